import LapisDiagnostics
import LapisNumerics

/// Turns the fields of one column into values, with the narrowest type that holds all of them.
///
/// It starts with integers and widens when a field asks for it: integers to doubles in place, and
/// anything to text by reading the column's fields again from the first row.
final class CSVColumnBuilder: @unchecked Sendable {
  private enum State { case int, double, bool, text }

  private let rows: any CSVRows
  private let bytes: UnsafePointer<UInt8>
  private let missing: CSVMissing
  private let spellings: CSVSpellings
  private let rounding: NumberParser.Rounding
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
  /// How many rows are converted. A column that became text begins again at the first row.
  private(set) var done = 0
  /// Rows to make room for.
  private var expected = 0
  // The part at hand: the row that its fields begin with, and where the fields of row 0 would stand.
  private var first = 0
  private var origin = 0

  init(rows: any CSVRows, missing: CSVMissing, spellings: CSVSpellings, column: Int, width: Int, textOnly: Bool) {
    self.rows = rows
    bytes = rows.bytes
    self.missing = missing
    self.spellings = spellings
    rounding = spellings.rounding
    self.column = column
    self.width = width
    state = textOnly ? .text : .int
  }

  /// Makes room for this many rows when the first of them is converted.
  func expect(rows: Int) { expected = rows }

  private func reserve<T>(_ values: inout [T]) {
    guard values.capacity < expected else { return }
    values.reserveCapacity(expected)
    values.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { LargePages.advise(base, bytes: expected * MemoryLayout<T>.stride) }
    }
  }

  /// Reads the rows of a part from where it stopped; `table` holds `width` fields a row, those of row `first`
  /// foremost. Nothing happens while rows before the part are to be read.
  func convert(from first: Int, through end: Int, table: UnsafePointer<UInt64>, powers: UnsafePointer<Double>) {
    self.first = first
    origin = column - first * width
    while done < end, done >= first {
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

  // The loops work on locals: each access to a field of an object costs a check.

  private func convertInts(_ end: Int, _ table: UnsafePointer<UInt64>, _ powers: UnsafePointer<Double>) {
    reserve(&ints)
    var values = ints
    ints = []
    let (bytes, width, hasExtra, rounding) = (bytes, width, missing.hasExtra, rounding)
    var next = table + (done * width + origin)
    var row = done
    while row < end {
      let field = CSVField(word: next.pointee)
      let start = bytes + field.start
      guard !field.isQuoted, !hasExtra || !missing.contains(start, field.length),
        case .int(let value) = NumberParser.parse(start, start + field.length, powers, rounding: rounding)
      else { break }
      values.append(value)
      next += width
      row += 1
    }
    ints = values
    sawNumber = sawNumber || row > done
    done = row
    if row < end { becomeDouble() }
  }

  private func convertDoubles(_ end: Int, _ table: UnsafePointer<UInt64>, _ powers: UnsafePointer<Double>) {
    reserve(&doubles)
    var values = doubles
    doubles = []
    let (bytes, width, missing, rounding) = (bytes, width, missing, rounding)
    var next = table + (done * width + origin)
    var row = done
    var sawNumber = sawNumber
    rows: while row < end {
      let field = CSVField(word: next.pointee)
      let start = bytes + field.start
      if field.length == 0 ? missing.containsEmpty : missing.hasExtra && missing.contains(start, field.length) {
        values.append(.nan)
      } else if field.isQuoted {
        break
      } else {
        switch NumberParser.parse(start, start + field.length, powers, rounding: rounding) {
        case .int(let value):
          values.append(Double(value))
          sawNumber = true
        case .double(let value):
          values.append(missing.hasExtra && missing.numbers.contains(value) ? .nan : value)
          sawNumber = sawNumber || !value.isNaN
        case .none, .huge:
          guard missing.contains(start, field.length) else { break rows }
          values.append(.nan)
        }
      }
      next += width
      row += 1
    }
    doubles = values
    self.sawNumber = sawNumber
    done = row
    guard row < end else { return }
    let field = CSVField(word: next.pointee)
    if !field.isQuoted, field.length > 0, !sawNumber, spellings.bool(bytes + field.start, field.length) != nil {
      bools = [UInt8](repeating: 2, count: done)
      doubles = []
      state = .bool
    } else {
      becomeText()
    }
  }

  private func convertBools(_ end: Int, _ table: UnsafePointer<UInt64>) {
    while done < end {
      let field = CSVField(word: table[done * width + origin])
      let start = bytes + field.start
      if !field.isQuoted, missing.contains(start, field.length) {
        bools.append(2)
      } else if !field.isQuoted, let value = spellings.bool(start, field.length) {
        bools.append(value ? 1 : 0)
      } else {
        becomeText()
        return
      }
      done += 1
    }
  }

  private func becomeText() {
    ints = []
    doubles = []
    bools = []
    state = .text
    done = 0
  }

  private func convertText(_ end: Int, _ table: UnsafePointer<UInt64>) {
    reserve(&codes)
    var values = codes
    codes = []
    var known = interner
    interner = ByteInterner()
    let (bytes, width, missing) = (bytes, width, missing)
    var next = table + (done * width + origin)
    for _ in done..<end {
      let field = CSVField(word: next.pointee)
      let start = bytes + field.start
      if field.isQuoted {
        let resolved = rows.unquoted(field)
        resolved.withUnsafeBufferPointer { buffer in
          let (start, length) = (buffer.baseAddress ?? start, buffer.count)
          values.append(missing.contains(start, length) ? -1 : known.code(start, length))
        }
      } else {
        values.append(missing.contains(start, field.length) ? -1 : known.code(start, field.length))
      }
      next += width
    }
    codes = values
    interner = known
    done = end
  }

  /// As `convertInts` and `convertDoubles`, for numbers that are spelled with marks of their own.
  private func convertRewritten(_ end: Int, _ table: UnsafePointer<UInt64>, _ powers: UnsafePointer<Double>) {
    while done < end {
      let field = CSVField(word: table[done * width + origin])
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
          becomeText()
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
