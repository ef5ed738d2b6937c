import Glibc

/// Any number of classes with any weights.
struct ClassCells: ForestCells {
  private let criterion: SplitCriterion
  private let classes: Int
  private let codes: PlainBuffer<Int32>
  private let weights: PlainBuffer<Double>
  private let nodeCodes: PlainBuffer<Int32>
  private let nodeWeights: PlainBuffer<Double>
  /// Weights by bin and class.
  private let histogram: PlainBuffer<Double>
  private let samples = PlainBuffer<UInt32>(repeating: 0, count: 256)
  private let total: PlainBuffer<Double>
  private let left: PlainBuffer<Double>
  private(set) var weight = 0.0
  private(set) var isPure = false
  private var totalSquares = 0.0

  init(_ data: ForestData, weights: [Double], rows: Int) {
    criterion = data.criterion
    classes = data.classes
    codes = PlainBuffer(data.codes)
    self.weights = PlainBuffer(weights)
    nodeCodes = PlainBuffer(repeating: 0, count: rows)
    nodeWeights = PlainBuffer(repeating: 0, count: rows)
    histogram = PlainBuffer(repeating: 0, count: 256 * data.classes)
    total = PlainBuffer(repeating: 0, count: data.classes)
    left = PlainBuffer(repeating: 0, count: data.classes)
  }

  mutating func gather(_ rows: UnsafePointer<Int32>, _ count: Int) {
    let total = total.base
    let codes = codes.base
    let weights = weights.base
    let nodeCodes = nodeCodes.base
    let nodeWeights = nodeWeights.base
    total.update(repeating: 0, count: classes)
    for k in 0..<count {
      let row = Int(rows[k])
      let code = codes[row]
      let weight = weights[row]
      nodeCodes[k] = code
      nodeWeights[k] = weight
      total[Int(code)] += weight
    }
    var sum = 0.0
    var squares = 0.0
    var present = 0
    for code in 0..<classes {
      let value = total[code]
      sum += value
      squares += value * value
      if value > 0 { present += 1 }
    }
    weight = sum
    totalSquares = squares
    isPure = present < 2
  }

  var impurity: Double {
    if criterion == .gini { return max(0, 1 - totalSquares / (weight * weight)) }
    return -entropySum(total.base, weight) / weight
  }

  /// Minus the weight times the entropy.
  @inline(__always)
  private func entropySum(_ sums: UnsafePointer<Double>, _ weight: Double) -> Double {
    var sum = 0.0
    for code in 0..<classes where sums[code] > 0 { sum += sums[code] * log2(sums[code] / weight) }
    return sum
  }

  func appendValues(to values: inout [Double]) {
    for code in 0..<classes { values.append(total.base[code] / weight) }
  }

  func decrease(_ split: ForestSplit) -> Double { split.numerator }

  /// Judges the sums in `left`.
  @inline(__always)
  private func consider(
    _ onLeft: Int, _ count: Int, _ leftWeight: Double, _ squares: Double, _ cross: Double,
    _ bounds: LeafBounds, _ parent: Double, _ best: inout ForestSplit
  ) -> Bool {
    if onLeft < bounds.samples || count &- onLeft < bounds.samples { return false }
    let rest = weight - leftWeight
    if leftWeight < bounds.weight || rest < bounds.weight || leftWeight <= 0 || rest <= 0 { return false }
    let gain: Double
    if criterion == .gini {
      // Σ (t - l)² = Σ t² - 2 Σ t l + Σ l²
      gain = squares / leftWeight + (totalSquares - 2 * cross + squares) / rest - parent
    } else {
      var sum = -parent
      let left = left.base
      let total = total.base
      for code in 0..<classes {
        let here = left[code]
        let there = total[code] - here
        if here > 0 { sum += here * log2(here / leftWeight) }
        if there > 0 { sum += there * log2(there / rest) }
      }
      gain = sum
    }
    guard gain > best.numerator else { return false }
    best.numerator = gain
    best.denominator = 1
    return true
  }

  private var parent: Double {
    criterion == .gini ? totalSquares / weight : entropySum(total.base, weight)
  }

  mutating func scan(
    _ column: UnsafePointer<UInt8>, _ rows: UnsafePointer<Int32>, _ count: Int, _ bounds: LeafBounds,
    feature: Int, lastBin: Int, _ best: inout ForestSplit
  ) -> Bool {
    let classes = classes
    let histogram = histogram.base
    let samples = samples.base
    let nodeCodes = nodeCodes.base
    let nodeWeights = nodeWeights.base
    let left = left.base
    let total = total.base
    for k in 0..<count {
      let bin = Int(column[Int(rows[k])])
      samples[bin] &+= 1
      histogram[bin &* classes &+ Int(nodeCodes[k])] += nodeWeights[k]
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
    set.removeMissing()
    let isSplittable = set.hasSeveral || (missing != 0 && !set.isEmpty)
    if isSplittable {
      let parent = self.parent
      for missingGoesLeft in missing != 0 ? [false, true] : [false] {
        left.update(repeating: 0, count: classes)
        var onLeft = 0
        var leftWeight = 0.0
        var squares = 0.0
        var cross = 0.0
        @inline(__always) func move(_ bin: Int) {
          onLeft &+= Int(samples[bin])
          let cell = histogram + bin &* classes
          for code in 0..<classes {
            let value = cell[code]
            if value == 0 { continue }
            let before = left[code]
            squares += value * (2 * before + value)
            cross += total[code] * value
            leftWeight += value
            left[code] = before + value
          }
        }
        if missingGoesLeft { move(255) }
        var previous = -1
        for word in 0..<4 {
          var bits = set[word]
          while bits != 0 {
            let bin = word &<< 6 &+ bits.trailingZeroBitCount
            bits &= bits &- 1
            if previous >= 0,
              consider(onLeft, count, leftWeight, squares, cross, bounds, parent, &best)
            {
              best.feature = feature
              best.bin = (previous &+ bin &- 1) / 2
              best.missingGoesLeft = missing != 0 ? missingGoesLeft : 2 * onLeft > count
            }
            move(bin)
            previous = bin
          }
        }
        if missing != 0, !missingGoesLeft,
          consider(onLeft, count, leftWeight, squares, cross, bounds, parent, &best)
        {
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
        (histogram + bin &* classes).update(repeating: 0, count: classes)
      }
    }
    return isSplittable
  }

  mutating func judge(
    _ codes: UnsafePointer<UInt8>, _ count: Int, _ bounds: LeafBounds, feature: Int, cut: Int,
    missingGoesLeft: Bool?, _ best: inout ForestSplit
  ) {
    let nodeCodes = nodeCodes.base
    let nodeWeights = nodeWeights.base
    let left = left.base
    left.update(repeating: 0, count: classes)
    var onLeft = 0
    for k in 0..<count {
      // A mask in place of a condition, which would be a branch that nothing can foresee.
      let mask = ~UInt64(bitPattern: Int64(cut &- Int(codes[k])) &>> 63)
      onLeft &+= Int(truncatingIfNeeded: mask & 1)
      left[Int(nodeCodes[k])] += Double(bitPattern: nodeWeights[k].bitPattern & mask)
    }
    var leftWeight = 0.0
    var squares = 0.0
    var cross = 0.0
    for code in 0..<classes {
      leftWeight += left[code]
      squares += left[code] * left[code]
      cross += left[code] * total.base[code]
    }
    if consider(onLeft, count, leftWeight, squares, cross, bounds, parent, &best) {
      best.feature = feature
      best.bin = cut
      best.missingGoesLeft = missingGoesLeft ?? (2 * onLeft > count)
    }
  }
}
