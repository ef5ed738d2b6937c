import LapisFrame
import LapisLearn
import LapisParams
import Testing

/// Trees with their statistics, neighbours, clusters, naive Bayes and AdaBoost against scikit-learn's.
@Suite struct ForestParityTests {
  struct NodeCase: Decodable {
    var data: String
    var params: [String: JSONParam]
    var missing: Bool
    var feature: [Int]
    var threshold: [Double]
    var left: [Int]
    var right: [Int]
    var missingLeft: [Int]
    var value: [Double]
    var impurity: [Double]
    var samples: [Int]
    var weights: [Double]
  }

  @Test func treesHaveTheSameNodesAndStatistics() throws {
    for expected in try ParityFixture<NodeCase>.load("tree_nodes").cases {
      var data = try SampleTable.load(expected.data)
      if expected.missing {
        var x = data.x
        for row in stride(from: 0, to: x.rows, by: 7) { x[row, 2] = .nan }
        data = try Dataset(x: x, y: data.y)
      }
      let name = "\(expected.data) \(expected.params) missing \(expected.missing)"
      let learner = try LearnerRegistry.make("DecisionTree", expected.params.mapValues { $0.value })
      let model = try #require(try learner.fit(data, FitContext(seed: 3)) as? TreeEnsembleModel)
      let tree = model.trees[0]
      try #require(tree.nodes.map { Int($0.feature) } == expected.feature, "\(name)")
      for (index, node) in tree.nodes.enumerated() where !node.isLeaf {
        #expect(Int(node.left) == expected.left[index], "\(name)")
        #expect(Int(node.right) == expected.right[index], "\(name)")
        #expect(node.missingGoesLeft == (expected.missingLeft[index] == 1), "\(name) node \(index)")
        // Rounded down to float32: no float32 value lies between the two.
        #expect(Double(node.threshold) <= expected.threshold[index], "\(name)")
        #expect(
          Double(node.threshold.nextUp) > expected.threshold[index] || !node.threshold.nextUp.isFinite, "\(name)")
      }
      #expect(largestDifference(tree.nodeValues, expected.value) < 1e-9, "\(name)")
      #expect(largestDifference(tree.impurities, expected.impurity) < 1e-9, "\(name)")
      #expect(tree.samples.map { Int($0) } == expected.samples, "\(name)")
      #expect(largestDifference(tree.nodes.map { $0.cover }, expected.weights) < 1e-9, "\(name)")
    }
  }

  struct PathCase: Decodable {
    var data: String
    var alphas: [Double]
    var impurities: [Double]
  }

  @Test func pruningTakesTheSamePath() throws {
    for expected in try ParityFixture<PathCase>.load("pruning").cases {
      let data = try SampleTable.load(expected.data)
      let model = try LearnerRegistry.make("DecisionTree").fit(data, FitContext())
      let path = try #require(model as? TreeEnsembleModel).trees[0].pruningPath
      #expect(largestDifference(path.alphas, expected.alphas) < 1e-9, "\(expected.data)")
      #expect(largestDifference(path.impurities, expected.impurities) < 1e-9, "\(expected.data)")
    }
  }

  struct NearestCase: Decodable {
    var data: String
    var params: [String: JSONParam]
    var distances: [Double]
    var answer: [Double]
  }

  @Test func neighboursAreAsFar() throws {
    for expected in try ParityFixture<NearestCase>.load("nearest").cases {
      let data = try SampleTable.load(expected.data)
      let train = data.selecting(rows: Array(stride(from: 0, to: data.rows, by: 2)))
      let test = data.x.selecting(rows: Array(stride(from: 1, to: data.rows, by: 2).prefix(25)))
      let learner = try LearnerRegistry.make("KNearestNeighbors", expected.params.mapValues { $0.value })
      let model = try #require(try learner.fit(train, FitContext()) as? NeighborsModel)
      let name = "\(expected.data) \(expected.params)"
      // The peer's products of matrices round the small distances.
      #expect(largestDifference(try model.nearest(test, count: nil).distances, expected.distances) < 1e-6, "\(name)")
      let own = SampleTable.shares(try model.predict(test))
      try #require(own.count == expected.answer.count)
      let width = model.labels?.count ?? 1
      var different = 0
      for row in 0..<test.rows {
        let places = row * width..<(row + 1) * width
        if largestDifference(Array(own[places]), Array(expected.answer[places])) > 1e-6 { different += 1 }
      }
      // Only where a row is as far as the last neighbour.
      #expect(different <= 2, "\(name): \(different) rows differ")
    }
  }

  struct ClusterCase: Decodable {
    var data: String
    var params: [String: JSONParam]
    var seed: UInt64
    var weighted: Bool
    var centres: [Double]
    var labels: [Int32]
    var inertia: Double
    var iterations: Int
    var distances: [Double]
  }

  @Test func clustersAreTheSame() throws {
    for expected in try ParityFixture<ClusterCase>.load("clusters").cases {
      let x = try SampleTable.load(expected.data).x
      let name = "\(expected.data) \(expected.params) seed \(expected.seed) weighted \(expected.weighted)"
      let clusterer = try #require(
        try TransformerRegistry.make("KMeans", expected.params.mapValues { $0.value }) as? any Clusterer)
      let weights = expected.weighted ? (0..<x.rows).map { 1 + Double($0 % 3) } : nil
      let fitted = try #require(
        try clusterer.cluster(x, weights: weights, FitContext(seed: expected.seed)) as? FittedKMeans)
      #expect(fitted.trainingLabels == expected.labels, "\(name)")
      #expect(fitted.iterations == expected.iterations, "\(name)")
      #expect(largestDifference(fitted.centres, expected.centres) < 1e-9, "\(name)")
      #expect(largestDifference([fitted.inertia], [expected.inertia]) < 1e-9, "\(name)")
      #expect(try fitted.assign(x) == fitted.trainingLabels, "\(name)")
      let distances = try fitted.transform(x.selecting(rows: [0, 1, 2])).values
      #expect(largestDifference(distances, expected.distances) < 1e-7, "\(name)")
    }
  }

  struct BayesCase: Decodable {
    var data: String
    var learner: String
    var params: [String: JSONParam]
    var weighted: Bool
    var probabilities: [Double]
  }

  @Test func naiveBayesGivesTheSameProbabilities() throws {
    for expected in try ParityFixture<BayesCase>.load("bayes").cases {
      let data = try SampleTable.load(expected.data)
      let half = data.selecting(rows: Array(stride(from: 0, to: data.rows, by: 2)))
      let weights = expected.weighted ? (0..<half.rows).map { 1 + Double($0 % 3) } : nil
      let train = try Dataset(x: half.x, y: half.y, weights: weights)
      let test = data.x.selecting(rows: Array(stride(from: 1, to: data.rows, by: 2).prefix(12)))
      let learner = try LearnerRegistry.make(expected.learner, expected.params.mapValues { $0.value })
      let answer = SampleTable.shares(try learner.fit(train, FitContext()).predict(test))
      #expect(
        largestDifference(answer, expected.probabilities) < 1e-9,
        "\(expected.learner) \(expected.params) on \(expected.data)")
    }
  }

  struct BoostCase: Decodable {
    var data: String
    var params: [String: JSONParam]
    var weights: [Double]
    var errors: [Double]
    var answer: [Double]
  }

  @Test func adaBoostTakesTheSameRounds() throws {
    for expected in try ParityFixture<BoostCase>.load("adaboost").cases {
      let data = try SampleTable.load(expected.data)
      let learner = try LearnerRegistry.make("AdaBoost", expected.params.mapValues { $0.value })
      let model = try #require(try learner.fit(data, FitContext(seed: 1)) as? AdaBoostModel)
      let name = "\(expected.data) \(expected.params)"
      #expect(largestDifference(model.weights, expected.weights) < 1e-6, "\(name)")
      #expect(largestDifference(model.errors, expected.errors) < 1e-6, "\(name)")
      let answer = SampleTable.shares(try model.predict(data.x.selecting(rows: Array(0..<40))))
      #expect(largestDifference(answer, expected.answer) < 1e-6, "\(name)")
    }
  }
}
