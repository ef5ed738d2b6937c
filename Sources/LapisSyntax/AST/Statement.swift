public import LapisDiagnostics

/// A statement with its source range.
public struct Statement: Sendable {
  public var kind: StatementKind
  public var range: SourceRange

  public init(_ kind: StatementKind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// The statements of Python 3.11, without the asynchronous ones.
public indirect enum StatementKind: Sendable {
  case expression(Expression)
  /// `a = b = value`: targets from left to right.
  case assign(targets: [Expression], value: Expression)
  case augmentedAssign(target: Expression, BinaryOperator, value: Expression)
  case annotatedAssign(target: Expression, annotation: Expression, value: Expression?)
  case delete([Expression])
  case pass
  case `break`
  case `continue`
  case `return`(Expression?)
  case raise(Expression?, from: Expression?)
  case assert(Expression, message: Expression?)
  case global([String])
  case nonlocal([String])
  case importModules([ImportedName])
  /// `from module import …`; `level` counts the leading dots. Empty `names` means `*`.
  case importFrom(module: String, level: Int, names: [ImportedName])

  case `if`(test: Expression, then: [Statement], otherwise: [Statement])
  case `while`(test: Expression, body: [Statement], otherwise: [Statement])
  case `for`(target: Expression, iterable: Expression, body: [Statement], otherwise: [Statement])
  case `try`(
    body: [Statement], handlers: [ExceptionHandler], otherwise: [Statement],
    finally: [Statement])
  case with([WithItem], body: [Statement])
  case function(FunctionDefinition)
  case `class`(ClassDefinition)
  case match(Expression, [MatchCase])

  /// What recovery leaves where a statement could not be read; a diagnostic was reported for it.
  case invalid
}

/// `path as alias`; for `import a.b` the path is dotted.
public struct ImportedName: Sendable {
  public var path: String
  public var alias: String?
  public var range: SourceRange

  public init(path: String, alias: String?, range: SourceRange) {
    self.path = path
    self.alias = alias
    self.range = range
  }
}

public struct ExceptionHandler: Sendable {
  /// nil is a bare `except:`.
  public var type: Expression?
  public var name: String?
  public var body: [Statement]
  public var range: SourceRange

  public init(type: Expression?, name: String?, body: [Statement], range: SourceRange) {
    self.type = type
    self.name = name
    self.body = body
    self.range = range
  }
}

public struct WithItem: Sendable {
  public var context: Expression
  public var target: Expression?

  public init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}

public struct FunctionDefinition: Sendable {
  public var name: String
  public var nameRange: SourceRange
  public var parameters: Parameters
  public var returns: Expression?
  public var decorators: [Expression]
  /// Empty where the body is deferred.
  public var body: [Statement]
  /// In an outline: the body, which was passed over.
  public var deferred: DeferredBody?

  public init(
    name: String, nameRange: SourceRange, parameters: Parameters, returns: Expression?,
    decorators: [Expression], body: [Statement], deferred: DeferredBody? = nil
  ) {
    self.name = name
    self.nameRange = nameRange
    self.parameters = parameters
    self.returns = returns
    self.decorators = decorators
    self.body = body
    self.deferred = deferred
  }
}

public struct ClassDefinition: Sendable {
  public var name: String
  public var nameRange: SourceRange
  /// Bases and keywords, as written.
  public var arguments: [Argument]
  public var decorators: [Expression]
  public var body: [Statement]

  public init(
    name: String, nameRange: SourceRange, arguments: [Argument], decorators: [Expression],
    body: [Statement]
  ) {
    self.name = name
    self.nameRange = nameRange
    self.arguments = arguments
    self.decorators = decorators
    self.body = body
  }
}

public struct MatchCase: Sendable {
  public var pattern: Pattern
  public var guardTest: Expression?
  public var body: [Statement]

  public init(pattern: Pattern, guardTest: Expression?, body: [Statement]) {
    self.pattern = pattern
    self.guardTest = guardTest
    self.body = body
  }
}

public struct Pattern: Sendable {
  public indirect enum Kind: Sendable {
    /// A literal or a dotted name, compared with `==` (`None`, `True`, `False` with `is`).
    case value(Expression)
    /// nil is `_`.
    case capture(String?)
    case sequence([Pattern])
    /// Only inside a sequence; nil is `*_`.
    case star(String?)
    case mapping([(key: Expression, value: Pattern)], rest: String?)
    case type(Expression, positional: [Pattern], keyword: [(name: String, Pattern)])
    case either([Pattern])
    case binding(Pattern, name: String)
  }
  public var kind: Kind
  public var range: SourceRange

  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
