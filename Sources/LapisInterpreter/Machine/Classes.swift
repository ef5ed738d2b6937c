extension Interpreter {
  /// Works out what special methods a class and its bases define.
  func refreshFlags(_ type: TypePointer) {
    func has(_ name: StringPointer) -> Bool {
      guard let value = type.lookup(name) else { return false }
      if value.tag == Tag.staticMethod { return value.pair.pointee.first.tag != Tag.native }
      return value.tag != Tag.native
    }
    var flags = type.pointee.flags
    flags.subtract([
      .getattr, .setattr, .getattribute, .equality, .new, .descriptor, .finalizer, .metaCall,
    ])
    if has(names.getattr) { flags.insert(.getattr) }
    if has(names.setattr) || has(names.delattr) { flags.insert(.setattr) }
    if has(names.getattribute) { flags.insert(.getattribute) }
    if has(names.eq) || has(names.hash) { flags.insert(.equality) }
    if has(names.get) || has(names.set) || has(names.delete) { flags.insert(.descriptor) }
    if has(names.del) {
      flags.insert(.finalizer)
      hasFinalizers = true
    }
    if let call = type.info.metaclass?.lookup(names.call), call.tag == Tag.function {
      flags.insert(.metaCall)
    }
    if has(names.new) { flags.insert(.new) }
    type.pointee.flags = flags
  }

  /// Sets or (with nil) removes a name of a class after its definition.
  func setTypeAttribute(_ type: TypePointer, _ name: StringPointer, _ value: Value?) throws {
    guard type.pointee.flags.contains(.script) else {
      throw typeError(
        "cannot set '\(name.swiftString)' attribute of immutable type '\(type.shownName)'")
    }
    if let metaclass = type.info.metaclass {
      let hookName = value == nil ? names.delattr : names.setattr
      if let hook = metaclass.lookup(hookName), hook.tag == Tag.function {
        if let value {
          return try callFunction(hook, on: Value(type), Value(name), value).release()
        }
        return try callFunction(hook, on: Value(type), Value(name)).release()
      }
    }
    try setTypeAttributePlain(type, name, value)
  }

  /// As `type.__setattr__` and, with nil, `type.__delattr__`.
  func setTypeAttributePlain(_ type: TypePointer, _ name: StringPointer, _ value: Value?) throws {
    if let value, try setTypeFact(type, name, value) { return }
    let own = type.pointee.attributes.dict
    guard let value else {
      let entry = own.find(string: name)
      if entry < 0 {
        throw error(
          .attributeError,
          "type object '\(type.shownName)' has no attribute '\(name.swiftString)'")
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

  /// Sets what a class knows about itself; false: it is an attribute like others.
  private func setTypeFact(_ type: TypePointer, _ name: StringPointer, _ value: Value) throws -> Bool {
    func text() throws -> String {
      guard value.isString else {
        throw typeError(
          "can only assign string to \(type.name).\(name.swiftString), not '\(typeName(of: value))'")
      }
      return value.string.swiftString
    }
    switch name {
    case names.name: type.info.name = try text()
    case names.qualname: type.info.qualifiedName = try text()
    case names.module:
      if value.isString { type.info.module = value.string.swiftString }
      return false
    case names.doc:
      type.info.doc = value.isString ? value.string.swiftString : ""
      return false
    case names.bases, names.mro, names.dict:
      throw error(
        .attributeError, "attribute '\(name.swiftString)' of 'type' objects is not writable")
    default: return false
    }
    return true
  }

  private func classChanged(_ type: TypePointer) {
    emptyCaches()
    var queue = [type]
    while let next = queue.popLast() {
      refreshFlags(next)
      queue.append(contentsOf: next.info.subclasses)
    }
  }
}
