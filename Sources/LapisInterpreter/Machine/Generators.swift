extension Interpreter {
  /// A generator whose frame starts with the values bound from `base` on, which move into it.
  func makeGenerator(_ function: Value, _ code: CodePointer, _ base: UnsafeMutablePointer<Value>)
    -> Value
  {
    let object = heap.allocate(MemoryLayout<GeneratorObject>.stride, Tag.generator)
      .assumingMemoryBound(to: GeneratorObject.self)
    let count = code.pointee.registerCount
    let registers = UnsafeMutablePointer<Value>.allocate(capacity: count)
    registers.initialize(repeating: .undefined, count: count)
    for i in 0..<boundCount(code) { registers[i] = take(base, i) }
    object.pointee.state = .created
    object.pointee.function = function.retained()
    object.pointee.registers = registers
    object.pointee.registerCount = count
    object.pointee.pc = code.pointee.instructions
    object.pointee.sendRegister = -1
    object.pointee.handled = .none
    object.pointee.result = .none
    return Value(Tag.generator, object)
  }

  /// Pushes the frame of a suspended generator; false: it has ended already.
  func pushGenerator(_ value: Value, sending sent: Value, mode: FrameMode) throws -> Bool {
    let generator = value.generator
    switch generator.pointee.state {
    case .finished:
      // Whoever saw its end had the value that it returned.
      takeResult(of: value).release()
      return false
    case .running: throw valueError("generator already executing")
    case .created, .suspended: break
    }
    guard let registers = generator.pointee.registers else { return false }
    let function = generator.pointee.function
    let code = function.function.pointee.code
    let slot = state.pointee.nativeTop
    try checkFrameRoom(slot + 1, code)
    let base = slot + 1
    slot.pointee = function.retained()
    let count = generator.pointee.registerCount
    base.update(from: registers, count: count)
    registers.update(repeating: .undefined, count: count)
    let frame = state.pointee.frames + state.pointee.frameCount
    frame.pointee = Frame(
      base: base, code: code, globals: function.function.pointee.globals.dict,
      pc: generator.pointee.pc, extra: value.retained(), result: 0, mode: mode,
      handledBase: Int32(truncatingIfNeeded: state.pointee.handledCount))
    state.pointee.frameCount += 1
    if generator.pointee.state == .suspended, generator.pointee.sendRegister >= 0 {
      put(base, generator.pointee.sendRegister, sent.retained())
    }
    generator.pointee.state = .running
    let handled = generator.pointee.handled
    if handled.isList {
      for exception in handled.list.sequence { state.pushHandled(owned: exception.retained()) }
      generator.pointee.handled = .none
      handled.release()
    }
    return true
  }

  /// Takes the frame of a running generator off the stack, at a `yield`.
  func suspend(_ frame: UnsafeMutablePointer<Frame>, sendRegister: Int) {
    let value = frame.pointee.extra
    let generator = value.generator
    let base = frame.pointee.base
    let count = generator.pointee.registerCount
    if let registers = generator.pointee.registers {
      registers.update(from: base, count: count)
      base.update(repeating: .undefined, count: count)
    }
    generator.pointee.pc = frame.pointee.pc
    generator.pointee.sendRegister = sendRegister
    generator.pointee.state = .suspended
    let handledBase = Int(frame.pointee.handledBase)
    if state.pointee.handledCount > handledBase {
      let list = heap.makeList(capacity: 2)
      for i in handledBase..<state.pointee.handledCount {
        list.append(owned: state.pointee.handled[i])
      }
      state.pointee.handledCount = handledBase
      generator.pointee.handled = Value(list)
    }
    drop(base, -1)
    state.pointee.frameCount -= 1
    value.release()
  }

  /// A generator's frame has returned; takes over both counts.
  func finishGenerator(_ value: Value, _ result: Value) {
    let generator = value.generator
    generator.pointee.state = .finished
    let old = generator.pointee.result
    generator.pointee.result = result
    old.release()
    generator.pointee.registers?.deallocate()
    generator.pointee.registers = nil
    value.release()
  }

  /// Resumes from Swift: the next value, or `.undefined` at the end.
  func resume(_ generator: Value, sending value: Value) throws -> Value {
    try checkNativeStack()
    guard try pushGenerator(generator, sending: value, mode: .entryGenerator) else {
      return .undefined
    }
    return try execute(entry: state.pointee.frameCount - 1)
  }

  /// Resumes by raising at the suspended `yield`, or in the generator that it waits for.
  func resume(_ generator: Value, throwing raised: Raised) throws -> Value {
    try checkNativeStack()
    var raised = raised
    if let inner = delegate(of: generator) {
      generator.generator.pointee.state = .running
      do {
        defer { generator.generator.pointee.state = .suspended }
        if let value = try resume(delegate: inner, throwing: raised) { return value }
      } catch where isError(error, .stopIteration) {
        // The inner one has returned: the outer one goes on behind its `yield from`.
        let result = stopValue(Raised(exception: ref(owned: exceptionValue(for: error))))
        defer { result.release() }
        generator.generator.pointee.pc += 1
        return try resume(generator, sending: result)
      } catch {
        raised = Raised(exception: ref(owned: exceptionValue(for: error)))
      }
    }
    guard try pushGenerator(generator, sending: .none, mode: .entryGenerator) else { throw raised }
    let entry = state.pointee.frameCount - 1
    let escaped = unwind(
      raised.exception.retained(), skipsEntry: false, isLookup: false, isThrownIn: true,
      entry: entry)
    if !escaped.isUndefined { throw Raised(exception: ref(owned: escaped)) }
    return try execute(entry: entry)
  }

  /// The iterator that a suspended generator waits for in a `yield from`, borrowed.
  func delegate(of generator: Value) -> Value? {
    let object = generator.generator.pointee
    guard object.state == .suspended, let registers = object.registers else { return nil }
    let yield = object.pc - 1
    guard yield.pointee.op == .yield, yield.pointee.x != 0, yield.pointee.a > 0 else { return nil }
    return registers[Int(yield.pointee.a) - 1]
  }

  /// Raises in the iterator of a `yield from`: the value it yields then, or nil where the exception
  /// is the outer generator's own.
  private func resume(delegate inner: Value, throwing raised: Raised) throws -> Value? {
    inner.retain()
    defer { inner.release() }
    if isError(raised, .generatorExit) {
      if inner.tag == Tag.generator {
        try closeGenerator(inner)
      } else if let method = try findAttribute(inner, intern("close")) {
        defer { method.release() }
        try call(method).release()
      }
      return nil
    }
    if inner.tag == Tag.generator {
      let value = try resume(inner, throwing: raised)
      if value.isUndefined { throw stopIteration(inner) }
      return value
    }
    guard let method = try findAttribute(inner, intern("throw")) else { return nil }
    defer { method.release() }
    return try call(method, raised.exception.value)
  }

  func closeGenerator(_ generator: Value) throws {
    switch generator.generator.pointee.state {
    case .finished: return
    case .created:
      generator.generator.pointee.state = .finished
      return
    // Resuming a running one raises.
    case .running, .suspended: break
    }
    do {
      let value = try resume(generator, throwing: error(.generatorExit, ""))
      if value.isUndefined { return }
      value.release()
      throw error(.runtimeError, "generator ignored GeneratorExit")
    } catch {
      if isError(error, .generatorExit) || isError(error, .stopIteration) { return }
      throw error
    }
  }

  /// One step of `yield from`: the value to give out, or the result and true.
  func delegate(_ iterator: Value, _ sent: Value) throws -> (Value, Bool) {
    if iterator.tag == Tag.generator {
      let value = try resume(iterator, sending: sent)
      if value.isUndefined { return (takeResult(of: iterator), true) }
      return (value, false)
    }
    if !sent.isNone {
      do {
        let send = try getAttribute(iterator, intern("send"))
        defer { send.release() }
        return (try call(send, sent), false)
      } catch let raised as Raised where isError(raised, .stopIteration) {
        return (stopValue(raised), true)
      }
    }
    if iterator.isInstanceLike, let method = typeOf(iterator).lookup(names.next) {
      do {
        return (try call(method, iterator), false)
      } catch let raised as Raised where isError(raised, .stopIteration) {
        return (stopValue(raised), true)
      }
    }
    let value = try next(iterator)
    return value.isUndefined ? (.none, true) : (value, false)
  }

  /// What a generator that has just ended returned, once; the caller owns it.
  func takeResult(of generator: Value) -> Value {
    let result = generator.generator.pointee.result
    generator.generator.pointee.result = .none
    return result
  }

  private func stopValue(_ raised: Raised) -> Value {
    let arguments = raised.exception.value.exception.pointee.arguments
    guard arguments.isTuple, arguments.tuple.pointee.count > 0 else { return .none }
    return arguments.tuple.items[0].retained()
  }
}
