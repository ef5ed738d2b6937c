import FoundationEssentials
import LapisDiagnostics
import LapisSyntax
import LapisTestSupport
import Testing

/// The programs of a fixture, which lines `# ---` part.
func chunks(of file: URL) throws -> [SourceFile] {
  let text = try String(contentsOf: file, encoding: .utf8)
  var chunks = [""]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line == "# ---" { chunks.append("") } else { chunks[chunks.count - 1] += line + "\n" }
  }
  // The text's last line break made one more line.
  chunks[chunks.count - 1].removeLast()
  return chunks.map { SourceFile(name: "x.py", text: $0) }
}

@Suite struct InvalidTests {
  /// The first mistake has CPython's class, line and words.
  @Test(arguments: Fixtures.files(in: "Fixtures/invalid", ending: ".py"))
  func agreesWithCPython(_ file: URL) throws {
    let recorded = try String(
      contentsOf: file.deletingPathExtension().appendingPathExtension("cpython"), encoding: .utf8)
    let expected = recorded.split(separator: "\n").dropFirst().map(String.init)
    let programs = try chunks(of: file)
    try #require(programs.count == expected.count)
    for (number, (source, line)) in zip(programs, expected).enumerated() {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard let found = parse(source).diagnostics.first, let range = found.range, parts.count == 3
      else {
        Issue.record("chunk \(number + 1): no mistake found, CPython: \(line)")
        continue
      }
      let place = source.line(at: range.start)
      let lineOfCPython = parts[1].split(separator: ":").first.map(String.init) ?? ""
      #expect(
        "\(DiagnosticRenderer.className(of: found)) \(place) \(found.message)"
          == "\(parts[0]) \(lineOfCPython) \(parts[2])", "chunk \(number + 1)")
    }
  }

  /// What a user sees: caret and hint, and every mistake of the text.
  @Test(
    arguments: Fixtures.files(in: "Fixtures/invalid", ending: ".py")
      + Fixtures.files(in: "Fixtures/recovery", ending: ".py"))
  func shows(_ file: URL) throws {
    let shown = try chunks(of: file).map {
      DiagnosticRenderer().render(parse($0).diagnostics, in: $0)
    }
    try checkGolden(
      shown.joined(separator: "# ---\n"),
      at: file.deletingPathExtension().appendingPathExtension("errors"))
  }

  @Test func namesTheMissingComma() throws {
    let text = """
      ps = {"batch_size": choice(16, 32, 64, 128)
            "number_of_hidden_layers": choice(range(1,5))}
      """
    let source = SourceFile(name: "x.py", text: text)
    let module = parse(source)
    try #require(module.diagnostics.count == 1)
    #expect(module.diagnostics[0].code == "syntax.missing-comma")
    // From the element before the gap to the end of the line, as CPython marks it.
    #expect(module.diagnostics[0].range?.start == 20)
    #expect(
      DiagnosticRenderer().render(module.diagnostics[0], in: source) == """
          File "x.py", line 1
            ps = {"batch_size": choice(16, 32, 64, 128)
                                ^^^^^^^^^^^^^^^^^^^^^^^
        SyntaxError: invalid syntax. Perhaps you forgot a comma?
        help: A comma is missing after `choice(16, 32, 64, 128)`.

        """)
  }

  @Test func keepsTheStatementsAroundAMistake() {
    let module = parse(SourceFile(name: "x", text: "a = 1\nb = = 2\nc = 3\n"))
    #expect(module.diagnostics.count == 1)
    #expect(module.statements.count == 3)
    if case .assign? = module.statements.last?.kind {} else { Issue.record("c = 3 is lost") }
  }
}
