/// The value of a parameter, as a script gives it or a sampler proposes it.
public enum ParamValue: Hashable, Sendable {
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case list([ParamValue])

  /// The value as a number: ints and doubles, not bools.
  public var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  public var integer: Int? {
    switch self {
    case .int(let value): value
    case .double(let value): Int(exactly: value)
    default: nil
    }
  }

  public var text: String? {
    if case .string(let value) = self { value } else { nil }
  }

  public var flag: Bool? {
    switch self {
    case .bool(let value): value
    case .int(0): false
    case .int(1): true
    default: nil
    }
  }
}

extension ParamValue: CustomStringConvertible {
  /// As the language prints it (`None`, `True`, `0.1`, `'auto'`).
  public var description: String {
    switch self {
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .double(let value): value == value.rounded() && abs(value) < 1e16 ? "\(Int(value)).0" : "\(value)"
    case .string(let value): "'\(value)'"
    case .list(let values): "[" + values.map { $0.description }.joined(separator: ", ") + "]"
    }
  }
}
