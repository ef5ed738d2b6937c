import LapisFrame
import LapisInterpreter

/// `pivot_table` and `crosstab`.
struct PivotTable {
  let frame: DataFrame
  let rows: [Scalar]
  let columns: [Scalar]
  let values: [Scalar]
  /// Whether the names of the values stay a level of the result's columns.
  let keepsValueLevel: Bool
  var fill: Scalar?
  var marginsName: String?
  var dropsMissing = true
  /// Whether categories that no row has are left out.
  var observed = true

  /// The table of one aggregation.
  func table(_ how: Ref, _ vm: Interpreter) throws -> DataFrame {
    let keys = try (rows + columns).map { try frame.requireColumn($0) }
    let grouping = Grouping(keys: keys, names: (rows + columns).map { $0.description }, observed: observed)
    let aggregated = try values.map { try Self.aggregate(frame, grouping, $0, how, vm) }
    var result = try DataFrame(names: values, columns: aggregated, index: grouping.index)
    // A group all of whose values are missing is none.
    if dropsMissing { result = try result.droppingMissing(all: true) }
    if rows.isEmpty, !columns.isEmpty {
      // Without keys of rows the values are the rows.
      return try FrameObject.transposed(result)
    }
    if !columns.isEmpty { result = try unstacked(result) }
    // Nothing has no totals, unless they are the only row.
    if let marginsName, columns.isEmpty || result.rowCount > 0 { result = try margins(result, marginsName, how, vm) }
    if let fill { result.mapColumns { $0.fillingMissing(fill) } }
    guard marginsName == nil else { return result }
    var order = Column(result.names).order()
    if try columns.contains(where: { try frame.requireColumn($0).dtype == .category }) {
      // Categories stand in their own order already; only the values are sorted.
      order = keepsValueLevel ? RowIndex(Column(result.names)).levels.columns[0].order() : Array(result.names.indices)
    }
    return result.selecting(positions: order)
  }

  /// The table with the keys of columns turned into columns: only the combinations that occur.
  private func unstacked(_ table: DataFrame) throws -> DataFrame {
    guard columns.count > 1 else { return try Reshaping.unstack(table, level: rows.count, isNested: keepsValueLevel, fill: fill) }
    let (levels, names) = table.index.levels
    let combined = Column.mixed((0..<table.rowCount).map { row in .tuple(levels[rows.count...].map { $0[row] }) })
    var long = table
    try long.setIndex(RowIndex(levels: Array(levels[..<rows.count]) + [combined], names: Array(names[..<rows.count]) + [nil]))
    var wide = try Reshaping.unstack(long, level: rows.count, isNested: keepsValueLevel, fill: fill)
    if keepsValueLevel {
      try wide.setNames(
        wide.names.map { name in
          guard case .tuple(let parts) = name, parts.count == 2, case .tuple(let labels) = parts[1] else { return name }
          return .tuple([parts[0]] + labels)
        })
    }
    wide.columnsNames = (keepsValueLevel ? [nil] : []) + Array(names[rows.count...])
    if !dropsMissing { wide = try complete(wide) }
    return wide
  }

  /// All combinations of the labels of columns, whether or not they occur.
  private func complete(_ table: DataFrame) throws -> DataFrame {
    let levels = RowIndex(Column(table.names)).levels.columns.map { $0.factorizedSorted().uniques.scalars }
    var names: [[Scalar]] = [[]]
    for level in levels { names = names.flatMap { name in level.map { name + [$0] } } }
    return try Alignment.columns(table, names.map { .tuple($0) }, fill: fill ?? .nan)
  }

  private static func aggregate(_ frame: DataFrame, _ grouping: Grouping, _ name: Scalar, _ how: Ref, _ vm: Interpreter) throws -> Column {
    guard let position = frame.position(of: name) else { throw frame.noColumn(name) }
    return try GroupByObject.make(frame, grouping, positions: [position], isSeries: true).column(position, how, vm)
  }

  /// The table with the aggregation over all rows and all columns beside it.
  private func margins(_ table: DataFrame, _ name: String, _ how: Ref, _ vm: Interpreter) throws -> DataFrame {
    let everywhere = Column(repeating: .string(name), count: frame.rowCount)
    // Only rows whose keys and values are all there count.
    let complete = try frame.droppingMissing(in: rows + columns)
    let all = everywhere.slicing(0..<complete.rowCount)
    func one(_ keys: [Scalar], _ value: Scalar) throws -> (Column, Grouping) {
      let columns = try keys.isEmpty ? [all] : keys.map { try complete.requireColumn($0) }
      let grouping = Grouping(keys: columns, names: columns.map { _ in nil })
      return (try Self.aggregate(complete, grouping, value, how, vm), grouping)
    }
    func total(_ value: Scalar) throws -> Scalar {
      if complete.rowCount > 0 { return try one([], value).0[0] }
      let none = SeriesObject(try complete.requireColumn(value), index: complete.index, name: value)
      return ScalarConversion.scalar(try SeriesObject.aggregated(none, how, vm), vm)
    }
    var names = table.names
    var parts = table.columns
    var bottom: [Scalar] = []
    for name in table.names {
      var value = values[0]
      var labels = [name]
      if case .tuple(let all) = name, keepsValueLevel || columns.count > 1 { labels = all }
      if keepsValueLevel || columns.isEmpty {
        value = labels.removeFirst()
      }
      if columns.isEmpty {
        bottom.append(try total(value))
        continue
      }
      let (totals, grouping) = try one(columns, value)
      let group = (0..<grouping.groupCount).first { group in zip(grouping.keys, labels).allSatisfy { $0[group] == $1 } }
      bottom.append(group.map { totals[$0] } ?? .nan)
    }
    if !columns.isEmpty {
      for value in values {
        let (totals, grouping) = try one(rows, value)
        let places = Labels.positions(of: table.index, in: grouping.index)
        parts.append(totals.taking(orMissing: places))
        let pad = [Scalar](repeating: "", count: max(0, columns.count - 1))
        let label = Scalar.string(name)
        names.append(keepsValueLevel ? .tuple([value, label] + pad) : pad.isEmpty ? label : .tuple([label] + pad))
        bottom.append(try total(value))
      }
    }
    let joined = zip(parts, bottom).map { Column.concatenating([$0, Column([$1])]) }
    let levels = table.index.levels
    let last = levels.columns.indices.map { level in
      Column.concatenating([levels.columns[level], Column([level == 0 ? .string(name) : .string("")])])
    }
    var result = try DataFrame(names: names, columns: joined, index: RowIndex(levels: last, names: levels.names))
    result.columnsNames = table.columnsNames
    return result
  }

  // MARK: Calls

  private static func names(_ value: Ref, _ vm: Interpreter) throws -> [Scalar] {
    if value.isNone { return [] }
    if value.isList || value.host(as: IndexObject.self) != nil { return try Labels.labels(value, vm) }
    return [ScalarConversion.scalar(value, vm)]
  }

  static func pivotTable(_ frame: DataFrame, _ call: Call) throws -> Ref {
    let vm = call.vm
    try RefusedOptions.checkFalse(call, "sort")
    let rows = try names(call["index"], vm)
    let columns = try names(call["columns"], vm)
    let isSingle = !call["values"].isNone && !call["values"].isList
    let values = call["values"].isNone ? frame.names.filter { !(rows + columns).contains($0) } : try names(call["values"], vm)
    for name in values + rows + columns where frame.position(of: name) == nil { throw frame.noColumn(name) }
    var pivot = PivotTable(
      frame: frame, rows: rows, columns: columns, values: values, keepsValueLevel: !isSingle && !columns.isEmpty)
    if !call["fill_value"].isNone { pivot.fill = ScalarConversion.scalar(call["fill_value"], vm) }
    if try call.bool("margins") { pivot.marginsName = try call.string("margins_name") }
    pivot.dropsMissing = try call.bool("dropna")
    pivot.observed = try call.bool("observed")
    if call["aggfunc"].asString == "size", call["values"].isNone { return try sizes(pivot, vm) }
    guard call["aggfunc"].isList, let several = vm.listElements(call["aggfunc"]) else {
      if let pairs = vm.dictItems(call["aggfunc"]) {
        let isNested = pairs.contains { $0.value.isList || $0.value.isTuple }
        var tables: [DataFrame] = []
        for pair in pairs {
          var part = pivot
          part = PivotTable(
            frame: frame, rows: rows, columns: columns, values: [ScalarConversion.scalar(pair.key, vm)], keepsValueLevel: !columns.isEmpty,
            fill: pivot.fill, marginsName: pivot.marginsName, dropsMissing: pivot.dropsMissing, observed: pivot.observed)
          guard part.frame.position(of: part.values[0]) != nil else { throw FrameObject(frame).noColumn(pair.key, vm) }
          let functions = vm.listElements(pair.value) ?? [pair.value]
          for (label, how) in zip(try GroupByObject.labels(functions, vm), functions) {
            var table = try part.table(how, vm)
            if isNested {
              let names = table.columnsNames
              try table.setNames(
                table.names.map { name in
                  guard !columns.isEmpty, case .tuple(let parts) = name, let first = parts.first else { return .tuple([name, label]) }
                  return .tuple([first, label] + parts.dropFirst())
                })
              table.columnsNames = names.isEmpty ? [] : [names.first ?? nil, nil] + names.dropFirst()
            }
            tables.append(table)
          }
        }
        var joined = DataFrame.concatenating(columns: tables)
        joined.columnsNames = tables.first?.columnsNames ?? []
        return vm.host(FrameObject(joined.selecting(positions: Column(joined.names).order())))
      }
      return vm.host(FrameObject(try pivot.table(call["aggfunc"], vm)))
    }
    var tables: [DataFrame] = []
    for (label, how) in zip(try GroupByObject.labels(several, vm), several) {
      var table = try pivot.table(how, vm)
      let names = table.columnsNames
      let levels = table.nameLevels
      try table.setNames(
        table.names.map { name in
          if levels > 1, case .tuple(let parts) = name { return .tuple([label] + parts) }
          return .tuple([label, name])
        })
      table.columnsNames = [nil] + (names.isEmpty ? [String?](repeating: nil, count: levels) : names)
      tables.append(table)
    }
    var joined = DataFrame.concatenating(columns: tables)
    joined.columnsNames = tables[0].columnsNames
    return vm.host(FrameObject(joined))
  }

  /// How many rows each combination of keys has.
  private static func sizes(_ pivot: PivotTable, _ vm: Interpreter) throws -> Ref {
    let names = pivot.rows + pivot.columns
    let grouping = Grouping(keys: try names.map { try pivot.frame.requireColumn($0) }, names: names.map { $0.description })
    let counts = try grouping.aggregate(.int([Int](repeating: 0, count: pivot.frame.rowCount)), by: .size)
    if pivot.columns.isEmpty || pivot.rows.isEmpty { return vm.host(SeriesObject(counts, index: grouping.index, name: nil)) }
    let long = try DataFrame(names: ["size"], columns: [counts], index: grouping.index)
    return vm.host(FrameObject(try pivot.unstacked(long)))
  }

  static func crosstab(_ call: Call) throws -> Ref {
    let vm = call.vm
    if call["values"].isNone, !call["aggfunc"].isNone { throw ScriptError(.valueError, "aggfunc cannot be used without values.") }
    if !call["values"].isNone, call["aggfunc"].isNone { throw ScriptError(.valueError, "values cannot be used without an aggfunc.") }
    let normal = call["normalize"]
    guard normal.asBool != nil || normal.asInt == 0 || normal.asInt == 1 || ["all", "index", "columns"].contains(normal.asString ?? "") else {
      throw ScriptError(.valueError, "Not a valid normalize argument")
    }
    // One text stands for a column of it.
    let length = try [call["index"], call["columns"]].first { !$0.isString }.map { value -> Int in
      if value.isList, let first = vm.listElements(value)?.first, first.isList || first.hostObject != nil { return try vm.length(first) }
      return try vm.length(value)
    } ?? 1
    func keys(_ value: Ref, _ given: Ref, _ prefix: String) throws -> [(Column, String?)] {
      let isSeveral = value.isList && (vm.listElements(value) ?? []).contains { $0.isList || $0.hostObject != nil }
      let parts = isSeveral ? vm.listElements(value) ?? [] : [value]
      let names = vm.listElements(given)?.map { $0.asString }
      return try parts.enumerated().map { place, part in
        let own = part.host(as: SeriesObject.self)?.name?.description
        if part.isString { return (Column(repeating: ScalarConversion.scalar(part, vm), count: length), names.flatMap { $0.indices.contains(place) ? $0[place] : nil }) }
        return (try DataConversion.column(from: part, vm), names.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? own)
      }
    }
    let rows = try keys(call["index"], call["rownames"], "row")
    let columns = try keys(call["columns"], call["colnames"], "col")
    let count = rows[0].0.count
    guard (rows + columns).allSatisfy({ $0.0.count == count }) else {
      throw ScriptError(.valueError, "All arrays must be of the same length")
    }
    let hasValues = !call["values"].isNone
    let values = hasValues ? try DataConversion.column(from: call["values"], vm) : .int([Int](repeating: 0, count: count))
    let rowNames = rows.indices.map { Scalar.string("row_\($0)") }
    let columnNames = columns.indices.map { Scalar.string("col_\($0)") }
    let frame = try DataFrame(
      names: rowNames + columnNames + ["values"], columns: rows.map { $0.0 } + columns.map { $0.0 } + [values], index: RowIndex(count: count))
    var pivot = PivotTable(frame: frame, rows: rowNames, columns: columnNames, values: ["values"], keepsValueLevel: false)
    if !hasValues { pivot.fill = .int(0) }
    let normalize = call["normalize"]
    let isShare = normalize.asBool != false && !normalize.isNone
    if try call.bool("margins") { pivot.marginsName = try call.string("margins_name") }
    var table = try pivot.table(hasValues ? call["aggfunc"] : vm.string("count"), vm)
    if isShare { table = try shares(table, normalize, hasMargins: pivot.marginsName != nil) }
    let levels = table.index.levels.columns
    var index = RowIndex(levels: levels, names: rows.map { $0.1 ?? (rows.count > 1 ? nil : "row_0") })
    if levels.count == 1 { index.name = rows[0].1 ?? "row_0" }
    try table.setIndex(index)
    table.columnsNames = columns.enumerated().map { $0.element.1 ?? "col_\($0.offset)" }
    return vm.host(FrameObject(table))
  }

  private static func shares(_ table: DataFrame, _ how: Ref, hasMargins: Bool) throws -> DataFrame {
    var values = table.columns.map { $0.doubles ?? [] }
    let mode = how.asString ?? (how.asInt == 0 ? "index" : how.asInt == 1 && how.asBool == nil ? "columns" : "all")
    let inner = hasMargins ? values.count - 1 : values.count
    let innerRows = hasMargins ? table.rowCount - 1 : table.rowCount
    let total = values.prefix(inner).reduce(0.0) { $0 + $1.prefix(innerRows).reduce(0, +) }
    let rowSums = (0..<table.rowCount).map { row in values.prefix(inner).reduce(0.0) { $0 + ($1.indices.contains(row) ? $1[row] : 0) } }
    for column in values.indices {
      let sum = values[column].prefix(innerRows).reduce(0, +)
      for row in values[column].indices {
        values[column][row] /= mode == "index" ? rowSums[row] : mode == "columns" ? sum : total
      }
    }
    var result = try DataFrame(names: table.names, columns: values.map { .double($0) }, index: table.index)
    if hasMargins {
      if mode == "index" { result = result.selecting(positions: Array(0..<inner)) }
      if mode == "columns" { result = result.slicing(0..<innerRows) }
    }
    result.columnsNames = table.columnsNames
    return result
  }
}
