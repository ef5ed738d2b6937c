import LapisFrame
import LapisInterpreter
import LapisNumerics

extension FrameObject {
  static var reductions: [Member] {
    let names = SeriesFunctions.reductions.filter { $0 != "nunique" }.map { ($0, $0) } + [("product", "prod")]
    return names.map { spelled, name in
      let more = ["sum", "prod"].contains(name) ? ", min_count=0" : ["std", "var", "sem"].contains(name) ? ", ddof=1" : ""
      return .method("\(spelled)(axis=0, skipna=True, numeric_only=False\(more))", "The \(name) of each column, or of each row.") {
        (f: FrameObject, call) in
        var reduction = FrameReduction(name: name, vm: call.vm)
        reduction.skipsMissing = try call.bool("skipna")
        if call.isPresent("ddof") { reduction.ddof = try call.double("ddof") }
        if call.isPresent("min_count") { reduction.least = try call.int("min_count") }
        let frame = try call.bool("numeric_only")
          ? f.frame.selecting(positions: f.frame.columns.indices.filter { f.frame.columns[$0].dtype.isNumeric }) : f.frame
        // Without an axis: of all values, except where pandas still keeps the columns apart.
        if call.isGiven("axis"), call["axis"].isNone, !["sum", "prod", "std", "var", "sem", "count"].contains(name) {
          return try reduction.whole(frame)
        }
        return try reduction.result(frame, axis: axis(call["axis"], call.vm))
      }
    } + [
      .method("quantile(q=0.5, axis=0, numeric_only=False, interpolation='linear', method='single')", "Quantiles of each column.") { (f: FrameObject, call) in
        try quantiles(f, call)
      },
      .method("idxmax(axis=0, skipna=True, numeric_only=False)", "The label of each column's greatest value.") { (f: FrameObject, call) in
        try extremes(f, "idxmax", call)
      },
      .method("idxmin(axis=0, skipna=True, numeric_only=False)", "The label of each column's least value.") { (f: FrameObject, call) in
        try extremes(f, "idxmin", call)
      },
      .method("nunique(axis=0, dropna=True)", "How many distinct values each column has.") { (f: FrameObject, call) in
        let drops = try call.bool("dropna")
        func distinct(_ column: Column) -> Int { column.distinctCount + (!drops && column.missingCount > 0 ? 1 : 0) }
        if try axis(call["axis"], call.vm) == 1 {
          let counts = (0..<f.frame.rowCount).map { distinct(Indexer.row(f.frame, $0).column) }
          return call.vm.host(SeriesObject(.int(counts), index: f.frame.index, name: nil))
        }
        return perColumn(f, .int(f.frame.columns.map { distinct($0) }), call.vm)
      },
      .method("mode(axis=0, numeric_only=False, dropna=True)", "The most frequent values of each column.") { (f: FrameObject, call) in
        let chosen = try call.bool("numeric_only") ? f.frame.selecting(positions: f.frame.columns.indices.filter { f.frame.columns[$0].dtype.isNumeric }) : f.frame
        let drops = try call.bool("dropna")
        let frame = try axis(call["axis"], call.vm) == 1 ? transposed(chosen) : chosen
        let modes = frame.columns.map { column -> Column in
          let (values, counts) = column.valueCounts(includingMissing: !drops)
          let kept = values.taking(counts.indices.filter { counts[$0] == counts.first })
          return kept.taking(kept.order())
        }
        let rows = modes.map { $0.count }.max() ?? 0
        let padded = modes.map { mode in mode.taking(orMissing: (0..<rows).map { $0 < mode.count ? $0 : -1 }) }
        let result = try DataFrame(names: frame.names, columns: padded, index: RowIndex(count: rows))
        return call.vm.host(FrameObject(try axis(call["axis"], call.vm) == 1 ? transposed(result) : result))
      },
    ]
  }

  private static func extremes(_ f: FrameObject, _ method: String, _ call: Call) throws -> Ref {
    let frame = try call.bool("numeric_only")
      ? f.frame.selecting(positions: f.frame.columns.indices.filter { f.frame.columns[$0].dtype.isNumeric }) : f.frame
    let (object, skips) = (FrameObject(frame), call["skipna"])
    if try axis(call["axis"], call.vm) == 1 {
      let labels = try (0..<frame.rowCount).map { try call.vm.callMethod(call.vm.host(Indexer.row(frame, $0)), method, [Ref(0), skips]) }
      return call.vm.host(SeriesObject(ColumnConversion.column(of: labels, call.vm), index: frame.index, name: nil))
    }
    let labels = try frame.columns.indices.map { try call.vm.callMethod(call.vm.host(SeriesObject.column(of: object, at: $0)), method, [Ref(0), skips]) }
    return perColumn(object, ColumnConversion.column(of: labels, call.vm), call.vm)
  }

  private static func quantiles(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let way = try call.string("interpolation")
    guard try call.string("method") == "single" else { throw ScriptError(.notImplementedError, "quantile(method='table') is not supported", hint: "Leave method= out.") }
    guard let kind = Quantiles.Kind(rawValue: way) else {
      throw ScriptError(.valueError, "'\(way)' is not a valid method. Use one of: linear, lower, higher, nearest, midpoint")
    }
    var frame = try call.bool("numeric_only") ? f.frame.selecting(positions: f.frame.columns.indices.filter { f.frame.columns[$0].dtype.isNumeric }) : f.frame
    if try axis(call["axis"], vm) == 1 { frame = try transposed(frame) }
    let single = call["q"].asDouble
    let qs = try single.map { [$0] } ?? ArrayConversion.array(call["q"], vm).doubles()
    guard qs.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw ScriptError(.valueError, "percentiles should all be in the interval [0, 1]")
    }
    let columns = try frame.columns.map { try Quantiles.of($0, qs, kind) }
    let index = columnIndex(frame)
    if single != nil {
      let all = Column.concatenating(columns)
      return vm.host(SeriesObject(columns.isEmpty ? .double([]) : all, index: index, name: .double(qs[0])))
    }
    var result = try DataFrame(names: frame.names, columns: columns, index: RowIndex(.double(qs)))
    result.columnsNames = frame.columnsNames
    return vm.host(FrameObject(result))
  }
}
