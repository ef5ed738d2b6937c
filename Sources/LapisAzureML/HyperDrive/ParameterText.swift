import LapisParams
import LapisStore
import LapisTune

extension ParamValue {
  /// As a script's argument: strings as they are, an integral float without `.0`.
  var argumentText: String {
    switch self {
    case .string(let text): return text
    case .double(let value):
      if let integer = Int(exactly: value), abs(value) < 1e16 { return String(integer) }
      return description
    default: return description
    }
  }

  /// As the SDK stores hyperparameters: floats stay floats.
  var json: JSONValue {
    switch self {
    case .none: .null
    case .bool(let flag): .bool(flag)
    case .int(let value): .integer(value)
    case .double(let value): .number(value)
    case .string(let text): .string(text)
    case .list(let values): .array(values.map { $0.json })
    }
  }
}

extension Assignment {
  var json: JSONValue { .object(entries.map { .init($0.name, $0.value.json) }) }

  /// `--name value` pairs in the order of the search space.
  var arguments: [String] {
    entries.flatMap { entry in
      [entry.name.hasPrefix("-") ? entry.name : "--" + entry.name, entry.value.argumentText]
    }
  }
}
