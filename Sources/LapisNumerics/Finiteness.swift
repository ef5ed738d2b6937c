/// Whether numbers are finite, eight at a time: what every fit looks at first.
public enum Finiteness {
  /// What a pass over numbers saw.
  public struct Findings: Sendable, Equatable {
    public var hasNaN = false
    public var hasInfinity = false
    public var isFinite: Bool { !hasNaN && !hasInfinity }
  }

  public static func look(at values: [Double]) -> Findings {
    values.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return Findings() }
      if sumsToZero(base, count: buffer.count) { return Findings() }
      let bytes = UnsafeRawPointer(base)
      var (nans, infinities) = (SIMD4<UInt64>(repeating: 0), SIMD4<UInt64>(repeating: 0))
      let (ones, zeros) = (SIMD4<UInt64>(repeating: 1), SIMD4<UInt64>(repeating: 0))
      var index = 0
      while index + 4 <= buffer.count {
        let four = bytes.loadUnaligned(fromByteOffset: index * 8, as: SIMD4<Double>.self)
        nans |= zeros.replacing(with: ones, where: four .!= four)
        infinities |= zeros.replacing(with: ones, where: magnitude(four) .== .infinity)
        index += 4
      }
      var findings = Findings(hasNaN: nans.wrappedSum() > 0, hasInfinity: infinities.wrappedSum() > 0)
      while index < buffer.count {
        findings.hasNaN = findings.hasNaN || base[index].isNaN
        findings.hasInfinity = findings.hasInfinity || base[index].isInfinite
        index += 1
      }
      return findings
    }
  }

  /// The largest absolute value of finite numbers; NaN or infinity where one is not finite.
  public static func largest(_ values: [Double]) -> Double {
    values.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      guard sumsToZero(base, count: buffer.count) else { return .nan }
      let bytes = UnsafeRawPointer(base)
      var most = (SIMD4<Double>(repeating: 0), SIMD4<Double>(repeating: 0))
      var index = 0
      while index + 8 <= buffer.count {
        let first = magnitude(bytes.loadUnaligned(fromByteOffset: index * 8, as: SIMD4<Double>.self))
        let second = magnitude(bytes.loadUnaligned(fromByteOffset: index * 8 + 32, as: SIMD4<Double>.self))
        most.0.replace(with: first, where: first .> most.0)
        most.1.replace(with: second, where: second .> most.1)
        index += 8
      }
      var result = max(most.0.max(), most.1.max())
      while index < buffer.count {
        result = max(result, abs(base[index]))
        index += 1
      }
      return result
    }
  }

  @inline(__always)
  private static func magnitude(_ values: SIMD4<Double>) -> SIMD4<Double> {
    let bits = unsafeBitCast(values, to: SIMD4<UInt64>.self) & SIMD4(repeating: 0x7FFF_FFFF_FFFF_FFFF)
    return unsafeBitCast(bits, to: SIMD4<Double>.self)
  }

  /// A finite number minus itself is zero; any other is NaN.
  private static func sumsToZero(_ base: UnsafePointer<Double>, count: Int) -> Bool {
    let bytes = UnsafeRawPointer(base)
    var sums = (SIMD4<Double>(repeating: 0), SIMD4<Double>(repeating: 0))
    var index = 0
    while index + 8 <= count {
      let first = bytes.loadUnaligned(fromByteOffset: index * 8, as: SIMD4<Double>.self)
      let second = bytes.loadUnaligned(fromByteOffset: index * 8 + 32, as: SIMD4<Double>.self)
      sums.0 += first - first
      sums.1 += second - second
      index += 8
    }
    var total = (sums.0 + sums.1).sum()
    while index < count {
      total += base[index] - base[index]
      index += 1
    }
    return total == 0
  }
}
