public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Fitted models as ONNX models: one float32 input of all features, the outputs that skl2onnx gives
/// (`label` and `probabilities` for a classifier, `variable` for a regressor).
public enum ONNXExport {
  /// - Parameters:
  ///   - inputName: kept as it is given.
  ///   - isMapped: whether the probabilities come as one map a row (`ZipMap`), as skl2onnx makes them
  ///     unless told otherwise.
  /// - Throws: what the model's lowering throws.
  public static func model(
    of fitted: any FittedModel, inputName: String = "X", graphName: String = "lapis",
    isMapped: Bool = false, documentation: String = "", metadata: [Model.Metadata] = []
  ) throws(Diagnostic) -> Model {
    let input = ONNXExport.inputName(inputName)
    return try model(
      inputs: [.rows(input, .float, fitted.featureCount)], labels: fitted.labels,
      graphName: graphName, isMapped: isMapped, documentation: documentation, metadata: metadata
    ) { (builder) throws(Diagnostic) in try fitted.lower(into: &builder, input: input) }
  }

  private static let reserved = ["label", "probabilities", "variable"]

  /// A name for an input that is not the name of an output.
  package static func inputName(_ wanted: String) -> String {
    reserved.contains(wanted) ? "\(wanted)_input" : wanted
  }

  /// The same for whatever `lower` appends between the inputs and the answers.
  package static func model(
    inputs: [ValueInfo], labels fittedLabels: [ClassLabel]?, graphName: String = "lapis",
    isMapped: Bool = false, documentation: String = "", metadata: [Model.Metadata] = [],
    lower: (inout GraphBuilder) throws(Diagnostic) -> LoweredModel
  ) throws(Diagnostic) -> Model {
    var builder = GraphBuilder(reserved: inputs.map { $0.name } + reserved)
    let lowered = try lower(&builder)
    let outputs: [ValueInfo]
    switch lowered {
    case .classifier(let label, let probabilities):
      let labels = fittedLabels ?? []
      let isText = LabelLowering.integers(labels) == nil
      builder.publish(label, as: "label")
      let probabilityType: ValueType
      if isMapped {
        let (name, value) = LabelLowering.attribute(labels, integersNamed: "classlabels_int64s")
        builder.node(
          "ZipMap", inputs: [probabilities], outputs: ["probabilities"], attributes: [name: value],
          domain: Opset.learning)
        probabilityType = .mapSequence(key: isText ? .string : .int64, value: .float)
      } else {
        builder.publish(probabilities, as: "probabilities")
        probabilityType = .tensor(.float, shape: [.unknown, .fixed(labels.count)])
      }
      outputs = [
        .rows("label", isText ? .string : .int64),
        ValueInfo(name: "probabilities", type: probabilityType),
      ]
    case .regressor(let value):
      builder.publish(value, as: "variable")
      outputs = [.rows("variable", .float, 1)]
    }
    let graph = builder.build(
      name: graphName, inputs: inputs, outputs: outputs)
    return Model(graph: graph, documentation: documentation, metadata: metadata)
  }

  /// The features as the exported model is fed them.
  public static func tensor(_ x: FeatureMatrix) throws(Diagnostic) -> Tensor {
    try Tensor(shape: [x.rows, x.columns], .float(x.values.map { Float($0) }))
  }

  /// What an inference session's answer says in the terms of the native model, to compare the two.
  public static func prediction(
    _ outputs: [String: Tensor], labels: [ClassLabel]?
  ) throws(Diagnostic) -> Prediction {
    if let labels, let values = outputs["probabilities"]?.floats {
      return .probabilities(values.map { Double($0) }, labels: labels)
    }
    if let values = outputs["variable"]?.floats { return .numbers(values.map { Double($0) }) }
    throw Diagnostic(
      "export.outputs", .value,
      "the model has no outputs 'label' and 'probabilities', and no output 'variable'")
  }
}
