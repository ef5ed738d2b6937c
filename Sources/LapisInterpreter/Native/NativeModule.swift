import Synchronization

/// Modules that are made together, when the first of their roots is imported or looked for.
public final class ModuleFamily {
  /// The first parts of all names and import paths of the modules.
  public let roots: [String]
  let modules: () -> [NativeModule]

  public init(roots: [String], _ modules: @escaping () -> [NativeModule]) {
    self.roots = roots
    self.modules = modules
  }
}

/// A module written in Swift. Parent packages of a dotted name exist by themselves.
public struct NativeModule: @unchecked Sendable {
  public let name: String
  public let doc: String
  private let content: ModuleContent
  public var members: [ModuleMember] { content.members }

  /// The members are made when they are first looked at: a start makes none of modules that it does not use.
  public init(name: String, doc: String, members: @autoclosure @escaping () -> [ModuleMember]) {
    self.name = name
    self.doc = doc
    content = ModuleContent(members)
  }
}

/// A module's members, made once; interpreters of several threads share them.
private final class ModuleContent: @unchecked Sendable {
  private let lock = Mutex(())
  private var make: (() -> [ModuleMember])?
  private var made: [ModuleMember] = []

  init(_ make: @escaping () -> [ModuleMember]) { self.make = make }

  var members: [ModuleMember] {
    lock.withLock { _ in
      if let make {
        made = make()
        self.make = nil
      }
      return made
    }
  }
}

/// One member of a module.
public struct ModuleMember: @unchecked Sendable {
  enum Kind {
    case function(NativeFunction)
    case entry(NativeEntry)
    /// The class of an iterator, called with the entry's arguments, and its methods beside those of all.
    case iterator(NativeEntry, [NativeEntry])
    case type(HostType)
    case exception(ExceptionType)
    case value(String, String, (Interpreter) throws -> Ref)
    case script(String)
  }
  let kind: Kind

  public static func function(_ function: NativeFunction) -> ModuleMember {
    ModuleMember(kind: .function(function))
  }
  public static func function(
    _ signature: String, _ doc: String, _ body: @escaping (Call) throws -> Ref
  ) -> ModuleMember {
    ModuleMember(kind: .function(NativeFunction(signature, doc, body)))
  }
  /// Appears in the module declared and in each of the type's import paths.
  public static func type(_ type: HostType) -> ModuleMember { ModuleMember(kind: .type(type)) }
  public static func exception(_ type: ExceptionType) -> ModuleMember {
    ModuleMember(kind: .exception(type))
  }
  /// A value made when the module is first imported.
  public static func value(
    _ name: String, _ doc: String, _ value: @escaping (Interpreter) throws -> Ref
  ) -> ModuleMember {
    ModuleMember(kind: .value(name, doc, value))
  }
  /// Source in the language, executed in the module's namespace at import, after the other members.
  public static func script(_ source: String) -> ModuleMember {
    ModuleMember(kind: .script(source))
  }
  /// A function of the fast convention, for the interpreter's own library. Where CPython's module is
  /// written in C, `of` is its name: wrong arguments are then told in the words of C functions.
  static func entry(
    _ signature: String, of module: String? = nil, _ doc: String, _ body: @escaping NativeBody
  ) -> ModuleMember {
    let entry = NativeEntry(signature, doc, body)
    return ModuleMember(kind: .entry(module.map { entry.owned(by: $0) } ?? entry))
  }
  /// A method of an object that the module keeps, as `random.randint` is; its errors name the class.
  static func method(
    _ signature: String, of className: String, isCore: Bool, _ doc: String, _ body: @escaping NativeBody
  ) -> ModuleMember {
    let entry = NativeEntry(signature, doc, body)
    return ModuleMember(kind: .entry(isCore ? entry.owned(by: className) : entry.asMethod(of: className)))
  }
  /// The same for a function whose argument errors are worded as those of CPython's C functions.
  static func builtin(
    _ signature: String, _ doc: String, isClass: Bool = false, _ body: @escaping NativeBody
  ) -> ModuleMember {
    ModuleMember(
      kind: .entry(NativeEntry(signature, doc, body).owned(by: isClass ? NativeEntry.classOwner : "")))
  }
  /// The class of a native iterator, whose `typeName` is that of the module and the signature.
  static func iterator(
    _ signature: String, _ doc: String, isClass: Bool = false, methods: [NativeEntry] = [], _ body: @escaping NativeBody
  ) -> ModuleMember {
    let entry = NativeEntry(signature, doc, body).owned(by: isClass ? NativeEntry.classOwner : "")
    return ModuleMember(kind: .iterator(entry, methods))
  }
}
