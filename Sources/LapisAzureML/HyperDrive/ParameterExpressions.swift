import LapisInterpreter
import LapisParams
import LapisTune

/// The ten functions of `azureml.train.hyperdrive.parameter_expressions`. An expression is a plain list:
/// `uniform(0.05, 0.1)` is `['uniform', [0.05, 0.1]]`.
enum ParameterExpressions {
  static let importPaths = ["azureml.train.hyperdrive.parameter_expressions", "azureml.train.hyperdrive"]
  static let names = [
    "choice", "randint", "uniform", "quniform", "loguniform", "qloguniform", "normal", "qnormal",
    "lognormal", "qlognormal",
  ]

  static var functions: [NativeFunction] { [
    NativeFunction(
      "choice(*options)", "One of the options, each as likely: values, or one list or range of them.",
      choice),
    NativeFunction("randint(upper)", "An int from 0 to upper - 1.") { call in
      let upper = try number("upper", call)
      guard call["upper"].isInteger else { throw type("upper", "int", call) }
      guard upper > 0 else { throw wrong("upper expects a value greater than 0", call) }
      return expression("randint", ["upper"], call)
    },
    NativeFunction("uniform(min_value, max_value)", "A number between the two.") { call in
      try range(call, strictly: true)
      return expression("uniform", ["min_value", "max_value"], call)
    },
    NativeFunction(
      "quniform(min_value, max_value, q)", "round(uniform(min_value, max_value) / q) * q."
    ) { call in
      try range(call, strictly: true)
      try step(call)
      return expression("quniform", ["min_value", "max_value", "q"], call)
    },
    NativeFunction(
      "loguniform(min_value, max_value)",
      "exp(uniform(min_value, max_value)): the arguments are exponents of e."
    ) { call in
      try range(call, strictly: false)
      return expression("loguniform", ["min_value", "max_value"], call)
    },
    NativeFunction(
      "qloguniform(min_value, max_value, q)", "round(exp(uniform(min_value, max_value)) / q) * q."
    ) { call in
      try range(call, strictly: false)
      try step(call)
      return expression("qloguniform", ["min_value", "max_value", "q"], call)
    },
    NativeFunction("normal(mu, sigma)", "A normal number with mean mu and standard deviation sigma.") {
      call in
      try deviation(call)
      return expression("normal", ["mu", "sigma"], call)
    },
    NativeFunction("qnormal(mu, sigma, q)", "round(normal(mu, sigma) / q) * q.") { call in
      try deviation(call)
      try step(call)
      return expression("qnormal", ["mu", "sigma", "q"], call)
    },
    NativeFunction("lognormal(mu, sigma)", "exp(normal(mu, sigma)).") { call in
      try deviation(call)
      return expression("lognormal", ["mu", "sigma"], call)
    },
    NativeFunction("qlognormal(mu, sigma, q)", "round(exp(normal(mu, sigma)) / q) * q.") { call in
      try deviation(call)
      try step(call)
      return expression("qlognormal", ["mu", "sigma", "q"], call)
    },
  ] }

  private static func choice(_ call: Call) throws -> Ref {
    let vm = call.vm
    var options = call.varargs
    guard !options.isEmpty else { throw wrong("Please specify an input for choice.", call) }
    func isCollection(_ value: Ref) -> Bool { value.isList || value.rangeParts != nil }
    if options.contains(where: isCollection) {
      guard options.count == 1 else {
        throw wrong("choice expects either values, or one list or range of them; got both", call)
      }
      options = try vm.elements(of: options[0])
      guard !options.isEmpty else { throw wrong("choice expects at least one value; the list is empty", call) }
    }
    return vm.list([vm.string("choice"), vm.list([vm.list(options)])])
  }

  private static func expression(_ name: String, _ arguments: [String], _ call: Call) -> Ref {
    call.vm.list([call.vm.string(name), call.vm.list(arguments.map { call[$0] })])
  }

  private static func number(_ name: String, _ call: Call) throws -> Double {
    guard let value = call[name].asDouble, !value.isNaN else { throw type(name, "int or float", call) }
    return value
  }

  private static func range(_ call: Call, strictly: Bool) throws {
    let low = try number("min_value", call)
    let high = try number("max_value", call)
    guard strictly ? low < high : low <= high else {
      let words = strictly ? "less than" : "not greater than"
      let got = "\(try call.vm.repr(call["min_value"])) and \(try call.vm.repr(call["max_value"]))"
      throw wrong("min_value expects a value \(words) max_value; got \(got)", call)
    }
  }

  private static func step(_ call: Call) throws {
    let q = try number("q", call)
    guard q.isFinite, q == q.rounded() else {
      throw wrong("q expects an int or a float with an integral value; got \(try call.vm.repr(call["q"]))", call)
    }
  }

  private static func deviation(_ call: Call) throws {
    _ = try number("mu", call)
    guard try number("sigma", call) >= 0 else {
      throw wrong("sigma expects a value of at least 0; got \(try call.vm.repr(call["sigma"]))", call)
    }
  }

  private static func type(_ name: String, _ expected: String, _ call: Call) -> ScriptError {
    wrong("Expected type \(expected) for \(name) but got \(call.vm.typeName(call[name]))", call)
  }

  private static func wrong(_ message: String, _ call: Call) -> ScriptError {
    SDKException.make(SDKException.hyperDriveConfig, message, call.vm)
  }

  // MARK: Reading them back

  /// The name and the arguments of an expression; nil where the value is a fixed one.
  static func parts(_ value: Ref, _ vm: Interpreter) -> (name: String, arguments: [Ref])? {
    guard value.isList, let items = vm.listElements(value), items.count == 2,
      let name = items[0].asString, names.contains(name), let arguments = vm.listElements(items[1])
    else { return nil }
    return (name, arguments)
  }

  /// What the engine draws from.
  static func read(_ value: Ref, _ vm: Interpreter) throws -> ParameterExpression {
    guard let (name, arguments) = parts(value, vm) else { return .fixed(try parameter(value, vm)) }
    if name == "choice" {
      let options = arguments.first.flatMap { vm.listElements($0) } ?? []
      return .choice(try options.map { try parameter($0, vm) })
    }
    let numbers = arguments.compactMap { $0.asDouble }
    guard numbers.count == arguments.count, let expression = ParameterExpression(name, numbers) else {
      throw SDKException.make(
        SDKException.hyperDriveConfig,
        "Failed to validate a parameter distribution due to the arguments of \(try vm.repr(value))", vm)
    }
    return expression
  }

  private static func parameter(_ value: Ref, _ vm: Interpreter, depth: Int = 0) throws -> ParamValue {
    if value.isNone { return .none }
    if let flag = value.asBool { return .bool(flag) }
    if value.isFloat, let number = value.asDouble { return .double(number) }
    if let number = value.asInt { return .int(number) }
    if let number = value.asDouble { return .double(number) }
    if let text = value.asString { return .string(text) }
    if depth < 20, let elements = vm.listElements(value) {
      return .list(try elements.map { try parameter($0, vm, depth: depth + 1) })
    }
    return .string(try vm.str(value))
  }

  static func space(_ dict: Ref, _ vm: Interpreter) throws -> SearchSpace {
    SearchSpace(
      try (vm.dictItems(dict) ?? []).map { key, value in
        .init(try vm.str(key), try read(value, vm))
      })
  }
}
