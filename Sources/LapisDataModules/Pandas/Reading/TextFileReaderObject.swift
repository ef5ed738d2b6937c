import LapisFrame
import LapisInterpreter

/// What `read_csv(…, chunksize=n)` gives: a table that is read some rows at a time.
final class TextFileReaderObject: HostObject {
  private let reader: TableReader
  private var isClosed = false

  init(_ reader: TableReader) {
    self.reader = reader
    super.init(type: Self.hostType)
  }

  private func chunk(_ limit: Int?, _ vm: Interpreter) throws -> Ref? {
    guard !isClosed else { throw ScriptError(.valueError, "I/O operation on closed file.") }
    if reader.isAtEnd { return nil }
    return try reader.next(limit).map { vm.host(FrameObject($0)) }
  }

  override func isIterator(_ vm: Interpreter) throws -> Bool { true }
  override func next(_ vm: Interpreter) throws -> Ref? { try chunk(reader.chunkSize, vm) }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    { try self.chunk(self.reader.chunkSize, vm) }
  }

  static let hostType = HostType(
    name: "TextFileReader", module: "pandas.io.parsers.readers", doc: "A table that is read some rows at a time.",
    importPaths: ["pandas.io.parsers", "pandas.io.parsers.readers"],
    members: [
      .method("get_chunk(size=None)", "The next rows.") { (object: TextFileReaderObject, call) in
        guard let chunk = try object.chunk(call.optionalInt("size") ?? object.reader.chunkSize, call.vm) else {
          throw ScriptError(.stopIteration, "")
        }
        return chunk
      },
      .method("read(nrows=None)", "The next rows, or all that are left.") { (object: TextFileReaderObject, call) in
        try object.chunk(call.optionalInt("nrows"), call.vm) ?? call.vm.host(FrameObject(DataFrame()))
      },
      .method("close()", "Ends reading.") { (object: TextFileReaderObject, _) in
        object.isClosed = true
        return .none
      },
      .method("__enter__()", "The reader.") { (object: TextFileReaderObject, call) in call.vm.host(object) },
      .method("__exit__(*details)", "Ends reading.") { (object: TextFileReaderObject, _) in
        object.isClosed = true
        return .none
      },
    ])
}
