import Glibc

/// Stable sorting as `sorted` and `list.sort` do it: keys are computed once, only `<` is asked, and
/// numbers and strings compare without calling into the machine.
enum Sorting {
  private struct Item {
    var key: Value
    var value: Value
  }

  /// Sorts values whose counts are taken over; on an error they are released.
  static func sorted(_ values: [Value], key: Value, reverse: Bool, _ vm: Interpreter) throws -> [Value] {
    var items: [Item] = []
    items.reserveCapacity(values.count)
    func releaseKeys() {
      if !key.isNone { for item in items { item.key.release() } }
    }
    do {
      for value in values {
        items.append(Item(key: key.isNone ? value : try vm.call(key, [value]), value: value))
      }
      // Reversing before and after keeps equal elements in their order.
      if reverse { items.reverse() }
      try sort(&items, vm)
      if reverse { items.reverse() }
    } catch {
      releaseKeys()
      for value in values { value.release() }
      throw error
    }
    releaseKeys()
    return items.map(\.value)
  }

  private enum Kind {
    case ints, floats, strings, mixed
  }

  private static func sort(_ items: inout [Item], _ vm: Interpreter) throws {
    if items.count < 2 { return }
    switch kind(items) {
    case .ints: merge(&items) { $0.int < $1.int }
    case .floats: merge(&items) { $0.double < $1.double }
    case .strings: merge(&items) { $0.string.compare(to: $1.string) < 0 }
    case .mixed: try merge(&items) { try vm.isLess($0, $1) }
    }
  }

  private static func kind(_ items: [Item]) -> Kind {
    let tag = items[0].key.tag
    for item in items where item.key.tag != tag { return .mixed }
    return tag == Tag.int ? .ints : tag == Tag.float ? .floats : tag == Tag.string ? .strings : .mixed
  }

  /// Puts the items behind a sorted beginning into their places, found by halving: the comparisons,
  /// and with inconsistent ones the order, are those of CPython for short lists.
  @inline(__always)
  private static func insert(
    _ items: inout [Item], from first: Int, _ less: (Value, Value) throws -> Bool
  ) rethrows {
    for i in first..<items.count {
      let item = items[i]
      var low = 0
      var high = i
      while low < high {
        let middle = (low + high) / 2
        if try less(item.key, items[middle].key) { high = middle } else { low = middle + 1 }
      }
      items.insert(items.remove(at: i), at: low)
    }
  }

  /// Bottom-up merge sort over runs of insertion-sorted items; an ordered input takes one pass. At every
  /// comparison, which may throw, the array holds every item once.
  @inline(__always)
  private static func merge(_ items: inout [Item], _ less: (Value, Value) throws -> Bool) rethrows {
    let count = items.count
    // What is in order, or strictly in the opposite order, at the start.
    var sorted = 2
    if try less(items[1].key, items[0].key) {
      while sorted < count, try less(items[sorted].key, items[sorted - 1].key) { sorted += 1 }
      items[..<sorted].reverse()
    } else {
      while sorted < count, try !less(items[sorted].key, items[sorted - 1].key) { sorted += 1 }
    }
    if sorted == count { return }
    if count < 64 { return try insert(&items, from: sorted, less) }
    try items.withUnsafeMutableBufferPointer { whole in
      guard var from = whole.baseAddress else { return }
      let scratch = UnsafeMutablePointer<Item>.allocate(capacity: count)
      defer { scratch.deallocate() }
      let original = from
      var to = scratch
      // A short list is one run, whose comparisons are CPython's: errors tell which two were compared.
      let run = count < 64 ? count : 12
      var start = 0
      while start < count {
        let end = min(start + run, count)
        var i = max(start + 1, min(sorted, end))
        while i < end {
          let item = from[i]
          // The place is found first, and only then are items moved.
          var low = start
          var high = i
          while low < high {
            let middle = (low + high) / 2
            if try less(item.key, from[middle].key) { high = middle } else { low = middle + 1 }
          }
          var j = i
          while j > low {
            from[j] = from[j - 1]
            j -= 1
          }
          from[low] = item
          i += 1
        }
        start = end
      }
      do {
        var width = run
        while width < count {
          var low = 0
          while low < count {
            let middle = min(low + width, count)
            let high = min(low + 2 * width, count)
            var left = low
            var right = middle
            var out = low
            while left < middle, right < high {
              if try less(from[right].key, from[left].key) {
                to[out] = from[right]
                right += 1
              } else {
                to[out] = from[left]
                left += 1
              }
              out += 1
            }
            while left < middle {
              to[out] = from[left]
              left += 1
              out += 1
            }
            while right < high {
              to[out] = from[right]
              right += 1
              out += 1
            }
            low = high
          }
          swap(&from, &to)
          width *= 2
        }
      } catch {
        if from != original { original.update(from: from, count: count) }
        throw error
      }
      if from != original { original.update(from: from, count: count) }
    }
  }
}
