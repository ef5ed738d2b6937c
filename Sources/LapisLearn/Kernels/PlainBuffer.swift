/// A block of plain values (numbers, no references) for a kernel, freed with its last owner.
///
/// Reads and writes through `base` cost no bounds check and no exclusivity check; the kernel that owns it
/// keeps its indices below `count`.
final class PlainBuffer<Element>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
    self.count = count
  }

  /// A copy; `count` is at least the array's.
  init(_ values: [Element]) where Element: Numeric {
    count = values.count
    base = .allocate(capacity: max(count, 1))
    values.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { base.initialize(from: start, count: source.count) }
    }
  }

  deinit { base.deallocate() }
}
