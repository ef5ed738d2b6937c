import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var functions: [Member] {
    [
      .method("apply(func, axis=0, raw=False, result_type=None, args=(), by_row='compat', engine='python', engine_kwargs=None, **kwargs)", "A function of each column, or of each row.") {
        (f: FrameObject, call) in try FrameApplication.applied(f, call)
      },
      .method("applymap(func, na_action=None, **kwargs)", "A function of each value.") { (f: FrameObject, call) in try FrameApplication.mapped(f, call) },
      .method("map(func, na_action=None, **kwargs)", "A function of each value.") { (f: FrameObject, call) in try FrameApplication.mapped(f, call) },
      .method("agg(func=None, axis=0, *args, **kwargs)", "Aggregations by name, for all columns or for each.") { (f: FrameObject, call) in
        try FrameAggregation.aggregated(f, call)
      },
      .method("aggregate(func=None, axis=0, *args, **kwargs)", "Aggregations by name, for all columns or for each.") { (f: FrameObject, call) in
        try FrameAggregation.aggregated(f, call)
      },
      .method("transform(func, axis=0, *args, **kwargs)", "Functions that give a value a row.") { (f: FrameObject, call) in
        try FrameAggregation.transformed(f, call)
      },
      .method("pipe(func, *args, **kwargs)", "The result of a function of the frame.") { (f: FrameObject, call) in
        let vm = call.vm
        if call["func"].isTuple, let parts = vm.listElements(call["func"]), parts.count == 2, let name = parts[1].asString {
          guard !call.keywords.contains(where: { $0.0 == name }) else {
            throw ScriptError(.valueError, "\(name) is both the pipe target and a keyword argument")
          }
          return try vm.call(parts[0], call.varargs, keywords: call.keywords + [(name, vm.host(f))])
        }
        return try vm.call(call["func"], [vm.host(f)] + call.varargs, keywords: call.keywords)
      },
      .method("groupby(by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=False, dropna=True)", "The rows in groups of equal keys.") {
        (f: FrameObject, call) in
        try RefusedOptions.checkAxis(call)
        return try GroupByObject.make(frame: f, call)
      },
    ]
  }
}
