import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// What `groupby` gives: rows in groups, columns chosen.
final class GroupByObject: HostObject {
  let frame: DataFrame
  let grouping: Grouping
  /// The columns of the frame that are keys.
  let keyNames: [Scalar]
  /// The columns that aggregations work on.
  let positions: [Int]
  /// Whether the result of an aggregation is a series.
  let isSeries: Bool
  let keysAsIndex: Bool
  /// Whether the results of `apply` get the keys as outer labels.
  let addsKeys: Bool

  private init(
    _ frame: DataFrame, _ grouping: Grouping, keyNames: [Scalar], positions: [Int], isSeries: Bool, keysAsIndex: Bool, addsKeys: Bool
  ) {
    self.frame = frame
    self.grouping = grouping
    self.keyNames = keyNames
    self.positions = positions
    self.isSeries = isSeries
    self.keysAsIndex = keysAsIndex
    self.addsKeys = addsKeys
    super.init(type: isSeries ? GroupByObject.seriesType : GroupByObject.frameType)
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
      return (try SeriesFunctions.mapped(frame.index.labels, key, vm), nil, false)
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
      if !named, !parts, !leveled, items.count == frame.rowCount { return [try key(by, frame, isSeries: isSeries, vm)] }
      return try items.map { try key($0, frame, isSeries: isSeries, vm) }
    }
    return [try key(by, frame, isSeries: isSeries, vm)]
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
    let keys = try keys(frame, isSeries: false, call)
    let keyNames = keys.filter { $0.isColumn }.compactMap { $0.1 }
    let positions = frame.names.indices.filter { !keyNames.contains(frame.names[$0]) }
    return call.vm.host(
      GroupByObject(
        frame, try grouping(keys, frame, call), keyNames: keyNames, positions: positions, isSeries: false,
        keysAsIndex: try call.bool("as_index"), addsKeys: try call.bool("group_keys")))
  }

  static func make(series: SeriesObject, _ call: Call) throws -> Ref {
    let frame = try DataFrame(names: [series.name ?? .missing], columns: [series.column], index: series.index)
    return call.vm.host(
      GroupByObject(
        frame, try grouping(keys(frame, isSeries: true, call), frame, call), keyNames: [], positions: [0], isSeries: true, keysAsIndex: true,
        addsKeys: try call.bool("group_keys")))
  }

  /// A grouping that is there already: what `resample` gives.
  static func make(_ frame: DataFrame, _ grouping: Grouping, positions: [Int], isSeries: Bool) -> GroupByObject {
    GroupByObject(frame, grouping, keyNames: [], positions: positions, isSeries: isSeries, keysAsIndex: true, addsKeys: true)
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
        keysAsIndex: keysAsIndex, addsKeys: addsKeys))
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    frame.position(of: .string(name)) == nil ? nil : try getItem(vm, vm.string(name))
  }

  func key(_ group: Int, _ vm: Interpreter) -> Ref {
    let parts = grouping.keys.map { ScalarConversion.ref($0[group], vm) }
    return parts.count == 1 ? parts[0] : vm.tuple(parts)
  }

  /// The rows of a group: a series where one column was chosen, else a frame.
  func part(_ rows: [Int], _ vm: Interpreter) -> Ref {
    if isSeries { return vm.host(series(positions[0], rows)) }
    if positions.count + keyNames.count < frame.columnCount {
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
    let rows = grouping.rows
    var next = 0
    return { [self] in
      while next < rows.count, rows[next].isEmpty { next += 1 }
      guard next < rows.count else { return nil }
      defer { next += 1 }
      return vm.tuple([key(next, vm), part(rows[next], vm)])
    }
  }

  static let frameType = HostType(
    name: "DataFrameGroupBy", module: "pandas.core.groupby.generic", doc: "The rows of a frame in groups.", importPaths: [],
    members: members)
  static let seriesType = HostType(
    name: "SeriesGroupBy", module: "pandas.core.groupby.generic", doc: "The values of a series in groups.", importPaths: [],
    members: members)
}

/// `pd.Grouper(key=…, freq=…)`
final class GrouperObject: HostObject {
  private let name: Scalar?
  private let frequency: Frequency?

  init(_ name: Scalar?, _ frequency: Frequency?) {
    self.name = name
    self.frequency = frequency
    super.init(type: GrouperObject.hostType)
  }

  static let hostType = HostType(
    name: "Grouper", module: "pandas.core.groupby.grouper", doc: "A key of groups.", importPaths: ["pandas"],
    initializer: NativeFunction("Grouper(key=None, level=None, freq=None)", "A key of groups.") { call in
      call.vm.host(
        GrouperObject(
          call["key"].isNone ? nil : ScalarConversion.scalar(call["key"], call.vm),
          try call.optionalString("freq").map { try Frequency($0) }))
    }, members: [])

  func key(_ frame: DataFrame) throws -> (Column, Scalar?, isColumn: Bool) {
    let column = try name.map { try frame.requireColumn($0) } ?? frame.index.labels
    guard let frequency else { return (column, name, name != nil) }
    guard case .instants(let times) = column else {
      throw ScriptError(
        .typeError, "Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of 'Index'")
    }
    return (.instants(times.map { $0 == Instant.missing ? $0 : Resampling.label($0, frequency) }), name ?? frame.index.name.map { .string($0) }, name != nil)
  }
}
