import LapisFrame
import LapisInterpreter
import LapisNumerics

extension GroupByObject {
  static var members: [Member] { aggregations + functions + rowwise + summaries }

  private static var aggregations: [Member] {
    Grouping.Aggregation.allCases.filter { $0 != .size }.map { how in
      .method("\(how.rawValue)(numeric_only=False, min_count=0, dropna=True)", "The \(how.rawValue) of each group.") { (g: GroupByObject, call) in
        try g.aggregate(how, numericOnly: call.bool("numeric_only"), call.vm)
      }
    } + ["sem", "skew", "any", "all", "idxmax", "idxmin"].map { name in
      .method("\(name)(numeric_only=False)", "The \(name) of each group.") { (g: GroupByObject, call) in
        let chosen = try call.bool("numeric_only") ? g.positions.filter { g.frame.columns[$0].dtype.isNumeric } : g.positions
        return try g.result(chosen.map { g.frame.names[$0] }, chosen.map { try g.column($0, call.vm.string(name), call.vm) }, call.vm)
      }
    } + [
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
        let rows = g.grouping.rows
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
      .method("apply(func, *args, **kwargs)", "A function of each group.") { (g: GroupByObject, call) in try g.applied(call) },
      .method("transform(func, *args, **kwargs)", "A function of each group, its result given to the group's rows.") {
        (g: GroupByObject, call) in try g.transformed(call)
      },
      .method("filter(func)", "The rows of the groups for which a function is true.") { (g: GroupByObject, call) in
        var kept: [Int] = []
        for rows in g.grouping.rows where try call.vm.isTrue(call.vm.call(call["func"], [g.part(rows, call.vm)])) { kept += rows }
        return g.part(kept.sorted(), call.vm)
      },
      .method("pipe(func, *args, **kwargs)", "The result of a function of the groups.") { (g: GroupByObject, call) in
        try call.vm.call(call["func"], [call.vm.host(g)] + call.varargs, keywords: call.keywords)
      },
      .method("get_group(name)", "The rows of one group.") { (g: GroupByObject, call) in
        for group in 0..<g.grouping.groupCount where try call.vm.equals(g.key(group, call.vm), call["name"]) {
          return g.part(g.grouping.rows[group], call.vm)
        }
        throw ScriptError(.keyError, try call.vm.str(call["name"]))
      },
      .property("groups", "The row labels of each group.") { (g: GroupByObject, vm) in
        let pairs = g.grouping.rows.enumerated().map { group, rows in
          (g.key(group, vm), vm.list(rows.map { IndexObject(g.frame.index).label($0, vm) }))
        }
        return vm.host(PrettyDict(try vm.makeDict(pairs)))
      },
      .property("indices", "The rows of each group.") { (g: GroupByObject, vm) in
        try vm.makeDict(g.grouping.rows.enumerated().map { (g.key($0.offset, vm), vm.host(NDArray($0.element))) })
      },
      .property("ngroups", "The number of groups.") { (g: GroupByObject, _) in Ref(g.grouping.groupCount) },
    ]
  }

  private static func picking(_ g: GroupByObject, _ vm: Interpreter, _ body: ([Int]) -> [Int]) -> Ref {
    g.part(g.grouping.rows.flatMap(body).sorted(), vm)
  }

  private static var rowwise: [Member] {
    let running: [GroupRunning] = [.cumsum, .cumprod, .cummax, .cummin, .ffill, .bfill]
    return running.map { how in
      .method("\(how.rawValue)(numeric_only=False)", "The \(how.rawValue) inside each group.") { (g: GroupByObject, call) in
        try g.likeRows(call.vm, numericOnly: call.bool("numeric_only")) { try how.column(g.frame.columns[$0], g.grouping) }
      }
    } + [GroupRunning.shift, .diff].map { how in
      .method("\(how.rawValue)(periods=1)", "The \(how.rawValue) inside each group.") { (g: GroupByObject, call) in
        let periods = try call.int("periods")
        return try g.likeRows(call.vm) { try how.column(g.frame.columns[$0], g.grouping, periods: periods) }
      }
    } + [
      .method("rank(method='average', ascending=True, pct=False)", "The rank of each value inside its group.") { (g: GroupByObject, call) in
        let method = try Ranking.Method(call.string("method"))
        let (ascending, pct) = (try call.bool("ascending"), try call.bool("pct"))
        return try g.likeRows(call.vm, numericOnly: true) { position in
          var result = [Double](repeating: .nan, count: g.frame.rowCount)
          for rows in g.grouping.rows {
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
          let before = try GroupRunning.shift.column(.double(values), g.grouping, periods: periods).doubles ?? []
          return .double(values.indices.map { values[$0] / before[$0] - 1 })
        }
      },
      .method("cumcount(ascending=True)", "The number of each row inside its group.") { (g: GroupByObject, call) in
        // Rows without a group have no number, which makes all of them floats.
        var numbers = [Double](repeating: .nan, count: g.frame.rowCount)
        let ascending = try call.bool("ascending")
        for rows in g.grouping.rows { for (place, row) in rows.enumerated() { numbers[row] = Double(ascending ? place : rows.count - 1 - place) } }
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
      .method("nth(n)", "One row of each group.") { (g: GroupByObject, call) in
        let n = try call.int("n")
        return picking(g, call.vm) { rows in
          let place = n < 0 ? n + rows.count : n
          return rows.indices.contains(place) ? [rows[place]] : []
        }
      },
      .method("sample(n=None, frac=None, replace=False, random_state=None)", "Random rows of each group.") { (g: GroupByObject, call) in
        let picked = try g.grouping.rows.flatMap { rows in try SeriesFunctions.sample(rows.count, call).map { rows[$0] } }
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
          let summaries = g.grouping.rows.map { g.frame.columns[position].taking($0).numericSummary() }
          for (place, label) in labels.enumerated() {
            names.append(g.isSeries ? label : .tuple([g.frame.names[position], label]))
            columns.append(.double(summaries.map { $0[place] }))
          }
        }
        return try g.table(names, columns, levelNames: [nil], call.vm)
      },
      .method("unique()", "The distinct values of each group.") { (g: GroupByObject, call) in
        let values = g.grouping.rows.map { rows -> Ref in
          let unique = g.frame.columns[g.positions[0]].taking(rows).unique()
          return call.vm.host(ColumnConversion.array(unique, call.vm))
        }
        return call.vm.host(
          SeriesObject(.mixed(values.map { ScalarConversion.scalar($0, call.vm) }), index: g.grouping.index, name: g.seriesName))
      },
      .method("value_counts(normalize=False, sort=True, ascending=False)", "How often each value occurs in each group.") { (g: GroupByObject, call) in
        let position = g.positions[0]
        let normalize = try call.bool("normalize")
        var groups: [Int] = []
        var rows: [Int] = []
        var counts: [Double] = []
        for (group, members) in g.grouping.rows.enumerated() {
          let part = g.frame.columns[position].taking(members)
          let (codes, first) = part.factorized()
          var own = [Int](repeating: 0, count: first.count)
          for code in codes where code >= 0 { own[code] += 1 }
          // Equal counts stand in the order of their values.
          let byValue = part.taking(first).order()
          let order = RadixSort.order(of: byValue.map { -own[$0] }).map { byValue[$0] }
          let total = Double(own.reduce(0, +))
          for code in order {
            groups.append(group)
            rows.append(members[first[code]])
            counts.append(normalize ? Double(own[code]) / total : Double(own[code]))
          }
        }
        let name = g.frame.names[position]
        let index = RowIndex(
          levels: g.grouping.keys.map { $0.taking(groups) } + [g.frame.columns[position].taking(rows)],
          names: g.grouping.keyNames + [name == .missing ? nil : name.description])
        return call.vm.host(
          SeriesObject(
            normalize ? .double(counts) : .int(counts.map { Int($0) }), index: index, name: .string(normalize ? "proportion" : "count")))
      },
      .method("corr()", "The correlations of the columns of each group.") { (g: GroupByObject, call) in
        let tables = g.grouping.rows.map { g.frame.selecting(positions: g.positions).taking($0).correlations() }
        var joined = DataFrame.concatenating(rows: tables)
        let groups = tables.enumerated().flatMap { group, table in [Int](repeating: group, count: table.rowCount) }
        try joined.setIndex(
          RowIndex(levels: g.grouping.keys.map { $0.taking(groups) } + [joined.index.labels], names: g.grouping.keyNames + [nil]))
        return call.vm.host(FrameObject(joined))
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
