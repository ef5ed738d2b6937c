import LapisFrame
import LapisInterpreter

/// What `read_json` makes of values and labels, which JSON has fewer types for: text that spells numbers or
/// moments as such, floats without decimals as ints.
struct JSONConversion {
  private let call: Call
  private var vm: Interpreter { call.vm }

  init(_ call: Call) throws {
    self.call = call
    if let unit = try call.optionalString("date_unit"), !["s", "ms", "us", "ns"].contains(unit) {
      throw ScriptError(.valueError, "date_unit must be one of ('s', 'ms', 'us', 'ns')")
    }
  }

  func converted(_ frame: DataFrame) throws -> DataFrame {
    var result = frame
    for place in result.columns.indices {
      result.replaceColumn(at: place, with: try converted(result.columns[place], named: result.names[place]))
    }
    guard call["convert_axes"].asBool ?? true else { return result }
    try result.setIndex(converted(result.index))
    let names = Column(result.names)
    if case .string = names { try result.setNames(label(names).scalars) }
    return result
  }

  func converted(_ index: RowIndex) throws -> RowIndex {
    guard case .labels(let labels) = index.storage, call["convert_axes"].asBool ?? true else { return index }
    return RowIndex(try label(labels), name: index.name)
  }

  /// Labels: dates and numbers in quotes, as the keys of objects are.
  private func label(_ labels: Column) throws -> Column {
    if labels.count == 0 { return labels }
    if let moments = try moments(labels) { return moments }
    return narrowed(labels)
  }

  func converted(_ column: Column, named name: Scalar) throws -> Column {
    let types = call["dtype"]
    if types.asBool == false { return try convertsDates(name) ? try moments(column) ?? column : column }
    if !types.isNone, types.asBool == nil {
      let wanted = vm.dictItems(types).map { $0.first { ScalarConversion.scalar($0.key, vm) == name }?.value } ?? types
      if let wanted { return try SeriesFunctions.cast(column, wanted, vm) }
    }
    if try convertsDates(name), let moments = try moments(column) { return moments }
    return narrowed(column)
  }

  private func convertsDates(_ name: Scalar) throws -> Bool {
    let wanted = call["convert_dates"]
    if wanted.asBool == false { return false }
    if let list = vm.listElements(wanted), list.contains(where: { ScalarConversion.scalar($0, vm) == name }) { return true }
    guard try call.bool("keep_default_dates"), let text = name.text?.lowercased() else { return false }
    return text.hasSuffix("_at") || text.hasSuffix("_time") || text.hasPrefix("timestamp") || text == "modified" || text == "date"
      || text == "datetime"
  }

  /// A year in seconds: smaller numbers are no moments.
  private static let leastStamp = 31_536_000.0

  private func moments(_ column: Column) throws -> Column? {
    if column.count == 0 { return nil }
    if let numbers = numbers(column) {
      guard numbers.allSatisfy({ $0.isNaN || $0 > Self.leastStamp }), numbers.contains(where: { !$0.isNaN }) else { return nil }
      let units = try call.optionalString("date_unit").map { [$0] } ?? ["s", "ms", "us", "ns"]
      let limit = Double(Int.max)
      for unit in units {
        let scale = Double(try TimeConversion.unit(unit))
        guard numbers.allSatisfy({ $0.isNaN || $0 * scale < limit }) else { continue }
        return .instants(numbers.map { $0.isNaN ? Instant.missing : Int($0) * Int(scale) })
      }
      return nil
    }
    guard column.scalars.allSatisfy({ $0.isMissing || $0.text != nil }) else { return nil }
    return try TimeFunctions.converted(column, errors: "ignore", vm)
  }

  /// The numbers of a column of them, or of text that spells them; nil where there is anything else.
  private func numbers(_ column: Column) -> [Double]? {
    switch column {
    case .int, .double, .narrow: return column.doubles
    case .string, .mixed:
      var result: [Double] = []
      for value in column.scalars {
        if case .bool = value { return nil }
        guard let number = value.text.map({ NumberParser.double($0) }) ?? value.number else { return nil }
        result.append(number)
      }
      return result
    default: return nil
    }
  }

  /// As floats where all are numbers, as ints where none of them has decimals.
  private func narrowed(_ column: Column) -> Column {
    if case .bool = column { return column }
    if case .int = column { return column }
    guard column.count > 0, let numbers = numbers(column) else { return column }
    if numbers.allSatisfy({ $0 == $0.rounded() && abs($0) < 0x1p63 }) { return .int(numbers.map { Int($0) }) }
    return .double(numbers)
  }
}
