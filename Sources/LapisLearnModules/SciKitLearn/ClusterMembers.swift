import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisParams

/// What clusterers have beside the members of every transformer.
enum ClusterMembers {
  static let all: [Member] = [
    .method("predict(X)", "The cluster of each row.") { (object: EstimatorObject, call) in
      let labels = try object.clusters().assign(try object.checkedMatrix(call["X"], call.vm))
      return ArrayBridge.array(labels.map { Int($0) }, call.vm)
    },
    .method("fit_predict(X, y=None, sample_weight=None)", "Fits, then gives the cluster of each row.") {
      (object: EstimatorObject, call) in
      try object.fit(call["X"], .none, weights: call["sample_weight"], call.vm)
      return ArrayBridge.array(try object.clusters().trainingLabels.map { Int($0) }, call.vm)
    },
    .method("score(X, y=None, sample_weight=None)", "Minus the sum of squared distances to the nearest centre.") {
      (object: EstimatorObject, call) in
      let vm = call.vm
      let matrix = try object.checkedMatrix(call["X"], vm)
      let clusters = try object.clusters()
      let distances = try clusters.transform(matrix)
      let labels = try clusters.assign(matrix)
      let weights = call["sample_weight"].isNone ? nil : try ArrayBridge.doubles(call["sample_weight"], vm)
      if let weights, weights.count != matrix.rows {
        throw ScriptError(.valueError, "sample_weight.shape == (\(weights.count),), expected (\(matrix.rows),)!")
      }
      var sum = 0.0
      for (row, label) in labels.enumerated() {
        let distance = distances[row, Int(label)]
        sum += (weights?[row] ?? 1) * distance * distance
      }
      return Ref(-sum)
    },
  ]
}

extension EstimatorObject {
  func clusters() throws -> any FittedClusters {
    guard let clusters = try requireTransformer() as? any FittedClusters else {
      throw ScriptError(.attributeError, "'\(displayName)' object has no clusters")
    }
    return clusters
  }

  func checkedMatrix(_ x: Ref, _ vm: Interpreter) throws -> FeatureMatrix {
    let transformer = try requireTransformer()
    let matrix = try matrix(x, vm)
    guard matrix.columns == transformer.inputCount else {
      throw ScriptError(
        .valueError,
        "X has \(matrix.columns) features, but \(displayName) is expecting \(transformer.inputCount) features as input.")
    }
    return matrix
  }

  /// The engine's clusterer with the present parameters.
  private func clusterer(_ vm: Interpreter) throws -> any Clusterer {
    guard let type = TransformerRegistry.all.first(where: { $0.name == owner.engine }) as? any Clusterer.Type else {
      throw ScriptError(.notImplementedError, "there is no clusterer '\(owner.engine)'")
    }
    return try type.init(try ParamValues(try values.engineParams(vm), specs: type.params, owner: owner.name))
  }

  func fitClusters(_ matrix: FeatureMatrix, weights: Ref, _ vm: Interpreter) throws {
    let clusterer = try clusterer(vm)
    let rowWeights = weights.isNone ? nil : try ArrayBridge.doubles(weights, vm)
    adopt(
      try FitRunner.run(vm, seed: try values.seed(vm)) { (context) throws(Diagnostic) in
        try clusterer.cluster(matrix, weights: rowWeights, context) as any FittedTransformer
      })
  }

  func clusterAttribute(_ name: String, _ vm: Interpreter) -> Ref? {
    guard let model = fittedTransformer as? FittedKMeans else { return nil }
    switch name {
    case "cluster_centers_":
      return ArrayBridge.array(model.centres, shape: [model.clusterCount, model.inputCount], vm)
    case "labels_": return ArrayBridge.array(model.trainingLabels.map { Int($0) }, vm)
    case "inertia_": return Ref(model.inertia)
    case "n_iter_": return Ref(model.iterations)
    default: return nil
    }
  }
}
