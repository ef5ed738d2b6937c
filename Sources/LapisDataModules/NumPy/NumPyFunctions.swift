import Glibc
import LapisInterpreter
import LapisSyntax
import LapisNumerics

/// Elementwise functions of the module `numpy`.
enum NumPyFunctions {
  /// Result of an elementwise function: with the labels of the argument where it has some.
  static func elementwise(_ argument: Ref, _ vm: Interpreter, _ body: (NDArray) throws -> NDArray) throws -> Ref {
    let result = try body(ArrayConversion.array(argument, vm))
    if let labelled = argument.hostObject as? any Relabelling { return try labelled.relabelled(result, vm) }
    return result.scalarOrSelf(vm)
  }

  private static var floatFunctions: [(String, String, (Double) -> Double)] {[
    ("exp", "e to the power of x.", { Glibc.exp($0) }),
    ("exp2", "2 to the power of x.", { Glibc.exp2($0) }),
    ("expm1", "exp(x) - 1, exact near 0.", { Glibc.expm1($0) }),
    ("log", "The natural logarithm.", { Glibc.log($0) }),
    ("log2", "The logarithm to base 2.", { Glibc.log2($0) }),
    ("log10", "The logarithm to base 10.", { Glibc.log10($0) }),
    ("log1p", "log(1 + x), exact near 0.", { Glibc.log1p($0) }),
    ("sqrt", "The square root.", { $0.squareRoot() }),
    ("cbrt", "The cube root.", { Glibc.cbrt($0) }),
    ("sin", "The sine.", { Glibc.sin($0) }),
    ("cos", "The cosine.", { Glibc.cos($0) }),
    ("tan", "The tangent.", { Glibc.tan($0) }),
    ("arcsin", "The inverse sine.", { Glibc.asin($0) }),
    ("arccos", "The inverse cosine.", { Glibc.acos($0) }),
    ("arctan", "The inverse tangent.", { Glibc.atan($0) }),
    ("sinh", "The hyperbolic sine.", { Glibc.sinh($0) }),
    ("cosh", "The hyperbolic cosine.", { Glibc.cosh($0) }),
    ("tanh", "The hyperbolic tangent.", { Glibc.tanh($0) }),
    ("deg2rad", "Degrees as radians.", { $0 * (Double.pi / 180) }),
    ("rad2deg", "Radians as degrees.", { $0 * (180 / Double.pi) }),
    ("radians", "Degrees as radians.", { $0 * (Double.pi / 180) }),
    ("degrees", "Radians as degrees.", { $0 * (180 / Double.pi) }),
    ("reciprocal", "1 / x.", { 1 / $0 }),
  ]}

  private static var roundings: [(String, String, (Double) -> Double)] {[
    ("floor", "The greatest whole number that is not above x.", { Glibc.floor($0) }),
    ("ceil", "The least whole number that is not below x.", { Glibc.ceil($0) }),
    ("trunc", "x without its fraction.", { Glibc.trunc($0) }),
    ("rint", "The nearest whole number, halves to even.", { Glibc.rint($0) }),
  ]}

  private static var tests: [(String, String, (Double) -> Bool)] {[
    ("isfinite", "Is x neither infinite nor NaN?", { $0.isFinite }),
    ("isinf", "Is x infinite?", { $0.isInfinite }),
    ("signbit", "Is the sign of x set?", { $0.sign == .minus }),
  ]}

  private static let operators: [(String, BinaryOperator)] = [
    ("add", .add), ("subtract", .subtract), ("multiply", .multiply), ("divide", .divide), ("true_divide", .divide),
    ("floor_divide", .floorDivide), ("mod", .modulo), ("remainder", .modulo), ("power", .power), ("matmul", .matrixMultiply),
    ("bitwise_and", .bitAnd), ("bitwise_or", .bitOr), ("bitwise_xor", .bitXor),
  ]

  private static let comparisons: [(String, ComparisonOperator)] = [
    ("equal", .equal), ("not_equal", .notEqual), ("less", .less), ("less_equal", .lessOrEqual), ("greater", .greater),
    ("greater_equal", .greaterOrEqual),
  ]

  static var members: [ModuleMember] {
    var members: [ModuleMember] = []
    for (name, doc, body) in floatFunctions {
      members.append(
        .function("\(name)(x, out=None, where=True, dtype=None)", doc) { call in
          try elementwise(call["x"], call.vm) { try ArrayArithmetic.map($0, body) }
        })
    }
    for (name, doc, body) in roundings {
      members.append(
        .function("\(name)(x)", doc) { call in
          try elementwise(call["x"], call.vm) { a in
            a.element.kind == .int && name != "rint" ? try a.casting(to: .float64, call.vm) : try ArrayArithmetic.map(a, body)
          }
        })
    }
    for (name, doc, body) in tests {
      members.append(
        .function("\(name)(x)", doc) { call in
          try elementwise(call["x"], call.vm) { try ArrayArithmetic.test($0, body) }
        })
    }
    for (name, op) in operators {
      members.append(
        .function("\(name)(x1, x2, out=None)", "x1 \(op.rawValue) x2, element by element.") { call in
          try binary(call) { a, b, weak in try ArrayArithmetic.apply(op, a, b, weak: weak, call.vm) }
        })
    }
    for (name, op) in comparisons {
      members.append(
        .function("\(name)(x1, x2)", "x1 \(op.rawValue) x2, element by element.") { call in
          try binary(call) { a, b, _ in try ArrayArithmetic.compare(a, b, op, call.vm) }
        })
    }
    return members + others
  }

  private static func binary(_ call: Call, _ body: (NDArray, NDArray, Int?) throws -> NDArray) throws -> Ref {
    let (x, y) = (call["x1"], call["x2"])
    let weak = x.isScalarNumber == y.isScalarNumber ? nil : x.isScalarNumber ? 0 : 1
    let result = try body(ArrayConversion.array(x, call.vm), ArrayConversion.array(y, call.vm), weak)
    for argument in [x, y] {
      if let labelled = argument.hostObject as? any Relabelling { return try labelled.relabelled(result, call.vm) }
    }
    return result.scalarOrSelf(call.vm)
  }

  private static func extremes(_ name: String, _ which: ArrayReduction.Extreme, ignoringNaN: Bool = false) -> ModuleMember {
    .function("\(name)(x1, x2)", "The \(which == .greatest ? "greater" : "lesser") of two elements.") { call in
      try binary(call) { a, b, weak in
        weak == 0
          ? try ArrayManipulation.extreme(b, a, which, weak: true, ignoringNaN: ignoringNaN)
          : try ArrayManipulation.extreme(a, b, which, weak: weak == 1, ignoringNaN: ignoringNaN)
      }
    }
  }

  private static func logical(_ name: String, _ body: @escaping (Bool, Bool) -> Bool) -> ModuleMember {
    .function("\(name)(x1, x2)", "The logical operation on two elements' truth.") { call in
      try binary(call) { a, b, _ in
        let shape = try Shape.broadcasting([a.shape, b.shape])
        let x = try a.broadcast(to: shape).bools(call.vm)
        let y = try b.broadcast(to: shape).bools(call.vm)
        return NDArray(.bool(x.indices.map { body(x[$0], y[$0]) }), shape: shape)
      }
    }
  }

  private static var others: [ModuleMember] {
    [
      extremes("maximum", .greatest), extremes("minimum", .least),
      extremes("fmax", .greatest, ignoringNaN: true), extremes("fmin", .least, ignoringNaN: true),
      logical("logical_and") { $0 && $1 }, logical("logical_or") { $0 || $1 }, logical("logical_xor") { $0 != $1 },
      .function("logical_not(x)", "The opposite of each element's truth.") { call in
        try elementwise(call["x"], call.vm) { a in NDArray(.bool(try a.bools(call.vm).map { !$0 }), shape: a.shape) }
      },
      .function("isnan(x)", "Is x NaN?") { call in
        try elementwise(call["x"], call.vm) { a in
          guard a.element.isNumeric else {
            if a.element == .object {
              return NDArray(.bool(try a.refs(call.vm).map { value in
                guard let number = value.asDouble else {
                  throw ScriptError(.typeError, "ufunc 'isnan' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
                }
                return number.isNaN
              }), shape: a.shape)
            }
            throw ScriptError(.typeError, "ufunc 'isnan' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
          }
          return try ArrayArithmetic.test(a) { $0.isNaN }
        }
      },
      .function("abs(x)", "The size of x without its sign.") { call in try magnitude(call) },
      .function("absolute(x)", "The size of x without its sign.") { call in try magnitude(call) },
      .function("fabs(x)", "The size of x as a float.") { call in
        try elementwise(call["x"], call.vm) { try ArrayArithmetic.map($0) { Glibc.fabs($0) } }
      },
      .function("sign(x)", "-1, 0 or 1.") { call in
        try elementwise(call["x"], call.vm) { a in
          if a.element.kind == .int { return NDArray(.int(try a.ints().map { $0.signum() }), shape: a.shape, element: a.element) }
          return try ArrayArithmetic.map(a) { $0.isNaN ? .nan : $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
        }
      },
      .function("negative(x)", "-x.") { call in
        try elementwise(call["x"], call.vm) { a in
          a.element.kind == .int
            ? NDArray(.int(try a.ints().map { 0 &- $0 }), shape: a.shape, element: a.element)
            : try ArrayArithmetic.map(a) { -$0 }
        }
      },
      .function("square(x)", "x * x.") { call in
        try elementwise(call["x"], call.vm) { try ArrayArithmetic.apply(.multiply, $0, $0, call.vm) }
      },
      .function("round(a, decimals=0)", "Rounded to decimals, halves to even.") { call in try round(call) },
      .function("around(a, decimals=0)", "Rounded to decimals, halves to even.") { call in try round(call) },
      .function("round_(a, decimals=0)", "Rounded to decimals, halves to even.") { call in try round(call) },
      .function("clip(a, a_min=None, a_max=None, out=None)", "The elements held between two bounds.") { call in
        try elementwise(call["a"], call.vm) { try ArrayManipulation.clipped($0, call["a_min"], call["a_max"], call.vm) }
      },
      .function("hypot(x1, x2)", "The length of the hypotenuse.") { call in
        try binary(call) { a, b, _ in
          try ArrayArithmetic.floats(a, b, .float64, Shape.broadcasting([a.shape, b.shape])) { Glibc.hypot($0, $1) }
        }
      },
      .function("arctan2(x1, x2)", "The angle of the point (x2, x1).") { call in
        try binary(call) { a, b, _ in
          try ArrayArithmetic.floats(a, b, .float64, Shape.broadcasting([a.shape, b.shape])) { Glibc.atan2($0, $1) }
        }
      },
      .function("logaddexp(x1, x2)", "log(exp(x1) + exp(x2)) without overflow.") { call in
        try binary(call) { a, b, _ in
          try ArrayArithmetic.floats(a, b, .float64, Shape.broadcasting([a.shape, b.shape])) { x, y in
            if x == y { return x + Glibc.log(2) }
            return max(x, y) + Glibc.log1p(Glibc.exp(-abs(x - y)))
          }
        }
      },
      .function("nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)", "NaN as 0, infinities as the largest numbers.") { call in
        let nan = try call.double("nan")
        let high = try call.optionalDouble("posinf") ?? Double.greatestFiniteMagnitude
        let low = try call.optionalDouble("neginf") ?? -Double.greatestFiniteMagnitude
        return try elementwise(call["x"], call.vm) { a in
          a.element.kind == .int ? a : try ArrayArithmetic.map(a) { $0.isNaN ? nan : $0 == .infinity ? high : $0 == -.infinity ? low : $0 }
        }
      },
    ]
  }

  private static func magnitude(_ call: Call) throws -> Ref {
    try elementwise(call["x"], call.vm) { a in
      switch a.values {
      case .int(let values): NDArray(.int(values.map { $0 < 0 ? 0 &- $0 : $0 }), shape: a.shape, element: a.element)
      case .bool: a
      default: try ArrayArithmetic.map(a) { abs($0) }
      }
    }
  }

  private static func round(_ call: Call) throws -> Ref {
    if let labelled = call["a"].hostObject as? any Relabelling, !(call["a"].hostObject is NDArray) {
      _ = labelled
      return try call.vm.callMethod(call["a"], "round", [call["decimals"]])
    }
    let decimals = try call.int("decimals")
    return try elementwise(call["a"], call.vm) { try ArrayManipulation.rounded($0, decimals) }
  }
}

/// A host object that gives its labels to the result of an elementwise function.
protocol Relabelling {
  func relabelled(_ array: NDArray, _ vm: Interpreter) throws -> Ref
}
