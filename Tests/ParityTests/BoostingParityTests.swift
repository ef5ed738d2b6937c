import LapisFrame
import LapisLearn
import LapisParams
import Testing

/// Boosting against LightGBM and XGBoost where nothing is random: the scores of training rows after some rounds.
@Suite struct BoostingParityTests {
  struct Case: Decodable {
    var data: String
    var params: [String: JSONParam]
    var missing: Bool
    var rounds: [Int]
    var scores: [[Double]]
  }

  /// How near the scores of a fit are to the peer's: the largest difference, and the root mean square of all, over the
  /// spread of the peer's.
  private func distance(_ own: [Double], _ peer: [Double]) -> (largest: Double, mean: Double) {
    guard own.count == peer.count, !own.isEmpty else { return (.infinity, .infinity) }
    let mean = peer.reduce(0, +) / Double(peer.count)
    let spread = (peer.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(peer.count)).squareRoot()
    let differences = zip(own, peer).map { abs($0 - $1) / spread }
    let squares = differences.reduce(0) { $0 + $1 * $1 }
    return (differences.max() ?? 0, (squares / Double(own.count)).squareRoot())
  }

  private func scores(
    _ item: Case, rounds: Int, _ defaults: [String: ParamValue], names: [String: String]
  ) throws -> [Double] {
    var data = try SampleTable.load(item.data)
    var x = data.x
    if item.missing {
      for row in stride(from: 0, to: x.rows, by: 7) { x[row, 2] = .nan }
      for row in stride(from: 3, to: x.rows, by: 11) { x[row, 0] = .nan }
      data = try Dataset(x: x, y: data.y)
    }
    var params = defaults
    for (name, value) in item.params { params[names[name] ?? name] = value.value }
    params["n_estimators"] = .int(rounds)
    let model = try LearnerRegistry.make("GradientBoosting", params).fit(data, FitContext())
    let ensemble = try #require(model as? TreeEnsembleModel)
    return try ensemble.rawScores(x.selecting(rows: Array(stride(from: 0, to: x.rows, by: 8))))
  }

  @Test func lightGBMGrowsTheSameTrees() throws {
    var (same, all) = (0, 0)
    for item in try ParityFixture<Case>.load("lightgbm").cases {
      for (rounds, expected) in zip(item.rounds, item.scores) {
        let own = try scores(item, rounds: rounds, [:], names: ["objective": "loss"])
        let (largest, mean) = distance(own, expected)
        #expect(mean < 0.12, "\(item.data) \(item.params) missing \(item.missing) after \(rounds) rounds")
        same += largest < 1e-5 ? 1 : 0
        all += 1
      }
    }
    // The others have met splits that gain exactly the same, which tables of classes are full of.
    #expect(Double(same) > 0.65 * Double(all), "\(same) of \(all)")
  }

  @Test func xgboostGrowsTheSameTrees() throws {
    let defaults: [String: ParamValue] = [
      "grow_policy": .string("depthwise"), "num_leaves": .int(64), "min_data_in_bin": .int(1),
      "learning_rate": .double(0.3), "min_child_weight": .double(1), "min_child_samples": .int(0),
      "reg_lambda": .double(1), "softmax_curvature": .double(2),
    ]
    var (same, all) = (0, 0)
    for item in try ParityFixture<Case>.load("xgboost").cases {
      for (rounds, expected) in zip(item.rounds, item.scores) {
        var own = try scores(item, rounds: rounds, defaults, names: [:])
        var peer = expected
        if item.data != "diabetes" {
          // The peer's first scores are the logarithms of the classes' shares less their mean.
          (own, peer) = (centred(own), centred(peer))
        }
        let (largest, mean) = distance(own, peer)
        #expect(mean < 0.15, "\(item.data) \(item.params) missing \(item.missing) after \(rounds) rounds")
        same += largest < 1e-5 ? 1 : 0
        all += 1
      }
    }
    #expect(Double(same) > 0.65 * Double(all), "\(same) of \(all)")
  }

  /// Scores of three classes, less their mean in each row.
  private func centred(_ scores: [Double]) -> [Double] {
    scores.indices.map { index in
      let row = index / 3 * 3
      return scores[index] - (scores[row] + scores[row + 1] + scores[row + 2]) / 3
    }
  }
}
