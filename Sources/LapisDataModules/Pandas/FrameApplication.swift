import LapisFrame
import LapisInterpreter

/// `apply` and `map`: functions of columns, rows and cells.
enum FrameApplication {
  static func applied(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let function = call["func"]
    let byRow = try !call["axis"].isNone && FrameObject.axis(call["axis"], vm) == 1
    let extra = call.signature.index(of: "args") == nil ? call.varargs : try vm.elements(of: call["args"])
    let way = call.signature.index(of: "result_type") == nil ? nil : try call.optionalString("result_type")
    if let way, !["expand", "reduce", "broadcast"].contains(way) {
      throw ScriptError(.valueError, "invalid value for result_type, must be one of {None, 'reduce', 'broadcast', 'expand'}")
    }
    if function.isList || function.isDict {
      return try vm.call(vm.attribute(vm.host(f), "agg"), [function], keywords: [("axis", Ref(byRow ? 1 : 0))])
    }
    if let name = function.asString {
      guard let method = try vm.attributeIfPresent(vm.host(f), name) else {
        throw ScriptError(.attributeError, "'\(name)' is not a valid function for 'DataFrame' object")
      }
      let takesAxis = vm.callSignature(of: method)?.index(of: "axis") != nil
      return try vm.call(method, extra, keywords: (takesAxis ? [("axis", Ref(byRow ? 1 : 0))] : []) + call.keywords)
    }
    let isRaw = try call.signature.index(of: "raw") != nil && call.bool("raw")
    let count = byRow ? f.frame.rowCount : f.frame.columnCount
    var results: [Ref] = []
    results.reserveCapacity(count)
    for place in 0..<count {
      let part = byRow ? Indexer.row(f.frame, place) : SeriesObject.column(of: f, at: place)
      let argument = isRaw ? vm.host(ColumnConversion.array(part.column, vm)) : vm.host(part)
      results.append(try vm.call(function, [argument] + extra, keywords: call.keywords))
    }
    if way == "broadcast" { return try broadcast(f, results, byRow: byRow, vm) }
    return try assembled(f, results, byRow: byRow, way: way, isRaw: isRaw, vm)
  }

  /// The results in the shape of the frame.
  private static func broadcast(_ f: FrameObject, _ results: [Ref], byRow: Bool, _ vm: Interpreter) throws -> Ref {
    let length = byRow ? f.frame.columnCount : f.frame.rowCount
    let lines = try results.map { result -> [Scalar] in
      guard let items = result.isString ? nil : try vm.listElements(result) ?? (result.hostObject is any ArrayRepresentable ? vm.elements(of: result) : nil) else {
        return [Scalar](repeating: ScalarConversion.scalar(result, vm), count: length)
      }
      guard items.count == length else { throw ScriptError(.valueError, "cannot broadcast result") }
      return items.map { ScalarConversion.scalar($0, vm) }
    }
    var frame = f.frame
    for place in frame.columns.indices { frame.replaceColumn(at: place, with: byRow ? Column(lines.map { $0[place] }) : Column(lines[place])) }
    return vm.host(FrameObject(frame))
  }

  /// Single values make a series, series and - of columns, or to be expanded - lists a frame.
  private static func assembled(_ f: FrameObject, _ results: [Ref], byRow: Bool, way: String?, isRaw: Bool, _ vm: Interpreter) throws -> Ref {
    let labels = byRow ? f.frame.index : Alignment.axis(f.frame.names)
    var series = results.compactMap { $0.host(as: SeriesObject.self) }
    if results.isEmpty { return f.frame.columnCount == 0 || byRow ? vm.host(f) : vm.host(SeriesObject(.mixed([]), index: labels, name: nil)) }
    if series.count < results.count {
      let lists = results.compactMap { result -> [Ref]? in
        if let array = result.host(as: NDArray.self) { return array.rank == 1 ? array.refs(vm) : nil }
        return result.isList || result.isTuple ? vm.listElements(result) : nil
      }
      let expands = lists.count == results.count && (way == "expand" || !byRow && way == nil && Set(lists.map { $0.count }).count == 1)
      guard expands || isRaw && lists.count == results.count else {
        return vm.host(SeriesObject(ColumnConversion.column(of: results, vm), index: labels, name: nil))
      }
      let isShaped = lists.allSatisfy { $0.count == (byRow ? f.frame.columnCount : f.frame.rowCount) }
      let own: RowIndex = isShaped && (isRaw || !byRow)
        ? (byRow ? Alignment.axis(f.frame.names) : f.frame.index) : RowIndex(count: lists.map { $0.count }.max() ?? 0)
      series = lists.map { SeriesObject(ColumnConversion.column(of: $0, vm), index: own.count == $0.count ? own : RowIndex(count: $0.count), name: nil) }
    }
    // All labels that a result has, in the order in which they are first met.
    var index = series[0].index
    if !series.allSatisfy({ $0.index.matches(index) }) {
      var all = Column.concatenating(series.map { $0.index.labels }).unique()
      if !byRow { all = all.taking(all.order()) }
      index = RowIndex(all, name: index.name)
    }
    let columns = series.map { part in
      part.index.matches(index) ? part.column : part.column.taking(orMissing: Labels.positions(of: index, in: part.index))
    }
    if !byRow {
      var frame = try DataFrame(names: f.frame.names, columns: columns, index: index)
      frame.columnsNames = f.frame.columnsNames
      return vm.host(FrameObject(frame))
    }
    let types = Set(columns.map { $0.dtype.rawValue })
    let turned = (0..<index.count).map { place -> Column in
      let values = columns.map { $0[place] }
      if types == ["float64"] || types == ["float64", "int64"] { return .double(values.map { $0.number ?? .nan }) }
      return Column(values)
    }
    var frame = try DataFrame(names: index.labels.scalars, columns: turned, index: f.frame.index)
    let names = index.levels.names
    if names.contains(where: { $0 != nil }) { frame.columnsNames = names }
    return vm.host(FrameObject(frame))
  }

  /// A function of each cell.
  static func mapped(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let function = call["func"]
    let skips: Bool
    switch call["na_action"].asString {
    case nil: skips = false
    case "ignore": skips = true
    case let other?: throw ScriptError(.valueError, "na_action must be 'ignore' or None. Got '\(other)'")
    }
    guard function.isCallable else { throw ScriptError(.typeError, "the first argument must be callable") }
    var frame = f.frame
    if call.keywords.isEmpty, !skips {
      for (place, column) in frame.columns.enumerated() { frame.replaceColumn(at: place, with: try SeriesFunctions.mapped(column, function, vm)) }
      return vm.host(FrameObject(frame))
    }
    for (place, column) in frame.columns.enumerated() {
      var results: [Ref] = []
      results.reserveCapacity(column.count)
      for (row, value) in ColumnConversion.refs(column, vm).enumerated() {
        results.append(skips && column.isMissing(row) ? value : try vm.call(function, [value], keywords: call.keywords))
      }
      var mapped = ColumnConversion.column(of: results, vm)
      if column.dtype == .object, case .double = mapped, column.count > 0, skips { mapped = .mixed(mapped.scalars) }
      frame.replaceColumn(at: place, with: mapped)
    }
    return vm.host(FrameObject(frame))
  }
}
