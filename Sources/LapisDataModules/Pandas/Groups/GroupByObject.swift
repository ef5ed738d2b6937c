import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// What `groupby` gives: rows in groups, columns chosen.
final class GroupByObject: HostObject {
  let frame: DataFrame
  let grouping: Grouping
  /// The rows of each group.
  private(set) lazy var rows = grouping.rows
  /// The columns of the frame that are keys.
  let keyNames: [Scalar]
  /// The columns that aggregations work on.
  let positions: [Int]
  /// Whether the result of an aggregation is a series.
  let isSeries: Bool
  let keysAsIndex: Bool
  /// Whether the results of `apply` get the keys as outer labels.
  let addsKeys: Bool
  /// Whether one key is a tuple of one, as a list of keys was passed.
  let keysAreTuples: Bool
  /// Whether columns were chosen, so that the parts of groups have these alone.
  private let isChosen: Bool
  /// Of `resample`: the moments of the step, and those of the rows.
  let steps: (new: RowIndex, old: RowIndex)?

  private init(
    _ frame: DataFrame, _ grouping: Grouping, keyNames: [Scalar], positions: [Int], isSeries: Bool, keysAsIndex: Bool, addsKeys: Bool,
    keysAreTuples: Bool = false, isChosen: Bool = false, steps: (new: RowIndex, old: RowIndex)? = nil
  ) {
    self.frame = frame
    self.grouping = grouping
    self.keyNames = keyNames
    self.positions = positions
    self.isSeries = isSeries
    self.keysAsIndex = keysAsIndex
    self.addsKeys = addsKeys
    self.keysAreTuples = keysAreTuples
    self.isChosen = isChosen
    self.steps = steps
    super.init(type: steps != nil ? GroupByObject.resamplerType : isSeries ? GroupByObject.seriesType : GroupByObject.frameType)
  }

  /// What a key names: its values and its name.
  private static func key(_ key: Ref, _ frame: DataFrame, isSeries: Bool, _ vm: Interpreter) throws -> (Column, Scalar?, isColumn: Bool) {
    if let series = key.host(as: SeriesObject.self) {
      guard !series.index.matches(frame.index) else { return (series.column, series.name, false) }
      return (series.column.taking(orMissing: Labels.positions(of: frame.index, in: series.index)), series.name, false)
    }
    if let index = key.host(as: IndexObject.self)?.index { return (index.labels, index.name.map { .string($0) }, false) }
    if let grouper = key.host(as: GrouperObject.self) { return try grouper.key(frame) }
    if key.host(as: NDArray.self) != nil || key.isList { return (try DataConversion.column(from: key, vm), nil, false) }
    if key.isDict || key.isCallable && key.hostObject == nil {
      return (try SeriesFunctions.mapped(frame.index.labels, key, vm), frame.index.name.map { .string($0) }, false)
    }
    let name = ScalarConversion.scalar(key, vm)
    if !isSeries, let column = frame.column(name) { return (column, name, true) }
    if let level = frame.index.level(name), name.text != nil {
      let (columns, names) = frame.index.levels
      return (columns[level], names[level].map { .string($0) }, false)
    }
    let diagnostic = frame.noColumn(name)
    throw ScriptError(.keyError, diagnostic.message, hint: diagnostic.hint)
  }

  private static func keys(_ frame: DataFrame, isSeries: Bool, _ call: Call) throws -> [(Column, Scalar?, isColumn: Bool)] {
    let vm = call.vm
    let by = call["by"]
    if by.isNone {
      guard !call["level"].isNone else { throw ScriptError(.typeError, "You have to supply one of 'by' and 'level'") }
      let (columns, names) = frame.index.levels
      return try (vm.listElements(call["level"]) ?? [call["level"]]).map { wanted in
        guard let level = frame.index.level(ScalarConversion.scalar(wanted, vm)) else {
          throw ScriptError(.valueError, "level name \(try vm.str(wanted)) is not the name of the index")
        }
        return (columns[level], names[level].map { .string($0) }, false)
      }
    }
    // A list is several keys, or one value a row.
    if let items = vm.listElements(by), by.isList || by.isTuple {
      let named = !isSeries && items.contains { frame.position(of: ScalarConversion.scalar($0, vm)) != nil }
      let parts = items.contains { $0.hostObject != nil || $0.isCallable }
      let leveled = items.allSatisfy { $0.isString && frame.index.level(ScalarConversion.scalar($0, vm)) != nil }
      if isSeries, !parts, !leveled, items.count != frame.rowCount, let first = items.first { throw Labels.keyError(first, vm) }
      if !named, !parts, !leveled, items.count == frame.rowCount { return [try key(by, frame, isSeries: isSeries, vm)] }
      return try items.map { try key($0, frame, isSeries: isSeries, vm) }
    }
    return [try key(by, frame, isSeries: isSeries, vm)]
  }

  /// The bins of time of a single `pd.Grouper`; nil for other keys.
  private static func bins(_ frame: DataFrame, _ call: Call) throws -> (Grouping, Scalar?)? {
    let by = call["by"]
    let single = by.isList ? call.vm.listElements(by).flatMap { $0.count == 1 ? $0[0] : nil } : by
    guard let grouper = single?.host(as: GrouperObject.self) else { return nil }
    return try grouper.bins(frame)
  }

  private static func grouping(_ keys: [(Column, Scalar?, isColumn: Bool)], _ frame: DataFrame, _ call: Call) throws -> Grouping {
    guard !keys.isEmpty else { throw ScriptError(.valueError, "No group keys passed!") }
    guard keys.allSatisfy({ $0.0.count == frame.rowCount }) else {
      throw ScriptError(.valueError, "Grouper and axis must be same length")
    }
    return Grouping(
      keys: keys.map { $0.0 }, names: keys.map { $0.1?.description }, sorted: try call.bool("sort"), dropsMissing: try call.bool("dropna"),
      observed: try call.bool("observed"))
  }

  static func make(frame object: FrameObject, _ call: Call) throws -> Ref {
    let frame = object.frame
    if let (grouping, name) = try bins(frame, call) {
      let positions = frame.names.indices.filter { frame.names[$0] != name }
      return call.vm.host(
        GroupByObject(
          frame, grouping, keyNames: name.map { [$0] } ?? [], positions: positions, isSeries: false, keysAsIndex: try call.bool("as_index"),
          addsKeys: try call.bool("group_keys")))
    }
    let keys = try keys(frame, isSeries: false, call)
    let keyNames = keys.filter { $0.isColumn }.compactMap { $0.1 }
    let positions = frame.names.indices.filter { !keyNames.contains(frame.names[$0]) }
    return call.vm.host(
      GroupByObject(
        frame, try grouping(keys, frame, call), keyNames: keyNames, positions: positions, isSeries: false,
        keysAsIndex: try call.bool("as_index"), addsKeys: try call.bool("group_keys"), keysAreTuples: call["by"].isList))
  }

  static func make(series: SeriesObject, _ call: Call) throws -> Ref {
    let frame = try DataFrame(names: [series.name ?? .missing], columns: [series.column], index: series.index)
    if let (grouping, _) = try bins(frame, call) {
      return call.vm.host(
        GroupByObject(
          frame, grouping, keyNames: [], positions: [0], isSeries: true, keysAsIndex: true, addsKeys: try call.bool("group_keys")))
    }
    return call.vm.host(
      GroupByObject(
        frame, try grouping(keys(frame, isSeries: true, call), frame, call), keyNames: [], positions: [0], isSeries: true, keysAsIndex: true,
        addsKeys: try call.bool("group_keys"), keysAreTuples: call["by"].isList))
  }

  /// A grouping that is there already; with `steps`, what `resample` gives.
  static func make(
    _ frame: DataFrame, _ grouping: Grouping, positions: [Int], isSeries: Bool, steps: (new: RowIndex, old: RowIndex)? = nil
  ) -> GroupByObject {
    GroupByObject(frame, grouping, keyNames: [], positions: positions, isSeries: isSeries, keysAsIndex: true, addsKeys: true, steps: steps)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "<pandas.core.groupby.generic.\(isSeries ? "Series" : "DataFrame")GroupBy object at 0x7f0000000000>"
  }
  override func length(_ vm: Interpreter) throws -> Int? { grouping.groupCount }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    let isList = key.isList || key.host(as: IndexObject.self) != nil
    let wanted = isList ? try Labels.labels(key, vm) : [ScalarConversion.scalar(key, vm)]
    let absent = wanted.filter { frame.position(of: $0) == nil }
    guard absent.isEmpty else {
      if isList { throw ScriptError(.keyError, "Columns not found: \(absent.map { $0.spelled }.joined(separator: ", "))") }
      throw ScriptError(.keyError, "Column not found: \(wanted[0])", hint: frame.noColumn(wanted[0]).hint)
    }
    return vm.host(
      GroupByObject(
        frame, grouping, keyNames: keyNames, positions: wanted.compactMap { frame.position(of: $0) }, isSeries: !isList,
        keysAsIndex: keysAsIndex, addsKeys: addsKeys, keysAreTuples: keysAreTuples, isChosen: true, steps: steps))
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    frame.position(of: .string(name)) == nil ? nil : try getItem(vm, vm.string(name))
  }

  func key(_ group: Int, _ vm: Interpreter) -> Ref {
    let parts = grouping.keys.map { ScalarConversion.ref($0[group], vm) }
    return parts.count == 1 ? parts[0] : vm.tuple(parts)
  }

  /// The rows of a group: a series where one column was chosen, else a frame.
  func part(_ rows: [Int], withKeys: Bool = true, _ vm: Interpreter) -> Ref {
    if isSeries { return vm.host(series(positions[0], rows)) }
    if !withKeys || isChosen || positions.count + keyNames.count < frame.columnCount {
      return vm.host(FrameObject(frame.selecting(positions: positions).taking(rows)))
    }
    return vm.host(FrameObject(frame.taking(rows)))
  }

  func series(_ position: Int, _ rows: [Int]) -> SeriesObject {
    let name = frame.names[position]
    return SeriesObject(
      frame.columns[position].taking(rows), index: frame.index.taking(rows), name: name == .missing ? nil : name)
  }

  var seriesName: Scalar? { isSeries && frame.names[positions[0]] != .missing ? frame.names[positions[0]] : nil }

  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var next = 0
    return { [self] in
      while next < rows.count, rows[next].isEmpty { next += 1 }
      guard next < rows.count else { return nil }
      defer { next += 1 }
      let key = key(next, vm)
      return vm.tuple([keysAreTuples && grouping.keys.count == 1 ? vm.tuple([key]) : key, part(rows[next], vm)])
    }
  }

  static let frameType = HostType(
    name: "DataFrameGroupBy", module: "pandas.core.groupby.generic", doc: "The rows of a frame in groups.", importPaths: [],
    members: members)
  static let resamplerType = HostType(
    name: "DatetimeIndexResampler", module: "pandas.core.resample", doc: "Rows in bins of time.", importPaths: [],
    members: {
      let own = upsampling
      let names = Set(own.map { $0.name })
      return members.filter { !names.contains($0.name) } + own
    }())
  static let seriesType = HostType(
    name: "SeriesGroupBy", module: "pandas.core.groupby.generic", doc: "The values of a series in groups.", importPaths: [],
    members: members)
}

/// `pd.Grouper(key=…, freq=…)`
final class GrouperObject: HostObject {
  private let name: Scalar?
  private let level: Ref
  private let frequency: Frequency?
  private let options: Resampling.Options?

  init(_ name: Scalar?, level: Ref, _ frequency: Frequency?, _ options: Resampling.Options?) {
    self.name = name
    self.level = level
    self.frequency = frequency
    self.options = options
    super.init(type: GrouperObject.hostType)
  }

  override func visit(_ visit: (Ref) -> Void) { visit(level) }

  static let hostType = HostType(
    name: "Grouper", module: "pandas.core.groupby.grouper", doc: "A key of groups.", importPaths: ["pandas"],
    initializer: NativeFunction(
      "Grouper(key=None, level=None, freq=None, axis=0, sort=False, closed=None, label=None, convention=None, origin='start_day', offset=None, dropna=True)",
      "A key of groups."
    ) { call in
      let frequency = call["freq"].isNone ? nil : try Frequency(call["freq"], call.vm)
      return call.vm.host(
        GrouperObject(
          call["key"].isNone ? nil : ScalarConversion.scalar(call["key"], call.vm), level: call["level"], frequency,
          try frequency.map { try Resampling.Options($0, call) }))
    }, members: [])

  /// The values of the key, and its name where it is a column.
  private func values(_ frame: DataFrame) throws -> (Column, Scalar?) {
    if let name { return (try frame.requireColumn(name), name) }
    if !level.isNone, let place = frame.index.level(level.asInt.map { .int($0) } ?? .string(level.asString ?? "")) {
      return (frame.index.levels.columns[place], frame.index.levels.names[place].map { .string($0) })
    }
    return (frame.index.labels, frame.index.name.map { .string($0) })
  }

  private func bins(_ column: Column) throws -> (Resampling.Bins, Frequency)? {
    guard let frequency, let options else { return nil }
    guard case .instants(let times) = column else {
      throw ScriptError(
        .typeError, "Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of '\(IndexText.kind(column))'")
    }
    return (try Resampling.bins(times, frequency, options), frequency)
  }

  /// All bins, empty ones as well; nil without a step.
  func bins(_ frame: DataFrame) throws -> (Grouping, Scalar?)? {
    let (column, label) = try values(frame)
    guard let (bins, frequency) = try bins(column) else { return nil }
    let grouping = Grouping(
      groups: bins.places, keys: [.instants(bins.labels)], names: [label?.description], count: bins.labels.count, frequency: frequency.spelled)
    return (grouping, name)
  }

  /// The label of each row's bin, or the value itself without a step.
  func key(_ frame: DataFrame) throws -> (Column, Scalar?, isColumn: Bool) {
    let (column, label) = try values(frame)
    guard let (bins, _) = try bins(column) else { return (column, label, name != nil) }
    return (.instants(bins.places.map { $0 < 0 ? Instant.missing : bins.labels[$0] }), label, name != nil)
  }
}
