/// The elements of a list or tuple, borrowed: void as soon as the sequence changes.
struct SequenceElements: RandomAccessCollection {
  /// Whole values, or the payloads of a packed list.
  let storage: UnsafeRawPointer?
  let count: Int
  /// That of `ListObject`.
  let packing: UInt

  static var none: SequenceElements { SequenceElements(storage: nil, count: 0, packing: 0) }

  @inline(__always) var startIndex: Int { 0 }
  @inline(__always) var endIndex: Int { count }
  /// The index must be in 0..<count.
  @inline(__always) subscript(index: Int) -> Value {
    Self.element(storage.unsafelyUnwrapped, packing, index)
  }

  @inline(__always)
  static func element(_ storage: UnsafeRawPointer, _ packing: UInt, _ index: Int) -> Value {
    if packing == 0 { return storage.load(fromByteOffset: index &* 16, as: Value.self) }
    if packing == Tag.bool &+ 1 { return Value(storage.load(fromByteOffset: index, as: UInt8.self) != 0) }
    return Value(tag: packing &- 1, bits: storage.load(fromByteOffset: index &* 8, as: UInt.self))
  }
  /// Bytes of an element.
  @inline(__always) static func stride(_ packing: UInt) -> Int {
    packing == 0 ? 16 : packing == Tag.bool &+ 1 ? 1 : 8
  }
}

extension UnsafeMutablePointer where Pointee == TupleObject {
  @inline(__always) var sequence: SequenceElements {
    SequenceElements(storage: UnsafeRawPointer(items), count: pointee.count, packing: 0)
  }
}

extension Value {
  /// The elements of a list or tuple; nil for anything else.
  @inline(__always) var sequence: SequenceElements? {
    if tag == Tag.list { return list.sequence }
    if tag == Tag.tuple { return tuple.sequence }
    return nil
  }
}
