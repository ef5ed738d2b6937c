/// How truth and numbers are spelled.
struct CSVSpellings: Sendable {
  private let trueValues: [[UInt8]]
  private let falseValues: [[UInt8]]
  private let hasOwn: Bool
  private let decimal: UInt8
  private let thousands: UInt8?
  let rounding: NumberParser.Rounding

  init(_ options: CSVOptions) {
    trueValues = options.trueValues.map { Array($0.utf8) }
    falseValues = options.falseValues.map { Array($0.utf8) }
    hasOwn = !trueValues.isEmpty || !falseValues.isEmpty
    decimal = options.decimal
    thousands = options.thousands
    rounding = options.rounding
  }

  /// Whether numbers are spelled otherwise than `NumberParser` reads them.
  var rewritesNumbers: Bool { decimal != 46 || thousands != nil }

  func bool(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool? {
    if hasOwn {
      let field = UnsafeBufferPointer(start: start, count: length)
      if trueValues.contains(where: { $0.elementsEqual(field) }) { return true }
      if falseValues.contains(where: { $0.elementsEqual(field) }) { return false }
    }
    // `True`, `TRUE`, `true`, `False`, `FALSE`, `false`.
    guard length == 4 || length == 5 else { return nil }
    let isUpper = start[1] & 32 == 0
    guard start[0] & 32 == 0 || !isUpper else { return nil }
    for i in 1..<length where (start[i] & 32 == 0) != isUpper { return nil }
    func spells(_ word: StaticString) -> Bool {
      (0..<length).allSatisfy { start[$0] | 32 == word.utf8Start[$0] }
    }
    if length == 4 { return spells("true") ? true : nil }
    return spells("false") ? false : nil
  }

  /// The number without its marks between thousands and with a point for its own mark.
  func number(_ start: UnsafePointer<UInt8>, _ length: Int, _ powers: UnsafePointer<Double>) -> NumberParser.Outcome {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + 1) { buffer in
      guard let base = buffer.baseAddress else { return .none }
      var count = 0
      var isWhole = true
      for place in 0..<length {
        let byte = start[place]
        if isWhole, byte == thousands, count > 0 { continue }
        if byte == decimal || byte == 101 || byte == 69 {
          isWhole = false
          base[count] = byte == decimal ? 46 : byte
        } else if byte == 46 {
          return .none
        } else {
          base[count] = byte
        }
        count += 1
      }
      base[count] = 0
      return NumberParser.parse(base, base + count, powers, rounding: rounding)
    }
  }
}
