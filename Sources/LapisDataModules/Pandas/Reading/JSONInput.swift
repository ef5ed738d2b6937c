import LapisFrame
import LapisInterpreter

/// `read_json`.
enum JSONInput {
  static let signature =
    "read_json(path_or_buf, orient=None, typ='frame', dtype=None, convert_axes=None, convert_dates=True, "
    + "keep_default_dates=True, precise_float=False, date_unit=None, encoding=None, encoding_errors='strict', "
    + "lines=False, chunksize=None, compression='infer', nrows=None, storage_options=None, dtype_backend=None, engine='ujson')"

  static func read(_ call: Call) throws -> Ref {
    let vm = call.vm
    let lines = try call.bool("lines")
    let limit = try call.optionalInt("nrows")
    let chunk = try call.optionalInt("chunksize")
    if let limit, limit < 0 { throw ScriptError(.valueError, "nrows must be an integer >= 0") }
    if limit != nil, !lines { throw ScriptError(.valueError, "nrows can only be passed if lines=True") }
    if let chunk {
      guard lines else { throw ScriptError(.valueError, "chunksize can only be passed if lines=True") }
      guard chunk > 0 else { throw ScriptError(.valueError, "'chunksize' must be an integer >=1") }
    }
    if try call.optionalString("dtype_backend") != nil {
      throw ScriptError(.notImplementedError, "dtype_backend is not supported: columns are NumPy's")
    }
    let text = try text(call)
    guard lines else { return try value(parsed(text, vm), call) }
    var rows = text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }).filter { !$0.allSatisfy { $0.isWhitespace } }
    if let limit { rows = Array(rows.prefix(limit)) }
    guard let chunk else { return try value(vm.list(rows.map { try parsed(String($0), vm) }), call) }
    var start = 0
    return vm.iterator {
      guard start < rows.count else { return nil }
      let part = rows[start..<min(start + chunk, rows.count)]
      let shift = start
      start += chunk
      let made = try value(vm.list(part.map { try parsed(String($0), vm) }), call)
      if let frame = made.host(as: FrameObject.self) {
        try frame.frame.setIndex(RowIndex(start: shift, count: frame.frame.rowCount))
      }
      return made
    }
  }

  private static func text(_ call: Call) throws -> String {
    let vm = call.vm
    let source = call["path_or_buf"]
    if let path = try FrameOutput.path(source, vm) {
      if let first = path.first(where: { !$0.isWhitespace }), first == "{" || first == "[" { return path }
      if TableSource.scheme(of: path) == nil, try !vm.isTrue(vm.callMethod(vm.imported("os.path"), "exists", [vm.string(path)])) {
        throw ScriptError(.fileNotFoundError, "File \(path) does not exist")
      }
    }
    let content = try TableSource.read(source, compression: TableSource.method(call["compression"], vm), vm)
    if content.isText { return String(decoding: content.bytes, as: UTF8.self) }
    let decoded = try TableSource.decoded(
      content.bytes, encoding: call.optionalString("encoding") ?? "utf-8", errors: call.string("encoding_errors"), vm)
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func parsed(_ text: String, _ vm: Interpreter) throws -> Ref {
    let json = try vm.imported("json")
    if let value = try? vm.callMethod(json, "loads", [vm.string(text)]) { return value }
    try vm.checkInterrupt()
    let decoder = try vm.callMethod(json, "JSONDecoder", [])
    let trimmed = String(text.drop { $0.isWhitespace })
    let isValueFirst = (try? vm.callMethod(decoder, "raw_decode", [vm.string(trimmed)])) != nil
    throw ScriptError(.valueError, isValueFirst ? "Trailing data" : "Expected object or value")
  }

  // MARK: Layouts

  private static func value(_ data: Ref, _ call: Call) throws -> Ref {
    let vm = call.vm
    let orient = try call.optionalString("orient") ?? "columns"
    if try call.string("typ") == "series" { return try series(data, orient, call) }
    var frame: DataFrame
    switch orient {
    case "split":
      guard let pairs = vm.dictItems(data) else { throw ScriptError(.valueError, "JSON data had unexpected key(s)") }
      if let odd = pairs.first(where: { !["data", "columns", "index"].contains($0.key.asString ?? "") }) {
        throw ScriptError(.valueError, "JSON data had unexpected key(s): \(try vm.str(odd.key))")
      }
      func part(_ name: String) -> Ref { pairs.first { $0.key.asString == name }?.value ?? .none }
      frame = try FrameConstruction.frame(part("data"), columns: part("columns"), index: part("index"), vm)
    case "index":
      guard let pairs = vm.dictItems(data) else { throw ScriptError(.attributeError, "'\(vm.typeName(data))' object has no attribute 'values'") }
      frame = try FrameConstruction.frame(vm.list(pairs.map { $0.value }), columns: .none, index: .none, vm)
      try frame.setIndex(RowIndex(ColumnConversion.column(of: pairs.map { $0.key }, vm)))
    case "table":
      guard let pairs = vm.dictItems(data), let rows = pairs.first(where: { $0.key.asString == "data" })?.value else {
        throw ScriptError(.valueError, "JSON data had unexpected key(s)")
      }
      frame = try FrameConstruction.frame(rows, columns: .none, index: .none, vm)
      if let place = frame.names.firstIndex(of: "index") {
        let labels = frame.columns[place]
        frame = try frame.dropping(columns: ["index"])
        try frame.setIndex(RowIndex(labels))
      }
      return vm.host(FrameObject(frame))
    default:
      if let pairs = vm.dictItems(data), !pairs.isEmpty, pairs.allSatisfy({ !$0.value.isDict && !$0.value.isList }) {
        throw ScriptError(.valueError, "If using all scalar values, you must pass an index")
      }
      guard data.isDict || data.isList else { throw ScriptError(.valueError, "DataFrame constructor not properly called!") }
      frame = try FrameConstruction.frame(data, columns: .none, index: .none, vm)
    }
    return vm.host(FrameObject(try JSONConversion(call).converted(frame)))
  }

  private static func series(_ data: Ref, _ orient: String, _ call: Call) throws -> Ref {
    let vm = call.vm
    var index = RowIndex(count: 0)
    var values: [Ref]
    var name: Scalar?
    if let pairs = vm.dictItems(data) {
      if orient == "split" {
        func part(_ name: String) -> Ref { pairs.first { $0.key.asString == name }?.value ?? .none }
        values = vm.listElements(part("data")) ?? []
        index = try Labels.index(part("index"), vm)
        name = part("name").isNone ? nil : ScalarConversion.scalar(part("name"), vm)
      } else {
        values = pairs.map { $0.value }
        index = RowIndex(ColumnConversion.column(of: pairs.map { $0.key }, vm))
      }
    } else {
      values = vm.listElements(data) ?? [data]
      index = RowIndex(count: values.count)
    }
    let conversion = try JSONConversion(call)
    let column = try conversion.converted(ColumnConversion.column(of: values, vm), named: name ?? .string("data"))
    return vm.host(SeriesObject(column, index: try conversion.converted(index), name: name))
  }
}
