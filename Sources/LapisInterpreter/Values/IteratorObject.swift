/// What an iterator walks.
enum IteratorMode: UInt8 {
  case list, tuple, string, bytes, range, wideRange, dictKeys, dictValues, dictItems, set
  /// `__getitem__` with 0, 1, 2 … until IndexError.
  case sequence
  /// `callable_iterator`: `iter(function, sentinel)`; the source is a (function, sentinel) tuple.
  case sentinel
  case native
}

/// The iterators of the core types, and (mode `native`) those written in Swift.
struct IteratorObject {
  var header: ObjectHeader
  var mode: IteratorMode
  /// What is walked; none once exhausted.
  var source: Value
  var index: Int
  /// For dicts and sets: how many elements there were at the start; -1 once that has changed. 1 for ASCII
  /// strings and for bytearrays, whose iterators have names of their own.
  var guardValue: Int
  /// For dicts: how many of them are still to come.
  var remaining: Int
  var native: Unmanaged<NativeIterator>?
}
typealias IteratorPointer = UnsafeMutablePointer<IteratorObject>

/// An iterator written in Swift: `enumerate`, `zip`, `map` …
class NativeIterator {
  /// What `type(it).__name__` says.
  let typeName: String
  init(typeName: String) { self.typeName = typeName }
  /// How many values are to come, for `__length_hint__`; nil where it has none.
  var remaining: Int? { nil }
  /// The next value with a count for the caller, or `.undefined` when there is none (from then on).
  func next(_ vm: Interpreter) throws -> Value { .undefined }
  /// What `repr` shows; nil: the type and the address.
  func repr(_ vm: Interpreter) throws -> String? { nil }
  /// Calls `body` with every value it owns a count of, once for each count: the cycle check believes it.
  func visit(_ body: (Value) -> Void) {}
  /// Releases what is held. Called once, when the iterator object dies.
  func finish() {}
}

extension Value {
  @inline(__always) var iterator: IteratorPointer {
    IteratorPointer(bitPattern: bits).unsafelyUnwrapped
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// Retains the source.
  func makeIterator(_ mode: IteratorMode, _ source: Value, guardValue: Int = 0) -> Value {
    let object = allocate(MemoryLayout<IteratorObject>.stride, Tag.iterator)
      .assumingMemoryBound(to: IteratorObject.self)
    object.pointee.mode = mode
    object.pointee.source = source.retained()
    object.pointee.index = 0
    object.pointee.guardValue = guardValue
    object.pointee.remaining = guardValue
    object.pointee.native = nil
    return Value(Tag.iterator, object)
  }
  func makeIterator(_ native: NativeIterator) -> Value {
    let value = makeIterator(.native, .none)
    value.iterator.pointee.native = Unmanaged.passRetained(native)
    return value
  }
}
