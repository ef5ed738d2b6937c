import Glibc
import LapisDiagnostics
import LapisFrame
package import LapisInterpreter
package import LapisONNX

/// `onnx.ModelProto` as far as lessons look into it.
package final class ModelProtoObject: HostObject {
  package let model: Model

  package init(_ model: Model) {
    self.model = model
    super.init(type: ModelProtoObject.hostType)
  }

  static let hostType = HostType(
    name: "ModelProto", module: "onnx.onnx_ml_pb2", doc: "An ONNX model.",
    importPaths: ["onnx"],
    members: [
      .method("SerializeToString()", "The bytes of the model's file.") { (object: ModelProtoObject, call) in
        call.vm.bytes(ModelCodec.encode(object.model))
      },
      .property("ir_version", "The container's version.") { (object: ModelProtoObject, _) in
        Ref(object.model.irVersion)
      },
      .property("producer_name", "What wrote the model.") { (object: ModelProtoObject, vm) in
        vm.string(object.model.producerName)
      },
      .property("producer_version", "Its version.") { (object: ModelProtoObject, vm) in
        vm.string(object.model.producerVersion)
      },
      .property("doc_string", "The model's description.") { (object: ModelProtoObject, vm) in
        vm.string(object.model.documentation)
      },
      .property("opset_import", "The operator sets it needs.") { (object: ModelProtoObject, vm) in
        vm.list(
          try object.model.opsets.map {
            try Bunch.make([("domain", vm.string($0.domain)), ("version", Ref($0.version))], vm)
          })
      },
      .property("graph", "The graph: name, node, input, output, initializer.") { (object: ModelProtoObject, vm) in
        try object.graph(vm)
      },
    ])

  private func graph(_ vm: Interpreter) throws -> Ref {
    let graph = model.graph
    func infos(_ list: [ValueInfo]) throws -> Ref {
      vm.list(try list.map { try Bunch.make([("name", vm.string($0.name)), ("type", vm.string($0.type.name))], vm) })
    }
    let nodes = try graph.nodes.map { node in
      try Bunch.make(
        [
          ("name", vm.string(node.name)), ("op_type", vm.string(node.opType)), ("domain", vm.string(node.domain)),
          ("input", vm.list(node.inputs.map { vm.string($0) })),
          ("output", vm.list(node.outputs.map { vm.string($0) })),
        ], vm)
    }
    return try Bunch.make(
      [
        ("name", vm.string(graph.name)), ("node", vm.list(nodes)), ("input", try infos(graph.inputs)),
        ("output", try infos(graph.outputs)),
        ("initializer", vm.list(try graph.initializers.map { try Bunch.make([("name", vm.string($0.name))], vm) })),
      ], vm)
  }

  package override func repr(_ vm: Interpreter) throws -> String {
    "<ModelProto: \(model.graph.nodes.count) nodes, producer '\(model.producerName)'>"
  }
}

package enum OnnxModule {
  private static let validationError = ExceptionType(
    "ValidationError", base: .exception, importPaths: ["onnx.checker", "onnx.onnx_cpp2py_export.checker"],
    doc: "A model does not follow the specification.")

  static let modules: [NativeModule] = [
    NativeModule(
      name: "onnx", doc: "Reads and writes ONNX models.",
      members: [
        .value("__version__", "The release whose interface is followed.") { $0.string("1.23.2") },
        .type(ModelProtoObject.hostType), load, loadFromString, save("save"), save("save_model"),
      ]),
    NativeModule(
      name: "onnx.checker", doc: "Checks models.",
      members: [
        .exception(validationError),
        .function("check_model(model, full_check=False, **kwargs)", "Raises where a model cannot be right.") {
          call in
          let model = try model(call["model"], call.vm)
          do throws(Diagnostic) {
            _ = try InferenceSession(model: model)
          } catch {
            throw ScriptError(validationError, error.message, hint: error.hint)
          }
          return .none
        },
      ]),
  ]

  /// Writes a model's file.
  package static func save(_ model: Model, to path: String) throws {
    try FileWriting.write(ModelCodec.encode(model), to: path)
  }

  /// The model that a `ModelProto`, bytes or a path stands for.
  package static func model(_ value: Ref, _ vm: Interpreter) throws -> Model {
    if let object = value.host(as: ModelProtoObject.self) { return object.model }
    if let bytes = value.asBytes { return try ModelCodec.decode(bytes) }
    if let path = value.asString { return try ModelCodec.decode(try FileBytes.read(path)) }
    throw ScriptError(.typeError, "a ModelProto, bytes or a path is needed, not \(vm.typeName(value))")
  }

  private static let load = ModuleMember.function(
    "load(f, format=None, load_external_data=True)", "Reads a model from a path or an open file."
  ) { call in
    let source = call["f"]
    if source.isString { return call.vm.host(ModelProtoObject(try model(source, call.vm))) }
    let bytes = try call.vm.callMethod(source, "read", [])
    return call.vm.host(ModelProtoObject(try model(bytes, call.vm)))
  }

  private static let loadFromString = ModuleMember.function(
    "load_model_from_string(s, format=None)", "Reads a model from bytes."
  ) { call in call.vm.host(ModelProtoObject(try model(call["s"], call.vm))) }

  private static func save(_ name: String) -> ModuleMember {
    .function("\(name)(proto, f, format=None, **kwargs)", "Writes a model to a path or an open file.") { call in
      let bytes = ModelCodec.encode(try model(call["proto"], call.vm))
      if let path = call["f"].asString {
        try FileWriting.write(bytes, to: path)
      } else {
        _ = try call.vm.callMethod(call["f"], "write", [call.vm.bytes(bytes)])
      }
      return .none
    }
  }
}
