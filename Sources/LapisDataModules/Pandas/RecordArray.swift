import LapisFrame
import LapisInterpreter

/// `to_records`: the rows of a frame as an array of records.
final class RecordArrayObject: HostObject {
  fileprivate let names: [String]
  fileprivate let columns: [Column]
  private let count: Int

  init(names: [String], columns: [Column], count: Int) {
    self.names = names
    self.columns = columns
    self.count = count
    super.init(type: RecordArrayObject.hostType)
  }

  static let hostType = HostType(
    name: "recarray", module: "numpy", doc: "An array of records.", importPaths: [],
    members: [
      .property("dtype", "The fields.") { (r: RecordArrayObject, vm) in vm.host(RecordTypeObject(r)) },
      .property("shape", "How many records there are.") { (r: RecordArrayObject, vm) in vm.tuple([Ref(r.count)]) },
      .property("size", "How many records there are.") { (r: RecordArrayObject, _) in Ref(r.count) },
      .method("tolist()", "The records as tuples.") { (r: RecordArrayObject, call) in call.vm.list((0..<r.count).map { r.record($0, call.vm) }) },
    ])

  private func record(_ row: Int, _ vm: Interpreter) -> Ref {
    vm.tuple(columns.map { ScalarConversion.ref($0[row], vm) })
  }
  override func length(_ vm: Interpreter) throws -> Int? { count }
  override func str(_ vm: Interpreter) throws -> String {
    let rows = try (0..<count).map { try vm.repr(record($0, vm)) }
    let line = rows.joined(separator: " ")
    return "[" + (line.scalarCount < 74 ? line : rows.joined(separator: "\n ")) + "]"
  }
  override func repr(_ vm: Interpreter) throws -> String {
    let rows = try (0..<count).map { try vm.repr(record($0, vm)) }
    return "rec.array([" + rows.joined(separator: ",\n           ") + "],\n          dtype=\(RecordTypeObject(self).fields))"
  }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var row = 0
    return { [self] in
      guard row < count else { return nil }
      defer { row += 1 }
      return record(row, vm)
    }
  }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if let name = key.asString {
      guard let place = names.firstIndex(of: name) else { throw ScriptError(.keyError, name) }
      return vm.host(ColumnConversion.array(columns[place], vm))
    }
    if let row = key.asInt {
      guard row >= -count, row < count else { throw ScriptError(.indexError, "index \(row) is out of bounds for axis 0 with size \(count)") }
      return record(row < 0 ? row + count : row, vm)
    }
    let rows = try Labels.mask(key, RowIndex(count: count), vm) ?? Labels.positions(of: key, count)
    return vm.host(RecordArrayObject(names: names, columns: columns.map { $0.taking(rows) }, count: rows.count))
  }
  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    names.firstIndex(of: name).map { vm.host(ColumnConversion.array(columns[$0], vm)) }
  }
  override func visit(_ visit: (Ref) -> Void) { columns.forEach { Held.visit($0, visit) } }

  static func make(_ f: FrameObject, _ call: Call) throws -> Ref {
    try RefusedOptions.check(call, "column_dtypes", "index_dtypes")
    var (names, columns): ([String], [Column]) = ([], [])
    if try call.bool("index") {
      let (levels, labels) = f.frame.index.levels
      columns = levels
      names = labels.enumerated().map { $0.element ?? (levels.count > 1 ? "level_\($0.offset)" : "index") }
    }
    return call.vm.host(
      RecordArrayObject(names: names + f.frame.names.map { $0.description }, columns: columns + f.frame.columns, count: f.frame.rowCount))
  }
}

/// The fields of records.
final class RecordTypeObject: HostObject {
  private let records: RecordArrayObject

  init(_ records: RecordArrayObject) {
    self.records = records
    super.init(type: RecordTypeObject.hostType)
  }

  static let hostType = HostType(
    name: "dtype", module: "numpy", doc: "The fields of records.", importPaths: [],
    members: [
      .property("names", "The names of the fields.") { (t: RecordTypeObject, vm) in vm.tuple(t.records.names.map { vm.string($0) }) },
    ])

  var fields: String {
    "[" + zip(records.names, records.columns).map { name, column in
      let code: String
      switch column.dtype {
      case .double: code = "<f8"
      case .float32: code = "<f4"
      case .bool: code = "?"
      case .datetime: code = "<M8[ns]"
      case .timedelta: code = "<m8[ns]"
      case .object, .category: code = "O"
      case .int8, .uint8: code = column.dtype == .int8 ? "i1" : "u1"
      default: code = "<" + (column.dtype.rawValue.hasPrefix("u") ? "u" : "i") + String(column.dtype.itemSize)
      }
      return "('\(name)', '\(code)')"
    }.joined(separator: ", ") + "]"
  }

  override func repr(_ vm: Interpreter) throws -> String { "dtype((numpy.record, \(fields)))" }
  override func str(_ vm: Interpreter) throws -> String { "(numpy.record, \(fields))" }
}
