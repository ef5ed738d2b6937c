import LapisDiagnostics
import LapisParams
import LapisStore
import LapisTune

extension HyperDrivePlan {
  /// The plan as a parent run's parameters keep it.
  ///
  /// - Throws: `search.stored` where a part is missing.
  init(stored json: JSONValue) throws(Diagnostic) {
    func missing(_ what: String) -> Diagnostic {
      Diagnostic(
        "search.stored", .value, "The stored configuration of the search has no \(what), so it cannot be continued.",
        hint: "Runs of versions before searches could be resumed do not have it; submit the search again.")
    }
    guard let script = json["script"], let spec = ScriptSpec(script) else { throw missing("script") }
    guard let engine = json["engine"], let sampler = engine["sampler"]?.asString, let policy = engine["policy"]?.asString
    else { throw missing("sampler or policy") }
    guard let metric = json["primary_metric_config"]?["name"]?.asString,
      let goal = Goal(rawValue: json["primary_metric_config"]?["goal"]?.asString ?? "")
    else { throw missing("primary metric") }
    guard let total = json["max_total_jobs"]?.asInt, let minutes = json["max_duration_minutes"]?.asDouble else {
      throw missing("limits")
    }
    guard let seed = json["seed"]?.asString.flatMap({ UInt64($0) }) else { throw missing("seed") }
    var policyParameters: [String: ParamValue] = [:]
    for member in engine["policy_parameters"]?.asObject ?? [] { policyParameters[member.key] = ParamValue(member.value) }
    guard let sampling = json["generator_config"], let space = sampling["parameter_space"] else {
      throw missing("search space")
    }
    self.init(
      spec: spec, space: SearchSpace(space), sampler: sampler, samplingJSON: sampling,
      policy: policy, policyParameters: policyParameters, policyJSON: json["policy_config"] ?? [:], metric: metric,
      goal: goal, maxTotal: total, maxConcurrent: engine["max_concurrent"]?.asInt, maxMinutes: minutes, seed: seed)
  }
}
