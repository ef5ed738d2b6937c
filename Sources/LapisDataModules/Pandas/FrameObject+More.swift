import LapisFrame
import LapisInterpreter
import LapisNumerics

extension FrameObject {
  /// Methods beside those that every script uses.
  static var more: [Member] {
    [
      .method("infer_objects(copy=None)", "Objects as the narrowest types.") { (f: FrameObject, call) in
        call.vm.host(FrameObject(mapping(f.frame) { column in
          if case .mixed(let values) = column { return Column(values) }
          return column
        }))
      },
      .method("convert_dtypes()", "The frame as it is: there are no types with missing values to convert to.") { (f: FrameObject, call) in call.vm.host(FrameObject(f.frame)) },
      .method("squeeze(axis=None)", "The single column, row or value.") { (f: FrameObject, call) in
        let only = call["axis"].isNone ? nil : try axis(call["axis"], call.vm)
        let (rows, columns) = (f.frame.rowCount == 1 && only != 1, f.frame.columnCount == 1 && only != 0)
        if rows, columns { return ScalarConversion.ref(f.frame.columns[0][0], call.vm) }
        if columns { return call.vm.host(SeriesObject.column(of: f, at: 0)) }
        return rows ? call.vm.host(Indexer.row(f.frame, 0)) : call.vm.host(f)
      },
      .method("between_time(start_time, end_time, inclusive='both', axis=None)", "The rows at times of day between two.") { (f: FrameObject, call) in
        let rows = try ClockTime.rows(f.frame.index, from: call["start_time"], to: call["end_time"], inclusive: call.string("inclusive"), call.vm)
        return call.vm.host(FrameObject(f.frame.taking(rows)))
      },
      .method("at_time(time, asof=False, axis=None)", "The rows at a time of day.") { (f: FrameObject, call) in
        call.vm.host(FrameObject(f.frame.taking(try ClockTime.rows(f.frame.index, from: call["time"], to: call["time"], inclusive: "both", call.vm))))
      },
      .method("rolling(window, min_periods=None, center=False, win_type=None, on=None, axis=0, closed=None, step=None, method='single')", "Windows of neighbours.") { (f: FrameObject, call) in
        let labels = call["on"].isNone ? f.frame.index.labels : try f.frame.requireColumn(ScalarConversion.scalar(call["on"], call.vm))
        return call.vm.host(WindowObject(.frame(f), try WindowShape(rolling: call, labels: labels)))
      },
      .method("expanding(min_periods=1)", "All rows up to each.") { (f: FrameObject, call) in
        call.vm.host(WindowObject(.frame(f), .expanding(least: try call.int("min_periods"))))
      },
      .method("ewm(com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False, axis=0, times=None, method='single')", "Exponential weights.") { (f: FrameObject, call) in
        call.vm.host(WindowObject(.frame(f), try WindowShape(exponential: call)))
      },
      .method("query(expr, inplace=False, engine=None, parser='pandas')", "The rows for which an expression is true.") { (f: FrameObject, call) in
        try Expressions.checkParser(call)
        return try Expressions.query(f, call)
      },
      .method("eval(expr, inplace=False, engine=None, parser='pandas')", "The value of an expression of columns, or the frame with columns set by it.") {
        (f: FrameObject, call) in try Expressions.eval(f, call)
      },
    ]
  }
}
