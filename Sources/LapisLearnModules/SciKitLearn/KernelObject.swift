import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisParams
import LapisSyntax

/// A kernel of `sklearn.gaussian_process.kernels`; sums and products are kernels too.
final class KernelObject: HostObject {
  let kernel: GaussianKernel

  init(_ kernel: GaussianKernel) {
    self.kernel = kernel
    super.init(type: KernelTypes.type(of: kernel))
  }

  override func repr(_ vm: Interpreter) throws -> String { kernel.description }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    guard op == .add || op == .multiply else { return nil }
    let operand: GaussianKernel
    if let object = other.host(as: KernelObject.self) {
      operand = object.kernel
    } else if let number = other.asDouble {
      operand = .constant(number, KernelTypes.usual)
    } else {
      return nil
    }
    let (a, b) = reflected ? (operand, kernel) : (kernel, operand)
    return vm.host(KernelObject(op == .add ? .sum(a, b) : .product(a, b)))
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let object = other.host(as: KernelObject.self) else { return nil }
    switch op {
    case .equal: return Ref(kernel == object.kernel)
    case .notEqual: return Ref(kernel != object.kernel)
    default: return nil
    }
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    func lengths(_ values: [Double]) -> Ref { values.count == 1 ? Ref(values[0]) : ArrayBridge.array(values, vm) }
    switch (name, kernel) {
    case ("theta", _): return ArrayBridge.array(kernel.theta, vm)
    case ("bounds", _):
      let bounds = kernel.logarithmicBounds
      return ArrayBridge.array(bounds, shape: [bounds.count / 2, 2], vm)
    case ("n_dims", _): return Ref(kernel.theta.count)
    case ("k1", .sum(let a, _)), ("k1", .product(let a, _)): return vm.host(KernelObject(a))
    case ("k2", .sum(_, let b)), ("k2", .product(_, let b)): return vm.host(KernelObject(b))
    case ("constant_value", .constant(let value, _)), ("noise_level", .white(let value, _)),
      ("sigma_0", .dotProduct(let value, _)), ("nu", .matern(_, _, let value)),
      ("alpha", .rationalQuadratic(let value, _, _, _)), ("length_scale", .rationalQuadratic(_, _, let value, _)):
      return Ref(value)
    case ("length_scale", .rbf(let values, _)), ("length_scale", .matern(let values, _, _)): return lengths(values)
    default: return nil
    }
  }

  override func attributeNames(_ vm: Interpreter) -> [String] { ["theta", "bounds", "n_dims"] }

  override var isCallable: Bool { true }
  override var callSignature: Signature { Signature("__call__(X, Y=None)") }
  override func call(_ call: Call) throws -> Ref {
    let x = try ArrayBridge.features(call["X"], call.vm)
    let y = call["Y"].isNone ? x : try ArrayBridge.features(call["Y"], call.vm)
    guard x.columns == y.columns else {
      throw ScriptError(
        .valueError, "XA and XB must have the same number of columns (i.e. feature dimension.)")
    }
    return ArrayBridge.array(
      try kernel.values(x, y, isSame: call["Y"].isNone), shape: [x.rows, y.rows], call.vm)
  }
}

/// The types of the kernels, and how scripts make them.
enum KernelTypes {
  static let usual = GaussianKernel.Bounds(low: 1e-5, high: 1e5)
  private static let path = "sklearn.gaussian_process.kernels"

  static let rbf = make("RBF", "length_scale=1.0, length_scale_bounds=None") { call in
    .rbf(try numbers(call, "length_scale"), try bounds(call, "length_scale_bounds"))
  }
  static let constant = make("ConstantKernel", "constant_value=1.0, constant_value_bounds=None") {
    call in .constant(try number(call, "constant_value"), try bounds(call, "constant_value_bounds"))
  }
  static let white = make("WhiteKernel", "noise_level=1.0, noise_level_bounds=None") { call in
    .white(try number(call, "noise_level"), try bounds(call, "noise_level_bounds"))
  }
  static let matern = make("Matern", "length_scale=1.0, length_scale_bounds=None, nu=1.5") { call in
    let nu = try number(call, "nu")
    guard [0.5, 1.5, 2.5, .infinity].contains(nu) else {
      throw ScriptError(.notImplementedError, "Matern supports nu=0.5, 1.5, 2.5 and inf. Got \(nu).")
    }
    return .matern(try numbers(call, "length_scale"), try bounds(call, "length_scale_bounds"), nu: nu)
  }
  static let rational = make(
    "RationalQuadratic",
    "length_scale=1.0, alpha=1.0, length_scale_bounds=None, alpha_bounds=None"
  ) { call in
    .rationalQuadratic(
      alpha: try number(call, "alpha"), try bounds(call, "alpha_bounds"), length: try number(call, "length_scale"),
      try bounds(call, "length_scale_bounds"))
  }
  static let dotProduct = make("DotProduct", "sigma_0=1.0, sigma_0_bounds=None") { call in
    .dotProduct(try number(call, "sigma_0"), try bounds(call, "sigma_0_bounds"))
  }
  static let sum = make("Sum", "k1, k2") { call in
    .sum(try kernel(call, "k1"), try kernel(call, "k2"))
  }
  static let product = make("Product", "k1, k2") { call in
    .product(try kernel(call, "k1"), try kernel(call, "k2"))
  }

  static let module = NativeModule(
    name: path, doc: "Covariances of Gaussian processes.",
    members: [rbf, constant, white, matern, rational, dotProduct, sum, product].map { .type($0) })

  static func type(of kernel: GaussianKernel) -> HostType {
    switch kernel {
    case .constant: constant
    case .white: white
    case .rbf: rbf
    case .matern: matern
    case .rationalQuadratic: rational
    case .dotProduct: dotProduct
    case .sum: sum
    case .product: product
    }
  }

  private static func make(
    _ name: String, _ signature: String, _ body: @escaping @Sendable (Call) throws -> GaussianKernel
  ) -> HostType {
    HostType(
      name: name, module: path, doc: "A covariance of Gaussian processes.", importPaths: [path],
      initializer: NativeFunction("\(name)(\(signature))", "Makes the kernel.") { call in
        call.vm.host(KernelObject(try body(call)))
      }, members: [])
  }

  private static func number(_ call: Call, _ name: String) throws -> Double {
    guard let value = call[name].asDouble, value > 0 else {
      throw ScriptError(.valueError, "\(name) must be a number above zero. Got \(try call.vm.repr(call[name])).")
    }
    return value
  }

  private static func numbers(_ call: Call, _ name: String) throws -> [Double] {
    if call[name].asDouble != nil { return [try number(call, name)] }
    let values = try ArrayBridge.doubles(call[name], call.vm)
    guard !values.isEmpty, values.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw ScriptError(.valueError, "\(name) must be numbers above zero. Got \(try call.vm.repr(call[name])).")
    }
    return values
  }

  private static func bounds(_ call: Call, _ name: String) throws -> GaussianKernel.Bounds? {
    // The default is a pair, which a signature cannot hold.
    if call[name].isNone { return usual }
    if call[name].asString == "fixed" { return nil }
    guard let items = call.vm.listElements(call[name]), items.count == 2, let low = items[0].asDouble,
      let high = items[1].asDouble, low > 0, high >= low, high.isFinite
    else {
      throw ScriptError(
        .valueError, "\(name) must be a pair of numbers above zero, or 'fixed'. Got \(try call.vm.repr(call[name])).")
    }
    return GaussianKernel.Bounds(low: low, high: high)
  }

  private static func kernel(_ call: Call, _ name: String) throws -> GaussianKernel {
    guard let object = call[name].host(as: KernelObject.self) else {
      throw ScriptError(.typeError, "\(name) must be a kernel. Got \(try call.vm.repr(call[name])).")
    }
    return object.kernel
  }
}
