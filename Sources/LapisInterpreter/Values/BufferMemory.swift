import Glibc

/// Memory for the buffers of containers and the blocks of the heap. What is large is mapped at the
/// bounds of large pages and asks for them: a table of 20 MiB then takes 10 page faults, not 5,000,
/// and its lookups miss the processor's page cache less.
enum BufferMemory {
  /// The large page of x86-64 and of arm64 with small pages of 4 KiB.
  static var largePage: Int { 1 << 21 }
  /// From this size on a buffer is a mapping of its own.
  static var leastMapped: Int { 1 << 20 }

  static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    isMapped(size) ? map(size) : malloc(size)
  }
  static func allocateZeroed(_ size: Int) -> UnsafeMutableRawPointer? {
    isMapped(size) ? map(size) : calloc(size, 1)
  }
  /// `size` is what the buffer was allocated with.
  static func free(_ buffer: UnsafeMutableRawPointer?, _ size: Int) {
    guard let buffer else { return }
    if isMapped(size) { munmap(buffer, size) } else { Glibc.free(buffer) }
  }

  /// Moves a buffer to one of another size, with all that fits.
  static func resize(_ buffer: UnsafeMutableRawPointer?, from old: Int, to new: Int) -> UnsafeMutableRawPointer? {
    if !isMapped(old), !isMapped(new) { return realloc(buffer, new) }
    guard let target = allocate(new) else { return nil }
    guard let buffer else { return target }
    let kept = min(old, new)
    var moved = 0
    while moved < kept {
      let step = min(largePage, kept - moved)
      memcpy(target + moved, buffer + moved, step)
      // Given back as soon as it is copied, so that both never exist whole.
      if isMapped(old), step == largePage { munmap(buffer + moved, step) }
      moved += step
    }
    let released = kept & ~(largePage - 1)
    if !isMapped(old) {
      Glibc.free(buffer)
    } else if released < old {
      munmap(buffer + released, old - released)
    }
    return target
  }

  /// Zeroed memory that starts at a large page's bound.
  static func map(_ size: Int, wantsLargePages: Bool = true) -> UnsafeMutableRawPointer? {
    func mapped(_ size: Int) -> UnsafeMutableRawPointer? {
      let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      return memory == MAP_FAILED ? nil : memory
    }
    guard let first = mapped(size) else { return nil }
    var start = first
    if UInt(bitPattern: first) % UInt(largePage) != 0 {
      // Newer kernels align large mappings by themselves; elsewhere the surplus is cut off.
      munmap(first, size)
      guard let wide = mapped(size + largePage) else { return nil }
      let before = largePage - Int(UInt(bitPattern: wide) % UInt(largePage))
      start = wide + before
      munmap(wide, before)
      let end = (size + 4095) / 4096 * 4096
      let after = size + largePage - before - end
      if after > 0 { munmap(start + end, after) }
    }
    if wantsLargePages, size >= largePage { madvise(start, size, MADV_HUGEPAGE) }
    return start
  }

  @inline(__always) private static func isMapped(_ size: Int) -> Bool {
    #if LAPIS_PLAIN_ALLOCATOR
      return false
    #else
      return size >= leastMapped
    #endif
  }
}
