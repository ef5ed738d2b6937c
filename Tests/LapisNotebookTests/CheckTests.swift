import Foundation
import LapisDiagnostics
import LapisStore
import LapisTestSupport
import Testing

@testable import LapisInterpreter
@testable import LapisNotebook

/// `lapis check` finds what was planted and nothing else.
@Suite struct CheckTests {
  private static let fixtures =
    Fixtures.files(in: "Fixtures/check", ending: ".py") + Fixtures.files(in: "Fixtures/check", ending: ".ipynb")

  /// Each fixture has its report beside it.
  @Test(arguments: fixtures)
  func findsWhatWasPlanted(_ file: URL) throws {
    let folder = Fixtures.folder("Fixtures/check").path + "/"
    let found = CheckReport.text([try Checker.check(path: file.path)])
      .replacingOccurrences(of: folder, with: "")
    let report = file.appendingPathExtension("report")
    if ProcessInfo.processInfo.environment["LAPIS_RECORD"] == "1" {
      try found.write(to: report, atomically: true, encoding: .utf8)
      Issue.record("recorded \(report.lastPathComponent)")
      return
    }
    #expect(found == (try String(contentsOf: report, encoding: .utf8)))
  }

  @Test func thereAreManyFixtures() { #expect(Self.fixtures.count >= 40) }

  private static let lessons = (try? FileManager.default.subpathsOfDirectory(
    atPath: LapisBinary.checkout.appendingPathComponent("lessons").path)) ?? []

  @Test(arguments: lessons.filter { $0.hasSuffix(".py") })
  func isSilentOnLessons(_ lesson: String) throws {
    let path = LapisBinary.checkout.appendingPathComponent("lessons/\(lesson)").path
    #expect(CheckReport.text([try Checker.check(path: path)]) == "")
  }

  private static let scripts = LapisBinary.checkout.appendingPathComponent("Tests/ConformanceTests/Scripts")

  /// A script that is recorded to end with a traceback is wrong at the lines that the traceback shows, and
  /// nowhere else.
  @Test func isSilentOnConformanceScripts() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Self.scripts.path)
    let files = names.filter { $0.hasSuffix(".py") }
    #expect(files.count > 50)
    for name in files {
      let file = Self.scripts.appendingPathComponent(name)
      let recorded =
        (try? String(contentsOf: file.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)) ?? ""
      let traceback = recorded.range(of: "--- stderr\n").map { recorded[$0.upperBound...] } ?? ""
      for finding in try Checker.check(path: file.path).findings {
        #expect(
          traceback.contains(", line \(finding.line),") || traceback.contains(", line \(finding.line)\n"),
          "\(name):\(finding.line):\(finding.column): \(finding.message)")
      }
    }
  }

  @Test func findingsAsJSON() throws {
    let file = ScriptFile(text: "x = 1\nprint(é, zzz)\n", name: "a.py")
    let json = CheckReport.json([Checker.check(file, path: "a.py")])
    #expect(
      json.asArray?.last == [
        "file": "a.py", "cell": nil, "line": 2, "column": 10, "endLine": 2, "endColumn": 13,
        "code": "name.undefined", "message": "name 'zzz' is not defined", "help": nil,
      ])
    #expect(CheckReport.json([Checker.check(ScriptFile(text: "x = 1\n", name: "a.py"), path: "a.py")]) == .array([]))
  }

  /// What the help offers in place of a module is only said of modules that are not there.
  @Test func helpOfModulesIsTrue() {
    let interpreter = ModuleFacts.makeInterpreter()
    for (module, help) in ModuleHelp.instead {
      #expect(!interpreter.hasModule(module), "\(module)")
      for word in help.split(whereSeparator: { !($0.isLetter || $0 == "." || $0 == "_") }) {
        let name = word.hasSuffix(".") ? word.dropLast() : word
        guard name.contains("."), !name.hasPrefix("."), !name.hasPrefix("Run.") else { continue }
        let parts = name.split(separator: ".").map(String.init)
        let isThere = (1...parts.count).contains { count in
          let module = parts.prefix(count).joined(separator: ".")
          guard interpreter.hasModule(module), let value = try? interpreter.module(module) else { return false }
          return count == parts.count || interpreter.attributeNames(of: value).contains(parts[count])
        }
        #expect(isThere, "\(module): \(name)")
      }
    }
    for member in ModuleHelp.insteadOfMember.keys {
      let parts = member.split(separator: ".").map(String.init)
      let module = try? interpreter.module(parts.dropLast().joined(separator: "."))
      let names = module.map { interpreter.attributeNames(of: $0) } ?? []
      #expect(module != nil && !names.contains(parts.last ?? ""), "\(member)")
    }
    for name in NameHelp.aliases.values { #expect(interpreter.hasModule(name), "\(name)") }
    for (name, module) in NameHelp.members {
      let found = try? interpreter.attributeIfPresent(interpreter.module(module), name)
      #expect(found != nil, "\(module).\(name)")
    }
  }

  /// What `AutoMLConfig` is said to read from its `**kwargs` is what it takes without a warning.
  @Test func knownKeywordsOfAutoMLConfigAreTaken() throws {
    let harness = SessionHarness()
    harness.run("from azureml.train.automl import AutoMLConfig")
    let type = try #require(harness.session.interpreter.global("AutoMLConfig"))
    let signature = try #require(harness.session.interpreter.callSignature(of: type))
    for keyword in try #require(signature.knownKeywords) {
      let warning = harness.error("AutoMLConfig(task='regression', \(keyword)=1)")
      #expect(!warning.contains("unrecognized"), "\(keyword): \(warning)")
    }
    #expect(harness.error("AutoMLConfig(task='regression', iteratons=1)").contains("Did you mean iterations?"))
  }
}
