import LapisSyntax

/// A mistake in a pattern.
struct RegexError: Error {
  var message: String
  /// In code points; -1: none.
  var position: Int
  /// An OverflowError.
  var isOverflow = false
}

struct RegexParser {
  let text: [UInt32]
  var flags: RegexFlags
  let isBytes: Bool
  private(set) var groupCount = 0
  private(set) var names: [(name: String, index: Int)] = []
  private var at = 0
  private var open: Set<Int> = []
  /// Groups asked about by number, which may come later, and where.
  private var conditions: [(group: Int, position: Int)] = []
  private var depth = 0

  init(_ text: [UInt32], _ flags: RegexFlags, isBytes: Bool) {
    self.text = text
    self.flags = flags
    self.isBytes = isBytes
  }

  mutating func parse() throws -> RegexNode {
    let node = try alternatives()
    if at < text.count { throw RegexError(message: "unbalanced parenthesis", position: at) }
    for condition in conditions where condition.group > groupCount || condition.group == 0 {
      throw RegexError(
        message: condition.group == 0 ? "bad group number" : "invalid group reference \(condition.group)",
        position: condition.position)
    }
    return node
  }

  private func peek(_ offset: Int = 0) -> UInt32? { at + offset < text.count ? text[at + offset] : nil }
  private func isNext(_ mark: Unicode.Scalar) -> Bool { peek() == mark.value }
  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard isNext(mark) else { return false }
    at += 1
    return true
  }

  private mutating func alternatives() throws -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { throw RegexError(message: "pattern nested too deeply", position: at) }
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .alternatives(options)
  }

  private mutating func sequence() throws -> RegexNode {
    var parts: [RegexNode] = []
    while let c = peek(), c != 0x7C, c != 0x29 {
      if flags.contains(.verbose) {
        if TextClass.isSpace(c) {
          at += 1
          continue
        }
        if c == 0x23 {
          while let next = peek(), next != 0x0A {
            _ = next
            at += 1
          }
          continue
        }
      }
      let start = at
      guard let item = try atom() else { continue }
      parts.append(try repeated(item, start))
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func repeated(_ item: RegexNode, _ start: Int) throws -> RegexNode {
    var item = item
    var count = 0
    while let c = peek() {
      let mark = at
      var least = 0
      var most: Int?
      switch c {
      case 0x2A: at += 1
      case 0x2B:
        at += 1
        least = 1
      case 0x3F:
        at += 1
        most = 1
      case 0x7B:
        guard let bounds = try braces() else { return item }
        (least, most) = bounds
      default: return item
      }
      if case .assertion = item { throw RegexError(message: "nothing to repeat", position: mark) }
      count += 1
      if count > 1 { throw RegexError(message: "multiple repeat", position: mark) }
      let kind: RegexNode.RepetitionKind = take("?") ? .lazy : take("+") ? .possessive : .greedy
      item = .repetition(item, least: least, most: most, kind: kind)
    }
    return item
  }

  /// `{n}`, `{n,}`, `{,m}`, `{n,m}`; nil where the brace is only a brace.
  private mutating func braces() throws -> (Int, Int?)? {
    let start = at
    at += 1
    let low = number()
    var high = low
    if take(",") { high = number() } else if low == nil {
      at = start
      return nil
    }
    guard take("}") else {
      at = start
      return nil
    }
    if low == nil, high == nil, text[start + 1] == 0x7D {
      at = start
      return nil
    }
    let most = text[at - 2] == 0x2C ? nil : high
    if max(low ?? 0, most ?? 0) >= 4_294_967_295 {
      throw RegexError(message: "the repetition number is too large", position: -1, isOverflow: true)
    }
    if let most, most < (low ?? 0) {
      throw RegexError(message: "min repeat greater than max repeat", position: start + 1)
    }
    return (low ?? 0, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let c = peek(), c >= 0x30, c <= 0x39 {
      value = min((value ?? 0) * 10 + Int(c - 0x30), 1 << 40)
      at += 1
    }
    return value
  }

  private func literal(_ value: UInt32) -> RegexNode {
    if flags.contains(.ignoreCase),
      value >= 0x80 || RegexCase.lower(value) != value || RegexCase.upper(value) != value
    {
      var set = RegexSet()
      // With its forms, so that what has no way back is found too: ſ has an S, which does not know it.
      let upper = RegexCase.upper(value)
      set.ranges = [value...value, upper...upper]
      set.ignoresCase = true
      return .set(set)
    }
    return .character(value)
  }

  private func classSet(_ kind: RegexSet.Class, negated: Bool) -> RegexNode {
    var set = RegexSet()
    set.classes = [(kind, negated)]
    set.asciiOnly = flags.contains(.ascii)
    return .set(set)
  }

  private mutating func atom() throws -> RegexNode? {
    let start = at
    guard let c = peek() else { return nil }
    at += 1
    switch c {
    case 0x2E: return .any(newlines: flags.contains(.dotAll))
    case 0x5E: return .assertion(flags.contains(.multiline) ? .lineStart : .textStart)
    case 0x24: return .assertion(flags.contains(.multiline) ? .lineEnd : .lastLineEnd)
    case 0x5B: return try set(start)
    case 0x28: return try group(start)
    case 0x5C: return try escape(start)
    case 0x2A, 0x2B, 0x3F: throw RegexError(message: "nothing to repeat", position: start)
    case 0x7B:
      at = start
      let isRepeat = try braces() != nil
      if isRepeat { throw RegexError(message: "nothing to repeat", position: start) }
      at = start + 1
      return literal(c)
    default: return literal(c)
    }
  }

  private mutating func escape(_ start: Int) throws -> RegexNode {
    guard let c = peek() else {
      throw RegexError(message: "bad escape (end of pattern)", position: start)
    }
    at += 1
    switch Unicode.Scalar(c) {
    case "d": return classSet(.digit, negated: false)
    case "D": return classSet(.digit, negated: true)
    case "s": return classSet(.space, negated: false)
    case "S": return classSet(.space, negated: true)
    case "w": return classSet(.word, negated: false)
    case "W": return classSet(.word, negated: true)
    case "A": return .assertion(.textStart)
    case "Z": return .assertion(.textEnd)
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.notWordBoundary)
    default: break
    }
    if c >= 0x31, c <= 0x39 {
      var index = Int(c - 0x30)
      if let next = peek(), next >= 0x30, next <= 0x39 {
        if index <= 3, next <= 0x37, let third = peek(1), third >= 0x30, third <= 0x37, c <= 0x37 {
          at += 2
          return literal(UInt32(index * 64) + (next - 0x30) * 8 + (third - 0x30))
        }
        if next <= 0x37, let third = peek(1), third >= 0x30, third <= 0x37, c <= 0x37 {
          at += 2
          throw octalRange(start)
        }
        index = index * 10 + Int(next - 0x30)
        at += 1
      }
      guard index <= groupCount else {
        throw RegexError(message: "invalid group reference \(index)", position: start + 1)
      }
      if open.contains(index) { throw RegexError(message: "cannot refer to an open group", position: start) }
      return .reference(index)
    }
    return literal(try escapedCharacter(c, start))
  }

  /// The character of an escape that means one.
  private mutating func escapedCharacter(_ c: UInt32, _ start: Int) throws -> UInt32 {
    switch Unicode.Scalar(c) {
    case "n": return 0x0A
    case "t": return 0x09
    case "r": return 0x0D
    case "f": return 0x0C
    case "v": return 0x0B
    case "a": return 0x07
    case "0":
      var value: UInt32 = 0
      var digits = 0
      while digits < 2, let next = peek(), next >= 0x30, next <= 0x37 {
        value = value * 8 + next - 0x30
        at += 1
        digits += 1
      }
      return value
    case "x": return try hexadecimal(2, start)
    case "u" where !isBytes: return try hexadecimal(4, start)
    case "U" where !isBytes:
      let value = try hexadecimal(8, start)
      if value > 0x10FFFF {
        throw RegexError(message: "bad escape \(shown(start))", position: start)
      }
      return value
    case "N" where !isBytes: return try named(start)
    default:
      if c < 0x80, TextClass.isAlpha(c) || TextClass.isDecimal(c) {
        let shown = Unicode.Scalar(c).map { String(Character($0)) } ?? ""
        throw RegexError(message: "bad escape \\\(shown)", position: start)
      }
      return c
    }
  }

  private mutating func hexadecimal(_ digits: Int, _ start: Int) throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let c = peek(), c < 0x80, let digit = NumberText.digit(UInt8(c)), digit < 16 else {
        throw RegexError(message: "incomplete escape \(shown(start))", position: start)
      }
      value = value &* 16 &+ UInt32(digit)
      at += 1
    }
    return value
  }

  /// The pattern from a place to here.
  private func shown(_ start: Int) -> String {
    String(decoding: TextIndex.utf8(text[start..<at]), as: UTF8.self)
  }

  private func octalRange(_ start: Int) -> RegexError {
    RegexError(message: "octal escape value \(shown(start)) outside of range 0-0o377", position: start)
  }

  /// `\N{NAME}`
  private mutating func named(_ start: Int) throws -> UInt32 {
    guard take("{") else { throw RegexError(message: "missing {", position: at) }
    let name = try name(until: "}", "character name")
    guard let found = UnicodeNames.scalar(named: name) else {
      throw RegexError(message: "undefined character name '\(name)'", position: start)
    }
    return found.value
  }

  private mutating func set(_ start: Int) throws -> RegexNode {
    var set = RegexSet()
    set.ignoresCase = flags.contains(.ignoreCase)
    set.asciiOnly = flags.contains(.ascii)
    set.negated = take("^")
    var isFirst = true
    while true {
      let itemStart = at
      guard let c = peek() else {
        throw RegexError(message: "unterminated character set", position: start)
      }
      at += 1
      if c == 0x5D, !isFirst { return .set(set) }
      isFirst = false
      guard let low = try member(c, itemStart, &set) else {
        if isNext("-"), let after = peek(1), after != 0x5D {
          at += 2
          throw RegexError(message: "bad character range \(shown(itemStart))", position: itemStart)
        }
        continue
      }
      guard isNext("-"), let after = peek(1), after != 0x5D else {
        if isNext("-"), peek(1) == nil {
          throw RegexError(message: "unterminated character set", position: start)
        }
        set.ranges.append(low...low)
        continue
      }
      at += 1
      let highStart = at
      let next = text[at]
      at += 1
      var scratch = RegexSet()
      guard let high = try member(next, highStart, &scratch), high >= low else {
        let shown = String(decoding: TextIndex.utf8(text[itemStart..<at]), as: UTF8.self)
        throw RegexError(message: "bad character range \(shown)", position: itemStart)
      }
      set.ranges.append(low...high)
    }
  }

  /// One character of a set; nil where it was a class, which is added.
  private mutating func member(_ c: UInt32, _ start: Int, _ set: inout RegexSet) throws -> UInt32? {
    guard c == 0x5C else { return c }
    guard let escaped = peek() else {
      throw RegexError(message: "bad escape (end of pattern)", position: start)
    }
    at += 1
    switch Unicode.Scalar(escaped) {
    case "d": set.classes.append((.digit, false))
    case "D": set.classes.append((.digit, true))
    case "s": set.classes.append((.space, false))
    case "S": set.classes.append((.space, true))
    case "w": set.classes.append((.word, false))
    case "W": set.classes.append((.word, true))
    case "b": return 0x08
    default:
      if escaped >= 0x31, escaped <= 0x37 {
        var value = escaped - 0x30
        var digits = 1
        while digits < 3, let next = peek(), next >= 0x30, next <= 0x37 {
          value = value * 8 + next - 0x30
          at += 1
          digits += 1
        }
        if value > 0o377 { throw octalRange(start) }
        return value
      }
      return try escapedCharacter(escaped, start)
    }
    return nil
  }

  private mutating func closed(_ start: Int) throws {
    if !take(")") { throw RegexError(message: "missing ), unterminated subpattern", position: start) }
  }

  private mutating func capturing(_ start: Int, name: String?) throws -> RegexNode {
    groupCount += 1
    let index = groupCount
    if let name {
      if let known = names.first(where: { $0.name == name }) {
        throw RegexError(
          message: "redefinition of group name '\(name)' as group \(index); was group \(known.index)",
          position: start + 4)
      }
      names.append((name, index))
    }
    open.insert(index)
    let saved = flags
    let inner = try alternatives()
    flags = saved
    try closed(start)
    open.remove(index)
    return .group(index: index, inner)
  }

  private mutating func plain(_ start: Int) throws -> RegexNode {
    let saved = flags
    let inner = try alternatives()
    flags = saved
    try closed(start)
    return inner
  }

  private mutating func name(until end: Unicode.Scalar, _ what: String) throws -> String {
    let start = at
    while let c = peek(), c != end.value {
      _ = c
      at += 1
    }
    let found = String(decoding: TextIndex.utf8(text[start..<at]), as: UTF8.self)
    if !take(end) {
      throw RegexError(
        message: found.isEmpty ? "missing \(what)" : "missing \(end), unterminated name", position: start)
    }
    if found.isEmpty { throw RegexError(message: "missing \(what)", position: start) }
    return found
  }

  private func checkName(_ name: String, _ position: Int) throws {
    if !Array(name.utf8).withUnsafeBufferPointer({ TextClass.isIdentifier($0) }) {
      throw RegexError(message: "bad character in group name '\(name)'", position: position)
    }
  }

  private mutating func group(_ start: Int) throws -> RegexNode? {
    guard take("?") else { return try capturing(start, name: nil) }
    guard let c = peek() else {
      throw RegexError(message: "unexpected end of pattern", position: at)
    }
    at += 1
    switch Unicode.Scalar(c) {
    case ":": return .group(index: nil, try plain(start))
    case "=": return .look(try plain(start), ahead: true, negated: false)
    case "!": return .look(try plain(start), ahead: true, negated: true)
    case ">": return .atomic(try plain(start))
    case "#":
      while let next = peek(), next != 0x29 {
        _ = next
        at += 1
      }
      if !take(")") { throw RegexError(message: "missing ), unterminated comment", position: start) }
      return nil
    case "<":
      guard let mark = peek() else {
        throw RegexError(message: "unexpected end of pattern", position: at)
      }
      guard mark == 0x3D || mark == 0x21 else {
        let shown = Unicode.Scalar(mark).map { String(Character($0)) } ?? ""
        throw RegexError(message: "unknown extension ?<\(shown)", position: start + 1)
      }
      at += 1
      let inner = try plain(start)
      let width = inner.width
      guard let most = width.most, most == width.least else {
        throw RegexError(message: "look-behind requires fixed-width pattern", position: -1)
      }
      return .look(inner, ahead: false, negated: mark == 0x21)
    case "P":
      if take("<") {
        let nameStart = at
        let found = try name(until: ">", "group name")
        try checkName(found, nameStart)
        return try capturing(start, name: found)
      }
      if take("=") {
        let nameStart = at
        let found = try name(until: ")", "group name")
        try checkName(found, nameStart)
        guard let known = names.first(where: { $0.name == found }) else {
          throw RegexError(message: "unknown group name '\(found)'", position: nameStart)
        }
        if open.contains(known.index) {
          throw RegexError(message: "cannot refer to an open group", position: nameStart)
        }
        return .reference(known.index)
      }
      guard let mark = peek() else {
        throw RegexError(message: "unexpected end of pattern", position: at)
      }
      let shown = Unicode.Scalar(mark).map { String(Character($0)) } ?? ""
      throw RegexError(message: "unknown extension ?P\(shown)", position: start + 1)
    case "(":
      let nameStart = at
      let found = try name(until: ")", "group name")
      let index: Int
      if let number = Int(found) {
        index = number
        conditions.append((number, nameStart))
      } else if let known = names.first(where: { $0.name == found }) {
        index = known.index
      } else {
        try checkName(found, nameStart)
        throw RegexError(message: "unknown group name '\(found)'", position: nameStart)
      }
      let yes = try sequence()
      let no = take("|") ? try sequence() : .empty
      if isNext("|") {
        throw RegexError(message: "conditional backref with more than two branches", position: at)
      }
      try closed(start)
      return .conditional(index, yes, no)
    default:
      at -= 1
      return try inlineFlags(start)
    }
  }

  private static func flag(_ c: UInt32) -> RegexFlags? {
    switch Unicode.Scalar(c) {
    case "i": .ignoreCase
    case "m": .multiline
    case "s": .dotAll
    case "x": .verbose
    case "a": .ascii
    case "u": .unicode
    case "L": .locale
    default: nil
    }
  }
  private static let kinds: RegexFlags = [.ascii, .unicode, .locale]

  /// `(?i)` for the whole pattern, `(?i:…)` and `(?-i:…)` for a part.
  private mutating func inlineFlags(_ start: Int) throws -> RegexNode? {
    var added: RegexFlags = []
    var removed: RegexFlags = []
    func fail(_ message: String, _ position: Int) -> RegexError {
      RegexError(message: message, position: position)
    }
    /// The next character, which is a flag or one of these marks.
    func next(_ marks: String, _ missing: String) throws -> UInt32 {
      guard let c = peek() else { throw fail(missing, at) }
      at += 1
      if Self.flag(c) == nil, !marks.unicodeScalars.contains(where: { $0.value == c }) {
        throw fail(TextClass.isAlpha(c) ? "unknown flag" : missing, at - 1)
      }
      return c
    }
    guard var c = peek() else { throw fail("unexpected end of pattern", at) }
    at += 1
    if Self.flag(c) == nil, c != 0x2D {
      let mark = Unicode.Scalar(c).map { String(Character($0)) } ?? ""
      throw fail("unknown extension ?\(mark)", start + 1)
    }
    while let flag = Self.flag(c) {
      if flag == .locale, !isBytes {
        throw fail("bad inline flags: cannot use 'L' flag with a str pattern", at)
      }
      if flag == .unicode, isBytes {
        throw fail("bad inline flags: cannot use 'u' flag with a bytes pattern", at)
      }
      added.insert(flag)
      let kind = added.intersection(Self.kinds)
      if Self.kinds.contains(flag), kind != flag {
        throw fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", at)
      }
      c = try next(")-:", "missing -, : or )")
    }
    if c == 0x29 {
      if start != 0 { throw fail("global flags not at the start of the expression", start) }
      flags.formUnion(added)
      return nil
    }
    if c == 0x2D {
      c = try next("", "missing flag")
      while let flag = Self.flag(c) {
        if Self.kinds.contains(flag) {
          throw fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at)
        }
        removed.insert(flag)
        c = try next(":", "missing :")
      }
      if !added.isDisjoint(with: removed) {
        throw fail("bad inline flags: flag turned on and off", at - 1)
      }
    }
    let saved = flags
    flags.formUnion(added)
    flags.subtract(removed)
    let inner = try alternatives()
    flags = saved
    try closed(start)
    return .group(index: nil, inner)
  }
}
