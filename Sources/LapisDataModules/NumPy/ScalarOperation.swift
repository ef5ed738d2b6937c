import Glibc
import LapisInterpreter
import LapisSyntax

/// Operations on single values of the language.
enum ScalarOperation {
  /// The name of the operation in the module `operator`.
  private static func functionName(_ op: BinaryOperator) -> String {
    switch op {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .matrixMultiply: "matmul"
    case .leftShift: "lshift"
    case .rightShift: "rshift"
    case .bitAnd: "and_"
    case .bitOr: "or_"
    case .bitXor: "xor"
    }
  }

  /// `a op b` as the language itself computes it.
  static func plain(_ op: BinaryOperator, _ a: Ref, _ b: Ref, _ vm: Interpreter) throws -> Ref {
    try vm.callMethod(vm.imported("operator"), functionName(op), [a, b])
  }

  /// `a op b` as the language computes it; a missing operand gives a missing result.
  static func apply(_ op: BinaryOperator, _ a: Ref, _ b: Ref, _ vm: Interpreter) throws -> Ref {
    if let x = a.asDouble, let y = b.asDouble {
      if a.isInteger, b.isInteger, let m = a.asInt, let n = b.asInt {
        switch op {
        case .add: return Ref(m &+ n)
        case .subtract: return Ref(m &- n)
        case .multiply: return Ref(m &* n)
        case .floorDivide: return Ref(ArrayArithmetic.floorDivide(m, n))
        case .modulo: return Ref(ArrayArithmetic.modulo(m, n))
        case .bitAnd where a.asBool != nil && b.asBool != nil: return Ref(m & n == 1)
        case .bitOr where a.asBool != nil && b.asBool != nil: return Ref(m | n == 1)
        case .bitAnd: return Ref(m & n)
        case .bitOr: return Ref(m | n)
        case .bitXor: return Ref(m ^ n)
        default: break
        }
      }
      switch op {
      case .add: return Ref(x + y)
      case .subtract: return Ref(x - y)
      case .multiply: return Ref(x * y)
      case .divide: return Ref(x / y)
      case .floorDivide: return Ref(ArrayArithmetic.floorDivide(x, y))
      case .modulo: return Ref(ArrayArithmetic.modulo(x, y))
      case .power: return Ref(pow(x, y))
      default: break
      }
    }
    if a.isNone || b.isNone || a.asDouble?.isNaN == true || b.asDouble?.isNaN == true { return Ref(Double.nan) }
    if op == .add, let x = a.asString, let y = b.asString { return vm.string(x + y) }
    return try plain(op, a, b, vm)
  }
}
