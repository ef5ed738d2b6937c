/// The type of an array's elements.
public enum ElementType: String, Sendable, Hashable, CaseIterable {
  case bool, int8, uint8, int16, uint16, int32, uint32, int64, uint64, float16, float32, float64
  case string = "str"
  case object

  /// How the elements are stored.
  enum Kind { case bool, int, double, string, object }

  var kind: Kind {
    switch self {
    case .bool: .bool
    case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64: .int
    case .float16, .float32, .float64: .double
    case .string: .string
    case .object: .object
    }
  }

  /// The place in `allCases`.
  var place: Int {
    switch self {
    case .bool: 0
    case .int8: 1
    case .uint8: 2
    case .int16: 3
    case .uint16: 4
    case .int32: 5
    case .uint32: 6
    case .int64: 7
    case .uint64: 8
    case .float16: 9
    case .float32: 10
    case .float64: 11
    case .string: 12
    case .object: 13
    }
  }

  var isNumeric: Bool { kind == .int || kind == .double || kind == .bool }

  /// Bytes an element; of strings, those of one character.
  var itemSize: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16: 2
    case .int32, .uint32, .float32, .string: 4
    case .int64, .uint64, .float64, .object: 8
    }
  }

  /// NumPy's one-letter kind: `b`, `i`, `u`, `f`, `U`, `O`.
  var letter: String {
    switch self {
    case .bool: "b"
    case .int8, .int16, .int32, .int64: "i"
    case .uint8, .uint16, .uint32, .uint64: "u"
    case .float16, .float32, .float64: "f"
    case .string: "U"
    case .object: "O"
    }
  }

  /// The type that a name in a script means, or nil.
  init?(name: String) {
    switch name {
    case "float", "float64", "double", "f8", "<f8", "d", "float_": self = .float64
    case ">f8", ">i8": return nil
    case "float32", "single", "f4", "<f4", "f": self = .float32
    case "float16", "half", "f2": self = .float16
    case "int", "int64", "i8", "<i8", "i", "l", "int_", "intp", "long", "longlong": self = .int64
    case "int32", "i4", "<i4", "intc": self = .int32
    case "int16", "i2", "short": self = .int16
    case "int8", "i1", "byte": self = .int8
    case "uint8", "u1", "ubyte": self = .uint8
    case "uint16", "u2": self = .uint16
    case "uint32", "u4": self = .uint32
    case "uint64", "u8", "uint": self = .uint64
    case "bool", "bool_", "bool8", "?", "b1", "boolean": self = .bool
    case "str", "str_", "U", "<U", "unicode_", "string", "S", "bytes_", "a": self = .string
    case "object", "O", "object_": self = .object
    default:
      guard name.hasPrefix("<U") || name.hasPrefix("U"), Int(name.drop { $0 == "<" || $0 == "U" }) != nil
      else { return nil }
      self = .string
    }
  }

  /// The type that holds the values of both.
  static func promoting(_ a: ElementType, _ b: ElementType) -> ElementType {
    if a == b { return a }
    if a == .object || b == .object { return .object }
    if a == .string || b == .string { return .string }
    if a == .bool { return b }
    if b == .bool { return a }
    switch (a.kind, b.kind) {
    case (.double, .double): return a.itemSize >= b.itemSize ? a : b
    case (.double, _): return floatHolding(b, atLeast: a)
    case (_, .double): return floatHolding(a, atLeast: b)
    default:
      let (signed, unsigned) = a.letter == "i" ? (a, b) : (b, a)
      if a.letter == b.letter { return a.itemSize >= b.itemSize ? a : b }
      if signed.itemSize > unsigned.itemSize { return signed }
      switch unsigned {
      case .uint8: return .int16
      case .uint16: return .int32
      case .uint32: return .int64
      default: return .float64
      }
    }
  }

  private static func floatHolding(_ int: ElementType, atLeast float: ElementType) -> ElementType {
    if float == .float64 || int.itemSize >= 4 { return .float64 }
    if int.itemSize == 2 { return .float32 }
    return float
  }

  /// The value as this type stores it: rounded to single precision, or wrapped to its width.
  @inline(__always)
  func narrowed(_ value: Double) -> Double {
    switch self {
    case .float32: Double(Float(value))
    case .float16: HalfPrecision.narrowed(value)
    default: value
    }
  }

  func narrowed(_ value: Int) -> Int {
    switch self {
    case .int8: Int(Int8(truncatingIfNeeded: value))
    case .uint8: Int(UInt8(truncatingIfNeeded: value))
    case .int16: Int(Int16(truncatingIfNeeded: value))
    case .uint16: Int(UInt16(truncatingIfNeeded: value))
    case .int32: Int(Int32(truncatingIfNeeded: value))
    case .uint32: Int(UInt32(truncatingIfNeeded: value))
    default: value
    }
  }

  var isNarrow: Bool { self != .int64 && self != .float64 && kind != .string && kind != .object && self != .bool }
}
