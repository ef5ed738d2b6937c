import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics

extension FrameObject {
  static var summaries: [Member] {
    [
      .method("describe(percentiles=None, include=None, exclude=None)", "Count, mean, deviation, quartiles and extremes.") {
        (f: FrameObject, call) in
        guard f.frame.columnCount > 0 else { throw ScriptError(.valueError, "Cannot describe a DataFrame without columns") }
        let isChosen = !call["include"].isNone || !call["exclude"].isNone
        let chosen = try described(f.frame, call["include"], call["exclude"], call.vm)
        guard chosen.columnCount > 0 else { throw ScriptError(.valueError, "No columns match the specified include or exclude data types") }
        return call.vm.host(FrameObject(chosen.described(all: isChosen, percentiles: try percentiles(call))))
      },
      .method("info(verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None)", "Prints the columns with their types and counts.") { (f: FrameObject, call) in
        let text = try FrameOutput.info(f.frame, call)
        if call["buf"].isNone { call.vm.output.write(text, to: .standardOutput) } else {
          _ = try call.vm.callMethod(call["buf"], "write", [call.vm.string(text)])
        }
        return .none
      },
      .method("memory_usage(index=True, deep=False)", "Bytes of each column.") { (f: FrameObject, call) in
        let deep = try call.bool("deep")
        let withIndex = try call.bool("index")
        let sizes = (withIndex ? [FrameOutput.bytes(f.frame.index, deep: deep)] : []) + f.frame.columns.map { FrameOutput.size($0, deep: deep) }
        let names = (withIndex ? [Scalar.string("Index")] : []) + f.frame.names
        return call.vm.host(SeriesObject(.int(sizes), index: Alignment.axis(names), name: nil))
      },
      .method("corr(method='pearson', min_periods=1, numeric_only=False)", "The correlation of each pair of columns.") { (f: FrameObject, call) in
        try Correlation.matrix(f, call)
      },
      .method("cov(min_periods=None, ddof=1, numeric_only=False)", "The covariance of each pair of columns.") { (f: FrameObject, call) in
        try Correlation.covariances(f, call)
      },
      .method("corrwith(other, axis=0, drop=False, method='pearson', numeric_only=False)", "The correlation of each column with a series, or with the column of that name.") {
        (f: FrameObject, call) in try Correlation.with(f, call)
      },
      .method("value_counts(subset=None, normalize=False, sort=True, ascending=False, dropna=True)", "How often each combination of values occurs.") {
        (f: FrameObject, call) in try counted(f, call)
      },
    ]
  }

  private static func counted(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let frame = call["subset"].isNone ? f.frame : try f.frame.selecting(names(call["subset"], vm))
    let groups = Grouping(keys: frame.columns, names: frame.names.map { $0.description }, dropsMissing: try call.bool("dropna"))
    guard case .int(let counts) = try groups.aggregate(.int([Int](repeating: 0, count: frame.rowCount)), by: .size) else { return .none }
    let rising = try call.bool("ascending")
    let order = try call.bool("sort") ? RadixSort.order(of: counts.map { rising ? $0 : -$0 }) : Array(counts.indices)
    let total = Double(counts.reduce(0, +))
    let normalized = try call.bool("normalize")
    let sorted = order.map { counts[$0] }
    return vm.host(
      SeriesObject(
        normalized ? .double(sorted.map { Double($0) / total }) : .int(sorted), index: groups.index.taking(order),
        name: .string(normalized ? "proportion" : "count")))
  }

  /// The columns that `include=` and `exclude=` of `describe` choose.
  static func described(_ frame: DataFrame, _ include: Ref, _ exclude: Ref, _ vm: Interpreter) throws -> DataFrame {
    if include.asString == "all" {
      guard exclude.isNone else { throw ScriptError(.valueError, "exclude must be None when include is 'all'") }
      return frame
    }
    if include.isNone && exclude.isNone { return frame }
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
    guard Set(given).count == given.count else { throw ScriptError(.valueError, "percentiles cannot contain duplicates") }
    if !given.contains(0.5) { given.append(0.5) }
    return given.sorted()
  }
}
