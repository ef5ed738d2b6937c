import LapisInterpreter
import LapisParams
import LapisStore

/// An early-termination policy as a script makes it.
class TerminationPolicy: OpenObject, SDKClass {
  /// The engine's policy with its parameters.
  let policy: String
  let parameters: [String: ParamValue]
  let json: JSONValue

  init(
    _ host: SDKHost, type: HostType, policy: String, parameters: [String: ParamValue], json: JSONValue
  ) {
    self.policy = policy
    self.parameters = parameters
    self.json = json
    super.init(host, type: type)
  }

  class func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "EarlyTerminationPolicy", module: "azureml.train.hyperdrive.policy",
      doc: "The base of the early-termination policies.",
      importPaths: ["azureml.train.hyperdrive", "azureml.train.hyperdrive.policy"],
      members: [
        .method("to_json()", "The policy as a dict.") { (policy: TerminationPolicy, call) in
          JSONBridge.ref(policy.json, call.vm)
        }
      ])
  }

  fileprivate static func subtype(
    _ host: SDKHost, _ name: String, _ parameters: String, _ doc: String,
    _ make: @escaping (Call) throws -> TerminationPolicy
  ) -> HostType {
    HostType(
      name: name, module: "azureml.train.hyperdrive.policy", doc: doc,
      importPaths: ["azureml.train.hyperdrive", "azureml.train.hyperdrive.policy"],
      base: host.type(of: TerminationPolicy.self),
      initializer: NativeFunction("\(name)(\(parameters))", doc) { call in
        let policy = try make(call)
        for parameter in call.signature.parameters { policy.set(parameter.name, call[parameter.name]) }
        return call.vm.host(policy)
      },
      members: [])
  }

  /// `evaluation_interval` and `delay_evaluation`, which must be ints.
  fileprivate static func schedule(_ call: Call) throws -> [String: ParamValue] {
    var parameters: [String: ParamValue] = [:]
    for name in ["evaluation_interval", "delay_evaluation"] {
      guard call[name].isInteger, let value = call[name].asInt else {
        throw SDKException.make(
          SDKException.hyperDriveConfig, "Expected type int for \(name) but got \(call.vm.typeName(call[name]))",
          call.vm)
      }
      parameters[name] = .int(value)
    }
    return parameters
  }

  fileprivate static func json(
    _ name: String, _ parameters: [String: ParamValue], _ order: [String], also: [JSONValue.Member] = []
  ) -> JSONValue {
    let properties = order.compactMap { key in parameters[key].map { JSONValue.Member(key, $0.json) } }
    guard !properties.isEmpty else { return ["name": .string(name)] }
    return ["name": .string(name), "properties": .object(properties + also)]
  }
}

final class BanditPolicyClass: TerminationPolicy {
  override class func makeType(_ host: SDKHost) -> HostType {
    subtype(
      host, "BanditPolicy", "evaluation_interval=1, slack_factor=None, slack_amount=None, delay_evaluation=0",
      "Stops a run whose best value is not within a slack of the best of all runs at that point."
    ) { call in
      var parameters = try schedule(call)
      let factor = call["slack_factor"]
      let amount = call["slack_amount"]
      func isTrue(_ value: Ref) throws -> Bool { try !value.isNone && call.vm.isTrue(value) }
      guard !(factor.isNone && amount.isNone), try !(isTrue(factor) && isTrue(amount)) else {
        throw SDKException.make(
          SDKException.hyperDriveConfig,
          "BanditPolicy expects exactly one of slack_factor and slack_amount to be specified.", call.vm)
      }
      let usesFactor = try isTrue(factor) || amount.isNone
      let (name, value) = usesFactor ? ("slack_factor", factor) : ("slack_amount", amount)
      guard let number = value.asDouble, number >= 0, number.isFinite else {
        throw SDKException.make(
          SDKException.hyperDriveConfig,
          "\(name) expects a number of at least 0; got \(try call.vm.repr(value))", call.vm)
      }
      parameters[name] = value.isFloat ? .double(number) : value.asInt.map { .int($0) } ?? .double(number)
      return BanditPolicyClass(
        host, type: host.type(of: BanditPolicyClass.self), policy: "bandit", parameters: parameters,
        json: json("Bandit", parameters, [name, "evaluation_interval", "delay_evaluation"]))
    }
  }
}

final class MedianStoppingPolicyClass: TerminationPolicy {
  override class func makeType(_ host: SDKHost) -> HostType {
    subtype(
      host, "MedianStoppingPolicy", "evaluation_interval=1, delay_evaluation=0",
      "Stops a run whose best value is worse than the median of the other runs' averages."
    ) { call in
      let parameters = try schedule(call)
      return MedianStoppingPolicyClass(
        host, type: host.type(of: MedianStoppingPolicyClass.self), policy: "median_stopping",
        parameters: parameters,
        json: json("MedianStopping", parameters, ["evaluation_interval", "delay_evaluation"]))
    }
  }
}

final class TruncationSelectionPolicyClass: TerminationPolicy {
  override class func makeType(_ host: SDKHost) -> HostType {
    subtype(
      host, "TruncationSelectionPolicy", "truncation_percentage, evaluation_interval=1, delay_evaluation=0",
      "Stops the lowest share of the runs at each interval."
    ) { call in
      var parameters = try schedule(call)
      let value = call["truncation_percentage"]
      guard value.isInteger, let percentage = value.asInt, (1...99).contains(percentage) else {
        throw SDKException.make(
          SDKException.hyperDriveConfig,
          "truncation_percentage expects an int between 1 and 99; got \(try call.vm.repr(value))", call.vm)
      }
      parameters["truncation_percentage"] = .int(percentage)
      return TruncationSelectionPolicyClass(
        host, type: host.type(of: TruncationSelectionPolicyClass.self), policy: "truncation_selection",
        parameters: parameters,
        json: json(
          "TruncationSelection", parameters,
          ["truncation_percentage", "evaluation_interval", "delay_evaluation"],
          also: [.init("exclude_finished_jobs", false)]))
    }
  }
}

final class NoTerminationPolicyClass: TerminationPolicy {
  init(_ host: SDKHost) {
    super.init(
      host, type: host.type(of: NoTerminationPolicyClass.self), policy: "none", parameters: [:],
      json: ["name": "Default"])
  }

  override class func makeType(_ host: SDKHost) -> HostType {
    subtype(host, "NoTerminationPolicy", "", "Every run goes to its end.") { _ in
      NoTerminationPolicyClass(host)
    }
  }
}
