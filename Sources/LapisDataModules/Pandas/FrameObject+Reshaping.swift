import LapisFrame
import LapisInterpreter
import LapisNumerics

extension FrameObject {
  static var reshaping: [Member] {
    [
      .method(
        "pivot_table(values=None, index=None, columns=None, aggfunc='mean', fill_value=None, margins=False, dropna=True, margins_name='All', observed=False, sort=True)",
        "Aggregations by the values of rows and columns."
      ) { (f: FrameObject, call) in try PivotTable.pivotTable(f.frame, call) },
      .method("pivot(columns=None, index=None, values=None)", "One value a row and column.") { (f: FrameObject, call) in
        try pivoted(f.frame, call)
      },
      .method("melt(id_vars=None, value_vars=None, var_name=None, value_name='value', ignore_index=True)", "Columns below each other.") {
        (f: FrameObject, call) in try melted(f.frame, call)
      },
      .method("stack(level=-1, dropna=True, future_stack=False)", "Columns as the innermost labels of rows.") { (f: FrameObject, call) in
        let (names, columns, index) = try Reshaping.stack(f.frame, dropsMissing: call.bool("dropna"))
        if names == [.missing] { return call.vm.host(SeriesObject(columns[0], index: index, name: nil)) }
        return call.vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: index)))
      },
      .method("unstack(level=-1, fill_value=None)", "A level of the rows' labels as columns.") { (f: FrameObject, call) in
        let fill = call["fill_value"].isNone ? nil : ScalarConversion.scalar(call["fill_value"], call.vm)
        guard f.frame.index.levels.columns.count > 1 else {
          // Of one level: all values below each other, labelled by column and row.
          let rows = f.frame.rowCount
          let index = RowIndex(
            levels: [Column(f.frame.names.flatMap { [Scalar](repeating: $0, count: rows) }), Column(f.frame.names.flatMap { _ in f.frame.index.labels.scalars })],
            names: [f.frame.columnsName, f.frame.index.name])
          return call.vm.host(SeriesObject(Column.concatenating(f.frame.columns), index: index, name: nil))
        }
        let level = try requireLevel(f.frame.index, call["level"], call.vm)
        return call.vm.host(FrameObject(try Reshaping.unstack(f.frame, level: level, isNested: true, fill: fill)))
      },
      .method("explode(column, ignore_index=False)", "A row for each element of the lists of a column.") { (f: FrameObject, call) in
        let name = ScalarConversion.scalar(call["column"], call.vm)
        let column = try f.frame.requireColumn(name)
        var rows: [Int] = []
        var values: [Ref] = []
        for (row, value) in ColumnConversion.refs(column, call.vm).enumerated() {
          guard value.isList || value.isTuple, let items = call.vm.listElements(value) else {
            rows.append(row)
            values.append(value)
            continue
          }
          for item in items.isEmpty ? [Ref(Double.nan)] : items {
            rows.append(row)
            values.append(item)
          }
        }
        var frame = f.frame.taking(rows)
        if let position = frame.position(of: name) { frame.replaceColumn(at: position, with: ColumnConversion.column(of: values, call.vm).asObject) }
        if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: rows.count)) }
        return call.vm.host(FrameObject(frame))
      },
      .method("rename_axis(mapper=None, index=None, columns=None, axis=0, inplace=False)", "Other names of the labels.") { (f: FrameObject, call) in
        var frame = f.frame
        var index = frame.index
        let rows = call["index"].isNone && call.isGiven("mapper") && call["axis"].asInt != 1 && call["axis"].asString != "columns" ? call["mapper"] : call["index"]
        if !rows.isNone || call.isGiven("mapper") && call["columns"].isNone {
          index = renamed(index, rows, call.vm)
        }
        try frame.setIndex(index)
        let columns = call["columns"].isNone && call["axis"].asInt == 1 ? call["mapper"] : call["columns"]
        if !columns.isNone {
          frame.columnsNames = call.vm.listElements(columns).map { $0.map { $0.asString } } ?? [columns.asString]
        }
        return try result(f, frame, call)
      },
      .method("droplevel(level, axis=0)", "The frame without a level of labels.") { (f: FrameObject, call) in
        var frame = f.frame
        if try axis(call["axis"], call.vm) == 1 {
          let index = IndexObject(columnsOf: frame).index
          let level = try requireLevel(index, call["level"], call.vm)
          let kept = index.levels.columns.indices.filter { $0 != level }
          let rest = RowIndex(levels: kept.map { index.levels.columns[$0] }, names: kept.map { index.levels.names[$0] })
          try frame.setNames((0..<rest.count).map { rest[$0] })
          frame.columnsNames = rest.levels.names.contains { $0 != nil } ? rest.levels.names : []
        } else {
          try frame.setIndex(without(try requireLevel(frame.index, call["level"], call.vm), frame.index))
        }
        return call.vm.host(FrameObject(frame))
      },
      .method("swaplevel(i=-2, j=-1, axis=0)", "Two levels exchanged.") { (f: FrameObject, call) in
        var frame = f.frame
        var (columns, names) = frame.index.levels
        let (i, j) = (try requireLevel(frame.index, call["i"], call.vm), try requireLevel(frame.index, call["j"], call.vm))
        columns.swapAt(i, j)
        names.swapAt(i, j)
        try frame.setIndex(RowIndex(levels: columns, names: names))
        return call.vm.host(FrameObject(frame))
      },
      .method("xs(key, axis=0, level=None)", "The rows under a label.") { (f: FrameObject, call) in
        if call["level"].isNone { return try Indexer(f, positional: false).getItem(call.vm, call["key"]) }
        let level = try requireLevel(f.frame.index, call["level"], call.vm)
        let key = ScalarConversion.scalar(call["key"], call.vm)
        let labels = f.frame.index.levels.columns[level]
        let rows = (0..<f.frame.rowCount).filter { labels[$0] == key }
        guard !rows.isEmpty else { throw ScriptError(.keyError, try call.vm.str(call["key"])) }
        var frame = f.frame.taking(rows)
        try frame.setIndex(without(level, frame.index))
        return call.vm.host(FrameObject(frame))
      },
      .method("resample(rule, on=None, axis=0, label=None, closed=None)", "The rows in bins of time.") { (f: FrameObject, call) in
        if !call["on"].isNone {
          let name = ScalarConversion.scalar(call["on"], call.vm)
          let times = try f.frame.requireColumn(name)
          let positions = f.frame.names.indices.filter { f.frame.names[$0] != name }
          return try Resampling.make(f.frame, positions: positions, isSeries: false, times: times, name: name.description, call)
        }
        return try Resampling.make(
          f.frame, positions: Array(f.frame.names.indices), isSeries: false, times: f.frame.index.labels, name: f.frame.index.name, call)
      },
      .method("asfreq(freq)", "The rows at equal steps of time.") { (f: FrameObject, call) in
        let index = try Resampling.steps(f.frame.index, call.string("freq"))
        let rows = Labels.positions(of: index, in: f.frame.index)
        return call.vm.host(FrameObject(try DataFrame(names: f.frame.names, columns: f.frame.columns.map { $0.taking(orMissing: rows) }, index: index)))
      },
    ]
  }

  static func requireLevel(_ index: RowIndex, _ key: Ref, _ vm: Interpreter) throws -> Int {
    guard let level = index.level(ScalarConversion.scalar(key, vm)) else {
      if key.asInt != nil {
        throw ScriptError(.indexError, "Too many levels: Index has only \(index.levels.columns.count) level, not \(try vm.str(key))")
      }
      throw ScriptError(.keyError, "Level \(try vm.str(key)) not found")
    }
    return level
  }

  static func without(_ level: Int, _ index: RowIndex) -> RowIndex {
    let (columns, names) = index.levels
    let kept = columns.indices.filter { $0 != level }
    return kept.isEmpty ? index : RowIndex(levels: kept.map { columns[$0] }, names: kept.map { names[$0] })
  }

  static func renamed(_ index: RowIndex, _ names: Ref, _ vm: Interpreter) -> RowIndex {
    var result = index
    if case .levels(let columns, let old) = index.storage {
      let new: [String?]
      if let pairs = vm.dictItems(names) {
        new = old.map { name in pairs.first { $0.key.asString == name }?.value.asString ?? name }
      } else {
        new = vm.listElements(names)?.map { $0.asString } ?? old.map { _ in nil }
      }
      result = RowIndex(levels: columns, names: new)
    } else if let pairs = vm.dictItems(names) {
      result.name = pairs.first { $0.key.asString == index.name }?.value.asString ?? index.name
    } else {
      result.name = vm.listElements(names).flatMap { $0.first?.asString } ?? (names.isNone ? nil : try? vm.str(names))
    }
    return result
  }

  static func pivoted(_ frame: DataFrame, _ call: Call) throws -> Ref {
    let vm = call.vm
    let columns = try names(call["columns"], vm)
    let rows = call["index"].isNone ? [] : try names(call["index"], vm)
    let isSingle = !call["values"].isNone && !call["values"].isList
    let values = call["values"].isNone ? frame.names.filter { !(rows + columns).contains($0) } : try names(call["values"], vm)
    var levels = try rows.map { try frame.requireColumn($0) }
    var labels: [String?] = rows.map { $0.description }
    if rows.isEmpty {
      levels = frame.index.levels.columns
      labels = frame.index.levels.names
    }
    let wide = try columns.map { try frame.requireColumn($0) }
    let index = RowIndex(levels: levels + wide, names: labels + columns.map { $0.description })
    var result = try DataFrame(names: values, columns: try values.map { try frame.requireColumn($0) }, index: index)
    for place in columns.indices {
      result = try Reshaping.unstack(result, level: levels.count, isNested: place > 0 || !isSingle)
    }
    return vm.host(FrameObject(result))
  }

  static func melted(_ frame: DataFrame, _ call: Call) throws -> Ref {
    let vm = call.vm
    let ids = call["id_vars"].isNone ? [] : try names(call["id_vars"], vm)
    let values = call["value_vars"].isNone ? nil : try names(call["value_vars"], vm)
    let variable = call["var_name"].isNone ? Scalar.string(frame.columnsName ?? "variable") : ScalarConversion.scalar(call["var_name"], vm)
    return vm.host(
      FrameObject(
        try Reshaping.melt(
          frame, ids: ids, values: values, variableName: variable, valueName: ScalarConversion.scalar(call["value_name"], vm))))
  }
}

extension Column {
  /// The same values as objects.
  var asObject: Column {
    switch self {
    case .string, .mixed: self
    default: .mixed(scalars)
    }
  }
}
