import LapisSyntax

/// `weakref.ref`: knows an object without holding it.
final class WeakReference: HostObject {
  /// The object, of which no count is owned; undefined once it is gone.
  fileprivate(set) var target: Value
  fileprivate var callback: Ref
  fileprivate let table: WeakTable
  private var knownHash: Int?

  fileprivate init(_ target: Value, callback: Ref, table: WeakTable) {
    self.target = target
    self.callback = callback
    self.table = table
    super.init(type: Self.referenceType)
  }
  deinit { if isAlive { table.remove(self) } }

  var isAlive: Bool { !target.isUndefined }

  override func repr(_ vm: Interpreter) throws -> String {
    let address = String(cell.map { UInt(bitPattern: $0) } ?? 0, radix: 16)
    guard isAlive else { return "<weakref at 0x\(address); dead>" }
    return "<weakref at 0x\(address); to '\(vm.typeName(of: target))' at 0x\(String(target.bits, radix: 16))>"
  }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual, let other = other.host(as: WeakReference.self) else { return nil }
    let isEqual: Bool
    if isAlive, other.isAlive {
      let (a, b) = (vm.ref(target), vm.ref(other.target))
      isEqual = try withExtendedLifetime((a, b)) {
        try a.value.isIdentical(to: b.value) || vm.equals(a.value, b.value)
      }
    } else {
      isEqual = self === other
    }
    return Ref(isEqual == (op == .equal))
  }
  override func hash(_ vm: Interpreter) throws -> Int? {
    if let knownHash { return knownHash }
    guard isAlive else { throw vm.typeError("weak object has gone away") }
    let held = vm.ref(target)
    let hash = try withExtendedLifetime(held) { try vm.hash(of: held.value) }
    knownHash = hash
    return hash
  }
  override var isCallable: Bool { true }
  override var callSignature: Signature { Signature("__call__()") }
  override func call(_ call: Call) throws -> Ref { isAlive ? call.vm.ref(target) : .none }
  override func visit(_ visit: (Ref) -> Void) { visit(callback) }

  static let referenceType = HostType(
    name: "ReferenceType", module: "weakref", doc: "A reference that does not hold its object.",
    importPaths: ["weakref"],
    initializer: NativeFunction("ReferenceType(object, callback=None, /)", "Refer to an object without holding it.") {
      call in
      let vm = call.vm
      return vm.host(try WeakTable.of(vm).reference(to: call["object"], callback: call["callback"], vm))
    },
    members: [
      .property("__callback__", "What is called when the object goes.") { (reference: WeakReference, _) in
        reference.isAlive ? reference.callback : .none
      }
    ])
}

/// The weak references of an interpreter by the objects they refer to, whose headers say that there are some.
final class WeakTable {
  private var references: [UInt: [Unmanaged<WeakReference>]] = [:]

  static func of(_ vm: Interpreter) -> WeakTable { vm.libraryObject("weakref") { WeakTable() } }

  fileprivate func reference(to object: Ref, callback: Ref, _ vm: Interpreter) throws -> WeakReference {
    let target = object.value
    guard Self.allows(target) else {
      throw vm.typeError("cannot create weak reference to '\(vm.typeName(of: target))' object")
    }
    // One reference without a callback serves all.
    if callback.isNone, let known = all(to: target).first(where: { $0.callback.isNone }) { return known }
    let made = WeakReference(target, callback: callback, table: self)
    references[target.bits, default: []].append(.passUnretained(made))
    target.header.pointee.flags |= ObjectHeader.weakFlag
    return made
  }

  func all(to target: Value) -> [WeakReference] {
    guard target.isHeap, target.header.pointee.flags & ObjectHeader.weakFlag != 0 else { return [] }
    return (references[target.bits] ?? []).map { $0.takeUnretainedValue() }
  }

  private static func allows(_ target: Value) -> Bool {
    switch target.tag {
    case Tag.function, Tag.type, Tag.host, Tag.module, Tag.set, Tag.frozenSet, Tag.generator, Tag.native,
      Tag.boundMethod:
      return !(target.hostObject is WeakReference)
    case Tag.instance, Tag.exception:
      let type = target.instance.type
      guard type.pointee.flags.contains(.script) else { return false }
      if let payload = target.instancePayload, payload.isInteger || payload.isTuple || payload.tag == Tag.bytes {
        return false
      }
      return type.info.slots?.contains("__weakref__") ?? true
    default: return false
    }
  }

  fileprivate func remove(_ reference: WeakReference) {
    let key = reference.target.bits
    references[key]?.removeAll { $0.toOpaque() == Unmanaged.passUnretained(reference).toOpaque() }
    guard references[key]?.isEmpty ?? true else { return }
    references[key] = nil
    reference.target.header.pointee.flags &= ~ObjectHeader.weakFlag
  }

  /// The interpreter goes, and every object with it: all references die and tell nobody.
  func clearAll() {
    for reference in references.values.joined() { reference.takeUnretainedValue().target = .undefined }
    references = [:]
  }

  /// The object goes: its references are dead from here on. Returns those that tell of it, held.
  fileprivate func clear(_ target: Value) -> [WeakReference] {
    target.header.pointee.flags &= ~ObjectHeader.weakFlag
    let known = (references.removeValue(forKey: target.bits) ?? []).map { $0.takeUnretainedValue() }
    for reference in known { reference.target = .undefined }
    return known.filter { !$0.callback.isNone }
  }
}

extension Interpreter {
  /// The references to objects that nobody can reach any more die, and their callbacks are called, the
  /// latest first. References that are garbage themselves say nothing.
  func clearWeakReferences(to targets: [Value]) {
    if heap.pointee.isTearingDown { return }
    let weak = targets.filter { $0.header.pointee.flags & ObjectHeader.weakFlag != 0 }
    if weak.isEmpty { return }
    let table = WeakTable.of(self)
    let gone = targets.count > 1 ? Set(targets.map(\.bits)) : []
    let telling = weak.flatMap { table.clear($0).reversed() }
    for reference in telling {
      if let cell = reference.cell, gone.contains(UInt(bitPattern: cell)) { continue }
      let callback = reference.callback
      withExtendedLifetime(callback) {
        do { _ = try call(callback, [host(reference)]) } catch { reportIgnored(error, in: callback.value) }
      }
    }
  }
}

/// `weakref`: references, counts; the containers are script.
enum WeakrefModule {
  static let module = NativeModule(
    name: "weakref", doc: "References that do not hold their objects.",
    members: [
      CoreNames.entry, .type(WeakReference.referenceType),
      .entry("getweakrefcount(object, /)", "How many weak references there are to an object.") { vm, a in
        Value(WeakTable.of(vm).all(to: a[0]).count)
      },
      .entry("getweakrefs(object, /)", "The weak references to an object.") { vm, a in
        vm.list(WeakTable.of(vm).all(to: a[0]).map { vm.host($0) }).retained()
      },
      .script(Scripts.weakref),
    ])
}
