import LapisFrame
import LapisInterpreter
import LapisNumerics

extension SeriesObject {
  static var reshaping: [Member] {
    [
      .property("dt", "Parts of each moment.") { (s: SeriesObject, vm) in
        switch s.column {
        case .instants(let times): return vm.host(TimeAccessor(s, times, isSpans: false))
        case .spans(let spans): return vm.host(TimeAccessor(s, spans, isSpans: true))
        default: throw ScriptError(.attributeError, "Can only use .dt accessor with datetimelike values")
        }
      },
      .property("cat", "The categories.") { (s: SeriesObject, vm) in
        guard case .category(let values) = s.column else {
          throw ScriptError(.attributeError, "Can only use .cat accessor with a 'category' dtype")
        }
        return vm.host(CategoryAccessor(s, values))
      },
      .method("unstack(level=-1, fill_value=None)", "A level of the labels as columns.") { (s: SeriesObject, call) in
        let fill = call["fill_value"].isNone ? nil : ScalarConversion.scalar(call["fill_value"], call.vm)
        let frame = try DataFrame(names: [.int(0)], columns: [s.column], index: s.index)
        let level = try FrameObject.requireLevel(s.index, call["level"], call.vm)
        return call.vm.host(FrameObject(try Reshaping.unstack(frame, level: level, isNested: false, fill: fill)))
      },
      .method("droplevel(level)", "The series without a level of labels.") { (s: SeriesObject, call) in
        let level = try FrameObject.requireLevel(s.index, call["level"], call.vm)
        return call.vm.host(SeriesObject(s.column, index: FrameObject.without(level, s.index), name: s.name))
      },
      .method("rename_axis(mapper=None, index=None)", "Another name of the labels.") { (s: SeriesObject, call) in
        let name = call["mapper"].isNone ? call["index"] : call["mapper"]
        return call.vm.host(SeriesObject(s.column, index: FrameObject.renamed(s.index, name, call.vm), name: s.name))
      },
      .method("explode(ignore_index=False)", "A row for each element of lists.") { (s: SeriesObject, call) in
        var rows: [Int] = []
        var values: [Ref] = []
        for (row, value) in ColumnConversion.refs(s.column, call.vm).enumerated() {
          let items = value.isList || value.isTuple ? call.vm.listElements(value) ?? [] : [value]
          for item in items.isEmpty ? [Ref(Double.nan)] : items {
            rows.append(row)
            values.append(item)
          }
        }
        let index = try call.bool("ignore_index") ? RowIndex(count: rows.count) : s.index.taking(rows)
        return call.vm.host(SeriesObject(ColumnConversion.column(of: values, call.vm).asObject, index: index, name: s.name))
      },
      .method("resample(rule, label=None, closed=None)", "The values in bins of time.") { (s: SeriesObject, call) in
        let frame = try DataFrame(names: [s.name ?? .missing], columns: [s.column], index: s.index)
        return try Resampling.make(frame, positions: [0], isSeries: true, times: s.index.labels, name: s.index.name, call)
      },
      .method("asfreq(freq)", "The values at equal steps of time.") { (s: SeriesObject, call) in
        let index = try Resampling.steps(s.index, call.string("freq"))
        return call.vm.host(
          SeriesObject(s.column.taking(orMissing: Labels.positions(of: index, in: s.index)), index: index, name: s.name))
      },
      .method("interpolate(method='linear', limit=None, inplace=False)", "Missing values on the line between their neighbours.") {
        (s: SeriesObject, call) in
        let filled = Column.double(Filling.interpolated(try SeriesFunctions.numbers(s.column, "interpolate")))
        return try result(s, s.column.missingCount == 0 ? s.column : filled, call)
      },
      .method(JSONOutput.signature, "The series as JSON.") { (s: SeriesObject, call) in try JSONOutput.write(s, call) },
      .method("first_valid_index()", "The label of the first value that is there.") { (s: SeriesObject, call) in
        (0..<s.column.count).first { !s.column.isMissing($0) }.map { IndexObject(s.index).label($0, call.vm) } ?? .none
      },
      .method("last_valid_index()", "The label of the last value that is there.") { (s: SeriesObject, call) in
        (0..<s.column.count).last { !s.column.isMissing($0) }.map { IndexObject(s.index).label($0, call.vm) } ?? .none
      },
      .method("combine_first(other)", "Missing values from another series.") { (s: SeriesObject, call) in
        let other = try call.host("other", as: SeriesObject.self)
        let (left, right, labels) = Labels.aligned(s.index, other.index)
        let (a, b) = (s.column.taking(orMissing: left), other.column.taking(orMissing: right))
        return call.vm.host(
          SeriesObject(Column(a.scalars.indices.map { a.isMissing($0) ? b[$0] : a[$0] }), index: labels, name: s.name))
      },
      .method("argsort()", "The positions that sort the values.") { (s: SeriesObject, call) in
        call.vm.host(SeriesObject(.int(s.column.order()), like: s))
      },
      .method("squeeze()", "The single value, or the series.") { (s: SeriesObject, call) in
        s.column.count == 1 ? ScalarConversion.ref(s.column[0], call.vm) : call.vm.host(s)
      },
      .method("info(memory_usage=True)", "Prints the type and count.") { (s: SeriesObject, call) in
        call.vm.output.write(FrameOutput.info(s), to: .standardOutput)
        return .none
      },
      .method("memory_usage(index=True, deep=False)", "Bytes of the values.") { (s: SeriesObject, call) in
        Ref(s.column.count * s.column.dtype.itemSize + (try call.bool("index") ? FrameOutput.bytes(s.index) : 0))
      },
      .property("nbytes", "Bytes of the values.") { (s: SeriesObject, _) in Ref(s.column.count * s.column.dtype.itemSize) },
      .property("is_monotonic_increasing", "Does no value fall?") { (s: SeriesObject, _) in
        Ref(s.column.missingCount == 0 && s.column.order() == Array(0..<s.column.count))
      },
      .property("array", "The values.") { (s: SeriesObject, vm) in
        if case .category = s.column { return vm.host(CategoricalObject(s.column)) }
        return vm.host(try s.array(vm))
      },
      .method("rolling(window, min_periods=None, center=False)", "Windows of neighbours.") { (s: SeriesObject, call) in
        call.vm.host(WindowObject(.series(s), try WindowObject.Shape(call)))
      },
      .method("expanding(min_periods=1)", "All values up to each.") { (s: SeriesObject, call) in
        call.vm.host(WindowObject(.series(s), .expanding(least: try call.int("min_periods"))))
      },
      .method("ewm(com=None, span=None, halflife=None, alpha=None, adjust=True)", "Exponential weights.") { (s: SeriesObject, call) in
        call.vm.host(WindowObject(.series(s), try WindowObject.Shape(exponential: call)))
      },
      .method("cov(other)", "The covariance with another series.") { (s: SeriesObject, call) in
        let other = try call.host("other", as: SeriesObject.self)
        let x = try SeriesFunctions.numbers(s.column, "cov"), y = try SeriesFunctions.numbers(other.column, "cov")
        let rows = x.indices.filter { $0 < y.count && !x[$0].isNaN && !y[$0].isNaN }
        let (a, b) = (Statistics.mean(rows.map { x[$0] }), Statistics.mean(rows.map { y[$0] }))
        return Ref(rows.reduce(0) { $0 + (x[$1] - a) * (y[$1] - b) } / Double(rows.count - 1))
      },
      .method("factorize(sort=False)", "The number of each value, and the distinct values.") { (s: SeriesObject, call) in
        let codes: [Int]
        let uniques: Column
        if try call.bool("sort") { (codes, uniques) = s.column.factorizedSorted() } else {
          let (found, rows) = s.column.factorized()
          (codes, uniques) = (found, s.column.taking(rows))
        }
        return call.vm.tuple([call.vm.host(NDArray(codes)), call.vm.host(IndexObject(RowIndex(uniques)))])
      },
      .method("pipe(func, *args, **kwargs)", "The result of a function of the series.") { (s: SeriesObject, call) in
        try call.vm.call(call["func"], [call.vm.host(s)] + call.varargs, keywords: call.keywords)
      },
      .method("add_prefix(prefix)", "Labels with text in front.") { (s: SeriesObject, call) in
        let prefix = try call.string("prefix")
        return call.vm.host(SeriesObject(s.column, index: RowIndex(Column(s.index.labels.scalars.map { .string(prefix + $0.description) })), name: s.name))
      },
    ]
  }
}

/// Missing values from their neighbours.
enum Filling {
  static func interpolated(_ values: [Double]) -> [Double] {
    var result = values
    var last: Int?
    for row in values.indices where !values[row].isNaN {
      if let last, row - last > 1 {
        let step = (values[row] - values[last]) / Double(row - last)
        for gap in last + 1..<row { result[gap] = values[last] + step * Double(gap - last) }
      }
      last = row
    }
    if let last { for row in last + 1..<max(values.count, last + 1) { result[row] = values[last] } }
    return result
  }

  /// The column filled from before (or after), at most so many in a row.
  static func filled(_ column: Column, forward: Bool, limit: Int?) -> Column {
    guard let limit else { return column.fillingMissing(forward: forward) }
    var rows = Array(0..<column.count)
    var last = -1
    var run = 0
    for row in forward ? Array(0..<column.count) : Array((0..<column.count).reversed()) {
      if column.isMissing(row) {
        run += 1
        rows[row] = run <= limit && last >= 0 ? last : row
      } else {
        last = row
        run = 0
      }
    }
    return column.taking(orMissing: rows)
  }
}
