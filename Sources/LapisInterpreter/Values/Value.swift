/// What a `Value`'s tag says. Tags below `firstHeap` carry their payload in the value itself.
enum Tag {
  static var int: UInt { 0 }
  static var float: UInt { 1 }
  static var bool: UInt { 2 }
  static var none: UInt { 3 }
  /// No value: an unbound variable, an omitted argument, an exhausted iterator. Scripts never see it.
  static var undefined: UInt { 4 }
  static var ellipsis: UInt { 5 }
  static var notImplemented: UInt { 6 }
  /// The running position of a `for` over a range, in a hidden register.
  static var rangeLoop: UInt { 7 }

  static var firstHeap: UInt { 8 }
  static var string: UInt { 8 }
  static var list: UInt { 9 }
  static var dict: UInt { 10 }
  static var tuple: UInt { 11 }
  static var function: UInt { 12 }
  static var instance: UInt { 13 }
  static var type: UInt { 14 }
  static var host: UInt { 15 }
  static var native: UInt { 16 }
  static var boundMethod: UInt { 17 }
  static var set: UInt { 18 }
  static var frozenSet: UInt { 19 }
  static var bytes: UInt { 20 }
  static var slice: UInt { 21 }
  static var range: UInt { 22 }
  static var bigInt: UInt { 23 }
  static var box: UInt { 24 }
  static var generator: UInt { 25 }
  static var iterator: UInt { 26 }
  static var exception: UInt { 27 }
  static var property: UInt { 28 }
  static var staticMethod: UInt { 29 }
  static var classMethod: UInt { 30 }
  static var module: UInt { 31 }
  static var superProxy: UInt { 32 }
  static var dictView: UInt { 33 }
  static var byteArray: UInt { 34 }
  /// A `range` beyond machine ints.
  static var wideRange: UInt { 35 }
  static var count: Int { 36 }
}

/// A language value: 16 plain bytes, copied without counting. Heap values point at a counted object;
/// whoever stores one owns a count (`retained()`), whoever drops one gives it back (`release()`).
struct Value {
  var tag: UInt
  var bits: UInt

  @inline(__always) init(tag: UInt, bits: UInt) {
    self.tag = tag
    self.bits = bits
  }
  @inline(__always) init(_ int: Int) {
    tag = Tag.int
    bits = UInt(bitPattern: int)
  }
  @inline(__always) init(_ double: Double) {
    tag = Tag.float
    bits = UInt(double.bitPattern)
  }
  @inline(__always) init(_ bool: Bool) {
    tag = Tag.bool
    bits = bool ? 1 : 0
  }
  @inline(__always) init(_ tag: UInt, _ object: UnsafeMutableRawPointer) {
    self.tag = tag
    bits = UInt(bitPattern: object)
  }

  @inline(__always) static var none: Value { Value(tag: Tag.none, bits: 0) }
  @inline(__always) static var undefined: Value { Value(tag: Tag.undefined, bits: 0) }
  @inline(__always) static var ellipsis: Value { Value(tag: Tag.ellipsis, bits: 0) }
  @inline(__always) static var notImplemented: Value { Value(tag: Tag.notImplemented, bits: 0) }
  @inline(__always) static var `true`: Value { Value(tag: Tag.bool, bits: 1) }
  @inline(__always) static var `false`: Value { Value(tag: Tag.bool, bits: 0) }

  @inline(__always) var isHeap: Bool { tag >= Tag.firstHeap }
  @inline(__always) var isInt: Bool { tag == Tag.int }
  @inline(__always) var isFloat: Bool { tag == Tag.float }
  @inline(__always) var isBool: Bool { tag == Tag.bool }
  @inline(__always) var isNone: Bool { tag == Tag.none }
  @inline(__always) var isUndefined: Bool { tag == Tag.undefined }
  @inline(__always) var isString: Bool { tag == Tag.string }
  @inline(__always) var isList: Bool { tag == Tag.list }
  @inline(__always) var isTuple: Bool { tag == Tag.tuple }
  @inline(__always) var isDict: Bool { tag == Tag.dict }
  /// A set or a frozen set.
  @inline(__always) var isAnySet: Bool { tag == Tag.set || tag == Tag.frozenSet }
  /// A range of any size.
  @inline(__always) var isAnyRange: Bool { tag == Tag.range || tag == Tag.wideRange }
  /// bytes or bytearray.
  @inline(__always) var isAnyBytes: Bool { tag == Tag.bytes || tag == Tag.byteArray }
  /// int, bool or a big int.
  @inline(__always) var isInteger: Bool {
    tag == Tag.int || tag == Tag.bool || tag == Tag.bigInt
  }

  /// The payload as an int; meaningful for int and bool tags.
  @inline(__always) var int: Int { Int(bitPattern: bits) }
  /// The payload as a float; meaningful for the float tag.
  @inline(__always) var double: Double { Double(bitPattern: UInt64(bits)) }
  /// The number as a float; meaningful for the int and float tags.
  @inline(__always) var widened: Double { tag == Tag.int ? Double(int) : double }
  /// The payload as a bool; meaningful for the bool tag.
  @inline(__always) var bool: Bool { bits != 0 }
  @inline(__always) var address: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) var header: UnsafeMutablePointer<ObjectHeader> {
    UnsafeMutablePointer<ObjectHeader>(bitPattern: bits).unsafelyUnwrapped
  }

  /// Same object (or same immediate value): Python's `is`.
  @inline(__always) func isIdentical(to other: Value) -> Bool {
    tag == other.tag && bits == other.bits
  }

  @inline(__always) func retain() {
    if tag >= Tag.firstHeap { header.pointee.count &+= 1 }
  }
  /// The value itself, with one more count for the receiver of the result.
  @inline(__always) func retained() -> Value {
    retain()
    return self
  }
  @inline(__always) func release() {
    if tag >= Tag.firstHeap { releaseObject() }
  }
  @inline(__always) func releaseObject() {
    let object = header
    object.pointee.count &-= 1
    if object.pointee.count == 0 { destroyObject(self) }
  }
}

/// What every heap object starts with.
struct ObjectHeader {
  var count: Int32
  /// The object's `Tag`; 0 in a free cell.
  var kind: UInt8
  var flags: UInt8
  /// Index of the free list it returns to; 0: a large object of its own.
  var sizeClass: UInt16

  static var internedFlag: UInt8 { 1 }
  /// `repr` is inside this container now, so a cycle prints `...`.
  static var reprFlag: UInt8 { 2 }
  /// A dict has had keys whose class may define `__eq__`: a str may be equal to one of them.
  static var foreignKeysFlag: UInt8 { 4 }
  /// Its `__del__` has run, or the generator was closed: that happens once.
  static var finalizedFlag: UInt8 { 8 }
  /// The cycle check under way has found it unreachable.
  static var garbageFlag: UInt8 { 16 }
  /// The bits from this one on are a list's packing.
  static var packingShift: UInt8 { 6 }
  /// Weak references know it: they are told when it goes.
  static var weakFlag: UInt8 { 32 }
  /// A function that `functools` keeps results for: its class is another one.
  static var cachedFlag: UInt8 { 64 }
}
