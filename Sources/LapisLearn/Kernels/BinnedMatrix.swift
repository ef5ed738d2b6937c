import LapisFrame
import LapisNumerics

/// Features as bins of at most 255 values a column, which tree learners count over.
///
/// A row's bin is the number of cuts below its float32 value, so `bin <= b` means `x <= cuts[b]`. A column of
/// categories has a bin for each category, the most frequent first.
struct BinnedMatrix: Sendable {
  /// The bin code of a missing value, and of a category that has no bin.
  static let missing: UInt8 = 255
  let rows: Int
  let columns: Int
  /// Column-major, `columns × rows`.
  let codes: [UInt8]
  /// Ascending, one fewer than the bins of the column; empty for categories.
  let cuts: [[Float]]
  /// The category of each bin; nil for columns of numbers.
  let categories: [[Int32]?]
  let hasMissing: [Bool]
  /// Whether boosting counts the rows on the left of a split, missing ones on the right, as what the right side leaves
  /// of the node's rows. LightGBM does where it does not store the lowest bin, as it is that of most rows or of zero.
  let countsFromAbove: [Bool]

  /// What one column's bins are.
  fileprivate struct ColumnBins: Sendable {
    var cuts: [Float] = []
    var categories: [Int32]?
    var lowestIsCommon = false
  }

  /// - Parameters:
  ///   - maxBins: at most 255.
  ///   - cutting: how columns of numbers are cut.
  ///   - minRowsPerBin: bins hold at least about this many rows.
  ///   - sample: ascending rows that the bins are found from; nil for all.
  ///   - categorical: the columns whose values are categories, whole numbers from 0.
  ///   - cancellation: ends the work early; the bins then mean nothing.
  init(
    _ x: FeatureMatrix, cutting: NumberCuts.Rule = .equalFrequency, maxBins: Int = 255, minRowsPerBin: Int = 1,
    sample: [Int]? = nil, categorical: [Int] = [], pool: ThreadPool, cancellation: Cancellation? = nil
  ) {
    rows = x.rows
    columns = x.columns
    let limit = min(max(maxBins, 2), 255)
    let rows = self.rows
    let columns = self.columns
    // Eight columns at a time: a row of them is one cache line.
    let blocks = (columns + 7) / 8
    var found = [ColumnBins](repeating: ColumnBins(), count: blocks * 8)
    var isMissing = [Bool](repeating: false, count: blocks * 8)
    var isCategorical = [Bool](repeating: false, count: blocks * 8)
    for column in categorical where isCategorical.indices.contains(column) { isCategorical[column] = true }
    let categoryFlags = isCategorical
    codes = x.withValues { values in
      found.withUnsafeMutableBufferPointer { found in
        isMissing.withUnsafeMutableBufferPointer { isMissing in
          [UInt8](unsafeUninitializedCapacity: rows * columns) { codes, count in
            count = rows * columns
            guard let x = values.baseAddress, let codes = codes.baseAddress, let found = found.baseAddress,
              let isMissing = isMissing.baseAddress
            else { return }
            let shared = (
              x: SharedPointer(reading: x), codes: SharedPointer(codes), found: SharedPointer(found),
              missing: SharedPointer(isMissing)
            )
            pool.run(count: blocks) { block in
              if cancellation?.reason != nil { return }
              let first = block * 8
              let values = BinnedMatrix.values(
                of: first..<min(first + 8, columns), shared.x.base, rows, columns, sample)
              for (lane, own) in values.enumerated() where cancellation?.reason == nil {
                shared.found[first + lane] = ColumnBins.find(
                  own, cutting, maxBins: limit, minRowsPerBin: minRowsPerBin, isCategorical: categoryFlags[first + lane])
              }
            }
            // A task codes some rows of eight columns; whether a value was missing is a flag that tasks only set.
            let step = 2048
            let chunks = (rows + step - 1) / step
            let seen = UnsafeMutablePointer<Bool>.allocate(capacity: blocks * chunks * 8)
            seen.initialize(repeating: false, count: blocks * chunks * 8)
            defer { seen.deallocate() }
            let flags = SharedPointer(seen)
            pool.run(count: blocks * chunks) { task in
              if cancellation?.reason != nil { return }
              let range = task % chunks * step..<min(task % chunks * step + step, rows)
              let first = task / chunks * 8
              for column in first..<min(first + 8, columns) {
                flags[task * 8 + column - first] = BinnedMatrix.code(
                  column, range, shared.x.base, shared.codes.base, rows, columns, shared.found[column])
              }
            }
            for task in 0..<blocks * chunks {
              for lane in 0..<8 where seen[task * 8 + lane] { isMissing[task / chunks * 8 + lane] = true }
            }
          }
        }
      }
    }
    cuts = found.prefix(columns).map { $0.cuts }
    categories = found.prefix(columns).map { $0.categories }
    hasMissing = Array(isMissing.prefix(columns))
    countsFromAbove = found.prefix(columns).map { $0.lowestIsCommon || $0.cuts.isEmpty }
  }

  /// How many bins a column has, the missing one not counted.
  func bins(of column: Int) -> Int { categories[column]?.count ?? cuts[column].count + 1 }

  /// The threshold of a split after `bin`; past the last cut only missing values are on the other side.
  func threshold(column: Int, bin: Int) -> Float {
    bin < cuts[column].count ? cuts[column][bin] : Float.greatestFiniteMagnitude
  }

  // MARK: Columns

  /// The float32 values of up to eight columns that lie side by side.
  private static func values(
    of range: Range<Int>, _ x: UnsafeMutablePointer<Double>, _ rows: Int, _ columns: Int, _ sample: [Int]?
  ) -> [[Float]] {
    let count = sample?.count ?? rows
    let width = range.count
    let all = UnsafeMutablePointer<Float>.allocate(capacity: max(1, count * width))
    defer { all.deallocate() }
    for index in 0..<count {
      let row = x + (sample?[index] ?? index) * columns + range.lowerBound
      // Zero added to -0 gives +0, so the two zeros share a bin.
      for lane in 0..<width { all[lane * count + index] = Float(row[lane]) + 0 }
    }
    return (0..<width).map { lane in Array(UnsafeBufferPointer(start: all + lane * count, count: count)) }
  }

  /// Codes some rows of a column; tells whether one of them is missing.
  private static func code(
    _ column: Int, _ range: Range<Int>, _ x: UnsafeMutablePointer<Double>, _ codes: UnsafeMutablePointer<UInt8>,
    _ rows: Int, _ columns: Int, _ bins: ColumnBins
  ) -> Bool {
    let codes = codes + column * rows
    var missing = 0
    if let categories = bins.categories {
      let table = CategoryTable(categories)
      for row in range {
        let code = table.bin(of: x[row * columns + column])
        codes[row] = code
        missing |= code == BinnedMatrix.missing ? 1 : 0
      }
      return missing != 0
    }
    // The cuts end in infinities up to a power of two, so that the search takes the same steps for all values.
    var width = 1
    while width <= bins.cuts.count { width *= 2 }
    let padded = bins.cuts + [Float](repeating: .infinity, count: width - bins.cuts.count)
    padded.withUnsafeBufferPointer { cuts in
      guard let cuts = cuts.baseAddress else { return }
      for row in range {
        let value = Float(x[row * columns + column]) + 0
        var place = 0
        var step = width >> 1
        while step > 0 {
          place &+= cuts[place &+ step &- 1] < value ? step : 0
          step >>= 1
        }
        let isMissing = value == value ? 0 : 1
        codes[row] = UInt8(truncatingIfNeeded: place | isMissing &* 255)
        missing |= isMissing
      }
    }
    return missing != 0
  }
}

extension BinnedMatrix.ColumnBins {
  static func find(
    _ values: [Float], _ rule: NumberCuts.Rule, maxBins: Int, minRowsPerBin: Int, isCategorical: Bool
  ) -> BinnedMatrix.ColumnBins {
    guard isCategorical else {
      let (cuts, lowestIsCommon) = NumberCuts.find(values, rule, maxBins: maxBins, minRowsPerBin: minRowsPerBin)
      return BinnedMatrix.ColumnBins(cuts: cuts, lowestIsCommon: lowestIsCommon)
    }
    // The most frequent first, ties by value; bit 255 stands for the rest.
    let codes = values.compactMap { CategoryTable.category(of: Double($0)) }.sorted()
    var counted: [(category: Int32, count: Int)] = []
    for code in codes {
      if counted.last?.category == code {
        counted[counted.count - 1].count += 1
      } else {
        counted.append((code, 1))
      }
    }
    counted.sort { $0.count == $1.count ? $0.category < $1.category : $0.count > $1.count }
    var kept: [Int32] = []
    for (number, entry) in counted.prefix(maxBins).enumerated() {
      // A category of very few rows teaches nothing, as long as others are left.
      if number > 1, entry.count < minRowsPerBin { break }
      kept.append(entry.category)
    }
    return BinnedMatrix.ColumnBins(categories: kept)
  }
}

/// From category to bin.
struct CategoryTable: Sendable {
  private let sorted: [(category: Int32, bin: UInt8)]
  /// For small categories, the usual ones.
  private let direct: [UInt8]

  /// - Parameter categories: at most 255, in the order of their bins.
  init(_ categories: [Int32]) {
    sorted = categories.prefix(255).enumerated().map { (category: $1, bin: UInt8(truncatingIfNeeded: $0)) }
      .sorted { $0.category < $1.category }
    var table = [UInt8](repeating: BinnedMatrix.missing, count: min(Int(sorted.last?.category ?? -1) + 1, 4096))
    for entry in sorted where Int(entry.category) < table.count { table[Int(entry.category)] = entry.bin }
    direct = table
  }

  /// The category that a value stands for, its fraction cut off; nil for what is missing: NaN and negatives.
  static func category(of value: Double) -> Int32? {
    value > -1 && value < 2_147_483_648 ? Int32(value) : nil
  }

  func bin(of value: Double) -> UInt8 {
    // As trees see every value: rounded to float32.
    guard let category = CategoryTable.category(of: Double(Float(value))) else { return BinnedMatrix.missing }
    if Int(category) < direct.count { return direct[Int(category)] }
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].category < category { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].category == category ? sorted[low].bin : BinnedMatrix.missing
  }
}

/// Sorting float32 numbers by their bits.
enum SingleSort {
  /// Ascending, NaN left out. Complexity: O(count), three passes over 11 bits at most.
  static func sorted(_ values: [Float]) -> [Float] {
    if values.count < 1024 { return values.filter { !$0.isNaN }.sorted() }
    var keys: [UInt32] = []
    keys.reserveCapacity(values.count)
    for value in values where value == value {
      let bits = value.bitPattern
      keys.append(bits >> 31 == 0 ? bits | 1 << 31 : ~bits)
    }
    let count = keys.count
    guard count > 1 else { return values.filter { !$0.isNaN } }
    var counts = [Int](repeating: 0, count: 3 * 2048)
    counts.withUnsafeMutableBufferPointer { counts in
      for key in keys {
        counts[Int(key & 2047)] &+= 1
        counts[2048 &+ Int(key >> 11 & 2047)] &+= 1
        counts[4096 &+ Int(key >> 22)] &+= 1
      }
    }
    var other = keys
    for pass in 0..<3 {
      let shift = UInt32(pass * 11)
      if counts[pass * 2048 + Int(keys[0] >> shift & 2047)] == count { continue }
      counts.withUnsafeMutableBufferPointer { counts in
        var sum = 0
        for digit in pass * 2048..<(pass + 1) * 2048 {
          let here = counts[digit]
          counts[digit] = sum
          sum &+= here
        }
        keys.withUnsafeBufferPointer { keys in
          other.withUnsafeMutableBufferPointer { other in
            for key in keys {
              let digit = pass &* 2048 &+ Int(key >> shift & 2047)
              other[counts[digit]] = key
              counts[digit] &+= 1
            }
          }
        }
      }
      swap(&keys, &other)
    }
    return keys.map { Float(bitPattern: $0 >> 31 == 1 ? $0 & 0x7FFF_FFFF : ~$0) }
  }
}
