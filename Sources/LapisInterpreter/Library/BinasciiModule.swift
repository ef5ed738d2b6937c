/// `binascii`: what `base64` stands on. The classes of errors and the rarer alphabets are script.
enum BinasciiModule {
  static let module = NativeModule(
    name: "binascii", doc: "Bytes as text and back.",
    members: [
      .entry("_b64encode(data, /)", "Base64 of bytes.") { vm, a in
        vm.heap.makeBytes(encode(try bytes(vm, a[0])))
      },
      .entry("_b64decode(data, strict, /)", "The bytes of Base64, or what is wrong with it.") { vm, a in
        switch decode(try bytes(vm, a[0]), strict: try vm.isTrue(a[1])) {
        case .success(let bytes): return vm.heap.makeBytes(bytes)
        case .failure(let mistake): return vm.makeText(mistake.message)
        }
      },
      .entry("_crc32(data, start, /)", "The CRC-32 of bytes.") { vm, a in
        Value(Int(CRC32.of(try bytes(vm, a[0]), from: UInt32(truncatingIfNeeded: try vm.index(a[1])))))
      },
      .entry("_adler32(data, start, /)", "The Adler-32 of bytes.") { vm, a in
        let start = UInt32(truncatingIfNeeded: try vm.index(a[1]))
        var (low, high) = (start & 0xFFFF, start >> 16)
        for byte in try bytes(vm, a[0]) {
          low = (low + UInt32(byte)) % 65521
          high = (high + low) % 65521
        }
        return Value(Int(high << 16 | low))
      },
      .script(Scripts.binascii),
    ])

  struct Mistake: Error { let message: String }

  private static func bytes(_ vm: Interpreter, _ value: Value) throws -> UnsafeBufferPointer<UInt8> {
    guard value.isAnyBytes else {
      throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: value))'")
    }
    return value.bytes.buffer
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let places: [UInt8] = {
    var places = [UInt8](repeating: 0xFF, count: 256)
    for (place, c) in alphabet.enumerated() { places[Int(c)] = UInt8(place) }
    return places
  }()

  private static func encode(_ data: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((data.count + 2) / 3 * 4)
    for start in stride(from: 0, to: data.count, by: 3) {
      let count = min(3, data.count - start)
      var value = UInt32(data[start]) << 16
      if count > 1 { value |= UInt32(data[start + 1]) << 8 }
      if count > 2 { value |= UInt32(data[start + 2]) }
      out.append(alphabet[Int(value >> 18)])
      out.append(alphabet[Int(value >> 12 & 63)])
      out.append(count > 1 ? alphabet[Int(value >> 6 & 63)] : 0x3D)
      out.append(count > 2 ? alphabet[Int(value & 63)] : 0x3D)
    }
    return out
  }

  private static func decode(_ data: UnsafeBufferPointer<UInt8>, strict: Bool) -> Result<[UInt8], Mistake> {
    var out: [UInt8] = []
    out.reserveCapacity(data.count / 4 * 3)
    var value: UInt32 = 0
    var count = 0
    var padding = 0
    for (i, c) in data.enumerated() {
      if c == 0x3D {
        padding += 1
        if count % 4 >= 2, count % 4 + padding >= 4 {
          if strict, i + 1 < data.count { return .failure(Mistake(message: "Excess data after padding")) }
          break
        }
        if strict, count == 0 { return .failure(Mistake(message: "Leading padding not allowed")) }
        continue
      }
      let place = places[Int(c)]
      if place == 0xFF {
        if strict { return .failure(Mistake(message: "Only base64 data is allowed")) }
        continue
      }
      if strict, padding > 0 { return .failure(Mistake(message: "Discontinuous padding not allowed")) }
      padding = 0
      value = value << 6 | UInt32(place)
      count += 1
      if count % 4 == 0 {
        out.append(UInt8(truncatingIfNeeded: value >> 16))
        out.append(UInt8(truncatingIfNeeded: value >> 8))
        out.append(UInt8(truncatingIfNeeded: value))
        value = 0
      }
    }
    switch count % 4 {
    case 0: return .success(out)
    case 1:
      return .failure(
        Mistake(
          message: "Invalid base64-encoded string: number of data characters (\(count)) cannot be 1 more than a multiple of 4"))
    case let rest where rest + padding < 4: return .failure(Mistake(message: "Incorrect padding"))
    case 2: out.append(UInt8(truncatingIfNeeded: value >> 4))
    default:
      out.append(UInt8(truncatingIfNeeded: value >> 10))
      out.append(UInt8(truncatingIfNeeded: value >> 2))
    }
    return .success(out)
  }
}

/// The checksum of ZIP, gzip and PNG.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  static func of(_ bytes: some Sequence<UInt8>, from start: UInt32 = 0) -> UInt32 {
    var value = ~start
    for byte in bytes { value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8 }
    return ~value
  }
}
