public import LapisDiagnostics

/// A parsed file or cell: its statements, and every mistake that recovery met, in source order.
public struct Module: Sendable {
  public var source: SourceFile
  public var statements: [Statement]
  public var diagnostics: [Diagnostic]

  public init(source: SourceFile, statements: [Statement], diagnostics: [Diagnostic]) {
    self.source = source
    self.statements = statements
    self.diagnostics = diagnostics
  }
}
