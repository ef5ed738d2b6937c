public import LapisDiagnostics

/// One scope of a program: what it binds and where it stands.
///
/// Comprehensions are scopes of their own here, as in the language's definition, whatever the compiler
/// makes of them.
public final class Scope {
  public enum Kind: Sendable { case module, function, type, comprehension }

  public let kind: Kind
  public let parent: Scope?
  /// Of the function or class; "" for others.
  public let name: String
  /// Whether the body runs later than where it stands: functions, lambdas and generator expressions.
  public let isDeferred: Bool
  public internal(set) var bindings: [String: [Binding]] = [:]
  public internal(set) var globals: Set<String> = []
  public internal(set) var nonlocals: Set<String> = []
  /// Parameters, for functions and lambdas.
  public internal(set) var parameters: Set<String> = []
  /// `from x import *` stands in it.
  public internal(set) var starImports: [StarImport] = []

  init(_ kind: Kind, in parent: Scope?, name: String = "", isDeferred: Bool = false) {
    self.kind = kind
    self.parent = parent
    self.name = name
    self.isDeferred = isDeferred
  }

  /// The scope whose variables live as long as the program.
  public var module: Scope {
    var scope = self
    while let parent = scope.parent { scope = parent }
    return scope
  }
}

/// A place in one of the texts of a program: a script has one, a notebook one for each cell.
public struct SourcePlace: Hashable, Sendable {
  public var unit: Int
  public var range: SourceRange

  public init(unit: Int, range: SourceRange) {
    self.unit = unit
    self.range = range
  }
}

/// When something happens, in the order in which a program without jumps backwards would do it.
public struct Moment: Sendable {
  public var clock: Int
  /// The loops around it, outermost first: inside one, later text may have run before.
  public var loops: [Int]
}

/// A place where a name gets a value.
public struct Binding {
  public enum Origin {
    /// The value, where all of it goes to the name.
    case assigned(Expression?)
    /// `import path as name`, or `import path` where the name is the path's first part.
    case module(path: String, isAliased: Bool)
    case member(module: String, level: Int, name: String)
    case function(FunctionDefinition)
    case type(ClassDefinition)
    case parameter
    /// Of `except … as name`.
    case exception
    /// A comprehension's or a loop's target, a pattern, what a magic sets.
    case other
  }
  public var origin: Origin
  public var place: SourcePlace
  public var moment: Moment
  /// When it ends by itself: `except … as name`, or `del name` that surely runs.
  public var end = Int.max
  /// Done by a function that declares the name global or nonlocal: nobody knows when.
  public var isAnytime = false
  /// What the `try` statements around it catch.
  public var guards: Set<String> = []
}

public struct StarImport: Sendable {
  public var module: String
  public var level: Int
  public var place: SourcePlace
  public var moment: Moment
}

/// A name that is read.
public struct NameUse {
  public var name: String
  public var place: SourcePlace
  public var moment: Moment
  public var scope: Scope
  public var guards: Set<String>
}

/// `value.name`, read.
public struct AttributeUse {
  public var value: Expression
  public var name: String
  public var place: SourcePlace
  public var scope: Scope
  public var guards: Set<String>
}

/// A call with its arguments.
public struct CallUse {
  public var function: Expression
  public var arguments: [Argument]
  public var place: SourcePlace
  public var scope: Scope
  public var guards: Set<String>
}

/// One module of an import statement; `names` is nil for `import module` and empty for `*`.
public struct ImportUse {
  public var module: String
  public var level: Int
  public var names: [ImportedName]?
  public var place: SourcePlace
  public var scope: Scope
  public var guards: Set<String>
}
