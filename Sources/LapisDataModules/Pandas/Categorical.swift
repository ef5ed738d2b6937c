import LapisFrame
import LapisInterpreter
import LapisSyntax

/// `pd.Categorical`: categories without labels.
final class CategoricalObject: HostObject, ArrayRepresentable {
  let column: Column

  init(_ column: Column) {
    self.column = column
    super.init(type: CategoricalObject.hostType)
  }

  private var values: CategoryColumn { CategoryColumn(column) }

  func array(_ vm: Interpreter) throws -> NDArray { ColumnConversion.array(column, vm) }

  override func repr(_ vm: Interpreter) throws -> String {
    // Beside a missing value the bounds of intervals are floats.
    let hasMissing = column.missingCount > 0
    let words = column.scalars.map { value -> String in
      if hasMissing, case .interval(let interval) = value {
        return Interval(interval.left, interval.right, isRightClosed: interval.isRightClosed, isWhole: false).description
      }
      return value.isMissing ? "NaN" : value.spelled
    }
    let list = words.count > 10 ? words.prefix(5).joined(separator: ", ") + ", ..., " + words.suffix(5).joined(separator: ", ") : words.joined(separator: ", ")
    return "[\(list)]\n" + (words.count > 10 ? "Length: \(words.count)\n" : "") + CategoryText.summary(values)
  }
  override func length(_ vm: Interpreter) throws -> Int? { column.count }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var next = 0
    return { [self] in
      guard next < column.count else { return nil }
      defer { next += 1 }
      return ScalarConversion.ref(column[next], vm)
    }
  }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    guard let place = key.asInt else {
      return vm.host(CategoricalObject(column.taking(try Labels.positions(of: key, column.count))))
    }
    guard place >= -column.count, place < column.count else {
      throw ScriptError(.indexError, "index \(place) is out of bounds for axis 0 with size \(column.count)")
    }
    return ScalarConversion.ref(column[place < 0 ? place + column.count : place], vm)
  }

  private var series: SeriesObject { SeriesObject(.category(values), index: RowIndex(count: column.count), name: nil) }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    if let flags = try CategoryComparison.flags(values, op, other, vm) { return vm.host(NDArray(flags)) }
    return try series.compare(vm, op, other)?.host(as: SeriesObject.self).map { vm.host(try $0.array(vm)) }
  }

  /// A method that changes categories, as that of `series.cat`.
  private static func changing(_ text: String) -> Member {
    let signature = Signature(text)
    return .method(text, "The values with other categories.") { (c: CategoricalObject, call) in
      let accessor = call.vm.host(CategoryAccessor(c.series, c.values))
      let keywords = signature.parameters.filter { call.isGiven($0.name) }.map { ($0.name, call[$0.name]) }
      let result = try call.vm.call(call.vm.attribute(accessor, signature.name), [], keywords: keywords)
      return result.host(as: SeriesObject.self).map { call.vm.host(CategoricalObject($0.column)) } ?? result
    }
  }

  static func make(_ call: Call) throws -> Ref {
    let vm = call.vm
    if let type = call["dtype"].host(as: TableTypeObject.self), case .category(let wanted) = type.column, !wanted.categories.isEmpty {
      let column = try Assignment.column(call["values"], index: RowIndex(count: 1), hasColumns: false, vm)
      return vm.host(CategoricalObject(.category(CategoryColumn(column, categories: wanted.categories, isOrdered: wanted.isOrdered))))
    }
    let column = try Assignment.column(call["values"], index: RowIndex(count: 1), hasColumns: false, vm)
    let ordered = call["ordered"].asBool ?? false
    if call["categories"].isNone {
      var values = CategoryColumn(column)
      values.isOrdered = call["ordered"].asBool ?? values.isOrdered
      return vm.host(CategoricalObject(.category(values)))
    }
    let categories = try CategoryAccessor.distinct(Labels.labels(call["categories"], vm))
    return vm.host(CategoricalObject(.category(CategoryColumn(column, categories: categories, isOrdered: ordered))))
  }

  static let hostType = HostType(
    name: "Categorical", module: "pandas.core.arrays.categorical", doc: "Values out of a known list.", importPaths: ["pandas"],
    initializer: NativeFunction("Categorical(values, categories=None, ordered=None, dtype=None)", "Values as categories.", make),
    members: [
      "rename_categories(new_categories)", "reorder_categories(new_categories, ordered=None)", "add_categories(new_categories)",
      "remove_categories(removals)", "remove_unused_categories()", "set_categories(new_categories, ordered=None)", "as_ordered()",
      "as_unordered()",
    ].map(changing) + ["min", "max"].map { name in
      .method("\(name)(skipna=True)", "The \(name) of the values, whose categories have an order.") { (c: CategoricalObject, call) in
        try SeriesFunctions.reduced(.category(c.values), name, call.vm)
      }
    } + [
      .staticMethod("from_codes(codes, categories=None, ordered=None, dtype=None)", "Categories by their numbers.") { call in
        let codes = try ArrayConversion.array(call["codes"], call.vm).ints()
        var type = CategoryColumn(codes: [], categories: [])
        if let given = call["dtype"].host(as: TableTypeObject.self), case .category(let wanted) = given.column { type = wanted } else {
          type = CategoryColumn(codes: [], categories: try Labels.labels(call["categories"], call.vm), isOrdered: call["ordered"].asBool ?? false)
        }
        guard codes.allSatisfy({ $0 >= -1 && $0 < type.categories.count }) else {
          throw ScriptError(.valueError, "codes need to be between -1 and len(categories)-1")
        }
        type.codes = codes.map { Int32($0) }
        return call.vm.host(CategoricalObject(.category(type)))
      },
      .method("isna()", "Is each value missing?") { (c: CategoricalObject, call) in call.vm.host(NDArray(c.column.missingMask)) },
      .method("notna()", "Is each value there?") { (c: CategoricalObject, call) in call.vm.host(NDArray(c.column.missingMask.map { !$0 })) },
      .method("isin(values)", "Is each value among these?") { (c: CategoricalObject, call) in
        call.vm.host(NDArray(try Membership.flags(c.column, call["values"], call.vm)))
      },
      .method("unique()", "The distinct values.") { (c: CategoricalObject, call) in Factorization.unique(.category(c.values), call.vm) },
      .method("to_list()", "The values as a list.") { (c: CategoricalObject, call) in call.vm.list(ColumnConversion.refs(c.column, call.vm)) },
      .method("astype(dtype, copy=True)", "The values as another type.") { (c: CategoricalObject, call) in
        let column = try SeriesFunctions.cast(.category(c.values), call["dtype"], call.vm)
        if case .category = column { return call.vm.host(CategoricalObject(column)) }
        return call.vm.host(ColumnConversion.array(column, call.vm))
      },
      .method("__array__(dtype=None)", "The values as an array.") { (c: CategoricalObject, call) in call.vm.host(try c.array(call.vm)) },
      .property("shape", "The length, as a tuple.") { (c: CategoricalObject, vm) in vm.tuple([Ref(c.column.count)]) },
      .property("size", "The number of values.") { (c: CategoricalObject, _) in Ref(c.column.count) },
      .property("codes", "The number of each value's category.") { (c: CategoricalObject, vm) in
        vm.host(ColumnConversion.array(c.values.numbers, vm))
      },
      .property("categories", "The values that there can be.") { (c: CategoricalObject, vm) in
        vm.host(IndexObject(RowIndex(Column(c.values.categories))))
      },
      .property("ordered", "Whether the categories have an order.") { (c: CategoricalObject, _) in Ref(c.values.isOrdered) },
      .property("dtype", "The type.") { (c: CategoricalObject, vm) in ColumnConversion.dtypeObject(c.column, vm) },
      .method("tolist()", "The values as a list.") { (c: CategoricalObject, call) in call.vm.list(ColumnConversion.refs(c.column, call.vm)) },
      .method("value_counts()", "How often each category occurs.") { (c: CategoricalObject, call) in
        var counts = [Int](repeating: 0, count: c.values.categories.count)
        for code in c.values.codes where code >= 0 { counts[Int(code)] += 1 }
        let all = CategoryColumn(codes: counts.indices.map { Int32($0) }, categories: c.values.categories, isOrdered: c.values.isOrdered)
        return call.vm.host(SeriesObject(.int(counts), index: RowIndex(.category(all)), name: "count"))
      },
    ])
}

extension CategoryColumn {
  /// The numbers of the categories, in as few bits as they need.
  var numbers: Column {
    .narrow(NarrowColumn(categories.count < 128 ? .int8 : categories.count < 32_768 ? .int16 : .int32, .ints(codes.map { Int($0) })))
  }
}

/// `series.cat`
final class CategoryAccessor: HostObject {
  private let series: SeriesObject
  private let values: CategoryColumn

  init(_ series: SeriesObject, _ values: CategoryColumn) {
    self.series = series
    self.values = values
    super.init(type: CategoryAccessor.hostType)
  }

  private func result(_ values: CategoryColumn, _ vm: Interpreter) -> Ref { vm.host(SeriesObject(.category(values), like: series)) }

  /// The same values under other categories, those that are gone missing.
  private func recoded(_ categories: [Scalar], ordered: Bool? = nil) -> CategoryColumn {
    CategoryColumn(.category(values), categories: categories, isOrdered: ordered ?? values.isOrdered)
  }

  /// - Throws: ValueError where a category is there twice or missing.
  static func distinct(_ categories: [Scalar]) throws -> [Scalar] {
    guard !categories.contains(where: { $0.isMissing }) else { throw ScriptError(.valueError, "Categorical categories cannot be null") }
    guard Set(categories).count == categories.count else { throw ScriptError(.valueError, "Categorical categories must be unique") }
    return categories
  }

  private static func listed(_ labels: [Scalar]) -> String { "{" + labels.map { $0.spelled }.joined(separator: ", ") + "}" }

  private static func labels(_ value: Ref, _ vm: Interpreter) throws -> [Scalar] {
    value.isString || value.isScalarNumber ? [ScalarConversion.scalar(value, vm)] : try Labels.labels(value, vm)
  }

  static let hostType = HostType(
    name: "CategoricalAccessor", module: "pandas.core.arrays.categorical", doc: "Categories of a series.", importPaths: [],
    members: [
      .property("codes", "The number of each value's category.") { (c: CategoryAccessor, vm) in
        vm.host(SeriesObject(c.values.numbers, index: c.series.index, name: nil))
      },
      .property("categories", "The values that there can be.") { (c: CategoryAccessor, vm) in
        vm.host(IndexObject(RowIndex(Column(c.values.categories))))
      },
      .property("ordered", "Whether the categories have an order.") { (c: CategoryAccessor, _) in Ref(c.values.isOrdered) },
      .method("rename_categories(new_categories)", "Categories with other names.") { (c: CategoryAccessor, call) in
        var values = c.values
        if call["new_categories"].isDict || call["new_categories"].isCallable {
          values.categories = try SeriesObject.renamed(Column(values.categories), call["new_categories"], call.vm).scalars
        } else {
          let new = try Labels.labels(call["new_categories"], call.vm)
          guard new.count == values.categories.count else {
            throw ScriptError(.valueError, "new categories need to have the same number of items as the old categories!")
          }
          values.categories = new
        }
        return c.result(values, call.vm)
      },
      .method("reorder_categories(new_categories, ordered=None)", "Categories in another order.") { (c: CategoryAccessor, call) in
        let new = try Labels.labels(call["new_categories"], call.vm)
        guard Set(new) == Set(c.values.categories) else {
          throw ScriptError(.valueError, "items in new_categories are not the same as in old categories")
        }
        return c.result(c.recoded(new, ordered: try call.optionalBool("ordered")), call.vm)
      },
      .method("set_categories(new_categories, ordered=None)", "Other categories.") { (c: CategoryAccessor, call) in
        c.result(c.recoded(try distinct(Labels.labels(call["new_categories"], call.vm)), ordered: try call.optionalBool("ordered")), call.vm)
      },
      .method("add_categories(new_categories)", "More categories.") { (c: CategoryAccessor, call) in
        let new = try labels(call["new_categories"], call.vm)
        let known = new.filter { c.values.categories.contains($0) }
        guard known.isEmpty else { throw ScriptError(.valueError, "new categories must not include old categories: \(listed(known))") }
        return c.result(c.recoded(c.values.categories + (try distinct(new))), call.vm)
      },
      .method("remove_categories(removals)", "Fewer categories.") { (c: CategoryAccessor, call) in
        let gone = try labels(call["removals"], call.vm)
        let absent = gone.filter { !c.values.categories.contains($0) }
        guard absent.isEmpty else { throw ScriptError(.valueError, "removals must all be in old categories: \(listed(absent))") }
        return c.result(c.recoded(c.values.categories.filter { !gone.contains($0) }), call.vm)
      },
      .method("remove_unused_categories()", "The categories that occur.") { (c: CategoryAccessor, call) in
        let used = Set(c.values.codes)
        return c.result(c.recoded(c.values.categories.enumerated().filter { used.contains(Int32($0.offset)) }.map { $0.element }), call.vm)
      },
      .method("as_ordered()", "With an order.") { (c: CategoryAccessor, call) in
        c.result(c.recoded(c.values.categories, ordered: true), call.vm)
      },
      .method("as_unordered()", "Without an order.") { (c: CategoryAccessor, call) in
        c.result(c.recoded(c.values.categories, ordered: false), call.vm)
      },
    ])
}

/// `pd.CategoricalDtype(…)`
enum CategoryTypes {
  static var members: [ModuleMember] {
    [
      .function("CategoricalDtype(categories=None, ordered=False)", "The type of columns of categories.") { call in
        let categories = call["categories"].isNone ? [] : try Labels.labels(call["categories"], call.vm)
        return call.vm.host(TableTypeObject(.category(CategoryColumn(codes: [], categories: categories, isOrdered: try call.bool("ordered")))))
      }
    ]
  }
}
