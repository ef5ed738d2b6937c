extension Interpreter {
  /// `C.name`: what instances would find, not bound, and what classes themselves have.
  func findTypeAttribute(_ type: TypePointer, _ name: StringPointer) throws -> Value? {
    if let own = typeFact(type, name) { return own }
    let metaclass = type.info.metaclass ?? types[Int(Tag.type)]
    let above = metaclass == types[Int(Tag.type)] ? nil : metaclass.lookup(name)
    if let above, isDataDescriptor(above) { return try bind(above, to: Value(type), metaclass) }
    if let found = type.lookup(name), !isOfObject(found) || above == nil {
      return try bindToClass(found, type)
    }
    if let found = metaclass.lookup(name) { return try bind(found, to: Value(type), metaclass) }
    if let hook = type.info.metaclass?.lookup(names.getattr), hook.tag == Tag.function {
      return try callFunction(hook, on: Value(type), Value(name))
    }
    return nil
  }

  /// Is it one of the methods that every object has?
  private func isOfObject(_ found: Value) -> Bool {
    found.tag == Tag.native && found.native.pointee.owner.isIdentical(to: Value(objectType))
  }

  /// A name found in a class, asked of the class.
  func bindToClass(_ found: Value, _ type: TypePointer) throws -> Value {
    switch found.tag {
    case Tag.staticMethod: found.pair.pointee.first.retained()
    case Tag.classMethod: heap.makeBoundMethod(Value(type), found.pair.pointee.first)
    case Tag.instance: try describe(found, .none, type) ?? found.retained()
    default: found.retained()
    }
  }

  /// What a class knows about itself; not found through instances.
  private func typeFact(_ type: TypePointer, _ name: StringPointer) -> Value? {
    switch name {
    case names.name: return heap.makeString(type.name)
    case names.qualname: return heap.makeString(type.info.qualifiedName)
    case names.module:
      return type.pointee.attributes.dict.value(name).map { $0.retained() }
        ?? heap.makeString(type.info.module)
    case names.doc:
      if let own = type.pointee.attributes.dict.value(name), !isDataDescriptor(own) {
        return own.retained()
      }
      return typeDoc(type)
    case names.mro:
      return heap.makeTuple(
        owned: (0..<type.pointee.orderCount).map { Value(type.pointee.order[$0]).retained() })
    case names.base:
      return type.info.bases.first?.retained() ?? Value.none
    case names.bases: return heap.makeTuple(owned: type.info.bases.map { $0.retained() })
    case names.dict: return hostValue(MappingProxy(ref(type.pointee.attributes)))
    case names.classCell: return Value(typeOf(Value(type))).retained()
    case names.annotations:
      if let own = type.pointee.attributes.dict.value(name) { return own.retained() }
      guard type.pointee.flags.contains(.script) else { return nil }
      let annotations = Value(heap.makeDict())
      type.pointee.attributes.dict.set(string: name, annotations)
      return annotations
    default: return nil
    }
  }

  func typeDoc(_ type: TypePointer) -> Value {
    let doc = type.info.doc
    return doc.isEmpty ? .none : heap.makeString(doc)
  }

  /// `__func__`, `__wrapped__` and what a static or class method takes over from its function.
  func wrapperAttribute(_ value: Value, _ name: StringPointer) throws -> Value? {
    let function = value.pair.pointee.first
    switch name.swiftString {
    case "__func__", "__wrapped__": return function.retained()
    case "__name__", "__qualname__", "__doc__", "__module__", "__isabstractmethod__":
      return try findAttribute(function, name)
    default: return nil
    }
  }

  func functionAttribute(_ value: Value, _ name: StringPointer) throws -> Value? {
    switch value.tag {
    case Tag.boundMethod:
      switch name.swiftString {
      case "__self__": return value.boundMethod.pointee.receiver.retained()
      case "__func__": return value.boundMethod.pointee.function.retained()
      case "__module__" where value.boundMethod.pointee.function.tag == Tag.native: return Value.none
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
      case names.module:
        let module = value.native.pointee.moduleName
        if value.native.pointee.owner.tag == Tag.type { return nil }
        return module.isNone ? heap.makeString("builtins") : module.retained()
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
    case names.doc: return documentation(of: function).retained()
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
    if value.isCachedFunction { return nil }
    switch name.swiftString {
    case "__defaults__": return function.pointee.defaults.retained()
    case "__kwdefaults__": return function.pointee.keywordDefaults.retained()
    case "__code__":
      try prepare(function.pointee.code)
      return hostValue(CodeObject(CodeFacts(function.pointee.code)))
    case "__closure__": return closure(of: function)
    case "__globals__": return function.pointee.globals.retained()
    default: return nil
    }
  }

  func propertyAttribute(_ value: Value, _ name: StringPointer) -> Value? {
    let property = value.property.pointee
    switch name.swiftString {
    case "fget": return property.getter.retained()
    case "fset": return property.setter.retained()
    case "fdel": return property.deleter.retained()
    case "__doc__":
      if property.doc.isNone, property.getter.tag == Tag.function {
        return documentation(of: property.getter.function).retained()
      }
      return property.doc.retained()
    case "__isabstractmethod__":
      for function in [property.getter, property.setter, property.deleter]
      where function.tag == Tag.function && function.function.pointee.attributes.isDict {
        if function.function.pointee.attributes.dict.value(name) != nil { return .true }
      }
      return .false
    default: return nil
    }
  }

  func generatorAttribute(_ value: Value, _ name: StringPointer) -> Value? {
    let generator = value.generator.pointee
    switch name.swiftString {
    case "__name__": return generator.function.function.pointee.name.retained()
    case "__qualname__": return generator.function.function.pointee.qualifiedName.retained()
    case "gi_running": return Value(generator.state == .running)
    case "gi_suspended": return Value(generator.state == .suspended)
    case "gi_code": return hostValue(CodeObject(CodeFacts(generator.function.function.pointee.code)))
    case "gi_frame": return generatorFrame(value)
    case "gi_yieldfrom": return delegate(of: value)?.retained() ?? Value.none
    default: return nil
    }
  }

  /// `gi_frame`: where a generator stands, with its variables; None once it has ended.
  private func generatorFrame(_ value: Value) -> Value {
    let generator = value.generator.pointee
    guard generator.state != .finished else { return .none }
    let code = generator.function.function.pointee.code
    let facts = CodeFacts(code)
    let index = generator.pc - code.pointee.instructions - 1
    let place =
      generator.state == .created || !facts.info.ranges.indices.contains(index)
      ? facts.info.startRange : facts.info.ranges[index]
    let dict = heap.makeDict()
    func add(_ name: String, _ held: Value) {
      let actual = held.tag == Tag.box ? held.box.pointee.value : held
      if !actual.isUndefined, !name.hasPrefix(".") { dict.set(string: intern(name), actual) }
    }
    if let registers = generator.registers {
      for (i, name) in facts.info.localNames.enumerated() where i < generator.registerCount { add(name, registers[i]) }
      let captures = generator.function.function.pointee.captures
      for (name, held) in zip(facts.info.freeNames, captures.isTuple ? Array(captures.tuple.buffer) : []) {
        add(name, held)
      }
    }
    let shown = TracebackPlace(facts: facts, range: place, anchor: nil, name: facts.info.name)
    return hostValue(FrameObject(shown, variables: ref(owned: Value(dict))))
  }
}
