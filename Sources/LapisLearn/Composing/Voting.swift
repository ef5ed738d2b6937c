public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// The weighted mean of what several models say: of class probabilities (soft voting) or of numbers.
public struct VotingModel: FittedModel {
  public static let kind = "voting"
  public let members: [any FittedModel]
  /// One a member; used as shares of their sum.
  public let weights: [Double]

  /// - Throws: `ensemble.members` where there is no member, or they differ in columns or classes.
  public init(_ members: [any FittedModel], weights: [Double]) throws(Diagnostic) {
    guard let first = members.first, weights.count == members.count,
      weights.allSatisfy({ $0.isFinite && $0 >= 0 }), weights.contains(where: { $0 > 0 }),
      members.allSatisfy({ $0.featureCount == first.featureCount && $0.labels == first.labels })
    else {
      throw Diagnostic(
        "ensemble.members", .value,
        "a voting ensemble needs members with the same columns and classes, and a weight for each.")
    }
    self.members = members
    self.weights = weights
  }

  public var featureCount: Int { members[0].featureCount }
  public var labels: [ClassLabel]? { members[0].labels }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    var predictions: [Prediction] = []
    for member in members { predictions.append(try member.predict(x)) }
    return VotingModel.combine(predictions, weights: weights)
  }

  /// The weighted mean of predictions of the same rows, added in their order.
  package static func combine(_ predictions: [Prediction], weights: [Double]) -> Prediction {
    var total = 0.0
    for weight in weights { total += weight }
    var sum: [Double] = []
    var labels: [ClassLabel]?
    for (prediction, weight) in zip(predictions, weights) where weight > 0 {
      let values: [Double]
      switch prediction {
      case .numbers(let numbers): values = numbers
      case .probabilities(let shares, let names):
        values = shares
        labels = names
      }
      if sum.isEmpty { sum = [Double](repeating: 0, count: values.count) }
      let share = weight / total
      for index in values.indices { sum[index] += share * values[index] }
    }
    if let labels { return .probabilities(sum, labels: labels) }
    return .numbers(sum)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    let total = weights.reduce(0, +)
    var sum: String?
    for (member, weight) in zip(members, weights) where weight > 0 {
      let answer: String
      switch try member.lower(into: &graph, input: input) {
      case .classifier(_, let probabilities): answer = probabilities
      case .regressor(let value): answer = value
      }
      let factor = graph.constant(Tensor(.float([Float(weight / total)])), name: "weight")
      let part = graph.node("Mul", [answer, factor], as: "weighted")
      if let already = sum {
        sum = graph.node("Add", [already, part], as: "sum")
      } else {
        sum = part
      }
    }
    guard let sum else {
      throw Diagnostic("ensemble.members", .internal, "a voting ensemble has no member of weight above zero.")
    }
    guard let labels else { return .regressor(value: sum) }
    return .classifier(
      label: LabelLowering.pick(labels, from: sum, into: &graph), probabilities: sum)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(weights)
    for member in members { writer.write(model: member) }
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    let weights = try reader.doubles()
    var members: [any FittedModel] = []
    for _ in weights { members.append(try reader.model()) }
    try self.init(members, weights: weights)
  }
}
