import LapisFrame
import LapisInterpreter
import LapisNumerics

extension GroupByObject {
  static var members: [Member] { aggregations + functions + rowwise + summaries + windows }

  private static var aggregations: [Member] {
    Grouping.Aggregation.allCases.filter { $0 != .size && $0 != .std && $0 != .var && $0 != .nunique }.map { how in
      .method("\(how.rawValue)(numeric_only=False, min_count=0, engine=None, engine_kwargs=None)", "The \(how.rawValue) of each group.") { (g: GroupByObject, call) in
        try g.aggregate(how, numericOnly: call.bool("numeric_only"), least: call.int("min_count"), call.vm)
      }
    } + ["std", "var", "sem"].map { name in
      .method("\(name)(ddof=1, engine=None, engine_kwargs=None, numeric_only=False)", "The \(name) of each group.") { (g: GroupByObject, call) in
        let ddof = try call.double("ddof")
        let numericOnly = try call.bool("numeric_only")
        if ddof == 1, let how = Grouping.Aggregation(rawValue: name) { return try g.aggregate(how, numericOnly: numericOnly, call.vm) }
        let chosen = numericOnly ? g.positions.filter { g.frame.columns[$0].dtype.isNumeric } : g.positions
        let rows = g.rows
        let columns = try chosen.map { position in
          ColumnConversion.column(
            of: try rows.map { try SeriesFunctions.reduced(g.frame.columns[position].taking($0), name, ddof: ddof, call.vm) }, call.vm)
        }
        return try g.result(chosen.map { g.frame.names[$0] }, columns, call.vm)
      }
    } + ["skew", "any", "all", "idxmax", "idxmin"].map { name in
      .method("\(name)(numeric_only=False)", "The \(name) of each group.") { (g: GroupByObject, call) in
        let chosen = try call.bool("numeric_only") ? g.positions.filter { g.frame.columns[$0].dtype.isNumeric } : g.positions
        return try g.result(chosen.map { g.frame.names[$0] }, chosen.map { try g.column($0, call.vm.string(name), call.vm) }, call.vm)
      }
    } + [
      .method("nunique(dropna=True)", "How many distinct values each group has.") { (g: GroupByObject, call) in
        let drops = try call.bool("dropna")
        let columns = try g.positions.map { position -> Column in
          let column = g.frame.columns[position]
          guard !drops, case .int(var counts) = try g.grouping.aggregate(column, by: .nunique) else {
            return try g.grouping.aggregate(column, by: .nunique)
          }
          let mask = column.missingMask
          for (group, rows) in g.rows.enumerated() where rows.contains(where: { mask[$0] }) { counts[group] += 1 }
          return .int(counts)
        }
        return try g.result(g.positions.map { g.frame.names[$0] }, columns, call.vm)
      },
      .method("size()", "The number of rows of each group.") { (g: GroupByObject, call) in
        let sizes = try g.grouping.aggregate(.int([Int](repeating: 0, count: g.frame.rowCount)), by: .size)
        if !g.keysAsIndex { return try g.table(["size"], [sizes], call.vm) }
        return call.vm.host(SeriesObject(sizes, index: g.grouping.index, name: g.seriesName))
      },
      .method("agg(func=None, *args, **named)", "Aggregations by name or function.") { (g: GroupByObject, call) in try g.aggregated(call) },
      .method("aggregate(func=None, *args, **named)", "Aggregations by name or function.") { (g: GroupByObject, call) in try g.aggregated(call) },
      .method("quantile(q=0.5, numeric_only=False)", "A quantile of each group.") { (g: GroupByObject, call) in
        let chosen = try call.bool("numeric_only") ? g.positions.filter { g.frame.columns[$0].dtype.isNumeric } : g.positions
        let qs = try call["q"].asDouble.map { [$0] } ?? ArrayConversion.array(call["q"], call.vm).doubles()
        let rows = g.rows
        let columns = try chosen.map { position -> [Double] in
          let values = try SeriesFunctions.numbers(g.frame.columns[position], "quantile")
          return rows.flatMap { members -> [Double] in
            let sorted = Statistics.sorted(members.map { values[$0] }.filter { !$0.isNaN })
            return qs.map { Statistics.quantile(sorted: sorted, $0) }
          }
        }
        if call["q"].asDouble != nil { return try g.result(chosen.map { g.frame.names[$0] }, columns.map { .double($0) }, call.vm) }
        let groups = rows.indices.flatMap { group in qs.map { _ in group } }
        let index = RowIndex(
          levels: g.grouping.keys.map { $0.taking(groups) } + [.double(rows.indices.flatMap { _ in qs })], names: g.grouping.keyNames + [nil])
        if g.isSeries { return call.vm.host(SeriesObject(.double(columns[0]), index: index, name: g.seriesName)) }
        return call.vm.host(
          FrameObject(try DataFrame(names: chosen.map { g.frame.names[$0] }, columns: columns.map { .double($0) }, index: index)))
      },
    ]
  }

  private static var functions: [Member] {
    [
      .method("apply(func, *args, include_groups=True, **kwargs)", "A function of each group.") { (g: GroupByObject, call) in try g.applied(call) },
      .method("transform(func, *args, **kwargs)", "A function of each group, its result given to the group's rows.") {
        (g: GroupByObject, call) in try g.transformed(call)
      },
      .method("filter(func, dropna=True, *args, **kwargs)", "The rows of the groups for which a function is true.") { (g: GroupByObject, call) in
        try RefusedOptions.checkFalse(call, "dropna")
        var kept: [Int] = []
        for rows in g.rows where !rows.isEmpty {
          let keeps = try call.vm.call(call["func"], [g.part(rows, call.vm)] + call.varargs, keywords: call.keywords)
          let type = call.vm.typeName(keeps)
          let isFlag = type == "bool" || type == "numpy.bool_"
          guard isFlag || keeps.isNone || keeps.asDouble?.isNaN ?? false else {
            throw ScriptError(.typeError, "filter function returned a \(type), but expected a scalar bool")
          }
          if try isFlag && call.vm.isTrue(keeps) { kept += rows }
        }
        return g.part(kept.sorted(), call.vm)
      },
      .method("pipe(func, *args, **kwargs)", "The result of a function of the groups.") { (g: GroupByObject, call) in
        try call.vm.call(call["func"], [call.vm.host(g)] + call.varargs, keywords: call.keywords)
      },
      .method("get_group(name)", "The rows of one group.") { (g: GroupByObject, call) in
        let single = g.grouping.keys.count == 1 && call["name"].isTuple ? call.vm.listElements(call["name"])?.first : nil
        let wanted = single ?? call["name"]
        for group in 0..<g.grouping.groupCount where try call.vm.equals(g.key(group, call.vm), wanted) {
          return g.part(g.rows[group], call.vm)
        }
        throw Labels.keyError(call["name"], call.vm)
      },
      .property("groups", "The row labels of each group.") { (g: GroupByObject, vm) in
        let labels = IndexObject(g.frame.index)
        let pairs = g.rows.enumerated().filter { !$0.element.isEmpty }.map { group, rows in
          (g.key(group, vm), vm.list(rows.map { labels.label($0, vm) }))
        }
        return vm.host(PrettyDict(try vm.makeDict(pairs + g.partlyMissing(labels, vm))))
      },
      .property("indices", "The rows of each group.") { (g: GroupByObject, vm) in
        try vm.makeDict(g.rows.enumerated().map { (g.key($0.offset, vm), vm.host(NDArray($0.element))) })
      },
      .property("ngroups", "The number of groups.") { (g: GroupByObject, _) in Ref(g.grouping.groupCount) },
    ]
  }

  private static func picking(_ g: GroupByObject, _ vm: Interpreter, _ body: ([Int]) throws -> [Int]) rethrows -> Ref {
    g.part(try g.rows.flatMap(body).sorted(), vm)
  }

  private static var rowwise: [Member] {
    let running: [GroupRunning] = [.cumsum, .cumprod, .cummax, .cummin, .ffill, .bfill]
    return running.map { how in
      .method("\(how.rawValue)(numeric_only=False)", "The \(how.rawValue) inside each group.") { (g: GroupByObject, call) in
        try g.likeRows(call.vm, numericOnly: call.bool("numeric_only")) { try how.column(g.frame.columns[$0], g.rows) }
      }
    } + [
      .method("shift(periods=1, freq=None, axis=0, fill_value=None)", "The values of each group moved by rows.") { (g: GroupByObject, call) in
        try RefusedOptions.check(call, "freq")
        try RefusedOptions.checkAxis(call)
        let periods = try call.int("periods")
        let fill = call["fill_value"].isNone ? nil : ScalarConversion.scalar(call["fill_value"], call.vm)
        return try g.likeRows(call.vm) { try GroupRunning.shift.column(g.frame.columns[$0], g.rows, periods: periods, fill: fill) }
      },
      .method("diff(periods=1, axis=0)", "The differences of neighbours inside each group.") { (g: GroupByObject, call) in
        try RefusedOptions.checkAxis(call)
        let periods = try call.int("periods")
        return try g.likeRows(call.vm) { try GroupRunning.diff.column(g.frame.columns[$0], g.rows, periods: periods) }
      },
      .method("rank(method='average', ascending=True, pct=False)", "The rank of each value inside its group.") { (g: GroupByObject, call) in
        let method = try Ranking.Method(call.string("method"))
        let (ascending, pct) = (try call.bool("ascending"), try call.bool("pct"))
        return try g.likeRows(call.vm, numericOnly: true) { position in
          var result = [Double](repeating: .nan, count: g.frame.rowCount)
          for rows in g.rows {
            let ranks = Ranking.ranks(g.frame.columns[position].taking(rows), method: method, ascending: ascending, isShare: pct)
            for (place, row) in rows.enumerated() { result[row] = ranks[place] }
          }
          return .double(result)
        }
      },
      .method("pct_change(periods=1)", "The relative change inside each group.") { (g: GroupByObject, call) in
        let periods = try call.int("periods")
        return try g.likeRows(call.vm, numericOnly: true) { position in
          let values = try SeriesFunctions.numbers(g.frame.columns[position], "pct_change")
          let before = try GroupRunning.shift.column(.double(values), g.rows, periods: periods).doubles ?? []
          return .double(values.indices.map { values[$0] / before[$0] - 1 })
        }
      },
      .method("cumcount(ascending=True)", "The number of each row inside its group.") { (g: GroupByObject, call) in
        // Rows without a group have no number, which makes all of them floats.
        var numbers = [Double](repeating: .nan, count: g.frame.rowCount)
        let ascending = try call.bool("ascending")
        for rows in g.rows { for (place, row) in rows.enumerated() { numbers[row] = Double(ascending ? place : rows.count - 1 - place) } }
        return call.vm.host(SeriesObject(numbers.contains { $0.isNaN } ? .double(numbers) : .int(numbers.map { Int($0) }), index: g.frame.index, name: nil))
      },
      .method("ngroup()", "The number of each row's group.") { (g: GroupByObject, call) in
        let column: Column = g.grouping.groups.contains(-1) ? .double(g.grouping.groups.map { $0 < 0 ? .nan : Double($0) }) : .int(g.grouping.groups)
        return call.vm.host(SeriesObject(column, index: g.frame.index, name: nil))
      },
      .method("head(n=5)", "The first rows of each group.") { (g: GroupByObject, call) in
        let n = max(0, try call.int("n"))
        return picking(g, call.vm) { Array($0.prefix(n)) }
      },
      .method("tail(n=5)", "The last rows of each group.") { (g: GroupByObject, call) in
        let n = max(0, try call.int("n"))
        return picking(g, call.vm) { Array($0.suffix(n)) }
      },
      .method("nth(n, dropna=None)", "Rows of each group by their place in it.") { (g: GroupByObject, call) in
        let places = try call["n"].asInt.map { [$0] } ?? (call["n"].sliceParts == nil ? ArrayConversion.array(call["n"], call.vm).ints() : nil)
        return try picking(g, call.vm) { rows in
          guard let places else { return try Labels.positions(of: call["n"], rows.count).map { rows[$0] } }
          return Set(places.map { $0 < 0 ? $0 + rows.count : $0 }).filter { rows.indices.contains($0) }.map { rows[$0] }
        }
      },
      .method("sample(n=None, frac=None, replace=False, weights=None, random_state=None)", "Random rows of each group.") { (g: GroupByObject, call) in
        // One generator for all groups.
        let given = call["random_state"]
        let state = given.asInt == nil ? given : try call.vm.callMethod(call.vm.imported("numpy.random"), "RandomState", [given])
        let picked = try g.rows.flatMap { rows in try Sampling.rows(rows.count, call, state: state).map { rows[$0] } }
        return g.part(picked, call.vm)
      },
    ]
  }

  private static var summaries: [Member] {
    [
      .method("describe()", "Count, mean, deviation, quartiles and extremes of each group.") { (g: GroupByObject, call) in
        let chosen = g.isSeries ? g.positions : g.positions.filter { g.frame.columns[$0].dtype.isNumeric }
        let labels = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"].map { Scalar.string($0) }
        var names: [Scalar] = []
        var columns: [Column] = []
        for position in chosen {
          let summaries = g.rows.map { g.frame.columns[position].taking($0).numericSummary() }
          for (place, label) in labels.enumerated() {
            names.append(g.isSeries ? label : .tuple([g.frame.names[position], label]))
            columns.append(.double(summaries.map { $0[place] }))
          }
        }
        return try g.table(names, columns, levelNames: [nil], call.vm)
      },
      .method("unique()", "The distinct values of each group.") { (g: GroupByObject, call) in
        try g.requireSeries("unique")
        let values = g.rows.map { rows -> Ref in
          let unique = g.frame.columns[g.positions[0]].taking(rows).unique()
          return call.vm.host(ColumnConversion.array(unique, call.vm))
        }
        return call.vm.host(
          SeriesObject(.mixed(values.map { ScalarConversion.scalar($0, call.vm) }), index: g.grouping.index, name: g.seriesName))
      },
      .method("value_counts(normalize=False, sort=True, ascending=False)", "How often each value occurs in each group.") { (g: GroupByObject, call) in
        let (normalize, sorts, ascending) = (try call.bool("normalize"), try call.bool("sort"), try call.bool("ascending"))
        let keys = g.positions.map { g.frame.columns[$0] }
        var groups: [Int] = []
        var rows: [Int] = []
        var counts: [Double] = []
        for (group, members) in g.rows.enumerated() {
          let (codes, first, byValue) = valueGroups(keys.map { $0.taking(members) }, count: members.count)
          var own = [Int](repeating: 0, count: first.count)
          for code in codes where code >= 0 { own[code] += 1 }
          // Equal counts stand in the order of their values.
          let order = sorts ? RadixSort.order(of: byValue.map { ascending ? own[$0] : -own[$0] }).map { byValue[$0] } : byValue
          let total = Double(own.reduce(0, +))
          for code in order {
            groups.append(group)
            rows.append(members[first[code]])
            counts.append(normalize ? Double(own[code]) / total : Double(own[code]))
          }
        }
        let names = g.positions.map { g.frame.names[$0] == .missing ? nil : g.frame.names[$0].description }
        let index = RowIndex(
          levels: g.grouping.keys.map { $0.taking(groups) } + keys.map { $0.taking(rows) }, names: g.grouping.keyNames + names)
        return call.vm.host(
          SeriesObject(
            normalize ? .double(counts) : .int(counts.map { Int($0) }), index: index, name: .string(normalize ? "proportion" : "count")))
      },
      .method("corr()", "The correlations of the columns of each group.") { (g: GroupByObject, call) in
        let tables = g.rows.map { g.frame.selecting(positions: g.positions).taking($0).correlations() }
        var joined = DataFrame.concatenating(rows: tables)
        let groups = tables.enumerated().flatMap { group, table in [Int](repeating: group, count: table.rowCount) }
        try joined.setIndex(
          RowIndex(levels: g.grouping.keys.map { $0.taking(groups) } + [joined.index.labels], names: g.grouping.keyNames + [nil]))
        return call.vm.host(FrameObject(joined))
      },
    ]
  }
}

extension GroupByObject {
  /// - Throws: AttributeError for a member that groups of frames do not have.
  fileprivate func requireSeries(_ name: String) throws {
    guard !isSeries else { return }
    throw ScriptError(.attributeError, "'\(type.name)' object has no attribute '\(name)'")
  }

  /// The number of each row's combination of values, −1 where one is missing; the first row of each combination, and
  /// the combinations in the order of their values.
  private static func valueGroups(_ columns: [Column], count: Int) -> (codes: [Int], firstRows: [Int], byValue: [Int]) {
    if columns.isEmpty { return ([Int](repeating: 0, count: count), count == 0 ? [] : [0], count == 0 ? [] : [0]) }
    if columns.count == 1 {
      let (codes, firstRows) = columns[0].factorized()
      return (codes, firstRows, columns[0].taking(firstRows).order())
    }
    let grouping = Grouping(keys: columns, names: columns.map { _ in nil }, observed: true)
    let firstRows = grouping.rows.compactMap { $0.first }
    return (grouping.groups, firstRows, Array(firstRows.indices))
  }

  /// Of several keys, the combinations of which some are missing, with the labels of their rows.
  fileprivate func partlyMissing(_ labels: IndexObject, _ vm: Interpreter) -> [(Ref, Ref)] {
    guard grouping.keys.count > 1, grouping.groups.contains(-1), keyNames.count == grouping.keys.count else { return [] }
    var found: [[Scalar]: [Int]] = [:]
    var order: [[Scalar]] = []
    for (row, group) in grouping.groups.enumerated() where group < 0 {
      let values = keyNames.map { name in frame.column(name).map { $0.isMissing(row) ? Scalar.missing : $0[row] } ?? .missing }
      if found[values] == nil { order.append(values) }
      found[values, default: []].append(row)
    }
    return order.map { values in
      (vm.tuple(values.map { $0.isMissing ? Ref(Double.nan) : ScalarConversion.ref($0, vm) }), vm.list((found[values] ?? []).map { labels.label($0, vm) }))
    }
  }

  /// Windows inside groups, and methods of a series that each group gets.
  static var windows: [Member] {
    ["nlargest(n=5, keep='first')", "nsmallest(n=5, keep='first')"].map { text in
      let name = Signature(text).name
      return .method(text, "The \(name) of each group.") { (g: GroupByObject, call) in
        let results = try g.rows.map { rows in
          try call.vm.call(call.vm.attribute(g.part(rows, call.vm), name), [call["n"]], keywords: [("keep", call["keep"])])
        }
        return try g.joined(results, call.vm)
      }
    } + ["is_monotonic_increasing", "is_monotonic_decreasing"].map { name in
      .property(name, "Whether the values of each group are \(name.dropFirst(13)).") { (g: GroupByObject, vm) in
        try g.requireSeries(name)
        let flags = try g.rows.map { try vm.attribute(vm.host(g.series(g.positions[0], $0)), name) }
        return try g.result([g.frame.names[g.positions[0]]], [ColumnConversion.column(of: flags, vm)], vm)
      }
    } + [
      .method("rolling(window, min_periods=None, center=False, win_type=None, on=None, axis=0, closed=None, method='single')", "Windows of neighbours inside each group.") { (g: GroupByObject, call) in
        let labels = call["on"].isNone ? g.frame.index.labels : try g.frame.requireColumn(ScalarConversion.scalar(call["on"], call.vm))
        // Moments need to ascend inside each group only.
        for rows in g.rows { _ = try WindowShape(rolling: call, labels: labels.taking(rows)) }
        return call.vm.host(WindowObject(.groups(g), try WindowShape(rolling: call, labels: labels, isSorted: true)))
      },
      .method("expanding(min_periods=1)", "All values of each group up to each.") { (g: GroupByObject, call) in
        call.vm.host(WindowObject(.groups(g), .expanding(least: try call.int("min_periods"))))
      },
      .method("ewm(com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False)", "Exponential weights inside each group.") { (g: GroupByObject, call) in
        call.vm.host(WindowObject(.groups(g), try WindowShape(exponential: call)))
      },
    ]
  }
}

/// A dict that prints its values as pandas' PrettyDict does.
final class PrettyDict: HostObject {
  private let dict: Ref

  init(_ dict: Ref) {
    self.dict = dict
    super.init(type: PrettyDict.hostType)
  }

  static let hostType = HostType(
    name: "PrettyDict", module: "pandas.io.formats.printing", doc: "Row labels by key.", importPaths: [],
    members: [
      .method("keys()", "The keys.") { (d: PrettyDict, call) in try call.vm.callMethod(d.dict, "keys", []) },
      .method("values()", "The labels.") { (d: PrettyDict, call) in try call.vm.callMethod(d.dict, "values", []) },
      .method("items()", "The pairs.") { (d: PrettyDict, call) in try call.vm.callMethod(d.dict, "items", []) },
      .method("get(key, default=None)", "The labels of a key.") { (d: PrettyDict, call) in
        try call.vm.callMethod(d.dict, "get", [call["key"], call["default"]])
      },
    ])

  override func repr(_ vm: Interpreter) throws -> String { try vm.repr(dict) }
  override func length(_ vm: Interpreter) throws -> Int? { try vm.length(dict) }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref { try vm.item(dict, key) }
  override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    try vm.isTrue(vm.callMethod(dict, "__contains__", [item]))
  }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var keys = try vm.elements(of: dict).makeIterator()
    return { keys.next() }
  }
  override func visit(_ visit: (Ref) -> Void) { visit(dict) }
}
