/// An owned reference to a language value, for code outside the interpreter: it counts by itself.
/// Copies are cheap and numbers, bools and None cost nothing. A `Ref` belongs to the thread of its
/// interpreter and must not leave it.
public struct Ref {
  let value: Value
  private let box: RefBox?

  public static var none: Ref { Ref(immediate: .none) }

  public init(_ bool: Bool) { self.init(immediate: Value(bool)) }
  public init(_ int: Int) { self.init(immediate: Value(int)) }
  public init(_ double: Double) { self.init(immediate: Value(double)) }

  init(immediate value: Value) {
    self.value = value
    box = nil
  }
  /// Takes over the caller's count.
  init(owned value: Value, _ owner: HeapOwner) {
    self.value = value
    box = value.isHeap ? RefBox(value, owner) : nil
  }
  init(_ value: Value, _ owner: HeapOwner) { self.init(owned: value.retained(), owner) }

  /// What holds the count; copies of a `Ref` share it.
  var holder: ObjectIdentifier? { box.map { ObjectIdentifier($0) } }

  /// The value with a count of its own. Reading `value` of a `Ref` that is not used afterwards would
  /// let it go too early.
  func retained() -> Value { withExtendedLifetime(box) { value.retained() } }

  public var isNone: Bool { value.isNone }
  /// No value at all: an optional argument that was left out. Scripts never see one.
  public var isMissing: Bool { value.isUndefined }
  public var asBool: Bool? {
    if value.isBool { return value.bool }
    if case .bool(let bool)? = hostNumber { return bool }
    return nil
  }
  /// An int or a bool, or a host's float that is whole; nil for the language's floats and for ints beyond 64
  /// bits.
  public var asInt: Int? {
    if value.isInt || value.isBool { return value.int }
    return hostNumber?.int ?? hostDouble.flatMap { Int(exactly: $0) }
  }
  /// A float, int, bool, or a host number such as a NumPy scalar.
  public var asDouble: Double? {
    switch value.tag {
    case Tag.float: value.double
    case Tag.int, Tag.bool: Double(value.int)
    case Tag.bigInt: Double(value.bigIntPayload)
    default: hostDouble
    }
  }
  public var asString: String? { value.isString ? value.string.swiftString : nil }
  /// bytes or bytearray.
  public var asBytes: [UInt8]? { value.isAnyBytes ? Array(value.bytes.buffer) : nil }
  /// A float, int or bool of the language itself, no host number.
  public var isPlainFloat: Bool { value.isFloat }
  public var isPlainInt: Bool { value.isInt }
  public var isPlainBool: Bool { value.isBool }
  public var isCallable: Bool { value.isCallableKind }
  public var isString: Bool { value.isString }
  /// A float and not an int or bool.
  public var isFloat: Bool {
    if value.isFloat { return true }
    if case .double? = hostNumber { return true }
    return false
  }
  /// An int (of any size) or a bool.
  public var isInteger: Bool { value.isInteger || hostNumber?.int != nil }
  /// A number of the language itself, not a host object that stands for one.
  public var isPlainNumber: Bool { value.isFloat || value.isInteger }
  public var isList: Bool { value.isList }
  public var isTuple: Bool { value.isTuple }
  public var isDict: Bool { value.isDict }
  public var isSet: Bool { value.isAnySet }
  public var isEllipsis: Bool { value.tag == Tag.ellipsis }

  /// The Swift object of a host value of this class.
  public func host<T: HostObject>(as type: T.Type) -> T? { value.hostObject as? T }
  /// The Swift object of any host value; also of an instance of a script class derived from a host type.
  public var hostObject: HostObject? { value.hostObject }

  /// The bounds of a slice; `none` where one was left out.
  public var sliceParts: (start: Ref, stop: Ref, step: Ref)? {
    guard value.tag == Tag.slice, let owner = box?.owner else { return nil }
    let slice = value.slice.pointee
    return (Ref(slice.start, owner), Ref(slice.stop, owner), Ref(slice.step, owner))
  }
  /// The numbers of a `range`.
  public var rangeParts: (start: Int, stop: Int, step: Int, count: Int)? {
    guard value.tag == Tag.range else { return nil }
    let range = value.range.pointee
    return (range.start, range.stop, range.step, range.count)
  }

  /// The same object: Python's `is`.
  public func isSame(as other: Ref) -> Bool { value.isIdentical(to: other.value) }

  private var hostDouble: Double? {
    value.tag == Tag.host ? value.host.pointee.number.number?.double ?? value.hostObject?.asDouble : nil
  }
  private var hostNumber: HostNumber? {
    value.tag == Tag.host ? value.host.pointee.number.number ?? value.hostObject?.number : nil
  }
}

/// Holds the count of one `Ref`'s value.
final class RefBox {
  let value: Value
  let owner: HeapOwner
  init(_ value: Value, _ owner: HeapOwner) {
    self.value = value
    self.owner = owner
  }
  deinit { value.release() }
}

/// Keeps the heap's memory until the interpreter and every `Ref` into it are gone.
final class HeapOwner {
  let heap: HeapPointer
  init() { heap = HeapPointer.make() }
  deinit { heap.destroy() }
}

extension Value {
  var hostObject: HostObject? {
    if tag == Tag.host {
      if let object = host.pointee.object { return object.takeUnretainedValue() }
      return Value.materialize(host)
    }
    if tag == Tag.instance, let payload = instancePayload { return payload.hostObject }
    return nil
  }
  /// The object of a cell that has one owner; nil for a cell that is shared, or only holds a number.
  var soleObject: HostObject? {
    tag == Tag.host && header.pointee.count == 1 ? host.pointee.object?.takeUnretainedValue() : nil
  }
  /// What an instance of a script class derived from a builtin or host type carries; borrowed.
  var instancePayload: Value? {
    guard tag == Tag.instance, instance.type.pointee.flags.contains(.payload) else { return nil }
    let value = instance.pointee.slots[0]
    return value.isUndefined ? nil : value
  }
  /// What an instance of a class derived from a core type carries, else the value itself; borrowed.
  var core: Value { instancePayload ?? self }
  var isCallableKind: Bool {
    switch tag {
    case Tag.function, Tag.native, Tag.boundMethod, Tag.type, Tag.staticMethod: true
    case Tag.host: hostObject?.isCallable ?? false
    case Tag.instance, Tag.exception: instance.type.hasMember("__call__")
    default: false
    }
  }
}
