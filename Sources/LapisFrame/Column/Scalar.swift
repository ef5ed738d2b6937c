/// One value of a frame: a cell, a column's name or a row's label.
public enum Scalar: Sendable {
  /// None: absent, as `nan` is, but shown by its own name.
  case missing
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  /// Something that only the layer above understands.
  case opaque(OpaqueValue)
  /// A moment: nanoseconds since 1970, `Instant.missing` for none.
  case instant(Int)
  /// A length of time in nanoseconds, `Instant.missing` for none.
  case span(Int)
  case interval(Interval)
  /// A label of several levels.
  case tuple([Scalar])
}

/// A value that a frame carries without looking into it.
open class OpaqueValue: @unchecked Sendable {
  /// What a printed frame shows.
  open var text: String { "" }

  public init() {}

  open func isEqual(to other: OpaqueValue) -> Bool { self === other }
  open func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Scalar: Hashable {
  public static func == (a: Scalar, b: Scalar) -> Bool {
    switch (a, b) {
    case (.missing, .missing): true
    case (.string(let x), .string(let y)): x == y
    case (.opaque(let x), .opaque(let y)): x === y || x.isEqual(to: y)
    case (.instant(let x), .instant(let y)): x == y
    case (.span(let x), .span(let y)): x == y
    case (.interval(let x), .interval(let y)): x == y
    case (.tuple(let x), .tuple(let y)): x == y
    case (.instant, _), (_, .instant), (.span, _), (_, .span), (.interval, _), (_, .interval), (.tuple, _), (_, .tuple): false
    case (.string, _), (_, .string), (.opaque, _), (_, .opaque), (.missing, _), (_, .missing): false
    case (.int(let x), .int(let y)): x == y
    default: a.number == b.number
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .missing: hasher.combine(-1)
    case .string(let text): hasher.combine(text)
    case .opaque(let value): value.hash(into: &hasher)
    case .bool, .int, .double: hasher.combine(number)
    case .instant(let value), .span(let value): hasher.combine(value)
    case .interval(let value): hasher.combine(value)
    case .tuple(let values): hasher.combine(values)
    }
  }
}

extension Scalar {
  /// The usual missing value.
  public static var nan: Scalar { .double(.nan) }

  public var isMissing: Bool {
    switch self {
    case .missing: true
    case .double(let value): value.isNaN
    case .instant(let value), .span(let value): value == Instant.missing
    default: false
    }
  }

  /// The value as a number: 0 and 1 for bools, NaN for missing, nil for text.
  public var number: Double? {
    switch self {
    case .missing: .nan
    case .bool(let value): value ? 1 : 0
    case .int(let value): Double(value)
    case .double(let value): value
    case .string, .opaque, .instant, .span, .interval, .tuple: nil
    }
  }

  public var text: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  /// As `str()` of the value prints it.
  public var description: String {
    switch self {
    case .missing: "None"
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .double(let value): NumberText.repr(value)
    case .string(let value): value
    case .opaque(let value): value.text
    case .instant(let value): Instant.text(value)
    case .span(let value): Span.text(value)
    case .interval(let value): value.description
    case .tuple(let values): "(" + values.map { $0.spelled }.joined(separator: ", ") + (values.count == 1 ? ",)" : ")")
    }
  }

  /// As `repr()` spells it inside a list.
  public var spelled: String {
    switch self {
    case .string(let text): "'" + text + "'"
    case .instant(let value): value == Instant.missing ? "NaT" : "Timestamp('\(Instant.text(value))')"
    default: description
    }
  }

  /// Numbers by value, before text by code point; missing last.
  public static func precedes(_ a: Scalar, _ b: Scalar) -> Bool {
    func rank(_ value: Scalar) -> Int {
      if value.isMissing { return 3 }
      switch value {
      case .string: return 1
      case .opaque: return 2
      default: return 0
      }
    }
    let (left, right) = (rank(a), rank(b))
    if left != right { return left < right }
    if case .int(let x) = a, case .int(let y) = b { return x < y }
    if case .instant(let x) = a, case .instant(let y) = b { return x < y }
    if case .span(let x) = a, case .span(let y) = b { return x < y }
    if case .interval(let x) = a, case .interval(let y) = b { return (x.left, x.right) < (y.left, y.right) }
    if case .tuple(let x) = a, case .tuple(let y) = b {
      for (p, q) in zip(x, y) {
        if precedes(p, q) { return true }
        if precedes(q, p) { return false }
      }
      return x.count < y.count
    }
    if case .string(let x) = a, case .string(let y) = b {
      return x.utf8.lexicographicallyPrecedes(y.utf8)
    }
    guard let x = a.number, let y = b.number else { return false }
    return x < y
  }
}

extension Scalar: CustomStringConvertible {}
extension Scalar: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
}
