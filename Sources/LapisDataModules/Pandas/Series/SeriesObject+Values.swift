import LapisFrame
import LapisInterpreter
import LapisNumerics
import LapisSyntax

extension SeriesObject {
  /// Gives a new series, or changes this one where `inplace=True` was passed.
  static func result(_ s: SeriesObject, _ column: Column, _ call: Call) throws -> Ref {
    if try call.bool("inplace") {
      try s.replace(column)
      return .none
    }
    return call.vm.host(SeriesObject(column, like: s))
  }

  /// Methods that change values and keep the labels.
  static var changes: [Member] { missing + exchanges + running }

  private static var missing: [Member] {
    let isMissing: (SeriesObject, Call) throws -> Ref = { s, call in
      call.vm.host(SeriesObject(.bool(s.column.missingMask), like: s))
    }
    let isPresent: (SeriesObject, Call) throws -> Ref = { s, call in
      call.vm.host(SeriesObject(.bool(s.column.missingMask.map { !$0 }), like: s))
    }
    func filling(_ forward: Bool) -> (SeriesObject, Call) throws -> Ref {
      { s, call in try result(s, Filling.filled(s.column, forward: forward, limit: call.optionalInt("limit")), call) }
    }
    return [
      .method("isna()", "Is each value missing?", isMissing), .method("isnull()", "Is each value missing?", isMissing),
      .method("notna()", "Is each value there?", isPresent), .method("notnull()", "Is each value there?", isPresent),
      .method("fillna(value=None, method=None, axis=None, inplace=False, limit=None)", "Missing values replaced.") { (s: SeriesObject, call) in
        try result(s, Filling.filled(s, call), call)
      },
      .method("ffill(axis=0, inplace=False, limit=None)", "Missing values replaced by the last before.", filling(true)),
      .method("pad(axis=0, inplace=False, limit=None)", "Missing values replaced by the last before.", filling(true)),
      .method("bfill(axis=0, inplace=False, limit=None)", "Missing values replaced by the next after.", filling(false)),
      .method("backfill(axis=0, inplace=False, limit=None)", "Missing values replaced by the next after.", filling(false)),
      .method("interpolate(method='linear', axis=0, limit=None, inplace=False, limit_direction=None, limit_area=None)", "Missing values on the line between their neighbours.") {
        (s: SeriesObject, call) in
        if s.column.missingCount == 0 { return try result(s, s.column, call) }
        let method = try call.string("method")
        var places: [Double]?
        switch method {
        case "linear": break
        case "time":
          guard case .instants(let times) = s.index.labels else {
            throw ScriptError(.valueError, "time-weighted interpolation only works on Series or DataFrames with a DatetimeIndex")
          }
          places = times.map { Double($0) }
        case "index", "values": places = s.index.labels.doubles
        case "pad", "ffill": return try result(s, Filling.filled(s.column, forward: true, limit: call.optionalInt("limit")), call)
        case "bfill", "backfill": return try result(s, Filling.filled(s.column, forward: false, limit: call.optionalInt("limit")), call)
        default:
          throw ScriptError(
            .notImplementedError, "interpolate(method='\(method)') is not there", hint: "linear, time, index and values are.")
        }
        if call["limit_area"].asString == "outside" { try RefusedOptions.check(call, "limit_area") }
        let direction = try Filling.Direction(named: call.optionalString("limit_direction"))
        let filled = Filling.interpolated(
          try SeriesFunctions.numbers(s.column, "interpolate"), at: places, limit: try call.optionalInt("limit"), direction: direction,
          insideOnly: call["limit_area"].asString == "inside")
        return try result(s, .double(filled), call)
      },
      .method("dropna(axis=0, inplace=False, how=None, ignore_index=False)", "The values that are there.") { (s: SeriesObject, call) in
        let mask = s.column.missingMask
        let rows = mask.indices.filter { !mask[$0] }
        let kept = rows.count == mask.count ? SeriesObject(s.column, like: s) : s.masked(rows)
        if try call.bool("ignore_index") { kept.index = RowIndex(count: kept.column.count) }
        return try s.taken(kept, call)
      },
    ]
  }

  private static var exchanges: [Member] {
    [
      .method("astype(dtype, copy=True, errors='raise')", "The values as another type.") { (s: SeriesObject, call) in
        do {
          return call.vm.host(SeriesObject(try SeriesFunctions.cast(s.column, call["dtype"], call.vm), like: s))
        } catch {
          guard try call.string("errors") == "ignore" else { throw error }
          return call.vm.host(SeriesObject(s.column, like: s))
        }
      },
      .method("infer_objects(copy=None)", "The values as the narrowest type that holds them.") { (s: SeriesObject, call) in
        guard case .mixed(let values) = s.column else { return call.vm.host(SeriesObject(s.column, like: s)) }
        return call.vm.host(SeriesObject(Column(values), like: s))
      },
      .method("copy(deep=True)", "A series of its own.") { (s: SeriesObject, call) in call.vm.host(SeriesObject(s.column, like: s)) },
      .method("replace(to_replace=None, value=None, inplace=False, limit=None, regex=False)", "Values exchanged for others.") { (s: SeriesObject, call) in
        try result(s, Replacement.column(s.column, call), call)
      },
      .method("update(other)", "Takes over the values of another series that are there, by label.") { (s: SeriesObject, call) in
        let other = try call["other"].host(as: SeriesObject.self) ?? make(values: call["other"], call.vm)
        let places = Labels.positions(of: s.index, in: other.index)
        let rows = places.indices.filter { places[$0] >= 0 && !other.column.isMissing(places[$0]) }
        if !rows.isEmpty { try s.replace(s.column.setting(rows, to: rows.map { other.column[places[$0]] })) }
        return .none
      },
      .method("isin(values)", "Is each value among these?") { (s: SeriesObject, call) in
        call.vm.host(SeriesObject(.bool(try Membership.flags(s.column, call["values"], call.vm)), like: s))
      },
      .method("between(left, right, inclusive='both')", "Is each value between two bounds?") { (s: SeriesObject, call) in
        let mode = try call.string("inclusive")
        guard ["both", "left", "right", "neither"].contains(mode) else {
          throw ScriptError(.valueError, "Inclusive has to be either string of 'both','left', 'right', or 'neither'.")
        }
        let vm = call.vm
        let low = try s.compare(vm, mode == "both" || mode == "left" ? .greaterOrEqual : .greater, call["left"])
        let high = try s.compare(vm, mode == "both" || mode == "right" ? .lessOrEqual : .less, call["right"])
        guard case .bool(let a)? = low?.host(as: SeriesObject.self)?.column, case .bool(let b)? = high?.host(as: SeriesObject.self)?.column
        else { throw ScriptError(.typeError, "Invalid comparison between dtype=\(s.dtypeName) and \(vm.typeName(call["left"]))") }
        return vm.host(SeriesObject(.bool(zip(a, b).map { $0 && $1 }), like: s))
      },
      .method("clip(lower=None, upper=None, axis=None, inplace=False)", "Values held between two bounds.") { (s: SeriesObject, call) in
        func bound(_ name: String) throws -> Ref {
          if call[name].isString, s.column.dtype.isNumeric { throw ScriptError(.typeError, "Invalid comparison between dtype=\(s.dtypeName) and str") }
          guard let series = call[name].host(as: SeriesObject.self), !series.index.matches(s.index) else { return call[name] }
          return call.vm.host(SeriesObject(series.column.taking(orMissing: Labels.positions(of: s.index, in: series.index)), like: s))
        }
        let clipped = try ArrayManipulation.clipped(s.array(call.vm), bound("lower"), bound("upper"), call.vm)
        var column = ColumnConversion.column(clipped, call.vm)
        // Bounds that are whole keep whole numbers whole.
        if s.column.dtype == .int, case .double(let values) = column {
          let whole = values.compactMap { Int(exactly: $0) }
          if whole.count == values.count { column = .int(whole) }
        }
        return try result(s, column, call)
      },
      .method("abs()", "The size of each value.") { (s: SeriesObject, call) in try s.absolute(call.vm) },
      .method("__abs__()", "The size of each value.") { (s: SeriesObject, call) in try s.absolute(call.vm) },
      .method("round(decimals=0)", "Values rounded to decimals.") { (s: SeriesObject, call) in try s.rounded(call.int("decimals"), call.vm) },
      .method("__round__(ndigits=0)", "Values rounded to decimals.") { (s: SeriesObject, call) in try s.rounded(call.int("ndigits"), call.vm) },
      .method("where(cond, other=None, inplace=False, axis=None, level=None)", "Values kept where the condition holds.") { (s: SeriesObject, call) in
        try masked(s, call, keeps: true)
      },
      .method("mask(cond, other=None, inplace=False, axis=None, level=None)", "Values replaced where the condition holds.") { (s: SeriesObject, call) in
        try masked(s, call, keeps: false)
      },
      .method("case_when(caselist)", "The value of the first condition that holds, else the value itself.") { (s: SeriesObject, call) in
        var column = s.column
        for pair in try call.elements("caselist").reversed() {
          guard let parts = call.vm.listElements(pair), parts.count == 2 else {
            throw ScriptError(.valueError, "Argument 0 must have length 2; a condition and replacement; instead got length 1.")
          }
          let flags = try s.condition(parts[0], call.vm)
          let rows = flags.indices.filter { flags[$0] }
          let values = try s.values(parts[1], rows, call.vm)
          if !rows.isEmpty { column = column.setting(rows, to: values) }
        }
        return call.vm.host(SeriesObject(column, like: s))
      },
      .method("combine_first(other)", "Missing values from another series.") { (s: SeriesObject, call) in
        let other = try call.host("other", as: SeriesObject.self)
        let (left, right, labels) = Labels.aligned(s.index, other.index)
        let (a, b) = (s.column.taking(orMissing: left), other.column.taking(orMissing: right))
        return call.vm.host(
          SeriesObject(Column(a.scalars.indices.map { a.isMissing($0) ? b[$0] : a[$0] }), index: labels, name: s.name))
      },
    ]
  }

  private static var running: [Member] {
    ["cumsum", "cumprod", "cummax", "cummin"].map { name in
      .method("\(name)(axis=None, skipna=True)", "The running \(name.dropFirst(3)) of the values.") { (s: SeriesObject, call) in
        guard let kind = Cumulation.Kind(rawValue: name) else { return .none }
        return call.vm.host(SeriesObject(try Cumulation.running(s.column, kind, skips: call.bool("skipna")), like: s))
      }
    } + [
      .method("shift(periods=1, freq=None, axis=0, fill_value=None)", "Values moved by rows, or labels by time.") { (s: SeriesObject, call) in
        let by = try call.int("periods")
        if !call["freq"].isNone {
          return call.vm.host(SeriesObject(s.column, index: try Frequency(call["freq"], call.vm).shifted(s.index, by), name: s.name))
        }
        let fill = call["fill_value"].isNone ? Scalar.nan : ScalarConversion.scalar(call["fill_value"], call.vm)
        return call.vm.host(SeriesObject(Alignment.taking(s.column, Cumulation.rows(s.column.count, shiftedBy: by), fill), like: s))
      },
      .method("diff(periods=1)", "The differences of neighbours.") { (s: SeriesObject, call) in
        call.vm.host(SeriesObject(try Cumulation.differences(s.column, call.int("periods")), like: s))
      },
      .method("pct_change(periods=1, fill_method=None, limit=None, freq=None)", "The relative differences of neighbours.") { (s: SeriesObject, call) in
        call.vm.host(SeriesObject(try Cumulation.changes(s.column, call), like: s))
      },
    ]
  }

  private func absolute(_ vm: Interpreter) throws -> Ref {
    if case .spans(let spans) = column {
      return vm.host(SeriesObject(.spans(spans.map { $0 == Instant.missing ? $0 : abs($0) }), like: self))
    }
    return try vm.callMethod(vm.imported("numpy"), "abs", [vm.host(self)])
  }

  private func rounded(_ decimals: Int, _ vm: Interpreter) throws -> Ref {
    guard column.dtype.isFloat || decimals < 0 && column.dtype.isInteger else { return vm.host(SeriesObject(column, like: self)) }
    return try relabelled(ArrayManipulation.rounded(array(vm), decimals), vm)
  }

  /// The flags of `cond`: a function of the series, a series matched by label, or one flag a row.
  func condition(_ value: Ref, _ vm: Interpreter) throws -> [Bool] {
    let given = value.isCallable && value.hostObject == nil ? try vm.call(value, [vm.host(self)]) : value
    if let series = given.host(as: SeriesObject.self), !series.index.matches(index) {
      let flags = try ArrayConversion.array(given, vm).bools(vm)
      return Labels.positions(of: index, in: series.index).map { $0 >= 0 && flags[$0] }
    }
    let flags = try ArrayConversion.array(given, vm).bools(vm)
    guard flags.count == column.count else { throw ScriptError(.valueError, "Array conditional must be same shape as self") }
    return flags
  }

  /// What the rows get: a function of the series, a series matched by label, one value, or one a row.
  func values(_ value: Ref, _ rows: [Int], _ vm: Interpreter) throws -> [Scalar] {
    let given = value.isCallable && value.hostObject == nil ? try vm.call(value, [vm.host(self)]) : value
    if let series = given.host(as: SeriesObject.self) {
      let places = series.index.matches(index) ? Array(0..<column.count) : Labels.positions(of: index, in: series.index)
      return rows.map { places[$0] < 0 ? .nan : series.column[places[$0]] }
    }
    if given.isList || given.isTuple || given.host(as: NDArray.self) != nil || given.hostObject is any ArrayRepresentable {
      let all = try Labels.labels(given, vm)
      guard all.count == column.count else {
        throw ScriptError(.valueError, "operands could not be broadcast together with shapes (\(column.count),) (\(all.count),)")
      }
      return rows.map { all[$0] }
    }
    let scalar = ScalarConversion.scalar(given, vm)
    try Assignment.check(scalar, column)
    return [Scalar](repeating: scalar, count: rows.count)
  }

  private static func masked(_ s: SeriesObject, _ call: Call, keeps: Bool) throws -> Ref {
    let flags = try s.condition(call["cond"], call.vm)
    let rows = flags.indices.filter { flags[$0] != keeps }
    let values = call.isGiven("other") ? try s.values(call["other"], rows, call.vm) : [Scalar](repeating: .nan, count: rows.count)
    return try result(s, rows.isEmpty ? s.column : s.column.setting(rows, to: values), call)
  }
}

extension Membership {
  /// `isin` of a column.
  static func flags(_ column: Column, _ values: Ref, _ vm: Interpreter) throws -> [Bool] {
    if values.isString || values.isScalarNumber || values.isNone {
      throw ScriptError(
        .typeError, "only list-like objects are allowed to be passed to isin(), you passed a `\(vm.typeName(values))`")
    }
    var wanted = Set(try Labels.labels(values, vm))
    // Text that spells moments is compared with moments.
    if case .instants = column {
      wanted = Set(wanted.map { value in value.text.flatMap { InstantParser.parse($0) }.map { .instant($0) } ?? value })
    }
    let hasMissing = wanted.contains { $0.isMissing }
    if case .string(let texts) = column {
      let known = texts.dictionary.map { wanted.contains(.string($0)) }
      return texts.codes.map { $0 < 0 ? hasMissing : known[Int($0)] }
    }
    return column.scalars.map { $0.isMissing ? hasMissing : wanted.contains($0) }
  }
}
