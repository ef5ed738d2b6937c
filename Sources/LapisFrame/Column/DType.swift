/// The type of a column's values.
public enum DType: String, Sendable, Hashable, CaseIterable {
  case double = "float64"
  case int = "int64"
  case bool = "bool"
  /// Text, or values of several types.
  case object = "object"
  case datetime = "datetime64[ns]"
  case timedelta = "timedelta64[ns]"
  case category = "category"
  case int8, int16, int32, uint8, uint16, uint32, uint64, float32

  public var isNumeric: Bool {
    switch self {
    case .object, .datetime, .timedelta, .category: false
    default: true
    }
  }

  /// Whether it holds whole numbers.
  public var isInteger: Bool {
    switch self {
    case .int, .int8, .int16, .int32, .uint8, .uint16, .uint32, .uint64: true
    default: false
    }
  }

  public var isFloat: Bool { self == .double || self == .float32 }

  /// Bytes a value.
  public var itemSize: Int {
    switch self {
    case .bool, .int8, .uint8, .category: 1
    case .int16, .uint16: 2
    case .int32, .uint32, .float32: 4
    default: 8
    }
  }
}
