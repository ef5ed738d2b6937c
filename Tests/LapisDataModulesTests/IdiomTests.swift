import Foundation
import LapisDataModules
import LapisDiagnostics
import LapisInterpreter
import LapisTestSupport
import Testing

/// The table that the idioms are tried on.
private enum BankMarketing {
  static let path: String? = ProcessInfo.processInfo.environment["LAPIS_DATA"].flatMap { folder in
    let path = folder + "/bankmarketing_train.csv"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

/// What code does to a table before it trains: the frames equal those of pandas in every cell, whose digests
/// `scripts/check-idioms --record` wrote.
@Suite(.enabled(if: BankMarketing.path != nil, "LAPIS_DATA names no folder that holds bankmarketing_train.csv"))
struct IdiomTests {
  static let names = Fixtures.files(in: "Idioms", ending: ".py").map { String($0.lastPathComponent.dropLast(3)) }
    .filter { $0 != "cells" }

  @Test(arguments: names) func givesTheFrameOfPandas(name: String) throws {
    let data = try #require(BankMarketing.path)
    func text(_ file: String) throws -> String {
      try String(contentsOf: Fixtures.folder("Idioms").appendingPathComponent(file), encoding: .utf8)
    }
    let program = try text("cells.py") + "data = pd.read_csv('\(data)')\n" + text("\(name).py") + "\nprint_digests(frame)\n"
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let vm = Interpreter(options: options)
    vm.register(DataModules.all())
    let result = vm.run(SourceFile(name: "\(name).py", text: program), mode: .script)
    #expect(result.failure?.traceback == nil)
    let printed = output.text.split(separator: "\n")
    let wanted = try text("\(name).out").split(separator: "\n")
    for (line, expected) in zip(printed, wanted) where line != expected {
      Issue.record("Lapis: \(line), pandas: \(expected)")
    }
    #expect(printed.count == wanted.count)
  }
}
