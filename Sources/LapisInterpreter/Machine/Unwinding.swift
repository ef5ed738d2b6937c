/// The method of a call was not found.
struct FailedLookup: Error {
  let error: any Error
}

extension Interpreter {
  /// As `unwind(_:skipsEntry:isLookup:entry:)`, for what Swift code threw.
  func unwind(_ thrown: any Error, entry: Int) -> Value {
    if let raised = thrown as? Raised {
      return unwind(
        raised.exception.retained(), skipsEntry: false, isLookup: false, entry: entry)
    }
    if let lookup = thrown as? FailedLookup {
      return unwind(
        exceptionValue(for: lookup.error), skipsEntry: false, isLookup: true, entry: entry)
    }
    return unwind(
      exceptionValue(for: thrown), skipsEntry: false, isLookup: false, entry: entry)
  }

  /// Finds the handler of an exception raised in the top frame, dropping the frames between, and
  /// leaves the machine standing at it: the result is undefined. Where the frame at `entry` has none,
  /// it is dropped too and the exception returned, for the Swift code that called. Takes over the
  /// exception's count. `skipsEntry`: it is passed on, its traceback has the frame already.
  /// `isThrownIn`: by `throw` of a generator, which says nothing of what is being handled.
  func unwind(
    _ exception: Value, skipsEntry: Bool, isLookup: Bool, isThrownIn: Bool = false, entry: Int
  ) -> Value {
    var skipsEntry = skipsEntry
    if !skipsEntry, !isThrownIn, state.pointee.handledCount > 0 { noteContext(exception) }
    var current = exception
    var isFirst = true
    while true {
      let frame = state.pointee.frames + (state.pointee.frameCount - 1)
      let code = frame.pointee.code
      let index = frame.pointee.pc - code.pointee.instructions - 1
      if !skipsEntry { addTraceback(current, code, index, isLookup && isFirst) }
      skipsEntry = false
      isFirst = false
      let handler = code.pointee.info._withUnsafeGuaranteedRef { info in
        info.handlers.first { index >= $0.start && index < $0.end }
      }
      if let handler {
        state.truncateHandled(Int(frame.pointee.handledBase) + handler.handledDepth)
        state.pushHandled(owned: current)
        dropTemporaries(frame.pointee.base, downTo: handler.firstDead, code)
        frame.pointee.pc = code.pointee.instructions + handler.target
        return .undefined
      }
      let base = frame.pointee.base
      let mode = frame.pointee.mode
      let extra = mode == .call ? .undefined : frame.pointee.extra
      dropTemporaries(base, downTo: code.pointee.localCount, code)
      keepVariables(base, code, current)
      clearFrame(base, code.pointee.localCount)
      state.truncateHandled(Int(frame.pointee.handledBase))
      let isEntry = state.pointee.frameCount - 1 == entry
      state.pointee.frameCount -= 1
      switch mode {
      case .loopGenerator, .entryGenerator:
        finishGenerator(extra, .none)
        if typeOf(current).isSubclass(of: typeObject(.stopIteration)) {
          // Inside a generator it would look like the generator's own end.
          let replaced = error(.runtimeError, "generator raised StopIteration").exception.retained()
          replaced.exception.pointee.cause = current.retained()
          replaced.exception.pointee.context = current
          replaced.exception.pointee.suppressContext = true
          current = replaced
        }
      case .construct, .entry: extra.release()
      case .call: break
      }
      if isEntry { return current }
    }
  }

  /// The innermost loop ends first.
  @inline(__always)
  private func dropTemporaries(_ base: UnsafeMutablePointer<Value>, downTo first: Int, _ code: CodePointer) {
    var register = code.pointee.registerCount
    while register > first {
      register -= 1
      drop(base, register)
    }
  }

  /// The variables of a frame live on with the traceback. Only those are kept there whose end a script
  /// would see: others would but take memory.
  private func keepVariables(_ base: UnsafeMutablePointer<Value>, _ code: CodePointer, _ exception: Value) {
    for register in 0..<code.pointee.localCount where base[register].tag >= Tag.firstHeap {
      guard isEndSeen(base[register]), let box = exception.exception.pointee.traceback else { continue }
      let variable = ref(owned: take(base, register))
      box._withUnsafeGuaranteedRef { $0.keep(variable) }
    }
  }

  private func isEndSeen(_ value: Value) -> Bool {
    switch value.tag {
    // It may hold one that stands in a `finally`.
    case Tag.generator where value.generator.pointee.state == .suspended: true
    case Tag.box where value.box.pointee.value.tag >= Tag.firstHeap: isEndSeen(value.box.pointee.value)
    default: value.isContainer && (hasFinalizers || value.header.pointee.flags & ObjectHeader.weakFlag != 0)
    }
  }

  /// `__context__`: what was being handled when this one was raised.
  private func noteContext(_ exception: Value) {
    guard state.pointee.handledCount > 0 else { return }
    let handled = state.pointee.handled[state.pointee.handledCount - 1]
    guard !handled.isIdentical(to: exception), exception.exception.pointee.context.isNone else {
      return
    }
    // A chain that leads back to the new exception would be a cycle.
    var link = handled
    var steps = 0
    while link.tag == Tag.exception, steps < 1000 {
      if link.isIdentical(to: exception) { return }
      link = link.exception.pointee.context
      steps += 1
    }
    exception.exception.pointee.context = handled.retained()
  }

  private func addTraceback(_ exception: Value, _ code: CodePointer, _ index: Int, _ isLookup: Bool) {
    if exception.exception.pointee.traceback == nil {
      exception.exception.pointee.traceback = Unmanaged.passRetained(TracebackBox())
    }
    exception.exception.pointee.traceback?._withUnsafeGuaranteedRef {
      $0.add(code, index, isLookup: isLookup)
    }
  }
}
