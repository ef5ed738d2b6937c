import LapisDiagnostics
import LapisInterpreter
import LapisStore
import LapisSyntax
import LapisTune

/// How the values of a search space are chosen: random, grid or Bayesian.
class ParameterSampling: HostObject, SDKClass {
  /// The engine's sampler.
  let sampler: String
  /// The SDK's name of it, as `to_json` has it.
  let sdkName: String
  let space: Ref
  let properties: Ref
  let host: SDKHost

  init(_ host: SDKHost, type: HostType, sampler: String, sdkName: String, _ call: Call) throws {
    self.host = host
    self.sampler = sampler
    self.sdkName = sdkName
    space = call["parameter_space"]
    properties = call["properties"]
    super.init(type: type)
    guard call.vm.dictItems(space) != nil else {
      throw SDKException.make(
        SDKException.hyperDriveConfig,
        "Expected type dict for parameter_space but got \(call.vm.typeName(space))", call.vm)
    }
  }

  override func visit(_ visit: (Ref) -> Void) {
    visit(space)
    visit(properties)
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let other = other.host(as: ParameterSampling.self), op == .equal || op == .notEqual else { return nil }
    let same = try json(vm) == other.json(vm)
    return Ref(same == (op == .equal))
  }

  override func hash(_ vm: Interpreter) throws -> Int? { nil }

  /// `properties={'seed': 7}`; nil where the session's seed decides.
  func seed(_ vm: Interpreter) throws -> UInt64? {
    guard let value = vm.dictItems(properties)?.first(where: { $0.key.asString == "seed" })?.value else {
      return nil
    }
    guard let seed = value.asInt else {
      throw SDKException.make(
        SDKException.hyperDriveConfig, "Expected type int for seed but got \(vm.typeName(value))", vm)
    }
    return UInt64(bitPattern: Int64(seed))
  }

  func json(_ vm: Interpreter) throws -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(sdkName)), .init("parameter_space", try JSONBridge.json(space, vm) ?? [:]),
    ]
    if let pairs = vm.dictItems(properties), !pairs.isEmpty {
      members.append(.init("properties", try JSONBridge.json(properties, vm) ?? [:]))
    }
    return .object(members)
  }

  /// Refuses expressions that a sampler does not take, naming those it takes.
  func allow(_ names: [String], _ vm: Interpreter) throws {
    for (key, value) in vm.dictItems(space) ?? [] {
      guard let items = vm.listElements(value), value.isList, let name = items.first?.asString,
        !names.contains(name)
      else { continue }
      let quoted = names.map { "'\($0)'" }.joined(separator: ", ")
      throw SDKException.make(
        SDKException.hyperDriveConfig,
        "This sampling method expects only the following distributions: [\(quoted)], but "
          + "'\(try vm.str(key))' is a '\(name)'.", vm)
    }
  }

  class func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "HyperParameterSampling", module: "azureml.train.hyperdrive.sampling",
      doc: "The base of the sampling methods.",
      importPaths: ["azureml.train.hyperdrive", "azureml.train.hyperdrive.sampling"],
      members: [
        .method("to_json()", "The method and its space as a dict.") { (sampling: ParameterSampling, call) in
          JSONBridge.ref(try sampling.json(call.vm), call.vm)
        },
        .property(
          "_parameter_space", "The search space.", get: { (s: ParameterSampling, _) in s.space }),
        .property(
          "parameter_space", "The search space.", get: { (s: ParameterSampling, _) in s.space }),
      ])
  }

  static func subtype(
    _ host: SDKHost, _ name: String, _ doc: String, _ make: @escaping (Call) throws -> ParameterSampling
  ) -> HostType {
    HostType(
      name: name, module: "azureml.train.hyperdrive.sampling", doc: doc,
      importPaths: ["azureml.train.hyperdrive", "azureml.train.hyperdrive.sampling"],
      base: host.type(of: ParameterSampling.self),
      initializer: NativeFunction("\(name)(parameter_space, properties=None)", doc) { call in
        call.vm.host(try make(call))
      },
      members: [])
  }
}

final class RandomParameterSampling: ParameterSampling {
  init(_ host: SDKHost, _ call: Call) throws {
    try super.init(
      host, type: host.type(of: RandomParameterSampling.self), sampler: RandomSampler.name,
      sdkName: "RANDOM", call)
  }

  override class func makeType(_ host: SDKHost) -> HostType {
    subtype(
      host, "RandomParameterSampling",
      "Independent draws, of all expressions. properties={'seed': n} fixes them whatever the session's seed."
    ) { try RandomParameterSampling(host, $0) }
  }
}

final class GridParameterSampling: ParameterSampling {
  init(_ host: SDKHost, _ call: Call) throws {
    try super.init(
      host, type: host.type(of: GridParameterSampling.self), sampler: GridSampler.name, sdkName: "GRID",
      call)
    try allow(["choice"], call.vm)
  }

  override class func makeType(_ host: SDKHost) -> HostType {
    subtype(
      host, "GridParameterSampling", "Every combination of choices, the last parameter changing fastest."
    ) { try GridParameterSampling(host, $0) }
  }
}

final class BayesianParameterSampling: ParameterSampling {
  init(_ host: SDKHost, _ call: Call) throws {
    try super.init(
      host, type: host.type(of: BayesianParameterSampling.self), sampler: BayesianSampler.name,
      sdkName: "BayesianOptimization", call)
    try allow(["choice", "quniform", "uniform"], call.vm)
    for (key, value) in call.vm.dictItems(space) ?? [] {
      guard let (name, arguments) = ParameterExpressions.parts(value, call.vm) else { continue }
      if let reason = Self.complaint(name, arguments, call.vm) {
        throw SDKException.make(
          SDKException.hyperDriveConfig,
          "Failed to validate a parameter distribution due to '\(try call.vm.str(key))': \(reason)", call.vm)
      }
    }
  }

  private static func complaint(_ name: String, _ arguments: [Ref], _ vm: Interpreter) -> String? {
    switch name {
    case "choice":
      let options = arguments.first.flatMap { vm.listElements($0) } ?? []
      guard !options.isEmpty else { return "choice expects at least one value" }
      guard options.allSatisfy({ $0.asBool == nil && ($0.isString || $0.asDouble != nil) }) else {
        return "choice expects values of type int, float or str"
      }
      let texts = options.count { $0.isString }
      return texts == 0 || texts == options.count ? nil : "choice expects either all values or none to be str"
    case "quniform":
      guard arguments.count == 3, arguments.allSatisfy({ $0.isInteger && $0.asBool == nil }) else {
        return "quniform expects arguments of type int"
      }
      let numbers = arguments.compactMap { $0.asDouble }
      guard numbers.count == 3, numbers[2] != 0 else { return "quniform expects a q other than 0" }
      let steps = (numbers[1] - numbers[0]) / numbers[2]
      return steps <= 100_000 ? nil : "quniform expects at most 100000 steps"
    default: return nil
    }
  }

  override class func makeType(_ host: SDKHost) -> HostType {
    subtype(
      host, "BayesianParameterSampling",
      "Draws that learn from the runs before, of choice, uniform and quniform."
    ) { try BayesianParameterSampling(host, $0) }
  }
}
