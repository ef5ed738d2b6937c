import LapisNumerics

/// How gradients and hessians became integers: a cell of a histogram holds sums of both, gradient in the upper half.
///
/// Rounding is stochastic, so that many small gradients do not vanish; its noise depends on the row and the tree,
/// on nothing else.
struct QuantisedGradients: Sendable {
  /// What one unit stands for.
  var gradientStep = 1.0
  var hessianStep = 1.0
  /// The sum of the gradients' magnitudes, and of the hessians; 1 where it would be 0.
  var gradientTotal = 1.0
  var hessianTotal = 1.0

  private typealias Lanes = SIMD8<Float>
  private static let block = 1 << 13

  init() {}

  /// Packs the gradients of all rows. No partial sum leaves its half of a cell.
  init(
    _ gradients: UnsafePointer<Float>, _ hessians: UnsafePointer<Float>, rows: Int,
    into packed: UnsafeMutablePointer<Int64>, tree: Int, pool: ThreadPool
  ) {
    let from = (SharedPointer(reading: gradients), SharedPointer(reading: hessians))
    let workers = rows >= 1 << 14 ? pool : .serial
    let blocks = (rows + Self.block - 1) / Self.block
    let parts = workers.map(count: blocks) { block in
      Extent(from.0.base, from.1.base, block * Self.block..<min(rows, (block + 1) * Self.block))
    }
    var all = Extent()
    for part in parts { all.join(part) }
    gradientTotal = all.gradient > 0 ? all.gradient : 1
    hessianTotal = all.hessian > 0 ? all.hessian : 1
    // 2^30 for the whole sum leaves room for a unit of rounding a row; 2^21 is what the rounding below can do.
    gradientStep = max(gradientTotal * 0x1p-30, Double(all.largestGradient) * 0x1p-21, 1e-300)
    hessianStep = max(hessianTotal * 0x1p-30, Double(all.largestHessian) * 0x1p-21, 1e-300)
    let scales = (Float(1 / gradientStep), Float(1 / hessianStep))
    let to = SharedPointer(packed)
    workers.run(count: blocks) { block in
      var noise = RoundingNoise(tree: tree, block: block)
      var row = block * Self.block
      let end = min(rows, row + Self.block)
      while row + 8 <= end {
        let g = UnsafeRawPointer(from.0.base + row).loadUnaligned(as: Lanes.self) * scales.0
        let h = UnsafeRawPointer(from.1.base + row).loadUnaligned(as: Lanes.self) * scales.1
        Self.store(g, h, &noise, to.base + row, 8)
        row += 8
      }
      if row < end {
        var g = Lanes()
        var h = Lanes()
        for lane in 0..<end - row {
          g[lane] = from.0[row + lane] * scales.0
          h[lane] = from.1[row + lane] * scales.1
        }
        Self.store(g, h, &noise, to.base + row, end - row)
      }
    }
  }

  @inline(__always)
  private static func store(
    _ g: Lanes, _ h: Lanes, _ noise: inout RoundingNoise, _ to: UnsafeMutablePointer<Int64>, _ count: Int
  ) {
    let bits = noise.next()
    let first = Lanes(truncatingIfNeeded16: bits & 0xFFFF)
    let second = Lanes(truncatingIfNeeded16: bits &>> 16)
    // Adding 1.5 · 2^23 rounds to the nearest whole number, which then stands in the lowest bits.
    let magic = Lanes(repeating: 12_582_912)
    let offset = SIMD8<Int32>(repeating: 0x4B40_0000)
    let gi = unsafeBitCast(g + first + magic, to: SIMD8<Int32>.self) &- offset
    let hi = unsafeBitCast(h + second + magic, to: SIMD8<Int32>.self) &- offset
    let positive = hi.replacing(with: 0, where: hi .< 0)
    let cells = UnsafeMutableRawPointer(to)
    if count == 8 {
      // The low half of a cell lies ahead of the high half.
      let low = SIMD8<Int32>(positive[0], gi[0], positive[1], gi[1], positive[2], gi[2], positive[3], gi[3])
      let high = SIMD8<Int32>(positive[4], gi[4], positive[5], gi[5], positive[6], gi[6], positive[7], gi[7])
      cells.storeBytes(of: low, as: SIMD8<Int32>.self)
      cells.storeBytes(of: high, toByteOffset: 32, as: SIMD8<Int32>.self)
    } else {
      for lane in 0..<count { to[lane] = Int64(gi[lane]) << 32 | Int64(positive[lane]) }
    }
  }

  /// Sums and largest values of some rows.
  private struct Extent: Sendable {
    var gradient = 0.0
    var hessian = 0.0
    var largestGradient: Float = 0
    var largestHessian: Float = 0

    init() {}

    init(_ gradients: UnsafePointer<Float>, _ hessians: UnsafePointer<Float>, _ range: Range<Int>) {
      var row = range.lowerBound
      var g = SIMD8<Double>()
      var h = SIMD8<Double>()
      var largestG = Lanes()
      var largestH = Lanes()
      while row + 8 <= range.upperBound {
        let raw = UnsafeRawPointer(gradients + row).loadUnaligned(as: SIMD8<UInt32>.self) & 0x7FFF_FFFF
        let size = unsafeBitCast(raw, to: Lanes.self)
        let weight = UnsafeRawPointer(hessians + row).loadUnaligned(as: Lanes.self)
        g += SIMD8<Double>(size)
        h += SIMD8<Double>(weight)
        largestG.replace(with: size, where: size .> largestG)
        largestH.replace(with: weight, where: weight .> largestH)
        row += 8
      }
      gradient = g.sum()
      hessian = h.sum()
      largestGradient = largestG.max()
      largestHessian = largestH.max()
      while row < range.upperBound {
        gradient += Double(abs(gradients[row]))
        hessian += Double(hessians[row])
        largestGradient = max(largestGradient, abs(gradients[row]))
        largestHessian = max(largestHessian, hessians[row])
        row += 1
      }
    }

    mutating func join(_ other: Extent) {
      gradient += other.gradient
      hessian += other.hessian
      largestGradient = max(largestGradient, other.largestGradient)
      largestHessian = max(largestHessian, other.largestHessian)
    }
  }
}

/// Eight streams of 32 random bits (Marsaglia's xorshift, 2003), seeded by tree and block.
private struct RoundingNoise {
  private var state: SIMD8<UInt32>

  init(tree: Int, block: Int) {
    var mixer = SplitMix64(state: 0x6c61_7069_7362_6f6f)
    mixer.state = mixer.next() ^ UInt64(bitPattern: Int64(tree))
    mixer.state = mixer.next() ^ UInt64(bitPattern: Int64(block))
    state = SIMD8()
    for lane in stride(from: 0, to: 8, by: 2) {
      let bits = mixer.next()
      state[lane] = UInt32(truncatingIfNeeded: bits) | 1
      state[lane + 1] = UInt32(truncatingIfNeeded: bits >> 32) | 1
    }
  }

  @inline(__always)
  mutating func next() -> SIMD8<UInt32> {
    state ^= state &<< 13
    state ^= state &>> 17
    state ^= state &<< 5
    return state
  }
}

extension SIMD8<Float> {
  /// Numbers from -0.5 to 0.5, of 16 random bits each.
  @inline(__always)
  fileprivate init(truncatingIfNeeded16 bits: SIMD8<UInt32>) {
    self = SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: bits)) * 0x1p-16 - (0.5 - 0x1p-17)
  }
}
