/// The type of a column's values.
public enum DType: String, Sendable, Hashable, CaseIterable {
  case double = "float64"
  case int = "int64"
  case bool = "bool"
  /// Text, or values of several types.
  case object = "object"

  public var isNumeric: Bool { self != .object }
}
