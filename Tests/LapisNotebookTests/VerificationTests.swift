@testable import LapisStore
import Testing

@testable import LapisNotebook

@Suite struct SanitizerTests {
  @Test(arguments: [
    ("run HD_6f1c2a3b-0d4e-4f5a-8b6c-7d8e9f0a1b2c_3 ended", "run HD_<id>_3 ended"),
    ("HD_6f1c2a3b-0d4e-4f5a-8b6c… x", "HD_<id> x"),
    ("HD_6f1c2a3b-… x", "HD_<id> x"),
    ("HD_6f1c… x", "HD_6f1c… x"),
    ("lesson_1732400000_0a1b2c3d", "lesson<id>"),
    ("plot_1732400000.png", "plot<id>.png"),
    ("at 2026-11-23T21:40:00.123456Z.", "at <time>."),
    ("2026-11-23 21:40:00+00:00 x", "<time> x"),
    ("took 0:01:22 and 3.25 s, 14ms, 1e-05 seconds", "took <duration> and <duration>, <duration>, <duration>"),
    ("Wall time: 13.2 µs", "Wall time: <duration>"),
    ("<f at 0x7f3a2b4c5d60>", "<f at <address>>"),
    ("saved '/tmp/abc/x.csv'.", "saved '<path>'."),
    ("in /home/u/.lapis/runs/HD_1/a.txt, done", "in <path>, done"),
    ("accuracy 0.9474 of 3 samples", "accuracy 0.9474 of 3 samples"),
    ("version 1.2.3 of 10", "version 1.2.3 of 10"),
    ("x3s 12 sets v2s", "x3s 12 sets v2s"),
    ("ratio 3:4", "ratio 3:4"),
    ("ids 1234567890 abc", "ids 1234567890 abc"),
    ("0xff", "0xff"),
  ])
  func rules(_ text: String, _ expected: String) {
    #expect(Sanitizer(folders: ["/home/u/.lapis"]).sanitize(text) == expected)
  }
}

@Suite struct OutputComparisonTests {
  let comparison = OutputComparison()

  @Test(arguments: [
    ("loss 0.1", "loss 0.10000000000000001"), ("1e-05", "0.00001"), ("a -0.5 b", "a -5e-1 b"),
    ("x  0.30000000000000004", "x                  0.3"), ("<duration>   0.5", "<duration> 0.5"),
    ("nan", "nan"), ("[1, 2]", "[1, 2]"), ("1000000.0000001", "1000000.0000002"),
  ])
  func same(_ a: String, _ b: String) { #expect(comparison.isSame(a, b)) }

  @Test(arguments: [
    ("loss 0.1", "loss 0.1000001"), ("3 runs", "4 runs"), ("x1", "x2"), ("a  b", "a b"), ("nan", "0.1"),
    ("1000000000000", "1000000000001"), ("a", ""), ("0.5 x", "0.5 y"), ("", "1"), ("-1.5", "1.5"),
  ])
  func different(_ a: String, _ b: String) { #expect(!comparison.isSame(a, b)) }

  @Test func theToleranceIsTheUsers() {
    #expect(OutputComparison(relativeTolerance: 0.01).isSame("0.95", "0.951"))
    #expect(!OutputComparison(relativeTolerance: 0).isSame("0.1", "0.10000000000000002"))
  }
}

@Suite struct UnifiedDiffTests {
  func diff(_ a: String, _ b: String, context: Int = 3) -> String {
    UnifiedDiff.of(
      a, b, oldName: "a", newName: "b", comparison: OutputComparison(), context: context)
  }

  @Test func equalTextsGiveNothing() {
    #expect(diff("1\n2\n", "1\n2") == "")
    #expect(diff("0.3", "0.30000000000000004\n") == "")
  }

  /// As `diff -U1` prints it.
  @Test func changesAreShownWithTheirSurroundings() {
    let old = (1...12).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 3\n", with: "LINE 3\n").replacing("line 11\n", with: "")
    #expect(
      diff(old, new, context: 1) == """
        --- a
        +++ b
        @@ -2,3 +2,3 @@
         line 2
        -line 3
        +LINE 3
         line 4
        @@ -10,3 +10,2 @@
         line 10
        -line 11
         line 12

        """)
  }

  @Test func whatWasEmpty() {
    #expect(diff("", "x\n") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+x\n")
  }
}

@Suite struct ReplayComparisonTests {
  func recorded(_ source: String, output: String, error: String? = nil) -> CellRecord {
    CellRecord(
      session: 1, number: 4, source: source, width: 80, output: output, result: nil, error: error,
      status: error == nil ? .ok : .error, started: Timestamp(microseconds: 0), duration: 1)
  }
  func report(_ cell: CellRecord, _ output: String, error: String? = nil) -> Verification.Report {
    let outcome = Replay.Transcribed(output: output, result: nil, error: error)
    return Verification().compare([Replay.Cell(recorded: cell, outcome: outcome)], expected: [cell])
  }

  @Test func numbersWithinTheToleranceAndTimesAreTheSame() {
    let cell = recorded("x", output: "0.1 in 3.2 s\n")
    #expect(report(cell, "0.1 in 17 s\n").isSame)
    let changed = report(cell, "0.2 in 3.2 s\n")
    #expect(changed.differing == [4])
    #expect(changed.diff.contains("-0.1 in <duration>\n+0.2 in <duration>\n"))
    #expect(changed.summary == "The session differs in cell 4: 1 cell compared.\n")
  }

  @Test func markersAreHonoured() {
    #expect(report(recorded("f() # NBVAL_IGNORE_OUTPUT", output: "a"), "b").isSame)
    let raises = recorded("f() # NBVAL_RAISES_EXCEPTION", output: "", error: "Traceback\nE: x\n")
    #expect(report(raises, "", error: "Traceback, other\nE: x\n").isSame)
    #expect(!report(raises, "").isSame)
    #expect(CellMarkers(source: "x\n# NBVAL_SKIP").isSkipped)
    #expect(!CellMarkers(source: "NBVAL_SKIP = 1").isSkipped)
  }

  @Test func aCellThatWasNotReachedDiffers() {
    let cell = recorded("x", output: "")
    #expect(Verification().compare([], expected: [cell]).differing == [4])
  }
}
