import Glibc
import LapisDiagnostics

/// Numbers distinct byte strings in the order in which they are first seen. Open addressing with the
/// 64-bit hash kept beside the code, so that bytes are compared only when hashes agree.
struct ByteInterner {
  private var slots: [(hash: UInt64, code: Int32)] = Array(repeating: (0, -1), count: 64)
  private var arena: [UInt8] = []
  private var ends: [Int] = []

  mutating func code(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    let hash = Self.hash(start, length)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while true {
      let slot = slots[place]
      if slot.code < 0 { break }
      if slot.hash == hash, matches(slot.code, start, length) { return slot.code }
      place = (place + 1) & mask
    }
    let code = Int32(truncatingIfNeeded: ends.count)
    arena.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    ends.append(arena.count)
    slots[place] = (hash, code)
    if ends.count * 2 > slots.count { grow() }
    return code
  }

  private func matches(_ code: Int32, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let from = code == 0 ? 0 : ends[Int(code) - 1]
    guard ends[Int(code)] - from == length else { return false }
    return arena.withUnsafeBufferPointer { arena in
      guard let known = arena.baseAddress else { return true }
      return memcmp(known + from, start, length) == 0
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, -1), count: old.count * 4)
    let mask = slots.count - 1
    for slot in old where slot.code >= 0 {
      var place = Int(truncatingIfNeeded: slot.hash >> 20) & mask
      while slots[place].code >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  @inline(__always)
  private static func hash(_ start: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var hash = UInt64(length) &* 0x9e37_79b9_7f4a_7c15
    var i = 0
    let raw = UnsafeRawPointer(start)
    while i + 8 <= length {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      i += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while i < length {
      tail |= UInt64(start[i]) << shift
      shift += 8
      i += 1
    }
    hash = (hash ^ tail) &* 0xff51_afd7_ed55_8ccd
    return hash ^ hash >> 29
  }

  var holdsNUL: Bool { arena.withUnsafeBufferPointer { $0.contains(0) } }

  /// The distinct values. Throws `csv.encoding` where one is no UTF-8.
  func strings(column: String) throws(Diagnostic) -> [String] {
    var result: [String] = []
    result.reserveCapacity(ends.count)
    var from = 0
    for end in ends {
      let bytes = arena[from..<end]
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Diagnostic(
          "csv.encoding", .value, UTF8Fault.first(in: bytes)?.message ?? "",
          hint: "Column '\(column)' is not UTF-8. The file may be encoded in latin-1: pass encoding='latin-1'.")
      }
      result.append(text)
      from = end
    }
    return result
  }
}
