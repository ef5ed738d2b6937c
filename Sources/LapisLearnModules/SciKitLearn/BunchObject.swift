package import LapisInterpreter

/// `sklearn.utils.Bunch`: a dict whose keys are attributes too.
package final class BunchObject: HostObject {
  package private(set) var items: [(key: String, value: Ref)]

  static let hostType = HostType(
    name: "Bunch", module: "sklearn.utils", doc: "A dict whose keys are attributes too.",
    importPaths: ["sklearn.utils"],
    initializer: NativeFunction("Bunch(**kwargs)", "Makes one of keyword arguments.") { call in
      call.vm.host(BunchObject(call.keywords))
    },
    members: [
      .method("keys()", "The keys.") { (bunch: BunchObject, call) in
        call.vm.list(bunch.items.map { call.vm.string($0.key) })
      },
      .method("values()", "The values.") { (bunch: BunchObject, call) in
        call.vm.list(bunch.items.map { $0.value })
      },
      .method("items()", "The (key, value) pairs.") { (bunch: BunchObject, call) in
        call.vm.list(bunch.items.map { call.vm.tuple([call.vm.string($0.key), $0.value]) })
      },
      .method("get(key, default=None)", "The value of a key, or the default.") { (bunch: BunchObject, call) in
        let name = call["key"].asString
        return bunch.items.first { $0.key == name }?.value ?? call["default"]
      },
    ])

  package init(_ items: [(String, Ref)]) {
    self.items = items.map { (key: $0.0, value: $0.1) }
    super.init(type: BunchObject.hostType)
  }

  package override func repr(_ vm: Interpreter) throws -> String {
    "{" + (try items.map { "'\($0.key)': \(try vm.repr($0.value))" }).joined(separator: ", ") + "}"
  }
  package override func length(_ vm: Interpreter) throws -> Int? { items.count }
  package override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    guard let name = key.asString, let item = items.first(where: { $0.key == name }) else {
      throw ScriptError(.keyError, try vm.repr(key))
    }
    return item.value
  }
  package override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    guard let name = key.asString else {
      throw ScriptError(.typeError, "the keys of a Bunch are strings")
    }
    set(name, value)
  }
  package override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    items.contains { $0.key == item.asString }
  }
  package override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var rest = items.map { $0.key }[...]
    return { rest.popFirst().map { vm.string($0) } }
  }
  package override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    items.first { $0.key == name }?.value
  }
  package override func setAttribute(_ vm: Interpreter, _ name: String, _ value: Ref) throws -> Bool {
    set(name, value)
    return true
  }
  package override func attributeNames(_ vm: Interpreter) -> [String] { items.map { $0.key } }
  package override func visit(_ visit: (Ref) -> Void) { items.forEach { visit($0.value) } }

  private func set(_ name: String, _ value: Ref) {
    if let index = items.firstIndex(where: { $0.key == name }) {
      items[index].value = value
    } else {
      items.append((name, value))
    }
  }
}
