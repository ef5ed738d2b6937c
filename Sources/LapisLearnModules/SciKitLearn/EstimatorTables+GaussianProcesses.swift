import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisParams

/// Gaussian processes.
extension EstimatorTables {
  static let gaussianProcesses: [EstimatorClass] = [
    EstimatorClass(
      "GaussianProcessRegressor", in: ["sklearn.gaussian_process"], .regressor, engine: "GaussianProcessRegressor",
      positional: 1, doc: "Gaussian process regression.",
      params: [
        .same("kernel", .none), .same("alpha", .double(1e-10)), .same("optimizer", .string("fmin_l_bfgs_b")),
        .same("n_restarts_optimizer", .int(0)), .same("normalize_y", .bool(false)),
        .ignored("copy_X_train", .bool(true)), .fixed("n_targets", .none), .seed,
      ])
  ]
}

extension GaussianProcessModel: AttributedModel {
  func attribute(_ name: String, of object: EstimatorObject, _ vm: Interpreter) throws -> Ref? {
    switch name {
    case "kernel_": return vm.host(KernelObject(kernel))
    case "X_train_": return ArrayBridge.array(x.values, shape: [x.rows, x.columns], vm)
    case "y_train_": return ArrayBridge.array(targets, vm)
    case "L_": return ArrayBridge.array(lower, shape: [x.rows, x.rows], vm)
    case "alpha_": return ArrayBridge.array(dual, vm)
    case "log_marginal_likelihood_value_": return Ref(likelihood)
    default: return nil
    }
  }

  var attributeNames: [String] { ["kernel_", "alpha_", "L_", "log_marginal_likelihood_value_"] }

  /// `predict` with what it is asked for beside the means.
  func answer(_ x: Ref, _ options: [(String, Ref)], of object: EstimatorObject, _ vm: Interpreter) throws -> Ref {
    var wantsDeviation = false
    var wantsCovariance = false
    for (name, value) in options {
      let flag = value.asBool ?? false
      switch name {
      case "return_std": wantsDeviation = flag
      case "return_cov": wantsCovariance = flag
      default:
        throw ScriptError(
          .typeError, "GaussianProcessRegressor.predict() got an unexpected keyword argument '\(name)'")
      }
    }
    if wantsDeviation, wantsCovariance {
      throw ScriptError(.runtimeError, "At most one of return_std or return_cov can be requested.")
    }
    let matrix = try object.matrix(x, vm)
    let means = try object.predict(x, vm)
    if wantsDeviation { return vm.tuple([means, ArrayBridge.array(try deviations(matrix), vm)]) }
    if wantsCovariance {
      return vm.tuple([
        means, ArrayBridge.array(try covariance(matrix), shape: [matrix.rows, matrix.rows], vm),
      ])
    }
    return means
  }
}
