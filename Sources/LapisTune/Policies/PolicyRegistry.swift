public import LapisDiagnostics
public import LapisParams

public enum PolicyRegistry {
  public static let all: [any EarlyTerminationPolicy.Type] = [
    BanditPolicy.self,
    MedianStoppingPolicy.self,
    NoTerminationPolicy.self,
    TruncationSelectionPolicy.self,
  ]

  /// - Throws: `policy.unknown` with the nearest name, or what the policy says about its parameters.
  public static func make(
    _ name: String, _ params: [String: ParamValue] = [:]
  ) throws(Diagnostic) -> any EarlyTerminationPolicy {
    guard let type = all.first(where: { $0.name == name }) else {
      let names = all.map { $0.name }
      throw Diagnostic(
        "policy.unknown", .value,
        "There is no early-termination policy '\(name)'; the policies are \(names.joined(separator: ", ")).",
        hint: NearestName.nearest(to: name, among: names).map { "Did you mean '\($0)'?" })
    }
    return try type.init(ParamValues(params, specs: type.params, owner: name))
  }
}
