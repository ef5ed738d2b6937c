import LapisFrame
import LapisInterpreter

/// Running sums, products and extremes, and what lies between rows.
enum Cumulation {
  enum Kind: String { case cumsum, cumprod, cummax, cummin }

  /// The running value up to each row. Missing values stay missing; they end the run where `skips` is false.
  static func running(_ column: Column, _ kind: Kind, skips: Bool) throws -> Column {
    let isExtreme = kind == .cummax || kind == .cummin
    switch column {
    case .int(let values): return .int(scan(values, kind, skips: skips))
    case .bool(let values):
      let totals = scan(values.map { $0 ? 1 : 0 }, kind, skips: skips)
      return isExtreme ? .bool(totals.map { $0 == 1 }) : .int(totals)
    case .narrow(let narrow):
      let wide: Column
      if case .doubles(let values) = narrow.values {
        wide = .double(scan(values, kind, skips: skips) { Double(Float($0)) })
      } else {
        wide = try running(narrow.wide, kind, skips: skips)
      }
      // Sums and products of few bits are of 64.
      let type = isExtreme || narrow.dtype == .float32 ? narrow.dtype : [.uint8, .uint16, .uint32, .uint64].contains(narrow.dtype) ? .uint64 : .int
      return NarrowColumn(type, of: wide).map { type == .int ? wide : .narrow($0) } ?? wide
    case .spans(let values):
      guard kind != .cumprod else { throw ScriptError(.typeError, "cumprod not supported for Timedelta.") }
      return .spans(scan(values, kind, missing: Instant.missing, skips: skips))
    case .instants(let values):
      guard isExtreme else {
        throw ScriptError(.typeError, "Accumulation \(kind.rawValue) not supported for <class 'pandas.core.arrays.datetimes.DatetimeArray'>")
      }
      return .instants(scan(values, kind, missing: Instant.missing, skips: skips))
    default: break
    }
    guard let values = column.doubles else {
      let sample = column.scalars.first { !$0.isMissing && $0.number == nil }
      throw ScriptError(.typeError, "could not convert string to float: '\(sample?.description ?? "")'", hint: "\(kind.rawValue) needs a column of numbers.")
    }
    return .double(scan(values, kind, skips: skips) { $0 })
  }

  private static func scan(_ values: [Double], _ kind: Kind, skips: Bool, _ rounded: (Double) -> Double) -> [Double] {
    var result = values
    var state: Double?
    for (row, value) in values.enumerated() {
      if value.isNaN {
        guard !skips else { continue }
        for rest in row..<values.count { result[rest] = .nan }
        return result
      }
      let next: Double
      switch (kind, state) {
      case (_, nil): next = value
      case (.cumsum, let known?): next = rounded(known + value)
      case (.cumprod, let known?): next = rounded(known * value)
      case (.cummax, let known?): next = max(known, value)
      case (.cummin, let known?): next = min(known, value)
      }
      state = next
      result[row] = next
    }
    return result
  }

  private static func scan(_ values: [Int], _ kind: Kind, missing: Int? = nil, skips: Bool) -> [Int] {
    var result = values
    var state: Int?
    for (row, value) in values.enumerated() {
      if value == missing {
        guard !skips else { continue }
        for rest in row..<values.count { result[rest] = value }
        return result
      }
      let next: Int
      switch (kind, state) {
      case (_, nil): next = value
      case (.cumsum, let known?): next = known &+ value
      case (.cumprod, let known?): next = known &* value
      case (.cummax, let known?): next = max(known, value)
      case (.cummin, let known?): next = min(known, value)
      }
      state = next
      result[row] = next
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
    let differences = Column.double(values.indices.map { sources[$0] < 0 ? .nan : values[$0] - values[sources[$0]] })
    // Numbers of up to 16 bits differ in 32.
    guard [.int8, .int16, .float32].contains(column.dtype), let narrow = NarrowColumn(.float32, of: differences) else { return differences }
    return .narrow(narrow)
  }

  /// The change from the value `periods=` rows before, as a share of it. Missing values count as the last one before
  /// (or as `fill_method=` says), unless `fill_method=None` is passed.
  static func changes(_ column: Column, _ call: Call) throws -> Column {
    try RefusedOptions.check(call, "limit", "freq")
    var column = column
    switch try call.optionalString("fill_method") {
    case nil: if !call.isGiven("fill_method") { column = column.fillingMissing(forward: true) }
    case "ffill", "pad": column = column.fillingMissing(forward: true)
    case "bfill", "backfill": column = column.fillingMissing(forward: false)
    case let name?: throw ScriptError(.valueError, "Invalid fill method. Expecting pad (ffill) or backfill (bfill). Got \(name)")
    }
    guard let values = column.doubles else {
      throw ScriptError(.typeError, "unsupported operand type(s) for /: 'str' and 'str'")
    }
    let sources = rows(column.count, shiftedBy: try call.int("periods"))
    guard column.dtype == .float32 else {
      return .double(values.indices.map { sources[$0] < 0 ? .nan : values[$0] / values[sources[$0]] - 1 })
    }
    let changes = values.indices.map { sources[$0] < 0 ? .nan : Double(Float(values[$0]) / Float(values[sources[$0]]) - 1) }
    return NarrowColumn(.float32, of: .double(changes)).map { .narrow($0) } ?? .double(changes)
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
              try mapping(frame) { try Cumulation.running($0, kind, skips: skips) }
            }))
      }
    }
    return running + [
      .method("diff(periods=1, axis=0)", "Each value less the one before it.") { (f: FrameObject, call) in
        let periods = try call.int("periods")
        return call.vm.host(
          FrameObject(
            try along(f.frame, axis(call["axis"], call.vm)) { frame in
              try mapping(frame) { try Cumulation.differences($0, periods) }
            }))
      },
      .method("pct_change(periods=1, fill_method=None, limit=None, freq=None, axis=0)", "The change from the value before, as a share of it.") { (f: FrameObject, call) in
        call.vm.host(
          FrameObject(
            try along(f.frame, axis(call["axis"], call.vm)) { frame in
              try mapping(frame) { try Cumulation.changes($0, call) }
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
              try mapping(frame) { column in
                let series = vm.host(SeriesObject(column, index: frame.index, name: nil))
                return try DataConversion.column(from: vm.call(vm.attribute(series, "rank"), [], keywords: given), vm)
              }
            }))
      },
    ]
  }

  /// A moment so many steps later.
  private static func moved(_ time: Int, by periods: Int, _ freq: Ref) throws -> Int {
    var time = time
    if let offset = freq.host(as: OffsetObject.self) {
      for _ in 0..<Int(clamping: periods.magnitude) { time = try offset.applied(to: time, periods < 0 ? -1 : 1) }
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
    return vm.host(FrameObject(try mapping(frame) { Alignment.taking($0, sources, fill) }))
  }
}
