import LapisDiagnostics

/// Reads and writes `TensorProto`.
enum TensorCodec {
  static func decode(_ message: ProtobufReader) throws(Diagnostic) -> (name: String, tensor: Tensor) {
    var reader = message
    var name = ""
    var dimensions: [Int64] = []
    var type = 0
    var raw: ArraySlice<UInt8>?
    var floats: [Float] = []
    var doubles: [Double] = []
    var small: [Int64] = []
    var large: [Int64] = []
    var strings: [String] = []
    while let field = try reader.nextField() {
      switch field.number {
      case 1: try reader.appendInt64s(field, to: &dimensions)
      case 2: type = try reader.int(field)
      case 4: try reader.appendFloats(field, to: &floats)
      case 5: try reader.appendInt64s(field, to: &small)
      case 6: strings.append(try reader.string(field))
      case 7: try reader.appendInt64s(field, to: &large)
      case 8: name = try reader.string(field)
      case 9: raw = try reader.rawBytes(field)
      case 10: try reader.appendDoubles(field, to: &doubles)
      case 13: throw ModelCodec.unsupported("tensors kept in other files ('\(name)')")
      case 14 where try reader.int(field) != 0:
        throw ModelCodec.unsupported("tensors kept in other files ('\(name)')")
      case 14: break
      default: try reader.skip(field)
      }
    }
    guard let elementType = ElementType(rawValue: type) else {
      throw ModelCodec.unsupported("tensors of element type \(typeName(type)) ('\(name)')")
    }
    let storage: Tensor.Storage
    if let raw {
      storage = try decode(raw: raw, as: elementType, name: name)
    } else {
      switch elementType {
      case .float: storage = .float(floats)
      case .double: storage = .double(doubles)
      case .int64: storage = .int64(large)
      case .string: storage = .string(strings)
      case .int32: storage = .int32(small.map { Int32(truncatingIfNeeded: $0) })
      case .bool: storage = .bool(small.map { $0 != 0 })
      }
    }
    return (name, try Tensor(shape: dimensions.map { Int($0) }, storage))
  }

  static func encode(_ tensor: Tensor, name: String, into writer: inout ProtobufWriter) {
    writer.ints(1, tensor.shape.map { Int64($0) })
    writer.int(2, Int64(tensor.elementType.rawValue))
    if !name.isEmpty { writer.string(8, name) }
    var raw = ProtobufWriter()
    switch tensor.storage {
    case .float(let values): for value in values { raw.fixed(value.bitPattern) }
    case .double(let values): for value in values { raw.fixed(value.bitPattern) }
    case .int32(let values): for value in values { raw.fixed(value) }
    case .int64(let values): for value in values { raw.fixed(value) }
    case .bool(let values): for value in values { raw.fixed(value ? 1 as UInt8 : 0) }
    case .string(let values):
      for value in values { writer.string(6, value) }
      return
    }
    writer.raw(9, raw.bytes)
  }

  private static func decode(
    raw: ArraySlice<UInt8>, as type: ElementType, name: String
  ) throws(Diagnostic) -> Tensor.Storage {
    switch type {
    case .float:
      return .float(try words(raw, UInt32.self, name).map { Float(bitPattern: $0) })
    case .double:
      return .double(try words(raw, UInt64.self, name).map { Double(bitPattern: $0) })
    case .int32:
      return .int32(try words(raw, UInt32.self, name).map { Int32(bitPattern: $0) })
    case .int64:
      return .int64(try words(raw, UInt64.self, name).map { Int64(bitPattern: $0) })
    case .bool:
      return .bool(raw.map { $0 != 0 })
    case .string:
      throw Diagnostic("onnx.protobuf", .value, "The string tensor '\(name)' has raw data.")
    }
  }

  /// Little-endian words; the length must be a multiple of the word.
  private static func words<Word: FixedWidthInteger>(
    _ raw: ArraySlice<UInt8>, _: Word.Type, _ name: String
  ) throws(Diagnostic) -> [Word] {
    let size = Word.bitWidth / 8
    guard raw.count % size == 0 else {
      throw Diagnostic(
        "onnx.protobuf", .value,
        "The tensor '\(name)' has \(raw.count) bytes of data, which is no multiple of \(size).")
    }
    return raw.withUnsafeBytes { buffer in
      (0..<buffer.count / size).map {
        Word(littleEndian: buffer.loadUnaligned(fromByteOffset: $0 * size, as: Word.self))
      }
    }
  }

  /// The names of `TensorProto.DataType`, in the order of their numbers.
  static func typeName(_ number: Int) -> String {
    let names = [
      "undefined", "float", "uint8", "int8", "uint16", "int16", "int32", "int64", "string", "bool",
      "float16", "double", "uint32", "uint64", "complex64", "complex128", "bfloat16",
    ]
    return names.indices.contains(number) ? names[number] : String(number)
  }
}
