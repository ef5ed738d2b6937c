import FoundationEssentials
import LapisDiagnostics
import LapisSyntax
import LapisTestSupport
import Testing

/// Texts that would exhaust the stack or the patience of a parser without limits.
@Suite struct LimitTests {
  private func firstMessage(_ text: String) -> String? {
    parse(SourceFile(name: "x", text: text)).diagnostics.first?.message
  }

  @Test(arguments: ["(", "[", "{", "f(", "a[", "{1:", "lambda: ("])
  func nestedBrackets(_ open: String) {
    #expect(
      firstMessage(String(repeating: open, count: 5_000)) == "too many nested parentheses")
  }

  @Test func allowsAHundredNestedLists() {
    let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(firstMessage(text) == nil)
  }

  @Test(arguments: [
    "not ", "-", "lambda: ", "a if b else ", "a ** ", "~", "x = ", "*",
  ])
  func longPrefixes(_ prefix: String) {
    let message = firstMessage(String(repeating: prefix, count: 50_000) + "a")
    if prefix == "x = " {
      #expect(message == nil)
    } else {
      #expect(message != nil)
    }
  }

  @Test(arguments: [" + a", ".a", "()", "[0]", " - 1", " @ b", " if b else c"])
  func longChains(_ link: String) {
    #expect(
      firstMessage("a" + String(repeating: link, count: 50_000)) == "too many nested expressions")
    #expect(firstMessage("a" + String(repeating: link, count: 200)) == nil)
  }

  @Test func longFlatLists() {
    #expect(firstMessage("x = [" + String(repeating: "1, ", count: 100_000) + "]") == nil)
    #expect(firstMessage(String(repeating: "a and ", count: 20_000) + "a") == nil)
    #expect(firstMessage("\"a\" " + String(repeating: "'b' ", count: 20_000)) == nil)
  }

  @Test func nestedBlocks() {
    var text = ""
    for level in 0..<300 { text += String(repeating: " ", count: level) + "if a:\n" }
    text += String(repeating: " ", count: 300) + "b\n"
    #expect(firstMessage(text) == "too many levels of indentation")
  }

  @Test func manyBranches() {
    let text = "if a: b\n" + String(repeating: "elif c: d\n", count: 5_000)
    #expect(firstMessage(text) == "too many nested expressions")
    #expect(firstMessage("if a: b\n" + String(repeating: "elif c: d\n", count: 300)) == nil)
  }

  @Test func hugeNumbers() {
    #expect(
      firstMessage(String(repeating: "9", count: 5_000))?.hasPrefix("Exceeds the limit") == true)
    #expect(firstMessage(String(repeating: "9", count: 4_300)) == nil)
    #expect(firstMessage("0x" + String(repeating: "f", count: 1_000_000)) != nil)
    #expect(firstMessage("1e" + String(repeating: "9", count: 100_000)) == nil)
  }

  @Test func unclosedBracketsOnEveryLine() {
    let text = String(repeating: "f(\nimport a\n", count: 10_000)
    let module = parse(SourceFile(name: "x", text: text))
    #expect(module.diagnostics.count == 10_000)
  }
}
