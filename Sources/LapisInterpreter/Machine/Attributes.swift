extension Interpreter {
  /// `value.name`; the caller owns the result. `name` is interned.
  func getAttribute(_ value: Value, _ name: StringPointer) throws -> Value {
    if let found = try findAttribute(value, name) { return found }
    throw attributeError(value, name)
  }

  func attributeError(_ value: Value, _ name: StringPointer) -> Raised {
    let text = name.swiftString
    let owner: String
    switch value.tag {
    case Tag.module: owner = "module '\(value.module.pointee.name.string.swiftString)'"
    case Tag.type: owner = "type object '\(value.type.name)'"
    default: owner = "'\(typeName(of: value))' object"
    }
    let raised = error(.attributeError, "\(owner) has no attribute '\(text)'")
    // What a traceback needs for a suggestion, which is worked out only there.
    let exception = raised.exception.retained()
    defer { exception.release() }
    exception.instance.addSlot(
      exception.instance.pointee.shape.adding(names.hiddenName), owned: Value(name).retained())
    exception.instance.addSlot(
      exception.instance.pointee.shape.adding(names.hiddenObject), owned: value.retained())
    return raised
  }

  /// As `findAttribute`; nil also where the object says by an AttributeError that it has none.
  func attributeIfAny(_ value: Value, _ name: StringPointer) throws -> Value? {
    do { return try findAttribute(value, name) } catch where isError(error, .attributeError) { return nil }
  }

  /// As `getAttribute`; nil where there is no such attribute.
  func findAttribute(_ value: Value, _ name: StringPointer) throws -> Value? {
    switch value.tag {
    case Tag.instance, Tag.exception:
      return try findInstanceAttribute(value, name)
    case Tag.module:
      if let found = try moduleAttribute(value, name) { return found }
    case Tag.type:
      return try findTypeAttribute(value.type, name)
    case Tag.superProxy:
      return try findSuperAttribute(value, name)
    case Tag.function, Tag.native, Tag.boundMethod:
      if let found = try functionAttribute(value, name) { return found }
    case Tag.property:
      if let found = propertyAttribute(value, name) { return found }
    case Tag.generator:
      if let found = generatorAttribute(value, name) { return found }
    case Tag.staticMethod, Tag.classMethod:
      if let found = try wrapperAttribute(value, name) { return found }
    case Tag.host:
      // A float of another module has attributes of its own under the names of float's.
      if let object = value.hostObject, object.number != nil,
        let found = try object.getAttribute(self, name.swiftString)
      {
        return found.retained()
      }
      if let found = try classAttribute(value, typeOf(value), name) { return found }
      if let object = value.hostObject,
        let found = try object.getAttribute(self, name.swiftString)
      {
        return found.retained()
      }
      return commonAttribute(value, name)
    default:
      break
    }
    if let found = try classAttribute(value, typeOf(value), name) { return found }
    if let found = commonAttribute(value, name) { return found }
    guard value.isFloat || value.isInteger, let numberAttribute else { return nil }
    return try numberAttribute(self, ref(value), name.swiftString)?.retained()
  }

  private func findInstanceAttribute(_ value: Value, _ name: StringPointer) throws -> Value? {
    let instance = value.instance
    let type = instance.type
    if type.pointee.flags.contains(.getattribute),
      let hook = type.lookup(names.getattribute), hook.tag == Tag.function
    {
      do {
        return try callFunction(hook, on: value, Value(name))
      } catch let thrown where isError(thrown, .attributeError) {
        guard type.pointee.flags.contains(.getattr), let fallback = type.lookup(names.getattr) else {
          throw thrown
        }
        return try callFunction(fallback, on: value, Value(name))
      }
    }
    return try findInstanceAttributePlain(value, name)
  }

  /// As `object.__getattribute__` with the fallback to `__getattr__`.
  func findInstanceAttributePlain(_ value: Value, _ name: StringPointer) throws -> Value? {
    let instance = value.instance
    let type = instance.type
    guard type.pointee.flags.contains(.getattr), let hook = type.lookup(names.getattr) else {
      return try findOwnOrClassAttribute(value, name)
    }
    do {
      if let found = try findOwnOrClassAttribute(value, name) { return found }
    } catch let thrown where isError(thrown, .attributeError) {
      // A property's own AttributeError leads to the fallback too.
    }
    return try callFunction(hook, on: value, Value(name))
  }

  /// In Python's order: what the class computes and guards, the instance's own, the rest of the class.
  func findOwnOrClassAttribute(_ value: Value, _ name: StringPointer) throws -> Value? {
    let instance = value.instance
    let type = instance.type
    let found = type.lookup(name)
    if let found, isDataDescriptor(found) {
      // Without a `__get__` the instance's own value is the attribute.
      if found.tag == Tag.instance, typeOf(found).lookup(names.get) == nil,
        let own = ownAttribute(instance, name)
      {
        return own.retained()
      }
      return try bind(found, to: value, type)
    }
    if let own = ownAttribute(instance, name) { return own.retained() }
    if let found, !isSlotMember(found) { return try bind(found, to: value, type) }
    if value.tag == Tag.exception, let found = exceptionAttribute(value, name) { return found }
    if let found = commonAttribute(value, name) { return found }
    if let object = value.instancePayload?.hostObject,
      let found = try object.getAttribute(self, name.swiftString)
    {
      return found.retained()
    }
    return nil
  }

  /// A class attribute that decides also where the instance has a value of its own.
  func isDataDescriptor(_ found: Value) -> Bool {
    switch found.tag {
    case Tag.property: return true
    case Tag.instance:
      let type = typeOf(found)
      if !type.pointee.flags.contains(.descriptor) { return false }
      return type.lookup(names.set) != nil || type.lookup(names.delete) != nil
    default: return false
    }
  }
  /// A name that `__slots__` lists: the value is the instance's.
  func isSlotMember(_ found: Value) -> Bool {
    found.tag == Tag.host && found.hostObject is SlotMember
  }

  /// An instance's own attribute, borrowed.
  func ownAttribute(_ instance: InstancePointer, _ name: StringPointer) -> Value? {
    let shape = instance.pointee.shape
    if shape.pointee.isDictMode { return instance.dictSlot.pointee.dict.value(name) }
    let slot = shape.slot(of: name)
    if slot < 0 || instance.pointee.slots[slot].isUndefined { return nil }
    return instance.pointee.slots[slot]
  }

  /// What a name of the class means for `receiver`: methods are bound, properties computed.
  private func classAttribute(_ receiver: Value, _ type: TypePointer, _ name: StringPointer) throws
    -> Value?
  {
    guard let found = type.lookup(name) else { return nil }
    return try bind(found, to: receiver, type)
  }

  func bind(_ found: Value, to receiver: Value, _ type: TypePointer) throws -> Value {
    switch found.tag {
    case Tag.function:
      return heap.makeBoundMethod(receiver, found)
    case Tag.native:
      // A builtin function kept as a class attribute is not a method.
      return found.native.pointee.owner.tag == Tag.type
        ? heap.makeBoundMethod(receiver, found) : found.retained()
    case Tag.property:
      let getter = found.property.pointee.getter
      if getter.isNone {
        throw error(
          .attributeError, "\(propertyTitle(found, type))of '\(type.name)' object has no getter")
      }
      getter.retain()
      defer { getter.release() }
      return try call(getter, receiver)
    case Tag.staticMethod:
      return found.pair.pointee.first.retained()
    case Tag.classMethod:
      return heap.makeBoundMethod(Value(type), found.pair.pointee.first)
    case Tag.instance:
      return try describe(found, receiver, type) ?? found.retained()
    case Tag.host:
      if let member = found.hostObject as? SlotMember { return try member.value(of: receiver, self) }
      return found.retained()
    default:
      return found.retained()
    }
  }

  /// What the `__get__` of a descriptor gives; nil where it has none.
  func describe(_ found: Value, _ receiver: Value, _ owner: TypePointer) throws -> Value? {
    let kind = typeOf(found)
    guard kind.pointee.flags.contains(.descriptor), let hook = kind.lookup(names.get) else {
      return nil
    }
    return try callFunction(hook, on: found, receiver, Value(owner))
  }

  /// Calls what a class has under a special name, holding it and the receiver while it runs.
  func callFunction(_ function: Value, on receiver: Value, _ arguments: Value...) throws -> Value {
    function.retain()
    receiver.retain()
    defer {
      function.release()
      receiver.release()
    }
    return try arguments.withUnsafeBufferPointer {
      try callWithReceiver(function, receiver, $0.baseAddress, $0.count, nil)
    }
  }

  /// `property 'x' `, by the name it has in the class.
  func propertyTitle(_ property: Value, _ type: TypePointer) -> String {
    for i in 0..<type.pointee.orderCount {
      let own = type.pointee.order[i].pointee.attributes
      guard own.isDict else { continue }
      for pair in own.dict.pairs() where pair.value.isIdentical(to: property) && pair.key.isString {
        return "property '\(pair.key.string.swiftString)' "
      }
    }
    return "property "
  }

  private func findSuperAttribute(_ value: Value, _ name: StringPointer) throws -> Value? {
    let start = value.pair.pointee.first.type
    let receiver = value.pair.pointee.second
    let isClass = receiver.tag == Tag.type && receiver.type.isSubclass(of: start)
    let type = isClass ? receiver.type : typeOf(receiver)
    if name == names.classCell { return Value(types[Int(Tag.superProxy)]).retained() }
    let order = type.pointee.order
    var passed = false
    for i in 0..<type.pointee.orderCount {
      if passed, let found = order[i].pointee.attributes.dict.value(name) {
        guard isClass else { return try bind(found, to: receiver, type) }
        return try bindToClass(found, type)
      }
      if order[i] == start { passed = true }
    }
    switch name.swiftString {
    case "__thisclass__": return value.pair.pointee.first.retained()
    case "__self__": return receiver.retained()
    case "__self_class__": return Value(type).retained()
    default: return nil
    }
  }

  /// What every object has.
  private func commonAttribute(_ value: Value, _ name: StringPointer) -> Value? {
    switch name {
    case names.classCell: return Value(typeOf(value)).retained()
    case names.doc: return typeDoc(typeOf(value))
    case names.module where value.isInstanceLike || value.tag == Tag.host:
      return heap.makeString(typeOf(value).info.module)
    case names.dict where value.isInstanceLike && typeOf(value).hasInstanceDict:
      return instanceDict(value)
    default: return nil
    }
  }

  /// The dict of an instance's attributes. From then on the attributes live in it; what a builtin base
  /// holds stays in the first slot.
  func instanceDict(_ value: Value) -> Value {
    let instance = value.instance
    let shape = instance.pointee.shape
    if shape.pointee.isDictMode { return instance.dictSlot.pointee.retained() }
    let slotNames = instance.type.info.slots
    let dict = heap.makeDict()
    for (i, name) in shape.names().enumerated() {
      let slot = instance.pointee.slots[i]
      if !slot.isUndefined, !name.isHidden { dict.set(string: name, slot) }
    }
    // Where some names are slots the attributes stay put, and the dict is a copy of the others.
    if let slotNames {
      for name in slotNames {
        let entry = dict.find(string: intern(name))
        if entry >= 0 { dict.remove(entry: entry).release() }
      }
      return Value(dict)
    }
    let kept = instance.type.pointee.flags.contains(.payload) && shape.pointee.count > 0 ? 1 : 0
    for i in kept..<max(shape.pointee.count, kept) {
      let old = instance.pointee.slots[i]
      instance.pointee.slots[i] = .undefined
      old.release()
    }
    var next = instance.type.pointee.rootShape
    if kept == 1 { next = next.adding(names.payload) }
    instance.pointee.shape = next
    next = next.adding(names.dict)
    next.pointee.isDictMode = true
    instance.addSlot(next, owned: Value(dict))
    return Value(dict).retained()
  }
}
