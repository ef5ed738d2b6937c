import LapisInterpreter
import LapisLearn

extension LinearClassifierModel: AttributedModel {
  func attribute(_ name: String, of object: EstimatorObject, _ vm: Interpreter) throws -> Ref? {
    switch name {
    case "coef_": return ArrayBridge.array(coefficients, shape: [intercepts.count, featureCount], vm)
    case "intercept_": return ArrayBridge.array(intercepts, vm)
    case "n_iter_": return object.owner.countsStepsInArray ? ArrayBridge.array([iterations], vm) : Ref(iterations)
    default: return nil
    }
  }

  var attributeNames: [String] { ["coef_", "intercept_", "n_iter_"] }
}

extension LinearRegressorModel: AttributedModel {
  func attribute(_ name: String, of object: EstimatorObject, _ vm: Interpreter) throws -> Ref? {
    switch name {
    case "coef_": return ArrayBridge.array(coefficients, vm)
    case "intercept_":
      return object.owner.engine == "SGDRegressor" || object.owner.name == "LinearSVR"
        ? ArrayBridge.array([intercept], vm) : Ref(intercept)
    case "n_iter_": return iterations > 0 ? Ref(iterations) : .none
    case "dual_gap_": return ["ElasticNet", "Lasso"].contains(object.owner.name) ? Ref(dualityGap) : nil
    default: return nil
    }
  }

  var attributeNames: [String] { ["coef_", "intercept_", "n_iter_"] }
}

extension EstimatorClass {
  /// `n_iter_` is an array with an entry a class or binary problem in some classes, a number in others.
  var countsStepsInArray: Bool { name == "LogisticRegression" }
}
