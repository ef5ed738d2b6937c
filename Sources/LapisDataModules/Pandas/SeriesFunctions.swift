import Glibc
import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics

/// What methods of series, frames and groups share.
enum SeriesFunctions {
  /// Each value through a dict, a series or a function; a dict's absent values become missing.
  static func mapped(_ column: Column, _ mapper: Ref, _ vm: Interpreter) throws -> Column {
    if let pairs = vm.dictItems(mapper) {
      var table: [Scalar: Ref] = [:]
      for pair in pairs { table[ScalarConversion.scalar(pair.key, vm)] = pair.value }
      if try vm.attributeIfPresent(mapper, "__missing__") != nil {
        return ColumnConversion.column(of: try ColumnConversion.refs(column, vm).map { try vm.item(mapper, $0) }, vm)
      }
      return ColumnConversion.column(of: column.scalars.map { table[$0] ?? Ref(Double.nan) }, vm)
    }
    if let series = mapper.host(as: SeriesObject.self) {
      let rows = Labels.positions(of: RowIndex(column), in: series.index)
      return series.column.taking(orMissing: rows)
    }
    guard mapper.isCallable else { throw ScriptError(.typeError, "'\(vm.typeName(mapper))' object is not callable") }
    return try ColumnMapping(column, vm) { try vm.call(mapper, $0) }.column(vm)
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
      return try column.casting(to: name == "Float64" || column.missingCount > 0 ? .double : name == "boolean" ? .bool : .int)
    }
    guard let element = try ArrayConversion.element(dtype, vm) else { return column }
    if element == .string { return column.textColumn }
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
      throw ScriptError(.typeError, "could not convert string to float: '\(sample?.description ?? "")'", hint: "\(what) needs a column of numbers.")
    }
    return values
  }

  static let reductions = ["sum", "mean", "min", "max", "std", "var", "median", "count", "prod", "nunique", "sem", "any", "all", "skew", "kurt"]

  /// One value for a column, missing values left out.
  static func reduced(_ column: Column, _ name: String, ddof: Double = 1, skipsMissing: Bool = true, _ vm: Interpreter) throws -> Ref {
    switch column {
    case .narrow(let values):
      return try reduced(values.wide, name, ddof: ddof, skipsMissing: skipsMissing, vm)
    case .instants(let times), .spans(let times):
      guard ["mean", "sum", "median", "std"].contains(name) else { break }
      let present = times.filter { $0 != Instant.missing }
      guard let first = present.first else { return vm.host(TimestampObject(Instant.missing)) }
      let isSpan = column.dtype == .timedelta
      if name == "sum", !isSpan { throw ScriptError(.typeError, "datetime64 type does not support sum operations") }
      let offsets = present.map { Double($0 - first) }
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
      let values = try ColumnConversion.array(column, vm).bools(vm)
      let present = values.indices.filter { !column.isMissing($0) }.map { values[$0] }
      return Ref(name == "any" ? present.contains(true) : present.allSatisfy { $0 })
    case "min", "max":
      let order = column.order().filter { !column.isMissing($0) }
      guard let row = name == "min" ? order.first : order.last else { return Ref(Double.nan) }
      if !skipsMissing, column.missingCount > 0 { return Ref(Double.nan) }
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

  /// The value that stands for each missing one: `fillna(value=…, method=…)`.
  static func filled(_ column: Column, _ value: Ref, method: String?, _ vm: Interpreter) throws -> Column {
    if let method {
      switch method {
      case "ffill", "pad": return column.fillingMissing(forward: true)
      case "bfill", "backfill": return column.fillingMissing(forward: false)
      default: throw ScriptError(.valueError, "Invalid fill method. Expecting pad (ffill) or backfill (bfill). Got \(method)")
      }
    }
    return column.fillingMissing(ScalarConversion.scalar(value, vm))
  }

  /// The values with the pairs of a replacement applied.
  static func replaced(_ column: Column, _ pairs: [(Scalar, Scalar)]) -> Column {
    var table: [Scalar: Scalar] = [:]
    var missingValue: Scalar?
    for (old, new) in pairs { if old.isMissing { missingValue = new } else { table[old] = new } }
    var changed = false
    let values = column.scalars.map { value -> Scalar in
      if value.isMissing {
        guard let missingValue else { return value }
        changed = true
        return missingValue
      }
      guard let new = table[value] else { return value }
      changed = true
      return new
    }
    return changed ? Column(values) : column
  }

  /// `to_replace=` and `value=` as pairs.
  static func replacements(_ old: Ref, _ new: Ref, _ vm: Interpreter) throws -> [(Scalar, Scalar)] {
    if let pairs = vm.dictItems(old) {
      return pairs.map { (ScalarConversion.scalar($0.key, vm), ScalarConversion.scalar($0.value, vm)) }
    }
    guard let olds = vm.listElements(old) else { return [(ScalarConversion.scalar(old, vm), ScalarConversion.scalar(new, vm))] }
    if let news = vm.listElements(new) {
      guard news.count == olds.count else {
        throw ScriptError(.valueError, "Replacement lists must match in length. Expecting \(olds.count) got \(news.count) ")
      }
      return zip(olds, news).map { (ScalarConversion.scalar($0, vm), ScalarConversion.scalar($1, vm)) }
    }
    return olds.map { (ScalarConversion.scalar($0, vm), ScalarConversion.scalar(new, vm)) }
  }

  /// The rows that `sample` picks.
  static func sample(_ count: Int, _ call: Call, weights: [Double]? = nil) throws -> [Int] {
    let vm = call.vm
    let wanted: Int
    if !call["frac"].isNone {
      wanted = Int((try call.double("frac") * Double(count)).rounded(.toNearestOrEven))
    } else {
      wanted = try call.optionalInt("n") ?? 1
    }
    let replace = try call.bool("replace")
    guard wanted >= 0 else {
      throw ScriptError(.valueError, "A negative number of rows requested. Please provide `n` >= 0.")
    }
    guard replace || wanted <= count else {
      throw ScriptError(.valueError, "Cannot take a larger sample than population when 'replace=False'")
    }
    if let weights {
      guard weights.count == count else { throw ScriptError(.valueError, "Weights and axis to be sampled must be of same length") }
      let total = weights.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
      guard total > 0 else { throw ScriptError(.valueError, "Invalid weights: weights sum to zero") }
      let shares = vm.host(NDArray(weights.map { $0.isNaN ? 0 : $0 / total }))
      let state = call["random_state"]
      let random = state.host(as: RandomStateObject.self) != nil
        ? state : state.isNone ? try vm.imported("numpy.random") : try vm.callMethod(vm.imported("numpy.random"), "RandomState", [state])
      let picked = try vm.call(
        vm.attribute(random, "choice"), [Ref(count)], keywords: [("size", Ref(wanted)), ("replace", Ref(replace)), ("p", shares)])
      return try ArrayConversion.array(picked, vm).ints()
    }
    func draw(_ generator: inout MersenneTwister) -> [Int] {
      if replace { return (0..<wanted).map { _ in generator.int(in: 0, count) } }
      return Array(generator.permutation(count).prefix(wanted))
    }
    let state = call["random_state"]
    if let shared = state.host(as: RandomStateObject.self) { return shared.twister.use(vm) { draw(&$0) } }
    if var generator = try NumPyRandom.seed(state, vm) { return draw(&generator) }
    // Without a seed the rows come from the module's generator, as in pandas.
    let random = try vm.callMethod(vm.imported("numpy.random"), "permutation", [Ref(count)])
    let order = try ArrayConversion.array(random, vm).ints()
    return replace ? (0..<wanted).map { order[$0 % max(1, order.count)] } : Array(order.prefix(wanted))
  }
}
