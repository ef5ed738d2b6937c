/// Writes values in the stored-model format: little-endian, arrays with their count ahead.
public struct ModelWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write(_ value: UInt8) { bytes.append(value) }

  public mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  public mutating func write(_ value: UInt64) {
    var rest = value
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  public mutating func write(_ value: UInt32) {
    var rest = value
    for _ in 0..<4 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  public mutating func write(_ value: Int) { write(UInt64(bitPattern: Int64(value))) }

  /// The exact bits, NaN and infinities too.
  public mutating func write(_ value: Double) { write(value.bitPattern) }

  public mutating func write(_ value: String) {
    let text = Array(value.utf8)
    write(text.count)
    bytes.append(contentsOf: text)
  }

  public mutating func write(_ values: [Double]) {
    write(values.count)
    for value in values { write(value.bitPattern) }
  }

  public mutating func write(_ values: [Float]) {
    write(values.count)
    for value in values { write(value.bitPattern) }
  }

  public mutating func write(_ values: [Int32]) {
    write(values.count)
    for value in values { write(UInt32(bitPattern: value)) }
  }

  public mutating func write(_ values: [Int]) {
    write(values.count)
    for value in values { write(value) }
  }

  public mutating func write(_ values: [Bool]) {
    write(values.count)
    for value in values { write(value) }
  }

  public mutating func write(_ values: [String]) {
    write(values.count)
    for value in values { write(value) }
  }

  public mutating func write(_ values: [UInt8]) {
    write(values.count)
    bytes.append(contentsOf: values)
  }
}
