/// The keyword arguments of one call: names, and their values behind the positional ones.
struct Keywords {
  var names: UnsafeBufferPointer<Value>
  var values: UnsafePointer<Value>
}

extension Interpreter {
  /// Calls anything callable with borrowed arguments; the caller owns the result.
  func call(_ function: Value, _ arguments: [Value], keywords: [(StringPointer, Value)] = []) throws
    -> Value
  {
    try checkNativeStack()
    if keywords.isEmpty {
      return try arguments.withUnsafeBufferPointer { buffer in
        try call(function, buffer.baseAddress, buffer.count, nil)
      }
    }
    let names = keywords.map { Value($0.0) }
    let all = arguments + keywords.map { $0.1 }
    return try names.withUnsafeBufferPointer { names in
      try all.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return .none }
        return try call(
          function, base, arguments.count, Keywords(names: names, values: base + arguments.count))
      }
    }
  }

  func call(_ function: Value, _ a: Value) throws -> Value {
    try withUnsafePointer(to: a) { try call(function, $0, 1, nil) }
  }
  func call(_ function: Value, _ a: Value, _ b: Value) throws -> Value {
    try withUnsafePointer(to: (a, b)) {
      try $0.withMemoryRebound(to: Value.self, capacity: 2) { try call(function, $0, 2, nil) }
    }
  }
  func call(_ function: Value) throws -> Value { try call(function, nil, 0, nil) }

  /// The general call from Swift.
  func call(
    _ function: Value, _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    try checkNativeStack()
    // What runs may replace the method, or the attribute, that it was found in.
    function.retain()
    defer { function.release() }
    switch function.tag {
    case Tag.function:
      return try callScript(function, arguments, count, keywords)
    case Tag.native:
      return try callNative(function, arguments, count, keywords)
    case Tag.boundMethod:
      let method = function.boundMethod
      return try callWithReceiver(
        method.pointee.function, method.pointee.receiver, arguments, count, keywords)
    case Tag.type:
      return try construct(function.type, arguments, count, keywords)
    case Tag.staticMethod:
      return try call(function.pair.pointee.first, arguments, count, keywords)
    case Tag.host:
      guard let object = function.hostObject, object.isCallable else { break }
      let signature = object.callSignature
      return try withBound(signature, false, arguments, count, keywords) { bound in
        let call = Call(
          vm: self, signature: signature, bound, signature.parameters.count)
        return try object.call(call).retained()
      }
    case Tag.instance, Tag.exception:
      if let method = typeOf(function).lookup(names.call) {
        return try callWithReceiver(method, function, arguments, count, keywords)
      }
    default:
      break
    }
    throw typeError("'\(typeName(of: function))' object is not callable")
  }

  /// Calls a function found in a class: with the receiver in front unless it is a static method.
  func callWithReceiver(
    _ function: Value, _ receiver: Value, _ arguments: UnsafePointer<Value>?, _ count: Int,
    _ keywords: Keywords?
  ) throws -> Value {
    switch function.tag {
    case Tag.staticMethod:
      return try call(function.pair.pointee.first, arguments, count, keywords)
    case Tag.classMethod:
      return try callWithReceiver(
        function.pair.pointee.first, Value(typeOf(receiver)), arguments, count, keywords)
    default:
      break
    }
    let extra = keywords?.names.count ?? 0
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: count + extra + 1) { all in
      guard let base = all.baseAddress else { return .none }
      base[0] = receiver
      if let arguments {
        for i in 0..<count { base[i + 1] = arguments[i] }
      }
      if let keywords {
        for i in 0..<extra { base[count + 1 + i] = keywords.values[i] }
        return try call(
          function, base, count + 1, Keywords(names: keywords.names, values: base + count + 1))
      }
      return try call(function, base, count + 1, nil)
    }
  }

  /// Calls a special method of an instance's class; nil where the class has none.
  func callSpecial(_ receiver: Value, _ name: StringPointer, _ arguments: Value...) throws -> Value? {
    // A single value out of an array answers for itself, also where its class is one of floats.
    if receiver.tag == Tag.host, let object = receiver.hostObject, object.number != nil {
      guard let method = try object.getAttribute(self, name.swiftString) else { return nil }
      return try call(method.value, arguments)
    }
    guard let method = typeOf(receiver).lookup(name) else { return nil }
    // A method that is None stands in the way of those of the bases.
    if method.isNone { throw typeError("'NoneType' object is not callable") }
    method.retain()
    defer { method.release() }
    return try arguments.withUnsafeBufferPointer {
      try callWithReceiver(method, receiver, $0.baseAddress, $0.count, nil)
    }
  }

  /// `callSpecial`, also for host objects, which answer for their attributes themselves.
  func callProtocol(_ receiver: Value, _ name: StringPointer) throws -> Value? {
    guard receiver.tag == Tag.host else { return try callSpecial(receiver, name) }
    guard let method = try findAttribute(receiver, name) else { return nil }
    defer { method.release() }
    return try call(method, [])
  }

  // MARK: Natives

  func callNative(
    _ function: Value, _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    let entry = function.native.pointee.entry
    let owner = function.native.pointee.owner
    return try entry._withUnsafeGuaranteedRef { entry in
      if owner.tag == Tag.type, !entry.isStaticMethod, !entry.isClassMethod {
        guard count > 0, let first = arguments?[0] else {
          throw typeError(
            "unbound method \(owner.type.name).\(entry.name)() needs an argument")
        }
        if first.tag != owner.type.pointee.instanceTag || owner.type.pointee.instanceTag == Tag.host
          || owner.type.pointee.instanceTag == Tag.instance
        {
          return try callMethodChecked(entry, owner.type, first, arguments, count, keywords)
        }
      }
      if keywords == nil, count == entry.simpleCount {
        var none = Value.none
        return try entry.body(
          self, UnsafeMutablePointer(mutating: arguments) ?? withUnsafeMutablePointer(to: &none) { $0 })
      }
      if keywords == nil, let defaults = entry.immediateDefaults, count >= entry.leastCount,
        count <= entry.simpleCount
      {
        // Arguments left out at the end: nothing to bind by name, nothing to make.
        return try withUnsafeTemporaryAllocation(of: Value.self, capacity: entry.simpleCount) { all in
          guard let base = all.baseAddress else { return .none }
          for i in 0..<entry.simpleCount { base[i] = i < count ? arguments?[i] ?? .none : defaults[i] }
          return try entry.body(self, base)
        }
      }
      return try withBound(
        entry.signature, entry.fillsDefaults, arguments, count, keywords
      ) { try entry.body(self, $0) }
    }
  }

  /// A method of a core type whose first argument is not plainly of that type: a subclass's instance
  /// hands over its payload, anything else is a TypeError.
  private func callMethodChecked(
    _ entry: NativeEntry, _ owner: TypePointer, _ first: Value,
    _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    guard let arguments else { return .none }
    var receiver = first
    if !typeOf(first).isSubclass(of: owner) {
      if isOperator(entry.name, of: owner) {
        throw typeError(
          "descriptor '\(entry.name)' requires a '\(owner.name)' object but received a "
            + "'\(typeName(of: first))'")
      }
      throw typeError(
        "descriptor '\(entry.name)' for '\(owner.name)' objects doesn't apply to a "
          + "'\(typeName(of: first))' object")
    }
    if owner != objectType, let payload = first.instancePayload { receiver = payload }
    let extra = keywords?.names.count ?? 0
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: count + extra) { all in
      guard let base = all.baseAddress else { return .none }
      for i in 0..<(count + extra) { base[i] = arguments[i] }
      base[0] = receiver
      let moved = keywords.map { Keywords(names: $0.names, values: base + count) }
      return try withBound(
        entry.signature, entry.fillsDefaults, base, count, moved
      ) {
        try entry.body(self, $0)
      }
    }
  }

  /// Whether CPython holds a method in one of the type's operator slots, which word their errors differently.
  private func isOperator(_ name: String, of owner: TypePointer) -> Bool {
    guard name.hasPrefix("__"), name.hasSuffix("__") else { return false }
    switch name {
    case "__format__", "__round__", "__trunc__", "__floor__", "__ceil__", "__reversed__", "__sizeof__",
      "__reduce__", "__reduce_ex__", "__getnewargs__", "__dir__", "__bytes__":
      return false
    case "__getitem__": return owner.name != "dict" && owner.name != "list"
    case "__contains__": return owner.name != "dict" && !owner.name.hasSuffix("set")
    default: return true
    }
  }

  /// Binds arguments to a signature and calls `body` with one value per parameter.
  func withBound(
    _ signature: Signature, _ fillsDefaults: Bool, _ arguments: UnsafePointer<Value>?,
    _ count: Int, _ keywords: Keywords?,
    _ body: (UnsafeMutablePointer<Value>) throws -> Value
  ) throws -> Value {
    let parameters = signature.parameters.count
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: parameters + 1) { buffer in
      guard let bound = buffer.baseAddress else { return .none }
      for i in 0...parameters { bound[i] = .undefined }
      defer { for i in 0..<parameters { bound[i].release() } }
      try bind(signature, fillsDefaults, arguments, count, keywords, into: bound)
      return try body(bound)
    }
  }

  /// Fills `bound` (undefined, one per parameter) with owned values, or throws Python's TypeError.
  private func bind(
    _ signature: Signature, _ fillsDefaults: Bool, _ arguments: UnsafePointer<Value>?,
    _ count: Int, _ keywords: Keywords?, into bound: UnsafeMutablePointer<Value>
  ) throws {
    let name = signature.name
    let positional = signature.positionalCount
    if signature.owner != nil, let error = coreArgumentError(signature, count, keywords, count > 0 ? arguments?[0] : nil) { throw error }
    if let arguments {
      for i in 0..<min(count, positional) { bound[i] = arguments[i].retained() }
      if count > positional {
        guard let variadic = signature.variadicIndex else {
          throw tooManyPositional(signature, count)
        }
        bound[variadic] = heap.makeTuple(
          UnsafeBufferPointer(start: arguments + positional, count: count - positional))
      }
    }
    if let variadic = signature.variadicIndex, bound[variadic].isUndefined {
      bound[variadic] = heap.makeTuple(owned: [])
    }
    if let index = signature.keywordVariadicIndex { bound[index] = Value(heap.makeDict()) }
    if let keywords {
      for i in 0..<keywords.names.count {
        let key = keywords.names[i].string.swiftString
        let value = keywords.values[i]
        let index = signature.parameters.firstIndex {
          $0.name == key && ($0.kind == .regular || $0.kind == .keywordOnly)
        }
        if let index {
          if !bound[index].isUndefined {
            throw typeError("\(name)() got multiple values for argument '\(key)'")
          }
          bound[index] = value.retained()
        } else if let rest = signature.keywordVariadicIndex {
          bound[rest].dict.set(string: keywords.names[i].string, value)
        } else if signature.parameters.contains(where: {
          $0.name == key && $0.kind == .positionalOnly
        }) {
          throw typeError(
            "\(name)() got some positional-only arguments passed as keyword arguments: '\(key)'")
        } else {
          let known = signature.parameters.filter { $0.kind == .regular || $0.kind == .keywordOnly }
          if known.isEmpty { throw typeError("\(name)() takes no keyword arguments") }
          throw error(
            .typeError, "\(name)() got an unexpected keyword argument '\(key)'", nearest: key,
            known.map { $0.name }, isKeyword: true)
        }
      }
    }
    var missing: [String] = []
    var missingKeywordOnly: [String] = []
    for (i, parameter) in signature.parameters.enumerated() where bound[i].isUndefined {
      if case .required = parameter.defaultValue {
        if parameter.kind == .keywordOnly {
          missingKeywordOnly.append(parameter.name)
        } else {
          missing.append(parameter.name)
        }
      } else if fillsDefaults {
        bound[i] = defaultValue(parameter.defaultValue)
      }
    }
    if !missing.isEmpty {
      let qualified = signature.className.map { "\($0).\(name)" } ?? name
      throw missingArguments(qualified, "positional", missing)
    }
    if !missingKeywordOnly.isEmpty {
      throw missingArguments(name, "keyword-only", missingKeywordOnly)
    }
  }

  func missingArguments(_ name: String, _ kind: String, _ missing: [String]) -> Raised {
    let quoted = missing.map { "'\($0)'" }
    let list: String
    switch quoted.count {
    case 1: list = quoted[0]
    case 2: list = quoted[0] + " and " + quoted[1]
    default: list = quoted.dropLast().joined(separator: ", ") + ", and " + (quoted.last ?? "")
    }
    return typeError(
      "\(name)() missing \(missing.count) required \(kind) argument\(missing.count == 1 ? "" : "s"): "
        + list)
  }

  private func tooManyPositional(_ signature: Signature, _ count: Int) -> Raised {
    let most = signature.positionalCount
    let least = signature.requiredPositionalCount
    let isMethod = signature.parameters.first?.name == "self"
    if let className = signature.className {
      let extra = isMethod ? 0 : 1
      let range = least == most ? "\(most + extra)" : "from \(least + extra) to \(most + extra)"
      return typeError(
        "\(className).\(signature.name)() takes \(range) positional argument\(most + extra == 1 ? "" : "s") "
          + "but \(count + extra) \(count + extra == 1 ? "was" : "were") given")
    }
    // A receiver is not an argument that the caller wrote.
    let shown = isMethod ? 1 : 0
    if most - shown == 0 {
      return typeError("\(signature.name)() takes no arguments (\(count - shown) given)")
    }
    if least == most {
      return typeError(
        "\(signature.name)() takes \(most - shown) positional argument\(most - shown == 1 ? "" : "s") "
          + "but \(count - shown) \(count - shown == 1 ? "was" : "were") given")
    }
    return typeError(
      "\(signature.name)() takes from \(least - shown) to \(most - shown) positional arguments but "
        + "\(count - shown) were given")
  }

  func defaultValue(_ value: Signature.Default) -> Value {
    switch value {
    case .required, .missing: .undefined
    case .none: .none
    case .bool(let bool): Value(bool)
    case .int(let int): Value(int)
    case .double(let double): Value(double)
    case .string(let text): heap.makeString(text)
    case .emptyTuple: heap.makeTuple(owned: [])
    case .emptyList: Value(heap.makeList(capacity: 0))
    case .emptyDict: Value(heap.makeDict())
    }
  }

  // MARK: Classes

  /// Calls a class: makes an instance and initialises it.
  func construct(
    _ type: TypePointer, _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    if type == types[Int(Tag.type)] { return try callType(arguments, count, keywords) }
    if type.pointee.flags.contains(.metaCall), let hook = type.info.metaclass?.lookup(names.call) {
      hook.retain()
      defer { hook.release() }
      return try callWithReceiver(hook, Value(type), arguments, count, keywords)
    }
    return try makeInstance(type, arguments, count, keywords)
  }

  /// As `type.__call__`.
  func makeInstance(
    _ type: TypePointer, _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    if !type.pointee.flags.contains(.script) {
      if type.pointee.flags.contains(.exception) {
        return try constructException(type, arguments, count, keywords)
      }
      if let constructor = type.info.constructor {
        if keywords == nil, count == constructor.simpleCount, let arguments {
          return try constructor.body(self, UnsafeMutablePointer(mutating: arguments))
        }
        return try withBound(
          constructor.signature, constructor.fillsDefaults, arguments, count, keywords
        ) { try constructor.body(self, $0) }
      }
      if type == objectType {
        if count > 0 || keywords != nil { throw typeError("object() takes no arguments") }
        return heap.makeInstance(type)
      }
      for single in [Value.none, .ellipsis, .notImplemented] where typeOf(single) == type {
        if count > 0 || keywords != nil { throw typeError("\(type.name) takes no arguments") }
        return single
      }
      throw typeError("cannot create '\(type.name)' instances")
    }
    let instance: Value
    if type.pointee.flags.contains(.new), let new = type.lookup(names.new) {
      let function = new.tag == Tag.staticMethod ? new.pair.pointee.first : new
      instance = try callWithReceiver(function, Value(type), arguments, count, keywords)
      if !typeOf(instance).isSubclass(of: type) { return instance }
    } else {
      instance = try makeScriptInstance(type, arguments, count, keywords)
    }
    do {
      try initialize(instance, typeOf(instance), arguments, count, keywords)
    } catch {
      instance.release()
      throw error
    }
    return instance
  }

  /// A new instance before `__init__`: exceptions keep their arguments, subclasses of builtin types
  /// their payload. With `isBare`, as `__new__` makes it, containers that change are still empty.
  func makeScriptInstance(
    _ type: TypePointer, _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?,
    isBare: Bool = false
  ) throws -> Value {
    if type.pointee.flags.contains(.abstract) { throw abstractError(type) }
    if type.pointee.flags.contains(.exception) {
      return makeException(type, arguments, count)
    }
    let instance = heap.makeInstance(type)
    if type.pointee.flags.contains(.payload), let base = type.info.payloadType {
      do {
        // With an `__init__` of its own the arguments are for that; `super().__init__` fills the rest.
        let ownInit = type.lookup(names.initName)
        let payload: Value
        if isBare || ownInit?.tag == Tag.function, isMutableContainer(base) {
          payload = try construct(base, nil, 0, nil)
        } else if ownInit?.tag == Tag.function, base.pointee.instanceTag == Tag.host {
          payload = .undefined
        } else {
          // Some constructors leave keywords to an `__init__`, others refuse them.
          let tag = base.pointee.instanceTag
          if count > 1, tag == Tag.set || tag == Tag.frozenSet {
            throw typeError("\(type.name) expected at most 1 argument, got \(count)")
          }
          let isLenient = tag == Tag.tuple || tag == Tag.frozenSet || tag == Tag.float
          payload = try construct(
            base, arguments, count, ownInit?.tag == Tag.function && isLenient ? nil : keywords)
        }
        instance.instance.addSlot(
          type.pointee.rootShape.adding(names.payload), owned: payload)
      } catch {
        instance.release()
        throw error
      }
    }
    return instance
  }

  func isMutableContainer(_ type: TypePointer) -> Bool {
    [Tag.list, Tag.dict, Tag.set, Tag.byteArray].contains(type.pointee.instanceTag)
      || type.info.hostType === DequeObject.hostType
  }

  private func initialize(
    _ instance: Value, _ type: TypePointer, _ arguments: UnsafePointer<Value>?, _ count: Int,
    _ keywords: Keywords?
  ) throws {
    guard let initializer = type.lookup(names.initName) else {
      if count > 0 || keywords != nil,
        type.pointee.flags.isDisjoint(with: [.payload, .exception, .new])
      {
        throw typeError("\(type.name)() takes no arguments")
      }
      return
    }
    if initializer.tag == Tag.native {
      if type.pointee.flags.contains(.payload) {
        // Without a `__new__` of a script the arguments are in already.
        guard type.pointee.flags.contains(.new), let base = type.info.payloadType, isMutableContainer(base)
        else { return }
        return try callWithReceiver(initializer, instance, arguments, count, keywords).release()
      }
      if type.pointee.flags.contains(.exception) {
        return try initException(instance, type, count, keywords)
      }
      if (count > 0 || keywords != nil) && !type.pointee.flags.contains(.new) {
        throw typeError("\(type.name)() takes no arguments")
      }
      return
    }
    initializer.retain()
    defer { initializer.release() }
    let result = try callWithReceiver(initializer, instance, arguments, count, keywords)
    defer { result.release() }
    if !result.isNone {
      throw typeError("__init__() should return None, not '\(typeName(of: result))'")
    }
  }

  /// `type(x)`; the three-argument form makes a class.
  private func callType(
    _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    if count == 1, keywords == nil, let value = arguments?[0] {
      return Value(typeOf(value)).retained()
    }
    if count == 3, let arguments {
      let wanted = [(0, "str", arguments[0].isString), (1, "tuple", arguments[1].isTuple), (2, "dict", arguments[2].isDict)]
      for (index, name, isRight) in wanted where !isRight {
        throw typeError(
          "type.__new__() argument \(index + 1) must be \(name), not \(typeName(of: arguments[index]))")
      }
      for base in arguments[1].tuple.buffer where base.isInteger || base.isString || base.isNone {
        throw typeError(
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses "
            + "of all its bases")
      }
      let name = arguments[0].string.swiftString
      var module = "__main__"
      if state.pointee.frameCount > 0,
        let own = state.pointee.frames[state.pointee.frameCount - 1].globals.value(names.name), own.isString
      {
        module = own.string.swiftString
      }
      return try makeClass(
        name: name, qualifiedName: name, bases: Array(arguments[1].tuple.buffer),
        attributes: arguments[2], module: module, keywords: keywords)
    }
    throw typeError("type() takes 1 or 3 arguments")
  }
}
