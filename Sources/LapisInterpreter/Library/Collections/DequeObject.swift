import LapisSyntax

/// `collections.deque`: a ring of values, which grows and shrinks at both ends at constant cost.
final class DequeObject: HostObject {
  private let heap: HeapPointer
  /// `capacity` values, a power of two or none; those that count begin at `head` and go around the end.
  private var ring: UnsafeMutablePointer<Value>?
  private var capacity = 0
  private var head = 0
  private(set) var count = 0
  private(set) var limit: Int?
  /// Every change of the length: iterators look whether there were any.
  private(set) var changes = 0
  private var isShown = false

  init(_ heap: HeapPointer, limit: Int?) {
    self.heap = heap
    self.limit = limit
    super.init(type: Self.hostType)
  }
  deinit {
    removeAll()
    heap.noteTaken(-capacity * MemoryLayout<Value>.stride)
    ring?.deallocate()
  }

  /// As `__init__`: what it held goes.
  func reset(limit: Int?) {
    removeAll()
    self.limit = limit
  }

  // MARK: The ring

  /// A borrowed value; `index` is within bounds.
  subscript(index: Int) -> Value {
    guard let ring else { return .none }
    return ring[(head &+ index) & (capacity &- 1)]
  }

  private func grow() {
    let larger = max(8, capacity * 2)
    let new = UnsafeMutablePointer<Value>.allocate(capacity: larger)
    for i in 0..<count { new[i] = self[i] }
    heap.noteTaken((larger - capacity) * MemoryLayout<Value>.stride)
    ring?.deallocate()
    (ring, capacity, head) = (new, larger, 0)
  }

  /// Takes over the count; drops one at the other end where the deque is full.
  func append(owned value: Value) {
    if limit == 0 { return value.release() }
    let dropped = limit == count ? popFirst() : nil
    if count == capacity { grow() }
    ring?[(head &+ count) & (capacity &- 1)] = value
    count += 1
    changes &+= 1
    dropped?.release()
  }
  func prepend(owned value: Value) {
    if limit == 0 { return value.release() }
    let dropped = limit == count ? popLast() : nil
    if count == capacity { grow() }
    head = (head &- 1) & (capacity &- 1)
    ring?[head] = value
    count += 1
    changes &+= 1
    dropped?.release()
  }
  /// The caller owns what it gets; nil: there is none.
  func popFirst() -> Value? {
    guard count > 0, let ring else { return nil }
    let value = ring[head]
    head = (head &+ 1) & (capacity &- 1)
    count -= 1
    changes &+= 1
    return value
  }
  func popLast() -> Value? {
    guard count > 0, let ring else { return nil }
    count -= 1
    changes &+= 1
    return ring[(head &+ count) & (capacity &- 1)]
  }
  func removeAll() {
    while let value = popFirst() { value.release() }
  }
  /// Puts a value in the place of one; `index` is within bounds.
  func replace(_ index: Int, owned value: Value) {
    guard let ring else { return value.release() }
    let place = (head &+ index) & (capacity &- 1)
    let old = ring[place]
    ring[place] = value
    old.release()
  }
  /// Takes one out, owned by the caller.
  func remove(at index: Int) -> Value? {
    guard let ring, index < count else { return nil }
    let removed = self[index]
    for i in index..<(count - 1) { ring[(head &+ i) & (capacity &- 1)] = self[i + 1] }
    count -= 1
    changes &+= 1
    return removed
  }
  /// Not beyond the limit, which the caller has looked at.
  func insert(owned value: Value, at index: Int) {
    append(owned: value)
    guard let ring else { return }
    var i = count - 1
    while i > index {
      ring[(head &+ i) & (capacity &- 1)] = self[i - 1]
      i -= 1
    }
    ring[(head &+ index) & (capacity &- 1)] = value
  }
  func rotate(_ steps: Int) {
    guard count > 1 else { return }
    let by = ((steps % count) + count) % count
    // The shorter way around.
    if by <= count / 2 {
      for _ in 0..<by { if let value = popLast() { prepend(owned: value) } }
    } else {
      for _ in 0..<(count - by) { if let value = popFirst() { append(owned: value) } }
    }
  }
  func reverse() {
    guard let ring, count > 1 else { return }
    for i in 0..<(count / 2) {
      let (a, b) = ((head &+ i) & (capacity &- 1), (head &+ count &- 1 &- i) & (capacity &- 1))
      (ring[a], ring[b]) = (ring[b], ring[a])
    }
  }
  func extend(_ vm: Interpreter, _ iterable: Value, atFront: Bool = false) throws {
    // Itself is looked at as it was.
    if iterable.hostObject === self {
      for value in held() { atFront ? prepend(owned: value) : append(owned: value) }
      return
    }
    try vm.forEach(iterable) { atFront ? prepend(owned: $0.retained()) : append(owned: $0.retained()) }
  }
  /// The values, each with a count for the caller.
  func held() -> [Value] { (0..<count).map { self[$0].retained() } }

  func copy(limit: Int?) -> DequeObject {
    let made = DequeObject(heap, limit: limit)
    for value in held() { made.append(owned: value) }
    return made
  }

  /// Where a value is, from `start` on; nil: nowhere. Throws `changed` where the deque changes meanwhile.
  func place(
    of wanted: Value, _ vm: Interpreter, from start: Int = 0, to stop: Int = Int.max, changed: ExceptionType = .runtimeError
  ) throws -> Int? {
    let before = changes
    var i = start
    while i < min(count, stop) {
      let item = self[i].retained()
      defer { item.release() }
      let isFound = try item.isIdentical(to: wanted) || vm.equals(item, wanted)
      if changes != before { throw vm.error(changed, "deque mutated during iteration") }
      if isFound { return i }
      i += 1
    }
    return nil
  }

  // MARK: In the language

  override func repr(_ vm: Interpreter) throws -> String {
    if isShown { return "[...]" }
    isShown = true
    defer { isShown = false }
    let items = held()
    defer { vm.releaseAll(items) }
    let shown = try items.map { try vm.reprText($0) }.joined(separator: ", ")
    return "deque([\(shown)]" + (limit.map { ", maxlen=\($0))" } ?? ")")
  }
  override func isTrue(_ vm: Interpreter) throws -> Bool { count > 0 }
  override func length(_ vm: Interpreter) throws -> Int? { count }

  private func position(_ vm: Interpreter, _ key: Value) throws -> Int {
    guard let given = try vm.indexValue(key) else {
      throw vm.typeError("sequence index must be integer, not '\(vm.typeName(of: key))'")
    }
    let index = given < 0 ? given &+ count : given
    guard index >= 0, index < count else { throw vm.indexError("deque index out of range") }
    return index
  }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref { vm.ref(self[try position(vm, key.value)]) }
  override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    replace(try position(vm, key.value), owned: value.retained())
  }
  override func deleteItem(_ vm: Interpreter, _ key: Ref) throws {
    remove(at: try position(vm, key.value))?.release()
  }
  override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? { try place(of: item.value, vm) != nil }
  override func makeIterator(_ value: Value) -> NativeIterator? { DequeIterator(value) }
  override func hash(_ vm: Interpreter) throws -> Int? { nil }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let other = other.host(as: DequeObject.self) else { return nil }
    let (a, b) = (vm.heap.makeList(owned: held()), vm.heap.makeList(owned: other.held()))
    defer {
      a.release()
      b.release()
    }
    return vm.ref(owned: try vm.compare(op, a, b))
  }
  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    if op == .add, !reflected {
      guard let other = other.host(as: DequeObject.self) else {
        throw vm.typeError("can only concatenate deque (not \"\(vm.typeName(of: other.value))\") to deque")
      }
      let made = copy(limit: limit)
      for value in other.held() { made.append(owned: value) }
      return vm.host(made)
    }
    guard op == .multiply, let times = try vm.indexValue(other.value) else { return nil }
    let made = DequeObject(heap, limit: limit)
    try repeatInto(made, vm, times)
    return vm.host(made)
  }
  override func augmented(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref) throws -> Ref? {
    switch op {
    case .add:
      try extend(vm, other.value)
      return vm.host(self)
    case .multiply:
      guard let times = try vm.indexValue(other.value) else { return nil }
      let once = copy(limit: limit)
      removeAll()
      try once.repeatInto(self, vm, times)
      return vm.host(self)
    default: return nil
    }
  }
  private func repeatInto(_ target: DequeObject, _ vm: Interpreter, _ times: Int) throws {
    guard times > 0, count > 0 else { return }
    let (all, overflow) = count.multipliedReportingOverflow(by: times)
    if limit == nil { try vm.checkAllocation(overflow ? Int.max : all, MemoryLayout<Value>.stride) }
    // Of what a limit drops, only the end is made.
    let needed = limit.map { min(times, $0 / count + 1) } ?? times
    for _ in 0..<needed {
      try vm.checkInterrupt()
      for i in 0..<count { target.append(owned: self[i].retained()) }
    }
  }
  override func visitValues(_ visit: (Value) -> Void) {
    for i in 0..<count { visit(self[i]) }
  }

  static let hostType = HostType(
    name: "deque", module: "collections", doc: "A list that grows and shrinks at both ends.",
    importPaths: ["collections"],
    initializer: NativeFunction("deque(iterable=(), maxlen=None)", "A list that grows and shrinks at both ends.") {
      call in
      let vm = call.vm
      let (iterable, limit) = (call["iterable"], call["maxlen"])
      return try withExtendedLifetime((iterable, limit)) {
        let made = DequeObject(vm.heap, limit: try DequeMembers.limit(vm, limit.value))
        let result = vm.host(made)
        if !iterable.isMissing { try made.extend(vm, iterable.value) }
        return result
      }
    }, members: DequeMembers.all, namesModule: true)
}

/// Walks a deque from either end.
final class DequeIterator: NativeIterator {
  private var source: Value
  private let changes: Int
  private let isReversed: Bool
  private var index = 0

  init(_ source: Value, isReversed: Bool = false) {
    self.source = source.retained()
    self.isReversed = isReversed
    changes = (source.hostObject as? DequeObject)?.changes ?? 0
    super.init(typeName: isReversed ? "_collections._deque_reverse_iterator" : "_collections._deque_iterator")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    guard source.tag == Tag.host, let object = source.host.pointee.object else { return .undefined }
    return try object._withUnsafeGuaranteedRef { object in
      let deque = unsafeDowncast(object, to: DequeObject.self)
      if deque.changes != changes { throw vm.error(.runtimeError, "deque mutated during iteration") }
      guard index < deque.count else { return .undefined }
      let place = isReversed ? deque.count - 1 - index : index
      index += 1
      return deque[place].retained()
    }
  }
  override func visit(_ body: (Value) -> Void) { body(source) }
  override func finish() {
    let held = source
    source = .none
    held.release()
  }
}
