import LapisSyntax
import Testing

@Suite struct CellCompletenessTests {
  @Test(arguments: [
    "", "x = 1", "x = 1\n", "print(1)", "a; b", "# comment", "x = [\n1,\n2]", "if a: b\n",
    "if a:\n    b\n", "def f():\n    return 1\n", "class A:\n    x = 1\n\n    y = 2\n",
    "s = \"\"\"a\nb\"\"\"", "x = 1 + \\\n2", "with a:\n    b\n    ", "for x in y:\n  pass\n",
  ])
  func complete(_ text: String) {
    #expect(CellCompleteness.check(text) == .complete)
  }

  @Test(arguments: [
    ("if a:", 4), ("if a:\n    b", 4), ("if a:\n    if b:", 8), ("if a: b", 0),
    ("def f(x):\n    return x", 0), ("for x in y:\n    continue", 0),
    ("class A:\n    def f(self):\n        pass", 4), ("f(", 4), ("f(a,", 0), ("x = [", 4),
    ("x = [\n    1,", 4), ("s = \"\"\"abc", 0), ("x = 1 + \\", 4), ("@a", 0), ("try:\n    a", 4),
    ("try:\n    a\nexcept E:", 4), ("if a:\n    b\nelse:", 4), ("match x:", 4),
    ("match x:\n    case 1:", 8), ("while a:\n    x = f(b,\n", 4), ("x = {", 4),
  ])
  func incomplete(_ text: String, _ indent: Int) {
    #expect(CellCompleteness.check(text) == .incomplete(indent: indent))
  }

  @Test(arguments: [
    "x = = 1", "f(a b)", ")", "if a\n", "x = \"abc", "if a:\n", "  x = 1", "def f(:\n    pass",
    "f(1]", "return 1", "if a:\nb", "else:",
  ])
  func invalid(_ text: String) {
    #expect(CellCompleteness.check(text) == .invalid)
  }
}
