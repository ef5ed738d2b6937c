import Foundation
import LapisStore
import LapisTestSupport
import Testing

/// The built program, run as a user runs it.
@Suite(.enabled(if: LapisBinary.path != nil, "the lapis executable was not built"))
struct CommandTests {
  final class Folder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory
        .appendingPathComponent("lapis-command-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
      let file = url.appendingPathComponent(name)
      try Data(text.utf8).write(to: file)
      return file.path
    }

    func lapis(_ arguments: String..., input: String = "") throws -> LapisBinary.Outcome {
      try LapisBinary.run(
        arguments, input: input, home: url.appendingPathComponent("home"), folder: url)
    }
  }

  // MARK: Where code comes from

  @Test func codeFromTheCommandLine() throws {
    let folder = try Folder()
    let run = try folder.lapis("-c", "import sys\nprint(sys.argv)\n1", "--x", "-c", "y")
    #expect(run.output == "['-c', '--x', '-c', 'y']\n")
    #expect(run.exitCode == 0 && run.errors == "")
  }

  @Test func scriptsGetTheirArguments() throws {
    let folder = try Folder()
    try folder.write("helper.py", "VALUE = 7\n")
    try folder.write(
      "s.py", "import sys, helper\nprint(sys.argv[1:], helper.VALUE, __name__, __file__)\n'not shown'\n")
    let run = try folder.lapis("--seed", "3", "s.py", "--seed", "4", "-i", "--help")
    #expect(run.output == "['--seed', '4', '-i', '--help'] 7 __main__ s.py\n")
  }

  @Test(arguments: [[], ["-"]])
  func standardInputIsAScript(_ arguments: [String]) throws {
    let folder = try Folder()
    let run = try LapisBinary.run(
      arguments, input: "x = 2\nprint(x)\nx\n%pwd\n", folder: folder.url)
    #expect(run.output.hasPrefix("2\n"))
    #expect(!run.output.contains("In [") && !run.output.contains("\u{1B}"))
    let failing = try LapisBinary.run(arguments, input: "print(1)\n1/0\nprint(2)\n")
    #expect(failing.output == "1\n" && failing.exitCode == 1)
    #expect(failing.errors.hasSuffix("ZeroDivisionError: division by zero\n"))
  }

  @Test func notebooksRunTheirCodeCells() throws {
    let folder = try Folder()
    let path = try folder.write(
      "n.ipynb",
      #"""
      {"cells": [{"cell_type": "markdown", "source": "text"},
       {"cell_type": "code", "source": ["%matplotlib inline\n", "a = 20"]},
       {"cell_type": "code", "source": ["!pip install azureml-sdk\n", "a + 1"]},
       {"cell_type": "code", "source": "a / 0"}]}
      """#)
    let run = try folder.lapis(path)
    #expect(run.output == "Nothing needs installing: the modules of Lapis are built in.\n21\n")
    #expect(run.errors.contains("n.ipynb, cell 4\", line 1"))
    #expect(run.exitCode == 1)
  }

  // MARK: Copies of data

  @Test func aCopyStandsInForAnAddress() throws {
    let folder = try Folder()
    try folder.write("t.csv", "age,y\n30,yes\n41,no\n")
    let address = "https://host.invalid/data/t.csv"
    let added = try folder.lapis("data", "add", address, "t.csv")
    #expect(added.exitCode == 0 && added.output.contains("19 bytes, SHA-256 "))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("t.csv"))
    try folder.write(
      "s.py",
      """
      import pandas as pd, requests, urllib.request
      from azureml.core import Dataset
      from azureml.data.dataset_factory import TabularDatasetFactory
      address = '\(address)'
      print(pd.read_csv(address).y.tolist())
      print(TabularDatasetFactory.from_delimited_files(path=address).to_pandas_dataframe().shape)
      print(Dataset.Tabular.from_delimited_files(address).take(1).to_pandas_dataframe().age.tolist())
      print(requests.get(address).text.split()[0], urllib.request.urlopen(address).read()[:3])
      """)
    let run = try folder.lapis("s.py")
    #expect(run.output == "['yes', 'no']\n(2, 2)\n[30]\nage,y b'age'\n")
    #expect(run.errors == "" && run.exitCode == 0)
    let list = try folder.lapis("data", "list")
    #expect(list.output.contains(address) && list.output.contains("copy"))
    let json = try folder.lapis("data", "list", "--format", "json")
    #expect(json.output.contains("\"kind\": \"copy\""))
    #expect(try folder.lapis("data", "remove", address).exitCode == 0)
    #expect(try folder.lapis("data", "remove", address).exitCode == 2)
    #expect(try folder.lapis("data").output.contains("There are no copies"))
  }

  @Test func aChangedCopyIsRefused() throws {
    let folder = try Folder()
    try folder.write("t.csv", "a\n1\n")
    try folder.lapis("data", "add", "https://host.invalid/t.csv", "t.csv")
    let data = folder.url.appendingPathComponent("home/data")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: data.path).first { $0.hasSuffix(".copy") })
    try Data("a\n2\n".utf8).write(to: data.appendingPathComponent(name))
    let run = try folder.lapis("-c", "import pandas as pd\npd.read_csv('https://host.invalid/t.csv')")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("has changed since it was added"))
    #expect(run.errors.contains("lapis data remove https://host.invalid/t.csv"))
  }

  @Test func wrongUseOfDataIsExplained() throws {
    let folder = try Folder()
    try folder.write("t.csv", "a\n1\n")
    let swapped = try folder.lapis("data", "add", "t.csv", "https://host.invalid/t.csv")
    #expect(swapped.exitCode == 1 && swapped.errors.contains("is no address"))
    let absent = try folder.lapis("data", "add", "https://host.invalid/t.csv", "absent.csv")
    #expect(absent.exitCode == 2 && absent.errors.contains("absent.csv"))
    #expect(try folder.lapis("data", "add", "https://host.invalid/t.csv").exitCode == 2)
  }

  // MARK: Exit codes and bad input

  @Test(arguments: [
    ("", 0), ("raise SystemExit(5)", 5), ("raise SystemExit('said')", 1), ("1/0", 1), ("a = (", 1),
    ("raise KeyboardInterrupt", 130),
  ])
  func exitCodesOfScripts(_ code: String, _ expected: Int32) throws {
    #expect(try LapisBinary.run(["-c", code]).exitCode == expected)
  }

  @Test func wrongUsageIsTold() throws {
    let folder = try Folder()
    for arguments in [["--bogus"], ["--seed", "x"], ["--workers", "0"], ["sessions", "show", "x"], ["replay"]] {
      let run = try LapisBinary.run(arguments)
      #expect(run.exitCode == 2 && run.output == "" && !run.errors.isEmpty, "\(arguments)")
    }
    try folder.write("train.py", "")
    let missing = try folder.lapis("trian.py")
    #expect(missing.exitCode == 2)
    #expect(missing.errors == "lapis: There is no file trian.py. Did you mean train.py?\n")
    #expect(try folder.lapis(".").errors.contains("is a folder"))
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]).write(to: folder.url.appendingPathComponent("b.py"))
    #expect(try folder.lapis("b.py").errors.contains("is not a text file"))
    try Data([0x61, 0xFF]).write(to: folder.url.appendingPathComponent("l.py"))
    #expect(try folder.lapis("l.py").errors.contains("is not encoded in UTF-8"))
    try folder.write("n.ipynb", "{}")
    #expect(try folder.lapis("n.ipynb").errors.contains("is not a notebook"))
    for (kind, id) in [("sessions", "7"), ("runs", "x")] {
      let run = try folder.lapis(kind, "show", id)
      #expect(run.exitCode == 2 && run.errors.contains("There is no "))
    }
    #expect(try folder.lapis("replay", "7").exitCode == 2)
  }

  @Test func helpAndVersion() throws {
    let help = try LapisBinary.run(["--help"])
    #expect(help.exitCode == 0 && help.output.contains("sessions") && help.output.contains("replay"))
    #expect(!help.output.contains("worker --trial"))
    #expect(try LapisBinary.run(["run", "--help"]).output.contains("--record"))
    #expect(try LapisBinary.run(["--version"]).output == "0.1.0\n")
    let worker = try LapisBinary.run(["worker", "--trial", "/nowhere"])
    #expect(worker.exitCode == 2 && !worker.errors.isEmpty)
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    let path = try #require(LapisBinary.path?.path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      "{ '\(path)' -c 'for i in range(1000000): print(i)'; echo $? >&2; } | head -n 1",
    ]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "0\n")
    #expect(String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "141\n")
  }

  @Test func anInterruptEndsAScript() throws {
    let path = try #require(LapisBinary.path?.path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-c", "print('on', flush=True)\nwhile True: pass"]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    _ = try output.fileHandleForReading.read(upToCount: 3)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130 && process.terminationReason == .exit)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.hasPrefix("Traceback") && text.hasSuffix("KeyboardInterrupt\n"))
  }

  // MARK: Checking

  @Test func checkTellsWhatItFinds() throws {
    let folder = try Folder()
    try folder.write("good.py", "import os\nprint(os.getcwd())\n")
    try folder.write("bad.py", "open('made', 'w')\nprnt(1)\n")
    let good = try folder.lapis("check", "good.py")
    #expect(good.exitCode == 0 && good.output == "" && good.errors == "")
    let bad = try folder.lapis("check", "good.py", "bad.py")
    #expect(bad.exitCode == 1 && bad.errors == "")
    #expect(bad.output == "bad.py:2:1: name 'prnt' is not defined\n    prnt(1)\n    ^^^^\nhelp: Did you mean 'print'?\n")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/made"), "it ran the file")
    let json = try folder.lapis("check", "--format", "json", "bad.py")
    #expect(json.exitCode == 1)
    #expect(try JSONValue(parsing: json.output).asArray?.first?["line"] == 2)
    #expect(try folder.lapis("check", "--format", "json", "good.py").output == "[]\n")
    let missing = try folder.lapis("check", "god.py", "bad.py")
    #expect(missing.exitCode == 2 && missing.output.contains("prnt"))
    #expect(missing.errors == "lapis: There is no file god.py. Did you mean good.py?\n")
    #expect(try folder.lapis("check").exitCode == 2)
  }

  // MARK: Sessions

  @Test func aRecordedScriptIsListedShownReplayedAndVerified() throws {
    let folder = try Folder()
    try folder.write("s.py", "# %%\nx = 0.1 + 0.2\nx\n# %%\nimport time\nprint(f'took {time.time() % 1:.3f} s')\n")
    #expect(try folder.lapis("--record", "--seed", "5", "s.py").exitCode == 0)
    let list = try folder.lapis("sessions")
    #expect(list.output.contains("script") && list.output.contains("s.py"))
    let json = try JSONValue(parsing: try folder.lapis("sessions", "--format", "json").output)
    #expect(json.asArray?.first?["seed"] == 5 && json.asArray?.first?["cells"] == 2)
    let shown = try folder.lapis("sessions", "show", "1")
    #expect(shown.output.contains("Out[1]: 0.30000000000000004\n"))
    let cells = try JSONValue(parsing: folder.lapis("sessions", "show", "1", "--format", "json").output)
    #expect(cells["cells"]?.asArray?.first?["result"] == "0.30000000000000004")

    let replayed = try folder.lapis("replay", "1")
    #expect(replayed.output.hasPrefix("In [1]: x = 0.1 + 0.2\n   ...: x\n0.30000000000000004\n"))
    let verified = try folder.lapis("replay", "1", "--verify")
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.errors)")
    #expect(verified.output == "The session gives the same answers: 2 cells compared.\n")

    let store = try RunStore(home: folder.url.appendingPathComponent("home").path)
    try store.finishCell(
      session: 1, number: 1, status: .ok, output: "", result: "0.31", error: nil, duration: 0)
    try store.close()
    let changed = try folder.lapis("replay", "1", "--verify")
    #expect(changed.exitCode == 3)
    #expect(changed.output.contains("-0.31\n+0.30000000000000004\n"))
    #expect(try folder.lapis("replay", "1", "--verify", "--rtol", "0.1").exitCode == 0)
  }

  @Test func aScriptWithoutRecordLeavesNothing() throws {
    let folder = try Folder()
    #expect(try folder.lapis("-c", "print(1)").exitCode == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/home"))
    #expect(try folder.lapis("runs").output == "There are no runs yet.\n")
    #expect(try folder.lapis("runs", "--format", "json").output == "[]\n")
  }

  @Test func manyAtOnceShareTheStore() async throws {
    let folder = try Folder()
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for index in 0..<8 {
        group.addTask {
          try LapisBinary.run(
            ["--record", "-c", "print(\(index))"], home: folder.home).exitCode
        }
      }
      for try await code in group { #expect(code == 0) }
    }
    let json = try JSONValue(parsing: try folder.lapis("sessions", "--format", "json").output)
    #expect(json.asArray?.count == 8)
  }
}

extension CommandTests.Folder: @unchecked Sendable {
  var home: URL { url.appendingPathComponent("home") }
}
