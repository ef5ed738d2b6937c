import LapisInterpreter
import LapisParams

/// The estimator classes of `sklearn`: one entry a class. The parameters, their order and defaults are
/// those of scikit-learn 1.x.
enum EstimatorTables {
  static let all: [EstimatorClass] =
    linear + stochasticGradient + svm + neuralNetworks + gaussianProcesses + trees + adaBoost + boosting
    + neighbors
}
