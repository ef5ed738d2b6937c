import BigInt

/// `struct`: values as packed bytes; the class Struct and the checks of buffers are script.
enum StructModule {
  static let module = NativeModule(
    name: "struct", doc: "Values as packed bytes.",
    members: [
      .exception(error),
      .entry("_size(format, /)", "The bytes that a format takes.") { vm, a in
        Value(try format(vm, a[0]).size)
      },
      .entry("_pack(format, values, /)", "Values as bytes.") { vm, a in
        let format = try format(vm, a[0])
        guard a[1].isTuple else { throw vm.typeError("values must be a tuple") }
        let values = a[1].tuple.buffer
        if values.count != format.valueCount {
          throw failure(vm, "pack expected \(format.valueCount) items for packing (got \(values.count))")
        }
        try vm.checkAllocation(format.size, 1)
        var packer = StructPacker(vm, format)
        var index = 0
        for item in format.items {
          for k in 0..<item.count {
            try packer.put(values[index], item, at: item.offset + k * item.size)
            index += 1
          }
        }
        return vm.heap.makeBytes(packer.bytes)
      },
      .entry("_unpack(format, data, offset, /)", "The values in bytes from an offset, which must be there.") { vm, a in
        let format = try format(vm, a[0])
        guard a[1].isAnyBytes else {
          throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: a[1]))'")
        }
        let offset = try vm.index(a[2])
        let data = a[1].bytes.buffer
        guard offset >= 0, offset <= data.count, format.size <= data.count - offset else {
          throw failure(vm, "unpack requires a buffer of \(format.size) bytes")
        }
        try vm.checkAllocation(format.valueCount, 16)
        var values: [Value] = []
        for item in format.items {
          for k in 0..<item.count {
            let start = offset + item.offset + k * item.size
            values.append(value(vm, data[start..<(start + item.size)], item, format))
          }
        }
        return vm.heap.makeTuple(owned: values)
      },
      .script(Scripts.structs),
    ])

  static let error = ExceptionType("error", base: .exception, importPaths: ["struct"])

  static func failure(_ vm: Interpreter, _ message: String) -> Raised { vm.error(error, message) }

  static func format(_ vm: Interpreter, _ value: Value) throws -> StructFormat {
    let read: Result<StructFormat, StructFormat.Failure>
    if value.isString {
      read = Result { () throws(StructFormat.Failure) in try StructFormat(value.string.buffer) }
    } else if value.isAnyBytes {
      read = Result { () throws(StructFormat.Failure) in try StructFormat(value.bytes.buffer) }
    } else {
      throw vm.typeError("Struct() argument 1 must be a str or bytes object, not \(vm.typeName(of: value))")
    }
    switch read {
    case .success(let format): return format
    case .failure(let mistake): throw failure(vm, mistake.message)
    }
  }

  private static func value(
    _ vm: Interpreter, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ item: StructFormat.Item, _ format: StructFormat
  ) -> Value {
    var bits: UInt64 = 0
    if item.size <= 8 {
      for byte in format.isBig ? Array(bytes) : bytes.reversed() { bits = bits << 8 | UInt64(byte) }
    }
    switch Unicode.Scalar(item.code) {
    case "c", "s": return vm.heap.makeBytes(Array(bytes))
    case "p": return vm.heap.makeBytes(Array(bytes.dropFirst().prefix(Int(bytes.first ?? 0))))
    case "?": return Value(bits != 0)
    case "e": return Value(Double(Float16(bitPattern: UInt16(truncatingIfNeeded: bits))))
    case "f": return Value(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
    case "d": return Value(Double(bitPattern: bits))
    case "b", "h", "i", "l", "q", "n":
      let shift = UInt64(64 - item.size * 8)
      return Value(Int(truncatingIfNeeded: Int64(bitPattern: bits << shift) >> Int64(shift)))
    default: return vm.heap.makeInteger(BigInt(bits))
    }
  }
}

/// Writes values into the bytes of a format.
struct StructPacker {
  private let vm: Interpreter
  private let format: StructFormat
  private(set) var bytes: [UInt8]

  init(_ vm: Interpreter, _ format: StructFormat) {
    self.vm = vm
    self.format = format
    bytes = [UInt8](repeating: 0, count: format.size)
  }

  mutating func put(_ value: Value, _ item: StructFormat.Item, at offset: Int) throws {
    switch Unicode.Scalar(item.code) {
    case "c":
      guard value.isAnyBytes, value.bytes.pointee.count == 1 else {
        throw StructModule.failure(vm, "char format requires a bytes object of length 1")
      }
      bytes[offset] = value.bytes.buffer[0]
    case "s", "p":
      guard value.isAnyBytes else {
        throw StructModule.failure(vm, "argument for '\(Unicode.Scalar(item.code))' must be a bytes object")
      }
      let isCounted = item.code == UInt8(ascii: "p")
      let text = value.bytes.buffer.prefix(max(0, isCounted ? min(item.size - 1, 255) : item.size))
      if isCounted, item.size > 0 { bytes[offset] = UInt8(text.count) }
      for (i, byte) in text.enumerated() { bytes[offset + i + (isCounted ? 1 : 0)] = byte }
    case "?": write(try vm.isTrue(value) ? 1 : 0, item, offset)
    case "e":
      let number = try real(value)
      let half = Float16(number)
      if half.isInfinite, number.isFinite { throw tooLarge("e") }
      write(UInt64(half.bitPattern), item, offset)
    case "f":
      let number = try real(value)
      let single = Float(number)
      if single.isInfinite, number.isFinite, !format.isNative { throw tooLarge("f") }
      write(UInt64(single.bitPattern), item, offset)
    case "d": write(try real(value).bitPattern, item, offset)
    default: write(try integer(value, item), item, offset)
    }
  }

  private func tooLarge(_ code: String) -> Raised {
    vm.error(.overflowError, "float too large to pack with \(code) format")
  }

  private func real(_ value: Value) throws -> Double {
    do {
      return try vm.double(value)
    } catch let thrown where vm.isError(thrown, .typeError) {
      throw StructModule.failure(vm, "required argument is not a float")
    }
  }

  private func integer(_ value: Value, _ item: StructFormat.Item) throws -> UInt64 {
    guard let number = try vm.integerByIndex(value) else {
      throw StructModule.failure(vm, "required argument is not an integer")
    }
    if item.code == UInt8(ascii: "P") {
      if number >= -(BigInt(1) << 63), number < BigInt(1) << 64 { return UInt64(truncatingIfNeeded: number) }
      throw StructModule.failure(vm, "argument out of range")
    }
    let isSigned = item.code >= UInt8(ascii: "a")
    let bits = item.size * 8
    let least = isSigned ? -(BigInt(1) << (bits - 1)) : 0
    let most = (BigInt(1) << (isSigned ? bits - 1 : bits)) - 1
    if number >= least, number <= most { return UInt64(truncatingIfNeeded: number) }
    throw StructModule.failure(vm, rangeMessage(number, item, least, most))
  }

  private func rangeMessage(_ number: BigInt, _ item: StructFormat.Item, _ least: BigInt, _ most: BigInt) -> String {
    let range = "requires \(least) <= number <= \(most)"
    // Beyond a C long nothing is known of the number.
    let fitsLong = number.int != nil
    if item.size == 8 || !fitsLong { return "argument out of range" }
    // CPython packs with the machine's own functions wherever the format asks for what the machine has.
    let isMachine = format.isNative || !format.isBig && item.code | 0x20 != UInt8(ascii: "l")
    switch Unicode.Scalar(item.code) {
    case "b": return "byte format \(range)"
    case "B": return "ubyte format \(range)"
    case "h" where isMachine: return "short format \(range)"
    case "H" where isMachine: return "ushort format \(range)"
    case "I" where isMachine && number < 0: return "argument out of range"
    default: return "'\(Unicode.Scalar(item.code))' format \(range)"
    }
  }

  private mutating func write(_ bits: UInt64, _ item: StructFormat.Item, _ offset: Int) {
    for i in 0..<item.size {
      let place = format.isBig ? item.size - 1 - i : i
      bytes[offset + place] = UInt8(truncatingIfNeeded: bits >> UInt64(i * 8))
    }
  }
}
