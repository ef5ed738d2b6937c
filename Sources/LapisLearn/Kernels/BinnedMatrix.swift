import LapisFrame
import LapisNumerics

/// Features as bins of at most 255 values a column, which tree learners count over.
///
/// A row's bin is the number of cuts below its float32 value, so `bin <= b` means `x <= cuts[b]`.
/// Where a column has few distinct values every one has its own bin and the cuts are their midpoints;
/// else the bins hold about as many rows each.
struct BinnedMatrix: Sendable {
  /// The bin code of a missing value.
  static let missing: UInt8 = 255
  let rows: Int
  let columns: Int
  /// Column-major, `columns × rows`.
  let codes: [UInt8]
  /// Ascending, one fewer than the bins of the column.
  let cuts: [[Float]]
  let hasMissing: [Bool]

  /// - Parameters:
  ///   - maxBins: at most 255.
  ///   - minRowsPerBin: bins of columns with many distinct values hold at least about this many rows.
  init(_ x: FeatureMatrix, maxBins: Int = 255, minRowsPerBin: Int = 1, pool: ThreadPool) {
    rows = x.rows
    columns = x.columns
    let limit = min(max(maxBins, 2), 255)
    let rows = self.rows
    let columns = self.columns
    let binned = pool.map(count: columns) { column -> (cuts: [Float], codes: [UInt8], missing: Bool) in
      var values = [Float](repeating: 0, count: rows)
      x.values.withUnsafeBufferPointer { all in
        // Zero added to -0 gives +0, so the two zeros share a bin.
        for row in 0..<rows { values[row] = Float(all[row * columns + column]) + 0 }
      }
      let cuts = BinnedMatrix.cuts(of: values, maxBins: limit, minRowsPerBin: minRowsPerBin)
      var codes = [UInt8](repeating: 0, count: rows)
      var missing = false
      cuts.withUnsafeBufferPointer { cuts in
        for row in 0..<rows {
          let value = values[row]
          if value.isNaN {
            codes[row] = BinnedMatrix.missing
            missing = true
          } else {
            codes[row] = UInt8(truncatingIfNeeded: BinnedMatrix.bin(of: value, cuts))
          }
        }
      }
      return (cuts, codes, missing)
    }
    cuts = binned.map { $0.cuts }
    hasMissing = binned.map { $0.missing }
    var codes: [UInt8] = []
    codes.reserveCapacity(rows * columns)
    for column in binned { codes.append(contentsOf: column.codes) }
    self.codes = codes
  }

  func bins(of column: Int) -> Int { cuts[column].count + 1 }

  /// The threshold of a split after `bin`; past the last cut only missing values are on the other side.
  func threshold(column: Int, bin: Int) -> Float {
    bin < cuts[column].count ? cuts[column][bin] : Float.greatestFiniteMagnitude
  }

  /// The number of cuts below a value.
  private static func bin(of value: Float, _ cuts: UnsafeBufferPointer<Float>) -> Int {
    var low = 0
    var count = cuts.count
    while count > 0 {
      let half = count >> 1
      if cuts[low + half] < value {
        low += half + 1
        count -= half + 1
      } else {
        count = half
      }
    }
    return low
  }

  /// The float32 between two neighbours that sends the lower one left and the upper one right.
  static func midpoint(_ lower: Float, _ upper: Float) -> Float {
    let middle = Float(Double(lower) / 2 + Double(upper) / 2)
    return middle < upper && middle >= lower ? middle : lower
  }

  static func cuts(of values: [Float], maxBins: Int, minRowsPerBin: Int) -> [Float] {
    var sorted = values.filter { !$0.isNaN }
    sorted.sort()
    guard let first = sorted.first else { return [] }
    var distinct = [first]
    var counts = [0]
    for value in sorted {
      if value == distinct[distinct.count - 1] {
        counts[counts.count - 1] += 1
      } else {
        distinct.append(value)
        counts.append(1)
      }
    }
    var cuts: [Float] = []
    let bins = max(2, min(maxBins, sorted.count / max(minRowsPerBin, 1)))
    if distinct.count <= bins {
      for index in 1..<max(distinct.count, 1) {
        cuts.append(midpoint(distinct[index - 1], distinct[index]))
      }
      return cuts
    }
    // Equal frequency: close a bin when it holds its share of what is left.
    var left = sorted.count
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
}
