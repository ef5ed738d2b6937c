public import LapisDiagnostics
import LapisNumerics

extension Column {
  /// The values that are not missing, as numbers; nil for text.
  public var presentNumbers: [Double]? { doubles.map { values in values.contains { $0.isNaN } ? values.filter { !$0.isNaN } : values } }

  /// The distinct values by how often they occur, the most frequent first, ties in the order of first
  /// appearance.
  public func valueCounts(includingMissing: Bool = false) -> (values: Column, counts: [Int]) {
    let (codes, firstRows) = factorized()
    var counts = [Int](repeating: 0, count: firstRows.count)
    var missing = 0
    for code in codes { if code >= 0 { counts[code] += 1 } else { missing += 1 } }
    var rows = firstRows
    if includingMissing, missing > 0, let row = codes.firstIndex(of: -1) {
      let place = rows.firstIndex { $0 > row } ?? rows.count
      rows.insert(row, at: place)
      counts.insert(missing, at: place)
    }
    let order = RadixSort.order(of: counts.map { -$0 })
    return (taking(order.map { rows[$0] }), order.map { counts[$0] })
  }

  /// Count, mean, standard deviation, least, quartiles, greatest of a numeric column.
  public func numericSummary(percentiles: [Double] = [0.25, 0.5, 0.75]) -> [Double] {
    let values = presentNumbers ?? []
    let quantiles = Statistics.quantiles(values, [0] + percentiles + [1])
    return [Double(values.count), Statistics.mean(values), Statistics.variance(values, ddof: 1).squareRoot()] + quantiles
  }

  var isTime: Bool { dtype == .datetime || dtype == .timedelta }

  /// As `numericSummary` of moments or spans, which have no deviation and one.
  func timeSummary(percentiles: [Double], labels: [String]) -> (rows: [String], values: [Scalar]) {
    let times: [Int]
    switch self {
    case .instants(let values), .spans(let values): times = values.filter { $0 != Instant.missing }
    default: times = []
    }
    let isSpan = dtype == .timedelta
    func scalar(_ time: Int) -> Scalar { isSpan ? .span(time) : .instant(time) }
    // Offsets from the first one, so that nanoseconds of our age keep their last digits.
    let origin = times.first ?? 0
    let offsets = times.map { Double($0 &- origin) }
    func at(_ offset: Double) -> Scalar { offset.isFinite && abs(offset) < 0x1p62 ? scalar(origin &+ Int(offset.rounded())) : scalar(Instant.missing) }
    let quantiles = Statistics.quantiles(offsets, [0] + percentiles + [1])
    let deviation: [Scalar] = isSpan
      ? [times.count > 1 ? .span(Int(Statistics.variance(offsets, ddof: 1).squareRoot().rounded())) : .span(Instant.missing)] : []
    return (
      ["count", "mean"] + (isSpan ? ["std"] : []) + ["min"] + labels + ["max"],
      [.int(times.count), at(Statistics.mean(offsets))] + deviation + quantiles.map { at($0) }
    )
  }

  /// Count, distinct values, the most frequent one and its count.
  public func objectSummary() -> [Scalar] {
    let (values, counts) = valueCounts()
    return [
      .int(count - missingCount), .int(counts.count), counts.isEmpty ? .nan : values[0],
      counts.first.map { .int($0) } ?? .nan,
    ]
  }
}

extension DataFrame {
  /// The columns of numbers; bools do not count as such here.
  public var numericPositions: [Int] {
    columns.indices.filter { columns[$0].dtype.isNumeric && columns[$0].dtype != .bool }
  }

  /// What `describe()` shows: the columns of numbers and times summed up, or where there is none the others;
  /// every column where `all`.
  public func described(all: Bool = false, percentiles: [Double] = [0.25, 0.5, 0.75]) -> DataFrame {
    let labels = Self.percentLabels(percentiles)
    @Sendable func isSummed(_ column: Column) -> Bool { column.dtype.isNumeric && column.dtype != .bool || column.isTime }
    let summed = columns.indices.filter { isSummed(columns[$0]) }
    let shown = all || summed.isEmpty ? Array(columns.indices) : summed
    let parts = ThreadPool.shared.map(count: shown.count) { place -> (rows: [String], values: [Scalar]) in
      let column = columns[shown[place]]
      if column.isTime { return column.timeSummary(percentiles: percentiles, labels: labels) }
      if isSummed(column) {
        return (["count", "mean", "std", "min"] + labels + ["max"], column.numericSummary(percentiles: percentiles).map { .double($0) })
      }
      return (["count", "unique", "top", "freq"], column.objectSummary())
    }
    // The rows of the shortest summary come first.
    var rows: [String] = []
    for part in parts.sorted(by: { $0.rows.count < $1.rows.count }) { for row in part.rows where !rows.contains(row) { rows.append(row) } }
    let result = zip(shown, parts).map { place, part -> Column in
      var known: [String: Scalar] = [:]
      for (row, value) in zip(part.rows, part.values) { known[row] = value }
      let values = rows.map { known[$0] ?? .nan }
      return columns[place].dtype.isNumeric && columns[place].dtype != .bool ? .double(values.map { $0.number ?? .nan }) : .mixed(values)
    }
    return DataFrame(unchecked: shown.map { names[$0] }, result, RowIndex(Column(strings: rows)))
  }

  /// Shares as percents, with the decimals that tell them apart.
  public static func percentLabels(_ shares: [Double]) -> [String] {
    let percents = shares.map { $0 * 100 }
    func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) <= 1e-8 + 1e-5 * abs(value.rounded()) }
    if percents.allSatisfy(isWhole) { return percents.map { "\(Int($0.rounded()))%" } }
    let edges = [0] + percents.sorted() + [100]
    let gap = zip(edges.dropFirst(), edges).map { $0 - $1 }.filter { $0 > 0 }.min() ?? 1
    var decimals = 0
    while decimals < 12, gap * Self.power(decimals) < 1 { decimals += 1 }
    let scale = Self.power(max(1, decimals))
    return percents.map { isWhole($0) ? "\(Int($0.rounded()))%" : NumberText.repr(($0 * scale).rounded(.toNearestOrEven) / scale) + "%" }
  }

  private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { value, _ in value * 10 } }

  /// Pearson's correlation of each pair of numeric columns, over the rows where both are there.
  public func correlations() -> DataFrame {
    let numeric = numericPositions
    let values = numeric.map { columns[$0].doubles ?? [] }
    // Each pair once, so that the matrix is symmetric to the last bit.
    var matrix: [[Double]] = []
    for (i, a) in values.enumerated() {
      matrix.append(values.indices.map { $0 < i ? matrix[$0][i] : Self.correlation(values[$0], a) })
    }
    let labels = numeric.map { names[$0] }
    let correlated = labels.indices.map { j in Column.double(matrix.map { $0[j] }) }
    return DataFrame(unchecked: labels, correlated, RowIndex(Column(labels)))
  }

  /// Pearson's correlation of two columns of one length.
  public static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    // One pass with running means (Welford, 1962).
    var count = 0.0, meanA = 0.0, meanB = 0.0, squaresA = 0.0, squaresB = 0.0, products = 0.0
    for row in a.indices where !a[row].isNaN && !b[row].isNaN {
      count += 1
      let x = a[row] - meanA
      let y = b[row] - meanB
      meanA += 1 / count * x
      meanB += 1 / count * y
      squaresA += (a[row] - meanA) * x
      squaresB += (b[row] - meanB) * y
      products += (a[row] - meanA) * y
    }
    let scale = (squaresA * squaresB).squareRoot()
    return scale == 0 ? .nan : min(1, max(-1, products / scale))
  }

  /// Text columns (or the named ones) as a bool column a value, `name_value`; the rest comes first.
  ///
  /// - Parameters:
  ///   - prefixes: what stands in place of each encoded column's name.
  ///   - dropFirst: leaves out the first value of each.
  public func dummies(
    for wanted: [Scalar]? = nil, prefixes: [String?]? = nil, separator: String = "_",
    dropFirst: Bool = false, includesMissing: Bool = false, as type: DType = .bool
  ) throws(Diagnostic) -> DataFrame {
    let encoded = wanted ?? names.indices.filter { columns[$0].dtype == .object || columns[$0].dtype == .category }.map { names[$0] }
    for name in encoded { _ = try requireColumn(name) }
    var newNames = names.filter { !encoded.contains($0) }
    var newColumns = names.indices.filter { !encoded.contains(names[$0]) }.map { columns[$0] }
    for (place, name) in encoded.enumerated() {
      let column = try requireColumn(name)
      let prefix = prefixes.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? name.description
      for (value, flags) in column.indicators(dropFirst: dropFirst, includesMissing: includesMissing, as: type) {
        newNames.append(.string(prefix + separator + value.description))
        newColumns.append(flags)
      }
    }
    return DataFrame(unchecked: newNames, newColumns, index)
  }
}

extension Column {
  /// For each distinct value, ascending, a column that tells where it stands.
  public func indicators(dropFirst: Bool = false, includesMissing: Bool = false, as type: DType = .bool)
    -> [(value: Scalar, flags: Column)]
  {
    var (codes, uniques) = factorizedSorted()
    if case .category(let values) = self {
      // Categories count whether or not they occur.
      codes = values.codes.map { Int($0) }
      uniques = Column(values.categories)
    }
    func flags(_ code: Int) -> Column {
      switch type {
      case .bool: return .bool(codes.map { $0 == code })
      case .double: return .double(codes.map { $0 == code ? 1 : 0 })
      default:
        let wide = Column.int(codes.map { $0 == code ? 1 : 0 })
        return (try? wide.casting(to: type)) ?? wide
      }
    }
    var result = ((dropFirst ? min(1, uniques.count) : 0)..<uniques.count).map { (uniques[$0], flags($0)) }
    if includesMissing { result.append((.nan, flags(-1))) }
    return result
  }
}
