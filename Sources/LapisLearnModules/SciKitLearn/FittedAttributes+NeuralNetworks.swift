import LapisInterpreter
import LapisLearn

extension NeuralNetworkModel: AttributedModel {
  func attribute(_ name: String, of object: EstimatorObject, _ vm: Interpreter) throws -> Ref? {
    let isStochastic = object.values["solver"].asString != "lbfgs"
    let stopsEarly = object.values["early_stopping"].truth(vm)
    switch name {
    case "coefs_":
      return vm.list(
        coefficients.enumerated().map { ArrayBridge.array($0.element, shape: [sizes[$0.offset], sizes[$0.offset + 1]], vm) })
    case "intercepts_": return vm.list(intercepts.map { ArrayBridge.array($0, vm) })
    case "n_iter_": return Ref(history.iterations)
    case "n_layers_": return Ref(sizes.count)
    case "n_outputs_": return Ref(sizes.last ?? 1)
    case "out_activation_": return vm.string(outputActivation)
    case "loss_": return Ref(history.loss)
    case "loss_curve_" where isStochastic: return vm.list(history.curve.map { Ref($0) })
    case "best_loss_": return isStochastic && !stopsEarly ? Ref(history.bestLoss) : .none
    case "validation_scores_": return stopsEarly ? vm.list(history.scores.map { Ref($0) }) : .none
    case "best_validation_score_": return stopsEarly ? Ref(history.bestScore) : .none
    default: return nil
    }
  }

  var attributeNames: [String] { ["coefs_", "intercepts_", "n_iter_", "loss_", "n_layers_", "out_activation_"] }
}

extension Ref {
  /// Whether a flag parameter is set.
  fileprivate func truth(_ vm: Interpreter) -> Bool { asBool ?? ((asInt ?? 0) != 0) }
}
