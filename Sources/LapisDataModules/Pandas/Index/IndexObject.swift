import LapisFrame
import LapisInterpreter
import LapisSyntax

/// A pandas Index: the labels of rows, or the names of columns.
final class IndexObject: HostObject, ArrayRepresentable, LabelledOperand {
  private(set) var index: RowIndex
  /// Gives new names of the levels to the frame or series that the labels belong to.
  private var rename: (([String?]) -> Void)?

  init(_ index: RowIndex, rename: (([String?]) -> Void)? = nil) {
    self.index = index
    self.rename = rename
    super.init(type: IndexTypes.type(of: index))
  }

  convenience init(names: [Scalar], name: String? = nil) {
    // Names that are numbered from 0 are a range, as pandas makes them.
    let numbered = names.enumerated().allSatisfy { $0.element == .int($0.offset) && $0.element.text == nil }
    self.init(
      numbered && !names.isEmpty
        ? RowIndex(start: 0, count: names.count, step: 1, name: name)
        : RowIndex(names.isEmpty ? .string(StringColumn([])) : Column(names), name: name))
  }

  /// The names of a frame's columns.
  convenience init(columnsOf frame: DataFrame) {
    guard frame.nameLevels > 1 else {
      self.init(names: frame.names, name: frame.columnsName)
      return
    }
    let levels = RowIndex(Column(frame.names)).levels.columns
    let names = levels.indices.map { frame.columnsNames.indices.contains($0) ? frame.columnsNames[$0] : nil }
    self.init(RowIndex(levels: levels, names: names))
  }

  func renaming(_ rename: @escaping ([String?]) -> Void) -> IndexObject {
    self.rename = rename
    return self
  }

  func setFrequency(_ name: String?) { index.frequency = name }

  func setNames(_ names: [String?]) throws {
    index = try index.named(names)
    rename?(names)
  }

  func array(_ vm: Interpreter) throws -> NDArray {
    ColumnConversion.array(index.labels, vm)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    let name = index.name.map { ", name='\($0)'" } ?? ""
    if case .range(let start, let count, let step) = index.storage {
      return "RangeIndex(start=\(start), stop=\(start &+ count &* step), step=\(step)\(name))"
    }
    if case .levels(let columns, let names) = index.storage { return IndexText.levels(columns, names) }
    return IndexText.labels(index)
  }

  override func length(_ vm: Interpreter) throws -> Int? { index.count }
  override func hash(_ vm: Interpreter) throws -> Int? { nil }
  override func isTrue(_ vm: Interpreter) throws -> Bool {
    throw ScriptError(.valueError, "The truth value of a Index is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")
  }

  /// The label of a row; of several levels, a tuple.
  func label(_ row: Int, _ vm: Interpreter) -> Ref {
    if case .levels(let columns, _) = index.storage {
      return vm.tuple(columns.map { ScalarConversion.ref($0[row], vm) })
    }
    return ScalarConversion.ref(index[row], vm)
  }

  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var next = 0
    return { [self] in
      guard next < index.count else { return nil }
      defer { next += 1 }
      return label(next, vm)
    }
  }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if key.sliceParts != nil { return vm.host(IndexObject(try sliced(key))) }
    // A mask counts rows, whatever its own labels are.
    let mask = key.host(as: SeriesObject.self).map { vm.host(ColumnConversion.array($0.column, vm)) } ?? key
    if let rows = try Labels.mask(mask, RowIndex(count: index.count), vm) {
      // Rows that follow one another keep their step.
      if let first = rows.first, let last = rows.last, last - first == rows.count - 1 { return vm.host(IndexObject(index.slicing(first..<last + 1))) }
      return vm.host(IndexObject(index.taking(rows)))
    }
    if let place = key.asInt {
      guard place >= -index.count, place < index.count else {
        throw ScriptError(.indexError, "index \(place) is out of bounds for axis 0 with size \(index.count)")
      }
      let row = place < 0 ? place + index.count : place
      if case .labels(let column) = index.storage { return ScalarConversion.element(column, row, vm) }
      return label(row, vm)
    }
    return vm.host(IndexObject(index.taking(try positions(ArrayConversion.array(key, vm).ints()))))
  }

  override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    throw ScriptError(.typeError, "Index does not support mutable operations")
  }

  /// Positions counted from the start.
  /// - Throws: IndexError for one that there is not.
  func positions(_ places: [Int]) throws -> [Int] {
    let count = index.count
    return try places.map { place in
      guard place >= -count, place < count else {
        throw ScriptError(.indexError, "index \(place) is out of bounds for axis 0 with size \(count)")
      }
      return place < 0 ? place + count : place
    }
  }

  /// The labels that a slice of positions picks; those of a range stay one.
  private func sliced(_ key: Ref) throws -> RowIndex {
    let rows = try Labels.positions(of: key, index.count)
    if case .range(let start, _, let step) = index.storage {
      let (first, stride, length) = try ArrayIndex.bounds(key, index.count)
      return RowIndex(start: start + first * step, count: length, step: step * stride, name: index.name)
    }
    return Labels.contiguous(rows).map { index.slicing($0) } ?? index.taking(rows)
  }

  override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    if index.row(of: ScalarConversion.scalar(item, vm)) != nil { return true }
    if case .levels = index.storage { return index.rows(under: Self.outer(item, vm)) != nil }
    return (try? Labels.rows(moment: item, index, vm)) ?? nil != nil
  }

  /// The labels of the outer levels that a key names.
  static func outer(_ key: Ref, _ vm: Interpreter) -> [Scalar] {
    let label = ScalarConversion.scalar(key, vm)
    if case .tuple(let parts) = label { return parts }
    return [label]
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    if TimeArithmetic.isTime(index.labels), let mine = TimeArithmetic.operand(index.labels), let theirs = TimeArithmetic.operand(other, vm),
      case .bool(let flags)? = TimeArithmetic.compare(mine, op, theirs)
    {
      return vm.host(NDArray(flags))
    }
    guard let operand = try ArrayConversion.comparisonOperand(other, vm) else { return nil }
    let result = try ArrayArithmetic.compare(array(vm), operand.element == .string ? operand.casting(to: .object, vm) : operand, op, vm)
    return vm.host(result)
  }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    if other.host(as: SeriesObject.self) != nil || other.host(as: FrameObject.self) != nil { return nil }
    if case .range(let start, let count, let step) = index.storage, let number = other.asInt, other.isInteger, !reflected || op != .subtract {
      // Numbers beyond 64 bits wrap as those of arrays do, and are a range no more.
      func range(_ first: (partialValue: Int, overflow: Bool), _ step: (partialValue: Int, overflow: Bool)) -> Ref? {
        let length = step.partialValue.multipliedReportingOverflow(by: count)
        let stop = first.partialValue.addingReportingOverflow(length.partialValue)
        guard !first.overflow, !step.overflow, !length.overflow, !stop.overflow else { return nil }
        return vm.host(IndexObject(RowIndex(start: first.partialValue, count: count, step: step.partialValue, name: index.name)))
      }
      switch op {
      case .add: if let moved = range(start.addingReportingOverflow(number), (step, false)) { return moved }
      case .subtract: if let moved = range(start.subtractingReportingOverflow(number), (step, false)) { return moved }
      case .multiply where number != 0:
        if let scaled = range(start.multipliedReportingOverflow(by: number), step.multipliedReportingOverflow(by: number)) { return scaled }
      default: break
      }
    }
    if TimeArithmetic.isTime(index.labels) || other.host(as: TimestampObject.self) != nil || other.host(as: TimedeltaObject.self) != nil {
      return try times(vm, op, other, reflected)
    }
    guard let operand = try ArrayConversion.operand(other, vm) else { return nil }
    let (a, b) = reflected ? (operand, try array(vm)) : (try array(vm), operand)
    let result = try SeriesArithmetic.apply(op, a, b, weak: nil, vm)
    return vm.host(IndexObject(RowIndex(ColumnConversion.column(result, vm), name: index.name)))
  }

  override func unary(_ vm: Interpreter, _ op: UnaryOperator) throws -> Ref? {
    guard let result = try array(vm).unary(vm, op) else { return nil }
    return vm.host(IndexObject(RowIndex(ColumnConversion.column(try ArrayConversion.array(result, vm), vm), name: index.name)))
  }

  private func times(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, _ reflected: Bool) throws -> Ref? {
    if let offset = other.host(as: OffsetObject.self), case .instants(let times) = index.labels, op == .add || op == .subtract {
      return vm.host(IndexObject(RowIndex(.instants(try offset.applied(to: times, op == .add ? 1 : -1)), name: index.name)))
    }
    guard let mine = TimeArithmetic.operand(index.labels), let theirs = TimeArithmetic.operand(other, vm),
      let column = try reflected ? TimeArithmetic.binary(theirs, op, mine) : TimeArithmetic.binary(mine, op, theirs)
    else { return nil }
    var result = RowIndex(column, name: index.name)
    // Moved by one span, the moments keep their step.
    if other.host(as: TimedeltaObject.self) != nil, op == .add || op == .subtract { result.frequency = index.frequency }
    return vm.host(IndexObject(result))
  }
}

extension IndexObject {
  /// A part of each label that is a moment.
  static func times(_ i: IndexObject, _ name: String, _ vm: Interpreter) throws -> Ref {
    guard case .instants(let times) = i.index.labels else {
      throw ScriptError(.attributeError, "'\(IndexText.kind(i.index.labels))' object has no attribute '\(name)'")
    }
    let series = SeriesObject(i.index.labels, index: RowIndex(count: times.count, name: i.index.name), name: nil)
    return try vm.attribute(vm.host(TimeAccessor(series, times, isSpans: false, givesIndex: true)), name)
  }

  /// A part of each label that is a span.
  static func spans(_ i: IndexObject, _ name: String, _ vm: Interpreter) throws -> Ref {
    guard case .spans(let spans) = i.index.labels else { return .none }
    let series = SeriesObject(i.index.labels, index: RowIndex(count: spans.count, name: i.index.name), name: nil)
    return try vm.attribute(vm.host(TimeAccessor(series, spans, isSpans: true, givesIndex: true)), name)
  }
}

extension String {
  var trimmedRight: String {
    var result = self
    while result.hasSuffix(" ") { result.removeLast() }
    return result
  }
}
