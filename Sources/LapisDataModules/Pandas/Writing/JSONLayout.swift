/// JSON with line breaks.
enum JSONLayout {
  /// The text with each element on a line of its own, as pandas indents it.
  static func indented(_ text: String, by width: Int) -> String {
    var result = ""
    var depth = 0
    var inText = false
    var escaped = false
    var scalars = Array(text.unicodeScalars)
    scalars.append(" ")
    for place in 0..<scalars.count - 1 {
      let scalar = scalars[place]
      if inText {
        result.unicodeScalars.append(scalar)
        if escaped { escaped = false } else if scalar == "\\" { escaped = true } else if scalar == "\"" { inText = false }
        continue
      }
      func newline() { result += "\n" + String(repeating: " ", count: depth * width) }
      switch scalar {
      case "\"":
        inText = true
        result += "\""
      case "{", "[":
        result.unicodeScalars.append(scalar)
        depth += 1
        if scalars[place + 1] != "}", scalars[place + 1] != "]" { newline() }
      case "}", "]":
        depth -= 1
        if place > 0, scalars[place - 1] != "{", scalars[place - 1] != "[" { newline() }
        result.unicodeScalars.append(scalar)
      case ",":
        result += ","
        newline()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
