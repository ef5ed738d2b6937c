public import LapisDiagnostics

/// A checked set of parameter values, in the order of their specs: what was given, else the default.
public struct ParamValues: Hashable, Sendable {
  private var values: [(name: String, value: ParamValue)]

  /// Checks what was given against the specs.
  ///
  /// - Throws: `params.unknown` with the nearest known name, or `params.out-of-range` with what is allowed.
  public init(
    _ given: [String: ParamValue] = [:], specs: [ParamSpec], owner: String
  ) throws(Diagnostic) {
    for name in given.keys.sorted() where !specs.contains(where: { $0.name == name }) {
      let nearest = NearestName.nearest(to: name, among: specs.map { $0.name })
      throw Diagnostic(
        "params.unknown", .type, "\(owner)() got an unexpected keyword argument '\(name)'",
        hint: nearest.map { "Did you mean '\($0)'?" })
    }
    values = []
    for spec in specs {
      let value = given[spec.name] ?? spec.defaultValue
      guard spec.constraint.allows(value) || value == spec.defaultValue else {
        throw Diagnostic(
          "params.out-of-range", .value,
          "The '\(spec.name)' parameter of \(owner) must be \(spec.constraint.allowed). Got \(value) instead.")
      }
      values.append((spec.name, value))
    }
  }

  /// nil where no spec has this name.
  public subscript(name: String) -> ParamValue? {
    values.first { $0.name == name }?.value
  }

  public func double(_ name: String) -> Double { self[name]?.number ?? .nan }
  public func int(_ name: String) -> Int { self[name]?.integer ?? 0 }
  public func bool(_ name: String) -> Bool { self[name]?.flag ?? false }
  public func string(_ name: String) -> String { self[name]?.text ?? "" }
  public func isNone(_ name: String) -> Bool { (self[name] ?? ParamValue.none) == ParamValue.none }

  public var all: [(name: String, value: ParamValue)] { values }

  public static func == (a: ParamValues, b: ParamValues) -> Bool {
    a.values.elementsEqual(b.values) { $0.name == $1.name && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    for entry in values {
      hasher.combine(entry.name)
      hasher.combine(entry.value)
    }
  }
}
