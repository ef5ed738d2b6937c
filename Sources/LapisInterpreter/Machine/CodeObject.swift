import LapisDiagnostics
import LapisSyntax

/// What a code block says of itself when it is gone.
struct CodeFacts {
  let info: CodeInfo
  let positionalCount: Int
  let parameterCount: Int
  let flags: CodeFlags

  init(_ code: CodePointer) {
    info = code.pointee.info.takeUnretainedValue()
    positionalCount = code.pointee.positionalCount
    parameterCount = code.pointee.parameterCount
    flags = code.pointee.flags
  }

  /// Variables that functions inside use.
  var cellNames: [String] {
    let used = Set(info.children.flatMap { $0.pointee.info.takeUnretainedValue().freeNames })
    return info.localNames.filter { used.contains($0) }
  }
  /// Parameters, then the other variables that are the function's own.
  var variableNames: [String] {
    let parameters = info.parameterNames.map { $0.swiftString }
    let known = Set(parameters + cellNames)
    return parameters + info.localNames.filter { !known.contains($0) && !$0.hasPrefix(".") }
  }
  /// The bits of `inspect.CO_OPTIMIZED`, `CO_NEWLOCALS`, `CO_VARARGS`, `CO_VARKEYWORDS`, `CO_NESTED`, `CO_GENERATOR`.
  var bits: Int {
    if info.name == "<module>" { return 0 }
    return 3 | (flags.contains(.variadic) ? 4 : 0) | (flags.contains(.keywordVariadic) ? 8 : 0)
      | (info.qualifiedName.contains("<locals>") ? 16 : 0) | (flags.contains(.generator) ? 32 : 0)
  }
}

/// `function.__code__` and `frame.f_code`: what a function is made of, without its instructions.
final class CodeObject: HostObject {
  private let facts: CodeFacts
  private let name: String

  /// `name`: that of a comprehension inside.
  init(_ facts: CodeFacts, name: String? = nil) {
    self.facts = facts
    self.name = name ?? facts.info.name
    super.init(type: Self.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    let address = String(cell.map { UInt(bitPattern: $0) } ?? 0, radix: 16)
    return "<code object \(name) at 0x\(address), file \"\(facts.info.source.name)\", line \(facts.info.line)>"
  }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual, let other = other.host(as: CodeObject.self) else { return nil }
    return Ref((facts.info === other.facts.info && name == other.name) == (op == .equal))
  }
  override func hash(_ vm: Interpreter) throws -> Int? { ObjectIdentifier(facts.info).hashValue }

  private static func shown(
    _ name: String, _ doc: String, _ get: @escaping (CodeFacts, Interpreter) -> Ref
  ) -> Member {
    .property(name, doc) { (code: CodeObject, vm) in get(code.facts, vm) }
  }

  static let hostType = HostType(
    name: "code", module: "builtins", doc: "The code of a function.", importPaths: [],
    members: [
      .property("co_name", "The function's name.") { (code: CodeObject, vm) in vm.string(code.name) },
      .property("co_qualname", "The function's name with what it stands in.") { (code: CodeObject, vm) in
        vm.string(code.name == code.facts.info.name ? code.facts.info.qualifiedName : code.name)
      },
      shown("co_filename", "The file.") { facts, vm in vm.string(facts.info.source.name) },
      shown("co_firstlineno", "The line of the def.") { facts, _ in Ref(facts.info.line) },
      shown("co_argcount", "How many parameters positions fill.") { facts, _ in Ref(facts.positionalCount) },
      shown("co_posonlyargcount", "How many of them only positions fill.") { facts, _ in
        Ref(facts.info.positionalOnlyCount)
      },
      shown("co_kwonlyargcount", "How many parameters only names fill.") { facts, _ in
        Ref(facts.parameterCount - facts.positionalCount)
      },
      shown("co_nlocals", "How many variables there are.") { facts, _ in Ref(facts.variableNames.count) },
      shown("co_varnames", "The parameters and variables.") { facts, vm in
        vm.tuple(facts.variableNames.map { vm.string($0) })
      },
      shown("co_cellvars", "The variables that functions inside use.") { facts, vm in
        vm.tuple(facts.cellNames.map { vm.string($0) })
      },
      shown("co_freevars", "The variables of functions around that it uses.") { facts, vm in
        vm.tuple(facts.info.freeNames.sorted().map { vm.string($0) })
      },
      shown("co_flags", "What kind of function it is.") { facts, _ in Ref(facts.bits) },
    ])
}
