/// What runs when an object dies: `__del__` of instances, and the `finally` blocks of generators that
/// stand at a `yield`. Scripts run in the middle of a release: nobody may rely on the state of a
/// container across one.
enum Finalizers {
  /// May this object still have something to run? A quick test, without looking at the interpreter.
  @inline(__always)
  static func isPending(_ value: Value) -> Bool {
    switch value.tag {
    case Tag.instance, Tag.exception:
      value.instance.type.pointee.flags.contains(.finalizer)
        && value.header.pointee.flags & ObjectHeader.finalizedFlag == 0
    case Tag.generator:
      value.generator.pointee.state == .suspended && standsInHandler(value.generator)
        && value.header.pointee.flags & ObjectHeader.finalizedFlag == 0
    default: false
    }
  }

  /// Would an exception at the `yield` be seen by the generator?
  private static func standsInHandler(_ generator: GeneratorPointer) -> Bool {
    guard generator.pointee.function.tag == Tag.function else { return false }
    let code = generator.pointee.function.function.pointee.code
    let index = generator.pointee.pc - code.pointee.instructions - 1
    return code.pointee.info._withUnsafeGuaranteedRef { info in
      info.handlers.contains { index >= $0.start && index < $0.end }
    }
  }

  /// Runs the finalizer of an object that nobody holds any more. false: the script has stored it
  /// somewhere, and it lives on.
  static func letDie(_ value: Value, _ heap: HeapPointer) -> Bool {
    guard !heap.pointee.isTearingDown, let interpreter = heap.pointee.interpreter else { return true }
    value.header.pointee.count = 1
    interpreter._withUnsafeGuaranteedRef { $0.finalize(value) }
    value.header.pointee.count -= 1
    return value.header.pointee.count == 0
  }
}

extension Interpreter {
  /// At the end of a script: runs the finalizers of what its modules still hold, in the order in which
  /// it is found from their names. Scripts without any pay for a walk over the names of the main module.
  /// What the traceback of the exception keeps that has ended the script goes first.
  func finalizeWhatIsLeft(_ exception: Ref?) {
    if let exception { finalize(heldBy: [exception.value], within: { $0.tag != Tag.function && $0.tag != Tag.type }) }
    let globals = main.module.value.module.pointee.globals
    // A suspended generator may hold one that stands in a `finally`.
    func mayHold(_ value: Value) -> Bool {
      Finalizers.isPending(value) || value.tag == Tag.generator && value.generator.pointee.state == .suspended
    }
    guard hasFinalizers || globals.dict.pairs().contains(where: { mayHold($0.value) }) else { return }
    // What only holds itself goes first.
    if heap.pointee.collectsByItself { _ = CycleCollector.collect(self) }
    finalize(heldBy: modules.pairs().map(\.value).reversed() + [globals], within: { _ in true })
  }

  /// Runs the finalizers of all that the values lead to, the last of them first.
  private func finalize(heldBy values: [Value], within isWalked: (Value) -> Bool) {
    var pending: [Value] = []
    var seen: Set<UInt> = []
    var open = values
    while let next = open.popLast() {
      guard next.isContainer, isWalked(next), seen.insert(next.bits).inserted else { continue }
      if Finalizers.isPending(next) { pending.append(next.retained()) }
      var children: [Value] = []
      Visitor(value: { children.append($0) }, reference: { children.append($0.value) }).visit(next)
      open.append(contentsOf: children.reversed())
    }
    for value in pending where Finalizers.isPending(value) { finalize(value) }
    releaseAll(pending)
  }

  /// Runs `__del__`, or closes a generator, once in the object's life. Errors are told on standard
  /// error and go nowhere else.
  func finalize(_ value: Value) {
    value.header.pointee.flags |= ObjectHeader.finalizedFlag
    do {
      if value.tag == Tag.generator { return try closeGenerator(value) }
      guard let method = typeOf(value).lookup(names.del), !method.isNone else { return }
      method.retain()
      defer { method.release() }
      do {
        try callWithReceiver(method, value, nil, 0, nil).release()
      } catch {
        reportIgnored(error, in: method)
      }
    } catch {
      reportIgnored(error, in: value)
    }
  }

  /// `Exception ignored in: …` with the traceback.
  func reportIgnored(_ thrown: any Error, in source: Value) {
    let exception = exceptionValue(for: thrown)
    defer { exception.release() }
    let shown = (try? reprText(source)) ?? "<object repr() failed>"
    output.write(
      "Exception ignored in: \(shown)\n" + renderTraceback(exception), to: .standardError)
  }
}
