import LapisFrame
import LapisInterpreter
import LapisNumerics

extension SeriesObject {
  /// Methods that give one value, or a few, for all.
  static var reductions: [Member] {
    let names = SeriesFunctions.reductions.filter { $0 != "nunique" && $0 != "count" }
    let aliases = [("product", "prod"), ("kurtosis", "kurt")]
    return (names.map { ($0, $0) } + aliases).map { name, known in
      .method("\(name)(axis=None, skipna=True, ddof=1, numeric_only=False, min_count=0, bool_only=False)", "The \(known) of the values that are not missing.") {
        (s: SeriesObject, call) in
        let least = try call.int("min_count")
        if least > 0, s.column.count - s.column.missingCount < least { return ScalarConversion.number(.nan, call.vm) }
        return try SeriesFunctions.reduced(
          s.column, known, ddof: call.double("ddof"), skipsMissing: call.bool("skipna"), call.vm)
      }
    } + [
      .method("count()", "How many values are not missing.") { (s: SeriesObject, call) in
        try SeriesFunctions.reduced(s.column, "count", call.vm)
      },
      .method("nunique(dropna=True)", "How many distinct values there are.") { (s: SeriesObject, call) in
        Ref(s.column.distinctCount + (try !call.bool("dropna") && s.column.missingCount > 0 ? 1 : 0))
      },
      .method("quantile(q=0.5, interpolation='linear')", "Quantiles of the values.") { (s: SeriesObject, call) in
        let single = call["q"].asDouble
        let qs = try single.map { [$0] } ?? ArrayConversion.array(call["q"], call.vm).doubles()
        let column = try Quantiles.of(s.column, qs, Quantiles.Kind(call.string("interpolation")))
        if single != nil { return ScalarConversion.element(column, 0, call.vm) }
        return call.vm.host(SeriesObject(column, index: RowIndex(.double(qs)), name: s.name))
      },
      .method("idxmax(axis=0, skipna=True)", "The label of the greatest value.") { (s: SeriesObject, call) in
        try extremeLabel(s, .greatest, call)
      },
      .method("idxmin(axis=0, skipna=True)", "The label of the least value.") { (s: SeriesObject, call) in
        try extremeLabel(s, .least, call)
      },
      .method("argmax(axis=None, skipna=True)", "The position of the greatest value.") { (s: SeriesObject, call) in
        Ref(try extremeRow(s, .greatest, call))
      },
      .method("argmin(axis=None, skipna=True)", "The position of the least value.") { (s: SeriesObject, call) in
        Ref(try extremeRow(s, .least, call))
      },
      .method("mode(dropna=True)", "The most frequent values.") { (s: SeriesObject, call) in
        let (values, counts) = s.column.valueCounts(includingMissing: try !call.bool("dropna"))
        let best = counts.first ?? 0
        let modes = values.taking(counts.indices.filter { counts[$0] == best })
        let sorted = modes.taking(modes.order())
        return call.vm.host(SeriesObject(sorted, index: RowIndex(count: sorted.count), name: s.name))
      },
      .method("corr(other, method='pearson', min_periods=None)", "The correlation with another series.") { (s: SeriesObject, call) in
        var (x, y) = try pairs(s, call)
        switch try call.string("method") {
        case "pearson": break
        case "spearman":
          x = Ranking.ranks(.double(x), method: .average, ascending: true)
          y = Ranking.ranks(.double(y), method: .average, ascending: true)
        case "kendall": return ScalarConversion.number(PairStatistics.kendall(x, y), call.vm)
        case let name:
          throw ScriptError(
            .valueError, "method must be either 'pearson', 'spearman', 'kendall', or a callable, '\(name)' was supplied")
        }
        guard x.count >= max(1, try call.optionalInt("min_periods") ?? 1) else { return ScalarConversion.number(.nan, call.vm) }
        return ScalarConversion.number(PairStatistics.pearson(x, y), call.vm)
      },
      .method("autocorr(lag=1)", "The correlation with itself, moved by rows.") { (s: SeriesObject, call) in
        let values = try SeriesFunctions.numbers(s.column, "autocorr")
        let lag = try call.int("lag")
        let rows = values.indices.filter { row in
          let (source, overflow) = row.subtractingReportingOverflow(lag)
          return !overflow && values.indices.contains(source) && !values[row].isNaN && !values[source].isNaN
        }
        return ScalarConversion.number(PairStatistics.pearson(rows.map { values[$0] }, rows.map { values[$0 - lag] }), call.vm)
      },
      .method("cov(other, min_periods=None, ddof=1)", "The covariance with another series.") { (s: SeriesObject, call) in
        let (x, y) = try pairs(s, call)
        return ScalarConversion.number(PairStatistics.covariance(x, y, ddof: try call.double("ddof")), call.vm)
      },
      .method("dot(other)", "The inner product.") { (s: SeriesObject, call) in try s.inner(call["other"], call.vm) },
    ]
  }

  /// The numbers of both series under the labels where both have one.
  private static func pairs(_ s: SeriesObject, _ call: Call) throws -> (x: [Double], y: [Double]) {
    let other = try call.host("other", as: SeriesObject.self)
    let x = try SeriesFunctions.numbers(s.column, "corr")
    var y = try SeriesFunctions.numbers(other.column, "corr")
    if !s.index.matches(other.index) {
      y = Labels.positions(of: s.index, in: other.index).map { $0 < 0 ? .nan : y[$0] }
    }
    let rows = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN }
    return (rows.map { x[$0] }, rows.map { y[$0] })
  }

  static func extremeRow(_ s: SeriesObject, _ which: ArrayReduction.Extreme, _ call: Call) throws -> Int {
    guard s.column.count > s.column.missingCount else {
      throw ScriptError(.valueError, "attempt to get arg\(which == .greatest ? "max" : "min") of an empty sequence")
    }
    if TimeArithmetic.isTime(s.column) || s.column.dtype == .category || s.column.dtype == .object,
      let row = s.column.extremeRow(greatest: which == .greatest)
    {
      return row
    }
    return try ArrayReduction.places(s.array(call.vm), nil, which, keepDims: false, call.vm, ignoringNaN: true).places[0]
  }

  /// NaN where all values are missing, or where one is that `skipna=False` does not leave out.
  static func extremeLabel(_ s: SeriesObject, _ which: ArrayReduction.Extreme, _ call: Call) throws -> Ref {
    let gaps = s.column.missingCount
    if try gaps > 0 && (gaps == s.column.count || !call.bool("skipna")) { return Ref(Double.nan) }
    return IndexObject(s.index).label(try extremeRow(s, which, call), call.vm)
  }
}

/// Quantiles of numbers and times.
enum Quantiles {
  /// What stands for a quantile between two values.
  enum Kind: String {
    case linear, lower, higher, midpoint, nearest

    init(_ name: String) throws {
      guard let known = Kind(rawValue: name) else {
        throw ScriptError(.valueError, "Invalid method: \(name). Method must be in {'linear', 'lower', 'higher', 'nearest', 'midpoint'}.")
      }
      self = known
    }
  }

  /// - Parameter values: sorted ascending, without NaN.
  static func of(sorted values: [Double], _ q: Double, _ kind: Kind) -> Double {
    guard !values.isEmpty else { return .nan }
    let place = q * Double(values.count - 1)
    let low = Int(place.rounded(.down)), high = Int(place.rounded(.up))
    switch kind {
    case .linear: return Statistics.quantile(sorted: values, q)
    case .lower: return values[low]
    case .higher: return values[high]
    case .midpoint: return (values[low] + values[high]) / 2
    case .nearest: return values[Int(place.rounded(.toNearestOrEven))]
    }
  }

  /// One value a quantile; of times, times.
  static func of(_ column: Column, _ qs: [Double], _ kind: Kind = .linear) throws -> Column {
    guard qs.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw ScriptError(.valueError, "percentiles should all be in the interval [0, 1]")
    }
    switch column {
    case .instants(let times): return .instants(moments(times, qs, kind))
    case .spans(let spans): return .spans(moments(spans, qs, kind))
    default:
      let values = Statistics.sorted(try SeriesFunctions.numbers(column, "quantile").filter { !$0.isNaN })
      let found = qs.map { of(sorted: values, $0, kind) }
      let keepsInts = column.dtype.isInteger && kind != .linear && kind != .midpoint && !values.isEmpty
      return keepsInts ? .int(found.map { NDArray.int($0) }) : .double(found)
    }
  }

  private static func moments(_ times: [Int], _ qs: [Double], _ kind: Kind) -> [Int] {
    let present = times.filter { $0 != Instant.missing }.sorted()
    guard let first = present.first else { return qs.map { _ in Instant.missing } }
    let offsets = present.map { Instant.distance($0, first) }
    return qs.map { q in
      let offset = of(sorted: offsets, q, kind)
      // In two steps: the distance of two moments may be beyond 64 bits.
      let half = NDArray.int(offset / 2)
      return first &+ half &+ NDArray.int(offset - Double(half))
    }
  }
}

/// How two rows of numbers go together. Both have the same length and no NaN.
enum PairStatistics {
  static func covariance(_ x: [Double], _ y: [Double], ddof: Double = 1) -> Double {
    guard Double(x.count) > ddof else { return .nan }
    let a = Statistics.mean(x), b = Statistics.mean(y)
    // One rounding a term, as the fused instructions of linear algebra have.
    let sum = x.indices.reduce(0.0) { $0.addingProduct(x[$1] - a, y[$1] - b) }
    return sum * (1 / (Double(x.count) - ddof))
  }

  /// By deviations from the means, as `numpy.corrcoef` does.
  static func pearson(_ x: [Double], _ y: [Double]) -> Double {
    guard !x.isEmpty else { return .nan }
    let both = covariance(x, y)
    let scale = covariance(x, x).squareRoot()
    let result = both / scale / covariance(y, y).squareRoot()
    return result.isNaN ? .nan : min(1, max(-1, result))
  }

  /// Kendall's tau-b. Complexity: O(count²).
  static func kendall(_ x: [Double], _ y: [Double]) -> Double {
    var score = 0, tiesX = 0, tiesY = 0, pairs = 0
    for i in x.indices {
      for j in x.indices.prefix(i) {
        pairs += 1
        let a = x[i] - x[j], b = y[i] - y[j]
        if a == 0 { tiesX += 1 }
        if b == 0 { tiesY += 1 }
        if a * b > 0 { score += 1 } else if a * b < 0 { score -= 1 }
      }
    }
    return Double(score) / (Double(pairs - tiesX) * Double(pairs - tiesY)).squareRoot()
  }
}
