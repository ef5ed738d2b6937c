/// Looking for the best division by one column.
extension ExactTreeGrower {
  /// False where the column has one value in the node.
  mutating func tryBest(
    _ start: Int, _ end: Int, feature: Int, _ best: inout Split
  ) -> Bool {
    let order = orders.base + feature * samples.count + start
    let values = features.base + feature * rows
    let count = end - start
    var present = count
    if hasMissing[feature] {
      while present > 0, values[Int(order[present - 1])].isNaN { present -= 1 }
    }
    let isConstant =
      present == 0
      || present == count
        && values[Int(order[present - 1])] <= values[Int(order[0])] + Self.featureThreshold
    if isConstant { return false }
    switch criterion {
    case .gini: scan(GiniAccumulator(node), order, values, present, count, feature, &best)
    case .entropy: scan(EntropyAccumulator(node), order, values, present, count, feature, &best)
    case .squaredError: scan(SquaredErrorAccumulator(node), order, values, present, count, feature, &best)
    case .poisson: scan(PoissonAccumulator(node), order, values, present, count, feature, &best)
    case .absoluteError: scanAbsolute(order, values, present, count, feature, &best)
    }
    return true
  }

  private func scan<A: SplitAccumulator>(
    _ accumulator: A, _ order: UnsafePointer<Int32>, _ values: UnsafePointer<Float>, _ present: Int,
    _ count: Int, _ feature: Int, _ best: inout Split
  ) {
    var sums = accumulator
    let absent = count - present
    for missingGoesLeft in absent > 0 ? [false, true] : [false] {
      sums.clear()
      if missingGoesLeft { for position in present..<count { sums.add(Int(order[position])) } }
      var position = 0
      while position < present {
        let next = skip(order, values, &position, present) { sums.add($0) }
        let onLeft = position + (missingGoesLeft ? absent : 0)
        guard allows(onLeft: onLeft, of: count, leftWeight: sums.leftWeight) else { continue }
        let score = sums.score
        if score > best.score {
          best = split(
            feature, score, next, isLast: position >= present, absent > 0 ? missingGoesLeft : nil,
            onLeft: onLeft, of: count)
        }
      }
    }
  }

  /// Moves past the rows with one value; returns that value and the next one.
  @inline(__always)
  private func skip(
    _ order: UnsafePointer<Int32>, _ values: UnsafePointer<Float>, _ position: inout Int, _ present: Int,
    _ add: (Int) -> Void
  ) -> (last: Float, next: Float) {
    var row = Int(order[position])
    var last = values[row]
    add(row)
    position += 1
    var next = last
    while position < present {
      row = Int(order[position])
      next = values[row]
      if next > last + Self.featureThreshold { break }
      last = next
      add(row)
      position += 1
    }
    return (last, next)
  }

  private func split(
    _ feature: Int, _ score: Double, _ values: (last: Float, next: Float), isLast: Bool,
    _ missingGoesLeft: Bool?, onLeft: Int, of count: Int
  ) -> Split {
    if isLast {
      // Every value on the left, the missing ones alone on the right.
      return Split(
        feature: feature, threshold: Float.greatestFiniteMagnitude, missingGoesLeft: false, score: score)
    }
    return Split(
      feature: feature, threshold: Self.threshold(values.last, values.next),
      missingGoesLeft: missingGoesLeft ?? (onLeft > count - onLeft), score: score)
  }

  /// The largest float32 at or below the midpoint in doubles: it sends float32 rows the same way.
  static func threshold(_ lower: Float, _ upper: Float) -> Float {
    let middle = Double(lower) / 2 + Double(upper) / 2
    var rounded = Float(middle)
    if Double(rounded) > middle { rounded = rounded.nextDown }
    return rounded < upper && rounded >= lower ? rounded : lower
  }

  // MARK: Absolute errors

  /// The ranks of the node's rows by target.
  mutating func rankTargets(_ start: Int, _ end: Int) {
    let order = orders.base + orders.count - samples.count + start
    for position in 0..<end - start {
      let row = Int(order[position])
      absolute.ranks.base[row] = Int32(position)
      absolute.targets.base[position] = node.numbers[row]
    }
  }

  /// One pass from the left fills the errors of every left part, one from the right judges.
  private mutating func scanAbsolute(
    _ order: UnsafePointer<Int32>, _ values: UnsafePointer<Float>, _ present: Int, _ count: Int,
    _ feature: Int, _ best: inout Split
  ) {
    let absent = count - present
    let ranks = absolute.ranks.base
    let weights = weights.base
    for missingGoesLeft in absent > 0 ? [false, true] : [false] {
      absolute.clear(count)
      var leftWeight = 0.0
      func add(_ from: Int, _ to: Int, _ scan: inout AbsoluteErrorScan) {
        for position in from..<to {
          let row = Int(order[position])
          scan.add(rank: Int(ranks[row]), weight: weights[row])
        }
      }
      if missingGoesLeft { add(present, count, &absolute) }
      for position in 0..<present {
        add(position, position + 1, &absolute)
        leftErrors.base[position] = absolute.error().error
      }
      absolute.clear(count)
      if !missingGoesLeft { add(present, count, &absolute) }
      // Candidates in ascending order decide ties, so they are gathered first.
      var rightErrors = [Double](repeating: 0, count: present)
      for position in Swift.stride(from: present - 1, through: 0, by: -1) {
        rightErrors[position] = absolute.error().error
        add(position, position + 1, &absolute)
      }
      if missingGoesLeft { for position in present..<count { leftWeight += weights[Int(order[position])] } }
      var position = 0
      while position < present {
        let next = skip(order, values, &position, present) { leftWeight += weights[$0] }
        let onLeft = position + (missingGoesLeft ? absent : 0)
        guard allows(onLeft: onLeft, of: count, leftWeight: leftWeight) else { continue }
        let score = -(leftErrors.base[position - 1] + rightErrors[position - 1])
        if score > best.score {
          best = split(
            feature, score, next, isLast: position >= present, absent > 0 ? missingGoesLeft : nil,
            onLeft: onLeft, of: count)
        }
      }
    }
  }

  // MARK: Random thresholds

  /// One random threshold between the column's smallest and largest value in the node; false where they are
  /// the same.
  mutating func tryRandom(
    _ start: Int, _ end: Int, feature: Int, _ best: inout Split
  ) -> Bool {
    let values = features.base + feature * rows
    var least = Float.infinity
    var largest = -Float.infinity
    var missing = 0
    for position in start..<end {
      let value = values[Int(samples.base[position])]
      if value.isNaN {
        missing += 1
      } else {
        least = min(least, value)
        largest = max(largest, value)
      }
    }
    if missing == end - start || (missing == 0 && largest <= least + Self.featureThreshold) { return false }
    var threshold = uniform(least, largest)
    let missingGoesLeft = missing > 0 ? draw(0, 2) == 1 : false
    if threshold == Double(largest) { threshold = Double(least) }
    var rounded = Float(threshold)
    if Double(rounded) > threshold { rounded = rounded.nextDown }
    switch criterion {
    case .gini: judge(GiniAccumulator(node), start, end, feature, rounded, missing, missingGoesLeft, &best)
    case .entropy: judge(EntropyAccumulator(node), start, end, feature, rounded, missing, missingGoesLeft, &best)
    case .squaredError:
      judge(SquaredErrorAccumulator(node), start, end, feature, rounded, missing, missingGoesLeft, &best)
    case .poisson: judge(PoissonAccumulator(node), start, end, feature, rounded, missing, missingGoesLeft, &best)
    case .absoluteError: judgeAbsolute(start, end, feature, rounded, missing, missingGoesLeft, &best)
    }
    return true
  }

  private func judge<A: SplitAccumulator>(
    _ accumulator: A, _ start: Int, _ end: Int, _ feature: Int, _ threshold: Float, _ missing: Int,
    _ missingGoesLeft: Bool, _ best: inout Split
  ) {
    var sums = accumulator
    sums.clear()
    let values = features.base + feature * rows
    var onLeft = 0
    for position in start..<end {
      let row = Int(samples.base[position])
      let value = values[row]
      if value <= threshold || (value.isNaN && missingGoesLeft) {
        sums.add(row)
        onLeft += 1
      }
    }
    let count = end - start
    guard allows(onLeft: onLeft, of: count, leftWeight: sums.leftWeight) else { return }
    let score = sums.score
    if score > best.score {
      best = Split(
        feature: feature, threshold: threshold,
        missingGoesLeft: missing > 0 ? missingGoesLeft : onLeft > count - onLeft, score: score)
    }
  }

  private mutating func judgeAbsolute(
    _ start: Int, _ end: Int, _ feature: Int, _ threshold: Float, _ missing: Int, _ missingGoesLeft: Bool,
    _ best: inout Split
  ) {
    let values = features.base + feature * rows
    let count = end - start
    let samples = samples.base
    let weights = weights.base
    let ranks = absolute.ranks.base
    func isLeft(_ row: Int) -> Bool {
      let value = values[row]
      return value <= threshold || (value.isNaN && missingGoesLeft)
    }
    var errors = 0.0
    var onLeft = 0
    var leftWeight = 0.0
    for side in [true, false] {
      absolute.clear(count)
      for position in start..<end {
        let row = Int(samples[position])
        guard isLeft(row) == side else { continue }
        absolute.add(rank: Int(ranks[row]), weight: weights[row])
        if side {
          onLeft += 1
          leftWeight += weights[row]
        }
      }
      errors += absolute.error().error
    }
    guard allows(onLeft: onLeft, of: count, leftWeight: leftWeight), -errors > best.score else { return }
    best = Split(
      feature: feature, threshold: threshold,
      missingGoesLeft: missing > 0 ? missingGoesLeft : onLeft > count - onLeft, score: -errors)
  }
}
