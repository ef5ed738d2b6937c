import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// What `groupby` gives: rows in groups, columns chosen.
final class GroupByObject: HostObject {
  private let frame: DataFrame
  private let grouping: Grouping
  private let keyNames: [Scalar]
  /// The columns that aggregations work on.
  private let positions: [Int]
  /// Whether the result of an aggregation is a series.
  private let isSeries: Bool
  private let keysAsIndex: Bool

  private init(
    _ frame: DataFrame, _ grouping: Grouping, keyNames: [Scalar], positions: [Int], isSeries: Bool, keysAsIndex: Bool
  ) {
    self.frame = frame
    self.grouping = grouping
    self.keyNames = keyNames
    self.positions = positions
    self.isSeries = isSeries
    self.keysAsIndex = keysAsIndex
    super.init(type: isSeries ? GroupByObject.seriesType : GroupByObject.frameType)
  }

  static func make(frame object: FrameObject, _ call: Call) throws -> Ref {
    let frame = object.frame
    let by = call["by"]
    var keys: [Column] = []
    var names: [Scalar?] = []
    if by.isNone {
      keys = frame.index.levels.columns
      names = frame.index.levels.names.map { $0.map { .string($0) } }
    } else {
      for key in by.isList || by.isTuple ? call.vm.listElements(by) ?? [] : [by] {
        if let series = key.host(as: SeriesObject.self) {
          keys.append(series.column)
          names.append(series.name)
        } else if key.host(as: NDArray.self) != nil {
          keys.append(try DataConversion.column(from: key, call.vm))
          names.append(nil)
        } else if key.isCallable, key.hostObject == nil || key.isDict {
          keys.append(try SeriesFunctions.mapped(frame.index.labels, key, call.vm))
          names.append(nil)
        } else {
          let name = ScalarConversion.scalar(key, call.vm)
          guard let column = frame.column(name) else {
            let diagnostic = frame.noColumn(name)
            throw ScriptError(.keyError, diagnostic.message, hint: diagnostic.hint)
          }
          keys.append(column)
          names.append(name)
        }
      }
    }
    guard !keys.isEmpty, keys.allSatisfy({ $0.count == frame.rowCount }) else {
      throw ScriptError(.valueError, "Grouper and axis must be same length")
    }
    let grouping = Grouping(keys: keys, names: names.map { $0?.description })
    let keyNames = names.compactMap { $0 }
    let positions = frame.names.indices.filter { !keyNames.contains(frame.names[$0]) }
    return call.vm.host(
      GroupByObject(
        frame, grouping, keyNames: keyNames, positions: positions, isSeries: false, keysAsIndex: try call.bool("as_index")))
  }

  static func make(series: SeriesObject, _ call: Call) throws -> Ref {
    let by = call["by"]
    var keys: [Column] = []
    var names: [String?] = []
    if by.isNone {
      keys = series.index.levels.columns
      names = series.index.levels.names
    } else {
      for key in by.isList ? call.vm.listElements(by) ?? [] : [by] {
        if let other = key.host(as: SeriesObject.self) {
          keys.append(other.column)
          names.append(other.name?.description)
        } else if key.isCallable, key.hostObject == nil {
          keys.append(try SeriesFunctions.mapped(series.index.labels, key, call.vm))
          names.append(nil)
        } else {
          keys.append(try DataConversion.column(from: key, call.vm))
          names.append(nil)
        }
      }
    }
    guard !keys.isEmpty, keys.allSatisfy({ $0.count == series.column.count }) else {
      throw ScriptError(.valueError, "Grouper and axis must be same length")
    }
    let frame = try DataFrame(names: [series.name ?? .int(0)], columns: [series.column], index: series.index)
    return call.vm.host(
      GroupByObject(frame, Grouping(keys: keys, names: names), keyNames: [], positions: [0], isSeries: true, keysAsIndex: true))
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "<pandas.core.groupby.generic.\(isSeries ? "Series" : "DataFrame")GroupBy object>"
  }
  override func length(_ vm: Interpreter) throws -> Int? { grouping.groupCount }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    let isList = key.isList || key.isTuple
    let wanted = isList ? try Labels.labels(key, vm) : [ScalarConversion.scalar(key, vm)]
    var chosen: [Int] = []
    for name in wanted {
      guard let position = frame.position(of: name) else {
        throw ScriptError(.keyError, "Column not found: \(name)", hint: frame.noColumn(name).hint)
      }
      chosen.append(position)
    }
    return vm.host(
      GroupByObject(frame, grouping, keyNames: keyNames, positions: chosen, isSeries: !isList, keysAsIndex: keysAsIndex))
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    frame.position(of: .string(name)) == nil ? nil : try getItem(vm, vm.string(name))
  }

  private func key(_ group: Int, _ vm: Interpreter) -> Ref {
    let parts = grouping.keys.map { ScalarConversion.ref($0[group], vm) }
    return parts.count == 1 ? parts[0] : vm.tuple(parts)
  }

  private func part(_ rows: [Int], _ vm: Interpreter) -> Ref {
    if isSeries {
      let position = positions[0]
      return vm.host(SeriesObject(frame.columns[position].taking(rows), index: frame.index.taking(rows), name: frame.names[position]))
    }
    return vm.host(FrameObject(frame.taking(rows)))
  }

  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    let rows = grouping.rows
    var next = 0
    return { [self] in
      guard next < rows.count else { return nil }
      defer { next += 1 }
      return vm.tuple([key(next, vm), part(rows[next], vm)])
    }
  }

  // MARK: Results

  /// Columns with a row a group, as a series where one was chosen.
  private func result(_ names: [Scalar], _ columns: [Column], _ vm: Interpreter) throws -> Ref {
    if !keysAsIndex {
      let keyed = try DataFrame(
        names: grouping.keyNames.map { .string($0 ?? "index") } + names, columns: grouping.keys + columns,
        index: RowIndex(count: grouping.groupCount))
      return vm.host(FrameObject(keyed))
    }
    if isSeries, let column = columns.first, columns.count == 1 {
      return vm.host(SeriesObject(column, index: grouping.index, name: frame.names[positions[0]]))
    }
    return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: grouping.index)))
  }

  private func aggregate(_ how: Grouping.Aggregation, numericOnly: Bool, _ vm: Interpreter) throws -> Ref {
    let chosen = numericOnly ? positions.filter { frame.columns[$0].dtype != .object } : positions
    return try result(chosen.map { frame.names[$0] }, chosen.map { try grouping.aggregate(frame.columns[$0], by: how) }, vm)
  }

  private func column(_ position: Int, _ how: Ref, _ vm: Interpreter) throws -> Column {
    if let name = how.asString, let known = Grouping.Aggregation(rawValue: name) {
      return try grouping.aggregate(frame.columns[position], by: known)
    }
    let values = try grouping.rows.map { rows -> Ref in
      let part = SeriesObject(frame.columns[position].taking(rows), index: frame.index.taking(rows), name: frame.names[position])
      return try SeriesObject.aggregated(part, how, vm)
    }
    return ColumnConversion.column(of: values, vm)
  }

  private static func label(_ how: Ref, _ vm: Interpreter) throws -> Scalar {
    .string(try how.asString ?? vm.str(vm.attribute(how, "__name__")))
  }

  private func aggregated(_ call: Call) throws -> Ref {
    let vm = call.vm
    // Named: total=("column", "sum").
    if !call.keywords.isEmpty {
      var names: [Scalar] = []
      var columns: [Column] = []
      for (name, value) in call.keywords {
        names.append(.string(name))
        if let pair = vm.listElements(value), pair.count == 2 {
          let wanted = ScalarConversion.scalar(pair[0], vm)
          guard let position = frame.position(of: wanted) else { throw frame.noColumn(wanted) }
          columns.append(try column(position, pair[1], vm))
        } else {
          columns.append(try column(positions[0], value, vm))
        }
      }
      return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: grouping.index)))
    }
    let how = call["func"]
    if let pairs = vm.dictItems(how) {
      var names: [Scalar] = []
      var columns: [Column] = []
      for pair in pairs {
        let wanted = ScalarConversion.scalar(pair.key, vm)
        guard let position = frame.position(of: wanted) else { throw frame.noColumn(wanted) }
        guard vm.listElements(pair.value) == nil else {
          throw ScriptError(.notImplementedError, "several aggregations of one column in a dict", hint: "Use named aggregations: agg(total=('column', 'sum')).")
        }
        names.append(wanted)
        columns.append(try column(position, pair.value, vm))
      }
      if !keysAsIndex { return try result(names, columns, vm) }
      return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: grouping.index)))
    }
    if let several = vm.listElements(how) {
      guard isSeries else {
        throw ScriptError(.notImplementedError, "several aggregations of all columns", hint: "Choose one column first, or use named aggregations.")
      }
      let columns = try several.map { try column(positions[0], $0, vm) }
      return vm.host(FrameObject(try DataFrame(names: several.map { try Self.label($0, vm) }, columns: columns, index: grouping.index)))
    }
    return try result(positions.map { frame.names[$0] }, positions.map { try column($0, how, vm) }, vm)
  }

  static let frameType = HostType(
    name: "DataFrameGroupBy", module: "pandas.core.groupby.generic", doc: "The rows of a frame in groups.", importPaths: [],
    members: members)
  static let seriesType = HostType(
    name: "SeriesGroupBy", module: "pandas.core.groupby.generic", doc: "The values of a series in groups.", importPaths: [],
    members: members)

  private static var members: [Member] {
    Grouping.Aggregation.allCases.filter { $0 != .size }.map { how in
      .method("\(how.rawValue)(numeric_only=False)", "The \(how.rawValue) of each group.") { (g: GroupByObject, call) in
        try g.aggregate(how, numericOnly: call.bool("numeric_only"), call.vm)
      }
    } + [
      .method("size()", "The number of rows of each group.") { (g: GroupByObject, call) in
        let sizes = try g.grouping.aggregate(.int([Int](repeating: 0, count: g.frame.rowCount)), by: .size)
        if !g.keysAsIndex { return try g.result(["size"], [sizes], call.vm) }
        return call.vm.host(SeriesObject(sizes, index: g.grouping.index, name: g.isSeries ? g.frame.names[g.positions[0]] : nil))
      },
      .method("agg(func=None, **named)", "Aggregations by name or function.") { (g: GroupByObject, call) in try g.aggregated(call) },
      .method("aggregate(func=None, **named)", "Aggregations by name or function.") { (g: GroupByObject, call) in try g.aggregated(call) },
      .method("apply(func)", "A function of each group.") { (g: GroupByObject, call) in
        let results = try g.grouping.rows.map { try call.vm.call(call["func"], [g.part($0, call.vm)]) }
        let frames = results.compactMap { $0.host(as: FrameObject.self)?.frame }
        if !frames.isEmpty, frames.count == results.count { return call.vm.host(FrameObject(DataFrame.concatenating(rows: frames))) }
        let series = results.compactMap { $0.host(as: SeriesObject.self) }
        if !series.isEmpty, series.count == results.count {
          let names = series[0].index.labels.scalars
          let columns = names.indices.map { place in Column(series.map { place < $0.column.count ? $0.column[place] : .nan }) }
          return call.vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: g.grouping.index)))
        }
        return call.vm.host(
          SeriesObject(ColumnConversion.column(of: results, call.vm), index: g.grouping.index, name: g.isSeries ? g.frame.names[g.positions[0]] : nil))
      },
      .method("transform(func)", "An aggregation of each group, given to each of its rows.") { (g: GroupByObject, call) in
        func spread(_ position: Int) throws -> Column {
          let values = try g.column(position, call["func"], call.vm)
          return values.taking(orMissing: g.grouping.groups)
        }
        if g.isSeries {
          return call.vm.host(SeriesObject(try spread(g.positions[0]), index: g.frame.index, name: g.frame.names[g.positions[0]]))
        }
        return call.vm.host(
          FrameObject(
            try DataFrame(names: g.positions.map { g.frame.names[$0] }, columns: g.positions.map { try spread($0) }, index: g.frame.index)))
      },
      .method("get_group(name)", "The rows of one group.") { (g: GroupByObject, call) in
        for group in 0..<g.grouping.groupCount where try call.vm.equals(g.key(group, call.vm), call["name"]) {
          return g.part(g.grouping.rows[group], call.vm)
        }
        throw ScriptError(.keyError, try call.vm.str(call["name"]))
      },
      .method("value_counts()", "How often each value occurs in each group.") { (g: GroupByObject, call) in
        let position = g.positions[0]
        let both = Grouping(keys: g.grouping.keys.map { $0.taking(orMissing: g.grouping.groups) } + [g.frame.columns[position]],
          names: g.grouping.keyNames + [g.frame.names[position].description])
        guard case .int(let counts) = try both.aggregate(.int([Int](repeating: 0, count: g.frame.rowCount)), by: .size) else { return .none }
        // Within each group the most frequent value first.
        let outer = Grouping(keys: Array(both.keys.dropLast()), names: Array(both.keyNames.dropLast())).groups
        let order = counts.indices.sorted {
          if outer[$0] != outer[$1] { return outer[$0] < outer[$1] }
          return counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1]
        }
        return call.vm.host(SeriesObject(.int(order.map { counts[$0] }), index: both.index.taking(order), name: "count"))
      },
      .property("groups", "The row labels of each group.") { (g: GroupByObject, vm) in
        try vm.makeDict(g.grouping.rows.enumerated().map { (g.key($0.offset, vm), vm.host(IndexObject(g.frame.index.taking($0.element)))) })
      },
      .property("ngroups", "The number of groups.") { (g: GroupByObject, _) in Ref(g.grouping.groupCount) },
    ]
  }
}
