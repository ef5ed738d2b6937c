import LapisInterpreter

/// A class of the SDK: a host object whose class object is described by a table.
protocol SDKClass: HostObject {
  static func makeType(_ host: SDKHost) -> HostType
}

/// The class that a script calls and inspects, and whose attributes it may set freely.
///
/// Python objects take any attribute; the SDK's configuration classes are little else.
class OpenObject: HostObject {
  let host: SDKHost
  private(set) var attributes: [(name: String, value: Ref)] = []

  init(_ host: SDKHost, type: HostType) {
    self.host = host
    super.init(type: type)
  }

  func get(_ name: String) -> Ref? { attributes.first { $0.name == name }?.value }

  func set(_ name: String, _ value: Ref) {
    if let index = attributes.firstIndex(where: { $0.name == name }) {
      attributes[index].value = value
    } else {
      attributes.append((name, value))
    }
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? { get(name) }

  override func setAttribute(_ vm: Interpreter, _ name: String, _ value: Ref) throws -> Bool {
    set(name, value)
    return true
  }

  override func attributeNames(_ vm: Interpreter) -> [String] {
    attributes.map { $0.name }.filter { !$0.hasPrefix("_") }
  }

  override func visit(_ visit: (Ref) -> Void) {
    for attribute in attributes { visit(attribute.value) }
  }
}
