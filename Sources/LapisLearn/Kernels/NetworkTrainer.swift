import LapisDiagnostics
import LapisFrame
import LapisNumerics
import LapisParams

/// Fits a network by Adam (Kingma and Ba, 2015), by stochastic gradients with momentum, or by L-BFGS, with the
/// stopping rules of scikit-learn and its random numbers for a seed.
struct NetworkTrainer: Sendable {
  enum Solver: Sendable { case adam, sgd, lbfgs }
  enum Schedule: Sendable { case constant, inverseScaling, adaptive }

  let hidden: [Int]
  let activation: Activation
  let solver: Solver
  let alpha: Double
  /// Nil is min(200, rows).
  let batchSize: Int?
  let schedule: Schedule
  let rate: Double
  let powerT: Double
  let maxIterations: Int
  let shuffles: Bool
  let tolerance: Double
  let momentum: Double
  let isNesterov: Bool
  let earlyStopping: Bool
  let validationShare: Double
  let beta1: Double
  let beta2: Double
  let epsilon: Double
  let patience: Int
  let maxEvaluations: Int

  static let specs: [ParamSpec] = [
    ParamSpec("hidden_layer_sizes", .list([.int(100)]), .any, "the numbers of units of the hidden layers"),
    ParamSpec(
      "activation", .string("relu"), .oneOf(["identity", "logistic", "tanh", "relu"]),
      search: .choice([.string("logistic"), .string("tanh"), .string("relu")]), "what a hidden unit does to its sum"),
    ParamSpec("solver", .string("adam"), .oneOf(["adam", "sgd", "lbfgs"]), "how the weights are found"),
    ParamSpec(
      "alpha", .double(1e-4), .nonNegative, search: .double(1e-6...1, log: true),
      "strength of the penalty on the squared weights"),
    ParamSpec(
      "batch_size", .string("auto"), .either([.oneOf(["auto"]), .int(1...1_000_000_000)]),
      "rows a step looks at; auto is 200 or all"),
    ParamSpec(
      "learning_rate", .string("constant"), .oneOf(["constant", "invscaling", "adaptive"]),
      "the schedule of the step sizes of sgd"),
    ParamSpec(
      "learning_rate_init", .double(1e-3), .positive, search: .double(1e-4...1e-1, log: true), "the first step size"),
    ParamSpec("power_t", .double(0.5), .nonNegative, "the exponent of invscaling"),
    ParamSpec("max_iter", .int(200), .int(1...1_000_000_000), search: .int(50...500), "most passes over the rows"),
    ParamSpec("shuffle", .bool(true), .bool, "whether each pass takes the rows in another order"),
    ParamSpec("tol", .double(1e-4), .nonNegative, "a pass that improves the loss by less counts as none"),
    ParamSpec("momentum", .double(0.9), .double(lower: 0, upper: 1), "of sgd"),
    ParamSpec("nesterovs_momentum", .bool(true), .bool, "whether sgd looks ahead along its momentum"),
    ParamSpec("early_stopping", .bool(false), .bool, "whether rows are kept out to decide when to stop"),
    ParamSpec(
      "validation_fraction", .double(0.1), .double(lower: 0, upper: 1, openUpper: true),
      "the share of the rows that early_stopping keeps out"),
    ParamSpec("beta_1", .double(0.9), .double(lower: 0, upper: 1, openUpper: true), "decay of adam's mean"),
    ParamSpec("beta_2", .double(0.999), .double(lower: 0, upper: 1, openUpper: true), "decay of adam's variance"),
    ParamSpec("epsilon", .double(1e-8), .positive, "keeps adam's steps finite"),
    ParamSpec("n_iter_no_change", .int(10), .int(1...1_000_000_000), "passes without improvement before stopping"),
    ParamSpec("max_fun", .int(15_000), .int(1...1_000_000_000), "most evaluations of lbfgs"),
  ]

  init(_ params: ParamValues, owner: String) throws(Diagnostic) {
    var sizes: [Int] = []
    switch params["hidden_layer_sizes"] {
    case .list(let items): for item in items { sizes.append(item.integer ?? 0) }
    case let value?: sizes = [value.integer ?? 0]
    case nil: break
    }
    guard sizes.allSatisfy({ $0 > 0 && $0 <= 100_000 }), sizes.count <= 100 else {
      throw Diagnostic(
        "params.hidden-layers", .value,
        "hidden_layer_sizes must be > 0, got [\(sizes.map { String($0) }.joined(separator: ", "))].")
    }
    hidden = sizes
    switch params.string("activation") {
    case "identity": activation = .identity
    case "logistic": activation = .logistic
    case "tanh": activation = .tanh
    default: activation = .relu
    }
    switch params.string("solver") {
    case "sgd": solver = .sgd
    case "lbfgs": solver = .lbfgs
    default: solver = .adam
    }
    switch params.string("learning_rate") {
    case "invscaling": schedule = .inverseScaling
    case "adaptive": schedule = .adaptive
    default: schedule = .constant
    }
    alpha = params.double("alpha")
    batchSize = params["batch_size"]?.integer
    rate = params.double("learning_rate_init")
    powerT = params.double("power_t")
    maxIterations = params.int("max_iter")
    shuffles = params.bool("shuffle")
    tolerance = params.double("tol")
    momentum = params.double("momentum")
    isNesterov = params.bool("nesterovs_momentum")
    earlyStopping = params.bool("early_stopping")
    validationShare = params.double("validation_fraction")
    beta1 = params.double("beta_1")
    beta2 = params.double("beta_2")
    epsilon = params.double("epsilon")
    patience = params.int("n_iter_no_change")
    maxEvaluations = params.int("max_fun")
  }

  struct Result {
    var network: NeuralNetwork
    var parameters: [Double]
    var history: TrainingHistory
  }

  /// - Parameters:
  ///   - targets: rows × outputs.
  ///   - codes: for a stratified validation part.
  ///   - score: of the answers for some rows, higher is better.
  func fit(
    _ x: FeatureMatrix, targets: [Double], outputs: Int, link: OutputLink, weights: [Double]?, codes: [Int32]?,
    _ context: FitContext, score: ([Double], [Int]) -> Double
  ) throws(Diagnostic) -> Result {
    let network = NeuralNetwork(sizes: [x.columns] + hidden + [outputs], activation: activation, link: link)
    guard network.parameterCount <= 200_000_000 else {
      throw Diagnostic(
        "fit.too-wide", .resource, "a network of \(network.parameterCount) weights does not fit.",
        hint: "Choose smaller hidden_layer_sizes.")
    }
    var random = MersenneTwister(seed: UInt32(truncatingIfNeeded: context.seed))
    var parameters = network.initialParameters(&random)
    var history = TrainingHistory()
    if solver == .lbfgs {
      try fitWhole(network, &parameters, x, targets, weights, &history, context)
    } else {
      try fitBatches(network, &parameters, x, targets, weights, codes, &random, &history, context, score)
    }
    guard parameters.allSatisfy({ $0.isFinite }) else {
      throw Diagnostic(
        "fit.overflow", .value,
        "Solver produced non-finite parameter weights. The input data may contain large values and need to be preprocessed.")
    }
    return Result(network: network, parameters: parameters, history: history)
  }

  private func fitWhole(
    _ network: NeuralNetwork, _ parameters: inout [Double], _ x: FeatureMatrix, _ targets: [Double],
    _ weights: [Double]?, _ history: inout TrainingHistory, _ context: FitContext
  ) throws(Diagnostic) {
    let space = NeuralNetwork.Workspace(network, rows: x.rows)
    x.values.withUnsafeBufferPointer { values in
      if let base = values.baseAddress { space.activations[0].update(from: base, count: values.count) }
    }
    var solver = LBFGS(maxIterations: maxIterations, tolerance: tolerance)
    solver.relativeTolerance = 1e7 * 0x1p-52
    solver.maxEvaluations = maxEvaluations
    let found = try solver.minimise(from: parameters, context: context) { point, gradient in
      point.withUnsafeBufferPointer { point in
        targets.withUnsafeBufferPointer { targets in
          gradient.withUnsafeMutableBufferPointer { gradient in
            guard let point = point.baseAddress, let targets = targets.baseAddress,
              let gradient = gradient.baseAddress
            else { return 0 }
            func run(_ weights: UnsafePointer<Double>?) -> Double {
              network.gradient(
                point, rows: x.rows, targets: targets, rowWeights: weights, alpha: alpha, into: gradient, space,
                pool: context.pool)
            }
            guard let weights else { return run(nil) }
            return weights.withUnsafeBufferPointer { run($0.baseAddress) }
          }
        }
      }
    }
    parameters = found.point
    history.iterations = found.iterations
    history.loss = found.value
    if found.ending != .converged {
      var message =
        "lbfgs failed to converge after \(found.iterations) iteration(s) (status=\(found.ending.rawValue)):\n\(found.message)\n"
      if found.iterations == maxIterations {
        message += "\nIncrease the number of iterations to improve the convergence (max_iter=\(maxIterations))."
      }
      message += """

        You might also want to scale the data as shown in:
            https://scikit-learn.org/stable/modules/preprocessing.html
        """
      context.notices.add(.notConverged, message)
    }
  }

  private func fitBatches(
    _ network: NeuralNetwork, _ parameters: inout [Double], _ x: FeatureMatrix, _ targets: [Double],
    _ weights: [Double]?, _ codes: [Int32]?, _ random: inout MersenneTwister, _ history: inout TrainingHistory,
    _ context: FitContext, _ score: ([Double], [Int]) -> Double
  ) throws(Diagnostic) {
    var rows = Array(0..<x.rows)
    var held: [Int] = []
    if earlyStopping {
      let split = try Splitter.trainTest(
        rows: x.rows, testCount: Splitter.testCount(validationShare, rows: x.rows), random: &random, stratify: codes)
      rows = split.train
      held = split.validation
      if held.count < 2 {
        throw Diagnostic(
          "split.size", .value,
          "The validation set is too small. Increase 'validation_fraction' or the size of your dataset.")
      }
    }
    let count = rows.count
    if let batchSize, batchSize > count {
      context.notices.add(
        .advice, "Got `batch_size` less than 1 or larger than sample size. It is going to be clipped")
    }
    let batch = min(batchSize ?? 200, count)
    let outputs = network.sizes[network.layers]
    let space = NeuralNetwork.Workspace(network, rows: batch)
    var state = StepState(count: parameters.count, rate: rate)
    var batchTargets = [Double](repeating: 0, count: batch * outputs)
    var batchWeights = [Double](repeating: 1, count: batch)
    var bestParameters = parameters
    var unimproved = 0
    for pass in 0..<maxIterations {
      try context.checkStop()
      if shuffles {
        var order = Array(0..<count)
        random.shuffle(&order)
        rows = order.map { rows[$0] }
      }
      var total = 0.0
      for start in stride(from: 0, to: count, by: batch) {
        try context.checkStop()
        let size = min(batch, count - start)
        for position in 0..<size {
          let row = rows[start + position]
          let target = space.activations[0] + position * x.columns
          for column in 0..<x.columns { target[column] = x.values[row * x.columns + column] }
          for output in 0..<outputs { batchTargets[position * outputs + output] = targets[row * outputs + output] }
          if let weights { batchWeights[position] = weights[row] }
        }
        if weights != nil, !batchWeights[0..<size].contains(where: { $0 > 0 }) { continue }
        let loss = state.gradient.withUnsafeMutableBufferPointer { gradient in
          parameters.withUnsafeBufferPointer { parameters in
            batchTargets.withUnsafeBufferPointer { targets in
              batchWeights.withUnsafeBufferPointer { rowWeights in
                guard let gradient = gradient.baseAddress, let parameters = parameters.baseAddress,
                  let targets = targets.baseAddress
                else { return 0.0 }
                return network.gradient(
                  parameters, rows: size, targets: targets,
                  rowWeights: weights == nil ? nil : rowWeights.baseAddress, alpha: alpha, into: gradient, space,
                  pool: context.pool)
              }
            }
          }
        }
        total += loss * Double(size)
        if solver == .adam {
          state.adam(&parameters, first: rate, beta1: beta1, beta2: beta2, epsilon: epsilon)
        } else {
          state.momentum(&parameters, momentum: momentum, isNesterov: isNesterov)
        }
      }
      history.iterations = pass + 1
      history.loss = total / Double(count)
      history.curve.append(history.loss)
      if earlyStopping {
        let answers = network.answers(parameters, x, rows: held, pool: context.pool)
        let now = score(answers, held)
        history.scores.append(now)
        unimproved = now < history.bestScore + tolerance ? unimproved + 1 : 0
        if now > history.bestScore {
          history.bestScore = now
          bestParameters = parameters
        }
      } else {
        unimproved = history.loss > history.bestLoss - tolerance ? unimproved + 1 : 0
        history.bestLoss = min(history.bestLoss, history.loss)
      }
      if solver == .sgd, schedule == .inverseScaling {
        let seen = (pass + 1).multipliedReportingOverflow(by: count).partialValue
        state.rate = rate / Power.of(Double(seen) + 1, powerT)
      }
      if unimproved > patience {
        if solver == .sgd, schedule == .adaptive, state.rate > 1e-6 {
          state.rate /= 5
          unimproved = 0
        } else {
          break
        }
      }
      if pass + 1 == maxIterations {
        context.notices.add(
          .notConverged,
          "Stochastic Optimizer: Maximum iterations (\(maxIterations)) reached and the optimization hasn't converged yet.")
      }
    }
    if earlyStopping { parameters = bestParameters }
  }
}

/// What was seen while a network was fitted.
public struct TrainingHistory: Sendable {
  public internal(set) var iterations = 0
  public internal(set) var loss = 0.0
  public internal(set) var bestLoss = Double.infinity
  public internal(set) var bestScore = -Double.infinity
  /// The loss of each pass.
  public internal(set) var curve: [Double] = []
  /// The validation score of each pass.
  public internal(set) var scores: [Double] = []
}

/// The moments of the gradient, and the steps made of them.
private struct StepState {
  var gradient: [Double]
  var rate: Double
  private var first: [Double]
  private var second: [Double]
  private var power1 = 1.0
  private var power2 = 1.0

  init(count: Int, rate: Double) {
    gradient = [Double](repeating: 0, count: count)
    first = gradient
    second = gradient
    self.rate = rate
  }

  mutating func adam(_ parameters: inout [Double], first rate: Double, beta1: Double, beta2: Double, epsilon: Double) {
    power1 *= beta1
    power2 *= beta2
    let step = rate * (1 - power2).squareRoot() / (1 - power1)
    let count = parameters.count
    gradient.withUnsafeBufferPointer { gradient in
      first.withUnsafeMutableBufferPointer { first in
        second.withUnsafeMutableBufferPointer { second in
          parameters.withUnsafeMutableBufferPointer { parameters in
            for index in 0..<count {
              let slope = gradient[index]
              let mean = beta1 * first[index] + (1 - beta1) * slope
              let square = beta2 * second[index] + (1 - beta2) * (slope * slope)
              first[index] = mean
              second[index] = square
              parameters[index] -= step * mean / (square.squareRoot() + epsilon)
            }
          }
        }
      }
    }
  }

  mutating func momentum(_ parameters: inout [Double], momentum: Double, isNesterov: Bool) {
    let count = parameters.count
    for index in 0..<count {
      let velocity = momentum * first[index] - rate * gradient[index]
      first[index] = velocity
      parameters[index] += isNesterov ? momentum * velocity - rate * gradient[index] : velocity
    }
  }
}

extension NeuralNetwork {
  /// The last layer's values for some rows, rows × outputs.
  func answers(_ parameters: [Double], _ x: FeatureMatrix, rows: [Int], pool: ThreadPool) -> [Double] {
    let outputs = sizes[layers]
    // A fixed size of the batches: a row's answer never depends on how many rows are asked for.
    let batch = min(256, max(rows.count, 1))
    let space = Workspace(self, rows: batch)
    var result = [Double](repeating: 0, count: rows.count * outputs)
    for start in stride(from: 0, to: rows.count, by: batch) {
      let size = min(batch, rows.count - start)
      for position in 0..<size {
        let row = rows[start + position]
        let target = space.activations[0] + position * x.columns
        for column in 0..<x.columns { target[column] = x.values[row * x.columns + column] }
      }
      parameters.withUnsafeBufferPointer { parameters in
        if let base = parameters.baseAddress { forward(base, rows: size, space, pool: pool) }
      }
      for index in 0..<size * outputs { result[start * outputs + index] = space.activations[layers][index] }
    }
    return result
  }
}
