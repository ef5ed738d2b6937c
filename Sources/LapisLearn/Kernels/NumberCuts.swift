/// Where the numbers of a column are cut into bins.
enum NumberCuts {
  enum Rule: Sendable {
    /// A bin for every value where they are few, else bins of about as many rows each.
    case equalFrequency
    /// As LightGBM has it: zero has a bin of its own, with the numbers below and above it cut apart, and
    /// missing values count as one of the bins.
    case zeroApart
  }

  /// What is nearer to zero than this counts as zero.
  private static let zero: Float = 1e-35

  /// Ascending cuts, at most one fewer than `maxBins`, and whether the lowest bin is the common one. NaN among the
  /// values is missing.
  static func find(
    _ values: [Float], _ rule: Rule, maxBins: Int, minRowsPerBin: Int
  ) -> (cuts: [Float], lowestIsCommon: Bool) {
    let sorted = SingleSort.sorted(values)
    let distinct = DistinctValues(sorted)
    switch rule {
    case .equalFrequency:
      return (equalFrequency(distinct, maxBins: maxBins, minRowsPerBin: minRowsPerBin), false)
    case .zeroApart:
      let missing = values.count - sorted.count
      let cuts = zeroApart(
        distinct, maxBins: missing > 0 ? max(2, maxBins - 1) : maxBins, minRowsPerBin: minRowsPerBin)
      return (cuts, commonBin(distinct, cuts, missing: missing) == 0)
    }
  }

  /// The bin of zero, unless another one, that of missing values among them, has most of the rows.
  private static func commonBin(_ all: DistinctValues, _ cuts: [Float], missing: Int) -> Int {
    var counts = [Int](repeating: 0, count: cuts.count + 1)
    var bin = 0
    for (value, count) in zip(all.values, all.counts) {
      while bin < cuts.count, cuts[bin] < value { bin += 1 }
      counts[bin] += count
    }
    counts.append(missing)
    var largest = 0
    for bin in counts.indices where counts[bin] > counts[largest] { largest = bin }
    let share = Double(counts[largest]) / Double(max(1, all.rows + missing))
    return share >= 0.7 ? largest : cuts.firstIndex { $0 >= 0 } ?? cuts.count
  }

  /// The float32 between two neighbours that sends the lower one left and the upper one right.
  private static func midpoint(_ lower: Float, _ upper: Float) -> Float {
    let middle = Float(Double(lower) / 2 + Double(upper) / 2)
    return middle < upper && middle >= lower ? middle : lower
  }

  private static func equalFrequency(_ all: DistinctValues, maxBins: Int, minRowsPerBin: Int) -> [Float] {
    let (distinct, counts) = (all.values, all.counts)
    var cuts: [Float] = []
    let bins = max(2, min(maxBins, all.rows / max(minRowsPerBin, 1)))
    if distinct.count <= bins {
      for index in 1..<max(distinct.count, 1) {
        cuts.append(midpoint(distinct[index - 1], distinct[index]))
      }
      return cuts
    }
    // Close a bin when it holds its share of what is left.
    var left = all.rows
    var open = 0
    var target = Double(left) / Double(bins)
    for index in 0..<distinct.count - 1 {
      open += counts[index]
      left -= counts[index]
      // A value so frequent that it fills a bin alone does not take its neighbours in.
      let nextIsHeavy = Double(counts[index + 1]) >= target && open > 0
      if Double(open) >= target || nextIsHeavy {
        cuts.append(midpoint(distinct[index], distinct[index + 1]))
        open = 0
        let remaining = bins - cuts.count
        if remaining <= 1 { break }
        target = Double(left) / Double(remaining)
      }
    }
    return cuts
  }

  private static func zeroApart(_ all: DistinctValues, maxBins: Int, minRowsPerBin: Int) -> [Float] {
    let below = all.prefix { $0 <= -zero }
    let above = all.suffix(from: all.values.firstIndex { $0 > zero } ?? all.values.count)
    var cuts: [Float] = []
    if !below.values.isEmpty {
      // Each side has its share of the bins.
      let share = Double(below.rows) / Double(below.rows + above.rows)
      cuts = greedy(below, maxBins: max(1, Int(share * Double(maxBins - 1))), minRowsPerBin: minRowsPerBin)
      cuts.append(-zero)
    }
    let left = maxBins - 1 - cuts.count
    if !above.values.isEmpty, left > 0 {
      cuts.append(zero)
      cuts += greedy(above, maxBins: left, minRowsPerBin: minRowsPerBin)
    }
    return cuts
  }

  /// Bins of at least so many rows where the values are few; else of about as many rows each, where values that
  /// fill a bin alone get one.
  private static func greedy(_ all: DistinctValues, maxBins: Int, minRowsPerBin: Int) -> [Float] {
    let (distinct, counts) = (all.values, all.counts)
    var cuts: [Float] = []
    var open = 0
    if distinct.count <= maxBins {
      for index in 0..<distinct.count - 1 {
        open += counts[index]
        if open >= minRowsPerBin {
          cuts.append(midpoint(distinct[index], distinct[index + 1]))
          open = 0
        }
      }
      return cuts
    }
    let bins = max(1, min(maxBins, all.rows / max(minRowsPerBin, 1)))
    // The others share what the heavy values leave.
    var share = Double(all.rows) / Double(bins)
    let isHeavy = counts.map { Double($0) >= share }
    var binsLeft = bins
    var rowsLeft = all.rows
    for (count, isHeavy) in zip(counts, isHeavy) where isHeavy {
      binsLeft -= 1
      rowsLeft -= count
    }
    share = Double(rowsLeft) / Double(binsLeft)
    for index in 0..<distinct.count - 1 where cuts.count < bins - 1 {
      if !isHeavy[index] { rowsLeft -= counts[index] }
      open += counts[index]
      let closesEarly = isHeavy[index + 1] && Double(open) >= max(1, share / 2)
      guard isHeavy[index] || Double(open) >= share || closesEarly else { continue }
      cuts.append(midpoint(distinct[index], distinct[index + 1]))
      open = 0
      if !isHeavy[index] {
        binsLeft -= 1
        share = Double(rowsLeft) / Double(binsLeft)
      }
    }
    return cuts
  }
}

/// The values of a column, each once, with how many rows have it.
private struct DistinctValues {
  var values: [Float] = []
  var counts: [Int] = []
  var rows = 0

  private init() {}

  init(_ sorted: [Float]) {
    rows = sorted.count
    for value in sorted {
      if let last = values.last, value == last {
        counts[counts.count - 1] += 1
      } else {
        values.append(value)
        counts.append(1)
      }
    }
  }

  func prefix(while isIn: (Float) -> Bool) -> DistinctValues {
    part(0..<(values.firstIndex { !isIn($0) } ?? values.count))
  }

  func suffix(from start: Int) -> DistinctValues { part(start..<values.count) }

  private func part(_ range: Range<Int>) -> DistinctValues {
    var part = DistinctValues()
    part.values = Array(values[range])
    part.counts = Array(counts[range])
    part.rows = part.counts.reduce(0, +)
    return part
  }
}
