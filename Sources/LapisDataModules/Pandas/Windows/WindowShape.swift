import LapisFrame
import LapisInterpreter

/// Which rows belong to the window of each row.
struct WindowShape {
  enum Kind {
    /// So many rows.
    case rows(Int)
    /// All rows whose labels are within a span of time; with the labels.
    case span(Int, [Int])
    case expanding
    /// All rows up to each, weighted by `(1 − alpha)` to the power of their distance.
    case exponential(alpha: Double, adjusts: Bool, ignoresMissing: Bool)
  }

  var kind: Kind
  /// How many values that are there a window needs.
  var least: Int
  var isCentered = false
  /// Whether the first row of the window's length and the row itself belong to it.
  var includesStart = false
  var includesEnd = true
  var step = 1
  /// What `min_periods=` was.
  private(set) var givenLeast: Int?

  static func expanding(least: Int) -> WindowShape { WindowShape(kind: .expanding, least: max(0, least)) }

  init(kind: Kind, least: Int) {
    self.kind = kind
    self.least = least
  }

  /// - Parameters:
  ///   - labels: the labels of the rows, for windows of time.
  ///   - isSorted: whether it is known that they ascend where they need to.
  init(rolling call: Call, labels: Column, isSorted: Bool = false) throws {
    let vm = call.vm
    try RefusedOptions.checkAxis(call)
    let window = call["window"]
    givenLeast = try call.optionalInt("min_periods")
    if let size = window.asInt, window.isInteger {
      guard size >= 0 else { throw ScriptError(.valueError, "window must be an integer 0 or greater") }
      kind = .rows(size)
      least = givenLeast ?? size
      guard least <= size else { throw ScriptError(.valueError, "min_periods \(least) must be <= window \(size)") }
    } else {
      guard window.isString || window.hostObject != nil || TimeConversion.span(window, vm) != nil else {
        throw ScriptError(.valueError, "window must be an integer 0 or greater")
      }
      guard case .instants(let times) = labels else { throw ScriptError(.valueError, "window must be an integer 0 or greater") }
      let length: Int
      do {
        length = try Frequency(window, vm).fixed()
      } catch {
        throw ScriptError(.valueError, "passed window \(try vm.str(window)) is not compatible with a datetimelike index")
      }
      guard !times.contains(Instant.missing) else { throw ScriptError(.valueError, "index values must not have NaT") }
      guard isSorted || zip(times, times.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw ScriptError(.valueError, "index must be monotonic") }
      kind = .span(length, times)
      least = givenLeast ?? 1
    }
    guard least >= 0 else { throw ScriptError(.valueError, "min_periods must be >= 0") }
    if !call["win_type"].isNone {
      throw ScriptError(.notImplementedError, "rolling(win_type=\(try vm.repr(call["win_type"]))): windows without weights are there")
    }
    isCentered = try call.bool("center")
    if let closed = try call.optionalString("closed") {
      guard ["right", "left", "both", "neither"].contains(closed) else {
        throw ScriptError(.valueError, "closed must be 'right', 'left', 'both' or 'neither'")
      }
      includesStart = closed == "left" || closed == "both"
      includesEnd = closed == "right" || closed == "both"
    }
    if let step = try call.optionalInt("step") {
      guard step > 0 else { throw ScriptError(.valueError, "step must be > 0") }
      self.step = step
    }
  }

  init(exponential call: Call) throws {
    if call.signature.index(of: "axis") != nil { try RefusedOptions.checkAxis(call) }
    let (com, span, halflife, alpha) = (
      try call.optionalDouble("com"), try call.optionalDouble("span"), try call.optionalDouble("halflife"), try call.optionalDouble("alpha")
    )
    guard [com, span, halflife, alpha].compactMap({ $0 }).count == 1 else {
      throw ScriptError(
        .valueError,
        com == nil && span == nil && halflife == nil && alpha == nil
          ? "Must pass one of comass, span, halflife, or alpha" : "comass, span, halflife, and alpha are mutually exclusive")
    }
    guard call["times"].isNone else { throw ScriptError(.notImplementedError, "ewm(times=…): weights by rows are there") }
    let weight: Double
    if let com {
      guard com >= 0 else { throw ScriptError(.valueError, "comass must satisfy: comass >= 0") }
      weight = 1 / (com + 1)
    } else if let span {
      guard span >= 1 else { throw ScriptError(.valueError, "span must satisfy: span >= 1") }
      weight = 1 / ((span - 1) / 2 + 1)
    } else if let halflife {
      guard halflife > 0 else { throw ScriptError(.valueError, "halflife must satisfy: halflife > 0") }
      weight = 1 / (1 / (1 - (-0.6931471805599453 / halflife).exponential) - 1 + 1)
    } else {
      weight = alpha ?? 1
      guard weight > 0, weight <= 1 else { throw ScriptError(.valueError, "alpha must satisfy: 0 < alpha <= 1") }
    }
    kind = .exponential(alpha: weight, adjusts: try call.bool("adjust"), ignoresMissing: try call.bool("ignore_na"))
    least = max(1, try call.int("min_periods"))
  }

  /// The shape for some of the rows.
  func taking(_ rows: [Int]) -> WindowShape {
    guard case .span(let length, let times) = kind else { return self }
    var shape = self
    shape.kind = .span(length, rows.map { times[$0] })
    return shape
  }

  /// The rows of each row's window.
  func bounds(_ count: Int) -> [Range<Int>] {
    switch kind {
    case .expanding, .exponential: return (0..<count).map { 0..<$0 + 1 }
    case .rows(let size):
      let offset = isCentered ? (size - 1) / 2 : 0
      return (0..<count).map { row in
        let stop = row + 1 + offset
        let end = min(count, max(0, includesEnd ? stop : stop - 1))
        let start = min(end, max(0, includesStart ? stop - size - 1 : stop - size))
        return start..<end
      }
    case .span(let length, let times):
      guard times.count == count else { return (0..<count).map { $0..<$0 + 1 } }
      let half = isCentered ? length / 2 : 0
      var start = 0, end = 0
      return (0..<count).map { row in
        let top = times[row] &+ half, bottom = top &- length
        while start < count, includesStart ? times[start] < bottom : times[start] <= bottom { start += 1 }
        while end < count, times[end] < top || times[end] == top && includesEnd && (isCentered || end <= row) { end += 1 }
        return min(start, end)..<end
      }
    }
  }

  /// As pandas prints the window.
  var text: String {
    switch kind {
    case .rows(let size):
      let least = givenLeast.map { ",min_periods=\($0)" } ?? ""
      return "Rolling [window=\(size)\(least),center=\(isCentered ? "True" : "False"),axis=0,method=single]"
    case .span(let length, _):
      return "Rolling [window=\(length),min_periods=\(least),center=\(isCentered ? "True" : "False"),axis=0,method=single]"
    case .expanding: return "Expanding [min_periods=\(least),axis=0,method=single]"
    case .exponential(let alpha, let adjusts, let ignores):
      return "ExponentialMovingWindow [com=\(1 / alpha - 1),min_periods=\(least),adjust=\(adjusts ? "True" : "False"),"
        + "ignore_na=\(ignores ? "True" : "False"),axis=0,method=single]"
    }
  }
}
