extension Interpreter {
  // MARK: Setting

  func setAttribute(_ value: Value, _ name: StringPointer, _ newValue: Value) throws {
    switch value.tag {
    case Tag.instance, Tag.exception:
      let type = value.instance.type
      if type.pointee.flags.contains(.setattr), let hook = type.lookup(names.setattr),
        hook.tag == Tag.function
      {
        return try callFunction(hook, on: value, Value(name), newValue).release()
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
      if let found = typeOf(value).lookup(name) {
        let text = name.swiftString
        if found.tag == Tag.property {
          let isMember = value.tag == Tag.slice || value.isAnyRange
          throw error(
            .attributeError,
            isMember
              ? "readonly attribute"
              : "attribute '\(text)' of '\(typeName(of: value))' objects is not writable")
        }
        throw error(
          .attributeError, "'\(typeName(of: value))' object attribute '\(text)' is read-only")
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
        receiver.tag == Tag.host
          ? "attribute '\(name.swiftString)' of '\(typeName(of: receiver))' objects is not writable"
          : "property '\(name.swiftString)' of '\(typeOf(receiver).info.qualifiedName)' object has no setter")
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
      if found.tag == Tag.instance, isDataDescriptor(found) {
        guard let hook = typeOf(found).lookup(names.set) else {
          throw error(.attributeError, "__set__")
        }
        return try callFunction(hook, on: found, value, newValue).release()
      }
    }
    if name == names.dict, type.hasInstanceDict {
      guard newValue.isDict else {
        throw typeError("__dict__ must be set to a dictionary, not a '\(typeName(of: newValue))'")
      }
      instanceDict(value).release()
      if instance.pointee.shape.pointee.isDictMode {
        replace(&instance.dictSlot.pointee, newValue)
        return
      }
    }
    if name == names.classCell { return try setClass(value, newValue) }
    if value.tag == Tag.exception, try setExceptionAttribute(value, name, newValue) { return }
    let shape = instance.pointee.shape
    if shape.pointee.isDictMode {
      instance.dictSlot.pointee.dict.set(string: name, newValue)
      return
    }
    let slot = shape.slot(of: name)
    if slot >= 0 {
      replace(&instance.pointee.slots[slot], newValue)
      return
    }
    if shape.pointee.count >= 128, type.info.slots == nil {
      // Attributes used as a table: a dict serves them better.
      instanceDict(value).release()
      instance.dictSlot.pointee.dict.set(string: name, newValue)
      return
    }
    if type == objectType { throw attributeError(value, name) }
    if let slots = type.info.slots, !slots.contains(name.swiftString), !slots.contains("__dict__") {
      if type.lookup(name) != nil {
        throw error(
          .attributeError,
          "'\(type.name)' object attribute '\(name.swiftString)' is read-only")
      }
      throw attributeError(value, name)
    }
    instance.addSlot(shape.adding(name), owned: newValue.retained())
  }

  /// `x.__class__ = C`, between plain classes of scripts.
  private func setClass(_ value: Value, _ newValue: Value) throws {
    guard newValue.tag == Tag.type else {
      throw typeError("__class__ must be set to a class, not '\(typeName(of: newValue))' object")
    }
    let (old, new) = (value.instance.type, newValue.type)
    if old == new { return }
    guard new.pointee.flags.contains(.script), old.pointee.flags.contains(.script) else {
      throw typeError("__class__ assignment only supported for mutable types or ModuleType subclasses")
    }
    guard old.info.payloadType == new.info.payloadType, old.info.slots == new.info.slots,
      old.pointee.instanceTag == new.pointee.instanceTag
    else {
      throw typeError(
        "__class__ assignment: '\(new.name)' object layout differs from '\(old.name)'")
    }
    // The same names in the same slots, in the shapes of the new class.
    let shape = value.instance.pointee.shape
    var moved = new.pointee.rootShape
    for name in shape.names() { moved = moved.adding(name) }
    if shape.pointee.isDictMode { moved.pointee.isDictMode = true }
    value.instance.pointee.shape = moved
    newValue.retain()
    Value(old).release()
  }

  private func setExceptionAttribute(_ value: Value, _ name: StringPointer, _ newValue: Value) throws
    -> Bool
  {
    let exception = value.exception
    switch name.swiftString {
    case "args":
      let items = try makeList(from: newValue)
      defer { items.release() }
      let arguments = heap.makeTuple(items.list.sequence)
      defer { arguments.release() }
      replace(&exception.pointee.arguments, arguments)
    case "__cause__":
      guard newValue.isNone || newValue.tag == Tag.exception else {
        throw typeError("exception cause must be None or derive from BaseException")
      }
      replace(&exception.pointee.cause, newValue)
      exception.pointee.suppressContext = true
    case "__context__":
      guard newValue.isNone || newValue.tag == Tag.exception else {
        throw typeError("exception context must be None or derive from BaseException")
      }
      replace(&exception.pointee.context, newValue)
    case "__suppress_context__": exception.pointee.suppressContext = try isTrue(newValue)
    case "__traceback__": try setTraceback(of: exception, to: newValue)
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
        return try callFunction(hook, on: value, Value(name)).release()
      }
      return try deleteInstanceAttributePlain(value, name)
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

  /// As `object.__delattr__`.
  func deleteInstanceAttributePlain(_ value: Value, _ name: StringPointer) throws {
    let instance = value.instance
    let type = instance.type
    if let found = type.lookup(name), isDataDescriptor(found) {
      if found.tag == Tag.property {
        let deleter = found.property.pointee.deleter
        if deleter.isNone {
          throw error(
            .attributeError, "\(propertyTitle(found, type))of '\(type.info.qualifiedName)' object has no deleter")
        }
        return try callFunction(deleter, on: value).release()
      }
      guard let hook = typeOf(found).lookup(names.delete) else {
        throw error(.attributeError, "__delete__")
      }
      return try callFunction(hook, on: found, value).release()
    }
    guard ownAttribute(instance, name) != nil else {
      if let found = type.lookup(name), isSlotMember(found) { throw error(.attributeError, name.swiftString) }
      throw attributeError(value, name)
    }
    if type.info.slots == nil {
      instanceDict(value).release()
      let dict = instance.dictSlot.pointee.dict
      return dict.remove(entry: dict.find(string: name)).release()
    }
    let slot = instance.pointee.shape.slot(of: name)
    let old = instance.pointee.slots[slot]
    instance.pointee.slots[slot] = .undefined
    old.release()
  }
}
