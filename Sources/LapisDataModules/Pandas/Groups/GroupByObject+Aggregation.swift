import LapisFrame
import LapisInterpreter

extension GroupByObject {
  /// Columns with a row a group, as a series where one was chosen.
  func result(_ names: [Scalar], _ columns: [Column], _ vm: Interpreter) throws -> Ref {
    if !keysAsIndex { return try keyed(names, columns, vm) }
    if isSeries, let column = columns.first, columns.count == 1 {
      return vm.host(SeriesObject(column, index: grouping.index, name: seriesName))
    }
    return try table(names, columns, vm)
  }

  /// A frame of results, the keys as its index or as its first columns.
  func table(_ names: [Scalar], _ columns: [Column], levelNames: [String?] = [], _ vm: Interpreter) throws -> Ref {
    if !keysAsIndex { return try keyed(names, columns, vm) }
    var frame = try DataFrame(names: names, columns: columns, index: grouping.index)
    if levelNames.isEmpty, names.count == positions.count { frame.columnsNames = self.frame.columnsNames }
    return vm.host(FrameObject(frame))
  }

  private func keyed(_ names: [Scalar], _ columns: [Column], _ vm: Interpreter) throws -> Ref {
    var levels = 1
    if case .tuple(let parts)? = names.first { levels = parts.count }
    let keys = grouping.keyNames.map { name -> Scalar in
      let label = Scalar.string(name ?? "index")
      return levels == 1 ? label : .tuple([label] + [Scalar](repeating: "", count: levels - 1))
    }
    return vm.host(
      FrameObject(
        try DataFrame(names: keys + names, columns: grouping.keys + columns, index: RowIndex(count: grouping.groupCount))))
  }

  /// - Parameter least: how many values a group needs to have a result.
  func aggregate(_ how: Grouping.Aggregation, numericOnly: Bool, least: Int = 0, _ vm: Interpreter) throws -> Ref {
    let chosen = numericOnly ? positions.filter { frame.columns[$0].dtype.isNumeric } : positions
    let columns = try chosen.map { position -> Column in
      let column = try grouping.aggregate(frame.columns[position], by: how)
      guard least > 0, case .int(let counts) = try grouping.aggregate(frame.columns[position], by: .count), counts.contains(where: { $0 < least })
      else { return column }
      return column.taking(orMissing: counts.indices.map { counts[$0] < least ? -1 : $0 })
    }
    return try result(chosen.map { frame.names[$0] }, columns, vm)
  }

  /// One value a group by an aggregation that a script names or gives.
  func column(_ position: Int, _ how: Ref, _ vm: Interpreter) throws -> Column {
    if let name = how.asString, let known = Grouping.Aggregation(rawValue: name) {
      return try grouping.aggregate(frame.columns[position], by: known)
    }
    let values = try rows.map { try SeriesObject.aggregated(series(position, $0), how, vm) }
    return ColumnConversion.column(of: values, vm)
  }

  /// A name with its aggregation, as a tuple of both; nil for an aggregation alone.
  private static func named(_ value: Ref, _ vm: Interpreter) -> (name: Ref, how: Ref)? {
    guard value.isTuple, let pair = vm.listElements(value), pair.count == 2, pair[0].isString else { return nil }
    return (pair[0], pair[1])
  }

  static func label(_ how: Ref, _ vm: Interpreter) throws -> Scalar {
    if let (name, _) = named(how, vm) { return ScalarConversion.scalar(name, vm) }
    return .string(try how.asString ?? vm.str(vm.attribute(how, "__name__")))
  }

  /// The names of several aggregations; lambdas are numbered where there are several.
  static func labels(_ several: [Ref], _ vm: Interpreter) throws -> [Scalar] {
    let names = try several.map { try label($0, vm) }
    guard names.filter({ $0 == "<lambda>" }).count > 1 else { return names }
    var number = -1
    return names.map { name in
      guard name == "<lambda>" else { return name }
      number += 1
      return .string("<lambda_\(number)>")
    }
  }

  func aggregated(_ call: Call) throws -> Ref {
    let vm = call.vm
    // Named: total=("column", "sum").
    if call["func"].isNone, !call.keywords.isEmpty {
      var names: [Scalar] = []
      var columns: [Column] = []
      for (name, value) in call.keywords {
        names.append(.string(name))
        if let pair = vm.listElements(value), pair.count == 2 {
          let wanted = ScalarConversion.scalar(pair[0], vm)
          guard let position = frame.position(of: wanted) else {
            throw ScriptError(.keyError, "Column(s) [\(wanted.spelled)] do not exist")
          }
          columns.append(try column(position, pair[1], vm))
        } else {
          guard isSeries else { throw ScriptError(.typeError, "Must provide 'func' or tuples of '(column, aggfunc).") }
          columns.append(try column(positions[0], value, vm))
        }
      }
      return try table(names, columns, vm)
    }
    let how = call["func"]
    if let pairs = vm.dictItems(how) {
      let absent = pairs.map { ScalarConversion.scalar($0.key, vm) }.filter { frame.position(of: $0) == nil }
      guard absent.isEmpty else {
        throw ScriptError(.keyError, "Column(s) [\(absent.map { $0.spelled }.joined(separator: ", "))] do not exist")
      }
      let isNested = pairs.contains { $0.value.isList || $0.value.isTuple }
      var names: [Scalar] = []
      var columns: [Column] = []
      for pair in pairs {
        let name = ScalarConversion.scalar(pair.key, vm)
        guard let position = frame.position(of: name) else { continue }
        let several = vm.listElements(pair.value) ?? [pair.value]
        for (label, each) in zip(try Self.labels(several, vm), several) {
          names.append(isNested ? .tuple([name, label]) : name)
          columns.append(try column(position, each, vm))
        }
      }
      return try table(names, columns, levelNames: isNested ? [nil, nil] : [], vm)
    }
    if let given = vm.listElements(how) {
      let labels = try Self.labels(given, vm)
      let several = given.map { Self.named($0, vm)?.how ?? $0 }
      if isSeries { return try table(labels, several.map { try column(positions[0], $0, vm) }, levelNames: [nil], vm) }
      var names: [Scalar] = []
      var columns: [Column] = []
      for position in positions {
        for (label, each) in zip(labels, several) {
          names.append(.tuple([frame.names[position], label]))
          columns.append(try column(position, each, vm))
        }
      }
      return try table(names, columns, levelNames: [nil, nil], vm)
    }
    return try result(positions.map { frame.names[$0] }, positions.map { try column($0, how, vm) }, vm)
  }

  // MARK: Functions of groups

  func applied(_ call: Call) throws -> Ref {
    let vm = call.vm
    let withKeys = try !call.isGiven("include_groups") || call.bool("include_groups")
    let how = call["func"]
    let results = try rows.map { rows -> Ref in
      let part = part(rows, withKeys: withKeys, vm)
      if let name = how.asString { return try vm.call(vm.attribute(part, name), call.varargs, keywords: call.keywords) }
      return try vm.call(how, [part] + call.varargs, keywords: call.keywords)
    }
    return try joined(results, vm)
  }

  /// The results of a function of each group as one: parts below each other, or a row a group.
  func joined(_ results: [Ref], _ vm: Interpreter) throws -> Ref {
    let frames = results.compactMap { $0.host(as: FrameObject.self)?.frame }
    if !frames.isEmpty, frames.count == results.count {
      var joined = DataFrame.concatenating(rows: frames)
      if addsKeys { try joined.setIndex(outerLabels(frames.map { $0.index })) } else if let order = originalOrder(frames.map { $0.index }) {
        joined = joined.taking(order)
      }
      return vm.host(FrameObject(joined))
    }
    let series = results.compactMap { $0.host(as: SeriesObject.self) }
    if !series.isEmpty, series.count == results.count {
      if !isSeries, series.allSatisfy({ $0.index.matches(series[0].index) }) {
        let names = series[0].index.labels.scalars
        let columns = names.indices.map { place in Column(series.map { $0.column[place] }) }
        var table = try DataFrame(names: names, columns: columns, index: grouping.index)
        table.columnsName = series[0].index.name
        return vm.host(FrameObject(table))
      }
      var column = Column.concatenating(series.map { $0.column })
      var index = addsKeys
        ? outerLabels(series.map { $0.index }) : RowIndex(Column.concatenating(series.map { $0.index.labels }), name: frame.index.name)
      if !addsKeys, let order = originalOrder(series.map { $0.index }) { (column, index) = (column.taking(order), index.taking(order)) }
      let name = series.allSatisfy { $0.name == series[0].name } ? series[0].name : nil
      return vm.host(SeriesObject(column, index: index, name: name))
    }
    if !keysAsIndex { return try table([.missing], [ColumnConversion.column(of: results, vm)], vm) }
    return vm.host(SeriesObject(ColumnConversion.column(of: results, vm), index: grouping.index, name: seriesName))
  }

  /// The order that puts parts with the labels of their groups back into the order of the rows.
  private func originalOrder(_ parts: [RowIndex]) -> [Int]? {
    guard parts.count == rows.count, zip(parts, rows).allSatisfy({ $0.matches(frame.index.taking($1)) }) else { return nil }
    return Column.int(rows.flatMap { $0 }).order()
  }

  /// The labels of parts one below the other, with the key of the part in front of each.
  private func outerLabels(_ parts: [RowIndex]) -> RowIndex {
    var groups: [Int] = []
    for (group, part) in parts.enumerated() { groups += [Int](repeating: group, count: part.count) }
    let (columns, names) = Concatenation.joined(parts).levels
    return RowIndex(levels: grouping.keys.map { $0.taking(groups) } + columns, names: grouping.keyNames + names)
  }

  func transformed(_ call: Call) throws -> Ref {
    let vm = call.vm
    let how = call["func"]
    func spread(_ position: Int) throws -> Column {
      if let name = how.asString {
        if let running = GroupRunning(rawValue: name) { return try running.column(frame.columns[position], rows) }
        return try column(position, how, vm).taking(orMissing: grouping.groups)
      }
      var values = [Scalar](repeating: .nan, count: frame.rowCount)
      for rows in rows {
        let result = try vm.call(how, [vm.host(series(position, rows))] + call.varargs, keywords: call.keywords)
        if let part = result.host(as: SeriesObject.self), part.column.count == rows.count {
          for (place, row) in rows.enumerated() { values[row] = part.column[place] }
        } else if let part = result.host(as: NDArray.self), part.count == rows.count {
          for (place, ref) in part.refs(vm).enumerated() { values[rows[place]] = ScalarConversion.scalar(ref, vm) }
        } else {
          for row in rows { values[row] = ScalarConversion.scalar(result, vm) }
        }
      }
      return Column(values)
    }
    return try likeRows(vm, spread)
  }

  /// A result with a row a row: a series where one column was chosen.
  func likeRows(_ vm: Interpreter, numericOnly: Bool = false, _ body: (Int) throws -> Column) throws -> Ref {
    if isSeries { return vm.host(SeriesObject(try body(positions[0]), index: frame.index, name: seriesName)) }
    let chosen = numericOnly ? positions.filter { frame.columns[$0].dtype.isNumeric } : positions
    return vm.host(
      FrameObject(try DataFrame(names: chosen.map { frame.names[$0] }, columns: chosen.map { try body($0) }, index: frame.index)))
  }
}

/// Results that each row gets from the rows of its group up to it.
enum GroupRunning: String {
  case cumsum, cumprod, cummax, cummin, rank, shift, diff, ffill, bfill

  func column(_ column: Column, _ groups: [[Int]], periods: Int = 1, fill: Scalar? = nil) throws -> Column {
    var rows = [Int](repeating: -1, count: column.count)
    switch self {
    case .shift:
      for members in groups {
        for (place, row) in members.enumerated() {
          let (source, overflow) = place.subtractingReportingOverflow(periods)
          if !overflow, members.indices.contains(source) { rows[row] = members[source] }
        }
      }
      return Alignment.taking(column, rows, fill ?? .nan)
    case .ffill, .bfill:
      for members in groups {
        var last = -1
        for row in self == .ffill ? members : members.reversed() {
          if !column.isMissing(row) { last = row }
          rows[row] = last
        }
      }
      return column.taking(orMissing: rows)
    default: break
    }
    let values = try SeriesFunctions.numbers(column, rawValue)
    var result = [Double](repeating: .nan, count: values.count)
    for members in groups {
      switch self {
      case .rank:
        let ranks = Ranking.ranks(column.taking(members), method: .average, ascending: true)
        for (place, row) in members.enumerated() { result[row] = ranks[place] }
      case .diff:
        for (place, row) in members.enumerated() {
          let (source, overflow) = place.subtractingReportingOverflow(periods)
          if !overflow, members.indices.contains(source) { result[row] = values[row] - values[members[source]] }
        }
      default:
        var total: Double?
        for row in members where !values[row].isNaN {
          let value = values[row]
          total = total.map { known in
            switch self {
            case .cumsum: known + value
            case .cumprod: known * value
            case .cummax: max(known, value)
            default: min(known, value)
            }
          } ?? value
          result[row] = total ?? value
        }
      }
    }
    if column.dtype.isInteger, self != .rank, self != .diff, !result.contains(where: { $0.isNaN }) {
      return .int(result.map { NDArray.int($0) })
    }
    return .double(result)
  }
}
