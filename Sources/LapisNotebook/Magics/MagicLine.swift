/// A magic as written: `%name arguments`, `%%name arguments` with the lines below, or `!command`.
public struct MagicLine: Sendable, Hashable {
  /// `!` for a command of the shell.
  public var name: String
  public var arguments: String
  public var isCell = false
  /// The lines below a cell magic.
  public var body = ""
  /// The 1-based line of the cell at which the body starts.
  public var bodyLine = 1

  /// Reads `%name …` or `!…`; nil for other text.
  public init?(_ text: some StringProtocol) {
    guard let first = text.first else { return nil }
    let rest = text.dropFirst()
    if first == "!" {
      name = "!"
      arguments = Self.trimmed(rest.first == "!" ? rest.dropFirst() : rest)
      return
    }
    guard first == "%" else { return nil }
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard !word.isEmpty else { return nil }
    name = String(word)
    arguments = Self.trimmed(rest.dropFirst(word.count))
  }

  /// The arguments as words; quotes group, as in a shell.
  public var words: [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var quote: Character?
    for character in arguments {
      if let end = quote {
        if character == end { quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        isOpen = true
      } else if character.isWhitespace {
        if isOpen || !word.isEmpty { words.append(word) }
        word = ""
        isOpen = false
      } else {
        word.append(character)
      }
    }
    if isOpen || !word.isEmpty { words.append(word) }
    return words
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var slice = Substring(text).drop { $0.isWhitespace }
    while slice.last?.isWhitespace == true { slice = slice.dropLast() }
    return String(slice)
  }
}

extension MagicLine {
  init(name: String) {
    self.name = name
    arguments = ""
  }
}
