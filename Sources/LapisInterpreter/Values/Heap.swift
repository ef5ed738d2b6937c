import Glibc
import Synchronization

/// The memory of one interpreter: blocks of equal cells for small objects, single allocations for
/// large ones. Both can be walked, which is how the cycle check and the teardown find what is left.
struct HeapState {
  /// First free cell by size class; a free cell holds the next one at offset 8.
  var free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  /// Untouched rest of the newest block, by size class.
  var bump: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  var bumpEnd: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  var blocks: UnsafeMutablePointer<BlockHeader>?
  /// What blocks are cut from, and those given back.
  var chunks: [UnsafeMutableRawPointer]
  var unusedBlocks: [UnsafeMutableRawPointer]
  var large: UnsafeMutablePointer<LargeHeader>?
  /// A cycle check is due when so many objects live.
  var collectionPoint: Int
  var liveAfterCollection: Int
  /// A check is due, and waits for the machine to stand where it may run.
  var isCollectionDue: Bool
  var isCollecting: Bool
  /// `gc.disable()` switches checks off that the heap asks for.
  var collectsByItself: Bool
  /// Set while the interpreter is being dropped: objects give up what they hold, cells stay.
  var isTearingDown: Bool
  /// The interpreter, for destructors that need its tables; nil once it is gone.
  var interpreter: Unmanaged<Interpreter>?
  var liveObjects: Int
  /// Bytes taken from the system: blocks, large objects and the buffers of containers.
  var taken: Int
  /// The most bytes to take (`--max-memory`); Int.max: no limit.
  var memoryLimit: Int
  /// Beyond this the machine is asked to raise MemoryError; a little above the limit after it did, so
  /// that the script can deal with it.
  var memoryPoint: Int
  /// Nesting of destructions under way; beyond a limit they wait in `deferred`, so that a chain of
  /// a million lists does not use up the machine's stack.
  var destroyDepth: Int
  var deferred: [Value]

  /// A check is not worth while before so many objects were added to those of the last one.
  static var leastGrowth: Int { 50_000 }
  static var largestSmall: Int { 256 }
  static var blockSize: Int { 1 << 16 }
  static var classCount: Int { largestSmall / 16 + 1 }
}

struct BlockHeader {
  var heap: UnsafeMutablePointer<HeapState>
  var next: UnsafeMutablePointer<BlockHeader>?
  var cellSize: Int
  /// The cycle check's number for each 16 bytes of the block, while it runs.
  var references: UnsafeMutablePointer<Int32>?
  static var firstCell: Int { 64 }
}

struct LargeHeader {
  var heap: UnsafeMutablePointer<HeapState>
  var next: UnsafeMutablePointer<LargeHeader>?
  var previous: UnsafeMutablePointer<LargeHeader>?
  var size: Int
  /// The cycle check's number.
  var references: Int32
  static var stride: Int { 48 }
}

typealias HeapPointer = UnsafeMutablePointer<HeapState>

extension UnsafeMutablePointer where Pointee == HeapState {
  static func make() -> HeapPointer {
    let heap = HeapPointer.allocate(capacity: 1)
    func table() -> UnsafeMutablePointer<UnsafeMutableRawPointer?> {
      let table = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(
        capacity: HeapState.classCount)
      table.initialize(repeating: nil, count: HeapState.classCount)
      return table
    }
    heap.initialize(
      to: HeapState(
        free: table(), bump: table(), bumpEnd: table(), blocks: nil, chunks: [], unusedBlocks: [], large: nil,
        collectionPoint: HeapState.leastGrowth, liveAfterCollection: 0, isCollectionDue: false, isCollecting: false,
        collectsByItself: true, isTearingDown: false, interpreter: nil, liveObjects: 0,
        taken: 0, memoryLimit: Int.max, memoryPoint: Int.max, destroyDepth: 0, deferred: []))
    return heap
  }

  /// Memory for an object of `size` bytes with one count; only the header is initialised.
  @inline(__always)
  func allocate(_ size: Int, _ kind: UInt) -> UnsafeMutableRawPointer {
    pointee.liveObjects &+= 1
    #if DEBUG || LAPIS_COUNT_OBJECTS
      liveObjectCounter.add(1, ordering: .relaxed)
    #endif
    #if !LAPIS_PLAIN_ALLOCATOR
      if size <= HeapState.largestSmall {
        let sizeClass = (size &+ 15) >> 4
        if let cell = pointee.free[sizeClass] {
          pointee.free[sizeClass] = cell.load(fromByteOffset: 8, as: UnsafeMutableRawPointer?.self)
          cell.storeBytes(
            of: ObjectHeader(
              count: 1, kind: UInt8(truncatingIfNeeded: kind), flags: 0,
              sizeClass: UInt16(truncatingIfNeeded: sizeClass)),
            as: ObjectHeader.self)
          return cell
        }
        return allocateFresh(sizeClass, kind)
      }
    #endif
    return allocateLarge(size, kind)
  }

  @inline(never)
  func allocateFresh(_ sizeClass: Int, _ kind: UInt) -> UnsafeMutableRawPointer {
    let size = sizeClass << 4
    if pointee.bump[sizeClass] == nil
      || pointee.bump[sizeClass].unsafelyUnwrapped + size > pointee.bumpEnd[sizeClass]
        .unsafelyUnwrapped
    {
      let block = takeBlock()
      let header = block.bindMemory(to: BlockHeader.self, capacity: 1)
      header.initialize(
        to: BlockHeader(heap: self, next: pointee.blocks, cellSize: size, references: nil))
      pointee.blocks = header
      if pointee.liveObjects >= pointee.collectionPoint { requestCollection() }
      noteTaken(HeapState.blockSize)
      pointee.bump[sizeClass] = block + BlockHeader.firstCell
      pointee.bumpEnd[sizeClass] = block + HeapState.blockSize
    }
    let cell = pointee.bump[sizeClass].unsafelyUnwrapped
    pointee.bump[sizeClass] = cell + size
    cell.storeBytes(
      of: ObjectHeader(
        count: 1, kind: UInt8(truncatingIfNeeded: kind), flags: 0,
        sizeClass: UInt16(truncatingIfNeeded: sizeClass)),
      as: ObjectHeader.self)
    return cell
  }

  /// A zeroed block of a chunk, which is a large page. Only the first is taken in small pages: most programs
  /// need no second.
  private func takeBlock() -> UnsafeMutableRawPointer {
    if pointee.unusedBlocks.isEmpty {
      let size = BufferMemory.largePage
      guard let chunk = BufferMemory.map(size, wantsLargePages: !pointee.chunks.isEmpty) else { outOfMemory() }
      pointee.chunks.append(chunk)
      // The last one is taken first.
      var offset = size
      while offset > 0 {
        offset -= HeapState.blockSize
        pointee.unusedBlocks.append(chunk + offset)
      }
    }
    return pointee.unusedBlocks.removeLast()
  }

  /// Gives a block's memory back to the system and keeps its place.
  func returnBlock(_ block: UnsafeMutableRawPointer) {
    madvise(block, HeapState.blockSize, MADV_DONTNEED)
    pointee.unusedBlocks.append(block)
  }

  @inline(never)
  func allocateLarge(_ size: Int, _ kind: UInt) -> UnsafeMutableRawPointer {
    guard let memory = malloc(LargeHeader.stride + size) else { outOfMemory() }
    let header = memory.bindMemory(to: LargeHeader.self, capacity: 1)
    header.initialize(to: LargeHeader(heap: self, next: pointee.large, previous: nil, size: size, references: 0))
    pointee.large?.pointee.previous = header
    pointee.large = header
    if pointee.liveObjects >= pointee.collectionPoint { requestCollection() }
    noteTaken(size)
    let object = memory + LargeHeader.stride
    object.storeBytes(
      of: ObjectHeader(
        count: 1, kind: UInt8(truncatingIfNeeded: kind), flags: 0, sizeClass: 0),
      as: ObjectHeader.self)
    return object
  }

  /// Gives an object's memory back; what it held was released before.
  @inline(__always)
  func free(_ object: UnsafeMutableRawPointer) {
    pointee.liveObjects &-= 1
    #if DEBUG || LAPIS_COUNT_OBJECTS
      liveObjectCounter.subtract(1, ordering: .relaxed)
    #endif
    let header = object.assumingMemoryBound(to: ObjectHeader.self)
    let sizeClass = Int(header.pointee.sizeClass)
    if sizeClass == 0 { return freeLarge(object) }
    header.pointee.kind = 0
    object.storeBytes(
      of: pointee.free[sizeClass], toByteOffset: 8, as: UnsafeMutableRawPointer?.self)
    pointee.free[sizeClass] = object
  }

  @inline(never)
  func freeLarge(_ object: UnsafeMutableRawPointer) {
    let header = (object - LargeHeader.stride).assumingMemoryBound(to: LargeHeader.self)
    if let previous = header.pointee.previous {
      previous.pointee.next = header.pointee.next
    } else {
      pointee.large = header.pointee.next
    }
    header.pointee.next?.pointee.previous = header.pointee.previous
    pointee.taken -= header.pointee.size
    Glibc.free(header)
  }

  /// Counts bytes taken from the system, or given back.
  @inline(__always)
  func noteTaken(_ bytes: Int) {
    pointee.taken &+= bytes
    if pointee.taken > pointee.memoryPoint { requestMemoryCheck() }
  }
  @inline(never)
  func requestMemoryCheck() {
    pointee.interpreter?._withUnsafeGuaranteedRef { $0.state.pointee.workFlag.pointee = 1 }
  }

  /// The heap has grown enough for a cycle check, which the machine makes at its next safe point.
  @inline(never)
  func requestCollection() {
    guard pointee.collectsByItself, !pointee.isCollectionDue, !pointee.isTearingDown,
      let interpreter = pointee.interpreter
    else { return }
    pointee.isCollectionDue = true
    interpreter._withUnsafeGuaranteedRef { $0.state.pointee.workFlag.pointee = 1 }
  }
  /// A check is over: the next one is due when the heap has grown to a multiple.
  func noteCollection(found: Int) {
    pointee.isCollectionDue = false
    pointee.liveAfterCollection = pointee.liveObjects
    // Where little was found the next look is put off, so that a program that only builds up pays for
    // few of them.
    let factor = found > pointee.liveObjects / 16 ? 2 : 3
    pointee.collectionPoint = max(
      pointee.liveObjects * factor, pointee.liveObjects + HeapState.leastGrowth)
  }

  /// Calls `body` for every live object. `body` may destroy objects, also others than the one given.
  func forEachObject(_ body: (Value) -> Void) {
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
    var objects: [Value] = []
    var large = pointee.large
    while let current = large {
      let object = UnsafeMutableRawPointer(current) + LargeHeader.stride
      let value = Value(
        UInt(object.assumingMemoryBound(to: ObjectHeader.self).pointee.kind), object)
      // Held, so that a body that destroys its neighbours leaves the rest of the list readable.
      value.retain()
      objects.append(value)
      large = current.pointee.next
    }
    for value in objects {
      body(value)
      value.release()
    }
  }

  /// Frees every block. Nothing may point into them any more.
  func destroy() {
    for chunk in pointee.chunks { munmap(chunk, BufferMemory.largePage) }
    var large = pointee.large
    while let current = large {
      large = current.pointee.next
      Glibc.free(current)
    }
    pointee.free.deallocate()
    pointee.bump.deallocate()
    pointee.bumpEnd.deallocate()
    deinitialize(count: 1)
    deallocate()
  }
}

/// The heap that an object came from.
@inline(__always)
func heap(of object: UnsafeMutableRawPointer) -> HeapPointer {
  if object.assumingMemoryBound(to: ObjectHeader.self).pointee.sizeClass == 0 {
    return (object - LargeHeader.stride).assumingMemoryBound(to: LargeHeader.self).pointee.heap
  }
  let block = UInt(bitPattern: object) & ~UInt(HeapState.blockSize - 1)
  return UnsafeMutablePointer<BlockHeader>(bitPattern: block).unsafelyUnwrapped.pointee.heap
}

/// Live language objects of the whole process, counted in debug builds.
let liveObjectCounter = Atomic<Int>(0)

/// The process cannot go on without a few bytes more. Sizes that scripts choose are checked before
/// (`checkAllocation`) and give a MemoryError; this is the end of the machine's own memory.
func outOfMemory() -> Never {
  let text = "lapis: out of memory\n"
  text.withCString { _ = write(2, $0, strlen($0)) }
  exit(70)
}
