import Glibc

struct ListObject {
  var header: ObjectHeader
  var items: UnsafeMutablePointer<Value>?
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
  @inline(__always) var items: UnsafeMutablePointer<Value> {
    pointee.items.unsafelyUnwrapped
  }
  @inline(__always) var buffer: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: pointee.items, count: pointee.count)
  }

  /// Appends and takes over the caller's count.
  @inline(__always) func append(owned value: Value) {
    if pointee.count == pointee.capacity { reserve(pointee.count + 1) }
    items[pointee.count] = value
    pointee.count &+= 1
  }
  @inline(__always) func append(_ value: Value) { append(owned: value.retained()) }

  @inline(never) func reserve(_ needed: Int) {
    if needed <= pointee.capacity { return }
    let capacity = max(needed, pointee.capacity + pointee.capacity >> 1, 4)
    let stride = MemoryLayout<Value>.stride
    guard
      let memory = BufferMemory.resize(
        pointee.items, from: pointee.capacity * stride, to: capacity * stride)
    else { outOfMemory() }
    heap(of: self).noteTaken((capacity - pointee.capacity) * MemoryLayout<Value>.stride)
    pointee.items = memory.assumingMemoryBound(to: Value.self)
    pointee.capacity = capacity
  }

  /// Inserts at 0...count, taking over the caller's count.
  func insert(owned value: Value, at index: Int) {
    reserve(pointee.count + 1)
    let items = items
    memmove(items + index + 1, items + index, (pointee.count - index) * MemoryLayout<Value>.stride)
    items[index] = value
    pointee.count += 1
  }

  /// Takes the element at an index in 0..<count out; the caller owns it.
  func remove(at index: Int) -> Value {
    let items = items
    let value = items[index]
    memmove(
      items + index, items + index + 1, (pointee.count - index - 1) * MemoryLayout<Value>.stride)
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

  /// Empties the list. The elements are released after it is empty, since releasing runs other code.
  func removeAll() {
    let items = pointee.items
    let count = pointee.count
    let size = pointee.capacity * MemoryLayout<Value>.stride
    if items != nil { heap(of: self).pointee.taken &-= size }
    pointee.items = nil
    pointee.count = 0
    pointee.capacity = 0
    if let items {
      for i in 0..<count { items[i].release() }
      BufferMemory.free(items, size)
    }
  }

  /// Empties the list; the caller owns what was in it.
  func takeAll() -> [Value] {
    let taken = Array(buffer)
    let size = pointee.capacity * MemoryLayout<Value>.stride
    heap(of: self).pointee.taken &-= size
    BufferMemory.free(pointee.items, size)
    pointee.items = nil
    pointee.count = 0
    pointee.capacity = 0
    return taken
  }

  /// Replaces all elements, taking over the counts of the new ones.
  func replaceAll(owned values: [Value]) {
    let old = takeAll()
    reserve(values.count)
    for value in values { append(owned: value) }
    for value in old { value.release() }
  }

  /// Replaces the elements in `range` (within 0...count) with `values`, whose counts are taken over.
  func replace(_ range: Range<Int>, owned values: [Value]) {
    let removed = Array(UnsafeBufferPointer(start: pointee.items, count: pointee.count)[range])
    let newCount = pointee.count - range.count + values.count
    reserve(newCount)
    if newCount > 0 || pointee.items != nil {
      let items = items
      memmove(
        items + range.lowerBound + values.count, items + range.upperBound,
        (pointee.count - range.upperBound) * MemoryLayout<Value>.stride)
      for (i, value) in values.enumerated() { items[range.lowerBound + i] = value }
    }
    pointee.count = newCount
    for value in removed { value.release() }
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
  /// The elements of a list or tuple, borrowed; nil for anything else.
  @inline(__always) var sequenceBuffer: UnsafeBufferPointer<Value>? {
    if tag == Tag.list { return list.buffer }
    if tag == Tag.tuple { return tuple.buffer }
    return nil
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  @inline(__always) func makeList(capacity: Int) -> ListPointer {
    let list = allocate(MemoryLayout<ListObject>.stride, Tag.list)
      .assumingMemoryBound(to: ListObject.self)
    list.pointee.items = nil
    list.pointee.count = 0
    list.pointee.capacity = 0
    if capacity > 0 {
      let size = capacity * MemoryLayout<Value>.stride
      guard let memory = BufferMemory.allocate(size) else { outOfMemory() }
      noteTaken(size)
      list.pointee.items = memory.assumingMemoryBound(to: Value.self)
      list.pointee.capacity = capacity
    }
    return list
  }
  /// A list that takes over the counts of `values`.
  func makeList(owned values: [Value]) -> Value {
    let list = makeList(capacity: values.count)
    for value in values { list.append(owned: value) }
    return Value(list)
  }
  func makeList(_ values: UnsafeBufferPointer<Value>) -> Value {
    let list = makeList(capacity: values.count)
    for value in values { list.append(value) }
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
  func makeTuple(_ values: UnsafeBufferPointer<Value>) -> Value {
    let tuple = makeTuple(count: values.count)
    let items = tuple.items
    for (i, value) in values.enumerated() { items[i] = value.retained() }
    return Value(tuple)
  }
}
