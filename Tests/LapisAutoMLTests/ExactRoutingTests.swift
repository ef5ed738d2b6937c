import LapisAutoML
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisONNX
import LapisParams
import Testing

/// An exported pipeline sends every row to the leaf that the native one sends it to, however near a
/// threshold the row lies.
@Suite struct ExactRoutingTests {
  /// Rows whose scaled values lie on both sides of the tree's thresholds, a float32 step away.
  private func nearThresholds(_ model: TreeEnsembleModel, _ scaler: FittedScaler, _ row: [Double]) throws
    -> FeatureMatrix
  {
    var values: [Double] = []
    var rows = 0
    for tree in model.trees {
      for node in tree.nodes where !node.isLeaf {
        let column = Int(node.feature)
        let raw = Double(node.threshold) * scaler.divisors[column] + scaler.centres[column]
        guard raw.isFinite, abs(raw) < 1e30 else { continue }
        for step in -3...3 {
          var near = Float(raw)
          for _ in 0..<abs(step) { near = step < 0 ? near.nextDown : near.nextUp }
          var own = row
          own[column] = Double(near)
          values += own
          rows += 1
        }
      }
    }
    return try FeatureMatrix(rows: rows, columns: row.count, values: values)
  }

  @Test(arguments: ["MaxAbsScaler", "StandardScaler", "MinMaxScaler", "RobustScaler"])
  func noBranchFlips(_ name: String) throws {
    var stream = RandomStream(seed: 6, purpose: "test.routing")
    let rows = 300
    let x = try FeatureMatrix(
      rows: rows, columns: 3, values: (0..<rows * 3).map { _ in 100 * stream.normal() + 7 })
    let y = (0..<rows).map { x[$0, 0] * x[$0, 1] / 1000 + x[$0, 2] }
    for learner in ["DecisionTree", "GradientBoosting", "RandomForest"] {
      let params: [String: ParamValue] = learner == "DecisionTree" ? [:] : ["n_estimators": .int(5)]
      let pipeline = Pipeline(
        [try TransformerRegistry.make(name)], try LearnerRegistry.make(learner, params))
      let fitted = try pipeline.fit(try Dataset(x: x, y: .numbers(y)), FitContext())
      let trees = try #require(fitted.model as? TreeEnsembleModel)
      let scaler = try #require(fitted.transformers[0] as? FittedScaler)
      let probes = try nearThresholds(trees, scaler, [3, -5, 11])
      let session = try InferenceSession(bytes: ModelCodec.encode(try ONNXExport.model(of: fitted)))
      let outputs = try session.run(["X": try ONNXExport.tensor(probes)])
      let exported = outputs["variable"]?.floats ?? []
      guard case .numbers(let native) = try fitted.predict(probes) else { return }
      try #require(exported.count == native.count)
      // One flipped branch would move the answer by far more than float32 rounding.
      for (a, b) in zip(exported, native) {
        #expect(abs(Double(a) - b) <= 1e-5 * max(1, abs(b)), "\(name) \(learner)")
      }
    }
  }
}
