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
      .method("melt(id_vars=None, value_vars=None, var_name=None, value_name='value', col_level=None, ignore_index=True)", "Columns below each other.") {
        (f: FrameObject, call) in try LongForm.melted(f.frame, call)
      },
      .method("stack(level=-1, dropna=True, sort=True, future_stack=False)", "Levels of the columns as the innermost labels of rows.") {
        (f: FrameObject, call) in try stacked(f, call)
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
        var frame = f.frame
        let wanted = try call["level"].isList || call["level"].isTuple ? call.elements("level") : [call["level"]]
        // By name, as levels move when one of them is gone.
        let names = try wanted.map { level -> Scalar in
          let place = try requireLevel(frame.index, level, call.vm)
          return frame.index.levels.names[place].map { .string($0) } ?? .int(place)
        }
        for (step, name) in names.enumerated() {
          var level = frame.index.level(name) ?? 0
          if case .int(let place) = name {
            level = place - names[..<step].filter { if case .int(let other) = $0 { other < place } else { false } }.count
          }
          frame = try Reshaping.unstack(frame, level: level, isNested: true, fill: fill)
        }
        return call.vm.host(FrameObject(frame))
      },
      .method("explode(column, ignore_index=False)", "A row for each element of the lists of a column.") { (f: FrameObject, call) in
        try LongForm.exploded(f, call)
      },
      .method("resample(rule, axis=0, closed=None, label=None, convention='start', kind=None, on=None, level=None, origin='start_day', offset=None, group_keys=False)", "The rows in bins of time.") { (f: FrameObject, call) in
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
        let index = try Resampling.steps(f.frame.index, Frequency(call["freq"], call.vm))
        let rows = Labels.positions(of: index, in: f.frame.index)
        return call.vm.host(FrameObject(try DataFrame(names: f.frame.names, columns: f.frame.columns.map { $0.taking(orMissing: rows) }, index: index)))
      },
    ]
  }

  private static func stacked(_ f: FrameObject, _ call: Call) throws -> Ref {
    var frame = f.frame
    let vm = call.vm
    var count = 1
    if frame.nameLevels > 1 {
      // The levels that are stacked come last.
      let index = columnIndex(frame)
      let wanted = try (call["level"].isList || call["level"].isTuple ? call.elements("level") : [call["level"]]).map { try requireLevel(index, $0, vm) }
      let rest = index.levels.columns.indices.filter { !wanted.contains($0) }
      try setColumns(&frame, IndexObject(index).reordered(rest + wanted))
      count = wanted.count
    } else if !call["level"].isList {
      _ = try requireLevel(columnIndex(frame), call["level"], vm)
    }
    let drops = try call.bool("dropna") && !call.bool("future_stack")
    let outerNames = frame.columnsNames
    for _ in 0..<count {
      let depth = frame.nameLevels
      let (names, columns, index) = try Reshaping.stack(frame, dropsMissing: drops)
      if names == [.missing] { return vm.host(SeriesObject(columns[0], index: index, name: nil)) }
      frame = try DataFrame(names: names, columns: columns, index: index)
      frame.columnsNames = Array(outerNames.prefix(depth - 1))
      if frame.columnsNames.allSatisfy({ $0 == nil }) { frame.columnsNames = [] }
    }
    // New labels of several levels stand in the order of the levels.
    if count > 1 {
      let levels = frame.index.levels.columns.count
      let order = Array(0..<levels - count) + Array((levels - count..<levels).reversed())
      try frame.setIndex(IndexObject(frame.index).reordered(order))
    }
    return vm.host(FrameObject(frame))
  }

  static func pivoted(_ frame: DataFrame, _ call: Call) throws -> Ref {
    let vm = call.vm
    let columns = try names(call["columns"], vm)
    let rows = call["index"].isNone ? [] : try names(call["index"], vm)
    let isSingle = !call["values"].isNone && !call["values"].isList
    let values = call["values"].isNone ? frame.names.filter { !(rows + columns).contains($0) } : try names(call["values"], vm)
    for name in rows + columns where frame.position(of: name) == nil { throw FrameObject(frame).noColumn(ScalarConversion.ref(name, vm), vm) }
    var levels = try rows.map { try frame.requireColumn($0) }
    var labels: [String?] = rows.map { $0.description }
    if rows.isEmpty {
      levels = frame.index.levels.columns
      labels = frame.index.levels.names
    }
    let wide = try columns.map { try frame.requireColumn($0) }
    let index = RowIndex(levels: levels + wide, names: labels + columns.map { $0.description })
    var parts = try values.map { name -> Column in
      guard frame.position(of: name) != nil else { throw FrameObject(frame).noColumn(ScalarConversion.ref(name, vm), vm) }
      return try frame.requireColumn(name)
    }
    // Several values have one type.
    if call["values"].isList, Set(parts.map { $0.dtype }).count > 1 {
      parts = parts.allSatisfy { $0.dtype.isNumeric && $0.dtype != .bool } ? parts.map { .double($0.doubles ?? []) } : parts.map { $0.asObject }
    }
    var result = try DataFrame(names: values, columns: parts, index: index)
    for place in columns.indices {
      result = try Reshaping.unstack(result, level: levels.count, isNested: place > 0 || !isSingle)
    }
    return vm.host(FrameObject(result))
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
