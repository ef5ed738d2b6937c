import BigInt
import Glibc
import LapisSyntax

/// `math`: the C library's functions, with Python's errors instead of NaN and infinity.
enum MathModule {
  static let module = NativeModule(
    name: "math", doc: "Mathematical functions defined by the C standard.",
    members: constants + unary + binary + integers + collections)

  private static let constants: [ModuleMember] = [
    .value("pi", "The ratio of a circle's circumference to its diameter.") { _ in Ref(Double.pi) },
    .value("e", "The base of natural logarithms.") { _ in Ref(M_E) },
    .value("tau", "Twice pi.") { _ in Ref(2 * Double.pi) },
    .value("inf", "Positive infinity.") { _ in Ref(Double.infinity) },
    .value("nan", "Not a number.") { _ in Ref(Double.nan) },
  ]

  private static func domain(_ vm: Interpreter) -> Raised { vm.valueError("math domain error") }
  private static func range(_ vm: Interpreter) -> Raised { vm.error(.overflowError, "math range error") }

  /// NaN out of a number is a domain error; infinity out of a finite one is an overflow where the
  /// function can overflow, else a domain error.
  private static func checked(_ vm: Interpreter, _ result: Double, _ x: Double, overflows: Bool) throws -> Value {
    if result.isNaN, !x.isNaN { throw domain(vm) }
    if result.isInfinite, x.isFinite { throw overflows ? range(vm) : domain(vm) }
    return Value(result)
  }

  private static func function(
    _ name: String, _ doc: String, overflows: Bool = false, _ body: @escaping (Double) -> Double
  ) -> ModuleMember {
    .entry("\(name)(x, /)", of: "math", doc) { vm, a in
      let x = a[0].isFloat ? a[0].double : try vm.double(a[0])
      return try checked(vm, body(x), x, overflows: overflows)
    }
  }

  private static func test(_ name: String, _ doc: String, _ body: @escaping (Double) -> Bool) -> ModuleMember {
    .entry("\(name)(x, /)", of: "math", doc) { vm, a in Value(body(try vm.double(a[0]))) }
  }

  /// `ceil`, `floor`, `trunc`: to an int.
  private static func toInteger(
    _ name: String, _ doc: String, _ rule: FloatingPointRoundingRule
  ) -> ModuleMember {
    .entry("\(name)(x, /)", of: "math", doc) { vm, a in
      if a[0].isInteger { return vm.heap.makeInteger(a[0].asBigInt ?? 0) }
      if let result = try vm.callSpecial(a[0], vm.intern("__\(name)__")) { return result }
      if name == "trunc", !a[0].isFloat, a[0].tag != Tag.host {
        throw vm.typeError("type \(vm.typeName(of: a[0])) doesn't define __trunc__ method")
      }
      return try NumberMethods.truncated(vm, try vm.double(a[0]).rounded(rule))
    }
  }

  private static let unary: [ModuleMember] = [
    function("sqrt", "Return the square root of x.") { $0.squareRoot() },
    function("cbrt", "Return the cube root of x.") { cbrt($0) },
    function("exp", "Return e raised to the power of x.", overflows: true) { exp($0) },
    function("exp2", "Return 2 raised to the power of x.", overflows: true) { exp2($0) },
    function("expm1", "Return exp(x)-1.", overflows: true) { expm1($0) },
    function("log1p", "Return the natural logarithm of 1+x.") { log1p($0) },
    function("sin", "Return the sine of x (measured in radians).") { sin($0) },
    function("cos", "Return the cosine of x (measured in radians).") { cos($0) },
    function("tan", "Return the tangent of x (measured in radians).") { tan($0) },
    function("asin", "Return the arc sine (measured in radians) of x.") { asin($0) },
    function("acos", "Return the arc cosine (measured in radians) of x.") { acos($0) },
    function("atan", "Return the arc tangent (measured in radians) of x.") { atan($0) },
    function("sinh", "Return the hyperbolic sine of x.", overflows: true) { sinh($0) },
    function("cosh", "Return the hyperbolic cosine of x.", overflows: true) { cosh($0) },
    function("tanh", "Return the hyperbolic tangent of x.") { tanh($0) },
    function("asinh", "Return the inverse hyperbolic sine of x.") { asinh($0) },
    function("acosh", "Return the inverse hyperbolic cosine of x.") { acosh($0) },
    function("atanh", "Return the inverse hyperbolic tangent of x.") { atanh($0) },
    function("erf", "Error function at x.") { erf($0) },
    function("erfc", "Complementary error function at x.") { erfc($0) },
    function("fabs", "Return the absolute value of the float x.") { $0.magnitude },
    .entry("degrees(x, /)", of: "math", "Convert angle x from radians to degrees.") { vm, a in
      Value(try vm.double(a[0]) * (180 / Double.pi))
    },
    .entry("radians(x, /)", of: "math", "Convert angle x from degrees to radians.") { vm, a in
      Value(try vm.double(a[0]) * (Double.pi / 180))
    },
    .entry("lgamma(x, /)", of: "math", "Natural logarithm of absolute value of Gamma function at x.") { vm, a in
      let x = try vm.double(a[0])
      if x.isInfinite { return Value(Double.infinity) }
      if x <= 0, x.rounded(.towardZero) == x { throw domain(vm) }
      return try checked(vm, GammaFunction.logarithm(x), x, overflows: true)
    },
    .entry("gamma(x, /)", of: "math", "Gamma function at x.") { vm, a in
      let x = try vm.double(a[0])
      if x == -.infinity || (x <= 0 && x.rounded(.towardZero) == x) { throw domain(vm) }
      return try checked(vm, GammaFunction.value(x), x, overflows: true)
    },
    .entry("ulp(x, /)", of: "math", "Return the value of the least significant bit of the float x.") { vm, a in
      let x = try vm.double(a[0]).magnitude
      return Value(x.isFinite ? x.ulp : x)
    },
    test("isnan", "Return True if x is a NaN.") { $0.isNaN },
    test("isinf", "Return True if x is infinite.") { $0.isInfinite },
    test("isfinite", "Return True if x is neither an infinity nor a NaN.") { $0.isFinite },
    toInteger("ceil", "Return the ceiling of x as an integer.", .up),
    toInteger("floor", "Return the floor of x as an integer.", .down),
    toInteger("trunc", "Truncates the real x to the nearest integer toward 0.", .towardZero),
    .entry("log(x, base=..., /)", of: "math", "Return the logarithm of x to the given base, or its natural logarithm.") {
      vm, a in
      let top = try logarithm(vm, a[0]) { log($0) }
      if a[1].isUndefined { return Value(top) }
      let bottom = try logarithm(vm, a[1]) { log($0) }
      if bottom == 0 { throw vm.error(.zeroDivisionError, "float division by zero") }
      return Value(top / bottom)
    },
    .entry("log2(x, /)", of: "math", "Return the base 2 logarithm of x.") { vm, a in
      Value(try logarithm(vm, a[0]) { log2($0) })
    },
    .entry("log10(x, /)", of: "math", "Return the base 10 logarithm of x.") { vm, a in
      Value(try logarithm(vm, a[0]) { log10($0) })
    },
  ]

  /// Also of ints too large for a float: the top bits and the exponent separately.
  private static func logarithm(
    _ vm: Interpreter, _ value: Value, _ function: (Double) -> Double
  ) throws -> Double {
    if value.isInteger, let number = value.asBigInt {
      guard number > 0 else { throw domain(vm) }
      let width = number.magnitude.bitWidth
      if width > 1023, NumberText.double(number).isInfinite {
        let mantissa = scalbn(NumberText.double(number >> (width - 1000)), -1000)
        return function(mantissa) + function(2) * Double(width)
      }
      return function(NumberText.double(number))
    }
    let x = try vm.double(value)
    if x <= 0 { throw domain(vm) }
    return function(x)
  }

  private static let binary: [ModuleMember] = [
    .entry("pow(x, y, /)", of: "math", "Return x**y (x to the power of y).") { vm, a in
      let (x, y) = (try vm.double(a[0]), try vm.double(a[1]))
      let result = pow(x, y)
      if x.isFinite, y.isFinite {
        if result.isNaN { throw domain(vm) }
        if result.isInfinite { throw x == 0 ? domain(vm) : range(vm) }
      }
      return Value(result)
    },
    .entry("atan2(y, x, /)", of: "math", "Return the arc tangent (measured in radians) of y/x.") { vm, a in
      Value(atan2(try vm.double(a[0]), try vm.double(a[1])))
    },
    .entry("fmod(x, y, /)", of: "math", "Return fmod(x, y), according to platform C.") { vm, a in
      let (x, y) = (try vm.double(a[0]), try vm.double(a[1]))
      if y.isInfinite, x.isFinite { return Value(x) }
      let result = fmod(x, y)
      if result.isNaN, !x.isNaN, !y.isNaN { throw domain(vm) }
      return Value(result)
    },
    .entry("remainder(x, y, /)", of: "math", "Difference between x and the closest integer multiple of y.") { vm, a in
      let (x, y) = (try vm.double(a[0]), try vm.double(a[1]))
      let result = remainder(x, y)
      if result.isNaN, !x.isNaN, !y.isNaN { throw domain(vm) }
      return Value(result)
    },
    .entry("copysign(x, y, /)", of: "math", "Return a float with the magnitude of x and the sign of y.") { vm, a in
      Value(copysign(try vm.double(a[0]), try vm.double(a[1])))
    },
    .entry("nextafter(x, y, /)", of: "math", "Return the next floating-point value after x towards y.") { vm, a in
      Value(nextafter(try vm.double(a[0]), try vm.double(a[1])))
    },
    .entry("ldexp(x, i, /)", of: "math", "Return x * (2**i).") { vm, a in
      let x = try vm.double(a[0])
      guard a[1].isInteger, let exponent = try vm.clampedIndex(a[1]) else {
        throw vm.typeError("Expected an int as second argument to ldexp.")
      }
      let result = scalbn(x, Int32(clamping: exponent))
      if result.isInfinite, x.isFinite { throw range(vm) }
      return Value(result)
    },
    .entry("frexp(x, /)", of: "math", "Return the mantissa and exponent of x, as pair (m, e).") { vm, a in
      let x = try vm.double(a[0])
      if x == 0 || !x.isFinite { return vm.makePair(Value(x), Value(0)) }
      let exponent = Int(x.magnitude.exponent) + 1
      return vm.makePair(Value(scalbn(x, Int32(-exponent))), Value(exponent))
    },
    .entry("modf(x, /)", of: "math", "Return the fractional and integer parts of x.") { vm, a in
      let x = try vm.double(a[0])
      if x.isInfinite { return vm.makePair(Value(copysign(0, x)), Value(x)) }
      let whole = x.rounded(.towardZero)
      return vm.makePair(Value(copysign(x - whole, x)), Value(whole))
    },
    .entry(
      "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      "Determine whether two floating-point numbers are close in value."
    ) { vm, a in
      let (x, y) = (try vm.double(a[0]), try vm.double(a[1]))
      let (relative, absolute) = (try vm.double(a[2]), try vm.double(a[3]))
      if relative < 0 || absolute < 0 { throw vm.valueError("tolerances must be non-negative") }
      if x == y { return .true }
      if x.isInfinite || y.isInfinite { return .false }
      let difference = (x - y).magnitude
      return Value(
        difference <= (relative * y).magnitude || difference <= (relative * x).magnitude
          || difference <= absolute)
    },
  ]

  private static func nonNegative(_ vm: Interpreter, _ value: Value, _ words: String) throws -> BigInt {
    let number = try vm.integer(value)
    if number.sign == .minus, !number.isZero { throw vm.valueError(words) }
    return number
  }

  private static let integers: [ModuleMember] = [
    .entry("gcd(*integers)", of: "math", "Greatest Common Divisor.") { vm, a in
      var result = BigInt(0)
      for value in a[0].tuple.buffer { result = result.greatestCommonDivisor(with: try vm.integer(value)) }
      return vm.heap.makeInteger(BigInt(result.magnitude))
    },
    .entry("lcm(*integers)", of: "math", "Least Common Multiple.") { vm, a in
      let numbers = try a[0].tuple.buffer.map { try vm.integer($0) }
      var result = BigInt(1)
      for next in numbers {
        if next.isZero { return Value(0) }
        result = result / result.greatestCommonDivisor(with: next) * next
      }
      return vm.heap.makeInteger(BigInt(result.magnitude))
    },
    .entry("factorial(n, /)", of: "math", "Find n!.") { vm, a in
      let number = try nonNegative(vm, a[0], "factorial() not defined for negative values")
      guard let n = number.int, n <= 1_000_000 else {
        throw vm.error(.overflowError, "factorial() argument should not exceed 1000000")
      }
      return vm.heap.makeInteger(try product(vm, from: 1, to: n))
    },
    .entry("comb(n, k, /)", of: "math", "Number of ways to choose k items from n items without repetition and order.") {
      vm, a in
      _ = (try vm.integer(a[0]), try vm.integer(a[1]))
      let n = try nonNegative(vm, a[0], "n must be a non-negative integer")
      var k = try nonNegative(vm, a[1], "k must be a non-negative integer")
      if k > n { return Value(0) }
      if k > n - k { k = n - k }
      guard let count = k.int, count <= 10_000_000 else {
        throw vm.error(.overflowError, "min(n - k, k) must not exceed 10000000")
      }
      var result = BigInt(1)
      for i in 0..<count {
        if i & 0xFF == 0 { try vm.checkInterrupt() }
        result = result * (n - BigInt(i)) / BigInt(i + 1)
      }
      return vm.heap.makeInteger(result)
    },
    .entry("perm(n, k=None, /)", of: "math", "Number of ways to choose k items from n items with order.") { vm, a in
      _ = (try vm.integer(a[0]), a[1].isNone ? BigInt(0) : try vm.integer(a[1]))
      let words = a[1].isNone ? "factorial() not defined for negative values" : "n must be a non-negative integer"
      let n = try nonNegative(vm, a[0], words)
      let k = a[1].isNone ? n : try nonNegative(vm, a[1], "k must be a non-negative integer")
      if k > n { return Value(0) }
      guard let count = k.int, count <= 1_000_000 else {
        throw vm.error(.overflowError, "k must not exceed 1000000")
      }
      var result = BigInt(1)
      for i in 0..<count {
        if i & 0xFF == 0 { try vm.checkInterrupt() }
        result *= n - BigInt(i)
      }
      return vm.heap.makeInteger(result)
    },
    .entry("isqrt(n, /)", of: "math", "Return the integer part of the square root of the input.") { vm, a in
      let n = try nonNegative(vm, a[0], "isqrt() argument must be nonnegative")
      return vm.heap.makeInteger(BigInt(n.magnitude.squareRoot()))
    },
  ]

  /// The product of a run of ints, halved again and again so that the factors stay alike in size.
  private static func product(_ vm: Interpreter, from low: Int, to high: Int) throws -> BigInt {
    if low > high { return 1 }
    if high - low < 8 { return (low...high).reduce(BigInt(1)) { $0 * BigInt($1) } }
    try vm.checkInterrupt()
    let middle = (low + high) / 2
    return try product(vm, from: low, to: middle) * product(vm, from: middle + 1, to: high)
  }

  private static func doubles(_ vm: Interpreter, _ iterable: Value) throws -> [Double] {
    var result: [Double] = []
    try vm.forEach(iterable) { result.append(try vm.double($0)) }
    return result
  }

  /// The length of a vector. Scaled by a power of two so that no square overflows or vanishes; squares
  /// and their sum are kept as pairs of a float and its error, and the root is corrected by what its
  /// square leaves over, so that the result is the nearest float but for ties.
  private static func norm(_ parts: [Double]) -> Double {
    if parts.contains(where: { $0.isInfinite }) { return .infinity }
    if parts.contains(where: { $0.isNaN }) { return .nan }
    if parts.count == 1 { return parts[0] }
    let largest = parts.reduce(0) { max($0, $1.magnitude) }
    if largest == 0 { return 0 }
    if largest < .leastNormalMagnitude {
      return .leastNormalMagnitude * norm(parts.map { $0 / .leastNormalMagnitude })
    }
    let exponent = Int32(clamping: largest.exponent + 1)
    var sum = 0.0
    var error = 0.0
    func add(_ high: Double, _ low: Double) {
      let next = sum + high
      let rounded = next - sum
      error += (sum - (next - rounded)) + (high - rounded) + low
      sum = next
    }
    for part in parts {
      let x = scalbn(part, -exponent)
      let square = x * x
      add(square, (-square).addingProduct(x, x))
    }
    var root = (sum + error).squareRoot()
    let square = root * root
    add(-square, -(-square).addingProduct(root, root))
    root += (sum + error) / (2 * root)
    return scalbn(root, exponent)
  }

  private static let collections: [ModuleMember] = [
    .entry("hypot(*coordinates)", of: "math", "Multidimensional Euclidean distance from the origin to a point.") { vm, a in
      Value(norm(try doubles(vm, a[0]).map(\.magnitude)))
    },
    .entry("dist(p, q, /)", of: "math", "Return the Euclidean distance between two points p and q.") { vm, a in
      let first = try vm.ownedElements(a[0])
      defer { vm.releaseAll(first) }
      let second = try vm.ownedElements(a[1])
      defer { vm.releaseAll(second) }
      guard first.count == second.count else {
        throw vm.valueError("both points must have the same number of dimensions")
      }
      let (p, q) = (try first.map { try vm.double($0) }, try second.map { try vm.double($0) })
      return Value(norm(zip(p, q).map { ($0 - $1).magnitude }))
    },
    .entry("prod(iterable, /, *, start=1)", of: "math", "Calculate the product of all the elements in the iterable.") {
      vm, a in
      var total = a[1].retained()
      do {
        try vm.forEach(a[0]) { item in
          let next = try vm.binary(.multiply, total, item)
          total.release()
          total = next
        }
      } catch {
        total.release()
        throw error
      }
      return total
    },
    .entry("fsum(seq, /)", of: "math", "Return an accurate floating-point sum of values in the iterable.") { vm, a in
      Value(try exactSum(vm, doubles(vm, a[0])))
    },
  ]

  /// Shewchuk's exact partial sums, rounded once.
  private static func exactSum(_ vm: Interpreter, _ values: [Double]) throws -> Double {
    var partials: [Double] = []
    var special = 0.0
    var infinities = 0.0
    for value in values {
      if !value.isFinite {
        if value.isInfinite { infinities += value }
        special += value
        continue
      }
      var x = value
      var kept = 0
      for partial in partials {
        var y = partial
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        x = high
      }
      if x.isInfinite { throw vm.error(.overflowError, "intermediate overflow in fsum") }
      partials.removeSubrange(kept...)
      partials.append(x)
    }
    if special != 0 || special.isNaN {
      if infinities.isNaN { throw vm.valueError("-inf + inf in fsum") }
      return special
    }
    guard var high = partials.popLast() else { return 0 }
    var low = 0.0
    while let next = partials.popLast() {
      let x = high
      high = x + next
      low = next - (high - x)
      if low != 0 { break }
    }
    // A half-way remainder rounds by the sign of what lies below it.
    if let last = partials.last, (low < 0 && last < 0) || (low > 0 && last > 0) {
      let doubled = low * 2
      let x = high + doubled
      if doubled == x - high { high = x }
    }
    return high
  }
}
