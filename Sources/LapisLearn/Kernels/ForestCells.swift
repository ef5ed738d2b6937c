/// What all trees of a forest share.
struct ForestData: Sendable {
  /// nil where the trees look at every value.
  let binned: BinnedColumns?
  let codes: [Int32]
  /// Centred and scaled into [-1, 1], so that no sum overflows; for Poisson only scaled.
  let numbers: [Double]
  /// The target is `offset + scale · number`.
  let offset: Double
  let scale: Double
  /// 0 for regression on `numbers`.
  let classes: Int
  let criterion: SplitCriterion
  let limits: TreeLimits
  /// One random threshold a column in place of the best one (Geurts, Ernst and Wehenkel, 2006).
  let randomThresholds: Bool
}

/// Binned columns with their cuts in one block.
struct BinnedColumns: Sendable {
  let matrix: BinnedMatrix
  let rows: Int
  let columns: Int
  /// 256 places a column, what is left of them infinite.
  private let cuts: PlainBuffer<Float>
  /// Every 16th cut: 16 a column.
  private let coarse: PlainBuffer<Float>
  private let counts: PlainBuffer<Int>

  init(_ matrix: BinnedMatrix) {
    self.matrix = matrix
    rows = matrix.rows
    columns = matrix.columns
    counts = PlainBuffer(matrix.cuts.map { $0.count })
    cuts = PlainBuffer(repeating: .infinity, count: 256 * matrix.columns)
    coarse = PlainBuffer(repeating: .infinity, count: 16 * matrix.columns)
    for (column, values) in matrix.cuts.enumerated() {
      for (index, value) in values.prefix(255).enumerated() {
        cuts.base[column * 256 + index] = value
        if index & 15 == 15 { coarse.base[column * 16 + index / 16] = value }
      }
    }
  }

  @inline(__always) func cutCount(_ column: Int) -> Int { counts.base[column] }

  /// Between each pair of bins.
  @inline(__always) func cuts(_ column: Int) -> UnsafePointer<Float> {
    UnsafePointer(cuts.base + column &* 256)
  }

  /// The number of cuts below a value: 16 coarse ones and 16 fine ones compared at once, without branches.
  @inline(__always) func cutsBelow(_ value: Float, column: Int) -> Int {
    let block = Self.below(UnsafePointer(coarse.base + column &* 16), value)
    // Above the 255 cuts there is nothing finer.
    let first = min(block, 15) &* 16
    return first &+ Self.below(cuts(column) + first, value)
  }

  @inline(__always) private static func below(_ values: UnsafePointer<Float>, _ value: Float) -> Int {
    let raw = UnsafeRawPointer(values)
    let all = SIMD8<Float>(repeating: value)
    let a = unsafeBitCast(raw.loadUnaligned(as: SIMD8<Float>.self) .< all, to: SIMD8<Int32>.self)
    let b = unsafeBitCast(
      raw.loadUnaligned(fromByteOffset: 32, as: SIMD8<Float>.self) .< all, to: SIMD8<Int32>.self)
    let sum = a &+ b
    let four = sum.lowHalf &+ sum.highHalf
    let two = four.lowHalf &+ four.highHalf
    return -Int(two.x &+ two.y)
  }
}

/// The best split of a node so far. Its gain is `numerator / denominator`, so that two candidates are
/// compared without a division; it starts below zero, as a split without gain is still one (XOR).
struct ForestSplit {
  var feature = -1
  var bin = 0
  var missingGoesLeft = false
  var numerator = -1.0
  var denominator = 1.0
}

/// The least that a child must have.
struct LeafBounds {
  let samples: Int
  let weight: Double
}

/// The sums that a forest's splits are judged by, for one kind of target.
///
/// A histogram has 256 bins, the last one for missing values. A bitmap of the bins that a node's rows have
/// makes scanning and clearing cost as much as the node has rows, not as much as there are bins.
protocol ForestCells {
  /// - Parameter weights: one a row, 0 for rows that the tree does not have.
  init(_ data: ForestData, weights: [Double], rows: Int)

  /// Takes over the rows of a node; what follows is about them.
  mutating func gather(_ rows: UnsafePointer<Int32>, _ count: Int)
  var weight: Double { get }
  /// Whether all targets are the same.
  var isPure: Bool { get }
  /// In units of the target, per weight.
  var impurity: Double { get }
  /// One value an output of the node.
  func appendValues(to values: inout [Double])
  /// The decrease of Σ weight · impurity that a split's `numerator / denominator` stands for.
  func decrease(_ split: ForestSplit) -> Double

  /// Puts the best cut of a column into `best` if it is better. False for a column with a single value.
  mutating func scan(
    _ column: UnsafePointer<UInt8>, _ rows: UnsafePointer<Int32>, _ count: Int, _ bounds: LeafBounds,
    feature: Int, lastBin: Int, _ best: inout ForestSplit)
    -> Bool
  /// Judges one cut: rows with a code of at most `cut` go left. `codes` are those of the node's rows, missing
  /// ones already written as a code on their side.
  mutating func judge(
    _ codes: UnsafePointer<UInt8>, _ count: Int, _ bounds: LeafBounds, feature: Int, cut: Int,
    missingGoesLeft: Bool?, _ best: inout ForestSplit)
}

/// Bins that hold rows: 256 bits.
struct BinSet {
  var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Filled from a histogram's bins by what makes a bin count as there.
  @inline(__always)
  static func present(in rows: UnsafePointer<Int32>, _ count: Int, _ column: UnsafePointer<UInt8>) -> BinSet {
    var set = BinSet()
    withUnsafeMutableBytes(of: &set.words) { bytes in
      let words = bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt64.self)
      for k in 0..<count {
        let bin = Int(column[Int(rows[k])])
        words[bin &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: bin & 63)
      }
    }
    return set
  }

  @inline(__always)
  subscript(word: Int) -> UInt64 {
    get {
      switch word {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    }
    set {
      switch word {
      case 0: words.0 = newValue
      case 1: words.1 = newValue
      case 2: words.2 = newValue
      default: words.3 = newValue
      }
    }
  }

  var hasMissing: Bool { words.3 >> 63 != 0 }

  /// Takes the missing bin out.
  mutating func removeMissing() { words.3 &= ~(1 << 63) }

  /// Whether there are at least two bins.
  var hasSeveral: Bool {
    var seen = false
    for word in 0..<4 {
      let bits = self[word]
      if bits == 0 { continue }
      if seen || bits & (bits &- 1) != 0 { return true }
      seen = true
    }
    return false
  }

  var isEmpty: Bool { words.0 | words.1 | words.2 | words.3 == 0 }
}
