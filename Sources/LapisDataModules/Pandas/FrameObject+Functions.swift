import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var functions: [Member] {
    let elementwise: (FrameObject, Call) throws -> Ref = { f, call in
      call.vm.host(FrameObject(try mapping(f, call) { try SeriesFunctions.mapped($0, call["func"], call.vm) }))
    }
    return [
      .method("apply(func, axis=0, raw=False, result_type=None, args=(), **kwargs)", "A function of each column, or of each row.") { (f: FrameObject, call) in
        let extra = try call.vm.elements(of: call["args"])
        let byRow = try axis(call["axis"], call.vm) == 1
        if call["func"].isList { return try aggregated(f, call) }
        if let name = call["func"].asString {
          return try call.vm.call(
            call.vm.attribute(call.vm.host(f), name), [], keywords: [("axis", Ref(byRow ? 1 : 0))])
        }
        let parts: [SeriesObject] = byRow
          ? (0..<f.frame.rowCount).map { Indexer.row(f.frame, $0) } : f.frame.columns.indices.map { SeriesObject.column(of: f, at: $0) }
        var results: [Ref] = []
        for part in parts { results.append(try call.vm.call(call["func"], [call.vm.host(part)] + extra, keywords: call.keywords)) }
        if call["result_type"].asString == "expand", byRow, results.allSatisfy({ $0.isList || $0.isTuple }) {
          return call.vm.host(
            FrameObject(try FrameConstruction.frame(call.vm.list(results), columns: .none, index: call.vm.host(IndexObject(f.frame.index)), call.vm)))
        }
        return try assembled(f, results, byRow: byRow, call.vm)
      },
      .method("applymap(func)", "A function of each value.", elementwise),
      .method("map(func)", "A function of each value.", elementwise),
      .method("agg(func, axis=0)", "Aggregations by name, for all columns or for each.") { (f: FrameObject, call) in try aggregated(f, call) },
      .method("aggregate(func, axis=0)", "Aggregations by name, for all columns or for each.") { (f: FrameObject, call) in try aggregated(f, call) },
      .method("pipe(func, *args, **kwargs)", "The result of a function of the frame.") { (f: FrameObject, call) in
        try call.vm.call(call["func"], [call.vm.host(f)] + call.varargs, keywords: call.keywords)
      },
      .method("groupby(by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=False, dropna=True)", "The rows in groups of equal keys.") {
        (f: FrameObject, call) in
        try GroupByObject.make(frame: f, call)
      },
    ]
  }

  /// Results of a function of columns or rows: numbers make a series, series make a frame.
  static func assembled(_ f: FrameObject, _ results: [Ref], byRow: Bool, _ vm: Interpreter) throws -> Ref {
    let series = results.compactMap { $0.host(as: SeriesObject.self) }
    guard !results.isEmpty, series.count == results.count else {
      let column = ColumnConversion.column(of: results, vm)
      if byRow { return vm.host(SeriesObject(column, index: f.frame.index, name: nil)) }
      return perColumn(f, column, vm)
    }
    if byRow {
      let names = series[0].index.labels.scalars
      let columns = names.indices.map { place in
        Column(series.map { place < $0.column.count ? $0.column[place] : .nan })
      }
      return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: f.frame.index)))
    }
    return vm.host(FrameObject(try DataFrame(names: f.frame.names, columns: series.map { $0.column }, index: series[0].index)))
  }

  static func aggregated(_ f: FrameObject, _ call: Call) throws -> Ref {
    let how = call["func"]
    func value(_ column: Int, _ how: Ref) throws -> Ref {
      try SeriesObject.aggregated(SeriesObject.column(of: f, at: column), how, call.vm)
    }
    if let pairs = call.vm.dictItems(how) {
      var labels: [Scalar] = []
      var lists: [[(Scalar, Ref)]] = []
      for pair in pairs {
        let name = ScalarConversion.scalar(pair.key, call.vm)
        guard let position = f.frame.position(of: name) else { throw f.frame.noColumn(name) }
        labels.append(name)
        if let several = call.vm.listElements(pair.value) {
          lists.append(try several.map { (ScalarConversion.scalar($0, call.vm), try value(position, $0)) })
        } else {
          lists.append([(.missing, try value(position, pair.value))])
        }
      }
      if lists.allSatisfy({ $0.count == 1 && $0[0].0 == .missing }) {
        return call.vm.host(
          SeriesObject(ColumnConversion.column(of: lists.map { $0[0].1 }, call.vm), index: RowIndex(Column(labels)), name: nil))
      }
      var rows: [Scalar] = []
      for list in lists { for item in list where !rows.contains(item.0) { rows.append(item.0) } }
      let columns = lists.map { list in
        ColumnConversion.column(of: rows.map { row in list.first { $0.0 == row }?.1 ?? .none }, call.vm)
      }
      return call.vm.host(FrameObject(try DataFrame(names: labels, columns: columns, index: RowIndex(Column(rows)))))
    }
    if let several = call.vm.listElements(how) {
      let rows = try several.map { try $0.asString ?? call.vm.str(call.vm.attribute($0, "__name__")) }
      let columns = try f.frame.columns.indices.map { column in
        ColumnConversion.column(of: try several.map { try value(column, $0) }, call.vm)
      }
      return call.vm.host(FrameObject(try DataFrame(names: f.frame.names, columns: columns, index: RowIndex(Column(strings: rows)))))
    }
    let values = try f.frame.columns.indices.map { try value($0, how) }
    return perColumn(f, ColumnConversion.column(of: values, call.vm), call.vm)
  }
}
