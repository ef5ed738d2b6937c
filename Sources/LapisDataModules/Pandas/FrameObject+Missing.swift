import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var missing: [Member] {
    let isMissing: (FrameObject, Call) throws -> Ref = { f, call in
      call.vm.host(FrameObject(mapping(f.frame) { .bool($0.missingMask) }))
    }
    let isPresent: (FrameObject, Call) throws -> Ref = { f, call in
      call.vm.host(FrameObject(mapping(f.frame) { .bool($0.missingMask.map { !$0 }) }))
    }
    let filling = "(axis=None, inplace=False, limit=None, limit_area=None, downcast=None)"
    return [
      .method("isna()", "Is each value missing?", isMissing), .method("isnull()", "Is each value missing?", isMissing),
      .method("notna()", "Is each value there?", isPresent), .method("notnull()", "Is each value there?", isPresent),
      .method("dropna(axis=0, how='any', thresh=None, subset=None, inplace=False, ignore_index=False)", "The rows, or columns, without missing values.") {
        (f: FrameObject, call) in try dropped(f, call)
      },
      .method("fillna(value=None, method=None, axis=None, inplace=False, limit=None, downcast=None)", "Missing values replaced.") {
        (f: FrameObject, call) in try filled(f, call)
      },
      .method("ffill" + filling, "Missing values replaced by the last before.") { (f: FrameObject, call) in
        try filled(f, forward: true, call)
      },
      .method("pad" + filling, "Missing values replaced by the last before.") { (f: FrameObject, call) in
        try filled(f, forward: true, call)
      },
      .method("bfill" + filling, "Missing values replaced by the next after.") { (f: FrameObject, call) in
        try filled(f, forward: false, call)
      },
      .method("backfill" + filling, "Missing values replaced by the next after.") { (f: FrameObject, call) in
        try filled(f, forward: false, call)
      },
      .method("interpolate(method='linear', axis=0, limit=None, inplace=False, limit_direction=None, limit_area=None, downcast=None)", "Missing numbers on the line between their neighbours.") {
        (f: FrameObject, call) in
        let method = try call.string("method")
        try RefusedOptions.check(call, "limit_area", "downcast")
        guard ["linear", "index", "values", "time", "pad", "ffill", "bfill", "backfill", "nearest"].contains(method) else {
          throw ScriptError(.notImplementedError, "interpolate(method='\(method)'): linear, index, time, nearest, ffill and bfill are here")
        }
        let limit = try call.optionalInt("limit")
        if let limit, limit <= 0, f.frame.columns.contains(where: { $0.missingCount > 0 }) { throw ScriptError(.valueError, "Limit must be greater than 0") }
        let direction = try Filling.Direction(named: call.optionalString("limit_direction"))
        let frame = try along(f.frame, axis(call["axis"], call.vm)) { frame in
          var result = frame
          for (place, column) in frame.columns.enumerated() where column.missingCount > 0 {
            guard column.dtype.isNumeric, let values = column.doubles else { continue }
            let places = method == "linear" || method == "nearest" ? nil : frame.index.labels.positionsOnLine
            result.replaceColumn(
              at: place,
              with: method.hasSuffix("fill") || method == "pad"
                ? Filling.filled(column, forward: !method.hasPrefix("b"), limit: limit)
                : .double(Filling.interpolated(values, at: places, limit: limit, direction: direction, isNearest: method == "nearest")))
          }
          return result
        }
        return try result(f, frame, call)
      },
    ]
  }

  /// The frame that a function makes of it, or, along axis 1, of its rows as columns.
  static func along(_ frame: DataFrame, _ axis: Int, _ body: (DataFrame) throws -> DataFrame) throws -> DataFrame {
    guard axis == 1 else { return try body(frame) }
    return try transposed(body(transposed(frame)))
  }

  private static func dropped(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let alongColumns = try axis(call["axis"], vm) == 1
    let how = try call.string("how")
    let least = try call.optionalInt("thresh")
    if call.isGiven("how"), least != nil {
      throw ScriptError(.typeError, "You cannot set both the how and thresh arguments at the same time.")
    }
    guard how == "any" || how == "all" else { throw ScriptError(.valueError, "invalid how option: \(how)") }
    let subset = call["subset"].isNone ? nil : try names(call["subset"], vm)
    func isKept(_ missing: Int, _ looked: Int) -> Bool {
      if let least { return looked - missing >= least }
      return how == "all" ? missing < looked || looked == 0 : missing == 0
    }
    if alongColumns {
      var rows = Array(0..<f.frame.rowCount)
      if let subset { rows = try subset.flatMap { try requireRows($0, f.frame) } }
      let kept = f.frame.columns.indices.filter { place in
        let column = f.frame.columns[place]
        return isKept(rows.reduce(0) { column.isMissing($1) ? $0 + 1 : $0 }, rows.count)
      }
      return try result(f, f.frame.selecting(positions: kept), call)
    }
    var looked = f.frame.columns
    if let subset {
      let absent = subset.filter { f.frame.position(of: $0) == nil }
      guard absent.isEmpty else {
        throw ScriptError(.keyError, "[" + absent.map { Labels.spelled($0) }.joined(separator: ", ") + "]", attributes: [("args", vm.tuple([vm.list(absent.map { ScalarConversion.ref($0, vm) })]))])
      }
      looked = subset.flatMap { name in f.frame.names.indices.filter { f.frame.names[$0] == name }.map { f.frame.columns[$0] } }
    }
    var missing = [Int](repeating: 0, count: f.frame.rowCount)
    for column in looked {
      let mask = column.missingMask
      for row in mask.indices where mask[row] { missing[row] += 1 }
    }
    let kept = missing.indices.filter { isKept(missing[$0], looked.count) }
    var frame = kept.count == f.frame.rowCount ? f.frame : f.frame.taking(kept)
    if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
    return try result(f, frame, call)
  }

  private static func requireRows(_ label: Scalar, _ frame: DataFrame) throws -> [Int] {
    let rows = frame.index.rows(of: label)
    guard !rows.isEmpty else { throw ScriptError(.keyError, "[\(Labels.spelled(label))]") }
    return rows
  }

  private static func filled(_ f: FrameObject, forward: Bool, _ call: Call) throws -> Ref {
    try RefusedOptions.check(call, "downcast")
    if call.signature.index(of: "limit_area") != nil { try RefusedOptions.check(call, "limit_area") }
    let limit = try limit(call)
    let frame = try along(f.frame, axis(call["axis"], call.vm)) { frame in
      var result = frame
      for (place, column) in frame.columns.enumerated() where column.missingCount > 0 {
        result.replaceColumn(at: place, with: Filling.filled(column, forward: forward, limit: limit))
      }
      return result
    }
    return try result(f, frame, call)
  }

  private static func limit(_ call: Call) throws -> Int? {
    guard let limit = try call.optionalInt("limit") else { return nil }
    guard limit > 0 else { throw ScriptError(.valueError, "Limit must be greater than 0") }
    return limit
  }

  private static func filled(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    try RefusedOptions.check(call, "downcast")
    let value = call["value"]
    if let method = try call.optionalString("method") {
      guard value.isNone else { throw ScriptError(.valueError, "Cannot specify both 'value' and 'method'.") }
      switch method {
      case "ffill", "pad": return try filled(f, forward: true, call)
      case "bfill", "backfill": return try filled(f, forward: false, call)
      default: throw ScriptError(.valueError, "Invalid fill method. Expecting pad (ffill) or backfill (bfill). Got \(method)")
      }
    }
    if value.isNone { throw ScriptError(.valueError, "Must specify a fill 'value' or 'method'.") }
    if value.isList || value.isTuple {
      throw ScriptError(.typeError, "\"value\" parameter must be a scalar or dict, but you passed a \"\(vm.typeName(value))\"")
    }
    let limit = try limit(call)
    var frame = f.frame
    if let other = value.host(as: FrameObject.self)?.frame {
      let matched = try Alignment.rows(other, frame.index)
      for (place, name) in frame.names.enumerated() where frame.columns[place].missingCount > 0 {
        let own = frame.columns[place]
        let gaps = (0..<own.count).filter { own.isMissing($0) }
        let fill = matched.column(name)
        frame.replaceColumn(at: place, with: own.setting(gaps, to: gaps.map { fill?[$0] ?? .nan }))
      }
      return try result(f, frame, call)
    }
    let byRow = try !call["axis"].isNone && axis(call["axis"], vm) == 1
    if byRow, vm.dictItems(value) != nil || value.host(as: SeriesObject.self) != nil {
      throw ScriptError(.notImplementedError, "Currently only can fill with dict/Series column by column")
    }
    var own: [Scalar: Scalar]?
    if let pairs = vm.dictItems(value) {
      own = [:]
      for pair in pairs { own?[ScalarConversion.scalar(pair.key, vm)] = ScalarConversion.scalar(pair.value, vm) }
    } else if let series = value.host(as: SeriesObject.self) {
      own = [:]
      for row in 0..<series.column.count { own?[series.index[row]] = series.column[row] }
    }
    let single = ScalarConversion.scalar(value, vm)
    for (place, name) in frame.names.enumerated() {
      guard let fill = own == nil ? single : own?[name] else { continue }
      frame.replaceColumn(at: place, with: Filling.filled(frame.columns[place], with: fill, limit: limit))
    }
    return try result(f, frame, call)
  }
}

extension Filling {
  /// The first `limit` missing values (all: nil) replaced by a value.
  static func filled(_ column: Column, with value: Scalar, limit: Int?) -> Column {
    guard let limit else { return column.fillingMissing(value) }
    let gaps = (0..<column.count).lazy.filter { column.isMissing($0) }.prefix(limit)
    let rows = Array(gaps)
    return rows.isEmpty ? column : column.setting(rows, to: [Scalar](repeating: value, count: rows.count))
  }
}

extension Column {
  /// Labels as places on a line: numbers and moments; nil for text.
  var positionsOnLine: [Double]? {
    if case .instants(let times) = self { return times.map { Double($0) } }
    return doubles
  }
}
