import Glibc
import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics

/// What methods of series, frames and groups share.
enum SeriesFunctions {
  /// Each value through a dict, a series or a function; a dict's absent values become missing.
  static func mapped(_ column: Column, _ mapper: Ref, skipsMissing: Bool = false, _ vm: Interpreter) throws -> Column {
    // Categories are mapped once each, and stay categories where their values stay distinct.
    if case .category(let values) = column {
      let mapped = try mapped(Column(values.categories), mapper, vm)
      // A function is called for what is missing, too.
      if !skipsMissing, mapper.isCallable, !mapper.isDict, values.codes.contains(-1) {
        let absent = ScalarConversion.scalar(try vm.call(mapper, [Ref(Double.nan)]), vm)
        if !absent.isMissing { return Column(values.codes.map { $0 < 0 ? absent : mapped[Int($0)] }) }
      }
      let distinct = mapped.missingCount == 0 && mapped.distinctCount == mapped.count
      guard distinct else { return mapped.taking(orMissing: values.codes.map { Int($0) }) }
      return .category(CategoryColumn(codes: values.codes, categories: mapped.scalars, isOrdered: values.isOrdered))
    }
    if let pairs = vm.dictItems(mapper) {
      if try vm.attributeIfPresent(mapper, "__missing__") != nil {
        return ColumnConversion.column(of: try ColumnConversion.refs(column, vm).map { try vm.item(mapper, $0) }, vm)
      }
      var table: [Scalar: Ref] = [:]
      for pair in pairs { table[ScalarConversion.scalar(pair.key, vm)] = pair.value }
      let absent = Ref(Double.nan)
      if case .string(let values) = column {
        let found = values.dictionary.map { table[.string($0)] ?? absent }
        return ColumnConversion.column(of: values.codes.map { $0 < 0 ? absent : found[Int($0)] }, vm)
      }
      return ColumnConversion.column(of: column.scalars.map { table[$0] ?? absent }, vm)
    }
    if let series = mapper.host(as: SeriesObject.self) {
      let rows = Labels.positions(of: RowIndex(column), in: series.index)
      return series.column.taking(orMissing: rows)
    }
    guard mapper.isCallable else { throw ScriptError(.typeError, "'\(vm.typeName(mapper))' object is not callable") }
    guard skipsMissing else { return try ColumnMapping(column, vm) { try vm.call(mapper, $0) }.column(vm) }
    let mask = column.missingMask
    let results = try ColumnConversion.refs(column, vm).enumerated().map { row, value in mask[row] ? value : try vm.call(mapper, [value]) }
    return ColumnConversion.column(of: results, vm)
  }

  static func cast(_ column: Column, _ dtype: Ref, _ vm: Interpreter) throws -> Column {
    if dtype.asString == "category" { return .category(CategoryColumn(column)) }
    if let type = dtype.host(as: TableTypeObject.self), case .category(let wanted) = type.column {
      if wanted.categories.isEmpty {
        var values = CategoryColumn(column)
        values.isOrdered = wanted.isOrdered
        return .category(values)
      }
      return .category(CategoryColumn(column, categories: wanted.categories, isOrdered: wanted.isOrdered))
    }
    if let name = dtype.asString, name.hasPrefix("datetime64") {
      if case .int(let values) = column { return .instants(values) }
      return try TimeFunctions.converted(column, vm) ?? column
    }
    if let name = dtype.asString, name.hasPrefix("timedelta64"), case .int(let values) = column { return .spans(values) }
    if let name = dtype.asString, ["Int64", "Int32", "Float64", "boolean"].contains(name) {
      guard column.missingCount == 0 || name == "Float64" else {
        throw ScriptError(
          .notImplementedError, "astype('\(name)'): columns that hold missing values beside whole numbers or bools are not supported",
          hint: "Use float64, or fill the missing values first.")
      }
      return try column.casting(to: name == "Float64" || column.missingCount > 0 ? .double : name == "boolean" ? .bool : .int)
    }
    guard let element = try ArrayConversion.element(dtype, vm) else { return column }
    if element == .string {
      switch column {
      case .instants(let times): return .string(StringColumn(Instant.texts(times)))
      case .spans(let spans): return .string(StringColumn(spans.map { Span.text($0) }))
      default: return column.textColumn
      }
    }
    if element == .object, TimeArithmetic.isTime(column) || column.dtype == .category { return .mixed(column.scalars) }
    do {
      return try column.casting(to: ColumnConversion.dtype(element))
    } catch {
      guard error.message.hasPrefix("Cannot convert non-finite") else { throw error }
      throw ScriptError(PandasModule.castingError, error.message)
    }
  }

  /// Numbers of a column, or the TypeError of an aggregation over text.
  static func numbers(_ column: Column, _ what: String) throws -> [Double] {
    guard let values = column.doubles else {
      let sample = column.scalars.first { !$0.isMissing && $0.number == nil }
      throw ScriptError(.typeError, "could not convert string to float: '\(sample?.description ?? "")'")
    }
    return values
  }

  static let reductions = ["sum", "mean", "min", "max", "std", "var", "median", "count", "prod", "nunique", "sem", "any", "all", "skew", "kurt"]

  /// One value for a column, missing values left out: numbers as NumPy's single values.
  static func reduced(_ column: Column, _ name: String, ddof: Double = 1, skipsMissing: Bool = true, _ vm: Interpreter) throws -> Ref {
    let value = try plain(column, name, ddof: ddof, skipsMissing: skipsMissing, vm)
    guard value.isPlainNumber, column.dtype != .object || name == "count" else { return value }
    if let flag = value.asBool { return vm.host(NumPyScalar(.bool(flag), .bool)) }
    if let int = value.asInt, value.isInteger {
      let keepsType = (name == "min" || name == "max") && column.dtype.isInteger
      return vm.host(NumPyScalar(.int(int), keepsType ? ColumnConversion.element(column.dtype) : .int64))
    }
    guard let number = value.asDouble else { return value }
    return vm.host(column.dtype == .float32 ? NumPyScalar(.double(Double(Float(number))), .float32) : NumPyScalar(number))
  }

  /// The reduction as a value of the language.
  private static func plain(_ column: Column, _ name: String, ddof: Double, skipsMissing: Bool, _ vm: Interpreter) throws -> Ref {
    switch column {
    case .narrow(let values):
      return try plain(values.wide, name, ddof: ddof, skipsMissing: skipsMissing, vm)
    case .category(let values) where name != "count" && name != "nunique":
      guard name == "min" || name == "max" else {
        throw ScriptError(.typeError, "'Categorical' with dtype category does not support reduction '\(name)'")
      }
      guard values.isOrdered else {
        throw ScriptError(
          .typeError, "Categorical is not ordered for operation \(name)\nyou can use .as_ordered() to change the Categorical to an ordered one\n")
      }
    case .instants(let times), .spans(let times):
      guard ["mean", "sum", "median", "std"].contains(name) else { break }
      let present = times.filter { $0 != Instant.missing }
      guard let first = present.first else { return vm.host(TimestampObject(Instant.missing)) }
      let isSpan = column.dtype == .timedelta
      if name == "sum", !isSpan { throw ScriptError(.typeError, "datetime64 type does not support sum operations") }
      let offsets = present.map { Instant.distance($0, first) }
      let value: Double
      switch name {
      case "sum": value = Summation.sum(offsets) + Double(first) * Double(present.count - 1)
      case "median": value = Statistics.median(offsets)
      case "std":
        return vm.host(TimedeltaObject(try TimedeltaObject.rounded(Statistics.variance(offsets, ddof: 1).squareRoot())))
      default: value = Summation.sum(offsets) / Double(present.count)
      }
      let time = first &+ (try TimedeltaObject.rounded(value))
      return isSpan ? vm.host(TimedeltaObject(time)) : vm.host(TimestampObject(time))
    default: break
    }
    switch name {
    case "count": return Ref(column.count - column.missingCount)
    case "nunique": return Ref(column.distinctCount)
    case "any", "all":
      let decisive = name == "any"
      let values = try ColumnConversion.array(column, vm).bools(vm)
      let decides = values.indices.contains { values[$0] == decisive && !(skipsMissing && column.isMissing($0)) }
      return Ref(decides ? decisive : !decisive)
    case "min", "max":
      guard skipsMissing || column.missingCount == 0, let row = column.extremeRow(greatest: name == "max") else {
        return TimeArithmetic.isTime(column) ? TimestampObject.none(vm) : Ref(Double.nan)
      }
      return ScalarConversion.ref(column[row], vm)
    case "sum":
      switch column {
      case .int(let values): return Ref(values.reduce(0) { $0 &+ $1 })
      case .bool(let values): return Ref(values.reduce(0) { $1 ? $0 + 1 : $0 })
      case .string(let values): return vm.string((0..<values.count).compactMap { values[$0] }.joined())
      default: break
      }
    case "prod":
      if case .int(let values) = column { return Ref(values.reduce(1) { $0 &* $1 }) }
    default: break
    }
    if column.doubles == nil, name == "mean" || name == "median" {
      let texts = column.scalars.filter { !$0.isMissing }.map { $0.description }
      throw ScriptError(
        .typeError,
        name == "mean"
          ? "Could not convert string '\(texts.joined())' to numeric"
          : "Cannot convert [\(column.scalars.map { $0.spelled }.joined(separator: " "))] to numeric")
    }
    var values = try numbers(column, name)
    let total = values.count
    if skipsMissing {
      if name == "sum" || name == "mean" {
        // Missing values count as zero, so that additions keep their order.
        let count = values.reduce(0) { $1.isNaN ? $0 : $0 + 1 }
        let sum = Summation.sum(values.map { $0.isNaN ? 0 : $0 })
        return Ref(name == "sum" ? sum : count == 0 ? .nan : sum / Double(count))
      }
      values = name == "std" || name == "var" || name == "sem" ? values : values.filter { !$0.isNaN }
    }
    switch name {
    case "sum": return Ref(Summation.sum(values))
    case "mean": return Ref(total == 0 ? .nan : Summation.sum(values) / Double(total))
    case "prod": return Ref(values.reduce(1, *))
    case "median": return Ref(values.contains { $0.isNaN } ? .nan : Statistics.median(values))
    case "std", "var", "sem":
      let count = Double(values.reduce(0) { $1.isNaN ? $0 : $0 + 1 })
      guard count - ddof > 0 else { return Ref(Double.nan) }
      let mean = Summation.sum(values.map { $0.isNaN ? 0 : $0 }) / count
      let squares = values.map { value -> Double in
        if value.isNaN { return 0 }
        let distance = mean - value
        return distance * distance
      }
      let variance = Summation.sum(squares) / (count - ddof)
      return Ref(name == "var" ? variance : name == "std" ? variance.squareRoot() : (variance / count).squareRoot())
    case "skew", "kurt":
      let n = Double(values.count)
      let mean = Statistics.mean(values)
      let centered = values.map { $0 - mean }
      let m2 = Summation.sum(centered.map { $0 * $0 })
      if name == "skew" {
        let m3 = Summation.sum(centered.map { $0 * $0 * $0 })
        guard n > 2 else { return Ref(Double.nan) }
        return Ref(m2 == 0 ? 0 : n * (n - 1).squareRoot() / (n - 2) * (m3 / pow(m2, 1.5)))
      }
      let m4 = Summation.sum(centered.map { $0 * $0 * $0 * $0 })
      guard n > 3 else { return Ref(Double.nan) }
      let adjusted = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))
      return Ref(m2 == 0 ? 0 : n * (n + 1) * (n - 1) * m4 / ((n - 2) * (n - 3) * m2 * m2) - adjusted)
    default: throw ScriptError(.attributeError, "'Series' object has no attribute '\(name)'")
    }
  }
}
