import LapisFrame
import LapisInterpreter

/// `to_json` of frames and series.
enum JSONOutput {
  static let signature =
    "to_json(path_or_buf=None, orient=None, date_format=None, double_precision=10, force_ascii=True, date_unit='ms', "
    + "default_handler=None, lines=False, compression='infer', index=None, indent=None, storage_options=None, mode='w')"

  static func write(_ frame: DataFrame, _ call: Call) throws -> Ref {
    let orient = try call.optionalString("orient") ?? "columns"
    try check(call, orient)
    let text = try text(call, isISO: orient == "table")
    if ["index", "columns"].contains(orient), Set(labels(frame)).count < frame.rowCount {
      throw ScriptError(.valueError, "DataFrame index must be unique for orient='\(orient)'.")
    }
    if ["index", "columns", "records"].contains(orient), Set(frame.names).count < frame.columnCount {
      throw ScriptError(.valueError, "DataFrame columns must be unique for orient='\(orient)'.")
    }
    let withIndex = try call["index"].isNone || call.bool("index")
    return try put(try spelled(frame, orient, withIndex: withIndex, lines: call.bool("lines"), text), call)
  }

  private static func labels(_ frame: DataFrame) -> [Scalar] { (0..<frame.rowCount).map { frame.index[$0] } }

  static func write(_ s: SeriesObject, _ call: Call) throws -> Ref {
    let orient = try call.optionalString("orient") ?? "index"
    try check(call, orient)
    let text = try text(call, isISO: orient == "table")
    func values() throws -> [String] { try s.column.scalars.map { try text.value($0) } }
    let withIndex = try call["index"].isNone || call.bool("index")
    let result: String
    switch orient {
    case "records", "values":
      let lines = try call.bool("lines")
      result = lines ? try values().map { $0 + "\n" }.joined() : "[" + (try values()).joined(separator: ",") + "]"
    case "split":
      let index = try (0..<s.column.count).map { try text.value(s.index[$0]) }
      result = "{\"name\":" + (try s.name.map { try text.value($0) } ?? "null")
        + (withIndex ? ",\"index\":[" + index.joined(separator: ",") + "]" : "")
        + ",\"data\":[" + (try values()).joined(separator: ",") + "]}"
    case "table":
      let frame = try DataFrame(names: [s.name ?? .string("values")], columns: [s.column], index: s.index)
      result = try table(frame, withIndex: withIndex, text)
    case "index", "columns":
      if Set((0..<s.column.count).map { s.index[$0] }).count < s.column.count {
        throw ScriptError(.valueError, "Series index must be unique for orient='\(orient)'")
      }
      let pairs = try zip(0..<s.column.count, try values()).map { try text.key(s.index[$0]) + ":" + $1 }
      result = "{" + pairs.joined(separator: ",") + "}"
    default: throw ScriptError(.valueError, "Invalid value '\(orient)' for option 'orient'")
    }
    return try put(result, call)
  }

  private static func put(_ text: String, _ call: Call) throws -> Ref {
    let indent = try call.optionalInt("indent") ?? 0
    let laidOut = indent > 0 ? JSONLayout.indented(text, by: min(indent, 16)) : text
    return try TableTarget.put(Array(laidOut.utf8), call)
  }

  private static func check(_ call: Call, _ orient: String) throws {
    let lines = try call.bool("lines")
    if lines, call["orient"].asString != "records" {
      throw ScriptError(.valueError, "'lines' keyword only valid when 'orient' is records")
    }
    let mode = try call.string("mode")
    guard mode == "w" || mode == "a" else {
      throw ScriptError(.valueError, "mode=\(mode) is not a valid option.Only 'w' and 'a' are currently supported.")
    }
    if mode == "a", !lines || orient != "records" {
      throw ScriptError(
        .valueError, "mode='a' is only supported when lines is True and orient is 'records'")
    }
    guard let index = call["index"].asBool else { return }
    if index, orient == "records" || orient == "values" {
      throw ScriptError(.valueError, "'index=True' is only valid when 'orient' is 'split', 'table', 'index', or 'columns'.")
    }
    if !index, orient == "index" || orient == "columns" {
      throw ScriptError(.valueError, "'index=False' is only valid when 'orient' is 'split', 'table', 'records', or 'values'.")
    }
  }

  private static func text(_ call: Call, isISO: Bool) throws -> JSONText {
    var text = JSONText(vm: call.vm)
    text.ascii = try call.bool("force_ascii")
    text.isISO = try call.optionalString("date_format").map { $0 == "iso" } ?? isISO
    text.precision = try call.int("double_precision")
    guard (0...15).contains(text.precision) else {
      throw ScriptError(.valueError, "Invalid value '\(text.precision)' for option 'double_precision', max is '15'")
    }
    switch try call.string("date_unit") {
    case "s": text.unit = (1_000_000_000, 0)
    case "ms": text.unit = (1_000_000, 3)
    case "us": text.unit = (1000, 6)
    case "ns": text.unit = (1, 9)
    case let unit: throw ScriptError(.valueError, "Invalid value '\(unit)' for option 'date_unit'")
    }
    if !call["default_handler"].isNone { text.fallback = call["default_handler"] }
    return text
  }

  private static func spelled(
    _ frame: DataFrame, _ orient: String, withIndex: Bool, lines: Bool, _ text: JSONText
  ) throws -> String {
    let names = try frame.names.map { try text.key($0) }
    let rows = 0..<frame.rowCount
    func object(_ row: Int) throws -> String {
      "{" + (try names.indices.map { names[$0] + ":" + (try text.value(frame.columns[$0][row])) }).joined(separator: ",") + "}"
    }
    func list(_ row: Int) throws -> String {
      "[" + (try frame.columns.map { try text.value($0[row]) }).joined(separator: ",") + "]"
    }
    switch orient {
    case "records":
      return lines ? try rows.map { try object($0) + "\n" }.joined() : "[" + (try rows.map(object)).joined(separator: ",") + "]"
    case "values": return "[" + (try rows.map(list)).joined(separator: ",") + "]"
    case "index":
      return "{" + (try rows.map { try text.key(frame.index[$0]) + ":" + object($0) }).joined(separator: ",") + "}"
    case "columns":
      let labels = try rows.map { try text.key(frame.index[$0]) }
      return "{" + (try names.indices.map { place in
        let cells = try rows.map { labels[$0] + ":" + (try text.value(frame.columns[place][$0])) }
        return names[place] + ":{" + cells.joined(separator: ",") + "}"
      }).joined(separator: ",") + "}"
    case "split":
      let labels = try rows.map { try text.value(frame.index[$0]) }
      return "{\"columns\":[" + (try frame.names.map { try text.value($0) }).joined(separator: ",") + "]"
        + (withIndex ? ",\"index\":[" + labels.joined(separator: ",") + "]" : "")
        + ",\"data\":[" + (try rows.map(list)).joined(separator: ",") + "]}"
    case "table": return try table(frame, withIndex: withIndex, text)
    default: throw ScriptError(.valueError, "Invalid value '\(orient)' for option 'orient'")
    }
  }

  /// Rows with a description of the columns.
  private static func table(_ frame: DataFrame, withIndex: Bool, _ text: JSONText) throws -> String {
    let (levels, levelNames) = frame.index.levels
    var fields: [(name: String, column: Column)] = []
    if withIndex {
      for (level, column) in levels.enumerated() {
        fields.append((levelNames[level] ?? (levels.count == 1 ? "index" : "level_\(level)"), column))
      }
    }
    let keys = fields.map { text.quoted($0.name) }
    fields += zip(frame.names, frame.columns).map { ($0.description, $1) }
    let described = try fields.map { field -> String in
      var line = "{\"name\":\(text.quoted(field.name)),\"type\":"
      switch field.column {
      case .int: line += "\"integer\""
      case .double: line += "\"number\""
      case .bool: line += "\"boolean\""
      case .narrow(let values): line += values.dtype.isInteger ? "\"integer\"" : "\"number\""
      case .instants: line += "\"datetime\""
      case .spans: line += "\"duration\""
      case .string, .mixed: line += "\"string\""
      case .category(let values):
        let list = try values.categories.map { try text.value($0) }.joined(separator: ",")
        line += "\"any\",\"constraints\":{\"enum\":[\(list)]},\"ordered\":\(values.isOrdered)"
      }
      return line + "}"
    }
    let rows = try (0..<frame.rowCount).map { row in
      "{" + (try fields.map { text.quoted($0.name) + ":" + (try text.value($0.column[row])) }).joined(separator: ",") + "}"
    }
    return "{\"schema\":{\"fields\":[" + described.joined(separator: ",") + "]"
      + (withIndex ? ",\"primaryKey\":[" + keys.joined(separator: ",") + "]" : "")
      + ",\"pandas_version\":\"1.4.0\"},\"data\":[" + rows.joined(separator: ",") + "]}"
  }
}
