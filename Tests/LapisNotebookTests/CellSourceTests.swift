import LapisSyntax
import Testing

@testable import LapisNotebook

@Suite struct CellSourceTests {
  func steps(_ text: String) -> [CellSource.Step] { CellSource(text).steps }
  func magic(_ text: String) -> CellSource.Step { .magic(MagicLine(text)!) }

  @Test func codeAloneIsOneStep() {
    #expect(steps("a = 1\nb") == [.code("a = 1\nb")])
    #expect(steps("x = (3\n%  2)\n") == [.code("x = (3\n%  2)\n")])
    #expect(steps("'''\n%time\n!ls\n'''\n") == [.code("'''\n%time\n!ls\n'''\n")])
    #expect(steps("a = 1 \\\n% b\n") == [.code("a = 1 \\\n% b\n")])
    #expect(CellSource("y", firstLine: 3).steps == [.code("\n\ny")])
  }

  @Test func magicsAtTheMarginAreSteps() {
    #expect(steps("%matplotlib inline") == [magic("%matplotlib inline")])
    #expect(
      steps("%pwd\nimport os\n!ls -l\nx\n")
        == [magic("%pwd"), .code("\nimport os\n"), magic("!ls -l"), .code("\n\n\nx\n")])
    #expect(steps("!pip install \\\n  a b\nx") == [magic("!pip install   a b"), .code("\n\nx")])
    #expect(CellSource("%pwd\nx = \n!ls\n").checked == "\nx = \n\n")
  }

  @Test func magicsElsewhereBecomeCalls() {
    #expect(steps("files = !ls '*.py'") == [.code("files = __lapis_magic__('!ls \\'*.py\\'')\n")])
    #expect(steps("if a:\n  !ls\n") == [.code("if a:\n  __lapis_magic__('!ls', True)\n")])
    #expect(steps("d = %pwd\nd") == [.code("d = __lapis_magic__('%pwd')\nd")])
    #expect(steps("a == !b") == [.code("a == !b")])
    #expect(steps("a != b") == [.code("a != b")])
  }

  @Test func questionsAskForHelp() {
    #expect(steps("?run") == [.help("run", isFull: false)])
    #expect(steps("run.log?") == [.help("run.log", isFull: false)])
    #expect(steps("run??") == [.help("run", isFull: true)])
    #expect(steps("%time?") == [.help("%time", isFull: false)])
    #expect(steps("a b?") == [.code("a b?")])
    #expect(steps("3?") == [.code("3?")])
  }

  @Test func cellMagicsTakeTheRest() throws {
    guard case .magic(let magic)? = steps("\n%%writefile -a x.py\na = 1\n%pwd\n").first else {
      Issue.record("no magic")
      return
    }
    #expect(magic.name == "writefile" && magic.isCell)
    #expect(magic.words == ["-a", "x.py"])
    #expect(magic.body == "a = 1\n%pwd\n")
    #expect(magic.bodyLine == 3)
  }

  @Test func wordsAreThoseOfAShell() {
    #expect(MagicLine("%run 'my file.py' --a=\"b c\" '' d")?.words == ["my file.py", "--a=b c", "", "d"])
    #expect(MagicLine("% 3") == nil)
  }

  @Test(arguments: [
    ("", CellCompleteness.complete), ("x = 1", .complete), ("for i in x:", .incomplete(indent: 4)),
    ("for i in x:\n    pass\n    ", .complete), ("f(1,", .incomplete(indent: 0)),
    ("%time x", .complete), ("!ls", .complete), ("!ls \\", .incomplete(indent: 0)), ("x?", .complete),
    ("%%time", .incomplete(indent: 0)), ("%%time\nx", .incomplete(indent: 0)), ("%%time\nx\n", .complete),
    ("%pwd\nif a:", .incomplete(indent: 4)), ("a b", .invalid),
  ])
  func completeness(_ text: String, _ expected: CellCompleteness) {
    #expect(CellInput.completeness(of: text) == expected)
  }
}
