public import LapisDiagnostics

/// How a magic is written: `%name` on a line, or `%%name` above the cell's other lines.
public enum MagicKind: Sendable, Hashable { case line, cell }

/// A command of the notebook, beside the language.
public protocol Magic: Sendable {
  /// `runs`
  static var name: String { get }
  static var kinds: Set<MagicKind> { get }
  /// `%runs [--limit N]`
  static var usage: String { get }
  /// One line of help.
  static var summary: String { get }
  /// May stand inside a block or on the right of an assignment. Those that execute code may not.
  static var mayNest: Bool { get }
  /// Options that take no value, with their dashes; others are refused.
  static var flags: Set<String> { get }
  /// Options that take a value.
  static var options: Set<String> { get }

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome
}

extension Magic {
  public static var mayNest: Bool { true }
  public static var flags: Set<String> { [] }
  public static var options: Set<String> { [] }
}

/// A magic with its arguments, options told apart from the rest.
public struct MagicCall: Sendable {
  public let line: MagicLine
  public let flags: Set<String>
  public let options: [String: String]
  /// What is neither an option nor its value.
  public let words: [String]
  /// The arguments as written, behind the leading options.
  public let rest: String
  /// Written on the right of an assignment, which takes its value.
  public let isAssigned: Bool

  /// Options are read up to the first word that is none; `rest` begins there.
  init(
    _ line: MagicLine, _ magic: any Magic.Type, isAssigned: Bool
  ) throws(Diagnostic) {
    self.line = line
    self.isAssigned = isAssigned
    var flags: Set<String> = []
    var options: [String: String] = [:]
    var text = Substring(line.arguments)
    var hasEnded = magic.flags.isEmpty && magic.options.isEmpty
    while !hasEnded {
      text = text.drop { $0.isWhitespace }
      let word = text.prefix { !$0.isWhitespace }
      guard word.hasPrefix("-"), word.count > 1, word.dropFirst().first?.isNumber != true else {
        break
      }
      text = text.dropFirst(word.count)
      let name = String(word.prefix { $0 != "=" })
      if word == "--" {
        hasEnded = true
      } else if magic.flags.contains(String(word)) {
        flags.insert(String(word))
      } else if magic.options.contains(name) {
        if let equals = word.firstIndex(of: "=") {
          options[name] = String(word[word.index(after: equals)...])
        } else {
          text = text.drop { $0.isWhitespace }
          let value = text.prefix { !$0.isWhitespace }
          guard !value.isEmpty else {
            throw Diagnostic(
              "magic.option", .value, "%\(magic.name): \(name) needs a value.",
              hint: "Usage: \(magic.usage)")
          }
          options[name] = String(value)
          text = text.dropFirst(value.count)
        }
      } else if let letters = MagicCall.joined(word, magic.flags) {
        flags.formUnion(letters)
      } else if let short = MagicCall.attached(word, magic.options) {
        options[short.name] = short.value
      } else {
        let known = (magic.flags.union(magic.options)).sorted()
        let nearest = NearestName.nearest(to: name, among: known)
        throw Diagnostic(
          "magic.option", .value, "%\(magic.name) has no option '\(name)'.",
          hint: (nearest.map { "Did you mean \($0)? " } ?? "") + "Usage: \(magic.usage)")
      }
    }
    self.flags = flags
    self.options = options
    rest = String(text.drop { $0.isWhitespace })
    var remaining = line
    remaining.arguments = rest
    words = remaining.words
  }

  /// `-no` for `-n -o`.
  private static func joined(_ word: Substring, _ flags: Set<String>) -> Set<String>? {
    guard !word.hasPrefix("--"), word.count > 2 else { return nil }
    let letters = word.dropFirst().map { "-\($0)" }
    return letters.allSatisfy(flags.contains) ? Set(letters) : nil
  }

  /// `-n100` for `-n 100`.
  private static func attached(
    _ word: Substring, _ options: Set<String>
  ) -> (name: String, value: String)? {
    guard !word.hasPrefix("--"), word.count > 2 else { return nil }
    let name = String(word.prefix(2))
    return options.contains(name) ? (name, String(word.dropFirst(2))) : nil
  }

  /// An option as a positive whole number.
  func positive(_ name: String) throws(Diagnostic) -> Int? {
    guard let text = options[name] else { return nil }
    guard let number = Int(text), number > 0 else {
      throw Diagnostic(
        "magic.option", .value, "\(name) takes a positive whole number; got '\(text)'.")
    }
    return number
  }
}
