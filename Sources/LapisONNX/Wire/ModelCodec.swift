public import LapisDiagnostics

/// Reads and writes `ModelProto`, the container of `.onnx` files.
///
/// Field numbers are those of `onnx.proto` in the ONNX specification. Sparse tensors, subgraphs, functions
/// and data in other files are refused by name; documentation of single nodes and inferred shapes are
/// skipped.
public enum ModelCodec {
  /// - Throws: `onnx.protobuf` for bytes that are no such file, `onnx.unsupported` for a part of the format
  ///   that Lapis does not read.
  public static func decode(_ bytes: [UInt8]) throws(Diagnostic) -> Model {
    var reader = ProtobufReader(bytes)
    var model = Model(
      graph: Graph(name: "", nodes: [], inputs: [], outputs: []), irVersion: 0, opsets: [],
      producerName: "")
    var hasGraph = false
    while let field = try reader.nextField() {
      switch field.number {
      case 1: model.irVersion = try reader.int(field)
      case 2: model.producerName = try reader.string(field)
      case 3: model.producerVersion = try reader.string(field)
      case 4: model.domain = try reader.string(field)
      case 5: model.modelVersion = try reader.int(field)
      case 6: model.documentation = try reader.string(field)
      case 7:
        model.graph = try GraphCodec.decode(try reader.message(field))
        hasGraph = true
      case 8: model.opsets.append(try opset(try reader.message(field)))
      case 14: model.metadata.append(try metadata(try reader.message(field)))
      case 25: throw unsupported("functions defined in the file")
      default: try reader.skip(field)
      }
    }
    guard hasGraph else {
      throw Diagnostic(
        "onnx.protobuf", .value, "Protobuf parsing failed: the file holds no graph.",
        hint: "The file is damaged, cut short, or no ONNX model.")
    }
    return model
  }

  /// The bytes of an `.onnx` file; equal models give equal bytes.
  public static func encode(_ model: Model) -> [UInt8] {
    var writer = ProtobufWriter()
    writer.int(1, Int64(model.irVersion))
    for (number, text) in [
      (2, model.producerName), (3, model.producerVersion), (4, model.domain), (6, model.documentation),
    ] where !text.isEmpty {
      writer.string(number, text)
    }
    if model.modelVersion != 0 { writer.int(5, Int64(model.modelVersion)) }
    writer.message(7) { GraphCodec.encode(model.graph, into: &$0) }
    for opset in model.opsets {
      writer.message(8) {
        $0.string(1, opset.domain)
        $0.int(2, Int64(opset.version))
      }
    }
    for entry in model.metadata {
      writer.message(14) {
        $0.string(1, entry.key)
        $0.string(2, entry.value)
      }
    }
    return writer.bytes
  }

  static func unsupported(_ what: String) -> Diagnostic {
    Diagnostic("onnx.unsupported", .notSupported, "ONNX models with \(what) are not supported.")
  }

  private static func opset(_ message: ProtobufReader) throws(Diagnostic) -> Opset {
    var reader = message
    var opset = Opset(domain: "", version: 0)
    while let field = try reader.nextField() {
      switch field.number {
      case 1: opset.domain = try reader.string(field)
      case 2: opset.version = try reader.int(field)
      default: try reader.skip(field)
      }
    }
    return opset
  }

  private static func metadata(_ message: ProtobufReader) throws(Diagnostic) -> Model.Metadata {
    var reader = message
    var entry = Model.Metadata(key: "", value: "")
    while let field = try reader.nextField() {
      switch field.number {
      case 1: entry.key = try reader.string(field)
      case 2: entry.value = try reader.string(field)
      default: try reader.skip(field)
      }
    }
    return entry
  }
}
