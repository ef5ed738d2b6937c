/// A function of a script: its code with what it closes over.
struct FunctionObject {
  var header: ObjectHeader
  var code: UnsafeMutablePointer<CodeBlock>
  /// The globals of its module.
  var globals: Value
  /// A str.
  var name: Value
  var qualifiedName: Value
  /// A tuple for the last positional parameters, or none.
  var defaults: Value
  /// A dict by name for keyword-only parameters, or none.
  var keywordDefaults: Value
  /// A tuple of boxes, or none.
  var captures: Value
  /// The dict of `__annotations__`, or none where nobody has asked and there are none.
  var annotations: Value
  /// The str or none of `__doc__`; undefined where the function had no code yet when it was made.
  var doc: Value
  /// A dict of attributes set by scripts, or none.
  var attributes: Value
  /// The class whose body defined it, for `super()`; a box, or none.
  var moduleName: Value
}
typealias FunctionPointer = UnsafeMutablePointer<FunctionObject>

extension Value {
  /// CPython has these as objects of a class written in C. Asked only of functions.
  @inline(__always) var isCachedFunction: Bool { header.pointee.flags & ObjectHeader.cachedFlag != 0 }
}

/// A function written in Swift.
struct NativeObject {
  var header: ObjectHeader
  var entry: Unmanaged<NativeEntry>
  /// The type whose method it is, or none; borrowed, types outlive their methods.
  var owner: Value
  /// The name of the module that it was made for, or none.
  var moduleName: Value
}
typealias NativePointer = UnsafeMutablePointer<NativeObject>

/// A module: its name and its namespace.
struct ModuleObject {
  var header: ObjectHeader
  var name: Value
  /// A dict.
  var globals: Value
}
typealias ModulePointer = UnsafeMutablePointer<ModuleObject>

/// A suspended call of a generator function.
struct GeneratorObject {
  var header: ObjectHeader
  var state: GeneratorState
  /// The function; its frame's registers are in `registers` while suspended.
  var function: Value
  var registers: UnsafeMutablePointer<Value>?
  var registerCount: Int
  /// Where it goes on.
  var pc: UnsafeMutablePointer<Instruction>
  /// Register that receives the value sent at the suspended `yield`.
  var sendRegister: Int
  /// A list of exceptions being handled in the suspended frame, or none.
  var handled: Value
  /// What `return` gave: the StopIteration's value.
  var result: Value
}
enum GeneratorState: UInt8 { case created, suspended, running, finished }
typealias GeneratorPointer = UnsafeMutablePointer<GeneratorObject>

extension Value {
  @inline(__always) var function: FunctionPointer {
    FunctionPointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) var native: NativePointer {
    NativePointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) var module: ModulePointer {
    ModulePointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) var generator: GeneratorPointer {
    GeneratorPointer(bitPattern: bits).unsafelyUnwrapped
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// Retains entry, and owner as borrowed.
  func makeNative(_ entry: NativeEntry, owner: Value = .none) -> Value {
    let object = allocate(MemoryLayout<NativeObject>.stride, Tag.native)
      .assumingMemoryBound(to: NativeObject.self)
    object.pointee.entry = Unmanaged.passRetained(entry)
    object.pointee.owner = owner
    object.pointee.moduleName = .none
    return Value(Tag.native, object)
  }
}
