import LapisFrame
import LapisInterpreter

extension SeriesObject {
  /// Methods that call functions of the script, and those that give windows and groups.
  static var functions: [Member] {
    [
      .method("map(arg, na_action=None)", "Each value through a dict, series or function.") { (s: SeriesObject, call) in
        let skips = call["na_action"].asString == "ignore"
        if !skips, !call["na_action"].isNone {
          throw ScriptError(.valueError, "na_action must either be 'ignore' or None, \(try call.vm.repr(call["na_action"])) was passed")
        }
        return call.vm.host(SeriesObject(try SeriesFunctions.mapped(s.column, call["arg"], skipsMissing: skips, call.vm), like: s))
      },
      .method("apply(func, convert_dtype=None, args=(), by_row='compat', **kwargs)", "Each value through a function.") { (s: SeriesObject, call) in
        let extra = try call.vm.elements(of: call["args"])
        let how = call["func"]
        if let name = how.asString {
          guard try call.vm.attributeIfPresent(call.vm.host(s), name) != nil else {
            throw ScriptError(.attributeError, "'\(name)' is not a valid function for 'Series' object")
          }
          return try call.vm.call(call.vm.attribute(call.vm.host(s), name), extra, keywords: call.keywords)
        }
        if how.isList || how.isDict { return try aggregated(s, how, call.vm) }
        if call["by_row"].asBool == false { return try call.vm.call(how, [call.vm.host(s)] + extra, keywords: call.keywords) }
        return try s.applied(how, extra, call.keywords, call.vm)
      },
      .method("agg(func=None, axis=0, *args, **kwargs)", "The result of one aggregation, or of several by name.") { (s: SeriesObject, call) in
        try aggregated(s, call["func"], call.varargs, call.keywords, call.vm)
      },
      .method("aggregate(func=None, axis=0, *args, **kwargs)", "The result of one aggregation, or of several by name.") { (s: SeriesObject, call) in
        try aggregated(s, call["func"], call.varargs, call.keywords, call.vm)
      },
      .method("transform(func, axis=0, *args, **kwargs)", "A result with a row a row, of one function or of several.") { (s: SeriesObject, call) in
        let vm = call.vm
        let how = call["func"]
        if let several = vm.dictItems(how)?.map({ ($0.key, $0.value) }) ?? vm.listElements(how)?.map({ ($0, $0) }) {
          let names = try several.map { try GroupByObject.label($0.0, vm) }
          let columns = try several.map { try s.transformed($0.1, call.varargs, call.keywords, vm).column }
          return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: s.index)))
        }
        return vm.host(try s.transformed(how, call.varargs, call.keywords, vm))
      },
      .method("combine(other, func, fill_value=None)", "A function of the values of both under each label.") { (s: SeriesObject, call) in
        let vm = call.vm
        let fill = call["fill_value"].isNone ? Ref(Double.nan) : call["fill_value"]
        guard let other = call["other"].host(as: SeriesObject.self) else {
          let values = try ColumnConversion.refs(s.column, vm).map { try vm.call(call["func"], [$0, call["other"]]) }
          return vm.host(SeriesObject(ColumnConversion.column(of: values, vm), like: s))
        }
        let (left, right, labels) = s.index.matches(other.index)
          ? (Array(0..<s.column.count), Array(0..<s.column.count), s.index) : Labels.aligned(s.index, other.index)
        let values = try left.indices.map { row in
          try vm.call(
            call["func"],
            [left[row] < 0 ? fill : ScalarConversion.ref(s.column[left[row]], vm), right[row] < 0 ? fill : ScalarConversion.ref(other.column[right[row]], vm)])
        }
        return vm.host(SeriesObject(ColumnConversion.column(of: values, vm), index: labels, name: s.name == other.name ? s.name : nil))
      },
      .method("pipe(func, *args, **kwargs)", "The result of a function of the series.") { (s: SeriesObject, call) in
        if let pair = call.vm.listElements(call["func"]), call["func"].isTuple, pair.count == 2, let name = pair[1].asString {
          return try call.vm.call(pair[0], call.varargs, keywords: call.keywords + [(name, call.vm.host(s))])
        }
        return try call.vm.call(call["func"], [call.vm.host(s)] + call.varargs, keywords: call.keywords)
      },
      .method("groupby(by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=False, dropna=True)", "The values in groups.") { (s: SeriesObject, call) in
        try GroupByObject.make(series: s, call)
      },
      .method("rolling(window, min_periods=None, center=False, win_type=None, on=None, axis=0, closed=None, step=None, method='single')", "Windows of neighbours.") { (s: SeriesObject, call) in
        call.vm.host(WindowObject(.series(s), try WindowShape(rolling: call, labels: s.index.labels)))
      },
      .method("expanding(min_periods=1, axis=0, method='single')", "All values up to each.") { (s: SeriesObject, call) in
        call.vm.host(WindowObject(.series(s), .expanding(least: try call.int("min_periods"))))
      },
      .method("ewm(com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False, axis=0, times=None, method='single')", "Exponential weights.") { (s: SeriesObject, call) in
        call.vm.host(WindowObject(.series(s), try WindowShape(exponential: call)))
      },
      .method("resample(rule, axis=0, closed=None, label=None, convention='start', kind=None, on=None, level=None, origin='start_day', offset=None, group_keys=False)", "The values in bins of time.") { (s: SeriesObject, call) in
        try RefusedOptions.check(call, "kind", "level", "on")
        let frame = try DataFrame(names: [s.name ?? .missing], columns: [s.column], index: s.index)
        return try Resampling.make(frame, positions: [0], isSeries: true, times: s.index.labels, name: s.index.name, call)
      },
      .method("asfreq(freq, method=None, how=None, normalize=False, fill_value=None)", "The values at equal steps of time.") { (s: SeriesObject, call) in
        let index = try Resampling.steps(s.index, Frequency(call["freq"], call.vm))
        return call.vm.host(SeriesObject(try s.reindexed(index, call), index: index, name: s.name))
      },
    ]
  }

  /// Each value through a function; where it gives series, a frame with a row a value.
  private func applied(_ function: Ref, _ extra: [Ref], _ keywords: [(String, Ref)], _ vm: Interpreter) throws -> Ref {
    guard function.isCallable else { throw ScriptError(.typeError, "'\(vm.typeName(function))' object is not callable") }
    let isPlain = extra.isEmpty && keywords.isEmpty
    let mapping = try ColumnMapping(column, vm) {
      isPlain ? try vm.call(function, $0) : try vm.call(function, [$0] + extra, keywords: keywords)
    }
    if let results = mapping.objects {
      let parts = results.compactMap { $0.host(as: SeriesObject.self) }
      if !parts.isEmpty, parts.count == results.count {
        let names = parts[0].index.labels.scalars
        let columns = names.indices.map { place in Column(parts.map { place < $0.column.count ? $0.column[place] : .nan }) }
        return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: index)))
      }
    }
    return vm.host(SeriesObject(mapping.column(vm), like: self))
  }

  /// A function of all values, or of each where it does not take them together.
  func transformed(_ how: Ref, _ extra: [Ref], _ keywords: [(String, Ref)], _ vm: Interpreter) throws -> SeriesObject {
    let result: Ref
    if let name = how.asString {
      result = try vm.call(vm.attribute(vm.host(self), name), extra, keywords: keywords)
    } else {
      let whole = try? vm.call(how, [vm.host(self)] + extra, keywords: keywords)
      if let whole, whole.host(as: SeriesObject.self)?.column.count == column.count { return try Self.checked(whole, column.count) }
      result = try applied(how, extra, keywords, vm)
    }
    return try Self.checked(result, column.count)
  }

  private static func checked(_ result: Ref, _ count: Int) throws -> SeriesObject {
    guard let series = result.host(as: SeriesObject.self), series.column.count == count else {
      throw ScriptError(.valueError, "Function did not transform")
    }
    return series
  }

  static func aggregated(_ s: SeriesObject, _ how: Ref, _ vm: Interpreter) throws -> Ref { try aggregated(s, how, [], [], vm) }

  static func aggregated(_ s: SeriesObject, _ how: Ref, _ extra: [Ref], _ keywords: [(String, Ref)], _ vm: Interpreter) throws -> Ref {
    if let name = how.asString {
      guard try vm.attributeIfPresent(vm.host(s), name) != nil else {
        throw ScriptError(.attributeError, "'\(name)' is not a valid function for 'Series' object")
      }
      return try vm.call(vm.attribute(vm.host(s), name), extra, keywords: keywords)
    }
    if let pairs = vm.dictItems(how) {
      let values = try pairs.map { try aggregated(s, $0.value, vm) }
      return vm.host(
        SeriesObject(
          ColumnConversion.column(of: values, vm), index: RowIndex(ColumnConversion.column(of: pairs.map { $0.key }, vm)), name: s.name))
    }
    if let several = vm.listElements(how) {
      let labels = try GroupByObject.labels(several, vm)
      let values = try several.map { try aggregated(s, $0, vm) }
      return vm.host(SeriesObject(ColumnConversion.column(of: values, vm), index: RowIndex(Column(labels)), name: s.name))
    }
    return try vm.call(how, [vm.host(s)] + extra, keywords: keywords)
  }
}
