public import LapisDiagnostics
public import LapisParams

public enum SamplerRegistry {
  public static let all: [any Sampler.Type] = [
    BayesianSampler.self,
    GridSampler.self,
    RandomSampler.self,
  ]

  /// - Throws: `sampler.unknown` with the nearest name, or what the sampler says about its parameters.
  public static func make(
    _ name: String, _ params: [String: ParamValue] = [:], seed: UInt64
  ) throws(Diagnostic) -> any Sampler {
    guard let type = all.first(where: { $0.name == name }) else {
      let names = all.map { $0.name }
      throw Diagnostic(
        "sampler.unknown", .value,
        "There is no sampler '\(name)'; the samplers are \(names.joined(separator: ", ")).",
        hint: NearestName.nearest(to: name, among: names).map { "Did you mean '\($0)'?" })
    }
    return try type.init(ParamValues(params, specs: type.params, owner: name), seed: seed)
  }
}
