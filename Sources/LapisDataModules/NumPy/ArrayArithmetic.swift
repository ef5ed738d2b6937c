import Glibc
import LapisInterpreter
import LapisNumerics
import LapisSyntax

/// Elementwise operations of two arrays, broadcast against each other.
enum ArrayArithmetic {
  /// NumPy's name of the operation.
  static func name(_ op: BinaryOperator) -> String {
    switch op {
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .floorDivide: "floor_divide"
    case .modulo: "remainder"
    case .power: "power"
    case .matrixMultiply: "matmul"
    case .leftShift: "left_shift"
    case .rightShift: "right_shift"
    case .bitAnd: "bitwise_and"
    case .bitOr: "bitwise_or"
    case .bitXor: "bitwise_xor"
    }
  }

  /// The type of `a op b`. Where one operand is a single number and no array, its value decides how much
  /// room it needs, and the array's type stays where that is of the same kind. `weak` tells which operand
  /// (0 or 1) is such a number where the axes do not.
  static func resultType(_ a: NDArray, _ b: NDArray, weak: Int? = nil) throws -> ElementType {
    let common = ElementType.promoting(a.element, b.element)
    let single = weak ?? (a.rank == 0 && b.rank > 0 ? 0 : b.rank == 0 && a.rank > 0 ? 1 : nil)
    guard let single, common.isNumeric else { return common }
    let (array, number) = single == 0 ? (b, a) : (a, b)
    guard number.count == 1 else { return common }
    switch (array.element.kind, number.element.kind) {
    case (.double, .int), (.double, .bool): return array.element
    case (.double, .double):
      let size = abs(try number.doubles()[0])
      let needed: ElementType = !size.isFinite || size <= 65000 ? .float16 : size <= 3.4e38 ? .float32 : .float64
      return ElementType.promoting(array.element, needed)
    case (.int, .bool): return array.element
    case (.int, .int):
      let value = try number.ints()[0]
      if array.element.letter == "u", value >= 0 {
        let needed: ElementType = value < 1 << 8 ? .uint8 : value < 1 << 16 ? .uint16 : value < 1 << 32 ? .uint32 : .uint64
        return ElementType.promoting(array.element, needed)
      }
      let needed: ElementType =
        Int(Int8(truncatingIfNeeded: value)) == value ? .int8 : Int(Int16(truncatingIfNeeded: value)) == value ? .int16
        : Int(Int32(truncatingIfNeeded: value)) == value ? .int32 : .int64
      return ElementType.promoting(array.element, needed)
    default: return common
    }
  }

  /// Sums, differences and products of ints of one shape, side by side in memory; nil for all else.
  static func alike(_ op: BinaryOperator, _ a: NDArray, _ b: NDArray) -> NDArray? {
    guard a.element == .int64, b.element == .int64, a.shape == b.shape, a.isContiguous, b.isContiguous,
      op == .add || op == .subtract || op == .multiply
    else { return nil }
    let count = a.count
    let (from, other) = (a.offset, b.offset)
    let result = a.buffer.ints.withUnsafeBufferPointer { x in
      b.buffer.ints.withUnsafeBufferPointer { y in
        [Int](unsafeUninitializedCapacity: count) { out, filled in
          switch op {
          case .add: for i in 0..<count { out[i] = x[from + i] &+ y[other + i] }
          case .subtract: for i in 0..<count { out[i] = x[from + i] &- y[other + i] }
          default: for i in 0..<count { out[i] = x[from + i] &* y[other + i] }
          }
          filled = count
        }
      }
    }
    return NDArray(.int(result), shape: a.shape)
  }

  /// `a op b`. `isScalar` calls it an operation of single values in warnings. `spare` is an operand that
  /// nobody needs afterwards.
  static func apply(
    _ op: BinaryOperator, _ a: NDArray, _ b: NDArray, weak: Int? = nil, isScalar: Bool = false,
    spare: NDArray? = nil, _ vm: Interpreter
  ) throws -> NDArray {
    if op == .matrixMultiply { return try LinearAlgebra.matmul(a, b, vm) }
    var common = try resultType(a, b, weak: weak)
    if common == .object { return try objects(op, a, b, vm) }
    if common == .string {
      if ![.add, .subtract, .multiply].contains(op) {
        throw ScriptError(
          .typeError,
          "ufunc '\(name(op))' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
      }
      throw ScriptError(
        ExceptionTypes.noLoopError,
        "ufunc '\(name(op))' did not contain a loop with signature matching types (dtype('\(a.dtypeName)'), dtype('\(b.dtypeName)')) -> None")
    }
    let shape = try Shape.broadcasting([a.shape, b.shape])
    switch op {
    case .bitAnd, .bitOr, .bitXor, .leftShift, .rightShift:
      return try bitwise(op, a, b, common, shape, vm)
    default: break
    }
    if common == .bool, op != .divide {
      switch op {
      case .add: return try bools(a, b, shape, vm) { $0 || $1 }
      case .multiply: return try bools(a, b, shape, vm) { $0 && $1 }
      case .subtract:
        throw ScriptError(
          .typeError,
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.")
      default: common = .int8
      }
    }
    let words = (isScalar ? "scalar " : "") + name(op)
    if common.kind == .int, op != .divide {
      let result = try integers(op, a, b, common, shape)
      if op == .floorDivide || op == .modulo, try b.count < 1 << 24 && b.ints().contains(0), result.count > 0 {
        try FloatingPointErrors.warn(.divide, words, vm)
      }
      return result
    }
    return try FloatingPointErrors.watching(words, vm) {
      if common == .float64, let spare, let result = try reusing(spare, op, a, b, shape) { return result }
      switch op {
      case .divide: return try floats(a, b, common.kind == .double ? common : .float64, shape, Quotient.self)
      case .add: return try floats(a, b, common, shape, Sum.self)
      case .subtract: return try floats(a, b, common, shape, Difference.self)
      case .multiply: return try floats(a, b, common, shape, Product.self)
      case .floorDivide: return try floats(a, b, common, shape) { floorDivide($0, $1) }
      case .modulo: return try floats(a, b, common, shape) { modulo($0, $1) }
      default: return try power(a, b, common, shape)
      }
    }
  }

  /// The four everyday operations in the memory of an operand: a long expression asks for no new memory at
  /// each step. nil: not possible, or not worth it.
  private static func reusing(
    _ spare: NDArray, _ op: BinaryOperator, _ a: NDArray, _ b: NDArray, _ shape: [Int]
  ) throws -> NDArray? {
    guard spare.shape == shape, spare.count >= 1 << 15, a !== b, [.add, .subtract, .multiply, .divide].contains(op) else { return nil }
    let other = try side(spare === a ? b : a, shape)
    guard var result = spare.releaseDoubles() else { return nil }
    let isLeft = spare === a
    switch op {
    case .add: Elementwise.combine(Sum.self, into: &result, isLeft: isLeft, other)
    case .subtract: Elementwise.combine(Difference.self, into: &result, isLeft: isLeft, other)
    case .multiply: Elementwise.combine(Product.self, into: &result, isLeft: isLeft, other)
    default: Elementwise.combine(Quotient.self, into: &result, isLeft: isLeft, other)
    }
    return NDArray(.double(result), shape: shape)
  }

  private static func power(_ a: NDArray, _ b: NDArray, _ type: ElementType, _ shape: [Int]) throws -> NDArray {
    if b.count == 1, let exponent = try b.doubles().first {
      // The exponents that NumPy does without `pow`.
      if exponent == 2 { return try floats(a, b, type, shape) { x, _ in x * x } }
      if exponent == 1 { return try floats(a, b, type, shape) { x, _ in x } }
      if exponent == 0.5 { return try floats(a, b, type, shape) { x, _ in x.squareRoot() } }
      if exponent == -1 { return try floats(a, b, type, shape) { x, _ in 1 / x } }
    }
    return try floats(a, b, type, shape) { pow($0, $1) }
  }

  static func floorDivide(_ a: Double, _ b: Double) -> Double {
    if b == 0 { return a / b }
    let rest = fmod(a, b)
    var quotient = (a - rest) / b
    if rest != 0, (b < 0) != (rest < 0) { quotient -= 1 }
    if quotient == 0 { return a / b < 0 ? -0.0 : 0 }
    let floored = quotient.rounded(.down)
    return quotient - floored > 0.5 ? floored + 1 : floored
  }

  static func modulo(_ a: Double, _ b: Double) -> Double {
    let rest = fmod(a, b)
    if b == 0 { return rest }
    if rest == 0 { return b < 0 ? -0.0 : 0 }
    return (b < 0) != (rest < 0) ? rest + b : rest
  }

  private static func floats<O: ElementwiseOperation<Double, Double>>(
    _ a: NDArray, _ b: NDArray, _ type: ElementType, _ shape: [Int], _ operation: O.Type
  ) throws -> NDArray {
    let result = Elementwise.combine(operation, try side(a, shape), try side(b, shape), count: Shape.count(shape))
    return NDArray(.double(type.isNarrow ? result.map { type.narrowed($0) } : result), shape: shape, element: type)
  }

  /// A single number is not spread over the shape.
  static func side(_ array: NDArray, _ shape: [Int]) throws -> Elementwise.Side<Double> {
    if array.count == 1, let one = try array.doubles().first { return .all(one) }
    return .each(try array.broadcast(to: shape).doubles())
  }

  /// Inlined, so that each operation has loops of its own.
  @inline(__always)
  static func floats(
    _ a: NDArray, _ b: NDArray, _ type: ElementType, _ shape: [Int], _ body: (Double, Double) -> Double
  ) throws -> NDArray {
    let result: [Double]
    if a.count == 1, a.rank <= shape.count, b.shape == shape {
      let x = try a.doubles()[0]
      result = Elementwise.map(try b.doubles()) { body(x, $0) }
    } else if b.count == 1, b.rank <= shape.count, a.shape == shape {
      let y = try b.doubles()[0]
      result = Elementwise.map(try a.doubles()) { body($0, y) }
    } else {
      result = Elementwise.map(try a.broadcast(to: shape).doubles(), try b.broadcast(to: shape).doubles(), body)
    }
    return NDArray(.double(type.isNarrow ? result.map { type.narrowed($0) } : result), shape: shape, element: type)
  }

  @inline(__always)
  private static func bools(
    _ a: NDArray, _ b: NDArray, _ shape: [Int], _ vm: Interpreter, _ body: (Bool, Bool) -> Bool
  ) throws -> NDArray {
    let x = try a.broadcast(to: shape).bools(vm)
    let y = try b.broadcast(to: shape).bools(vm)
    return NDArray(.bool(Elementwise.map(x, y, body)), shape: shape)
  }

  private static func integers(
    _ op: BinaryOperator, _ a: NDArray, _ b: NDArray, _ type: ElementType, _ shape: [Int]
  ) throws -> NDArray {
    if op == .power, Shape.count(shape) > 0, try b.ints().contains(where: { $0 < 0 }) {
      throw ScriptError(.valueError, "Integers to negative integer powers are not allowed.")
    }
    switch op {
    case .add: return try ints(a, b, type, shape, &+)
    case .subtract: return try ints(a, b, type, shape, &-)
    case .multiply: return try ints(a, b, type, shape, &*)
    case .floorDivide: return try ints(a, b, type, shape) { floorDivide($0, $1) }
    case .modulo: return try ints(a, b, type, shape) { modulo($0, $1) }
    default: return try ints(a, b, type, shape) { power($0, $1) }
    }
  }

  /// As `floats`: a loop for each operation, and one without a second array for single numbers.
  @inline(__always)
  private static func ints(
    _ a: NDArray, _ b: NDArray, _ type: ElementType, _ shape: [Int], _ body: (Int, Int) -> Int
  ) throws -> NDArray {
    let result: [Int]
    if a.count == 1, a.rank <= shape.count, b.shape == shape {
      let x = try a.ints()[0]
      result = Elementwise.map(try b.ints()) { body(x, $0) }
    } else if b.count == 1, b.rank <= shape.count, a.shape == shape {
      let y = try b.ints()[0]
      result = Elementwise.map(try a.ints()) { body($0, y) }
    } else {
      result = Elementwise.map(try a.broadcast(to: shape).ints(), try b.broadcast(to: shape).ints(), body)
    }
    return NDArray(.int(type.isNarrow ? result.map { type.narrowed($0) } : result), shape: shape, element: type)
  }

  /// Rounded down; 0 for a division by 0.
  static func floorDivide(_ a: Int, _ b: Int) -> Int {
    if b == 0 { return 0 }
    if b == -1 { return 0 &- a }
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  static func modulo(_ a: Int, _ b: Int) -> Int {
    if b == 0 || b == -1 { return 0 }
    let rest = a % b
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest
  }

  static func power(_ base: Int, _ exponent: Int) -> Int {
    var result = 1
    var square = base
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = result &* square }
      square = square &* square
      left >>= 1
    }
    return result
  }

  private static func bitwise(
    _ op: BinaryOperator, _ a: NDArray, _ b: NDArray, _ type: ElementType, _ shape: [Int], _ vm: Interpreter
  ) throws -> NDArray {
    guard type.kind != .double else {
      throw ScriptError(
        .typeError,
        "ufunc '\(name(op))' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
    }
    if type == .bool {
      switch op {
      case .bitAnd: return try bools(a, b, shape, vm) { $0 && $1 }
      case .bitOr: return try bools(a, b, shape, vm) { $0 || $1 }
      case .bitXor: return try bools(a, b, shape, vm) { $0 != $1 }
      default: break
      }
    }
    let type = type == .bool ? .int8 : type
    switch op {
    case .bitAnd: return try ints(a, b, type, shape, &)
    case .bitOr: return try ints(a, b, type, shape, |)
    case .bitXor: return try ints(a, b, type, shape, ^)
    case .leftShift: return try ints(a, b, type, shape) { $1 < 0 || $1 > 63 ? 0 : $0 << $1 }
    default: return try ints(a, b, type, shape) { $1 < 0 ? 0 : $0 >> min($1, 63) }
    }
  }

  private static func objects(_ op: BinaryOperator, _ a: NDArray, _ b: NDArray, _ vm: Interpreter) throws -> NDArray {
    let shape = try Shape.broadcasting([a.shape, b.shape])
    let x = a.broadcast(to: shape).refs(vm)
    let y = b.broadcast(to: shape).refs(vm)
    let result = try x.indices.map { try ScalarOperation.apply(op, x[$0], y[$0], vm) }
    return NDArray(.object(result), shape: shape)
  }

  // MARK: One operand

  /// A function of floats; ints become floats that hold them. `name` is the function's in NumPy, for
  /// errors and warnings.
  static func map(_ array: NDArray, _ name: String, _ vm: Interpreter, _ body: (Double) -> Double) throws -> NDArray {
    try checkNumeric(array, name, vm)
    return try FloatingPointErrors.watching(name, vm) {
      floats(Elementwise.spread(try array.doubles(), body), like: array)
    }
  }

  /// As `map`, for functions of an instruction or two: each has a loop of its own.
  @inline(__always)
  static func loop(_ array: NDArray, _ name: String, _ vm: Interpreter, _ body: (Double) -> Double) throws -> NDArray {
    try checkNumeric(array, name, vm)
    return try FloatingPointErrors.watching(name, vm) { try map(array, body) }
  }

  /// As `map`, for functions that take all numbers at a time.
  static func whole(
    _ array: NDArray, _ name: String, _ vm: Interpreter, _ compute: ([Double]) -> [Double]
  ) throws -> NDArray {
    try checkNumeric(array, name, vm)
    return try FloatingPointErrors.watching(name, vm) { floats(compute(try array.doubles()), like: array) }
  }

  private static func floats(_ values: [Double], like array: NDArray) -> NDArray {
    let type = floatType(of: array.element)
    return NDArray(.double(type.isNarrow ? values.map { type.narrowed($0) } : values), shape: array.shape, element: type)
  }

  private static func checkNumeric(_ array: NDArray, _ name: String, _ vm: Interpreter) throws {
    if array.element == .string { throw unsupported(name, array) }
    guard array.element == .object else { return }
    // NumPy asks each object for a method of the function's name.
    let values = array.refs(vm)
    let value = values.first { $0.asDouble == nil } ?? values.first
    throw ScriptError(
      .typeError,
      "loop of ufunc does not support argument 0 of type \(value.map { vm.typeName($0) } ?? "object") which has no callable \(name) method")
  }

  private static func unsupported(_ name: String, _ array: NDArray) -> ScriptError {
    ScriptError(
      .typeError,
      "ufunc '\(name)' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
  }

  /// The float type that holds the elements of an array.
  static func floatType(of element: ElementType) -> ElementType {
    switch element {
    case .float16, .float32, .float64: element
    case .bool, .int8, .uint8: .float16
    case .int16, .uint16: .float32
    default: .float64
    }
  }

  /// A function of floats, without a word about events.
  @inline(__always)
  static func map(_ array: NDArray, _ body: (Double) -> Double) throws -> NDArray {
    if array.element == .string, (try? array.doubles()) == nil {
      throw ScriptError(
        .typeError,
        "ufunc not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
    }
    return floats(Elementwise.map(try array.doubles(), body), like: array)
  }

  @inline(__always)
  static func test(_ array: NDArray, _ body: (Double) -> Bool) throws -> NDArray {
    NDArray(.bool(Elementwise.map(try array.doubles(), body)), shape: array.shape)
  }
}
