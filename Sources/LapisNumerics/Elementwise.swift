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

  @inlinable @inline(__always)
  public static func map<T, U>(_ values: [T], _ body: (T) -> U) -> [U] {
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
  public static func map<T, S, U>(_ first: [T], _ second: [S], _ body: (T, S) -> U) -> [U] {
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

  /// Replaces each value, with that of another array in its place. The caller guarantees that both have the
  /// same number of elements.
  @inlinable @inline(__always)
  public static func update<T, S>(_ values: inout [T], _ second: [S], _ body: (T, S) -> T) {
    let count = min(values.count, second.count)
    values.withUnsafeMutableBufferPointer { buffer in
      second.withUnsafeBufferPointer { b in
        guard let values = buffer.baseAddress, let b = b.baseAddress else { return }
        for i in 0..<count { values[i] = body(values[i], b[i]) }
      }
    }
  }

  /// Values that one task works on; arrays of less than two such parts stay on one thread.
  private static let partSize = 1 << 15

  /// As `map`, for bodies that take long: called as they are, on several threads for long arrays. They must be
  /// functions of their argument alone. The floating-point events of all threads are the caller's afterwards.
  public static func spread(_ values: [Double], _ body: (Double) -> Double) -> [Double] {
    inParts(values) { source, target, count in
      for i in 0..<count { target[i] = body(source[i]) }
    }
  }

  /// Four at a time: in `squareRoot()` of one number the compiler sees a call, which it does not vectorise.
  public static func squareRoots(_ values: [Double]) -> [Double] {
    inParts(values) { source, target, count in
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

  private static func inParts(
    _ values: [Double], _ body: (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void
  ) -> [Double] {
    let count = values.count
    return values.withUnsafeBufferPointer { buffer in
      make(count) { result in
        guard let base = buffer.baseAddress else { return }
        if count < 2 * partSize { return body(base, result, count) }
        let events = Atomic<Int32>(0)
        let (source, target) = (SharedPointer(reading: base), SharedPointer(result))
        withoutActuallyEscaping(body) { body in
          nonisolated(unsafe) let body = body
          ThreadPool.shared.forEachBlock(of: count, size: partSize) { part in
            feclearexcept(allEvents)
            body(source.base + part.lowerBound, target.base + part.lowerBound, part.count)
            events.bitwiseOr(fetestexcept(allEvents), ordering: .relaxed)
          }
        }
        feraiseexcept(events.load(ordering: .relaxed))
      }
    }
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
