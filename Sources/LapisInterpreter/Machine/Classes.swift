extension Interpreter {
  /// Makes a class from the names of its body; the caller owns it. `attributes` is a dict, copied.
  func makeClass(
    name: String, qualifiedName: String, bases: [Value], attributes: Value, module: String,
    keywords: Keywords?
  ) throws -> Value {
    var baseTypes: [TypePointer] = []
    for base in bases {
      guard base.tag == Tag.type else {
        if base.tag == Tag.native {
          throw typeError("function() argument 'code' must be code, not str")
        }
        throw typeError("bases must be types")
      }
      if base.type == types[Int(Tag.type)] {
        throw error(
          .notImplementedError, "metaclasses are not supported: class \(name) derives from type")
      }
      if [Tag.bool, Tag.none, Tag.function, Tag.range, Tag.slice, Tag.generator].contains(
        base.type.pointee.instanceTag)
      {
        throw typeError("type '\(base.type.name)' is not an acceptable base type")
      }
      if baseTypes.contains(base.type) {
        throw typeError("duplicate base class \(base.type.name)")
      }
      baseTypes.append(base.type)
    }
    if baseTypes.isEmpty { baseTypes = [objectType] }
    guard let order = CoreTypes.linearize(baseTypes) else {
      throw typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases "
          + baseTypes.map { $0.name }.joined(separator: ", "))
    }
    var flags: TypeFlags = .script
    var payloadType: TypePointer?
    for base in order {
      let tag = base.pointee.instanceTag
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
    let type = CoreTypes.makeType(
      heap, name: name, module: module, doc: "", bases: baseTypes,
      tag: flags.contains(.exception) ? Tag.exception : Tag.instance, flags: flags, order: order)
    let result = Value(type)
    type.info.qualifiedName = qualifiedName
    type.info.payloadType = payloadType
    type.info.hostType = order.first { $0.info.hostType != nil }?.info.hostType
    type.pointee.attributes.dict.removeAll()
    let own = type.pointee.attributes.dict
    for pair in attributes.dict.pairs() where pair.key.isString {
      own.set(string: intern(pair.key.string), pair.value)
    }
    // `__new__` and `__init_subclass__` are static and class methods without a decorator.
    if let new = own.value(names.new), new.tag == Tag.function {
      let wrapped = heap.makePair(Tag.staticMethod, new.retained(), .none)
      own.set(string: names.new, wrapped)
      wrapped.release()
    }
    if let hook = own.value(names.initSubclass), hook.tag == Tag.function {
      let wrapped = heap.makePair(Tag.classMethod, hook.retained(), .none)
      own.set(string: names.initSubclass, wrapped)
      wrapped.release()
    }
    if let doc = own.value(names.doc), doc.isString { type.info.doc = doc.string.swiftString }
    refreshFlags(type)
    type.pointee.expectedSlots = flags.contains(.payload) ? 1 : 0
    type.pointee.initializer = .undefined
    type.pointee.initializerVersion = 0
    do {
      try own.forEachPair { key, value in
        guard value.tag == Tag.instance else { return }
        try callSpecial(value, names.setName, result, key)?.release()
      }
      if let hook = baseTypes.first.flatMap({ $0.lookup(names.initSubclass) }) {
        let done = try callWithReceiver(
          hook.tag == Tag.classMethod ? hook.pair.pointee.first : hook, result, nil, 0, keywords)
        done.release()
      } else if let keywords, keywords.names.count > 0 {
        throw typeError("\(name).__init_subclass__() takes no keyword arguments")
      }
    } catch {
      result.release()
      throw error
    }
    return result
  }

  /// Works out what special methods a class and its bases define.
  func refreshFlags(_ type: TypePointer) {
    func has(_ name: StringPointer) -> Bool {
      guard let value = type.lookup(name) else { return false }
      if value.tag == Tag.staticMethod { return value.pair.pointee.first.tag != Tag.native }
      return value.tag != Tag.native
    }
    var flags = type.pointee.flags
    flags.subtract([.getattr, .setattr, .getattribute, .equality, .new, .finalizer])
    if has(names.getattr) { flags.insert(.getattr) }
    if has(names.setattr) || has(names.delattr) { flags.insert(.setattr) }
    if has(names.getattribute) { flags.insert(.getattribute) }
    if has(names.eq) || has(names.hash) { flags.insert(.equality) }
    if has(names.new) { flags.insert(.new) }
    if has(names.del) { flags.insert(.finalizer) }
    type.pointee.flags = flags
  }

  /// Sets or (with nil) removes a name of a class after its definition.
  func setTypeAttribute(_ type: TypePointer, _ name: StringPointer, _ value: Value?) throws {
    guard type.pointee.flags.contains(.script) else {
      throw typeError(
        "cannot set '\(name.swiftString)' attribute of immutable type '\(type.name)'")
    }
    let own = type.pointee.attributes.dict
    guard let value else {
      let entry = own.find(string: name)
      if entry < 0 {
        throw error(
          .attributeError,
          "type object '\(type.name)' has no attribute '\(name.swiftString)'")
      }
      // The caches point at what is removed: they are emptied before it can die.
      let removed = own.remove(entry: entry)
      classChanged(type)
      removed.release()
      return
    }
    // A new value for plain data leaves the caches alone: they hold functions only.
    let known = own.value(name)
    let wasData = known.map { !$0.isHeap || $0.isString || $0.isList || $0.isDict || $0.isTuple }
    let isData = !value.isHeap || value.isString || value.isList || value.isDict || value.isTuple
    known?.retain()
    own.set(string: name, value)
    if wasData != true || !isData { classChanged(type) }
    known?.release()
  }

  private func classChanged(_ type: TypePointer) {
    emptyCaches()
    var queue = [type]
    while let next = queue.popLast() {
      refreshFlags(next)
      queue.append(contentsOf: next.info.subclasses)
    }
  }

  /// Does `value` have this class, also through a tuple of classes?
  func isInstance(_ value: Value, of classes: Value) throws -> Bool {
    if classes.tag == Tag.type { return typeOf(value).isSubclass(of: classes.type) }
    if classes.isTuple {
      for item in classes.tuple.buffer where try isInstance(value, of: item) { return true }
      return false
    }
    throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
  }
  func isSubclass(_ value: Value, of classes: Value) throws -> Bool {
    guard value.tag == Tag.type else { throw typeError("issubclass() arg 1 must be a class") }
    if classes.tag == Tag.type { return value.type.isSubclass(of: classes.type) }
    if classes.isTuple {
      for item in classes.tuple.buffer where try isSubclass(value, of: item) { return true }
      return false
    }
    throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
  }
}
