/// A class written in Swift, as scripts see it: its name, where it is imported from, its members.
public final class HostType: @unchecked Sendable {
  public let name: String
  /// What `repr` of the class shows in front of the name.
  public let module: String
  public let doc: String
  /// Every module path it is imported from; it appears in each without further lines.
  public let importPaths: [String]
  public let base: HostType?
  /// Whether its instances are floats of Python too, as those of `numpy.float64` are.
  public let isFloat: Bool
  /// Called as the class; its signature carries the class's name. nil: scripts cannot construct it.
  public let initializer: NativeFunction?
  public let members: [Member]

  /// How the machine itself computes with numbers of a type, where nothing overflows.
  public struct NumberKind: Sendable {
    public enum Arithmetic: Sendable { case none, int, double }
    public let arithmetic: Arithmetic
    /// The type of a comparison's result.
    public let truth: @Sendable () -> HostType
    /// The object of a number, made when somebody needs one.
    public let make: @Sendable (HostNumber) -> HostObject

    public init(arithmetic: Arithmetic, truth: @escaping @Sendable () -> HostType, make: @escaping @Sendable (HostNumber) -> HostObject) {
      self.arithmetic = arithmetic
      self.truth = truth
      self.make = make
    }
  }
  /// nil: values of the type are objects.
  public let number: NumberKind?

  /// In errors: CPython names classes that it has in C with their module.
  private let namesModule: Bool
  var shownName: String { module == "_io" || namesModule ? "\(module).\(name)" : name }

  public convenience init(
    name: String, module: String, doc: String, importPaths: [String], base: HostType? = nil, isFloat: Bool = false,
    initializer: NativeFunction? = nil, number: NumberKind? = nil, members: [Member]
  ) {
    self.init(
      name: name, module: module, doc: doc, importPaths: importPaths, base: base, initializer: initializer,
      members: members, namesModule: module == "numpy", isFloat: isFloat, number: number)
  }
  init(
    name: String, module: String, doc: String, importPaths: [String], base: HostType? = nil,
    initializer: NativeFunction? = nil, members: [Member], namesModule: Bool, isFloat: Bool = false,
    number: NumberKind? = nil
  ) {
    self.namesModule = namesModule
    self.name = name
    self.module = module
    self.doc = doc
    self.importPaths = importPaths
    self.base = base
    self.isFloat = isFloat
    self.initializer = initializer
    self.members = members
    self.number = number
  }
}

/// One member of a host type.
public struct Member: @unchecked Sendable {
  enum Kind {
    case method(NativeEntry)
    case property(
      get: (HostObject, Interpreter) throws -> Ref,
      set: ((HostObject, Ref, Interpreter) throws -> Void)?)
    case constant((Interpreter) throws -> Ref)
  }
  public let name: String
  public let doc: String
  /// nil for properties and constants.
  public let signature: Signature?
  let kind: Kind

  /// `signature` without `self`: `"fit(X, y=None)"`.
  public static func method<T: HostObject>(
    _ signature: String, _ doc: String, _ body: @escaping (T, Call) throws -> Ref
  ) -> Member {
    let own = Signature(signature)
    let full = own.withReceiver("self")
    let count = own.parameters.count
    let entry = NativeEntry(full, doc, fillsDefaults: false) { vm, arguments in
      guard let receiver = arguments[0].hostObject as? T else {
        throw vm.error(
          .typeError,
          "unbound method \(own.name)() needs an argument of its class, not "
            + vm.typeName(of: arguments[0]))
      }
      return try body(receiver, Call(vm: vm, signature: own, arguments + 1, count)).retained()
    }
    return Member(name: own.name, doc: doc, signature: own, kind: .method(entry))
  }

  public static func property<T: HostObject>(
    _ name: String, _ doc: String, get: @escaping (T, Interpreter) throws -> Ref,
    set: ((T, Ref, Interpreter) throws -> Void)? = nil
  ) -> Member {
    func checked(_ object: HostObject) throws -> T {
      if let object = object as? T { return object }
      throw ScriptError(.typeError, "'\(name)' is not a property of '\(object.type.name)' objects")
    }
    return Member(
      name: name, doc: doc, signature: nil,
      kind: .property(
        get: { try get(checked($0), $1) },
        set: set.map { set in { try set(checked($0), $1, $2) } }))
  }

  public static func staticMethod(
    _ signature: String, _ doc: String, _ body: @escaping (Call) throws -> Ref
  ) -> Member {
    let own = Signature(signature)
    let count = own.parameters.count
    let entry = NativeEntry(own, doc, isStaticMethod: true, fillsDefaults: false) { vm, arguments in
      try body(Call(vm: vm, signature: own, arguments, count)).retained()
    }
    return Member(name: own.name, doc: doc, signature: own, kind: .method(entry))
  }

  /// A value made once per interpreter, when it is first asked for.
  public static func classConstant(
    _ name: String, _ doc: String, _ value: @escaping (Interpreter) throws -> Ref
  ) -> Member {
    Member(name: name, doc: doc, signature: nil, kind: .constant(value))
  }
}
