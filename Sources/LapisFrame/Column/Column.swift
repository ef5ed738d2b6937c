public import LapisDiagnostics
import LapisNumerics

/// Values of one type, one a row. Copies share their storage until one of them changes.
public enum Column: Sendable {
  /// Missing as NaN.
  case double([Double])
  case int([Int])
  case bool([Bool])
  case string(StringColumn)
  /// Values of several types.
  case mixed([Scalar])
  /// Moments as nanoseconds since 1970, `Instant.missing` for none.
  case instants([Int])
  /// Lengths of time in nanoseconds, `Instant.missing` for none.
  case spans([Int])
  case category(CategoryColumn)
  case narrow(NarrowColumn)
}

extension Column {
  public var count: Int {
    switch self {
    case .double(let values): values.count
    case .int(let values): values.count
    case .bool(let values): values.count
    case .string(let values): values.count
    case .mixed(let values): values.count
    case .instants(let values), .spans(let values): values.count
    case .category(let values): values.codes.count
    case .narrow(let values): values.wide.count
    }
  }

  public var dtype: DType {
    switch self {
    case .double: .double
    case .int: .int
    case .bool: .bool
    case .string, .mixed: .object
    case .instants: .datetime
    case .spans: .timedelta
    case .category: .category
    case .narrow(let values): values.dtype
    }
  }

  /// The value of a row. The caller guarantees the bounds.
  public subscript(row: Int) -> Scalar {
    switch self {
    case .double(let values): return .double(values[row])
    case .int(let values): return .int(values[row])
    case .bool(let values): return .bool(values[row])
    case .string(let values):
      guard let text = values[row] else { return .nan }
      return .string(text)
    case .mixed(let values): return values[row]
    case .instants(let values): return .instant(values[row])
    case .spans(let values): return .span(values[row])
    case .category(let values): return values[row]
    case .narrow(let values): return values.wide[row]
    }
  }

  public var scalars: [Scalar] { (0..<count).map { self[$0] } }

  /// The narrowest column that holds the values: int, then double, bool, text, else mixed.
  public init(_ scalars: [Scalar]) {
    var ints = 0, doubles = 0, nans = 0, nones = 0, bools = 0, strings = 0, others = 0, instants = 0, spans = 0, absent = 0
    for value in scalars {
      switch value {
      case .missing: nones += 1
      case .int: ints += 1
      case .double(let number): if number.isNaN { nans += 1 } else { doubles += 1 }
      case .bool: bools += 1
      case .string: strings += 1
      case .opaque, .interval, .tuple: others += 1
      case .instant(let time): if time == Instant.missing { absent += 1 } else { instants += 1 }
      case .span(let time): if time == Instant.missing { absent += 1 } else { spans += 1 }
      }
    }
    let count = scalars.count
    if ints == count, count > 0 {
      self = .int(scalars.map { if case .int(let value) = $0 { value } else { 0 } })
    } else if bools == count, count > 0 {
      self = .bool(scalars.map { if case .bool(let value) = $0 { value } else { false } })
    } else if instants + absent > 0, spans == 0, instants + absent + nans + nones == count {
      self = .instants(scalars.map { if case .instant(let time) = $0 { time } else { Instant.missing } })
    } else if spans > 0, spans + absent + nans + nones == count {
      self = .spans(scalars.map { if case .span(let time) = $0 { time } else { Instant.missing } })
    } else if instants + spans + absent > 0 {
      self = .mixed(scalars)
    } else if nones == count, count > 0 {
      self = .mixed(scalars)
    } else if bools == 0, strings == 0, others == 0 {
      self = .double(scalars.map { $0.number ?? .nan })
    } else if strings > 0, strings + nans == count {
      self = .string(StringColumn(scalars.map { $0.text }))
    } else {
      self = .mixed(scalars)
    }
  }

  /// `count` times the same value.
  public init(repeating value: Scalar, count: Int) {
    let count = max(0, count)
    switch value {
    case .missing: self = .mixed([Scalar](repeating: .missing, count: count))
    case .bool(let value): self = .bool([Bool](repeating: value, count: count))
    case .int(let value): self = .int([Int](repeating: value, count: count))
    case .double(let value): self = .double([Double](repeating: value, count: count))
    case .string(let value):
      self = .string(StringColumn(codes: [Int32](repeating: 0, count: count), dictionary: [value]))
    case .instant(let value): self = .instants([Int](repeating: value, count: count))
    case .span(let value): self = .spans([Int](repeating: value, count: count))
    case .opaque, .interval, .tuple: self = .mixed([Scalar](repeating: value, count: count))
    }
  }

  public init(strings: [String]) { self = .string(StringColumn(strings.map { Optional($0) })) }

  // MARK: Missing values

  public func isMissing(_ row: Int) -> Bool {
    switch self {
    case .double(let values): values[row].isNaN
    case .int, .bool: false
    case .string(let values): values.codes[row] < 0
    case .mixed(let values): values[row].isMissing
    case .instants(let values), .spans(let values): values[row] == Instant.missing
    case .category(let values): values.codes[row] < 0
    case .narrow(let values): values.wide.isMissing(row)
    }
  }

  public var missingMask: [Bool] {
    switch self {
    case .double(let values): values.map { $0.isNaN }
    case .int, .bool: [Bool](repeating: false, count: count)
    case .string(let values): values.codes.map { $0 < 0 }
    case .mixed(let values): values.map { $0.isMissing }
    case .instants(let values), .spans(let values): values.map { $0 == Instant.missing }
    case .category(let values): values.codes.map { $0 < 0 }
    case .narrow(let values): values.wide.missingMask
    }
  }

  public var missingCount: Int {
    switch self {
    case .double(let values): values.reduce(0) { $0 &+ ($1.isNaN ? 1 : 0) }
    case .int, .bool: 0
    case .string(let values): values.codes.reduce(0) { $0 &+ ($1 < 0 ? 1 : 0) }
    default: missingMask.reduce(0) { $1 ? $0 + 1 : $0 }
    }
  }

  /// The column with missing values replaced; a replacement of another type widens it.
  public func fillingMissing(_ value: Scalar) -> Column {
    guard missingCount > 0 else { return self }
    if case .double(let values) = self, let number = value.number, value.text == nil {
      if case .bool = value {} else { return .double(Elementwise.map(values) { $0.isNaN ? number : $0 }) }
    }
    if case .category(let values) = self, let place = values.categories.firstIndex(of: value) {
      return .category(
        CategoryColumn(codes: values.codes.map { $0 < 0 ? Int32(place) : $0 }, categories: values.categories, isOrdered: values.isOrdered))
    }
    if case .string(let values) = self, case .string(let text) = value {
      let known = values.dictionary.firstIndex(of: text)
      let code = Int32(truncatingIfNeeded: known ?? values.dictionary.count)
      return .string(
        StringColumn(
          codes: values.codes.map { $0 < 0 ? code : $0 },
          dictionary: known == nil ? values.dictionary + [text] : values.dictionary))
    }
    return Column(scalars.map { $0.isMissing ? value : $0 })
  }

  /// The column with each missing value replaced by the last one before it (`forward`) or the first
  /// one after it.
  public func fillingMissing(forward: Bool) -> Column {
    guard missingCount > 0 else { return self }
    var rows = Array(0..<count)
    var last = -1
    for row in forward ? Array(0..<count) : Array((0..<count).reversed()) {
      if isMissing(row) { rows[row] = last } else { last = row }
    }
    return taking(orMissing: rows)
  }

  // MARK: Selection

  /// The rows with these indices, in this order. The caller guarantees the bounds.
  public func taking(_ rows: [Int]) -> Column {
    switch self {
    case .double(let values): .double(rows.map { values[$0] })
    case .int(let values): .int(rows.map { values[$0] })
    case .bool(let values): .bool(rows.map { values[$0] })
    case .string(let values):
      .string(StringColumn(codes: rows.map { values.codes[$0] }, dictionary: values.dictionary))
    case .mixed(let values): .mixed(rows.map { values[$0] })
    case .instants(let values): .instants(rows.map { values[$0] })
    case .spans(let values): .spans(rows.map { values[$0] })
    case .category(let values):
      .category(CategoryColumn(codes: rows.map { values.codes[$0] }, categories: values.categories, isOrdered: values.isOrdered))
    case .narrow(let values): values.rewrapped(values.wide.taking(rows))
    }
  }

  /// As `taking`, where an index of −1 gives a missing value (and so makes ints doubles).
  public func taking(orMissing rows: [Int]) -> Column {
    guard rows.contains(-1) else { return taking(rows) }
    switch self {
    case .double(let values): return .double(rows.map { $0 < 0 ? .nan : values[$0] })
    case .int(let values): return .double(rows.map { $0 < 0 ? .nan : Double(values[$0]) })
    case .bool(let values): return .mixed(rows.map { $0 < 0 ? .nan : .bool(values[$0]) })
    case .string(let values):
      return .string(
        StringColumn(codes: rows.map { $0 < 0 ? -1 : values.codes[$0] }, dictionary: values.dictionary))
    case .mixed(let values): return .mixed(rows.map { $0 < 0 ? .nan : values[$0] })
    case .instants(let values): return .instants(rows.map { $0 < 0 ? Instant.missing : values[$0] })
    case .spans(let values): return .spans(rows.map { $0 < 0 ? Instant.missing : values[$0] })
    case .category(let values):
      return .category(CategoryColumn(codes: rows.map { $0 < 0 ? -1 : values.codes[$0] }, categories: values.categories, isOrdered: values.isOrdered))
    case .narrow(let values): return values.rewrapped(values.wide.taking(orMissing: rows))
    }
  }

  public func slicing(_ rows: Range<Int>) -> Column {
    switch self {
    case .double(let values): .double(Array(values[rows]))
    case .int(let values): .int(Array(values[rows]))
    case .bool(let values): .bool(Array(values[rows]))
    case .string(let values):
      .string(StringColumn(codes: Array(values.codes[rows]), dictionary: values.dictionary))
    case .mixed(let values): .mixed(Array(values[rows]))
    case .instants(let values): .instants(Array(values[rows]))
    case .spans(let values): .spans(Array(values[rows]))
    case .category(let values):
      .category(CategoryColumn(codes: Array(values.codes[rows]), categories: values.categories, isOrdered: values.isOrdered))
    case .narrow(let values): values.rewrapped(values.wide.slicing(rows))
    }
  }

  /// The column with one value changed, widened where the type asks for it.
  public func setting(_ row: Int, to value: Scalar) -> Column {
    setting([row], to: [value])
  }

  /// The column with the given rows changed to the values, one a row.
  public func setting(_ rows: [Int], to replacements: [Scalar]) -> Column {
    switch self {
    case .double(var values):
      let numbers = replacements.compactMap { value -> Double? in
        if case .bool = value { return nil }
        return value.number
      }
      guard numbers.count == replacements.count else { break }
      for (row, number) in zip(rows, numbers) { values[row] = number }
      return .double(values)
    case .int(var values):
      let numbers = replacements.compactMap { value -> Int? in
        if case .int(let number) = value { return number }
        // A float that is whole keeps the column whole.
        if case .double(let number) = value { return Int(exactly: number) }
        return nil
      }
      guard numbers.count == replacements.count else {
        if replacements.allSatisfy({ if case .bool = $0 { false } else { $0.number != nil } }) {
          return Column.double(values.map(Double.init)).setting(rows, to: replacements)
        }
        break
      }
      for (row, number) in zip(rows, numbers) { values[row] = number }
      return .int(values)
    case .category(let values):
      let places = replacements.map { value in value.isMissing ? -1 : values.categories.firstIndex(of: value) }
      guard places.allSatisfy({ $0 != nil }) else { break }
      var codes = values.codes
      for (row, place) in zip(rows, places) { codes[row] = Int32(place ?? -1) }
      return .category(CategoryColumn(codes: codes, categories: values.categories, isOrdered: values.isOrdered))
    case .narrow(let values): return values.rewrapped(values.wide.setting(rows, to: replacements))
    case .string(let values):
      guard replacements.allSatisfy({ $0.text != nil }) else { break }
      // Only the distinct texts are looked up.
      let both = StringColumn.concatenating([values, StringColumn(replacements.map { $0.text })])
      var codes = Array(both.codes[..<values.count])
      for (row, place) in zip(rows, values.count...) { codes[row] = both.codes[place] }
      return .string(StringColumn(codes: codes, dictionary: both.dictionary))
    default: break
    }
    var all = scalars
    for (row, value) in zip(rows, replacements) { all[row] = value }
    let result = Column(all)
    if case .string = self, case .double = result { return .mixed(all) }
    return result
  }

  /// The columns one after another; int and double give double, unlike types give mixed values.
  public static func concatenating(_ columns: [Column]) -> Column {
    let parts = columns.filter { $0.count > 0 }
    guard let first = parts.first else { return columns.first ?? .double([]) }
    guard parts.count > 1 else { return first }
    if parts.allSatisfy({ if case .int = $0 { true } else { false } }) {
      return .int(parts.flatMap { part -> [Int] in if case .int(let values) = part { values } else { [] } })
    }
    if parts.allSatisfy({ if case .bool = $0 { true } else { false } }) {
      return .bool(parts.flatMap { part -> [Bool] in if case .bool(let values) = part { values } else { [] } })
    }
    if let narrow = parts.first?.narrowType, parts.allSatisfy({ $0.narrowType == narrow }) {
      let wide = concatenating(parts.map { if case .narrow(let values) = $0 { values.wide } else { $0 } })
      return NarrowColumn(narrow, of: wide).map { .narrow($0) } ?? wide
    }
    if case .category(let leading) = first,
      parts.allSatisfy({ if case .category(let other) = $0 { other.categories == leading.categories } else { false } })
    {
      let codes = parts.flatMap { part -> [Int32] in if case .category(let values) = part { values.codes } else { [] } }
      return .category(CategoryColumn(codes: codes, categories: leading.categories, isOrdered: leading.isOrdered))
    }
    if parts.allSatisfy({ if case .string = $0 { true } else { false } }) {
      return .string(StringColumn.concatenating(parts.compactMap { if case .string(let values) = $0 { values } else { nil } }))
    }
    if parts.allSatisfy({ if case .instants = $0 { true } else { false } }) {
      return .instants(parts.flatMap { part -> [Int] in if case .instants(let values) = part { values } else { [] } })
    }
    if parts.allSatisfy({ $0.dtype.isInteger }) {
      return .int(
        parts.flatMap { part -> [Int] in
          switch part {
          case .int(let values): values
          case .narrow(let narrow): if case .ints(let values) = narrow.values { values } else { [] }
          default: []
          }
        })
    }
    if parts.allSatisfy({ $0.dtype.isNumeric && $0.dtype != .bool }) {
      return .double(parts.flatMap { $0.doubles ?? [] })
    }
    return Column(parts.flatMap { $0.scalars })
  }

  /// The type of narrow numbers; nil for all others.
  var narrowType: DType? {
    if case .narrow(let values) = self { return values.dtype }
    return nil
  }

  // MARK: Conversion

  /// The values as doubles (bools as 0 and 1), or nil where one is text.
  public var doubles: [Double]? {
    switch self {
    case .double(let values): return values
    case .int(let values): return values.map { Double($0) }
    case .bool(let values): return values.map { $0 ? 1 : 0 }
    case .string(let values):
      return values.codes.allSatisfy { $0 < 0 } ? [Double](repeating: .nan, count: values.count) : nil
    case .instants, .spans: return nil
    case .category(let values): return values.plain.doubles
    case .narrow(let values): return values.wide.doubles
    case .mixed(let values):
      var result = [Double]()
      result.reserveCapacity(values.count)
      for value in values {
        guard let number = value.number else { return nil }
        result.append(number)
      }
      return result
    }
  }

  /// The column with values of another type, as `astype` converts.
  ///
  /// - Throws: `frame.cast` for text that is no number, and for a missing value that an int column
  ///   cannot hold.
  public func casting(to target: DType) throws(Diagnostic) -> Column {
    if target == dtype { return self }
    if case .category(let values) = self { return try values.plain.casting(to: target) }
    switch target {
    case .datetime, .timedelta: return self
    case .category: return .category(CategoryColumn(self))
    case .float32:
      let wide = try casting(to: .double)
      return NarrowColumn(target, of: wide).map { .narrow($0) } ?? wide
    case .int8, .int16, .int32, .uint8, .uint16, .uint32, .uint64:
      let wide = try casting(to: .int)
      return NarrowColumn(target, of: wide).map { .narrow($0) } ?? wide
    case .double: return .double(try parsedNumbers())
    case .int:
      if case .instants(let values) = self { return .int(values) }
      if case .spans(let values) = self { return .int(values) }
      // Not by way of doubles, which do not hold all whole numbers.
      if case .narrow(let narrow) = self, case .ints(let values) = narrow.values { return .int(values) }
      if case .mixed(let values) = self {
        let whole = values.compactMap { value -> Int? in if case .int(let number) = value { number } else { nil } }
        if whole.count == values.count { return .int(whole) }
      }
      let numbers = try parsedNumbers(integers: true)
      guard numbers.allSatisfy({ $0.isFinite && abs($0) < 0x1p63 }) else {
        throw Diagnostic(
          "frame.cast", .value, "Cannot convert non-finite values (NA or inf) to integer",
          hint: "Fill or drop the missing values first.")
      }
      if case .string = self { return .int(scalars.map { Int($0.text ?? "") ?? Int($0.number ?? 0) }) }
      return .int(numbers.map { Int($0) })
    case .bool:
      return .bool(
        scalars.map { value in
          switch value {
          case .string(let text): !text.isEmpty
          case .opaque, .missing: true
          default: value.number != 0
          }
        })
    case .object: return .mixed(scalars)
    }
  }

  /// Every value as the text that `str()` gives, missing ones as "nan".
  public var textColumn: Column {
    if case .string(let values) = self, !values.codes.contains(-1) { return self }
    return .string(StringColumn(scalars.map { $0.description }))
  }

  private func parsedNumbers(integers: Bool = false) throws(Diagnostic) -> [Double] {
    if let known = doubles { return known }
    var result = [Double]()
    result.reserveCapacity(count)
    for row in 0..<count {
      let value = self[row]
      if let number = value.number {
        result.append(number)
      } else if let text = value.text, let number = NumberParser.double(text) {
        if integers, Int(text) == nil { throw Self.noNumber(text, integers: true) }
        result.append(number)
      } else {
        throw Self.noNumber(value.description, integers: integers)
      }
    }
    return result
  }

  private static func noNumber(_ text: String, integers: Bool) -> Diagnostic {
    Diagnostic(
      "frame.cast", .value,
      integers
        ? "invalid literal for int() with base 10: '\(text)'"
        : "could not convert string to float: '\(text)'")
  }
}

extension NarrowColumn {
  /// Numbers of this type again; values that it cannot hold keep their 64 bits.
  func rewrapped(_ column: Column) -> Column { NarrowColumn(dtype, of: column).map { .narrow($0) } ?? column }
}
