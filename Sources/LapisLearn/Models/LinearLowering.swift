import LapisFrame
import LapisONNX

/// Linear classifiers whose probabilities no operator of `ai.onnx.ml` gives: plain matrix operators.
enum LinearLowering {
  static func scaled(
    _ model: LinearClassifierModel, _ labels: [ClassLabel], into graph: inout GraphBuilder, input: String
  ) -> LoweredModel {
    let outputs = model.intercepts.count
    let weights = graph.constant(
      Tensor(unchecked: .float(model.coefficients.map { Float($0) }), shape: [outputs, model.featureCount]),
      name: "coefficients")
    let offsets = graph.constant(
      Tensor(unchecked: .float(model.intercepts.map { Float($0) }), shape: [outputs]), name: "intercepts")
    let scores = graph.node(
      "Gemm", [input, weights, offsets], as: "scores", attributes: ["transB": .int(1)])
    var shares: String
    if model.link == .modifiedHuber {
      let low = graph.constant(Tensor(unchecked: .float([-1]), shape: []), name: "low")
      let high = graph.constant(Tensor(unchecked: .float([1]), shape: []), name: "high")
      let half = graph.constant(Tensor(unchecked: .float([0.5]), shape: [1]), name: "half")
      let clipped = graph.node("Clip", [scores, low, high], as: "clipped")
      let scaled = graph.node("Mul", [clipped, half], as: "halved")
      shares = graph.node("Add", [scaled, half], as: "shares")
    } else {
      shares = graph.node("Sigmoid", [scores], as: "shares")
    }
    let one = graph.constant(Tensor(unchecked: .float([1]), shape: [1]), name: "one")
    let probabilities: String
    if outputs == 1 {
      let rest = graph.node("Sub", [one, shares], as: "rest")
      probabilities = graph.node(
        "Concat", [rest, shares], as: "probabilities", attributes: ["axis": .int(1)])
    } else {
      if model.link == .modifiedHuber {
        // Rows of zeros share alike: a tiny amount everywhere changes nothing else.
        let tiny = graph.constant(Tensor(unchecked: .float([1e-30]), shape: [1]), name: "tiny")
        shares = graph.node("Add", [shares, tiny], as: "shares")
      }
      let axes = graph.constant(Tensor(.int64([1])), name: "axes")
      let sums = graph.node("ReduceSum", [shares, axes], as: "sums", attributes: ["keepdims": .int(1)])
      probabilities = graph.node("Div", [shares, sums], as: "probabilities")
    }
    let label = LabelLowering.pick(labels, from: probabilities, into: &graph)
    return .classifier(label: label, probabilities: probabilities)
  }
}
