/// What was logged under a metric's name.
public enum MetricValue: Sendable, Hashable {
  case integer(Int)
  case number(Double)
  case text(String)
  /// A list, a row, a table, an image's reference, a flag.
  case json(JSONValue)

  /// The number, if it is one.
  public var asDouble: Double? {
    switch self {
    case .integer(let number): return Double(number)
    case .number(let number): return number
    case .text, .json: return nil
    }
  }
}

/// One value logged by a run, not stored yet.
public struct MetricEntry: Sendable, Hashable {
  public var name: String
  public var value: MetricValue
  /// `scalar`, `list`, `row`, `table`, `image`, `confusion_matrix` …
  public var kind: String
  /// The step the user gave.
  public var step: Int?
  public var logged: Timestamp

  public init(
    _ name: String, _ value: MetricValue, kind: String = "scalar", step: Int? = nil,
    logged: Timestamp = .now()
  ) {
    self.name = name
    self.value = value
    self.kind = kind
    self.step = step
    self.logged = logged
  }
}

/// One point of the series that a run logged under a name.
public struct MetricRecord: Sendable, Hashable {
  public var run: String
  public var name: String
  /// Counted from 0 within the run and the name.
  public var sequence: Int
  public var step: Int?
  public var kind: String
  public var value: MetricValue
  public var logged: Timestamp
}
