import LapisInterpreter
import LapisLearn

/// What happens after each round of a fit: results are kept, callbacks called, the fit stopped.
final class BoostingRounds {
  let metrics: [BoostingMetric]
  private(set) var history: [(set: String, metric: String, values: [Double])] = []
  private(set) var bestRound: Int?
  private(set) var bestScores: [(set: String, metric: String, value: Double)] = []
  private(set) var bestScore: Double?
  /// What a callback raised.
  private(set) var error: (any Error)?
  /// XGBoost's early stopping: rounds without a better value of the last metric on the last set.
  var patience: Int?
  private let isLightGBM: Bool
  /// Rounds between two lines of measures; 0 prints none.
  private let period: Int
  private let rounds: Int
  private var callbacks: [Ref] = []
  private let vm: Interpreter

  init(_ metrics: [BoostingMetric], isLightGBM: Bool, period: Int, rounds: Int, _ vm: Interpreter) {
    self.metrics = metrics
    self.isLightGBM = isLightGBM
    self.period = period
    self.rounds = rounds
    self.vm = vm
  }

  /// Takes LightGBM's callbacks, in the order of their `order`; gives the learning rates that one of them sets.
  func adopt(_ given: [Ref]) throws -> [Double]? {
    var rates: [Double]?
    var ordered: [(order: Int, callback: Ref)] = []
    for callback in given {
      guard callback.isCallable else {
        throw ScriptError(.typeError, "'\(vm.typeName(callback))' object is not callable")
      }
      if let resets = try vm.attributeIfPresent(callback, "_learning_rates") {
        rates = try vm.elements(of: vm.call(resets, [Ref(rounds)])).map { ref in
          guard let rate = ref.asDouble, rate > 0 else {
            throw ScriptError(.valueError, "learning_rate must be above 0. Got \(try vm.repr(ref)).")
          }
          return rate
        }
        continue
      }
      ordered.append((try vm.attributeIfPresent(callback, "order")?.asInt ?? 0, callback))
    }
    callbacks = ordered.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map { $0.element.callback }
    return rates
  }

  func after(_ round: Int, _ results: [EvaluationResult]) -> BoostingProgress {
    for result in results {
      if let place = history.firstIndex(where: { $0.set == result.set && $0.metric == result.metric.name }) {
        history[place].values.append(result.value)
      } else {
        history.append((result.set, result.metric.name, [result.value]))
      }
    }
    do {
      return isLightGBM ? try callBack(round, results) : try stopOnLast(round, results)
    } catch {
      self.error = error
      return .stop
    }
  }

  // MARK: LightGBM

  private func callBack(_ round: Int, _ results: [EvaluationResult]) throws -> BoostingProgress {
    bestScores = results.map { ($0.set, $0.metric.name, $0.value) }
    if callbacks.isEmpty { return .goOn }
    let list = vm.list(
      results.map {
        vm.tuple([vm.string($0.set), vm.string($0.metric.name), Ref($0.value), Ref($0.metric.isHigherBetter)])
      })
    let module = try vm.imported("lightgbm.callback")
    let environment = try vm.call(
      vm.attribute(module, "CallbackEnv"), [], keywords: [
        ("model", .none), ("params", vm.dict([(String, Ref)]())), ("iteration", Ref(round)),
        ("begin_iteration", Ref(0)), ("end_iteration", Ref(rounds)), ("evaluation_result_list", list),
      ])
    for callback in callbacks {
      do {
        _ = try vm.call(callback, environment)
      } catch {
        // What early stopping raises says where the best round was.
        let exception = vm.exception(for: error)
        guard vm.typeName(exception) == "EarlyStopException",
          let best = try vm.attributeIfPresent(exception, "best_iteration")?.asInt
        else { throw error }
        bestRound = best
        bestScores = history.compactMap { entry in
          entry.values.indices.contains(best) ? (entry.set, entry.metric, entry.values[best]) : nil
        }
        return .stop
      }
    }
    return .goOn
  }

  // MARK: XGBoost

  private func stopOnLast(_ round: Int, _ results: [EvaluationResult]) throws -> BoostingProgress {
    let isLast = round == rounds - 1
    if period > 0, round % period == 0 || isLast {
      let parts = results.map { "\($0.set)-\($0.metric.name):\(vm.fixed($0.value, digits: 5))" }
      vm.output.write("[\(round)]\t\(parts.joined(separator: "\t"))\n", to: .standardOutput)
    }
    guard let patience, let last = results.last else { return .goOn }
    let isBetter = bestScore.map { last.metric.isHigherBetter ? last.value > $0 : last.value < $0 } ?? true
    if isBetter {
      bestScore = last.value
      bestRound = round
    }
    return round - (bestRound ?? 0) >= patience ? .stop : .goOn
  }
}

extension Interpreter {
  /// A number with so many digits behind its point.
  fileprivate func fixed(_ value: Double, digits: Int) -> String {
    (try? format(Ref(value), spec: ".\(digits)f")) ?? "\(value)"
  }
}
