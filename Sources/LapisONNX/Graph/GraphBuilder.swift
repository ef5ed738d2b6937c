/// Collects the nodes and constants of a graph while fitted models and transformers append theirs.
///
/// Names are made from hints and numbers, in the order of the calls, so that the same model gives the
/// same bytes.
public struct GraphBuilder: Sendable {
  private var nodes: [Node] = []
  private var initializers: [Graph.Initializer] = []
  private var taken: Set<String> = []
  private var counters: [String: Int] = [:]

  /// - Parameter reserved: names of the graph's inputs, which no fresh name may repeat.
  public init(reserved: [String] = []) {
    taken = Set(reserved)
  }

  /// A tensor or node name that nothing in this graph has: the hint itself, else the hint with a number.
  public mutating func fresh(_ hint: String) -> String {
    let stem = hint.isEmpty ? "value" : hint
    if taken.insert(stem).inserted { return stem }
    while true {
      let number = (counters[stem] ?? 0) + 1
      counters[stem] = number
      let name = "\(stem)_\(number)"
      if taken.insert(name).inserted { return name }
    }
  }

  /// Appends an operator call and returns the names of its outputs.
  ///
  /// - Parameters:
  ///   - outputs: the names to give; nil makes one fresh name.
  ///   - domain: empty for the standard operators, `Opset.learning` for those of the learners.
  @discardableResult
  public mutating func node(
    _ opType: String, inputs: [String], outputs: [String]? = nil,
    attributes: [String: Attribute] = [:], domain: String = ""
  ) -> [String] {
    let name = fresh(opType)
    let results = outputs ?? [fresh(opType.lowercased())]
    for result in results { taken.insert(result) }
    nodes.append(
      Node(
        name: name, opType: opType, domain: domain, inputs: inputs, outputs: results,
        attributes: attributes))
    return results
  }

  /// Appends an operator call with one output under a fresh name made from the hint.
  public mutating func node(
    _ opType: String, _ inputs: [String], as hint: String, attributes: [String: Attribute] = [:],
    domain: String = ""
  ) -> String {
    let output = fresh(hint)
    node(opType, inputs: inputs, outputs: [output], attributes: attributes, domain: domain)
    return output
  }

  /// Adds a constant and returns its name.
  public mutating func constant(_ tensor: Tensor, name hint: String) -> String {
    let name = fresh(hint)
    initializers.append(Graph.Initializer(name: name, tensor: tensor))
    return name
  }

  /// Makes `name` the public name of a tensor: by `Identity`, unless it has that name already.
  public mutating func publish(_ tensor: String, as name: String) {
    guard tensor != name else { return }
    node("Identity", inputs: [tensor], outputs: [name])
  }

  /// The graph of everything appended so far.
  ///
  /// A name of the outputs that no node bears (a graph whose answer is its input) is the caller's mistake
  /// and is found when the model is checked.
  public func build(
    name: String = "lapis", inputs: [ValueInfo], outputs: [ValueInfo], documentation: String = ""
  ) -> Graph {
    Graph(
      name: name, nodes: nodes, initializers: initializers, inputs: inputs, outputs: outputs,
      documentation: documentation)
  }
}
