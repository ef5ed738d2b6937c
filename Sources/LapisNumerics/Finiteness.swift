/// What of numbers is not finite, four at a time.
public struct Finiteness: Sendable, Equatable {
  public private(set) var hasNaN = false
  public private(set) var hasInfinity = false

  public init(_ values: [Double]) {
    values.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !FiniteCheck.isWithin(buffer, .greatestFiniteMagnitude) else { return }
      let bytes = UnsafeRawPointer(base)
      var (nans, infinities) = (SIMD4<UInt64>(repeating: 0), SIMD4<UInt64>(repeating: 0))
      let (ones, zeros) = (SIMD4<UInt64>(repeating: 1), SIMD4<UInt64>(repeating: 0))
      var index = 0
      while index + 4 <= buffer.count {
        let four = bytes.loadUnaligned(fromByteOffset: index * 8, as: SIMD4<Double>.self)
        nans |= zeros.replacing(with: ones, where: four .!= four)
        infinities |= zeros.replacing(with: ones, where: (four .== .infinity) .| (four .== -.infinity))
        index += 4
      }
      hasNaN = nans.wrappedSum() > 0
      hasInfinity = infinities.wrappedSum() > 0
      while index < buffer.count {
        hasNaN = hasNaN || base[index].isNaN
        hasInfinity = hasInfinity || base[index].isInfinite
        index += 1
      }
    }
  }
}
