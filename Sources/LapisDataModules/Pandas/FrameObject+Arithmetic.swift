import LapisFrame
import LapisInterpreter
import LapisSyntax

extension FrameObject: ColumnwiseOperand {
  func columnwise(_ operands: [Ref], _ vm: Interpreter, _ body: ([NDArray]) throws -> NDArray) throws -> Ref? {
    guard operands.count == 1, Set(frame.columns.map { $0.dtype }).count > 1 else { return nil }
    var result = frame
    for (place, column) in frame.columns.enumerated() {
      let own = ColumnConversion.array(column, vm)
      let arrays = try operands.map { $0.hostObject === self ? own : try ArrayConversion.array($0, vm) }
      result.replaceColumn(at: place, with: ColumnConversion.column(try body(arrays).copy(), vm))
    }
    return vm.host(FrameObject(result))
  }

  /// `frame op other`
  func arithmetic(_ op: BinaryOperator, _ other: Ref, reflected: Bool, _ vm: Interpreter) throws -> Ref? {
    let arithmetic = FrameArithmetic(frame: frame, operation: .binary(op, reflected: reflected), vm: vm)
    if op == .matrixMultiply { return try reflected ? nil : Self.product(self, other, vm) }
    if let theirs = other.host(as: FrameObject.self)?.frame { return try arithmetic.with(theirs) }
    if let series = other.host(as: SeriesObject.self) { return try arithmetic.with(byName: series) }
    return try arithmetic.with(other)
  }

  /// `frame < other`: unlike the methods, operators take only operands of the same labels.
  func comparison(_ op: ComparisonOperator, _ other: Ref, _ vm: Interpreter) throws -> Ref? {
    let arithmetic = FrameArithmetic(frame: frame, operation: .compare(op), vm: vm)
    if let theirs = other.host(as: FrameObject.self)?.frame {
      guard frame.names == theirs.names, frame.index.matches(theirs.index) else {
        throw ScriptError(.valueError, "Can only compare identically-labeled (both index and columns) DataFrame objects")
      }
      return try arithmetic.with(theirs)
    }
    if let series = other.host(as: SeriesObject.self) {
      guard Alignment.axis(frame.names).matches(series.index) else {
        throw ScriptError(
          .valueError,
          "Operands are not aligned. Do `left, right = left.align(right, axis=1, copy=False)` before e.g. `left \(op.rawValue) right`")
      }
      return try arithmetic.with(byName: series)
    }
    return try arithmetic.with(other)
  }

  /// A method with `axis=` and `fill_value=`.
  private static func flexible(_ f: FrameObject, _ operation: FrameArithmetic.Operation, _ call: Call) throws -> Ref {
    try RefusedOptions.check(call, "level")
    let arithmetic = FrameArithmetic(frame: f.frame, operation: operation, vm: call.vm)
    let other = call["other"]
    let fill = call.isPresent("fill_value") ? ScalarConversion.scalar(call["fill_value"], call.vm) : nil
    if let theirs = other.host(as: FrameObject.self)?.frame { return try arithmetic.with(theirs, fill: fill) }
    let byRow = try axis(call["axis"], call.vm) == 0
    if let series = other.host(as: SeriesObject.self) {
      if fill != nil { throw ScriptError(.notImplementedError, "fill_value \(try call.vm.str(call["fill_value"])) not supported.") }
      return try byRow ? arithmetic.with(byRow: series) : arithmetic.with(byName: series)
    }
    guard let fill else { return try arithmetic.with(other, byRow: byRow) ?? .none }
    var filled = f.frame
    filled.mapColumns { $0.fillingMissing(fill) }
    return try FrameArithmetic(frame: filled, operation: operation, vm: call.vm).with(other, byRow: byRow) ?? .none
  }

  static var operators: [Member] {
    let arithmetic: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("subtract", .subtract), ("mul", .multiply), ("multiply", .multiply),
      ("div", .divide), ("divide", .divide), ("truediv", .divide), ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power),
    ]
    let reflected: [(String, BinaryOperator)] = [
      ("radd", .add), ("rsub", .subtract), ("rmul", .multiply), ("rdiv", .divide), ("rtruediv", .divide), ("rfloordiv", .floorDivide),
      ("rmod", .modulo), ("rpow", .power),
    ]
    let comparisons: [(String, ComparisonOperator)] = [
      ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessOrEqual), ("gt", .greater), ("ge", .greaterOrEqual),
    ]
    let parameters = "(other, axis='columns', level=None, fill_value=None)"
    return arithmetic.map { name, op in
      .method(name + parameters, "The values \(op.rawValue) other.") { (f: FrameObject, call) in
        try flexible(f, .binary(op, reflected: false), call)
      }
    } + reflected.map { name, op in
      .method(name + parameters, "Other \(op.rawValue) the values.") { (f: FrameObject, call) in
        try flexible(f, .binary(op, reflected: true), call)
      }
    } + comparisons.map { name, op in
      .method(name + "(other, axis='columns', level=None)", "Is each value \(op.rawValue) other?") { (f: FrameObject, call) in
        try flexible(f, .compare(op), call)
      }
    } + [
      .method("dot(other)", "The matrix product.") { (f: FrameObject, call) in try product(f, call["other"], call.vm) },
      .method("align(other, join='outer', axis=None, level=None, copy=None, fill_value=None)", "Both with the same labels.") {
        (f: FrameObject, call) in try Alignment.align(f, call)
      },
      .method("__abs__()", "The size of each number.") { (f: FrameObject, call) in
        call.vm.host(FrameObject(try mapping(f.frame) { try SeriesFunctions.sizes($0) }))
      },
      .method("abs()", "The size of each number.") { (f: FrameObject, call) in
        call.vm.host(FrameObject(try mapping(f.frame) { try SeriesFunctions.sizes($0) }))
      },
    ]
  }

  /// The matrix product; rows of the other operand are matched by label where it has labels.
  static func product(_ f: FrameObject, _ other: Ref, _ vm: Interpreter) throws -> Ref {
    var operand = other
    var names: [Scalar]?
    let own = Alignment.axis(f.frame.names)
    if let series = other.host(as: SeriesObject.self) {
      let places = Labels.positions(of: own, in: series.index)
      guard !places.contains(-1), series.index.count == own.count else { throw ScriptError(.valueError, "matrices are not aligned") }
      operand = vm.host(ColumnConversion.array(series.column.taking(places), vm))
    } else if let theirs = other.host(as: FrameObject.self)?.frame {
      let places = Labels.positions(of: own, in: theirs.index)
      guard !places.contains(-1), theirs.rowCount == own.count else { throw ScriptError(.valueError, "matrices are not aligned") }
      operand = vm.host(try FrameObject(theirs.taking(places)).array(vm))
      names = theirs.names
    }
    let product = try LinearAlgebra.dot(f.array(vm), ArrayConversion.array(operand, vm), vm)
    if product.rank == 1 { return vm.host(SeriesObject(ColumnConversion.column(product, vm), index: f.frame.index, name: nil)) }
    var frame = try FrameConstruction.frame(vm.host(product), columns: .none, index: vm.host(IndexObject(f.frame.index)), vm)
    if let names { try frame.setNames(names) }
    return vm.host(FrameObject(frame))
  }
}

extension SeriesFunctions {
  /// The absolute values of a column.
  static func sizes(_ column: Column) throws -> Column {
    switch column {
    case .int(let values): return .int(values.map { $0 < 0 ? 0 &- $0 : $0 })
    case .bool: return column
    case .narrow(let values):
      let wide = try sizes(values.wide)
      return NarrowColumn(values.dtype, of: wide).map { .narrow($0) } ?? wide
    case .spans(let values): return .spans(values.map { $0 == Instant.missing || $0 >= 0 ? $0 : 0 &- $0 })
    default: return .double(try numbers(column, "abs").map { Swift.abs($0) })
    }
  }
}
