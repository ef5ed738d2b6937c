import FoundationEssentials
import LapisDiagnostics
import LapisSyntax
import LapisTestSupport
import Testing

@Suite struct ValidTests {
  /// Trees and ranges are exactly CPython's, as `scripts/record-syntax` wrote them.
  @Test(arguments: Fixtures.files(in: "Fixtures/valid", ending: ".py"))
  func parsesAsCPython(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let recorded = try String(
      contentsOf: file.deletingPathExtension().appendingPathExtension("ast"), encoding: .utf8)
    let module = parse(SourceFile(name: file.lastPathComponent, text: text))
    #expect(module.diagnostics.isEmpty)
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let actual = TreeDump.text(of: module).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, (one, other)) in zip(expected, actual).enumerated() where one != other {
      Issue.record("line \(number + 2): expected \(one), got \(other)")
      return
    }
    #expect(expected.count == actual.count)
  }

  @Test func keepsBigNumbersExactly() {
    let module = parse(SourceFile(name: "x", text: "0x\(String(repeating: "f", count: 64))"))
    guard case .expression(let value)? = module.statements.first?.kind,
      case .bigInteger(let digits) = value.kind
    else {
      Issue.record("no big integer")
      return
    }
    // 2²⁵⁶ − 1
    #expect(
      digits
        == "115792089237316195423570985008687907853269984665640564039457584007913129639935")
  }

  @Test func readsTenThousandLinesQuickly() {
    var text = ""
    for number in 0..<2_500 {
      text += """
        def f\(number)(a, b=\(number), *args):
            result = [x ** 2 + a for x in range(b) if x % 3 != 0 and x > 1.5]
            print(f"{result!r:>20} {a + b}", "text", {"key": (a, b)}, sep="")
            return result[1:-1] if a else None

        """
    }
    let source = SourceFile(name: "x", text: text)
    let clock = ContinuousClock()
    var module: Module?
    let time = clock.measure { module = parse(source) }
    #expect(module?.statements.count == 2_500)
    #expect(module?.diagnostics.isEmpty == true)
    // Under 100 ms optimized; tests are not always, nor is the machine idle.
    #expect(time < .seconds(3))
  }
}
