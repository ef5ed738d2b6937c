import Testing

@testable import LapisAzureML

/// Lines as the SDK's saved notebooks show them.
@Suite struct IterationTableTests {
  @Test func currentHeader() {
    let table = IterationTable()
    #expect(
      table.header
        == " ITER   PIPELINE                                       DURATION            METRIC      BEST")
    #expect(table.width == 92)
  }

  @Test func classicHeaderAndRow() {
    let table = IterationTable(layout: .classic)
    #expect(
      table.header
        == " ITERATION   PIPELINE                                       DURATION      METRIC      BEST")
    #expect(
      table.row(
        iteration: 0, pipeline: "MaxAbsScaler LightGBM", seconds: 82, metric: 0.91539, best: 0.91539)
        == "         0   MaxAbsScaler LightGBM                          0:01:22       0.9154    0.9154")
    #expect(table.width == 100)
  }

  @Test func failedIteration() {
    let row = IterationTable().row(
      iteration: 12, pipeline: " VotingEnsemble", seconds: 3601.4, metric: nil, best: 0.5)
    #expect(row.hasPrefix("   12    VotingEnsemble "))
    #expect(row.hasSuffix("1:00:01                nan    0.5000"))
  }

  @Test(arguments: [
    (0.99995, "1.0000"), (-0.00001, "-0.0000"), (-1.5, "-1.5000"), (0.00012, "0.0001"), (123.456789, "123.4568"),
  ])
  func fourDecimals(value: Double, text: String) {
    #expect(IterationTable.number(value) == text)
  }

  @Test func longPipelinesAreCut() {
    let row = IterationTable().row(
      iteration: 0, pipeline: String(repeating: "x", count: 60), seconds: 1, metric: 1, best: 1)
    #expect(row == "    0   " + String(repeating: "x", count: 47) + "0:00:01             1.0000    1.0000")
  }
}
