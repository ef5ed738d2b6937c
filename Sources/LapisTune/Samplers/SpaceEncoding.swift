import Glibc
import LapisNumerics
import LapisParams

/// Assignments as points, for samplers that model the metric over the space.
///
/// A *point* has one coordinate for each searched parameter. Of a distribution it is the quantile, in [0, 1], so
/// that log-scaled and normal parameters are spread evenly; a choice of numbers is taken as ordered, and its
/// coordinate is the rank, scaled to [0, 1]; of a choice of anything else it is the number of the option.
struct SpaceEncoding: Sendable {
  /// How one searched parameter maps to its coordinate.
  enum Axis: Sendable {
    /// Where the distribution has few values, their coordinates, ascending.
    case distribution(ParameterExpression, levels: [Double]?)
    /// The options from least to greatest.
    case ordered([ParamValue])
    case category([ParamValue])
  }

  private let space: SearchSpace
  /// One a parameter; nil where it is not searched.
  private let parameterAxes: [Axis?]
  /// Those of the searched parameters.
  let axes: [Axis]
  let isCategory: [Bool]
  /// The coordinates that each searched parameter can have; nil where they are many.
  let levels: [[Double]?]

  init(_ space: SearchSpace) {
    self.space = space
    parameterAxes = space.parameters.map { Self.axis($0.expression) }
    axes = parameterAxes.compactMap { $0 }
    isCategory = axes.map { if case .category = $0 { true } else { false } }
    levels = axes.map { Self.levels($0) }
  }

  /// The names of the searched parameters.
  var names: [String] { zip(space.parameters, parameterAxes).compactMap { $1 == nil ? nil : $0.name } }

  /// The number of searched parameters.
  var dimensions: Int { axes.count }

  private static let fewLevels = 25

  private static func axis(_ expression: ParameterExpression) -> Axis? {
    switch expression {
    case .fixed: return nil
    case .choice:
      let options = expression.levels ?? []
      guard options.count > 1 else { return nil }
      guard options.allSatisfy({ $0.number?.isFinite ?? false }) else { return .category(options) }
      return .ordered(options.sorted { ($0.number ?? 0) < ($1.number ?? 0) })
    default:
      guard let levels = expression.levels else { return .distribution(expression, levels: nil) }
      guard levels.count > 1 else { return nil }
      return .distribution(
        expression, levels: levels.count <= fewLevels ? levels.map { expression.quantile(of: $0) }.sorted() : nil)
    }
  }

  private static func levels(_ axis: Axis) -> [Double]? {
    switch axis {
    case .distribution(_, let levels): levels
    case .ordered(let options): options.indices.map { Double($0) / Double(options.count - 1) }
    case .category(let options): options.indices.map { Double($0) }
    }
  }

  /// The point at the given shares of the way through each parameter's values, each in [0, 1).
  func point(atShares shares: [Double]) -> [Double] {
    axes.indices.map { d in
      let share = max(0, min(1, shares[d]))
      switch axes[d] {
      case .distribution: return share
      case .ordered(let options):
        return Double(min(options.count - 1, Int(share * Double(options.count)))) / Double(options.count - 1)
      case .category(let options): return Double(min(options.count - 1, Int(share * Double(options.count))))
      }
    }
  }

  /// The assignment at a point. Coordinates beyond the space are moved to its edge.
  func assignment(at point: [Double]) -> Assignment {
    var coordinates = point.makeIterator()
    return Assignment(
      zip(space.parameters, parameterAxes).map { parameter, axis in
        let x = axis == nil ? 0 : coordinates.next() ?? 0
        return Assignment.Entry(parameter.name, Self.value(axis, parameter.expression, x))
      })
  }

  private static func value(_ axis: Axis?, _ expression: ParameterExpression, _ x: Double) -> ParamValue {
    switch axis {
    case nil: expression.levels?.first ?? .none
    case .ordered(let options): options[max(0, min(options.count - 1, Int((x * Double(options.count - 1)).rounded())))]
    case .category(let options): options[max(0, min(options.count - 1, Int(x)))]
    case .distribution(let expression, _): expression.value(atQuantile: max(0, min(1, x)))
    }
  }

  /// The point of an assignment. A value that a choice does not hold becomes its middle one.
  func point(of assignment: Assignment) -> [Double] {
    var point: [Double] = []
    for (index, parameter) in space.parameters.enumerated() {
      guard let axis = parameterAxes[index] else { continue }
      let value = Self.value(assignment, parameter.name, at: index)
      switch axis {
      case .distribution(let expression, _):
        point.append(expression.quantile(of: value))
      case .ordered(let options):
        point.append(Double(options.firstIndex(of: value) ?? options.count / 2) / Double(options.count - 1))
      case .category(let options):
        point.append(Double(options.firstIndex(of: value) ?? options.count / 2))
      }
    }
    return point
  }

  /// The position first: a space of many parameters should not be searched by name for each.
  private static func value(_ assignment: Assignment, _ name: String, at index: Int) -> ParamValue {
    if index < assignment.entries.count, assignment.entries[index].name == name {
      return assignment.entries[index].value
    }
    return assignment[name] ?? .none
  }
}

extension ParameterExpression {
  /// The value below which a share `u` of the draws lies. For normal distributions `u` is kept within
  /// five standard deviations.
  func value(atQuantile u: Double) -> ParamValue {
    switch self {
    case .fixed(let value): value
    case .choice(let options): options.isEmpty ? .none : options[min(options.count - 1, Int(u * Double(options.count)))]
    case .randint(let upper): .int(max(0, min(upper - 1, Int(u * Double(upper)))))
    case .uniform(let low, let high): .double(Self.between(low, high, u))
    case .quniform(let low, let high, let q): .double(Self.quantise(Self.between(low, high, u), q))
    case .loguniform(let low, let high): .double(exp(Self.between(low, high, u)))
    case .qloguniform(let low, let high, let q): .double(Self.quantise(exp(Self.between(low, high, u)), q))
    case .normal(let mu, let sigma): .double(mu + sigma * Self.normalQuantile(u))
    case .qnormal(let mu, let sigma, let q): .double(Self.quantise(mu + sigma * Self.normalQuantile(u), q))
    case .lognormal(let mu, let sigma): .double(exp(mu + sigma * Self.normalQuantile(u)))
    case .qlognormal(let mu, let sigma, let q):
      .double(Self.quantise(exp(mu + sigma * Self.normalQuantile(u)), q))
    }
  }

  /// The inverse of `value(atQuantile:)` up to rounding, in [0, 1].
  func quantile(of value: ParamValue) -> Double {
    let number = value.number ?? .nan
    let u: Double =
      switch self {
      case .fixed, .choice: 0.5
      case .randint(let upper): (number + 0.5) / Double(max(1, upper))
      case .uniform(let low, let high), .quniform(let low, let high, _): (number - low) / (high - low)
      case .loguniform(let low, let high), .qloguniform(let low, let high, _):
        // A quantised value may have been rounded to 0, which has no logarithm.
        number > 0 ? (log(number) - low) / (high - low) : 0
      case .normal(let mu, let sigma), .qnormal(let mu, let sigma, _):
        0.5 * erfc((mu - number) / (sigma * 2.0.squareRoot()))
      case .lognormal(let mu, let sigma), .qlognormal(let mu, let sigma, _):
        number > 0 ? 0.5 * erfc((mu - log(number)) / (sigma * 2.0.squareRoot())) : 0
      }
    return u.isNaN ? 0.5 : max(0, min(1, u))
  }

  /// The quantile function of the standard normal distribution, by bisection of its distribution
  /// function: sixty steps reach the last bit, and no table of coefficients has to be trusted.
  static func normalQuantile(_ u: Double) -> Double {
    var low = -5.0
    var high = 5.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if 0.5 * erfc(-middle / 2.0.squareRoot()) < u { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
