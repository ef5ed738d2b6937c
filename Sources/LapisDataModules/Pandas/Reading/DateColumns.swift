import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// What `parse_dates=` and the options beside it ask for.
struct DateColumns {
  /// Columns that become moments: one by itself, several joined by spaces under a new name.
  private var groups: [(name: Scalar?, positions: [Int])] = []
  private let call: Call
  private let keepsParts: Bool

  /// - Throws: ValueError for a column that is not there.
  init(_ call: Call, _ scan: CSVScan) throws {
    self.call = call
    keepsParts = try call.bool("keep_date_col")
    let vm = call.vm
    let dates = call["parse_dates"]
    let used = scan.labels.indices.filter { scan.plans[$0].isUsed }
    func position(_ key: Ref) throws -> Int {
      let label = ScalarConversion.scalar(key, vm)
      if let found = used.first(where: { scan.labels[$0] == label }) { return found }
      if case .int(let place) = label, used.indices.contains(place) { return used[place] }
      throw ScriptError(.valueError, "Missing column provided to 'parse_dates': '\(label)'")
    }
    if dates.isNone || dates.asBool == false { return }
    if dates.asBool == true {
      let keys = scan.options.indexColumns
      let found = keys.isEmpty ? Array(0..<scan.leadingCount) : keys.compactMap { key -> Int? in
        if let found = used.first(where: { scan.labels[$0] == key }) { return found }
        if case .int(let place) = key { return used.indices.contains(place) ? used[place] : nil }
        return nil
      }
      groups = found.map { (name: nil, positions: [$0]) }
    } else if let pairs = vm.dictItems(dates) {
      groups = try pairs.map { pair in
        (ScalarConversion.scalar(pair.key, vm), try vm.elements(of: pair.value).map(position))
      }
    } else if !dates.isString, let items = vm.listElements(dates) ?? (try? vm.elements(of: dates)) {
      groups = try items.map { item -> (name: Scalar?, positions: [Int]) in
        guard let parts = vm.listElements(item) else { return (name: nil, positions: [try position(item)]) }
        let positions = try parts.map(position)
        return (.string(positions.map { scan.labels[$0].description }.joined(separator: "_")), positions)
      }
    } else {
      throw ScriptError(.typeError, "Only booleans, lists, and dictionaries are accepted for the 'parse_dates' parameter")
    }
    for position in groups.flatMap({ $0.positions }) {
      scan.plans[position].isText = true
      scan.plans[position].type = nil
    }
  }

  private func format(of name: Scalar) throws -> String? {
    guard let pairs = call.vm.dictItems(call["date_format"]) else { return try call.optionalString("date_format") }
    return pairs.first { ScalarConversion.scalar($0.key, call.vm) == name }?.value.asString
  }

  /// Text as moments; where one is none, all stays text.
  private func moments(_ column: Column, _ name: Scalar) throws -> Column {
    let vm = call.vm
    let parser = call["date_parser"]
    if parser.isCallable {
      let values = try column.scalars.map { value in
        try vm.call(parser, [value.isMissing ? Ref(Double.nan) : ScalarConversion.ref(value, vm)])
      }
      return ColumnConversion.column(of: values, vm)
    }
    return try TimeFunctions.converted(
      column, format: format(of: name), dayFirst: call.bool("dayfirst"), errors: "ignore", vm) ?? column
  }

  /// The frame with moments. `positions` are the columns of the frame.
  func applied(to frame: DataFrame, positions: [Int]) throws -> DataFrame {
    var result = frame
    var made: [(Scalar, Column)] = []
    var parts = Set<Int>()
    for (name, group) in groups {
      let places = group.compactMap { positions.firstIndex(of: $0) }
      guard let first = places.first else { continue }
      guard let name else {
        result.replaceColumn(at: first, with: try moments(result.columns[first], result.names[first]))
        continue
      }
      let texts = (0..<result.rowCount).map { row -> Scalar in
        .string(places.map { result.columns[$0].isMissing(row) ? "" : result.columns[$0][row].description }.joined(separator: " "))
      }
      made.append((name, try moments(Column(texts), name)))
      parts.formUnion(places)
    }
    guard !made.isEmpty else { return result }
    let kept = result.columns.indices.filter { keepsParts || !parts.contains($0) }
    return try DataFrame(
      names: made.map { $0.0 } + kept.map { result.names[$0] }, columns: made.map { $0.1 } + kept.map { result.columns[$0] },
      index: result.index)
  }
}
