import LapisDiagnostics
import Testing

@testable import LapisNotebook

@Suite struct TextTableTests {
  @Test func numbersStandRight() {
    #expect(
      TextTable.text(
        header: ["name", "n"], rows: [["a", "1"], ["long", "-20.5"], ["日本", ""]], width: 80)
        == """
        name      n
        ----  -----
        a         1
        long  -20.5
        日本

        """)
  }

  @Test func wideTextIsCutNotWrapped() {
    let table = TextTable.text(
      header: ["id", "text"], rows: [["7", String(repeating: "x", count: 90) + "\nsecond"]], width: 30)
    #expect(table.split(separator: "\n").allSatisfy { $0.count <= 30 })
    #expect(table.contains("x…"))
  }

  @Test func columnsAreReadDownwards() {
    #expect(ColumnList.text(["a", "b", "c", "d", "e"], width: 8) == "a  c  e\nb  d\n")
    #expect(ColumnList.text([], width: 8) == "")
  }
}

@Suite struct DurationTests {
  @Test(arguments: [
    (0.0, "0 ns"), (1.234e-8, "12.3 ns"), (4.5e-5, "45 µs"), (0.00123, "1.23 ms"), (0.5, "500 ms"),
    (1.0, "1 s"), (12.34, "12.3 s"), (61.2, "1min 1s"), (3661, "1h 1min 1s"),
  ])
  func threeDigits(_ seconds: Double, _ text: String) {
    #expect(Duration.text(seconds) == text)
  }

  @Test func grouping() {
    #expect(Duration.grouped(1_000_000) == "1,000,000")
    #expect(Duration.grouped(100) == "100")
  }
}

@Suite struct HistoryRangeTests {
  typealias Bound = HistoryRange.Bound

  @Test(arguments: [
    ("4", Bound(place: .current, cell: 4), Bound(place: .current, cell: 4)),
    ("4-6", Bound(place: .current, cell: 4), Bound(place: .current, cell: 6)),
    ("4-", Bound(place: .current, cell: 4), Bound(place: .current, cell: nil)),
    ("243/1-5", Bound(place: .numbered(243), cell: 1), Bound(place: .numbered(243), cell: 5)),
    ("~1/2", Bound(place: .back(1), cell: 2), Bound(place: .back(1), cell: 2)),
    ("3/", Bound(place: .numbered(3), cell: nil), Bound(place: .numbered(3), cell: nil)),
    ("~8/1-~6/5", Bound(place: .back(8), cell: 1), Bound(place: .back(6), cell: 5)),
  ])
  func grammar(_ text: String, _ first: Bound, _ last: Bound) throws {
    let range = try HistoryRange(parsing: text)
    #expect(range.first == first && range.last == last)
  }

  @Test(arguments: ["", "x", "0", "-3", "1/x", "~/2", "4-x", "1/2/3"])
  func refusals(_ text: String) {
    #expect(throws: Diagnostic.self) { try HistoryRange(parsing: text) }
  }
}

@Suite struct CompletionContextTests {
  @Test(arguments: [
    ("pri", CompletionContext.Place.name(function: nil), "pri"),
    ("x = np.ra", .attribute("np"), "ra"),
    ("run.experiment.na", .attribute("run.experiment"), "na"),
    ("f(x).a", .attribute(""), "a"),
    ("AutoMLConfig(task='a', prim", .name(function: "AutoMLConfig"), "prim"),
    ("f(g(1), h", .name(function: "f"), "h"),
    ("f([a", .name(function: nil), "a"),
    ("open('da", .path, "da"),
    ("open(\"a/b", .path, "a/b"),
    ("'done' + x", .name(function: nil), "x"),
    ("import azure", .module, "azure"),
    ("from azureml.co", .module, "azureml.co"),
    ("from azureml.core import Works", .moduleMember("azureml.core"), "Works"),
    ("from a import b, c", .moduleMember("a"), "c"),
    ("%hist", .magic(isCell: false), "hist"),
    ("%%wri", .magic(isCell: true), "wri"),
    ("%run les", .path, "les"),
    ("!cat da", .path, "da"),
    ("a = 1\nb.c", .attribute("b"), "c"),
    ("'''text\nmore", .path, "text\nmore"),
    ("# it's\nx", .name(function: nil), "x"),
    ("3.re", .attribute(""), "re"),
  ])
  func places(_ text: String, _ place: CompletionContext.Place, _ word: String) {
    let context = CompletionContext(text)
    #expect(context.place == place)
    #expect(context.word == word)
  }
}
