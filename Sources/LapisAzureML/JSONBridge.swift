import LapisInterpreter
import LapisStore

/// Values of the language as JSON and back.
enum JSONBridge {
  /// The value a document stands for: dicts, lists, strings, numbers, bools, None.
  static func ref(_ json: JSONValue, _ vm: Interpreter) -> Ref {
    switch json {
    case .null: .none
    case .bool(let flag): Ref(flag)
    case .integer(let number): Ref(number)
    case .number(let number): Ref(number)
    case .string(let text): vm.string(text)
    case .array(let elements): vm.list(elements.map { ref($0, vm) })
    case .object(let members): vm.dict(members.map { ($0.key, ref($0.value, vm)) })
    }
  }

  /// nil for what JSON has no word for. Keys that are not strings are written with `str`.
  static func json(_ value: Ref, _ vm: Interpreter, depth: Int = 0) throws -> JSONValue? {
    guard depth < 100 else { return nil }
    if value.isNone { return .null }
    if let flag = value.asBool { return .bool(flag) }
    if value.isFloat, let number = value.asDouble { return .number(number) }
    if value.isInteger {
      return value.asInt.map { .integer($0) } ?? value.asDouble.map { .number($0) }
    }
    if let text = value.asString { return .string(text) }
    if let pairs = vm.dictItems(value) {
      var members: [JSONValue.Member] = []
      for (key, element) in pairs {
        guard let element = try json(element, vm, depth: depth + 1) else { return nil }
        members.append(.init(try key.asString ?? vm.str(key), element))
      }
      return .object(members)
    }
    if let elements = vm.listElements(value) {
      var array: [JSONValue] = []
      for element in elements {
        guard let element = try json(element, vm, depth: depth + 1) else { return nil }
        array.append(element)
      }
      return .array(array)
    }
    // NumPy scalars and arrays.
    if let number = value.asInt { return .integer(number) }
    if let number = value.asDouble { return .number(number) }
    if value.hostObject != nil, let listed = try? vm.callMethod(value, "tolist", []) {
      return try json(listed, vm, depth: depth + 1)
    }
    return nil
  }

  /// A dict of texts, as tags and properties are; values that are not text are written with `str`.
  static func textMap(_ value: Ref, _ vm: Interpreter) throws -> TextMap {
    var map = TextMap()
    for (key, element) in vm.dictItems(value) ?? [] { map[try vm.str(key)] = try vm.str(element) }
    return map
  }
}
