import CLapisKernels
import Glibc
import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// The loss of one sample and its slope in the score.
enum StochasticLoss: Sendable {
  /// With the margin that counts as right: 1 for a support vector machine, 0 for a perceptron.
  case hinge(Double)
  case squaredHinge
  case logistic
  case modifiedHuber
  case squaredError
  case huber(Double)
  case epsilonInsensitive(Double)
  case squaredEpsilonInsensitive(Double)

  @inline(__always)
  func value(_ y: Double, _ p: Double) -> Double {
    switch self {
    case .hinge(let margin): return max(0, margin - y * p)
    case .squaredHinge:
      let z = max(0, 1 - y * p)
      return z * z
    case .logistic:
      let z = -y * p
      return z > 0 ? z + log1p(exp(-z)) : log1p(exp(z))
    case .modifiedHuber:
      let z = y * p
      return z >= 1 ? 0 : z >= -1 ? (1 - z) * (1 - z) : -4 * z
    case .squaredError: return 0.5 * (p - y) * (p - y)
    case .huber(let limit):
      let size = abs(p - y)
      return size <= limit ? 0.5 * size * size : limit * (size - 0.5 * limit)
    case .epsilonInsensitive(let limit): return max(0, abs(p - y) - limit)
    case .squaredEpsilonInsensitive(let limit):
      let size = max(0, abs(p - y) - limit)
      return size * size
    }
  }

  @inline(__always)
  func slope(_ y: Double, _ p: Double) -> Double {
    switch self {
    case .hinge(let margin): return y * p <= margin ? -y : 0
    case .squaredHinge:
      let z = 1 - y * p
      return z > 0 ? -2 * y * z : 0
    case .logistic:
      return -y / (1 + exp(y * p))
    case .modifiedHuber:
      let z = y * p
      return z >= 1 ? 0 : z >= -1 ? -2 * y * (1 - z) : -4 * y
    case .squaredError: return p - y
    case .huber(let limit): return min(limit, max(-limit, p - y))
    case .epsilonInsensitive(let limit): return y - p > limit ? -1 : p - y > limit ? 1 : 0
    case .squaredEpsilonInsensitive(let limit):
      let z = y - p
      return z > limit ? -2 * (z - limit) : z < -limit ? 2 * (-z - limit) : 0
    }
  }

  var isHinge: Bool { if case .hinge = self { true } else { false } }
}

/// Stochastic gradient descent on a linear model, sample by sample (Bottou, 2012), with the schedules,
/// penalties and stopping rules of scikit-learn, and its order of the samples for a seed.
struct StochasticGradient {
  enum Rate: Sendable { case constant, optimal, inverseScaling, adaptive, passiveAggressive1, passiveAggressive2 }

  var loss: StochasticLoss
  var rate: Rate
  var eta0: Double
  var powerT: Double
  var alpha: Double
  /// 0 is an L2 penalty, 1 an L1 penalty; nil none.
  var l1Ratio: Double?
  var fitIntercept: Bool
  var maxIterations: Int
  /// Nil goes on for all the passes.
  var tolerance: Double?
  var patience: Int
  var shuffles: Bool
  /// The step from which weights are averaged; nil does not.
  var averagesFrom: Int?

  struct Result {
    var coefficients: [Double]
    var intercept: Double
    var epochs: Int
  }

  /// - Parameters:
  ///   - y: ±1 for the losses of classes.
  ///   - weights: a factor on each sample's step.
  ///   - seed: fixes the order of the samples.
  ///   - validation: samples kept out of learning, whose score decides when to stop; nil looks at the training loss.
  ///   - score: of the present coefficients on the validation samples, higher is better.
  ///
  /// Of a sparse matrix a step touches the features that the sample has, and no others: an L1 penalty is then paid by
  /// these only, the objective that decides when to stop counts the penalty of these only, and the intercept, which
  /// every sample has, moves by a hundredth. So scikit-learn does it.
  func fit(
    _ x: FeatureMatrix, _ y: [Double], weights: [Double], seed: UInt32, validation: [Bool]? = nil,
    _ context: FitContext, score: ([Double], Double) -> Double = { _, _ in 0 }
  ) throws(Diagnostic) -> Result {
    let rows = x.rows
    let columns = x.columns
    let penalty = l1Ratio ?? 0
    let hasPenalty = l1Ratio != nil && alpha > 0
    let usesL1 = hasPenalty && penalty > 0
    // The weights are `scale · w`: shrinking costs one product.
    var w = [Double](repeating: 0, count: columns)
    var scale = 1.0
    var squareNorm = 0.0
    var absoluteNorm = 0.0
    var spent = [Double](repeating: 0, count: usesL1 ? columns : 0)
    var allowance = 0.0
    var intercept = 0.0
    let sparse = x.sparse
    var average = [Double](repeating: 0, count: averagesFrom == nil || sparse != nil ? 0 : columns)
    var lazyAverage = LazyAverage(columns: averagesFrom == nil || sparse == nil ? 0 : columns)
    let interceptShare = sparse == nil ? 1.0 : 0.01
    var averageIntercept = 0.0
    var order = Array(0..<rows)
    var eta = eta0
    // The first step of the schedule by Bottou's heuristic.
    let typical = alpha > 0 ? (1 / alpha.squareRoot()).squareRoot() : 1
    let start = alpha > 0 ? 1 / (typical * alpha) : 1
    let learned = validation.map { mask in mask.count { !$0 } } ?? rows
    var t = 1.0
    var unimproved = 0
    var bestScore = -Double.infinity
    var bestObjective = Double.infinity
    var epoch = 0
    while epoch < maxIterations {
      try context.checkStop()
      if shuffles { StochasticGradient.shuffle(&order, seed) }
      var objective = 0.0
      for (number, row) in order.enumerated() {
        if number % 1024 == 1023 { try context.checkStop() }
        if let validation, validation[row] { continue }
        let truth = y[row]
        let size = columns
        let p =
          RowView.with(x) { x in
            w.withUnsafeBufferPointer { w in
              guard let w = w.baseAddress else { return 0.0 }
              return x.dot(row, w)
            }
          } * scale + intercept
        switch rate {
        case .optimal: eta = 1 / (alpha * (start + t - 1))
        case .inverseScaling: eta = eta0 / pow(t, powerT)
        default: break
        }
        if validation == nil {
          objective += loss.value(truth, p)
          if hasPenalty, rate != .passiveAggressive1, rate != .passiveAggressive2 {
            objective += alpha * ((1 - penalty) * 0.5 * squareNorm + penalty * absoluteNorm)
          }
        }
        var update: Double
        switch rate {
        case .passiveAggressive1, .passiveAggressive2:
          let square = RowView.with(x) { $0.squaredNorm(row) }
          if rate == .passiveAggressive1 {
            if square == 0 { continue }
            update = min(eta0, loss.value(truth, p) / square)
          } else {
            update = loss.value(truth, p) / (square + 0.5 / eta0)
          }
          if loss.isHinge { update *= truth } else if truth - p < 0 { update = -update }
        default:
          update = -eta * min(1e12, max(-1e12, loss.slope(truth, p)))
        }
        update *= weights[row]
        if hasPenalty, penalty < 1 {
          let factor = max(0, 1 - (1 - penalty) * eta * alpha)
          scale *= factor
          squareNorm *= factor * factor
          absoluteNorm *= factor
          if scale < 1e-9 {
            lazyAverage.flushAll(w)
            for column in 0..<columns { w[column] *= scale }
            scale = 1
          }
        }
        if update != 0 {
          let step = update / scale
          var square = 0.0
          var absolute = 0.0
          if let sparse {
            lazyAverage.flush(w, sparse, row)
            SparseView.with(sparse) { x in
              w.withUnsafeMutableBufferPointer { w in
                if let w = w.baseAddress { (square, absolute) = x.addMeasuring(step, row, to: w) }
              }
            }
          } else {
            x.values.withUnsafeBufferPointer { x in
              w.withUnsafeMutableBufferPointer { w in
                guard let x = x.baseAddress, let w = w.baseAddress else { return }
                lapis_axpy(Int64(size), step, x + row * size, w)
                if hasPenalty {
                  if penalty < 1 { square = lapis_dot(Int64(size), w, w) }
                  if usesL1 { for column in 0..<size { absolute += abs(w[column]) } }
                }
              }
            }
          }
          squareNorm = square * scale * scale
          absoluteNorm = absolute * scale
          if fitIntercept { intercept += update * interceptShare }
        }
        if let from = averagesFrom, Double(from) <= t {
          let share = 1 / (t - Double(from) + 1)
          if sparse == nil {
            for column in 0..<columns { average[column] += (w[column] * scale - average[column]) * share }
          } else {
            lazyAverage.count(scale)
          }
          averageIntercept += (intercept - averageIntercept) * share
        }
        if usesL1 {
          // Truncated gradients with what each weight still owes (Tsuruoka, Tsujii and Ananiadou, 2009).
          allowance += penalty * eta * alpha
          if let sparse {
            lazyAverage.flush(w, sparse, row)
            for place in sparse.starts[row]..<sparse.starts[row + 1] {
              StochasticGradient.truncate(&w, &spent, Int(sparse.indices[place]), allowance, scale)
            }
          } else {
            for column in 0..<columns { StochasticGradient.truncate(&w, &spent, column, allowance, scale) }
          }
        }
        t += 1
      }
      epoch += 1
      guard intercept.isFinite, w.allSatisfy({ ($0 * scale).isFinite }) else {
        throw Diagnostic(
          "fit.overflow", .value,
          "Floating-point under-/overflow occurred at epoch #\(epoch). Scaling input data with StandardScaler or MinMaxScaler might help.")
      }
      let limit = tolerance ?? -.infinity
      if validation != nil {
        let now = score(w.map { $0 * scale }, intercept)
        if tolerance != nil, now < bestScore + limit { unimproved += 1 } else { unimproved = 0 }
        bestScore = max(bestScore, now)
      } else {
        let mean = objective / Double(max(learned, 1))
        if tolerance != nil, mean > bestObjective - limit { unimproved += 1 } else { unimproved = 0 }
        bestObjective = min(bestObjective, mean)
      }
      if unimproved >= patience {
        if rate == .adaptive, eta > 1e-6 {
          eta /= 5
          unimproved = 0
        } else {
          break
        }
      }
    }
    if let from = averagesFrom, Double(from) <= t - 1 {
      if sparse != nil { average = lazyAverage.finished(w) }
      return Result(coefficients: average, intercept: averageIntercept, epochs: epoch)
    }
    return Result(coefficients: w.map { $0 * scale }, intercept: intercept, epochs: epoch)
  }

  /// Takes from a weight what it owes, but not beyond zero.
  @inline(__always)
  private static func truncate(
    _ w: inout [Double], _ spent: inout [Double], _ column: Int, _ allowance: Double, _ scale: Double
  ) {
    let before = w[column]
    if before > 0 {
      w[column] = max(0, before - (allowance + spent[column]) / scale)
    } else if before < 0 {
      w[column] = min(0, before + (allowance - spent[column]) / scale)
    }
    spent[column] += scale * (w[column] - before)
  }

  /// Fisher and Yates with Marsaglia's 32-bit xorshift (2003), as scikit-learn's rows are shuffled.
  static func shuffle(_ order: inout [Int], _ seed: UInt32) {
    var state = seed == 0 ? 1 : seed
    let count = order.count
    guard count > 1 else { return }
    for i in 0..<count - 1 {
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      order.swapAt(i, i + Int(state & 0x7FFF_FFFF) % (count - i))
    }
  }

  /// The seed that a sample order gets from `random_state`; classifiers draw another number first.
  static func orderSeed(_ seed: UInt32, isClassifier: Bool) -> UInt32 {
    var random = MersenneTwister(seed: seed)
    if isClassifier { _ = random.int(in: 1, 0x7FFF_FFFF) }
    return UInt32(truncatingIfNeeded: random.int(in: 0, 0x7FFF_FFFF))
  }
}
