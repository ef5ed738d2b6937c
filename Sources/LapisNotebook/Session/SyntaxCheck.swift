import LapisDiagnostics
import LapisSyntax

/// Mistakes in source text, all of them before anything runs.
enum SyntaxCheck {
  static func diagnostics(in source: SourceFile) -> [Diagnostic] { parse(source).diagnostics }

  static func failure(
    _ mistakes: [Diagnostic], in source: SourceFile, color: Bool
  ) -> CellOutcome.Failure {
    let renderer = DiagnosticRenderer(color: color)
    return CellOutcome.Failure(
      text: renderer.render(mistakes, in: source),
      className: mistakes.first.map(DiagnosticRenderer.className(of:)) ?? "SyntaxError",
      message: mistakes.first?.message ?? "invalid syntax")
  }
}
