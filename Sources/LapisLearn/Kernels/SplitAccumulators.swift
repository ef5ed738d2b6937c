import Glibc

/// The rows on the left of a division of a node, added one by one, and how good the division is.
///
/// The right side is what is left of the node's sums, so that only one side is kept up to date.
protocol SplitAccumulator {
  mutating func clear()
  mutating func add(_ row: Int)
  var leftWeight: Double { get }
  /// Grows with the decrease of impurity, up to a constant of the node; -infinity for what may not be.
  var score: Double { get }
}

/// What the accumulators read: the target and the sums of the node.
struct NodeSums {
  let codes: UnsafePointer<Int32>
  let numbers: UnsafePointer<Double>
  let weights: UnsafePointer<Double>
  let classes: Int
  /// Whether every weight is a whole number, so that sums of them are exact in any order.
  let areWeightsWhole: Bool
  /// Weight by class.
  let all: UnsafeMutablePointer<Double>
  let left: UnsafeMutablePointer<Double>
  var weight = 0.0
  var sum = 0.0
  var squares = 0.0
  var least = Double.infinity
  var largest = -Double.infinity

  /// Fills the sums of these rows.
  mutating func fill(_ rows: UnsafePointer<Int32>, _ count: Int) {
    weight = 0
    sum = 0
    squares = 0
    least = .infinity
    largest = -.infinity
    if classes > 0 {
      all.update(repeating: 0, count: classes)
      for position in 0..<count {
        let row = Int(rows[position])
        weight += weights[row]
        all[Int(codes[row])] += weights[row]
      }
      return
    }
    for position in 0..<count {
      let row = Int(rows[position])
      let value = numbers[row]
      let weighted = weights[row] * value
      weight += weights[row]
      sum += weighted
      squares += weighted * value
      least = min(least, value)
      largest = max(largest, value)
    }
  }
}

/// Σ over both sides of Σ over classes w² / w.
struct GiniAccumulator: SplitAccumulator {
  private let node: NodeSums
  private var allSquares = 0.0
  private(set) var leftWeight = 0.0
  /// Kept up to date where the weights are whole.
  private var squares = 0.0
  private var cross = 0.0

  init(_ node: NodeSums) {
    self.node = node
    for code in 0..<node.classes { allSquares += node.all[code] * node.all[code] }
  }

  mutating func clear() {
    node.left.update(repeating: 0, count: node.classes)
    leftWeight = 0
    squares = 0
    cross = 0
  }

  @inline(__always) mutating func add(_ row: Int) {
    let code = Int(node.codes[row])
    let weight = node.weights[row]
    let before = node.left[code]
    squares += weight * (2 * before + weight)
    cross += weight * node.all[code]
    node.left[code] = before + weight
    leftWeight += weight
  }

  var score: Double {
    let rightWeight = node.weight - leftWeight
    if node.areWeightsWhole {
      return squares / leftWeight + (allSquares - 2 * cross + squares) / rightWeight
    }
    var ofLeft = 0.0
    var ofRight = 0.0
    for code in 0..<node.classes {
      let here = node.left[code]
      let there = node.all[code] - here
      ofLeft += here * here
      ofRight += there * there
    }
    return ofLeft / leftWeight + ofRight / rightWeight
  }
}

/// Minus the weighted entropies of both sides.
struct EntropyAccumulator: SplitAccumulator {
  private let node: NodeSums
  private(set) var leftWeight = 0.0

  init(_ node: NodeSums) { self.node = node }

  mutating func clear() {
    node.left.update(repeating: 0, count: node.classes)
    leftWeight = 0
  }

  @inline(__always) mutating func add(_ row: Int) {
    let weight = node.weights[row]
    node.left[Int(node.codes[row])] += weight
    leftWeight += weight
  }

  var score: Double {
    let rightWeight = node.weight - leftWeight
    var ofLeft = 0.0
    var ofRight = 0.0
    for code in 0..<node.classes {
      let here = node.left[code]
      let there = node.all[code] - here
      if here > 0 {
        let share = here / leftWeight
        ofLeft -= share * log2(share)
      }
      if there > 0 {
        let share = there / rightWeight
        ofRight -= share * log2(share)
      }
    }
    return -rightWeight * ofRight - leftWeight * ofLeft
  }
}

/// Σ over both sides of (Σ w y)² / Σ w.
struct SquaredErrorAccumulator: SplitAccumulator {
  private let node: NodeSums
  private(set) var leftWeight = 0.0
  private var sum = 0.0

  init(_ node: NodeSums) { self.node = node }

  mutating func clear() {
    leftWeight = 0
    sum = 0
  }

  @inline(__always) mutating func add(_ row: Int) {
    let weight = node.weights[row]
    leftWeight += weight
    sum += weight * node.numbers[row]
  }

  var score: Double {
    let right = node.sum - sum
    return sum * sum / leftWeight + right * right / (node.weight - leftWeight)
  }
}

/// Σ over both sides of Σ w y · log(mean).
struct PoissonAccumulator: SplitAccumulator {
  private let node: NodeSums
  private(set) var leftWeight = 0.0
  private var sum = 0.0

  /// Sums up to this count as zero: a mean of zero has no deviance.
  static let least = 10 * Double.ulpOfOne

  init(_ node: NodeSums) { self.node = node }

  mutating func clear() {
    leftWeight = 0
    sum = 0
  }

  @inline(__always) mutating func add(_ row: Int) {
    let weight = node.weights[row]
    leftWeight += weight
    sum += weight * node.numbers[row]
  }

  var score: Double {
    let right = node.sum - sum
    if sum <= Self.least || right <= Self.least { return -.infinity }
    return sum * log(sum / leftWeight) + right * log(right / (node.weight - leftWeight))
  }
}
