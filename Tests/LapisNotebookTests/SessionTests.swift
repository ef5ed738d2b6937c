import Foundation
import LapisInterpreter
import LapisStore
import Testing

@testable import LapisNotebook

@Suite struct SessionTests {
  @Test func scriptsShowNothingAndCellsTheirValue() throws {
    let plain = SessionHarness { $0.isNotebook = false }
    #expect(plain.session.run(ScriptFile(text: "1\nprint(2)\n3\n", name: "s.py")) == 0)
    #expect(plain.output.text == "2\n")
    let cells = SessionHarness { $0.isNotebook = false }
    #expect(cells.session.run(ScriptFile(text: "# %%\n1\n# %%\n'b';\n# %%\n'c'\n", name: "s.py")) == 0)
    #expect(cells.output.text == "1\n'c'\n")
  }

  @Test func linesOfTracebacksAreThoseOfTheFile() {
    let harness = SessionHarness { $0.isNotebook = false }
    let text = "# %% [markdown]\n# text\n# %%\nx = 1\n\n# %%\ny = 2\n%pwd\nx / 0\n"
    #expect(harness.session.run(ScriptFile(text: text, name: "s.py")) == 1)
    #expect(harness.output.errorText.contains("File \"s.py\", line 9, in <module>\n    x / 0\n"))
  }

  @Test func mistakesAreToldBeforeAnythingRuns() {
    let harness = SessionHarness { $0.isNotebook = false }
    let text = "# %%\nprint('ran')\n# %%\na = (\n# %%\nb = = 1\n"
    #expect(harness.session.run(ScriptFile(text: text, name: "s.py")) == 1)
    #expect(harness.output.text == "")
    #expect(harness.output.errorText.contains("line 4") && harness.output.errorText.contains("line 6"))
  }

  @Test(arguments: [
    ("raise SystemExit", 0, ""), ("raise SystemExit(4)", 4, ""), ("import sys; sys.exit('bye')", 1, "bye\n"),
    ("1/0", 1, "ZeroDivisionError"), ("raise KeyboardInterrupt", 130, "KeyboardInterrupt"), ("", 0, ""),
  ])
  func exitCodes(_ text: String, _ code: Int, _ error: String) {
    let harness = SessionHarness { $0.isNotebook = false }
    #expect(harness.session.run(ScriptFile(text: text, name: "s.py")) == code)
    #expect(error.isEmpty ? harness.output.errorText == "" : harness.output.errorText.contains(error))
  }

  @Test func completionNeverRunsCode() {
    let harness = SessionHarness()
    harness.run(
      """
      import math
      class Trap:
          plain = 1
          def __getattr__(self, name):
              print('ran')
              raise SystemExit
          @property
          def prop(self):
              print('ran')
      trap = Trap()
      trap.own = [1]
      def train(rate, keep_probability=0.5, *, batch_size): pass
      values = {}
      """)
    let session = harness.session
    #expect(session.complete("tra").candidates == ["train", "trap"])
    #expect(session.complete("trap.p").candidates == ["plain", "prop"])
    #expect(session.complete("trap.prop.x").candidates == [])
    #expect(session.complete("trap.missing.x").candidates == [])
    #expect(session.complete("math.sq").candidates == ["sqrt"])
    #expect(session.complete("train(ba").candidates == ["batch_size="])
    #expect(session.complete("values.ite").candidates == ["items"])
    #expect(session.complete("import mat").candidates == ["math", "matplotlib"])
    #expect(session.complete("from math import sq").candidates == ["sqrt"])
    #expect(session.complete("%tim").candidates == ["time", "timeit"])
    #expect(session.complete("%%wr").candidates == ["writefile"])
    #expect(session.complete("whi").candidates == ["while"])
    #expect(session.complete("x.__lap").candidates == [])
    let path = session.complete("open('\(harness.folder)/ho")
    #expect(path.candidates == [] || path.candidates == ["home/"])
    #expect(harness.output.text == "")
  }

  @Test func aFailingReprIsTheCellsFailure() {
    let harness = SessionHarness()
    harness.run("class Odd:\n    def __repr__(self):\n        return 1 / 0")
    #expect(harness.error("Odd()").contains("ZeroDivisionError"))
    #expect(harness.run("2") == "Out[3]: 2\n")
  }

  @Test func anInterruptStopsTheCellOnly() {
    let harness = SessionHarness()
    let interpreter = harness.session.interpreter
    let flag = UInt(bitPattern: interpreter.interruptFlag)
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.1)
      UnsafeMutablePointer<UInt8>(bitPattern: flag)?.pointee = 1
    }
    harness.run("n = 0\nwhile True:\n    n += 1")
    #expect(harness.session.wasInterrupted)
    #expect(harness.output.errorText.hasSuffix("KeyboardInterrupt\n"))
    #expect(harness.run("n > 0") == "Out[2]: True\n")
  }

  @Test func aStoreThatCannotBeOpenedIsToldOnce() throws {
    let harness = SessionHarness { options in
      options.isRecorded = true
      options.store = StoreHandle(home: "/dev/null/below") { _ in }
    }
    #expect(harness.run("1") == "Out[1]: 1\n")
    #expect(harness.run("2") == "Out[2]: 2\n")
    #expect(harness.output.errorText.components(separatedBy: "not recorded").count == 2)
  }

  @Test func aShownFigureIsKeptAndRecordedWithoutColours() throws {
    let harness = SessionHarness { options in
      options.isRecorded = true
      options.usesColor = true
    }
    let shown = harness.run("import matplotlib.pyplot as plt\nplt.bar(['a', 'b'], [1, 2])\nplt.show()")
    #expect(shown.contains("\u{1B}["))
    let path = harness.folder + "/home/figures/session-1/figure-1.svg"
    #expect(harness.output.errorText == "figure: \(path)\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<svg"))
    harness.session.end()
    let cell = try #require(Replay(session: 1, in: harness.store.store()).cells.first)
    #expect(cell.output.contains("█") && !cell.output.contains("\u{1B}"))
  }
}

@Suite struct ReplayTests {
  func record(_ harness: SessionHarness, _ cells: [String]) {
    for cell in cells { harness.session.run(cell: cell) }
    harness.session.end()
  }

  func verify(_ harness: SessionHarness, rtol: Double = 1e-9) throws -> Verification.Report {
    let replay = try Replay(session: 1, in: harness.store.store())
    let fresh = SessionHarness { options in
      options.kind = .replay
      options.seed = replay.session.seed
    }
    let cells = replay.run(in: fresh.session, showsCells: false)
    return Verification(relativeTolerance: rtol).compare(cells, expected: replay.cells)
  }

  @Test func aSessionReplaysAndIsVerified() throws {
    let harness = SessionHarness { $0.isRecorded = true }
    record(
      harness,
      [
        "x = 0.1 + 0.2", "x", "print('x is', x)\n1/0", "_", "import time\ntime.time() # NBVAL_IGNORE_OUTPUT",
        "y = 1 # NBVAL_SKIP", "%time x * 2",
      ])
    let report = try verify(harness)
    #expect(report.isSame, "\(report.diff)")
    #expect(report.compared == 5 && report.skipped == 2)
  }

  @Test func aChangedOutputDiffers() throws {
    let harness = SessionHarness { $0.isRecorded = true }
    record(harness, ["x = 0.5", "x", "print('a')\nprint('b')"])
    try harness.store.store().finishCell(
      session: 1, number: 2, status: .ok, output: "", result: "0.5000001", error: nil, duration: 0)
    let report = try verify(harness)
    #expect(report.differing == [2])
    #expect(report.diff.contains("-0.5000001\n+0.5\n"))
    #expect(try verify(harness, rtol: 1e-3).isSame)
  }

  @Test func cellsAreShownAsAtThePrompt() throws {
    let harness = SessionHarness { $0.isRecorded = true }
    record(harness, ["for i in range(2):\n    print(i)", "i"])
    let fresh = SessionHarness { $0.kind = .replay }
    _ = try Replay(session: 1, in: harness.store.store()).run(in: fresh.session, showsCells: true)
    #expect(
      fresh.output.text
        == "In [1]: for i in range(2):\n   ...:     print(i)\n0\n1\n\nIn [2]: i\nOut[2]: 1\n\n")
  }

  @Test func reportsOfSessions() throws {
    let harness = SessionHarness { $0.isRecorded = true }
    record(harness, ["print('p')\n1", "1/0"])
    let store = try harness.store.store()
    let text = try SessionReport.text(ofSession: 1, in: store)
    #expect(text.contains("In [1]: print('p')\n   ...: 1\np\nOut[1]: 1\n"))
    #expect(text.contains("ZeroDivisionError"))
    let json = try SessionReport.json(ofSession: 1, in: store)
    #expect(json["cells"]?.asArray?.count == 2)
    #expect(try SessionReport.text(limit: 5, in: store, width: 100).contains("interactive"))
    #expect(throws: (any Error).self) { try Replay(session: 9, in: store) }
  }
}
