import Synchronization

/// One virtual machine with its heap, modules and namespaces. Not shared between threads; only
/// `interrupt` may be called from elsewhere.
public final class Interpreter {
  let owner: HeapOwner
  let heap: HeapPointer
  let state: UnsafeMutablePointer<MachineState>
  /// Type objects by tag.
  let types: UnsafeMutablePointer<TypePointer>
  let objectType: TypePointer
  let baseExceptionType: TypePointer
  /// Interned strings: name to none.
  let interned: DictPointer
  let builtins: DictPointer
  /// `sys.modules`.
  let modules: DictPointer
  let names: Names

  public let options: InterpreterOptions
  public var output: any OutputSink
  /// How charts are shown.
  public var figures = FigureDisplay()
  var exceptionTypes: [ObjectIdentifier: TypePointer] = [:]
  var hostTypes: [ObjectIdentifier: TypePointer] = [:]
  var recentHostTypes: (HostType?, HostType?) = (nil, nil)
  var recentHostPointers: (TypePointer?, TypePointer?) = (nil, nil)
  /// The classes of iterators and dict views, by name.
  var viewTypes: [String: TypePointer] = [:]
  /// The operand of the arithmetic at hand that ends with it.
  unowned(unsafe) var surrendered: HostObject?
  var moduleTable = ModuleTable { LibraryModules.all }
  /// Every code block with caches that may need emptying.
  var codeBlocks: Set<CodePointer> = []
  /// Attributes of ints and floats beyond Python's own, which a module may add when it is imported:
  /// numbers that come out of arrays have those of NumPy's single values.
  public var numberAttribute: ((Interpreter, Ref, String) throws -> Ref?)?
  /// State that the library keeps per interpreter, by its module's name.
  var libraryState: [String: AnyObject] = [:]
  /// Ints of more decimal digits are neither read nor written (`sys.set_int_max_str_digits`); 0: none.
  var integerDigitLimit = NumberMethods.mostDigits
  /// A class with a `__del__` has been made.
  var hasFinalizers = false
  /// A cell imported `annotations` from `__future__`.
  var cellsPostponeAnnotations = false
  private var mainNamespace: Namespace?

  public init(options: InterpreterOptions = InterpreterOptions()) {
    self.options = options
    output = options.output ?? ProcessOutput()
    owner = HeapOwner()
    heap = owner.heap
    state = MachineState.make(recursionLimit: options.recursionLimit)
    if let limit = options.memoryLimit {
      heap.pointee.memoryLimit = max(limit, 1 << 20)
      heap.pointee.memoryPoint = heap.pointee.memoryLimit
    }
    interned = heap.makeDict()
    builtins = heap.makeDict()
    modules = heap.makeDict()
    let (heap, interned) = (heap, interned)
    names = Names { internString(heap, interned, $0) }
    (types, objectType, baseExceptionType) = CoreTypes.make(heap)
    heap.pointee.interpreter = Unmanaged.passUnretained(self)
    installCoreTypes()
    installBuiltins()
    mainNamespace = makeNamespace("__main__")
  }

  deinit { tearDown() }

  /// The namespace of `__main__`.
  public var main: Namespace {
    if let mainNamespace { return mainNamespace }
    let namespace = makeNamespace("__main__")
    mainNamespace = namespace
    return namespace
  }
  func forgetMain() { mainNamespace = nil }

  /// Makes modules known; each is built when first imported.
  public func register(_ modules: [NativeModule]) {
    for module in modules {
      let root = module.name.firstIndex(of: ".").map { String(module.name[..<$0]) } ?? module.name
      moduleTable.add(ModuleFamily(roots: [root]) { [module] })
    }
  }
  /// Makes modules known that are not even declared before one of them is looked for.
  public func register(_ families: [ModuleFamily]) {
    for family in families { moduleTable.add(family) }
  }

  /// Live heap objects of all interpreters of the process; counted in debug builds, else 0.
  public static var liveObjects: Int { liveObjectCounter.load(ordering: .relaxed) }
  /// Live heap objects of this interpreter.
  public var liveObjects: Int { heap.pointee.liveObjects }

  // MARK: Interrupting

  /// Makes the running script raise KeyboardInterrupt at its next backward jump or call. Safe to call
  /// from a signal handler and from any thread, while the interpreter exists.
  public func interrupt() { state.pointee.interruptFlag.pointee = 1 }
  /// As `interrupt`, but the script cannot go on by catching the exception: every further backward jump or
  /// call raises it again, until `clearInterrupt`.
  public func stop() { state.pointee.interruptFlag.pointee = Self.stopRequest }
  public func clearInterrupt() { state.pointee.interruptFlag.pointee = 0 }
  static var stopRequest: UInt8 { 2 }
  /// The byte that `interrupt` sets, for signal handlers that must not touch Swift objects.
  public var interruptFlag: UnsafeMutablePointer<UInt8> { state.pointee.interruptFlag }
  /// Long natives call it in their loops. Throws KeyboardInterrupt after `interrupt`.
  @inline(__always)
  public func checkInterrupt() throws {
    if state.pointee.attention.pointee != 0 { try takeInterrupt() }
  }
}

extension Interpreter {
  func ref(_ value: Value) -> Ref { Ref(value, owner) }
  func ref(owned value: Value) -> Ref { Ref(owned: value, owner) }

  // MARK: Making values

  public func string(_ text: String) -> Ref { ref(owned: heap.makeString(text)) }
  public func bytes(_ bytes: [UInt8]) -> Ref { ref(owned: heap.makeBytes(bytes)) }
  public func list(_ elements: [Ref]) -> Ref {
    ref(owned: heap.makeList(owned: elements.map { $0.retained() }))
  }
  public func tuple(_ elements: [Ref]) -> Ref {
    ref(owned: heap.makeTuple(owned: elements.map { $0.retained() }))
  }
  /// Later pairs win over earlier ones with an equal key. Unhashable keys raise TypeError at
  /// `makeDict(_:)`; here they are left out.
  public func dict(_ pairs: [(Ref, Ref)]) -> Ref {
    (try? makeDict(pairs)) ?? ref(owned: Value(heap.makeDict()))
  }
  public func dict(_ pairs: [(String, Ref)]) -> Ref {
    let dict = heap.makeDict()
    for (key, value) in pairs {
      let name = heap.makeString(key)
      dict.set(string: name.string, value.value)
      name.release()
    }
    return ref(owned: Value(dict))
  }
  public func makeDict(_ pairs: [(Ref, Ref)]) throws -> Ref {
    let result = ref(owned: Value(heap.makeDict()))
    for (key, value) in pairs {
      try result.value.dict.set(key.value, hash(of: key.value), value.value, self)
    }
    return result
  }
  public func set(_ elements: [Ref]) throws -> Ref {
    let result = ref(owned: Value(heap.makeSet()))
    for element in elements {
      try result.value.set.insert(element.value, hash(of: element.value), self)
    }
    return result
  }
  public func slice(_ start: Ref, _ stop: Ref, _ step: Ref) -> Ref {
    ref(
      owned: heap.makeSlice(
        start.retained(), stop.retained(), step.retained()))
  }
  /// The value of a Swift object: the same one each time, while scripts hold it.
  public func host(_ object: HostObject) -> Ref { ref(owned: hostValue(object)) }
  /// A number of a type that has a `NumberKind`.
  public func host(_ number: HostNumber, _ type: HostType) -> Ref { ref(owned: hostNumber(number, type)) }
  public func function(_ function: NativeFunction) -> Ref {
    ref(owned: heap.makeNative(function.makeEntry()))
  }
  public func type(_ type: HostType) -> Ref { ref(Value(typeObject(type))) }
  public func type(_ type: ExceptionType) -> Ref { ref(Value(typeObject(type))) }
  /// An int of any size from its decimal digits; nil where it is none.
  public func integer(decimal: String) -> Ref? { parseInteger(decimal).map { ref(owned: $0) } }
  public func iterator(_ next: @escaping () throws -> Ref?) -> Ref {
    ref(owned: heap.makeIterator(ClosureIterator(next)))
  }

  // MARK: Reading values

  /// The elements of any iterable.
  public func elements(of iterable: Ref) throws -> [Ref] {
    var result: [Ref] = []
    try forEach(iterable.value) { result.append(ref($0)) }
    return result
  }
  /// The elements of a list or tuple; nil for anything else.
  public func listElements(_ value: Ref) -> [Ref]? {
    value.value.sequence.map { $0.map { ref($0) } }
  }
  /// The pairs of a dict in order; nil for anything else.
  public func dictItems(_ value: Ref) -> [(key: Ref, value: Ref)]? {
    guard value.value.isDict || value.value.instancePayload?.isDict == true else { return nil }
    let dict = value.value.isDict ? value.value : value.value.instancePayload ?? value.value
    return dict.dict.pairs().map { (ref($0.key), ref($0.value)) }
  }
  public func repr(_ value: Ref) throws -> String { try reprText(value.value) }
  public func str(_ value: Ref) throws -> String { try strText(value.value) }
  public func format(_ value: Ref, spec: String) throws -> String {
    try formatValue(value.value, spec: spec)
  }
  /// `type(x).__name__`
  public func typeName(_ value: Ref) -> String { typeName(of: value.value) }
  public func isTrue(_ value: Ref) throws -> Bool { try isTrue(value.value) }
  public func equals(_ a: Ref, _ b: Ref) throws -> Bool { try equals(a.value, b.value) }
  public func hash(_ value: Ref) throws -> Int { try hash(of: value.value) }
  public func length(_ value: Ref) throws -> Int { try length(of: value.value) }
  public func isInstance(_ value: Ref, of type: HostType) -> Bool {
    typeOf(value.value).isSubclass(of: typeObject(type))
  }
  public func isInstance(_ value: Ref, of type: ExceptionType) -> Bool {
    typeOf(value.value).isSubclass(of: typeObject(type))
  }
  public func compare(_ a: Ref, isLessThan b: Ref) throws -> Bool {
    try isLess(a.value, b.value)
  }

  /// The exception that scripts see of what a call threw.
  public func exception(for thrown: any Error) -> Ref { ref(owned: exceptionValue(for: thrown)) }

  // MARK: Using values

  public func call(_ function: Ref, _ arguments: [Ref], keywords: [(String, Ref)] = []) throws
    -> Ref
  {
    ref(
      owned: try call(
        function.value, arguments.map { $0.value },
        keywords: keywords.map { (intern($0.0), $0.1.value) }))
  }
  /// A call with one argument, for functions that are called once a row.
  public func call(_ function: Ref, _ argument: Ref) throws -> Ref {
    try withExtendedLifetime((function, argument)) { ref(owned: try call(function.value, argument.value)) }
  }
  /// Whether the object is an operand that nobody else holds and that ends with the operation: what it holds
  /// may become the result. Says so once.
  public func takesOver(_ object: HostObject) -> Bool {
    guard surrendered === object else { return false }
    surrendered = nil
    return true
  }
  public func callMethod(_ receiver: Ref, _ name: String, _ arguments: [Ref]) throws -> Ref {
    let method = try attribute(receiver, name)
    return try call(method, arguments)
  }
  public func attribute(_ value: Ref, _ name: String) throws -> Ref {
    ref(owned: try getAttribute(value.value, intern(name)))
  }
  /// nil where there is no such attribute.
  public func attributeIfPresent(_ value: Ref, _ name: String) throws -> Ref? {
    try attributeIfAny(value.value, intern(name)).map { ref(owned: $0) }
  }
  public func setAttribute(_ value: Ref, _ name: String, _ newValue: Ref) throws {
    try setAttribute(value.value, intern(name), newValue.value)
  }
  public func item(_ value: Ref, _ key: Ref) throws -> Ref {
    ref(owned: try getItem(value.value, key.value))
  }
  public func setItem(_ value: Ref, _ key: Ref, _ newValue: Ref) throws {
    try setItem(value.value, key.value, newValue.value)
  }
  /// Appends to a list; anything else is a TypeError.
  public func append(_ element: Ref, to list: Ref) throws {
    guard list.value.isList else {
      throw ScriptError(.typeError, "expected a list, got \(typeName(list))")
    }
    list.value.list.append(element.value)
  }
}
