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
      exception.instance.pointee.shape.adding(intern("name")), owned: Value(name).retained())
    exception.instance.addSlot(
      exception.instance.pointee.shape.adding(intern("obj")), owned: value.retained())
    return raised
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
    case Tag.host:
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
      return try call(hook, value, Value(name))
    }
    return try findInstanceAttributePlain(value, name)
  }

  /// As `object.__getattribute__` with the fallback to `__getattr__`.
  func findInstanceAttributePlain(_ value: Value, _ name: StringPointer) throws -> Value? {
    let instance = value.instance
    let type = instance.type
    if let own = ownAttribute(instance, name) { return own.retained() }
    if let found = try classAttribute(value, type, name) { return found }
    if value.tag == Tag.exception, let found = exceptionAttribute(value, name) { return found }
    if let found = commonAttribute(value, name) { return found }
    if let object = value.instancePayload?.hostObject,
      let found = try object.getAttribute(self, name.swiftString)
    {
      return found.retained()
    }
    if type.pointee.flags.contains(.getattr), let hook = type.lookup(names.getattr) {
      hook.retain()
      defer { hook.release() }
      return try call(hook, value, Value(name))
    }
    return nil
  }

  /// An instance's own attribute, borrowed.
  func ownAttribute(_ instance: InstancePointer, _ name: StringPointer) -> Value? {
    let shape = instance.pointee.shape
    if shape.pointee.isDictMode { return instance.pointee.slots[0].dict.value(name) }
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
          .attributeError, "property of '\(type.name)' object has no getter")
      }
      getter.retain()
      defer { getter.release() }
      return try call(getter, receiver)
    case Tag.staticMethod:
      return found.pair.pointee.first.retained()
    case Tag.classMethod:
      return heap.makeBoundMethod(Value(type), found.pair.pointee.first)
    case Tag.instance:
      if let hook = typeOf(found).lookup(names.get) {
        return try withUnsafePointer(to: (found, receiver, Value(type))) {
          try $0.withMemoryRebound(to: Value.self, capacity: 3) { try call(hook, $0, 3, nil) }
        }
      }
      return found.retained()
    default:
      return found.retained()
    }
  }

  private func findTypeAttribute(_ type: TypePointer, _ name: StringPointer) throws -> Value? {
    // Inherited annotations belong to the base.
    let isInherited = name == names.annotations && type.pointee.attributes.dict.value(name) == nil
    if !isInherited, let found = type.lookup(name) {
      // The class's own doc wins over an inherited one.
      if name == names.doc { return typeDoc(type) }
      switch found.tag {
      case Tag.staticMethod: return found.pair.pointee.first.retained()
      case Tag.classMethod: return heap.makeBoundMethod(Value(type), found.pair.pointee.first)
      case Tag.instance:
        if let hook = typeOf(found).lookup(names.get) {
          return try withUnsafePointer(to: (found, Value.none, Value(type))) {
            try $0.withMemoryRebound(to: Value.self, capacity: 3) { try call(hook, $0, 3, nil) }
          }
        }
        return found.retained()
      default: return found.retained()
      }
    }
    switch name {
    case names.name: return heap.makeString(type.name)
    case names.qualname: return heap.makeString(type.info.qualifiedName)
    case names.module: return heap.makeString(type.info.module)
    case names.doc: return typeDoc(type)
    case names.mro:
      return heap.makeTuple(
        owned: (0..<type.pointee.orderCount).map { Value(type.pointee.order[$0]).retained() })
    case names.base:
      return type.info.bases.first?.retained() ?? Value.none
    case names.bases: return heap.makeTuple(owned: type.info.bases.map { $0.retained() })
    case names.dict: return Value(heap.copyDict(type.pointee.attributes.dict))
    case names.classCell: return Value(types[Int(Tag.type)]).retained()
    case names.annotations where type.pointee.flags.contains(.script):
      let annotations = Value(heap.makeDict())
      type.pointee.attributes.dict.set(string: name, annotations)
      return annotations
    default:
      break
    }
    return try classAttribute(Value(type), types[Int(Tag.type)], name)
  }

  private func typeDoc(_ type: TypePointer) -> Value {
    let doc = type.info.doc
    return doc.isEmpty ? .none : heap.makeString(doc)
  }

  private func findSuperAttribute(_ value: Value, _ name: StringPointer) throws -> Value? {
    let start = value.pair.pointee.first.type
    let receiver = value.pair.pointee.second
    let type = receiver.tag == Tag.type ? receiver.type : typeOf(receiver)
    let order = type.pointee.order
    var passed = false
    for i in 0..<type.pointee.orderCount {
      if passed, let found = order[i].pointee.attributes.dict.value(name) {
        if receiver.tag == Tag.type, found.tag == Tag.function { return found.retained() }
        return try bind(found, to: receiver, type)
      }
      if order[i] == start { passed = true }
    }
    if name == names.classCell { return Value(types[Int(Tag.superProxy)]).retained() }
    return nil
  }

  private func functionAttribute(_ value: Value, _ name: StringPointer) throws -> Value? {
    switch value.tag {
    case Tag.boundMethod:
      switch name.swiftString {
      case "__self__": return value.boundMethod.pointee.receiver.retained()
      case "__func__": return value.boundMethod.pointee.function.retained()
      default: return try findAttribute(value.boundMethod.pointee.function, name)
      }
    case Tag.native:
      let entry = value.native.pointee.entry.takeUnretainedValue()
      switch name {
      case names.name: return heap.makeString(entry.name)
      case names.qualname:
        let owner = value.native.pointee.owner
        return heap.makeString(
          owner.tag == Tag.type ? "\(owner.type.name).\(entry.name)" : entry.name)
      case names.doc: return heap.makeString(entry.doc)
      case names.module: return heap.makeString("builtins")
      default: return nil
      }
    default:
      break
    }
    let function = value.function
    if function.pointee.attributes.isDict,
      let own = function.pointee.attributes.dict.value(name)
    {
      return own.retained()
    }
    switch name {
    case names.name: return function.pointee.name.retained()
    case names.qualname: return function.pointee.qualifiedName.retained()
    case names.doc: return function.pointee.doc.retained()
    case names.module: return function.pointee.moduleName.retained()
    case names.dict:
      if !function.pointee.attributes.isDict {
        function.pointee.attributes = Value(heap.makeDict())
      }
      return function.pointee.attributes.retained()
    case names.annotations:
      if !function.pointee.annotations.isDict {
        function.pointee.annotations = Value(heap.makeDict())
      }
      return function.pointee.annotations.retained()
    default:
      break
    }
    switch name.swiftString {
    case "__defaults__": return function.pointee.defaults.retained()
    case "__kwdefaults__": return function.pointee.keywordDefaults.retained()
    case "__globals__": return function.pointee.globals.retained()
    default: return nil
    }
  }

  private func generatorAttribute(_ value: Value, _ name: StringPointer) -> Value? {
    let generator = value.generator.pointee
    switch name.swiftString {
    case "__name__": return generator.function.function.pointee.name.retained()
    case "__qualname__": return generator.function.function.pointee.qualifiedName.retained()
    case "gi_running": return Value(generator.state == .running)
    case "gi_suspended": return Value(generator.state == .suspended)
    case "gi_yieldfrom": return delegate(of: value)?.retained() ?? Value.none
    default: return nil
    }
  }

  private func propertyAttribute(_ value: Value, _ name: StringPointer) -> Value? {
    let property = value.property.pointee
    switch name.swiftString {
    case "fget": return property.getter.retained()
    case "fset": return property.setter.retained()
    case "fdel": return property.deleter.retained()
    case "__doc__": return property.doc.retained()
    default: return nil
    }
  }

  private func exceptionAttribute(_ value: Value, _ name: StringPointer) -> Value? {
    let exception = value.exception
    let arguments = exception.pointee.arguments
    func argument(_ index: Int) -> Value {
      guard arguments.isTuple, index < arguments.tuple.pointee.count else { return .none }
      return arguments.tuple.items[index].retained()
    }
    switch name.swiftString {
    case "args": return arguments.retained()
    case "__cause__": return exception.pointee.cause.retained()
    case "__context__": return exception.pointee.context.retained()
    case "__suppress_context__": return Value(exception.pointee.suppressContext)
    case "__traceback__":
      guard let traceback = exception.pointee.traceback?.takeUnretainedValue() else {
        return Value.none
      }
      return hostValue(TracebackObject(traceback))
    case "value" where typeOf(value).isSubclass(of: typeObject(.stopIteration)): return argument(0)
    case "code" where typeOf(value).isSubclass(of: typeObject(.systemExit)): return argument(0)
    case "errno" where typeOf(value).isSubclass(of: typeObject(.osError)):
      return arguments.isTuple && arguments.tuple.pointee.count >= 2 ? argument(0) : Value.none
    case "strerror" where typeOf(value).isSubclass(of: typeObject(.osError)):
      return arguments.isTuple && arguments.tuple.pointee.count >= 2 ? argument(1) : Value.none
    case "filename" where typeOf(value).isSubclass(of: typeObject(.osError)): return argument(2)
    case "filename2" where typeOf(value).isSubclass(of: typeObject(.osError)): return argument(4)
    case "name", "path", "msg":
      if typeOf(value).isSubclass(of: typeObject(.importError)) {
        return name.swiftString == "msg" ? argument(0) : Value.none
      }
      if typeOf(value).isSubclass(of: typeObject(.syntaxError)), name.swiftString == "msg" {
        return argument(0)
      }
      return nil
    default: return unicodeErrorAttribute(value, arguments, name.swiftString)
    }
  }

  /// What every object has.
  private func commonAttribute(_ value: Value, _ name: StringPointer) -> Value? {
    switch name {
    case names.classCell: return Value(typeOf(value)).retained()
    case names.doc: return typeDoc(typeOf(value))
    case names.module where value.isInstanceLike || value.tag == Tag.host:
      return heap.makeString(typeOf(value).info.module)
    case names.dict where value.isInstanceLike: return instanceDict(value)
    default: return nil
    }
  }

  /// The dict of an instance's attributes. From then on the attributes live in it.
  func instanceDict(_ value: Value) -> Value {
    let instance = value.instance
    let shape = instance.pointee.shape
    if shape.pointee.isDictMode { return instance.pointee.slots[0].retained() }
    // The payload of a builtin base stays in its slot: such instances give a copy.
    let dict = heap.makeDict()
    for (i, name) in shape.names().enumerated() {
      let slot = instance.pointee.slots[i]
      if !slot.isUndefined, name != names.payload { dict.set(string: name, slot) }
    }
    if shape.pointee.type.pointee.flags.contains(.payload) { return Value(dict) }
    for i in 0..<shape.pointee.count {
      instance.pointee.slots[i].release()
      instance.pointee.slots[i] = .undefined
    }
    useDictMode(instance, Value(dict))
    return Value(dict).retained()
  }

  private func useDictMode(_ instance: InstancePointer, _ dict: Value) {
    let type = instance.type
    if instance.pointee.capacity < 1 {
      instance.pointee.slots = UnsafeMutablePointer<Value>.allocate(capacity: 1)
      instance.pointee.capacity = 1
    }
    instance.pointee.slots[0] = dict
    let shape = type.pointee.rootShape.adding(names.dict)
    shape.pointee.isDictMode = true
    instance.pointee.shape = shape
  }

  // MARK: Setting

  func setAttribute(_ value: Value, _ name: StringPointer, _ newValue: Value) throws {
    switch value.tag {
    case Tag.instance, Tag.exception:
      let type = value.instance.type
      if type.pointee.flags.contains(.setattr), let hook = type.lookup(names.setattr),
        hook.tag == Tag.function
      {
        let result = try withUnsafePointer(to: (value, Value(name), newValue)) {
          try $0.withMemoryRebound(to: Value.self, capacity: 3) { try call(hook, $0, 3, nil) }
        }
        return result.release()
      }
      try setInstanceAttributePlain(value, name, newValue)
    case Tag.type:
      try setTypeAttribute(value.type, name, newValue)
    case Tag.module:
      value.module.pointee.globals.dict.set(string: name, newValue)
    case Tag.function:
      let function = value.function
      switch name {
      case names.name: replace(&function.pointee.name, newValue)
      case names.qualname: replace(&function.pointee.qualifiedName, newValue)
      case names.doc: replace(&function.pointee.doc, newValue)
      case names.module: replace(&function.pointee.moduleName, newValue)
      case names.annotations where newValue.isDict || newValue.isNone:
        replace(&function.pointee.annotations, newValue)
      default:
        if try setDefaults(function, name, newValue) { return }
        if !function.pointee.attributes.isDict {
          function.pointee.attributes = Value(heap.makeDict())
        }
        function.pointee.attributes.dict.set(string: name, newValue)
      }
    case Tag.host:
      if let found = typeOf(value).lookup(name), found.tag == Tag.property {
        return try setProperty(found, value, name, newValue)
      }
      if let object = value.hostObject,
        try object.setAttribute(self, name.swiftString, ref(newValue))
      {
        return
      }
      throw attributeError(value, name)
    default:
      if let known = typeOf(value).lookup(name) {
        if known.tag == Tag.property {
          let isMember = value.tag == Tag.slice || value.tag == Tag.range
          throw error(
            .attributeError,
            isMember
              ? "readonly attribute"
              : "attribute '\(name.swiftString)' of '\(typeName(of: value))' objects is not writable")
        }
        throw error(
          .attributeError,
          "'\(typeName(of: value))' object attribute '\(name.swiftString)' is read-only")
      }
      throw error(
        .attributeError,
        "'\(typeName(of: value))' object has no attribute '\(name.swiftString)'")
    }
  }

  /// `__defaults__` and `__kwdefaults__` of a function; false: another name.
  private func setDefaults(_ function: FunctionPointer, _ name: StringPointer, _ value: Value) throws
    -> Bool
  {
    switch name.swiftString {
    case "__defaults__":
      guard value.isTuple || value.isNone else {
        throw typeError("__defaults__ must be set to a tuple object")
      }
      replace(&function.pointee.defaults, value)
    case "__kwdefaults__":
      guard value.isDict || value.isNone else {
        throw typeError("__kwdefaults__ must be set to a dict object")
      }
      replace(&function.pointee.keywordDefaults, value)
    default: return false
    }
    return true
  }

  private func replace(_ field: inout Value, _ value: Value) {
    let old = field
    field = value.retained()
    old.release()
  }

  private func setProperty(
    _ property: Value, _ receiver: Value, _ name: StringPointer, _ value: Value
  ) throws {
    let setter = property.property.pointee.setter
    if setter.isNone {
      // The fields of a namedtuple have a wording of their own.
      let getter = property.property.pointee.getter
      if getter.tag == Tag.native, getter.native.pointee.entry.takeUnretainedValue().name == "_tuplegetter" {
        throw error(.attributeError, "can't set attribute")
      }
      throw error(
        .attributeError,
        "property '\(name.swiftString)' of '\(typeName(of: receiver))' object has no setter")
    }
    setter.retain()
    defer { setter.release() }
    try call(setter, receiver, value).release()
  }

  /// As `object.__setattr__`.
  func setInstanceAttributePlain(_ value: Value, _ name: StringPointer, _ newValue: Value) throws {
    let instance = value.instance
    let type = instance.type
    if let found = type.lookup(name) {
      if found.tag == Tag.property { return try setProperty(found, value, name, newValue) }
      if found.tag == Tag.instance, let hook = typeOf(found).lookup(names.set) {
        let result = try withUnsafePointer(to: (found, value, newValue)) {
          try $0.withMemoryRebound(to: Value.self, capacity: 3) { try call(hook, $0, 3, nil) }
        }
        return result.release()
      }
    }
    if name == names.dict, newValue.isDict {
      instanceDict(value).release()
      if instance.pointee.shape.pointee.isDictMode {
        replace(&instance.pointee.slots[0], newValue)
        return
      }
    }
    if name == names.classCell, newValue.tag == Tag.type {
      throw typeError("__class__ assignment is not supported")
    }
    if value.tag == Tag.exception, setExceptionAttribute(value, name, newValue) { return }
    let shape = instance.pointee.shape
    if shape.pointee.isDictMode {
      instance.pointee.slots[0].dict.set(string: name, newValue)
      return
    }
    let slot = shape.slot(of: name)
    if slot >= 0 {
      replace(&instance.pointee.slots[slot], newValue)
      return
    }
    if shape.pointee.count >= 128, !type.pointee.flags.contains(.payload) {
      // Attributes used as a table: a dict serves them better.
      instanceDict(value).release()
      instance.pointee.slots[0].dict.set(string: name, newValue)
      return
    }
    if let slots = allowedSlots(type), !slots.contains(name.swiftString) {
      throw error(
        .attributeError,
        "'\(type.shownName)' object has no attribute '\(name.swiftString)'")
    }
    instance.addSlot(shape.adding(name), owned: newValue.retained())
  }

  /// The names `__slots__` allows; nil where any class in the order lacks it.
  private func allowedSlots(_ type: TypePointer) -> [String]? {
    var result: [String] = []
    for i in 0..<type.pointee.orderCount {
      let base = type.pointee.order[i]
      if base == objectType { continue }
      guard base.pointee.flags.contains(.script),
        let slots = base.pointee.attributes.dict.value(names.slots)
      else { return nil }
      if slots.isString { result.append(slots.string.swiftString) }
      for item in slots.sequenceBuffer ?? UnsafeBufferPointer(start: nil, count: 0)
      where item.isString { result.append(item.string.swiftString) }
    }
    return result
  }

  private func setExceptionAttribute(_ value: Value, _ name: StringPointer, _ newValue: Value)
    -> Bool
  {
    let exception = value.exception
    switch name.swiftString {
    case "args":
      guard newValue.isTuple else { return false }
      replace(&exception.pointee.arguments, newValue)
    case "__cause__":
      replace(&exception.pointee.cause, newValue)
      exception.pointee.suppressContext = true
    case "__context__": replace(&exception.pointee.context, newValue)
    case "__suppress_context__": exception.pointee.suppressContext = (try? isTrue(newValue)) ?? true
    case "__traceback__": break
    default: return false
    }
    return true
  }

  // MARK: Deleting

  func deleteAttribute(_ value: Value, _ name: StringPointer) throws {
    switch value.tag {
    case Tag.instance, Tag.exception:
      let type = value.instance.type
      if let hook = type.lookup(names.delattr), hook.tag == Tag.function {
        return try call(hook, value, Value(name)).release()
      }
      if let found = type.lookup(name), found.tag == Tag.property {
        let deleter = found.property.pointee.deleter
        if deleter.isNone {
          throw error(
            .attributeError,
            "property '\(name.swiftString)' of '\(type.name)' object has no deleter")
        }
        return try call(deleter, value).release()
      }
      if ownAttribute(value.instance, name) != nil {
        if value.instance.pointee.shape.pointee.isDictMode == false,
          type.pointee.flags.contains(.payload)
        {
          let slot = value.instance.pointee.shape.slot(of: name)
          let old = value.instance.pointee.slots[slot]
          value.instance.pointee.slots[slot] = .undefined
          return old.release()
        }
        instanceDict(value).release()
        let dict = value.instance.pointee.slots[0].dict
        return dict.remove(entry: dict.find(string: name)).release()
      }
    case Tag.type:
      return try setTypeAttribute(value.type, name, nil)
    case Tag.module:
      let globals = value.module.pointee.globals.dict
      let entry = globals.find(string: name)
      if entry >= 0 { return globals.remove(entry: entry).release() }
    case Tag.function:
      if value.function.pointee.attributes.isDict {
        let dict = value.function.pointee.attributes.dict
        let entry = dict.find(string: name)
        if entry >= 0 { return dict.remove(entry: entry).release() }
      }
    case Tag.host:
      if let object = value.hostObject, try object.deleteAttribute(self, name.swiftString) {
        return
      }
    default:
      break
    }
    throw attributeError(value, name)
  }
}
