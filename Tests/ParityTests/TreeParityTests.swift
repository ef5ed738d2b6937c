import LapisFrame
import LapisLearn
import LapisParams
import Testing

/// Single trees against scikit-learn's, node by node, and ensembles against the peers' accuracy.
@Suite struct TreeParityTests {
  struct TreeCase: Decodable {
    var data: String
    var params: [String: JSONParam]
    var seed: UInt64
    var feature: [Int]
    var threshold: [Double]
    var left: [Int]
    var right: [Int]
    var value: [Double]
    var importances: [Double]
  }

  @Test func decisionTreesHaveTheSameNodes() throws {
    for expected in try ParityFixture<TreeCase>.load("trees").cases {
      let data = try SampleTable.load(expected.data)
      let name = "\(expected.data) \(expected.params) seed \(expected.seed)"
      let learner = try LearnerRegistry.make("DecisionTree", expected.params.mapValues { $0.value })
      let model = try #require(
        try learner.fit(data, FitContext(seed: expected.seed)) as? TreeEnsembleModel)
      let tree = model.trees[0]
      try #require(tree.nodes.map { Int($0.feature) } == expected.feature, "\(name)")
      for (index, node) in tree.nodes.enumerated() where !node.isLeaf {
        #expect(Int(node.left) == expected.left[index], "\(name)")
        #expect(Int(node.right) == expected.right[index], "\(name)")
        // Rounded down to float32: no float32 value lies between the two.
        #expect(Double(node.threshold) <= expected.threshold[index], "\(name)")
        #expect(Double(node.threshold.nextUp) > expected.threshold[index], "\(name)")
      }
      for (index, node) in tree.nodes.enumerated() where node.isLeaf {
        let own = (0..<tree.width).map { tree.values[Int(node.left) * tree.width + $0] }
        let theirs = Array(expected.value[index * tree.width..<(index + 1) * tree.width])
        #expect(largestDifference(own, theirs) < 1e-9, "\(name)")
      }
      #expect(largestDifference(model.featureImportances, expected.importances) < 1e-9, "\(name)")
    }
  }

  struct Accuracy: Decodable {
    var data: String
    var learner: String
    var score: Double
    var spread: Double
  }

  @Test func ensemblesAreAsAccurateAsThePeers() throws {
    for expected in try ParityFixture<Accuracy>.load("accuracy").cases {
      let data = try SampleTable.load(expected.data)
      let isRegression = expected.data == "diabetes"
      let metric = try MetricRegistry.metric(isRegression ? "r2_score" : "accuracy")
      var scores: [Double] = []
      for seed in 0..<3 {
        let splits =
          isRegression
          ? try Splitter.kFold(rows: data.rows, folds: 5, shuffleSeed: UInt32(seed))
          : try Splitter.stratifiedKFold(SampleTable.codes(data), folds: 5, shuffleSeed: UInt32(seed))
        for split in splits {
          let model = try LearnerRegistry.make(expected.learner).fit(
            data.selecting(rows: split.train), FitContext(seed: UInt64(seed)))
          let validation = data.selecting(rows: split.validation)
          scores.append(try metric.score(validation.y, try model.predict(validation.x)))
        }
      }
      let mean = scores.reduce(0, +) / Double(scores.count)
      // Two standard errors of the peer's mean, or half a percent where it hardly varies.
      let tolerance = max(2 * expected.spread, isRegression ? 0.02 : 0.005)
      #expect(
        mean > expected.score - tolerance,
        "\(expected.learner) on \(expected.data): \(mean), the peer \(expected.score)")
    }
  }
}
