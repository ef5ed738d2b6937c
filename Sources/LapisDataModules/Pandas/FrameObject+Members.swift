import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics
import LapisSyntax

extension FrameObject: ReducibleByName {
  /// NumPy's functions of a frame are its methods: without an axis sums and deviations stay a column each, means
  /// and extremes are of all values.
  func reduced(_ name: String, _ call: Call) throws -> Ref {
    if ["sum", "prod", "std", "var", "mean", "min", "max", "any", "all"].contains(name) {
      var reduction = FrameReduction(name: name, vm: call.vm)
      if name == "std" || name == "var" { reduction.ddof = try call.double("ddof") }
      if !call["axis"].isNone { return try reduction.result(frame, axis: Self.axis(call["axis"], call.vm)) }
      return try ["sum", "prod", "std", "var"].contains(name) ? reduction.result(frame, axis: 0) : reduction.whole(frame)
    }
    guard let entry = ReductionTable.all.first(where: { $0.name == name }) else { return .none }
    return try entry.body(array(call.vm), call)
  }

  static let hostType = HostType(
    name: "DataFrame", module: "pandas.core.frame", doc: "Named columns with a label a row.", importPaths: ["pandas"],
    initializer: NativeFunction("DataFrame(data=None, index=None, columns=None, dtype=None, copy=None)", "A frame of this data.") { call in
      var frame = try FrameConstruction.frame(call["data"], columns: call["columns"], index: call["index"], call.vm)
      if !call["dtype"].isNone {
        for position in frame.columns.indices {
          frame.replaceColumn(at: position, with: try SeriesFunctions.cast(frame.columns[position], call["dtype"], call.vm))
        }
      }
      return call.vm.host(FrameObject(frame))
    },
    members: properties + selection + iteration + summaries + reductions + missing + ordering + labelling + shapes + joining + functions + conversion + output
      + operators + shifting + reshaping + more)

  private static var properties: [Member] {
    [
      .property("shape", "Rows and columns.") { (f: FrameObject, vm) in vm.tuple([Ref(f.frame.rowCount), Ref(f.frame.columnCount)]) },
      .property(
        "columns", "The names of the columns.",
        get: { (f: FrameObject, vm) in vm.host(IndexObject(columnsOf: f.frame).renaming { f.frame.columnsNames = $0 }) },
        set: { f, value, vm in
          try f.frame.setNames(Labels.labels(value, vm))
          f.frame.columnsNames = value.host(as: IndexObject.self)?.index.levels.names ?? []
        }),
      .property(
        "index", "The labels of the rows.",
        get: { (f: FrameObject, vm) in
          vm.host(
            IndexObject(f.frame.index) { names in
              guard let index = try? f.frame.index.named(names) else { return }
              try? f.frame.setIndex(index)
            })
        },
        set: { f, value, vm in try f.frame.setIndex(Labels.index(value, vm)) }),
      .property("dtypes", "The type of each column.") { (f: FrameObject, vm) in
        let types = f.frame.columns.map { ScalarConversion.scalar(ColumnConversion.dtypeObject($0, vm), vm) }
        return vm.host(SeriesObject(.mixed(types), index: Alignment.axis(f.frame.names), name: nil))
      },
      .property("values", "All values as an array.") { (f: FrameObject, vm) in vm.host(try f.array(vm)) },
      .property("T", "Rows as columns.") { (f: FrameObject, vm) in vm.host(FrameObject(try transposed(f.frame))) },
      .property("empty", "Are there no values?") { (f: FrameObject, _) in Ref(f.frame.rowCount == 0 || f.frame.columnCount == 0) },
      .property("size", "The number of values.") { (f: FrameObject, _) in Ref(f.frame.rowCount * f.frame.columnCount) },
      .property("ndim", "Two.") { (_: FrameObject, _) in Ref(2) },
      .property("axes", "The labels of the rows and the names of the columns.") { (f: FrameObject, vm) in
        vm.list([vm.host(IndexObject(f.frame.index)), vm.host(IndexObject(names: f.frame.names))])
      },
      .property("iloc", "Rows and columns by position.") { (f: FrameObject, vm) in vm.host(Indexer(f, positional: true)) },
      .property("loc", "Rows and columns by label.") { (f: FrameObject, vm) in vm.host(Indexer(f, positional: false)) },
      .property("iat", "A value by position.") { (f: FrameObject, vm) in vm.host(Indexer(f, positional: true, isScalar: true)) },
      .property("at", "A value by label.") { (f: FrameObject, vm) in vm.host(Indexer(f, positional: false, isScalar: true)) },
    ]
  }

  /// Rows as columns, the names of labels and columns exchanged.
  static func transposed(_ frame: DataFrame) throws -> DataFrame {
    let columns: [Column]
    let isWhole = frame.columns.allSatisfy { $0.dtype == .int }
    if isWhole || frame.columns.allSatisfy({ $0.dtype == .double || $0.dtype == .int }), frame.columnCount > 0 {
      let parts = frame.columns.map { $0.doubles ?? [] }
      columns = (0..<frame.rowCount).map { row in
        isWhole ? .int(frame.columns.map { if case .int(let values) = $0 { values[row] } else { 0 } }) : .double(parts.map { $0[row] })
      }
    } else {
      columns = (0..<frame.rowCount).map { Indexer.row(frame, $0).column }
    }
    let index = IndexObject(columnsOf: frame).index
    var result = try DataFrame(
      names: frame.index.labels.scalars, columns: columns, index: frame.columnCount == 0 ? RowIndex(.mixed([])) : index)
    let names = frame.index.levels.names
    if names.contains(where: { $0 != nil }) { result.columnsNames = names }
    return result
  }

  static func perColumn(_ f: FrameObject, _ values: Column, _ vm: Interpreter) -> Ref {
    vm.host(SeriesObject(values, index: Alignment.axis(f.frame.names), name: nil))
  }

  static func axis(_ value: Ref, _ vm: Interpreter) throws -> Int {
    if value.isNone { return 0 }
    if let axis = value.asInt, axis == 0 || axis == 1 { return axis }
    switch value.asString {
    case "index", "rows": return 0
    case "columns": return 1
    default: throw ScriptError(.valueError, "No axis named \(try vm.str(value)) for object type DataFrame")
    }
  }

  /// Gives a new frame, or changes this one where `inplace=True` was passed.
  static func result(_ f: FrameObject, _ frame: DataFrame, _ call: Call) throws -> Ref {
    if try call.bool("inplace") {
      f.frame = frame
      return .none
    }
    return call.vm.host(FrameObject(frame))
  }

  /// The frame with a function of each column in its place.
  static func mapping(_ frame: DataFrame, _ body: (Column) throws -> Column) rethrows -> DataFrame {
    var result = frame
    for place in frame.columns.indices { result.replaceColumn(at: place, with: try body(frame.columns[place])) }
    return result
  }

  static func names(_ value: Ref, _ vm: Interpreter) throws -> [Scalar] {
    if value.isList || value.host(as: IndexObject.self) != nil || value.host(as: NDArray.self) != nil || value.isSet
      || value.host(as: SeriesObject.self) != nil || value.isTuple
    {
      return try Labels.labels(value, vm)
    }
    return [ScalarConversion.scalar(value, vm)]
  }
}
