import LapisDiagnostics

/// Turns the fields of one column into values, with the narrowest type that holds all of them.
///
/// It starts with integers and widens when a field asks for it: integers to doubles in place, and
/// anything to text by reading the column's earlier fields again.
final class CSVColumnBuilder: @unchecked Sendable {
  private enum State { case int, double, bool, text }

  private let rows: any CSVRows
  private let bytes: UnsafePointer<UInt8>
  private let missing: CSVMissing
  private let spellings: CSVSpellings
  private let column: Int
  private let width: Int
  private var state: State
  private var ints: [Int] = []
  private var doubles: [Double] = []
  /// 0, 1, or 2 for missing.
  private var bools: [UInt8] = []
  private var codes: [Int32] = []
  private var interner = ByteInterner()
  private var sawNumber = false
  private var done = 0

  init(rows: any CSVRows, missing: CSVMissing, spellings: CSVSpellings, column: Int, width: Int, textOnly: Bool) {
    self.rows = rows
    bytes = rows.bytes
    self.missing = missing
    self.spellings = spellings
    self.column = column
    self.width = width
    state = textOnly ? .text : .int
  }

  /// Reads the rows from where it stopped up to `end`; `table` holds `width` fields a row.
  func convert(through end: Int, table: UnsafePointer<UInt64>, powers: UnsafePointer<Double>) {
    while done < end {
      switch state {
      case .int, .double:
        if spellings.rewritesNumbers { convertRewritten(end, table, powers) }
        else if state == .int { convertInts(end, table, powers) }
        else { convertDoubles(end, table, powers) }
      case .bool: convertBools(end, table)
      case .text: convertText(end, table)
      }
    }
  }

  private func convertInts(_ end: Int, _ table: UnsafePointer<UInt64>, _ powers: UnsafePointer<Double>) {
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
      becomeDouble()
      return
    }
  }

  private func convertDoubles(_ end: Int, _ table: UnsafePointer<UInt64>, _ powers: UnsafePointer<Double>) {
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
          doubles.append(missing.hasExtra && missing.numbers.contains(value) ? .nan : value)
          sawNumber = sawNumber || !value.isNaN
          done += 1
          continue
        case .none, .huge:
          if missing.contains(start, field.length) {
            doubles.append(.nan)
            done += 1
            continue
          }
          if !sawNumber, spellings.bool(start, field.length) != nil {
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
      let start = bytes + field.start
      if !field.isQuoted, missing.contains(start, field.length) {
        bools.append(2)
      } else if !field.isQuoted, let value = spellings.bool(start, field.length) {
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
    codes.reserveCapacity(end)
    while done < end {
      let field = CSVField(word: table[done * width + column])
      let start = bytes + field.start
      if field.isQuoted {
        let resolved = rows.unquoted(field)
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

  /// As `convertInts` and `convertDoubles`, for numbers that are spelled with marks of their own.
  private func convertRewritten(_ end: Int, _ table: UnsafePointer<UInt64>, _ powers: UnsafePointer<Double>) {
    while done < end {
      let field = CSVField(word: table[done * width + column])
      let start = bytes + field.start
      if missing.contains(start, field.length) {
        becomeDouble()
        doubles.append(.nan)
        done += 1
        continue
      }
      switch field.isQuoted ? .none : spellings.number(start, field.length, powers) {
      case .int(let value):
        if state == .int { ints.append(value) } else { doubles.append(Double(value)) }
      case .double(let value):
        becomeDouble()
        doubles.append(missing.numbers.contains(value) ? .nan : value)
      case .none, .huge:
        if !sawNumber, !field.isQuoted, spellings.bool(start, field.length) != nil {
          bools = [UInt8](repeating: 2, count: done)
          doubles = []
          state = .bool
        } else {
          becomeText(table)
        }
        return
      }
      sawNumber = true
      done += 1
    }
  }

  private func becomeDouble() {
    guard state == .int else { return }
    doubles = ints.map { Double($0) }
    ints = []
    state = .double
  }

  /// Whether text holds a NUL byte, where fields end for pandas.
  var holdsNUL: Bool { state == .text && interner.holdsNUL }

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

/// How truth and numbers are spelled.
struct CSVSpellings: Sendable {
  private let trueValues: [[UInt8]]
  private let falseValues: [[UInt8]]
  private let hasOwn: Bool
  private let decimal: UInt8
  private let thousands: UInt8?

  init(_ options: CSVOptions) {
    trueValues = options.trueValues.map { Array($0.utf8) }
    falseValues = options.falseValues.map { Array($0.utf8) }
    hasOwn = !trueValues.isEmpty || !falseValues.isEmpty
    decimal = options.decimal
    thousands = options.thousands
  }

  /// Whether numbers are spelled otherwise than `NumberParser` reads them.
  var rewritesNumbers: Bool { decimal != 46 || thousands != nil }

  func bool(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool? {
    if hasOwn {
      let field = UnsafeBufferPointer(start: start, count: length)
      if trueValues.contains(where: { $0.elementsEqual(field) }) { return true }
      if falseValues.contains(where: { $0.elementsEqual(field) }) { return false }
    }
    guard length == 4 || length == 5 else { return nil }
    switch String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self) {
    case "True", "TRUE", "true": return true
    case "False", "FALSE", "false": return false
    default: return nil
    }
  }

  /// The number without its marks between thousands and with a point for its own mark.
  func number(_ start: UnsafePointer<UInt8>, _ length: Int, _ powers: UnsafePointer<Double>) -> NumberParser.Outcome {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + 1) { buffer in
      guard let base = buffer.baseAddress else { return .none }
      var count = 0
      var isWhole = true
      for place in 0..<length {
        let byte = start[place]
        if isWhole, byte == thousands, count > 0 { continue }
        if byte == decimal || byte == 101 || byte == 69 {
          isWhole = false
          base[count] = byte == decimal ? 46 : byte
        } else if byte == 46 {
          return .none
        } else {
          base[count] = byte
        }
        count += 1
      }
      base[count] = 0
      return NumberParser.parse(base, base + count, powers)
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
  /// The numbers among the spellings that are not usual.
  private(set) var numbers: [Double] = []

  init(_ spellings: [String]) {
    let usual = Set(CSVOptions.defaultMissing)
    let extra = spellings.filter { !usual.contains($0) }
    hasExtra = !extra.isEmpty
    numbers = extra.compactMap { NumberParser.double($0) }
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
