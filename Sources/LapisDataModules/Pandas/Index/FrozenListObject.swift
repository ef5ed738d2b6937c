import LapisFrame
import LapisInterpreter
import LapisSyntax

/// `pd.IndexSlice[…]`: what stands in the brackets.
final class IndexSliceObject: HostObject {
  init() { super.init(type: IndexSliceObject.hostType) }

  static let hostType = HostType(
    name: "_IndexSlice", module: "pandas.core.indexing", doc: "Slices of levels, for loc.", importPaths: [], members: [])

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref { key }
}

/// A list that does not change, as the names and levels of an index are.
final class FrozenListObject: HostObject {
  private let items: [Ref]

  init(_ items: [Ref]) {
    self.items = items
    super.init(type: FrozenListObject.hostType)
  }

  static let hostType = HostType(
    name: "FrozenList", module: "pandas.core.indexes.frozen", doc: "A list that does not change.", importPaths: [],
    members: [
      .method("index(value)", "The place of a value.") { (l: FrozenListObject, call) in
        guard let place = try l.items.firstIndex(where: { try call.vm.equals($0, call["value"]) }) else {
          throw ScriptError(.valueError, "\(try call.vm.repr(call["value"])) is not in list")
        }
        return Ref(place)
      },
    ])

  override func str(_ vm: Interpreter) throws -> String { try text(vm) }
  override func repr(_ vm: Interpreter) throws -> String { "FrozenList(" + (try text(vm)) + ")" }

  private func text(_ vm: Interpreter) throws -> String {
    "[" + (try items.map { item in
      if item.host(as: NDArray.self) != nil { return try vm.repr(vm.callMethod(item, "tolist", [])) }
      guard let index = item.host(as: IndexObject.self)?.index else { return try vm.repr(item) }
      return "[" + (0..<index.count).map { index[$0].spelled }.joined(separator: ", ") + "]"
    }).joined(separator: ", ") + "]"
  }

  override func length(_ vm: Interpreter) throws -> Int? { items.count }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref { try vm.item(vm.list(items), key) }
  override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    throw ScriptError(.typeError, "'FrozenList' does not support mutable operations.")
  }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var rest = items[...]
    return { rest.popFirst() }
  }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    let theirs = other.host(as: FrozenListObject.self).map { vm.list($0.items) } ?? (other.isTuple ? vm.list(vm.listElements(other) ?? []) : other)
    return try vm.operate(op, vm.list(items), theirs)
  }
  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    guard op == .add, let theirs = try? vm.elements(of: other) else { return nil }
    return vm.host(FrozenListObject(reflected ? theirs + items : items + theirs))
  }
  override func visit(_ visit: (Ref) -> Void) { items.forEach(visit) }
}
