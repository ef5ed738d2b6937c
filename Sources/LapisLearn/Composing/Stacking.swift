public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// A model that learned from what other models say of rows they were not fitted on.
public struct StackingModel: FittedModel {
  public static let kind = "stacking"
  public let members: [any FittedModel]
  public let final: any FittedModel

  /// - Throws: `ensemble.members` where the members differ, or do not give what the final model reads.
  public init(_ members: [any FittedModel], final: any FittedModel) throws(Diagnostic) {
    guard let first = members.first,
      members.allSatisfy({ $0.featureCount == first.featureCount && $0.labels == first.labels }),
      final.labels == first.labels,
      final.featureCount == members.count * StackingModel.width(first.labels)
    else {
      throw Diagnostic(
        "ensemble.members", .value, "the members of a stacking ensemble do not fit together.")
    }
    self.members = members
    self.final = final
  }

  /// Columns a member gives: two classes need one, as the other is its complement.
  private static func width(_ labels: [ClassLabel]?) -> Int {
    guard let labels else { return 1 }
    return labels.count == 2 ? 1 : labels.count
  }

  public var featureCount: Int { members[0].featureCount }
  public var labels: [ClassLabel]? { final.labels }

  /// The final model's columns from the members' predictions of the same rows.
  public static func features(_ predictions: [Prediction]) -> FeatureMatrix {
    let rows = predictions.first?.rows ?? 0
    var labels: [ClassLabel]?
    if case .probabilities(_, let names)? = predictions.first { labels = names }
    let width = self.width(labels)
    let columns = predictions.count * width
    var values = [Double](repeating: 0, count: rows * columns)
    for (number, prediction) in predictions.enumerated() {
      for row in 0..<rows {
        switch prediction {
        case .numbers(let numbers): values[row * columns + number] = numbers[row]
        case .probabilities(let shares, let names):
          if names.count == 2 {
            values[row * columns + number] = shares[row * 2 + 1]
          } else {
            for code in names.indices {
              values[row * columns + number * width + code] = shares[row * names.count + code]
            }
          }
        }
      }
    }
    return FeatureMatrix(
      unchecked: values, rows: rows, columns: columns, names: (0..<columns).map { "member\($0)" })
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    var predictions: [Prediction] = []
    for member in members { predictions.append(try member.predict(x)) }
    return try final.predict(StackingModel.features(predictions))
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    var parts: [String] = []
    for member in members {
      switch try member.lower(into: &graph, input: input) {
      case .regressor(let value): parts.append(value)
      case .classifier(_, let probabilities):
        if labels?.count == 2 {
          let second = graph.constant(Tensor(.int64([1])), name: "positive")
          parts.append(
            graph.node("Gather", [probabilities, second], as: "positive", attributes: ["axis": .int(1)]))
        } else {
          parts.append(probabilities)
        }
      }
    }
    let joined = graph.node("Concat", parts, as: "stacked", attributes: ["axis": .int(1)])
    return try final.lower(into: &graph, input: joined)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(members.count)
    for member in members { writer.write(model: member) }
    writer.write(model: final)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    let count = try reader.count(ofWidth: 8)
    var members: [any FittedModel] = []
    for _ in 0..<count { members.append(try reader.model()) }
    try self.init(members, final: try reader.model())
  }
}
