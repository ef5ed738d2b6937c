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

  /// Bottom-up merge sort over runs of insertion-sorted items; an ordered input takes one pass.
  private static func merge(_ items: inout [Item], _ less: (Value, Value) throws -> Bool) rethrows {
    let count = items.count
    var ordered = true
    for i in 1..<count where try less(items[i].key, items[i - 1].key) {
      ordered = false
      break
    }
    if ordered { return }
    let run = 16
    var start = 0
    while start < count {
      let end = min(start + run, count)
      var i = start + 1
      while i < end {
        let item = items[i]
        var j = i
        while j > start, try less(item.key, items[j - 1].key) {
          items[j] = items[j - 1]
          j -= 1
          // A comparison may throw: the array holds every item at every step.
          items[j] = item
        }
        i += 1
      }
      start = end
    }
    var width = run
    var buffer = items
    while width < count {
      var low = 0
      while low < count {
        let middle = min(low + width, count)
        let high = min(low + 2 * width, count)
        var left = low
        var right = middle
        var out = low
        while left < middle, right < high {
          if try less(items[right].key, items[left].key) {
            buffer[out] = items[right]
            right += 1
          } else {
            buffer[out] = items[left]
            left += 1
          }
          out += 1
        }
        while left < middle {
          buffer[out] = items[left]
          left += 1
          out += 1
        }
        while right < high {
          buffer[out] = items[right]
          right += 1
          out += 1
        }
        low = high
      }
      swap(&items, &buffer)
      width *= 2
    }
  }
}
