/// Nodes in the order of the file, with the tensors they start from and the names of what they give.
public struct Graph: Sendable {
  /// A constant tensor of the graph.
  public struct Initializer: Sendable, Hashable {
    public var name: String
    public var tensor: Tensor

    public init(name: String, tensor: Tensor) {
      self.name = name
      self.tensor = tensor
    }
  }

  public var name: String
  public var nodes: [Node]
  public var initializers: [Initializer]
  public var inputs: [ValueInfo]
  public var outputs: [ValueInfo]
  public var documentation: String

  public init(
    name: String, nodes: [Node], initializers: [Initializer] = [], inputs: [ValueInfo],
    outputs: [ValueInfo], documentation: String = ""
  ) {
    self.name = name
    self.nodes = nodes
    self.initializers = initializers
    self.inputs = inputs
    self.outputs = outputs
    self.documentation = documentation
  }
}

/// A graph with what a file says about it.
public struct Model: Sendable {
  /// One entry of the model's own key-value table.
  public struct Metadata: Sendable, Hashable {
    public var key: String
    public var value: String

    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  public var irVersion: Int
  public var opsets: [Opset]
  public var producerName: String
  public var producerVersion: String
  public var domain: String
  public var modelVersion: Int
  public var documentation: String
  public var metadata: [Metadata]
  public var graph: Graph

  public init(
    graph: Graph, irVersion: Int = Opset.writtenIRVersion, opsets: [Opset] = Opset.written,
    producerName: String = "lapis", producerVersion: String = "", domain: String = "",
    modelVersion: Int = 0, documentation: String = "", metadata: [Metadata] = []
  ) {
    self.graph = graph
    self.irVersion = irVersion
    self.opsets = opsets
    self.producerName = producerName
    self.producerVersion = producerVersion
    self.domain = domain
    self.modelVersion = modelVersion
    self.documentation = documentation
    self.metadata = metadata
  }

  /// The version a domain's operators are read at; the oldest where the file imports none.
  public func opsetVersion(of domain: String) -> Int {
    let wanted = domain == "ai.onnx" ? "" : domain
    return opsets.first { ($0.domain == "ai.onnx" ? "" : $0.domain) == wanted }?.version ?? 1
  }
}
