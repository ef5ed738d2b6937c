import BigInt
import Glibc

/// Immutable bytes (`bytes`) or mutable ones (`bytearray`), in a buffer of their own.
struct BytesObject {
  var header: ObjectHeader
  var bytes: UnsafeMutablePointer<UInt8>?
  var count: Int
  var capacity: Int
  /// How many views there are of a bytearray; while there is one, it keeps its length.
  var viewCount: Int
}
typealias BytesPointer = UnsafeMutablePointer<BytesObject>

struct SliceObject {
  var header: ObjectHeader
  var start: Value
  var stop: Value
  var step: Value
}
typealias SlicePointer = UnsafeMutablePointer<SliceObject>

/// `range(start, stop, step)` over machine ints, with its length.
struct RangeObject {
  var header: ObjectHeader
  var start: Int
  var stop: Int
  var step: Int
  var count: Int
}
typealias RangePointer = UnsafeMutablePointer<RangeObject>

final class BigIntBox {
  let value: BigInt
  init(_ value: BigInt) { self.value = value }
}

/// An int that does not fit 64 bits.
struct BigIntObject {
  var header: ObjectHeader
  var box: Unmanaged<BigIntBox>
}

/// A variable that closures share.
struct BoxObject {
  var header: ObjectHeader
  var value: Value
}
typealias BoxPointer = UnsafeMutablePointer<BoxObject>

/// `function` with `receiver` in front of its arguments.
struct BoundMethodObject {
  var header: ObjectHeader
  var receiver: Value
  var function: Value
}
typealias BoundMethodPointer = UnsafeMutablePointer<BoundMethodObject>

struct PropertyObject {
  var header: ObjectHeader
  var getter: Value
  var setter: Value
  var deleter: Value
  var doc: Value
}
typealias PropertyPointer = UnsafeMutablePointer<PropertyObject>

/// A static or class method, or a super proxy's (type, receiver).
struct PairObject {
  var header: ObjectHeader
  var first: Value
  var second: Value
}
typealias PairPointer = UnsafeMutablePointer<PairObject>

/// `d.keys()`, `d.values()`, `d.items()`.
struct DictViewObject {
  var header: ObjectHeader
  var dict: Value
  var mode: IteratorMode
}
typealias DictViewPointer = UnsafeMutablePointer<DictViewObject>

extension Value {
  @inline(__always) var bytes: BytesPointer { BytesPointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) var slice: SlicePointer { SlicePointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) var range: RangePointer { RangePointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) var box: BoxPointer { BoxPointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) var boundMethod: BoundMethodPointer {
    BoundMethodPointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) var property: PropertyPointer {
    PropertyPointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) var pair: PairPointer { PairPointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) var dictView: DictViewPointer {
    DictViewPointer(bitPattern: bits).unsafelyUnwrapped
  }
  /// A view of keys or items, which is a set; values are none.
  @inline(__always) var isSetView: Bool { tag == Tag.dictView && dictView.pointee.mode != .dictValues }
  /// The big int of a value with that tag.
  var bigIntPayload: BigInt {
    UnsafeMutablePointer<BigIntObject>(bitPattern: bits).unsafelyUnwrapped.pointee.box
      ._withUnsafeGuaranteedRef { $0.value }
  }
  /// An int, bool or big int as a big int; nil for anything else.
  var asBigInt: BigInt? {
    switch tag {
    case Tag.int, Tag.bool: BigInt(int)
    case Tag.bigInt: bigIntPayload
    default: nil
    }
  }
}

extension UnsafeMutablePointer where Pointee == BytesObject {
  var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pointee.bytes, count: pointee.count)
  }
  /// Makes room for `count` bytes in all and sets the count; new bytes are not initialised.
  func resize(_ count: Int) {
    if count > pointee.capacity {
      let capacity = max(count, pointee.capacity * 3 / 2, 16)
      guard let memory = realloc(pointee.bytes, capacity) else { outOfMemory() }
      heap(of: self).noteTaken(capacity - pointee.capacity)
      pointee.bytes = memory.assumingMemoryBound(to: UInt8.self)
      pointee.capacity = capacity
    }
    pointee.count = count
  }
  /// Appends bytes, which may be its own.
  func append(_ added: UnsafeBufferPointer<UInt8>) {
    let count = pointee.count
    let isOwn = added.baseAddress == pointee.bytes.map { UnsafePointer($0) }
    resize(count + added.count)
    guard let own = pointee.bytes, let source = isOwn ? UnsafePointer(own) : added.baseAddress else {
      return
    }
    memcpy(own + count, source, added.count)
  }
  func replaceAll(_ bytes: [UInt8]) {
    resize(bytes.count)
    bytes.withUnsafeBufferPointer {
      if let base = $0.baseAddress, let own = pointee.bytes { memcpy(own, base, $0.count) }
    }
  }
}

extension UnsafeMutablePointer where Pointee == RangeObject {
  /// The position of an int in the range; nil where it is not in it.
  func position(_ value: Int) -> Int? {
    if pointee.count == 0 { return nil }
    let (offset, overflow) = value.subtractingReportingOverflow(pointee.start)
    if overflow || offset == Int.min {
      return Value(tag: Tag.range, bits: UInt(bitPattern: self)).asWideRange?.position(BigInt(value)).map { Int($0) }
    }
    if pointee.step == -1 { return offset <= 0 && -offset < pointee.count ? -offset : nil }
    guard offset % pointee.step == 0 else { return nil }
    let index = offset / pointee.step
    return index >= 0 && index < pointee.count ? index : nil
  }
  /// The element at an index in 0..<count.
  @inline(__always) func element(_ index: Int) -> Int {
    pointee.start &+ index &* pointee.step
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  func makeBytes(_ bytes: [UInt8], mutable: Bool = false) -> Value {
    let tag = mutable ? Tag.byteArray : Tag.bytes
    let object = allocate(MemoryLayout<BytesObject>.stride, tag)
      .assumingMemoryBound(to: BytesObject.self)
    object.pointee.bytes = nil
    object.pointee.count = 0
    object.pointee.capacity = 0
    object.pointee.viewCount = 0
    object.replaceAll(bytes)
    return Value(tag, object)
  }
  /// Takes over the three counts.
  func makeSlice(_ start: Value, _ stop: Value, _ step: Value) -> Value {
    let object = allocate(MemoryLayout<SliceObject>.stride, Tag.slice)
      .assumingMemoryBound(to: SliceObject.self)
    object.pointee.start = start
    object.pointee.stop = stop
    object.pointee.step = step
    return Value(Tag.slice, object)
  }
  /// `step` is not zero.
  func makeRange(_ start: Int, _ stop: Int, _ step: Int) -> Value {
    guard let count = exactRangeCount(start, stop, step) else {
      return makeRange(WideRange(BigInt(start), BigInt(stop), BigInt(step)))
    }
    let object = allocate(MemoryLayout<RangeObject>.stride, Tag.range)
      .assumingMemoryBound(to: RangeObject.self)
    object.pointee.start = start
    object.pointee.stop = stop
    object.pointee.step = step
    object.pointee.count = count
    return Value(Tag.range, object)
  }
  func makeBigInt(_ value: BigInt) -> Value {
    let object = allocate(MemoryLayout<BigIntObject>.stride, Tag.bigInt)
      .assumingMemoryBound(to: BigIntObject.self)
    object.pointee.box = Unmanaged.passRetained(BigIntBox(value))
    noteTaken(value.magnitude.bitWidth >> 3)
    return Value(Tag.bigInt, object)
  }
  /// The int value, small where it fits 64 bits.
  func makeInteger(_ value: BigInt) -> Value {
    if let small = value.int { return Value(small) }
    return makeBigInt(value)
  }
  /// Takes over the count.
  @inline(__always) func makeBox(_ value: Value) -> Value {
    let object = allocate(MemoryLayout<BoxObject>.stride, Tag.box)
      .assumingMemoryBound(to: BoxObject.self)
    object.pointee.value = value
    return Value(Tag.box, object)
  }
  /// Retains both.
  func makeBoundMethod(_ receiver: Value, _ function: Value) -> Value {
    let object = allocate(MemoryLayout<BoundMethodObject>.stride, Tag.boundMethod)
      .assumingMemoryBound(to: BoundMethodObject.self)
    object.pointee.receiver = receiver.retained()
    object.pointee.function = function.retained()
    return Value(Tag.boundMethod, object)
  }
  /// Takes over the counts.
  func makeProperty(_ getter: Value, _ setter: Value, _ deleter: Value, _ doc: Value) -> Value {
    let object = allocate(MemoryLayout<PropertyObject>.stride, Tag.property)
      .assumingMemoryBound(to: PropertyObject.self)
    object.pointee.getter = getter
    object.pointee.setter = setter
    object.pointee.deleter = deleter
    object.pointee.doc = doc
    return Value(Tag.property, object)
  }
  /// Takes over the counts. `tag` is `staticMethod`, `classMethod` or `superProxy`.
  func makePair(_ tag: UInt, _ first: Value, _ second: Value) -> Value {
    let object = allocate(MemoryLayout<PairObject>.stride, tag)
      .assumingMemoryBound(to: PairObject.self)
    object.pointee.first = first
    object.pointee.second = second
    return Value(tag, object)
  }
  /// Retains the dict. `mode` is `.dictKeys`, `.dictValues` or `.dictItems`.
  func makeDictView(_ dict: Value, _ mode: IteratorMode) -> Value {
    let object = allocate(MemoryLayout<DictViewObject>.stride, Tag.dictView)
      .assumingMemoryBound(to: DictViewObject.self)
    object.pointee.dict = dict.retained()
    object.pointee.mode = mode
    return Value(Tag.dictView, object)
  }
}

/// Elements of `range(start, stop, step)`; 0 where a step of the wrong sign leads away. As many as an int
/// can count, where there are more.
func rangeCount(_ start: Int, _ stop: Int, _ step: Int) -> Int {
  exactRangeCount(start, stop, step) ?? Int.max
}

/// The same; nil where there are more than an int can count.
func exactRangeCount(_ start: Int, _ stop: Int, _ step: Int) -> Int? {
  if step > 0 ? start >= stop : start <= stop { return 0 }
  let span = UInt(bitPattern: step > 0 ? stop &- start : start &- stop) - 1
  let last = span / step.magnitude
  return last >= UInt(Int.max) ? nil : Int(last) + 1
}
