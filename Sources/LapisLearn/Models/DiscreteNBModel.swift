import Glibc
public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisONNX

/// Naive Bayes over counts or flags: log joint probabilities that are linear in the features.
public struct DiscreteNBModel: FittedModel {
  public static let kind = "discrete-nb"
  let owner: String
  public let featureCount: Int
  private let classLabels: [ClassLabel]
  /// Classes × features; `x · weights + intercepts` are the log joint probabilities.
  let weights: [Double]
  let intercepts: [Double]
  /// Features above it count as 1, the others as 0; nil takes them as they are.
  let binarize: Double?
  /// Classes × features: what scikit-learn calls `feature_log_prob_`.
  public let featureLogProbabilities: [Double]
  /// Classes × features: summed by class.
  public let featureCounts: [Double]
  public let classCounts: [Double]
  public let priors: [Double]

  init(
    owner: String, featureCount: Int, labels: [ClassLabel], weights: [Double], intercepts: [Double],
    binarize: Double?, featureLogProbabilities: [Double], featureCounts: [Double], classCounts: [Double],
    priors: [Double]
  ) {
    self.owner = owner
    self.featureCount = featureCount
    self.classLabels = labels
    self.weights = weights
    self.intercepts = intercepts
    self.binarize = binarize
    self.featureLogProbabilities = featureLogProbabilities
    self.featureCounts = featureCounts
    self.classCounts = classCounts
    self.priors = priors
  }

  public var labels: [ClassLabel]? { classLabels }
  /// A threshold below zero would set the zeros.
  public var acceptsSparse: Bool { binarize.map { $0 >= 0 } ?? true }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: owner, expecting: featureCount, missing: false, sparse: true)
    let classes = classLabels.count
    if let sparse = x.sparse {
      return .probabilities(
        Link.softmax(sparseScores(sparse), classes: classes), labels: classLabels)
    }
    var scores = [Double](repeating: 0, count: x.rows * classes)
    for row in 0..<x.rows {
      for code in 0..<classes {
        var sum = intercepts[code]
        for column in 0..<featureCount {
          let value = x.values[row * featureCount + column]
          let weight = weights[code * featureCount + column]
          if let binarize {
            if value > binarize { sum += weight }
          } else if value != 0 {
            sum += value * weight
          }
        }
        scores[row * classes + code] = sum
      }
    }
    return .probabilities(Link.softmax(scores, classes: classes), labels: classLabels)
  }

  private func sparseScores(_ x: SparseRows) -> [Double] {
    guard let binarize else { return LinearScores.compute(x, weights, intercepts) }
    return LinearScores.compute(
      SparseRows(unchecked: x.rows, x.columns, x.starts, x.indices, x.values.map { $0 > binarize ? 1 : 0 }), weights,
      intercepts)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    var features = input
    if let binarize {
      let threshold = graph.constant(Tensor(.float([Float(binarize)])), name: "threshold")
      let above = graph.node("Greater", [input, threshold], as: "above")
      features = graph.node("Cast", [above], as: "flags", attributes: ["to": .int(1)])
    }
    let classes = classLabels.count
    var transposed = [Float](repeating: 0, count: weights.count)
    for code in 0..<classes {
      for column in 0..<featureCount {
        transposed[column * classes + code] = Float(weights[code * featureCount + column])
      }
    }
    let matrix = graph.constant(
      Tensor(unchecked: .float(transposed), shape: [featureCount, classes]), name: "weights")
    let offsets = graph.constant(
      Tensor(unchecked: .float(intercepts.map { Float($0) }), shape: [1, classes]), name: "intercepts")
    let products = graph.node("MatMul", [features, matrix], as: "products")
    let scores = graph.node("Add", [products, offsets], as: "scores")
    let shares = graph.node("Softmax", [scores], as: "probabilities", attributes: ["axis": .int(1)])
    return .classifier(
      label: LabelLowering.pick(classLabels, from: shares, into: &graph), probabilities: shares)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(owner)
    writer.write(featureCount)
    writer.write(classLabels)
    writer.write(weights)
    writer.write(intercepts)
    writer.write(binarize != nil)
    writer.write(binarize ?? 0)
    writer.write(featureLogProbabilities)
    writer.write(featureCounts)
    writer.write(classCounts)
    writer.write(priors)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    owner = try reader.string()
    featureCount = try reader.int(in: 1...Int(Int32.max))
    classLabels = try reader.labels()
    let (cells, overflow) = classLabels.count.multipliedReportingOverflow(by: featureCount)
    guard !overflow, cells > 0 else { throw ModelReader.corrupt("a model has no classes") }
    weights = try reader.doubles(count: cells)
    intercepts = try reader.doubles(count: classLabels.count)
    let binarizes = try reader.bool()
    let threshold = try reader.double()
    binarize = binarizes ? threshold : nil
    featureLogProbabilities = try reader.doubles(count: cells)
    featureCounts = try reader.doubles(count: cells)
    classCounts = try reader.doubles(count: classLabels.count)
    priors = try reader.doubles(count: classLabels.count)
  }
}
