import LapisFrame
import LapisInterpreter

/// From what scripts write in brackets to row positions.
enum Labels {
  /// The rows of a mask of bools; nil where the key is none.
  static func mask(_ key: Ref, _ index: RowIndex, _ vm: Interpreter) throws -> [Int]? {
    var flags: [Bool]
    if let series = key.host(as: SeriesObject.self) {
      switch series.column {
      case .bool(let values): flags = values
      case .mixed(let values) where !values.isEmpty && values.allSatisfy({ if case .bool = $0 { true } else { false } }):
        flags = values.map { $0.number == 1 }
      case .mixed(let values) where values.contains(where: { if case .bool = $0 { true } else { false } }) && values.allSatisfy({ if case .bool = $0 { true } else { $0.isMissing } }):
        throw ScriptError(.valueError, "Cannot mask with non-boolean array containing NA / NaN values")
      default: return nil
      }
      if !series.index.matches(index) {
        let places = positions(of: index, in: series.index)
        guard !places.contains(-1) else {
          throw ScriptError(
            .indexError, "Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed object do not match).")
        }
        flags = places.map { flags[$0] }
      }
    } else if let labels = key.host(as: IndexObject.self)?.index.labels {
      guard case .bool(let values) = labels else { return nil }
      flags = values
    } else if let array = key.host(as: NDArray.self) {
      guard array.element == .bool, array.rank == 1 else { return nil }
      flags = try array.bools(vm)
    } else if key.isList, let items = vm.listElements(key), !items.isEmpty, items.allSatisfy({ $0.asBool != nil }) {
      flags = items.map { $0.asBool ?? false }
    } else {
      return nil
    }
    guard flags.count == index.count else {
      throw ScriptError(
        .indexError, "Boolean index has wrong length: \(flags.count) instead of \(index.count)")
    }
    return flags.indices.filter { flags[$0] }
  }

  /// Rows that follow one another, so that a range of labels stays one.
  static func contiguous(_ rows: [Int]) -> Range<Int>? {
    guard let first = rows.first, let last = rows.last, last - first == rows.count - 1,
      rows.enumerated().allSatisfy({ $0.element == first + $0.offset })
    else { return nil }
    return first..<last + 1
  }

  /// The rows that text which spells a moment, or a span of time such as a month, selects among moments;
  /// nil for other keys and labels. `isOne` says that it names a moment and not a span of them.
  static func rows(moment key: Ref, _ index: RowIndex, _ vm: Interpreter) throws -> (rows: [Int], isOne: Bool)? {
    guard case .labels(.instants(let times)) = index.storage, let text = key.asString else { return nil }
    guard let period = TimePeriod(text) else { throw keyError(key, vm) }
    let rows = times.indices.filter { period.contains(times[$0]) }
    guard !rows.isEmpty else { throw keyError(key, vm) }
    return (rows, rows.count == 1 && times[rows[0]] == period.start && period.isNoCoarser(than: times))
  }

  /// The rows that a key a level selects: a label, a list of them or a slice. `isOne` says that all levels
  /// have a label; `open` are the levels that have none.
  static func rows(levels parts: [Ref], _ columns: [Column], _ vm: Interpreter) throws -> (rows: [Int], isOne: Bool, open: [Int]) {
    guard parts.count <= columns.count else { throw ScriptError(.indexError, "Too many indexers") }
    var rows = Array(0..<(columns.first?.count ?? 0))
    var open: [Int] = []
    for (level, column) in columns.enumerated() {
      guard level < parts.count else {
        open.append(level)
        continue
      }
      let part = parts[level]
      if let bounds = part.sliceParts {
        open.append(level)
        let low = bounds.start.isNone ? nil : ScalarConversion.scalar(bounds.start, vm)
        let high = bounds.stop.isNone ? nil : ScalarConversion.scalar(bounds.stop, vm)
        rows = rows.filter { row in
          !(low.map { Scalar.precedes(column[row], $0) } ?? false) && !(high.map { Scalar.precedes($0, column[row]) } ?? false)
        }
      } else if part.isList || part.host(as: NDArray.self) != nil || part.hostObject is any LabelledOperand {
        open.append(level)
        let wanted = Set(try labels(part, vm))
        rows = rows.filter { wanted.contains(column[$0]) }
      } else {
        let label = ScalarConversion.scalar(part, vm)
        rows = rows.filter { column[$0] == label }
        guard !rows.isEmpty else { throw keyError(parts.contains { $0.sliceParts != nil || $0.isList } ? part : vm.tuple(parts), vm) }
      }
    }
    return (rows, open.isEmpty, open)
  }

  /// Whether a key of levels holds slices or lists.
  static func hasSeveral(_ key: Ref, _ vm: Interpreter) -> Bool {
    guard key.isTuple, let parts = vm.listElements(key) else { return false }
    return parts.contains { $0.sliceParts != nil || $0.isList || $0.host(as: NDArray.self) != nil || $0.hostObject is any LabelledOperand }
  }

  /// Whether the bounds of a slice count rows: ints, or none.
  static func isPositional(_ slice: Ref) throws -> Bool {
    guard let parts = slice.sliceParts else { return false }
    return [parts.start, parts.stop].allSatisfy { $0.isNone || $0.isInteger }
  }

  /// The positions that a slice of positions selects.
  static func positions(of slice: Ref, _ count: Int) throws -> [Int] {
    let (start, step, length) = try ArrayIndex.bounds(slice, count)
    return (0..<length).map { start + $0 * step }
  }

  /// The rows between two labels, both ends included.
  static func rows(slice: Ref, _ index: RowIndex, _ vm: Interpreter) throws -> [Int] {
    guard let parts = slice.sliceParts else { return [] }
    func row(_ value: Ref, last: Bool) throws -> Int? {
      if value.isNone { return nil }
      let label = ScalarConversion.scalar(value, vm)
      if case .labels(.instants(let times)) = index.storage {
        var period: TimePeriod?
        if let text = value.asString { period = TimePeriod(text) } else if let time = TimeConversion.moment(of: value, vm), !value.isScalarNumber {
          period = TimePeriod(start: time, end: time)
        }
        if let period {
          if last { return times.lastIndex { $0 != Instant.missing && $0 <= period.end } ?? -1 }
          return times.firstIndex { $0 >= period.start } ?? times.count
        }
        if value.isString { throw keyError(value, vm) }
      }
      let rows = index.rows(of: label)
      if let found = last ? rows.last : rows.first { return found }
      // A bound beyond or between numbers stands for the place where it would be.
      if let number = label.number, let labels = index.labels.doubles {
        return last ? (labels.lastIndex { $0 <= number } ?? -1) : (labels.firstIndex { $0 >= number } ?? labels.count)
      }
      // A text or moment beyond or between sorted ones, likewise.
      let labels = index.labels
      var isOrdered = false
      if case .string = labels { isOrdered = label.text != nil }
      if case .instants = labels, case .instant = label { isOrdered = true }
      if isOrdered {
        if labels.order() == Array(0..<index.count) {
          return last
            ? ((0..<index.count).last { !Scalar.precedes(label, labels[$0]) } ?? -1)
            : ((0..<index.count).first { !Scalar.precedes(labels[$0], label) } ?? index.count)
        }
      }
      if label.number != nil, case .string = index.labels {
        throw ScriptError(
          .typeError,
          "cannot do slice indexing on Index with these indexers [\(try vm.str(value))] of type \(vm.typeName(value))")
      }
      throw Labels.keyError(value, vm)
    }
    let start = try row(parts.start, last: false) ?? 0
    let stop = try row(parts.stop, last: true) ?? index.count - 1
    let step = parts.step.asInt ?? 1
    guard step > 0 else { return start >= stop ? Array(stride(from: start, through: stop, by: min(step, -1))) : [] }
    return start <= stop ? Array(stride(from: start, through: stop, by: step)) : []
  }

  /// The rows of a list of labels.
  static func rows(list key: Ref, _ index: RowIndex, _ vm: Interpreter) throws -> [Int] {
    let labels = try labels(key, vm)
    var rows: [Int] = []
    var absent: [Scalar] = []
    var table: [Scalar: [Int]]?
    if !index.isRange, labels.count > 8 {
      var built: [Scalar: [Int]] = [:]
      for row in 0..<index.count { built[index[row], default: []].append(row) }
      table = built
    }
    for label in labels {
      let found = table.map { $0[label] ?? [] } ?? index.rows(of: label)
      if found.isEmpty { absent.append(label) }
      rows += found
    }
    guard absent.isEmpty else {
      let list = absent.map { spelled($0) }.joined(separator: ", ")
      let kind = Column(absent).dtype.rawValue
      if absent.count == labels.count {
        throw ScriptError(.keyError, "None of [Index([\(list)], dtype='\(kind)')] are in the [index]")
      }
      throw ScriptError(.keyError, "[\(list)] not in index")
    }
    return rows
  }

  /// The values of any list-like as labels.
  static func labels(_ value: Ref, _ vm: Interpreter) throws -> [Scalar] {
    try vm.elements(of: value).map { ScalarConversion.scalar($0, vm) }
  }

  /// The KeyError of a label, which is its argument as it was given.
  static func keyError(_ label: Ref, _ vm: Interpreter) -> ScriptError {
    ScriptError(.keyError, (try? vm.str(label)) ?? "", attributes: label.isString ? [] : [("args", vm.tuple([label]))])
  }

  static func spelled(_ label: Scalar) -> String { label.text.map { "'\($0)'" } ?? label.description }

  /// For each label of `wanted` its first row in `index`, −1 where it has none.
  static func positions(of wanted: RowIndex, in index: RowIndex) -> [Int] {
    if index.isRange { return (0..<wanted.count).map { index.row(of: wanted[$0]) ?? -1 } }
    let (labels, sought) = (index.labels, wanted.labels)
    let (codes, firstRows) = Column.concatenating([labels, sought]).factorized()
    // What is missing has no number: None is found as None, all else that is missing as such.
    func isNone(_ column: Column, _ row: Int) -> Bool { if case .missing = column[row] { true } else { false } }
    var absent: (none: Int, other: Int)?
    return codes[index.count...].enumerated().map { row, code in
      if code >= 0 { return firstRows[code] < index.count ? firstRows[code] : -1 }
      let known = absent ?? {
        let rows = (0..<index.count).filter { codes[$0] < 0 }
        return (rows.first { isNone(labels, $0) } ?? -1, rows.first { !isNone(labels, $0) } ?? -1)
      }()
      absent = known
      return isNone(sought, row) ? known.none : known.other
    }
  }

  /// Two indices joined: all labels of both, sorted where they differ, with the rows on either side.
  static func aligned(_ a: RowIndex, _ b: RowIndex) -> (left: [Int], right: [Int], labels: RowIndex) {
    let both = Column.concatenating([a.labels, b.labels]).unique()
    let labels = RowIndex(both.taking(both.order()), name: a.name == b.name ? a.name : nil)
    return (positions(of: labels, in: a), positions(of: labels, in: b), labels)
  }

  /// An index for `index=` arguments and `df.index = …`.
  static func index(_ value: Ref, _ vm: Interpreter) throws -> RowIndex {
    if let index = value.host(as: IndexObject.self) { return index.index }
    if let series = value.host(as: SeriesObject.self) {
      return RowIndex(series.column, name: series.name?.description)
    }
    if let range = value.rangeParts { return RowIndex(start: range.start, count: range.count, step: range.step) }
    return RowIndex(ColumnConversion.column(of: try vm.elements(of: value), vm))
  }
}
