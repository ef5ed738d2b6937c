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
}
