extension Interpreter {
  /// Makes a class from the names of its body; the caller owns it. `attributes` is a dict, copied.
  func makeClass(
    name: String, qualifiedName: String, bases given: [Value], attributes: Value, module: String,
    keywords: Keywords?
  ) throws -> Value {
    // `typing.NamedTuple` is a function that makes the class itself.
    for base in given where base.tag == Tag.function && base.function.pointee.attributes.isDict {
      if let maker = base.function.pointee.attributes.dict.value(intern("__class_maker__")) {
        let title = heap.makeString(name)
        let bases = heap.makeTuple(owned: given.map { $0.retained() })
        defer {
          title.release()
          bases.release()
        }
        return try call(maker, [title, bases, attributes])
      }
    }
    let (baseTypes, passedKeywords, explicitMeta) = try classParts(name, given, module, keywords)
    let linearized = CoreTypes.linearize(baseTypes)
    guard let order = linearized.order else {
      throw typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases "
          + linearized.rest.map { $0.name }.joined(separator: ", "))
    }
    let metaclass = explicitMeta ?? order.lazy.compactMap { $0.info.metaclass }.first
    var flags: TypeFlags = .script
    let payloadType = try layout(order, &flags)
    let slots = try slotNames(name, attributes.dict, order)
    // A body may name the module that the class is known in.
    let given = attributes.dict.value(names.module)
    let ownModule = given?.isString == true ? given?.string.swiftString : nil
    let type = CoreTypes.makeType(
      heap, name: name, module: ownModule ?? module, doc: "", bases: baseTypes,
      tag: flags.contains(.exception) ? Tag.exception : Tag.instance, flags: flags, order: order)
    let result = Value(type)
    let info = type.info
    info.qualifiedName = qualifiedName
    info.payloadType = payloadType
    info.slots = slots
    info.hostType = order.first { $0.info.hostType != nil }?.info.hostType
    if let metaclass {
      Value(metaclass).retain()
      info.metaclass = metaclass
    }
    type.pointee.attributes.dict.removeAll()
    fillAttributes(type, attributes.dict, order)
    refreshFlags(type)
    if let metaclass, metaclass.pointee.attributes.dict.value(intern("register")) != nil {
      noteAbstractMethods(type)
    }
    type.pointee.expectedSlots = flags.contains(.payload) ? 1 : 0
    type.pointee.initializer = .undefined
    type.pointee.initializerVersion = 0
    do {
      try announce(type, baseTypes, passedKeywords)
    } catch {
      result.release()
      throw error
    }
    return result
  }

  /// The base classes, the keywords for `__init_subclass__`, and the class of the class where the
  /// statement names one. Only the library has such classes; scripts are refused.
  private func classParts(_ name: String, _ given: [Value], _ module: String, _ keywords: Keywords?)
    throws -> ([TypePointer], [(StringPointer, Value)], TypePointer?)
  {
    var rest: [(StringPointer, Value)] = []
    var metaclass: TypePointer?
    for i in 0..<(keywords?.names.count ?? 0) {
      guard let keywords else { break }
      let key = keywords.names[i].string
      guard key.swiftString == "metaclass" else {
        rest.append((key, keywords.values[i]))
        continue
      }
      guard keywords.values[i].tag == Tag.type,
        keywords.values[i].type.isSubclass(of: types[Int(Tag.type)])
      else { throw error(.notImplementedError, "metaclasses are not supported: class \(name)") }
      if keywords.values[i].type != types[Int(Tag.type)] { metaclass = keywords.values[i].type }
    }
    var baseTypes: [TypePointer] = []
    for base in given {
      if let alias = base.hostObject as? GenericAlias, alias.origin.value.tag == Tag.type {
        baseTypes.append(alias.origin.value.type)
        continue
      }
      guard base.tag == Tag.type else {
        if base.tag == Tag.function || base.tag == Tag.native {
          throw typeError("\(typeName(of: base))() argument 'code' must be code, not str")
        }
        if base.tag == Tag.module {
          throw typeError("module() takes at most 2 arguments (3 given)")
        }
        if base.isInteger { throw typeError("int() takes at most 2 arguments (3 given)") }
        throw typeError("\(typeName(of: base))() takes at most 1 argument (3 given)")
      }
      if base.type.isSubclass(of: types[Int(Tag.type)]), !["abc", "enum", "typing"].contains(module) {
        throw error(
          .notImplementedError,
          "metaclasses are not supported: class \(name) derives from \(base.type.name)")
      }
      if [Tag.bool, Tag.none, Tag.function, Tag.range, Tag.slice, Tag.generator, Tag.native, Tag.dictView].contains(
        base.type.pointee.instanceTag)
      {
        throw typeError("type '\(base.type.name)' is not an acceptable base type")
      }
      if baseTypes.contains(base.type) {
        throw typeError("duplicate base class \(base.type.name)")
      }
      baseTypes.append(base.type)
    }
    return (baseTypes.isEmpty ? [objectType] : baseTypes, rest, metaclass)
  }

  /// What instances are made of: the builtin class whose value they carry, or nil.
  private func layout(_ order: [TypePointer], _ flags: inout TypeFlags) throws -> TypePointer? {
    var payloadType: TypePointer?
    for base in order {
      let tag = base.pointee.instanceTag
      if base.isSubclass(of: types[Int(Tag.type)]) { continue }
      if tag == Tag.exception {
        flags.insert(.exception)
      } else if tag != Tag.instance {
        if let known = payloadType {
          if tag != Tag.host, !known.isSubclass(of: base) {
            throw typeError("multiple bases have instance lay-out conflict")
          }
        } else {
          payloadType = base
        }
      }
    }
    if payloadType != nil {
      if flags.contains(.exception) {
        throw typeError("multiple bases have instance lay-out conflict")
      }
      flags.insert(.payload)
    }
    return payloadType
  }

  /// The names `__slots__` allows, those of the bases among them; nil where any class lacks it.
  private func slotNames(_ name: String, _ own: DictPointer, _ order: [TypePointer]) throws
    -> [String]?
  {
    guard let listed = own.value(names.slots) else { return nil }
    var result: [String] = []
    func add(_ item: Value) throws {
      guard item.isString else {
        throw typeError("__slots__ items must be strings, not '\(typeName(of: item))'")
      }
      if let base = order.first(where: { [Tag.int, Tag.tuple, Tag.bytes].contains($0.pointee.instanceTag) }) {
        throw typeError("nonempty __slots__ not supported for subtype of '\(base.name)'")
      }
      let text = item.string.swiftString
      let mangled = Compiler.mangled(text, className: name)
      if own.value(intern(mangled)) != nil {
        throw valueError("'\(text)' in __slots__ conflicts with class variable")
      }
      result.append(mangled)
    }
    if listed.isString { try add(listed) } else { try forEach(listed) { try add($0) } }
    for base in order where base.pointee.flags.contains(.script) {
      guard let inherited = base.info.slots else { return nil }
      result += inherited
    }
    if order.contains(where: { $0.pointee.flags.contains(.exception) || $0.pointee.instanceTag == Tag.host }) {
      return nil
    }
    return result
  }

  private func fillAttributes(_ type: TypePointer, _ given: DictPointer, _ order: [TypePointer]) {
    let own = type.pointee.attributes.dict
    let info = type.info
    for pair in given.pairs() where pair.key.isString {
      let name = intern(pair.key.string)
      if name == names.qualname {
        if pair.value.isString { info.qualifiedName = pair.value.string.swiftString }
        continue
      }
      own.set(string: name, pair.value)
    }
    if own.value(names.module) == nil {
      let module = heap.makeString(info.module)
      own.set(string: names.module, module)
      module.release()
    }
    // `__new__`, `__init_subclass__` and `__class_getitem__` need no decorator.
    func wrap(_ name: StringPointer, _ tag: UInt) {
      guard let function = own.value(name), function.tag == Tag.function else { return }
      let wrapped = heap.makePair(tag, function.retained(), .none)
      own.set(string: name, wrapped)
      wrapped.release()
    }
    wrap(names.new, Tag.staticMethod)
    wrap(names.initSubclass, Tag.classMethod)
    wrap(names.classGetitem, Tag.classMethod)
    if let listed = own.value(names.slots) {
      let items = listed.isString ? [listed] : (listed.sequence.map { Array($0) } ?? [])
      for item in items where item.isString {
        let text = Compiler.mangled(item.string.swiftString, className: info.name)
        if text == "__dict__" || text == "__weakref__" { continue }
        set(own, intern(text), SlotMember(name: text, owner: info.name))
      }
    }
    let isInherited = order.contains { $0.hasInstanceDict }
    if type.hasInstanceDict, !isInherited, own.value(names.dict) == nil {
      set(own, names.dict, SlotMember(name: "__dict__", owner: info.name, isImplied: true))
    }
    let weak = intern("__weakref__")
    let isVariable = order.contains { [Tag.int, Tag.tuple, Tag.bytes].contains($0.pointee.instanceTag) }
    if info.slots == nil, !isVariable, type.lookup(weak) == nil {
      set(own, weak, SlotMember(name: "__weakref__", owner: info.name, isImplied: true))
    }
    if let doc = own.value(names.doc) {
      if doc.isString { info.doc = doc.string.swiftString }
    } else {
      own.set(string: names.doc, .none)
    }
    // Equality without a hash of its own: instances cannot be keys.
    if own.value(names.eq) != nil, own.value(names.hash) == nil {
      own.set(string: names.hash, .none)
    }
  }

  private func set(_ dict: DictPointer, _ name: StringPointer, _ object: HostObject) {
    let value = hostValue(object)
    dict.set(string: name, value)
    value.release()
  }

  /// Tells the attributes their names, the bases about the new class, and its own class.
  private func announce(
    _ type: TypePointer, _ baseTypes: [TypePointer], _ keywords: [(StringPointer, Value)]
  ) throws {
    let result = Value(type)
    try type.pointee.attributes.dict.forEachPair { key, value in
      guard value.tag == Tag.instance else { return }
      if let hook = typeOf(value).lookup(names.setName) {
        do {
          try callFunction(hook, on: value, result, key).release()
        } catch let thrown where isError(thrown, .exception) {
          let cause = exceptionValue(for: thrown)
          defer { cause.release() }
          let raised = error(
            .runtimeError,
            "Error calling __set_name__ on '\(typeName(of: value))' instance "
              + "'\(try strText(key))' in '\(type.name)'")
          raised.exception.value.exception.pointee.cause = cause.retained()
          raised.exception.value.exception.pointee.context = cause.retained()
          raised.exception.value.exception.pointee.suppressContext = true
          throw raised
        }
      }
    }
    var hook: Value?
    for i in 1..<max(type.pointee.orderCount, 1) {
      let base = type.pointee.order[i].pointee.attributes
      if base.isDict, let found = base.dict.value(names.initSubclass) {
        hook = found
        break
      }
    }
    let ownInit = type.info.metaclass?.lookup(names.initName)
    let takesKeywords = ownInit?.tag == Tag.function
    if let hook {
      let function = hook.tag == Tag.classMethod ? hook.pair.pointee.first : hook
      function.retain()
      defer { function.release() }
      try call(function, [result], keywords: takesKeywords ? [] : keywords).release()
    }
    if let ownInit, takesKeywords { try call(ownInit, [result], keywords: keywords).release() }
  }

  /// `__abstractmethods__`: what is declared here or above and not defined yet.
  private func noteAbstractMethods(_ type: TypePointer) {
    let own = type.pointee.attributes.dict
    let collected = heap.makeSet(frozen: true)
    func isAbstract(_ value: Value) -> Bool {
      guard let flag = try? findAttribute(value, intern("__isabstractmethod__")) else { return false }
      defer { flag.release() }
      return (try? isTrue(flag)) ?? false
    }
    func add(_ name: Value) { try? collected.insert(name, name.string.hashValue, self) }
    own.forEachPair { name, value in
      if value.isHeap, name.isString, isAbstract(value) { add(name) }
    }
    let key = intern("__abstractmethods__")
    for base in type.info.bases {
      guard let inherited = base.type.lookup(key), inherited.tag == Tag.frozenSet else { continue }
      for slot in inherited.set.elements() where slot.key.isString {
        if let now = type.lookup(slot.key.string), isAbstract(now) { add(slot.key) }
      }
    }
    if collected.pointee.live > 0 { type.pointee.flags.insert(.abstract) }
    own.set(string: key, Value(collected))
    Value(collected).release()
  }

  /// The TypeError of a class that has abstract methods left.
  func abstractError(_ type: TypePointer) -> Raised {
    var missing: [String] = []
    if let set = type.lookup(intern("__abstractmethods__")), set.isAnySet {
      missing = set.set.elements().compactMap { $0.key.isString ? $0.key.string.swiftString : nil }
    }
    return typeError(
      "Can't instantiate abstract class \(type.name) with abstract method"
        + "\(missing.count == 1 ? "" : "s") \(missing.sorted().joined(separator: ", "))")
  }
}
