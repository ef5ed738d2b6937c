import Foundation
import LapisDataModules
import LapisDiagnostics
import LapisInterpreter
import LapisLearnModules
import LapisTestSupport
import Testing

/// Scripts with what CPython prints for them over scikit-learn, onnxruntime, LightGBM and XGBoost
/// (`scripts/record-sklearn`).
struct ScriptTests {
  @Test(arguments: Fixtures.files(in: "Scripts", ending: ".py"))
  func prints(_ file: URL) throws {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let recorded = String(
      decoding: try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("out")), as: UTF8.self)
    // The first line of a recording says what made it.
    let wanted = recorded.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let vm = Interpreter(options: options)
    vm.register(DataModules.all())
    vm.register(LearnModules.all())
    let result = vm.run(SourceFile(name: file.lastPathComponent, text: text), mode: .script)
    if let failure = result.failure { Issue.record("\(failure.traceback)") }
    let got = output.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(got.count == wanted.count, "\(got.count) lines instead of \(wanted.count)")
    for (index, (a, b)) in zip(got, wanted).enumerated() {
      if let difference = NumericText.difference(String(a), String(b)) {
        Issue.record("line \(index + 1): \(difference)\n  got    \(a)\n  wanted \(b)")
      }
    }
  }
}

/// Lines compared word by word: numbers to the last printed digit, everything else exactly, blanks loosely.
enum NumericText {
  static func difference(_ got: String, _ wanted: String) -> String? {
    let a = tokens(got)
    let b = tokens(wanted)
    guard a.count == b.count else { return "\(a.count) words instead of \(b.count)" }
    for (x, y) in zip(a, b) where x != y {
      guard let p = Double(x), let q = Double(y), agree(p, q, printed: y) else { return "'\(x)' instead of '\(y)'" }
    }
    return nil
  }

  /// Within a unit of the last digit, where at least three decimals were printed.
  private static func agree(_ a: Double, _ b: Double, printed: String) -> Bool {
    let decimals = printed.contains(".") && !printed.contains("e") ? printed.split(separator: ".").last?.count ?? 0 : 0
    let unit = decimals >= 3 ? pow(10, -Double(min(decimals, 9))) : 0
    return abs(a - b) <= max(1e-7 * abs(b), 1.01 * unit)
  }

  private static func tokens(_ line: String) -> [String] {
    var result: [String] = []
    var current = ""
    func flush() {
      if !current.isEmpty { result.append(current) }
      current = ""
    }
    for character in line {
      if character == " " {
        flush()
      } else if "()[]{},:=<>'\"".contains(character) {
        flush()
        result.append(String(character))
      } else {
        current.append(character)
      }
    }
    flush()
    // numpy writes a whole float as `3.`
    return result.map { $0.last == "." && Double($0 + "0") != nil ? $0 + "0" : $0 }
  }
}
