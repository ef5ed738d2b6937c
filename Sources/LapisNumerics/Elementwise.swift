import CLapisKernels
import Glibc
import Synchronization

/// New arrays whose elements are computed from those of others, place by place. Bodies are inlined, so
/// that the loops become vector instructions.
public enum Elementwise {
  /// An array of `count` elements that `fill` writes, all of them. Large ones ask for large pages before
  /// they are touched: one page fault in place of 512.
  @inlinable @inline(__always)
  public static func make<T>(_ count: Int, _ fill: (UnsafeMutablePointer<T>) -> Void) -> [T] {
    guard count > 0 else { return [] }
    return [T](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      LargePages.advise(base, bytes: count * MemoryLayout<T>.stride)
      fill(base)
      initialized = count
    }
  }

  /// Each value's result. Bodies must be functions of their arguments alone: long arrays are done on several
  /// threads.
  @inlinable @inline(__always)
  public static func map<T, U>(_ values: [T], _ body: (T) -> U) -> [U] {
    let count = values.count
    return values.withUnsafeBufferPointer { buffer in
      make(count) { result in
        guard let base = buffer.baseAddress else { return }
        let (values, result) = (SharedPointer(reading: base), SharedPointer(result))
        inParts(count) { part in
          let (values, result) = (values.base, result.base)
          for i in part { result[i] = body(values[i]) }
        }
      }
    }
  }

  /// The caller guarantees that both have the same number of elements.
  @inlinable @inline(__always)
  public static func map<T, S, U>(_ first: [T], _ second: [S], _ body: (T, S) -> U) -> [U] {
    let count = min(first.count, second.count)
    return first.withUnsafeBufferPointer { a in
      second.withUnsafeBufferPointer { b in
        make(count) { result in
          guard let first = a.baseAddress, let second = b.baseAddress else { return }
          let (a, b, result) = (SharedPointer(reading: first), SharedPointer(reading: second), SharedPointer(result))
          inParts(count) { part in
            let (a, b, result) = (a.base, b.base, result.base)
            for i in part { result[i] = body(a[i], b[i]) }
          }
        }
      }
    }
  }

  /// Replaces each value.
  @inlinable @inline(__always)
  public static func update<T>(_ values: inout [T], _ body: (T) -> T) {
    let count = values.count
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let values = SharedPointer(base)
      inParts(count) { part in
        let values = values.base
        for i in part { values[i] = body(values[i]) }
      }
    }
  }

  /// Replaces each value, with that of another array in its place. The caller guarantees that both have the
  /// same number of elements.
  @inlinable @inline(__always)
  public static func update<T, S>(_ values: inout [T], _ second: [S], _ body: (T, S) -> T) {
    let count = min(values.count, second.count)
    values.withUnsafeMutableBufferPointer { buffer in
      second.withUnsafeBufferPointer { b in
        guard let base = buffer.baseAddress, let second = b.baseAddress else { return }
        let (values, b) = (SharedPointer(base), SharedPointer(reading: second))
        inParts(count) { part in
          let (values, b) = (values.base, b.base)
          for i in part { values[i] = body(values[i], b[i]) }
        }
      }
    }
  }

  /// The values whose flag stands, in order. The caller guarantees that there is a flag for each.
  public static func filter<T: BitwiseCopyable>(_ values: [T], _ flags: [Bool]) -> [T] {
    let count = min(values.count, flags.count)
    return values.withUnsafeBufferPointer { buffer in
      flags.withUnsafeBufferPointer { flagBuffer in
        guard let base = buffer.baseAddress, let flagBase = flagBuffer.baseAddress else { return [] }
        let (values, flags) = (SharedPointer(reading: base), SharedPointer(reading: flagBase))
        // Where each part's results begin.
        var starts = [Int](repeating: 0, count: (count + partSize - 1) / partSize + 1)
        starts.withUnsafeMutableBufferPointer { starts in
          guard let base = starts.baseAddress else { return }
          let counts = SharedPointer(base + 1)
          inParts(count) { range in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: partSize) {
              var kept = 0
              for i in start..<min(start + partSize, range.upperBound) { kept &+= flags.base[i] ? 1 : 0 }
              counts[start / partSize] = kept
            }
          }
          for part in 1..<starts.count { starts[part] += starts[part - 1] }
        }
        return make(starts.last ?? 0) { result in
          let result = SharedPointer(result)
          inParts(count) { range in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: partSize) {
              // Without a branch on the flag, which a processor could not foresee.
              var (next, end) = (starts[start / partSize], starts[start / partSize + 1])
              var i = start
              while next < end {
                result.base[next] = values.base[i]
                next += flags.base[i] ? 1 : 0
                i += 1
              }
            }
          }
        }
      }
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
  @inlinable @inline(__always)
  static func inParts(_ count: Int, _ body: (Range<Int>) -> Void) {
    if count < 2 * partSize { return body(0..<count) }
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      onThreads(count) { body($0) }
    }
  }

  @usableFromInline static func onThreads(_ count: Int, _ body: @Sendable (Range<Int>) -> Void) {
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
