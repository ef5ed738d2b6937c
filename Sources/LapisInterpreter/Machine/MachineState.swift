import Glibc

/// One call in progress.
struct Frame {
  /// Its registers; the called function's value is in the slot in front of them.
  var base: UnsafeMutablePointer<Value>
  var code: CodePointer
  /// The dict of its globals; borrowed from the function.
  var globals: DictPointer
  /// Where it stands; up to date while another call runs above it.
  var pc: UnsafeMutablePointer<Instruction>
  /// What the mode says, owned: the new instance, the generator, or the dict of a class body's names.
  /// Not set in frames of mode `.call`, so that a plain call writes one cache line.
  var extra: Value
  /// The caller's register for the result.
  var result: UInt16
  var mode: FrameMode
  /// Exceptions being handled below this frame.
  var handledBase: Int32

  /// The function called; the slot before `base` owns it.
  @inline(__always) var function: Value { base[-1] }
  /// The dict of a class body's names, or undefined.
  @inline(__always) var classNames: Value { mode == .entry ? extra : .undefined }
}

enum FrameMode: UInt8 {
  /// The result goes to the caller's register.
  case call
  /// `__init__`: its result is dropped and the instance in `extra` is the value of the call.
  case construct
  /// Called from Swift: the machine's loop returns the result.
  case entry
  /// A generator resumed by a `for` of the frame below; when it ends the loop ends.
  case loopGenerator
  /// A generator resumed from Swift.
  case entryGenerator
}

/// The machine's mutable state, in plain memory so that the loop reads it without checks.
struct MachineState {
  var stack: UnsafeMutablePointer<Value>
  var stackEnd: UnsafeMutablePointer<Value>
  var frames: UnsafeMutablePointer<Frame>
  /// Frames in use; the current one is `frames[frameCount - 1]`.
  var frameCount: Int
  var recursionLimit: Int
  /// What the loop looks at before it jumps back or calls: `interruptFlag` and `workFlag` in one.
  var attention: UnsafeMutablePointer<UInt16>
  /// 1 after `interrupt`, 2 after `stop`.
  var interruptFlag: UnsafeMutablePointer<UInt8>
  /// 1 when the heap wants the machine's attention. A byte of its own: the interrupt's may be written by
  /// another thread or a signal handler.
  var workFlag: UnsafeMutablePointer<UInt8>
  /// Exceptions being handled, innermost last; owned.
  var handled: UnsafeMutablePointer<Value>
  var handledCapacity: Int
  var handledCount: Int
  /// Lowest address of the thread's stack that Swift code may use, by thread.
  var stackLimit: UInt
  var stackThread: pthread_t
  /// The one-character strings of ASCII; undefined until used.
  var characters: UnsafeMutablePointer<Value>
  /// Grows whenever a class changes; what a class remembers of its lookups holds for one version.
  var classVersion: Int

  static var stackSize: Int { 1 << 22 }
  static var frameLimit: Int { 1 << 17 }

  static func make(recursionLimit: Int) -> UnsafeMutablePointer<MachineState> {
    let state = UnsafeMutablePointer<MachineState>.allocate(capacity: 1)
    let bytes = stackSize * MemoryLayout<Value>.stride
    // Reserved, not used: pages come into being when first written.
    guard
      let memory = mmap(
        nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      memory != MAP_FAILED
    else { outOfMemory() }
    let stack = memory.bindMemory(to: Value.self, capacity: stackSize)
    let frameBytes = frameLimit * MemoryLayout<Frame>.stride
    guard
      let frameMemory = mmap(
        nil, frameBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
        0), frameMemory != MAP_FAILED
    else { outOfMemory() }
    let attention = UnsafeMutablePointer<UInt16>.allocate(capacity: 1)
    attention.initialize(to: 0)
    let flags = UnsafeMutableRawPointer(attention).assumingMemoryBound(to: UInt8.self)
    let characters = UnsafeMutablePointer<Value>.allocate(capacity: 128)
    characters.initialize(repeating: .undefined, count: 128)
    state.initialize(
      to: MachineState(
        stack: stack, stackEnd: stack + stackSize,
        frames: frameMemory.bindMemory(to: Frame.self, capacity: frameLimit), frameCount: 0,
        recursionLimit: min(max(recursionLimit, 10), frameLimit - 8),
        attention: attention, interruptFlag: flags, workFlag: flags + 1,
        handled: UnsafeMutablePointer<Value>.allocate(capacity: 16), handledCapacity: 16,
        handledCount: 0, stackLimit: 0, stackThread: pthread_self(), 
        characters: characters, classVersion: 1))
    return state
  }

  static func destroy(_ state: UnsafeMutablePointer<MachineState>) {
    munmap(state.pointee.stack, stackSize * MemoryLayout<Value>.stride)
    munmap(state.pointee.frames, frameLimit * MemoryLayout<Frame>.stride)
    state.pointee.attention.deallocate()
    state.pointee.handled.deallocate()
    state.pointee.characters.deallocate()
    state.deallocate()
  }
}

extension MachineState {
  /// The first slot above the registers of the top frame: where Swift code lays a call's arguments.
  var nativeTop: UnsafeMutablePointer<Value> {
    guard frameCount > 0 else { return stack }
    let frame = frames + (frameCount - 1)
    return frame.pointee.base + frame.pointee.code.pointee.registerCount
  }
}

extension UnsafeMutablePointer where Pointee == MachineState {
  func pushHandled(owned exception: Value) {
    if pointee.handledCount == pointee.handledCapacity {
      let larger = UnsafeMutablePointer<Value>.allocate(capacity: pointee.handledCapacity * 2)
      larger.update(from: pointee.handled, count: pointee.handledCount)
      pointee.handled.deallocate()
      pointee.handled = larger
      pointee.handledCapacity *= 2
    }
    pointee.handled[pointee.handledCount] = exception
    pointee.handledCount += 1
  }
  func truncateHandled(_ count: Int) {
    while pointee.handledCount > count {
      pointee.handledCount -= 1
      pointee.handled[pointee.handledCount].release()
    }
  }
}

/// The lowest address and the size of this thread's stack; nil where the system does not tell.
private func threadStack() -> (base: UInt, size: Int)? {
  // Declared by glibc only for GNU sources, which the module map does not ask for.
  typealias Getter = @convention(c) (pthread_t, UnsafeMutableRawPointer) -> Int32
  guard let symbol = dlsym(nil, "pthread_getattr_np") else { return nil }
  let getter = unsafeBitCast(symbol, to: Getter.self)
  let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
  defer { attributes.deallocate() }
  guard getter(pthread_self(), attributes) == 0 else { return nil }
  defer { pthread_attr_destroy(attributes) }
  var base: UnsafeMutableRawPointer?
  var size = 0
  guard pthread_attr_getstack(attributes, &base, &size) == 0, let base else { return nil }
  return (UInt(bitPattern: base), size)
}

extension Interpreter {
  /// Throws RecursionError when the thread's own stack runs short: natives that call scripts that
  /// call natives, `repr` of deeply nested lists, long chains of comparisons.
  @inline(__always)
  func checkNativeStack(_ doing: StaticString = "") throws {
    var marker: UInt8 = 0
    let here = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    if here < state.pointee.stackLimit || here > state.pointee.stackLimit &+ (1 << 30) {
      try checkNativeStackSlow(here, doing)
    }
  }

  @inline(never)
  private func checkNativeStackSlow(_ here: UInt, _ doing: StaticString) throws {
    // Perhaps the interpreter has moved to another thread since the limit was read.
    if let stack = threadStack() {
      state.pointee.stackLimit = stack.base + UInt(min(stack.size / 4, 1 << 19))
    }
    if here < state.pointee.stackLimit {
      throw error(.recursionError, "maximum recursion depth exceeded\(doing)")
    }
  }

  /// `sys.setrecursionlimit`: at most what the machine has room for.
  func setRecursionLimit(_ limit: Int) {
    state.pointee.recursionLimit = min(max(limit, 10), MachineState.frameLimit - 8)
  }
  var recursionLimit: Int { state.pointee.recursionLimit }

  /// Something wants attention: the heap's work is done, an interrupt becomes an exception.
  @inline(never)
  func takeInterrupt() throws {
    if state.pointee.workFlag.pointee != 0 {
      state.pointee.workFlag.pointee = 0
      if heap.pointee.isCollectionDue { _ = CycleCollector.collect(self) }
      try checkMemory()
    }
    let flag = state.pointee.interruptFlag
    if flag.pointee != 0 {
      // After `stop` it stays: whatever catches the exception gets the next one.
      if flag.pointee != Self.stopRequest { flag.pointee = 0 }
      throw error(.keyboardInterrupt, "")
    }
  }
}
