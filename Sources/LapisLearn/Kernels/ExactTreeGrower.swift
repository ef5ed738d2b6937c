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
///
/// Every column is sorted once; splits divide the sorted orders stably, so a level of the tree costs
/// O(rows × columns) and no sorting. The orders take four bytes a value.
struct ExactTreeGrower {
  /// Differences between feature values up to this count as equal.
  private static let featureThreshold: Float = 1e-7

  private let rows: Int
  private let columns: Int
  private let codes: [Int32]
  private let numbers: [Double]
  private let classes: Int
  private let weights: [Double]
  private let criterion: SplitCriterion
  private let limits: TreeLimits
  /// Column-major.
  private let features: [Float]
  private let hasMissing: [Bool]

  private var random: UInt32
  /// The rows in use, ascending within every node.
  private var samples: [Int32]
  /// Column-major, `columns × samples`: the rows of each node by the column's value, missing ones last.
  private var orders: [Int32]
  private var scratch: [Int32]
  private var goesLeft: [Bool]
  private var featureOrder: [Int]
  private var constants: [Int]
  /// Sums of the side being filled and of the other one.
  private var left: Sums
  private var right: Sums
  private var totalWeight = 0.0

  private(set) var nodes: [TreeNode] = []
  private(set) var values: [Double] = []
  private(set) var gains: [Double]

  /// - Parameter classes: 0 for regression on `numbers`.
  init(
    _ x: FeatureMatrix, codes: [Int32], numbers: [Double], classes: Int, weights: [Double],
    criterion: SplitCriterion, limits: TreeLimits, seed: UInt32
  ) {
    let rows = x.rows
    let columns = x.columns
    self.rows = rows
    self.columns = columns
    self.codes = codes
    self.numbers = numbers
    self.classes = classes
    self.weights = weights
    self.criterion = criterion
    self.limits = limits
    var features = [Float](repeating: 0, count: rows * columns)
    var hasMissing = [Bool](repeating: false, count: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        // Zero added to -0 gives +0.
        let value = Float(x.values[row * columns + column]) + 0
        features[column * rows + row] = value
        if value.isNaN { hasMissing[column] = true }
      }
    }
    let samples = (0..<Int32(rows)).filter { weights[Int($0)] != 0 }
    var orders: [Int32] = []
    orders.reserveCapacity(columns * samples.count)
    for column in 0..<columns {
      var keys = samples.map { row -> UInt64 in
        ExactTreeGrower.key(features[column * rows + Int(row)]) << 32 | UInt64(row)
      }
      keys.sort()
      for key in keys { orders.append(Int32(truncatingIfNeeded: key & 0xFFFF_FFFF)) }
    }
    self.features = features
    self.hasMissing = hasMissing
    self.samples = samples
    self.orders = orders
    scratch = samples
    goesLeft = [Bool](repeating: false, count: rows)
    var twister = MersenneTwister(seed: seed)
    let start = UInt32(truncatingIfNeeded: twister.interval(0x7FFF_FFFE))
    random = start == 0 ? 1 : start
    featureOrder = Array(0..<columns)
    constants = [Int](repeating: 0, count: columns)
    gains = [Double](repeating: 0, count: columns)
    left = Sums(classes: classes)
    right = left
    for row in samples { totalWeight += weights[Int(row)] }
  }

  /// Unsigned order is the order of the floats; NaN last.
  private static func key(_ value: Float) -> UInt64 {
    if value.isNaN { return 0xFFFF_FFFF }
    let bits = value.bitPattern
    return UInt64(bits & 0x8000_0000 != 0 ? ~bits : bits | 0x8000_0000)
  }

  private mutating func draw(_ low: Int, _ high: Int) -> Int {
    random ^= random << 13
    random ^= random >> 17
    random ^= random << 5
    let value = Int(random % 0x8000_0000)
    return low + value % max(high - low, 1)
  }

  /// Sums over some rows: weights by class with the sum of their squares, or Σwy and Σwy².
  private struct Sums {
    var weight = 0.0
    var classes: [Double]
    var classSquares = 0.0
    var sum = 0.0
    var squares = 0.0

    init(classes: Int) { self.classes = [Double](repeating: 0, count: classes) }

    mutating func clear() {
      weight = 0
      classSquares = 0
      sum = 0
      squares = 0
      for index in classes.indices { classes[index] = 0 }
    }

    @inline(__always)
    mutating func add(_ code: Int, _ share: Double) {
      weight += share
      let before = classes[code]
      classSquares += share * (2 * before + share)
      classes[code] = before + share
    }

    @inline(__always)
    mutating func remove(_ code: Int, _ share: Double) {
      weight -= share
      let before = classes[code]
      classSquares -= share * (2 * before - share)
      classes[code] = before - share
    }

    @inline(__always)
    mutating func add(number: Double, _ share: Double) {
      weight += share
      sum += share * number
      squares += share * number * number
    }

    @inline(__always)
    mutating func remove(number: Double, _ share: Double) {
      weight -= share
      sum -= share * number
      squares -= share * number * number
    }
  }

  private func sums(_ part: ArraySlice<Int32>) -> Sums {
    var sums = Sums(classes: classes)
    for row in part { add(Int(row), to: &sums) }
    return sums
  }

  @inline(__always)
  private func add(_ row: Int, to sums: inout Sums) {
    if classes > 0 {
      sums.add(Int(codes[row]), weights[row])
    } else {
      sums.add(number: numbers[row], weights[row])
    }
  }

  private func impurity(_ sums: Sums) -> Double {
    switch criterion {
    case .gini: return 1 - sums.classSquares / (sums.weight * sums.weight)
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
  private var proxy: Double {
    switch criterion {
    case .gini: left.classSquares / left.weight + right.classSquares / right.weight
    case .entropy: -right.weight * impurity(right) - left.weight * impurity(left)
    case .squaredError: left.sum * left.sum / left.weight + right.sum * right.sum / right.weight
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

  /// - Throws: what `checkStop` throws, looked at every few nodes.
  mutating func grow(_ context: FitContext) throws(Diagnostic) {
    var stack = [
      Entry(
        start: 0, end: samples.count, depth: 0, parent: -1, isLeft: false,
        impurity: impurity(sums(samples[...])), constants: 0)
    ]
    while let entry = stack.popLast() {
      if nodes.count % 64 == 0 { try context.checkStop() }
      let count = entry.end - entry.start
      let all = sums(samples[entry.start..<entry.end])
      var isLeaf =
        entry.depth >= limits.maxDepth || count < limits.minSamplesSplit
        || count < 2 * limits.minSamplesLeaf || entry.impurity <= Double.ulpOfOne
      var split = Split()
      var known = entry.constants
      var middle = entry.end
      var leftImpurity = 0.0
      var rightImpurity = 0.0
      if !isLeaf {
        split = bestSplit(entry.start, entry.end, all, knownConstants: &known)
        if split.feature < 0 {
          isLeaf = true
        } else {
          let leftSums = mark(entry.start, entry.end, split)
          middle = entry.start + leftSums.count
          let rightSums = sums(samples[entry.start..<entry.end].filter { !goesLeft[Int($0)] }[...])
          leftImpurity = impurity(leftSums.sums)
          rightImpurity = impurity(rightSums)
          let improvement =
            all.weight / totalWeight
            * (entry.impurity - rightSums.weight / all.weight * rightImpurity
              - leftSums.sums.weight / all.weight * leftImpurity)
          if improvement + Double.ulpOfOne < limits.minImpurityDecrease {
            isLeaf = true
          } else {
            gains[split.feature] += improvement * totalWeight
            divide(entry.start, entry.end)
          }
        }
      }
      let id = nodes.count
      if entry.parent >= 0 {
        if entry.isLeft { nodes[entry.parent].left = Int32(id) } else { nodes[entry.parent].right = Int32(id) }
      }
      if isLeaf {
        nodes.append(.leaf(values.count / max(classes, 1), cover: all.weight))
        if classes > 0 {
          for weight in all.classes { values.append(weight / all.weight) }
        } else {
          values.append(all.sum / all.weight)
        }
      } else {
        nodes.append(
          TreeNode(
            feature: Int32(split.feature), threshold: split.threshold, left: 0, right: 0,
            missingGoesLeft: split.missingGoesLeft, cover: all.weight))
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

  /// Notes for each row of a node whether it goes left; returns the left rows' number and sums.
  private mutating func mark(_ start: Int, _ end: Int, _ split: Split) -> (count: Int, sums: Sums) {
    var sums = Sums(classes: classes)
    var count = 0
    let offset = split.feature * rows
    for position in start..<end {
      let row = Int(samples[position])
      let value = features[offset + row]
      let isLeft = value <= split.threshold || (value.isNaN && split.missingGoesLeft)
      goesLeft[row] = isLeft
      if isLeft {
        add(row, to: &sums)
        count += 1
      }
    }
    return (count, sums)
  }

  /// Divides the node's rows and its part of every sorted order by the marks, both sides in their order.
  private mutating func divide(_ start: Int, _ end: Int) {
    let stride = orders.count / max(columns, 1)
    goesLeft.withUnsafeBufferPointer { goesLeft in
      scratch.withUnsafeMutableBufferPointer { scratch in
        func divide(_ list: UnsafeMutableBufferPointer<Int32>, _ offset: Int) {
          var left = offset + start
          var right = 0
          for position in offset + start..<offset + end {
            let row = list[position]
            // Both places are written, one of them counts.
            list[left] = row
            scratch[right] = row
            let isLeft = goesLeft[Int(row)]
            left &+= isLeft ? 1 : 0
            right &+= isLeft ? 0 : 1
          }
          for index in 0..<right { list[left + index] = scratch[index] }
        }
        orders.withUnsafeMutableBufferPointer { orders in
          for column in 0..<columns { divide(orders, column * stride) }
        }
        samples.withUnsafeMutableBufferPointer { divide($0, 0) }
      }
    }
  }

  private mutating func bestSplit(
    _ start: Int, _ end: Int, _ all: Sums, knownConstants: inout Int
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
      let present = presentCount(start, end, feature)
      let isConstant =
        present == 0
        || present == end - start
          && value(feature, start + present - 1) <= value(feature, start) + Self.featureThreshold
      if isConstant {
        featureOrder.swapAt(at, total)
        found += 1
        total += 1
        continue
      }
      open -= 1
      featureOrder.swapAt(open, at)
      scan(start, end, feature: feature, present: present, all, best: &best)
    }
    for index in 0..<known { featureOrder[index] = constants[index] }
    for index in known..<total { constants[index] = featureOrder[index] }
    knownConstants = total
    return best
  }

  /// The value at a position of the column's order.
  private func value(_ feature: Int, _ position: Int) -> Float {
    features[feature * rows + Int(orders[feature * scratch.count + position])]
  }

  /// Rows of the node that have a value in the column: they come first in its order.
  private func presentCount(_ start: Int, _ end: Int, _ feature: Int) -> Int {
    var position = end
    if hasMissing[feature] {
      while position > start, value(feature, position - 1).isNaN { position -= 1 }
    }
    return position - start
  }

  private mutating func scan(
    _ start: Int, _ end: Int, feature: Int, present: Int, _ all: Sums, best: inout Split
  ) {
    let count = end - start
    let absent = count - present
    for missingGoesLeft in absent > 0 ? [false, true] : [false] {
      left.clear()
      right = all
      if missingGoesLeft {
        for position in start + present..<end { move(Int(orders[feature * scratch.count + position])) }
      }
      scanPresent(
        start, feature: feature, present: present, absent: absent, count: count,
        missingGoesLeft: missingGoesLeft, best: &best)
    }
  }

  @inline(__always)
  private mutating func move(_ row: Int) {
    if classes > 0 {
      let code = Int(codes[row])
      left.add(code, weights[row])
      right.remove(code, weights[row])
    } else {
      left.add(number: numbers[row], weights[row])
      right.remove(number: numbers[row], weights[row])
    }
  }

  private mutating func scanPresent(
    _ start: Int, feature: Int, present: Int, absent: Int, count: Int, missingGoesLeft: Bool,
    best: inout Split
  ) {
    let order = feature * scratch.count + start
    let offset = feature * rows
    var position = 0
    while position < present {
      var row = Int(orders[order + position])
      var last = features[offset + row]
      move(row)
      position += 1
      var next: Float = 0
      while position < present {
        row = Int(orders[order + position])
        next = features[offset + row]
        if next > last + Self.featureThreshold { break }
        last = next
        move(row)
        position += 1
      }
      let onLeft = position + (missingGoesLeft ? absent : 0)
      let onRight = count - onLeft
      guard onRight > 0, onLeft >= limits.minSamplesLeaf, onRight >= limits.minSamplesLeaf else {
        continue
      }
      let score = proxy
      if score > best.score {
        best.score = score
        best.feature = feature
        if position < present {
          best.threshold = Self.threshold(last, next)
          best.missingGoesLeft = absent > 0 ? missingGoesLeft : onLeft > onRight
        } else {
          // Every value on the left, the missing ones alone on the right.
          best.threshold = Float.greatestFiniteMagnitude
          best.missingGoesLeft = false
        }
      }
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
