public import LapisDiagnostics
import LapisFrame
public import LapisONNX

/// Fitted models as whole ONNX models.
public enum ONNXExport {
  /// One input of shape (N, features) in float32; outputs label and probabilities, or the value.
  ///
  /// - Throws: `onnx.not-exportable` for a model that ONNX has no operators for.
  public static func model(
    of model: any FittedModel, input: String = "input", documentation: String = ""
  ) throws(Diagnostic) -> Model {
    var builder = GraphBuilder(reserved: [input])
    let lowered = try model.lower(into: &builder, input: input)
    return Model(
      graph: builder.build(
        inputs: [.rows(input, .float, model.featureCount)], outputs: outputs(lowered, of: model),
        documentation: documentation),
      producerName: "lapis", documentation: documentation)
  }

  /// The declared outputs of a lowered model.
  public static func outputs(_ lowered: LoweredModel, of model: any FittedModel) -> [ValueInfo] {
    switch lowered {
    case .regressor(let value): return [.rows(value, .float, 1)]
    case .classifier(let label, let probabilities):
      let labels = model.labels ?? []
      let type: ElementType = LabelLowering.integers(labels) == nil ? .string : .int64
      return [.rows(label, type), .rows(probabilities, .float, labels.count)]
    }
  }
}
