import LapisFrame
import LapisInterpreter

/// Frames from what scripts pass to `pd.DataFrame`.
enum FrameConstruction {
  static func frame(_ data: Ref, columns: Ref, index: Ref, _ vm: Interpreter) throws -> DataFrame {
    var frame = try unnamed(data, columns: columns, index: index, vm)
    if let names = columns.host(as: IndexObject.self)?.index.levels.names, names.contains(where: { $0 != nil }) { frame.columnsNames = names }
    return frame
  }

  private static func unnamed(_ data: Ref, columns: Ref, index: Ref, _ vm: Interpreter) throws -> DataFrame {
    let names = columns.isNone ? nil : try Labels.labels(columns, vm)
    let labels = index.isNone ? nil : try Labels.index(index, vm)
    if data.isNone {
      let rows = labels ?? RowIndex(Column.mixed([]))
      let names = names ?? []
      return try DataFrame(
        names: names, columns: names.map { _ in .mixed([Scalar](repeating: .nan, count: rows.count)) }, index: labels == nil ? RowIndex(count: 0) : rows)
    }
    if let other = data.host(as: FrameObject.self)?.frame {
      var result = try names.map { try other.selecting($0) } ?? other
      if let labels { result = result.taking(try Labels.rows(list: index, other.index, vm)); try result.setIndex(labels) }
      return result
    }
    if let series = data.host(as: SeriesObject.self) {
      return try DataFrame(names: names ?? [series.name ?? .int(0)], columns: [series.column], index: labels ?? series.index)
    }
    if let pairs = vm.dictItems(data) { return try fromDict(pairs, names: names, labels: labels, vm) }
    if data.isString || data.isScalarNumber {
      // One value fills a frame whose labels are given.
      guard let names, let labels else { throw ScriptError(.valueError, "DataFrame constructor not properly called!") }
      let column = Column(repeating: ScalarConversion.scalar(data, vm), count: labels.count)
      return try DataFrame(names: names, columns: names.map { _ in column }, index: labels)
    }
    if let items = vm.listElements(data), let first = items.first {
      if items.allSatisfy({ $0.isDict }) { return try fromRecords(items, names: names, labels: labels, vm) }
      if items.allSatisfy({ $0.host(as: SeriesObject.self) != nil }) {
        return try fromSeries(items.compactMap { $0.host(as: SeriesObject.self) }, names: names, labels: labels)
      }
      if names == nil, first.hostObject == nil, let fields = try vm.attributeIfPresent(first, "_fields") {
        return try fromRows(items, names: Labels.labels(fields, vm), labels: labels, vm)
      }
      if vm.listElements(first) != nil { return try fromRows(items, names: names, labels: labels, vm) }
      if let labels, labels.count != items.count, first.host(as: NDArray.self) == nil {
        throw ScriptError(
          .valueError, "Shape of passed values is \(Shape.text([items.count, 1])), indices imply \(Shape.text([labels.count, names?.count ?? 1]))")
      }
      if first.host(as: NDArray.self) == nil {
        return try DataFrame(names: names ?? [.int(0)], columns: [ColumnConversion.column(of: items, vm)], index: labels)
      }
    }
    let array = try ArrayConversion.array(
      data.isList || data.host(as: NDArray.self) != nil || data.hostObject is any ArrayRepresentable
        ? data : vm.list(try vm.elements(of: data)), vm)
    switch array.rank {
    case 1:
      if let labels, labels.count != array.count, array.count > 0 {
        throw ScriptError(
          .valueError,
          "Shape of passed values is \(Shape.text([array.count, 1])), indices imply \(Shape.text([labels.count, names?.count ?? 1]))")
      }
      if array.count == 0, let names {
        return try DataFrame(names: names, columns: names.map { _ in .mixed([]) }, index: labels ?? RowIndex(count: 0))
      }
      if array.count == 0 { return DataFrame() }
      return try DataFrame(names: names ?? [.int(0)], columns: [ColumnConversion.column(array, vm)], index: labels)
    case 2:
      if let names, names.count != array.shape[1] {
        throw ScriptError(
          .valueError, "Shape of passed values is \(Shape.text(array.shape)), indices imply \(Shape.text([array.shape[0], names.count]))")
      }
      let columns = (0..<array.shape[1]).map { ColumnConversion.column(array.transposed().row($0), vm) }
      return try DataFrame(
        names: names ?? (0..<array.shape[1]).map { .int($0) }, columns: columns, index: labels ?? RowIndex(count: array.shape[0]))
    default: throw ScriptError(.valueError, "Must pass 2-d input. shape=\(Shape.text(array.shape))")
    }
  }

  private static func fromDict(
    _ pairs: [(key: Ref, value: Ref)], names: [Scalar]?, labels: RowIndex?, _ vm: Interpreter
  ) throws -> DataFrame {
    var index = labels
    var length: Int?
    for pair in pairs {
      if let series = pair.value.host(as: SeriesObject.self) {
        if let known = index, labels == nil {
          if !known.matches(series.index) { index = Labels.aligned(known, series.index).labels }
        } else if labels == nil {
          index = series.index
        }
      } else if pair.value.isDict, let inner = vm.dictItems(pair.value) {
        let own = RowIndex(ColumnConversion.column(of: inner.map { $0.key }, vm))
        if labels == nil {
          if let known = index, !known.matches(own) {
            // Labels in the order in which they are first met.
            let both = Column.concatenating([known.labels, own.labels]).unique()
            index = RowIndex(both)
          } else {
            index = own
          }
        }
      } else if !pair.value.isScalarNumber, !pair.value.isString, !pair.value.isNone, length == nil {
        length = try? vm.length(pair.value)
      }
    }
    if index == nil, length == nil, !pairs.isEmpty {
      throw ScriptError(.valueError, "If using all scalar values, you must pass an index")
    }
    let rows = index ?? RowIndex(count: length ?? 0)
    var found: [Scalar] = []
    var columns: [Column] = []
    for pair in pairs {
      let name = ScalarConversion.scalar(pair.key, vm)
      if let names, !names.contains(name) { continue }
      let column: Column
      if pair.value.isDict, let inner = vm.dictItems(pair.value) {
        let own = RowIndex(ColumnConversion.column(of: inner.map { $0.key }, vm))
        column = ColumnConversion.column(of: inner.map { $0.value }, vm).taking(orMissing: Labels.positions(of: rows, in: own))
      } else {
        column = try Assignment.column(pair.value, index: rows, hasColumns: true, vm)
      }
      guard column.count == rows.count else {
        if labels != nil {
          throw ScriptError(.valueError, "Length of values (\(column.count)) does not match length of index (\(rows.count))")
        }
        throw ScriptError(.valueError, "All arrays must be of the same length")
      }
      found.append(name)
      columns.append(column)
    }
    guard let names else { return try DataFrame(names: found, columns: columns, index: rows) }
    let ordered = names.map { name in
      found.firstIndex(of: name).map { columns[$0] } ?? .mixed([Scalar](repeating: .nan, count: rows.count))
    }
    return try DataFrame(names: names, columns: ordered, index: rows)
  }

  /// Series as rows, matched by their labels.
  private static func fromSeries(_ rows: [SeriesObject], names: [Scalar]?, labels: RowIndex?) throws -> DataFrame {
    var wanted = names ?? []
    if names == nil {
      var known: Set<Scalar> = []
      for row in rows { for name in row.index.labels.scalars where known.insert(name).inserted { wanted.append(name) } }
    }
    let axis = Alignment.axis(wanted)
    let lines = rows.map { $0.index.matches(axis) ? $0.column : $0.column.taking(orMissing: Labels.positions(of: axis, in: $0.index)) }
    let isNumeric = lines.allSatisfy { $0.dtype.isNumeric && $0.dtype != .bool }
    let isWhole = lines.allSatisfy { $0.dtype == .int }
    let columns = wanted.indices.map { place -> Column in
      let values = lines.map { $0[place] }
      return isNumeric && !isWhole ? .double(values.map { $0.number ?? .nan }) : Column(values)
    }
    let own = rows.compactMap { $0.name }
    let index = labels ?? (own.count == rows.count ? RowIndex(Column(own)) : RowIndex(count: rows.count))
    return try DataFrame(names: wanted, columns: columns, index: index)
  }

  private static func fromRecords(_ items: [Ref], names: [Scalar]?, labels: RowIndex?, _ vm: Interpreter) throws -> DataFrame {
    var order: [Scalar] = []
    var known = Set<Scalar>()
    var rows: [[Scalar: Ref]] = []
    for item in items {
      var row: [Scalar: Ref] = [:]
      for pair in vm.dictItems(item) ?? [] {
        let name = ScalarConversion.scalar(pair.key, vm)
        if known.insert(name).inserted { order.append(name) }
        row[name] = pair.value
      }
      rows.append(row)
    }
    let wanted = names ?? order
    return try DataFrame(
      names: wanted, columns: wanted.map { name in ColumnConversion.column(of: rows.map { $0[name] ?? Ref(Double.nan) }, vm) },
      index: labels ?? RowIndex(count: items.count))
  }

  private static func fromRows(_ items: [Ref], names: [Scalar]?, labels: RowIndex?, _ vm: Interpreter) throws -> DataFrame {
    let rows = try items.map { try vm.listElements($0) ?? vm.elements(of: $0) }
    let width = max(rows.map { $0.count }.max() ?? 0, 0)
    if let names, names.count != width {
      throw ScriptError(.valueError, "\(names.count) columns passed, passed data had \(width) columns")
    }
    let columns = (0..<width).map { place in
      ColumnConversion.column(of: rows.map { place < $0.count ? $0[place] : .none }, vm)
    }
    return try DataFrame(
      names: names ?? (0..<width).map { .int($0) }, columns: columns, index: labels ?? RowIndex(count: items.count))
  }
}
