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
    let storage = storage.unsafelyUnwrapped
    return packing == 0
      ? storage.load(fromByteOffset: index &* 16, as: Value.self)
      : Value(tag: packing &- 1, bits: storage.load(fromByteOffset: index &* 8, as: UInt.self))
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
