import Glibc

/// `--max-memory`: what scripts take is counted for each block, large object and buffer. Beyond the
/// limit MemoryError is raised where the machine looks up next; sizes that a script asks for in one go
/// are refused before (`checkAllocation`).
extension Interpreter {
  /// Bytes that the values of scripts may take; nil: no limit.
  public var memoryLimit: Int? {
    get { heap.pointee.memoryLimit == Int.max ? nil : heap.pointee.memoryLimit }
    set {
      heap.pointee.memoryLimit = max(newValue ?? Int.max, 1 << 20)
      heap.pointee.memoryPoint = heap.pointee.memoryLimit
    }
  }

  /// Throws MemoryError where the limit is passed and nothing can be given back.
  func checkMemory() throws {
    let heap = heap
    guard heap.pointee.taken > heap.pointee.memoryPoint else { return }
    regainMemory()
    let limit = heap.pointee.memoryLimit
    if heap.pointee.taken <= limit {
      heap.pointee.memoryPoint = limit
      return
    }
    // The handler needs a little room of its own, and whoever goes on regardless gets no more.
    heap.pointee.memoryPoint = min(heap.pointee.taken + limit / 32, limit + limit / 4)
    throw error(.memoryError, "")
  }

  /// Gives back what nobody can reach, and blocks without objects.
  func regainMemory() {
    _ = CycleCollector.collect(self)
    heap.releaseEmptyBlocks()
  }

  /// A list or string of this many units would not fit: MemoryError rather than an attempt.
  func checkAllocation(_ count: Int, _ unit: Int) throws {
    if count < 0 || count > (1 << 33) / unit { throw error(.memoryError, "") }
    let bytes = count * unit
    // Smaller ones are found when they are counted.
    guard bytes > 1 << 20 else { return }
    if bytes > heap.pointee.memoryLimit - heap.pointee.taken {
      regainMemory()
      if bytes > heap.pointee.memoryLimit - heap.pointee.taken { throw error(.memoryError, "") }
    }
    // The system may have less than that: asked for and given back at once, it costs next to nothing.
    guard bytes > 1 << 26 else { return }
    guard let probe = malloc(bytes) else { throw error(.memoryError, "") }
    Glibc.free(probe)
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// Gives blocks in which no object lives back to the system.
  func releaseEmptyBlocks() {
    var empty: Set<UInt> = []
    var block = pointee.blocks
    while let current = block {
      block = current.pointee.next
      if isEmpty(current) { empty.insert(UInt(bitPattern: current)) }
    }
    if empty.isEmpty { return }
    func isGone(_ cell: UnsafeMutableRawPointer) -> Bool {
      empty.contains(UInt(bitPattern: cell) & ~UInt(HeapState.blockSize - 1))
    }
    for sizeClass in 0..<HeapState.classCount {
      var kept: UnsafeMutableRawPointer?
      var cell = pointee.free[sizeClass]
      while let current = cell {
        cell = current.load(fromByteOffset: 8, as: UnsafeMutableRawPointer?.self)
        if isGone(current) { continue }
        current.storeBytes(of: kept, toByteOffset: 8, as: UnsafeMutableRawPointer?.self)
        kept = current
      }
      pointee.free[sizeClass] = kept
    }
    var kept: UnsafeMutablePointer<BlockHeader>?
    block = pointee.blocks
    while let current = block {
      block = current.pointee.next
      if empty.contains(UInt(bitPattern: current)) {
        pointee.taken -= HeapState.blockSize
        returnBlock(UnsafeMutableRawPointer(current))
      } else {
        current.pointee.next = kept
        kept = current
      }
    }
    pointee.blocks = kept
  }

  /// No object lives in the block, and none is made in it next.
  private func isEmpty(_ block: UnsafeMutablePointer<BlockHeader>) -> Bool {
    let start = UnsafeMutableRawPointer(block)
    let size = block.pointee.cellSize
    if let end = pointee.bumpEnd[size >> 4], end == start + HeapState.blockSize { return false }
    var offset = BlockHeader.firstCell
    while offset + size <= HeapState.blockSize {
      if (start + offset).assumingMemoryBound(to: ObjectHeader.self).pointee.kind != 0 { return false }
      offset += size
    }
    return true
  }
}
