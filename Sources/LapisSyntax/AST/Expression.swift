public import LapisDiagnostics

/// An expression with the source range that a caret underlines.
public struct Expression: Sendable {
  public var kind: ExpressionKind
  public var range: SourceRange

  public init(_ kind: ExpressionKind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// The expressions of Python 3.11, without `await`.
public indirect enum ExpressionKind: Sendable {
  // Literals
  case none
  case ellipsis
  case bool(Bool)
  /// Fits a signed 64-bit integer.
  case integer(Int)
  /// Does not fit: decimal digits without underscores (hexadecimal, octal and binary are converted).
  case bigInteger(String)
  case float(Double)
  /// Adjacent literals are joined.
  case string(String)
  case bytes([UInt8])
  /// An f-string, with plain parts, adjacent plain literals included.
  case formatted([FormattedPart])

  // Names and parts
  case name(String)
  case attribute(Expression, name: String, nameRange: SourceRange)
  case index(Expression, Expression)
  /// Only as the argument of `index`, alone or inside a `tuple`.
  case slice(lower: Expression?, upper: Expression?, step: Expression?)
  case call(Expression, [Argument])

  // Operators
  case unary(UnaryOperator, Expression)
  case binary(BinaryOperator, Expression, Expression)
  /// `a < b < c`: one operand more than operators.
  case comparison(Expression, [(ComparisonOperator, Expression)])
  case and([Expression])
  case or([Expression])
  case conditional(test: Expression, then: Expression, otherwise: Expression)
  case lambda(Parameters, body: Expression)
  /// `name := value`
  case walrus(name: String, nameRange: SourceRange, value: Expression)

  // Displays
  case list([Expression])
  case tuple([Expression])
  case set([Expression])
  /// A nil key is `**mapping`.
  case dict([(key: Expression?, value: Expression)])
  /// `*value` in a display, a call's arguments are in `Argument`, or an assignment target.
  case starred(Expression)
  case listComprehension(Expression, [ComprehensionClause])
  case setComprehension(Expression, [ComprehensionClause])
  case dictComprehension(key: Expression, value: Expression, [ComprehensionClause])
  case generator(Expression, [ComprehensionClause])

  case yield(Expression?)
  case yieldFrom(Expression)

  /// What recovery leaves where an expression could not be read; a diagnostic was reported for it.
  case invalid
}

public enum FormattedPart: Sendable {
  case text(String)
  /// `{value!r:spec}`; `conversion` is `r`, `s` or `a`; `debugText` is the source text of `{value=}`, with the `=`.
  case value(Expression, conversion: Character?, spec: [FormattedPart]?, debugText: String?)
}

public struct Argument: Sendable {
  public enum Kind: Sendable {
    case positional
    case keyword(String, nameRange: SourceRange)
    case starred
    case doubleStarred
  }
  public var kind: Kind
  public var value: Expression

  public init(_ kind: Kind, _ value: Expression) {
    self.kind = kind
    self.value = value
  }
}

/// `for target in iterable if condition if condition`
public struct ComprehensionClause: Sendable {
  public var target: Expression
  public var iterable: Expression
  public var conditions: [Expression]

  public init(target: Expression, iterable: Expression, conditions: [Expression]) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
  }
}

public struct Parameter: Sendable {
  public enum Kind: Sendable {
    case positionalOnly, regular, variadic, keywordOnly, keywordVariadic
  }
  public var name: String
  public var kind: Kind
  public var defaultValue: Expression?
  public var annotation: Expression?
  public var range: SourceRange

  public init(
    name: String, kind: Kind, defaultValue: Expression?, annotation: Expression?,
    range: SourceRange
  ) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.annotation = annotation
    self.range = range
  }
}

/// In source order, which is Python's: positional-only, regular, `*args`, keyword-only, `**kwargs`.
public struct Parameters: Sendable {
  public var all: [Parameter]

  public init(_ all: [Parameter]) { self.all = all }
}

public enum UnaryOperator: String, Sendable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case invert = "~"
  case not
}

public enum BinaryOperator: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case matrixMultiply = "@"
  case leftShift = "<<"
  case rightShift = ">>"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
}

public enum ComparisonOperator: String, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in`
  case notIn = "not in"
  case `is`
  case isNot = "is not"

  /// Whether two values stand in this order to each other; false for `in` and `is`.
  @inlinable public func holds<T: Comparable>(_ x: T, _ y: T) -> Bool {
    switch self {
    case .equal: x == y
    case .notEqual: x != y
    case .less: x < y
    case .lessOrEqual: x <= y
    case .greater: x > y
    case .greaterOrEqual: x >= y
    case .in, .notIn, .is, .isNot: false
    }
  }
}
