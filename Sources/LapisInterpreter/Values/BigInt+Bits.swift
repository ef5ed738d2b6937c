import BigInt

extension BigInt {
  /// `a & b`, `a | b` or `a ^ b` by words in two's complement. The package's own operators lose the result where
  /// all its words are zero, as of `-2**64`.
  static func bitwise(_ a: BigInt, _ b: BigInt, _ combine: (UInt, UInt) -> UInt) -> BigInt {
    // One more word for the sign.
    let count = Swift.max(a.magnitude.words.count, b.magnitude.words.count) + 1
    var words = zip(a.twosComplement(count), b.twosComplement(count)).map { combine($0, $1) }
    let isNegative = words[count - 1] >> (UInt.bitWidth - 1) == 1
    if isNegative { Self.negate(&words) }
    return BigInt(sign: isNegative ? .minus : .plus, magnitude: BigUInt(words: words))
  }

  private func twosComplement(_ count: Int) -> [UInt] {
    var words = Array(magnitude.words)
    words += [UInt](repeating: 0, count: count - words.count)
    if sign == .minus { Self.negate(&words) }
    return words
  }

  private static func negate(_ words: inout [UInt]) {
    var carry = true
    for i in words.indices {
      words[i] = ~words[i]
      if carry { (words[i], carry) = words[i].addingReportingOverflow(1) }
    }
  }
}
