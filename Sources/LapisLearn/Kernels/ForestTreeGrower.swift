import Glibc
import LapisDiagnostics
import LapisNumerics

/// What all trees of a forest share.
struct ForestData: Sendable {
  let binned: BinnedMatrix
  let codes: [Int32]
  let numbers: [Double]
  /// 0 for regression on `numbers`.
  let classes: Int
  let weights: [Double]
  let criterion: SplitCriterion
  let limits: TreeLimits
  /// One random threshold a column in place of the best one (Geurts, Ernst and Wehenkel, 2006).
  let randomThresholds: Bool
}

/// Grows one tree of a forest over binned columns.
///
/// A node's histogram is filled only where its rows have bins; a bitmap of those bins makes scanning and
/// clearing cost as much as the node has rows, not as much as there are bins.
struct ForestTreeGrower {
  private let data: ForestData
  private var stream: RandomStream
  private var rows: [Int32]
  private var scratch: [Int32]
  private var rowWeights: [Double]
  private var order: [Int]
  /// Per bin: weight by class, or weight, Σwy.
  private var stats: [Double]
  private var counts: [Int32]
  private var occupied = [UInt64](repeating: 0, count: 4)
  /// Sums of the two sides of the split that is being looked at.
  private var leftSums: [Double]
  /// The node's rows gathered once for all columns: weight, class, and w·y or, of two classes, the weight
  /// of the second.
  private var nodeWeights: [Double]
  private var nodeClasses: [Int32]
  private var nodeValues: [Double]
  private var rightSums: [Double]
  private let width: Int

  private(set) var nodes: [TreeNode] = []
  private(set) var values: [Double] = []
  private(set) var gains: [Double]

  /// - Parameter multiplicity: how often each row was drawn; nil takes every row once.
  init(_ data: ForestData, multiplicity: [Int32]?, stream: RandomStream) {
    self.data = data
    self.stream = stream
    width = data.classes > 0 ? data.classes : 2
    var rowWeights = data.weights
    if let multiplicity {
      for row in rowWeights.indices { rowWeights[row] *= Double(multiplicity[row]) }
    }
    self.rowWeights = rowWeights
    rows = (0..<Int32(rowWeights.count)).filter { rowWeights[Int($0)] > 0 }
    scratch = rows
    order = Array(0..<data.binned.columns)
    stats = [Double](repeating: 0, count: 256 * width)
    leftSums = [Double](repeating: 0, count: width)
    rightSums = leftSums
    nodeWeights = [Double](repeating: 0, count: rows.count)
    nodeClasses = [Int32](repeating: 0, count: data.classes > 0 ? rows.count : 0)
    nodeValues = [Double](repeating: 0, count: data.classes > 2 ? 0 : rows.count)
    counts = [Int32](repeating: 0, count: 256)
    gains = [Double](repeating: 0, count: data.binned.columns)
  }

  private struct Split {
    var feature = -1
    var bin = 0
    var missingGoesLeft = false
    var score = -Double.infinity
  }

  private struct Entry {
    var start: Int
    var end: Int
    var depth: Int
    var parent: Int
    var isLeft: Bool
  }

  /// Sums over some rows, `width` of them: weights by class, or weight and Σwy.
  private func total(_ start: Int, _ end: Int) -> (sums: [Double], squares: Double) {
    var sums = [Double](repeating: 0, count: width)
    var squares = 0.0
    for position in start..<end {
      let row = Int(rows[position])
      let weight = rowWeights[row]
      if data.classes > 0 {
        sums[Int(data.codes[row])] += weight
      } else {
        let value = data.numbers[row]
        sums[0] += weight
        sums[1] += weight * value
        squares += weight * value * value
      }
    }
    return (sums, squares)
  }

  private func weight(_ sums: [Double]) -> Double {
    if data.classes == 0 { return sums[0] }
    var weight = 0.0
    for value in sums { weight += value }
    return weight
  }

  private func impurity(_ sums: [Double], squares: Double) -> Double {
    let weight = weight(sums)
    switch data.criterion {
    case .gini:
      var sum = 0.0
      for count in sums { sum += count * count }
      return 1 - sum / (weight * weight)
    case .entropy:
      var entropy = 0.0
      for count in sums where count > 0 { entropy -= count / weight * log2(count / weight) }
      return entropy
    case .squaredError:
      let mean = sums[1] / weight
      return max(0, squares / weight - mean * mean)
    }
  }

  /// - Throws: what `checkStop` throws.
  mutating func grow(_ context: FitContext) throws(Diagnostic) {
    var stack = [Entry(start: 0, end: rows.count, depth: 0, parent: -1, isLeft: false)]
    var totalWeight = 0.0
    while let entry = stack.popLast() {
      if nodes.count & 255 == 255 { try context.checkStop() }
      let (sums, squares) = total(entry.start, entry.end)
      let weight = weight(sums)
      if entry.parent < 0 { totalWeight = weight }
      let count = entry.end - entry.start
      let nodeImpurity = impurity(sums, squares: squares)
      var split = Split()
      if entry.depth < data.limits.maxDepth, count >= data.limits.minSamplesSplit,
        count >= 2 * data.limits.minSamplesLeaf, nodeImpurity > 1e-15
      {
        split = bestSplit(entry.start, entry.end, sums)
      }
      var middle = entry.start
      if split.feature >= 0 {
        middle = partition(entry.start, entry.end, split)
        let left = total(entry.start, middle)
        let right = total(middle, entry.end)
        let decrease =
          weight * nodeImpurity - self.weight(left.sums) * impurity(left.sums, squares: left.squares)
          - self.weight(right.sums) * impurity(right.sums, squares: right.squares)
        if decrease / totalWeight + Double.ulpOfOne < data.limits.minImpurityDecrease {
          split.feature = -1
        } else {
          gains[split.feature] += max(0, decrease)
        }
      }
      let id = Int32(nodes.count)
      if entry.parent >= 0 {
        if entry.isLeft { nodes[entry.parent].left = id } else { nodes[entry.parent].right = id }
      }
      if split.feature < 0 {
        let outputs = data.classes > 0 ? data.classes : 1
        nodes.append(.leaf(values.count / outputs, cover: weight))
        if data.classes > 0 {
          for value in sums { values.append(value / weight) }
        } else {
          values.append(sums[1] / weight)
        }
        continue
      }
      nodes.append(
        TreeNode(
          feature: Int32(split.feature),
          threshold: data.binned.threshold(column: split.feature, bin: split.bin), left: 0, right: 0,
          missingGoesLeft: split.missingGoesLeft, cover: weight))
      let parent = nodes.count - 1
      stack.append(
        Entry(start: middle, end: entry.end, depth: entry.depth + 1, parent: parent, isLeft: false))
      stack.append(
        Entry(start: entry.start, end: middle, depth: entry.depth + 1, parent: parent, isLeft: true))
    }
  }

  /// Stable: rows keep their order within both sides.
  private mutating func partition(_ start: Int, _ end: Int, _ split: Split) -> Int {
    let offset = split.feature * data.binned.rows
    var left = start
    var right = 0
    data.binned.codes.withUnsafeBufferPointer { codes in
      rows.withUnsafeMutableBufferPointer { rows in
        scratch.withUnsafeMutableBufferPointer { scratch in
          for position in start..<end {
            let row = rows[position]
            let code = codes[offset + Int(row)]
            let goesLeft =
              code == BinnedMatrix.missing ? split.missingGoesLeft : Int(code) <= split.bin
            if goesLeft {
              rows[left] = row
              left += 1
            } else {
              scratch[right] = row
              right += 1
            }
          }
          for index in 0..<right { rows[left + index] = scratch[index] }
        }
      }
    }
    return left
  }

  private mutating func bestSplit(_ start: Int, _ end: Int, _ sums: [Double]) -> Split {
    var best = Split()
    var looked = 0
    gather(start, end)
    for drawn in order.indices {
      if looked >= data.limits.maxFeatures { break }
      order.swapAt(drawn, drawn + stream.int(below: order.count - drawn))
      let feature = order[drawn]
      if data.randomThresholds {
        if scanRandom(start, end, feature, sums, &best) { looked += 1 }
        continue
      }
      fill(start, end, feature)
      // A column with one value does not count as looked at, as long as another one may have two.
      let first = firstOccupied()
      if first >= 0, first != lastOccupied() || counts[255] > 0 {
        looked += 1
        scanAll(feature, end - start, sums, &best)
      }
      clear()
    }
    return best
  }

  private mutating func gather(_ start: Int, _ end: Int) {
    let isClassifier = data.classes > 0
    for position in start..<end {
      let row = Int(rows[position])
      let weight = rowWeights[row]
      nodeWeights[position - start] = weight
      if isClassifier {
        nodeClasses[position - start] = data.codes[row]
        if width == 2 { nodeValues[position - start] = data.codes[row] == 1 ? weight : 0 }
      } else {
        nodeValues[position - start] = weight * data.numbers[row]
      }
    }
  }

  private mutating func fill(_ start: Int, _ end: Int, _ feature: Int) {
    let offset = feature * data.binned.rows
    let width = self.width
    let isClassifier = data.classes > 0
    let count = end - start
    data.binned.codes.withUnsafeBufferPointer { codes in
      rows.withUnsafeBufferPointer { rows in
        nodeWeights.withUnsafeBufferPointer { weights in
          stats.withUnsafeMutableBufferPointer { stats in
            counts.withUnsafeMutableBufferPointer { counts in
              if isClassifier {
                nodeClasses.withUnsafeBufferPointer { classes in
                  for k in 0..<count {
                    let bin = Int(codes[offset &+ Int(rows[start &+ k])])
                    counts[bin] &+= 1
                    stats[bin &* width &+ Int(classes[k])] += weights[k]
                  }
                }
              } else {
                nodeValues.withUnsafeBufferPointer { values in
                  for k in 0..<count {
                    let bin = Int(codes[offset &+ Int(rows[start &+ k])])
                    counts[bin] &+= 1
                    stats[bin &* 2] += weights[k]
                    stats[bin &* 2 &+ 1] += values[k]
                  }
                }
              }
            }
          }
        }
      }
    }
    if end - start >= 512 {
      for bin in 0..<256 where counts[bin] > 0 { occupied[bin >> 6] |= 1 << UInt64(bin & 63) }
    } else {
      for position in start..<end {
        let bin = data.binned.codes[offset + Int(rows[position])]
        occupied[Int(bin >> 6)] |= 1 << UInt64(bin & 63)
      }
    }
  }

  private mutating func clear() {
    for word in 0..<4 {
      var bits = occupied[word]
      while bits != 0 {
        let bin = word << 6 + bits.trailingZeroBitCount
        bits &= bits - 1
        counts[bin] = 0
        for index in 0..<width { stats[bin * width + index] = 0 }
      }
      occupied[word] = 0
    }
  }

  /// The lowest bin with a row; the missing bin does not count.
  private func firstOccupied() -> Int {
    for word in 0..<4 {
      let bits = word == 3 ? occupied[3] & ~(1 << 63) : occupied[word]
      if bits != 0 { return word << 6 + bits.trailingZeroBitCount }
    }
    return -1
  }

  private func lastOccupied() -> Int {
    for word in stride(from: 3, through: 0, by: -1) {
      let bits = word == 3 ? occupied[3] & ~(1 << 63) : occupied[word]
      if bits != 0 { return word << 6 + 63 - bits.leadingZeroBitCount }
    }
    return -1
  }

  private func score(_ left: [Double], _ right: [Double]) -> Double {
    switch data.criterion {
    case .gini:
      var a = 0.0, b = 0.0, leftWeight = 0.0, rightWeight = 0.0
      for index in 0..<width {
        a += left[index] * left[index]
        b += right[index] * right[index]
        leftWeight += left[index]
        rightWeight += right[index]
      }
      return a / leftWeight + b / rightWeight
    case .entropy:
      return -weight(left) * impurity(left, squares: 0) - weight(right) * impurity(right, squares: 0)
    case .squaredError:
      return left[1] * left[1] / left[0] + right[1] * right[1] / right[0]
    }
  }

  private mutating func scanAll(_ feature: Int, _ count: Int, _ sums: [Double], _ best: inout Split) {
    let missingCount = Int(counts[255])
    for missingGoesLeft in missingCount > 0 ? [false, true] : [false] {
      for index in 0..<width {
        leftSums[index] = 0
        rightSums[index] = sums[index]
      }
      var onLeft = 0
      if missingGoesLeft { move(255, &onLeft) }
      var previous = -1
      var previousScore = -Double.infinity
      var previousOnLeft = 0
      for word in 0..<4 {
        var bits = word == 3 ? occupied[3] & ~(1 << 63) : occupied[word]
        while bits != 0 {
          let bin = word << 6 + bits.trailingZeroBitCount
          bits &= bits - 1
          if previous >= 0, previousScore > best.score {
            // Halfway between the two bins that have rows.
            record(
              feature, (previous + bin - 1) / 2, previousScore, missingGoesLeft, previousOnLeft, count,
              &best)
          }
          move(bin, &onLeft)
          previous = bin
          previousOnLeft = onLeft
          let fits =
            onLeft >= data.limits.minSamplesLeaf && count - onLeft >= data.limits.minSamplesLeaf
            && count > onLeft
          previousScore = fits ? score(leftSums, rightSums) : -.infinity
        }
      }
      // Everything present on the left, the missing ones alone on the right.
      if missingCount > 0, !missingGoesLeft, previousScore > best.score {
        record(feature, data.binned.bins(of: feature) - 1, previousScore, false, previousOnLeft, count, &best)
      }
    }
  }

  private func record(
    _ feature: Int, _ bin: Int, _ score: Double, _ missingGoesLeft: Bool, _ onLeft: Int, _ count: Int,
    _ best: inout Split
  ) {
    best.feature = feature
    best.bin = bin
    best.score = score
    best.missingGoesLeft = counts[255] > 0 ? missingGoesLeft : 2 * onLeft > count
  }

  @inline(__always)
  private mutating func move(_ bin: Int, _ onLeft: inout Int) {
    onLeft += Int(counts[bin])
    for index in 0..<width {
      let value = stats[bin * width + index]
      leftSums[index] += value
      rightSums[index] -= value
    }
  }

  /// One random cut between the node's smallest and largest value: no histogram is needed, only the
  /// sums on its left. False where the column has a single value.
  private mutating func scanRandom(
    _ start: Int, _ end: Int, _ feature: Int, _ sums: [Double], _ best: inout Split
  ) -> Bool {
    let offset = feature * data.binned.rows
    var first = 255
    var last = -1
    var missingCount = 0
    data.binned.codes.withUnsafeBufferPointer { codes in
      rows.withUnsafeBufferPointer { rows in
        for position in start..<end {
          let code = Int(codes[offset + Int(rows[position])])
          if code == 255 {
            missingCount += 1
          } else {
            first = min(first, code)
            last = max(last, code)
          }
        }
      }
    }
    guard last >= 0, first < last || missingCount > 0 else { return false }
    var cut = data.binned.bins(of: feature) - 1
    if first < last {
      // Uniform between the cuts that enclose the node's values.
      let low = Double(data.binned.threshold(column: feature, bin: first))
      let high = Double(data.binned.threshold(column: feature, bin: last - 1))
      let value = stream.uniform(low, high)
      // The first cut that is not below it.
      cut = first
      var above = last - 1
      data.binned.cuts[feature].withUnsafeBufferPointer { cuts in
        while cut < above {
          let middle = (cut + above) / 2
          if Double(cuts[middle]) < value { cut = middle + 1 } else { above = middle }
        }
      }
    }
    let missingGoesLeft = missingCount > 0 && first < last && stream.uniform() < 0.5
    let onLeft = sumLeft(start, end, offset, cut: cut, missingGoesLeft)
    let count = end - start
    for index in 0..<width { rightSums[index] = sums[index] - leftSums[index] }
    if onLeft >= data.limits.minSamplesLeaf, count - onLeft >= data.limits.minSamplesLeaf,
      count > onLeft, onLeft > 0
    {
      let found = score(leftSums, rightSums)
      if found > best.score {
        best = Split(
          feature: feature, bin: cut,
          missingGoesLeft: missingCount > 0 ? missingGoesLeft : 2 * onLeft > count, score: found)
      }
    }
    return true
  }

  /// Sums of the rows up to a bin into `leftSums`; returns how many they are.
  private mutating func sumLeft(
    _ start: Int, _ end: Int, _ offset: Int, cut: Int, _ missingGoesLeft: Bool
  ) -> Int {
    for index in 0..<width { leftSums[index] = 0 }
    var onLeft = 0
    let isClassifier = data.classes > 0
    let count = end - start
    // A missing value compares as on the left or beyond every cut; no branch depends on the data.
    let missingAs = missingGoesLeft ? 0 : 256
    data.binned.codes.withUnsafeBufferPointer { codes in
      rows.withUnsafeBufferPointer { rows in
        nodeWeights.withUnsafeBufferPointer { weights in
          leftSums.withUnsafeMutableBufferPointer { sums in
            if data.classes > 2 || width < 2 {
              nodeClasses.withUnsafeBufferPointer { classes in
                for k in 0..<count {
                  let code = Int(codes[offset &+ Int(rows[start &+ k])])
                  let isLeft = (code == 255 ? missingAs : code) <= cut
                  onLeft &+= isLeft ? 1 : 0
                  sums[Int(classes[k])] += isLeft ? weights[k] : 0
                }
              }
            } else {
              nodeValues.withUnsafeBufferPointer { values in
                // Two sums in registers: through memory each addition would wait for the last one.
                var weight = 0.0
                var value = 0.0
                for k in 0..<count {
                  let code = Int(codes[offset &+ Int(rows[start &+ k])])
                  let isLeft = (code == 255 ? missingAs : code) <= cut
                  onLeft &+= isLeft ? 1 : 0
                  weight += isLeft ? weights[k] : 0
                  value += isLeft ? values[k] : 0
                }
                sums[0] = isClassifier ? weight - value : weight
                sums[1] = value
              }
            }
          }
        }
      }
    }
    return onLeft
  }
}
