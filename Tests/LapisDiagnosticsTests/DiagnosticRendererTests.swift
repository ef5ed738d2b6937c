import LapisDiagnostics
import Testing

@Suite struct DiagnosticRendererTests {
  private func render(_ text: String, _ start: Int, _ end: Int, hint: String? = nil) -> String {
    DiagnosticRenderer().render(
      Diagnostic(
        "syntax.invalid", .syntax, "invalid syntax", hint: hint, range: SourceRange(start, end)),
      in: SourceFile(name: "x.py", text: text))
  }

  @Test func underlinesTheRange() {
    #expect(
      render("a = 1\n    bb cc\n", 13, 15) == """
          File "x.py", line 2
            bb cc
               ^^
        SyntaxError: invalid syntax

        """)
  }

  @Test func countsWideCharactersTwiceAndKeepsTabs() {
    #expect(
      render("\t日本\t= x y\n", 12, 13, hint: "Look again.") == """
          File "x.py", line 1
            日本\t= x y
                \t    ^
        SyntaxError: invalid syntax
        help: Look again.

        """)
  }

  @Test func cutsARangeAtTheEndOfItsLine() {
    #expect(
      render("f(a\nb)", 2, 6) == """
          File "x.py", line 1
            f(a
              ^
        SyntaxError: invalid syntax

        """)
  }

  @Test func survivesPlacesOutsideTheText() {
    #expect(render("a", 40, 50).contains("SyntaxError"))
    #expect(render("", 0, 0).contains("^"))
  }

  @Test func tellsTheThreeClassesApart() {
    for (code, name) in [
      ("syntax.invalid", "SyntaxError"), ("syntax.indentation", "IndentationError"),
      ("syntax.tab", "TabError"),
    ] {
      #expect(DiagnosticRenderer.className(of: Diagnostic(code, .syntax, "")) == name)
    }
  }

  @Test func coloursOnlyWhenAsked() {
    let diagnostic = Diagnostic("syntax.invalid", .syntax, "invalid syntax", hint: "Look.")
    #expect(
      DiagnosticRenderer(color: true).render(diagnostic, in: nil)
        == "\u{1B}[1;31mSyntaxError\u{1B}[0m: invalid syntax\n\u{1B}[1;36mhelp\u{1B}[0m: Look.\n")
    #expect(!DiagnosticRenderer().render(diagnostic, in: nil).contains("\u{1B}"))
  }
}
