/// Whether numbers are numbers.
public enum FiniteCheck {
  /// Whether no value is NaN or further from zero than `limit`. One pass, at the speed of memory.
  public static func isWithin(_ values: UnsafeBufferPointer<Double>, _ limit: Double) -> Bool {
    guard let base = values.baseAddress else { return true }
    let count = values.count
    let blocks = count / 1024
    for block in 0..<blocks {
      let own = UnsafeRawPointer(base + block * 1024)
      // A comparison with NaN is false, so what is kept is whether all comparisons held.
      var first = SIMD4<Int64>(repeating: -1)
      var second = first
      let bound = SIMD4<Double>(repeating: limit)
      for index in 0..<128 {
        let low = own.loadUnaligned(fromByteOffset: index * 64, as: SIMD4<Double>.self)
        let high = own.loadUnaligned(fromByteOffset: index * 64 + 32, as: SIMD4<Double>.self)
        first &= mask(low, bound)
        second &= mask(high, bound)
      }
      if first & second != SIMD4(repeating: -1) { return false }
    }
    for index in blocks * 1024..<count where !(abs(base[index]) <= limit) { return false }
    return true
  }

  @inline(__always)
  private static func mask(_ values: SIMD4<Double>, _ bound: SIMD4<Double>) -> SIMD4<Int64> {
    let sizes = unsafeBitCast(
      unsafeBitCast(values, to: SIMD4<UInt64>.self) & SIMD4(repeating: 0x7FFF_FFFF_FFFF_FFFF), to: SIMD4<Double>.self)
    return unsafeBitCast(sizes .<= bound, to: SIMD4<Int64>.self)
  }
}
