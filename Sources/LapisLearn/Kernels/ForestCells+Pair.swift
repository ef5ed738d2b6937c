import Glibc

/// Two classes with whole weights: a cell packs the number of rows (22 bits), their weight (21) and the
/// weight of the second class (21), so that one addition of integers counts a row.
struct PairCells: ForestCells {
  /// Whether weights are whole and small enough in sum.
  static func fits(_ weights: [Double]) -> Bool {
    var sum = 0.0
    var isWhole = true
    for weight in weights {
      sum += weight
      isWhole = isWhole && weight == weight.rounded(.towardZero)
    }
    return isWhole && sum < 0x1p21 && weights.count < 1 << 21
  }

  private let criterion: SplitCriterion
  private let byRow: PlainBuffer<UInt64>
  private let cells: PlainBuffer<UInt64>
  private let histogram = PlainBuffer<UInt64>(repeating: 0, count: 256)
  private var total: UInt64 = 0

  private static let mask: UInt64 = 1 << 21 - 1

  @inline(__always) private static func samples(_ cell: UInt64) -> Int { Int(truncatingIfNeeded: cell &>> 42) }
  @inline(__always) private static func weight(_ cell: UInt64) -> Double {
    Double(Int64(truncatingIfNeeded: (cell &>> 21) & mask))
  }
  @inline(__always) private static func second(_ cell: UInt64) -> Double {
    Double(Int64(truncatingIfNeeded: cell & mask))
  }

  init(_ data: ForestData, weights: [Double], rows: Int) {
    criterion = data.criterion
    byRow = PlainBuffer(repeating: 0, count: weights.count)
    cells = PlainBuffer(repeating: 0, count: rows)
    for (row, weight) in weights.enumerated() where weight > 0 {
      let whole = UInt64(weight)
      byRow.base[row] = 1 << 42 | whole << 21 | (data.codes[row] == 1 ? whole : 0)
    }
  }

  mutating func gather(_ rows: UnsafePointer<Int32>, _ count: Int) {
    var sum: UInt64 = 0
    let byRow = byRow.base
    let cells = cells.base
    for k in 0..<count {
      let cell = byRow[Int(rows[k])]
      cells[k] = cell
      sum &+= cell
    }
    total = sum
  }

  var weight: Double { Self.weight(total) }

  var isPure: Bool {
    let second = total & Self.mask
    return second == 0 || second == (total >> 21) & Self.mask
  }

  var impurity: Double {
    let weight = Self.weight(total)
    let share = Self.second(total) / weight
    let other = (weight - Self.second(total)) / weight
    if criterion == .gini { return 1 - (share * share + other * other) }
    return -(Self.informative(share) + Self.informative(other))
  }

  /// p · log2 p
  @inline(__always) private static func informative(_ share: Double) -> Double {
    share > 0 ? share * log2(share) : 0
  }

  func appendValues(to values: inout [Double]) {
    let weight = Self.weight(total)
    let second = Self.second(total)
    values.append((weight - second) / weight)
    values.append(second / weight)
  }

  func decrease(_ split: ForestSplit) -> Double {
    if criterion == .gini { return 2 * split.numerator / (split.denominator * weight) }
    return split.numerator
  }

  @inline(__always)
  private func consider(
    _ left: UInt64, _ all: Double, _ allSecond: Double, _ bounds: LeafBounds, _ parent: Double,
    _ best: inout ForestSplit
  ) -> Bool {
    let samples = Self.samples(left)
    if samples < bounds.samples || Self.samples(total) &- samples < bounds.samples { return false }
    let weight = Self.weight(left)
    let rest = all - weight
    if weight < bounds.weight || rest < bounds.weight || weight <= 0 || rest <= 0 { return false }
    let second = Self.second(left)
    if criterion == .gini {
      let difference = second * all - allSecond * weight
      let numerator = difference * difference
      let denominator = weight * rest
      guard numerator * best.denominator > best.numerator * denominator else { return false }
      best.numerator = numerator
      best.denominator = denominator
      return true
    }
    let gain =
      parent + Self.entropySum(weight, second) + Self.entropySum(rest, allSecond - second)
    guard gain > best.numerator else { return false }
    best.numerator = gain
    best.denominator = 1
    return true
  }

  /// Minus the weight times the entropy of a side.
  @inline(__always) private static func entropySum(_ weight: Double, _ second: Double) -> Double {
    weight * (informative(second / weight) + informative((weight - second) / weight))
  }

  mutating func scan(
    _ column: UnsafePointer<UInt8>, _ rows: UnsafePointer<Int32>, _ count: Int, _ bounds: LeafBounds,
    feature: Int, lastBin: Int, _ best: inout ForestSplit
  ) -> Bool {
    let histogram = histogram.base
    let cells = cells.base
    var set: BinSet
    if count >= 256 {
      for k in 0..<count { histogram[Int(column[Int(rows[k])])] &+= cells[k] }
      set = BinSet()
      for word in 0..<4 {
        var bits: UInt64 = 0
        for bin in 0..<64 where histogram[word &* 64 &+ bin] != 0 { bits |= 1 &<< UInt64(bin) }
        set[word] = bits
      }
    } else {
      set = BinSet()
      withUnsafeMutableBytes(of: &set.words) { bytes in
        let words = bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt64.self)
        for k in 0..<count {
          let bin = Int(column[Int(rows[k])])
          histogram[bin] &+= cells[k]
          words[bin &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: bin & 63)
        }
      }
    }
    let missing = histogram[255]
    histogram[255] = 0
    set.removeMissing()
    let isSplittable = set.hasSeveral || (missing != 0 && !set.isEmpty)
    if isSplittable {
      let all = Self.weight(total)
      let allSecond = Self.second(total)
      let parent = criterion == .gini ? 0 : -Self.entropySum(all, allSecond)
      for missingGoesLeft in missing != 0 ? [false, true] : [false] {
        var left = missingGoesLeft ? missing : 0
        var previous = -1
        for word in 0..<4 {
          var bits = set[word]
          while bits != 0 {
            let bin = word &<< 6 &+ bits.trailingZeroBitCount
            bits &= bits &- 1
            if previous >= 0, consider(left, all, allSecond, bounds, parent, &best) {
              best.feature = feature
              // Halfway between the two bins that have rows.
              best.bin = (previous &+ bin &- 1) / 2
              best.missingGoesLeft =
                missing != 0 ? missingGoesLeft : 2 * Self.samples(left) > count
            }
            left &+= histogram[bin]
            previous = bin
          }
        }
        // Everything present on the left, the missing ones alone on the right.
        if missing != 0, !missingGoesLeft, consider(left, all, allSecond, bounds, parent, &best) {
          best.feature = feature
          best.bin = lastBin
          best.missingGoesLeft = false
        }
      }
    }
    for word in 0..<4 {
      var bits = set[word]
      while bits != 0 {
        histogram[word &<< 6 &+ bits.trailingZeroBitCount] = 0
        bits &= bits &- 1
      }
    }
    return isSplittable
  }

  mutating func judge(
    _ codes: UnsafePointer<UInt8>, _ count: Int, _ bounds: LeafBounds, feature: Int, cut: Int,
    missingGoesLeft: Bool?, _ best: inout ForestSplit
  ) {
    let cells = cells.base
    var left: UInt64 = 0
    // Masks in place of a condition, which would be a branch that nothing can foresee; a scalar mask is made
    // a branch again by the compiler.
    let limit = SIMD8<UInt8>(repeating: UInt8(truncatingIfNeeded: cut))
    var sums = SIMD8<UInt64>.zero
    var k = 0
    while k &+ 8 <= count {
      let isLeft = UnsafeRawPointer(codes + k).loadUnaligned(as: SIMD8<UInt8>.self) .<= limit
      let mask = SIMD8<Int64>(truncatingIfNeeded: unsafeBitCast(isLeft, to: SIMD8<Int8>.self))
      sums &+=
        UnsafeRawPointer(cells + k).loadUnaligned(as: SIMD8<UInt64>.self)
        & unsafeBitCast(mask, to: SIMD8<UInt64>.self)
      k &+= 8
    }
    for lane in 0..<8 { left &+= sums[lane] }
    while k < count {
      left &+= codes[k] <= limit[0] ? cells[k] : 0
      k &+= 1
    }
    let all = Self.weight(total)
    let allSecond = Self.second(total)
    let parent = criterion == .gini ? 0 : -Self.entropySum(all, allSecond)
    if consider(left, all, allSecond, bounds, parent, &best) {
      best.feature = feature
      best.bin = cut
      best.missingGoesLeft = missingGoesLeft ?? (2 * Self.samples(left) > count)
    }
  }
}
