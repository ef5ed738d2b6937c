public import LapisDiagnostics

/// Reads the stored-model format. Every count is checked against the bytes that are left before
/// anything is allocated, so that a damaged file costs a diagnostic and nothing more.
public struct ModelReader: Sendable {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private var depth = 0
  /// Of the format the bytes were written in: what later versions added is not there.
  public var version = FittedModelCodec.version

  public init(_ bytes: [UInt8]) {
    self.init(bytes, from: 0, to: bytes.count)
  }

  package init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.position = min(max(start, 0), bytes.count)
    self.end = min(max(end, 0), bytes.count)
  }

  public var isAtEnd: Bool { position >= end }
  /// Bytes that are left.
  package var remaining: Int { max(end - position, 0) }

  public static func corrupt(_ what: String) -> Diagnostic {
    Diagnostic(
      "model.corrupt", .value, "the stored model cannot be read: \(what).",
      hint: "The file is damaged or was not written by Lapis; store the model again.")
  }

  private mutating func take(_ count: Int) throws(Diagnostic) -> Int {
    guard count >= 0, count <= end - position else {
      throw ModelReader.corrupt("it ends at byte \(end) in the middle of a value")
    }
    let start = position
    position += count
    return start
  }

  public mutating func byte() throws(Diagnostic) -> UInt8 {
    bytes[try take(1)]
  }

  public mutating func bool() throws(Diagnostic) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw ModelReader.corrupt("a flag is neither 0 nor 1")
    }
  }

  private func word(at start: Int, _ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in stride(from: width - 1, through: 0, by: -1) {
      value = value << 8 | UInt64(bytes[start + index])
    }
    return value
  }

  public mutating func unsigned() throws(Diagnostic) -> UInt64 {
    word(at: try take(8), 8)
  }

  public mutating func int() throws(Diagnostic) -> Int {
    Int(Int64(bitPattern: try unsigned()))
  }

  /// An int within a range.
  public mutating func int(in range: ClosedRange<Int>) throws(Diagnostic) -> Int {
    let value = try int()
    guard range.contains(value) else {
      throw ModelReader.corrupt("\(value) is not from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  public mutating func double() throws(Diagnostic) -> Double {
    Double(bitPattern: try unsigned())
  }

  /// The count of an array whose elements take at least `width` bytes each.
  public mutating func count(ofWidth width: Int) throws(Diagnostic) -> Int {
    let count = try int()
    guard count >= 0, count <= (end - position) / max(width, 1) else {
      throw ModelReader.corrupt("an array of \(count) elements does not fit in what is left")
    }
    return count
  }

  public mutating func string() throws(Diagnostic) -> String {
    let count = try count(ofWidth: 1)
    let start = try take(count)
    return String(decoding: bytes[start..<start + count], as: UTF8.self)
  }

  public mutating func blob() throws(Diagnostic) -> [UInt8] {
    let count = try count(ofWidth: 1)
    let start = try take(count)
    return Array(bytes[start..<start + count])
  }

  public mutating func doubles() throws(Diagnostic) -> [Double] {
    let count = try count(ofWidth: 8)
    let start = try take(count * 8)
    return (0..<count).map { Double(bitPattern: word(at: start + $0 * 8, 8)) }
  }

  public mutating func floats() throws(Diagnostic) -> [Float] {
    let count = try count(ofWidth: 4)
    let start = try take(count * 4)
    return (0..<count).map { Float(bitPattern: UInt32(truncatingIfNeeded: word(at: start + $0 * 4, 4))) }
  }

  public mutating func int32s() throws(Diagnostic) -> [Int32] {
    let count = try count(ofWidth: 4)
    let start = try take(count * 4)
    return (0..<count).map {
      Int32(bitPattern: UInt32(truncatingIfNeeded: word(at: start + $0 * 4, 4)))
    }
  }

  public mutating func ints() throws(Diagnostic) -> [Int] {
    let count = try count(ofWidth: 8)
    let start = try take(count * 8)
    return (0..<count).map { Int(Int64(bitPattern: word(at: start + $0 * 8, 8))) }
  }

  public mutating func bools() throws(Diagnostic) -> [Bool] {
    let count = try count(ofWidth: 1)
    var values: [Bool] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try bool()) }
    return values
  }

  public mutating func strings() throws(Diagnostic) -> [String] {
    let count = try count(ofWidth: 8)
    var values: [String] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try string()) }
    return values
  }

  /// Doubles of which there must be exactly so many.
  public mutating func doubles(count: Int) throws(Diagnostic) -> [Double] {
    let values = try doubles()
    guard values.count == count else {
      throw ModelReader.corrupt("\(values.count) numbers stand where \(count) belong")
    }
    return values
  }

  /// Runs `body` one level deeper: models stand inside models, but never without end.
  mutating func nested<T>(
    _ body: (inout ModelReader) throws(Diagnostic) -> T
  ) throws(Diagnostic) -> T {
    guard depth < 32 else { throw ModelReader.corrupt("it is nested more than 32 deep") }
    depth += 1
    let value = try body(&self)
    depth -= 1
    return value
  }
}
