/// One token: its kind and the UTF-8 offsets where it starts and ends.
struct Token: Sendable {
  var start: Int32
  var end: Int32
  /// For `.error` the index of the diagnostic, for `.string` the `StringPrefix` bits.
  var payload: Int32
  var kind: TokenKind

  init(_ kind: TokenKind, _ start: Int, _ end: Int, payload: Int = 0) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.payload = Int32(truncatingIfNeeded: payload)
  }
}

/// How a string literal begins: its letters and its quotes.
struct StringPrefix: OptionSet, Sendable {
  let rawValue: Int
  static let raw = StringPrefix(rawValue: 1)
  static let bytes = StringPrefix(rawValue: 2)
  static let formatted = StringPrefix(rawValue: 4)
  static let triple = StringPrefix(rawValue: 8)
}
