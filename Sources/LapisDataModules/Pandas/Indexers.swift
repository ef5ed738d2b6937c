import LapisFrame
import LapisInterpreter

/// `iloc`, `loc`, `iat` and `at` of a frame or series.
final class Indexer: HostObject {
  private enum Owner {
    case frame(FrameObject)
    case series(SeriesObject)
  }
  private let owner: Owner
  /// Whether keys are positions; else labels.
  private let isPositional: Bool
  /// Whether keys name one cell, so that whatever is written goes into it as it is.
  private let isScalar: Bool

  init(_ frame: FrameObject, positional: Bool, isScalar: Bool = false) {
    owner = .frame(frame)
    isPositional = positional
    self.isScalar = isScalar
    super.init(type: positional ? Indexer.positionType : Indexer.labelType)
  }

  init(_ series: SeriesObject, positional: Bool) {
    owner = .series(series)
    isPositional = positional
    isScalar = false
    super.init(type: positional ? Indexer.positionType : Indexer.labelType)
  }

  static let positionType = HostType(
    name: "_iLocIndexer", module: "pandas.core.indexing", doc: "Rows and columns by position.", importPaths: [], members: [])
  static let labelType = HostType(
    name: "_LocIndexer", module: "pandas.core.indexing", doc: "Rows and columns by label.", importPaths: [], members: [])

  /// Positions along one axis, and whether the key names exactly one.
  private func positions(_ key: Ref, _ index: RowIndex, _ vm: Interpreter) throws -> (rows: [Int], isSingle: Bool) {
    if let rows = try Labels.mask(key, index, vm) { return (rows, false) }
    if isPositional {
      if key.sliceParts != nil { return (try Labels.positions(of: key, index.count), false) }
      func checked(_ place: Int, list: Bool) throws -> Int {
        guard place >= -index.count, place < index.count else {
          throw ScriptError(
            .indexError, list ? "positional indexers are out-of-bounds" : "single positional indexer is out-of-bounds")
        }
        return place < 0 ? place + index.count : place
      }
      if !Self.hasAxis(key), let place = key.asInt { return ([try checked(place, list: false)], true) }
      if key.isString || key.isFloat {
        throw ScriptError(.typeError, "Cannot index by location index with a non-integer key")
      }
      return (try ArrayConversion.array(key, vm).ints().map { try checked($0, list: true) }, false)
    }
    if key.sliceParts != nil { return (try Labels.rows(slice: key, index, vm), false) }
    if Labels.hasSeveral(key, vm), case .levels(let columns, _) = index.storage, let parts = vm.listElements(key) {
      return (try Labels.rows(levels: parts, columns, vm).rows, false)
    }
    if key.isList || key.host(as: NDArray.self) != nil || key.hostObject is any LabelledOperand || key.rangeParts != nil {
      return (try Labels.rows(list: key, index, vm), false)
    }
    if key.isTuple, case .levels(let columns, _) = index.storage, let parts = vm.listElements(key) {
      let (rows, isOne, _) = try Labels.rows(levels: parts, columns, vm)
      guard !rows.isEmpty else { throw Labels.keyError(key, vm) }
      return (rows, isOne && rows.count == 1)
    }
    if let found = try Labels.rows(moment: key, index, vm) { return (found.rows, found.isOne) }
    let rows = index.rows(of: ScalarConversion.scalar(key, vm))
    guard !rows.isEmpty else { throw Labels.keyError(key, vm) }
    return (rows, rows.count == 1)
  }

  /// Whether a key is an array or a series, which selects several rows even where it holds one number.
  private static func hasAxis(_ key: Ref) -> Bool {
    key.host(as: NDArray.self).map { $0.rank > 0 } ?? (key.hostObject is any LabelledOperand)
  }

  private func parts(_ key: Ref, _ vm: Interpreter) -> (rows: Ref, columns: Ref?) {
    if key.isTuple, let items = vm.listElements(key), items.count == 2, case .frame = owner { return (items[0], items[1]) }
    return (key, nil)
  }

  private func called(_ key: Ref, _ vm: Interpreter) throws -> Ref {
    guard key.isCallable, key.hostObject == nil else { return key }
    switch owner {
    case .frame(let frame): return try vm.call(key, [vm.host(frame)])
    case .series(let series): return try vm.call(key, [vm.host(series)])
    }
  }

  /// What stands under a label of outer levels, or under labels of all of them; nil for other keys.
  private func underLevels(_ key: Ref, _ vm: Interpreter) throws -> Ref? {
    let index: RowIndex
    switch owner {
    case .frame(let object): index = object.frame.index
    case .series(let series): index = series.index
    }
    guard case .levels(let columns, _) = index.storage, key.sliceParts == nil, !key.isList,
      key.hostObject == nil || key.host(as: TimestampObject.self) != nil
    else { return nil }
    var rowKey = key
    var columnKey: Ref?
    if case .series(let series) = owner, Labels.hasSeveral(key, vm), let parts = vm.listElements(key) {
      let (rows, _, open) = try Labels.rows(levels: parts, columns, vm)
      guard !rows.isEmpty else { throw Labels.keyError(key, vm) }
      return vm.host(SeriesObject(series.column.taking(rows), index: IndexObject(index.taking(rows)).reordered(open), name: series.name))
    }
    if case .frame = owner, key.isTuple, let parts = vm.listElements(key), parts.count == 2,
      parts[0].isTuple || parts[1].sliceParts != nil || parts[1].isList || index.rows(under: parts.map { ScalarConversion.scalar($0, vm) }) == nil
    {
      if parts[0].sliceParts != nil || parts[0].isList || parts[0].hostObject != nil { return nil }
      (rowKey, columnKey) = (parts[0], parts[1])
    }
    if Labels.hasSeveral(rowKey, vm) { return nil }
    var outer = [ScalarConversion.scalar(rowKey, vm)]
    if case .tuple(let parts) = outer[0] { outer = parts }
    guard let (rows, rest) = index.rows(under: outer) else {
      // Of a frame, the second part of a key may have been meant for a column.
      if case .frame = owner, rowKey.isTuple, let parts = vm.listElements(rowKey), parts.count == 2, index.rows(under: [outer[0]]) != nil {
        throw Labels.keyError(parts[1], vm)
      }
      throw Labels.keyError(rowKey, vm)
    }
    let isWhole = outer.count == columns.count && rows.count == 1
    switch owner {
    case .series(let series):
      if isWhole { return ScalarConversion.element(series.column, rows[0], vm) }
      return vm.host(SeriesObject(series.column.taking(rows), index: rest, name: series.name))
    case .frame(let object):
      var part = object.frame.taking(rows)
      if !isWhole { try part.setIndex(rest) }
      let result = FrameObject(part)
      guard let columnKey else { return vm.host(isWhole ? Self.row(part, 0) : result) }
      let picked = try Indexer(result, positional: false).getItem(vm, vm.tuple([vm.slice(.none, .none, .none), columnKey]))
      return isWhole ? try vm.item(vm.attribute(picked, "iloc"), Ref(0)) : picked
    }
  }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if !isPositional, let found = try underLevels(key, vm) { return found }
    switch owner {
    case .series(let series):
      let (rows, isSingle) = try positions(called(key, vm), series.index, vm)
      if isSingle, let row = rows.first { return ScalarConversion.element(series.column, row, vm) }
      return vm.host(Labels.contiguous(rows).map { series.slicing($0) } ?? series.taking(rows))
    case .frame(let object):
      let frame = object.frame
      let (rowKey, columnKey) = parts(key, vm)
      if !isPositional, let columnKey, frame.nameLevels > 1, let inner = Self.under(columnKey, frame, vm) {
        return try Indexer(FrameObject(inner), positional: false).getItem(vm, vm.tuple([rowKey, vm.slice(.none, .none, .none)]))
      }
      if isPositional, !Self.hasAxis(rowKey), let row = rowKey.asInt, let columnKey, !Self.hasAxis(columnKey),
        let place = columnKey.asInt
      {
        for (place, count) in [(row, frame.rowCount), (place, frame.columnCount)] where place >= count || place < -count {
          throw ScriptError(.indexError, "index \(place) is out of bounds for axis 0 with size \(count)")
        }
      }
      let (rows, singleRow) = try positions(called(rowKey, vm), frame.index, vm)
      let (columns, singleColumn) = try columnKey.map {
        try positions($0, RowIndex(Column(frame.names)), vm)
      } ?? (Array(frame.columns.indices), false)
      if singleRow, singleColumn, let row = rows.first, let column = columns.first {
        return ScalarConversion.element(frame.columns[column], row, vm)
      }
      if singleRow, let row = rows.first { return vm.host(Self.row(frame.selecting(positions: columns), row)) }
      if singleColumn, let column = columns.first {
        let index = Labels.contiguous(rows).map { frame.index.slicing($0) } ?? frame.index.taking(rows)
        return vm.host(SeriesObject(frame.columns[column].taking(rows), index: index, name: frame.names[column]))
      }
      let selected = columnKey == nil ? frame : frame.selecting(positions: columns)
      return vm.host(FrameObject(Labels.contiguous(rows).map { selected.slicing($0) } ?? selected.taking(rows)))
    }
  }

  /// The columns under an outer name; nil where the key is another.
  private static func under(_ key: Ref, _ frame: DataFrame, _ vm: Interpreter) -> DataFrame? {
    guard key.sliceParts == nil, !key.isList, key.hostObject == nil, !key.isCallable else { return nil }
    let name = ScalarConversion.scalar(key, vm)
    guard frame.position(of: name) == nil else { return nil }
    if case .tuple(let parts) = name { return frame.columns(under: parts) }
    return frame.columns(under: [name])
  }

  /// A row as a series labelled by the column names.
  static func row(_ frame: DataFrame, _ row: Int) -> SeriesObject {
    let types = Set(frame.columns.map { $0.dtype.rawValue })
    let values = frame.columns.map { $0[row] }
    let column: Column
    if types.isSubset(of: ["float64", "int64"]) {
      column = types.contains("float64") ? .double(values.map { $0.number ?? .nan }) : Column(values)
    } else if types.count == 1 {
      let narrow = Column(values)
      if case .double = narrow, types.contains("object") { column = .mixed(values) } else { column = narrow }
    } else {
      column = .mixed(values)
    }
    return SeriesObject(column, index: RowIndex(Column(frame.names)), name: frame.index[row])
  }

  override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    switch owner {
    case .series(let series):
      let key = try called(key, vm)
      let isLabel = !isPositional && !key.isList && key.sliceParts == nil && key.hostObject == nil
      if isLabel, series.index.levels.columns.count == 1, series.index.rows(of: ScalarConversion.scalar(key, vm)).isEmpty,
        (try? Labels.rows(moment: key, series.index, vm)) ?? nil == nil
      {
        series.append(ScalarConversion.scalar(value, vm), under: ScalarConversion.scalar(key, vm))
        return
      }
      let rows = try positions(key, series.index, vm).rows
      try series.replace(Assignment.setting(series.column, rows: rows, to: value, vm))
    case .frame(let object):
      let (rowKey, columnKey) = parts(key, vm)
      let resolvedRow = try isPositional ? called(rowKey, vm) : TimePeriod.resolved(called(rowKey, vm), object.frame.index, vm)
      // A new column, or a new row, by label.
      if !isPositional, let columnKey, !columnKey.isList, columnKey.sliceParts == nil, columnKey.hostObject == nil, !columnKey.isNone,
        object.frame.position(of: ScalarConversion.scalar(columnKey, vm)) == nil, Self.under(columnKey, object.frame, vm) == nil
      {
        if let parts = resolvedRow.sliceParts, parts.start.isNone, parts.stop.isNone {
          return try object.setItem(vm, columnKey, value)
        }
        let missing = Column.double([Double](repeating: .nan, count: object.frame.rowCount))
        try object.frame.set(ScalarConversion.scalar(columnKey, vm), to: missing)
      }
      if !isPositional, !resolvedRow.isList, resolvedRow.sliceParts == nil, resolvedRow.hostObject == nil,
        object.frame.index.rows(of: ScalarConversion.scalar(resolvedRow, vm)).isEmpty, !Labels.hasSeveral(resolvedRow, vm)
      {
        var named = columnKey
        if let bounds = columnKey?.sliceParts, bounds.start.isNone, bounds.stop.isNone { named = nil }
        if named == nil, columnKey != nil, case .levels = object.frame.index.storage {
          object.frame.mapColumns { $0.dtype.isInteger ? .double($0.doubles ?? []) : $0 }
        }
        try append(object, label: ScalarConversion.scalar(resolvedRow, vm), named, value, vm)
        return
      }
      if isPositional, let place = resolvedRow.asInt, place >= object.frame.rowCount || place < -object.frame.rowCount {
        throw ScriptError(.indexError, "iloc cannot enlarge its target object")
      }
      let rows = try positions(resolvedRow, object.frame.index, vm).rows
      let columns = try columnKey.map {
        try positions($0, RowIndex(Column(object.frame.names)), vm).rows
      } ?? Array(object.frame.columns.indices)
      try set(object, rows, columns, value, vm)
    }
  }

  private func set(_ object: FrameObject, _ rows: [Int], _ columns: [Int], _ value: Ref, _ vm: Interpreter) throws {
    if isScalar, rows.count == 1, columns.count == 1 {
      let cell = ScalarConversion.scalar(value, vm)
      object.frame.replaceColumn(at: columns[0], with: object.frame.columns[columns[0]].setting(rows, to: [cell]))
      return
    }
    func replace(_ column: Int, _ values: [Scalar]) {
      object.frame.replaceColumn(at: column, with: object.frame.columns[column].setting(rows, to: values))
    }
    if let frame = value.host(as: FrameObject.self)?.frame, !isPositional {
      // Labels on both axes are matched.
      let matched = try Alignment.rows(frame, object.frame.index.taking(rows))
      for column in columns {
        guard let theirs = matched.column(object.frame.names[column]) else {
          replace(column, [Scalar](repeating: .nan, count: rows.count))
          continue
        }
        replace(column, theirs.scalars)
      }
      return
    }
    if let pairs = vm.dictItems(value), rows.count == 1 {
      for pair in pairs {
        let name = ScalarConversion.scalar(pair.key, vm)
        for column in columns where object.frame.names[column] == name { replace(column, [ScalarConversion.scalar(pair.value, vm)]) }
      }
      return
    }
    if let series = value.host(as: SeriesObject.self), rows.count == 1, columns.count > 1 {
      let places = Labels.positions(of: Alignment.axis(columns.map { object.frame.names[$0] }), in: series.index)
      for (column, place) in zip(columns, places) { replace(column, [place < 0 ? .nan : series.column[place]]) }
      return
    }
    if let series = value.host(as: SeriesObject.self), columns.count == 1 {
      let places = Labels.positions(of: object.frame.index.taking(rows), in: series.index)
      replace(columns[0], places.map { $0 < 0 ? .nan : series.column[$0] })
      return
    }
    if value.isList || value.host(as: NDArray.self) != nil || value.hostObject is any ArrayRepresentable {
      let array = try ArrayConversion.array(value, vm)
      if columns.count == 1, array.rank < 2 { return replace(columns[0], try Assignment.values(value, count: rows.count, vm)) }
      if value.isList || value.isTuple, let items = vm.listElements(value), items.count == columns.count, array.rank == 1 {
        // One value a column, each of its own type.
        for (column, item) in zip(columns, items) { replace(column, [Scalar](repeating: ScalarConversion.scalar(item, vm), count: rows.count)) }
        return
      }
      let shape = [rows.count, columns.count]
      guard (try? Shape.broadcasting([array.shape, shape])) == shape else {
        throw ScriptError(
          .valueError,
          array.rank == 1
            ? "Must have equal len keys and value when setting with an iterable"
            : "shape mismatch: value array of shape \(Shape.text(array.shape)) could not be broadcast to indexing result of shape \(Shape.text(shape))")
      }
      let wide = array.broadcast(to: shape)
      for (place, column) in columns.enumerated() {
        replace(column, wide.transposed().row(place).refs(vm).map { ScalarConversion.scalar($0, vm) })
      }
      return
    }
    let scalar = ScalarConversion.scalar(value, vm)
    for column in columns { replace(column, [Scalar](repeating: scalar, count: rows.count)) }
  }

  private func append(_ object: FrameObject, label: Scalar, _ columnKey: Ref?, _ value: Ref, _ vm: Interpreter) throws {
    let frame = object.frame
    var row: [Scalar]
    if let columnKey {
      let name = ScalarConversion.scalar(columnKey, vm)
      row = frame.names.map { $0 == name ? ScalarConversion.scalar(value, vm) : .nan }
    } else if let pairs = vm.dictItems(value) {
      var table: [Scalar: Scalar] = [:]
      for pair in pairs { table[ScalarConversion.scalar(pair.key, vm)] = ScalarConversion.scalar(pair.value, vm) }
      row = frame.names.map { table[$0] ?? .nan }
    } else if let series = value.host(as: SeriesObject.self) {
      let places = Labels.positions(of: Alignment.axis(frame.names), in: series.index)
      row = places.map { $0 < 0 ? .nan : series.column[$0] }
    } else {
      if value.isList || value.isTuple || value.host(as: NDArray.self) != nil, try vm.length(value) != frame.columnCount {
        throw ScriptError(.valueError, "cannot set a row with mismatched columns")
      }
      row = try Assignment.values(value, count: frame.columnCount, vm)
    }
    // A row of numbers has one type.
    let one = Column(row)
    if one.dtype.isNumeric { row = one.scalars }
    let columns = zip(frame.columns, row).map { column, value in
      column.count == 0 ? Column([value]) : Column.concatenating([column, Column([value])])
    }
    let labels: RowIndex
    if case .levels(let levels, let names) = frame.index.storage {
      guard case .tuple(let parts) = label, parts.count == levels.count else { throw Labels.keyError(ScalarConversion.ref(label, vm), vm) }
      labels = RowIndex(levels: zip(levels, parts).map { Column.concatenating([$0, Column([$1])]) }, names: names)
    } else if case .range(0, let count, 1) = frame.index.storage, label == .int(count) {
      labels = RowIndex(count: count + 1)
    } else if frame.rowCount == 0 {
      labels = RowIndex(Column([label]), name: frame.index.name)
    } else {
      labels = RowIndex(Column.concatenating([frame.index.labels, Column([label])]), name: frame.index.name)
    }
    object.frame = try DataFrame(names: frame.names, columns: columns, index: labels)
  }
}
