/// One of the iterators that `itertools.tee` gives: they walk the same elements, and each is read once.
///
/// What was read stands in a chain of lists, each with the next one in front of its elements. An iterator
/// holds the list that it stands in, so what all of them have passed goes.
final class TeeIterator: NativeIterator {
  private var source: Value
  private var part: Value
  /// The place in the list of the next element.
  private var index = 1
  private let reading: Reading

  private static let partLength = 64

  static let member = ModuleMember.iterator(
    "_tee(iterable, /)", "An iterator that can be copied.", isClass: true,
    methods: [
      NativeEntry("__copy__(self, /)", "Another iterator over the elements that are left.") { vm, a in
        copy(vm, a[0]) ?? .none
      }
    ]
  ) { vm, a in
    let iterator = try vm.makeIterator(a[0])
    guard let copied = copy(vm, iterator) else { return vm.heap.makeIterator(TeeIterator(iterator, vm.heap)) }
    iterator.release()
    return copied
  }

  private static func copy(_ vm: Interpreter, _ iterator: Value) -> Value? {
    guard iterator.tag == Tag.iterator,
      let tee = iterator.iterator.pointee.native?.takeUnretainedValue() as? TeeIterator
    else { return nil }
    return vm.heap.makeIterator(TeeIterator(copying: tee))
  }

  /// Is the source being asked? Shared by all the iterators over it.
  private final class Reading {
    var isUnderWay = false
  }

  /// Takes over the count.
  init(_ source: Value, _ heap: HeapPointer) {
    self.source = source
    part = Self.makePart(heap)
    reading = Reading()
    super.init(typeName: "itertools._tee")
  }
  private init(copying other: TeeIterator) {
    source = other.source.retained()
    part = other.part.retained()
    index = other.index
    reading = other.reading
    super.init(typeName: other.typeName)
  }

  private static func makePart(_ heap: HeapPointer) -> Value {
    let list = heap.makeList(capacity: partLength)
    list.append(.none)
    return Value(list)
  }

  override func next(_ vm: Interpreter) throws -> Value {
    guard part.isList else { return .undefined }
    if index >= Self.partLength { advance(vm.heap) }
    let list = part.list
    if index < list.pointee.count {
      defer { index += 1 }
      return list[element: index].retained()
    }
    if reading.isUnderWay { throw vm.error(.runtimeError, "cannot re-enter the tee iterator") }
    reading.isUnderWay = true
    defer { reading.isUnderWay = false }
    let item = try vm.next(source)
    // A finalizer may have ended the iterator meanwhile.
    guard !item.isUndefined, part.isList else { return item }
    part.list.append(item)
    index += 1
    return item
  }

  private func advance(_ heap: HeapPointer) {
    let list = part.list
    guard list.pointee.count > 0 else { return }
    if !list[element: 0].isList { list.exchange(0, owned: Self.makePart(heap)).release() }
    let passed = part
    part = list[element: 0].retained()
    index = 1
    passed.release()
  }

  override func visit(_ body: (Value) -> Void) {
    body(source)
    body(part)
  }
  override func finish() {
    let held = [source, part]
    (source, part) = (.none, .none)
    for value in held { value.release() }
  }

  /// `tee(iterable, n)`: iterators that can be copied are; the first one is the iterator itself then.
  static func tee(_ vm: Interpreter, _ iterable: Value, _ count: Int) throws -> Value {
    if count < 0 { throw vm.valueError("n must be >= 0") }
    try vm.checkAllocation(count, MemoryLayout<Value>.stride)
    if count == 0 { return vm.heap.makeTuple(owned: []) }
    var made: [Value] = [try vm.makeIterator(iterable)]
    do {
      let name = vm.intern("__copy__")
      let given = try vm.findAttribute(made[0], name)
      if given == nil { made[0] = vm.heap.makeIterator(TeeIterator(made[0], vm.heap)) }
      guard let copier = try given ?? vm.findAttribute(made[0], name) else { return .none }
      defer { copier.release() }
      while made.count < count { made.append(try vm.call(copier)) }
    } catch {
      vm.releaseAll(made)
      throw error
    }
    return vm.heap.makeTuple(owned: made)
  }
}
