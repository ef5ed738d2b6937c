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
    case same, indent, dedent(Int), mixed, unmatched(dedents: Int), tooDeep
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
    while columns.count > 1, column < columns[columns.count - 1] {
      columns.removeLast()
      alternative.removeLast()
      closed += 1
    }
    if column != columns[columns.count - 1] {
      // The innermost closed block goes on at the new column, so that one bad line is one mistake.
      columns.append(column)
      alternative.append(other)
      return .unmatched(dedents: closed - 1)
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
        hint: "Indent every line of a block with the same characters.", from: position,
        to: position, at: lineRange(from: lineStart))
    case .unmatched(let dedents):
      for _ in 0..<dedents { tokens.append(Token(.dedent, position, position)) }
      report(
        "syntax.indentation", "unindent does not match any outer indentation level",
        hint: "Begin this line at the column of a line of the block that it belongs to.",
        from: position, to: position, at: lineRange(from: lineStart))
    case .tooDeep:
      report(
        "syntax.indentation", "too many levels of indentation",
        hint: "At most \(Indentation.limit) blocks can stand inside one another.", from: position,
        to: position, at: lineRange(from: lineStart))
    }
  }

  private func lineRange(from start: Int) -> SourceRange {
    var end = position
    while end < limit, !Self.isLineBreak(bytes[end]) { end += 1 }
    return SourceRange(end, end)
  }
}
