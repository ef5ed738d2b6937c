import Glibc
import LapisDiagnostics

/// `Add`, `Sub`, `Mul`, `Div`, `Pow` with broadcasting, and `Sum`, `Min`, `Max` of several tensors.
///
/// Both operands have one type (`Pow` may take an exponent of another); integers wrap and divide towards
/// zero.
enum Arithmetic {
  static let definitions: [OperatorDefinition] = [
    binary("Add", .add), binary("Sub", .subtract), binary("Mul", .multiply), binary("Div", .divide),
    binary("Pow", .power), variadic("Sum", .add), variadic("Min", .minimum), variadic("Max", .maximum),
  ]

  enum Kind: Sendable { case add, subtract, multiply, divide, power, minimum, maximum }

  private static func binary(_ name: String, _ kind: Kind) -> OperatorDefinition {
    OperatorDefinition(name, since: 7, inputs: 2...2) { _ in BinaryArithmetic(kind: kind) }
  }

  private static func variadic(_ name: String, _ kind: Kind) -> OperatorDefinition {
    OperatorDefinition(name, since: 8, inputs: 1...Int.max) { _ in VariadicArithmetic(kind: kind) }
  }

  static func apply(_ kind: Kind, _ a: Tensor, _ b: Tensor) throws(Diagnostic) -> Tensor {
    let pair = try Broadcast(a.shape, b.shape)
    let storage: Tensor.Storage
    switch (a.storage, b.storage) {
    case (.float(let x), .float(let y)): storage = .float(try pair.map(x, y, float(kind)))
    case (.double(let x), .double(let y)): storage = .double(try pair.map(x, y, double(kind)))
    case (.int64(let x), .int64(let y)):
      storage = .int64(try pair.map(x, y) { (p, q) throws(Diagnostic) in try integer(kind, p, q) })
    case (.int32(let x), .int32(let y)):
      storage = .int32(try pair.map(x, y) { (p, q) throws(Diagnostic) in try integer(kind, p, q) })
    case (_, .bool), (_, .string), (.bool, _), (.string, _): throw OperatorFault.typeNotSupported(b)
    case (_, _) where kind == .power:
      let powers = try pair.map(
        try Cast.apply(a, to: .double).doubles ?? [], try Cast.apply(b, to: .double).doubles ?? [],
        double(.power))
      storage = try Cast.apply(Tensor(.double(powers)), to: a.elementType).storage
    default:
      guard a.elementType == b.elementType else {
        throw OperatorFault.type(
          "both inputs must have one type, but tensor(\(a.elementType.name)) and tensor(\(b.elementType.name)) came")
      }
      throw OperatorFault.typeNotSupported(a)
    }
    return Tensor(unchecked: storage, shape: pair.shape)
  }

  private static func float(_ kind: Kind) -> (Float, Float) -> Float {
    switch kind {
    case .add: { $0 + $1 }
    case .subtract: { $0 - $1 }
    case .multiply: { $0 * $1 }
    case .divide: { $0 / $1 }
    case .power: { powf($0, $1) }
    case .minimum: { $0.isNaN || $0 < $1 ? $0 : $1 }
    case .maximum: { $0.isNaN || $0 > $1 ? $0 : $1 }
    }
  }

  private static func double(_ kind: Kind) -> (Double, Double) -> Double {
    switch kind {
    case .add: { $0 + $1 }
    case .subtract: { $0 - $1 }
    case .multiply: { $0 * $1 }
    case .divide: { $0 / $1 }
    case .power: { pow($0, $1) }
    case .minimum: { $0.isNaN || $0 < $1 ? $0 : $1 }
    case .maximum: { $0.isNaN || $0 > $1 ? $0 : $1 }
    }
  }

  private static func integer<I: FixedWidthInteger & SignedInteger>(
    _ kind: Kind, _ a: I, _ b: I
  ) throws(Diagnostic) -> I {
    switch kind {
    case .add: return a &+ b
    case .subtract: return a &- b
    case .multiply: return a &* b
    case .minimum: return min(a, b)
    case .maximum: return max(a, b)
    case .divide:
      guard b != 0 else {
        throw Diagnostic("onnx.division", .arithmetic, "an integer is divided by zero")
      }
      return a.dividedReportingOverflow(by: b).partialValue
    case .power:
      guard b >= 0 else { return a == 1 ? 1 : a == -1 ? (b % 2 == 0 ? 1 : -1) : 0 }
      var result: I = 1
      var base = a
      var exponent = b
      while exponent > 0 {
        if exponent & 1 == 1 { result = result &* base }
        base = base &* base
        exponent >>= 1
      }
      return result
    }
  }
}

private struct BinaryArithmetic: TensorOperator {
  let kind: Arithmetic.Kind

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    [try Arithmetic.apply(kind, try inputs.required(0), try inputs.required(1))]
  }
}

private struct VariadicArithmetic: TensorOperator {
  let kind: Arithmetic.Kind

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    var result = try inputs.required(0)
    for index in 1..<max(inputs.count, 1) {
      result = try Arithmetic.apply(kind, result, try inputs.required(index))
    }
    return [result]
  }
}
