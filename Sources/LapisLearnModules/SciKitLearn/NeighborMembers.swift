import LapisFrame
import LapisInterpreter
import LapisLearn

/// What classes over nearest samples have beside the members of every estimator.
enum NeighborMembers {
  static let all: [Member] = [
    .method(
      "kneighbors(X=None, n_neighbors=None, return_distance=True)",
      "The nearest samples of each row: their distances and their indices."
    ) { (object: EstimatorObject, call) in
      let vm = call.vm
      let model = try object.neighbors()
      let matrix = call["X"].isNone ? nil : try object.matrix(call["X"], vm)
      let wanted = call["n_neighbors"].isNone ? nil : try call.int("n_neighbors")
      let (rows, distances, count) = try model.nearest(matrix, count: wanted)
      let shape = [rows.count / max(count, 1), count]
      let indices = ArrayBridge.array(rows.map { Int($0) }, shape: shape, vm)
      guard try call.bool("return_distance") else { return indices }
      return vm.tuple([ArrayBridge.array(distances, shape: shape, vm), indices])
    }
  ]

  static let byRadius: [Member] = [
    .method(
      "radius_neighbors(X=None, radius=None, return_distance=True, sort_results=False)",
      "All samples within a distance of each row."
    ) { (object: EstimatorObject, call) in
      let vm = call.vm
      let model = try object.neighbors()
      let matrix = call["X"].isNone ? nil : try object.matrix(call["X"], vm)
      let radius = call["radius"].isNone ? object.values["radius"].asDouble : try call.double("radius")
      guard let radius, radius >= 0 else {
        throw ScriptError(.valueError, "The 'radius' parameter of NearestNeighbors must be a float in the range [0.0, inf).")
      }
      let found = try model.within(matrix, radius: radius, isSorted: try call.bool("sort_results"))
      let indices = vm.list(found.map { ArrayBridge.array($0.rows, vm) })
      guard try call.bool("return_distance") else { return indices }
      return vm.tuple([vm.list(found.map { ArrayBridge.array($0.distances, vm) }), indices])
    }
  ]
}

extension EstimatorObject {
  func neighbors() throws -> NeighborsModel {
    guard let model = try requireFitted() as? NeighborsModel else {
      throw ScriptError(.attributeError, "'\(displayName)' object has no attribute 'kneighbors'")
    }
    return model
  }

  /// Attributes of neighbours, clusters, naive Bayes, baselines.
  func neighborAttribute(_ name: String, _ vm: Interpreter) throws -> Ref? {
    switch (name, fitted) {
    case ("n_samples_fit_", let model as NeighborsModel): return Ref(model.index.rows.rows)
    case ("effective_metric_", let model as NeighborsModel): return vm.string(model.index.distance.name)
    case ("outputs_2d_", is NeighborsModel): return Ref(false)
    case ("theta_", let model as GaussianNBModel): return table(model.means, model.featureCount, vm)
    case ("var_", let model as GaussianNBModel): return table(model.variances, model.featureCount, vm)
    case ("class_prior_", let model as GaussianNBModel): return ArrayBridge.array(model.priors, vm)
    case ("class_count_", let model as GaussianNBModel): return ArrayBridge.array(model.counts, vm)
    case ("epsilon_", let model as GaussianNBModel): return Ref(model.floor)
    case ("feature_log_prob_", let model as DiscreteNBModel):
      return table(model.featureLogProbabilities, model.featureCount, vm)
    case ("feature_count_", let model as DiscreteNBModel):
      return table(model.featureCounts, model.featureCount, vm)
    case ("class_count_", let model as DiscreteNBModel): return ArrayBridge.array(model.classCounts, vm)
    case ("class_log_prior_", let model as DiscreteNBModel):
      return ArrayBridge.array(model.priors.map { Logarithm.natural($0) }, vm)
    case ("class_prior_", let model as ConstantModel): return ArrayBridge.array(model.priors, vm)
    case ("constant_", let model as ConstantModel) where !isClassifier:
      return ArrayBridge.array(model.values, shape: [1, 1], vm)
    case ("n_outputs_", is ConstantModel): return Ref(1)
    default: return nil
    }
  }

  private func table(_ values: [Double], _ columns: Int, _ vm: Interpreter) -> Ref {
    ArrayBridge.array(values, shape: [values.count / max(columns, 1), columns], vm)
  }
}
