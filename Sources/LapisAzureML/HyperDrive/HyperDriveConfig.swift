import LapisCompute
import LapisDiagnostics
import LapisInterpreter
import LapisStore
import LapisTune

/// `azureml.train.hyperdrive.HyperDriveConfig`.
final class HyperDriveConfig: OpenObject, SDKClass, SubmittableConfig {
  private let script: any ScriptConfig
  private let sampling: ParameterSampling
  private let policy: TerminationPolicy
  private let metric: String
  private let goal: Goal
  private let maxTotal: Int
  private let maxConcurrent: Int?
  private let maxMinutes: Double

  static let signature =
    "hyperparameter_sampling, primary_metric_name, primary_metric_goal, max_total_runs, "
    + "max_concurrent_runs=None, max_duration_minutes=10080, policy=None, estimator=None, run_config=None, "
    + "resume_from=None, resume_child_runs=None, pipeline=None, debug_flag=None, custom_run_id=None"

  init(_ host: SDKHost, _ call: Call) throws {
    let vm = call.vm
    func wrong(_ message: String) -> ScriptError { SDKException.make(SDKException.hyperDriveConfig, message, vm) }

    let sources = ["estimator", "run_config", "pipeline"].filter { call.isPresent($0) }
    guard sources.count == 1, let source = sources.first else {
      throw wrong(
        "HyperDriveConfig expects exactly one of estimator, run_config and pipeline; got "
          + (sources.isEmpty ? "none" : sources.joined(separator: " and ")))
    }
    guard source != "pipeline" else {
      throw SDKException.make(
        SDKException.hyperDriveNotImplemented,
        "Pipelines cannot be tuned here; give the step's script as run_config=ScriptRunConfig(…).", vm)
    }
    guard let script = call[source].hostObject as? any ScriptConfig,
      source == "estimator" || script is ScriptRunConfig
    else {
      throw wrong(
        "Expected type \(source == "run_config" ? "ScriptRunConfig" : "Estimator") for \(source) but got "
          + vm.typeName(call[source]))
    }
    guard let sampling = call["hyperparameter_sampling"].host(as: ParameterSampling.self) else {
      throw wrong(
        "Expected type HyperParameterSampling for hyperparameter_sampling but got "
          + vm.typeName(call["hyperparameter_sampling"]))
    }
    guard let goal = call["primary_metric_goal"].host(as: PrimaryMetricGoal.self) else {
      throw ScriptError(
        .attributeError, "'\(vm.typeName(call["primary_metric_goal"]))' object has no attribute 'name'",
        hint: "primary_metric_goal is PrimaryMetricGoal.MAXIMIZE or PrimaryMetricGoal.MINIMIZE.")
    }
    guard call["policy"].isNone || call["policy"].host(as: TerminationPolicy.self) != nil else {
      throw wrong("Expected type EarlyTerminationPolicy for policy but got \(vm.typeName(call["policy"]))")
    }
    for name in ["resume_from", "resume_child_runs"] where call.isPresent(name) {
      throw SDKException.make(
        SDKException.hyperDriveNotImplemented,
        "\(name) is not there yet; submit the search again with the same seed, or with more runs.", vm)
    }
    func count(_ name: String) throws -> Int {
      guard call[name].isInteger, let value = call[name].asInt else {
        throw wrong("Expected type int for \(name) but got \(vm.typeName(call[name]))")
      }
      guard (1...100_000).contains(value) else { throw wrong("\(name) expects a value of at least 1; got \(value)") }
      return value
    }
    self.script = script
    self.sampling = sampling
    self.goal = goal.goal
    policy = call["policy"].host(as: TerminationPolicy.self) ?? NoTerminationPolicyClass(host)
    metric = try call.string("primary_metric_name")
    maxTotal = try count("max_total_runs")
    maxConcurrent = call.isPresent("max_concurrent_runs") ? try count("max_concurrent_runs") : nil
    maxMinutes = try call.double("max_duration_minutes")
    guard maxMinutes > 0 else { throw wrong("max_duration_minutes expects a positive number; got \(maxMinutes)") }
    super.init(host, type: host.type(of: HyperDriveConfig.self))

    for name in ["estimator", "run_config", "pipeline"] { set(name, call[name]) }
    set("source_directory", (script as? OpenObject)?.get("source_directory") ?? .none)
    for name in ["max_total_runs", "max_duration_minutes", "primary_metric_name", "primary_metric_goal"] {
      set("_" + name, call[name])
    }
    set("_max_concurrent_runs", Ref(maxConcurrent ?? maxTotal))
    set("_policy_config", JSONBridge.ref(policy.json, vm))
    set("_generator_config", JSONBridge.ref(try sampling.json(vm), vm))
    set("_hyperparameter_sampling", call["hyperparameter_sampling"])
    warn(vm)
  }

  private func warn(_ vm: Interpreter) {
    if maxMinutes > 10080 { vm.warn("max_duration_minutes is more than 7 days (10080 minutes).") }
    guard sampling.sampler == BayesianSampler.name else { return }
    let recommended = 20 * (vm.dictItems(sampling.space) ?? []).count
    if maxTotal < recommended {
      vm.warn(
        "Bayesian sampling does best with at least 20 runs for each hyperparameter that is searched: "
          + "\(recommended) here, while max_total_runs is \(maxTotal).")
    }
    if let maxConcurrent, maxConcurrent > 20 {
      vm.warn("Bayesian sampling learns less when more than 20 runs go at once.")
    }
  }

  /// The configuration as plain data, with the seed of this submission.
  func plan(_ vm: Interpreter) throws -> HyperDrivePlan {
    var spec = try script.spec(vm)
    let space = try ParameterExpressions.space(sampling.space, vm)
    if script is EstimatorConfig { spec.arguments = Self.without(space, spec.arguments, vm) }
    let submitted = host.nextSeed()
    return HyperDrivePlan(
      spec: spec, space: space, sampler: sampling.sampler, samplingJSON: try sampling.json(vm),
      policy: policy.policy, policyParameters: policy.parameters, policyJSON: policy.json, metric: metric,
      goal: goal, maxTotal: maxTotal, maxConcurrent: maxConcurrent, maxMinutes: maxMinutes,
      seed: try sampling.seed(vm) ?? submitted)
  }

  /// An estimator's fixed arguments without those that are searched.
  private static func without(_ space: SearchSpace, _ arguments: [String], _ vm: Interpreter) -> [String] {
    let searched = space.parameters.map { $0.name.hasPrefix("-") ? $0.name : "--" + $0.name }
    var kept: [String] = []
    var index = 0
    while index < arguments.count {
      if searched.contains(arguments[index]) {
        vm.warn("\(arguments[index]) is in script_params and in the search space; the search space is used.")
        index += 2
      } else {
        kept.append(arguments[index])
        index += 1
      }
    }
    return kept
  }

  func submit(to experiment: Experiment, options: SubmitOptions, _ vm: Interpreter) throws -> Ref {
    let plan = try plan(vm)
    _ = try plan.scheduler()
    let store = try host.store()
    let id = RunIdentifier.hyperDrive()
    var properties = plan.properties
    properties["ContentSnapshotId"] = RunIdentifier.guid()
    try store.createRun(
      RunRecord(
        id: id, experiment: experiment.name, session: host.session, type: "hyperdrive",
        target: plan.spec.target, status: .queued, properties: properties, tags: options.tags,
        parameters: plan.json, seed: Int(truncatingIfNeeded: plan.seed), version: host.options.version))
    let active = ActiveRun(id: id, minutes: plan.maxMinutes)
    let driver = HyperDriveDriver(
      store: store, plan: plan, run: id, experiment: experiment.name, session: host.session,
      version: host.options.version, workers: host.workers, workerCount: host.options.workers)
    host.add(active)
    active.start { driver.drive($0) }
    let run = HyperDriveRun(experiment.workspace, .stored(id), experiment: experiment.name, config: vm.host(self))
    return vm.host(run)
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "HyperDriveConfig", module: "azureml.train.hyperdrive.runconfig",
      doc: "A script, a search space, a metric and the limits of a search.",
      importPaths: ["azureml.train.hyperdrive", "azureml.train.hyperdrive.runconfig"],
      initializer: NativeFunction("HyperDriveConfig(\(signature))", "A search to submit to an experiment.") {
        call in call.vm.host(try HyperDriveConfig(host, call))
      },
      members: [])
  }

  /// The name of 2018, with the estimator in front.
  static func oldConstructor(_ host: SDKHost) -> NativeFunction {
    NativeFunction(
      "HyperDriveRunConfig(estimator, hyperparameter_sampling, primary_metric_name, primary_metric_goal, "
        + "max_total_runs, max_concurrent_runs=None, max_duration_minutes=10080, policy=None)",
      "The old name of HyperDriveConfig."
    ) { call in
      call.vm.warn("HyperDriveRunConfig is deprecated. Please use the new HyperDriveConfig class.")
      let new = Signature("HyperDriveConfig(\(signature))")
      var given: [String: Ref] = [:]
      for parameter in call.signature.parameters where call.isGiven(parameter.name) {
        given[parameter.name] = call[parameter.name]
      }
      return call.vm.host(try HyperDriveConfig(host, Call(vm: call.vm, signature: new, given)))
    }
  }
}
