import Glibc
import LapisDiagnostics

/// Functions of single numbers: `Abs`, `Neg`, `Sqrt`, `Exp`, `Log`, `Ceil`, `Floor`, `Reciprocal`, `Sign`,
/// `Relu`, `Sigmoid`, `Tanh`, `Erf`, `Clip`, `IsNaN`.
enum Elementwise {
  static let definitions: [OperatorDefinition] = [
    real("Sqrt", { $0.squareRoot() }, { $0.squareRoot() }),
    real("Exp", { expf($0) }, { exp($0) }),
    real("Log", { logf($0) }, { log($0) }),
    real("Ceil", { ceilf($0) }, { ceil($0) }),
    real("Floor", { floorf($0) }, { floor($0) }),
    real("Reciprocal", { 1 / $0 }, { 1 / $0 }),
    real("Sigmoid", { logistic($0) }, { logistic($0) }),
    real("Tanh", { tanhf($0) }, { tanh($0) }),
    real("Erf", { erff($0) }, { erf($0) }),
    number("Abs", { abs($0) }, { abs($0) }, { $0.magnitude <= UInt64(Int64.max) ? abs($0) : $0 }),
    number("Neg", { -$0 }, { -$0 }, { 0 &- $0 }),
    number("Relu", { $0 > 0 || $0.isNaN ? $0 : 0 }, { $0 > 0 || $0.isNaN ? $0 : 0 }, { max($0, 0) }),
    number("Sign", { sign($0) }, { sign($0) }, { $0.signum() }),
    OperatorDefinition("Clip", since: 6, inputs: 1...3) { node throws(Diagnostic) in
      ClipOperator(
        low: try node.float("min", default: -.greatestFiniteMagnitude),
        high: try node.float("max", default: .greatestFiniteMagnitude))
    },
    OperatorDefinition("IsNaN", since: 9) { _ in IsNaNOperator() },
  ]

  /// `1 / (1 + exp(-x))`, computed on the side where the exponential is small.
  static func logistic(_ x: Float) -> Float {
    let v = 1 / (1 + expf(-abs(x)))
    return x < 0 ? 1 - v : v
  }

  static func logistic(_ x: Double) -> Double {
    let v = 1 / (1 + exp(-abs(x)))
    return x < 0 ? 1 - v : v
  }

  private static func sign(_ x: Float) -> Float { x > 0 ? 1 : x < 0 ? -1 : x }
  private static func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x }

  private static func real(
    _ name: String, _ float: @escaping @Sendable (Float) -> Float,
    _ double: @escaping @Sendable (Double) -> Double
  ) -> OperatorDefinition {
    OperatorDefinition(name, since: 6) { _ in
      UnaryOperator(float: float, double: double, integer: nil)
    }
  }

  private static func number(
    _ name: String, _ float: @escaping @Sendable (Float) -> Float,
    _ double: @escaping @Sendable (Double) -> Double,
    _ integer: @escaping @Sendable (Int64) -> Int64
  ) -> OperatorDefinition {
    OperatorDefinition(name, since: 6) { _ in
      UnaryOperator(float: float, double: double, integer: integer)
    }
  }
}

private struct UnaryOperator: TensorOperator {
  let float: @Sendable (Float) -> Float
  let double: @Sendable (Double) -> Double
  let integer: (@Sendable (Int64) -> Int64)?

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let storage: Tensor.Storage
    switch (input.storage, integer) {
    case (.float(let values), _): storage = .float(values.map(float))
    case (.double(let values), _): storage = .double(values.map(double))
    case (.int64(let values), let integer?): storage = .int64(values.map(integer))
    case (.int32(let values), let integer?):
      storage = .int32(values.map { Int32(truncatingIfNeeded: integer(Int64($0))) })
    default: throw OperatorFault.typeNotSupported(input)
    }
    return [Tensor(unchecked: storage, shape: input.shape)]
  }
}

/// The bounds are attributes up to opset 10 and inputs since.
private struct ClipOperator: TensorOperator {
  let low: Float
  let high: Float

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    var result = input
    if let bound = inputs[optional: 1] {
      result = try Arithmetic.apply(.maximum, result, bound)
    } else if input.elementType == .float, low > -.greatestFiniteMagnitude {
      result = try Arithmetic.apply(.maximum, result, Tensor(unchecked: .float([low]), shape: []))
    }
    if let bound = inputs[optional: 2] {
      result = try Arithmetic.apply(.minimum, result, bound)
    } else if input.elementType == .float, high < .greatestFiniteMagnitude {
      result = try Arithmetic.apply(.minimum, result, Tensor(unchecked: .float([high]), shape: []))
    }
    return [result]
  }
}

private struct IsNaNOperator: TensorOperator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    switch input.storage {
    case .float(let values): return [Tensor(unchecked: .bool(values.map { $0.isNaN }), shape: input.shape)]
    case .double(let values): return [Tensor(unchecked: .bool(values.map { $0.isNaN }), shape: input.shape)]
    default: throw OperatorFault.typeNotSupported(input)
    }
  }
}
