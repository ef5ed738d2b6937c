import Glibc
import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// How good a split is.
enum SplitCriterion: Sendable {
  case gini, entropy, squaredError
}

/// What limits a tree's growth; the names are those of the parameters.
struct TreeLimits: Sendable {
  var maxDepth: Int
  var minSamplesSplit: Int
  var minSamplesLeaf: Int
  var minImpurityDecrease: Double
  /// Columns looked at per split.
  var maxFeatures: Int
}

/// Grows one tree over every distinct value, depth first and left child first.
///
/// Columns are drawn without replacement in the order, and with the generator, that scikit-learn's
/// depth-first builder uses (its documentation of `random_state` and the Fisher-Yates sampling with
/// known constants), so that ties between equal splits fall the same way for the same seed.
struct ExactTreeGrower {
  /// Differences between feature values up to this count as equal.
  private static let featureThreshold: Float = 1e-7

  let features: [Float]
  let rows: Int
  let columns: Int
  let codes: [Int32]
  let numbers: [Double]
  let classes: Int
  let weights: [Double]
  let criterion: SplitCriterion
  let limits: TreeLimits

  private var random: UInt32
  private var samples: [Int]
  private var featureOrder: [Int]
  private var constants: [Int]
  private var keys: [UInt64] = []
  private var totalWeight = 0.0

  private(set) var nodes: [TreeNode] = []
  private(set) var values: [Double] = []
  private(set) var gains: [Double]

  /// - Parameter classes: 0 for regression on `numbers`.
  init(
    _ x: FeatureMatrix, codes: [Int32], numbers: [Double], classes: Int, weights: [Double],
    criterion: SplitCriterion, limits: TreeLimits, seed: UInt32
  ) {
    features = x.values.map { Float($0) }
    rows = x.rows
    columns = x.columns
    self.codes = codes
    self.numbers = numbers
    self.classes = classes
    self.weights = weights
    self.criterion = criterion
    self.limits = limits
    var twister = MersenneTwister(seed: seed)
    let start = UInt32(truncatingIfNeeded: twister.interval(0x7FFF_FFFE))
    random = start == 0 ? 1 : start
    samples = (0..<x.rows).filter { weights[$0] != 0 }
    featureOrder = Array(0..<x.columns)
    constants = [Int](repeating: 0, count: x.columns)
    gains = [Double](repeating: 0, count: x.columns)
    for row in samples { totalWeight += weights[row] }
  }

  private mutating func draw(_ low: Int, _ high: Int) -> Int {
    random ^= random << 13
    random ^= random >> 17
    random ^= random << 5
    let value = Int(random % 0x8000_0000)
    return low + value % max(high - low, 1)
  }

  /// Sums over some rows: weights by class, or weight, Σwy and Σwy².
  private struct Sums {
    var weight = 0.0
    var classes: [Double]
    var sum = 0.0
    var squares = 0.0
  }

  private func add(_ row: Int, to sums: inout Sums) {
    let weight = weights[row]
    sums.weight += weight
    if classes > 0 {
      sums.classes[Int(codes[row])] += weight
    } else {
      let value = weight * numbers[row]
      sums.sum += value
      sums.squares += value * numbers[row]
    }
  }

  private func impurity(_ sums: Sums) -> Double {
    switch criterion {
    case .gini:
      var squares = 0.0
      for count in sums.classes { squares += count * count }
      return 1 - squares / (sums.weight * sums.weight)
    case .entropy:
      var entropy = 0.0
      for count in sums.classes where count > 0 {
        let share = count / sums.weight
        entropy -= share * log2(share)
      }
      return entropy
    case .squaredError:
      let mean = sums.sum / sums.weight
      return sums.squares / sums.weight - mean * mean
    }
  }

  /// Grows with the improvement of a split, up to a constant of the node.
  private func proxy(_ left: Sums, _ right: Sums) -> Double {
    switch criterion {
    case .gini:
      var a = 0.0
      var b = 0.0
      for count in left.classes { a += count * count }
      for count in right.classes { b += count * count }
      return a / left.weight + b / right.weight
    case .entropy: return -right.weight * impurity(right) - left.weight * impurity(left)
    case .squaredError:
      return left.sum * left.sum / left.weight + right.sum * right.sum / right.weight
    }
  }

  private struct Split {
    var feature = -1
    var threshold: Float = 0
    var missingGoesLeft = false
    var score = -Double.infinity
  }

  private struct Entry {
    var start: Int
    var end: Int
    var depth: Int
    var parent: Int
    var isLeft: Bool
    var impurity: Double
    var constants: Int
  }

  /// - Throws: what `checkStop` throws, looked at once a node.
  mutating func grow(_ context: FitContext) throws(Diagnostic) {
    var all = Sums(classes: [Double](repeating: 0, count: classes))
    for row in samples { add(row, to: &all) }
    var stack = [
      Entry(
        start: 0, end: samples.count, depth: 0, parent: -1, isLeft: false, impurity: impurity(all),
        constants: 0)
    ]
    while let entry = stack.popLast() {
      if nodes.count % 64 == 0 { try context.checkStop() }
      let count = entry.end - entry.start
      var sums = Sums(classes: [Double](repeating: 0, count: classes))
      for position in entry.start..<entry.end { add(samples[position], to: &sums) }
      var isLeaf =
        entry.depth >= limits.maxDepth || count < limits.minSamplesSplit
        || count < 2 * limits.minSamplesLeaf || entry.impurity <= Double.ulpOfOne
      var split = Split()
      var known = entry.constants
      var middle = entry.end
      var leftImpurity = 0.0
      var rightImpurity = 0.0
      if !isLeaf {
        split = bestSplit(entry.start, entry.end, knownConstants: &known)
        if split.feature < 0 {
          isLeaf = true
        } else {
          middle = partition(entry.start, entry.end, split)
          var left = Sums(classes: [Double](repeating: 0, count: classes))
          for position in entry.start..<middle { add(samples[position], to: &left) }
          var right = Sums(classes: [Double](repeating: 0, count: classes))
          for position in middle..<entry.end { add(samples[position], to: &right) }
          leftImpurity = impurity(left)
          rightImpurity = impurity(right)
          let improvement =
            sums.weight / totalWeight
            * (entry.impurity - right.weight / sums.weight * rightImpurity
              - left.weight / sums.weight * leftImpurity)
          if improvement + Double.ulpOfOne < limits.minImpurityDecrease {
            isLeaf = true
          } else {
            gains[split.feature] += improvement * totalWeight
          }
        }
      }
      let id = nodes.count
      if entry.parent >= 0 {
        if entry.isLeft { nodes[entry.parent].left = Int32(id) } else { nodes[entry.parent].right = Int32(id) }
      }
      if isLeaf {
        nodes.append(.leaf(values.count / max(classes, 1), cover: sums.weight))
        if classes > 0 {
          for weight in sums.classes { values.append(weight / sums.weight) }
        } else {
          values.append(sums.sum / sums.weight)
        }
      } else {
        nodes.append(
          TreeNode(
            feature: Int32(split.feature), threshold: split.threshold, left: 0, right: 0,
            missingGoesLeft: split.missingGoesLeft, cover: sums.weight))
        stack.append(
          Entry(
            start: middle, end: entry.end, depth: entry.depth + 1, parent: id, isLeft: false,
            impurity: rightImpurity, constants: known))
        stack.append(
          Entry(
            start: entry.start, end: middle, depth: entry.depth + 1, parent: id, isLeft: true,
            impurity: leftImpurity, constants: known))
      }
    }
  }

  /// Moves the rows that go left to the front; returns where the right ones start.
  private mutating func partition(_ start: Int, _ end: Int, _ split: Split) -> Int {
    var position = start
    var last = end
    while position < last {
      let value = features[samples[position] * columns + split.feature]
      if value <= split.threshold || (value.isNaN && split.missingGoesLeft) {
        position += 1
      } else {
        last -= 1
        samples.swapAt(position, last)
      }
    }
    return position
  }

  private mutating func bestSplit(
    _ start: Int, _ end: Int, knownConstants: inout Int
  ) -> Split {
    var best = Split()
    var open = columns
    var visited = 0
    var found = 0
    var drawn = 0
    let known = knownConstants
    var total = known
    while open > total, visited < limits.maxFeatures || visited <= found + drawn {
      visited += 1
      var at = draw(drawn, open - found)
      if at < known {
        featureOrder.swapAt(drawn, at)
        drawn += 1
        continue
      }
      at += found
      let feature = featureOrder[at]
      let present = sort(start, end, by: feature)
      let isConstant =
        present == 0
        || value(present - 1) <= value(0) + Self.featureThreshold && present == end - start
      if isConstant {
        featureOrder.swapAt(at, total)
        found += 1
        total += 1
        continue
      }
      open -= 1
      featureOrder.swapAt(open, at)
      scan(start, end, feature: feature, present: present, best: &best)
    }
    for index in 0..<known { featureOrder[index] = constants[index] }
    for index in known..<total { constants[index] = featureOrder[index] }
    knownConstants = total
    return best
  }

  /// The feature value of the sorted position.
  private func value(_ position: Int) -> Float {
    let bits = UInt32(truncatingIfNeeded: keys[position] >> 32)
    return Float(bitPattern: bits & 0x8000_0000 != 0 ? bits ^ 0x8000_0000 : ~bits)
  }

  /// Sorts the node's rows by a column, missing ones last; returns how many are present.
  private mutating func sort(_ start: Int, _ end: Int, by feature: Int) -> Int {
    keys.removeAll(keepingCapacity: true)
    var present = 0
    for position in start..<end {
      let row = samples[position]
      let value = features[row * columns + feature] + 0
      if value.isNaN {
        keys.append(0xFFFF_FFFF << 32 | UInt64(row))
      } else {
        let bits = value.bitPattern
        let ordered = bits & 0x8000_0000 != 0 ? ~bits : bits | 0x8000_0000
        keys.append(UInt64(ordered) << 32 | UInt64(row))
        present += 1
      }
    }
    keys.sort()
    return present
  }

  private mutating func scan(
    _ start: Int, _ end: Int, feature: Int, present: Int, best: inout Split
  ) {
    let count = end - start
    var missing = Sums(classes: [Double](repeating: 0, count: classes))
    for position in present..<count { add(Int(keys[position] & 0xFFFF_FFFF), to: &missing) }
    var everything = Sums(classes: [Double](repeating: 0, count: classes))
    for position in 0..<present { add(Int(keys[position] & 0xFFFF_FFFF), to: &everything) }
    let absent = count - present
    for missingGoesLeft in absent > 0 ? [false, true] : [false] {
      var left = Sums(classes: [Double](repeating: 0, count: classes))
      var right = everything
      if missingGoesLeft { merge(missing, into: &left) } else { merge(missing, into: &right) }
      var position = 0
      while position < present {
        move(Int(keys[position] & 0xFFFF_FFFF), from: &right, to: &left)
        position += 1
        while position < present, value(position) <= value(position - 1) + Self.featureThreshold {
          move(Int(keys[position] & 0xFFFF_FFFF), from: &right, to: &left)
          position += 1
        }
        let onLeft = position + (missingGoesLeft ? absent : 0)
        let onRight = count - onLeft
        guard onRight > 0, onLeft >= limits.minSamplesLeaf, onRight >= limits.minSamplesLeaf else {
          continue
        }
        let score = proxy(left, right)
        if score > best.score {
          best.score = score
          best.feature = feature
          if position < present {
            best.threshold = Self.threshold(value(position - 1), value(position))
            best.missingGoesLeft = absent > 0 ? missingGoesLeft : onLeft > onRight
          } else {
            best.threshold = Float.greatestFiniteMagnitude
            best.missingGoesLeft = false
          }
        }
      }
    }
  }

  private func merge(_ part: Sums, into sums: inout Sums) {
    sums.weight += part.weight
    sums.sum += part.sum
    sums.squares += part.squares
    for index in sums.classes.indices { sums.classes[index] += part.classes[index] }
  }

  private func move(_ row: Int, from right: inout Sums, to left: inout Sums) {
    let weight = weights[row]
    left.weight += weight
    right.weight -= weight
    if classes > 0 {
      left.classes[Int(codes[row])] += weight
      right.classes[Int(codes[row])] -= weight
    } else {
      let value = weight * numbers[row]
      left.sum += value
      right.sum -= value
    }
  }

  /// The largest float32 at or below the midpoint in doubles: it sends float32 rows the same way.
  static func threshold(_ lower: Float, _ upper: Float) -> Float {
    let middle = Double(lower) / 2 + Double(upper) / 2
    var rounded = Float(middle)
    if Double(rounded) > middle { rounded = rounded.nextDown }
    return rounded < upper && rounded >= lower ? rounded : lower
  }
}
