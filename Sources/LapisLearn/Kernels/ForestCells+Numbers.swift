import Glibc

/// A numeric target: a cell holds Σ w and Σ w y.
struct NumberCells: ForestCells {
  private let criterion: SplitCriterion
  private let offset: Double
  private let scale: Double
  private let numbers: PlainBuffer<Double>
  private let weights: PlainBuffer<Double>
  private let cells: PlainBuffer<SIMD2<Double>>
  private let histogram = PlainBuffer<SIMD2<Double>>(repeating: .zero, count: 256)
  private let samples = PlainBuffer<UInt32>(repeating: 0, count: 256)
  private var total = SIMD2<Double>.zero
  /// Σ w y², or Σ w y log y for Poisson.
  private var spread = 0.0
  private(set) var isPure = false

  init(_ data: ForestData, weights: [Double], rows: Int) {
    criterion = data.criterion
    offset = data.offset
    scale = data.scale
    numbers = PlainBuffer(data.numbers)
    self.weights = PlainBuffer(weights)
    cells = PlainBuffer(repeating: .zero, count: rows)
  }

  mutating func gather(_ rows: UnsafePointer<Int32>, _ count: Int) {
    let numbers = numbers.base
    let weights = weights.base
    let cells = cells.base
    var sum = SIMD2<Double>.zero
    var spread = 0.0
    var least = Double.infinity
    var largest = -Double.infinity
    for k in 0..<count {
      let row = Int(rows[k])
      let weight = weights[row]
      let value = numbers[row]
      let cell = SIMD2(weight, weight * value)
      cells[k] = cell
      sum += cell
      if criterion == .poisson {
        spread += value > 0 ? cell.y * log(value) : 0
      } else {
        spread += cell.y * value
      }
      least = min(least, value)
      largest = max(largest, value)
    }
    total = sum
    self.spread = spread
    isPure = count == 0 || least == largest
  }

  var weight: Double { total.x }

  var impurity: Double {
    if isPure { return 0 }
    let mean = total.y / total.x
    if criterion == .poisson {
      return mean > 0 ? max(0, (spread / total.x - mean * log(mean)) * scale) : 0
    }
    return max(0, spread / total.x - mean * mean) * scale * scale
  }

  func appendValues(to values: inout [Double]) {
    values.append(offset + scale * (total.y / total.x))
  }

  func decrease(_ split: ForestSplit) -> Double {
    let gain = split.numerator / split.denominator
    return criterion == .poisson ? gain * scale : gain / total.x * scale * scale
  }

  @inline(__always)
  private func consider(
    _ left: SIMD2<Double>, _ onLeft: Int, _ count: Int, _ bounds: LeafBounds, _ best: inout ForestSplit
  ) -> Bool {
    if onLeft < bounds.samples || count &- onLeft < bounds.samples { return false }
    let weight = left.x
    let rest = total.x - weight
    if weight < bounds.weight || rest < bounds.weight || weight <= 0 || rest <= 0 { return false }
    if criterion == .poisson {
      let right = total.y - left.y
      // A side of zeros would have an infinite deviance from its mean.
      guard left.y > 2.2e-15, right > 2.2e-15 else { return false }
      let gain =
        left.y * log(left.y / weight) + right * log(right / rest) - total.y * log(total.y / total.x)
      guard gain > best.numerator else { return false }
      best.numerator = gain
      best.denominator = 1
      return true
    }
    let difference = left.y * total.x - total.y * weight
    let numerator = difference * difference
    let denominator = weight * rest
    guard numerator * best.denominator > best.numerator * denominator else { return false }
    best.numerator = numerator
    best.denominator = denominator
    return true
  }

  mutating func scan(
    _ column: UnsafePointer<UInt8>, _ rows: UnsafePointer<Int32>, _ count: Int, _ bounds: LeafBounds,
    feature: Int, lastBin: Int, _ best: inout ForestSplit
  ) -> Bool {
    let histogram = histogram.base
    let samples = samples.base
    let cells = cells.base
    for k in 0..<count {
      let bin = Int(column[Int(rows[k])])
      samples[bin] &+= 1
      histogram[bin] += cells[k]
    }
    var set = BinSet()
    if count >= 512 {
      for word in 0..<4 {
        var bits: UInt64 = 0
        for bin in 0..<64 where samples[word &* 64 &+ bin] != 0 { bits |= 1 &<< UInt64(bin) }
        set[word] = bits
      }
    } else {
      set = BinSet.present(in: rows, count, column)
    }
    let missing = Int(samples[255])
    let missingSum = histogram[255]
    set.removeMissing()
    let isSplittable = set.hasSeveral || (missing != 0 && !set.isEmpty)
    if isSplittable {
      for missingGoesLeft in missing != 0 ? [false, true] : [false] {
        var left = missingGoesLeft ? missingSum : .zero
        var onLeft = missingGoesLeft ? missing : 0
        var previous = -1
        for word in 0..<4 {
          var bits = set[word]
          while bits != 0 {
            let bin = word &<< 6 &+ bits.trailingZeroBitCount
            bits &= bits &- 1
            if previous >= 0, consider(left, onLeft, count, bounds, &best) {
              best.feature = feature
              best.bin = (previous &+ bin &- 1) / 2
              best.missingGoesLeft = missing != 0 ? missingGoesLeft : 2 * onLeft > count
            }
            left += histogram[bin]
            onLeft &+= Int(samples[bin])
            previous = bin
          }
        }
        if missing != 0, !missingGoesLeft, consider(left, onLeft, count, bounds, &best) {
          best.feature = feature
          best.bin = lastBin
          best.missingGoesLeft = false
        }
      }
    }
    if missing != 0 { set[3] |= 1 << 63 }
    for word in 0..<4 {
      var bits = set[word]
      while bits != 0 {
        let bin = word &<< 6 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        samples[bin] = 0
        histogram[bin] = .zero
      }
    }
    return isSplittable
  }

  mutating func judge(
    _ codes: UnsafePointer<UInt8>, _ count: Int, _ bounds: LeafBounds, feature: Int, cut: Int,
    missingGoesLeft: Bool?, _ best: inout ForestSplit
  ) {
    let cells = cells.base
    var left = SIMD2<Double>.zero
    var onLeft = 0
    for k in 0..<count {
      // A mask in place of a condition, which would be a branch that nothing can foresee.
      let mask = ~UInt64(bitPattern: Int64(cut &- Int(codes[k])) &>> 63)
      onLeft &+= Int(truncatingIfNeeded: mask & 1)
      left += unsafeBitCast(
        unsafeBitCast(cells[k], to: SIMD2<UInt64>.self) & SIMD2(repeating: mask), to: SIMD2<Double>.self)
    }
    if consider(left, onLeft, count, bounds, &best) {
      best.feature = feature
      best.bin = cut
      best.missingGoesLeft = missingGoesLeft ?? (2 * onLeft > count)
    }
  }
}
