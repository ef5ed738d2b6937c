/// Writes one message of the protocol-buffers wire format. The same calls give the same bytes.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  mutating func int(_ number: Int, _ value: Int64) {
    key(number, .varint)
    varint(UInt64(bitPattern: value))
  }

  mutating func float(_ number: Int, _ value: Float) {
    key(number, .fixed32)
    fixed(value.bitPattern)
  }

  mutating func string(_ number: Int, _ value: String) {
    raw(number, Array(value.utf8))
  }

  mutating func raw(_ number: Int, _ value: [UInt8]) {
    key(number, .bytes)
    varint(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  mutating func message(_ number: Int, _ write: (inout ProtobufWriter) -> Void) {
    var inner = ProtobufWriter()
    write(&inner)
    raw(number, inner.bytes)
  }

  /// Repeated numbers in one packed field; nothing for none.
  mutating func ints(_ number: Int, _ values: [Int64]) {
    if values.isEmpty { return }
    var inner = ProtobufWriter()
    for value in values { inner.varint(UInt64(bitPattern: value)) }
    raw(number, inner.bytes)
  }

  mutating func floats(_ number: Int, _ values: [Float]) {
    if values.isEmpty { return }
    var inner = ProtobufWriter()
    inner.bytes.reserveCapacity(values.count * 4)
    for value in values { inner.fixed(value.bitPattern) }
    raw(number, inner.bytes)
  }

  mutating func fixed(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func key(_ number: Int, _ wireType: ProtobufReader.WireType) {
    varint(UInt64(number) << 3 | UInt64(wireType.rawValue))
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
