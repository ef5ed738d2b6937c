public import LapisParams

/// Which way a metric is better.
public enum Goal: String, Sendable, Hashable {
  case maximize, minimize

  public func isBetter(_ a: Double, than b: Double) -> Bool {
    self == .maximize ? a > b : a < b
  }

  public var opposite: Goal { self == .maximize ? .minimize : .maximize }
}

/// Where one parameter's value comes from.
public enum ParameterExpression: Sendable, Hashable {
  /// One value, not searched.
  case fixed(ParamValue)
  case choice([ParamValue])
  /// An integer in [0, upper).
  case randint(upper: Int)
  case uniform(Double, Double)
  case quniform(Double, Double, q: Double)
  /// The arguments are exponents of e.
  case loguniform(Double, Double)
  case qloguniform(Double, Double, q: Double)
  case normal(mu: Double, sigma: Double)
  case qnormal(mu: Double, sigma: Double, q: Double)
  case lognormal(mu: Double, sigma: Double)
  case qlognormal(mu: Double, sigma: Double, q: Double)
}

/// The parameters being searched with their expressions, in the order the user wrote them.
public struct SearchSpace: Sendable, Hashable {
  public struct Parameter: Sendable, Hashable {
    public var name: String
    public var expression: ParameterExpression

    public init(_ name: String, _ expression: ParameterExpression) {
      self.name = name
      self.expression = expression
    }
  }
  public var parameters: [Parameter]

  public init(_ parameters: [Parameter]) { self.parameters = parameters }
}

/// The values chosen, in the order of the search space.
public struct Assignment: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var name: String
    public var value: ParamValue

    public init(_ name: String, _ value: ParamValue) {
      self.name = name
      self.value = value
    }
  }
  public var entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  public subscript(name: String) -> ParamValue? { entries.first { $0.name == name }?.value }
}

/// A trial that has ended with what it reached.
public struct FinishedTrial: Sendable, Hashable {
  public var number: Int
  public var assignment: Assignment
  /// Best value of the primary metric; nil where it failed or logged none.
  public var best: Double?
  public var curve: [Double]

  public init(number: Int, assignment: Assignment, best: Double?, curve: [Double]) {
    self.number = number
    self.assignment = assignment
    self.best = best
    self.curve = curve
  }
}
