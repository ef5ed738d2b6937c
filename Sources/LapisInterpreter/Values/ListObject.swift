import Glibc

/// A list. While all elements are ints, floats or bools and of one kind, it is packed: only their
/// payloads are stored (8 bytes, of a bool 1), and their tag once. The first element of another kind
/// unpacks it.
struct ListObject {
  var header: ObjectHeader
  /// `Value`s, or the payloads of a packed list.
  var storage: UnsafeMutableRawPointer?
  var count: Int
  var capacity: Int
}

/// A tuple: its elements follow the struct in the same allocation.
struct TupleObject {
  var header: ObjectHeader
  var count: Int
}

typealias ListPointer = UnsafeMutablePointer<ListObject>
typealias TuplePointer = UnsafeMutablePointer<TupleObject>

extension UnsafeMutablePointer where Pointee == ListObject {
  /// 0: the elements are whole values. Else the tag of all elements, and one.
  @inline(__always) var packing: UInt {
    get { UInt(pointee.header.flags >> ObjectHeader.packingShift) }
    nonmutating set {
      let others = pointee.header.flags & (1 << ObjectHeader.packingShift - 1)
      pointee.header.flags = others | UInt8(truncatingIfNeeded: newValue) << ObjectHeader.packingShift
    }
  }
  /// Bytes of an element.
  @inline(__always) var stride: Int { SequenceElements.stride(packing) }
  /// The packing of a list whose elements are like this one.
  @inline(__always) static func packing(like value: Value) -> UInt { value.tag <= Tag.bool ? value.tag &+ 1 : 0 }

  @inline(__always) private var whole: UnsafeMutablePointer<Value> {
    pointee.storage.unsafelyUnwrapped.assumingMemoryBound(to: Value.self)
  }
  /// Stores an element of a packed list.
  @inline(__always) private func store(_ value: Value, at index: Int) {
    let storage = pointee.storage.unsafelyUnwrapped
    if value.isBool {
      storage.storeBytes(of: UInt8(truncatingIfNeeded: value.bits), toByteOffset: index, as: UInt8.self)
    } else {
      storage.storeBytes(of: value.bits, toByteOffset: index &* 8, as: UInt.self)
    }
  }

  /// The elements as whole values, to be read and changed in place; unpacks the list.
  @inline(__always) var items: UnsafeMutablePointer<Value> {
    if packing != 0 { unpack() }
    return whole
  }
  /// The elements, borrowed. Void as soon as the list changes.
  @inline(__always) var sequence: SequenceElements {
    SequenceElements(storage: UnsafeRawPointer(pointee.storage), count: pointee.count, packing: packing)
  }
  /// The element at an index in 0..<count, borrowed.
  @inline(__always) subscript(element index: Int) -> Value {
    SequenceElements.element(pointee.storage.unsafelyUnwrapped, packing, index)
  }
  /// Exchanges the elements at two indices in 0..<count; a packed list stays packed.
  @inline(__always) func swapAt(_ i: Int, _ j: Int) {
    if packing == 0 {
      (whole[i], whole[j]) = (whole[j], whole[i])
      return
    }
    let kept = exchange(i, owned: self[element: j])
    _ = exchange(j, owned: kept)
  }
  /// Replaces the element at an index in 0..<count, taking over the count of the new one; the caller owns
  /// the old one.
  @inline(__always) func exchange(_ index: Int, owned value: Value) -> Value {
    let packing = packing
    if packing != 0 {
      if value.tag == packing &- 1 {
        let old = self[element: index]
        store(value, at: index)
        return old
      }
      unpack()
    }
    let old = whole[index]
    whole[index] = value
    return old
  }

  /// Appends and takes over the caller's count.
  @inline(__always) func append(owned value: Value) {
    if pointee.count == pointee.capacity { grow(for: value) }
    let packing = packing
    if packing == 0 {
      whole[pointee.count] = value
    } else if value.tag == packing &- 1 {
      store(value, at: pointee.count)
    } else {
      unpack()
      whole[pointee.count] = value
    }
    pointee.count &+= 1
  }
  @inline(__always) func append(_ value: Value) { append(owned: value.retained()) }

  @inline(never) private func grow(for value: Value) {
    if pointee.capacity == 0 { packing = Self.packing(like: value) }
    reserve(pointee.count + 1)
  }

  @inline(never) func reserve(_ needed: Int) {
    if needed <= pointee.capacity { return }
    let capacity = max(needed, pointee.capacity + pointee.capacity >> 1, 4)
    let stride = stride
    guard
      let memory = BufferMemory.resize(
        pointee.storage, from: pointee.capacity * stride, to: capacity * stride)
    else { outOfMemory() }
    heap(of: self).noteTaken((capacity - pointee.capacity) * stride)
    pointee.storage = memory
    pointee.capacity = capacity
  }

  @inline(never) private func unpack() {
    let elements = sequence
    let size = pointee.capacity * stride
    packing = 0
    guard let packed = pointee.storage else { return }
    let newSize = pointee.capacity * stride
    guard let memory = BufferMemory.allocate(newSize) else { outOfMemory() }
    heap(of: self).noteTaken(newSize - size)
    pointee.storage = memory
    let target = whole
    for i in 0..<pointee.count { target[i] = elements[i] }
    BufferMemory.free(packed, size)
  }

  /// Gives the memory back; the elements were taken out before.
  private func giveUpStorage() {
    let size = pointee.capacity * stride
    heap(of: self).pointee.taken &-= size
    BufferMemory.free(pointee.storage, size)
    pointee.storage = nil
    pointee.count = 0
    pointee.capacity = 0
    packing = 0
  }

  /// Inserts at 0...count, taking over the caller's count.
  func insert(owned value: Value, at index: Int) {
    append(owned: value)
    let last = pointee.count - 1
    guard index < last, let storage = pointee.storage else { return }
    let stride = stride
    let place = storage + index * stride
    memmove(place + stride, place, (last - index) * stride)
    if packing == 0 { whole[index] = value } else { store(value, at: index) }
  }

  /// Takes the element at an index in 0..<count out; the caller owns it.
  func remove(at index: Int) -> Value {
    let value = self[element: index]
    let stride = stride
    if let storage = pointee.storage {
      let place = storage + index * stride
      memmove(place, place + stride, (pointee.count - index - 1) * stride)
    }
    pointee.count -= 1
    return value
  }

  /// Takes the elements at `start`, `start + step` … (all in 0..<count, `step` above 0) out; the caller
  /// owns them.
  func remove(from start: Int, step: Int, count: Int) -> [Value] {
    let items = items
    var removed: [Value] = []
    removed.reserveCapacity(count)
    var to = start
    for from in start..<pointee.count {
      if removed.count < count, from == start + removed.count * step {
        removed.append(items[from])
      } else {
        items[to] = items[from]
        to += 1
      }
    }
    pointee.count = to
    return removed
  }

  /// Empties the list. The elements are released after it is empty, since releasing runs other code; the
  /// last one goes first, as in CPython.
  func removeAll() {
    guard let storage = pointee.storage else { return }
    if packing != 0 { return giveUpStorage() }
    let items = whole
    let count = pointee.count
    let size = pointee.capacity * MemoryLayout<Value>.stride
    heap(of: self).pointee.taken &-= size
    pointee.storage = nil
    pointee.count = 0
    pointee.capacity = 0
    var i = count
    while i > 0 {
      i -= 1
      items[i].release()
    }
    BufferMemory.free(storage, size)
  }

  /// Empties the list; the caller owns what was in it.
  func takeAll() -> [Value] {
    let taken = Array(sequence)
    giveUpStorage()
    return taken
  }

  /// Replaces all elements, taking over the counts of the new ones.
  func replaceAll(owned values: [Value]) {
    let old = takeAll()
    if let first = values.first, values.allSatisfy({ $0.tag == first.tag }) {
      packing = Self.packing(like: first)
    }
    reserve(values.count)
    for value in values { append(owned: value) }
    for value in old.reversed() { value.release() }
  }

  /// Replaces the elements in `range` (within 0...count) with `values`, whose counts are taken over.
  func replace(_ range: Range<Int>, owned values: [Value]) {
    if pointee.count == 0 { return values.forEach { append(owned: $0) } }
    let removed = Array(sequence[range])
    let newCount = pointee.count - range.count + values.count
    if !values.allSatisfy({ packing == Self.packing(like: $0) }) { _ = items }
    reserve(newCount)
    if let storage = pointee.storage {
      let stride = stride
      memmove(
        storage + (range.lowerBound + values.count) * stride, storage + range.upperBound * stride,
        (pointee.count - range.upperBound) * stride)
      for (i, value) in values.enumerated() {
        let index = range.lowerBound + i
        if packing == 0 { whole[index] = value } else { store(value, at: index) }
      }
    }
    pointee.count = newCount
    for value in removed.reversed() { value.release() }
  }
}

extension UnsafeMutablePointer where Pointee == TupleObject {
  @inline(__always) var items: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + MemoryLayout<TupleObject>.stride)
      .assumingMemoryBound(to: Value.self)
  }
  @inline(__always) var buffer: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: items, count: pointee.count)
  }
}

extension Value {
  @inline(__always) var list: ListPointer { ListPointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) var tuple: TuplePointer { TuplePointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) init(_ list: ListPointer) {
    self.init(tag: Tag.list, bits: UInt(bitPattern: list))
  }
  @inline(__always) init(_ tuple: TuplePointer) {
    self.init(tag: Tag.tuple, bits: UInt(bitPattern: tuple))
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// An empty list with room for elements of a packing.
  @inline(__always) func makeList(capacity: Int, packing: UInt = 0) -> ListPointer {
    let list = allocate(MemoryLayout<ListObject>.stride, Tag.list)
      .assumingMemoryBound(to: ListObject.self)
    list.pointee.storage = nil
    list.pointee.count = 0
    list.pointee.capacity = 0
    if capacity > 0 {
      list.packing = packing
      let size = capacity * list.stride
      guard let memory = BufferMemory.allocate(size) else { outOfMemory() }
      noteTaken(size)
      list.pointee.storage = memory
      list.pointee.capacity = capacity
    }
    return list
  }
  /// A list that takes over the counts of `values`.
  func makeList(owned values: [Value]) -> Value {
    let list = makeList(capacity: 0)
    list.replaceAll(owned: values)
    return Value(list)
  }
  func makeList(_ elements: SequenceElements) -> Value {
    let list = makeList(capacity: elements.count, packing: elements.packing)
    if elements.packing == 0 {
      for value in elements { list.append(value) }
    } else if let source = elements.storage, let target = list.pointee.storage {
      memcpy(target, source, elements.count * list.stride)
      list.pointee.count = elements.count
    }
    return Value(list)
  }
  /// `count` times an element that is not on the heap.
  func makeList(repeating value: Value, count: Int) -> Value {
    let list = makeList(capacity: count, packing: ListPointer.packing(like: value))
    if value.isBool, let storage = list.pointee.storage {
      memset(storage, value.bool ? 1 : 0, count)
      list.pointee.count = count
    } else {
      for _ in 0..<count { list.append(value) }
    }
    return Value(list)
  }

  /// A tuple whose elements the caller initialises with owned values before anything else happens.
  @inline(__always) func makeTuple(count: Int) -> TuplePointer {
    let tuple = allocate(
      MemoryLayout<TupleObject>.stride + count * MemoryLayout<Value>.stride, Tag.tuple
    ).assumingMemoryBound(to: TupleObject.self)
    tuple.pointee.count = count
    return tuple
  }
  /// A tuple that takes over the counts of `values`.
  func makeTuple(owned values: [Value]) -> Value {
    let tuple = makeTuple(count: values.count)
    let items = tuple.items
    for (i, value) in values.enumerated() { items[i] = value }
    return Value(tuple)
  }
  func makeTuple(_ values: some Collection<Value>) -> Value {
    let tuple = makeTuple(count: values.count)
    let items = tuple.items
    for (i, value) in values.enumerated() { items[i] = value.retained() }
    return Value(tuple)
  }
}
