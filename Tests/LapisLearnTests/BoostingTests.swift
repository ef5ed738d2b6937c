import LapisFrame
import LapisLearn
import LapisNumerics
import LapisParams
import Testing

/// Hand-worked cases of gradient boosting and trees.
@Suite struct BoostingTests {
  private func step(_ rows: Int) throws -> Dataset {
    try Dataset(
      x: try FeatureMatrix(rows: rows, columns: 1, values: (0..<rows).map { Double($0) }),
      y: .numbers((0..<rows).map { $0 < rows / 2 ? 0 : 1 }))
  }

  @Test func oneStumpOfSquaredErrorIsTheMeanOfEachSide() throws {
    let data = try step(100)
    let learner = try LearnerRegistry.make(
      "GradientBoosting",
      ["n_estimators": .int(1), "learning_rate": .double(1), "num_leaves": .int(2)])
    let model = try #require(try learner.fit(data, FitContext()) as? TreeEnsembleModel)
    #expect(model.trees.count == 1)
    // 100 values make 33 bins of three: the cut lies within a bin of the true one.
    let root = model.trees[0].nodes[0]
    #expect(abs(root.threshold - 49.5) <= 1.5)
    let left = SampleData.values(try model.predict(try FeatureMatrix(rows: 1, columns: 1, values: [3])))
    #expect(abs(left[0]) < 0.03)
  }

  @Test func missingValuesGoWhereTheyLowerTheLoss() throws {
    // Missing belongs to the high side, which no imputation by the mean would see.
    let rows = 200
    let values = (0..<rows).map { $0 % 4 == 0 ? Double.nan : Double($0) }
    let y = (0..<rows).map { $0 % 4 == 0 || $0 >= 100 ? 1.0 : 0 }
    let data = try Dataset(
      x: try FeatureMatrix(rows: rows, columns: 1, values: values), y: .numbers(y))
    for name in ["GradientBoosting", "DecisionTree", "RandomForest", "ExtraTrees"] {
      let model = try LearnerRegistry.make(name).fit(data, FitContext())
      let x = try FeatureMatrix(rows: 3, columns: 1, values: [.nan, 10, 190])
      let answers = SampleData.values(try model.predict(x))
      #expect(answers[0] > 0.9, "\(name) \(answers)")
      #expect(answers[1] < 0.1, "\(name) \(answers)")
      #expect(answers[2] > 0.9, "\(name) \(answers)")
    }
  }

  @Test func leavesRespectTheirLimits() throws {
    let data = SampleData.dataset(.regression, rows: 400)
    let learner = try LearnerRegistry.make(
      "GradientBoosting",
      ["n_estimators": .int(5), "num_leaves": .int(9), "max_depth": .int(3), "min_child_samples": .int(30)])
    let model = try #require(try learner.fit(data, FitContext()) as? TreeEnsembleModel)
    for tree in model.trees {
      #expect(tree.leafCount <= 8)
      #expect(tree.depth <= 3)
      for node in tree.nodes where node.isLeaf { #expect(node.cover >= 29) }
    }
    let forest = try LearnerRegistry.make(
      "RandomForest", ["n_estimators": .int(5), "max_depth": .int(4), "min_samples_leaf": .int(7)])
    let trees = try #require(try forest.fit(data, FitContext()) as? TreeEnsembleModel).trees
    for tree in trees { #expect(tree.depth <= 4) }
  }

  @Test func anotherSeedIsAnotherSample() throws {
    let data = SampleData.dataset(.regression, rows: 200)
    let learner = try LearnerRegistry.make(
      "GradientBoosting", ["n_estimators": .int(5), "subsample": .double(0.5)])
    let a = SampleData.values(try learner.fit(data, FitContext(seed: 1)).predict(data.x))
    let b = SampleData.values(try learner.fit(data, FitContext(seed: 2)).predict(data.x))
    let c = SampleData.values(try learner.fit(data, FitContext(seed: 1)).predict(data.x))
    #expect(a != b)
    #expect(a == c)
  }

  @Test func float32NeighboursAreToldApart() throws {
    // Two values that differ in the last bit of a float32, and one that only a double tells apart.
    let low: Float = 1
    let high = low.nextUp
    let between = (Double(low) + Double(high)) / 2
    let data = try Dataset(
      x: try FeatureMatrix(rows: 4, columns: 1, values: [Double(low), Double(low), Double(high), Double(high)]),
      y: .numbers([0, 0, 1, 1]))
    // Values closer than 1e-7 count as equal in a single tree, so the gap is widened by scale.
    let wide = try Dataset(
      x: try FeatureMatrix(rows: 4, columns: 1, values: data.x.values.map { $0 * 1024 }), y: data.y)
    let tree = try LearnerRegistry.make("DecisionTree").fit(wide, FitContext())
    #expect(SampleData.values(try tree.predict(wide.x)) == [0, 0, 1, 1])
    let forest = try LearnerRegistry.make("RandomForest", ["bootstrap": .bool(false)]).fit(data, FitContext())
    #expect(SampleData.values(try forest.predict(data.x)) == [0, 0, 1, 1])
    let rounded = SampleData.values(
      try forest.predict(try FeatureMatrix(rows: 1, columns: 1, values: [between])))
    #expect(rounded == [Double(Float(between)) == Double(low) ? 0 : 1])
  }
}
