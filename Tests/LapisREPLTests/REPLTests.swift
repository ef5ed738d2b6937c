import Foundation
import LapisInterpreter
import LapisNotebook
import LapisStore
import Testing

@testable import LapisREPL

/// Whole sessions at the prompt, typed by a script.
@Suite struct REPLTests {
  final class Run {
    let output = CollectedOutput()
    let editor: ScriptedLineEditor
    let session: Session
    let store: StoreHandle
    let home: String
    private(set) var code = -1

    init(_ editor: ScriptedLineEditor, runsGoing: Int = 0) throws {
      home = NSTemporaryDirectory() + "/lapis-repl-\(UUID().uuidString)"
      store = StoreHandle(home: home) { _ in }
      var options = SessionOptions(store: store, output: output)
      options.kind = .interactive
      options.isRecorded = true
      options.isNotebook = true
      session = Session(options)
      self.editor = editor
      code = REPL(session: session, editor: editor, runsGoing: { runsGoing }).run()
      session.end()
    }

    convenience init(_ cells: String...) throws { try self.init(ScriptedLineEditor(cells: cells)) }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    var cells: [CellRecord] { get throws { try store.store().cells(session: 1) } }
  }

  @Test func valuesAreShownNumberedAndKept() throws {
    let run = try Run("x = 20", "x + 1", "x;", "_ + 1", "_2, Out[2], In[2]", "print(x)\n'a'")
    #expect(
      run.output.text
        == "\nOut[2]: 21\n\n\nOut[4]: 22\n\nOut[5]: (21, 21, 'x + 1')\n\n20\nOut[6]: 'a'\n\n")
    #expect(run.output.errorText == "")
    #expect(run.editor.prompts.map { $0.dropLast(2) } == (1...7).map { "In [\($0)]"[...] })
    #expect(run.code == 0)
  }

  @Test func cellsAreRecordedWithTheirOutput() throws {
    let run = try Run("print('é')\n1.5", "1 / 0", "%seed 5")
    let cells = try run.cells
    #expect(cells.map(\.output) == ["é\n", "", ""])
    #expect(cells.map(\.result) == ["1.5", nil, nil])
    #expect(cells.map(\.status) == [.ok, .error, .ok])
    #expect(cells[1].error?.hasSuffix("ZeroDivisionError: division by zero\n") == true)
    #expect(cells[0].source == "print('é')\n1.5")
    let session = try #require(try run.store.store().session(1))
    #expect(session.seed == 0 && session.ended != nil && session.kind == .interactive)
  }

  @Test func aFailureLeavesTheSessionAlive() throws {
    let run = try Run("y = 1", "def f():\n    return zz\nf()", "y")
    #expect(run.output.text.hasSuffix("Out[3]: 1\n\n"))
    #expect(run.output.errorText.contains("File \"<cell 2>\", line 2, in f"))
    #expect(run.output.errorText.contains("NameError: name 'zz' is not defined"))
  }

  @Test func everyMistakeOfACellIsTold() throws {
    let run = try Run("a = = 1\nb = 2\nif c\n    d\n")
    #expect(run.output.errorText.components(separatedBy: "SyntaxError").count == 3)
    #expect(run.session.interpreter.global("b") == nil)
  }

  @Test func leaving() throws {
    #expect(try Run("exit()", "1").editor.prompts.count == 1)
    #expect(try Run("raise SystemExit(7)").code == 7)
    #expect(try Run("exit").code == 0)
    let kept = try Run(ScriptedLineEditor([.end, .cell("1"), .end], answers: ["n", "y"]), runsGoing: 1)
    #expect(kept.editor.questions.count == 2)
    #expect(kept.output.text.contains("Out[1]: 1"))
  }

  @Test func blankCellsAndInterruptsHaveNoNumber() throws {
    let run = try Run(
      ScriptedLineEditor([.cell("\n  "), .interrupted, .cell("# only a comment"), .cell("1"), .end]))
    #expect(run.output.text == "Out[1]: 1\n\n")
    #expect(run.editor.remembered == ["1"])
  }

  @Test func anUnderscoreOfTheUsersStays() throws {
    let run = try Run("_ = 'mine'", "5", "_")
    #expect(run.output.text.hasSuffix("Out[3]: 'mine'\n\n"))
  }
}
