import LapisParams
import LapisStore
import LapisTune

extension ParameterExpression {
  /// An expression of numbers by the SDK's name; nil where it takes others.
  init?(_ name: String, _ numbers: [Double]) {
    let count = name == "randint" ? 1 : name.hasPrefix("q") ? 3 : 2
    guard numbers.count == count, numbers.allSatisfy({ $0.isFinite }) else { return nil }
    let (a, b) = (numbers[0], count > 1 ? numbers[1] : 0)
    let q = count > 2 ? numbers[2] : 0
    switch name {
    case "randint": self = .randint(upper: Int(exactly: a.rounded(.down)) ?? 1)
    case "uniform": self = .uniform(a, b)
    case "quniform": self = .quniform(a, b, q: q)
    case "loguniform": self = .loguniform(a, b)
    case "qloguniform": self = .qloguniform(a, b, q: q)
    case "normal": self = .normal(mu: a, sigma: b)
    case "qnormal": self = .qnormal(mu: a, sigma: b, q: q)
    case "lognormal": self = .lognormal(mu: a, sigma: b)
    case "qlognormal": self = .qlognormal(mu: a, sigma: b, q: q)
    default: return nil
    }
  }

  /// As the store keeps it: `["uniform", [0, 1]]`, or a fixed value.
  init(_ json: JSONValue) {
    guard let items = json.asArray, items.count == 2, let name = items[0].asString, let arguments = items[1].asArray
    else {
      self = .fixed(ParamValue(json))
      return
    }
    if name == "choice", let options = arguments.first?.asArray {
      self = .choice(options.map { ParamValue($0) })
      return
    }
    let numbers = arguments.compactMap { $0.asDouble }
    let expression = numbers.count == arguments.count ? ParameterExpression(name, numbers) : nil
    self = expression ?? .fixed(ParamValue(json))
  }
}

extension SearchSpace {
  /// The `parameter_space` of a stored search.
  init(_ json: JSONValue) {
    self.init((json.asObject ?? []).map { SearchSpace.Parameter($0.key, ParameterExpression($0.value)) })
  }
}

extension Assignment {
  /// The hyperparameters of a stored child.
  init(_ json: JSONValue) {
    self.init((json.asObject ?? []).map { Assignment.Entry($0.key, ParamValue($0.value)) })
  }
}

extension ParamValue {
  init(_ json: JSONValue) {
    switch json {
    case .null: self = .none
    case .bool(let flag): self = .bool(flag)
    case .integer(let value): self = .int(value)
    case .number(let value): self = .double(value)
    case .string(let text): self = .string(text)
    case .array(let values): self = .list(values.map { ParamValue($0) })
    case .object: self = .string(json.text())
    }
  }
}
