import Foundation
import LapisDiagnostics
import LapisInterpreter
import LapisTestSupport
import Testing

@testable import LapisNotebook

/// What every magic keeps.
@Suite struct MagicContractTests {
  @Test(arguments: MagicRegistry.all.map { $0.name })
  func contract(_ name: String) throws {
    let magic = try #require(MagicRegistry.named(name))
    let mark = magic.kinds.contains(.line) ? "%" : "%%"
    #expect(magic.usage.hasPrefix(name == "!" ? "!" : mark + name))
    #expect(magic.summary.hasSuffix(".") && !magic.summary.contains("\n"))
    #expect(!magic.kinds.isEmpty)
    for option in magic.flags.union(magic.options) where option.hasPrefix("--") || name != "writefile" {
      let isShown = magic.usage.contains(option) || magic.summary.contains(option)
      #expect(isShown || ["-q", "-i", "--append"].contains(option), "\(option) is not documented")
    }
    guard !magic.flags.isEmpty || !magic.options.isEmpty else { return }
    let harness = SessionHarness()
    let error = harness.error("\(mark)\(name) --no-such-option x\n")
    #expect(error.contains("has no option '--no-such-option'"))
    #expect(error.contains("Usage: \(magic.usage)"))
  }

  @Test func namesAreUniqueAndSorted() {
    let names = MagicRegistry.all.map { $0.name }.filter { $0 != "!" }
    #expect(names == Set(names).sorted())
    for (alias, name) in MagicRegistry.aliases {
      #expect(!names.contains(alias) && MagicRegistry.named(name) != nil)
    }
  }
}

@Suite struct MagicTests {
  @Test func unknownNamesGetTheNearest() {
    let harness = SessionHarness()
    #expect(
      harness.error("%histroy")
        == "UsageError: There is no magic %histroy. Did you mean %history?\n")
    #expect(harness.error("%%pwd\n").contains("with one percent sign"))
    #expect(harness.error("%writefile x").contains("with two percent signs"))
  }

  @Test func historyShowsRanges() throws {
    let harness = SessionHarness { $0.isRecorded = true }
    harness.run("a = 1")
    harness.run("if a:\n    b = 2")
    harness.run("a + b")
    #expect(harness.run("%history") == "a = 1\nif a:\n    b = 2\na + b\n")
    #expect(harness.run("%history -n 2-3") == "2: if a:\n...     b = 2\n3: a + b\n")
    #expect(harness.run("%history -no 3") == "3: a + b\n3\n")
    #expect(harness.run("%hist 1/1 9") == "a = 1\n")
    #expect(harness.run("%history -l 1 1-3") == "a + b\n")
    #expect(harness.error("%history 77/1").contains("There is no session 77"))
    #expect(harness.error("%history ~3/1").contains("goes further back"))
    #expect(harness.error("%history x").contains("is not a range of cells"))
    var options = SessionOptions(store: harness.store, output: harness.output)
    options.isRecorded = true
    let next = Session(options)
    let before = harness.output.text.utf8.count
    next.run(cell: "%history ~1/1-2")
    let shown = String(decoding: harness.output.text.utf8.dropFirst(before), as: UTF8.self)
    #expect(shown == "a = 1\nif a:\n    b = 2\n")
  }

  @Test func filesAreWrittenAndRun() throws {
    let harness = SessionHarness()
    let path = harness.folder + "/m.py"
    #expect(harness.run("%%writefile \(path)\nimport sys\nv = sys.argv[1:]\n") == "Writing \(path)\n")
    #expect(harness.run("%%writefile -a \(path)\nprint(__file__ == '\(path)')") == "Appending to \(path)\n")
    #expect(harness.run("%run \(path) --x 'a b'") == "True\n")
    #expect(harness.run("v") == "Out[4]: ['--x', 'a b']\n")
    #expect(harness.error("%run \(harness.folder)/n.py").contains("Did you mean \(path)?"))
    #expect(harness.error("%%writefile /nowhere/x\n1").contains("/nowhere/x cannot be written"))
    _ = try harness.file("bad.py", "x = 1\ny = \n")
    let error = harness.error("%run \(harness.folder)/bad.py")
    #expect(error.contains("bad.py\", line 2") && error.contains("SyntaxError"))
    _ = try harness.file("leave.py", "w = 3\nraise SystemExit(0)\n")
    harness.run("%run \(harness.folder)/leave.py")
    #expect(harness.session.exitCode == nil)
    #expect(harness.run("w").hasSuffix(": 3\n"))
  }

  @Test func commandsOfTheShell() {
    let harness = SessionHarness()
    #expect(harness.run("!echo out; echo err >&2; printf é") == "out\nerr\né")
    harness.run("name = 'wor ld'")
    #expect(harness.run("!echo {name.upper()} $name ${HOME:+h}") == "WOR LD wor ld h\n")
    #expect(harness.run("lines = !printf 'a\\nb\\n'\nlines").hasSuffix("['a', 'b']\n"))
    #expect(harness.run("!exit 3\n_exit_code").hasSuffix(": 3\n"))
    for text in ["!pip install azureml-sdk", "%pip install x", "!python3 -m pip install x", "%conda install y"] {
      #expect(harness.run(text) == PipMagic.answer)
    }
    #expect(harness.run("if True:\n    !echo in\n    x = 4\nx").hasPrefix("in\n"))
  }

  @Test func folders() {
    let harness = SessionHarness()
    #expect(harness.run("%pwd").contains(FileManager.default.currentDirectoryPath))
    #expect(harness.error("%cd /nowhere").contains("No such file or directory"))
    #expect(harness.run("%ls \(harness.folder)") == "")
  }

  @Test func timing() {
    let harness = SessionHarness()
    let line = harness.run("%time 1 + 1")
    #expect(line.contains("CPU times: user ") && line.contains("Wall time: ") && line.hasSuffix("Out[1]: 2\n"))
    #expect(harness.run("%%time\nq = 5\nq").hasSuffix("Out[2]: 5\n"))
    let many = harness.run("%timeit -n 10 -r 2 q + 1")
    #expect(many.contains(" per loop (mean ± std. dev. of 2 runs, 10 loops each)\n"))
    #expect(harness.error("%timeit -n x 1").contains("-n takes a positive whole number"))
    #expect(harness.error("%time 1/0").contains("ZeroDivisionError"))
    #expect(harness.error("%timeit undefined_name").contains("NameError"))
    #expect(harness.error("if True:\n    %time 1").contains("stands at the left margin only"))
  }

  @Test func namesAreListedAndForgotten() {
    let harness = SessionHarness()
    #expect(harness.run("%who") == "There are no names yet.\n")
    harness.run("import math\nn = 3\ntext = 'é'\nmany = list(range(100))\n_hidden = 1")
    #expect(harness.run("%who") == "many  n     text\n".replacing("     ", with: "     "))
    #expect(harness.run("%who int") == "n\n")
    let table = harness.run("%whos")
    #expect(table.contains("many  list  100 elements\n") && table.contains("text  str   'é'\n"))
    #expect(harness.error("%reset").contains("%reset -f"))
    harness.run("%reset -f")
    #expect(harness.error("n").contains("NameError"))
  }

  @Test func theSeed() {
    let harness = SessionHarness()
    #expect(harness.run("%seed") == "Out[1]: 0\n")
    harness.run("%seed 42")
    #expect(harness.run("%seed") == "Out[3]: 42\n")
    #expect(harness.error("%seed x").contains("%seed takes one whole number"))
  }

  @Test func help() {
    let harness = SessionHarness()
    harness.run("def area(w, h=2):\n    'Width times height.'\n    return w * h")
    #expect(harness.run("area?") == "area(w, h=2)\n    Width times height.\n")
    #expect(harness.run("?area") == harness.run("%help area"))
    #expect(harness.error("aera?").contains("Did you mean 'area'?"))
    #expect(harness.run("%time?").hasPrefix("%time STATEMENT"))
    #expect(harness.run("len?").contains("len("))
    #expect(harness.run("%lsmagic").contains("%history"))
    #expect(harness.run("%keys").contains("Ctrl-R"))
  }
}
