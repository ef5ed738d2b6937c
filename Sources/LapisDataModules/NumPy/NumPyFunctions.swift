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

  /// A function of one float. A type of its own: what stands in a tuple of an array is called by way of
  /// two more functions.
  private struct FloatFunction<Result> {
    let name: String
    let doc: String
    let body: (Double) -> Result

    init(_ name: String, _ doc: String, _ body: @escaping (Double) -> Result) {
      (self.name, self.doc, self.body) = (name, doc, body)
    }
  }

  private static var floatFunctions: [FloatFunction<Double>] {[
    FloatFunction("exp2", "2 to the power of x.", { Glibc.exp2($0) }),
    FloatFunction("expm1", "exp(x) - 1, exact near 0.", { Glibc.expm1($0) }),
    FloatFunction("log", "The natural logarithm.", { Glibc.log($0) }),
    FloatFunction("log2", "The logarithm to base 2.", { Glibc.log2($0) }),
    FloatFunction("log10", "The logarithm to base 10.", { Glibc.log10($0) }),
    FloatFunction("log1p", "log(1 + x), exact near 0.", { Glibc.log1p($0) }),
    FloatFunction("cbrt", "The cube root.", { x in
      // A step of Newton's brings the last digit right.
      let root = Glibc.cbrt(x)
      return root.isFinite && root != 0 ? root - (root * root * root - x) / (3 * root * root) : root
    }),
    FloatFunction("sin", "The sine.", { Glibc.sin($0) }),
    FloatFunction("cos", "The cosine.", { Glibc.cos($0) }),
    FloatFunction("tan", "The tangent.", { Glibc.tan($0) }),
    FloatFunction("arcsin", "The inverse sine.", { Glibc.asin($0) }),
    FloatFunction("arccos", "The inverse cosine.", { Glibc.acos($0) }),
    FloatFunction("arctan", "The inverse tangent.", { Glibc.atan($0) }),
    FloatFunction("arcsinh", "The inverse hyperbolic sine.", { Glibc.asinh($0) }),
    FloatFunction("arccosh", "The inverse hyperbolic cosine.", { Glibc.acosh($0) }),
    FloatFunction("arctanh", "The inverse hyperbolic tangent.", { Glibc.atanh($0) }),
    FloatFunction("spacing", "The distance to the next number.", { $0.ulp * ($0 < 0 ? -1 : 1) }),
    FloatFunction("sinh", "The hyperbolic sine.", { Glibc.sinh($0) }),
    FloatFunction("cosh", "The hyperbolic cosine.", { Glibc.cosh($0) }),
    FloatFunction("tanh", "The hyperbolic tangent.", { Glibc.tanh($0) }),
    FloatFunction("deg2rad", "Degrees as radians.", { $0 * (Double.pi / 180) }),
    FloatFunction("rad2deg", "Radians as degrees.", { $0 * (180 / Double.pi) }),
    FloatFunction("radians", "Degrees as radians.", { $0 * (Double.pi / 180) }),
    FloatFunction("degrees", "Radians as degrees.", { $0 * (180 / Double.pi) }),
  ]}

  private static var roundings: [FloatFunction<Double>] {[
    FloatFunction("floor", "The greatest whole number that is not above x.", { Glibc.floor($0) }),
    FloatFunction("ceil", "The least whole number that is not below x.", { Glibc.ceil($0) }),
    FloatFunction("trunc", "x without its fraction.", { Glibc.trunc($0) }),
    FloatFunction("rint", "The nearest whole number, halves to even.", { Glibc.rint($0) }),
  ]}

  private static var tests: [FloatFunction<Bool>] {[
    FloatFunction("isfinite", "Is x neither infinite nor NaN?", { $0.isFinite }),
    FloatFunction("isinf", "Is x infinite?", { $0.isInfinite }),
    FloatFunction("isposinf", "Is x positive infinity?", { $0 == .infinity }),
    FloatFunction("isneginf", "Is x negative infinity?", { $0 == -.infinity }),
    FloatFunction("signbit", "Is the sign of x set?", { $0.sign == .minus }),
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
    for f in floatFunctions {
      members.append(UfuncObject.member(f.name, inputs: 1, f.doc) { try ArrayArithmetic.map($0[0], f.name, $1, f.body) })
    }
    for f in roundings {
      members.append(
        UfuncObject.member(f.name, inputs: 1, f.doc) { arrays, vm in
          arrays[0].element.kind == .int && f.name != "rint"
            ? try arrays[0].casting(to: .float64, vm) : try ArrayArithmetic.map(arrays[0], f.name, vm, f.body)
        })
    }
    for f in tests {
      members.append(
        UfuncObject.member(f.name, inputs: 1, f.doc) { arrays, vm in
          if !arrays[0].element.isNumeric { _ = try ArrayArithmetic.map(arrays[0], f.name, vm) { $0 } }
          return try ArrayArithmetic.test(arrays[0], f.body)
        })
    }
    for (name, op) in operators {
      let own = name == "true_divide" ? "divide" : name == "mod" ? "remainder" : name
      let identity: Int? = op == .add ? 0 : op == .multiply ? 1 : nil
      members.append(
        UfuncObject.member(name, inputs: 2, identity: identity, as: own, "x1 \(op.rawValue) x2, element by element.") {
          try ArrayArithmetic.apply(op, $0[0], $0[1], $1)
        })
    }
    for (name, op) in comparisons {
      members.append(
        UfuncObject.member(name, inputs: 2, "x1 \(op.rawValue) x2, element by element.") {
          try ArrayArithmetic.compare($0[0], $0[1], op, $1)
        })
    }
    return members + others
  }

  private static func extremes(_ name: String, _ which: ArrayReduction.Extreme, ignoringNaN: Bool = false) -> ModuleMember {
    UfuncObject.member(name, inputs: 2, "The \(which == .greatest ? "greater" : "lesser") of two elements.") { arrays, vm in
      try ArrayManipulation.extreme(arrays[0], arrays[1], which, ignoringNaN: ignoringNaN, vm)
    }
  }

  private static func logical(_ name: String, identity: Int, _ body: @escaping (Bool, Bool) -> Bool) -> ModuleMember {
    UfuncObject.member(name, inputs: 2, identity: identity, "The logical operation on two elements' truth.") { arrays, vm in
      let shape = try Shape.broadcasting(arrays.map { $0.shape })
      let x = try arrays[0].broadcast(to: shape).bools(vm)
      let y = try arrays[1].broadcast(to: shape).bools(vm)
      return NDArray(.bool(x.indices.map { body(x[$0], y[$0]) }), shape: shape)
    }
  }

  /// A function of two floats.
  private static func floats(_ name: String, _ doc: String, _ body: @escaping (Double, Double) -> Double) -> ModuleMember {
    UfuncObject.member(name, inputs: 2, doc) { arrays, vm in
      let common = try ArrayArithmetic.resultType(arrays[0], arrays[1])
      let type: ElementType = common.kind == .double ? common : .float64
      return try FloatingPointErrors.watching(name, vm) {
        try ArrayArithmetic.floats(arrays[0], arrays[1], type, Shape.broadcasting(arrays.map { $0.shape }), body)
      }
    }
  }

  /// A function of two ints.
  private static func integers(_ name: String, _ doc: String, identity: Int? = nil, _ body: @escaping (Int, Int) -> Int) -> ModuleMember {
    UfuncObject.member(name, inputs: 2, identity: identity, doc) { arrays, vm in
      let shape = try Shape.broadcasting(arrays.map { $0.shape })
      let x = try arrays[0].broadcast(to: shape).ints()
      let y = try arrays[1].broadcast(to: shape).ints()
      return NDArray(.int(x.indices.map { body(x[$0], y[$0]) }), shape: shape)
    }
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a.magnitude, b.magnitude)
    while y != 0 { (x, y) = (y, x % y) }
    return Int(truncatingIfNeeded: x)
  }

  private static var others: [ModuleMember] {
    [
      extremes("maximum", .greatest), extremes("minimum", .least),
      extremes("fmax", .greatest, ignoringNaN: true), extremes("fmin", .least, ignoringNaN: true),
      logical("logical_and", identity: 1) { $0 && $1 }, logical("logical_or", identity: 0) { $0 || $1 },
      logical("logical_xor", identity: 0) { $0 != $1 },
      floats("hypot", "The length of the hypotenuse.") { Glibc.hypot($0, $1) },
      floats("arctan2", "The angle of the point (x2, x1).") { Glibc.atan2($0, $1) },
      floats("copysign", "x1 with the sign of x2.") { Glibc.copysign($0, $1) },
      floats("nextafter", "The next number after x1 towards x2.") { Glibc.nextafter($0, $1) },
      floats("heaviside", "0, x2 or 1 for x1 below, at and above 0.") { $0.isNaN ? .nan : $0 < 0 ? 0 : $0 > 0 ? 1 : $1 },
      floats("float_power", "x1 to the power of x2, as floats.") { Glibc.pow($0, $1) },
      floats("ldexp", "x1 times 2 to the power of x2.") { $0 * Glibc.pow(2, $1) },
      floats("logaddexp", "log(exp(x1) + exp(x2)) without overflow.") { x, y in
        if x == y { return x + Glibc.log(2) }
        return max(x, y) + Glibc.log1p(Glibc.exp(-abs(x - y)))
      },
      integers("gcd", "The greatest common divisor.", identity: 0) { gcd($0, $1) },
      integers("lcm", "The least common multiple.") { a, b in
        let divisor = gcd(a, b)
        return divisor == 0 ? 0 : Int(truncatingIfNeeded: (a / divisor &* b).magnitude)
      },
      UfuncObject.member("left_shift", inputs: 2, "x1 << x2.") { try ArrayArithmetic.apply(.leftShift, $0[0], $0[1], $1) },
      UfuncObject.member("right_shift", inputs: 2, "x1 >> x2.") { try ArrayArithmetic.apply(.rightShift, $0[0], $0[1], $1) },
      UfuncObject.member("fmod", inputs: 2, "The remainder with the sign of x1.") { arrays, vm in
        let common = try ArrayArithmetic.resultType(arrays[0], arrays[1])
        let shape = try Shape.broadcasting(arrays.map { $0.shape })
        let result = try FloatingPointErrors.watching("fmod", vm) {
          try ArrayArithmetic.floats(arrays[0], arrays[1], common.kind == .double ? common : .float64, shape) { Glibc.fmod($0, $1) }
        }
        return common.kind == .double ? result : try result.casting(to: common == .bool ? .int8 : common, vm)
      },
      UfuncObject.member("logical_not", inputs: 1, "The opposite of each element's truth.") { arrays, vm in
        NDArray(.bool(try arrays[0].bools(vm).map { !$0 }), shape: arrays[0].shape)
      },
      UfuncObject.member("invert", inputs: 1, "Every bit turned.") { arrays, vm in
        guard let result = try arrays[0].unary(vm, .invert) else { throw ScriptError(.typeError, "ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''") }
        return try ArrayConversion.array(result, vm)
      },
      UfuncObject.member("isnan", inputs: 1, "Is x NaN?") { arrays, vm in
        let a = arrays[0]
        func unsupported() -> ScriptError {
          ScriptError(.typeError, "ufunc 'isnan' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
        }
        if a.element.isNumeric { return try ArrayArithmetic.test(a) { $0.isNaN } }
        throw unsupported()
      },
      UfuncObject.member("absolute", inputs: 1, "The size of x without its sign.") { try magnitude($0[0], "absolute", $1) },
      UfuncObject.member("abs", inputs: 1, as: "absolute", "The size of x without its sign.") { try magnitude($0[0], "absolute", $1) },
      UfuncObject.member("sqrt", inputs: 1, "The square root.") { try ArrayArithmetic.whole($0[0], "sqrt", $1, Elementwise.squareRoots) },
      UfuncObject.member("exp", inputs: 1, "e to the power of x.") { try ArrayArithmetic.whole($0[0], "exp", $1, Elementwise.exponentials) },
      UfuncObject.member("fabs", inputs: 1, "The size of x as a float.") { try ArrayArithmetic.loop($0[0], "fabs", $1) { Glibc.fabs($0) } },
      UfuncObject.member("sign", inputs: 1, "-1, 0 or 1.") { arrays, vm in
        let a = arrays[0]
        if a.element.kind == .int { return NDArray(.int(try a.ints().map { $0.signum() }), shape: a.shape, element: a.element) }
        return try ArrayArithmetic.loop(a, "sign", vm) { $0.isNaN ? .nan : $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
      },
      UfuncObject.member("negative", inputs: 1, "-x.") { arrays, vm in
        guard let result = try arrays[0].unary(vm, .minus) else { throw ScriptError(.typeError, "bad operand type for unary -") }
        return try ArrayConversion.array(result, vm)
      },
      UfuncObject.member("positive", inputs: 1, "+x.") { arrays, _ in arrays[0].copy() },
      UfuncObject.member("square", inputs: 1, "x * x.") { try ArrayArithmetic.apply(.multiply, $0[0], $0[0], $1) },
      UfuncObject.member("reciprocal", inputs: 1, "1 / x.") { arrays, vm in
        let a = arrays[0]
        if a.element.kind == .int { return NDArray(.int(try a.ints().map { $0 == 0 ? Int.min : 1 / $0 }), shape: a.shape, element: a.element) }
        return try ArrayArithmetic.loop(a, "reciprocal", vm) { 1 / $0 }
      },
      .function("round(a, decimals=0, out=None)", "Rounded to decimals, halves to even.") { call in try round(call) },
      .function("around(a, decimals=0, out=None)", "Rounded to decimals, halves to even.") { call in try round(call) },
      .function("round_(a, decimals=0)", "Rounded to decimals, halves to even.") { call in try round(call) },
      .function("clip(a, a_min=None, a_max=None, out=None, **kwargs)", "The elements held between two bounds.") { call in
        let result = try elementwise(call["a"], call.vm) { try ArrayManipulation.clipped($0, call["a_min"], call["a_max"], call.vm) }
        guard let out = call["out"].host(as: NDArray.self) else { return result }
        try ArrayIndex.assign(ArrayConversion.array(result, call.vm), to: out, call.vm)
        return call["out"]
      },
      .function("nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)", "NaN as 0, infinities as the largest numbers.") { call in
        let nan = try call.double("nan")
        let high = try call.optionalDouble("posinf") ?? Double.greatestFiniteMagnitude
        let low = try call.optionalDouble("neginf") ?? -Double.greatestFiniteMagnitude
        return try elementwise(call["x"], call.vm) { a in
          a.element.kind != .double ? a.copy() : try ArrayArithmetic.map(a) { $0.isNaN ? nan : $0 == .infinity ? high : $0 == -.infinity ? low : $0 }
        }
      },
    ]
  }

  private static func magnitude(_ a: NDArray, _ name: String, _ vm: Interpreter) throws -> NDArray {
    switch a.values {
    case .int(let values):
      return NDArray(.int(values.map { $0 < 0 ? a.element.narrowed(0 &- $0) : $0 }), shape: a.shape, element: a.element)
    case .bool: return a.copy()
    case .object(let values):
      let abs = try vm.attribute(vm.imported("builtins"), "abs")
      return NDArray(.object(try values.map { try vm.call(abs, [$0]) }), shape: a.shape)
    default: return try ArrayArithmetic.loop(a, name, vm) { Swift.abs($0) }
    }
  }

  private static func round(_ call: Call) throws -> Ref {
    if call["a"].hostObject is any Relabelling, !(call["a"].hostObject is NDArray) {
      return try call.vm.callMethod(call["a"], "round", [call["decimals"]])
    }
    let decimals = try call.int("decimals")
    return try elementwise(call["a"], call.vm) { try ArrayManipulation.rounded($0, decimals) }
  }
}

/// A host object of several types, each of whose columns an elementwise function takes by itself.
protocol ColumnwiseOperand {
  /// nil where the function is to see one array.
  func columnwise(_ operands: [Ref], _ vm: Interpreter, _ body: ([NDArray]) throws -> NDArray) throws -> Ref?
}

/// A host object that gives its labels to the result of an elementwise function.
protocol Relabelling {
  func relabelled(_ array: NDArray, _ vm: Interpreter) throws -> Ref
}
