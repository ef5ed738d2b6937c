import LapisFrame
import LapisInterpreter

/// What `read_csv` does with a frame after it is read.
enum ReadOptions {
  static func applied(to frame: DataFrame, _ call: Call) throws -> DataFrame {
    let vm = call.vm
    var result = frame
    let dates = call["parse_dates"]
    let format = try call.optionalString("date_format")
    let dayFirst = try call.bool("dayfirst")
    func parsed(_ column: Column) throws -> Column {
      (try? TimeFunctions.converted(column, format: format, dayFirst: dayFirst, errors: "ignore", vm)) ?? column
    }
    if dates.asBool == true {
      if !result.index.isRange {
        let name = result.index.name
        try result.setIndex(RowIndex(parsed(result.index.labels), name: name))
      }
    } else if dates.isList, let wanted = vm.listElements(dates) {
      for key in wanted {
        let name = ScalarConversion.scalar(key, vm)
        var place = result.position(of: name)
        if place == nil, case .int(let position) = name, result.columns.indices.contains(position) { place = position }
        if place == nil, let text = name.text, result.index.name == text {
          try result.setIndex(RowIndex(parsed(result.index.labels), name: text))
          continue
        }
        guard let place else {
          throw ScriptError(.valueError, "Missing column provided to 'parse_dates': '\(name)'")
        }
        result.replaceColumn(at: place, with: try parsed(result.columns[place]))
      }
    }
    if let pairs = vm.dictItems(call["dtype"]) {
      for pair in pairs where pair.value.asString == "category" || pair.value.asString.map { $0.hasPrefix("datetime") } == true {
        guard let place = result.position(of: ScalarConversion.scalar(pair.key, vm)) else { continue }
        result.replaceColumn(at: place, with: try SeriesFunctions.cast(result.columns[place], pair.value, vm))
      }
    }
    if let pairs = vm.dictItems(call["converters"]) {
      for pair in pairs {
        guard let place = result.position(of: ScalarConversion.scalar(pair.key, vm)) else { continue }
        let texts = result.columns[place].scalars.map { vm.string($0.isMissing ? "" : $0.description) }
        result.replaceColumn(at: place, with: ColumnConversion.column(of: try texts.map { try vm.call(pair.value, [$0]) }, vm))
      }
    }
    if let separator = try call.optionalString("thousands"), !separator.isEmpty {
      for (place, column) in result.columns.enumerated() {
        guard case .string(let values) = column else { continue }
        let plain = values.dictionary.map { $0.replacing(separator, with: "") }
        let numbers = plain.map { text -> Scalar? in Int(text).map { .int($0) } ?? NumberParser.double(text).map { .double($0) } }
        guard numbers.allSatisfy({ $0 != nil }) else { continue }
        result.replaceColumn(at: place, with: Column(values.codes.map { $0 < 0 ? .nan : numbers[Int($0)] ?? .nan }))
      }
    }
    return result
  }
}
