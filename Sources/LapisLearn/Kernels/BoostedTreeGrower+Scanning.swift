import CLapisKernels

/// Finding the best split of a leaf in the histograms of a block.
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
    let split =
      limits.needsValues || leaf.addedLambda > 0
      ? scanByValues(cells, block, leaf) : scanBySums(cells, block, leaf)
    if split.slot >= 0, isBetter(split, than: best) { best = split }
    return best
  }

  /// The least hessian of a side of the leaf's splits. The rows of a side are estimated by its share of the
  /// hessian, with half a row of slack, so that rounding does not refuse a side that has just enough.
  private func smallestSide(_ leaf: Leaf) -> Double {
    let total = Double(leaf.hessian) * quantised.hessianStep
    let samples = limits.minChildSamples > 0 ? (Double(limits.minChildSamples) - 0.5) / Double(max(leaf.count, 1)) : 0
    return max(total * samples, limits.minChildWeight, total * 1e-7)
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
      smallest: Float(smallestSide(leaf) / q.hessianTotal))
    var gains = SIMD8<Float>()
    var bins = SIMD8<Int32>()
    var start = SIMD8<Int64>()
    func run() {
      withUnsafeMutableBytes(of: &gains) { gains in
        withUnsafeMutableBytes(of: &bins) { bins in
          withUnsafeBytes(of: &start) { start in
            guard let gains = gains.baseAddress, let bins = bins.baseAddress, let start = start.baseAddress else { return }
            lapis_scan_splits(
              cells, Int64(blocks.bins[block]), start.assumingMemoryBound(to: Int64.self), &request,
              gains.assumingMemoryBound(to: Float.self), bins.assumingMemoryBound(to: Int32.self))
          }
        }
      }
    }
    run()
    var missingLeft = SIMD8<Int32>()
    if blocks.hasMissing[block] {
      let (gainsRight, binsRight) = (gains, bins)
      start = UnsafeMutableRawPointer(cells + 255 * 8).loadUnaligned(as: SIMD8<Int64>.self)
      run()
      let isBetter = gains .> gainsRight
      missingLeft.replace(with: 1, where: isBetter)
      gains = gainsRight.replacing(with: gains, where: isBetter)
      bins = binsRight.replacing(with: bins, where: isBetter)
    }
    // (GL S − G a)² / (a c), over S and less what lambda alone takes from the parent's term.
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
        slot: slot, bin: Int(bins[lane]), missingGoesLeft: missingLeft[lane] == 1, gain: gain)
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
      for pass in 0..<(blocks.binned.hasMissing[column] ? 2 : 1) {
        var sum = pass == 0 ? 0 : cells[255 * 8 + lane]
        for bin in 0..<blocks.binned.bins(of: column) {
          sum &+= cells[bin * 8 + lane]
          guard let gain = sides.gain(sum, direction), gain > limits.minSplitGain else { continue }
          let split = Split(slot: slot, bin: bin, missingGoesLeft: pass == 1, gain: gain)
          if isBetter(split, than: best) { best = split }
        }
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
      self.smallest = smallest
      self.lambda = lambda
      let own = limits.lambda + leaf.addedLambda
      let value = limits.value(
        gradient: gradient, hessian: hessian, lambda: own, within: -Double.infinity...Double.infinity)
      parent = limits.score(gradient: gradient, hessian: hessian, lambda: own, value: value)
    }

    /// nil where a side has too little, or the values of the sides go against the direction.
    func gain(_ cell: Int64, _ direction: Int) -> Double? {
      let h = Double(cell & 0xFFFF_FFFF) * hessianStep
      guard h >= smallest, hessian - h >= smallest else { return nil }
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
    if bins <= rules.mostOneHot {
      let sides = Sides(self, leaf, smallest: smallestSide(leaf), lambda: limits.lambda)
      for bin in 0..<bins {
        guard let gain = sides.gain(cells[bin * 8 + lane], 0), gain > max(limits.minSplitGain, best.gain) else { continue }
        best = Split(slot: slot, gain: gain)
        best.leftBins[bin / 64] = 1 << UInt64(bin % 64)
      }
      return best
    }
    let step = quantised.hessianStep
    let rowsPerHessian = Double(leaf.count) / max(Double(leaf.hessian) * step, .leastNormalMagnitude)
    let added = limits.lambda + rules.lambda
    let sides = Sides(self, leaf, smallest: smallestSide(leaf), lambda: added)
    var order: [(bin: Int, ratio: Double, rows: Double)] = []
    for bin in 0..<bins {
      let cell = cells[bin * 8 + lane]
      let hessian = Double(cell & 0xFFFF_FFFF) * step
      let rows = hessian * rowsPerHessian
      guard rows >= rules.smoothing, rows > 0 else { continue }
      order.append((bin, Double(cell >> 32) * quantised.gradientStep / (hessian + rules.smoothing), rows))
    }
    order.sort { $0.ratio == $1.ratio ? $0.bin < $1.bin : $0.ratio < $1.ratio }
    let most = min(rules.mostOnLeft, (order.count + 1) / 2)
    for isReversed in [false, true] {
      var sum: Int64 = 0
      var rows = 0.0
      var group = 0.0
      var left = SIMD4<UInt64>()
      for entry in (isReversed ? order.reversed() : order).prefix(most) {
        sum &+= cells[entry.bin * 8 + lane]
        rows += entry.rows
        group += entry.rows
        left[entry.bin / 64] |= 1 << UInt64(entry.bin % 64)
        if Double(leaf.count) - rows < Double(max(rules.rowsPerGroup, limits.minChildSamples)) - 0.5 { break }
        if group < Double(rules.rowsPerGroup) - 0.5 { continue }
        guard let gain = sides.gain(sum, 0) else { continue }
        group = 0
        if gain > max(limits.minSplitGain, best.gain) {
          best = Split(slot: slot, gain: gain, leftBins: left, addedLambda: rules.lambda)
        }
      }
    }
    return best
  }
}
