/// A cell cut into what the language runs and what magics do.
///
/// A line that begins with `%name` or `!` where a statement may begin is a magic; `?name`, `name?` and
/// `name??` ask for help. At the left margin they are steps of their own. Inside blocks and on the right
/// of an assignment (`files = !ls`) they become calls of a hidden function on the same line, so that
/// lines keep their numbers.
public struct CellSource: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    /// Preceded by as many empty lines as stand above it in the cell.
    case code(String)
    case magic(MagicLine)
    /// `isFull`: asked with two question marks.
    case help(String, isFull: Bool)
  }

  /// The hidden function; it takes the magic as text, and whether it stands alone and not on the right
  /// of an assignment.
  public static let hiddenFunction = "__lapis_magic__"

  public var steps: [Step]
  /// The cell as code only, magics at the left margin left out: what the parser checks.
  public var checked: String

  /// `firstLine` is the 1-based line of the file at which the cell starts.
  public init(_ text: String, firstLine: Int = 1) {
    let padding = String(repeating: "\n", count: max(0, firstLine - 1))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if let first = lines.firstIndex(where: { line in line.contains { !$0.isWhitespace } }),
      lines[first].hasPrefix("%%"), let magic = Self.cellMagic(lines, first)
    {
      steps = [.magic(magic)]
      checked = ""
      return
    }
    var steps: [Step] = []
    var checked = ""
    var pending = ""
    var hasCode = false
    var scanner = StatementScanner()
    var emitted = 0
    func flush() {
      if hasCode {
        steps.append(.code(padding + pending))
        pending = ""
        hasCode = false
      }
    }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if scanner.startsStatement, let found = Self.special(line) {
        switch found {
        case .rewritten(let code):
          pending += code
          checked += code
          hasCode = true
          pending += "\n"
          checked += "\n"
          index += 1
          continue
        case .step(let step, let continues):
          flush()
          var step = step
          var last = index
          if continues {
            var command = String(line.dropLast())
            repeat {
              last += 1
              guard last < lines.count else { break }
              let more = lines[last]
              command += more.hasSuffix("\\") ? String(more.dropLast()) : String(more)
            } while last < lines.count && lines[last].hasSuffix("\\")
            if case .step(let joined, _)? = Self.special(command[...]) { step = joined }
          }
          steps.append(step)
          index = min(last, lines.count - 1) + 1
          // The code below starts at its own line.
          emitted = index
          checked += String(repeating: "\n", count: index - (checked.count { $0 == "\n" }))
          pending = String(repeating: "\n", count: emitted)
          continue
        }
      }
      scanner.read(line)
      pending.append(contentsOf: line)
      checked.append(contentsOf: line)
      if line.contains(where: { !$0.isWhitespace }) { hasCode = true }
      if index + 1 < lines.count {
        pending += "\n"
        checked += "\n"
      }
      index += 1
    }
    flush()
    self.steps = steps
    self.checked = padding + checked
  }

  /// Whether nothing but blanks and comments is there.
  public static func isEmpty(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { line in
      line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
    }
  }

  // MARK: Lines

  private enum Special {
    case step(Step, continues: Bool)
    case rewritten(String)
  }

  private static func cellMagic(_ lines: [Substring], _ first: Int) -> MagicLine? {
    guard var magic = MagicLine(lines[first].dropFirst(1)) else { return nil }
    magic.isCell = true
    magic.body = lines[(first + 1)...].joined(separator: "\n")
    magic.bodyLine = first + 2
    return magic
  }

  private static func special(_ line: Substring) -> Special? {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let text = line[indent.endIndex...].trimmingEnd()
    guard let first = text.first else { return nil }
    if first == "!" || (first == "%" && text.dropFirst().first?.isLetter == true) {
      if first == "%", let name = helpName(text) {
        return .step(.help("%" + name.name, isFull: name.isFull), continues: false)
      }
      guard let magic = MagicLine(text) else { return nil }
      if indent.isEmpty { return .step(.magic(magic), continues: text.hasSuffix("\\")) }
      return .rewritten(indent + call(text, isStatement: true))
    }
    if indent.isEmpty, first == "?" || text.hasSuffix("?"), let name = helpName(text) {
      return .step(.help(name.name, isFull: name.isFull), continues: false)
    }
    if let equals = assignment(text) {
      let right = text[text.index(after: equals)...].drop { $0 == " " }
      return .rewritten(indent + text[...equals] + " " + call(right, isStatement: false))
    }
    return nil
  }

  /// `name?`, `a.b??`, `?name`.
  private static func helpName(_ text: Substring) -> (name: String, isFull: Bool)? {
    var name = text.first == "%" ? text.dropFirst() : text
    let leading = name.prefix { $0 == "?" }.count
    name = name.dropFirst(leading).drop { $0 == " " }
    var trailing = 0
    while name.last == "?" {
      name = name.dropLast()
      trailing += 1
    }
    if name.first == "%" { name = name.dropFirst() }
    let marks = max(leading, trailing)
    guard (1...2).contains(marks), !(leading > 0 && trailing > 0), !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }),
      name.first?.isNumber == false
    else { return nil }
    return (String(name), marks == 2)
  }

  /// The `=` of `names = %magic` or `names = !command`; nil for other lines.
  private static func assignment(_ text: Substring) -> Substring.Index? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let left = text[..<equals]
    guard let first = left.first, first.isLetter || first == "_" else { return nil }
    guard left.allSatisfy({ $0.isLetter || $0.isNumber || "_., []'\"".contains($0) }) else {
      return nil
    }
    let right = text[text.index(after: equals)...].drop { $0 == " " }
    guard let mark = right.first else { return nil }
    let isMagic = mark == "%" && right.dropFirst().first?.isLetter == true
    return isMagic || mark == "!" ? equals : nil
  }

  private static func call(_ text: Substring, isStatement: Bool) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "'": quoted += "\\'"
      case "\r": break
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\(hiddenFunction)('\(quoted)'\(isStatement ? ", True" : ""))"
  }
}

extension Substring {
  fileprivate func trimmingEnd() -> Substring {
    var text = self
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }
}
