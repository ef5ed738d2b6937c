import LapisFrame
import LapisInterpreter

/// `to_dict`: a frame as dicts and lists.
enum FrameDict {
  static func dict(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let frame = f.frame
    let orient = try call.string("orient")
    let withIndex = try call.bool("index")
    guard withIndex || orient == "split" || orient == "tight" else {
      throw ScriptError(.valueError, "'index=False' is only valid when 'orient' is 'split' or 'tight'")
    }
    let names = frame.names.map { ScalarConversion.ref($0, vm) }
    let columns = frame.columns.map { ColumnConversion.refs($0, vm) }
    let index = IndexObject(frame.index)
    let labels = (0..<frame.rowCount).map { index.label($0, vm) }
    func row(_ place: Int) throws -> Ref { try vm.makeDict(names.indices.map { (names[$0], columns[$0][place]) }) }
    switch orient {
    case "dict": return try vm.makeDict(zip(names, columns).map { ($0, try vm.makeDict(Array(zip(labels, $1)))) })
    case "list": return try vm.makeDict(zip(names, columns).map { ($0, vm.list($1)) })
    case "series": return try vm.makeDict(names.indices.map { (names[$0], vm.host(SeriesObject.column(of: f, at: $0))) })
    case "records": return vm.list(try labels.indices.map { try row($0) })
    case "index":
      guard Set(frame.index.labels.scalars).count == frame.rowCount else {
        throw ScriptError(.valueError, "DataFrame index must be unique for orient='index'.")
      }
      return try vm.makeDict(labels.indices.map { (labels[$0], try row($0)) })
    case "split", "tight":
      var parts: [(String, Ref)] = withIndex ? [("index", vm.list(labels))] : []
      parts.append(("columns", vm.list(names)))
      parts.append(("data", vm.list(labels.indices.map { row in vm.list(columns.map { $0[row] }) })))
      guard orient == "tight" else { return vm.dict(parts) }
      func list(_ names: [String?]) -> Ref { vm.list(names.map { $0.map { vm.string($0) } ?? .none }) }
      if withIndex { parts.append(("index_names", list(frame.index.levels.names))) }
      parts.append(("column_names", list(FrameObject.columnIndex(frame).levels.names)))
      return vm.dict(parts)
    default: throw ScriptError(.valueError, "orient '\(orient)' not understood")
    }
  }
}
