import LapisFrame
import LapisInterpreter
import LapisNumerics

/// `rolling`, `expanding` and `ewm`: a window of rows for each row.
final class WindowObject: HostObject {
  enum Owner {
    case series(SeriesObject)
    case frame(FrameObject)
  }
  enum Shape {
    case rolling(size: Int, least: Int, isCentered: Bool)
    case expanding(least: Int)
    case exponential(alpha: Double, adjusts: Bool)

    init(_ call: Call) throws {
      guard let size = call["window"].asInt, size >= 0 else { throw ScriptError(.valueError, "window must be an integer 0 or greater") }
      let least = try call.optionalInt("min_periods") ?? size
      guard least <= size else { throw ScriptError(.valueError, "min_periods \(least) must be <= window \(size)") }
      self = .rolling(size: size, least: least, isCentered: try call.bool("center"))
    }

    init(exponential call: Call) throws {
      let adjusts = try call.bool("adjust")
      if let alpha = try call.optionalDouble("alpha") { self = .exponential(alpha: alpha, adjusts: adjusts) }
      else if let span = try call.optionalDouble("span") { self = .exponential(alpha: 2 / (span + 1), adjusts: adjusts) }
      else if let com = try call.optionalDouble("com") { self = .exponential(alpha: 1 / (com + 1), adjusts: adjusts) }
      else { throw ScriptError(.valueError, "Must pass one of comass, span, halflife, or alpha") }
    }
  }

  private let owner: Owner
  private let shape: Shape

  init(_ owner: Owner, _ shape: Shape) {
    self.owner = owner
    self.shape = shape
    super.init(type: WindowObject.hostType)
  }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    guard case .frame(let object) = owner else { throw ScriptError(.keyError, try vm.str(key)) }
    let part = try object.getItem(vm, key)
    if let series = part.host(as: SeriesObject.self) { return vm.host(WindowObject(.series(series), shape)) }
    return vm.host(WindowObject(.frame(part.host(as: FrameObject.self) ?? object), shape))
  }

  /// The rows of each row's window.
  private func window(_ row: Int, _ count: Int) -> Range<Int> {
    switch shape {
    case .rolling(let size, _, let isCentered):
      let end = min(count, row + 1 + (isCentered ? (size - 1) / 2 : 0))
      let start = max(0, row + 1 + (isCentered ? (size - 1) / 2 : 0) - size)
      return min(start, end)..<end
    case .expanding, .exponential: return 0..<row + 1
    }
  }

  private func mapped(_ values: [Double], _ body: ([Double]) throws -> Double) rethrows -> [Double] {
    let least: Int
    switch shape {
    case .rolling(_, let own, _): least = own
    case .expanding(let own): least = own
    case .exponential: least = 1
    }
    return try values.indices.map { row in
      let present = values[window(row, values.count)].filter { !$0.isNaN }
      return present.count >= least && (!present.isEmpty || least == 0) ? try body(present) : .nan
    }
  }

  /// Running sums with what additions lose kept (Kahan, 1965).
  private func sums(_ values: [Double], mean: Bool) -> [Double] {
    guard case .rolling(let size, let least, let isCentered) = shape, !isCentered else {
      return mapped(values) { mean ? Summation.sum($0) / Double($0.count) : Summation.sum($0) }
    }
    var sum = 0.0, lostIn = 0.0, lostOut = 0.0
    var count = 0
    return values.indices.map { row in
      func add(_ value: Double, _ lost: inout Double) {
        let y = value - lost
        let t = sum + y
        lost = t - sum - y
        sum = t
      }
      if !values[row].isNaN {
        count += 1
        add(values[row], &lostIn)
      }
      if row >= size, !values[row - size].isNaN {
        count -= 1
        add(-values[row - size], &lostOut)
      }
      guard count >= least, count > 0 else { return .nan }
      return mean ? sum / Double(count) : sum
    }
  }

  private func exponential(_ values: [Double], _ alpha: Double, _ adjusts: Bool) -> [Double] {
    var weighted = Double.nan
    var weight = 1.0
    return values.map { value in
      if weighted.isNaN {
        weighted = value
        return value
      }
      weight *= 1 - alpha
      if !value.isNaN {
        let new = adjusts ? 1 : alpha
        weighted = (weight * weighted + new * value) / (weight + new)
        weight = adjusts ? weight + new : 1
      }
      return weighted
    }
  }

  private func result(_ vm: Interpreter, _ body: ([Double]) throws -> [Double]) throws -> Ref {
    switch owner {
    case .series(let series):
      return vm.host(SeriesObject(.double(try body(SeriesFunctions.numbers(series.column, "a window"))), like: series))
    case .frame(let object):
      var frame = object.frame.selecting(positions: object.frame.columns.indices.filter { object.frame.columns[$0].dtype.isNumeric })
      for position in frame.columns.indices {
        frame.replaceColumn(at: position, with: .double(try body(SeriesFunctions.numbers(frame.columns[position], "a window"))))
      }
      return vm.host(FrameObject(frame))
    }
  }

  private static func statistic(_ name: String, _ values: [Double], ddof: Double) -> Double {
    switch name {
    case "min": return values.min() ?? .nan
    case "max": return values.max() ?? .nan
    case "median": return Statistics.median(values)
    case "count": return Double(values.count)
    default:
      guard Double(values.count) > ddof else { return .nan }
      let mean = Summation.sum(values) / Double(values.count)
      let variance = Summation.sum(values.map { ($0 - mean) * ($0 - mean) }) / (Double(values.count) - ddof)
      return name == "var" ? variance : variance.squareRoot()
    }
  }

  static let hostType = HostType(
    name: "Rolling", module: "pandas.core.window.rolling", doc: "A window of rows for each row.", importPaths: [],
    members: ["sum", "mean"].map { name in
      .method("\(name)()", "The \(name) of each window.") { (w: WindowObject, call) in
        try w.result(call.vm) { values in
          if case .exponential(let alpha, let adjusts) = w.shape { return w.exponential(values, alpha, adjusts) }
          return w.sums(values, mean: name == "mean")
        }
      }
    } + ["min", "max", "median", "std", "var"].map { name in
      .method("\(name)(ddof=1)", "The \(name) of each window.") { (w: WindowObject, call) in
        let ddof = try call.double("ddof")
        return try w.result(call.vm) { values in w.mapped(values) { statistic(name, $0, ddof: ddof) } }
      }
    } + [
      .method("count()", "How many values each window has.") { (w: WindowObject, call) in
        try w.result(call.vm) { values in
          values.indices.map { row in Double(values[w.window(row, values.count)].filter { !$0.isNaN }.count) }
        }
      },
      .method("apply(func, raw=False)", "A function of each window.") { (w: WindowObject, call) in
        try w.result(call.vm) { values in
          try w.mapped(values) { window in
            let part = try call.bool("raw")
              ? call.vm.host(NDArray(window)) : call.vm.host(SeriesObject(.double(window), index: RowIndex(count: window.count), name: nil))
            return try call.vm.call(call["func"], [part]).asDouble ?? .nan
          }
        }
      },
      .method("agg(func)", "An aggregation of each window.") { (w: WindowObject, call) in
        guard let name = call["func"].asString else { return try call.vm.callMethod(call.vm.host(w), "apply", [call["func"]]) }
        return try call.vm.callMethod(call.vm.host(w), name, [])
      },
    ])
}
