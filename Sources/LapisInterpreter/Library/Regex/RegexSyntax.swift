/// A regular expression taken apart, with the syntax of Python's `re`.
indirect enum RegexNode {
  case empty
  case character(UInt32)
  /// Any character; `newlines` includes the line break.
  case any(newlines: Bool)
  case set(RegexSet)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  case group(index: Int?, RegexNode)
  case repetition(RegexNode, least: Int, most: Int?, kind: RepetitionKind)
  case reference(Int)
  case assertion(Assertion)
  case look(RegexNode, ahead: Bool, negated: Bool)
  case atomic(RegexNode)
  case conditional(Int, RegexNode, RegexNode)

  enum RepetitionKind { case greedy, lazy, possessive }
  enum Assertion {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, notWordBoundary
    /// `$` without MULTILINE: the end, or before a last line break.
    case lastLineEnd
  }

  /// Widths stop here, so that products of nested bounds stay in range.
  private static func bounded(_ width: Int) -> Int { min(width, 1 << 31) }

  /// The characters a match takes, least and most; nil: no limit.
  var width: (least: Int, most: Int?) {
    switch self {
    case .empty, .assertion, .look: return (0, 0)
    case .character, .any, .set: return (1, 1)
    case .sequence(let parts):
      return parts.reduce((0, 0)) { sum, part in
        let width = part.width
        return (Self.bounded(sum.0 + width.least), sum.1.flatMap { a in width.most.map { Self.bounded(a + $0) } })
      }
    case .alternatives(let parts):
      let widths = parts.map(\.width)
      let most = widths.contains { $0.most == nil } ? nil : widths.compactMap(\.most).max()
      return (widths.map(\.least).min() ?? 0, most)
    case .group(_, let node), .atomic(let node): return node.width
    case .repetition(let node, let least, let most, _):
      let width = node.width
      let top = width.most.flatMap { w in most.map { Self.bounded(w * $0) } } ?? (width.most == 0 ? 0 : nil)
      return (Self.bounded(width.least * least), top)
    case .reference: return (0, nil)
    case .conditional(_, let yes, let no):
      let (a, b) = (yes.width, no.width)
      return (min(a.least, b.least), a.most.flatMap { x in b.most.map { max(x, $0) } })
    }
  }
}

/// A set of characters.
struct RegexSet {
  enum Class { case digit, space, word }
  var ranges: [ClosedRange<UInt32>] = []
  var classes: [(kind: Class, negated: Bool)] = []
  var negated = false
  var ignoresCase = false
  var asciiOnly = false

  func contains(_ value: UInt32) -> Bool {
    var found = holds(value)
    if !found, ignoresCase {
      let lower = RegexCase.lower(value)
      found = holds(lower) || holds(RegexCase.upper(value)) || holds(RegexCase.upper(lower))
    }
    return found != negated
  }

  private func holds(_ value: UInt32) -> Bool {
    for range in ranges where range.contains(value) { return true }
    for (kind, negated) in classes where Self.isMember(value, kind, asciiOnly) != negated { return true }
    return false
  }

  static func isMember(_ value: UInt32, _ kind: Class, _ asciiOnly: Bool) -> Bool {
    if asciiOnly, value >= 0x80 { return false }
    switch kind {
    case .digit: return TextClass.isDecimal(value)
    case .space: return TextClass.isSpace(value) && !(asciiOnly && value >= 0x1C && value <= 0x1F)
    case .word: return value == 0x5F || TextClass.isAlnum(value)
    }
  }
}

/// One-to-one case mappings.
enum RegexCase {
  static func lower(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value | 0x20 : value }
    return single(TextClass.properties(value)?.lowercaseMapping) ?? value
  }
  static func upper(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value >= 0x61 && value <= 0x7A ? value & 0xDF : value }
    return single(TextClass.properties(value)?.uppercaseMapping) ?? value
  }
  private static func single(_ text: String?) -> UInt32? {
    guard let scalars = text?.unicodeScalars, scalars.count == 1 else { return nil }
    return scalars.first?.value
  }
}

struct RegexFlags: OptionSet {
  var rawValue: Int
  static let ignoreCase = RegexFlags(rawValue: 2)
  static let locale = RegexFlags(rawValue: 4)
  static let multiline = RegexFlags(rawValue: 8)
  static let dotAll = RegexFlags(rawValue: 16)
  static let unicode = RegexFlags(rawValue: 32)
  static let verbose = RegexFlags(rawValue: 64)
  static let ascii = RegexFlags(rawValue: 256)
}
