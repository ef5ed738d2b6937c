import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// Counts of true and predicted labels, and the scores made of them.
///
/// The definitions are those of scikit-learn's user guide, "Classification metrics".
struct LabelScores {
  /// All labels of both sides, ascending.
  let labels: [Scalar]
  /// `matrix[truth][predicted]`, weighted.
  let matrix: [[Double]]
  let truthCodes: [Int]
  let predictedCodes: [Int]
  let isWeighted: Bool

  init(_ truth: Column, _ predicted: Column, _ weights: [Double]?, labels wanted: [Scalar]? = nil) throws {
    guard truth.count == predicted.count, weights?.count ?? truth.count == truth.count else {
      throw ScriptError(
        .valueError,
        "Found input variables with inconsistent numbers of samples: [\(truth.count), \(predicted.count)]")
    }
    let both = Column.concatenating([truth, predicted])
    guard truth.missingCount == 0, predicted.missingCount == 0 else {
      throw ScriptError(.valueError, "Input contains NaN.")
    }
    let (codes, uniques) = both.factorizedSorted()
    var labels = uniques.scalars
    var truthCodes = codes[..<truth.count].map { Int($0) }
    var predictedCodes = codes[truth.count...].map { Int($0) }
    if let wanted {
      let places = labels.map { label in wanted.firstIndex(of: label) ?? -1 }
      truthCodes = truthCodes.map { places[$0] }
      predictedCodes = predictedCodes.map { places[$0] }
      labels = wanted
    }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: labels.count), count: labels.count)
    for row in truthCodes.indices where truthCodes[row] >= 0 && predictedCodes[row] >= 0 {
      matrix[truthCodes[row]][predictedCodes[row]] += weights?[row] ?? 1
    }
    self.labels = labels
    self.matrix = matrix
    self.truthCodes = truthCodes
    self.predictedCodes = predictedCodes
    isWeighted = weights != nil
    self.weights = weights
  }

  private let weights: [Double]?

  var total: Double { matrix.reduce(0) { $0 + $1.reduce(0, +) } }

  var accuracy: Double {
    var right = 0.0
    var all = 0.0
    for row in truthCodes.indices {
      let weight = weights?[row] ?? 1
      all += weight
      if truthCodes[row] == predictedCodes[row] { right += weight }
    }
    return all == 0 ? .nan : right / all
  }

  var balancedAccuracy: Double {
    let recalls = matrix.indices.filter { support($0) > 0 }.map { recall($0) }
    return recalls.isEmpty ? .nan : recalls.reduce(0, +) / Double(recalls.count)
  }

  func support(_ label: Int) -> Double { matrix[label].reduce(0, +) }
  private func predictedCount(_ label: Int) -> Double { matrix.reduce(0) { $0 + $1[label] } }

  /// 0 where nothing was predicted as the label.
  func precision(_ label: Int) -> Double {
    let count = predictedCount(label)
    return count == 0 ? 0 : matrix[label][label] / count
  }
  func recall(_ label: Int) -> Double {
    let count = support(label)
    return count == 0 ? 0 : matrix[label][label] / count
  }
  func f(_ label: Int, beta: Double = 1) -> Double {
    let square = beta * beta
    let bottom = square * support(label) + predictedCount(label)
    return bottom == 0 ? 0 : (1 + square) * matrix[label][label] / bottom
  }

  var matthews: Double {
    let n = total
    let right = matrix.indices.reduce(0.0) { $0 + matrix[$1][$1] }
    let t = matrix.indices.map { support($0) }
    let p = matrix.indices.map { predictedCount($0) }
    let covariance = right * n - zip(t, p).reduce(0) { $0 + $1.0 * $1.1 }
    let a = n * n - p.reduce(0) { $0 + $1 * $1 }
    let b = n * n - t.reduce(0) { $0 + $1 * $1 }
    return a * b == 0 ? 0 : covariance / (a * b).squareRoot()
  }

  /// One of precision, recall and F over all labels (or one for `binary`).
  func averaged(
    _ average: String?, positive: Scalar, _ score: (LabelScores, Int) -> Double
  ) throws -> [Double] {
    switch average {
    case nil: return labels.indices.map { score(self, $0) }
    case "macro":
      return [labels.isEmpty ? .nan : labels.indices.reduce(0.0) { $0 + score(self, $1) } / Double(labels.count)]
    case "weighted":
      let all = total
      return [all == 0 ? 0 : labels.indices.reduce(0.0) { $0 + score(self, $1) * support($1) } / all]
    case "micro": return [accuracy]
    case "binary":
      guard labels.count <= 2 else {
        throw ScriptError(
          .valueError,
          "Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].")
      }
      guard let index = labels.firstIndex(of: positive) else {
        if labels.count < 2 { return [0] }
        throw ScriptError(
          .valueError,
          "pos_label=\(positive) is not a valid label: It should be one of [\(labels.map { $0.description }.joined(separator: ", "))]")
      }
      return [score(self, index)]
    case let name?:
      throw ScriptError(
        .valueError, "average has to be one of [None, 'micro', 'macro', 'weighted', 'samples', 'binary']. Got '\(name)'.")
    }
  }
}
