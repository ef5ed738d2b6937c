extension Constraint {
  public func allows(_ value: ParamValue) -> Bool {
    switch self {
    case .any: return true
    case .none: return value == .none
    case .bool: return value.flag != nil
    case .int(let range):
      guard let integer = value.integer else { return false }
      return range.contains(integer)
    case .double(let lower, let upper, let openLower, let openUpper):
      guard let number = value.number, !number.isNaN else { return false }
      guard openLower ? number > lower : number >= lower else { return false }
      return openUpper ? number < upper : number <= upper
    case .oneOf(let names):
      guard let text = value.text else { return false }
      return names.contains(text)
    case .either(let parts):
      return parts.contains { $0.allows(value) }
    }
  }

  /// What is allowed, in words, to end the sentence "… must be".
  public var allowed: String {
    switch self {
    case .any: return "any value"
    case .none: return "None"
    case .bool: return "True or False"
    case .int(let range):
      switch (range.lowerBound == Int.min, range.upperBound == Int.max) {
      case (true, true): return "an int"
      case (false, true): return "an int of at least \(range.lowerBound)"
      case (true, false): return "an int of at most \(range.upperBound)"
      case (false, false): return "an int from \(range.lowerBound) to \(range.upperBound)"
      }
    case .double(let lower, let upper, let openLower, let openUpper):
      let low = "\(openLower ? "above" : "of at least") \(ParamValue.double(lower))"
      let high = "\(openUpper ? "below" : "of at most") \(ParamValue.double(upper))"
      switch (lower == -.infinity, upper == .infinity) {
      case (true, true): return "a number"
      case (false, true): return "a number \(low)"
      case (true, false): return "a number \(high)"
      case (false, false): return "a number \(low) and \(high)"
      }
    case .oneOf(let names):
      return "one of " + names.map { "'\($0)'" }.joined(separator: ", ")
    case .either(let parts):
      return parts.map { $0.allowed }.joined(separator: ", or ")
    }
  }
}
