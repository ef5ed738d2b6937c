import Glibc
import LapisNumerics
import LapisParams

/// Assignments as points of a unit cube, for samplers that model the metric over the space.
///
/// A *point* has one coordinate in [0, 1] for each searched parameter: the quantile of its distribution,
/// so that log-scaled and normal parameters are spread evenly. *Features* are what the model sees: the
/// coordinate, except that a choice of things that are not numbers has one feature an option. A choice of
/// numbers is taken as ordered: its coordinate is the rank.
struct SpaceEncoding: Sendable {
  /// How one searched parameter maps to its coordinate.
  private enum Axis: Sendable {
    case continuous(ParameterExpression)
    /// The options from least to greatest.
    case ordered([ParamValue])
    case category([ParamValue])
  }

  private let space: SearchSpace
  private let axes: [Axis?]

  init(_ space: SearchSpace) {
    self.space = space
    axes = space.parameters.map { Self.axis($0.expression) }
  }

  /// The number of searched parameters.
  var dimensions: Int { axes.count { $0 != nil } }

  private static func axis(_ expression: ParameterExpression) -> Axis? {
    switch expression {
    case .fixed: return nil
    case .choice:
      let options = expression.levels ?? []
      guard options.count > 1 else { return nil }
      guard options.allSatisfy({ $0.number?.isFinite ?? false }) else { return .category(options) }
      return .ordered(options.sorted { ($0.number ?? 0) < ($1.number ?? 0) })
    default:
      return .continuous(expression)
    }
  }

  /// The assignment at a point. Coordinates outside [0, 1] are clamped.
  func assignment(at point: [Double]) -> Assignment {
    var coordinates = point.makeIterator()
    return Assignment(
      zip(space.parameters, axes).map { parameter, axis in
        let u = axis == nil ? 0 : max(0, min(1, coordinates.next() ?? 0.5))
        return Assignment.Entry(parameter.name, Self.value(axis, parameter.expression, u))
      })
  }

  private static func value(_ axis: Axis?, _ expression: ParameterExpression, _ u: Double) -> ParamValue {
    switch axis {
    case nil:
      return expression.levels?.first ?? .none
    case .ordered(let options), .category(let options):
      return options[min(options.count - 1, Int(u * Double(options.count)))]
    case .continuous(let expression):
      return expression.value(atQuantile: u)
    }
  }

  /// The point of an assignment; a value that the space does not hold is put in the middle.
  func point(of assignment: Assignment) -> [Double] {
    var point: [Double] = []
    for (index, parameter) in space.parameters.enumerated() {
      guard let axis = axes[index] else { continue }
      let value = Self.value(assignment, parameter.name, at: index)
      switch axis {
      case .continuous(let expression):
        point.append(expression.quantile(of: value))
      case .ordered(let options), .category(let options):
        let rank = options.firstIndex(of: value).map(Double.init)
        point.append(((rank ?? Double(options.count - 1) / 2) + 0.5) / Double(options.count))
      }
    }
    return point
  }

  /// What the model sees of an assignment, one number a feature.
  func features(of assignment: Assignment) -> [Double] {
    var features: [Double] = []
    for (index, parameter) in space.parameters.enumerated() {
      guard let axis = axes[index] else { continue }
      let value = Self.value(assignment, parameter.name, at: index)
      switch axis {
      case .continuous(let expression):
        features.append(expression.quantile(of: value))
      case .ordered(let options):
        let rank = Double(options.firstIndex(of: value) ?? options.count / 2)
        features.append(rank / Double(options.count - 1))
      case .category(let options):
        // 1/√2 puts two different options at distance 1, the length of a numeric axis.
        features += options.map { $0 == value ? 0.5.squareRoot() : 0 }
      }
    }
    return features
  }

  /// The position first: a space of many parameters should not be searched by name for each.
  private static func value(_ assignment: Assignment, _ name: String, at index: Int) -> ParamValue {
    if index < assignment.entries.count, assignment.entries[index].name == name {
      return assignment.entries[index].value
    }
    return assignment[name] ?? .none
  }

  /// A neighbour: one coordinate moved by a normal step of the given length, choices redrawn or moved
  /// to the next option.
  func neighbour(of point: [Double], step: Double, _ stream: inout RandomStream) -> [Double] {
    guard !point.isEmpty else { return point }
    var moved = point
    let which = stream.int(below: point.count)
    switch axes.compactMap({ $0 })[which] {
    case .continuous:
      moved[which] = max(0, min(1, point[which] + step * stream.normal()))
    case .ordered(let options):
      let width = 1 / Double(options.count)
      moved[which] = max(0, min(1, point[which] + (stream.uniform() < 0.5 ? -width : width)))
    case .category(let options):
      moved[which] = (Double(stream.int(below: options.count)) + 0.5) / Double(options.count)
    }
    return moved
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
