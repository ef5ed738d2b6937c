import Glibc
import LapisFrame
import LapisInterpreter
import LapisNumerics
import LapisSyntax

extension SeriesObject: ReducibleByName {
  /// NumPy's functions of a series: its own method, with NumPy's divisor.
  func reduced(_ name: String, _ call: Call) throws -> Ref {
    if ["std", "var"].contains(name) {
      return try SeriesFunctions.reduced(column, name, ddof: call.double("ddof"), call.vm)
    }
    if ["sum", "mean", "min", "max", "prod", "any", "all"].contains(name) {
      return try SeriesFunctions.reduced(column, name, call.vm)
    }
    guard let entry = ReductionTable.all.first(where: { $0.name == name }) else { return .none }
    let result = try entry.body(array(call.vm), call)
    if let array = result.host(as: NDArray.self) { return try relabelled(array, call.vm) }
    return result
  }

  static let hostType = HostType(
    name: "Series", module: "pandas.core.series", doc: "One column of values with labels.", importPaths: ["pandas"],
    initializer: NativeFunction("Series(data=None, index=None, dtype=None, name=None)", "A series of these values.") { call in
      call.vm.host(try make(call))
    },
    members: properties + reductions + summaries + changes + ordering + conversion + operators + reshaping)

  static func make(_ call: Call) throws -> SeriesObject {
    let vm = call.vm
    let data = call["data"]
    var labels = call["index"].isNone ? nil : try Labels.index(call["index"], vm)
    var column: Column
    if let pairs = vm.dictItems(data) {
      let own = RowIndex(ColumnConversion.column(of: pairs.map { $0.key }, vm))
      column = ColumnConversion.column(of: pairs.map { $0.value }, vm)
      if let labels { column = column.taking(orMissing: Labels.positions(of: labels, in: own)) } else { labels = own }
    } else if let series = data.host(as: SeriesObject.self) {
      column = series.column
      if let labels { column = column.taking(orMissing: Labels.positions(of: labels, in: series.index)) } else { labels = series.index }
    } else if data.isNone {
      column = .mixed([Scalar](repeating: .nan, count: labels?.count ?? 0))
    } else {
      column = try Assignment.column(data, index: labels ?? RowIndex(count: 1), hasColumns: true, vm)
    }
    if !call["dtype"].isNone { column = try SeriesFunctions.cast(column, call["dtype"], vm) }
    let index = labels ?? RowIndex(count: column.count)
    guard index.count == column.count else {
      throw ScriptError(.valueError, "Length of values (\(column.count)) does not match length of index (\(index.count))")
    }
    return SeriesObject(column, index: index, name: call["name"].isNone ? nil : ScalarConversion.scalar(call["name"], vm))
  }

  private static var properties: [Member] {
    [
      .property("values", "The values as an array.") { (s: SeriesObject, vm) in vm.host(try s.array(vm)) },
      .property(
        "index", "The labels.",
        get: { (s: SeriesObject, vm) in vm.host(IndexObject(s.index) { names in s.index = (try? s.index.named(names)) ?? s.index }) },
        set: { s, value, vm in
          let index = try Labels.index(value, vm)
          guard index.count == s.column.count else {
            throw ScriptError(
              .valueError, "Length mismatch: Expected axis has \(s.column.count) elements, new values have \(index.count) elements")
          }
          s.index = index
        }),
      .property(
        "name", "The name.", get: { (s: SeriesObject, vm) in s.name.map { ScalarConversion.ref($0, vm) } ?? .none },
        set: { s, value, vm in s.name = value.isNone ? nil : ScalarConversion.scalar(value, vm) }),
      .property("dtype", "The type of the values.") { (s: SeriesObject, vm) in
        ColumnConversion.dtypeObject(s.column, vm)
      },
      .property("dtypes", "The type of the values.") { (s: SeriesObject, vm) in
        ColumnConversion.dtypeObject(s.column, vm)
      },
      .property("shape", "The length, as a tuple.") { (s: SeriesObject, vm) in vm.tuple([Ref(s.column.count)]) },
      .property("size", "The number of values.") { (s: SeriesObject, _) in Ref(s.column.count) },
      .property("ndim", "One.") { (_: SeriesObject, _) in Ref(1) },
      .property("empty", "Are there no values?") { (s: SeriesObject, _) in Ref(s.column.count == 0) },
      .property("hasnans", "Is a value missing?") { (s: SeriesObject, _) in Ref(s.column.missingCount > 0) },
      .property("is_unique", "Are all values distinct?") { (s: SeriesObject, _) in Ref(s.column.distinctCount == s.column.count) },
      .property("T", "The series itself.") { (s: SeriesObject, vm) in vm.host(s) },
      .property("iloc", "Values by position.") { (s: SeriesObject, vm) in vm.host(Indexer(s, positional: true)) },
      .property("loc", "Values by label.") { (s: SeriesObject, vm) in vm.host(Indexer(s, positional: false)) },
      .property("iat", "A value by position.") { (s: SeriesObject, vm) in vm.host(Indexer(s, positional: true)) },
      .property("at", "A value by label.") { (s: SeriesObject, vm) in vm.host(Indexer(s, positional: false)) },
      .property("str", "Text functions of each value.") { (s: SeriesObject, vm) in
        guard s.column.dtype == .object else {
          throw ScriptError(.attributeError, "Can only use .str accessor with string values!")
        }
        return vm.host(StringAccessor(s))
      },
    ]
  }

  private static var reductions: [Member] {
    SeriesFunctions.reductions.filter { $0 != "nunique" }.map { name in
      .method("\(name)(axis=None, skipna=True, ddof=1, numeric_only=False)", "The \(name) of the values that are not missing.") {
        (s: SeriesObject, call) in
        try SeriesFunctions.reduced(
          s.column, name, ddof: call.double("ddof"), skipsMissing: call.bool("skipna"), call.vm)
      }
    } + [
      .method("nunique(dropna=True)", "How many distinct values there are.") { (s: SeriesObject, call) in
        Ref(s.column.distinctCount + (try !call.bool("dropna") && s.column.missingCount > 0 ? 1 : 0))
      },
      .method("quantile(q=0.5, interpolation='linear')", "Quantiles by linear interpolation.") { (s: SeriesObject, call) in
        let values = Statistics.sorted(try SeriesFunctions.numbers(s.column, "quantile").filter { !$0.isNaN })
        if let q = call["q"].asDouble { return Ref(Statistics.quantile(sorted: values, q)) }
        let qs = try ArrayConversion.array(call["q"], call.vm).doubles()
        return call.vm.host(
          SeriesObject(.double(qs.map { Statistics.quantile(sorted: values, $0) }), index: RowIndex(.double(qs)), name: s.name))
      },
      .method("idxmax()", "The label of the greatest value.") { (s: SeriesObject, call) in try extremeLabel(s, .greatest, call) },
      .method("idxmin()", "The label of the least value.") { (s: SeriesObject, call) in try extremeLabel(s, .least, call) },
      .method("argmax()", "The position of the greatest value.") { (s: SeriesObject, call) in Ref(try extremeRow(s, .greatest, call)) },
      .method("argmin()", "The position of the least value.") { (s: SeriesObject, call) in Ref(try extremeRow(s, .least, call)) },
      .method("mode()", "The most frequent values.") { (s: SeriesObject, call) in
        let (values, counts) = s.column.valueCounts()
        let best = counts.first ?? 0
        let modes = values.taking(counts.indices.filter { counts[$0] == best })
        let sorted = modes.taking(modes.order())
        return call.vm.host(SeriesObject(sorted, index: RowIndex(count: sorted.count), name: s.name))
      },
      .method("corr(other)", "Pearson's correlation with another series.") { (s: SeriesObject, call) in
        let other = try call.host("other", as: SeriesObject.self)
        let frame = try DataFrame(names: ["a", "b"], columns: [s.column, other.column], index: s.index)
        guard case .double(let values)? = frame.correlations().columns.last else { return Ref(Double.nan) }
        return Ref(values[0])
      },
    ]
  }

  static func extremeRow(_ s: SeriesObject, _ which: ArrayReduction.Extreme, _ call: Call) throws -> Int {
    guard s.column.count > s.column.missingCount else {
      throw ScriptError(.valueError, "attempt to get arg\(which == .greatest ? "max" : "min") of an empty sequence")
    }
    return try ArrayReduction.places(s.array(call.vm), nil, which, keepDims: false, call.vm, ignoringNaN: true).places[0]
  }

  static func extremeLabel(_ s: SeriesObject, _ which: ArrayReduction.Extreme, _ call: Call) throws -> Ref {
    ScalarConversion.ref(s.index[try extremeRow(s, which, call)], call.vm)
  }

  private static var summaries: [Member] {
    [
      .method("head(n=5)", "The first values.") { (s: SeriesObject, call) in
        let n = try call.int("n")
        let count = s.column.count
        return call.vm.host(s.slicing(0..<(n < 0 ? max(0, count + max(n, -count)) : min(n, count))))
      },
      .method("tail(n=5)", "The last values.") { (s: SeriesObject, call) in
        let n = try call.int("n")
        let count = s.column.count
        return call.vm.host(s.slicing((n < 0 ? min(-max(n, -count), count) : max(0, count - min(n, count)))..<count))
      },
      .method("describe(percentiles=None)", "Count, mean, deviation, quartiles and extremes.") { (s: SeriesObject, call) in
        let frame = try DataFrame(names: [s.name ?? .int(0)], columns: [s.column], index: s.index)
        let described = frame.described(all: !s.column.dtype.isNumeric || s.column.dtype == .bool, percentiles: try FrameObject.percentiles(call))
        return call.vm.host(SeriesObject(described.columns[0], index: described.index, name: s.name))
      },
      .method("value_counts(normalize=False, sort=True, ascending=False, bins=None, dropna=True)", "How often each value occurs.") {
        (s: SeriesObject, call) in
        if !call["bins"].isNone {
          let binned = try call.vm.call(
            call.vm.attribute(call.vm.imported("pandas"), "cut"), [call.vm.host(s), call["bins"]], keywords: [("include_lowest", Ref(true))])
          guard let part = binned.host(as: SeriesObject.self), case .category(let values) = part.column else { return .none }
          var counts = [Int](repeating: 0, count: values.categories.count)
          for code in values.codes where code >= 0 { counts[Int(code)] += 1 }
          let order = try call.bool("sort") ? RadixSort.order(of: counts.map { -$0 }) : Array(counts.indices)
          return call.vm.host(
            SeriesObject(
              .int(order.map { counts[$0] }), index: RowIndex(Column(order.map { values.categories[$0] }), name: s.name?.description), name: "count"))
        }
        if case .category(let values) = s.column {
          var counts = [Int](repeating: 0, count: values.categories.count)
          for code in values.codes where code >= 0 { counts[Int(code)] += 1 }
          var order = try call.bool("sort") ? RadixSort.order(of: counts.map { -$0 }) : Array(counts.indices)
          if try call.bool("ascending") { order = RadixSort.order(of: counts) }
          let total = Double(counts.reduce(0, +))
          let normalized = try call.bool("normalize")
          let sorted = order.map { counts[$0] }
          let labels = CategoryColumn(codes: order.map { Int32($0) }, categories: values.categories, isOrdered: values.isOrdered)
          return call.vm.host(
            SeriesObject(
              normalized ? .double(sorted.map { Double($0) / total }) : .int(sorted), index: RowIndex(.category(labels), name: s.name?.description),
              name: .string(normalized ? "proportion" : "count")))
        }
        if try !call.bool("sort") {
          let (codes, rows) = s.column.factorized()
          var counts = [Int](repeating: 0, count: rows.count)
          for code in codes where code >= 0 { counts[code] += 1 }
          let total = Double(counts.reduce(0, +))
          let normalized = try call.bool("normalize")
          return call.vm.host(
            SeriesObject(
              normalized ? .double(counts.map { Double($0) / total }) : .int(counts),
              index: RowIndex(s.column.taking(rows), name: s.name?.description), name: .string(normalized ? "proportion" : "count")))
        }
        var (values, counts) = s.column.valueCounts(includingMissing: try !call.bool("dropna"))
        if try call.bool("ascending") {
          let order = RadixSort.order(of: counts)
          values = values.taking(order)
          counts = order.map { counts[$0] }
        }
        let total = Double(counts.reduce(0, +))
        let normalized = try call.bool("normalize")
        return call.vm.host(
          SeriesObject(
            normalized ? .double(counts.map { Double($0) / total }) : .int(counts),
            index: RowIndex(values, name: s.name?.description), name: .string(normalized ? "proportion" : "count")))
      },
      .method("unique()", "The distinct values in order of appearance, as an array.") { (s: SeriesObject, call) in
        let unique = s.column.unique()
        if case .category(let values) = unique {
          let used = Set(values.codes)
          let kept = values.isOrdered ? values.categories : values.categories.enumerated().filter { used.contains(Int32($0.offset)) }.map { $0.element }
          return call.vm.host(CategoricalObject(.category(CategoryColumn(unique, categories: kept, isOrdered: values.isOrdered))))
        }
        return call.vm.host(ColumnConversion.array(unique, call.vm))
      },
      .method("groupby(by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=False, dropna=True)", "The values in groups.") { (s: SeriesObject, call) in
        try GroupByObject.make(series: s, call)
      },
      .method("items()", "Pairs of label and value.") { (s: SeriesObject, call) in
        call.vm.list(
          (0..<s.column.count).map {
            call.vm.tuple([ScalarConversion.ref(s.index[$0], call.vm), ScalarConversion.ref(s.column[$0], call.vm)])
          })
      },
      .method("keys()", "The labels.") { (s: SeriesObject, call) in call.vm.host(IndexObject(s.index)) },
      .method("get(key, default=None)", "The value of a label, or the default.") { (s: SeriesObject, call) in
        guard let row = s.index.row(of: ScalarConversion.scalar(call["key"], call.vm)) else { return call["default"] }
        return ScalarConversion.ref(s.column[row], call.vm)
      },
      .method("item()", "The single value.") { (s: SeriesObject, call) in
        guard s.column.count == 1 else {
          throw ScriptError(.valueError, "can only convert an array of size 1 to a Python scalar")
        }
        return ScalarConversion.ref(s.column[0], call.vm)
      },
      .method("equals(other)", "Are all values and labels the same?") { (s: SeriesObject, call) in
        guard let other = call["other"].host(as: SeriesObject.self) else { return Ref(false) }
        let same = s.index.matches(other.index) && s.column.dtype == other.column.dtype
          && (0..<s.column.count).allSatisfy { s.column[$0] == other.column[$0] || s.column[$0].isMissing && other.column[$0].isMissing }
        return Ref(same)
      },
    ]
  }

  /// Gives a new series, or changes this one where `inplace=True` was passed.
  static func result(_ s: SeriesObject, _ column: Column, _ call: Call) throws -> Ref {
    if try call.bool("inplace") {
      try s.replace(column)
      return .none
    }
    return call.vm.host(SeriesObject(column, like: s))
  }

  private static var changes: [Member] {
    let isMissing: (SeriesObject, Call) throws -> Ref = { s, call in
      call.vm.host(SeriesObject(.bool(s.column.missingMask), like: s))
    }
    let isPresent: (SeriesObject, Call) throws -> Ref = { s, call in
      call.vm.host(SeriesObject(.bool(s.column.missingMask.map { !$0 }), like: s))
    }
    return [
      .method("isna()", "Is each value missing?", isMissing), .method("isnull()", "Is each value missing?", isMissing),
      .method("notna()", "Is each value there?", isPresent), .method("notnull()", "Is each value there?", isPresent),
      .method("fillna(value=None, method=None, inplace=False)", "Missing values replaced.") { (s: SeriesObject, call) in
        let value = call["value"]
        if let other = value.host(as: SeriesObject.self) {
          let rows = Labels.positions(of: s.index, in: other.index)
          let filled = s.column.missingMask.enumerated().map { row, missing in
            missing && rows[row] >= 0 ? other.column[rows[row]] : s.column[row]
          }
          return try result(s, Column(filled), call)
        }
        return try result(s, SeriesFunctions.filled(s.column, value, method: call.optionalString("method"), call.vm), call)
      },
      .method("ffill(axis=0, inplace=False, limit=None)", "Missing values replaced by the last before.") { (s: SeriesObject, call) in
        try result(s, Filling.filled(s.column, forward: true, limit: call.optionalInt("limit")), call)
      },
      .method("bfill(axis=0, inplace=False, limit=None)", "Missing values replaced by the next after.") { (s: SeriesObject, call) in
        try result(s, Filling.filled(s.column, forward: false, limit: call.optionalInt("limit")), call)
      },
      .method("dropna(inplace=False)", "The values that are there.") { (s: SeriesObject, call) in
        let mask = s.column.missingMask
        let rows = mask.indices.filter { !mask[$0] }
        let kept = rows.count == mask.count ? SeriesObject(s.column, like: s) : s.taking(rows)
        if try call.bool("inplace") {
          s.column = kept.column
          s.index = kept.index
          return .none
        }
        return call.vm.host(kept)
      },
      .method("map(arg, na_action=None)", "Each value through a dict, series or function.") { (s: SeriesObject, call) in
        if call["na_action"].asString == "ignore", call["arg"].isCallable, !call["arg"].isDict {
          let values = try ColumnConversion.refs(s.column, call.vm).enumerated().map { row, value in
            s.column.isMissing(row) ? value : try call.vm.call(call["arg"], [value])
          }
          return call.vm.host(SeriesObject(ColumnConversion.column(of: values, call.vm), like: s))
        }
        return call.vm.host(SeriesObject(try SeriesFunctions.mapped(s.column, call["arg"], call.vm), like: s))
      },
      .method("apply(func, args=(), **kwargs)", "Each value through a function.") { (s: SeriesObject, call) in
        let extra = try call.vm.elements(of: call["args"])
        let name = call["func"].asString
        if let name { return try call.vm.callMethod(call.vm.host(s), name, []) }
        let (vm, function, keywords) = (call.vm, call["func"], call.keywords)
        let isPlain = extra.isEmpty && keywords.isEmpty
        let mapping = try ColumnMapping(s.column, vm) {
          isPlain ? try vm.call(function, $0) : try vm.call(function, [$0] + extra, keywords: keywords)
        }
        if let results = mapping.objects {
          let parts = results.compactMap { $0.host(as: SeriesObject.self) }
          if !parts.isEmpty, parts.count == results.count {
            let names = parts[0].index.labels.scalars
            let columns = names.indices.map { place in Column(parts.map { place < $0.column.count ? $0.column[place] : .nan }) }
            return call.vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: s.index)))
          }
        }
        return call.vm.host(SeriesObject(mapping.column(call.vm), like: s))
      },
      .method("agg(func)", "The result of one aggregation, or of several by name.") { (s: SeriesObject, call) in
        if let names = call.vm.listElements(call["func"]) {
          let labels = try names.map { try $0.asString ?? call.vm.str(call.vm.attribute($0, "__name__")) }
          let values = try names.map { try aggregated(s, $0, call.vm) }
          return call.vm.host(
            SeriesObject(ColumnConversion.column(of: values, call.vm), index: RowIndex(Column(strings: labels)), name: s.name))
        }
        return try aggregated(s, call["func"], call.vm)
      },
      .method("astype(dtype, copy=True, errors='raise')", "The values as another type.") { (s: SeriesObject, call) in
        call.vm.host(SeriesObject(try SeriesFunctions.cast(s.column, call["dtype"], call.vm), like: s))
      },
      .method("copy(deep=True)", "A series of its own.") { (s: SeriesObject, call) in call.vm.host(SeriesObject(s.column, like: s)) },
      .method("replace(to_replace=None, value=None, inplace=False)", "Values exchanged for others.") { (s: SeriesObject, call) in
        let pairs = try SeriesFunctions.replacements(call["to_replace"], call["value"], call.vm)
        return try result(s, SeriesFunctions.replaced(s.column, pairs), call)
      },
      .method("isin(values)", "Is each value among these?") { (s: SeriesObject, call) in
        let wanted = Set(try Labels.labels(call["values"], call.vm))
        return call.vm.host(SeriesObject(.bool(s.column.scalars.map { wanted.contains($0) }), like: s))
      },
      .method("between(left, right, inclusive='both')", "Is each value between two bounds?") { (s: SeriesObject, call) in
        let mode = try call.string("inclusive")
        let (low, high) = (try call.double("left"), try call.double("right"))
        let values = try SeriesFunctions.numbers(s.column, "between")
        return call.vm.host(
          SeriesObject(
            .bool(values.map { value in
              (mode == "both" || mode == "left" ? value >= low : value > low) && (mode == "both" || mode == "right" ? value <= high : value < high)
            }), like: s))
      },
      .method("clip(lower=None, upper=None)", "Values held between two bounds.") { (s: SeriesObject, call) in
        try s.relabelled(ArrayManipulation.clipped(s.array(call.vm), call["lower"], call["upper"], call.vm), call.vm)
      },
      .method("abs()", "The size of each value.") { (s: SeriesObject, call) in
        try call.vm.callMethod(call.vm.imported("numpy"), "abs", [call.vm.host(s)])
      },
      .method("__abs__()", "The size of each value.") { (s: SeriesObject, call) in
        try call.vm.callMethod(call.vm.imported("numpy"), "abs", [call.vm.host(s)])
      },
      .method("round(decimals=0)", "Values rounded to decimals.") { (s: SeriesObject, call) in
        guard s.column.dtype == .double else { return call.vm.host(SeriesObject(s.column, like: s)) }
        return try s.relabelled(ArrayManipulation.rounded(s.array(call.vm), call.int("decimals")), call.vm)
      },
      .method("where(cond, other=None)", "Values kept where the condition holds.") { (s: SeriesObject, call) in
        try masked(s, call, keeps: true)
      },
      .method("mask(cond, other=None)", "Values replaced where the condition holds.") { (s: SeriesObject, call) in
        try masked(s, call, keeps: false)
      },
      .method("shift(periods=1)", "Values moved by rows.") { (s: SeriesObject, call) in
        let by = try call.int("periods")
        let count = s.column.count
        let rows = (0..<count).map { row -> Int in
          let (source, overflow) = row.subtractingReportingOverflow(by)
          return !overflow && source >= 0 && source < count ? source : -1
        }
        return call.vm.host(SeriesObject(s.column.taking(orMissing: rows), like: s))
      },
      .method("diff(periods=1)", "The differences of neighbours.") { (s: SeriesObject, call) in
        let values = try SeriesFunctions.numbers(s.column, "diff")
        let by = try call.int("periods")
        return call.vm.host(
          SeriesObject(
            .double(values.indices.map { row in
              let (source, overflow) = row.subtractingReportingOverflow(by)
              return !overflow && values.indices.contains(source) ? values[row] - values[source] : .nan
            }), like: s))
      },
      .method("pct_change()", "The relative differences of neighbours.") { (s: SeriesObject, call) in
        let values = try SeriesFunctions.numbers(s.column, "pct_change")
        return call.vm.host(SeriesObject(.double(values.indices.map { $0 == 0 ? .nan : values[$0] / values[$0 - 1] - 1 }), like: s))
      },
      .method("cumsum()", "The running sums.") { (s: SeriesObject, call) in try running(s, call) { $0 + $1 } },
      .method("cumprod()", "The running products.") { (s: SeriesObject, call) in try running(s, call) { $0 * $1 } },
      .method("cummax()", "The running greatest values.") { (s: SeriesObject, call) in try running(s, call) { max($0, $1) } },
      .method("cummin()", "The running least values.") { (s: SeriesObject, call) in try running(s, call) { min($0, $1) } },
      .method("rename(index=None, inplace=False)", "Another name, or other labels.") { (s: SeriesObject, call) in
        let new = call["index"]
        let target = try call.bool("inplace") ? s : SeriesObject(s.column, like: s)
        if new.isDict || new.isCallable {
          target.index = RowIndex(try renamed(s.index.labels, new, call.vm), name: s.index.name)
        } else {
          target.name = new.isNone ? nil : ScalarConversion.scalar(new, call.vm)
        }
        return try call.bool("inplace") ? .none : call.vm.host(target)
      },
      .method("drop(labels=None, index=None)", "The values without these labels.") { (s: SeriesObject, call) in
        let key = call["labels"].isNone ? call["index"] : call["labels"]
        let list = key.isList || key.host(as: IndexObject.self) != nil ? key : call.vm.list([key])
        let gone = Set(try Labels.rows(list: list, s.index, call.vm))
        return call.vm.host(s.taking((0..<s.column.count).filter { !gone.contains($0) }))
      },
      .method("drop_duplicates(keep='first', inplace=False, ignore_index=False)", "Each value once.") { (s: SeriesObject, call) in
        let repeats = Duplicates.mask(s.column, keep: call["keep"])
        return call.vm.host(s.taking(repeats.indices.filter { !repeats[$0] }))
      },
      .method("duplicated(keep='first')", "Does each value repeat an earlier one?") { (s: SeriesObject, call) in
        call.vm.host(SeriesObject(.bool(Duplicates.mask(s.column, keep: call["keep"])), like: s))
      },
    ]
  }

  /// Labels through a dict or function; those a dict lacks stay.
  static func renamed(_ labels: Column, _ mapper: Ref, _ vm: Interpreter) throws -> Column {
    if let pairs = vm.dictItems(mapper) {
      var table: [Scalar: Scalar] = [:]
      for pair in pairs { table[ScalarConversion.scalar(pair.key, vm)] = ScalarConversion.scalar(pair.value, vm) }
      return Column(labels.scalars.map { table[$0] ?? $0 })
    }
    return try SeriesFunctions.mapped(labels, mapper, vm)
  }

  static func aggregated(_ s: SeriesObject, _ how: Ref, _ vm: Interpreter) throws -> Ref {
    if let name = how.asString { return try vm.callMethod(vm.host(s), name, []) }
    return try vm.call(how, [vm.host(s)])
  }

  static func masked(_ s: SeriesObject, _ call: Call, keeps: Bool) throws -> Ref {
    let condition = try ArrayConversion.array(call["cond"], call.vm).bools(call.vm)
    guard condition.count == s.column.count else {
      throw ScriptError(.valueError, "Array conditional must be same shape as self")
    }
    let rows = condition.indices.filter { condition[$0] != keeps }
    let other = call["other"]
    let values: [Scalar]
    if let series = other.host(as: SeriesObject.self), series.column.count == condition.count {
      values = rows.map { series.column[$0] }
    } else {
      values = [Scalar](repeating: other.isNone ? .nan : ScalarConversion.scalar(other, call.vm), count: rows.count)
    }
    return call.vm.host(SeriesObject(rows.isEmpty ? s.column : s.column.setting(rows, to: values), like: s))
  }

  static func running(_ s: SeriesObject, _ call: Call, _ body: (Double, Double) -> Double) throws -> Ref {
    var total: Double?
    let values = try SeriesFunctions.numbers(s.column, "a running total").map { value -> Double in
      if value.isNaN { return value }
      total = total.map { body($0, value) } ?? value
      return total ?? value
    }
    if s.column.dtype == .int || s.column.dtype == .bool {
      return call.vm.host(SeriesObject(.int(values.map { NDArray.int($0) }), like: s))
    }
    return call.vm.host(SeriesObject(.double(values), like: s))
  }

  private static var ordering: [Member] {
    [
      .method("sort_values(axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None)", "The values sorted.") {
        (s: SeriesObject, call) in
        var keys = s.column
        if !call["key"].isNone { keys = try DataConversion.column(from: call.vm.call(call["key"], [call.vm.host(s)]), call.vm) }
        var order = keys.order(ascending: try call.bool("ascending"))
        if try call.string("na_position") == "first" { order = order.filter { keys.isMissing($0) } + order.filter { !keys.isMissing($0) } }
        let sorted = s.taking(order)
        if try call.bool("ignore_index") { sorted.index = RowIndex(count: sorted.column.count) }
        if try call.bool("inplace") {
          s.column = sorted.column
          s.index = sorted.index
          return .none
        }
        return call.vm.host(sorted)
      },
      .method("sort_index(axis=0, level=None, ascending=True, kind=None, na_position='last')", "The values sorted by label.") { (s: SeriesObject, call) in
        call.vm.host(s.taking(s.index.labels.order(ascending: try call.bool("ascending"))))
      },
      .method("nlargest(n=5, keep='first')", "The greatest values.") { (s: SeriesObject, call) in
        call.vm.host(s.taking(Array(s.column.order(ascending: false).prefix(max(0, try call.int("n"))))))
      },
      .method("nsmallest(n=5, keep='first')", "The least values.") { (s: SeriesObject, call) in
        call.vm.host(s.taking(Array(s.column.order().prefix(max(0, try call.int("n"))))))
      },
      .method("rank(axis=0, method='average', ascending=True, pct=False, na_option='keep')", "The rank of each value.") { (s: SeriesObject, call) in
        let ranks = Ranking.ranks(
          s.column, method: try Ranking.Method(call.string("method")), ascending: try call.bool("ascending"), isShare: try call.bool("pct"))
        return call.vm.host(SeriesObject(.double(ranks), like: s))
      },
      .method("sample(n=None, frac=None, replace=False, random_state=None)", "Random values.") { (s: SeriesObject, call) in
        call.vm.host(s.taking(try SeriesFunctions.sample(s.column.count, call)))
      },
      .method("reset_index(level=None, drop=False, name=None, inplace=False)", "The labels as a column, rows numbered.") { (s: SeriesObject, call) in
        if !call["level"].isNone, s.index.levels.columns.count > 1 {
          let frame = try DataFrame(names: [call["name"].isNone ? s.name ?? .int(0) : ScalarConversion.scalar(call["name"], call.vm)], columns: [s.column], index: s.index)
          return try call.vm.call(
            call.vm.attribute(call.vm.host(FrameObject(frame)), "reset_index"), [], keywords: [("level", call["level"]), ("drop", call["drop"])])
        }
        if try call.bool("drop") {
          if try call.bool("inplace") {
            s.index = RowIndex(count: s.column.count)
            return .none
          }
          return call.vm.host(SeriesObject(s.column, index: RowIndex(count: s.column.count), name: s.name))
        }
        let name = call["name"].isNone ? s.name ?? .int(0) : ScalarConversion.scalar(call["name"], call.vm)
        let frame = try DataFrame(names: [name], columns: [s.column], index: s.index)
        return call.vm.host(FrameObject(try frame.resettingIndex()))
      },
      .method("reindex(index=None, fill_value=None)", "The values of these labels, missing where there is none.") { (s: SeriesObject, call) in
        let index = try Labels.index(call["index"], call.vm)
        return call.vm.host(
          SeriesObject(s.column.taking(orMissing: Labels.positions(of: index, in: s.index)), index: index, name: s.name))
      },
    ]
  }

  private static var conversion: [Member] {
    let list: (SeriesObject, Call) throws -> Ref = { s, call in call.vm.list(ColumnConversion.refs(s.column, call.vm)) }
    return [
      .method("tolist()", "The values as a list.", list), .method("to_list()", "The values as a list.", list),
      .method("to_numpy(dtype=None)", "The values as an array.") { (s: SeriesObject, call) in
        let array = try s.array(call.vm)
        return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
      },
      .method("to_frame(name=None)", "The series as a frame of one column.") { (s: SeriesObject, call) in
        let name = call["name"].isNone ? s.name ?? .int(0) : ScalarConversion.scalar(call["name"], call.vm)
        return call.vm.host(FrameObject(try DataFrame(names: [name], columns: [s.column], index: s.index)))
      },
      .method("to_dict()", "A dict of label and value.") { (s: SeriesObject, call) in
        let index = IndexObject(s.index)
        return try call.vm.makeDict(
          (0..<s.column.count).map { (index.label($0, call.vm), ScalarConversion.ref(s.column[$0], call.vm)) })
      },
      .method("to_string(index=True)", "All values as text.") { (s: SeriesObject, call) in
        var limits = FrameText.Limits(DisplayOptions.of(call.vm), call.vm)
        limits.maxRows = nil
        let text = FrameText.text(s, limits: limits)
        return call.vm.string(text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n"))
      },
      .method(CSVOutput.signature, "The series as separated values.") { (s: SeriesObject, call) in
        let name = s.name ?? (call["header"].asBool == true ? .int(0) : .string(""))
        return try CSVOutput.write(DataFrame(names: [name], columns: [s.column], index: s.index), call)
      },
      .method("ravel()", "The values as an array.") { (s: SeriesObject, call) in call.vm.host(try s.array(call.vm)) },
      .method("__array__(dtype=None)", "The values as an array.") { (s: SeriesObject, call) in call.vm.host(try s.array(call.vm)) },
      .method("dot(other)", "The inner product.") { (s: SeriesObject, call) in
        try LinearAlgebra.dot(s.array(call.vm), ArrayConversion.array(call["other"], call.vm), call.vm).scalarOrSelf(call.vm)
      },
    ]
  }

  private static var operators: [Member] {
    let arithmetic: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("subtract", .subtract), ("mul", .multiply), ("multiply", .multiply),
      ("div", .divide), ("divide", .divide), ("truediv", .divide), ("mod", .modulo), ("pow", .power),
    ]
    let comparisons: [(String, ComparisonOperator)] = [
      ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessOrEqual), ("gt", .greater), ("ge", .greaterOrEqual),
    ]
    return arithmetic.map { name, op in
      .method("\(name)(other)", "The values \(op.rawValue) other.") { (s: SeriesObject, call) in
        try s.binary(call.vm, op, call["other"], reflected: false) ?? .none
      }
    } + comparisons.map { name, op in
      .method("\(name)(other)", "The values \(op.rawValue) other.") { (s: SeriesObject, call) in
        try s.compare(call.vm, op, call["other"]) ?? .none
      }
    }
  }
}
