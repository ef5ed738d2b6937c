import Glibc

/// Finds objects that only hold one another, and lets them go.
///
/// Every object's count is compared with the references that other objects hold to it. What has more is
/// held from outside (registers, modules, Swift code), and so is all that it leads to. The rest is garbage:
/// its finalizers run, it is looked at once more by itself, and what nobody has stored meanwhile gives up
/// what it holds.
///
/// Complexity: linear in the objects of the heap and their references. A check is due when the heap
/// has doubled since the last one (`HeapState.collectionPoint`), so a growing program pays a constant
/// part for each object and one that does not grow pays nothing.
///
/// Runs only where the machine stands between instructions or calls, with every object complete.
struct CycleCollector {
  private let vm: Interpreter
  private let heap: HeapPointer
  /// The references of each 16 bytes of each block; `reached` once the object is known to be alive.
  private let scratch: UnsafeMutablePointer<Int32>
  /// The objects looked at, each flagged and with a count of the collector's; nil: all of the heap.
  private let subset: [Value]?

  private static var reached: Int32 { Int32.min }
  private static var cellsPerBlock: Int { HeapState.blockSize >> 4 }

  /// Collects and returns how many objects were found.
  static func collect(_ vm: Interpreter) -> Int {
    let heap = vm.heap
    // Objects in the middle of their destruction have no count to compare.
    guard heap.pointee.destroyDepth == 0, !heap.pointee.isTearingDown,
      !heap.pointee.isCollecting
    else { return 0 }
    heap.pointee.isCollecting = true
    var found = 0
    defer {
      heap.pointee.isCollecting = false
      heap.noteCollection(found: found)
    }
    var garbage = unreachable(vm)
    if garbage.isEmpty { return 0 }
    found = garbage.count
    if finalize(garbage, vm) {
      // Scripts ran, and may have stored some of it, also in new objects: whatever is not of the garbage
      // itself counts as outside.
      for value in garbage { value.header.pointee.flags |= ObjectHeader.garbageFlag }
      let still = unreachable(vm, of: garbage)
      for value in garbage { value.header.pointee.flags &= ~ObjectHeader.garbageFlag }
      for value in still { value.retain() }
      for value in garbage { value.release() }
      garbage = still
      found = still.count
    } else {
      for value in garbage { value.retain() }
    }
    for value in garbage { clearObject(value) }
    for value in garbage { value.release() }
    return found
  }

  /// Runs the finalizers of what was found. true: some ran, and `garbage` is now held.
  private static func finalize(_ garbage: [Value], _ vm: Interpreter) -> Bool {
    guard garbage.contains(where: { Finalizers.isPending($0) || $0.header.pointee.flags & ObjectHeader.weakFlag != 0 })
    else { return false }
    for value in garbage { value.retain() }
    vm.clearWeakReferences(to: garbage)
    for value in garbage where Finalizers.isPending(value) { vm.finalize(value) }
    return true
  }

  /// What nothing outside the heap, or outside the objects given, leads to.
  private static func unreachable(_ vm: Interpreter, of subset: [Value]? = nil) -> [Value] {
    var blocks = 0
    var block = vm.heap.pointee.blocks
    while let current = block {
      blocks += 1
      block = current.pointee.next
    }
    guard
      let memory = calloc(max(blocks, 1) * cellsPerBlock, MemoryLayout<Int32>.stride)
    else { return [] }
    defer { Glibc.free(memory) }
    let collector = CycleCollector(
      vm: vm, heap: vm.heap, scratch: memory.assumingMemoryBound(to: Int32.self), subset: subset)
    return collector.run()
  }

  @inline(__always)
  private func forEachObject(_ body: (Value) -> Void) {
    if let subset { subset.forEach(body) } else { heap.walk(body) }
  }

  private func run() -> [Value] {
    heap.layOut(scratch, cellsPerBlock: Self.cellsPerBlock)
    // The collector's own counts.
    for value in subset ?? [] { Self.references(value).pointee -= 1 }
    var boxes: [ObjectIdentifier: SharedBox] = [:]
    let subtracting = Visitor(
      value: { child in
        if child.isContainer { Self.references(child).pointee -= 1 }
      },
      reference: { ref in
        guard ref.value.isContainer, let box = ref.holder else { return }
        boxes[box, default: SharedBox(value: ref.value)].holders += 1
      })
    forEachObject { object in
      guard object.isContainer else { return }
      let references = Self.references(object)
      references.pointee += object.header.pointee.count
      // An object of Swift's that others hold, too, is alive with all that it leads to.
      if object.tag == Tag.host, let held = object.host.pointee.object,
        swiftHolders(of: held.toOpaque()) > 1
      {
        references.pointee += 1
      } else if object.tag == Tag.iterator, let held = object.iterator.pointee.native,
        swiftHolders(of: held.toOpaque()) > 1
      {
        references.pointee += 1
      }
      subtracting.visit(object)
    }
    for (box, shared) in boxes where swiftHolders(of: box) <= shared.holders {
      Self.references(shared.value).pointee -= 1
    }
    return unreached()
  }

  /// Marks what is held from outside, with all that it leads to, and returns the rest.
  private func unreached() -> [Value] {
    var open: [Value] = []
    func reach(_ value: Value) {
      guard value.isContainer else { return }
      if subset != nil, value.header.pointee.flags & ObjectHeader.garbageFlag == 0 { return }
      let references = Self.references(value)
      if references.pointee == Self.reached { return }
      references.pointee = Self.reached
      open.append(value)
    }
    let marking = Visitor(value: reach, reference: { reach($0.value) })
    forEachObject { object in
      guard object.isContainer else { return }
      let references = Self.references(object).pointee
      // Below zero: something is visited that is not owned. It is kept rather than believed.
      guard references != 0, references != Self.reached else { return }
      assert(references > 0, "visits more than it holds, or to an object that is gone")
      reach(object)
      while let next = open.popLast() { marking.visit(next) }
    }
    var rest: [Value] = []
    forEachObject { object in
      if object.isContainer, Self.references(object).pointee == 0 { rest.append(object) }
    }
    return rest
  }

  @inline(__always)
  private static func references(_ value: Value) -> UnsafeMutablePointer<Int32> {
    let object = value.address
    if value.header.pointee.sizeClass == 0 {
      return (object - LargeHeader.stride).assumingMemoryBound(to: LargeHeader.self)
        .pointer(to: \.references).unsafelyUnwrapped
    }
    let address = UInt(bitPattern: object)
    let block = UnsafeMutablePointer<BlockHeader>(
      bitPattern: address & ~UInt(HeapState.blockSize - 1)
    ).unsafelyUnwrapped
    return block.pointee.references.unsafelyUnwrapped
      + Int(address & UInt(HeapState.blockSize - 1)) >> 4
  }

  private struct SharedBox {
    let value: Value
    var holders = 0
    init(value: Value) { self.value = value }
  }
}

/// How many strong references Swift code holds to an object.
private func swiftHolders(of object: UnsafeMutableRawPointer) -> Int {
  Int(swiftRetainCount(object))
}
private func swiftHolders(of object: ObjectIdentifier) -> Int {
  UnsafeMutableRawPointer(bitPattern: UInt(bitPattern: object)).map { swiftHolders(of: $0) } ?? 0
}
@_silgen_name("swift_retainCount")
private func swiftRetainCount(_ object: UnsafeMutableRawPointer) -> UInt

extension UnsafeMutablePointer where Pointee == HeapState {
  /// Gives each block its part of the collector's numbers.
  fileprivate func layOut(_ scratch: UnsafeMutablePointer<Int32>, cellsPerBlock: Int) {
    var next = scratch
    var block = pointee.blocks
    while let current = block {
      current.pointee.references = next
      next += cellsPerBlock
      block = current.pointee.next
    }
    var large = pointee.large
    while let current = large {
      current.pointee.references = 0
      large = current.pointee.next
    }
  }

  /// Calls `body` for every object; it must not make or destroy any.
  @inline(__always)
  fileprivate func walk(_ body: (Value) -> Void) {
    var block = pointee.blocks
    while let current = block {
      let start = UnsafeMutableRawPointer(current)
      let size = current.pointee.cellSize
      var offset = BlockHeader.firstCell
      while offset + size <= HeapState.blockSize {
        let kind = (start + offset).assumingMemoryBound(to: ObjectHeader.self).pointee.kind
        if kind != 0 { body(Value(UInt(kind), start + offset)) }
        offset += size
      }
      block = current.pointee.next
    }
    var large = pointee.large
    while let current = large {
      let object = UnsafeMutableRawPointer(current) + LargeHeader.stride
      body(Value(UInt(object.assumingMemoryBound(to: ObjectHeader.self).pointee.kind), object))
      large = current.pointee.next
    }
  }
}
