import Glibc
import LapisFrame
import LapisInterpreter
import LapisNumerics

/// `cut` and `qcut`: numbers in intervals.
enum Binning {
  static func cut(_ call: Call) throws -> Ref {
    let vm = call.vm
    let column = try DataConversion.column(from: call["x"], vm)
    let values = try SeriesFunctions.numbers(column, "cut")
    let right = try call.bool("right")
    var edges: [Double]
    var areWhole = false
    if let count = call["bins"].asInt {
      guard count > 0, count < 1 << 20 else { throw ScriptError(.valueError, "`bins` should be a positive integer.") }
      let present = values.filter { !$0.isNaN }
      guard let low = present.min(), let high = present.max() else { throw ScriptError(.valueError, "Cannot cut empty array") }
      if low == high {
        let margin = low == 0 ? 0.001 : 0.001 * abs(low)
        edges = spaced(low - margin, high + margin, count)
      } else {
        edges = spaced(low, high, count)
        let margin = (high - low) * 0.001
        if right { edges[0] -= margin } else { edges[count] += margin }
      }
    } else {
      let given = try ArrayConversion.array(call["bins"], vm)
      edges = try given.doubles()
      areWhole = given.element.kind == .int
      guard zip(edges.dropFirst(), edges).allSatisfy({ $0 >= $1 }) else { throw ScriptError(.valueError, "bins must increase monotonically.") }
    }
    return try binned(column, values, edges, right: right, lowest: call.bool("include_lowest"), areWhole: areWhole, call)
  }

  /// `interval_range`
  static func range(_ call: Call) throws -> Ref {
    let step = try call.optionalDouble("freq")
    let (start, end, periods) = (try call.optionalDouble("start"), try call.optionalDouble("end"), try call.optionalInt("periods"))
    let isRight = try call.string("closed") == "right"
    guard (periods ?? 0) < 10_000_000 else { throw ScriptError(.valueError, "periods must be less than 10000000") }
    let breaks: [Double]
    switch (start, end, periods) {
    case (let low?, let high?, nil):
      let length = step ?? 1
      guard length > 0, (high - low) / length < 1e7 else { throw ScriptError(.valueError, "freq must be positive, got \(step ?? 1)") }
      breaks = Array(stride(from: low, through: high, by: length))
    case (let low?, let high?, let count?) where step == nil && count > 0: breaks = spaced(low, high, count)
    case (let low?, nil, let count?): breaks = (0...max(0, count)).map { low + Double($0) * (step ?? 1) }
    case (nil, let high?, let count?): breaks = (0...max(0, count)).reversed().map { high - Double($0) * (step ?? 1) }
    default:
      throw ScriptError(.valueError, "Of the four parameters: start, end, periods, and freq, exactly three must be specified")
    }
    let isWhole = [call["start"], call["end"], call["freq"]].allSatisfy { $0.isNone || $0.isInteger } && breaks.allSatisfy { $0 == $0.rounded() }
    let intervals = zip(breaks, breaks.dropFirst()).map { Scalar.interval(Interval($0, $1, isRightClosed: isRight, isWhole: isWhole)) }
    return call.vm.host(IndexObject(RowIndex(.mixed(intervals), name: try call.optionalString("name"))))
  }

  private static func spaced(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    let step = (high - low) / Double(count)
    return (0..<count).map { Double($0) * step + low } + [high]
  }

  static func qcut(_ call: Call) throws -> Ref {
    let vm = call.vm
    let column = try DataConversion.column(from: call["x"], vm)
    let values = try SeriesFunctions.numbers(column, "qcut")
    let sorted = Statistics.sorted(values.filter { !$0.isNaN })
    let qs: [Double]
    if let count = call["q"].asInt {
      guard count > 0, count < 1 << 20 else { throw ScriptError(.valueError, "q must be positive") }
      qs = spaced(0, 1, count)
    } else {
      qs = try ArrayConversion.array(call["q"], vm).doubles()
    }
    var edges = qs.map { Statistics.quantile(sorted: sorted, $0) }
    if Set(edges).count < edges.count {
      guard try call.string("duplicates") == "drop" else {
        throw ScriptError(
          .valueError,
          "Bin edges must be unique: Index([\(edges.map { NumberText.repr($0) }.joined(separator: ", "))], dtype='float64').\nYou can drop duplicate edges by setting the 'duplicates' kwarg")
      }
      edges = edges.enumerated().filter { $0.offset == 0 || $0.element != edges[$0.offset - 1] }.map { $0.element }
    }
    return try binned(column, values, edges, right: true, lowest: true, areWhole: false, call)
  }

  private static func binned(
    _ column: Column, _ values: [Double], _ edges: [Double], right: Bool, lowest: Bool, areWhole: Bool, _ call: Call
  ) throws -> Ref {
    let vm = call.vm
    let codes = values.map { value -> Int32 in
      if value.isNaN { return -1 }
      if right, lowest, value == edges.first { return 0 }
      // The first edge that is not below (or above) the value.
      var (low, high) = (0, edges.count)
      while low < high {
        let middle = (low + high) / 2
        if right ? edges[middle] < value : edges[middle] <= value { low = middle + 1 } else { high = middle }
      }
      return low == 0 || low == edges.count ? -1 : Int32(low - 1)
    }
    let labels = call["labels"]
    var result: Column
    if labels.asBool == false {
      result = codes.contains(-1) ? .double(codes.map { $0 < 0 ? .nan : Double($0) }) : .int(codes.map { Int($0) })
    } else if !labels.isNone {
      let names = try Labels.labels(labels, vm)
      guard names.count == edges.count - 1 else {
        throw ScriptError(.valueError, "Bin labels must be one fewer than the number of bin edges")
      }
      result = .category(CategoryColumn(codes: codes, categories: names, isOrdered: try call.bool("ordered")))
    } else {
      result = .category(
        CategoryColumn(
          codes: codes, categories: intervals(edges, right, lowest, areWhole, precision: try call.int("precision")).map { .interval($0) },
          isOrdered: true))
    }
    let binned: Ref
    if let series = call["x"].host(as: SeriesObject.self) {
      binned = vm.host(SeriesObject(result, like: series))
    } else if case .category = result {
      binned = vm.host(CategoricalObject(result))
    } else {
      binned = vm.host(ColumnConversion.array(result, vm))
    }
    guard try call.bool("retbins") else { return binned }
    return vm.tuple([binned, vm.host(areWhole ? NDArray(edges.map { NDArray.int($0) }) : NDArray(edges))])
  }

  /// The intervals between edges, rounded to the fewest decimals (three at least) that keep the edges apart.
  private static func intervals(_ edges: [Double], _ right: Bool, _ lowest: Bool, _ areWhole: Bool, precision: Int) -> [Interval] {
    var digits = max(0, min(precision, 15))
    func rounded(_ value: Double) -> Double {
      guard value != 0, value.isFinite else { return value }
      let whole = value.rounded(.towardZero)
      var decimals = digits
      if whole == 0 { decimals = -Int(floor(log10(abs(value - whole)))) - 1 + digits }
      let scale = pow(10, Double(decimals))
      let scaled = (value * scale).rounded(.toNearestOrEven) / scale
      return scaled.isFinite ? scaled : value
    }
    while digits < 19, Set(edges.map(rounded)).count < Set(edges).count { digits += 1 }
    var breaks = edges.map(rounded)
    guard !breaks.isEmpty else { return [] }
    var whole = areWhole
    if right, lowest {
      breaks[0] -= pow(10, -Double(digits))
      whole = false
    }
    return breaks.indices.dropLast().map { Interval(breaks[$0], breaks[$0 + 1], isRightClosed: right, isWhole: whole) }
  }
}
