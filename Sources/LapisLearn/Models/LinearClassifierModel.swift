import Glibc
public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Logistic (two classes, one row of coefficients) or softmax (a row a class) of linear scores.
public struct LinearClassifierModel: FittedModel {
  public static let kind = "linear-classifier"
  public let featureCount: Int
  private let classLabels: [ClassLabel]
  /// Row-major: 1 × features for two classes, else classes × features.
  public let coefficients: [Double]
  public let intercepts: [Double]
  /// Steps the solver took; 0 for a model whose solver does not count.
  public let iterations: Int

  init(
    featureCount: Int, labels: [ClassLabel], coefficients: [Double], intercepts: [Double],
    iterations: Int = 0
  ) {
    self.featureCount = featureCount
    self.classLabels = labels
    self.coefficients = coefficients
    self.intercepts = intercepts
    self.iterations = iterations
  }

  public var labels: [ClassLabel]? { classLabels }

  /// The scores ahead of the link: one a row for two classes, else rows × classes.
  public func decision(_ x: FeatureMatrix) throws(Diagnostic) -> [Double] {
    try InputChecks.features(x, for: "LogisticRegression", expecting: featureCount, missing: false)
    let width = x.columns
    let outputs = intercepts.count
    var scores = [Double](repeating: 0, count: x.rows * outputs)
    x.values.withUnsafeBufferPointer { values in
      coefficients.withUnsafeBufferPointer { weights in
        for row in 0..<x.rows {
          for output in 0..<outputs {
            var sum = 0.0
            for column in 0..<width {
              sum += values[row * width + column] * weights[output * width + column]
            }
            scores[row * outputs + output] = sum + intercepts[output]
          }
        }
      }
    }
    return scores
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    let scores = try decision(x)
    if intercepts.count == 1 {
      return .probabilities(Link.logistic(scores), labels: classLabels)
    }
    return .probabilities(Link.softmax(scores, classes: intercepts.count), labels: classLabels)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    var weights = coefficients.map { Float($0) }
    var offsets = intercepts.map { Float($0) }
    let isBinary = intercepts.count == 1
    if isBinary {
      weights = weights.map { -$0 } + weights
      offsets = offsets.map { -$0 } + offsets
    }
    let (name, labels) = LabelLowering.attribute(classLabels, integersNamed: "classlabels_ints")
    let label = graph.fresh("label")
    let probabilities = graph.fresh("probabilities")
    graph.node(
      "LinearClassifier", inputs: [input], outputs: [label, probabilities],
      attributes: [
        "coefficients": .floats(weights), "intercepts": .floats(offsets), name: labels,
        "multi_class": .int(0), "post_transform": .string(isBinary ? "LOGISTIC" : "SOFTMAX"),
      ], domain: Opset.learning)
    return .classifier(label: label, probabilities: probabilities)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(featureCount)
    writer.write(classLabels)
    writer.write(coefficients)
    writer.write(intercepts)
    writer.write(iterations)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    featureCount = try reader.int(in: 0...Int(Int32.max))
    classLabels = try reader.labels()
    coefficients = try reader.doubles()
    intercepts = try reader.doubles()
    iterations = try reader.int()
    let outputs = classLabels.count == 2 ? 1 : classLabels.count
    guard intercepts.count == outputs, outputs > 0,
      coefficients.count == outputs.multipliedReportingOverflow(by: featureCount).partialValue
    else { throw ModelReader.corrupt("the coefficients do not fit the classes and features") }
  }
}

/// From scores to probabilities.
package enum Link {
  package static func sigmoid(_ score: Double) -> Double {
    if score >= 0 { return 1 / (1 + exp(-score)) }
    let small = exp(score)
    return small / (1 + small)
  }

  /// One score a row to two probabilities a row, the second being the logistic of the score.
  package static func logistic(_ scores: [Double]) -> [Double] {
    var probabilities = [Double](repeating: 0, count: scores.count * 2)
    for (row, score) in scores.enumerated() {
      let positive = sigmoid(score)
      probabilities[row * 2] = 1 - positive
      probabilities[row * 2 + 1] = positive
    }
    return probabilities
  }

  /// Row-wise, shifted by the row's largest score.
  package static func softmax(_ scores: [Double], classes: Int) -> [Double] {
    var values = scores
    guard classes > 0 else { return values }
    for row in 0..<values.count / classes {
      let range = row * classes..<(row + 1) * classes
      var largest = -Double.infinity
      for index in range { largest = max(largest, values[index]) }
      var sum = 0.0
      for index in range {
        values[index] = exp(values[index] - largest)
        sum += values[index]
      }
      for index in range { values[index] /= sum }
    }
    return values
  }
}
