import LapisDiagnostics
import LapisParams
import LapisStore
import LapisTune

/// Everything a HyperDrive run needs, as plain data: what a HyperDriveConfig says when it is submitted.
struct HyperDrivePlan: Sendable {
  var spec: ScriptSpec
  var space: SearchSpace
  /// `random`, `grid` or `bayesian`.
  var sampler: String
  /// As the SDK's `to_json` gives it.
  var samplingJSON: JSONValue
  var policy: String
  var policyParameters: [String: ParamValue]
  var policyJSON: JSONValue
  var metric: String
  var goal: Goal
  var maxTotal: Int
  /// nil where the user gave none.
  var maxConcurrent: Int?
  var maxMinutes: Double
  var seed: UInt64

  /// Trial n is proposed from the results of trials up to n - lag.
  var lag: Int { maxConcurrent ?? 4 }

  /// - Parameter proposed: what an earlier part of the search proposed, by trial number.
  func scheduler(proposed: [Int: Assignment] = [:]) throws(Diagnostic) -> TrialScheduler {
    var parameters: [String: ParamValue] = [:]
    if sampler == BayesianSampler.name { parameters["goal"] = .string(goal.rawValue) }
    var options = TrialScheduler.Options(goal: goal, maxTrials: maxTotal, lag: lag)
    options.proposed = proposed
    return try TrialScheduler(
      space: space, sampler: SamplerRegistry.make(sampler, parameters, seed: seed),
      policy: PolicyRegistry.make(policy, policyParameters), options: options)
  }

  /// What is stored with the parent run, so that the study can be read and continued later.
  var json: JSONValue {
    [
      "generator_config": samplingJSON, "policy_config": policyJSON,
      "primary_metric_config": ["name": .string(metric), "goal": .string(goal.rawValue)],
      "max_total_jobs": .integer(maxTotal),
      "max_concurrent_jobs": .integer(maxConcurrent ?? maxTotal),
      "max_duration_minutes": .number(maxMinutes), "lag": .integer(lag),
      "seed": .string(String(seed)), "script": spec.json,
      "engine": [
        "sampler": .string(sampler), "policy": .string(policy),
        "policy_parameters": .object(policyParameters.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.json) }),
        "max_concurrent": maxConcurrent.map { .integer($0) } ?? .null,
      ],
    ]
  }

  var properties: TextMap {
    [
      "primary_metric_config":
        (["name": .string(metric), "goal": .string(goal.rawValue)] as JSONValue).text(),
      "resume_from": "null", "runTemplate": "HyperDrive", "azureml.runsource": "hyperdrive",
      "platform": "AML", "space_size": space.size.map { String($0) } ?? "infinite_space_size",
    ]
  }
}
