public import LapisDiagnostics
public import LapisFrame
import LapisNumerics

/// A truth and a prediction of the same rows, brought to one set of classes.
public struct MetricInputs: Sendable {
  public let task: TaskKind
  public let rows: Int
  /// 1 where none were given.
  let weights: [Double]
  // Classification.
  let classes: Int
  let truthCodes: [Int32]
  let predictedCodes: [Int32]
  /// Rows × classes; zero columns for classes that the model does not know.
  let probabilities: [Double]
  // Regression.
  let truth: [Double]
  let predicted: [Double]
  let range: ClosedRange<Double>

  /// - Throws: a diagnostic where the two do not belong together.
  public init(
    _ truth: Target, _ predicted: Prediction, weights: [Double]? = nil,
    range: ClosedRange<Double>? = nil
  ) throws(Diagnostic) {
    rows = truth.count
    guard rows > 0 else {
      throw Diagnostic("metric.empty", .value, "a metric needs at least one row. Got none.")
    }
    guard predicted.rows == rows, weights?.count ?? rows == rows else {
      throw Diagnostic(
        "data.lengths", .value,
        "Found input variables with inconsistent numbers of samples: [\(rows), \(predicted.rows)\(weights.map { ", \($0.count)" } ?? "")]")
    }
    self.weights = weights ?? [Double](repeating: 1, count: rows)
    switch (truth, predicted) {
    case (.numbers(let numbers), .numbers(let answers)):
      task = .regression
      self.truth = numbers
      self.predicted = answers
      let finite = numbers.filter { $0.isFinite }
      let low = finite.min() ?? 0
      self.range = range ?? low...(finite.max() ?? low)
      classes = 0
      truthCodes = []
      predictedCodes = []
      probabilities = []
    case (.classes(let codes, let labels), .probabilities(let shares, let names)):
      task = .classification
      self.truth = []
      self.predicted = []
      self.range = 0...0
      guard codes.allSatisfy({ $0 >= 0 && Int($0) < labels.count }) else {
        throw Diagnostic("data.target", .value, "a class code is outside of the \(labels.count) labels.")
      }
      if labels == names {
        classes = labels.count
        truthCodes = codes
        probabilities = shares
        predictedCodes = predicted.codes
      } else {
        // The model's classes first, then those that only the truth has.
        let added = labels.filter { !names.contains($0) }
        let all = names + added
        classes = all.count
        let place = labels.map { label in Int32(all.firstIndex(of: label) ?? 0) }
        truthCodes = codes.map { place[Int($0)] }
        predictedCodes = predicted.codes
        var padded = [Double](repeating: 0, count: truth.count * all.count)
        for row in 0..<truth.count {
          for code in names.indices { padded[row * all.count + code] = shares[row * names.count + code] }
        }
        probabilities = padded
      }
    default:
      throw Diagnostic(
        "metric.task", .value, "the truth and the prediction are of different tasks.")
    }
  }

  func total() -> Double { Summation.sum(weights) }

  /// The weighted mean over the rows.
  func mean(_ value: (Int) -> Double) -> Double {
    var sum = 0.0
    for row in 0..<rows { sum += weights[row] * value(row) }
    return sum / total()
  }
}
