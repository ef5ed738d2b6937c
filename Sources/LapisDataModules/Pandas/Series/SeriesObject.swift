public import LapisFrame
public import LapisInterpreter
public import LapisSyntax

/// A pandas Series: one column with labels.
public final class SeriesObject: HostObject, ArrayRepresentable, LabelledOperand, Relabelling {
  public internal(set) var column: Column
  public internal(set) var index: RowIndex
  public internal(set) var name: Scalar?
  /// The frame whose column this is, so that changes in place reach it.
  private var parent: FrameObject?

  public init(_ column: Column, index: RowIndex, name: Scalar?) {
    self.column = column
    self.index = index
    self.name = name
    super.init(type: SeriesObject.hostType)
  }

  convenience init(_ column: Column, like other: SeriesObject) {
    self.init(column, index: other.index, name: other.name)
  }

  /// A column of a frame. Writing to it writes to the frame.
  static func column(of parent: FrameObject, at position: Int) -> SeriesObject {
    let series = SeriesObject(
      parent.frame.columns[position], index: parent.frame.index, name: parent.frame.names[position])
    series.parent = parent
    return series
  }

  var dtypeName: String { column.dtype.rawValue }

  /// Changes the values in place, here and in the frame that they are a column of.
  func replace(_ column: Column) throws {
    self.column = column
    guard let parent, let name, parent.frame.rowCount == column.count else { return }
    if let position = parent.frame.position(of: name) { parent.frame.replaceColumn(at: position, with: column) }
  }

  public func taking(_ rows: [Int]) -> SeriesObject {
    SeriesObject(column.taking(rows), index: index.taking(rows), name: name)
  }

  func slicing(_ rows: Range<Int>) -> SeriesObject {
    SeriesObject(column.slicing(rows), index: index.slicing(rows), name: name)
  }

  func array(_ vm: Interpreter) throws -> NDArray {
    ColumnConversion.array(column, vm)
  }

  func relabelled(_ array: NDArray, _ vm: Interpreter) throws -> Ref {
    guard array.shape == [column.count] else { return array.scalarOrSelf(vm) }
    return vm.host(SeriesObject(ColumnConversion.column(array, vm), like: self))
  }

  // MARK: As a value

  public override func repr(_ vm: Interpreter) throws -> String {
    try FrameText.text(self, limits: FrameText.Limits(DisplayOptions.of(vm), vm))
  }
  public override func isTrue(_ vm: Interpreter) throws -> Bool {
    throw ScriptError(
      .valueError,
      "The truth value of a Series is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")
  }
  public override func length(_ vm: Interpreter) throws -> Int? { column.count }
  public override func hash(_ vm: Interpreter) throws -> Int? { nil }

  public override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    let values = ColumnConversion.values(column, vm)
    var next = 0
    return {
      guard next < values.count else { return nil }
      defer { next += 1 }
      return values.ref(next, vm)
    }
  }

  /// `x in series` asks the labels.
  public override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    index.row(of: ScalarConversion.scalar(item, vm)) != nil
  }

  public override func visit(_ visit: (Ref) -> Void) { Held.visit(column, visit) }

  // MARK: Items

  public override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if let mask = try Labels.mask(key, index, vm) { return vm.host(masked(mask)) }
    if key.sliceParts != nil {
      if try Labels.isPositional(key) {
        return part(try Labels.positions(of: key, column.count), isOne: false, vm)
      }
      return part(try Labels.rows(slice: key, index, vm), isOne: false, vm)
    }
    if key.isList || key.host(as: NDArray.self) != nil || key.hostObject is any LabelledOperand {
      return vm.host(taking(try Labels.rows(list: key, index, vm)))
    }
    let label = ScalarConversion.scalar(key, vm)
    if case .levels(let columns, _) = index.storage {
      var outer = [label]
      if case .tuple(let parts) = label { outer = parts }
      guard let (rows, rest) = index.rows(under: outer) else { throw Labels.keyError(key, vm) }
      if outer.count == columns.count, rows.count == 1 { return ScalarConversion.element(column, rows[0], vm) }
      return vm.host(SeriesObject(column.taking(rows), index: rest, name: name))
    }
    if let rows = try Labels.rows(moment: key, index, vm) { return part(rows.rows, isOne: rows.isOne, vm) }
    let rows = index.rows(of: label)
    if !rows.isEmpty { return part(rows, isOne: rows.count == 1, vm) }
    // An int that is no label of labels that are text counts rows.
    if case .int(let place) = label, !index.isRange, index.labels.dtype == .object {
      guard place >= -column.count, place < column.count else {
        throw ScriptError(.indexError, "index \(place) is out of bounds for axis 0 with size \(column.count)")
      }
      return ScalarConversion.element(column, place < 0 ? place + column.count : place, vm)
    }
    throw Labels.keyError(key, vm)
  }

  /// The rows of a mask. Moments that follow one another keep their step.
  func masked(_ rows: [Int]) -> SeriesObject {
    index.frequency == nil ? taking(rows) : Labels.contiguous(rows).map { slicing($0) } ?? taking(rows)
  }

  private func part(_ rows: [Int], isOne: Bool, _ vm: Interpreter) -> Ref {
    if isOne, let row = rows.first { return ScalarConversion.element(column, row, vm) }
    return vm.host(Labels.contiguous(rows).map { slicing($0) } ?? taking(rows))
  }

  public override func deleteItem(_ vm: Interpreter, _ key: Ref) throws {
    let gone = Set(index.rows(of: ScalarConversion.scalar(key, vm)))
    guard !gone.isEmpty else { throw Labels.keyError(key, vm) }
    let kept = taking((0..<column.count).filter { !gone.contains($0) })
    (column, index, parent) = (kept.column, kept.index, nil)
  }

  /// The series with one more value under a new label.
  func append(_ value: Scalar, under label: Scalar) {
    let isNext: Bool
    if case .range(0, let count, 1) = index.storage, label == .int(count) { isNext = true } else { isNext = false }
    let name = index.name
    column = column.count == 0 ? Column([value]) : Column.concatenating([column, Column([value])])
    index = isNext
      ? RowIndex(count: column.count, name: name)
      : RowIndex(index.count == 0 ? Column([label]) : Column.concatenating([index.labels, Column([label])]), name: name)
    parent = nil
  }

  public override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    if let mask = try Labels.mask(key, index, vm) {
      try replace(Assignment.setting(column, rows: mask, to: value, vm))
      return
    }
    let rows: [Int]
    if key.sliceParts != nil {
      rows = try Labels.isPositional(key)
        ? try Labels.positions(of: key, column.count) : try Labels.rows(slice: key, index, vm)
    } else if key.isList || key.host(as: NDArray.self) != nil {
      rows = try Labels.rows(list: key, index, vm)
    } else {
      rows = try Labels.rows(moment: key, index, vm)?.rows ?? index.rows(of: ScalarConversion.scalar(key, vm))
    }
    if rows.isEmpty, key.sliceParts == nil, !key.isList {
      append(ScalarConversion.scalar(value, vm), under: ScalarConversion.scalar(key, vm))
      return
    }
    try replace(Assignment.setting(column, rows: rows, to: value, vm))
  }

  public override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    guard case .labels(.string) = index.storage, let row = index.row(of: .string(name)) else { return nil }
    return ScalarConversion.element(column, row, vm)
  }

  // MARK: Arithmetic

  public override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws
    -> Ref?
  {
    if op == .matrixMultiply, !reflected { return try inner(other, vm) }
    if other.host(as: FrameObject.self) != nil || reflected && op == .modulo && other.isString { return nil }
    if let result = try timeResult(other, vm, { a, b in reflected ? try TimeArithmetic.binary(b, op, a) : try TimeArithmetic.binary(a, op, b) }) {
      return result
    }
    if let offset = other.host(as: OffsetObject.self), case .instants(let times) = column, op == .add || op == .subtract {
      return vm.host(SeriesObject(.instants(try offset.applied(to: times, op == .add ? 1 : -1)), like: self))
    }
    if case .category = column {
      throw ScriptError(
        .typeError, "unsupported operand type(s) for \(op.rawValue): 'Categorical' and '\(vm.typeName(other))'")
    }
    return try combine(other, vm) { a, b, weak in
      reflected
        ? try SeriesArithmetic.apply(op, b, a, weak: weak.map { 1 - $0 }, vm)
        : try SeriesArithmetic.apply(op, a, b, weak: weak, vm)
    }
  }

  public override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    if other.host(as: FrameObject.self) != nil { return nil }
    if let result = try timeResult(other, vm, { a, b in TimeArithmetic.compare(a, op, b) }) { return result }
    if case .category(let values) = column, let flags = try CategoryComparison.flags(values, op, other, vm) {
      return vm.host(SeriesObject(.bool(flags), like: self))
    }
    // Text against one text: each distinct value is compared once.
    if case .string(let values) = column, let text = other.asString, op == .equal || op == .notEqual {
      let hits = values.dictionary.map { ($0 == text) == (op == .equal) }
      let flags = values.codes.map { $0 < 0 ? op == .notEqual : hits[Int($0)] }
      return vm.host(SeriesObject(.bool(flags), like: self))
    }
    if let series = other.host(as: SeriesObject.self), !index.matches(series.index) {
      throw ScriptError(.valueError, "Can only compare identically-labeled Series objects")
    }
    if column.dtype.isNumeric, other.isString, op != .equal, op != .notEqual {
      throw ScriptError(.typeError, "Invalid comparison between dtype=\(dtypeName) and str")
    }
    if other.isNone {
      return vm.host(SeriesObject(.bool([Bool](repeating: op == .notEqual, count: column.count)), like: self))
    }
    if op == .equal || op == .notEqual, try ArrayConversion.comparisonOperand(other, vm) == nil {
      // What no array can hold, such as a class, is compared with each value.
      let flags = try ColumnConversion.refs(column, vm).map { try vm.equals($0, other) == (op == .equal) }
      return vm.host(SeriesObject(.bool(flags), like: self))
    }
    return try combine(other, vm) { a, b, _ in try ArrayArithmetic.compare(a, b, op, vm) }
  }

  public override func unary(_ vm: Interpreter, _ op: UnaryOperator) throws -> Ref? {
    guard let result = try array(vm).unary(vm, op) else { return nil }
    return try relabelled(ArrayConversion.array(result, vm), vm)
  }

  /// The result where one side is a column of times; nil where none is.
  private func timeResult(_ other: Ref, _ vm: Interpreter, _ body: (TimeArithmetic.Operand, TimeArithmetic.Operand) throws -> Column?) throws
    -> Ref?
  {
    let theirs = other.host(as: SeriesObject.self)
    let isTheirs = theirs.map { TimeArithmetic.isTime($0.column) } ?? (other.host(as: TimestampObject.self) != nil || other.host(as: TimedeltaObject.self) != nil)
    guard TimeArithmetic.isTime(column) || isTheirs else { return nil }
    if let theirs, !theirs.index.matches(index) {
      let (left, right, labels) = Labels.aligned(index, theirs.index)
      guard let a = TimeArithmetic.operand(column.taking(orMissing: left)), let b = TimeArithmetic.operand(theirs.column.taking(orMissing: right)),
        let result = try body(a, b)
      else { return nil }
      return vm.host(SeriesObject(result, index: labels, name: name == theirs.name ? name : nil))
    }
    guard let a = TimeArithmetic.operand(column), let b = TimeArithmetic.operand(other, vm), let result = try body(a, b),
      result.count == column.count
    else { return nil }
    return vm.host(SeriesObject(result, index: index, name: theirs == nil || theirs?.name == name ? name : nil))
  }

  /// The result for two operands with their labels matched.
  private func combine(_ other: Ref, _ vm: Interpreter, _ body: (NDArray, NDArray, Int?) throws -> NDArray) throws
    -> Ref?
  {
    if let series = other.host(as: SeriesObject.self) {
      let newName = name == series.name ? name : nil
      if index.matches(series.index) {
        let result = try body(array(vm), series.array(vm), nil)
        return vm.host(SeriesObject(ColumnConversion.column(result, vm), index: index, name: newName))
      }
      let (left, right, labels) = Labels.aligned(index, series.index)
      let a = ColumnConversion.array(column.taking(orMissing: left), vm)
      let b = ColumnConversion.array(series.column.taking(orMissing: right), vm)
      return vm.host(SeriesObject(ColumnConversion.column(try body(a, b, nil), vm), index: labels, name: newName))
    }
    guard let operand = try ArrayConversion.operand(other, vm) else { return nil }
    guard operand.rank == 0 || operand.shape == [column.count] else {
      if operand.rank == 1 {
        throw ScriptError(
          .valueError, "operands could not be broadcast together with shapes (\(column.count),) (\(operand.count),) ")
      }
      throw ScriptError(.valueError, "Lengths must match to compare")
    }
    let result = try body(array(vm), operand, other.isScalarNumber ? 1 : nil)
    return try relabelled(result, vm)
  }
}

/// Values of the language that columns hold.
enum Held {
  static func visit(_ column: Column, _ visit: (Ref) -> Void) {
    guard case .mixed(let values) = column else { return }
    for case .opaque(let value) in values {
      if let held = value as? HeldValue { visit(held.ref) }
    }
  }
}

/// Writing values into columns.
enum Assignment {
  /// The column with rows set to one value, or to as many values as there are rows.
  static func setting(_ column: Column, rows: [Int], to value: Ref, _ vm: Interpreter) throws -> Column {
    let new = try values(value, count: rows.count, vm)
    for value in new { try check(value, column) }
    return column.setting(rows, to: new)
  }

  /// - Throws: TypeError for what is none of the categories of a column of them.
  static func check(_ value: Scalar, _ column: Column) throws {
    guard case .category(let values) = column, !value.isMissing, !values.categories.contains(value) else { return }
    throw ScriptError(
      .typeError, "Cannot setitem on a Categorical with a new category (\(value.description)), set the categories first")
  }

  static func values(_ value: Ref, count: Int, _ vm: Interpreter) throws -> [Scalar] {
    if value.isList || value.isTuple || value.host(as: NDArray.self) != nil || value.hostObject is any LabelledOperand {
      if value.isList || value.isTuple, let items = vm.listElements(value), !items.contains(where: { $0.isList || $0.isTuple || $0.hostObject is NDArray }) {
        guard items.count == count || items.count == 1 else {
          throw ScriptError(.valueError, "cannot set using a list-like indexer with a different length than the value")
        }
        let scalars = items.map { ScalarConversion.scalar($0, vm) }
        return scalars.count == count ? scalars : [Scalar](repeating: scalars[0], count: count)
      }
      let array = try ArrayConversion.array(value, vm)
      if array.rank == 0 { return [Scalar](repeating: ScalarConversion.scalar(array.ref(at: array.offset, vm), vm), count: count) }
      let items = array.refs(vm)
      guard items.count == count else {
        if items.count == 1 { return [Scalar](repeating: ScalarConversion.scalar(items[0], vm), count: count) }
        throw ScriptError(
          .valueError, "cannot set using a list-like indexer with a different length than the value")
      }
      return items.map { ScalarConversion.scalar($0, vm) }
    }
    return [Scalar](repeating: ScalarConversion.scalar(value, vm), count: count)
  }

  /// A column for `df[name] = value`: one value repeated, a series matched by label, or a sequence.
  static func column(_ value: Ref, index: RowIndex, hasColumns: Bool, _ vm: Interpreter) throws -> Column {
    if let series = value.host(as: SeriesObject.self) {
      if !hasColumns || series.index.matches(index) { return series.column }
      let rows = Labels.positions(of: index, in: series.index)
      return series.column.taking(orMissing: rows)
    }
    if let frame = value.host(as: FrameObject.self)?.frame, let only = frame.columns.first, frame.columnCount == 1 {
      return only
    }
    if let own = value.host(as: IndexObject.self) { return own.index.labels }
    if let categorical = value.host(as: CategoricalObject.self) { return categorical.column }
    if value.isNone || value.isScalarNumber || value.isString {
      return Column(repeating: ScalarConversion.scalar(value, vm), count: index.count)
    }
    if let items = vm.listElements(value) { return ColumnConversion.column(of: items, vm) }
    if value.rangeParts != nil || value.hostObject is any ArrayRepresentable || value.host(as: NDArray.self) != nil {
      var array = try ArrayConversion.array(value, vm)
      if array.rank == 2, array.shape[1] == 1 { array = try array.reshaped([array.count]) }
      if array.rank == 0 { return Column(repeating: ScalarConversion.scalar(array.ref(at: array.offset, vm), vm), count: index.count) }
      guard array.rank == 1 else { throw ScriptError(.valueError, "Data must be 1-dimensional, got ndarray of shape \(Shape.text(array.shape)) instead") }
      return ColumnConversion.column(array, vm)
    }
    if value.isDict || value.isSet || value.hostObject != nil {
      return Column(repeating: ScalarConversion.scalar(value, vm), count: index.count)
    }
    return ColumnConversion.column(of: try vm.elements(of: value), vm)
  }
}
