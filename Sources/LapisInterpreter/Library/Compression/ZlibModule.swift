/// `zlib`: streams over libz; the functions and classes are script.
enum ZlibModule {
  static let module = NativeModule(
    name: "zlib", doc: "Compression as zlib and gzip do it.",
    members: [
      .exception(error),
      .type(ZlibStream.streamType),
      .entry("_stream(compresses, level, wbits, memory, strategy, /)", "A stream at its beginning.") { vm, a in
        guard let library = ZlibLibrary.shared else {
          throw vm.error(
            .notImplementedError,
            "compression needs the library libz.so.1, which is not on this machine: install zlib (zlib1g)")
        }
        let numbers = try (1...4).map { Int32(clamping: try vm.index(a[$0])) }
        let stream = ZlibStream(library, compresses: try vm.isTrue(a[0]))
        if stream.start(numbers) != 0 { throw vm.valueError("Invalid initialization option") }
        return vm.hostValue(stream)
      },
      .script(Scripts.zlib),
    ])

  static let error = ExceptionType("error", base: .exception, importPaths: ["zlib"])
}

/// One compressed stream being written or read.
final class ZlibStream: HostObject {
  private let library: ZlibLibrary
  private let compresses: Bool
  private let stream: UnsafeMutablePointer<ZlibLibrary.Stream>
  private var isOpen = false

  init(_ library: ZlibLibrary, compresses: Bool) {
    self.library = library
    self.compresses = compresses
    stream = .allocate(capacity: 1)
    stream.initialize(to: ZlibLibrary.Stream())
    super.init(type: Self.streamType)
  }
  deinit {
    close()
    stream.deallocate()
  }

  private func close() {
    guard isOpen else { return }
    isOpen = false
    _ = compresses ? library.deflateEnd(stream) : library.inflateEnd(stream)
  }

  fileprivate func start(_ numbers: [Int32]) -> Int32 {
    let size = Int32(MemoryLayout<ZlibLibrary.Stream>.size)
    let status =
      compresses
      ? library.deflateInit(stream, numbers[0], 8, numbers[1], numbers[2], numbers[3], "1.2.11", size)
      : library.inflateInit(stream, numbers[1], "1.2.11", size)
    isOpen = status == 0
    return status
  }

  /// Feeds bytes; what comes out, how many bytes were left over, and the status of the last step.
  fileprivate func run(
    _ vm: Interpreter, _ data: UnsafeBufferPointer<UInt8>, flush: Int32, limit: Int
  ) throws -> (bytes: [UInt8], left: Int, status: Int32) {
    guard isOpen else { throw vm.valueError("the stream was ended") }
    var out: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var status: Int32 = 0
    var offset = 0
    repeat {
      try vm.checkInterrupt()
      let room = limit > 0 ? min(buffer.count, limit - out.count) : buffer.count
      if room == 0 { break }
      let count = min(data.count - offset, 1 << 30)
      let isLast = offset + count == data.count
      stream.pointee.nextIn = data.baseAddress.map { $0 + offset }
      stream.pointee.availableIn = UInt32(count)
      let made = buffer.withUnsafeMutableBufferPointer { buffer in
        stream.pointee.nextOut = buffer.baseAddress
        stream.pointee.availableOut = UInt32(room)
        status = compresses ? library.deflate(stream, isLast ? flush : Int32(0)) : library.inflate(stream, flush)
        return room - Int(stream.pointee.availableOut)
      }
      offset += count - Int(stream.pointee.availableIn)
      try vm.checkAllocation(out.count + made, 1)
      out += buffer[..<made]
      // A full buffer may hold back more; so does input that was not taken yet.
    } while status == 0 && (stream.pointee.availableOut == 0 || offset < data.count)
    stream.pointee.nextIn = nil
    stream.pointee.nextOut = nil
    if status == 1 { close() }
    return (out, data.count - offset, status)
  }

  fileprivate var message: String? { stream.pointee.message.map { String(cString: $0) } }

  static let streamType = HostType(
    name: "_Stream", module: "zlib", doc: "A compressed stream.", importPaths: [],
    members: [
      .entry("run(self, data, flush, limit, /)", "(the bytes that came out, bytes left over, status, message)") {
        (object: ZlibStream, vm, a) in
        guard a[1].isAnyBytes else {
          throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: a[1]))'")
        }
        let (bytes, left, status) = try object.run(
          vm, a[1].bytes.buffer, flush: Int32(clamping: try vm.index(a[2])), limit: try vm.index(a[3]))
        return vm.heap.makeTuple(owned: [
          vm.heap.makeBytes(bytes), Value(left), Value(Int(status)),
          object.message.map { vm.makeText($0) } ?? .none,
        ])
      }
    ])
}
