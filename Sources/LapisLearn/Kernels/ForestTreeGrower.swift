import LapisDiagnostics
import LapisNumerics

/// Grows one tree of a forest over binned columns.
struct ForestTreeGrower<Cells: ForestCells>: NodeDivider {
  private let data: ForestData
  private let binned: BinnedColumns
  /// Column-major.
  private let codes: UnsafePointer<UInt8>
  private var stream: RandomStream
  private var cells: Cells
  private let rows: PlainBuffer<Int32>
  private let scratch: PlainBuffer<Int32>
  private let nodeCodes: PlainBuffer<UInt8>
  private let draws: ColumnDraws
  private let rowCount: Int
  private let bounds: LeafBounds
  private let totalWeight: Double
  private var tree: GrowingTree

  var limits: TreeLimits { data.limits }
  var gains: [Double] { tree.gains }

  /// - Parameters:
  ///   - codes: those of the binned columns; they outlive the grower.
  ///   - weights: one a row, 0 for rows that the tree does not have.
  init(
    _ data: ForestData, _ binned: BinnedColumns, _ codes: UnsafePointer<UInt8>, weights: [Double], stream: RandomStream
  ) {
    self.data = data
    self.binned = binned
    self.codes = codes
    self.stream = stream
    var count = 0
    var total = 0.0
    for weight in weights where weight > 0 {
      count += 1
      total += weight
    }
    rowCount = count
    totalWeight = total
    rows = PlainBuffer(repeating: 0, count: count)
    var at = 0
    for (row, weight) in weights.enumerated() where weight > 0 {
      rows.base[at] = Int32(truncatingIfNeeded: row)
      at += 1
    }
    scratch = PlainBuffer(repeating: 0, count: count)
    nodeCodes = PlainBuffer(repeating: 0, count: data.randomThresholds ? count : 0)
    draws = ColumnDraws(columns: binned.columns)
    cells = Cells(data, weights: weights, rows: count)
    bounds = LeafBounds(
      samples: data.limits.minSamplesLeaf, weight: data.limits.minWeightFractionLeaf * total)
    tree = GrowingTree(width: max(data.classes, 1), columns: binned.columns)
  }

  /// - Throws: what `checkStop` throws.
  mutating func grow(_ context: FitContext) throws(Diagnostic) -> Tree {
    try growAll(from: GrowingTree.Part(start: 0, end: rowCount), context)
    return tree.finished()
  }

  mutating func examine(
    _ part: GrowingTree.Part, _ context: FitContext
  ) throws(Diagnostic) -> GrowingTree.Candidate<ForestSplit>? {
    let count = part.count
    if tree.nodes.count & 63 == 0 || count > 4096 { try context.checkStop() }
    cells.gather(rows.base + part.start, count)
    let weight = cells.weight
    let node = tree.add(part, weight: weight, impurity: cells.impurity)
    cells.appendValues(to: &tree.values)
    guard part.depth < limits.maxDepth, count >= limits.minSamplesSplit, count >= 2 * limits.minSamplesLeaf,
      weight >= 2 * bounds.weight, !cells.isPure
    else { return nil }
    let (split, constants) = try bestSplit(part, context)
    guard split.feature >= 0 else { return nil }
    let decrease = max(0, cells.decrease(split))
    if decrease / totalWeight + Double.ulpOfOne < limits.minImpurityDecrease { return nil }
    return GrowingTree.Candidate(part: part, node: node, split: split, decrease: decrease, constants: constants)
  }

  mutating func divide(
    _ candidate: GrowingTree.Candidate<ForestSplit>
  ) -> (left: GrowingTree.Part, right: GrowingTree.Part) {
    let split = candidate.split
    let middle = partition(candidate.part.start, candidate.part.end, split)
    // Past the last cut only missing values are on the other side.
    let threshold =
      split.bin < binned.cutCount(split.feature)
      ? binned.cuts(split.feature)[split.bin] : Float.greatestFiniteMagnitude
    return tree.split(
      candidate, feature: split.feature, threshold: threshold, missingGoesLeft: split.missingGoesLeft, middle: middle,
      gain: candidate.decrease)
  }

  /// Stable: rows keep their order within both sides.
  private func partition(_ start: Int, _ end: Int, _ split: ForestSplit) -> Int {
    let rows = rows.base
    let scratch = scratch.base
    let missingGoesLeft = split.missingGoesLeft
    let bin = split.bin
    var left = start
    var right = 0
    let column = codes + split.feature * binned.rows
    let missingAs = missingGoesLeft ? 0 : 256
    for position in start..<end {
      let row = rows[position]
      let code = Int(column[Int(row)])
      let isLeft = (code == Int(BinnedMatrix.missing) ? missingAs : code) <= bin
      // Both places are written, one of them counts: no branch depends on the data.
      rows[left] = row
      scratch[right] = row
      left &+= isLeft ? 1 : 0
      right &+= isLeft ? 0 : 1
    }
    (rows + left).update(from: scratch, count: right)
    return left
  }

  /// The best split, and how many columns are known to be constant afterwards.
  private mutating func bestSplit(
    _ part: GrowingTree.Part, _ context: FitContext
  ) throws(Diagnostic) -> (ForestSplit, constants: Int) {
    var best = ForestSplit()
    let count = part.count
    var visit = draws.visit(knownConstants: part.constants)
    while visit.goesOn(maxFeatures: limits.maxFeatures) {
      if count > 16_384 || visit.visited & 255 == 0 { try context.checkStop() }
      let draw = visit.low + stream.int(below: visit.high - visit.low)
      guard let feature = draws.column(at: draw, &visit) else { continue }
      let column = codes + feature * binned.rows
      let isSplittable =
        data.randomThresholds
        ? judgeRandom(column, part.start, count, feature, &best)
        : cells.scan(
          column, rows.base + part.start, count, bounds, feature: feature,
          lastBin: binned.cutCount(feature), &best)
      draws.note(isSplittable, &visit)
    }
    draws.finish(visit)
    return (best, visit.constants)
  }

  /// One random cut between the node's smallest and largest value: no histogram is needed, only the sums on
  /// its left. False where the column has a single value.
  private mutating func judgeRandom(
    _ column: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ feature: Int, _ best: inout ForestSplit
  ) -> Bool {
    let rows = rows.base + start
    let codes = nodeCodes.base
    for k in 0..<count { codes[k] = column[Int(rows[k])] }
    var first: UInt8 = 255
    var last: UInt8 = 0
    for k in 0..<count {
      first = min(first, codes[k])
      last = max(last, codes[k])
    }
    var missing = false
    if last == BinnedMatrix.missing {
      if first == BinnedMatrix.missing { return false }
      missing = true
      last = 0
      for k in 0..<count where codes[k] != BinnedMatrix.missing { last = max(last, codes[k]) }
    }
    guard first < last || missing else { return false }
    var cut = binned.cutCount(feature)
    if first < last {
      // Uniform between the cuts that enclose the node's values.
      let cuts = binned.cuts(feature)
      let value = stream.uniform(Double(cuts[Int(first)]), Double(cuts[Int(last) - 1]))
      // The first cut that is not below it.
      cut = min(max(binned.cutsBelow(Float(value), column: feature), Int(first)), Int(last) - 1)
    }
    var missingGoesLeft: Bool?
    if missing {
      let goesLeft = first < last && stream.uniform() < 0.5
      missingGoesLeft = goesLeft
      if goesLeft { for k in 0..<count where codes[k] == BinnedMatrix.missing { codes[k] = 0 } }
    }
    cells.judge(
      codes, count, bounds, feature: feature, cut: cut, missingGoesLeft: missingGoesLeft, &best)
    return true
  }
}
