import LapisDiagnostics

/// Reads one message of the protocol-buffers wire format, field by field, never past its end.
///
/// Format: "Encoding" in the Protocol Buffers documentation. Groups, which ONNX does not use, are refused.
struct ProtobufReader {
  /// How the value of a field is laid out.
  enum WireType: UInt8 {
    case varint = 0
    case fixed64 = 1
    case bytes = 2
    case fixed32 = 5
  }

  struct Field {
    let number: Int
    let wireType: WireType
  }

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
    end = bytes.count
  }

  private init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    position = start
    self.end = end
  }

  private var isAtEnd: Bool { position >= end }
  private var remaining: Int { end - position }

  /// The next field's number and layout; nil at the end of the message.
  mutating func nextField() throws(Diagnostic) -> Field? {
    if isAtEnd { return nil }
    let start = position
    let key = try rawVarint()
    guard let wireType = WireType(rawValue: UInt8(key & 7)), key >> 3 >= 1, key >> 3 <= 0x1FFF_FFFF else {
      throw damaged("byte \(start) does not start a field")
    }
    return Field(number: Int(key >> 3), wireType: wireType)
  }

  mutating func skip(_ field: Field) throws(Diagnostic) {
    switch field.wireType {
    case .varint: _ = try rawVarint()
    case .fixed64: _ = try rawFixed64()
    case .fixed32: _ = try rawFixed32()
    case .bytes: _ = try message(field)
    }
  }

  mutating func int64(_ field: Field) throws(Diagnostic) -> Int64 {
    try expect(.varint, field)
    return Int64(bitPattern: try rawVarint())
  }

  /// A number that indexes or counts, as an `Int`.
  mutating func int(_ field: Field) throws(Diagnostic) -> Int {
    Int(try int64(field))
  }

  mutating func float(_ field: Field) throws(Diagnostic) -> Float {
    try expect(.fixed32, field)
    return Float(bitPattern: try rawFixed32())
  }

  /// A nested message, to be read on its own.
  mutating func message(_ field: Field) throws(Diagnostic) -> ProtobufReader {
    try expect(.bytes, field)
    let length = try rawVarint()
    guard length <= UInt64(remaining) else {
      throw damaged("field \(field.number) says it has \(length) bytes, but only \(remaining) are left")
    }
    let start = position
    position += Int(length)
    return ProtobufReader(bytes, from: start, to: position)
  }

  mutating func rawBytes(_ field: Field) throws(Diagnostic) -> ArraySlice<UInt8> {
    let inner = try message(field)
    return bytes[inner.position..<inner.end]
  }

  mutating func string(_ field: Field) throws(Diagnostic) -> String {
    String(decoding: try rawBytes(field), as: UTF8.self)
  }

  /// Repeated numbers, written one a field or packed into one; both are legal for a reader.
  mutating func appendInt64s(_ field: Field, to values: inout [Int64]) throws(Diagnostic) {
    guard field.wireType == .bytes else {
      values.append(try int64(field))
      return
    }
    var inner = try message(field)
    while !inner.isAtEnd { values.append(Int64(bitPattern: try inner.rawVarint())) }
  }

  mutating func appendFloats(_ field: Field, to values: inout [Float]) throws(Diagnostic) {
    guard field.wireType == .bytes else {
      values.append(try float(field))
      return
    }
    var inner = try message(field)
    while !inner.isAtEnd { values.append(Float(bitPattern: try inner.rawFixed32())) }
  }

  mutating func appendDoubles(_ field: Field, to values: inout [Double]) throws(Diagnostic) {
    guard field.wireType == .bytes else {
      try expect(.fixed64, field)
      values.append(Double(bitPattern: try rawFixed64()))
      return
    }
    var inner = try message(field)
    while !inner.isAtEnd { values.append(Double(bitPattern: try inner.rawFixed64())) }
  }

  private func expect(_ wireType: WireType, _ field: Field) throws(Diagnostic) {
    guard field.wireType == wireType else {
      throw damaged("field \(field.number) has the layout \(field.wireType) where \(wireType) belongs")
    }
  }

  private mutating func rawVarint() throws(Diagnostic) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      if shift == 63, byte > 1 { throw damaged("a number at byte \(position) is longer than 64 bits") }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
      if shift > 63 { throw damaged("a number at byte \(position) is longer than 64 bits") }
    }
    throw damaged("the message ends inside a number")
  }

  private mutating func rawFixed32() throws(Diagnostic) -> UInt32 {
    guard remaining >= 4 else { throw damaged("the message ends inside a 32-bit value") }
    var result: UInt32 = 0
    for i in 0..<4 { result |= UInt32(bytes[position + i]) << UInt32(8 * i) }
    position += 4
    return result
  }

  private mutating func rawFixed64() throws(Diagnostic) -> UInt64 {
    guard remaining >= 8 else { throw damaged("the message ends inside a 64-bit value") }
    var result: UInt64 = 0
    for i in 0..<8 { result |= UInt64(bytes[position + i]) << UInt64(8 * i) }
    position += 8
    return result
  }

  private func damaged(_ what: String) -> Diagnostic {
    Diagnostic(
      "onnx.protobuf", .value, "Protobuf parsing failed: \(what).",
      hint: "The file is damaged, cut short, or no ONNX model.")
  }
}
