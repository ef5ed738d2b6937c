extension JSONValue {
  /// The document as text: on one line, or one member a line with `indent` spaces a level.
  public func text(indent: Int? = nil) -> String {
    var out = ""
    write(into: &out, indent: indent, level: 0)
    return out
  }

  private func write(into out: inout String, indent: Int?, level: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let flag): out += flag ? "true" : "false"
    case .integer(let number): out += String(number)
    case .number(let number): out += Self.text(of: number)
    case .string(let text): Self.quote(text, into: &out)
    case .array(let elements):
      Self.list(elements, "[", "]", &out, indent, level) { element, out in
        element.write(into: &out, indent: indent, level: level + 1)
      }
    case .object(let members):
      Self.list(members, "{", "}", &out, indent, level) { member, out in
        Self.quote(member.key, into: &out)
        out += ": "
        member.value.write(into: &out, indent: indent, level: level + 1)
      }
    }
  }

  private static func list<T>(
    _ items: [T], _ open: String, _ close: String, _ out: inout String, _ indent: Int?,
    _ level: Int, _ each: (T, inout String) -> Void
  ) {
    out += open
    for (position, item) in items.enumerated() {
      if position > 0 { out += indent == nil ? ", " : "," }
      if let indent { out += "\n" + String(repeating: " ", count: indent * (level + 1)) }
      each(item, &out)
    }
    if let indent, !items.isEmpty { out += "\n" + String(repeating: " ", count: indent * level) }
    out += close
  }

  static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return number.description
  }

  /// Escapes what JSON requires and nothing else, so that names in any language stay readable.
  static func quote(_ text: String, into out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
