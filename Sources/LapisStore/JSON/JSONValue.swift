/// A JSON document whose objects keep the order in which their members were written.
///
/// Numbers are integers where the text is one and fits 64 bits. `NaN`, `Infinity` and `-Infinity`
/// are read and written as Python's `json` module does; strict readers refuse them.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The member of an object by its key; nil for other values. The last of equal keys counts.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  public var asString: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  public var asInt: Int? {
    if case .integer(let number) = self { return number }
    return nil
  }

  /// The number, integers included.
  public var asDouble: Double? {
    switch self {
    case .integer(let number): return Double(number)
    case .number(let number): return number
    default: return nil
    }
  }

  public var asBool: Bool? {
    if case .bool(let flag) = self { return flag }
    return nil
  }

  public var asArray: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  public var asObject: [Member]? {
    if case .object(let members) = self { return members }
    return nil
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  public init(nilLiteral: ()) { self = .null }
}
