import LapisDiagnostics

/// Passing over the bodies of functions: a scan that knows strings, comments and brackets, and makes no
/// tokens. It costs about a tenth of reading the same lines.
extension Lexer {
  /// Behind a line whose tokens begin at `first`: where it is the header of a function, the block below
  /// becomes one token.
  mutating func passOverBody(ofLineAt first: Int) {
    guard tokens[first].kind == .def, tokens.count - 2 > first, tokens[tokens.count - 2].kind == .colon
    else { return }
    let start = position
    let end = blockEnd(below: indentation.columns[indentation.depth])
    if end > start { tokens.append(Token(.deferredBlock, start, end)) }
  }

  /// Passes over the lines that are indented further than `column`, and says where the code in them ends.
  private mutating func blockEnd(below column: Int) -> Int {
    var end = position
    while position < limit {
      let lineStart = position
      var own = 0
      while bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
        own = bytes[position] == UInt8(ascii: " ") ? own + 1 : (own / 8 + 1) * 8
        position += 1
      }
      if position >= limit { break }
      if bytes[position] == UInt8(ascii: "#") { skipComment() }
      if position < limit, Self.isLineBreak(bytes[position]) {
        skipLineBreak()
        continue
      }
      if position >= limit { break }
      if own <= column {
        position = lineStart
        break
      }
      end = passOverLine()
    }
    return end
  }

  /// Passes over one line of code, those that brackets, strings and backslashes join to it included.
  /// Returns where its code ends.
  private mutating func passOverLine() -> Int {
    var open = 0
    var end = position
    while position < limit {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        skipLineBreak()
        if open == 0 { return end }
        continue
      case UInt8(ascii: "#"):
        skipComment()
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        position += 1
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"): position = min(literalEnd(quote: position).end, limit)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        position += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        open -= 1
        position += 1
      case UInt8(ascii: "\\"): position += bytes[position + 1] == 13 && bytes[position + 2] == 10 ? 3 : 2
      default: position += 1
      }
      end = position
    }
    return end
  }
}
