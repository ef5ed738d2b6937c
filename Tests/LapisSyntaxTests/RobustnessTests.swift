import FoundationEssentials
import LapisDiagnostics
import LapisSyntax
import LapisTestSupport
import Testing

/// Damaged programs: whatever the bytes, parsing ends, and the ranges lie inside the text.
@Suite struct RobustnessTests {
  /// SplitMix64, so that a failure comes again.
  struct Generator {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
    }
  }

  private static let files =
    Fixtures.files(in: "Fixtures/valid", ending: ".py")
    + Fixtures.files(in: "Fixtures/invalid", ending: ".py")
    + Fixtures.files(in: "Fixtures/recovery", ending: ".py")

  @Test(arguments: files)
  func survivesDamage(_ file: URL) throws {
    let original = try [UInt8](Data(contentsOf: file))
    let tokens = [
      "(", ")", "[", "]", "{", "}", "'", "\"", "\"\"\"", "f\"{", "\\", "\n", "\n    ", "\t", ":",
      "=", ":=", "*", "**", ",", ".", "lambda", "match", "case", "if", "else", "for", "in", "def f",
      "class", "yield", "\u{0}", "\r", "é", "\u{FEFF}", "0x", "1_", "1e", "@", "->", "!", "#",
    ].map { Array($0.utf8) }
    var generator = Generator(state: UInt64(original.count))
    for _ in 0..<150 {
      var bytes = original
      for _ in 0...generator.below(4) {
        let at = generator.below(bytes.count)
        switch generator.below(5) {
        case 0: bytes.remove(at: at)
        case 1: bytes.swapAt(at, generator.below(bytes.count))
        case 2: bytes.insert(contentsOf: tokens[generator.below(tokens.count)], at: at)
        case 3: bytes[at] = UInt8(generator.below(256))
        default: bytes.removeSubrange(at..<min(bytes.count, at + generator.below(40)))
        }
        if bytes.isEmpty { bytes = [10] }
      }
      check(bytes)
    }
  }

  @Test func survivesEveryPrefix() throws {
    for file in Self.files {
      let bytes = try [UInt8](Data(contentsOf: file))
      for length in stride(from: 0, to: min(bytes.count, 3_000), by: 37) {
        check(Array(bytes[..<length]))
      }
    }
  }

  @Test func survivesNoise() {
    var generator = Generator(state: 1)
    for length in 0..<600 {
      check((0..<length).map { _ in UInt8(generator.below(256)) })
    }
  }

  private func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let source = SourceFile(name: "x.py", text: text)
    let module = parse(source)
    let count = text.utf8.count
    for diagnostic in module.diagnostics {
      let range = diagnostic.range
      #expect(range != nil && range!.start >= 0 && range!.start <= count)
      #expect(!diagnostic.message.isEmpty)
    }
    #expect(!module.diagnostics.isEmpty || !TreeDump.text(of: module).contains("invalid "))
    _ = DiagnosticRenderer().render(module.diagnostics, in: source)
    _ = CellCompleteness.check(text)
    for statement in parseOutline(source).statements {
      if case .function(let function) = statement.kind { _ = function.deferred?.parse(in: source) }
    }
  }
}
