import Glibc
import LapisDiagnostics
import LapisParams

/// How common the classes are held to be, for naive Bayes.
enum ClassPriors {
  /// - Parameters:
  ///   - given: None, or one prior a class.
  ///   - counts: weight of the rows of each class.
  ///   - learns: false holds all classes to be alike.
  static func make(
    _ given: ParamValue?, counts: [Double], learns: Bool, mustSumToOne: Bool
  ) throws(Diagnostic) -> [Double] {
    if case .list(let items)? = given {
      var priors: [Double] = []
      for item in items {
        guard let prior = item.number, prior.isFinite else {
          throw Diagnostic("params.out-of-range", .value, "Priors must be finite numbers. Got \(item).")
        }
        priors.append(prior)
      }
      guard priors.count == counts.count else {
        throw Diagnostic("params.out-of-range", .value, "Number of priors must match number of classes.")
      }
      if mustSumToOne {
        var sum = 0.0
        for prior in priors { sum += prior }
        guard abs(sum - 1) < 1e-8 else {
          throw Diagnostic("params.out-of-range", .value, "The sum of the priors should be 1.")
        }
      }
      guard priors.allSatisfy({ $0 >= 0 }) else {
        throw Diagnostic("params.out-of-range", .value, "Priors must be non-negative.")
      }
      return priors
    }
    guard learns else { return counts.map { _ in 1 / Double(counts.count) } }
    var total = 0.0
    for count in counts { total += count }
    return counts.map { $0 / total }
  }
}
