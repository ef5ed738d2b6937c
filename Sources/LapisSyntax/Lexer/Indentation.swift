import LapisDiagnostics

/// The columns of the open blocks, counted twice as CPython does: with tabs to the next multiple of
/// eight, and with tabs as one column. Where the two orders differ, tabs and spaces were mixed.
struct Indentation {
  /// As deep as CPython lets blocks nest.
  static let limit = 100

  private(set) var columns = [0]
  private(set) var alternative = [0]

  var depth: Int { columns.count - 1 }

  enum Change {
    case same, indent, dedent(Int), mixed, tooDeep
    /// Between two blocks, of which the columns are given.
    case unmatched(dedents: Int, outer: Int, inner: Int)
  }

  mutating func move(to column: Int, alternative other: Int) -> Change {
    let top = columns[columns.count - 1]
    let otherTop = alternative[alternative.count - 1]
    if column == top { return other == otherTop ? .same : .mixed }
    if column > top {
      if other <= otherTop { return .mixed }
      if columns.count >= Self.limit { return .tooDeep }
      columns.append(column)
      alternative.append(other)
      return .indent
    }
    var closed = 0
    var inner = top
    while columns.count > 1, column < columns[columns.count - 1] {
      inner = columns.removeLast()
      alternative.removeLast()
      closed += 1
    }
    let outer = columns[columns.count - 1]
    if column != outer {
      // The innermost closed block goes on at the new column, so that one bad line is one mistake.
      columns.append(column)
      alternative.append(other)
      return .unmatched(dedents: closed - 1, outer: outer, inner: inner)
    }
    return other == alternative[alternative.count - 1] ? .dedent(closed) : .mixed
  }
}

extension Lexer {
  /// Reads the blanks at the start of a line, and skips lines without code.
  mutating func readIndentation() {
    while position < limit {
      let start = position
      var column = 0
      var other = 0
      scan: while position < limit {
        switch bytes[position] {
        case UInt8(ascii: " "):
          column += 1
          other += 1
        case UInt8(ascii: "\t"):
          column = (column / 8 + 1) * 8
          other += 1
        case 0x0C:
          column = 0
          other = 0
        default: break scan
        }
        position += 1
      }
      guard position < limit else { return }
      let byte = bytes[position]
      if byte == UInt8(ascii: "#") {
        skipComment()
        if position < limit, Self.isLineBreak(bytes[position]) { skipLineBreak() }
        if position < limit, bytes[position] == 0 { return }
        continue
      }
      if Self.isLineBreak(byte) {
        skipLineBreak()
        continue
      }
      if byte == UInt8(ascii: "\\"), position + 1 < limit, Self.isLineBreak(bytes[position + 1]) {
        // A continued line: its column is that of the first part.
      }
      apply(indentation.move(to: column, alternative: other), lineStart: start)
      return
    }
  }

  private mutating func apply(_ change: Indentation.Change, lineStart: Int) {
    switch change {
    case .same: break
    case .indent: tokens.append(Token(.indent, lineStart, position))
    case .dedent(let count):
      for _ in 0..<count { tokens.append(Token(.dedent, position, position)) }
    case .mixed:
      report(
        "syntax.tab", "inconsistent use of tabs and spaces in indentation",
        hint: mixedHint(lineStart), from: position, to: position, at: lineRange(from: lineStart))
    case .unmatched(let dedents, let outer, let inner):
      for _ in 0..<dedents { tokens.append(Token(.dedent, position, position)) }
      report(
        "syntax.indentation", "unindent does not match any outer indentation level",
        hint: "The line is indented by \(indentation.columns.last ?? 0); the blocks around it by \(outer) and \(inner).",
        from: position, to: position, at: lineRange(from: lineStart))
    case .tooDeep:
      report(
        "syntax.indentation", "too many levels of indentation",
        hint: "At most \(Indentation.limit) blocks can stand inside one another.", from: position,
        to: position, at: lineRange(from: lineStart))
    }
  }

  /// Which of the two this line has, and which the lines above, where each has one.
  private func mixedHint(_ lineStart: Int) -> String {
    let hasTabs = bytes[lineStart..<position].contains(UInt8(ascii: "\t"))
    let hasSpaces = bytes[lineStart..<position].contains(UInt8(ascii: " "))
    let column = indentation.columns.last ?? 0
    let other = indentation.alternative.last ?? 0
    if column > 0, column == other, hasTabs {
      return "This line is indented with \(hasSpaces ? "spaces and tabs" : "tabs"), the lines above with spaces."
    }
    if column > 0, column == other * 8, hasSpaces, !hasTabs {
      return "This line is indented with spaces, the lines above with tabs."
    }
    return "Indent every line of a block with the same characters."
  }

  private func lineRange(from start: Int) -> SourceRange {
    var end = position
    while end < limit, !Self.isLineBreak(bytes[end]) { end += 1 }
    return SourceRange(end, end)
  }
}
