import CLapisKernels

/// Finding the best split of a leaf in the histograms of a block.
///
/// As LightGBM has it, a scan starts from the highest bin, missing values on the left, and only where there are some
/// a second one from the lowest has them on the right; of equal gains the first met counts. Histograms do not count
/// rows: those of a bin are its share of the leaf's hessian, rounded.
extension BoostedTreeGrower {
  func scan(_ cells: UnsafeMutablePointer<Int64>, _ block: Int, _ leaf: Leaf) -> Split {
    var best = Split()
    var anyNumbers = false
    for lane in 0..<8 where allowed(block * 8 + lane, leaf) {
      if isCategorical[block * 8 + lane] {
        let split = scanCategories(cells, block * 8 + lane, leaf)
        if split.slot >= 0, isBetter(split, than: best) { best = split }
      } else {
        anyNumbers = true
      }
    }
    guard anyNumbers else { return best }
    let split = limits.needsValues ? scanByValues(cells, block, leaf) : scanBySums(cells, block, leaf)
    if split.slot >= 0, isBetter(split, than: best) { best = split }
    return best
  }

  /// The least hessian of a side of the leaf's splits.
  private func smallestSide(_ leaf: Leaf) -> Double {
    max(limits.minChildWeight, Double(leaf.hessian) * quantised.hessianStep * 1e-7)
  }

  /// All numbers at once, from the sums alone.
  private func scanBySums(_ cells: UnsafeMutablePointer<Int64>, _ block: Int, _ leaf: Leaf) -> Split {
    let q = quantised
    // In shares of the root's sums, so that float32 has room for squares.
    let total = Double(leaf.hessian) * q.hessianStep / q.hessianTotal
    let gradient = Double(leaf.gradient) * q.gradientStep / q.gradientTotal
    let lambda = limits.lambda / q.hessianTotal
    var request = lapis_scan_leaf(
      hessian_factor: Float(q.hessianStep / q.hessianTotal), gradient_factor: Float(q.gradientStep / q.gradientTotal),
      total_hessian: Float(total), total_gradient: Float(gradient), lambda: Float(lambda),
      smallest: Float(smallestSide(leaf) / q.hessianTotal), rows_factor: Float(Double(leaf.count) / Double(leaf.hessian)),
      rows: Int32(truncatingIfNeeded: leaf.count), fewest: Int32(truncatingIfNeeded: limits.minChildSamples))
    var gains = SIMD8<Float>()
    var bins = SIMD8<Int32>()
    func run(fromAbove: Bool, lines: Int) {
      withUnsafeMutableBytes(of: &gains) { gains in
        withUnsafeMutableBytes(of: &bins) { bins in
          guard let gains = gains.baseAddress, let bins = bins.baseAddress else { return }
          lapis_scan_splits(
            cells, Int64(lines), fromAbove ? 1 : 0, &request, gains.assumingMemoryBound(to: Float.self),
            bins.assumingMemoryBound(to: Int32.self))
        }
      }
    }
    let lines = blocks.bins[block]
    run(fromAbove: true, lines: lines)
    var missingRight = SIMD8<Int32>()
    if blocks.hasMissing[block] {
      let (first, firstBins) = (gains, bins)
      run(fromAbove: false, lines: lines)
      let (below, belowBins) = (gains, bins)
      let counted = (0..<8).filter { lane in
        let column = blocks.columns[block * 8 + lane]
        return column >= 0 && blocks.binned.hasMissing[column]
      }
      if counted.contains(where: { blocks.binned.countsFromAbove[blocks.columns[block * 8 + $0]] }) {
        // The missing values as one more line above all others.
        (cells + lines * 8).update(from: cells + 255 * 8, count: 8)
        run(fromAbove: true, lines: lines + 1)
      }
      let (above, aboveBins) = (gains, bins)
      (gains, bins) = (first, firstBins)
      for lane in counted {
        let isAbove = blocks.binned.countsFromAbove[blocks.columns[block * 8 + lane]]
        let gain = isAbove ? above[lane] : below[lane]
        guard gain > gains[lane] else { continue }
        gains[lane] = gain
        bins[lane] = isAbove ? aboveBins[lane] : belowBins[lane]
        missingRight[lane] = 1
        // Of cuts with no row between them the first from below.
        while isAbove, bins[lane] > 0, cells[Int(bins[lane]) * 8 + lane] == 0 { bins[lane] -= 1 }
      }
    }
    // (G S − Gt a)² / (a c), over S and less what lambda alone takes from the parent's term.
    let all = total + 2 * lambda
    let own = total + lambda
    let unit = q.gradientTotal * q.gradientTotal / q.hessianTotal
    let taken = own > 0 ? gradient * gradient * lambda / (own * all) : 0
    var best = Split()
    for lane in 0..<8 {
      let slot = block * 8 + lane
      guard bins[lane] >= 0, allowed(slot, leaf), !isCategorical[slot] else { continue }
      let gain = (Double(gains[lane]) / all - taken) * unit
      guard gain > limits.minSplitGain, gain.isFinite else { continue }
      let split = Split(
        slot: slot, bin: Int(bins[lane]), missingGoesLeft: missingRight[lane] == 0, gain: gain)
      if isBetter(split, than: best) { best = split }
    }
    return best
  }

  /// Numbers one column after the other, where penalties, bounds or monotone columns make the gain depend on the
  /// leaves' values.
  private func scanByValues(_ cells: UnsafeMutablePointer<Int64>, _ block: Int, _ leaf: Leaf) -> Split {
    var best = Split()
    let sides = Sides(self, leaf, smallest: smallestSide(leaf), lambda: limits.lambda)
    for lane in 0..<8 {
      let slot = block * 8 + lane
      guard allowed(slot, leaf), !isCategorical[slot] else { continue }
      let column = blocks.columns[slot]
      let direction = column < limits.monotone.count ? limits.monotone[column] : 0
      let bins = blocks.binned.bins(of: column)
      var right: Int64 = 0
      var rows = 0
      for bin in stride(from: bins - 1, to: 0, by: -1) {
        let cell = cells[bin * 8 + lane]
        right &+= cell
        rows += sides.rows(of: cell)
        guard let gain = sides.gain(left: sides.all &- right, rows: sides.rows - rows, direction),
          gain > limits.minSplitGain
        else { continue }
        let split = Split(slot: slot, bin: bin - 1, missingGoesLeft: true, gain: gain)
        if isBetter(split, than: best) { best = split }
      }
      guard blocks.binned.hasMissing[column] else { continue }
      var left: Int64 = 0
      if blocks.binned.countsFromAbove[column] {
        rows = sides.rows - rows - sides.rows(of: cells[lane]) - sides.rows(of: cells[255 * 8 + lane])
      } else {
        rows = 0
      }
      for bin in 0..<bins {
        let cell = cells[bin * 8 + lane]
        left &+= cell
        rows += sides.rows(of: cell)
        guard let gain = sides.gain(left: left, rows: rows, direction), gain > limits.minSplitGain else { continue }
        let split = Split(slot: slot, bin: bin, gain: gain)
        if isBetter(split, than: best) { best = split }
      }
    }
    return best
  }

  /// The sums of two sides, and what parting them gains.
  private struct Sides {
    let limits: BoostingLimits
    let bounds: ClosedRange<Double>
    let gradientStep: Double
    let hessianStep: Double
    let gradient: Double
    let hessian: Double
    /// The leaf's sums as a cell has them, its rows, and how many of them a unit of hessian stands for.
    let all: Int64
    let rows: Int
    let rowsPerUnit: Double
    let smallest: Double
    let lambda: Double
    let parent: Double

    init(_ grower: BoostedTreeGrower, _ leaf: Leaf, smallest: Double, lambda: Double) {
      limits = grower.limits
      bounds = leaf.bounds
      gradientStep = grower.quantised.gradientStep
      hessianStep = grower.quantised.hessianStep
      gradient = Double(leaf.gradient) * gradientStep
      hessian = Double(leaf.hessian) * hessianStep
      all = leaf.gradient << 32 &+ leaf.hessian
      rows = leaf.count
      rowsPerUnit = Double(leaf.count) / Double(max(leaf.hessian, 1))
      self.smallest = smallest
      self.lambda = lambda
      // What a split on categories adds to the penalty holds for the values of its leaves, not for their splits.
      let value = limits.value(
        gradient: gradient, hessian: hessian, lambda: limits.lambda, within: -Double.infinity...Double.infinity)
      parent = limits.score(gradient: gradient, hessian: hessian, lambda: limits.lambda, value: value)
    }

    func rows(of cell: Int64) -> Int { Int(Double(cell & 0xFFFF_FFFF) * rowsPerUnit + 0.5) }

    func isEnough(_ rows: Int, _ hessian: Double) -> Bool { rows >= limits.minChildSamples && hessian >= smallest }

    /// nil where a side has too little, or the values of the sides go against the direction.
    func gain(left cell: Int64, rows leftRows: Int, _ direction: Int) -> Double? {
      let h = Double(cell & 0xFFFF_FFFF) * hessianStep
      guard isEnough(leftRows, h), isEnough(rows - leftRows, hessian - h) else { return nil }
      let g = Double(cell >> 32) * gradientStep
      let left = limits.value(gradient: g, hessian: h, lambda: lambda, within: bounds)
      let right = limits.value(gradient: gradient - g, hessian: hessian - h, lambda: lambda, within: bounds)
      if direction > 0, left > right { return nil }
      if direction < 0, left < right { return nil }
      return limits.score(gradient: g, hessian: h, lambda: lambda, value: left)
        + limits.score(gradient: gradient - g, hessian: hessian - h, lambda: lambda, value: right) - parent
    }
  }

  /// A column of categories: each against all others where there are few, else the cuts of their order by
  /// gradient over hessian, from both ends. Missing and unknown categories go right.
  private func scanCategories(_ cells: UnsafeMutablePointer<Int64>, _ slot: Int, _ leaf: Leaf) -> Split {
    let column = blocks.columns[slot]
    let bins = blocks.binned.bins(of: column)
    let lane = slot % 8
    let rules = limits.categories
    var best = Split()
    // The bin of missing values counts, too.
    if bins < rules.mostOneHot {
      let sides = Sides(self, leaf, smallest: smallestSide(leaf), lambda: limits.lambda)
      for bin in 0..<bins {
        let cell = cells[bin * 8 + lane]
        guard let gain = sides.gain(left: cell, rows: sides.rows(of: cell), 0), gain > max(limits.minSplitGain, best.gain)
        else { continue }
        best = Split(slot: slot, gain: gain)
        best.leftBins[bin / 64] = 1 << UInt64(bin % 64)
      }
      return best
    }
    let sides = Sides(self, leaf, smallest: smallestSide(leaf), lambda: limits.lambda + rules.lambda)
    var order: [(bin: Int, ratio: Double, rows: Int)] = []
    for bin in 0..<bins {
      let cell = cells[bin * 8 + lane]
      let rows = sides.rows(of: cell)
      guard Double(rows) >= rules.smoothing, rows > 0 else { continue }
      let hessian = Double(cell & 0xFFFF_FFFF) * quantised.hessianStep
      order.append((bin, Double(cell >> 32) * quantised.gradientStep / (hessian + rules.smoothing), rows))
    }
    order.sort { $0.ratio == $1.ratio ? $0.bin < $1.bin : $0.ratio < $1.ratio }
    let most = min(rules.mostOnLeft, (order.count + 1) / 2)
    for isReversed in [false, true] {
      var sum: Int64 = 0
      var rows = 0
      var group = 0
      var left = SIMD4<UInt64>()
      for entry in (isReversed ? order.reversed() : order).prefix(most) {
        sum &+= cells[entry.bin * 8 + lane]
        rows += entry.rows
        group += entry.rows
        left[entry.bin / 64] |= 1 << UInt64(entry.bin % 64)
        guard sides.isEnough(rows, Double(sum & 0xFFFF_FFFF) * quantised.hessianStep) else { continue }
        if leaf.count - rows < max(rules.rowsPerGroup, limits.minChildSamples) { break }
        if group < rules.rowsPerGroup { continue }
        group = 0
        guard let gain = sides.gain(left: sum, rows: rows, 0) else { break }
        if gain > max(limits.minSplitGain, best.gain) {
          best = Split(slot: slot, gain: gain, leftBins: left, addedLambda: rules.lambda)
        }
      }
    }
    return best
  }
}
