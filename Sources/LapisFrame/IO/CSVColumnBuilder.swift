import LapisDiagnostics

/// Turns the fields of one column into values, with the narrowest type that holds all of them.
///
/// It starts with integers and widens when a field asks for it: integers to doubles in place, and
/// anything to text by reading the column's earlier fields again.
final class CSVColumnBuilder: @unchecked Sendable {
  private enum State { case int, double, bool, text }

  private let tokenizer: CSVTokenizer
  private let missing: CSVMissing
  private let column: Int
  private let width: Int
  private let textOnly: Bool
  private var state: State
  private var ints: [Int] = []
  private var doubles: [Double] = []
  /// 0, 1, or 2 for missing.
  private var bools: [UInt8] = []
  private var codes: [Int32] = []
  private var interner = ByteInterner()
  private var sawNumber = false
  private var done = 0

  init(tokenizer: CSVTokenizer, missing: CSVMissing, column: Int, width: Int, textOnly: Bool) {
    self.tokenizer = tokenizer
    self.missing = missing
    self.column = column
    self.width = width
    self.textOnly = textOnly
    state = textOnly ? .text : .int
  }

  /// Reads the rows from where it stopped up to `end`; `table` holds `width` fields a row.
  func convert(through end: Int, table: UnsafePointer<UInt64>, powers: UnsafePointer<Double>) {
    while done < end {
      switch state {
      case .int: convertInts(end, table, powers)
      case .double: convertDoubles(end, table, powers)
      case .bool: convertBools(end, table)
      case .text: convertText(end, table)
      }
    }
  }

  private func convertInts(_ end: Int, _ table: UnsafePointer<UInt64>, _ powers: UnsafePointer<Double>) {
    let bytes = tokenizer.bytes
    ints.reserveCapacity(end)
    while done < end {
      let field = CSVField(word: table[done * width + column])
      let start = bytes + field.start
      if !field.isQuoted, !missing.hasExtra || !missing.contains(start, field.length),
        case .int(let value) = NumberParser.parse(start, start + field.length, powers)
      {
        ints.append(value)
        sawNumber = true
        done += 1
        continue
      }
      doubles = ints.map { Double($0) }
      ints = []
      state = .double
      return
    }
  }

  private func convertDoubles(_ end: Int, _ table: UnsafePointer<UInt64>, _ powers: UnsafePointer<Double>) {
    let bytes = tokenizer.bytes
    doubles.reserveCapacity(end)
    while done < end {
      let field = CSVField(word: table[done * width + column])
      let start = bytes + field.start
      if field.length == 0 ? missing.containsEmpty : missing.hasExtra && missing.contains(start, field.length) {
        doubles.append(.nan)
        done += 1
        continue
      }
      if !field.isQuoted {
        switch NumberParser.parse(start, start + field.length, powers) {
        case .int(let value):
          doubles.append(Double(value))
          sawNumber = true
          done += 1
          continue
        case .double(let value):
          doubles.append(value)
          sawNumber = sawNumber || !value.isNaN
          done += 1
          continue
        case .none:
          if missing.contains(start, field.length) {
            doubles.append(.nan)
            done += 1
            continue
          }
          if !sawNumber, Self.bool(start, field.length) != nil {
            bools = [UInt8](repeating: 2, count: done)
            doubles = []
            state = .bool
            return
          }
        }
      }
      becomeText(table)
      return
    }
  }

  private func convertBools(_ end: Int, _ table: UnsafePointer<UInt64>) {
    while done < end {
      let field = CSVField(word: table[done * width + column])
      let start = tokenizer.bytes + field.start
      if !field.isQuoted, missing.contains(start, field.length) {
        bools.append(2)
      } else if !field.isQuoted, let value = Self.bool(start, field.length) {
        bools.append(value ? 1 : 0)
      } else {
        becomeText(table)
        return
      }
      done += 1
    }
  }

  private func becomeText(_ table: UnsafePointer<UInt64>) {
    ints = []
    doubles = []
    bools = []
    state = .text
    let reached = done
    done = 0
    convertText(reached, table)
  }

  private func convertText(_ end: Int, _ table: UnsafePointer<UInt64>) {
    let bytes = tokenizer.bytes
    codes.reserveCapacity(end)
    while done < end {
      let field = CSVField(word: table[done * width + column])
      let start = bytes + field.start
      if field.isQuoted {
        let resolved = tokenizer.unquoted(field)
        resolved.withUnsafeBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return codes.append(missing.containsEmpty ? -1 : interner.code(start, 0)) }
          codes.append(missing.contains(base, buffer.count) ? -1 : interner.code(base, buffer.count))
        }
      } else {
        codes.append(missing.contains(start, field.length) ? -1 : interner.code(start, field.length))
      }
      done += 1
    }
  }

  private static func bool(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool? {
    guard length == 4 || length == 5 else { return nil }
    switch String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self) {
    case "True", "TRUE", "true": return true
    case "False", "FALSE", "false": return false
    default: return nil
    }
  }

  /// The finished column. Throws `csv.encoding` where text is no UTF-8.
  func column(named name: String) throws(Diagnostic) -> Column {
    switch state {
    case .int: return ints.isEmpty ? .mixed([]) : .int(ints)
    case .double: return .double(doubles)
    case .bool:
      if bools.contains(2) {
        return .mixed(bools.map { $0 == 2 ? .nan : .bool($0 == 1) })
      }
      return .bool(bools.map { $0 == 1 })
    case .text:
      return .string(StringColumn(codes: codes, dictionary: try interner.strings(column: name)))
    }
  }
}

/// The spellings of a missing value, ready for comparison with bytes.
struct CSVMissing: Sendable {
  /// Short spellings as a little-endian word and a length; sorted for nothing, there are few.
  private var short: [(word: UInt64, length: Int)] = []
  private var long: [[UInt8]] = []
  private var firstBytes = [Bool](repeating: false, count: 256)
  /// Spellings that a number could have, so that fields must be compared before they are parsed.
  let hasExtra: Bool
  let containsEmpty: Bool

  init(_ options: CSVOptions) {
    let spellings = (options.keepsDefaultMissing ? CSVOptions.defaultMissing : []) + options.missing
    hasExtra = !options.missing.isEmpty
    containsEmpty = spellings.contains("")
    for spelling in spellings where !spelling.isEmpty {
      let bytes = Array(spelling.utf8)
      firstBytes[Int(bytes[0])] = true
      if bytes.count <= 8 {
        var word: UInt64 = 0
        for (place, byte) in bytes.enumerated() { word |= UInt64(byte) << UInt64(place * 8) }
        short.append((word, bytes.count))
      } else {
        long.append(bytes)
      }
    }
  }

  /// The bytes are readable 8 beyond their end or shorter than 8 in full.
  @inline(__always)
  func contains(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if length == 0 { return containsEmpty }
    guard firstBytes[Int(start[0])] else { return false }
    return containsSlow(start, length)
  }

  @inline(never)
  private func containsSlow(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if length <= 8 {
      var word: UInt64 = 0
      for place in 0..<length { word |= UInt64(start[place]) << UInt64(place * 8) }
      return short.contains { $0.word == word && $0.length == length }
    }
    return long.contains { spelling in
      spelling.count == length && spelling.indices.allSatisfy { spelling[$0] == start[$0] }
    }
  }
}

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
      for i in 0..<length where arena[from + i] != start[i] { return false }
      return true
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

  /// The distinct values. Throws `csv.encoding` where one is no UTF-8.
  func strings(column: String) throws(Diagnostic) -> [String] {
    var result: [String] = []
    result.reserveCapacity(ends.count)
    var from = 0
    for end in ends {
      let bytes = arena[from..<end]
      guard let text = String(validating: bytes, as: UTF8.self) else {
        let bad = bytes.first { $0 >= 0x80 } ?? 0
        throw Diagnostic(
          "csv.encoding", .value,
          "'utf-8' codec can't decode byte 0x\(String(bad, radix: 16)) in column '\(column)': invalid continuation byte",
          hint: "The file may be encoded in latin-1: pass encoding='latin-1'.")
      }
      result.append(text)
      from = end
    }
    return result
  }
}
