import LapisSyntax

extension Interpreter {
  /// Methods of the types that belong to the machine itself.
  func machineTypeMethods() -> [(TypePointer, [NativeEntry])] {
    [
      (objectType, MachineTypes.object),
      (baseExceptionType, MachineTypes.exception),
      (types[Int(Tag.generator)], MachineTypes.generator),
      (types[Int(Tag.property)], MachineTypes.property),
      (types[Int(Tag.type)], MachineTypes.type),
      (types[Int(Tag.function)], MachineTypes.function),
      (types[Int(Tag.native)], [MachineTypes.callEntry]),
      (types[Int(Tag.boundMethod)], [MachineTypes.callEntry]),
      (types[Int(Tag.staticMethod)], [MachineTypes.callEntry, MachineTypes.getEntry]),
      (types[Int(Tag.classMethod)], [MachineTypes.getEntry]),
    ]
  }

  func installMachineConstructors() {
    types[Int(Tag.property)].info.constructor = NativeEntry(
      "property(fget=None, fset=None, fdel=None, doc=None)", "A computed attribute."
    ) { vm, arguments in
      vm.heap.makeProperty(
        arguments[0].retained(), arguments[1].retained(), arguments[2].retained(),
        arguments[3].retained())
    }
    types[Int(Tag.staticMethod)].info.constructor = NativeEntry(
      "staticmethod(function, /)", "A method without a receiver."
    ) { vm, arguments in
      vm.heap.makePair(Tag.staticMethod, arguments[0].retained(), .none)
    }
    types[Int(Tag.classMethod)].info.constructor = NativeEntry(
      "classmethod(function, /)", "A method that receives the class."
    ) { vm, arguments in
      vm.heap.makePair(Tag.classMethod, arguments[0].retained(), .none)
    }
    types[Int(Tag.superProxy)].info.constructor = NativeEntry(
      "super(type=..., object_or_type=..., /)", "The next class's methods."
    ) { vm, arguments in
      if arguments[0].isUndefined {
        var isMethodLike = false
        if vm.state.pointee.frameCount > 0 {
          let frame = vm.state.pointee.frames[vm.state.pointee.frameCount - 1]
          isMethodLike = frame.code.pointee.positionalCount > 0
        }
        throw vm.error(
          .runtimeError, isMethodLike ? "super(): __class__ cell not found" : "super(): no arguments")
      }
      guard arguments[0].tag == Tag.type else {
        throw vm.typeError("super() argument 1 must be a type, not \(vm.typeName(of: arguments[0]))")
      }
      return try vm.makeSuper(arguments[0], arguments[1])
    }
  }

  /// `super(type, receiver)`; the caller owns it.
  func makeSuper(_ type: Value, _ receiver: Value) throws -> Value {
    let given = receiver.tag == Tag.type ? receiver.type : typeOf(receiver)
    if receiver.isUndefined || !given.isSubclass(of: type.type) {
      throw typeError("super(type, obj): obj must be an instance or subtype of type")
    }
    return heap.makePair(Tag.superProxy, type.retained(), receiver.retained())
  }
}

enum MachineTypes {
  static let object: [NativeEntry] = [
    NativeEntry("__init__(self, /, *args, **kwargs)", "Initialise the object.") { vm, arguments in
      let type = vm.typeOf(arguments[0])
      let extra = arguments[1].tuple.pointee.count + arguments[2].dict.pointee.live
      if extra > 0, !type.pointee.flags.contains(.new), type.pointee.flags.isDisjoint(with: [.payload, .exception]) {
        if let own = type.lookup(vm.names.initName), own.tag != Tag.native {
          throw vm.typeError("object.__init__() takes exactly one argument (the instance to initialize)")
        }
        throw vm.typeError("\(type.name).__init__() takes exactly one argument (the instance to initialize)")
      }
      return .none
    },
    NativeEntry.staticMethod("__new__(*args, **kwargs)", "Make an instance.") { vm, arguments in
      let given = arguments[0].tuple
      guard given.pointee.count > 0 else {
        throw vm.typeError("object.__new__(): not enough arguments")
      }
      guard given.items[0].tag == Tag.type else {
        throw vm.typeError(
          "object.__new__(X): X is not a type object (\(vm.typeName(of: given.items[0])))")
      }
      let type = given.items[0].type
      let named = arguments[1].dict.pairs()
      let flags = type.pointee.flags
      if flags.isDisjoint(with: [.script, .exception]), type != vm.objectType {
        throw vm.typeError(
          "object.__new__(\(type.name)) is not safe, use \(type.name).__new__()")
      }
      if flags.isDisjoint(with: [.payload, .exception]), given.pointee.count > 1 || !named.isEmpty {
        if flags.contains(.new) {
          throw vm.typeError("object.__new__() takes exactly one argument (the type to instantiate)")
        }
        if type.lookup(vm.names.initName)?.tag == Tag.native {
          throw vm.typeError("\(type.name)() takes no arguments")
        }
      }
      return try vm.makeInstance(type, given, arguments[1].dict)
    },
    NativeEntry("__repr__(self, /)", "The text of the object.") { vm, arguments in
      let value = arguments[0]
      if value.isInstanceLike {
        if let payload = value.instancePayload {
          return vm.heap.makeString(try vm.payloadText(value, payload))
        }
        return vm.heap.makeString(
          "<\(vm.qualified(vm.typeOf(value))) object at 0x\(String(value.bits, radix: 16))>")
      }
      return try vm.repr(value)
    },
    NativeEntry("__str__(self, /)", "The text of the object.") { vm, arguments in
      try arguments[0].isInstanceLike ? vm.repr(arguments[0]) : vm.str(arguments[0])
    },
    NativeEntry("__eq__(self, other, /)", "self == other") { vm, arguments in
      let (a, b) = (arguments[0], arguments[1])
      if a.isIdentical(to: b) { return .true }
      let isCore = !a.isInstanceLike && a.tag != Tag.host && a.tag != Tag.type
      let isAlike = a.tag == b.tag || (vm.isNumber(a) && vm.isNumber(b) && !(a.isInteger && b.isFloat)) || (a.isAnySet && b.isAnySet)
      return isCore && isAlike ? Value(try vm.equals(a, b)) : .notImplemented
    },
    NativeEntry("__ne__(self, other, /)", "self != other") { vm, arguments in
      let result = try vm.compare(.equal, arguments[0], arguments[1])
      defer { result.release() }
      return Value(try !vm.isTrue(result))
    },
    unordered("__lt__", "<"), unordered("__le__", "<="), unordered("__gt__", ">"), unordered("__ge__", ">="),
    NativeEntry("__getstate__(self, /)", "What a copy is made of.") { vm, arguments in
      guard let names = try vm.findAttribute(arguments[0], vm.names.dict), names.isDict else { return .none }
      defer { names.release() }
      return names.dict.pointee.live == 0 ? .none : Value(vm.heap.copyDict(names.dict))
    },
    NativeEntry("__reduce__(self, /)", "How the object is made anew.") { vm, arguments in
      throw vm.typeError("cannot pickle '\(vm.typeName(of: arguments[0]))' object")
    },
    NativeEntry("__reduce_ex__(self, protocol, /)", "How the object is made anew.") { vm, arguments in
      throw vm.typeError("cannot pickle '\(vm.typeName(of: arguments[0]))' object")
    },
    NativeEntry("__sizeof__(self, /)", "About the bytes it takes.") { vm, arguments in
      Value(arguments[0].isInstanceLike ? 16 + 16 * arguments[0].instance.pointee.shape.pointee.count : 16)
    },
    NativeEntry("__hash__(self, /)", "The hash of the object.") { vm, arguments in
      if !arguments[0].isInstanceLike { return Value(try vm.hash(of: arguments[0])) }
      return Value(Int(bitPattern: arguments[0].bits >> 4))
    },
    NativeEntry("__setattr__(self, name, value, /)", "self.name = value") { vm, arguments in
      guard arguments[1].isString else { throw vm.typeError("attribute name must be string") }
      let name = vm.intern(arguments[1].string)
      if arguments[0].isInstanceLike {
        try vm.setInstanceAttributePlain(arguments[0], name, arguments[2])
      } else {
        try vm.setAttribute(arguments[0], name, arguments[2])
      }
      return .none
    },
    NativeEntry("__getattribute__(self, name, /)", "self.name") { vm, arguments in
      guard arguments[1].isString else { throw vm.typeError("attribute name must be string") }
      let name = vm.intern(arguments[1].string)
      if arguments[0].isInstanceLike {
        if let found = try vm.findOwnOrClassAttribute(arguments[0], name) { return found }
        throw vm.attributeError(arguments[0], name)
      }
      return try vm.getAttribute(arguments[0], name)
    },
    NativeEntry("__delattr__(self, name, /)", "del self.name") { vm, arguments in
      guard arguments[1].isString else { throw vm.typeError("attribute name must be string") }
      let name = vm.intern(arguments[1].string)
      if arguments[0].isInstanceLike {
        try vm.deleteInstanceAttributePlain(arguments[0], name)
      } else {
        try vm.deleteAttribute(arguments[0], name)
      }
      return .none
    },
    NativeEntry("__format__(self, spec, /)", "format(self, spec)") { vm, arguments in
      guard arguments[1].isString else {
        throw vm.typeError("__format__() argument must be str, not \(vm.typeName(of: arguments[1]))")
      }
      let spec = arguments[1].string.swiftString
      if arguments[0].isInstanceLike, arguments[0].instancePayload == nil {
        if spec.isEmpty { return try vm.str(arguments[0]) }
        throw vm.typeError(
          "unsupported format string passed to \(vm.typeName(of: arguments[0])).__format__")
      }
      return vm.heap.makeString(try vm.formatValue(arguments[0], spec: spec))
    },
    NativeEntry("__dir__(self, /)", "The names of the object.") { vm, arguments in
      vm.heap.makeList(
        owned: vm.attributeNames(of: arguments[0]).map { vm.heap.makeString($0) })
    },
    NativeEntry.classMethod("__init_subclass__(cls, /, **kwargs)", "A subclass was made.") {
      vm, arguments in
      if arguments[1].dict.pointee.live > 0 {
        throw vm.typeError("\(arguments[0].type.name).__init_subclass__() takes no keyword arguments")
      }
      return .none
    },
    NativeEntry.classMethod("__subclasshook__(cls, other, /)", "Abstract classes say what counts as derived.") {
      _, _ in .notImplemented
    },
  ]

  private static func unordered(_ name: String, _ sign: String) -> NativeEntry {
    NativeEntry("\(name)(self, other, /)", "self \(sign) other") { _, _ in .notImplemented }
  }

  static let exception: [NativeEntry] = [
    NativeEntry("__init__(self, /, *args)", "Keep the arguments.") { vm, arguments in
      let exception = arguments[0].exception
      let old = exception.pointee.arguments
      exception.pointee.arguments = arguments[1].retained()
      old.release()
      return .none
    },
    NativeEntry("with_traceback(self, traceback, /)", "The exception, with this traceback.") {
      vm, arguments in
      try vm.setTraceback(of: arguments[0].exception, to: arguments[1])
      return arguments[0].retained()
    },
    NativeEntry("add_note(self, note, /)", "Add a line below the message.") { vm, arguments in
      guard arguments[1].isString else {
        throw vm.typeError("note must be a str, not '\(vm.typeName(of: arguments[1]))'")
      }
      let name = vm.intern("__notes__")
      if let notes = try vm.findAttribute(arguments[0], name) {
        defer { notes.release() }
        if notes.isList { notes.list.append(arguments[1]) }
        return .none
      }
      let notes = vm.heap.makeList(owned: [arguments[1].retained()])
      defer { notes.release() }
      try vm.setAttribute(arguments[0], name, notes)
      return .none
    },
    NativeEntry("__str__(self, /)", "The message.") { vm, arguments in
      vm.heap.makeString(try vm.exceptionText(arguments[0]))
    },
    NativeEntry("__repr__(self, /)", "The class with its arguments.") { vm, arguments in
      let given = vm.exceptionArguments(arguments[0])
      defer { given.release() }
      var text = vm.typeOf(arguments[0]).name
      if given.isTuple, given.tuple.pointee.count == 1 {
        text += "(\(try vm.reprText(given.tuple.items[0])))"
      } else {
        text += try vm.reprText(given)
      }
      return vm.heap.makeString(text)
    },
  ]

  static let generator: [NativeEntry] = [
    NativeEntry("__next__(self, /)", "The next value.") { vm, arguments in
      try vm.sendOrStop(arguments[0], .none)
    },
    NativeEntry("__iter__(self, /)", "The generator itself.") { vm, arguments in
      arguments[0].retained()
    },
    NativeEntry("send(self, value, /)", "Resume with a value for the yield.") { vm, arguments in
      if arguments[0].generator.pointee.state == .created, !arguments[1].isNone {
        throw vm.typeError("can't send non-None value to a just-started generator")
      }
      return try vm.sendOrStop(arguments[0], arguments[1])
    },
    NativeEntry("throw(self, type, value=None, traceback=None, /)", "Raise at the yield.") {
      vm, arguments in
      let raised = Raised(
        exception: vm.ref(owned: try vm.thrownException(arguments[1], arguments[2])))
      let result = try vm.resume(arguments[0], throwing: raised)
      if result.isUndefined { throw vm.stopIteration(arguments[0]) }
      return result
    },
    NativeEntry("close(self, /)", "Raise GeneratorExit at the yield.") { vm, arguments in
      try vm.closeGenerator(arguments[0])
      return .none
    },
  ].map { $0.owned(by: "generator") }

  static let iterator: [NativeEntry] = [
    NativeEntry("__next__(self, /)", "The next value.") { vm, arguments in
      let value = try vm.next(arguments[0])
      if value.isUndefined { throw vm.error(.stopIteration, "") }
      return value
    },
    NativeEntry("__iter__(self, /)", "The iterator itself.") { vm, arguments in
      arguments[0].retained()
    },
  ]

  /// What iterators over core values have beside.
  static let sizedIterator: [NativeEntry] = [
    NativeEntry("__length_hint__(self, /)", "How many values are left.") { vm, arguments in
      Value(vm.remainingCount(arguments[0].iterator) ?? 0)
    }
  ]

  static let type: [NativeEntry] = [
    NativeEntry("__call__(self, /, *args, **kwargs)", "Make an instance.") { vm, a in
      let named = a[2].dict.pairs()
      let keys = named.map(\.key)
      let all = Array(a[1].tuple.buffer) + named.map(\.value)
      return try keys.withUnsafeBufferPointer { keys in
        try all.withUnsafeBufferPointer { all in
          let count = a[1].tuple.pointee.count
          let keywords = keys.isEmpty ? nil : all.baseAddress.map { Keywords(names: keys, values: $0 + count) }
          return try vm.makeInstance(a[0].type, all.baseAddress, count, keywords)
        }
      }
    },
    NativeEntry("__setattr__(self, name, value, /)", "Set an attribute of the class.") { vm, a in
      guard a[1].isString else { throw vm.typeError("attribute name must be string") }
      try vm.setTypeAttributePlain(a[0].type, vm.intern(a[1].string), a[2])
      return .none
    },
    NativeEntry("__delattr__(self, name, /)", "Delete an attribute of the class.") { vm, a in
      guard a[1].isString else { throw vm.typeError("attribute name must be string") }
      try vm.setTypeAttributePlain(a[0].type, vm.intern(a[1].string), nil)
      return .none
    },
    NativeEntry("__instancecheck__(self, instance, /)", "isinstance(instance, self)") { vm, a in
      Value(vm.typeOf(a[1]).isSubclass(of: a[0].type))
    },
    NativeEntry("__subclasscheck__(self, subclass, /)", "issubclass(subclass, self)") { vm, a in
      Value(a[1].tag == Tag.type && a[1].type.isSubclass(of: a[0].type))
    },
    NativeEntry("mro(self, /)", "The method resolution order.") { vm, arguments in
      let type = arguments[0].type
      return vm.heap.makeList(
        owned: (0..<type.pointee.orderCount).map { Value(type.pointee.order[$0]).retained() })
    },
    NativeEntry("__subclasses__(self, /)", "The classes that derive from it directly.") {
      vm, arguments in
      vm.heap.makeList(owned: arguments[0].type.info.subclasses.map { Value($0).retained() })
    },
  ]

  /// `int.__new__` and the like.
  static let newOfCore = NativeEntry.staticMethod("__new__(*args, **kwargs)", "Make an instance.") { vm, a in
    let given = a[0].tuple
    guard given.pointee.count > 0 else { throw vm.typeError("__new__(): not enough arguments") }
    guard given.items[0].tag == Tag.type else {
      throw vm.typeError("__new__(X): X is not a type object (\(vm.typeName(of: given.items[0])))")
    }
    return try vm.makeInstance(given.items[0].type, given, a[1].dict)
  }
  /// `f(…)` by name.
  static let callEntry = NativeEntry("__call__(self, /, *args, **kwargs)", "Call self as a function.") {
    vm, a in
    let named = a[2].dict.pairs().map { ($0.key.string, $0.value) }
    return try vm.call(a[0], Array(a[1].tuple.buffer), keywords: named)
  }
  /// The method that a function is for an instance.
  static let getEntry = NativeEntry("__get__(self, instance, owner=None, /)", "What it means for an instance.") {
    vm, a in
    let owner = a[2].tag == Tag.type ? a[2].type : vm.typeOf(a[1])
    if a[1].isNone { return a[2].tag == Tag.type ? try vm.bindToClass(a[0], owner) : a[0].retained() }
    return try vm.bind(a[0], to: a[1], owner)
  }
  static let function: [NativeEntry] = [callEntry, getEntry]

  /// Builtins that look at the calling frame.
  static let builtins: [NativeEntry] = [
    NativeEntry("locals()", "The names of the current scope with their values.") { vm, _ in
      vm.currentLocals()
    },
  ]

  static let property: [NativeEntry] = [
    getEntry,
    NativeEntry("__set__(self, instance, value, /)", "Call the setter.") { vm, a in
      let setter = a[0].property.pointee.setter
      if setter.isNone { throw vm.error(.attributeError, "property has no setter") }
      try vm.callFunction(setter, on: a[1], a[2]).release()
      return .none
    },
    NativeEntry("__delete__(self, instance, /)", "Call the deleter.") { vm, a in
      let deleter = a[0].property.pointee.deleter
      if deleter.isNone { throw vm.error(.attributeError, "property has no deleter") }
      try vm.callFunction(deleter, on: a[1]).release()
      return .none
    },
    NativeEntry("setter(self, function, /)", "The property with this setter.") { vm, arguments in
      let own = arguments[0].property.pointee
      return vm.heap.makeProperty(
        own.getter.retained(), arguments[1].retained(), own.deleter.retained(),
        own.doc.retained())
    },
    NativeEntry("getter(self, function, /)", "The property with this getter.") { vm, arguments in
      let own = arguments[0].property.pointee
      return vm.heap.makeProperty(
        arguments[1].retained(), own.setter.retained(), own.deleter.retained(),
        own.doc.retained())
    },
    NativeEntry("deleter(self, function, /)", "The property with this deleter.") { vm, arguments in
      let own = arguments[0].property.pointee
      return vm.heap.makeProperty(
        own.getter.retained(), own.setter.retained(), arguments[1].retained(),
        own.doc.retained())
    },
  ]
}

extension Interpreter {
  /// The exception that `throw(type, value)` raises; the caller owns it.
  fileprivate func thrownException(_ given: Value, _ value: Value) throws -> Value {
    if given.tag == Tag.exception {
      if !value.isNone { throw typeError("instance exception may not have a separate value") }
      return given.retained()
    }
    guard given.tag == Tag.type, given.type.isSubclass(of: baseExceptionType) else {
      throw typeError(
        "exceptions must be classes or instances deriving from BaseException, not "
          + typeName(of: given))
    }
    if value.tag == Tag.exception, typeOf(value).isSubclass(of: given.type) {
      return value.retained()
    }
    return value.isNone ? try call(given) : try call(given, value)
  }

  /// The class that a function's text stands in: `A` for `f.<locals>.A.g` and for `A.g.<locals>.h`.
  private static func className(ofFunction name: String) -> String? {
    for part in name.split(separator: ".<locals>.").reversed() {
      let names = part.split(separator: ".")
      if names.count > 1 { return String(names[names.count - 2]) }
    }
    return nil
  }

  /// The names of the innermost script frame: the module's or class body's own dict, a copy for a
  /// function. The caller owns it.
  func currentLocals() -> Value {
    guard state.pointee.frameCount > 0 else { return Value(heap.makeDict()) }
    let frame = state.pointee.frames[state.pointee.frameCount - 1]
    if frame.classNames.isDict { return frame.classNames.retained() }
    let info = frame.code.pointee.info.takeUnretainedValue()
    if info.name == "<module>" { return Value(frame.globals).retained() }
    let dict = heap.makeDict()
    let className = Self.className(ofFunction: info.qualifiedName)
    func add(_ name: String, _ value: Value) {
      let actual = value.tag == Tag.box ? value.box.pointee.value : value
      if actual.isUndefined || name.hasPrefix(".") { return }
      dict.set(string: intern(Compiler.mangled(name, className: className)), actual)
    }
    for (i, name) in info.localNames.enumerated() { add(name, frame.base[i]) }
    let captures = frame.function.function.pointee.captures
    if captures.isTuple {
      for (i, name) in info.freeNames.enumerated() where i < captures.tuple.pointee.count {
        add(name, captures.tuple.items[i])
      }
    }
    return Value(dict)
  }

  /// An instance that `__new__` was asked for: `given` is the class and the arguments.
  func makeInstance(_ type: TypePointer, _ given: TuplePointer, _ keywords: DictPointer) throws -> Value {
    let named = keywords.pairs()
    let keys = named.map(\.key)
    let values = Array(given.buffer.dropFirst()) + named.map(\.value)
    let count = given.pointee.count - 1
    return try keys.withUnsafeBufferPointer { keys in
      try values.withUnsafeBufferPointer { values in
        let keywords = keys.isEmpty ? nil : values.baseAddress.map { Keywords(names: keys, values: $0 + count) }
        if type.pointee.flags.isDisjoint(with: [.script, .exception]), type != objectType {
          if isMutableContainer(type) { return try makeInstance(type, nil, 0, nil) }
          return try makeInstance(type, values.baseAddress, count, keywords)
        }
        return try makeScriptInstance(type, values.baseAddress, count, keywords, isBare: true)
      }
    }
  }

  func sendOrStop(_ generator: Value, _ value: Value) throws -> Value {
    let result = try resume(generator, sending: value)
    if result.isUndefined { throw stopIteration(generator) }
    return result
  }
  /// The StopIteration of a generator that has just returned.
  func stopIteration(_ generator: Value) -> Raised {
    let exception = makeException(typeObject(.stopIteration))
    let result = takeResult(of: generator)
    if !result.isNone {
      exception.exception.pointee.arguments.release()
      exception.exception.pointee.arguments = heap.makeTuple(owned: [result])
    }
    return Raised(exception: ref(owned: exception))
  }
}
