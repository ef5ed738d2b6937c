import CLapisKernels
import Glibc
import Synchronization

/// New arrays whose elements are computed from those of others, place by place. Bodies are inlined, so
/// that the loops become vector instructions.
public enum Elementwise {
  /// An array of `count` elements that `fill` writes, all of them. Large ones ask for large pages before
  /// they are touched: one page fault in place of 512.
  @inlinable @inline(__always)
  public static func make<T: BitwiseCopyable>(_ count: Int, _ fill: (UnsafeMutablePointer<T>) -> Void) -> [T] {
    guard count > 0 else { return [] }
    return [T](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      LargePages.advise(base, bytes: count * MemoryLayout<T>.stride)
      fill(base)
      initialized = count
    }
  }

  /// Each value's result, on this thread.
  @inlinable @inline(__always)
  public static func map<T, U: BitwiseCopyable>(_ values: [T], _ body: (T) -> U) -> [U] {
    let count = values.count
    return values.withUnsafeBufferPointer { buffer in
      make(count) { result in
        guard let values = buffer.baseAddress else { return }
        for i in 0..<count { result[i] = body(values[i]) }
      }
    }
  }

  /// The caller guarantees that both have the same number of elements.
  @inlinable @inline(__always)
  public static func map<T, S, U: BitwiseCopyable>(_ first: [T], _ second: [S], _ body: (T, S) -> U) -> [U] {
    let count = min(first.count, second.count)
    return first.withUnsafeBufferPointer { a in
      second.withUnsafeBufferPointer { b in
        make(count) { result in
          guard let a = a.baseAddress, let b = b.baseAddress else { return }
          for i in 0..<count { result[i] = body(a[i], b[i]) }
        }
      }
    }
  }

  /// Replaces each value.
  @inlinable @inline(__always)
  public static func update<T>(_ values: inout [T], _ body: (T) -> T) {
    let count = values.count
    values.withUnsafeMutableBufferPointer { buffer in
      guard let values = buffer.baseAddress else { return }
      for i in 0..<count { values[i] = body(values[i]) }
    }
  }

  /// As `map`, for bodies that take long: called as they are, on several threads for long arrays. They must be
  /// functions of their argument alone.
  public static func spread(_ values: [Double], _ body: (Double) -> Double) -> [Double] {
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      return inParts(of: values) { source, target, count in
        for i in 0..<count { target[i] = body(source[i]) }
      }
    }
  }

  /// The values whose flag stands, in order. The caller guarantees that there is a flag for each.
  @inlinable
  public static func filter<T: BitwiseCopyable>(_ values: [T], _ flags: [Bool]) -> [T] {
    let count = min(values.count, flags.count)
    return values.withUnsafeBufferPointer { valueBuffer in
      flags.withUnsafeBytes { flagBuffer in
        guard let valueBase = valueBuffer.baseAddress, let flagBase = flagBuffer.bindMemory(to: UInt8.self).baseAddress
        else { return [] }
        let (values, flags) = (SharedPointer(reading: valueBase), SharedPointer(reading: flagBase))
        // Where each part's results begin.
        var places = [Int](repeating: 0, count: (count + partSize - 1) / partSize + 1)
        places.withUnsafeMutableBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          let counts = SharedPointer(base + 1)
          inParts(count) { range in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: partSize) {
              counts[start / partSize] = standing(flags.base, start..<min(start + partSize, range.upperBound))
            }
          }
          for part in 1..<buffer.count { buffer[part] += buffer[part - 1] }
        }
        let starts = places
        return make(starts.last ?? 0) { result in
          let result = SharedPointer(result)
          inParts(count) { range in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: partSize) {
              let part = start / partSize
              copy(values.base, flags.base, from: start, to: result.base, starts[part]..<starts[part + 1])
            }
          }
        }
      }
    }
  }

  /// How many of the flags in a range stand; the caller guarantees that they are there.
  public static func standing(_ flags: [Bool], _ range: Range<Int>) -> Int {
    flags.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: UInt8.self).baseAddress else { return 0 }
      return standing(base, range)
    }
  }

  /// Eight at a time: the bytes of flags are 0 or 1.
  @usableFromInline
  static func standing(_ flags: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    let bytes = UnsafeRawPointer(flags)
    var (sum, i) = (0, range.lowerBound)
    while i + 8 <= range.upperBound {
      let eight = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      sum &+= Int(truncatingIfNeeded: (eight &* 0x0101_0101_0101_0101) >> 56)
      i += 8
    }
    while i < range.upperBound {
      sum &+= Int(flags[i])
      i += 1
    }
    return sum
  }

  /// Fills the places of `target` with the values from `start` on whose flag stands. All or none of eight are
  /// the usual case; else there is no branch on a flag, which a processor could not foresee.
  @inlinable
  static func copy<T: BitwiseCopyable>(
    _ values: UnsafePointer<T>, _ flags: UnsafePointer<UInt8>, from start: Int, to target: UnsafeMutablePointer<T>,
    _ places: Range<Int>
  ) {
    let bytes = UnsafeRawPointer(flags)
    var (next, i) = (places.lowerBound, start)
    while next + 8 <= places.upperBound {
      let eight = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      if eight == 0x0101_0101_0101_0101 {
        for lane in 0..<8 { target[next + lane] = values[i + lane] }
        next += 8
      } else if eight != 0 {
        for lane in 0..<8 {
          target[next] = values[i + lane]
          next += Int(flags[i + lane])
        }
      }
      i += 8
    }
    while next < places.upperBound {
      target[next] = values[i]
      next += Int(flags[i])
      i += 1
    }
  }

  /// Four at a time: in `squareRoot()` of one number the compiler sees a call, which it does not vectorise.
  public static func squareRoots(_ values: [Double]) -> [Double] {
    inParts(of: values) { source, target, count in
      let (bytes, results) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
      var i = 0
      while i + 4 <= count {
        let four = bytes.loadUnaligned(fromByteOffset: i * 8, as: SIMD4<Double>.self)
        results.storeBytes(of: four.squareRoot(), toByteOffset: i * 8, as: SIMD4<Double>.self)
        i += 4
      }
      while i < count {
        target[i] = source[i].squareRoot()
        i += 1
      }
    }
  }

  /// e to the power of each value, to 0.51 units in the last place; the same bits on every processor.
  public static func exponentials(_ values: [Double]) -> [Double] {
    inParts(of: values) { source, target, count in lapis_exponentials(Int64(count), source, target) }
  }

  /// The same of `count` values in memory of the caller; both may be the same.
  public static func exponentials(
    _ values: UnsafePointer<Double>, into results: UnsafeMutablePointer<Double>, count: Int
  ) {
    lapis_exponentials(Int64(count), values, results)
  }

  @inline(__always)
  private static func inParts(
    of values: [Double], _ body: @Sendable (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void
  ) -> [Double] {
    let count = values.count
    return values.withUnsafeBufferPointer { buffer in
      make(count) { result in
        guard let base = buffer.baseAddress else { return }
        let (source, target) = (SharedPointer(reading: base), SharedPointer(result))
        inParts(count) { part in body(source.base + part.lowerBound, target.base + part.lowerBound, part.count) }
      }
    }
  }

  /// Elements that one task works on; arrays of less than two such parts stay on one thread.
  @usableFromInline static let partSize = 1 << 16

  /// Calls `body` with ranges of elements that cover all, on several threads where there are many. The
  /// floating-point events of all threads are the caller's afterwards.
  @usableFromInline static func inParts(_ count: Int, _ body: @Sendable (Range<Int>) -> Void) {
    if count < 2 * partSize { return body(0..<count) }
    let events = Atomic<Int32>(0)
    ThreadPool.shared.forEachBlock(of: count, size: partSize) { part in
      feclearexcept(allEvents)
      body(part)
      events.bitwiseOr(fetestexcept(allEvents), ordering: .relaxed)
    }
    feraiseexcept(events.load(ordering: .relaxed))
  }

  /// Invalid, division by zero, overflow and underflow: the bits of <fenv.h>, whose macros do not reach Swift.
  #if arch(x86_64)
    private static let allEvents: Int32 = 0x1D
  #else
    private static let allEvents: Int32 = 0x0F
  #endif
}

/// Pages of 2 MiB for large arrays.
public enum LargePages {
  @usableFromInline static let size = 1 << 21

  /// Asks for large pages for memory that was not touched yet; a hint that the system may not follow.
  @inlinable @inline(__always)
  public static func advise(_ start: UnsafeMutableRawPointer, bytes: Int) {
    if bytes >= 2 * size { ask(start, bytes: bytes) }
  }

  @usableFromInline static func ask(_ start: UnsafeMutableRawPointer, bytes: Int) {
    let first = (Int(bitPattern: start) + size - 1) & ~(size - 1)
    let last = (Int(bitPattern: start) + bytes) & ~(size - 1)
    guard first < last, let address = UnsafeMutableRawPointer(bitPattern: first) else { return }
    madvise(address, last - first, MADV_HUGEPAGE)
  }
}
