import Glibc

/// A source of random words, and the numbers that NumPy's `Generator` derives from any such source.
protocol RandomWords {
  mutating func next32() -> UInt32
  mutating func next64() -> UInt64
  /// A number in [0, 1) with 53 random bits.
  mutating func uniform() -> Double
}

extension RandomWords {
  /// An integer in `0...limit` (Lemire, 2019), from 32 bits where they are enough.
  mutating func lemireInterval(_ limit: UInt64) -> UInt64 {
    if limit == 0 { return 0 }
    if limit == 0xFFFF_FFFF { return UInt64(next32()) }
    if limit < 0xFFFF_FFFF {
      let range = UInt32(truncatingIfNeeded: limit) + 1
      var product = UInt64(next32()) * UInt64(range)
      if UInt32(truncatingIfNeeded: product) < range {
        let threshold = (0 &- range) % range
        while UInt32(truncatingIfNeeded: product) < threshold { product = UInt64(next32()) * UInt64(range) }
      }
      return product >> 32
    }
    if limit == .max { return next64() }
    let range = limit + 1
    var product = next64().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next64().multipliedFullWidth(by: range) }
    }
    return product.high
  }

  /// An integer in `0...limit` by masked rejection, which shuffles use.
  mutating func maskedInterval(_ limit: UInt64) -> UInt64 {
    guard limit > 0 else { return 0 }
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      let value = (limit <= 0xFFFF_FFFF ? UInt64(next32()) : next64()) & mask
      if value <= limit { return value }
    }
  }

  /// `Generator.shuffle` of one dimension.
  mutating func shuffleInPlace<T>(_ values: inout [T]) {
    guard values.count > 1 else { return }
    for i in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(i, Int(maskedInterval(UInt64(i))))
    }
  }

  /// A standard normal number by the ziggurat of Marsaglia and Tsang (2000) with 256 strips, as
  /// `Generator.standard_normal` draws it.
  mutating func zigguratNormal() -> Double {
    while true {
      var bits = next64()
      let strip = Int(bits & 0xff)
      bits >>= 8
      let negative = bits & 1 == 1
      let position = bits >> 1 & 0xf_ffff_ffff_ffff
      let x = Double(position) * NormalZiggurat.widths[strip]
      if position < NormalZiggurat.limits[strip] { return negative ? -x : x }
      if strip == 0 {
        while true {
          let beyond = -NormalZiggurat.tail * log1p(-uniform())
          let y = -log1p(-uniform())
          if y + y > beyond * beyond {
            let size = NormalZiggurat.start + beyond
            return position >> 8 & 1 == 1 ? -size : size
          }
        }
      }
      let height = NormalZiggurat.heights[strip]
      if (NormalZiggurat.heights[strip - 1] - height) * uniform() + height < exp(-0.5 * x * x) {
        return negative ? -x : x
      }
    }
  }

  /// A standard exponential number by the ziggurat with 256 strips.
  mutating func zigguratExponential() -> Double {
    while true {
      let bits = next64() >> 3
      let strip = Int(bits & 0xff)
      let position = bits >> 8
      let x = Double(position) * ExponentialZiggurat.widths[strip]
      if position < ExponentialZiggurat.limits[strip] { return x }
      if strip == 0 { return ExponentialZiggurat.start - log1p(-uniform()) }
      let height = ExponentialZiggurat.heights[strip]
      if (ExponentialZiggurat.heights[strip - 1] - height) * uniform() + height < exp(-x) { return x }
    }
  }

  /// A number in [0, 1) with 24 random bits.
  mutating func singleUniform() -> Float { Float(next32() >> 8) * 0x1p-24 }

  /// The ziggurat in single precision, 23 bits across each strip.
  mutating func singleNormal() -> Float {
    while true {
      let bits = next32()
      let strip = Int(bits & 0xff)
      let negative = bits >> 8 & 1 == 1
      let position = bits >> 9 & 0x7f_ffff
      let x = Float(position) * NormalZiggurat.singleWidths[strip]
      if position < NormalZiggurat.singleLimits[strip] { return negative ? -x : x }
      if strip == 0 {
        while true {
          let beyond = Float(-NormalZiggurat.tail) * log1p(-singleUniform())
          let y = -log1p(-singleUniform())
          if y + y > beyond * beyond {
            let size = Float(NormalZiggurat.start) + beyond
            return position >> 8 & 1 == 1 ? -size : size
          }
        }
      }
      let height = Float(NormalZiggurat.heights[strip])
      let above = Float(NormalZiggurat.heights[strip - 1])
      if Double((above - height) * singleUniform() + height) < exp(-0.5 * Double(x) * Double(x)) {
        return negative ? -x : x
      }
    }
  }

  mutating func singleExponential() -> Float {
    while true {
      let bits = next32() >> 1
      let strip = Int(bits & 0xff)
      let position = bits >> 8
      let x = Float(position) * ExponentialZiggurat.singleWidths[strip]
      if position < ExponentialZiggurat.singleLimits[strip] { return x }
      if strip == 0 { return Float(ExponentialZiggurat.start) - log1p(-singleUniform()) }
      let height = Float(ExponentialZiggurat.heights[strip])
      let above = Float(ExponentialZiggurat.heights[strip - 1])
      if (above - height) * singleUniform() + height < exp(-x) { return x }
    }
  }
}
