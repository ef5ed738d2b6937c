import LapisDiagnostics
import LapisFrame
import LapisParams

/// What naive Bayes over counts or flags learns from: sums of the features by class.
struct DiscreteCounts {
  let labels: [ClassLabel]
  /// Classes × features.
  var features: [Double]
  var classes: [Double]
  let columns: Int

  /// - Parameters:
  ///   - binarize: features above it count 1, the others 0; nil adds them up.
  ///   - owner: negative features are refused in its name where they are added up.
  init(
    _ data: Dataset, binarize: Double?, owner: String, _ context: FitContext
  ) throws(Diagnostic) {
    let (codes, labels) = try InputChecks.classes(data, for: owner)
    let weights = try InputChecks.weights(data, for: owner)
    let columns = data.x.columns
    self.labels = labels
    self.columns = columns
    features = [Double](repeating: 0, count: labels.count * columns)
    classes = [Double](repeating: 0, count: labels.count)
    if let sparse = data.x.sparse {
      try add(sparse, codes, weights, binarize: binarize, owner: owner, context)
      try checkRange(owner)
      return
    }
    for row in 0..<data.rows {
      if row & 1023 == 0 { try context.checkStop() }
      let code = Int(codes[row])
      classes[code] += weights[row]
      for column in 0..<columns {
        let value = data.x.values[row * columns + column]
        if let binarize {
          if value > binarize { features[code * columns + column] += weights[row] }
        } else {
          guard value >= 0 else {
            throw Diagnostic(
              "data.negative", .value, "Negative values in data passed to \(owner) (input X).")
          }
          features[code * columns + column] += weights[row] * value
        }
      }
    }
    try checkRange(owner)
  }

  private func checkRange(_ owner: String) throws(Diagnostic) {
    guard features.allSatisfy({ $0.isFinite }) else {
      throw Diagnostic("data.range", .value, "The sums of the values are too large for \(owner).")
    }
  }

  private mutating func add(
    _ x: SparseRows, _ codes: [Int32], _ weights: [Double], binarize: Double?, owner: String, _ context: FitContext
  ) throws(Diagnostic) {
    if binarize == nil, x.values.contains(where: { $0 < 0 }) {
      throw Diagnostic("data.negative", .value, "Negative values in data passed to \(owner) (input X).")
    }
    for row in 0..<x.rows {
      if row & 1023 == 0 { try context.checkStop() }
      let code = Int(codes[row])
      let weight = weights[row]
      classes[code] += weight
      features.withUnsafeMutableBufferPointer { features in
        guard let own = features.baseAddress.map({ $0 + code * columns }) else { return }
        SparseView.with(x) { x in
          if let binarize {
            for place in x.starts[row]..<x.starts[row + 1] where x.values[place] > binarize {
              own[Int(x.indices[place])] += weight
            }
          } else {
            x.add(weight, row, to: own)
          }
        }
      }
    }
  }

  /// The parameters that these learners share.
  static let params = [
    ParamSpec(
      "alpha", .double(1), .nonNegative, search: .double(1e-3...10, log: true),
      "added to every count (Laplace, Lidstone)"),
    ParamSpec("force_alpha", .bool(true), .bool, "False raises an alpha below 1e-10 to it"),
    ParamSpec("fit_prior", .bool(true), .bool, "whether the classes' shares count; False holds them alike"),
    ParamSpec("class_prior", .none, .any, "one prior a class, in the order of the labels"),
  ]

  static func alpha(_ params: ParamValues) -> Double {
    let alpha = params.double("alpha")
    return params.bool("force_alpha") ? alpha : max(alpha, 1e-10)
  }
}
