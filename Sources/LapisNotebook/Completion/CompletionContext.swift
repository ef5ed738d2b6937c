/// Where the cursor stands: what kind of word is being typed.
struct CompletionContext: Hashable {
  enum Place: Hashable {
    /// Inside a string.
    case path
    case magic(isCell: Bool)
    /// After `import` or `from`.
    case module
    /// After `from module import`.
    case moduleMember(String)
    /// Behind a dot; the dotted name before it.
    case attribute(String)
    /// Anywhere else; inside a call, the dotted name of the function.
    case name(function: String?)
  }

  var place: Place
  /// What was typed of the word.
  var word: String

  init(_ text: String) {
    var scan = CursorScan()
    scan.read(Array(text.unicodeScalars))
    if let start = scan.stringStart {
      place = .path
      word = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start)))
      return
    }
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    if trimmed.hasPrefix("%"), !trimmed.contains(" ") {
      let isCell = trimmed.hasPrefix("%%")
      place = .magic(isCell: isCell)
      word = String(trimmed.dropFirst(isCell ? 2 : 1))
      return
    }
    if trimmed.hasPrefix("!") || trimmed.hasPrefix("%") {
      place = .path
      word = String(trimmed.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
      return
    }
    let words = trimmed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count >= 4, words[0] == "from", words[2] == "import" {
      place = .moduleMember(words[1])
      word = Self.lastWord(trimmed)
      return
    }
    if words.count >= 2, words[0] == "import" || (words[0] == "from" && words.count == 2) {
      place = .module
      word = words[words.count - 1].split(separator: ",", omittingEmptySubsequences: false)
        .last.map(String.init) ?? ""
      return
    }
    word = Self.lastWord(trimmed)
    let before = trimmed.dropLast(word.count)
    if before.hasSuffix(".") {
      place = .attribute(Self.dottedName(endingAt: before.dropLast()))
    } else {
      place = .name(function: scan.callee)
    }
  }

  private static func lastWord(_ text: Substring) -> String {
    String(text.reversed().prefix { isWord($0) }.reversed())
  }

  /// The dotted name that ends the text; empty where something else stands there.
  static func dottedName(endingAt text: Substring) -> String {
    let name = String(text.reversed().prefix { isWord($0) || $0 == "." }.reversed())
    return name.first?.isNumber == true ? "" : name
  }

  static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}

/// Reads the text before the cursor: open strings and calls.
private struct CursorScan {
  /// The scalar offset behind the opening quote of the string that is open at the end.
  private(set) var stringStart: Int?
  /// The function whose parenthesis is the innermost open one.
  var callee: String? { callees.last ?? nil }
  private var callees: [String?] = []

  mutating func read(_ scalars: [Unicode.Scalar]) {
    var at = 0
    func isTriple(_ quote: Unicode.Scalar) -> Bool {
      at + 2 < scalars.count && scalars[at + 1] == quote && scalars[at + 2] == quote
    }
    while at < scalars.count {
      let scalar = scalars[at]
      switch scalar {
      case "#":
        while at < scalars.count, scalars[at] != "\n" { at += 1 }
        continue
      case "'", "\"":
        let isLong = isTriple(scalar)
        let start = at + (isLong ? 3 : 1)
        at = start
        var isClosed = false
        while at < scalars.count {
          if scalars[at] == "\\" {
            at += 2
            continue
          }
          if scalars[at] == scalar, !isLong || isTriple(scalar) {
            at += isLong ? 3 : 1
            isClosed = true
            break
          }
          if scalars[at] == "\n", !isLong { break }
          at += 1
        }
        if !isClosed, at >= scalars.count {
          stringStart = min(start, scalars.count)
          return
        }
        continue
      case "(":
        let before = String(String.UnicodeScalarView(scalars[..<at]))
        let name = CompletionContext.dottedName(endingAt: before[...])
        callees.append(name.isEmpty ? nil : name)
      case "[", "{": callees.append(nil)
      case ")", "]", "}": _ = callees.popLast()
      default: break
      }
      at += 1
    }
  }
}
