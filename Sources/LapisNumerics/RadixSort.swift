/// Stable sorting of numbers by their bits: least significant digit first, 11 bits a pass, passes in
/// which all digits are equal skipped. Complexity: O(count), at most six passes.
public enum RadixSort {
  /// The key whose unsigned order is the order of doubles; −0 sorts as 0, and NaN last.
  @inline(__always)
  public static func key(_ value: Double) -> UInt64 {
    guard value == value else { return .max }
    let bits = (value + 0).bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }

  /// The key whose unsigned order is the order of integers.
  @inline(__always)
  public static func key(_ value: Int) -> UInt64 { UInt64(bitPattern: Int64(value)) ^ 1 << 63 }

  /// The indices that sort the values ascending, NaN last; equal values keep their order.
  public static func order(of values: [Double]) -> [Int] {
    if values.count < 64 { return shortOrder(values.map { key($0) }) }
    return order(keys: Elementwise.map(values) { key($0) })
  }

  /// The indices that sort the integers ascending; equal values keep their order.
  public static func order(of values: [Int]) -> [Int] {
    if values.count < 64 { return shortOrder(values.map { key($0) }) }
    return order(keys: Elementwise.map(values) { key($0) })
  }

  private static func shortOrder(_ keys: [UInt64]) -> [Int] {
    var order = Array(keys.indices)
    guard order.count > 1 else { return order }
    for i in 1..<order.count {
      let moving = order[i]
      var j = i
      while j > 0, keys[order[j - 1]] > keys[moving] {
        order[j] = order[j - 1]
        j -= 1
      }
      order[j] = moving
    }
    return order
  }

  /// The indices that sort unsigned keys ascending, stably. Needs room for the keys, twice, and 8 bytes a key.
  public static func order(keys: consuming [UInt64]) -> [Int] {
    let count = keys.count
    guard count <= Int(UInt32.max) else {
      let keys = keys
      return keys.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
    }
    var payload: [UInt32] = Elementwise.make(count) { payload in
      for i in 0..<count { payload[i] = UInt32(truncatingIfNeeded: i) }
    }
    sort(keys: &keys, payload: &payload)
    keys = []
    return Elementwise.map(payload) { Int($0) }
  }

  /// Sorts the keys, and the payload with them.
  public static func sort(keys: inout [UInt64], payload: inout [UInt32]) {
    precondition(keys.count == payload.count, "RadixSort: as many payloads as keys are needed")
    let count = keys.count
    guard count > 1 else { return }
    var counts = [Int](repeating: 0, count: 6 * 2048)
    counts.withUnsafeMutableBufferPointer { c in
      for key in keys {
        c[Int(key & 2047)] += 1
        c[2048 + Int(key >> 11 & 2047)] += 1
        c[4096 + Int(key >> 22 & 2047)] += 1
        c[6144 + Int(key >> 33 & 2047)] += 1
        c[8192 + Int(key >> 44 & 2047)] += 1
        c[10240 + Int(key >> 55)] += 1
      }
    }
    var otherKeys: [UInt64] = Elementwise.make(count) { $0.initialize(repeating: 0, count: count) }
    var otherPayload: [UInt32] = Elementwise.make(count) { $0.initialize(repeating: 0, count: count) }
    for pass in 0..<6 {
      let shift = UInt64(pass * 11)
      let base = pass * 2048
      if counts[base + Int(keys[0] >> shift & 2047)] == count { continue }
      counts.withUnsafeMutableBufferPointer { c in
        var next = 0
        for digit in base..<base + 2048 {
          let here = c[digit]
          c[digit] = next
          next += here
        }
        keys.withUnsafeBufferPointer { keys in
          payload.withUnsafeBufferPointer { payload in
            otherKeys.withUnsafeMutableBufferPointer { otherKeys in
              otherPayload.withUnsafeMutableBufferPointer { otherPayload in
                for i in 0..<count {
                  let slot = base + Int(keys[i] >> shift & 2047)
                  let target = c[slot]
                  c[slot] = target + 1
                  otherKeys[target] = keys[i]
                  otherPayload[target] = payload[i]
                }
              }
            }
          }
        }
      }
      swap(&keys, &otherKeys)
      swap(&payload, &otherPayload)
    }
  }
}
