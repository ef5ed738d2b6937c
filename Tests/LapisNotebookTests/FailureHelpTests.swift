import LapisInterpreter
import LapisTestSupport
import Testing

@testable import LapisNotebook

/// The line of help below what a cell or a script fails with.
@Suite struct FailureHelpTests {
  @Test func cellsShowIt() {
    let harness = SessionHarness()
    #expect(
      harness.error("{'accuracy': 1}['acuracy']") == """
        Traceback (most recent call last):
          File "<cell 1>", line 1, in <module>
            {'accuracy': 1}['acuracy']
            ~~~~~~~~~~~~~~~^^^^^^^^^^^
        KeyError: 'acuracy'
        help: The nearest key is 'accuracy'.

        """)
    #expect(harness.error("1 / 0").hasSuffix("ZeroDivisionError: division by zero\n"))
    #expect(
      harness.error("from azureml.train.hyperdrive import HyperDriveConfig\nHyperDriveConfig(max_total_run=20)")
        .hasSuffix("help: Did you mean 'max_total_runs'?\n"))
    #expect(
      harness.error("Workspace.from_config()").hasSuffix(
        "help: Import it first: from azureml.core import Workspace\n"))
    #expect(harness.error("raise SystemExit('bye')") == "bye\n")
  }

  @Test func colourIsThatOfSyntaxErrors() {
    let harness = SessionHarness { $0.usesColor = true }
    #expect(harness.error("[][0]").hasSuffix("\u{1B}[1;36mhelp\u{1B}[0m: The list is empty.\n"))
  }

  @Test func aCellThatFailedIsNamed() {
    let harness = SessionHarness()
    harness.run("path = 'x'\nraise ValueError\ntable = [1]")
    #expect(harness.error("table").hasSuffix("help: 'table' is defined in cell 1, which failed.\n"))
    #expect(!harness.error("tables_of_mine").contains("help:"))
  }

  @Test func cellsToComeAreNamed() throws {
    let harness = SessionHarness { $0.isNotebook = false }
    let path = try harness.file(
      "n.ipynb",
      #"""
      {"cells": [{"cell_type": "markdown", "source": "text"},
       {"cell_type": "code", "source": "%pwd\nprint(df)"},
       {"cell_type": "code", "source": "df = 1"}]}
      """#)
    #expect(harness.session.run(try ScriptFile(path: path)) == 1)
    #expect(
      harness.output.errorText.hasSuffix(
        "NameError: name 'df' is not defined\nhelp: 'df' is defined in cell 3, which has not been run.\n"))

    let script = SessionHarness { $0.isNotebook = false }
    _ = script.session.run(ScriptFile(text: "# %%\nshow = 1\nprint(df)\n\n# %%\n# later\ndf = 1\n", name: "s.py"))
    #expect(script.output.errorText.hasSuffix("help: 'df' is defined in line 7, below.\n"))
  }

  @Test func everyMistakeIsToldBeforeAnythingRuns() {
    let harness = SessionHarness { $0.isNotebook = false }
    let text = "# %%\nprint('ran')\nif True\n    pass\n# %%\ndef f():\n    x = 1\n    global x\n# %%\ny = (1\n"
    #expect(harness.session.run(ScriptFile(text: text, name: "s.py")) == 1)
    #expect(harness.output.text == "")
    for line in ["line 3", "line 8", "line 10"] { #expect(harness.output.errorText.contains(line), "\(line)") }
  }
}
