import LapisDiagnostics
public import LapisFrame
public import LapisInterpreter
public import LapisSyntax

/// A pandas DataFrame.
public final class FrameObject: HostObject, ArrayRepresentable, LabelledOperand, Relabelling {
  public internal(set) var frame: DataFrame
  /// Attributes that scripts set and that are no columns.
  private var attributes: [String: Ref] = [:]

  public init(_ frame: DataFrame) {
    self.frame = frame
    super.init(type: FrameObject.hostType)
  }

  /// All values as one array of the type that holds them.
  func array(_ vm: Interpreter) throws -> NDArray {
    let shape = [frame.rowCount, frame.columnCount]
    if frame.columns.isEmpty { return NDArray([Double](), shape: shape) }
    let types = frame.columns.map { $0.dtype }
    if types.allSatisfy({ $0 == .bool }) || types.allSatisfy({ $0.isNumeric && $0 != .bool }) {
      let columns = frame.columns.map { ColumnConversion.array($0, vm) }
      return try ArrayManipulation.stacked(columns, axis: 1, vm)
    }
    let columns = frame.columns.map { ColumnConversion.refs($0, vm) }
    var items: [Ref] = []
    items.reserveCapacity(Shape.count(shape))
    for row in 0..<frame.rowCount { for column in columns { items.append(column[row]) } }
    return NDArray(.object(items), shape: shape)
  }

  func relabelled(_ array: NDArray, _ vm: Interpreter) throws -> Ref {
    guard array.shape == [frame.rowCount, frame.columnCount] else { return array.scalarOrSelf(vm) }
    let columns = (0..<frame.columnCount).map { column in
      let values = ArrayIndex.gather(array, (0..<frame.rowCount).map { array.offset + $0 * array.strides[0] + column * array.strides[1] })
      return ColumnConversion.column(NDArray(values, shape: [frame.rowCount], element: array.element), vm)
    }
    return vm.host(FrameObject(try DataFrame(names: frame.names, columns: columns, index: frame.index)))
  }

  // MARK: As a value

  public override func repr(_ vm: Interpreter) throws -> String {
    try FrameText.text(frame, limits: FrameText.Limits(DisplayOptions.of(vm), vm))
  }
  public override func display(_ vm: Interpreter, width: Int) throws -> String? {
    let options = DisplayOptions.of(vm)
    return try FrameText.text(frame, limits: FrameText.Limits(options, vm, screen: max(width, 40)))
  }
  public override func isTrue(_ vm: Interpreter) throws -> Bool {
    throw ScriptError(
      .valueError,
      "The truth value of a DataFrame is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")
  }
  public override func length(_ vm: Interpreter) throws -> Int? { frame.rowCount }
  public override func hash(_ vm: Interpreter) throws -> Int? { nil }

  /// Iterating gives the column names.
  public override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    let names = frame.names
    var next = 0
    return {
      guard next < names.count else { return nil }
      defer { next += 1 }
      return ScalarConversion.ref(names[next], vm)
    }
  }

  public override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    frame.position(of: ScalarConversion.scalar(item, vm)) != nil
  }

  public override func visit(_ visit: (Ref) -> Void) {
    frame.columns.forEach { Held.visit($0, visit) }
    attributes.values.forEach(visit)
  }

  // MARK: Items

  public override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if key.isList, let flags = vm.listElements(key), flags.count != frame.rowCount, !flags.isEmpty, flags.allSatisfy({ $0.asBool != nil }) {
      throw ScriptError(.valueError, "Item wrong length \(flags.count) instead of \(frame.rowCount).")
    }
    if let rows = try Labels.mask(key, frame.index, vm) { return vm.host(FrameObject(frame.taking(rows))) }
    if key.sliceParts != nil {
      let rows = try Labels.isPositional(key)
        ? try Labels.positions(of: key, frame.rowCount) : try Labels.rows(slice: key, frame.index, vm)
      return vm.host(FrameObject(sliced(rows)))
    }
    if let mask = key.host(as: FrameObject.self) { return try Masking.keeping(self, mask, vm) }
    if key.isList || key.host(as: NDArray.self) != nil || key.host(as: IndexObject.self) != nil
      || key.host(as: SeriesObject.self) != nil
    {
      let wanted = try Labels.labels(key, vm)
      if frame.nameLevels > 1, !wanted.contains(where: { if case .tuple = $0 { true } else { false } }) {
        return try Indexer(self, positional: false).getItem(vm, vm.tuple([vm.slice(.none, .none, .none), key]))
      }
      return vm.host(FrameObject(try frame.selecting(wanted)))
    }
    let name = ScalarConversion.scalar(key, vm)
    guard let position = frame.position(of: name) else {
      if let inner = try under(name, vm) { return inner }
      throw noColumn(key, vm)
    }
    if frame.names.lastIndex(of: name) != position {
      return vm.host(FrameObject(frame.selecting(positions: frame.names.indices.filter { frame.names[$0] == name })))
    }
    return vm.host(SeriesObject.column(of: self, at: position))
  }

  /// The columns under an outer name: a frame, or the series that has no further name; nil where there are none.
  private func under(_ name: Scalar, _ vm: Interpreter) throws -> Ref? {
    var outer = [name]
    if case .tuple(let parts) = name { outer = parts }
    guard let inner = frame.columns(under: outer) else { return nil }
    if inner.columnCount == 1, inner.names[0] == "" || inner.names[0] == .tuple(["", ""]) {
      return vm.host(SeriesObject(inner.columns[0], index: inner.index, name: name))
    }
    return vm.host(FrameObject(inner))
  }

  /// Rows that follow one another keep a range index as a range.
  func sliced(_ rows: [Int]) -> DataFrame {
    guard let first = rows.first, let last = rows.last, last - first == rows.count - 1 else { return frame.taking(rows) }
    return frame.slicing(first..<last + 1)
  }

  public override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    if let rows = try Labels.mask(key, frame.index, vm) {
      for position in frame.columns.indices {
        frame.replaceColumn(at: position, with: try Assignment.setting(frame.columns[position], rows: rows, to: value, vm))
      }
      return
    }
    if let mask = key.host(as: FrameObject.self) { return try Masking.setting(self, mask, to: value, vm) }
    if key.isList || key.host(as: IndexObject.self) != nil {
      let names = try Labels.labels(key, vm)
      if let other = value.host(as: FrameObject.self)?.frame {
        guard other.columnCount == names.count else { throw ScriptError(.valueError, "Columns must be same length as key") }
        for (name, column) in zip(names, other.columns) {
          let rows = other.index.matches(frame.index) ? nil : Labels.positions(of: frame.index, in: other.index)
          try frame.set(name, to: rows.map { column.taking(orMissing: $0) } ?? column)
        }
        return
      }
      if value.isScalarNumber || value.isString || value.isNone {
        for name in names { try set(name, value, vm) }
        return
      }
      let array = try ArrayConversion.array(value, vm)
      guard array.rank == 2, array.shape[1] == names.count else {
        throw ScriptError(.valueError, "Columns must be same length as key")
      }
      for (place, name) in names.enumerated() {
        let column = array.transposed().row(place)
        try frame.set(name, to: ColumnConversion.column(column, vm))
      }
      return
    }
    var name = ScalarConversion.scalar(key, vm)
    if frame.nameLevels > 1 {
      // A name of fewer levels is that of the column without further ones.
      var parts = [name]
      if case .tuple(let all) = name { parts = all }
      if parts.count < frame.nameLevels { name = .tuple(parts + [Scalar](repeating: "", count: frame.nameLevels - parts.count)) }
    }
    try set(name, value, vm)
  }

  private func set(_ name: Scalar, _ value: Ref, _ vm: Interpreter) throws {
    let column = try Assignment.column(value, index: frame.index, hasColumns: !frame.columns.isEmpty || frame.rowCount > 0, vm)
    if frame.columns.isEmpty, frame.rowCount == 0, let series = value.host(as: SeriesObject.self) {
      frame = try DataFrame(names: [name], columns: [column], index: series.index)
      return
    }
    try frame.set(name, to: column)
  }

  public override func deleteItem(_ vm: Interpreter, _ key: Ref) throws {
    let name = ScalarConversion.scalar(key, vm)
    guard frame.position(of: name) != nil else { throw noColumn(key, vm) }
    frame = try frame.dropping(columns: [name])
  }

  /// Columns whose names are identifiers are attributes too.
  public override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    if let own = attributes[name] { return own }
    guard let position = frame.position(of: .string(name)) else { return frame.nameLevels > 1 ? try under(.string(name), vm) : nil }
    if frame.names.lastIndex(of: .string(name)) != position { return try getItem(vm, vm.string(name)) }
    return vm.host(SeriesObject.column(of: self, at: position))
  }

  public override func setAttribute(_ vm: Interpreter, _ name: String, _ value: Ref) throws -> Bool {
    guard frame.position(of: .string(name)) != nil else {
      attributes[name] = value
      return true
    }
    try set(.string(name), value, vm)
    return true
  }

  public override func attributeNames(_ vm: Interpreter) -> [String] { frame.names.compactMap { $0.text } }

  // MARK: Arithmetic

  public override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws
    -> Ref?
  {
    if reflected, op == .modulo, other.isString { return nil }
    return try arithmetic(op, other, reflected: reflected, vm)
  }

  public override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    try comparison(op, other, vm)
  }

  public override func unary(_ vm: Interpreter, _ op: UnaryOperator) throws -> Ref? {
    var result = frame
    for (position, column) in frame.columns.enumerated() {
      let array = ColumnConversion.array(column, vm)
      guard let value = try array.unary(vm, op) else { return nil }
      result.replaceColumn(at: position, with: ColumnConversion.column(try ArrayConversion.array(value, vm), vm))
    }
    return vm.host(FrameObject(result))
  }
}
