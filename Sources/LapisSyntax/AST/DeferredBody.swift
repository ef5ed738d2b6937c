public import LapisDiagnostics

/// The body of a function in an outline: where it stands, to be parsed once it is needed.
public struct DeferredBody: Sendable {
  /// From the first line below the header to the end of the last code.
  public let range: SourceRange
  /// The whole text as the lexer reads it, shared by all bodies of a file.
  let bytes: [UInt8]

  /// The statements of the body, and the mistakes in them.
  /// Complexity: O(length of the body).
  public func parse(in source: SourceFile) -> Module {
    var lexer = Lexer(block: range, of: source, bytes: bytes)
    lexer.run()
    var parser = Parser(source: source, lexer: lexer)
    return parser.parseBody()
  }
}
