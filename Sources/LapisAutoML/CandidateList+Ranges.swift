import Glibc

extension CandidateList {
  /// Where a value lies within a range, 0 to 1, on a log scale where the range has one.
  static func position(_ value: Double, _ range: ClosedRange<Double>, _ isLog: Bool) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard high > low else { return 0 }
    let inside = min(max(value, low), high)
    return isLog && low > 0 ? log(inside / low) / log(high / low) : (inside - low) / (high - low)
  }

  /// The value at a position; three significant digits are enough for a parameter.
  static func number(position: Double, _ range: ClosedRange<Double>, _ isLog: Bool) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    let raw = isLog && low > 0 ? low * pow(high / low, position) : low + (high - low) * position
    guard raw != 0 else { return 0 }
    // Powers of ten up to 10^22 are exact, so dividing by one rounds to the nearest decimal.
    let digits = 2 - floor(log10(abs(raw)))
    let factor = pow(10, abs(digits))
    let rounded = digits >= 0 ? (raw * factor).rounded() / factor : (raw / factor).rounded() * factor
    return min(high, max(low, rounded))
  }

  static func integer(position: Double, _ range: ClosedRange<Int>, _ isLog: Bool) -> Int {
    let low = Double(range.lowerBound)
    let high = Double(range.upperBound)
    let raw = isLog && low > 0 ? low * pow(high / low, position) : low + (high - low) * position
    return min(range.upperBound, max(range.lowerBound, Int(raw.rounded())))
  }
}
