public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisONNX

/// A fitted multi-layer perceptron.
public struct NeuralNetworkModel: FittedModel {
  public static let kind = "neural-network"
  let network: NeuralNetwork
  let parameters: [Double]
  public let labels: [ClassLabel]?
  public let history: TrainingHistory

  init(network: NeuralNetwork, parameters: [Double], labels: [ClassLabel]?, history: TrainingHistory) {
    self.network = network
    self.parameters = parameters
    self.labels = labels
    self.history = history
  }

  public var featureCount: Int { network.sizes[0] }
  /// Inputs, hidden layers, outputs.
  public var sizes: [Int] { network.sizes }
  /// What the outputs go through: `identity`, `logistic` or `softmax`.
  public var outputActivation: String {
    switch network.link {
    case .identity: "identity"
    case .logistic: "logistic"
    case .softmax: "softmax"
    }
  }
  /// Layer by layer, inputs × outputs, row-major.
  public var coefficients: [[Double]] {
    (0..<network.layers).map { layer in
      let start = network.weights(layer)
      return Array(parameters[start..<start + network.sizes[layer] * network.sizes[layer + 1]])
    }
  }
  public var intercepts: [[Double]] {
    (0..<network.layers).map { layer in
      let start = network.constants(layer)
      return Array(parameters[start..<start + network.sizes[layer + 1]])
    }
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "MLP", expecting: featureCount, missing: false)
    let answers = try InputChecks.finite(
      network.answers(parameters, x, rows: Array(0..<x.rows), pool: .serial), for: "MLP")
    guard let labels else { return .numbers(answers) }
    if labels.count == 2 { return .probabilities(answers.flatMap { [1 - $0, $0] }, labels: labels) }
    return .probabilities(answers, labels: labels)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    var values = input
    for layer in 0..<network.layers {
      let weights = graph.constant(
        Tensor(
          unchecked: .float(coefficients[layer].map { Float($0) }),
          shape: [network.sizes[layer], network.sizes[layer + 1]]), name: "weights")
      let constants = graph.constant(
        Tensor(unchecked: .float(intercepts[layer].map { Float($0) }), shape: [network.sizes[layer + 1]]),
        name: "constants")
      values = graph.node("Gemm", [values, weights, constants], as: "layer")
      if layer < network.layers - 1 {
        switch network.activation {
        case .identity: break
        case .logistic: values = graph.node("Sigmoid", [values], as: "hidden")
        case .tanh: values = graph.node("Tanh", [values], as: "hidden")
        case .relu: values = graph.node("Relu", [values], as: "hidden")
        }
      }
    }
    guard let labels else { return .regressor(value: values) }
    let probabilities: String
    if labels.count == 2 {
      let positive = graph.node("Sigmoid", [values], as: "positive")
      let one = graph.constant(Tensor(unchecked: .float([1]), shape: [1]), name: "one")
      let rest = graph.node("Sub", [one, positive], as: "rest")
      probabilities = graph.node("Concat", [rest, positive], as: "probabilities", attributes: ["axis": .int(1)])
    } else {
      probabilities = graph.node("Softmax", [values], as: "probabilities", attributes: ["axis": .int(1)])
    }
    return .classifier(
      label: LabelLowering.pick(labels, from: probabilities, into: &graph), probabilities: probabilities)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(network.sizes)
    writer.write(network.activation.rawValue)
    writer.write(network.link.rawValue)
    writer.write(parameters)
    writer.write(labels != nil)
    writer.write(labels ?? [])
    writer.write(history.iterations)
    writer.write(history.loss)
    writer.write(history.bestLoss)
    writer.write(history.bestScore)
    writer.write(history.curve)
    writer.write(history.scores)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    let sizes = try reader.ints()
    guard let activation = Activation(rawValue: try reader.int()), let link = OutputLink(rawValue: try reader.int())
    else { throw ModelReader.corrupt("the activation of a network is not known") }
    guard sizes.count >= 2, sizes.allSatisfy({ $0 > 0 && $0 <= 10_000_000 }) else {
      throw ModelReader.corrupt("a network has a layer of an impossible size")
    }
    var total = 0
    for layer in 0..<sizes.count - 1 {
      let (product, overflow) = (sizes[layer] + 1).multipliedReportingOverflow(by: sizes[layer + 1])
      guard !overflow, product < 1 << 40, total < 1 << 40 else {
        throw ModelReader.corrupt("a network has a layer of an impossible size")
      }
      total += product
    }
    network = NeuralNetwork(sizes: sizes, activation: activation, link: link)
    parameters = try reader.doubles(count: total)
    let isClassifier = try reader.bool()
    let names = try reader.labels()
    labels = isClassifier ? names : nil
    let outputs = isClassifier ? (names.count == 2 ? 1 : names.count) : 1
    guard sizes.last == outputs else { throw ModelReader.corrupt("a network's outputs do not fit its classes") }
    var history = TrainingHistory()
    history.iterations = try reader.int()
    history.loss = try reader.double()
    history.bestLoss = try reader.double()
    history.bestScore = try reader.double()
    history.curve = try reader.doubles()
    history.scores = try reader.doubles()
    self.history = history
  }
}
