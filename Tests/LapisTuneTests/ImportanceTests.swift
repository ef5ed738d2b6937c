import Foundation
import LapisParams
import LapisTestSupport
import LapisTune
import Testing

/// Shares of parameters, against what Optuna's PED-ANOVA says of the same studies (`scripts/record-importance`).
struct ImportanceTests {
  static let space = SearchSpace([
    .init("x", .uniform(0, 1)), .init("y", .uniform(0, 1)), .init("z", .loguniform(log(1e-3), log(10))),
    .init("kind", .choice(["a", "b", "c", "d"].map { .string($0) })),
  ])

  struct Study {
    var name: String
    var trials: [FinishedTrial]
    var shares: [String: Double]
  }

  static func studies() throws -> [Study] {
    let data = try Data(contentsOf: Fixtures.folder("Fixtures").appendingPathComponent("importance.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let studies = try #require(root["studies"] as? [String: [String: Any]])
    return try studies.sorted { $0.key < $1.key }.map { name, study in
      let rows = try #require(study["rows"] as? [[Any]])
      let trials = try rows.enumerated().map { index, row in
        let numbers = try [0, 1, 2, 4].map { try #require(row[$0] as? Double) }
        let assignment = Assignment([
          .init("x", .double(numbers[0])), .init("y", .double(numbers[1])), .init("z", .double(numbers[2])),
          .init("kind", .string(try #require(row[3] as? String))),
        ])
        return FinishedTrial(number: index, assignment: assignment, best: numbers[3], curve: [numbers[3]])
      }
      return Study(name: name, trials: trials, shares: try #require(study["shares"] as? [String: Double]))
    }
  }

  /// The kernels' widths and the steps are not the same, so shares agree to 0.15 only. Where a category decides, the
  /// peer spreads its density so far that another parameter comes first; that study has a test of its own.
  @Test func agreesWithThePeer() throws {
    let studies = try Self.studies().filter { $0.name != "a category" }
    #expect(studies.count == 3)
    for study in studies {
      let importance = try #require(ParameterImportance(of: Self.space, trials: study.trials, goal: .minimize))
      #expect(abs(importance.entries.reduce(0) { $0 + $1.share } - 1) < 1e-12)
      #expect(importance.entries.first?.name == study.shares.max { $0.value < $1.value }?.key, "\(study.name)")
      for entry in importance.entries {
        let wanted = try #require(study.shares[entry.name])
        #expect(abs(entry.share - wanted) < 0.15, "\(study.name): \(entry.name) \(entry.share), peer \(wanted)")
      }
    }
  }

  /// A quarter of the trials have the category that all of the best tenth have.
  @Test func seesACategory() throws {
    let study = try #require(try Self.studies().first { $0.name == "a category" })
    let importance = try #require(ParameterImportance(of: Self.space, trials: study.trials, goal: .minimize))
    #expect(importance.entries.first?.name == "kind")
    #expect((importance.entries.first?.share ?? 0) > 0.5)
  }

  @Test func theGoalTurnsItAround() throws {
    let study = try #require(try Self.studies().first)
    let turned = study.trials.map {
      FinishedTrial(number: $0.number, assignment: $0.assignment, best: $0.best.map { -$0 }, curve: [])
    }
    #expect(
      ParameterImportance(of: Self.space, trials: turned, goal: .maximize)
        == ParameterImportance(of: Self.space, trials: study.trials, goal: .minimize))
  }

  @Test func saysNothingOfTooFew() throws {
    let trials = try #require(try Self.studies().first).trials
    #expect(ParameterImportance(of: Self.space, trials: Array(trials.prefix(9)), goal: .minimize) == nil)
    let same = trials.map { FinishedTrial(number: $0.number, assignment: $0.assignment, best: 1, curve: [1]) }
    #expect(ParameterImportance(of: Self.space, trials: same, goal: .minimize) == nil)
    let failed = trials.map { FinishedTrial(number: $0.number, assignment: $0.assignment, best: nil, curve: []) }
    #expect(ParameterImportance(of: Self.space, trials: failed, goal: .minimize) == nil)
    let fixed = SearchSpace([.init("x", .fixed(.int(1)))])
    #expect(ParameterImportance(of: fixed, trials: trials, goal: .minimize) == nil)
  }
}
