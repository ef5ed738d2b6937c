import CLapisKernels
import LapisNumerics

/// What limits a boosted tree; the names are those of the parameters.
struct BoostingLimits: Sendable {
  var numLeaves: Int
  var maxDepth: Int
  var minChildSamples: Int
  var minChildWeight: Double
  var lambda: Double
  var alpha: Double
  var minSplitGain: Double
}

/// Binned features in blocks of eight columns, one 64-bit word a row and block.
struct BinBlocks: Sendable {
  let binned: BinnedMatrix
  let count: Int
  /// Block-major: `count × rows`; byte k of a word is column 8·block + k.
  let words: [UInt64]
  /// Bins in use by the widest column of each block, the missing one not counted.
  let bins: [Int]
  let hasMissing: [Bool]

  init(_ binned: BinnedMatrix) {
    self.binned = binned
    count = (binned.columns + 7) / 8
    var words = [UInt64](repeating: 0, count: count * binned.rows)
    var bins = [Int](repeating: 1, count: count)
    var hasMissing = [Bool](repeating: false, count: count)
    for column in 0..<binned.columns {
      let block = column / 8
      let shift = UInt64(column % 8 * 8)
      bins[block] = max(bins[block], binned.bins(of: column))
      if binned.hasMissing[column] { hasMissing[block] = true }
      for row in 0..<binned.rows {
        words[block * binned.rows + row] |= UInt64(binned.codes[column * binned.rows + row]) << shift
      }
    }
    self.words = words
    self.bins = bins
    self.hasMissing = hasMissing
  }
}

/// Grows one tree leaf by leaf on gradients and hessians (Ke et al., 2017: best leaf first).
///
/// Histograms add quantised gradients and hessians packed into one 64-bit integer, gradient in the high
/// half: integer sums do not depend on the order of additions, so any number of threads gives the
/// same tree. Leaf values are then taken from the exact gradients, summed in row order.
struct BoostedTreeGrower: Sendable {
  /// Lanes are the eight columns of a block.
  private typealias Lanes = SIMD8<Float>
  private static let histogramCells = 256 * 8

  private let blocks: BinBlocks
  private let limits: BoostingLimits
  private let pool: ThreadPool
  private let rows: Int
  private var index: [UInt32]
  private var scratch: [UInt32]
  private var packed: [Int64]
  private var gathered: [Int64]
  private var gradientScale: Float = 1
  private var hessianScale: Float = 1
  /// Histograms of all blocks. A leaf that may be split holds one, as long as there are enough.
  private var histograms: [[Int64]] = []
  private var freeHistograms: [Int] = []
  /// However many leaves are asked for, histograms take at most about half a gigabyte.
  private let mostHistograms: Int

  init(
    _ blocks: BinBlocks, limits: BoostingLimits, pool: ThreadPool, histogramBytes: Int = 512 << 20
  ) {
    self.blocks = blocks
    self.limits = limits
    self.pool = pool
    rows = blocks.binned.rows
    index = []
    scratch = [UInt32](repeating: 0, count: rows)
    packed = [Int64](repeating: 0, count: rows)
    gathered = [Int64](repeating: 0, count: rows)
    let bytes = max(blocks.count, 1) * Self.histogramCells * 8
    mostHistograms = max(4, histogramBytes / bytes)
  }

  private struct Split: Sendable {
    var feature = -1
    var bin = 0
    var missingGoesLeft = false
    var gain: Float = 0
  }

  private struct Leaf: Sendable {
    var start: Int
    var count: Int
    var depth: Int
    /// Quantised sums.
    var gradient: Int64
    var hessian: Int64
    var split: Split
    /// The node that points here, and by which side.
    var node: Int
    /// -1 where it has none.
    var histogram: Int
  }

  struct Result {
    var tree: Tree
    var gains: [Double]
    /// Rows of each leaf in the order of the tree's leaf indices: ranges into `rowOrder`.
    var leafRanges: [Range<Int>]
    var rowOrder: [UInt32]
    /// Bin of the split of each node, for rows that were left out of the sample.
    var bins: [Int]
  }

  /// Grows a tree for the rows of `sample`, ascending.
  ///
  /// - Parameters:
  ///   - rate: multiplies the leaf values.
  ///   - columns: whether each column may be split on.
  ///   - noise: 64 random bits that fix the stochastic rounding.
  mutating func grow(
    gradients: [Double], hessians: [Double], sample: [UInt32], columns: [Bool], rate: Double,
    noise: UInt64
  ) -> Result {
    index = sample
    quantise(gradients, hessians, noise)
    let masks = (0..<blocks.count).map { block in
      SIMDMask<SIMD8<Int32>>(lanes: (0..<8).map { lane in
        let column = block * 8 + lane
        return column < columns.count && columns[column]
      })
    }
    var gradient: Int64 = 0
    var hessian: Int64 = 0
    for row in index {
      gradient &+= packed[Int(row)] >> 32
      hessian &+= packed[Int(row)] & 0xFFFF_FFFF
    }
    let root = Leaf(
      start: 0, count: index.count, depth: 0, gradient: gradient, hessian: hessian, split: Split(),
      node: 0, histogram: 0)
    var leaves = [root]
    // Node i of the growing tree: either a split, or the leaf that stands there.
    var nodes: [TreeNode] = [.leaf(0, cover: Double(index.count))]
    var nodeBins = [0]
    var gains = [Double](repeating: 0, count: blocks.binned.columns)
    freeHistograms = Array(histograms.indices.reversed())
    leaves[0].histogram = takeHistogram(from: &leaves)
    findFirst(&leaves[0], masks)

    while leaves.count < limits.numLeaves {
      var best = -1
      for (number, leaf) in leaves.enumerated()
      where leaf.split.feature >= 0 && (best < 0 || leaf.split.gain > leaves[best].split.gain) {
        best = number
      }
      guard best >= 0 else { break }
      let parent = leaves[best]
      let split = parent.split
      let leftCount = partition(parent, split)
      guard leftCount > 0, leftCount < parent.count else {
        leaves[best].split = Split()
        continue
      }
      gains[split.feature] += Double(split.gain)
      let leftNode = nodes.count
      nodes[parent.node] = TreeNode(
        feature: Int32(split.feature),
        threshold: blocks.binned.threshold(column: split.feature, bin: split.bin),
        left: Int32(leftNode), right: Int32(leftNode + 1), missingGoesLeft: split.missingGoesLeft,
        cover: Double(parent.count))
      if !blocks.binned.hasMissing[split.feature] {
        nodes[parent.node].missingGoesLeft = 2 * leftCount > parent.count
      }
      nodeBins[parent.node] = split.bin
      nodes.append(.leaf(0, cover: Double(leftCount)))
      nodes.append(.leaf(0, cover: Double(parent.count - leftCount)))
      nodeBins.append(0)
      nodeBins.append(0)
      var left = parent
      left.count = leftCount
      left.depth += 1
      left.node = leftNode
      var right = left
      right.start = parent.start + leftCount
      right.count = parent.count - leftCount
      right.node = leftNode + 1
      left.gradient = 0
      left.hessian = 0
      for position in left.start..<left.start + left.count {
        let value = packed[Int(index[position])]
        left.gradient &+= value >> 32
        left.hessian &+= value & 0xFFFF_FFFF
      }
      right.gradient = parent.gradient - left.gradient
      right.hessian = parent.hessian - left.hessian
      left.split = Split()
      right.split = Split()
      let isLast = leaves.count + 1 >= limits.numLeaves
      // The parent's histogram becomes the large child's.
      leaves[best].split = Split()
      leaves[best].histogram = -1
      left.histogram = -1
      right.histogram = -1
      if left.depth < limits.maxDepth, !isLast {
        let isRebuilt = parent.histogram < 0
        let large = isRebuilt ? takeHistogram(from: &leaves) : parent.histogram
        let small = takeHistogram(from: &leaves)
        if left.count <= right.count {
          left.histogram = small
          right.histogram = large
          findBoth(small: &left, large: &right, isRebuilt: isRebuilt, masks)
        } else {
          right.histogram = small
          left.histogram = large
          findBoth(small: &right, large: &left, isRebuilt: isRebuilt, masks)
        }
        giveBack(&left)
        giveBack(&right)
      } else if parent.histogram >= 0 {
        freeHistograms.append(parent.histogram)
      }
      leaves[best] = left
      leaves.append(right)
    }
    return finish(leaves, nodes, nodeBins, gains, gradients, hessians, rate)
  }

  private func finish(
    _ leaves: [Leaf], _ nodes: [TreeNode], _ bins: [Int], _ gains: [Double], _ gradients: [Double],
    _ hessians: [Double], _ rate: Double
  ) -> Result {
    var nodes = nodes
    var values: [Double] = []
    var ranges: [Range<Int>] = []
    for (number, leaf) in leaves.enumerated() {
      var gradient = 0.0
      var hessian = 0.0
      for position in leaf.start..<leaf.start + leaf.count {
        gradient += gradients[Int(index[position])]
        hessian += hessians[Int(index[position])]
      }
      let shrunk = gradient > 0 ? max(0, gradient - limits.alpha) : min(0, gradient + limits.alpha)
      let divisor = hessian + limits.lambda
      // A float32 value is what an exported tree can say.
      values.append(divisor > 0 ? Double(Float(-shrunk / divisor * rate)) : 0)
      ranges.append(leaf.start..<leaf.start + leaf.count)
      nodes[leaf.node].left = Int32(number)
    }
    return Result(
      tree: Tree(nodes: nodes, values: values, width: 1), gains: gains, leafRanges: ranges,
      rowOrder: index, bins: bins)
  }

  /// A histogram that no leaf needs; where there is none left, that of the leaf least likely to be
  /// split soon, whose children are then built from their rows.
  private mutating func takeHistogram(from leaves: inout [Leaf]) -> Int {
    if let free = freeHistograms.popLast() { return free }
    if histograms.count >= mostHistograms {
      var least = -1
      for (number, leaf) in leaves.enumerated()
      where leaf.histogram >= 0 && (least < 0 || leaf.split.gain < leaves[least].split.gain) {
        least = number
      }
      if least >= 0 {
        let taken = leaves[least].histogram
        leaves[least].histogram = -1
        return taken
      }
    }
    histograms.append([Int64](repeating: 0, count: blocks.count * Self.histogramCells))
    return histograms.count - 1
  }

  /// A leaf that cannot be split needs no histogram.
  private mutating func giveBack(_ leaf: inout Leaf) {
    guard leaf.split.feature < 0, leaf.histogram >= 0 else { return }
    freeHistograms.append(leaf.histogram)
    leaf.histogram = -1
  }

  /// Scales so that no sum of a leaf can leave its half of the cell.
  private mutating func quantise(_ gradients: [Double], _ hessians: [Double], _ noise: UInt64) {
    var largestGradient = 0.0
    var largestHessian = 0.0
    for row in index {
      largestGradient = max(largestGradient, abs(gradients[Int(row)]))
      largestHessian = max(largestHessian, hessians[Int(row)])
    }
    let levels = Double(min(1 << 24, (1 << 30) / max(index.count, 1)))
    let gradientStep = largestGradient > 0 ? levels / largestGradient : 0
    let hessianStep = largestHessian > 0 ? levels / largestHessian : 0
    gradientScale = gradientStep > 0 ? Float(1 / gradientStep) : 0
    hessianScale = hessianStep > 0 ? Float(1 / hessianStep) : 0
    packed.withUnsafeMutableBufferPointer { packed in
      for row in index {
        var mixer = SplitMix64(state: noise &+ UInt64(row))
        let bits = mixer.next()
        let first = Double(bits >> 32) * 0x1p-32
        let second = Double(bits & 0xFFFF_FFFF) * 0x1p-32
        let g = Self.floorToInt(gradients[Int(row)] * gradientStep + first)
        let h = Self.floorToInt(hessians[Int(row)] * hessianStep + second)
        packed[Int(row)] = g << 32 + max(0, h)
      }
    }
  }

  @inline(__always)
  private static func floorToInt(_ value: Double) -> Int64 {
    let whole = Int64(value)
    return Double(whole) > value ? whole - 1 : whole
  }

  /// Rows that go left first, both sides in their order; returns how many go left.
  private mutating func partition(_ leaf: Leaf, _ split: Split) -> Int {
    let offset = split.feature * rows
    let bin = UInt8(truncatingIfNeeded: min(split.bin, 254))
    var left = leaf.start
    var right = 0
    blocks.binned.codes.withUnsafeBufferPointer { codes in
      index.withUnsafeMutableBufferPointer { index in
        scratch.withUnsafeMutableBufferPointer { scratch in
          for position in leaf.start..<leaf.start + leaf.count {
            let row = index[position]
            let code = codes[offset + Int(row)]
            // Branch-free: both places are written, one of them counts.
            let goesLeft = code == BinnedMatrix.missing ? split.missingGoesLeft : code <= bin
            index[left] = row
            scratch[right] = row
            left &+= goesLeft ? 1 : 0
            right &+= goesLeft ? 0 : 1
          }
          for k in 0..<right { index[left + k] = scratch[k] }
        }
      }
    }
    return left - leaf.start
  }

  private mutating func findFirst(_ leaf: inout Leaf, _ masks: [SIMDMask<SIMD8<Int32>>]) {
    gather(leaf)
    let leafCopy = leaf
    var found = [Split](repeating: Split(), count: blocks.count)
    let grower = self
    var histogram = histograms[leaf.histogram]
    histograms[leaf.histogram] = []
    histogram.withUnsafeMutableBufferPointer { cells in
      found.withUnsafeMutableBufferPointer { found in
        guard let cells = cells.baseAddress, let found = found.baseAddress else { return }
        let sharedCells = SharedPointer(cells)
        let sharedFound = SharedPointer(found)
        grower.workers(leafCopy.count).run(count: grower.blocks.count) { block in
          let own = sharedCells.base + block * Self.histogramCells
          grower.build(own, block, leafCopy)
          sharedFound[block] = grower.scan(own, block, leafCopy, masks[block])
        }
      }
    }
    histograms[leaf.histogram] = histogram
    leaf.split = best(found)
  }

  /// Builds the small child's histogram, subtracts it from the parent's (which becomes the large
  /// child's; with `isRebuilt` there is none, and both are built), and finds the best split of both.
  private mutating func findBoth(
    small: inout Leaf, large: inout Leaf, isRebuilt: Bool, _ masks: [SIMDMask<SIMD8<Int32>>]
  ) {
    gather(small)
    if isRebuilt { gather(large) }
    let smallCopy = small
    let largeCopy = large
    var foundSmall = [Split](repeating: Split(), count: blocks.count)
    var foundLarge = foundSmall
    var smallCells = histograms[small.histogram]
    var largeCells = histograms[large.histogram]
    histograms[small.histogram] = []
    histograms[large.histogram] = []
    let grower = self
    smallCells.withUnsafeMutableBufferPointer { smallCells in
      largeCells.withUnsafeMutableBufferPointer { largeCells in
        foundSmall.withUnsafeMutableBufferPointer { foundSmall in
          foundLarge.withUnsafeMutableBufferPointer { foundLarge in
            guard let s = smallCells.baseAddress, let l = largeCells.baseAddress,
              let fs = foundSmall.baseAddress, let fl = foundLarge.baseAddress
            else { return }
            let s1 = SharedPointer(s)
            let l1 = SharedPointer(l)
            let fs1 = SharedPointer(fs)
            let fl1 = SharedPointer(fl)
            grower.workers(smallCopy.count).run(count: grower.blocks.count) { block in
              let own = s1.base + block * Self.histogramCells
              let other = l1.base + block * Self.histogramCells
              grower.build(own, block, smallCopy)
              if isRebuilt {
                grower.build(other, block, largeCopy)
              } else {
                grower.subtract(own, from: other, block)
              }
              fs1[block] = grower.scan(own, block, smallCopy, masks[block])
              fl1[block] = grower.scan(other, block, largeCopy, masks[block])
            }
          }
        }
      }
    }
    histograms[small.histogram] = smallCells
    histograms[large.histogram] = largeCells
    small.split = best(foundSmall)
    large.split = best(foundLarge)
  }

  /// Waking the workers costs more than a small step.
  private func workers(_ count: Int) -> ThreadPool {
    blocks.count > 1 && blocks.count * (count + 2000) > 10_000 ? pool : .serial
  }

  /// The first of the best, in column order.
  private func best(_ found: [Split]) -> Split {
    var best = Split()
    for split in found where split.feature >= 0 && (best.feature < 0 || split.gain > best.gain) {
      best = split
    }
    return best
  }

  /// The rows' packed values at the leaf's positions, read by every block.
  private mutating func gather(_ leaf: Leaf) {
    packed.withUnsafeBufferPointer { packed in
      index.withUnsafeBufferPointer { index in
        gathered.withUnsafeMutableBufferPointer { gathered in
          for position in leaf.start..<leaf.start + leaf.count {
            gathered[position] = packed[Int(index[position])]
          }
        }
      }
    }
  }

  private func build(_ cells: UnsafeMutablePointer<Int64>, _ block: Int, _ leaf: Leaf) {
    let used = blocks.bins[block] * 8
    for cell in 0..<used { cells[cell] = 0 }
    for cell in 255 * 8..<256 * 8 { cells[cell] = 0 }
    blocks.words.withUnsafeBufferPointer { allWords in
      index.withUnsafeBufferPointer { index in
        gathered.withUnsafeBufferPointer { gathered in
          guard let words = allWords.baseAddress.map({ $0 + block * rows }),
            let rowsOfLeaf = index.baseAddress.map({ $0 + leaf.start }),
            let values = gathered.baseAddress.map({ $0 + leaf.start })
          else { return }
          // Leaves of a large table are bound by latency: the word is asked for some rows ahead.
          let last = leaf.count - 1
          for k in 0..<leaf.count {
            lapis_prefetch(words + Int(rowsOfLeaf[min(k &+ 24, last)]))
            let w = words[Int(rowsOfLeaf[k])]
            let v = values[k]
            cells[Int(truncatingIfNeeded: (w &<< 3) & 0x7f8)] &+= v
            cells[Int(truncatingIfNeeded: (w &>> 5) & 0x7f8) | 1] &+= v
            cells[Int(truncatingIfNeeded: (w &>> 13) & 0x7f8) | 2] &+= v
            cells[Int(truncatingIfNeeded: (w &>> 21) & 0x7f8) | 3] &+= v
            cells[Int(truncatingIfNeeded: (w &>> 29) & 0x7f8) | 4] &+= v
            cells[Int(truncatingIfNeeded: (w &>> 37) & 0x7f8) | 5] &+= v
            cells[Int(truncatingIfNeeded: (w &>> 45) & 0x7f8) | 6] &+= v
            cells[Int(truncatingIfNeeded: (w &>> 53) & 0x7f8) | 7] &+= v
          }
        }
      }
    }
  }

  private func subtract(
    _ small: UnsafeMutablePointer<Int64>, from large: UnsafeMutablePointer<Int64>, _ block: Int
  ) {
    for cell in 0..<blocks.bins[block] * 8 { large[cell] &-= small[cell] }
    for cell in 255 * 8..<256 * 8 { large[cell] &-= small[cell] }
  }

  /// The best split of a block's eight columns, all of them scanned at once.
  private func scan(
    _ cells: UnsafeMutablePointer<Int64>, _ block: Int, _ leaf: Leaf, _ mask: SIMDMask<SIMD8<Int32>>
  ) -> Split {
    let totalGradient = Float(leaf.gradient) * gradientScale
    let totalHessian = Float(leaf.hessian) * hessianScale
    let lambda = Float(limits.lambda)
    let alpha = Float(limits.alpha)
    guard leaf.count >= 2 * limits.minChildSamples, totalHessian > 0 else { return Split() }
    // The rows of a side are estimated by its share of the hessian.
    let bySamples = totalHessian * Float(limits.minChildSamples) / Float(max(leaf.count, 1))
    // Half a row of slack, so that rounding does not refuse a side that has just enough.
    let smallest = max(
      bySamples - totalHessian * 0.5 / Float(max(leaf.count, 1)), Float(limits.minChildWeight),
      totalHessian * 1e-7)
    let parentTerm = Self.squareOverWeight(totalGradient, totalHessian, alpha, lambda)
    let lines = UnsafeMutableRawPointer(cells).assumingMemoryBound(to: SIMD8<Int64>.self)
    let missing = blocks.hasMissing[block] ? lines[255] : SIMD8<Int64>()
    var bestGain = Lanes(repeating: 0)
    var bestBin = SIMD8<Int32>(repeating: -1)
    var bestMissingLeft = SIMD8<Int32>(repeating: 0)
    for pass in 0..<(blocks.hasMissing[block] ? 2 : 1) {
      var sum = pass == 0 ? SIMD8<Int64>() : missing
      for bin in 0..<blocks.bins[block] {
        sum &+= lines[bin]
        let parts = unsafeBitCast(sum, to: SIMD16<Int32>.self)
        let hessian = Lanes(parts.evenHalf) * hessianScale
        let gradient = Lanes(parts.oddHalf) * gradientScale
        let otherHessian = totalHessian - hessian
        let otherGradient = totalGradient - gradient
        let allowed = (hessian .>= smallest) .& (otherHessian .>= smallest)
        var a = Self.magnitude(gradient)
        var b = Self.magnitude(otherGradient)
        if alpha > 0 {
          a = (a - alpha).replacing(with: 0, where: a .< alpha)
          b = (b - alpha).replacing(with: 0, where: b .< alpha)
        }
        let gain = a * a / (hessian + lambda) + b * b / (otherHessian + lambda) - parentTerm
        let better = allowed .& (gain .> bestGain) .& mask
        bestGain.replace(with: gain, where: better)
        bestBin.replace(with: SIMD8(repeating: Int32(bin)), where: better)
        bestMissingLeft.replace(with: SIMD8(repeating: Int32(pass)), where: better)
      }
    }
    var best = Split()
    for lane in 0..<8 where bestBin[lane] >= 0 && bestGain[lane] > max(Float(limits.minSplitGain), best.gain) {
      best = Split(
        feature: block * 8 + lane, bin: Int(bestBin[lane]), missingGoesLeft: bestMissingLeft[lane] == 1,
        gain: bestGain[lane])
    }
    return best
  }

  private static func squareOverWeight(
    _ gradient: Float, _ hessian: Float, _ alpha: Float, _ lambda: Float
  ) -> Float {
    let shrunk = max(0, abs(gradient) - alpha)
    return shrunk * shrunk / (hessian + lambda)
  }

  @inline(__always)
  private static func magnitude(_ value: Lanes) -> Lanes {
    unsafeBitCast(unsafeBitCast(value, to: SIMD8<UInt32>.self) & 0x7FFF_FFFF, to: Lanes.self)
  }
}

extension SIMDMask where Storage == SIMD8<Int32> {
  fileprivate init(lanes: [Bool]) {
    self.init()
    for (lane, value) in lanes.prefix(8).enumerated() { self[lane] = value }
  }
}
