import LapisFrame
import LapisInterpreter
import LapisNumerics

extension FrameObject {
  static var summaries: [Member] {
    [
      .method("describe(percentiles=None, include=None, exclude=None)", "Count, mean, deviation, quartiles and extremes.") {
        (f: FrameObject, call) in
        let include = call["include"]
        let chosen = try described(f.frame, include, call["exclude"], call.vm)
        return call.vm.host(FrameObject(chosen.described(all: !include.isNone || !call["exclude"].isNone, percentiles: try percentiles(call))))
      },
      .method("info(verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None)", "Prints the columns with their types and counts.") { (f: FrameObject, call) in
        let text = FrameOutput.info(
          f.frame, listsColumns: call["verbose"].asBool ?? (f.frame.columnCount <= 100), showsMemory: call["memory_usage"].asBool != false)
        if call["buf"].isNone { call.vm.output.write(text, to: .standardOutput) } else {
          _ = try call.vm.callMethod(call["buf"], "write", [call.vm.string(text)])
        }
        return .none
      },
      .method("corr(numeric_only=False, method='pearson')", "Pearson's correlation of each pair of columns.") { (f: FrameObject, call) in
        if try !call.bool("numeric_only"), let text = f.frame.columns.firstIndex(where: { $0.doubles == nil }) {
          let sample = f.frame.columns[text].scalars.first { !$0.isMissing }
          throw ScriptError(.valueError, "could not convert string to float: '\(sample?.description ?? "")'", hint: "Pass numeric_only=True.")
        }
        return call.vm.host(FrameObject(f.frame.correlations()))
      },
      .method("value_counts(subset=None, normalize=False)", "How often each combination of values occurs.") { (f: FrameObject, call) in
        let frame = call["subset"].isNone ? f.frame : try f.frame.selecting(Labels.labels(call["subset"].isString ? call.vm.list([call["subset"]]) : call["subset"], call.vm))
        let groups = Grouping(keys: frame.columns, names: frame.names.map { $0.description })
        guard case .int(let counts) = try groups.aggregate(.int([Int](repeating: 0, count: frame.rowCount)), by: .size) else { return .none }
        let order = RadixSort.order(of: counts.map { -$0 })
        let total = Double(counts.reduce(0, +))
        let normalized = try call.bool("normalize")
        let sorted = order.map { counts[$0] }
        return call.vm.host(
          SeriesObject(
            normalized ? .double(sorted.map { Double($0) / total }) : .int(sorted), index: groups.index.taking(order),
            name: .string(normalized ? "proportion" : "count")))
      },
      .method("nunique(axis=0)", "How many distinct values each column has.") { (f: FrameObject, call) in
        perColumn(f, .int(f.frame.columns.map { $0.distinctCount }), call.vm)
      },
    ]
  }

  /// The columns that `include=` and `exclude=` of `describe` choose.
  static func described(_ frame: DataFrame, _ include: Ref, _ exclude: Ref, _ vm: Interpreter) throws -> DataFrame {
    if include.asString == "all" || include.isNone && exclude.isNone { return frame }
    let chosen = try vm.call(
      vm.attribute(vm.host(FrameObject(frame)), "select_dtypes"), [], keywords: [("include", include), ("exclude", exclude)])
    return chosen.host(as: FrameObject.self)?.frame ?? frame
  }

  static func percentiles(_ call: Call) throws -> [Double] {
    if call["percentiles"].isNone { return [0.25, 0.5, 0.75] }
    var given = try ArrayConversion.array(call["percentiles"], call.vm).doubles()
    guard given.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw ScriptError(.valueError, "percentiles should all be in the interval [0, 1]")
    }
    if !given.contains(0.5) { given.append(0.5) }
    return given.sorted()
  }

  static func reduce(_ f: FrameObject, _ name: String, axis: Int, ddof: Double, numericOnly: Bool, skipsMissing: Bool = true, _ vm: Interpreter) throws -> Ref {
    let frame = numericOnly ? f.frame.selecting(positions: f.frame.columns.indices.filter { f.frame.columns[$0].dtype != .object }) : f.frame
    if axis == 0 {
      let values = try frame.columns.map {
        try SeriesFunctions.reduced($0, name, ddof: ddof, skipsMissing: skipsMissing, vm)
      }
      let column = ColumnConversion.column(of: values, vm)
      return vm.host(SeriesObject(column, index: RowIndex(frame.names.isEmpty ? .mixed([]) : Column(frame.names)), name: nil))
    }
    var values: [Ref] = []
    for row in 0..<frame.rowCount {
      values.append(
        try SeriesFunctions.reduced(Indexer.row(frame, row).column, name, ddof: ddof, skipsMissing: skipsMissing, vm))
    }
    return vm.host(SeriesObject(ColumnConversion.column(of: values, vm), index: frame.index, name: nil))
  }

  static var reductions: [Member] {
    SeriesFunctions.reductions.filter { $0 != "nunique" }.map { name in
      .method("\(name)(axis=0, skipna=True, numeric_only=False, ddof=1)", "The \(name) of each column, or of each row.") {
        (f: FrameObject, call) in
        try reduce(
          f, name, axis: axis(call["axis"], call.vm), ddof: call.double("ddof"), numericOnly: call.bool("numeric_only"),
          skipsMissing: call.bool("skipna"), call.vm)
      }
    } + [
      .method("quantile(q=0.5, numeric_only=False)", "Quantiles of each column.") { (f: FrameObject, call) in
        let frame = try call.bool("numeric_only") ? f.frame.selecting(positions: f.frame.numericPositions) : f.frame
        let sorted = try frame.columns.map { Statistics.sorted(try SeriesFunctions.numbers($0, "quantile").filter { !$0.isNaN }) }
        if let q = call["q"].asDouble {
          return call.vm.host(
            SeriesObject(
              .double(sorted.map { Statistics.quantile(sorted: $0, q) }), index: RowIndex(Column(frame.names)), name: .double(q)))
        }
        let qs = try ArrayConversion.array(call["q"], call.vm).doubles()
        return call.vm.host(
          FrameObject(
            try DataFrame(
              names: frame.names, columns: sorted.map { column in .double(qs.map { Statistics.quantile(sorted: column, $0) }) },
              index: RowIndex(.double(qs)))))
      },
      .method("idxmax(axis=0)", "The label of each column's greatest value.") { (f: FrameObject, call) in try extremes(f, "idxmax", call) },
      .method("idxmin(axis=0)", "The label of each column's least value.") { (f: FrameObject, call) in try extremes(f, "idxmin", call) },
      .method("mode()", "The most frequent values of each column.") { (f: FrameObject, call) in
        let modes = f.frame.columns.map { column -> Column in
          let (values, counts) = column.valueCounts()
          let kept = values.taking(counts.indices.filter { counts[$0] == counts.first })
          return kept.taking(kept.order())
        }
        let rows = modes.map { $0.count }.max() ?? 0
        let padded = modes.map { mode in mode.taking(orMissing: (0..<rows).map { $0 < mode.count ? $0 : -1 }) }
        return call.vm.host(FrameObject(try DataFrame(names: f.frame.names, columns: padded, index: RowIndex(count: rows))))
      },
    ]
  }

  static func extremes(_ f: FrameObject, _ method: String, _ call: Call) throws -> Ref {
    if try axis(call["axis"], call.vm) == 1 {
      let labels = try (0..<f.frame.rowCount).map { try call.vm.callMethod(call.vm.host(Indexer.row(f.frame, $0)), method, []) }
      return call.vm.host(SeriesObject(ColumnConversion.column(of: labels, call.vm), index: f.frame.index, name: nil))
    }
    let labels = try f.frame.columns.indices.map { try call.vm.callMethod(call.vm.host(SeriesObject.column(of: f, at: $0)), method, []) }
    return perColumn(f, ColumnConversion.column(of: labels, call.vm), call.vm)
  }
}
