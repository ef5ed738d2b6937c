import Synchronization

/// The fast calling convention of builtins and of the methods of the core types.
///
/// `arguments` points at one value for each parameter of the signature, in its order: what was given
/// or the default; `*args` is a tuple, `**kwargs` a dict; an optional parameter whose default is not a
/// literal (`start=...`) is `.undefined` when left out. For methods `arguments[0]` is the receiver
/// (the signature starts with `self`), already known to have the type whose table the entry is in.
/// Arguments are borrowed: `retained()` what outlives the call. The result is owned by the caller:
/// return a new object, an immediate, or `value.retained()`.
typealias NativeBody = (Interpreter, UnsafeMutablePointer<Value>) throws -> Value

/// A builtin or method: one visible line in its table.
///
/// A start makes some thousand entries and calls few: what binding needs is read from the signature
/// when it is first asked for.
final class NativeEntry: @unchecked Sendable {
  let name: String
  let doc: String
  let body: NativeBody
  /// The number of arguments that need no binding; -1: always binds.
  let simpleCount: Int
  /// A `classmethod`: `arguments[0]` is the class.
  let isClassMethod: Bool
  let isStaticMethod: Bool
  /// Left-out arguments are passed as their defaults; otherwise as `.undefined`.
  let fillsDefaults: Bool
  private let text: String
  /// Changed only while the tables are made.
  private var owner: String?
  private var className: String?
  /// What `repr` shows of a function that stands for an object; nil: its name.
  var shown: ((Interpreter) throws -> String)?
  private let parsed = AtomicLazyReference<ParsedEntry>()

  init(
    _ signature: String, _ doc: String, isClassMethod: Bool = false, isStaticMethod: Bool = false,
    _ body: @escaping NativeBody
  ) {
    (name, simpleCount) = Signature.outline(signature)
    text = signature
    self.doc = doc
    self.body = body
    self.isClassMethod = isClassMethod
    self.isStaticMethod = isStaticMethod
    fillsDefaults = true
  }
  init(
    _ signature: Signature, _ doc: String, isStaticMethod: Bool = false, fillsDefaults: Bool = true,
    _ body: @escaping NativeBody
  ) {
    name = signature.name
    text = signature.text
    simpleCount = signature.isSimple ? signature.parameters.count : -1
    self.doc = doc
    self.body = body
    isClassMethod = false
    self.isStaticMethod = isStaticMethod
    self.fillsDefaults = fillsDefaults
    _ = parsed.storeIfNil(ParsedEntry(signature, filled: fillsDefaults))
  }

  private var parts: ParsedEntry {
    if let known = parsed.load() { return known }
    var signature = Signature(text)
    signature.owner = owner
    signature.className = className
    return parsed.storeIfNil(ParsedEntry(signature, filled: fillsDefaults))
  }
  var signature: Signature { parts.signature }
  /// Positions must fill this many parameters; the rest comes from `immediateDefaults`.
  var leastCount: Int { parts.signature.requiredPositionalCount }
  /// One default for each parameter, where positions fill all and no default is a heap value; else nil.
  var immediateDefaults: UnsafeMutablePointer<Value>? { parts.immediateDefaults }

  /// The owner of functions that are classes in CPython: their argument errors have words of their own.
  static let classOwner = "class"

  /// The same entry, known as a method of a core type ("" for a builtin function).
  func owned(by type: String) -> NativeEntry {
    owner = type
    return self
  }

  /// The same entry, whose errors name a class as those of methods written in Python do.
  func asMethod(of className: String) -> NativeEntry {
    self.className = className
    return self
  }

  /// The same entry, with a `repr` of its own.
  func shown(as text: @escaping (Interpreter) throws -> String) -> NativeEntry {
    shown = text
    return self
  }

  static func classMethod(_ signature: String, _ doc: String, _ body: @escaping NativeBody)
    -> NativeEntry
  {
    NativeEntry(signature, doc, isClassMethod: true, body)
  }
  static func staticMethod(_ signature: String, _ doc: String, _ body: @escaping NativeBody)
    -> NativeEntry
  {
    NativeEntry(signature, doc, isStaticMethod: true, body)
  }
}

/// What a signature says about binding.
private final class ParsedEntry: @unchecked Sendable {
  let signature: Signature
  let immediateDefaults: UnsafeMutablePointer<Value>?

  init(_ signature: Signature, filled: Bool) {
    self.signature = signature
    immediateDefaults = ParsedEntry.defaults(of: signature, filled: filled)
  }

  deinit { immediateDefaults?.deallocate() }

  private static func defaults(of signature: Signature, filled: Bool) -> UnsafeMutablePointer<Value>? {
    guard signature.isSimple, signature.requiredPositionalCount < signature.parameters.count else { return nil }
    var values: [Value] = []
    for parameter in signature.parameters {
      switch parameter.defaultValue {
      case .required, .missing: values.append(.undefined)
      case _ where !filled: values.append(.undefined)
      case .none: values.append(.none)
      case .bool(let bool): values.append(Value(bool))
      case .int(let int): values.append(Value(int))
      case .double(let double): values.append(Value(double))
      case .string, .emptyTuple, .emptyList, .emptyDict: return nil
      }
    }
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
    for (i, value) in values.enumerated() { memory[i] = value }
    return memory
  }
}

/// The core types that scripts see by name, with what `CoreTypeTable` says of each.
struct CoreType: Sendable {
  let tag: UInt
  let name: String
  let doc: String
  /// `int(x=0, /)`: the type called; the class itself is not among the arguments. nil: cannot be called.
  let constructor: NativeEntry?
  let methods: [NativeEntry]
  /// Attributes computed on access (`range.start`): a getter takes `self`.
  let properties: [NativeEntry]

  init(
    tag: UInt, name: String, doc: String, constructor: NativeEntry?, methods: [NativeEntry],
    properties: [NativeEntry]
  ) {
    self.tag = tag
    self.name = name
    self.doc = doc
    self.constructor = constructor?.owned(by: "")
    self.methods = methods.map { $0.owned(by: name) }
    self.properties = properties
  }
}
