/// Makes the type objects of the core types, the exceptions and the host types.
enum CoreTypes {
  /// Names of the types that no table describes: scripts see them only through `type(x)`.
  static let plain: [(tag: UInt, name: String)] = [
    (Tag.none, "NoneType"), (Tag.undefined, "undefined"), (Tag.ellipsis, "ellipsis"),
    (Tag.notImplemented, "NotImplementedType"), (Tag.rangeLoop, "range_iterator"),
    (Tag.function, "function"), (Tag.instance, "object"), (Tag.type, "type"),
    (Tag.host, "object"), (Tag.native, "builtin_function_or_method"),
    (Tag.boundMethod, "method"), (Tag.bigInt, "int"), (Tag.box, "cell"),
    (Tag.generator, "generator"), (Tag.iterator, "iterator"), (Tag.exception, "BaseException"),
    (Tag.property, "property"), (Tag.staticMethod, "staticmethod"),
    (Tag.classMethod, "classmethod"), (Tag.module, "module"), (Tag.superProxy, "super"),
    (Tag.dictView, "dict_view"),
  ]

  static func make(_ heap: HeapPointer) -> (
    UnsafeMutablePointer<TypePointer>, TypePointer, TypePointer
  ) {
    let object = makeType(
      heap, name: "object", module: "builtins", doc: "The base of all classes.", bases: [],
      tag: Tag.instance)
    let types = UnsafeMutablePointer<TypePointer>.allocate(capacity: Tag.count)
    types.initialize(repeating: object, count: Tag.count)
    var made: [UInt: TypePointer] = [Tag.instance: object, Tag.host: object]
    for type in CoreTypeTable.types where type.tag != Tag.bool {
      made[type.tag] = makeType(
        heap, name: type.name, module: "builtins", doc: type.doc, bases: [object], tag: type.tag)
    }
    if let int = made[Tag.int] {
      let doc = CoreTypeTable.types.first { $0.tag == Tag.bool }?.doc ?? ""
      made[Tag.bool] = makeType(
        heap, name: "bool", module: "builtins", doc: doc, bases: [int], tag: Tag.bool)
      made[Tag.bigInt] = int
    }
    made[Tag.wideRange] = made[Tag.range]
    let baseException = makeType(
      heap, name: "BaseException", module: "builtins",
      doc: ExceptionType.baseException.doc, bases: [object], tag: Tag.exception,
      flags: .exception)
    made[Tag.exception] = baseException
    for (tag, name) in plain where made[tag] == nil {
      made[tag] = makeType(
        heap, name: name, module: "builtins", doc: "", bases: [object], tag: tag)
    }
    for (tag, type) in made { types[Int(tag)] = type }
    return (types, object, baseException)
  }

  /// A new class; retains the bases. The order is what `linearize` gives, or the single chain.
  static func makeType(
    _ heap: HeapPointer, name: String, module: String, doc: String, bases: [TypePointer],
    tag: UInt, flags: TypeFlags = [], order: [TypePointer]? = nil
  ) -> TypePointer {
    let type = heap.allocate(MemoryLayout<TypeObject>.stride, Tag.type)
      .assumingMemoryBound(to: TypeObject.self)
    for base in bases { Value(base).retain() }
    let info = TypeInfo(name: name, module: module, doc: doc, bases: bases.map { Value($0) })
    let shape = ShapePointer.allocate(capacity: 1)
    shape.initialize(
      to: Shape(
        type: type, parent: nil, name: nil, count: 0, firstChild: nil, nextSibling: nil,
        isDictMode: false))
    var inherited = order ?? []
    if order == nil, let base = bases.first {
      inherited = Array(
        UnsafeBufferPointer(start: base.pointee.order, count: base.pointee.orderCount))
    }
    let all = [type] + inherited
    let orderCopy = UnsafeMutablePointer<TypePointer>.allocate(capacity: all.count)
    for (i, entry) in all.enumerated() { orderCopy[i] = entry }
    type.pointee.flags = flags
    type.pointee.instanceTag = tag
    type.pointee.attributes = Value(heap.makeDict())
    type.pointee.rootShape = shape
    type.pointee.expectedSlots = 0
    type.pointee.initializer = .undefined
    type.pointee.initializerVersion = 0
    type.pointee.order = orderCopy
    type.pointee.orderCount = all.count
    type.pointee.info = Unmanaged.passRetained(info)
    for base in bases { base.info.subclasses.append(type) }
    return type
  }

  /// Python's C3 order of a class with these bases, without the class itself; nil where there is none,
  /// with the classes that stand in each other's way.
  static func linearize(_ bases: [TypePointer]) -> (order: [TypePointer]?, rest: [TypePointer]) {
    var lists = bases.map {
      Array(UnsafeBufferPointer(start: $0.pointee.order, count: $0.pointee.orderCount))
    }
    lists.append(bases)
    var result: [TypePointer] = []
    while true {
      lists.removeAll { $0.isEmpty }
      if lists.isEmpty { return (result, []) }
      var chosen: TypePointer?
      for list in lists {
        guard let candidate = list.first else { continue }
        if !lists.contains(where: { $0.dropFirst().contains(candidate) }) {
          chosen = candidate
          break
        }
      }
      guard let chosen else {
        var rest: [TypePointer] = []
        for list in lists { if let head = list.first, !rest.contains(head) { rest.append(head) } }
        return (nil, rest)
      }
      result.append(chosen)
      for i in lists.indices where lists[i].first == chosen { lists[i].removeFirst() }
    }
  }
}

/// The one string object with this text.
func internString(_ heap: HeapPointer, _ interned: DictPointer, _ text: String) -> StringPointer {
  let value = heap.makeString(text)
  let entry = interned.find(string: value.string)
  if entry >= 0 {
    value.release()
    return interned.entries[entry].key.string
  }
  value.string.pointee.header.flags |= ObjectHeader.internedFlag
  interned.appendNew(value, value.string.hashValue, owned: .none)
  return value.string
}

extension Interpreter {
  func intern(_ text: String) -> StringPointer { internString(heap, interned, text) }
  /// The interned string equal to this one.
  func intern(_ string: StringPointer) -> StringPointer {
    if string.isInterned { return string }
    let entry = interned.find(string: string)
    if entry >= 0 { return interned.entries[entry].key.string }
    return intern(string.swiftString)
  }

  @inline(__always)
  func typeOf(_ value: Value) -> TypePointer {
    switch value.tag {
    case Tag.instance, Tag.exception: value.instance.type
    case Tag.host: value.host.pointee.type
    case Tag.iterator, Tag.dictView, Tag.boundMethod, Tag.native: viewType(value)
    case Tag.function where value.isCachedFunction: viewType(value)
    case Tag.type: value.type.info.metaclass ?? types[Int(Tag.type)]
    default: types[Int(value.tag)]
    }
  }
  func typeName(of value: Value) -> String {
    switch value.tag {
    case Tag.iterator: iteratorTypeName(value)
    case Tag.dictView:
      switch value.dictView.pointee.mode {
      case .dictKeys: "dict_keys"
      case .dictValues: "dict_values"
      default: "dict_items"
      }
    case Tag.native, Tag.boundMethod: nativeTypeName(value)
    case Tag.function where value.isCachedFunction: "functools._lru_cache_wrapper"
    default: typeOf(value).shownName
    }
  }

  /// The class of an iterator, a dict view or a function of several classes, made when first asked for.
  @inline(never)
  func viewType(_ value: Value) -> TypePointer {
    let name = typeName(of: value)
    if let known = viewTypes[name] { return known }
    if value.tag == Tag.native || value.tag == Tag.boundMethod {
      let plain = types[Int(name == "method" ? Tag.boundMethod : Tag.native)]
      if plain.name == name { return plain }
      let type = CoreTypes.makeType(
        heap, name: name, module: "builtins", doc: "", bases: [objectType], tag: value.tag)
      viewTypes[name] = type
      return type
    }
    if value.tag == Tag.function { return coreType(name, Tag.function, MachineTypes.function) }
    if value.tag == Tag.dictView {
      let type = CoreTypes.makeType(
        heap, name: name, module: "builtins", doc: "", bases: [types[Int(value.tag)]],
        tag: value.tag)
      viewTypes[name] = type
      return type
    }
    let mode = value.iterator.pointee.mode
    let native = value.iterator.pointee.native
    let isSized =
      native.map { $0._withUnsafeGuaranteedRef { $0.remaining != nil } } ?? (mode != .sentinel && mode != .sequence)
    return coreType(name, Tag.iterator, MachineTypes.iterator + (isSized ? MachineTypes.sizedIterator : []))
  }

  /// CPython has classes for functions written in C, for their methods, bound or not, and for special methods.
  private func nativeTypeName(_ value: Value) -> String {
    let isBound = value.tag == Tag.boundMethod
    let function = isBound ? value.boundMethod.pointee.function : value
    guard function.tag == Tag.native else { return "method" }
    let isSpecial = function.native.pointee.entry._withUnsafeGuaranteedRef {
      $0.name.hasPrefix("__") && !$0.isClassMethod
    }
    if isBound { return isSpecial ? "method-wrapper" : "builtin_function_or_method" }
    if function.native.pointee.owner.tag != Tag.type { return "builtin_function_or_method" }
    return isSpecial ? "wrapper_descriptor" : "method_descriptor"
  }

  /// The class of a native iterator, called with the arguments of `entry`. `name` is the iterator's `typeName`.
  func iteratorClass(_ entry: NativeEntry, _ name: String, _ methods: [NativeEntry]) -> TypePointer {
    if let known = viewTypes[name] { return known }
    let type = coreType(name, Tag.iterator, MachineTypes.iterator + methods)
    type.info.constructor = entry
    type.info.doc = entry.doc
    return type
  }

  private func coreType(_ name: String, _ tag: UInt, _ methods: [NativeEntry]) -> TypePointer {
    // `itertools.chain` is the class `chain` of that module, with both in error messages.
    let parts = name.split(separator: ".").map { String($0) }
    let type = CoreTypes.makeType(
      heap, name: parts.last ?? name, module: parts.count > 1 ? parts[0] : "builtins", doc: "",
      bases: [objectType], tag: tag)
    if parts.count > 1 { type.info.shownName = name }
    for entry in methods { install(entry, in: type.pointee.attributes.dict, owner: type) }
    viewTypes[name] = type
    return type
  }

  func typeObject(_ exception: ExceptionType) -> TypePointer {
    if let known = exceptionTypes[ObjectIdentifier(exception)] { return known }
    let type: TypePointer
    if let base = exception.base {
      let bases = [typeObject(base)] + (exception.secondBase.map { [typeObject($0)] } ?? [])
      type = CoreTypes.makeType(
        heap, name: exception.name, module: exception.importPaths.first ?? "builtins",
        doc: exception.doc, bases: bases, tag: Tag.exception, flags: .exception,
        order: bases.count > 1 ? CoreTypes.linearize(bases).order : nil)
    } else {
      type = baseExceptionType
    }
    type.info.exceptionType = exception
    exceptionTypes[ObjectIdentifier(exception)] = type
    return type
  }

  func typeObject(_ host: HostType) -> TypePointer {
    if let known = hostTypes[ObjectIdentifier(host)] { return known }
    let bases = [host.base.map { typeObject($0) } ?? objectType] + (host.isFloat ? [types[Int(Tag.float)]] : [])
    let type = CoreTypes.makeType(
      heap, name: host.name, module: host.module, doc: host.doc, bases: bases, tag: Tag.host,
      order: bases.count > 1 ? CoreTypes.linearize(bases).order : nil)
    type.info.hostType = host
    type.info.shownName = host.shownName
    hostTypes[ObjectIdentifier(host)] = type
    type.info.constructor = host.initializer?.makeEntry()
    let attributes = type.pointee.attributes.dict
    for member in host.members {
      let name = intern(member.name)
      let value: Value
      switch member.kind {
      case .method(let entry):
        let native = heap.makeNative(entry, owner: Value(type))
        value =
          entry.isStaticMethod ? heap.makePair(Tag.staticMethod, native, .none) : native
      case .property(let get, let set):
        let getter = NativeEntry("\(member.name)(self, /)", member.doc) { vm, arguments in
          guard let object = arguments[0].hostObject else { return .none }
          return try get(object, vm).retained()
        }
        let setter = set.map { set in
          NativeEntry("\(member.name)(self, value, /)", member.doc) { vm, arguments in
            guard let object = arguments[0].hostObject else { return .none }
            try set(object, vm.ref(arguments[1]), vm)
            return .none
          }
        }
        value = heap.makeProperty(
          heap.makeNative(getter), setter.map { heap.makeNative($0) } ?? .none, .none,
          heap.makeString(member.doc))
      case .constant(let make):
        // A failing constant is absent: asking for it names it as unknown.
        guard let made = try? make(self) else { continue }
        value = made.retained()
      }
      attributes.set(string: name, value)
      value.release()
    }
    return type
  }

  func hostValue(_ object: HostObject) -> Value {
    if let cell = object.cell { return Value(Tag.host, cell).retained() }
    let cell = heap.allocate(MemoryLayout<HostCell>.stride, Tag.host)
      .assumingMemoryBound(to: HostCell.self)
    cell.pointee.type = knownTypeObject(object.type)
    cell.pointee.object = Unmanaged.passRetained(object)
    cell.pointee.number = object.type.number == nil ? CellNumber() : object.number.map { CellNumber($0) } ?? CellNumber()
    object.cell = cell
    return Value(Tag.host, cell)
  }

  func installCoreTypes() {
    for type in CoreTypeTable.types {
      let object = types[Int(type.tag)]
      object.info.constructor = type.constructor
      let attributes = object.pointee.attributes.dict
      for entry in type.methods { install(entry, in: attributes, owner: object) }
      for entry in type.properties {
        let getter = heap.makeNative(entry, owner: Value(object))
        let property = heap.makeProperty(getter, .none, .none, heap.makeString(entry.doc))
        attributes.set(string: intern(entry.name), property)
        property.release()
      }
      if type.constructor != nil { install(MachineTypes.newOfCore, in: attributes, owner: object) }
      // What can change has no hash.
      if [Tag.list, Tag.dict, Tag.set, Tag.byteArray].contains(type.tag) {
        attributes.set(string: names.hash, .none)
      }
      builtins.set(string: intern(type.name), Value(object))
    }
    installMachineConstructors()
    for (type, entries) in machineTypeMethods() {
      for entry in entries { install(entry, in: type.pointee.attributes.dict, owner: type) }
    }
    builtins.set(string: intern("object"), Value(objectType))
    for tag in [Tag.property, Tag.staticMethod, Tag.classMethod, Tag.superProxy, Tag.type] {
      let type = types[Int(tag)]
      builtins.set(string: intern(type.name), Value(type))
    }
    for exception in ExceptionType.builtin {
      builtins.set(string: intern(exception.name), Value(typeObject(exception)))
    }
    builtins.set(string: intern("memoryview"), Value(typeObject(MemoryView.viewType)))
    let osError = Value(typeObject(.osError))
    builtins.set(string: intern("IOError"), osError)
    builtins.set(string: intern("EnvironmentError"), osError)
    builtins.set(string: intern("NotImplemented"), .notImplemented)
    builtins.set(string: intern("Ellipsis"), .ellipsis)
    builtins.set(string: intern("__debug__"), .true)
  }

  private func install(_ entry: NativeEntry, in attributes: DictPointer, owner: TypePointer) {
    var native = heap.makeNative(entry, owner: Value(owner))
    if entry.isClassMethod { native = heap.makePair(Tag.classMethod, native, .none) }
    if entry.isStaticMethod { native = heap.makePair(Tag.staticMethod, native, .none) }
    attributes.set(string: intern(entry.name), native)
    native.release()
  }

  func installBuiltins() {
    for entry in MachineTypes.builtins + BuiltinTable.functions {
      let native = heap.makeNative(entry)
      builtins.set(string: intern(entry.name), native)
      native.release()
    }
    for entry in BuiltinTable.iteratorTypes {
      builtins.set(string: intern(entry.name), Value(iteratorClass(entry, entry.name, entry.name == "reversed" ? MachineTypes.sizedIterator : [])))
    }
  }

  /// A dying class: no cache may keep pointing at its shapes or methods.
  func forget(_ type: TypePointer) { emptyCaches() }

  /// Empties every inline cache: a class has changed.
  func emptyCaches() {
    state.pointee.classVersion &+= 1
    for code in codeBlocks {
      for i in 0..<code.pointee.cacheCount { code.pointee.caches[i].key = 0 }
    }
  }
}
