import Glibc
import LapisNumerics
import LapisParams

extension ParameterExpression {
  /// One value of this distribution.
  ///
  /// `choice` gives the option as the user wrote it, `randint` an int, every other distribution a double;
  /// quantised ones give round(x / q) * q with ties away from zero, and x itself where q is 0.
  /// An empty `choice` gives None.
  func draw(_ stream: inout RandomStream) -> ParamValue {
    switch self {
    case .fixed(let value):
      return value
    case .choice(let options):
      guard !options.isEmpty else { return .none }
      return options[stream.int(below: options.count)]
    case .randint(let upper):
      return .int(upper > 1 ? stream.int(below: upper) : 0)
    case .uniform(let low, let high):
      return .double(Self.between(low, high, stream.uniform()))
    case .quniform(let low, let high, let q):
      return .double(Self.quantise(Self.between(low, high, stream.uniform()), q))
    case .loguniform(let low, let high):
      return .double(exp(Self.between(low, high, stream.uniform())))
    case .qloguniform(let low, let high, let q):
      return .double(Self.quantise(exp(Self.between(low, high, stream.uniform())), q))
    case .normal(let mu, let sigma):
      return .double(mu + sigma * stream.normal())
    case .qnormal(let mu, let sigma, let q):
      return .double(Self.quantise(mu + sigma * stream.normal(), q))
    case .lognormal(let mu, let sigma):
      return .double(exp(mu + sigma * stream.normal()))
    case .qlognormal(let mu, let sigma, let q):
      return .double(Self.quantise(exp(mu + sigma * stream.normal()), q))
    }
  }

  /// low + (high - low) * fraction, never outside the two and without overflow of the difference.
  static func between(_ low: Double, _ high: Double, _ fraction: Double) -> Double {
    let value = low * (1 - fraction) + high * fraction
    return max(low, min(high, value))
  }

  /// The multiple of `q` that is nearest to `value`; adding 0 turns -0 into 0.
  static func quantise(_ value: Double, _ q: Double) -> Double {
    guard q != 0 else { return value }
    let multiple = (value / q).rounded() * q + 0
    return multiple.isFinite ? multiple : value
  }
}

extension SearchSpace {
  /// One value for each parameter, drawn in the order of the space.
  func draw(_ stream: inout RandomStream) -> Assignment {
    Assignment(parameters.map { Assignment.Entry($0.name, $0.expression.draw(&stream)) })
  }
}
