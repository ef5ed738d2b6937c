import LapisFrame
import LapisInterpreter

/// Running sums, products and extremes, and what lies between rows.
enum Cumulation {
  enum Kind: String { case cumsum, cumprod, cummax, cummin }

  /// The running value up to each row. Missing values stay missing; they end the run where `skips` is false.
  static func running(_ column: Column, _ kind: Kind, skips: Bool) throws -> Column {
    switch column {
    case .int(let values): return .int(scan(values, kind))
    case .bool(let values):
      if kind == .cummax || kind == .cummin { return .bool(scan(values.map { $0 ? 1 : 0 }, kind).map { $0 == 1 }) }
      return .int(scan(values.map { $0 ? 1 : 0 }, kind))
    case .spans(let values):
      guard kind != .cumprod, !values.contains(Instant.missing) else { break }
      return .spans(scan(values, kind))
    case .instants(let values):
      guard kind == .cummax || kind == .cummin, !values.contains(Instant.missing) else { break }
      return .instants(scan(values, kind))
    default: break
    }
    guard let values = column.doubles else {
      let sample = column.scalars.first { !$0.isMissing && $0.number == nil }
      throw ScriptError(.typeError, "could not convert string to float: '\(sample?.description ?? "")'", hint: "\(kind.rawValue) needs a column of numbers.")
    }
    var result = values
    var state: Double?
    var isOver = false
    for (row, value) in values.enumerated() {
      if value.isNaN {
        if !skips { isOver = true }
        continue
      }
      if isOver {
        result[row] = .nan
        continue
      }
      let next: Double
      switch (kind, state) {
      case (_, nil): next = value
      case (.cumsum, let known?): next = known + value
      case (.cumprod, let known?): next = known * value
      case (.cummax, let known?): next = max(known, value)
      case (.cummin, let known?): next = min(known, value)
      }
      state = next
      result[row] = next
    }
    return .double(result)
  }

  private static func scan(_ values: [Int], _ kind: Kind) -> [Int] {
    guard var state = values.first else { return [] }
    var result = values
    for row in values.indices.dropFirst() {
      switch kind {
      case .cumsum: state &+= values[row]
      case .cumprod: state &*= values[row]
      case .cummax: state = max(state, values[row])
      case .cummin: state = min(state, values[row])
      }
      result[row] = state
    }
    return result
  }

  /// For each row the row that lies so many before it; −1 for none.
  static func rows(_ count: Int, shiftedBy periods: Int) -> [Int] {
    (0..<count).map { row in
      let (source, overflow) = row.subtractingReportingOverflow(periods)
      return !overflow && source >= 0 && source < count ? source : -1
    }
  }

  /// Each value less the one `periods` rows before it.
  static func differences(_ column: Column, _ periods: Int) throws -> Column {
    let sources = rows(column.count, shiftedBy: periods)
    switch column {
    case .instants(let values), .spans(let values):
      return .spans(values.indices.map { row in
        let source = sources[row]
        guard source >= 0, values[row] != Instant.missing, values[source] != Instant.missing else { return Instant.missing }
        return values[row] &- values[source]
      })
    case .bool(let values):
      return .mixed(values.indices.map { sources[$0] < 0 ? .nan : .bool(values[$0] != values[sources[$0]]) })
    default: break
    }
    guard let values = column.doubles else {
      throw ScriptError(.typeError, "unsupported operand type(s) for -: 'str' and 'str'")
    }
    return .double(values.indices.map { sources[$0] < 0 ? .nan : values[$0] - values[sources[$0]] })
  }

  /// The change from the value `periods` rows before, as a share of it.
  static func changes(_ column: Column, _ periods: Int) throws -> Column {
    guard let values = column.fillingMissing(forward: true).doubles else {
      throw ScriptError(.typeError, "unsupported operand type(s) for /: 'str' and 'str'")
    }
    let sources = rows(column.count, shiftedBy: periods)
    return .double(values.indices.map { sources[$0] < 0 ? .nan : values[$0] / values[sources[$0]] - 1 })
  }
}

extension FrameObject {
  static var shifting: [Member] {
    let running = ["cumsum", "cumprod", "cummax", "cummin"].map { name -> Member in
      .method("\(name)(axis=None, skipna=True)", "The running value of each column.") { (f: FrameObject, call) in
        guard let kind = Cumulation.Kind(rawValue: name) else { return .none }
        let skips = try call.bool("skipna")
        return call.vm.host(
          FrameObject(
            try along(f.frame, axis(call["axis"], call.vm)) { frame in
              try replacing(frame) { try Cumulation.running($0, kind, skips: skips) }
            }))
      }
    }
    return running + [
      .method("diff(periods=1, axis=0)", "Each value less the one before it.") { (f: FrameObject, call) in
        let periods = try call.int("periods")
        return call.vm.host(
          FrameObject(
            try along(f.frame, axis(call["axis"], call.vm)) { frame in
              try replacing(frame) { try Cumulation.differences($0, periods) }
            }))
      },
      .method("pct_change(periods=1, fill_method=None, limit=None, freq=None, axis=0)", "The change from the value before, as a share of it.") { (f: FrameObject, call) in
        let periods = try call.int("periods")
        return call.vm.host(
          FrameObject(
            try along(f.frame, axis(call["axis"], call.vm)) { frame in
              try replacing(frame) { try Cumulation.changes($0, periods) }
            }))
      },
      .method("shift(periods=1, freq=None, axis=0, fill_value=None, suffix=None)", "Values moved by rows.") { (f: FrameObject, call) in try shifted(f, call) },
      .method("rank(axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False)", "The place of each value in its column.") { (f: FrameObject, call) in
        let vm = call.vm
        let given = ["method", "na_option", "ascending", "pct"].filter { call.isGiven($0) }.map { ($0, call[$0]) }
        let chosen = try call.bool("numeric_only") ? f.frame.selecting(positions: f.frame.numericPositions) : f.frame
        return vm.host(
          FrameObject(
            try along(chosen, axis(call["axis"], vm)) { frame in
              try replacing(frame) { column in
                let series = vm.host(SeriesObject(column, index: frame.index, name: nil))
                return try DataConversion.column(from: vm.call(vm.attribute(series, "rank"), [], keywords: given), vm)
              }
            }))
      },
    ]
  }

  static func replacing(_ frame: DataFrame, _ body: (Column) throws -> Column) throws -> DataFrame {
    var result = frame
    for place in frame.columns.indices { result.replaceColumn(at: place, with: try body(frame.columns[place])) }
    return result
  }

  /// A moment so many steps later.
  private static func moved(_ time: Int, by periods: Int, _ freq: Ref) throws -> Int {
    var time = time
    if let offset = freq.host(as: OffsetObject.self) {
      for _ in 0..<Swift.abs(periods) { time = try offset.applied(to: time, periods < 0 ? -1 : 1) }
      return time
    }
    let step = try Frequency(freq.asString ?? "")
    let late = ScriptError(.overflowError, "the shifted moments are out of bounds")
    if case .fixed(let unit) = step.unit {
      let (stride, isLong) = unit.multipliedReportingOverflow(by: step.count)
      let (distance, isFar) = stride.multipliedReportingOverflow(by: periods)
      let (result, isOver) = time.addingReportingOverflow(distance)
      if isLong || isFar || isOver { throw late }
      return result
    }
    guard periods >= 0 else { throw ScriptError(.notImplementedError, "shift back by freq='\(step.name)'") }
    for _ in 0..<periods {
      let rolled = step.rolledForward(time)
      guard let next = rolled == time ? step.next(after: time) : rolled else { throw late }
      time = next
    }
    return time
  }

  private static func shifted(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let frame = f.frame
    let periods = try call.int("periods")
    let fill = call["fill_value"].isNone ? Scalar.nan : ScalarConversion.scalar(call["fill_value"], vm)
    if !call["freq"].isNone {
      // The labels move, not the values.
      guard case .instants(let times) = frame.index.labels else {
        throw ScriptError(.typeError, "Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of 'Index'")
      }
      let labels = Column.instants(try times.map { $0 == Instant.missing ? $0 : try moved($0, by: periods, call["freq"]) })
      var result = frame
      var shiftedIndex = RowIndex(labels, name: frame.index.name)
      shiftedIndex.frequency = frame.index.frequency
      try result.setIndex(shiftedIndex)
      return vm.host(FrameObject(result))
    }
    if try axis(call["axis"], vm) == 1 {
      let sources = Cumulation.rows(frame.columnCount, shiftedBy: periods)
      let columns = sources.map { source in
        source < 0
          ? Column(repeating: fill, count: frame.rowCount) : frame.columns[source]
      }
      var result = try DataFrame(names: frame.names, columns: columns, index: frame.index)
      result.columnsNames = frame.columnsNames
      return vm.host(FrameObject(result))
    }
    let sources = Cumulation.rows(frame.rowCount, shiftedBy: periods)
    return vm.host(FrameObject(try replacing(frame) { Alignment.taking($0, sources, fill) }))
  }
}
