import Glibc

/// A file of the system as what stands below a text file.
extension ByteFile: ByteSource {
  var ref: (Interpreter) -> Ref { { vm in vm.host(self) } }
  func someBytes(_ vm: Interpreter) throws -> [UInt8] { try readOnce(vm, -1) }
  func allBytes(_ vm: Interpreter) throws -> [UInt8] { try read(vm, nil) }
  func put(_ vm: Interpreter, _ bytes: [UInt8]) throws { try write(vm, bytes) }
  func isClosed(_ vm: Interpreter) throws -> Bool { isClosed }
  func ask(_ vm: Interpreter, _ question: String) throws -> Bool {
    switch question {
    case "readable": return mode.reads
    case "writable": return mode.writes
    case "seekable": return isSeekable
    default: return isatty(descriptor) == 1
    }
  }
}

/// An object of the script with the methods of a binary file: `io.BytesIO` and what scripts write themselves.
final class ScriptBytes: ByteSource {
  let object: Ref
  init(_ object: Ref) { self.object = object }

  var ref: (Interpreter) -> Ref { { _ in self.object } }

  private func bytes(_ vm: Interpreter, _ method: String, _ arguments: [Value]) throws -> [UInt8] {
    let result = try vm.call(method: method, of: object.value, arguments)
    defer { result.release() }
    return try BytesMethods.buffer(vm, result)
  }
  func someBytes(_ vm: Interpreter) throws -> [UInt8] {
    if let method = try vm.findAttribute(object.value, vm.intern("read1")) {
      method.release()
      return try bytes(vm, "read1", [Value(1 << 16)])
    }
    return try bytes(vm, "read", [Value(1 << 16)])
  }
  func allBytes(_ vm: Interpreter) throws -> [UInt8] { try bytes(vm, "read", []) }
  func put(_ vm: Interpreter, _ bytes: [UInt8]) throws {
    let value = vm.heap.makeBytes(bytes)
    defer { value.release() }
    try vm.call(method: "write", of: object.value, [value]).release()
  }
  func flush(_ vm: Interpreter) throws { try vm.call(method: "flush", of: object.value).release() }

  private func int(_ vm: Interpreter, _ method: String, _ arguments: [Value]) throws -> Int {
    let result = try vm.call(method: method, of: object.value, arguments)
    defer { result.release() }
    return try vm.index(result)
  }
  func tell(_ vm: Interpreter) throws -> Int { try int(vm, "tell", []) }
  func seek(_ vm: Interpreter, _ offset: Int, _ whence: Int) throws -> Int {
    try int(vm, "seek", [Value(offset), Value(whence)])
  }
  func truncate(_ vm: Interpreter, _ size: Int?) throws -> Int {
    try int(vm, "truncate", size.map { [Value($0)] } ?? [])
  }
  func close(_ vm: Interpreter) throws { try vm.call(method: "close", of: object.value).release() }
  func isClosed(_ vm: Interpreter) throws -> Bool {
    guard let closed = try vm.findAttribute(object.value, vm.intern("closed")) else { return false }
    defer { closed.release() }
    return try vm.isTrue(closed)
  }
  func ask(_ vm: Interpreter, _ question: String) throws -> Bool {
    guard let method = try vm.findAttribute(object.value, vm.intern(question)) else { return true }
    defer { method.release() }
    let answer = try vm.call(method, [])
    defer { answer.release() }
    return try vm.isTrue(answer)
  }
}
