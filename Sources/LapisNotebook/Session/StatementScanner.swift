/// Follows brackets, strings and continued lines, to know where a statement may begin. It reads lines
/// that are not valid code as well as others: magics must be found before anything is parsed.
struct StatementScanner {
  private var depth = 0
  /// The quote of an open triple-quoted string.
  private var openQuote: UInt8?
  private var isContinued = false

  /// Whether the next line begins a statement.
  var startsStatement: Bool { depth == 0 && openQuote == nil && !isContinued }

  mutating func read(_ line: Substring) {
    let bytes = Array(line.utf8)
    isContinued = false
    var at = 0
    func isTriple(_ quote: UInt8) -> Bool {
      at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
    }
    while at < bytes.count {
      let byte = bytes[at]
      if let quote = openQuote {
        if byte == UInt8(ascii: "\\") {
          at += 2
        } else if byte == quote, isTriple(quote) {
          openQuote = nil
          at += 3
        } else {
          at += 1
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "#"): return
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\\"):
        if at == bytes.count - 1 { isContinued = true }
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if isTriple(byte) {
          openQuote = byte
          at += 2
        } else {
          at += 1
          while at < bytes.count, bytes[at] != byte {
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
          }
        }
      default: break
      }
      at += 1
    }
  }
}
