import LapisInterpreter
import LapisParams

/// Multi-layer perceptrons.
extension EstimatorTables {
  static let neuralNetworks: [EstimatorClass] = [
    EstimatorClass(
      "MLPClassifier", in: ["sklearn.neural_network"], .classifier, engine: "MLPClassifier", positional: 2,
      doc: "A multi-layer perceptron for classes.", params: perceptron),
    EstimatorClass(
      "MLPRegressor", in: ["sklearn.neural_network"], .regressor, engine: "MLPRegressor", positional: 3,
      doc: "A multi-layer perceptron for numbers.",
      params: [.fixed("loss", .string("squared_error"))] + perceptron),
  ]

  private static let perceptron: [EstimatorParam] = [
    .same("hidden_layer_sizes", .list([.int(100)])), .same("activation", .string("relu")),
    .same("solver", .string("adam")), .same("alpha", .double(1e-4)), .same("batch_size", .string("auto")),
    .same("learning_rate", .string("constant")), .same("learning_rate_init", .double(1e-3)),
    .same("power_t", .double(0.5)), .same("max_iter", .int(200)), .same("shuffle", .bool(true)), .seed,
    .same("tol", .double(1e-4)), .ignored("verbose", .bool(false)), .fixed("warm_start", .bool(false)),
    .same("momentum", .double(0.9)), .same("nesterovs_momentum", .bool(true)), .same("early_stopping", .bool(false)),
    .same("validation_fraction", .double(0.1)), .same("beta_1", .double(0.9)), .same("beta_2", .double(0.999)),
    .same("epsilon", .double(1e-8)), .same("n_iter_no_change", .int(10)), .same("max_fun", .int(15_000)),
  ]
}
