/// Calls whose callee may be a script function: the machine pushes a frame for it and goes on in its
/// loop. `base` is the callee's slot, with the arguments behind it; all of them are given up.
extension Interpreter {
  /// Calls `base[0]` with `count` arguments. true: a frame was pushed; false: the result is in
  /// `r[result]`.
  @inline(never)
  func callGeneral(
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ r: UnsafeMutablePointer<Value>,
    _ result: Int
  ) throws -> Bool {
    let function = base.pointee
    switch function.tag {
    case Tag.native:
      let entry = function.native.pointee.entry
      let owner = function.native.pointee.owner
      let value: Value
      if entry._withUnsafeGuaranteedRef({ $0.simpleCount }) == count, !owner.isHeap {
        value = try entry._withUnsafeGuaranteedRef { try $0.body(self, base + 1) }
      } else {
        value = try callNative(function, base + 1, count, nil)
      }
      for i in 0...count { drop(base, i) }
      put(r, result, value)
      return false
    case Tag.function:
      let code = function.function.pointee.code
      try prepare(code)
      try checkFrameRoom(base + 1 + count, code)
      try bindScript(function, base + 1, count, nil)
      return pushBound(base + 1, code, function, r, result)
    case Tag.boundMethod:
      let method = function.boundMethod.pointee
      if method.function.tag == Tag.function || method.function.tag == Tag.native {
        // The receiver goes in front of the arguments.
        var i = count
        while i > 0 {
          base[i + 1] = base[i]
          i -= 1
        }
        base[1] = method.receiver.retained()
        base[0] = method.function.retained()
        function.release()
        return try callGeneral(base, count + 1, r, result)
      }
    case Tag.type:
      let type = function.type
      if type.pointee.flags.contains(.script),
        type.pointee.flags.isDisjoint(with: [.payload, .new, .abstract, .metaCall]),
        case let initializer = scriptInitializer(type), initializer.tag == Tag.function
      {
        let instance =
          type.pointee.flags.contains(.exception)
          ? try makeScriptInstance(type, base + 1, count, nil) : heap.makeInstance(type)
        var i = count
        while i > 0 {
          base[i + 1] = base[i]
          i -= 1
        }
        base[1] = instance.retained()
        base[0] = initializer.retained()
        function.release()
        let code = initializer.function.pointee.code
        do {
          try prepare(code)
          try checkFrameRoom(base + 2 + count, code)
          if code.pointee.simpleCount == count + 1 {
            pushPlainFrame(base + 1, code, initializer, count + 1, result)
          } else {
            try bindScript(initializer, base + 1, count + 1, nil)
            if code.pointee.flags.contains(.generator) {
              throw typeError("__init__() should return None, not 'generator'")
            }
            pushPlainFrame(base + 1, code, initializer, boundCount(code), result)
          }
        } catch {
          instance.release()
          throw error
        }
        let frame = state.pointee.frames + (state.pointee.frameCount - 1)
        frame.pointee.mode = .construct
        frame.pointee.extra = instance
        return true
      }
      if count == 1, let made = try convert(base[1], to: type) {
        drop(base, 0)
        drop(base, 1)
        put(r, result, made)
        return false
      }
    default:
      break
    }
    let value = try call(function, base + 1, count, nil)
    for i in 0...count { drop(base, i) }
    put(r, result, value)
    return false
  }

  /// `__init__` of a script class, remembered by the class until some class changes; borrowed.
  @inline(__always)
  private func scriptInitializer(_ type: TypePointer) -> Value {
    if type.pointee.initializerVersion != state.pointee.classVersion {
      type.pointee.initializer = type.lookup(names.initName) ?? .undefined
      type.pointee.initializerVersion = state.pointee.classVersion
    }
    return type.pointee.initializer
  }

  /// `str(x)`, `int(x)`, `float(x)` and `bool(x)` of plain values, without binding anything. nil: the
  /// class's constructor decides.
  private func convert(_ value: Value, to type: TypePointer) throws -> Value? {
    if type == types[Int(Tag.string)] { return try strObject(value) }
    if type == types[Int(Tag.int)] {
      if value.isInt || value.isBool { return Value(value.int) }
      if value.isFloat, let int = Int(exactly: value.double.rounded(.towardZero)) { return Value(int) }
    } else if type == types[Int(Tag.float)] {
      if value.isFloat { return value }
      if value.isInt { return Value(Double(value.int)) }
    } else if type == types[Int(Tag.bool)] {
      return Value(try isTrue(value))
    }
    return nil
  }

  /// Pushes the frame of a function whose parameters stand bound from `base` on; a generator function
  /// only makes its generator.
  private func pushBound(
    _ base: UnsafeMutablePointer<Value>, _ code: CodePointer, _ function: Value,
    _ r: UnsafeMutablePointer<Value>, _ result: Int
  ) -> Bool {
    if code.pointee.flags.contains(.generator) {
      let generator = makeGenerator(function, code, base)
      drop(base, -1)
      put(r, result, generator)
      return false
    }
    pushPlainFrame(base, code, function, boundCount(code), result)
    return true
  }

  /// Registers that binding fills: parameters, `*args`, `**kwargs`.
  func boundCount(_ code: CodePointer) -> Int {
    code.pointee.parameterCount + (code.pointee.flags.contains(.variadic) ? 1 : 0)
      + (code.pointee.flags.contains(.keywordVariadic) ? 1 : 0)
  }

  /// Calls method `cache.name` of the receiver in `base[1]`.
  @inline(never)
  func callMethodGeneral(
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ r: UnsafeMutablePointer<Value>,
    _ result: Int, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws -> Bool {
    let receiver = base[1]
    guard let found = knownMethod(of: receiver, cache) else {
      let found: Value
      do {
        found = try getAttribute(receiver, cache.pointee.name)
      } catch {
        throw FailedLookup(error: error)
      }
      return try callShifted(base, count, r, result, found)
    }
    switch receiver.tag {
    case Tag.module: return try callShifted(base, count, r, result, found.retained())
    case Tag.instance:
      put(base, 0, found.retained())
      return try callGeneral(base, count + 1, r, result)
    default: return try callNativeMethod(found, base, count, r, result)
    }
  }

  /// As `getAttribute`, for a call to come: see `Opcode.loadMethod`.
  @inline(never)
  func loadMethod(_ base: UnsafeMutablePointer<Value>, _ cache: UnsafeMutablePointer<InlineCache>) throws {
    let receiver = base[1]
    if let found = knownMethod(of: receiver, cache) {
      put(base, 0, found.retained())
      if receiver.tag != Tag.module { return }
    } else {
      put(base, 0, try getAttribute(receiver, cache.pointee.name))
    }
    drop(base, 1)
  }

  /// Calls what `loadMethod` left in `base`.
  @inline(never)
  func callLoaded(
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ r: UnsafeMutablePointer<Value>, _ result: Int
  ) throws -> Bool {
    if base[1].isUndefined { return try callShifted(base, count, r, result, base[0].retained()) }
    if base[0].tag == Tag.native {
      let value = try callNativeMethod(base[0], base, count, r, result)
      drop(base, 0)
      return value
    }
    return try callGeneral(base, count + 1, r, result)
  }

  /// The method of a script class or a core type, or the member of a module, where that is found without
  /// asking anything of the receiver; borrowed.
  @inline(__always)
  private func knownMethod(of receiver: Value, _ cache: UnsafeMutablePointer<InlineCache>) -> Value? {
    let name = cache.pointee.name
    switch receiver.tag {
    case Tag.instance:
      let instance = receiver.instance
      let shape = instance.pointee.shape
      guard !shape.pointee.isDictMode, !instance.type.pointee.flags.contains(.getattribute),
        shape.slot(of: name) < 0, let found = instance.type.lookup(name),
        found.tag == Tag.function
      else { return nil }
      cache.pointee.key = UInt(bitPattern: shape)
      cache.pointee.value = found
      return found
    case Tag.module:
      let globals = receiver.module.pointee.globals
      guard globals.isDict else { return nil }
      let dict = globals.dict
      let index = cache.pointee.index
      if cache.pointee.key == UInt(bitPattern: dict), index < dict.pointee.used,
        dict.entries[index].key.bits == UInt(bitPattern: name), dict.entries[index].key.isString
      {
        return dict.entries[index].value
      }
      let entry = dict.find(string: name)
      if entry < 0 { return nil }
      if dict.entries[entry].key.bits == UInt(bitPattern: name) {
        cache.pointee.key = UInt(bitPattern: dict)
        cache.pointee.index = entry
      }
      return dict.entries[entry].value
    case Tag.type, Tag.superProxy, Tag.exception, Tag.function, Tag.native, Tag.boundMethod,
      Tag.property:
      return nil
    default:
      // A core type or a host object: its methods are found by the type alone.
      let type = typeOf(receiver)
      if cache.pointee.key == UInt(bitPattern: type) { return cache.pointee.value }
      guard let found = type.lookup(name), found.tag == Tag.native,
        found.native.pointee.owner.tag == Tag.type
      else { return nil }
      cache.pointee.key = UInt(bitPattern: type)
      cache.pointee.value = found
      return found
    }
  }

  /// Calls a native method of the receiver in `base[1]`, which has the type that the method belongs to.
  @inline(__always)
  private func callNativeMethod(
    _ method: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ r: UnsafeMutablePointer<Value>,
    _ result: Int
  ) throws -> Bool {
    let entry = method.native.pointee.entry
    let value: Value
    if entry._withUnsafeGuaranteedRef({ $0.simpleCount }) == count + 1 {
      value = try entry._withUnsafeGuaranteedRef { try $0.body(self, base + 1) }
    } else {
      value = try entry._withUnsafeGuaranteedRef { entry in
        try withBound(
          entry.signature, entry.fillsDefaults, base + 1, count + 1, nil
        ) {
          try entry.body(self, $0)
        }
      }
    }
    for i in 1...(count + 1) { drop(base, i) }
    put(r, result, value)
    return false
  }

  /// The attribute is no method: the arguments move down over the receiver. Takes over `function`.
  private func callShifted(
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ r: UnsafeMutablePointer<Value>,
    _ result: Int, _ function: Value
  ) throws -> Bool {
    let receiver = base[1]
    put(base, 0, function)
    for i in 0..<count { base[i + 1] = base[i + 2] }
    base[count + 1] = .undefined
    receiver.release()
    return try callGeneral(base, count, r, result)
  }

  /// Calls `base[0]` with `count` values of which the last are named by `keywordNames`.
  @inline(never)
  func callWithKeywords(
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: TuplePointer,
    _ r: UnsafeMutablePointer<Value>, _ result: Int
  ) throws -> Bool {
    let function = base.pointee
    let positional = count - keywordNames.pointee.count
    let keywords = Keywords(names: keywordNames.buffer, values: base + 1 + positional)
    if function.tag == Tag.function {
      let code = function.function.pointee.code
      try prepare(code)
      try checkFrameRoom(base + 1 + count, code)
      try bindScript(function, base + 1, positional, keywords)
      return pushBound(base + 1, code, function, r, result)
    }
    let value = try call(function, base + 1, positional, keywords)
    for i in 0...count { drop(base, i) }
    put(r, result, value)
    return false
  }

  /// `base[0](*base[1], **base[2])`
  @inline(never)
  func callExpanded(
    _ base: UnsafeMutablePointer<Value>, _ r: UnsafeMutablePointer<Value>, _ result: Int
  ) throws -> Bool {
    let function = base[0]
    let list = base[1]
    var names: [Value] = []
    var values = Array(list.list.sequence)
    let positional = values.count
    if base[2].isDict {
      for pair in base[2].dict.pairs() {
        names.append(pair.key)
        values.append(pair.value)
      }
    }
    let value = try names.withUnsafeBufferPointer { names in
      try values.withUnsafeBufferPointer { values in
        let keywords: Keywords? =
          names.isEmpty
          ? nil
          : values.baseAddress.map { Keywords(names: names, values: $0 + positional) }
        return try call(function, values.baseAddress, positional, keywords)
      }
    }
    for i in 0...2 { drop(base, i) }
    put(r, result, value)
    return false
  }

  // MARK: Binding

  /// Lays the arguments from `base` on out as the function's parameters: defaults filled in, extra
  /// ones collected. Owned values in, owned values out; what is not needed is released.
  func bindScript(
    _ function: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Keywords?
  ) throws {
    let object = function.function
    let code = object.pointee.code
    let positional = code.pointee.positionalCount
    let parameters = code.pointee.parameterCount
    let keywordCount = keywords?.names.count ?? 0
    if keywords == nil, count <= positional, code.pointee.flags.isDisjoint(with: [.variadic, .keywordVariadic]),
      parameters == positional
    {
      if count == positional { return }
      // Only defaults are missing.
      let defaults = object.pointee.defaults
      let available = defaults.isTuple ? defaults.tuple.pointee.count : 0
      if positional - count <= available {
        for i in count..<positional {
          base[i] = defaults.tuple.items[available - (positional - i)].retained()
        }
        return
      }
    }
    if count <= positional, keywordCount <= 8, parameters <= 64,
      code.pointee.flags.isDisjoint(with: [.variadic, .keywordVariadic]), let keywords,
      bindByName(object, base, count, keywords)
    {
      return
    }
    // Everything moves to the side first: parameters and arguments overlap.
    let info = code.pointee.info.takeUnretainedValue()
    var given: [Value] = []
    given.reserveCapacity(count)
    for i in 0..<count { given.append(take(base, i)) }
    var named: [(Value, Value)] = []
    if let keywords {
      for i in 0..<keywordCount { named.append((keywords.names[i], take(base, count + i))) }
    }
    var slots = [Value](repeating: .undefined, count: parameters)
    var extra: [Value] = []
    var rest: DictPointer?
    if code.pointee.flags.contains(.keywordVariadic) { rest = heap.makeDict() }
    func abandon() {
      for value in slots { value.release() }
      for value in extra { value.release() }
      if let rest { Value(rest).release() }
    }
    for (i, value) in given.enumerated() {
      if i < positional { slots[i] = value } else { extra.append(value) }
    }
    for (index, pair) in named.enumerated() {
      let name = pair.0.string
      var slot = -1
      for i in info.positionalOnlyCount..<max(parameters, info.positionalOnlyCount)
      where info.parameterNames[i] == name || info.parameterNames[i].isEqual(to: name) {
        slot = i
        break
      }
      var problem: Raised?
      if slot >= 0 {
        if slots[slot].isUndefined {
          slots[slot] = pair.1
          continue
        }
        problem = typeError(
          "\(displayName(function))() got multiple values for argument '\(name.swiftString)'")
      } else if let rest {
        rest.set(string: name, pair.1)
        pair.1.release()
        continue
      } else if case let wrong = info.parameterNames.prefix(info.positionalOnlyCount).filter({ own in
        named.contains { $0.0.string.isEqual(to: own) }
      }), !wrong.isEmpty {
        problem = typeError(
          "\(displayName(function))() got some positional-only arguments passed as keyword arguments: "
            + "'\(wrong.map { $0.swiftString }.joined(separator: ", "))'")
      } else {
        let known = info.parameterNames[info.positionalOnlyCount..<parameters].map {
          $0.swiftString
        }
        problem = error(
          .typeError,
          "\(displayName(function))() got an unexpected keyword argument '\(name.swiftString)'",
          nearest: name.swiftString, known, isKeyword: true)
      }
      for later in named[index...] { later.1.release() }
      abandon()
      if let problem { throw problem }
    }
    if !extra.isEmpty, !code.pointee.flags.contains(.variadic) {
      let problem = tooManyArguments(function, info, count, keywords, slots)
      abandon()
      throw problem
    }
    let defaults = object.pointee.defaults
    let available = defaults.isTuple ? defaults.tuple.pointee.count : 0
    var missing: [String] = []
    for i in 0..<positional where slots[i].isUndefined {
      let index = available - (positional - i)
      if index >= 0 {
        slots[i] = defaults.tuple.items[index].retained()
      } else {
        missing.append(info.parameterNames[i].swiftString)
      }
    }
    var missingKeywordOnly: [String] = []
    for i in positional..<max(parameters, positional) where slots[i].isUndefined {
      let named = object.pointee.keywordDefaults
      if named.isDict, let value = named.dict.value(info.parameterNames[i]) {
        slots[i] = value.retained()
      } else {
        missingKeywordOnly.append(info.parameterNames[i].swiftString)
      }
    }
    if !missing.isEmpty || !missingKeywordOnly.isEmpty {
      abandon()
      throw missing.isEmpty
        ? missingArguments(displayName(function), "keyword-only", missingKeywordOnly)
        : missingArguments(displayName(function), "positional", missing)
    }
    var next = 0
    for value in slots {
      base[next] = value
      next += 1
    }
    if code.pointee.flags.contains(.variadic) {
      base[next] = heap.makeTuple(owned: extra)
      next += 1
    }
    if let rest { base[next] = Value(rest) }
  }

  /// The common case of keyword arguments: each names a parameter not given yet, and the others have
  /// defaults. false, with everything as it was, where something is amiss.
  private func bindByName(
    _ object: FunctionPointer, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: Keywords
  ) -> Bool {
    let code = object.pointee.code
    let positional = code.pointee.positionalCount
    let parameters = code.pointee.parameterCount
    let given = keywords.names.count
    return withUnsafeTemporaryAllocation(of: Value.self, capacity: parameters + given + 1) { slots in
      for i in 0..<parameters { slots[i] = .undefined }
      var moved: UInt64 = 0
      let isBound = code.pointee.info._withUnsafeGuaranteedRef { info in
        for i in 0..<given {
          let name = keywords.names[i].string
          var slot = -1
          for p in max(info.positionalOnlyCount, count)..<max(parameters, count)
          where info.parameterNames[p] == name || info.parameterNames[p].isEqual(to: name) {
            slot = p
            break
          }
          if slot < 0 || !slots[slot].isUndefined { return false }
          slots[slot] = base[count + i]
          moved |= 1 << UInt64(slot)
        }
        let defaults = object.pointee.defaults
        let available = defaults.isTuple ? defaults.tuple.pointee.count : 0
        let named = object.pointee.keywordDefaults
        for p in count..<max(parameters, count) where slots[p].isUndefined {
          if p < positional {
            let index = available - (positional - p)
            if index < 0 { return false }
            slots[p] = defaults.tuple.items[index]
          } else {
            guard named.isDict, let value = named.dict.value(info.parameterNames[p]) else {
              return false
            }
            slots[p] = value
          }
          slots[p].retain()
        }
        return true
      }
      if !isBound {
        // Defaults taken so far are given back.
        for p in 0..<parameters where !slots[p].isUndefined && moved & (1 << UInt64(p)) == 0 {
          slots[p].release()
        }
        return false
      }
      for i in 0..<given { base[count + i] = .undefined }
      for p in count..<max(parameters, count) { base[p] = slots[p] }
      return true
    }
  }

  /// The name that errors of a call show.
  private func displayName(_ function: Value) -> String {
    let name = function.function.pointee.qualifiedName
    return name.isString ? name.string.swiftString : ""
  }

  private func tooManyArguments(
    _ function: Value, _ info: CodeInfo, _ count: Int, _ keywords: Keywords?, _ slots: [Value]
  ) -> Raised {
    let code = function.function.pointee.code
    let positional = code.pointee.positionalCount
    let defaults = function.function.pointee.defaults
    let optional = defaults.isTuple ? defaults.tuple.pointee.count : 0
    let takes =
      optional > 0
      ? "from \(positional - optional) to \(positional) positional arguments"
      : "\(positional) positional argument\(positional == 1 ? "" : "s")"
    var keywordOnly = 0
    for i in positional..<max(code.pointee.parameterCount, positional)
    where !slots[i].isUndefined { keywordOnly += 1 }
    if keywordOnly > 0 {
      return typeError(
        "\(displayName(function))() takes \(takes) but \(count) positional argument"
          + "\(count == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument"
          + "\(keywordOnly == 1 ? "" : "s")) were given")
    }
    return typeError(
      "\(displayName(function))() takes \(takes) but \(count) \(count == 1 ? "was" : "were") given")
  }

  // MARK: From Swift

  /// Calls a script function from Swift with borrowed arguments, in a loop of its own.
  func callScript(
    _ function: Value, _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    // Before the first frame there is no line that it could name.
    if state.pointee.frameCount > 0 { try checkInterrupt() }
    let code = function.function.pointee.code
    try prepare(code)
    let slot = state.pointee.nativeTop
    let base = slot + 1
    let extra = keywords?.names.count ?? 0
    try checkFrameRoom(base + count + extra, code)
    slot.pointee = function.retained()
    if let arguments {
      for i in 0..<count { base[i] = arguments[i].retained() }
    }
    if let keywords {
      for i in 0..<extra { base[count + i] = keywords.values[i].retained() }
    }
    do {
      try bindScript(
        function, base, count,
        keywords.map { Keywords(names: $0.names, values: base + count) })
    } catch {
      for i in 0...(count + extra) { drop(slot, i) }
      throw error
    }
    if code.pointee.flags.contains(.generator) {
      let generator = makeGenerator(function, code, base)
      drop(slot, 0)
      return generator
    }
    pushPlainFrame(base, code, function, boundCount(code), 0)
    let index = state.pointee.frameCount - 1
    state.pointee.frames[index].mode = .entry
    state.pointee.frames[index].extra = .undefined
    return try execute(entry: index)
  }

  /// Runs the code of a module or class body, which is no function value.
  func executeCode(_ code: CodePointer, globals: DictPointer) throws -> Value {
    try checkNativeStack()
    let function = makeFunctionObject(code, globals: Value(globals))
    defer { function.release() }
    return try callScript(function, nil, 0, nil)
  }

  /// A function without defaults or captures; retains the code and the globals.
  func makeFunctionObject(_ code: CodePointer, globals: Value) -> Value {
    code.pointee.count += 1
    let object = heap.allocate(MemoryLayout<FunctionObject>.stride, Tag.function)
      .assumingMemoryBound(to: FunctionObject.self)
    let info = code.pointee.info.takeUnretainedValue()
    object.pointee.code = code
    object.pointee.globals = globals.retained()
    object.pointee.name = Value(intern(info.name)).retained()
    object.pointee.qualifiedName =
      info.name == info.qualifiedName
      ? object.pointee.name.retained() : Value(intern(info.qualifiedName)).retained()
    object.pointee.defaults = .none
    object.pointee.keywordDefaults = .none
    object.pointee.captures = .none
    object.pointee.annotations = .none
    object.pointee.doc =
      code.pointee.flags.contains(.deferred) ? .undefined : info.doc.map { heap.makeString($0) } ?? .none
    object.pointee.attributes = .none
    object.pointee.moduleName = globals.dict.value(names.name)?.retained() ?? .none
    return Value(Tag.function, object)
  }

  func makeFunction(
    _ frame: UnsafeMutablePointer<Frame>, _ child: Int, _ parts: UnsafeMutablePointer<Value>
  ) -> Value {
    let code = frame.pointee.code.pointee.info._withUnsafeGuaranteedRef { $0.children[child] }
    let function = makeFunctionObject(code, globals: Value(frame.pointee.globals))
    function.function.pointee.defaults = take(parts, 0)
    function.function.pointee.keywordDefaults = take(parts, 1)
    function.function.pointee.captures = take(parts, 2)
    return function
  }

  /// `base`: body function, bases, keywords.
  func buildClass(
    _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ name: Value
  ) throws -> Value {
    let body = base[0]
    let attributes = Value(heap.makeDict())
    defer { attributes.release() }
    let module = body.function.pointee.moduleName
    if module.isString { attributes.dict.set(string: names.module, module) }
    attributes.dict.set(string: names.qualname, body.function.pointee.qualifiedName)
    // The body runs as a call whose names go to the dict.
    let code = body.function.pointee.code
    try checkNativeStack()
    let slot = state.pointee.nativeTop
    try checkFrameRoom(slot + 1, code)
    slot.pointee = body.retained()
    pushPlainFrame(slot + 1, code, body, 0, 0)
    let index = state.pointee.frameCount - 1
    state.pointee.frames[index].mode = .entry
    state.pointee.frames[index].extra = attributes.retained()
    let box = try execute(entry: index)
    defer { box.release() }
    let result: Value
    let bases = Array(base[1].tuple.buffer)
    let qualified = body.function.pointee.qualifiedName.string.swiftString
    if base[2].isDict {
      let pairs = base[2].dict.pairs()
      let keyNames = pairs.map { $0.key }
      let values = pairs.map { $0.value }
      result = try keyNames.withUnsafeBufferPointer { keyNames in
        try values.withUnsafeBufferPointer { values in
          try makeClass(
            name: name.string.swiftString, qualifiedName: qualified, bases: bases,
            attributes: attributes, module: module.isString ? module.string.swiftString : "",
            keywords: values.baseAddress.map { Keywords(names: keyNames, values: $0) })
        }
      }
    } else {
      result = try makeClass(
        name: name.string.swiftString, qualifiedName: qualified, bases: bases,
        attributes: attributes, module: module.isString ? module.string.swiftString : "",
        keywords: nil)
    }
    if box.tag == Tag.box {
      let old = box.box.pointee.value
      box.box.pointee.value = result.retained()
      old.release()
    }
    for i in 0...2 { drop(base, i) }
    return result
  }
}
