import LapisFrame
import LapisInterpreter

extension SeriesObject {
  /// Methods that give the values in another form.
  static var conversion: [Member] {
    let list: (SeriesObject, Call) throws -> Ref = { s, call in call.vm.list(ColumnConversion.refs(s.column, call.vm)) }
    let pairs: (SeriesObject, Call) throws -> Ref = { s, call in
      let index = IndexObject(s.index)
      let labels = call.vm.list((0..<s.column.count).map { index.label($0, call.vm) })
      return try call.vm.callMethod(call.vm.imported("builtins"), "zip", [labels, list(s, call)])
    }
    return [
      .method("tolist()", "The values as a list.", list), .method("to_list()", "The values as a list.", list),
      .method("items()", "Pairs of label and value.", pairs),
      .method("to_numpy(dtype=None, copy=False, na_value=None)", "The values as an array.") { (s: SeriesObject, call) in
        var column = s.column
        if !call["na_value"].isNone { column = column.fillingMissing(ScalarConversion.scalar(call["na_value"], call.vm)) }
        let array = ColumnConversion.array(column, call.vm)
        return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
      },
      .method("to_frame(name=None)", "The series as a frame of one column.") { (s: SeriesObject, call) in
        let name = call["name"].isNone ? s.name ?? .int(0) : ScalarConversion.scalar(call["name"], call.vm)
        return call.vm.host(FrameObject(try DataFrame(names: [name], columns: [s.column], index: s.index)))
      },
      .method("to_dict(into=None)", "A dict of label and value.") { (s: SeriesObject, call) in
        let index = IndexObject(s.index)
        let values = ColumnConversion.refs(s.column, call.vm)
        return try call.vm.makeDict(values.indices.map { (index.label($0, call.vm), values[$0]) })
      },
      .method("to_string(buf=None, na_rep='NaN', float_format=None, header=True, index=True, length=False, dtype=False, name=False, max_rows=None, min_rows=None)", "All values as text.") { (s: SeriesObject, call) in
        var limits = FrameText.Limits(DisplayOptions.of(call.vm), call.vm)
        limits.maxRows = nil
        try RefusedOptions.check(call, "buf", "float_format", "max_rows", "min_rows")
        try RefusedOptions.checkTrue(call, "length", "dtype", "name")
        var shown = s
        if call["na_rep"].asString != "NaN", let stand = call["na_rep"].asString, s.column.missingCount > 0 {
          let words = try FrameText.words(s.column).map { String($0.drop { $0 == " " }) }
          shown = SeriesObject(Column(strings: words.enumerated().map { s.column.isMissing($0.offset) ? stand : $0.element }), like: s)
        }
        if try !call.bool("index") {
          var lines = try FrameText.column(shown.column, limits.style)
          while !lines.isEmpty, lines.allSatisfy({ $0.hasPrefix(" ") }) { lines = lines.map { String($0.dropFirst()) } }
          return call.vm.string(lines.joined(separator: "\n"))
        }
        let text = try FrameText.text(shown, limits: limits)
        return call.vm.string(text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n"))
      },
      .method(CSVOutput.signature, "The series as separated values.") { (s: SeriesObject, call) in
        let name = s.name ?? (call["header"].asBool == true ? .int(0) : .string(""))
        return try CSVOutput.write(DataFrame(names: [name], columns: [s.column], index: s.index), call)
      },
      .method(JSONOutput.signature, "The series as JSON.") { (s: SeriesObject, call) in try JSONOutput.write(s, call) },
      .method("ravel(order='C')", "The values as an array.") { (s: SeriesObject, call) in call.vm.host(try s.array(call.vm)) },
      .method("__array__(dtype=None)", "The values as an array.") { (s: SeriesObject, call) in call.vm.host(try s.array(call.vm)) },
      .method("__int__()", "The single value as an int.") { (s: SeriesObject, call) in try s.single(as: "int", call.vm) },
      .method("__float__()", "The single value as a float.") { (s: SeriesObject, call) in try s.single(as: "float", call.vm) },
      .method("item()", "The single value.") { (s: SeriesObject, call) in
        guard s.column.count == 1 else {
          throw ScriptError(.valueError, "can only convert an array of size 1 to a Python scalar")
        }
        return ScalarConversion.ref(s.column[0], call.vm)
      },
      .method("transpose()", "The series itself.") { (s: SeriesObject, call) in call.vm.host(s) },
      .method("swapaxes(axis1, axis2)", "The series itself.") { (s: SeriesObject, call) in call.vm.host(s) },
      .method("squeeze(axis=None)", "The single value, or the series.") { (s: SeriesObject, call) in
        s.column.count == 1 ? ScalarConversion.element(s.column, 0, call.vm) : call.vm.host(s)
      },
      .method("explode(ignore_index=False)", "A row for each element of lists.") { (s: SeriesObject, call) in
        var rows: [Int] = []
        var values: [Ref] = []
        for (row, value) in ColumnConversion.refs(s.column, call.vm).enumerated() {
          var items = [value]
          if value.isList || value.isTuple { items = call.vm.listElements(value) ?? [] }
          if value.isSet || value.host(as: NDArray.self) != nil { items = try call.vm.elements(of: value) }
          for item in items.isEmpty ? [Ref(Double.nan)] : items {
            rows.append(row)
            values.append(item)
          }
        }
        let index = try call.bool("ignore_index") ? RowIndex(count: rows.count) : s.index.taking(rows)
        let column = s.column.dtype == .object ? ColumnConversion.column(of: values, call.vm).asObject : s.column
        return call.vm.host(SeriesObject(column, index: index, name: s.name))
      },
      .method("factorize(sort=False, use_na_sentinel=True)", "The number of each value, and the distinct values.") { (s: SeriesObject, call) in
        let (codes, uniques) = Factorization.codes(s.column, sorted: try call.bool("sort"), marksMissing: try call.bool("use_na_sentinel"))
        return call.vm.tuple([call.vm.host(NDArray(codes)), call.vm.host(IndexObject(RowIndex(uniques)))])
      },
      .method("unique()", "The distinct values in order of appearance, as an array.") { (s: SeriesObject, call) in
        Factorization.unique(s.column, call.vm)
      },
    ]
  }

  private func single(as type: String, _ vm: Interpreter) throws -> Ref {
    guard column.count == 1 else { throw ScriptError(.typeError, "cannot convert the series to <class '\(type)'>") }
    return try vm.callMethod(vm.imported("builtins"), type, [ScalarConversion.ref(column[0], vm)])
  }
}

/// Values as numbers of their distinct values.
enum Factorization {
  /// - Parameter marksMissing: whether missing values have the number −1; else they are a value of their own.
  static func codes(_ column: Column, sorted: Bool, marksMissing: Bool = true) -> (codes: [Int], uniques: Column) {
    var codes: [Int]
    var uniques: Column
    if sorted {
      (codes, uniques) = column.factorizedSorted()
    } else {
      let (found, rows) = column.factorized()
      (codes, uniques) = (found, column.taking(rows))
    }
    guard !marksMissing, codes.contains(-1) else { return (codes, uniques) }
    if sorted {
      let last = uniques.count
      uniques = uniques.taking(orMissing: Array(0..<last) + [-1])
      return (codes.map { $0 < 0 ? last : $0 }, uniques)
    }
    // The missing value stands where it first appeared.
    uniques = column.unique()
    let place = uniques.missingMask.firstIndex(of: true) ?? 0
    return (codes.map { $0 < 0 ? place : $0 >= place ? $0 + 1 : $0 }, uniques)
  }

  static func unique(_ column: Column, _ vm: Interpreter) -> Ref {
    let unique = column.unique()
    guard case .category(let values) = unique else { return vm.host(ColumnConversion.array(unique, vm)) }
    let used = Set(values.codes)
    let kept = values.isOrdered ? values.categories : values.categories.enumerated().filter { used.contains(Int32($0.offset)) }.map { $0.element }
    return vm.host(CategoricalObject(.category(CategoryColumn(unique, categories: kept, isOrdered: values.isOrdered))))
  }
}
