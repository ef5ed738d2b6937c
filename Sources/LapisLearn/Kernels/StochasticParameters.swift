import LapisDiagnostics
import LapisFrame
import LapisNumerics
import LapisParams

/// The parameters that the learners by stochastic gradients share.
struct StochasticParameters: Sendable {
  var gradient: StochasticGradient
  let earlyStopping: Bool
  let validationShare: Double

  static func specs(rate: String, eta0: Double, powerT: Double) -> [ParamSpec] {
    [
      ParamSpec(
        "penalty", .string("l2"), .optional(.oneOf(["l2", "l1", "elasticnet"])),
        "the norm of the coefficients that is penalised"),
      ParamSpec(
        "alpha", .double(1e-4), .nonNegative, search: .double(1e-6...1e-1, log: true), "strength of the penalty"),
      ParamSpec(
        "l1_ratio", .double(0.15), .double(lower: 0, upper: 1), "share of the absolute-value part in elasticnet"),
      ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
      ParamSpec("max_iter", .int(1000), .int(1...1_000_000_000), "most passes over the rows"),
      ParamSpec(
        "tol", .double(1e-3), .optional(.nonNegative),
        "a pass that improves the objective by less counts as none; None goes on to max_iter"),
      ParamSpec("shuffle", .bool(true), .bool, "whether each pass takes the rows in another order"),
      ParamSpec("epsilon", .double(0.1), .nonNegative, "the tube of the huber and epsilon-insensitive losses"),
      ParamSpec(
        "learning_rate", .string(rate), .oneOf(["constant", "optimal", "invscaling", "adaptive", "pa1", "pa2"]),
        search: .choice([.string("constant"), .string("optimal"), .string("invscaling"), .string("adaptive")]),
        "the schedule of the step sizes"),
      ParamSpec("eta0", .double(eta0), .positive, search: .double(1e-4...1, log: true), "the first step size"),
      ParamSpec("power_t", .double(powerT), .nonNegative, "the exponent of invscaling"),
      ParamSpec("early_stopping", .bool(false), .bool, "whether rows are kept out to decide when to stop"),
      ParamSpec(
        "validation_fraction", .double(0.1), .double(lower: 0, upper: 1, openLower: true, openUpper: true),
        "the share of the rows that early_stopping keeps out"),
      ParamSpec("n_iter_no_change", .int(5), .int(1...1_000_000_000), "passes without improvement before stopping"),
      ParamSpec(
        "average", .int(0), .either([.bool, .int(0...1_000_000_000_000)]),
        "whether, or from which step, the coefficients are averaged"),
    ]
  }

  init(_ params: ParamValues, loss: StochasticLoss) {
    let rate: StochasticGradient.Rate
    switch params.string("learning_rate") {
    case "constant": rate = .constant
    case "optimal": rate = .optimal
    case "adaptive": rate = .adaptive
    case "pa1": rate = .passiveAggressive1
    case "pa2": rate = .passiveAggressive2
    default: rate = .inverseScaling
    }
    let ratio: Double?
    switch params.string("penalty") {
    case "l2": ratio = 0
    case "l1": ratio = 1
    case "elasticnet": ratio = params.double("l1_ratio")
    default: ratio = nil
    }
    let average = params["average"]?.integer ?? (params["average"]?.flag == true ? 1 : 0)
    gradient = StochasticGradient(
      loss: loss, rate: rate, eta0: params.double("eta0"), powerT: params.double("power_t"),
      alpha: params.double("alpha"), l1Ratio: ratio, fitIntercept: params.bool("fit_intercept"),
      maxIterations: params.int("max_iter"), tolerance: params.isNone("tol") ? nil : params.double("tol"),
      patience: params.int("n_iter_no_change"), shuffles: params.bool("shuffle"),
      averagesFrom: average > 0 ? average : nil)
    earlyStopping = params.bool("early_stopping")
    validationShare = params.double("validation_fraction")
  }

  /// - Throws: where the optimal schedule has no penalty to go by.
  func check(_ owner: String) throws(Diagnostic) {
    if gradient.rate == .optimal, gradient.alpha == 0 {
      throw Diagnostic(
        "params.alpha", .value,
        "alpha must be > 0 since learning_rate is 'optimal'. alpha is used to compute the optimal learning rate.")
    }
  }

  /// Which rows are kept out of learning; nil where none are.
  func validation(_ data: Dataset, codes: [Int32]?, seed: UInt32) throws(Diagnostic) -> [Bool]? {
    guard earlyStopping else { return nil }
    let split = try Splitter.trainTest(
      rows: data.rows, testCount: Splitter.testCount(validationShare, rows: data.rows), seed: seed, stratify: codes)
    var mask = [Bool](repeating: false, count: data.rows)
    for row in split.validation { mask[row] = true }
    return mask
  }

  func warn(_ epochs: Int, _ context: FitContext) {
    if gradient.tolerance != nil, epochs >= gradient.maxIterations {
      context.notices.add(
        .notConverged,
        "Maximum number of iteration reached before convergence. Consider increasing max_iter to improve the fit.")
    }
  }
}
