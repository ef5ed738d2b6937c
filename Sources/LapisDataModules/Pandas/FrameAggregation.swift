import LapisFrame
import LapisInterpreter

/// `agg` and `transform` of a frame: functions, or their names, for all columns or for each.
enum FrameAggregation {
  /// One value of a column.
  private static func value(_ f: FrameObject, _ position: Int, _ how: Ref, _ call: Call) throws -> Ref {
    let series = call.vm.host(SeriesObject.column(of: f, at: position))
    let vm = call.vm
    if let name = how.asString {
      guard let method = try vm.attributeIfPresent(series, name) else {
        return try vm.call(function(name, vm), [series] + call.varargs, keywords: call.keywords)
      }
      return try vm.call(method, call.varargs, keywords: call.keywords)
    }
    return try vm.call(how, [series] + call.varargs, keywords: call.keywords)
  }

  /// NumPy's function of a name that no method has.
  private static func function(_ name: String, _ vm: Interpreter) throws -> Ref {
    guard let function = try vm.attributeIfPresent(vm.imported("numpy"), name), function.isCallable else { throw unknown(name) }
    return function
  }

  private static func unknown(_ name: String) -> ScriptError {
    ScriptError(.attributeError, "'\(name)' is not a valid function for 'DataFrame' object")
  }

  /// The columns that a dict names.
  private static func position(_ key: Ref, _ f: FrameObject, _ vm: Interpreter) throws -> Int {
    let name = ScalarConversion.scalar(key, vm)
    guard let position = f.frame.position(of: name) else {
      throw ScriptError(.keyError, "Column(s) [\(name.spelled)] do not exist")
    }
    return position
  }

  // MARK: agg

  static func aggregated(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let how = call["func"]
    if try !call["axis"].isNone && FrameObject.axis(call["axis"], vm) == 1 {
      let turned = FrameObject(try FrameObject.transposed(f.frame))
      var keywords: [(String, Ref)] = call.keywords
      if !how.isNone { keywords.append(("func", how)) }
      let result = try vm.call(vm.attribute(vm.host(turned), "agg"), [], keywords: keywords)
      if let frame = result.host(as: FrameObject.self) { return vm.host(FrameObject(try FrameObject.transposed(frame.frame))) }
      return result
    }
    if how.isNone { return try named(f, call) }
    if let pairs = vm.dictItems(how) {
      let positions = try pairs.map { try position($0.key, f, vm) }
      if pairs.contains(where: { $0.value.isList || $0.value.isTuple }) {
        return try table(
          f, positions, try pairs.map { pair in
            let several = vm.listElements(pair.value) ?? [pair.value]
            return Array(zip(try GroupByObject.labels(several, vm), several))
          }, call)
      }
      let results = try zip(pairs, positions).map { try value(f, $1, $0.value, call) }
      let series = results.compactMap { $0.host(as: SeriesObject.self) }
      let labels = positions.map { f.frame.names[$0] }
      if !series.isEmpty, series.count == results.count {
        return vm.host(FrameObject(try DataFrame(names: labels, columns: series.map { $0.column }, index: series[0].index)))
      }
      return vm.host(SeriesObject(ColumnConversion.column(of: results, vm), index: RowIndex(Column(labels)), name: nil))
    }
    if let several = vm.listElements(how) {
      for each in several { if let name = each.asString, try vm.attributeIfPresent(vm.host(f), name) == nil { _ = try function(name, vm) } }
      let labelled = Array(zip(try GroupByObject.labels(several, vm), several))
      return try table(f, Array(f.frame.columns.indices), f.frame.columns.map { _ in labelled }, call)
    }
    if let name = how.asString {
      guard let method = try vm.attributeIfPresent(vm.host(f), name) else {
        return try vm.call(function(name, vm), [vm.host(f)] + call.varargs, keywords: call.keywords)
      }
      return try vm.call(method, call.varargs, keywords: call.keywords)
    }
    return try FrameApplication.applied(f, call)
  }

  /// A row an aggregation, a column a column; NaN where one has not the other.
  private static func table(_ f: FrameObject, _ positions: [Int], _ lists: [[(Scalar, Ref)]], _ call: Call) throws -> Ref {
    let vm = call.vm
    var rows: [Scalar] = []
    for list in lists { for item in list where !rows.contains(item.0) { rows.append(item.0) } }
    let columns = try zip(positions, lists).map { position, list -> Column in
      var cells: [Ref] = []
      for row in rows {
        let how = list.first { $0.0 == row }?.1
        cells.append(try how.map { try value(f, position, $0, call) } ?? Ref(Double.nan))
      }
      return ColumnConversion.column(of: cells, vm)
    }
    return vm.host(FrameObject(try DataFrame(names: positions.map { f.frame.names[$0] }, columns: columns, index: RowIndex(Column(rows)))))
  }

  /// `agg(total=("column", "sum"))`
  private static func named(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    var parts: [(label: Scalar, position: Int, how: Ref)] = []
    for (label, value) in call.keywords {
      guard let pair = vm.listElements(value), pair.count == 2 else { throw ScriptError(.typeError, "Must provide 'func' or tuples of '(column, aggfunc).") }
      parts.append((.string(label), try position(pair[0], f, vm), pair[1]))
    }
    guard !parts.isEmpty else { throw ScriptError(.typeError, "Must provide 'func' or tuples of '(column, aggfunc).") }
    var positions: [Int] = []
    for part in parts where !positions.contains(part.position) { positions.append(part.position) }
    let columns = try positions.map { position -> Column in
      let cells = try parts.map { part -> Ref in
        guard part.position == position else { return Ref(Double.nan) }
        return try SeriesObject.aggregated(SeriesObject.column(of: f, at: position), part.how, vm)
      }
      return ColumnConversion.column(of: cells, vm)
    }
    return vm.host(
      FrameObject(try DataFrame(names: positions.map { f.frame.names[$0] }, columns: columns, index: RowIndex(Column(parts.map { $0.label })))))
  }

  // MARK: transform

  static func transformed(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    if try !call["axis"].isNone && FrameObject.axis(call["axis"], vm) == 1 {
      let turned = vm.host(FrameObject(try FrameObject.transposed(f.frame)))
      let result = try vm.call(vm.attribute(turned, "transform"), [call["func"]] + call.varargs, keywords: call.keywords)
      guard let frame = result.host(as: FrameObject.self)?.frame else { return result }
      return vm.host(FrameObject(try FrameObject.transposed(frame)))
    }
    func column(_ position: Int, _ how: Ref) throws -> Column {
      let result = try value(f, position, how, call)
      guard let series = result.host(as: SeriesObject.self), series.index.matches(f.frame.index) else {
        throw ScriptError(.valueError, "Function did not transform")
      }
      return series.column
    }
    let how = call["func"]
    var names: [Scalar] = []
    var columns: [Column] = []
    func add(_ position: Int, _ several: [Ref]) throws {
      for (label, each) in zip(try GroupByObject.labels(several, vm), several) {
        names.append(.tuple([f.frame.names[position], label]))
        columns.append(try column(position, each))
      }
    }
    if let pairs = vm.dictItems(how) {
      let isNested = pairs.contains { $0.value.isList }
      for pair in pairs {
        let position = try position(pair.key, f, vm)
        if isNested { try add(position, vm.listElements(pair.value) ?? [pair.value]) } else {
          names.append(f.frame.names[position])
          columns.append(try column(position, pair.value))
        }
      }
    } else if let several = vm.listElements(how) {
      for position in f.frame.columns.indices { try add(position, several) }
    } else {
      if let name = how.asString, try vm.attributeIfPresent(vm.host(f), name) == nil { _ = try function(name, vm) }
      var frame = f.frame
      for position in frame.columns.indices { frame.replaceColumn(at: position, with: try column(position, how)) }
      return vm.host(FrameObject(frame))
    }
    return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: f.frame.index)))
  }
}
