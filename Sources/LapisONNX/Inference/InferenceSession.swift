public import LapisDiagnostics

/// A checked model, ready to run. Immutable, and safe to use from several threads.
public struct InferenceSession: Sendable {
  /// One node with its operator made and its tensors' places looked up.
  private struct Step: Sendable {
    let name: String
    let opType: String
    let operation: any Operator
    /// Places in the table of values; nil for an optional input left out.
    let inputs: [Int?]
    let outputs: [Int?]
    /// Places that nothing reads after this step.
    let released: [Int]
  }

  public let model: Model
  /// What has to be fed: the graph's inputs without those that have an initial value.
  public let inputs: [ValueInfo]
  public let outputs: [ValueInfo]
  private let steps: [Step]
  private let initial: [GraphValue?]
  private let places: [String: Int]

  /// - Throws: a diagnostic for bytes that are no model, or a model that Lapis cannot run: an unknown
  ///   operator or version, a graph that does not fit together, an attribute of the wrong kind.
  public init(bytes: [UInt8]) throws(Diagnostic) {
    try self.init(model: try ModelCodec.decode(bytes))
  }

  public init(model: Model) throws(Diagnostic) {
    try InferenceSession.checkVersions(model)
    self.model = model
    let graph = model.graph
    let constants = Set(graph.initializers.map { $0.name })
    inputs = graph.inputs.filter { !constants.contains($0.name) }
    outputs = graph.outputs
    guard Set(inputs.map { $0.name }).count == inputs.count else {
      throw Diagnostic("onnx.graph", .value, "This is an invalid model. Error: two inputs have one name.")
    }
    let order = try TopologicalOrder.sort(
      graph.nodes, known: constants.union(inputs.map { $0.name }))

    var places: [String: Int] = [:]
    func place(_ name: String) -> Int? {
      if name.isEmpty { return nil }
      if let known = places[name] { return known }
      places[name] = places.count
      return places.count - 1
    }
    for input in inputs { _ = place(input.name) }
    for initializer in graph.initializers { _ = place(initializer.name) }
    var drafts: [(node: Node, inputs: [Int?], outputs: [Int?])] = []
    for index in order {
      let node = graph.nodes[index]
      drafts.append((node, node.inputs.map { place($0) }, node.outputs.map { place($0) }))
    }
    for output in outputs where places[output.name] == nil {
      throw Diagnostic(
        "onnx.graph", .value,
        "This is an invalid model. Error: the output '\(output.name)' is made by no node of the graph.")
    }
    self.places = places

    var initial = [GraphValue?](repeating: nil, count: places.count)
    for initializer in graph.initializers {
      if let index = places[initializer.name] { initial[index] = .tensor(initializer.tensor) }
    }
    self.initial = initial

    var lastReader = [Int](repeating: -1, count: places.count)
    for (step, draft) in drafts.enumerated() {
      for index in draft.inputs + draft.outputs { if let index { lastReader[index] = step } }
    }
    for output in outputs { if let index = places[output.name] { lastReader[index] = -1 } }
    var released = [[Int]](repeating: [], count: drafts.count)
    for (index, step) in lastReader.enumerated() where step >= 0 { released[step].append(index) }
    var steps: [Step] = []
    for (index, draft) in drafts.enumerated() {
      steps.append(
        Step(
          name: draft.node.name, opType: draft.node.opType,
          operation: try InferenceSession.operation(draft.node, in: model), inputs: draft.inputs,
          outputs: draft.outputs, released: released[index]))
    }
    self.steps = steps
  }

  /// Runs the model and gives all its outputs, which must be tensors.
  public func run(_ feeds: [String: Tensor]) throws(Diagnostic) -> [String: Tensor] {
    var result: [String: Tensor] = [:]
    for (info, value) in zip(outputs, try values(of: nil, feeds)) {
      guard let tensor = value.tensor else {
        throw Diagnostic("onnx.type", .type, "the output '\(info.name)' is a \(info.type.name), no tensor")
      }
      result[info.name] = tensor
    }
    return result
  }

  /// Runs the model and gives the outputs asked for by name, in that order; nil asks for all of them.
  public func values(
    of names: [String]?, _ feeds: [String: Tensor]
  ) throws(Diagnostic) -> [GraphValue] {
    var wanted: [Int] = []
    for name in names ?? outputs.map({ $0.name }) {
      guard outputs.contains(where: { $0.name == name }), let index = places[name] else {
        throw InferenceSession.unknownName(name, kind: "Output", among: outputs)
      }
      wanted.append(index)
    }
    var table = initial
    try FeedCheck.check(feeds, inputs: inputs, model: model)
    for input in inputs {
      if let index = places[input.name], let tensor = feeds[input.name] { table[index] = .tensor(tensor) }
    }
    // Overridable constants: the files of IR 3 list every initializer among the inputs.
    for info in model.graph.inputs {
      if let index = places[info.name], let tensor = feeds[info.name] { table[index] = .tensor(tensor) }
    }
    for step in steps {
      let results: [GraphValue]
      do throws(Diagnostic) {
        results = try step.operation.run(step.inputs.map { $0.flatMap { table[$0] } })
      } catch {
        throw Diagnostic(
          error.code, error.category,
          "Non-zero status code returned while running \(step.opType) node. Name:'\(step.name)' Status Message: \(error.message)",
          hint: error.hint)
      }
      for (index, value) in zip(step.outputs, results) { if let index { table[index] = value } }
      for index in step.released { table[index] = nil }
    }
    var answers: [GraphValue] = []
    for (index, name) in zip(wanted, names ?? outputs.map { $0.name }) {
      guard let value = table[index] else {
        throw Diagnostic("onnx.graph", .internal, "the output '\(name)' was not made")
      }
      answers.append(value)
    }
    return answers
  }

  static func unknownName(_ name: String, kind: String, among known: [ValueInfo]) -> Diagnostic {
    let nearest = NearestName.nearest(to: name, among: known.map { $0.name })
    let names = known.map { "'\($0.name)'" }.joined(separator: ", ")
    return Diagnostic(
      "onnx.unknown-name", .value, "Invalid \(kind) Name:\(name). The model has \(names).",
      hint: nearest.map { "Did you mean '\($0)'?" })
  }

  private static func operation(_ node: Node, in model: Model) throws(Diagnostic) -> any Operator {
    let domain = node.domain == "ai.onnx" ? "" : node.domain
    let version = model.opsetVersion(of: domain)
    let label = "\(domain.isEmpty ? "ai.onnx" : domain):\(node.opType)(\(version))"
    guard let definition = OperatorRegistry.definition(node.opType, domain: domain) else {
      let names = OperatorRegistry.all.filter { $0.domain == domain }.map { $0.opType }
      throw Diagnostic(
        "onnx.unknown-operator", .notSupported,
        "Fatal error: \(label) is not a registered function/op",
        hint: NearestName.nearest(to: node.opType, among: names).map { "Did you mean '\($0)'?" })
    }
    // Files without an import for the standard domain only use what every version reads alike.
    let declares = model.opsets.contains { ($0.domain == "ai.onnx" ? "" : $0.domain) == domain }
    guard version >= definition.sinceVersion || !declares else {
      throw Diagnostic(
        "onnx.opset", .notSupported,
        "\(label) is not supported: Lapis runs \(node.opType) of opset \(definition.sinceVersion) and later.")
    }
    guard definition.inputs.contains(node.inputs.count), definition.outputs.contains(node.outputs.count)
    else {
      throw Diagnostic(
        "onnx.graph", .value,
        "Node (\(node.name)) with op \(label) has \(node.inputs.count) inputs and \(node.outputs.count) outputs, which do not fit the operator.")
    }
    do throws(Diagnostic) {
      return try definition.make(NodeAttributes(node, opset: version))
    } catch {
      throw Diagnostic(
        error.code, error.category, "Node (\(node.name)) Op (\(label)): \(error.message)", hint: error.hint)
    }
  }

  private static func checkVersions(_ model: Model) throws(Diagnostic) {
    let readable = Opset.readableIRVersions
    guard readable.contains(model.irVersion) else {
      throw Diagnostic(
        "onnx.ir-version", .notSupported,
        "Unsupported model IR version: \(model.irVersion), supported versions are \(readable.lowerBound) to \(readable.upperBound)")
    }
    for opset in model.opsets {
      let newest: Int
      switch opset.domain {
      case "", "ai.onnx": newest = Opset.newestStandard
      case Opset.learning: newest = Opset.newestLearning
      default: continue
      }
      guard (1...newest).contains(opset.version) else {
        throw Diagnostic(
          "onnx.opset", .notSupported,
          "Opset \(opset.version) of domain '\(opset.domain.isEmpty ? "ai.onnx" : opset.domain)' is not supported: the newest known is \(newest).")
      }
    }
  }
}
