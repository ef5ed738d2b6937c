import LapisInterpreter

/// The interpreter's own types and small objects.
enum Builtin {
  /// The builtin class of this name, taken from a value of it.
  static func type(_ name: String, _ vm: Interpreter) throws -> Ref {
    let sample: Ref =
      switch name {
      case "float": Ref(0.0)
      case "int": Ref(0)
      case "bool": Ref(false)
      case "str": vm.string("")
      default: .none
      }
    if name == "object" {
      return try vm.attribute(vm.attribute(Ref(0), "__class__"), "__base__")
    }
    return try vm.attribute(sample, "__class__")
  }

  /// An object with these attributes.
  static func namespace(_ attributes: [(String, Ref)], _ vm: Interpreter) throws -> Ref {
    vm.host(AttributeBag(attributes))
  }
}

/// A read-only object of named values.
final class AttributeBag: HostObject {
  private let attributes: [(String, Ref)]

  init(_ attributes: [(String, Ref)]) {
    self.attributes = attributes
    super.init(type: AttributeBag.hostType)
  }

  static let hostType = HostType(
    name: "namespace", module: "types", doc: "Named values.", importPaths: [], members: [])

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    attributes.first { $0.0 == name }?.1
  }
  override func attributeNames(_ vm: Interpreter) -> [String] { attributes.map { $0.0 } }
  override func visit(_ visit: (Ref) -> Void) { attributes.forEach { visit($0.1) } }
}
