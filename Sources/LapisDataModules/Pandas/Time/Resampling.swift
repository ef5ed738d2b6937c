import LapisFrame
import LapisInterpreter

/// Rows in bins of time.
enum Resampling {
  /// The moments from the first to the last label at equal steps.
  static func steps(_ index: RowIndex, _ frequency: Frequency) throws -> RowIndex {
    guard case .instants(let times) = index.labels else {
      throw ScriptError(.typeError, "Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of 'Index'")
    }
    let present = times.filter { $0 != Instant.missing }
    guard let first = present.min(), let last = present.max() else { return index }
    var result = RowIndex(.instants(try frequency.range(from: first, through: last)), name: index.name)
    result.frequency = frequency.spelled
    return result
  }

  /// How bins are closed, labelled and where they are counted from.
  struct Options {
    var closesRight: Bool
    var labelsRight: Bool
    var origin = Origin.startOfDay
    var offset = 0

    enum Origin { case startOfDay, start, epoch, end, endOfDay, moment(Int) }

    init(_ frequency: Frequency) {
      closesRight = frequency.endsBins
      labelsRight = frequency.endsBins
    }

    init(_ frequency: Frequency, _ call: Call) throws {
      self.init(frequency)
      let vm = call.vm
      switch call["origin"].asString {
      case "start_day", nil where call["origin"].isNone: break
      case "start": origin = .start
      case "epoch": origin = .epoch
      case "end": origin = .end
      case "end_day": origin = .endOfDay
      default:
        guard let time = TimeConversion.moment(of: call["origin"], vm) else {
          throw ScriptError(
            .valueError,
            "'origin' should be equal to 'epoch', 'start', 'start_day', 'end', 'end_day' or should be a Timestamp convertible type. Got '\(try vm.str(call["origin"]))' instead.")
        }
        origin = .moment(time)
      }
      switch origin {
      case .end, .endOfDay: (closesRight, labelsRight) = (true, true)
      default: break
      }
      func side(_ name: String, _ fallback: Bool) throws -> Bool {
        switch call[name].asString {
        case "right": return true
        case "left": return false
        case nil where call[name].isNone: return fallback
        default: throw ScriptError(.valueError, "Unsupported value \(try vm.str(call[name])) for `\(name)`")
        }
      }
      closesRight = try side("closed", closesRight)
      labelsRight = try side("label", labelsRight)
      if !call["offset"].isNone {
        guard let span = TimeConversion.span(call["offset"], vm) ?? call["offset"].asString.flatMap({ TimeConversion.span(text: $0) }) else {
          throw ScriptError(.valueError, "'offset' should be a Timedelta convertible type. Got '\(try vm.str(call["offset"]))' instead.")
        }
        offset = span
      }
    }
  }

  /// The bins of moments, and the moments of the step between the first and the last for filling up.
  struct Bins {
    /// The bin of each moment, −1 for none.
    let places: [Int]
    let labels: [Int]
    let steps: [Int]
  }

  static func bins(_ times: [Int], _ frequency: Frequency, _ options: Options) throws -> Bins {
    let present = times.filter { $0 != Instant.missing }
    guard let first = present.min(), let last = present.max() else { return Bins(places: times.map { _ in -1 }, labels: [], steps: []) }
    var edges: [Int]
    if case .fixed = frequency.unit {
      edges = try fixedEdges(first, last, frequency.fixed(), options)
    } else {
      let low = Instant.floorDivide(first, Instant.day) * Instant.day, high = Instant.floorDivide(last, Instant.day) * Instant.day
      let start = options.closesRight ? frequency.adding(-frequency.count, to: low) ?? low : frequency.rolledBack(low)
      edges = try frequency.range(from: start, through: frequency.adding(frequency.count, to: high) ?? high)
    }
    var labels = edges
    // Bins that end with a day hold all of it.
    if frequency.endsBins, options.closesRight {
      edges = edges.map { $0 + Instant.day - 1 }
    }
    if frequency.endsBins, edges.count > 1, edges[edges.count - 2] > last {
      edges.removeLast()
      labels.removeLast()
    }
    guard edges.count > 1 else { return Bins(places: times.map { _ in -1 }, labels: [], steps: []) }
    let count = edges.count - 1
    let places = times.map { time -> Int in
      if time == Instant.missing { return -1 }
      var (low, high) = (0, edges.count)
      while low < high {
        let middle = (low + high) / 2
        if options.closesRight ? edges[middle] < time : edges[middle] <= time { low = middle + 1 } else { high = middle }
      }
      return low == 0 || low > count ? -1 : low - 1
    }
    let steps = options.closesRight ? Array(labels.dropFirst()) : Array(labels.dropLast())
    return Bins(places: places, labels: Array((options.labelsRight ? Array(labels.dropFirst()) : labels).prefix(count)), steps: steps)
  }

  private static func fixedEdges(_ first: Int, _ last: Int, _ step: Int, _ options: Options) throws -> [Int] {
    func midnight(_ time: Int) -> Int { Instant.floorDivide(time, Instant.day) * Instant.day }
    func rest(_ time: Int, _ origin: Int) -> Int { (time &- origin) &- Instant.floorDivide(time &- origin, step) &* step }
    var (first, last) = (first, last)
    var origin: Int
    switch options.origin {
    case .startOfDay: origin = midnight(first)
    case .start: origin = first
    case .epoch: origin = 0
    case .moment(let time): origin = time
    case .end, .endOfDay:
      var end = last
      if case .endOfDay = options.origin, midnight(last) != last { end = midnight(last) + Instant.day }
      let count = Instant.floorDivide(end &- first, step) + (options.closesRight ? 0 : 1)
      first = end &- count &* step
      origin = first
    }
    origin &+= options.offset
    let (before, after) = (rest(first, origin), rest(last, origin))
    if options.closesRight {
      first = before > 0 ? first &- before : first &- step
      last = after > 0 ? last &+ step &- after : last
    } else {
      first = before > 0 ? first &- before : first
      last = after > 0 ? last &+ step &- after : last &+ step
    }
    guard first <= last, (Double(last) - Double(first)) / Double(step) < 1e7 else { throw ScriptError(.valueError, "too many bins") }
    return Array(stride(from: first, through: last, by: step))
  }

  static func make(_ frame: DataFrame, positions: [Int], isSeries: Bool, times: Column, name: String?, _ call: Call) throws -> Ref {
    try RefusedOptions.check(call, "level", "kind")
    try RefusedOptions.checkAxis(call)
    guard case .instants(let moments) = times else {
      throw ScriptError(
        .typeError, "Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of '\(IndexText.kind(times))'")
    }
    let frequency = try Frequency(call["rule"], call.vm)
    let bins = try bins(moments, frequency, Options(frequency, call))
    let grouping = Grouping(
      groups: bins.places, keys: [.instants(bins.labels)], names: [name], count: bins.labels.count, frequency: frequency.spelled)
    var steps = RowIndex(.instants(bins.steps), name: name)
    steps.frequency = frequency.spelled
    return call.vm.host(GroupByObject.make(frame, grouping, positions: positions, isSeries: isSeries, steps: (steps, RowIndex(times, name: name))))
  }
}

extension GroupByObject {
  /// Methods of `resample` alone: the values at the steps themselves.
  static var upsampling: [Member] {
    func filling(_ method: String?) -> (GroupByObject, Call) throws -> Ref {
      { g, call in try g.upsampled(method, limit: call.optionalInt("limit"), call.vm) }
    }
    return [
      .method("ffill(limit=None)", "The values at each step, gaps filled from before.", filling("ffill")),
      .method("pad(limit=None)", "The values at each step, gaps filled from before.", filling("ffill")),
      .method("bfill(limit=None)", "The values at each step, gaps filled from behind.", filling("bfill")),
      .method("nearest(limit=None)", "The values at each step, gaps filled from the nearest.", filling("nearest")),
      .method("asfreq(fill_value=None)", "The values at each step, missing where there is none.") { (g: GroupByObject, call) in
        let result = try g.upsampled(nil, limit: nil, call.vm)
        if call["fill_value"].isNone { return result }
        return try call.vm.callMethod(result, "fillna", [call["fill_value"]])
      },
      .method("interpolate(method='linear', limit=None)", "The values at each step, gaps on the line between their neighbours.") { (g: GroupByObject, call) in
        try call.vm.call(
          call.vm.attribute(g.upsampled(nil, limit: nil, call.vm), "interpolate"), [], keywords: [("method", call["method"]), ("limit", call["limit"])])
      },
      .method("ohlc()", "The first, greatest, least and last value of each bin.") { (g: GroupByObject, call) in
        let kinds: [(String, Grouping.Aggregation)] = [("open", .first), ("high", .max), ("low", .min), ("close", .last)]
        var names: [Scalar] = []
        var columns: [Column] = []
        for position in g.positions {
          for (name, how) in kinds {
            names.append(g.isSeries ? .string(name) : .tuple([g.frame.names[position], .string(name)]))
            columns.append(try g.grouping.aggregate(g.frame.columns[position], by: how))
          }
        }
        return try g.table(names, columns, levelNames: [nil], call.vm)
      },
    ]
  }

  private func upsampled(_ method: String?, limit: Int?, _ vm: Interpreter) throws -> Ref {
    guard let (new, old) = steps else { return .none }
    let columns = try positions.map { position -> Column in
      let series = SeriesObject(frame.columns[position], index: old, name: nil)
      let keywords = [("method", method.map { vm.string($0) } ?? .none), ("limit", limit.map { Ref($0) } ?? .none)]
      let result = try vm.call(vm.attribute(vm.host(series), "reindex"), [vm.host(IndexObject(new))], keywords: keywords)
      return result.host(as: SeriesObject.self)?.column ?? series.column
    }
    if isSeries { return vm.host(SeriesObject(columns[0], index: new, name: seriesName)) }
    return vm.host(FrameObject(try DataFrame(names: positions.map { frame.names[$0] }, columns: columns, index: new)))
  }
}
