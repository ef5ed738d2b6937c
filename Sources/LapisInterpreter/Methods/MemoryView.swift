import LapisSyntax

/// `memoryview`: bytes of a bytes or bytearray object, seen without copying them; slices are views too.
/// Items are single bytes (format `B`).
final class MemoryView: HostObject {
  /// A bytes or bytearray object; none once released.
  private var source: Ref
  private let start: Int
  private let step: Int
  private let count: Int

  private init(_ source: Ref, start: Int, step: Int, count: Int) {
    self.source = source
    self.start = start
    self.step = step
    self.count = count
    super.init(type: Self.viewType)
    if !isReadOnly { source.value.bytes.pointee.viewCount += 1 }
  }
  deinit { close() }

  /// Lets the viewed object go.
  private func close() {
    if !isReadOnly { source.value.bytes.pointee.viewCount -= 1 }
    source = .none
  }

  private var isReadOnly: Bool { source.value.tag != Tag.byteArray }

  /// The bytes in view. Of an array that was made shorter meanwhile, those that are left.
  func content(_ vm: Interpreter) throws -> [UInt8] {
    try checkOpen(vm)
    let buffer = source.value.bytes.buffer
    return (0..<count).map { start + $0 * step }.filter { $0 >= 0 && $0 < buffer.count }.map { buffer[$0] }
  }

  private func checkOpen(_ vm: Interpreter) throws {
    if !source.value.isAnyBytes { throw vm.valueError("operation forbidden on released memoryview object") }
  }

  private func position(_ vm: Interpreter, _ key: Value) throws -> Int {
    guard let given = try vm.indexValue(key) else { throw vm.typeError("memoryview: invalid slice key") }
    let index = given < 0 ? given &+ count : given
    guard index >= 0, index < count, start + index * step < source.value.bytes.pointee.count else {
      throw vm.indexError("index out of bounds on dimension 1")
    }
    return start + index * step
  }

  // MARK: As a container

  override func length(_ vm: Interpreter) throws -> Int? {
    try checkOpen(vm)
    return count
  }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    try checkOpen(vm)
    guard key.value.tag == Tag.slice else {
      let place = try position(vm, key.value)
      return Ref(Int(source.value.bytes.buffer[place]))
    }
    let (from, by, size) = try vm.resolveSlice(key.value.slice, count)
    return vm.host(MemoryView(source, start: start + from * step, step: by * step, count: size))
  }
  override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    try checkOpen(vm)
    if isReadOnly { throw vm.typeError("cannot modify read-only memory") }
    let array = source.value.bytes
    guard key.value.tag == Tag.slice else {
      let place = try position(vm, key.value)
      guard let number = try vm.integerByIndex(value.value) else {
        throw vm.typeError("memoryview: invalid type for format 'B'")
      }
      guard let byte = UInt8(exactly: number) else {
        throw vm.valueError("memoryview: invalid value for format 'B'")
      }
      if place < array.pointee.count { array.pointee.bytes?[place] = byte }
      return
    }
    let (from, by, size) = try vm.resolveSlice(key.value.slice, count)
    guard let new = try vm.bytesLike(value.value) else {
      throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: value.value))'")
    }
    guard new.count == size else {
      throw vm.valueError("memoryview assignment: lvalue and rvalue have different structures")
    }
    for (i, byte) in new.enumerated() {
      let place = start + (from + i * by) * step
      if place >= 0, place < array.pointee.count { array.pointee.bytes?[place] = byte }
    }
  }
  override func deleteItem(_ vm: Interpreter, _ key: Ref) throws {
    throw vm.typeError("cannot delete memory")
  }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    try checkOpen(vm)
    var index = 0
    return { [self] in
      guard index < count, source.value.isAnyBytes else { return nil }
      let place = start + index * step
      index += 1
      return place < source.value.bytes.pointee.count ? Ref(Int(source.value.bytes.buffer[place])) : nil
    }
  }

  // MARK: As an operand

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual, source.value.isAnyBytes, let bytes = try vm.bytesLike(other.value)
    else { return nil }
    return Ref((try content(vm) == bytes) == (op == .equal))
  }
  override func hash(_ vm: Interpreter) throws -> Int? {
    try checkOpen(vm)
    if !isReadOnly { throw vm.valueError("cannot hash writable memoryview object") }
    let bytes = vm.ref(owned: vm.heap.makeBytes(try content(vm)))
    return try vm.hash(of: bytes.value)
  }
  override func repr(_ vm: Interpreter) throws -> String {
    let address = String(cell.map { UInt(bitPattern: $0) } ?? 0, radix: 16)
    return "<\(source.value.isAnyBytes ? "memory" : "released memory") at 0x\(address)>"
  }
  override func enter(_ vm: Interpreter) throws -> Ref? {
    try checkOpen(vm)
    return vm.host(self)
  }
  override func exit(_ vm: Interpreter, exception: Ref) throws -> Bool {
    close()
    return false
  }
  override func visit(_ visit: (Ref) -> Void) { visit(source) }

  private static func shown(
    _ name: String, _ doc: String, _ get: @escaping (MemoryView, Interpreter) -> Ref
  ) -> Member {
    .property(name, doc) { (view: MemoryView, vm) in
      try view.checkOpen(vm)
      return get(view, vm)
    }
  }

  private static func members() -> [Member] { [
    .entry("tobytes(self, /)", "The bytes in view.") { (view: MemoryView, vm, a) in
      vm.heap.makeBytes(try view.content(vm))
    },
    .entry("tolist(self, /)", "The bytes in view as a list of ints.") { (view: MemoryView, vm, a) in
      vm.heap.makeList(owned: try view.content(vm).map { Value(Int($0)) })
    },
    .entry("hex(self, sep=..., bytes_per_sep=1)", "The bytes in view as hexadecimal numbers.") {
      (view: MemoryView, vm, a) in
      vm.makeText(try BytesMethods.hexText(vm, try view.content(vm), separator: a[1], group: a[2]))
    },
    .entry("toreadonly(self, /)", "A view of a copy that cannot be changed.") { (view: MemoryView, vm, a) in
      let copy = vm.ref(owned: vm.heap.makeBytes(try view.content(vm)))
      return vm.hostValue(MemoryView(copy, start: 0, step: 1, count: view.count))
    },
    .entry("cast(self, format, /)", "The view with another format; only single bytes are supported.") {
      (view: MemoryView, vm, a) in
      try view.checkOpen(vm)
      let format = try vm.text(a[1], "memoryview: format argument must be a string").swiftString
      guard format == "B" else {
        throw vm.error(
          .notImplementedError,
          "memoryview.cast('\(format)') is not supported: views hold single bytes (format 'B'). "
            + "Use int.from_bytes() on slices.")
      }
      return vm.hostValue(MemoryView(view.source, start: view.start, step: view.step, count: view.count))
    },
    .entry("release(self, /)", "Let the viewed object go.") { (view: MemoryView, vm, a) in
      view.close()
      return .none
    },
    shown("obj", "The viewed object.") { view, _ in view.source },
    shown("nbytes", "The number of bytes in view.") { view, _ in Ref(view.count) },
    shown("itemsize", "The bytes of an item.") { _, _ in Ref(1) },
    shown("format", "The kind of an item.") { _, vm in vm.string("B") },
    shown("readonly", "Can the bytes not be changed?") { view, _ in Ref(view.isReadOnly) },
    shown("ndim", "The number of dimensions.") { _, _ in Ref(1) },
    shown("contiguous", "Do the bytes stand side by side?") { view, _ in Ref(view.step == 1) },
    shown("shape", "The lengths of the dimensions.") { view, vm in vm.tuple([Ref(view.count)]) },
    shown("strides", "The distances of neighbours.") { view, vm in vm.tuple([Ref(view.step)]) },
  ] }

  static let viewType = HostType(
    name: "memoryview", module: "builtins", doc: "Bytes of another object, seen without copying.",
    importPaths: [],
    initializer: NativeFunction("memoryview(object)", "Bytes of another object, seen without copying.") { call in
      let object = call["object"]
      if object.value.isAnyBytes {
        return call.vm.host(
          MemoryView(object, start: 0, step: 1, count: object.value.bytes.pointee.count))
      }
      if let view = object.host(as: MemoryView.self) {
        try view.checkOpen(call.vm)
        return call.vm.host(MemoryView(view.source, start: view.start, step: view.step, count: view.count))
      }
      if object.value.core.isAnyBytes {
        let count = object.value.core.bytes.pointee.count
        return call.vm.host(MemoryView(call.vm.ref(object.value.core), start: 0, step: 1, count: count))
      }
      throw call.vm.typeError(
        "memoryview: a bytes-like object is required, not '\(call.vm.typeName(of: object.value))'")
    },
    members: members())
}
