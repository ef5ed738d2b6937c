import LapisInterpreter
import LapisStore
import LapisSyntax

/// The `runDefinition` of a run's details: a dict whose keys are in camel case, which also finds what is
/// asked for in the Pascal case of 2018 (`['Arguments']`).
final class RunDefinition: HostObject, SDKClass {
  private let content: Ref

  init(_ host: SDKHost, _ json: JSONValue, _ vm: Interpreter) {
    content = JSONBridge.ref(json, vm)
    super.init(type: host.type(of: RunDefinition.self))
  }

  private func find(_ key: Ref, _ vm: Interpreter) throws -> Ref? {
    guard let name = key.asString else { return nil }
    let pairs = vm.dictItems(content) ?? []
    if let exact = pairs.first(where: { $0.key.asString == name }) { return exact.value }
    guard let first = name.first, first.isUppercase else { return nil }
    let camel = first.lowercased() + name.dropFirst()
    return pairs.first { $0.key.asString == camel }?.value
  }

  override func repr(_ vm: Interpreter) throws -> String { try vm.repr(content) }
  override func length(_ vm: Interpreter) throws -> Int? { try vm.length(content) }
  override func hash(_ vm: Interpreter) throws -> Int? { nil }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if let value = try find(key, vm) { return value }
    return try vm.item(content, key)
  }

  override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    try vm.setItem(content, key, value)
  }

  override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? { try find(item, vm) != nil }

  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var keys = (vm.dictItems(content) ?? []).map { $0.key }[...]
    return { keys.popFirst() }
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    let value = other.host(as: RunDefinition.self)?.content ?? other
    switch op {
    case .equal: return Ref(try vm.equals(content, value))
    case .notEqual: return Ref(!(try vm.equals(content, value)))
    default: return nil
    }
  }

  override func visit(_ visit: (Ref) -> Void) { visit(content) }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "RunDefinition", module: "azureml.core.run",
      doc: "A run's definition: a dict that finds 'arguments' under 'Arguments', too.", importPaths: [],
      members: [
        .method("get(key, default=None)", "The value of a key, or a default.") { (d: RunDefinition, call) in
          try d.find(call["key"], call.vm) ?? call["default"]
        },
        .method("keys()", "The keys.") { (d: RunDefinition, call) in
          try call.vm.callMethod(d.content, "keys", [])
        },
        .method("values()", "The values.") { (d: RunDefinition, call) in
          try call.vm.callMethod(d.content, "values", [])
        },
        .method("items()", "Pairs of key and value.") { (d: RunDefinition, call) in
          try call.vm.callMethod(d.content, "items", [])
        },
        .method("copy()", "A plain dict.") { (d: RunDefinition, call) in
          try call.vm.callMethod(d.content, "copy", [])
        },
      ])
  }
}
