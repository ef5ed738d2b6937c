/// One class of a classification target, as the data spells it.
public enum ClassLabel: Hashable, Sendable {
  case int(Int)
  case double(Double)
  case bool(Bool)
  case string(String)
}

extension ClassLabel: CustomStringConvertible {
  public var description: String {
    switch self {
    case .int(let value): String(value)
    case .double(let value): "\(value)"
    case .bool(let value): value ? "True" : "False"
    case .string(let value): value
    }
  }
}

/// What is predicted: class codes into sorted labels, or numbers.
public enum Target: Sendable {
  /// `codes[i]` indexes `labels`, which are sorted ascending and distinct.
  case classes(codes: [Int32], labels: [ClassLabel])
  case numbers([Double])

  public var count: Int {
    switch self {
    case .classes(let codes, _): codes.count
    case .numbers(let values): values.count
    }
  }

  /// The rows with these indices, labels kept even where a class has no row left.
  public func selecting(rows indices: [Int]) -> Target {
    switch self {
    case .classes(let codes, let labels): .classes(codes: indices.map { codes[$0] }, labels: labels)
    case .numbers(let values): .numbers(indices.map { values[$0] })
    }
  }
}
