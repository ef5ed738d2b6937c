import Glibc
import LapisFrame
import LapisInterpreter
import LapisSyntax

/// A single value out of an array, as NumPy gives it: `numpy.float64(1.5)`, `numpy.int64(2)`, `numpy.bool_`.
final class NumPyScalar: HostObject {
  let element: ElementType
  private let value: HostNumber

  init(_ value: HostNumber, _ element: ElementType) {
    self.value = value
    self.element = element
    super.init(type: ScalarTypes.type(of: element))
  }

  convenience init(_ value: Double) { self.init(.double(value), .float64) }

  override var number: HostNumber? { value }

  /// The plain number of the language.
  var plain: Ref {
    switch value {
    case .bool(let bool): Ref(bool)
    case .int(let int): Ref(int)
    case .double(let double): Ref(double)
    }
  }

  /// An array without axes around it.
  var array: NDArray {
    switch value {
    case .bool(let bool): NDArray(.bool([bool]), shape: [])
    case .int(let int): NDArray(.int([int]), shape: [], element: element)
    case .double(let double): NDArray(.double([double]), shape: [], element: element)
    }
  }

  // MARK: As a value

  override func repr(_ vm: Interpreter) throws -> String { text }

  var text: String {
    switch value {
    case .bool(let bool): bool ? "True" : "False"
    case .int(let int): element == .uint64 ? String(UInt64(bitPattern: Int64(int))) : String(int)
    case .double(let double): NumPyScalar.text(double, element)
    }
  }

  /// The shortest digits that give the value in its precision.
  static func text(_ value: Double, _ element: ElementType) -> String {
    guard element != .float64, value.isFinite, value != 0 else { return NumberText.repr(value) }
    let (digits, exponent) = element == .float32
      ? NumberText.shortestDigits(Float(value)) : HalfPrecision.shortestDigits(value)
    let sign = value < 0 ? "-" : ""
    if exponent >= -4, exponent < 16 {
      let body = NumberText.positional(digits, exponent)
      return sign + (body.contains(".") ? body : body + ".0")
    }
    let rest = digits.dropFirst().map { String($0) }.joined()
    let size = abs(exponent)
    return sign + String(digits[0]) + (rest.isEmpty ? "" : "." + rest) + (exponent < 0 ? "e-" : "e+")
      + (size < 10 ? "0" : "") + String(size)
  }

  override func format(_ vm: Interpreter, spec: String) throws -> String? {
    if spec.isEmpty { return text }
    if case .bool = value { return try vm.format(vm.string(text), spec: spec) }
    return try vm.format(plain, spec: spec)
  }

  override func isTrue(_ vm: Interpreter) throws -> Bool {
    switch value {
    case .bool(let bool): bool
    case .int(let int): int != 0
    case .double(let double): double != 0
    }
  }

  override func hash(_ vm: Interpreter) throws -> Int? { try vm.hash(plain) }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if key.isTuple, vm.listElements(key)?.isEmpty == true { return vm.host(self) }
    if key.isNone || key.isEllipsis { return try ArrayIndex.get(array, key, vm) }
    throw ScriptError(.indexError, "invalid index to scalar variable.")
  }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    guard let (second, type) = NumPyScalar.operand(other) else {
      if op == .multiply, other.isList || other.isTuple, value.int != nil, element != .bool { return nil }
      if other.isString || other.asBytes != nil || other.hostObject is any LabelledOperand { return nil }
      // A number beyond 64 bits: as the language computes it.
      if other.isInteger || other.isFloat {
        return try ScalarOperation.plain(op, reflected ? other : plain, reflected ? plain : other, vm)
      }
      guard let operand = try ArrayConversion.operand(other, vm) else { return nil }
      let (a, b) = reflected ? (operand, array) : (array, operand)
      return try ArrayArithmetic.apply(op, a, b, vm).scalarOrSelf(vm)
    }
    let (a, b) = reflected ? (second, value) : (value, second)
    return try NumPyScalar.compute(op, a, b, ElementType.promoting(element, type), vm)
  }

  /// A number that takes part in arithmetic of single values, with its type.
  static func operand(_ other: Ref) -> (HostNumber, ElementType)? {
    if let scalar = other.host(as: NumPyScalar.self) { return (scalar.value, scalar.element) }
    guard other.isPlainNumber else { return nil }
    if let bool = other.asBool { return (.bool(bool), .bool) }
    if let int = other.asInt, other.isInteger { return (.int(int), .int64) }
    if other.isFloat, let double = other.asDouble { return (.double(double), .float64) }
    return nil
  }

  private static func compute(
    _ op: BinaryOperator, _ a: HostNumber, _ b: HostNumber, _ type: ElementType, _ vm: Interpreter
  ) throws -> Ref? {
    if op == .matrixMultiply {
      throw ScriptError(
        .valueError,
        "matmul: Input operand 0 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)")
    }
    if type.kind == .int, op != .divide, let x = a.int, let y = b.int {
      let result: Int
      var overflows = false
      switch op {
      case .add: (result, overflows) = x.addingReportingOverflow(y)
      case .subtract: (result, overflows) = x.subtractingReportingOverflow(y)
      case .multiply: (result, overflows) = x.multipliedReportingOverflow(by: y)
      default:
        return try general(op, a, b, type, vm)
      }
      let narrow = type.narrowed(result)
      if overflows || narrow != result {
        try FloatingPointErrors.warn(.overflow, "scalar \(ArrayArithmetic.name(op))", vm)
      }
      return vm.host(NumPyScalar(.int(narrow), type))
    }
    if type == .float64 {
      let (x, y) = (a.double, b.double)
      var result: Double?
      switch op {
      case .add: result = x + y
      case .subtract: result = x - y
      case .multiply: result = x * y
      case .divide where y != 0: result = x / y
      default: break
      }
      if let result, result.isFinite || !x.isFinite || !y.isFinite { return vm.host(NumPyScalar(result)) }
    }
    return try general(op, a, b, type, vm)
  }

  /// Through arrays of one element; events are told as those of single values.
  private static func general(
    _ op: BinaryOperator, _ a: HostNumber, _ b: HostNumber, _ type: ElementType, _ vm: Interpreter
  ) throws -> Ref? {
    let own = type == .bool && op != .divide ? type : type.kind == .bool ? .float64 : type
    func cell(_ value: HostNumber) -> NDArray {
      switch own.kind {
      case .double: NDArray(.double([value.double]), shape: [], element: own)
      case .int: NDArray(.int([value.int ?? 0]), shape: [], element: own)
      default: NDArray(.bool([value.double != 0]), shape: [])
      }
    }
    return try ArrayArithmetic.apply(op, cell(a), cell(b), isScalar: true, vm).scalarOrSelf(vm)
  }

  override func unary(_ vm: Interpreter, _ op: UnaryOperator) throws -> Ref? { try array.unary(vm, op) }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let (second, _) = NumPyScalar.operand(other) else {
      if other.isInteger, let far = other.asDouble {
        return vm.host(NumPyScalar(.bool(op.holds(value.double, far)), .bool))
      }
      if other.hostObject is any LabelledOperand || other.isNone || other.isString {
        guard op == .equal || op == .notEqual, !(other.hostObject is any LabelledOperand) else { return nil }
        return Ref(op == .notEqual)
      }
      guard other.isList || other.isTuple || other.hostObject is NDArray else { return nil }
      return try array.compare(vm, op, other)
    }
    let holds: Bool
    if let x = value.int, let y = second.int {
      holds = op.holds(x, y)
    } else {
      holds = op.holds(value.double, second.double)
    }
    return vm.host(NumPyScalar(.bool(holds), .bool))
  }

  // MARK: Attributes

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    switch name {
    case "real", "T", "base": return name == "base" ? Ref.none : vm.host(self)
    case "imag": return vm.host(NumPyScalar(element.kind == .double ? .double(0) : .int(0), element))
    case "conjugate", "conj", "copy":
      return vm.function(NativeFunction("\(name)()", "The number itself.") { [self] in $0.vm.host(self) })
    case "is_integer", "hex", "as_integer_ratio", "bit_count", "__index__", "__int__", "__float__", "__trunc__", "__floor__",
      "__ceil__", "__hash__", "__bool__", "__divmod__", "__rdivmod__":
      if name == "__divmod__" || name == "__rdivmod__" { return nil }
      return try vm.attributeIfPresent(plain, name)
    case "__round__":
      return vm.function(
        NativeFunction("__round__(ndigits=None)", "The number rounded; without digits to an int.") { [self] call in
          guard let digits = try call.optionalInt("ndigits") else {
            return try call.vm.callMethod(call.vm.imported("builtins"), "round", [plain])
          }
          return try ArrayManipulation.rounded(array, digits).scalarOrSelf(call.vm)
        })
    default:
      guard !name.hasPrefix("__") || ["__abs__", "__array__"].contains(name) else { return nil }
      return try vm.attributeIfPresent(vm.host(array), name)
    }
  }

  override func attributeNames(_ vm: Interpreter) -> [String] {
    ["T", "conjugate", "imag", "real"] + NDArray.hostType.members.map { $0.name }.filter { !$0.hasPrefix("__") }
  }
}

/// Half precision, whose digits the standard formatter does not know.
enum HalfPrecision {
  /// The nearest value that 16 bits hold.
  static func narrowed(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let size = abs(value)
    let exponent = max(size.exponent, -14)
    let unit = pow(2, Double(exponent - 10))
    let rounded = rint(size / unit) * unit
    return rounded > 65504 ? (value < 0 ? -.infinity : .infinity) : value < 0 ? -rounded : rounded
  }

  static func value(_ bits: UInt16) -> Double {
    let sign: Double = bits & 0x8000 == 0 ? 1 : -1
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Double(bits & 0x3FF)
    if exponent == 31 { return fraction == 0 ? sign * .infinity : .nan }
    if exponent == 0 { return sign * fraction * 0x1p-24 }
    return sign * (1 + fraction / 1024) * pow(2, Double(exponent - 15))
  }

  static func bits(_ value: Double) -> UInt16 {
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    let size = abs(narrowed(value))
    if value.isNaN { return 0x7E00 }
    if size.isInfinite { return sign | 0x7C00 }
    if size < 0x1p-14 { return sign | UInt16(size * 0x1p24) }
    let exponent = Int(size.exponent)
    return sign | UInt16(exponent + 15) << 10 | UInt16((size / pow(2, Double(exponent)) - 1) * 1024)
  }

  /// The fewest significant digits that read back as the same half.
  static func shortestDigits(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    for precision in 0..<5 {
      let text = NumberText.exponential(abs(value), precision)
      guard let read = Double(text), narrowed(read) == abs(value) || precision == 4 else { continue }
      let parts = text.split(separator: "e")
      var digits = parts[0].utf8.filter { $0 != 46 }.map { $0 - 48 }
      while digits.count > 1, digits.last == 0 { digits.removeLast() }
      return (digits, parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    }
    return ([0], 0)
  }
}
