import LapisFrame
import LapisInterpreter
import LapisNumerics

extension FrameObject {
  /// Methods beside those that every script uses.
  static var more: [Member] {
    [
      .method("infer_objects(copy=None)", "Objects as the narrowest types.") { (f: FrameObject, call) in
        call.vm.host(FrameObject(try mapping(f, call) { column in
          if case .mixed(let values) = column { return Column(values) }
          return column
        }))
      },
      .method("convert_dtypes()", "Objects as the narrowest types.") { (f: FrameObject, call) in call.vm.host(FrameObject(f.frame)) },
      .method("squeeze(axis=None)", "The single column, row or value.") { (f: FrameObject, call) in
        let only = call["axis"].isNone ? nil : try axis(call["axis"], call.vm)
        let (rows, columns) = (f.frame.rowCount == 1 && only != 1, f.frame.columnCount == 1 && only != 0)
        if rows, columns { return ScalarConversion.ref(f.frame.columns[0][0], call.vm) }
        if columns { return call.vm.host(SeriesObject.column(of: f, at: 0)) }
        return rows ? call.vm.host(Indexer.row(f.frame, 0)) : call.vm.host(f)
      },
      .method("rolling(window, min_periods=None, center=False)", "Windows of neighbours.") { (f: FrameObject, call) in
        call.vm.host(WindowObject(.frame(f), try WindowObject.Shape(call)))
      },
      .method("expanding(min_periods=1)", "All rows up to each.") { (f: FrameObject, call) in
        call.vm.host(WindowObject(.frame(f), .expanding(least: try call.int("min_periods"))))
      },
      .method("ewm(com=None, span=None, halflife=None, alpha=None, adjust=True)", "Exponential weights.") { (f: FrameObject, call) in
        call.vm.host(WindowObject(.frame(f), try WindowObject.Shape(exponential: call)))
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
