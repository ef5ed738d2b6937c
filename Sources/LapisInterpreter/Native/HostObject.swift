public import LapisSyntax

/// The Python number that a host object stands for.
public enum HostNumber: Sendable {
  case bool(Bool)
  case int(Int)
  case double(Double)

  public var double: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): Double(value)
    case .double(let value): value
    }
  }
  /// nil for floats.
  public var int: Int? {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): value
    case .double: nil
    }
  }
}

/// An element of a host container.
public enum HostElement {
  /// A number of a type that has a `NumberKind`.
  case number(HostNumber, HostType)
  case object(HostObject)
}

/// A Swift object that scripts hold. Override what applies; the defaults give Python's answers and
/// errors. An object belongs to one interpreter and its thread.
open class HostObject {
  public let type: HostType
  /// Its cell in the interpreter's heap, while one exists, so that one object is one value.
  var cell: HostPointer?

  public init(type: HostType) { self.type = type }

  // MARK: Showing
  open func repr(_ vm: Interpreter) throws -> String {
    "<\(type.module).\(type.name) object>"
  }
  open func str(_ vm: Interpreter) throws -> String { try repr(vm) }
  /// Rich text for a cell's last expression, at most `width` columns; nil: its `repr`.
  open func display(_ vm: Interpreter, width: Int) throws -> String? { nil }
  /// `format(x, spec)`; nil: the `str` where the spec is empty, else Python's TypeError.
  open func format(_ vm: Interpreter, spec: String) throws -> String? { nil }

  // MARK: As a container
  open func isTrue(_ vm: Interpreter) throws -> Bool { try length(vm).map { $0 != 0 } ?? true }
  /// nil: has no length.
  open func length(_ vm: Interpreter) throws -> Int? { nil }
  open func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    throw ScriptError(.typeError, "'\(type.shownName)' object is not subscriptable")
  }
  open func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    throw ScriptError(.typeError, "'\(type.shownName)' object does not support item assignment")
  }
  open func deleteItem(_ vm: Interpreter, _ key: Ref) throws {
    throw ScriptError(.typeError, "'\(type.shownName)' object doesn't support item deletion")
  }
  /// What an int index gives, negative ones counted from the end; nil: `getItem` answers. The machine asks
  /// here first, since this needs no `Ref`.
  open func element(_ index: Int) -> HostElement? { nil }
  /// What a pair of ints gives.
  open func element(_ row: Int, _ column: Int) -> HostElement? { nil }
  /// Stores a number; false: `setItem` stores it, or raises.
  open func setElement(_ index: Int, _ number: HostNumber) -> Bool { false }
  open func setElement(_ row: Int, _ column: Int, _ number: HostNumber) -> Bool { false }
  /// How many elements `element` gives to a walk; nil: `iterate` walks.
  open var elementCount: Int? { nil }
  /// `float(x)`; nil: not a number. Throws where the object has words of its own for that.
  open func toFloat(_ vm: Interpreter) throws -> Double? { asDouble }
  /// nil: look through the elements.
  open func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? { nil }
  /// Gives the elements one by one, nil at the end. nil: not iterable.
  open func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? { nil }

  /// Is it an iterator, as open files are? Throws where it cannot be walked now.
  open func isIterator(_ vm: Interpreter) throws -> Bool { false }
  /// The next element of an iterator; nil at the end.
  open func next(_ vm: Interpreter) throws -> Ref? { nil }

  // MARK: As an operand
  /// `self op other`, or `other op self` where `reflected`; nil: not for these operands.
  open func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws
    -> Ref?
  { nil }
  /// `self op= other`; nil: as `binary`.
  open func augmented(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref) throws -> Ref? { nil }
  open func unary(_ vm: Interpreter, _ op: UnaryOperator) throws -> Ref? { nil }
  /// One of `==`, `!=`, `<`, `<=`, `>`, `>=`; nil: not for these operands (`==` is identity then).
  open func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    nil
  }
  /// nil: unhashable. The default is the identity.
  open func hash(_ vm: Interpreter) throws -> Int? { ObjectIdentifier(self).hashValue }
  /// The number it is in its own right, as a single value out of an array is: counts as that number of
  /// Python wherever one is asked for.
  open var number: HostNumber? { nil }
  /// What `float()` gives, for arithmetic functions and formatting; also of arrays of one element.
  open var asDouble: Double? { number?.double }

  // MARK: As a function
  open var isCallable: Bool { false }
  /// The signature `call` binds by.
  open var callSignature: Signature { Signature("__call__(*args, **kwargs)") }
  open func call(_ call: Call) throws -> Ref {
    throw ScriptError(.typeError, "'\(type.shownName)' object is not callable")
  }

  // MARK: Attributes beyond the type's members
  /// nil: no such attribute.
  open func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? { nil }
  /// false: cannot be set.
  open func setAttribute(_ vm: Interpreter, _ name: String, _ value: Ref) throws -> Bool { false }
  open func deleteAttribute(_ vm: Interpreter, _ name: String) throws -> Bool { false }
  /// Attributes beyond the type's members, for completion and `dir`.
  open func attributeNames(_ vm: Interpreter) -> [String] { [] }

  // MARK: Context manager
  /// `with self as …`: what is bound; nil: not a context manager.
  open func enter(_ vm: Interpreter) throws -> Ref? { nil }
  /// The end of the block; `exception` is none without one. true: the exception is dealt with.
  open func exit(_ vm: Interpreter, exception: Ref) throws -> Bool { false }

  /// Calls `visit` with every value it holds, so that cycles through it are found. What it leaves out
  /// is taken for held from outside: a cycle through that stays until the interpreter ends.
  open func visit(_ visit: (Ref) -> Void) {}

  /// The same for values that it holds by itself, without a `Ref`: once for each count.
  func visitValues(_ visit: (Value) -> Void) {}
  /// Walks the elements at less cost than `iterate`; `value` is the object. nil: as `iterate` says.
  func makeIterator(_ value: Value) -> NativeIterator? { nil }
}
