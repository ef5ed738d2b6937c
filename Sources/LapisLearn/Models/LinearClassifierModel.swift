import Glibc
public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Linear scores of classes, one row of coefficients for two classes, else a row a class.
public struct LinearClassifierModel: FittedModel {
  public static let kind = "linear-classifier"

  /// From scores to probabilities; what the model was fitted for decides.
  public enum Link: Int, Sendable {
    /// The logistic of the one score.
    case logistic
    case softmax
    /// The logistic of each class's own score, made to sum to 1.
    case oneVersusRest
    /// (clip(score, −1, 1) + 1) / 2 of each class's own score, made to sum to 1 (Zadrozny and Elkan, 2002).
    case modifiedHuber
    /// Margins that are not calibrated: `predict` gives the softmax, which keeps their order where logistics
    /// would all be 1.
    case margin
  }

  public let featureCount: Int
  private let classLabels: [ClassLabel]
  /// Row-major: 1 × features for two classes, else classes × features.
  public let coefficients: [Double]
  public let intercepts: [Double]
  public let link: Link
  /// Steps the solver took; 0 for a model whose solver does not count.
  public let iterations: Int

  init(
    featureCount: Int, labels: [ClassLabel], coefficients: [Double], intercepts: [Double], link: Link,
    iterations: Int = 0
  ) {
    self.featureCount = featureCount
    self.classLabels = labels
    self.coefficients = coefficients
    self.intercepts = intercepts
    self.link = link
    self.iterations = iterations
  }

  public var labels: [ClassLabel]? { classLabels }
  public var acceptsSparse: Bool { true }

  /// The scores ahead of the link: one a row for two classes, else rows × classes.
  public func decision(_ x: FeatureMatrix) throws(Diagnostic) -> [Double] {
    try InputChecks.features(x, for: "LogisticRegression", expecting: featureCount, missing: false, sparse: true)
    return try InputChecks.finite(LinearScores.compute(x, coefficients, intercepts), for: "LogisticRegression")
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    let scores = try decision(x)
    let probabilities: [Double]
    switch link {
    case .softmax, .margin where intercepts.count > 1:
      probabilities = LapisLearn.Link.softmax(scores, classes: intercepts.count)
    case .modifiedHuber: probabilities = LapisLearn.Link.modifiedHuber(scores, outputs: intercepts.count)
    case .logistic, .oneVersusRest, .margin:
      probabilities =
        intercepts.count == 1
        ? LapisLearn.Link.logistic(scores) : LapisLearn.Link.oneVersusRest(scores, classes: intercepts.count)
    }
    return .probabilities(probabilities, labels: classLabels)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    let isBinary = intercepts.count == 1
    if link == .modifiedHuber || (link == .oneVersusRest && !isBinary) {
      return LinearLowering.scaled(self, classLabels, into: &graph, input: input)
    }
    var weights = coefficients.map { Float($0) }
    var offsets = intercepts.map { Float($0) }
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
    writer.write(link.rawValue)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    featureCount = try reader.int(in: 0...Int(Int32.max))
    classLabels = try reader.labels()
    coefficients = try reader.doubles()
    intercepts = try reader.doubles()
    iterations = try reader.int()
    if reader.version >= 2 {
      guard let stored = Link(rawValue: try reader.int()) else {
        throw ModelReader.corrupt("the link of a linear classifier is not known")
      }
      link = stored
    } else {
      link = classLabels.count == 2 ? .logistic : .softmax
    }
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
      // Not 1 − positive, whose digits are gone where the score is large.
      probabilities[row * 2] = sigmoid(-score)
      probabilities[row * 2 + 1] = positive
    }
    return probabilities
  }

  /// The logistic of each score, each row divided by its sum.
  package static func oneVersusRest(_ scores: [Double], classes: Int) -> [Double] {
    var values = scores.map { sigmoid($0) }
    guard classes > 0 else { return values }
    for row in 0..<values.count / classes {
      let range = row * classes..<(row + 1) * classes
      var sum = 0.0
      for index in range { sum += values[index] }
      // All logistics are zero: the scores alone decide.
      if sum < 1e-300 {
        let shares = softmax(Array(scores[range]), classes: classes)
        for (index, share) in zip(range, shares) { values[index] = share }
      } else {
        for index in range { values[index] /= sum }
      }
    }
    return values
  }

  /// (clip(score) + 1) / 2; rows in which all are zero share alike.
  package static func modifiedHuber(_ scores: [Double], outputs: Int) -> [Double] {
    let shares = scores.map { (min(1, max(-1, $0)) + 1) / 2 }
    if outputs <= 1 { return shares.flatMap { [1 - $0, $0] } }
    var values = shares
    for row in 0..<values.count / outputs {
      let range = row * outputs..<(row + 1) * outputs
      var sum = 0.0
      for index in range { sum += values[index] }
      for index in range { values[index] = sum == 0 ? 1 / Double(outputs) : values[index] / sum }
    }
    return values
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
