import Glibc
public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Members with weights: classes by a weighted vote, numbers by the weighted median.
public struct AdaBoostModel: FittedModel {
  public static let kind = "ada-boost"
  public let members: [any FittedModel]
  /// One a member.
  public let weights: [Double]
  /// The weighted error of each member on the training rows.
  public let errors: [Double]
  public let featureCount: Int
  public let labels: [ClassLabel]?

  init(
    members: [any FittedModel], weights: [Double], errors: [Double], featureCount: Int, labels: [ClassLabel]?
  ) {
    self.members = members
    self.weights = weights
    self.errors = errors
    self.featureCount = featureCount
    self.labels = labels
  }

  /// Rows × classes: for each member its weight for the class it chose, and its weight shared among the
  /// others taken off them; divided by the sum of the weights.
  public func decision(_ x: FeatureMatrix) throws(Diagnostic) -> [Double] {
    let classes = labels?.count ?? 0
    var scores = [Double](repeating: 0, count: x.rows * classes)
    var total = 0.0
    for weight in weights { total += weight }
    for (member, weight) in zip(members, weights) {
      let codes = try member.predict(x).codes
      let off = classes > 1 ? -weight / Double(classes - 1) : 0
      for row in 0..<x.rows {
        for code in 0..<classes { scores[row * classes + code] += Int(codes[row]) == code ? weight : off }
      }
    }
    if total != 0 { for index in scores.indices { scores[index] /= total } }
    return scores
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "AdaBoost", expecting: featureCount, missing: true)
    guard let labels else { return .numbers(try medians(x)) }
    if labels.count == 1 {
      return .probabilities([Double](repeating: 1, count: x.rows), labels: labels)
    }
    var scores = try decision(x)
    for index in scores.indices { scores[index] /= Double(labels.count - 1) }
    return .probabilities(Link.softmax(scores, classes: labels.count), labels: labels)
  }

  private func medians(_ x: FeatureMatrix) throws(Diagnostic) -> [Double] {
    var answers: [[Double]] = []
    for member in members {
      guard case .numbers(let values) = try member.predict(x) else {
        throw Diagnostic("model.kind", .internal, "a regressor answered with classes.")
      }
      answers.append(values)
    }
    var total = 0.0
    for weight in weights { total += weight }
    return (0..<x.rows).map { row in
      let order = answers.indices.sorted {
        answers[$0][row] < answers[$1][row] || (answers[$0][row] == answers[$1][row] && $0 < $1)
      }
      var sum = 0.0
      for member in order {
        sum += weights[member]
        if sum >= 0.5 * total { return answers[member][row] }
      }
      return order.last.map { answers[$0][row] } ?? .nan
    }
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    throw Diagnostic(
      "onnx.not-exportable", .notSupported, "AdaBoost cannot be written as ONNX.",
      hint: "Export another learner, such as GradientBoosting or RandomForest.")
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(featureCount)
    writer.write(labels != nil)
    writer.write(labels ?? [])
    writer.write(weights)
    writer.write(errors)
    for member in members { writer.write(model: member) }
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    featureCount = try reader.int(in: 0...Int(Int32.max))
    let isClassifier = try reader.bool()
    let names = try reader.labels()
    let labels: [ClassLabel]? = isClassifier ? names : nil
    self.labels = labels
    weights = try reader.doubles()
    errors = try reader.doubles(count: weights.count)
    var members: [any FittedModel] = []
    for _ in weights.indices {
      let member = try reader.model()
      guard member.featureCount == featureCount, member.labels == labels else {
        throw ModelReader.corrupt("a member of an ensemble does not fit it")
      }
      members.append(member)
    }
    guard !members.isEmpty else { throw ModelReader.corrupt("an ensemble has no members") }
    self.members = members
  }
}
