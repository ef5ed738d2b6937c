import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// What `dtype=`, `na_values=` and `converters=` say about single columns.
struct ColumnPlans {
  /// Functions that make values of a column's text.
  private(set) var converters: [(position: Int, function: Ref)] = []
  /// Types that columns get once they are read.
  private(set) var casts: [(position: Int, dtype: Ref)] = []

  /// Fills the plans of the columns. `labels` are those of all columns of the file.
  init(_ call: Call, _ scan: CSVScan) throws {
    let vm = call.vm
    let named = { (pairs: [(key: Ref, value: Ref)], position: Int) in Self.value(for: position, scan, pairs, vm) }
    let types = vm.dictItems(call["dtype"])
    // A `defaultdict` has a type for the columns that it does not name.
    let factory = types == nil ? nil : try vm.attributeIfPresent(call["dtype"], "default_factory")
    let functions = vm.dictItems(call["converters"]) ?? []
    let missing = try Missing(call)
    for position in scan.labels.indices {
      scan.plans[position].missing = try missing.spellings(for: position, scan)
      if let function = named(functions, position) {
        converters.append((position, function))
        scan.plans[position].isText = true
        scan.plans[position].missing = []
        scan.plans[position].type = nil
        continue
      }
      var dtype = call["dtype"]
      if let types { dtype = try named(types, position) ?? factory.map { $0.isNone ? .none : try vm.call($0, []) } ?? .none }
      if !dtype.isNone { try plan(dtype, position, scan, vm) }
    }
  }

  /// What a dict says about a column, by its name or by its position.
  private static func value(
    for position: Int, _ scan: CSVScan, _ pairs: [(key: Ref, value: Ref)], _ vm: Interpreter
  ) -> Ref? {
    if pairs.isEmpty { return nil }
    let label = scan.labels[position]
    if let found = pairs.first(where: { ScalarConversion.scalar($0.key, vm) == label }) { return found.value }
    return pairs.first { $0.key.isInteger && $0.key.asInt == position - scan.leadingCount }?.value
  }

  private mutating func plan(_ dtype: Ref, _ position: Int, _ scan: CSVScan, _ vm: Interpreter) throws {
    if let name = dtype.asString ?? dtype.host(as: TableTypeObject.self).map({ $0.column.dtype.rawValue }) {
      if name.hasPrefix("datetime64") || name.hasPrefix("timedelta64") {
        let full = name.contains("[") ? name : name + "[ns]"
        throw ScriptError(
          .typeError, "the dtype \(full) is not supported for parsing"
            + (name.hasPrefix("datetime64") ? ", pass this column using parse_dates instead" : ""))
      }
      if name == "category" || ["Int64", "Int32", "Float64", "boolean", "string"].contains(name) {
        let known = dtype.host(as: TableTypeObject.self).flatMap { type -> [Scalar]? in
          if case .category(let values) = type.column { values.categories } else { nil }
        }
        // Categories are text, unless numbers are given for them.
        scan.plans[position].isText = name == "string" || name == "category" && !(known?.contains { $0.number != nil } ?? false)
        scan.plans[position].type = nil
        casts.append((position, dtype))
        return
      }
    }
    guard let element = try ArrayConversion.element(dtype, vm) else { return }
    let type = ColumnConversion.dtype(element)
    scan.plans[position].type = type
    scan.plans[position].isText = type == .object
  }

  /// The columns as the plans want them, of those that were read. `positions` are the columns of the frame.
  func applied(to frame: DataFrame, positions: [Int], _ vm: Interpreter) throws -> DataFrame {
    var result = frame
    for (position, dtype) in casts {
      guard let place = positions.firstIndex(of: position) else { continue }
      result.replaceColumn(at: place, with: try SeriesFunctions.cast(result.columns[place], dtype, vm))
    }
    for (position, function) in converters {
      guard let place = positions.firstIndex(of: position) else { continue }
      let values = try result.columns[place].scalars.map { try vm.call(function, [vm.string($0.text ?? "")]) }
      result.replaceColumn(at: place, with: values.allSatisfy { $0.isNone }
        ? .mixed([Scalar](repeating: .missing, count: values.count)) : ColumnConversion.column(of: values, vm))
    }
    return result
  }

  /// The spellings of missing values.
  private struct Missing {
    private let base: [String]
    private let shared: [String]
    private let pairs: [(key: Ref, value: Ref)]
    private let isDict: Bool
    private let isOff: Bool
    private let vm: Interpreter

    init(_ call: Call) throws {
      vm = call.vm
      isOff = !(try call.bool("na_filter"))
      base = try call.bool("keep_default_na") ? CSVOptions.defaultMissing : []
      let given = call["na_values"]
      let found = call.vm.dictItems(given)
      isDict = found != nil
      pairs = found ?? []
      shared = isDict || given.isNone ? [] : try Self.texts(given, call.vm)
    }

    func spellings(for position: Int, _ scan: CSVScan) throws -> [String] {
      if isOff { return [] }
      guard isDict else { return base + shared }
      return base + (try ColumnPlans.value(for: position, scan, pairs, vm).map { try Self.texts($0, vm) } ?? [])
    }

    /// A value or a list of them as text; numbers as ints and as floats are spelled.
    private static func texts(_ value: Ref, _ vm: Interpreter) throws -> [String] {
      let isOne = value.isString || value.asDouble != nil || value.isNone
      var result: [String] = []
      for item in isOne ? [value] : try vm.elements(of: value) {
        let text = try vm.str(item)
        result.append(text)
        guard let number = NumberParser.double(text), number == number.rounded(), abs(number) < 0x1p53 else { continue }
        result.append("\(Int(number)).0")
        result.append(String(Int(number)))
      }
      return result
    }
  }
}
