/// One operator call of a graph: tensors in by name, tensors out by name.
public struct Node: Sendable, Hashable {
  public var name: String
  public var opType: String
  /// Empty for the standard operators, `ai.onnx.ml` for the classical learners.
  public var domain: String
  /// An empty name stands for an optional input that is left out.
  public var inputs: [String]
  public var outputs: [String]
  public var attributes: [String: Attribute]

  public init(
    name: String = "", opType: String, domain: String = "", inputs: [String], outputs: [String],
    attributes: [String: Attribute] = [:]
  ) {
    self.name = name
    self.opType = opType
    self.domain = domain
    self.inputs = inputs
    self.outputs = outputs
    self.attributes = attributes
  }
}
