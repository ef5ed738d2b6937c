import LapisSyntax

/// A variable that a function shares with the function around it: an element of `function.__closure__`.
final class CellObject: HostObject {
  private let box: Ref

  init(_ box: Ref) {
    self.box = box
    super.init(type: Self.hostType)
  }

  private var content: Value { box.value.box.pointee.value }

  override func repr(_ vm: Interpreter) throws -> String {
    let address = String(box.value.bits, radix: 16)
    if content.isUndefined { return "<cell at 0x\(address): empty>" }
    return "<cell at 0x\(address): \(vm.typeName(of: content)) object at 0x\(String(content.bits, radix: 16))>"
  }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let other = other.host(as: CellObject.self), !content.isUndefined, !other.content.isUndefined else {
      return nil
    }
    let (own, its) = (vm.ref(content), vm.ref(other.content))
    return vm.ref(owned: try vm.compare(op, own.value, its.value))
  }
  override func hash(_ vm: Interpreter) throws -> Int? { nil }
  override func visit(_ visit: (Ref) -> Void) { visit(box) }

  static let hostType = HostType(
    name: "cell", module: "builtins", doc: "A variable that functions share.", importPaths: [],
    members: [
      .property("cell_contents", "The variable's value.", get: { (cell: CellObject, vm) in
        if cell.content.isUndefined { throw vm.valueError("Cell is empty") }
        return vm.ref(cell.content)
      }, set: { (cell: CellObject, value, _) in
        let old = cell.content
        cell.box.value.box.pointee.value = value.retained()
        old.release()
      })
    ])
}

extension Interpreter {
  /// `function.__closure__`: the shared variables in the order of their names, or None.
  func closure(of function: FunctionPointer) -> Value {
    let captures = function.pointee.captures
    guard captures.isTuple, captures.tuple.pointee.count > 0 else { return .none }
    let names = CodeFacts(function.pointee.code).info.freeNames
    let order = zip(names, captures.tuple.buffer).sorted { $0.0 < $1.0 }
    return heap.makeTuple(owned: order.map { $0.1.tag == Tag.box ? hostValue(CellObject(ref($0.1))) : .none })
  }
}
