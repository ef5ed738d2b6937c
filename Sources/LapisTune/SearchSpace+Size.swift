import Glibc
public import LapisParams

extension ParameterExpression {
  /// Every value that can be drawn, in ascending or user's order; nil where there is no end of them
  /// or more than ten thousand.
  public var levels: [ParamValue]? {
    switch self {
    case .fixed(let value):
      return [value]
    case .choice(let options):
      return Self.distinct(options)
    case .randint(let upper):
      guard upper <= Self.mostLevels else { return nil }
      return upper > 1 ? (0..<upper).map { .int($0) } : [.int(0)]
    case .quniform(let low, let high, let q):
      return Self.multiples(low, high, q)
    case .qloguniform(let low, let high, let q):
      return Self.multiples(exp(low), exp(high), q)
    case .uniform, .loguniform, .normal, .qnormal, .lognormal, .qlognormal:
      return nil
    }
  }

  private static let mostLevels = 10_000

  private static func multiples(_ low: Double, _ high: Double, _ q: Double) -> [ParamValue]? {
    guard q != 0, low.isFinite, high.isFinite else { return nil }
    let first = (low / q).rounded()
    let last = (high / q).rounded()
    guard abs(last - first) < Double(mostLevels) else { return nil }
    return stride(from: min(first, last), through: max(first, last), by: 1).map {
      .double($0 * q + 0)
    }
  }

  private static func distinct(_ options: [ParamValue]) -> [ParamValue] {
    var seen: Set<ParamValue> = []
    return options.filter { seen.insert($0).inserted }
  }
}

extension SearchSpace {
  /// How many different assignments there are; nil where a parameter is continuous or the product is
  /// beyond an Int. A space without parameters has one, the empty assignment.
  public var size: Int? {
    var product = 1
    for parameter in parameters {
      guard let count = parameter.expression.levels?.count else { return nil }
      let (next, overflow) = product.multipliedReportingOverflow(by: count)
      guard !overflow else { return nil }
      product = next
    }
    return product
  }

  /// Assignment number `index` of the Cartesian product, where the last parameter changes fastest; nil
  /// past the end or where a parameter is continuous.
  public func gridAssignment(_ index: Int) -> Assignment? {
    var rest = index
    var entries: [Assignment.Entry] = []
    for parameter in parameters.reversed() {
      guard let levels = parameter.expression.levels, !levels.isEmpty else { return nil }
      entries.append(Assignment.Entry(parameter.name, levels[rest % levels.count]))
      rest /= levels.count
    }
    return rest == 0 && index >= 0 ? Assignment(entries.reversed()) : nil
  }
}
