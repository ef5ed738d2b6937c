/// What a token is. Keywords and operators have a case each, so that the parser compares one byte.
enum TokenKind: UInt8, Sendable {
  case endOfFile, newline, indent, dedent
  case name, number, string
  /// A lexical mistake; `Token.payload` is the index of its diagnostic.
  case error
  /// The indented block below a `def`, passed over by an outline.
  case deferredBlock

  case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, semicolon, dot, ellipsis, arrow, walrus, assign

  case plus, minus, star, doubleStar, slash, doubleSlash, percent, at
  case leftShift, rightShift, ampersand, bar, caret, tilde
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  case plusAssign, minusAssign, starAssign, doubleStarAssign, slashAssign, doubleSlashAssign
  case percentAssign, atAssign, leftShiftAssign, rightShiftAssign
  case ampersandAssign, barAssign, caretAssign

  case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`
  case except, `false`, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda
  case none, nonlocal, not, or, pass, raise, `return`, `true`, `try`, `while`, with, yield

  var isKeyword: Bool { rawValue >= TokenKind.and.rawValue }

  /// Keywords that begin a statement and stand nowhere else: met at the start of a line inside
  /// brackets they prove that a bracket was not closed.
  var startsOnlyStatements: Bool {
    switch self {
    case .assert, .break, .class, .continue, .def, .del, .except, .finally, .global, .import,
      .nonlocal, .pass, .raise, .return, .try, .while, .with:
      return true
    default: return false
    }
  }

  /// True for a token that may begin an expression.
  var startsExpression: Bool {
    switch self {
    case .name, .number, .string, .leftParen, .leftBracket, .leftBrace, .ellipsis, .minus, .plus,
      .tilde, .none, .true, .false, .lambda, .not:
      return true
    default: return false
    }
  }

  /// The operator of an augmented assignment.
  var augmentedOperator: BinaryOperator? {
    switch self {
    case .plusAssign: return .add
    case .minusAssign: return .subtract
    case .starAssign: return .multiply
    case .doubleStarAssign: return .power
    case .slashAssign: return .divide
    case .doubleSlashAssign: return .floorDivide
    case .percentAssign: return .modulo
    case .atAssign: return .matrixMultiply
    case .leftShiftAssign: return .leftShift
    case .rightShiftAssign: return .rightShift
    case .ampersandAssign: return .bitAnd
    case .barAssign: return .bitOr
    case .caretAssign: return .bitXor
    default: return nil
    }
  }

  /// Keywords by their letters packed into one word, the first letter lowest.
  static let keywords: [UInt64: TokenKind] = {
    let spelled: [(String, TokenKind)] = [
      ("and", .and), ("as", .as), ("assert", .assert), ("async", .async), ("await", .await),
      ("break", .break), ("class", .class), ("continue", .continue), ("def", .def),
      ("del", .del), ("elif", .elif), ("else", .else), ("except", .except),
      ("False", .false), ("finally", .finally), ("for", .for), ("from", .from),
      ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
      ("lambda", .lambda), ("None", .none), ("nonlocal", .nonlocal), ("not", .not),
      ("or", .or), ("pass", .pass), ("raise", .raise), ("return", .return),
      ("True", .true), ("try", .try), ("while", .while), ("with", .with), ("yield", .yield),
    ]
    var table: [UInt64: TokenKind] = [:]
    for (word, kind) in spelled {
      var packed: UInt64 = 0
      for (place, byte) in word.utf8.enumerated() { packed |= UInt64(byte) << UInt64(8 * place) }
      table[packed] = kind
    }
    return table
  }()
}
