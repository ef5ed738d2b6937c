/// The spellings of a missing value, ready for comparison with bytes.
struct CSVMissing: Sendable {
  /// Short spellings as a little-endian word and a length; sorted for nothing, there are few.
  private var short: [(word: UInt64, length: Int)] = []
  private var long: [[UInt8]] = []
  private var firstBytes = [Bool](repeating: false, count: 256)
  /// Spellings that a number could have, so that fields must be compared before they are parsed.
  let hasExtra: Bool
  let containsEmpty: Bool
  /// The numbers among the spellings that are not usual.
  private(set) var numbers: [Double] = []

  init(_ spellings: [String]) {
    let usual = Set(CSVOptions.defaultMissing)
    let extra = spellings.filter { !usual.contains($0) }
    hasExtra = !extra.isEmpty
    numbers = extra.compactMap { NumberParser.double($0) }
    containsEmpty = spellings.contains("")
    for spelling in spellings where !spelling.isEmpty {
      let bytes = Array(spelling.utf8)
      firstBytes[Int(bytes[0])] = true
      if bytes.count <= 8 {
        var word: UInt64 = 0
        for (place, byte) in bytes.enumerated() { word |= UInt64(byte) << UInt64(place * 8) }
        short.append((word, bytes.count))
      } else {
        long.append(bytes)
      }
    }
  }

  /// The bytes are readable 8 beyond their end or shorter than 8 in full.
  @inline(__always)
  func contains(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if length == 0 { return containsEmpty }
    guard firstBytes[Int(start[0])] else { return false }
    return containsSlow(start, length)
  }

  @inline(never)
  private func containsSlow(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if length <= 8 {
      var word: UInt64 = 0
      for place in 0..<length { word |= UInt64(start[place]) << UInt64(place * 8) }
      return short.contains { $0.word == word && $0.length == length }
    }
    return long.contains { spelling in
      spelling.count == length && spelling.indices.allSatisfy { spelling[$0] == start[$0] }
    }
  }
}
