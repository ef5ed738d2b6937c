import LapisFrame
import LapisInterpreter
import LapisNumerics

/// `rolling`, `expanding` and `ewm`: a window of rows for each row.
final class WindowObject: HostObject {
  enum Owner {
    case series(SeriesObject)
    case frame(FrameObject)
    /// Windows inside each group.
    case groups(GroupByObject)
  }

  private let owner: Owner
  private let shape: WindowShape

  init(_ owner: Owner, _ shape: WindowShape) {
    self.owner = owner
    self.shape = shape
    super.init(type: WindowObject.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String { shape.text }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    switch owner {
    case .series: throw Labels.keyError(key, vm)
    case .frame(let object):
      let part = try object.getItem(vm, key)
      if let series = part.host(as: SeriesObject.self) { return vm.host(WindowObject(.series(series), shape)) }
      return vm.host(WindowObject(.frame(part.host(as: FrameObject.self) ?? object), shape))
    case .groups(let groups):
      guard let part = try groups.getItem(vm, key).host(as: GroupByObject.self) else { throw Labels.keyError(key, vm) }
      return vm.host(WindowObject(.groups(part), shape))
    }
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    if case .frame(let object) = owner, object.frame.position(of: .string(name)) != nil { return try getItem(vm, vm.string(name)) }
    return nil
  }

  /// The windows themselves.
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    let count: Int
    switch owner {
    case .series(let series): count = series.column.count
    case .frame(let object): count = object.frame.rowCount
    case .groups(let groups): count = groups.frame.rowCount
    }
    let bounds = shape.bounds(count)
    var next = 0
    return { [self] in
      guard next < count else { return nil }
      defer { next += 1 }
      switch owner {
      case .series(let series): return vm.host(series.slicing(bounds[next]))
      case .frame(let object): return vm.host(FrameObject(object.frame.slicing(bounds[next])))
      case .groups: throw ScriptError(.notImplementedError, "windows inside groups are not walked")
      }
    }
  }

  // MARK: Results

  /// A result with a row a row (or a step) for each column of numbers.
  private func result(_ vm: Interpreter, _ body: (_ values: [Double], _ shape: WindowShape, _ labels: RowIndex) throws -> [Double]) throws -> Ref {
    func stepped(_ values: [Double]) -> [Double] {
      shape.step == 1 ? values : stride(from: 0, to: values.count, by: shape.step).map { values[$0] }
    }
    func stepped(_ index: RowIndex) -> RowIndex {
      guard shape.step > 1 else { return index }
      var picked = index.taking(Array(stride(from: 0, to: index.count, by: shape.step)))
      if let known = index.frequency.flatMap({ try? Frequency($0) }) {
        let (count, overflow) = known.count.multipliedReportingOverflow(by: shape.step)
        picked.frequency = overflow ? nil : Frequency(count: count, unit: known.unit, name: known.name).spelled
      }
      return picked
    }
    switch owner {
    case .series(let series):
      let values = try body(Self.numbers(series.column), shape, series.index)
      return vm.host(SeriesObject(.double(stepped(values)), index: stepped(series.index), name: series.name))
    case .frame(let object):
      let chosen = object.frame.columns.indices.filter { object.frame.columns[$0].dtype.isNumeric }
      let columns = try chosen.map { Column.double(stepped(try body(Self.numbers(object.frame.columns[$0]), shape, object.frame.index))) }
      return vm.host(FrameObject(try DataFrame(names: chosen.map { object.frame.names[$0] }, columns: columns, index: stepped(object.frame.index))))
    case .groups(let groups):
      let (frame, rows) = (groups.frame, groups.rows)
      let all = rows.flatMap { $0 }
      let (levels, names) = frame.index.levels
      let places = rows.enumerated().flatMap { group, rows in [Int](repeating: group, count: rows.count) }
      let index = RowIndex(levels: groups.grouping.keys.map { $0.taking(places) } + levels.map { $0.taking(all) }, names: groups.grouping.keyNames + names)
      let chosen = groups.isSeries ? groups.positions : groups.positions.filter { frame.columns[$0].dtype.isNumeric }
      let columns = try chosen.map { position -> Column in
        let values = try Self.numbers(frame.columns[position])
        return .double(try rows.flatMap { rows in try body(rows.map { values[$0] }, shape.taking(rows), frame.index.taking(rows)) })
      }
      if groups.isSeries { return vm.host(SeriesObject(columns[0], index: index, name: groups.seriesName)) }
      return vm.host(FrameObject(try DataFrame(names: chosen.map { frame.names[$0] }, columns: columns, index: index)))
    }
  }

  private static func numbers(_ column: Column) throws -> [Double] {
    guard let values = column.doubles else { throw ScriptError(PandasModule.dataError, "No numeric types to aggregate") }
    return values
  }

  /// A statistic of the values that are there in each window.
  private func mapped(_ vm: Interpreter, atLeast: Int = 1, _ body: ([Double]) throws -> Double) throws -> Ref {
    try result(vm) { values, shape, _ in
      try shape.bounds(values.count).map { window in
        let present = values[window].filter { !$0.isNaN }
        return present.count >= max(shape.least, atLeast) ? try body(present) : .nan
      }
    }
  }

  /// A statistic of each window that gets a whole number near the mean of all values.
  private func centered(_ vm: Interpreter, atLeast: Int, _ body: ([Double], Double) -> Double) throws -> Ref {
    try result(vm) { values, shape, _ in
      let all = values.filter { !$0.isNaN }
      let center = all.isEmpty ? 0 : (Summation.sum(all) / Double(all.count)).rounded(.toNearestOrEven)
      return shape.bounds(values.count).map { window in
        let present = values[window].filter { !$0.isNaN }
        return present.count >= max(shape.least, atLeast) ? body(present, center) : .nan
      }
    }
  }

  private func statistic(_ name: String, ddof: Double, _ vm: Interpreter) throws -> Ref {
    try result(vm) { values, shape, _ in
      if case .exponential(let alpha, let adjusts, let ignores) = shape.kind {
        return WindowStatistics.exponentialMeans(values, alpha: alpha, adjusts: adjusts, ignoresMissing: ignores, least: shape.least)
      }
      let bounds = shape.bounds(values.count)
      switch name {
      case "sum", "mean": return WindowStatistics.sums(values, bounds, least: shape.least, mean: name == "mean")
      case "min", "max": return WindowStatistics.extremes(values, bounds, least: shape.least, greatest: name == "max")
      default:
        let variances = WindowStatistics.variances(values, bounds, least: shape.least, ddof: ddof)
        if name == "var" { return variances }
        if name == "std" { return variances.map { $0.squareRoot() } }
        let counts = WindowStatistics.counts(values, bounds)
        return variances.indices.map { variances[$0].squareRoot() / (counts[$0] - ddof).squareRoot() }
      }
    }
  }

  /// The spread of exponential weights.
  private func exponentialVariance(_ name: String, isBiased: Bool, _ vm: Interpreter) throws -> Ref {
    try result(vm) { values, shape, _ in
      guard case .exponential(let alpha, let adjusts, let ignores) = shape.kind else { return values }
      let variances = WindowStatistics.exponentialCovariances(
        values, values, alpha: alpha, adjusts: adjusts, ignoresMissing: ignores, least: shape.least, isBiased: isBiased)
      return name == "std" ? variances.map { $0.squareRoot() } : variances
    }
  }

  private var isExponential: Bool { if case .exponential = shape.kind { true } else { false } }

  /// The covariance or correlation of each window with the same rows of another series.
  private func together(_ call: Call, correlation: Bool) throws -> Ref {
    let ddof = correlation ? 1 : try call.double("ddof")
    guard let other = call["other"].host(as: SeriesObject.self) else {
      throw ScriptError(.notImplementedError, "\(correlation ? "corr" : "cov") of windows needs a series as other")
    }
    let theirs = try Self.numbers(other.column)
    let made = try result(call.vm) { values, shape, labels in
      let places = labels.matches(other.index) ? Array(values.indices) : Labels.positions(of: labels, in: other.index)
      let second = places.map { $0 < 0 ? .nan : theirs[$0] }
      if case .exponential(let alpha, let adjusts, let ignores) = shape.kind {
        func covariances(_ x: [Double], _ y: [Double]) -> [Double] {
          WindowStatistics.exponentialCovariances(x, y, alpha: alpha, adjusts: adjusts, ignoresMissing: ignores, least: shape.least, isBiased: correlation)
        }
        guard correlation else { return covariances(values, second) }
        // Only rows where both are there count.
        let x = values.indices.map { second[$0].isNaN ? .nan : values[$0] }, y = values.indices.map { values[$0].isNaN ? .nan : second[$0] }
        let (both, own, their) = (covariances(x, y), covariances(x, x), covariances(y, y))
        return both.indices.map { both[$0] / (own[$0] * their[$0]).squareRoot() }
      }
      return shape.bounds(values.count).map { window in
        let rows = window.filter { !values[$0].isNaN && !second[$0].isNaN }
        guard rows.count >= max(shape.least, 1) else { return .nan }
        let (x, y) = (rows.map { values[$0] }, rows.map { second[$0] })
        return correlation ? (rows.count < 2 ? .nan : PairStatistics.pearson(x, y)) : PairStatistics.covariance(x, y, ddof: ddof)
      }
    }
    if case .series(let series) = owner, series.name != other.name { made.host(as: SeriesObject.self)?.name = nil }
    return made
  }

  // MARK: Aggregations

  private func aggregated(_ how: Ref, _ vm: Interpreter) throws -> Ref {
    if let name = how.asString { return try vm.callMethod(vm.host(self), name, []) }
    if let several = vm.listElements(how) {
      let labels = try GroupByObject.labels(several, vm)
      let parts = try several.map { try aggregated($0, vm) }
      let series = parts.compactMap { $0.host(as: SeriesObject.self) }
      if series.count == parts.count, let first = series.first {
        return vm.host(FrameObject(try DataFrame(names: labels, columns: series.map { $0.column }, index: first.index)))
      }
      let frames = parts.compactMap { $0.host(as: FrameObject.self)?.frame }
      guard frames.count == parts.count, let first = frames.first else { return .none }
      // The columns of the frame outside, the aggregations inside.
      var names: [Scalar] = []
      var columns: [Column] = []
      for (place, name) in first.names.enumerated() {
        for (label, frame) in zip(labels, frames) where frame.columns.indices.contains(place) {
          names.append(.tuple([name, label]))
          columns.append(frame.columns[place])
        }
      }
      return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: first.index)))
    }
    if let pairs = vm.dictItems(how) {
      var names: [Scalar] = []
      var columns: [Column] = []
      var index: RowIndex?
      for pair in pairs {
        let part = try vm.item(vm.host(self), pair.key)
        guard let result = try part.host(as: WindowObject.self)?.aggregated(pair.value, vm) else { throw Labels.keyError(pair.key, vm) }
        let name = ScalarConversion.scalar(pair.key, vm)
        if let series = result.host(as: SeriesObject.self) {
          names.append(name)
          columns.append(series.column)
          index = index ?? series.index
        } else if let frame = result.host(as: FrameObject.self)?.frame {
          for (label, column) in zip(frame.names, frame.columns) {
            names.append(.tuple([name, label]))
            columns.append(column)
          }
          index = index ?? frame.index
        }
      }
      return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: index ?? RowIndex(count: 0))))
    }
    return try vm.callMethod(vm.host(self), "apply", [how])
  }

  static let hostType = HostType(
    name: "Rolling", module: "pandas.core.window.rolling", doc: "A window of rows for each row.", importPaths: [],
    members: simple + others)

  private static var simple: [Member] {
    ["sum", "mean", "min", "max"].map { name in
      .method("\(name)(numeric_only=False, engine=None, engine_kwargs=None)", "The \(name) of each window.") { (w: WindowObject, call) in
        if w.isExponential, name != "mean" {
          throw ScriptError(.attributeError, "'ExponentialMovingWindow' object has no attribute '\(name)'")
        }
        return try w.statistic(name, ddof: 1, call.vm)
      }
    } + ["std", "var", "sem"].map { name in
      .method("\(name)(ddof=1, numeric_only=False, bias=False)", "The \(name) of each window.") { (w: WindowObject, call) in
        if w.isExponential { return try w.exponentialVariance(name, isBiased: call.bool("bias"), call.vm) }
        return try w.statistic(name, ddof: call.double("ddof"), call.vm)
      }
    }
  }

  private static var others: [Member] {
    [
      .method("median(numeric_only=False)", "The median of each window.") { (w: WindowObject, call) in
        try w.mapped(call.vm) { Statistics.median($0) }
      },
      .method("quantile(q, interpolation='linear', numeric_only=False)", "A quantile of each window.") { (w: WindowObject, call) in
        let (q, kind) = (try call.double("q"), try Quantiles.Kind(call.string("interpolation")))
        guard q >= 0, q <= 1 else { throw ScriptError(.valueError, "quantile value \(q) not in [0, 1]") }
        return try w.mapped(call.vm) { Quantiles.of(sorted: Statistics.sorted($0), q, kind) }
      },
      .method("skew(numeric_only=False)", "The skewness of each window.") { (w: WindowObject, call) in
        try w.centered(call.vm, atLeast: 3, WindowStatistics.skewness)
      },
      .method("kurt(numeric_only=False)", "The kurtosis of each window.") { (w: WindowObject, call) in
        try w.centered(call.vm, atLeast: 4, WindowStatistics.kurtosis)
      },
      .method("count(numeric_only=False)", "How many values each window has.") { (w: WindowObject, call) in
        try w.result(call.vm) { values, shape, _ in
          let bounds = shape.bounds(values.count)
          return zip(bounds, WindowStatistics.counts(values, bounds)).map { $0.count < shape.least ? .nan : $1 }
        }
      },
      .method("rank(method='average', ascending=True, pct=False, numeric_only=False)", "The rank of each value in its window.") { (w: WindowObject, call) in
        let method = try Ranking.Method(call.string("method"))
        let (ascending, isShare) = (try call.bool("ascending"), try call.bool("pct"))
        return try w.result(call.vm) { values, shape, _ in
          shape.bounds(values.count).map { window in
            let part = Array(values[window])
            guard let last = part.last, !last.isNaN, part.reduce(0, { $1.isNaN ? $0 : $0 + 1 }) >= max(1, shape.least) else { return .nan }
            return Ranking.ranks(.double(part), method: method, ascending: ascending, isShare: isShare).last ?? .nan
          }
        }
      },
      .method("corr(other=None, pairwise=None, ddof=1, numeric_only=False)", "The correlation of each window with another series.") { (w: WindowObject, call) in
        try w.together(call, correlation: true)
      },
      .method("cov(other=None, pairwise=None, ddof=1, numeric_only=False)", "The covariance of each window with another series.") { (w: WindowObject, call) in
        try w.together(call, correlation: false)
      },
      .method("apply(func, raw=False, engine=None, engine_kwargs=None, args=None, kwargs=None)", "A function of each window.") { (w: WindowObject, call) in
        let vm = call.vm
        let raw = try call.bool("raw")
        let extra = try call["args"].isNone ? [] : vm.elements(of: call["args"])
        let keywords = (vm.dictItems(call["kwargs"]) ?? []).compactMap { pair in pair.key.asString.map { ($0, pair.value) } }
        return try w.result(vm) { values, shape, labels in
          try shape.bounds(values.count).map { window in
            let part = Array(values[window])
            guard part.reduce(0, { $1.isNaN ? $0 : $0 + 1 }) >= max(1, shape.least) else { return .nan }
            let given = raw ? vm.host(NDArray(part)) : vm.host(SeriesObject(.double(part), index: labels.slicing(window), name: nil))
            let value = try vm.call(call["func"], [given] + extra, keywords: keywords)
            guard let number = value.asDouble else { throw ScriptError(.typeError, "must be real number, not \(vm.typeName(value))") }
            return number
          }
        }
      },
      .method("agg(func=None, *args, **kwargs)", "Aggregations of each window by name or function.") { (w: WindowObject, call) in
        try w.aggregated(call["func"], call.vm)
      },
      .method("aggregate(func=None, *args, **kwargs)", "Aggregations of each window by name or function.") { (w: WindowObject, call) in
        try w.aggregated(call["func"], call.vm)
      },
    ]
  }
}
