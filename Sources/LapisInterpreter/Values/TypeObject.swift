/// A class: of the language, of a host, or of a script.
struct TypeObject {
  var header: ObjectHeader
  var flags: TypeFlags
  /// The tag of its instances (`Tag.instance` for plain classes).
  var instanceTag: UInt
  /// A dict: the class's own names.
  var attributes: Value
  /// The shape of an instance without attributes.
  var rootShape: ShapePointer
  /// Slots to make room for in a new instance: the most an instance was seen to use.
  var expectedSlots: Int
  /// The method resolution order, the class itself first; borrowed, kept alive by the bases.
  var order: UnsafeMutablePointer<TypePointer>
  var orderCount: Int
  var info: Unmanaged<TypeInfo>
  /// `__init__` as found for the class version below; borrowed from the class it is in.
  var initializer: Value
  var initializerVersion: Int
}
typealias TypePointer = UnsafeMutablePointer<TypeObject>

struct TypeFlags: OptionSet {
  var rawValue: UInt32
  /// Derives from BaseException.
  static let exception = TypeFlags(rawValue: 1 << 0)
  /// Made by a `class` statement.
  static let script = TypeFlags(rawValue: 1 << 1)
  /// A script class that derives from list, dict, str, a host type …: instances carry a payload of
  /// that type in their first slot.
  static let payload = TypeFlags(rawValue: 1 << 2)
  /// Some class in the order defines `__getattr__`.
  static let getattr = TypeFlags(rawValue: 1 << 3)
  /// Some class in the order defines `__setattr__`.
  static let setattr = TypeFlags(rawValue: 1 << 4)
  /// Some class in the order defines `__getattribute__`.
  static let getattribute = TypeFlags(rawValue: 1 << 5)
  /// Some class in the order defines `__eq__` / `__hash__`.
  static let equality = TypeFlags(rawValue: 1 << 6)
  /// Some script class in the order defines `__new__`.
  static let new = TypeFlags(rawValue: 1 << 7)
  /// Some class in the order defines `__get__`, `__set__` or `__delete__`.
  static let descriptor = TypeFlags(rawValue: 1 << 12)
  /// It has abstract methods left: no instances.
  static let abstract = TypeFlags(rawValue: 1 << 10)
  /// Its own class says what calling it means.
  static let metaCall = TypeFlags(rawValue: 1 << 11)
  /// Some class in the order defines `__del__`.
  static let finalizer = TypeFlags(rawValue: 1 << 8)
}

/// What a class needs rarely.
final class TypeInfo {
  var name: String
  /// What error messages call it, where that is not the name.
  var shownName: String?
  var qualifiedName: String
  var module: String
  var doc: String
  /// Owned.
  var bases: [Value]
  /// Borrowed; a dying class removes itself.
  var subclasses: [TypePointer] = []
  /// Called as the class: arguments in, instance out. nil for plain script classes.
  var constructor: NativeEntry?
  var hostType: HostType?
  var exceptionType: ExceptionType?
  /// The builtin class whose value instances carry, for `TypeFlags.payload`.
  var payloadType: TypePointer?
  /// The class of the class, where that is not `type`; owned. Only the library has such classes
  /// (`ABCMeta`, `EnumType`).
  var metaclass: TypePointer?
  /// Classes that `register` named as subclasses; owned.
  var registered: [Value] = []
  /// Names that `__slots__` lists in the class and its bases; nil where instances may have any name.
  var slots: [String]?

  init(name: String, module: String, doc: String, bases: [Value]) {
    self.name = name
    qualifiedName = name
    self.module = module
    self.doc = doc
    self.bases = bases
  }
}

/// The order in which instances of one class got their attributes: a path in the tree of shapes.
/// Two instances with the same shape have the same names in the same slots.
struct Shape {
  var type: TypePointer
  var parent: ShapePointer?
  /// Interned name of the last slot; borrowed, interned names live as long as the interpreter.
  var name: StringPointer?
  /// Slots in use.
  var count: Int
  var firstChild: ShapePointer?
  var nextSibling: ShapePointer?
  /// Attributes are in a dict in the last slot: after `__dict__` was asked for, or with very many names.
  var isDictMode: Bool
}
typealias ShapePointer = UnsafeMutablePointer<Shape>

/// An instance of a script class. Exceptions begin with the same fields.
struct InstanceObject {
  var header: ObjectHeader
  var shape: ShapePointer
  /// Points behind the struct, or at an allocation of its own once it has outgrown that room.
  var slots: UnsafeMutablePointer<Value>
  var capacity: Int32
  var inlineCapacity: Int32
}
typealias InstancePointer = UnsafeMutablePointer<InstanceObject>

struct ExceptionObject {
  var instance: InstanceObject
  /// A tuple.
  var arguments: Value
  /// none, or an exception.
  var cause: Value
  var context: Value
  var suppressContext: Bool
  /// Frames it passed, innermost first.
  var traceback: Unmanaged<TracebackBox>?
  /// What a traceback adds to the message, as ". Did you mean: 'x'?", or none.
  var hint: Value
  /// What the line of help below a traceback is worked out from, once it is shown: the dict that lacks a
  /// key, the length that an index is beyond, or the help itself as a string; else none.
  var subject: Value
  /// The index that is beyond the length.
  var subjectIndex: Int
}
typealias ExceptionPointer = UnsafeMutablePointer<ExceptionObject>

/// A Swift object in the language.
struct HostCell {
  var header: ObjectHeader
  /// Borrowed: host types live as long as the interpreter.
  var type: TypePointer
  /// nil in a cell that has a number alone, until somebody asks for the object.
  var object: Unmanaged<HostObject>?
  var number: CellNumber
}
typealias HostPointer = UnsafeMutablePointer<HostCell>

extension Value {
  @inline(__always) var type: TypePointer { TypePointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) init(_ type: TypePointer) {
    self.init(tag: Tag.type, bits: UInt(bitPattern: type))
  }
  /// The instance part of an instance or exception.
  @inline(__always) var instance: InstancePointer {
    InstancePointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) var exception: ExceptionPointer {
    ExceptionPointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) var host: HostPointer { HostPointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) var isInstanceLike: Bool { tag == Tag.instance || tag == Tag.exception }
}

extension UnsafeMutablePointer where Pointee == Shape {
  /// The slot of a name, or -1. Complexity: O(slots); the caches of the call sites make it rare.
  func slot(of name: StringPointer) -> Int {
    var shape = self
    while let own = shape.pointee.name {
      if own == name { return shape.pointee.count - 1 }
      guard let parent = shape.pointee.parent else { return -1 }
      shape = parent
    }
    return -1
  }

  /// The shape with one more name.
  func adding(_ name: StringPointer) -> ShapePointer {
    var child = pointee.firstChild
    while let current = child {
      if current.pointee.name == name { return current }
      child = current.pointee.nextSibling
    }
    let shape = ShapePointer.allocate(capacity: 1)
    shape.initialize(
      to: Shape(
        type: pointee.type, parent: self, name: name, count: pointee.count + 1, firstChild: nil,
        nextSibling: pointee.firstChild, isDictMode: false))
    pointee.firstChild = shape
    return shape
  }

  /// The names in slot order.
  func names() -> [StringPointer] {
    var result: [StringPointer] = []
    var shape = self
    while let name = shape.pointee.name {
      result.append(name)
      guard let parent = shape.pointee.parent else { break }
      shape = parent
    }
    return result.reversed()
  }

  /// Frees the shape and all that grew from it.
  func deallocateTree() {
    var child = pointee.firstChild
    while let current = child {
      child = current.pointee.nextSibling
      current.deallocateTree()
    }
    deallocate()
  }
}

extension UnsafeMutablePointer where Pointee == TypeObject {
  var info: TypeInfo { pointee.info.takeUnretainedValue() }
  var name: String { info.name }
  /// The name that error messages use.
  var shownName: String { info.shownName ?? info.name }
  /// Is this class `other`, or derived from it?
  func isSubclass(of other: TypePointer) -> Bool {
    if self == other { return true }
    let order = pointee.order
    for i in 0..<pointee.orderCount where order[i] == other { return true }
    return false
  }
  /// The value of a name in the class or what it derives from, borrowed; nil where none has it.
  func lookup(_ name: StringPointer) -> Value? {
    let order = pointee.order
    for i in 0..<pointee.orderCount {
      let own = order[i].pointee.attributes
      if own.isDict, let value = own.dict.value(name) { return value }
    }
    return nil
  }
  /// Instances have a `__dict__`.
  var hasInstanceDict: Bool {
    guard pointee.flags.contains(.script) || pointee.flags.contains(.exception) else { return false }
    return info.slots?.contains("__dict__") ?? true
  }
  /// As `lookup`, for a name that may not be interned.
  func hasMember(_ name: String) -> Bool {
    let heap = heap(of: self)
    let text = heap.makeString(name)
    defer { text.release() }
    return lookup(text.string) != nil
  }
}

extension UnsafeMutablePointer where Pointee == InstanceObject {
  var inlineSlots: UnsafeMutablePointer<Value> {
    let size =
      pointee.header.kind == UInt8(Tag.exception)
      ? MemoryLayout<ExceptionObject>.stride : MemoryLayout<InstanceObject>.stride
    return (UnsafeMutableRawPointer(self) + size).assumingMemoryBound(to: Value.self)
  }
  var type: TypePointer { pointee.shape.pointee.type }
  /// The dict of the attributes, where the shape says that there is one.
  var dictSlot: UnsafeMutablePointer<Value> { pointee.slots + (pointee.shape.pointee.count - 1) }

  /// Adds a slot for a new name; takes over the value's count.
  @inline(__always) func addSlot(_ shape: ShapePointer, owned value: Value) {
    let index = shape.pointee.count - 1
    if index >= Int(pointee.capacity) { growSlots(shape.pointee.type, used: index) }
    pointee.slots[index] = value
    pointee.shape = shape
  }

  @inline(never) private func growSlots(_ type: TypePointer, used: Int) {
    let capacity = max(4, Int(pointee.capacity) * 2)
    let slots = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    slots.update(from: pointee.slots, count: used)
    if pointee.slots != inlineSlots { pointee.slots.deallocate() }
    pointee.slots = slots
    pointee.capacity = Int32(truncatingIfNeeded: capacity)
    if type.pointee.expectedSlots < min(capacity, 12) {
      type.pointee.expectedSlots = min(capacity, 12)
    }
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// An instance without attributes; retains the class. Exceptions get `()` as arguments.
  func makeInstance(_ type: TypePointer) -> Value {
    let isException = type.pointee.flags.contains(.exception)
    let tag = isException ? Tag.exception : Tag.instance
    let size =
      isException ? MemoryLayout<ExceptionObject>.stride : MemoryLayout<InstanceObject>.stride
    let room = type.pointee.expectedSlots
    let memory = allocate(size + room * MemoryLayout<Value>.stride, tag)
    let instance = memory.assumingMemoryBound(to: InstanceObject.self)
    Value(type).retain()
    instance.pointee.shape = type.pointee.rootShape
    instance.pointee.slots = (memory + size).assumingMemoryBound(to: Value.self)
    instance.pointee.capacity = Int32(truncatingIfNeeded: room)
    instance.pointee.inlineCapacity = Int32(truncatingIfNeeded: room)
    if isException {
      let exception = memory.assumingMemoryBound(to: ExceptionObject.self)
      exception.pointee.arguments = .none
      exception.pointee.cause = .none
      exception.pointee.context = .none
      exception.pointee.suppressContext = false
      exception.pointee.traceback = nil
      exception.pointee.hint = .none
      exception.pointee.subject = .none
      exception.pointee.subjectIndex = 0
    }
    return Value(tag, memory)
  }
}
