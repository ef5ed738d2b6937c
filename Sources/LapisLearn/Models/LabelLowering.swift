import LapisDiagnostics
package import LapisFrame
package import LapisONNX

/// How class labels stand in an ONNX graph, which knows only int64 and text.
package enum LabelLowering {
  /// The labels as int64: ints, bools and whole doubles; nil where one is anything else.
  package static func integers(_ labels: [ClassLabel]) -> [Int64]? {
    var values: [Int64] = []
    for label in labels {
      switch label {
      case .int(let value): values.append(Int64(value))
      case .bool(let value): values.append(value ? 1 : 0)
      case .double(let value):
        guard let whole = Int64(exactly: value) else { return nil }
        values.append(whole)
      case .string: return nil
      }
    }
    return values
  }

  /// The attribute of a classifier operator; the operators differ in what they call the int64 list.
  package static func attribute(
    _ labels: [ClassLabel], integersNamed name: String
  ) -> (String, Attribute) {
    if let values = integers(labels) { return (name, .ints(values)) }
    return ("classlabels_strings", .strings(labels.map { $0.description }))
  }

  /// Appends the nodes that pick the label of each row's largest probability.
  package static func pick(
    _ labels: [ClassLabel], from probabilities: String, into graph: inout GraphBuilder
  ) -> String {
    let best = graph.node(
      "ArgMax", [probabilities], as: "best", attributes: ["axis": .int(1), "keepdims": .int(0)])
    return name(labels, at: best, into: &graph)
  }

  /// Appends the node that gives the labels with these codes (int64).
  package static func name(
    _ labels: [ClassLabel], at codes: String, into graph: inout GraphBuilder
  ) -> String {
    let tensor: Tensor
    if let values = integers(labels) {
      tensor = Tensor(.int64(values))
    } else {
      tensor = Tensor(.string(labels.map { $0.description }))
    }
    let names = graph.constant(tensor, name: "classes")
    return graph.node("Gather", [names, codes], as: "label", attributes: ["axis": .int(0)])
  }
}
