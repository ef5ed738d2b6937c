import Glibc
import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// Grows one tree over every distinct value, depth first and left child first, or the best node first.
///
/// Columns are drawn without replacement in the order, and with the generator, that scikit-learn's builders
/// use (its documentation of `random_state` and the Fisher-Yates sampling with known constants), so that
/// ties between equal splits fall the same way for the same seed.
///
/// Every column is sorted once; splits divide the sorted orders stably, so a level of the tree costs
/// O(rows × columns) and no sorting. The orders take four bytes a value. Random splits need no order.
struct ExactTreeGrower: NodeDivider {
  /// Differences between feature values up to this count as equal.
  static let featureThreshold: Float = 1e-7

  let rows: Int
  let columns: Int
  let classes: Int
  let criterion: SplitCriterion
  let limits: TreeLimits
  let isRandom: Bool
  /// Column-major.
  let features: PlainBuffer<Float>
  let hasMissing: [Bool]
  private let codes: PlainBuffer<Int32>
  private let numbers: PlainBuffer<Double>
  let weights: PlainBuffer<Double>
  private let classSums: PlainBuffer<Double>

  private var random: UInt32
  /// The rows in use, ascending within every node.
  let samples: PlainBuffer<Int32>
  /// Column-major, `columns × samples`: the rows of each node by the column's value, missing ones last. For
  /// absolute errors one more: by the target.
  let orders: PlainBuffer<Int32>
  private let scratch: PlainBuffer<Int32>
  private let goesLeft: PlainBuffer<Bool>
  private let draws: ColumnDraws
  /// The sums of the node that is being looked at.
  var node: NodeSums
  var absolute: AbsoluteErrorScan
  /// Errors of the left part of a node, one a position.
  let leftErrors: PlainBuffer<Double>
  private let totalWeight: Double
  private let leastWeight: Double

  private var tree: GrowingTree
  var gains: [Double] { tree.gains }

  /// - Parameters:
  ///   - classes: 0 for regression on `numbers`.
  ///   - isRandom: one random threshold a column in place of the best one.
  /// - Throws: what `checkStop` throws.
  init(
    _ x: FeatureMatrix, codes: [Int32], numbers: [Double], classes: Int, weights: [Double],
    criterion: SplitCriterion, limits: TreeLimits, isRandom: Bool = false, seed: UInt32,
    _ context: FitContext
  ) throws(Diagnostic) {
    let rows = x.rows
    let columns = x.columns
    self.rows = rows
    self.columns = columns
    self.classes = classes
    self.criterion = criterion
    self.limits = limits
    self.isRandom = isRandom
    self.codes = PlainBuffer(codes)
    self.numbers = PlainBuffer(numbers)
    self.weights = PlainBuffer(weights)
    classSums = PlainBuffer(repeating: 0, count: 2 * classes)
    features = PlainBuffer(repeating: 0, count: rows * columns)
    var hasMissing = [Bool](repeating: false, count: columns)
    try ExactTreeGrower.transpose(x, into: features.base, &hasMissing, context)
    self.hasMissing = hasMissing
    let used = (0..<Int32(rows)).filter { weights[Int($0)] != 0 }
    samples = PlainBuffer(used)
    let extra = criterion == .absoluteError ? 1 : 0
    orders = PlainBuffer(repeating: 0, count: isRandom ? extra * used.count : (columns + extra) * used.count)
    let sortedColumns = isRandom ? 0 : columns
    for column in 0..<sortedColumns {
      try context.checkStop()
      let values = features.base + column * rows
      ExactTreeGrower.sort(used, into: orders.base + column * used.count) { ExactTreeGrower.key(values[Int($0)]) }
    }
    if extra > 0 {
      let order = RadixSort.order(of: used.map { numbers[Int($0)] })
      for (position, index) in order.enumerated() {
        orders.base[sortedColumns * used.count + position] = used[index]
      }
    }
    scratch = PlainBuffer(repeating: 0, count: used.count)
    goesLeft = PlainBuffer(repeating: false, count: rows)
    var twister = MersenneTwister(seed: seed)
    let start = UInt32(truncatingIfNeeded: twister.interval(0x7FFF_FFFE))
    random = start == 0 ? 1 : start
    draws = ColumnDraws(columns: columns)
    tree = GrowingTree(width: max(classes, 1), columns: columns)
    var totalWeight = 0.0
    for row in used { totalWeight += weights[Int(row)] }
    self.totalWeight = totalWeight
    leastWeight = limits.minWeightFractionLeaf * totalWeight
    node = NodeSums(
      codes: self.codes.base, numbers: self.numbers.base, weights: self.weights.base, classes: classes,
      areWeightsWhole: totalWeight < 0x1p25 && weights.allSatisfy { $0 == $0.rounded() },
      all: classSums.base, left: classSums.base + classes)
    absolute = AbsoluteErrorScan(rows: extra * rows)
    leftErrors = PlainBuffer(repeating: 0, count: extra * used.count)
  }

  private static func transpose(
    _ x: FeatureMatrix, into features: UnsafeMutablePointer<Float>, _ hasMissing: inout [Bool],
    _ context: FitContext
  ) throws(Diagnostic) {
    let rows = x.rows
    let columns = x.columns
    // Blocks of rows keep the columns' cache lines until they are full.
    for start in Swift.stride(from: 0, to: rows, by: 64) {
      try context.checkStop()
      let end = min(start + 64, rows)
      x.withValues { values in
        for column in 0..<columns {
          var missing = false
          for row in start..<end {
            // Zero added to -0 gives +0.
            let value = Float(values[row &* columns &+ column]) + 0
            features[column &* rows &+ row] = value
            missing = missing || value.isNaN
          }
          if missing { hasMissing[column] = true }
        }
      }
    }
  }

  /// Rows by an unsigned key, equal ones by row.
  private static func sort(
    _ rows: [Int32], into order: UnsafeMutablePointer<Int32>, _ key: (Int32) -> UInt32
  ) {
    var keys = rows.map { UInt64(key($0)) << 32 | UInt64(UInt32(bitPattern: $0)) }
    keys.sort()
    for (position, key) in keys.enumerated() { order[position] = Int32(truncatingIfNeeded: key & 0xFFFF_FFFF) }
  }

  /// Unsigned order is the order of the floats; NaN last.
  private static func key(_ value: Float) -> UInt32 {
    if value.isNaN { return 0xFFFF_FFFF }
    let bits = value.bitPattern
    return bits & 0x8000_0000 != 0 ? ~bits : bits | 0x8000_0000
  }

  // MARK: Random numbers

  private mutating func next() -> UInt32 {
    random ^= random << 13
    random ^= random >> 17
    random ^= random << 5
    return random % 0x8000_0000
  }

  mutating func draw(_ low: Int, _ high: Int) -> Int { low + Int(next()) % max(high - low, 1) }

  mutating func uniform(_ low: Float, _ high: Float) -> Double {
    (Double(high) - Double(low)) * Double(next()) / Double(0x7FFF_FFFF) + Double(low)
  }

  // MARK: Growing

  /// A division of a node.
  struct Split {
    var feature = -1
    var threshold: Float = 0
    var missingGoesLeft = false
    var score = -Double.infinity
    /// Where the rows on the left end, and the impurities of the sides.
    var middle = 0
    var leftImpurity = 0.0
    var rightImpurity = 0.0
  }

  /// - Throws: what `checkStop` throws.
  mutating func grow(_ context: FitContext) throws(Diagnostic) -> Tree {
    node.fill(samples.base, samples.count)
    try growAll(
      from: GrowingTree.Part(start: 0, end: samples.count, impurity: impurity(0, samples.count)), context)
    return tree.finished(keepsInner: criterion == .absoluteError)
  }

  mutating func examine(
    _ part: GrowingTree.Part, _ context: FitContext
  ) throws(Diagnostic) -> GrowingTree.Candidate<Split>? {
    let count = part.count
    if tree.nodes.count & 63 == 0 || count > 1024 { try context.checkStop() }
    node.fill(samples.base + part.start, count)
    let weight = node.weight
    let id = tree.add(part, weight: weight, impurity: part.impurity)
    appendValues(part.start, count)
    guard part.depth < limits.maxDepth, count >= limits.minSamplesSplit, count >= 2 * limits.minSamplesLeaf,
      weight >= 2 * leastWeight, part.impurity > Double.ulpOfOne, classes > 0 || node.least < node.largest
    else { return nil }
    let (found, constants) = try bestSplit(part, context)
    var split = found
    guard split.feature >= 0 else { return nil }
    split.middle = mark(part.start, part.end, split)
    let left = side(part.start, part.end, isLeft: true)
    let right = side(part.start, part.end, isLeft: false)
    (split.leftImpurity, split.rightImpurity) = (left.impurity, right.impurity)
    let improvement =
      weight / totalWeight
      * (part.impurity - right.weight / weight * right.impurity - left.weight / weight * left.impurity)
    if improvement + Double.ulpOfOne < limits.minImpurityDecrease { return nil }
    return GrowingTree.Candidate(part: part, node: id, split: split, decrease: improvement, constants: constants)
  }

  mutating func divide(
    _ candidate: GrowingTree.Candidate<Split>
  ) -> (left: GrowingTree.Part, right: GrowingTree.Part) {
    let split = candidate.split
    divideRows(candidate.part.start, candidate.part.end)
    var children = tree.split(
      candidate, feature: split.feature, threshold: split.threshold, missingGoesLeft: split.missingGoesLeft,
      middle: split.middle, gain: candidate.decrease * totalWeight)
    (children.left.impurity, children.right.impurity) = (split.leftImpurity, split.rightImpurity)
    return children
  }

  private mutating func appendValues(_ start: Int, _ count: Int) {
    if classes > 0 {
      for code in 0..<classes { tree.values.append(node.all[code] / node.weight) }
    } else if criterion == .absoluteError {
      tree.values.append(median(samples.base + start, count).median)
    } else {
      tree.values.append(node.sum / node.weight)
    }
  }

  /// Of the rows whose sums `node` holds.
  private mutating func impurity(_ start: Int, _ count: Int) -> Double {
    switch criterion {
    case .gini:
      var squares = 0.0
      for code in 0..<classes { squares += node.all[code] * node.all[code] }
      return 1 - squares / (node.weight * node.weight)
    case .entropy:
      var entropy = 0.0
      for code in 0..<classes where node.all[code] > 0 {
        let share = node.all[code] / node.weight
        entropy -= share * log2(share)
      }
      return entropy
    case .squaredError:
      let mean = node.sum / node.weight
      return node.squares / node.weight - mean * mean
    case .absoluteError: return median(samples.base + start, count).error / node.weight
    case .poisson:
      guard node.sum > PoissonAccumulator.least else { return .infinity }
      let mean = node.sum / node.weight
      var loss = 0.0
      for position in start..<start + count {
        let row = Int(samples.base[position])
        let value = numbers.base[row]
        if value > 0 { loss += weights.base[row] * (value * log(value / mean)) }
      }
      return loss / node.weight
    }
  }

  /// The weighted median of some rows' targets and Σ w |y - median|.
  private func median(_ rows: UnsafePointer<Int32>, _ count: Int) -> (median: Double, error: Double) {
    let numbers = (0..<count).map { self.numbers.base[Int(rows[$0])] }
    let weights = (0..<count).map { self.weights.base[Int(rows[$0])] }
    let median = WeightedOrder.median(numbers, weights: weights)
    var error = 0.0
    for index in 0..<count { error += weights[index] * abs(numbers[index] - median) }
    return (median, error)
  }

  /// Notes for each row of a node whether it goes left; returns where the left rows will end.
  private func mark(_ start: Int, _ end: Int, _ split: Split) -> Int {
    var count = 0
    let values = features.base + split.feature * rows
    for position in start..<end {
      let row = Int(samples.base[position])
      let value = values[row]
      let isLeft = value <= split.threshold || (value.isNaN && split.missingGoesLeft)
      goesLeft.base[row] = isLeft
      count += isLeft ? 1 : 0
    }
    return start + count
  }

  /// Weight and impurity of one side of the marked rows; `node` is the side's afterwards.
  private mutating func side(_ start: Int, _ end: Int, isLeft: Bool) -> (weight: Double, impurity: Double) {
    // The side's rows stand in the node's own place for a moment.
    let rows = samples.base + start
    var count = 0
    let total = end - start
    scratch.base.update(from: rows, count: total)
    for position in 0..<total where goesLeft.base[Int(scratch.base[position])] == isLeft {
      rows[count] = scratch.base[position]
      count += 1
    }
    node.fill(rows, count)
    let result = (node.weight, impurity(start, count))
    rows.update(from: scratch.base, count: total)
    return result
  }

  /// Divides the node's rows and its part of every sorted order by the marks, both sides in their order.
  private func divideRows(_ start: Int, _ end: Int) {
    let goesLeft = goesLeft.base
    let scratch = scratch.base
    func divide(_ list: UnsafeMutablePointer<Int32>) {
      var left = start
      var right = 0
      for position in start..<end {
        let row = list[position]
        // Both places are written, one of them counts.
        list[left] = row
        scratch[right] = row
        let isLeft = goesLeft[Int(row)]
        left &+= isLeft ? 1 : 0
        right &+= isLeft ? 0 : 1
      }
      (list + left).update(from: scratch, count: right)
    }
    let lists = orders.count / max(samples.count, 1)
    for list in 0..<lists { divide(orders.base + list * samples.count) }
    divide(samples.base)
  }

  /// The best split, and how many columns are known to be constant afterwards.
  private mutating func bestSplit(
    _ part: GrowingTree.Part, _ context: FitContext
  ) throws(Diagnostic) -> (Split, constants: Int) {
    var best = Split()
    let (start, end) = (part.start, part.end)
    if criterion == .absoluteError { rankTargets(start, end) }
    var visit = draws.visit(knownConstants: part.constants)
    while visit.goesOn(maxFeatures: limits.maxFeatures) {
      if end - start > 4096 || visit.visited & 63 == 0 { try context.checkStop() }
      guard let feature = draws.column(at: draw(visit.low, visit.high), &visit) else { continue }
      let isSplittable =
        isRandom ? tryRandom(start, end, feature: feature, &best) : tryBest(start, end, feature: feature, &best)
      draws.note(isSplittable, &visit)
    }
    draws.finish(visit)
    return (best, visit.constants)
  }

  /// Whether a side may be a leaf.
  func allows(onLeft: Int, of count: Int, leftWeight: Double) -> Bool {
    let onRight = count - onLeft
    return onLeft > 0 && onRight > 0 && onLeft >= limits.minSamplesLeaf && onRight >= limits.minSamplesLeaf
      && leftWeight >= leastWeight && node.weight - leftWeight >= leastWeight
  }
}
