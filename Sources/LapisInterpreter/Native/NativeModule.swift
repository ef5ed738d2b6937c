/// A module written in Swift. Parent packages of a dotted name exist by themselves.
public struct NativeModule: @unchecked Sendable {
  public let name: String
  public let doc: String
  public let members: [ModuleMember]

  public init(name: String, doc: String, members: [ModuleMember]) {
    self.name = name
    self.doc = doc
    self.members = members
  }
}

/// One member of a module.
public struct ModuleMember: @unchecked Sendable {
  enum Kind {
    case function(NativeFunction)
    case entry(NativeEntry)
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
  /// A function of the fast convention, for the interpreter's own library.
  static func entry(_ signature: String, _ doc: String, _ body: @escaping NativeBody)
    -> ModuleMember
  {
    ModuleMember(kind: .entry(NativeEntry(signature, doc, body)))
  }
}
