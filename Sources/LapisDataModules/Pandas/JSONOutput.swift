import LapisFrame
import LapisInterpreter

/// Series as JSON, and tables from it.
enum JSONOutput {
  static func series(_ s: SeriesObject, _ call: Call) throws -> Ref {
    let frame = try DataFrame(names: ["0"], columns: [s.column], index: s.index)
    let ascii = try call.bool("force_ascii")
    let text: String
    switch try call.string("orient") {
    case "records", "values":
      text = "[" + s.column.scalars.map { FrameOutput.jsonValue($0, ascii: ascii) }.joined(separator: ",") + "]"
    case "split":
      text = "{\"name\":" + (s.name.map { FrameOutput.jsonValue($0, ascii: ascii) } ?? "null") + ",\"index\":["
        + (0..<s.column.count).map { FrameOutput.jsonValue(s.index[$0], ascii: ascii) }.joined(separator: ",") + "],\"data\":["
        + s.column.scalars.map { FrameOutput.jsonValue($0, ascii: ascii) }.joined(separator: ",") + "]}"
    default:
      let inner = try FrameOutput.json(frame, orient: "columns", ascii: ascii)
      text = String(inner.dropFirst("{\"0\":".count).dropLast())
    }
    if let path = try FrameOutput.path(call["path_or_buf"], call.vm), !call["path_or_buf"].isNone {
      try FrameOutput.write(text, to: path)
      return .none
    }
    return call.vm.string(text)
  }

  static func read(_ call: Call) throws -> Ref {
    let vm = call.vm
    let source = call["path_or_buf"]
    var text: String
    if let path = try FrameOutput.path(source, vm) {
      if path.first == "{" || path.first == "[" { text = path } else {
        text = String(decoding: try FileBytes.read(path), as: UTF8.self)
      }
    } else {
      let content = try vm.callMethod(source, "read", [])
      text = content.asString ?? content.asBytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    let json = try vm.imported("json")
    func parse(_ text: String) throws -> Ref { try vm.callMethod(json, "loads", [vm.string(text)]) }
    if try call.bool("lines") {
      let rows = try text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " || $0 == "\r" } }.map { try parse(String($0)) }
      return vm.host(FrameObject(narrowed(try FrameConstruction.frame(vm.list(rows), columns: .none, index: .none, vm))))
    }
    let data: Ref
    do { data = try parse(text) } catch {
      throw ScriptError(.valueError, text.isEmpty ? "Expected object or value" : "Expected object or value")
    }
    let orient = try call.optionalString("orient")
    if try call.string("typ") == "series" {
      let pairs = vm.dictItems(data) ?? []
      let index = numbered(ColumnConversion.column(of: pairs.map { $0.key }, vm))
      return vm.host(SeriesObject(ColumnConversion.column(of: pairs.map { $0.value }, vm), index: index, name: nil))
    }
    if orient == "split", let pairs = vm.dictItems(data) {
      func part(_ name: String) -> Ref { pairs.first { $0.key.asString == name }?.value ?? .none }
      return vm.host(FrameObject(narrowed(try FrameConstruction.frame(part("data"), columns: part("columns"), index: part("index"), vm))))
    }
    if orient == "index", let pairs = vm.dictItems(data) {
      var frame = try FrameConstruction.frame(vm.list(pairs.map { $0.value }), columns: .none, index: .none, vm)
      try frame.setIndex(numbered(ColumnConversion.column(of: pairs.map { $0.key }, vm)))
      return vm.host(FrameObject(narrowed(frame)))
    }
    if let pairs = vm.dictItems(data), pairs.contains(where: { !$0.value.isDict && !$0.value.isList }) {
      throw ScriptError(.valueError, "If using all scalar values, you must pass an index")
    }
    var frame = try FrameConstruction.frame(data, columns: .none, index: .none, vm)
    if data.isDict { try frame.setIndex(numbered(frame.index.labels)) }
    return vm.host(FrameObject(narrowed(frame)))
  }

  /// Labels that are numbers in quotes as numbers, as keys of JSON are.
  private static func numbered(_ labels: Column) -> RowIndex {
    let numbers = labels.scalars.compactMap { $0.text.flatMap { Int($0) } }
    return RowIndex(numbers.count == labels.count && labels.count > 0 ? .int(numbers) : labels)
  }

  /// Floats that are all whole numbers as ints, as pandas' reader makes them.
  private static func narrowed(_ frame: DataFrame) -> DataFrame {
    var result = frame
    result.mapColumns { column in
      if case .double(let values) = column, values.allSatisfy({ $0 == $0.rounded() && abs($0) < 0x1p53 }), !values.isEmpty {
        return .int(values.map { Int($0) })
      }
      if case .mixed(let values) = column, values.allSatisfy({ $0.isMissing || $0.text == nil && $0.number != nil }) {
        return .double(values.map { $0.number ?? .nan })
      }
      return column
    }
    return result
  }

  /// Nested dicts as columns with joined names.
  static func normalize(_ call: Call) throws -> Ref {
    let vm = call.vm
    let separator = try call.string("sep")
    func flat(_ value: Ref, _ prefix: String) throws -> [(Ref, Ref)] {
      try (vm.dictItems(value) ?? []).flatMap { pair -> [(Ref, Ref)] in
        let name = prefix + (try vm.str(pair.key))
        return pair.value.isDict && !(vm.dictItems(pair.value) ?? []).isEmpty ? try flat(pair.value, name + separator) : [(vm.string(name), pair.value)]
      }
    }
    var data = call["data"]
    if let path = call["record_path"].asString, data.isDict { data = try vm.item(data, vm.string(path)) }
    let items = data.isDict ? [data] : try vm.elements(of: data)
    let rows = try items.map { try vm.makeDict(flat($0, "")) }
    return vm.host(FrameObject(try FrameConstruction.frame(vm.list(rows), columns: .none, index: .none, vm)))
  }
}
