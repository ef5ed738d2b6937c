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
struct ExactTreeGrower {
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
  private let featureOrder: PlainBuffer<Int>
  private let constants: PlainBuffer<Int>
  /// The sums of the node that is being looked at.
  var node: NodeSums
  var absolute: AbsoluteErrorScan
  /// Errors of the left part of a node, one a position.
  let leftErrors: PlainBuffer<Double>
  private let totalWeight: Double
  private let leastWeight: Double

  private var nodes: [TreeNode] = []
  private var impurities: [Double] = []
  private var counts: [Int32] = []
  /// One value or one share a class for every node.
  private var values: [Double] = []
  private(set) var gains: [Double]

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
    featureOrder = PlainBuffer(Array(0..<columns))
    constants = PlainBuffer(repeating: 0, count: columns)
    gains = [Double](repeating: 0, count: columns)
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
      x.values.withUnsafeBufferPointer { values in
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

  private struct Candidate {
    var entry: Entry
    var node: Int
    var split: Split
    var middle: Int
    var improvement: Double
    var leftImpurity: Double
    var rightImpurity: Double
    var constants: Int
  }

  /// - Throws: what `checkStop` throws.
  mutating func grow(_ context: FitContext) throws(Diagnostic) -> Tree {
    node.fill(samples.base, samples.count)
    let root = Entry(
      start: 0, end: samples.count, depth: 0, parent: -1, isLeft: false,
      impurity: impurity(0, samples.count), constants: 0)
    if let most = limits.maxLeafNodes {
      var frontier = SplitFrontier<Candidate>()
      var leaves = 1
      if let first = try examine(root, context) { frontier.push(first, decrease: first.improvement, node: 0) }
      while leaves < most, let next = frontier.pop() {
        leaves += 1
        for child in divide(next) {
          // Which columns are constant is kept for one line of descent only.
          var entry = child
          entry.constants = 0
          if let made = try examine(entry, context) {
            frontier.push(made, decrease: made.improvement, node: made.node)
          }
        }
      }
    } else {
      var stack = [root]
      while let entry = stack.popLast() {
        guard let found = try examine(entry, context) else { continue }
        let children = divide(found)
        stack.append(children[1])
        stack.append(children[0])
      }
    }
    return tree()
  }

  /// Appends the node as a leaf; its split, if it is to have one.
  private mutating func examine(_ entry: Entry, _ context: FitContext) throws(Diagnostic) -> Candidate? {
    let count = entry.end - entry.start
    if nodes.count & 63 == 0 || count > 1024 { try context.checkStop() }
    node.fill(samples.base + entry.start, count)
    let weight = node.weight
    let id = nodes.count
    if entry.parent >= 0 {
      if entry.isLeft { nodes[entry.parent].left = Int32(id) } else { nodes[entry.parent].right = Int32(id) }
    }
    nodes.append(.leaf(0, cover: weight))
    impurities.append(entry.impurity)
    counts.append(Int32(truncatingIfNeeded: count))
    appendValues(entry.start, count)
    guard entry.depth < limits.maxDepth, count >= limits.minSamplesSplit,
      count >= 2 * limits.minSamplesLeaf, weight >= 2 * leastWeight, entry.impurity > Double.ulpOfOne,
      classes > 0 || node.least < node.largest
    else { return nil }
    var known = entry.constants
    let split = try bestSplit(entry.start, entry.end, knownConstants: &known, context)
    guard split.feature >= 0 else { return nil }
    let middle = mark(entry.start, entry.end, split)
    let (leftWeight, leftImpurity) = side(entry.start, entry.end, isLeft: true)
    let (rightWeight, rightImpurity) = side(entry.start, entry.end, isLeft: false)
    let improvement =
      weight / totalWeight
      * (entry.impurity - rightWeight / weight * rightImpurity - leftWeight / weight * leftImpurity)
    if improvement + Double.ulpOfOne < limits.minImpurityDecrease { return nil }
    return Candidate(
      entry: entry, node: id, split: split, middle: middle, improvement: improvement,
      leftImpurity: leftImpurity, rightImpurity: rightImpurity, constants: known)
  }

  /// Makes the node an inner one; its children's rows, left first.
  private mutating func divide(_ candidate: Candidate) -> [Entry] {
    let entry = candidate.entry
    gains[candidate.split.feature] += candidate.improvement * totalWeight
    nodes[candidate.node].feature = Int32(candidate.split.feature)
    nodes[candidate.node].threshold = candidate.split.threshold
    nodes[candidate.node].missingGoesLeft = candidate.split.missingGoesLeft
    divideRows(entry.start, entry.end)
    return [
      Entry(
        start: entry.start, end: candidate.middle, depth: entry.depth + 1, parent: candidate.node,
        isLeft: true, impurity: candidate.leftImpurity, constants: candidate.constants),
      Entry(
        start: candidate.middle, end: entry.end, depth: entry.depth + 1, parent: candidate.node,
        isLeft: false, impurity: candidate.rightImpurity, constants: candidate.constants),
    ]
  }

  private mutating func appendValues(_ start: Int, _ count: Int) {
    if classes > 0 {
      for code in 0..<classes { values.append(node.all[code] / node.weight) }
    } else if criterion == .absoluteError {
      values.append(median(samples.base + start, count).median)
    } else {
      values.append(node.sum / node.weight)
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

  private mutating func bestSplit(
    _ start: Int, _ end: Int, knownConstants: inout Int, _ context: FitContext
  ) throws(Diagnostic) -> Split {
    var best = Split()
    let order = featureOrder.base
    var open = columns
    var visited = 0
    var found = 0
    var drawn = 0
    let known = knownConstants
    var total = known
    if criterion == .absoluteError { rankTargets(start, end) }
    while open > total, visited < limits.maxFeatures || visited <= found + drawn {
      visited += 1
      if end - start > 4096 || visited & 63 == 0 { try context.checkStop() }
      var at = draw(drawn, open - found)
      if at < known {
        swap(order, drawn, at)
        drawn += 1
        continue
      }
      at += found
      let feature = order[at]
      let isSplittable =
        isRandom ? tryRandom(start, end, feature: feature, at: at, &open, &best)
        : tryBest(start, end, feature: feature, at: at, &open, &best)
      if !isSplittable {
        swap(order, at, total)
        found += 1
        total += 1
      }
    }
    for index in 0..<known { order[index] = constants.base[index] }
    for index in known..<total { constants.base[index] = order[index] }
    knownConstants = total
    return best
  }

  /// Takes the column at a place of the order out of those that can still be drawn.
  func close(_ at: Int, _ open: inout Int) {
    open -= 1
    swap(featureOrder.base, open, at)
  }

  private func swap(_ order: UnsafeMutablePointer<Int>, _ a: Int, _ b: Int) {
    let kept = order[a]
    order[a] = order[b]
    order[b] = kept
  }

  /// Whether a side may be a leaf.
  func allows(onLeft: Int, of count: Int, leftWeight: Double) -> Bool {
    let onRight = count - onLeft
    return onLeft > 0 && onRight > 0 && onLeft >= limits.minSamplesLeaf && onRight >= limits.minSamplesLeaf
      && leftWeight >= leastWeight && node.weight - leftWeight >= leastWeight
  }

  private mutating func tree() -> Tree {
    let width = max(classes, 1)
    var leafValues: [Double] = []
    for index in nodes.indices where nodes[index].isLeaf {
      nodes[index].left = Int32(leafValues.count / width)
      nodes[index].right = 0
      leafValues.append(contentsOf: values[index * width..<(index + 1) * width])
    }
    return Tree(
      nodes: nodes, values: leafValues, width: width, impurities: impurities, samples: counts,
      innerValues: criterion == .absoluteError ? values : [])
  }
}
