/// What a parameter may be. One description serves checks, help and search.
public enum Constraint: Hashable, Sendable {
  case any
  case bool
  case int(ClosedRange<Int>)
  /// Finite; an open end leaves the bound itself out.
  case double(lower: Double, upper: Double, openLower: Bool = false, openUpper: Bool = false)
  case oneOf([String])
  /// Any of them.
  case either([Constraint])
  /// The literal `None`.
  case none

  public static let positive = Constraint.double(lower: 0, upper: .infinity, openLower: true)
  public static let nonNegative = Constraint.double(lower: 0, upper: .infinity)
  public static let fraction = Constraint.double(lower: 0, upper: 1, openLower: true)

  public static func optional(_ constraint: Constraint) -> Constraint { .either([.none, constraint]) }
}

/// Where a search may look for a parameter's value.
public enum SearchRange: Hashable, Sendable {
  case int(ClosedRange<Int>, log: Bool = false)
  case double(ClosedRange<Double>, log: Bool = false)
  case choice([ParamValue])
}

/// One parameter: its name as the user spells it, its default, what it may be, and one line of help.
public struct ParamSpec: Hashable, Sendable {
  public var name: String
  public var defaultValue: ParamValue
  public var constraint: Constraint
  public var search: SearchRange?
  public var help: String

  public init(
    _ name: String, _ defaultValue: ParamValue, _ constraint: Constraint,
    search: SearchRange? = nil, _ help: String
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.constraint = constraint
    self.search = search
    self.help = help
  }
}
