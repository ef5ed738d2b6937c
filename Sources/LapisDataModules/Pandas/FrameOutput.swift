import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// Frames as files and text.
enum FrameOutput {
  /// The path that a string or path object means; nil for a file object.
  static func path(_ value: Ref, _ vm: Interpreter) throws -> String? {
    if let text = value.asString { return text }
    if let method = try vm.attributeIfPresent(value, "__fspath__") { return try vm.call(method, []).asString }
    return nil
  }

  static func dict(_ frame: DataFrame, orient: String, _ vm: Interpreter) throws -> Ref {
    let names = frame.names.map { ScalarConversion.ref($0, vm) }
    let columns = frame.columns.map { ColumnConversion.refs($0, vm) }
    let index = IndexObject(frame.index)
    let labels = (0..<frame.rowCount).map { index.label($0, vm) }
    switch orient {
    case "dict":
      return try vm.makeDict(zip(names, columns).map { ($0, try vm.makeDict(Array(zip(labels, $1)))) })
    case "list": return try vm.makeDict(zip(names, columns).map { ($0, vm.list($1)) })
    case "series":
      return try vm.makeDict(
        names.indices.map { (names[$0], vm.host(SeriesObject(frame.columns[$0], index: frame.index, name: frame.names[$0]))) })
    case "records":
      return vm.list(try labels.indices.map { row in try vm.makeDict(names.indices.map { (names[$0], columns[$0][row]) }) })
    case "index":
      return try vm.makeDict(
        labels.indices.map { row in (labels[row], try vm.makeDict(names.indices.map { (names[$0], columns[$0][row]) })) })
    case "split":
      return vm.dict([
        ("index", vm.list(labels)), ("columns", vm.list(names)),
        ("data", vm.list(labels.indices.map { row in vm.list(columns.map { $0[row] }) })),
      ])
    case "tight":
      return vm.dict([
        ("index", vm.list(labels)), ("columns", vm.list(names)),
        ("data", vm.list(labels.indices.map { row in vm.list(columns.map { $0[row] }) })),
        ("index_names", vm.list(frame.index.levels.names.map { $0.map { vm.string($0) } ?? .none })),
        ("column_names", vm.list((0..<frame.nameLevels).map { frame.columnsNames.indices.contains($0) ? frame.columnsNames[$0].map { vm.string($0) } ?? .none : .none })),
      ])
    default: throw ScriptError(.valueError, "orient '\(orient)' not understood")
    }
  }
}
