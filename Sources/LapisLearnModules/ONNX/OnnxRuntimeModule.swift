import Glibc
import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisONNX

/// The exceptions of `onnxruntime`, all of which derive from RuntimeError there as here.
enum OnnxRuntimeExceptions {
  private static let path = "onnxruntime.capi.onnxruntime_pybind11_state"

  private static func make(_ name: String, _ doc: String) -> ExceptionType {
    ExceptionType(name, base: .runtimeError, importPaths: [path], doc: doc)
  }

  static let fail = make("Fail", "The model cannot be used.")
  static let invalidArgument = make("InvalidArgument", "What was fed does not fit the model.")
  static let noSuchFile = make("NoSuchFile", "There is no such model file.")
  static let invalidProtobuf = make("InvalidProtobuf", "The file is no ONNX model.")
  static let invalidGraph = make("InvalidGraph", "The graph does not fit together.")
  static let notImplemented = make("NotImplemented", "The model uses an operator that is not supported.")

  static let all = [fail, invalidArgument, noSuchFile, invalidProtobuf, invalidGraph, notImplemented]

  static func text(_ name: String, _ number: Int, _ message: String) -> String {
    "[ONNXRuntimeError] : \(number) : \(name) : \(message)"
  }

  /// The exception that onnxruntime would raise.
  static func error(_ diagnostic: Diagnostic) -> ScriptError {
    switch diagnostic.code {
    case "onnx.missing-input":
      ScriptError(.valueError, diagnostic.message, hint: diagnostic.hint)
    case "onnx.unknown-name", "onnx.input-type", "onnx.input-rank", "onnx.input-shape":
      ScriptError(invalidArgument, text("INVALID_ARGUMENT", 2, diagnostic.message), hint: diagnostic.hint)
    case "onnx.protobuf":
      ScriptError(invalidProtobuf, text("INVALID_PROTOBUF", 7, diagnostic.message), hint: diagnostic.hint)
    case "onnx.graph", "onnx.attribute":
      ScriptError(invalidGraph, text("INVALID_GRAPH", 10, diagnostic.message), hint: diagnostic.hint)
    case "onnx.unknown-operator", "onnx.unsupported":
      ScriptError(notImplemented, text("NOT_IMPLEMENTED", 9, diagnostic.message), hint: diagnostic.hint)
    default:
      ScriptError(fail, text("FAIL", 1, diagnostic.message), hint: diagnostic.hint)
    }
  }
}

/// `onnxruntime.InferenceSession` over Lapis's own inference session.
final class InferenceSessionObject: HostObject {
  let session: InferenceSession
  let modelPath: String?

  init(_ session: InferenceSession, path: String?) {
    self.session = session
    modelPath = path
    super.init(type: InferenceSessionObject.hostType)
  }

  static let hostType = HostType(
    name: "InferenceSession", module: "onnxruntime.capi.onnxruntime_inference_collection",
    doc: "A loaded ONNX model, ready to run.", importPaths: ["onnxruntime"],
    initializer: NativeFunction(
      "InferenceSession(path_or_bytes, sess_options=None, providers=None, provider_options=None, **kwargs)",
      "Loads a model from a path or bytes."
    ) { call in
      let source = call["path_or_bytes"]
      if let bytes = source.asBytes { return call.vm.host(try load(bytes, path: nil)) }
      if let model = source.host(as: ModelProtoObject.self) {
        return call.vm.host(try load(ModelCodec.encode(model.model), path: nil))
      }
      let path = source.isString ? try call.string("path_or_bytes") : try call.vm.str(source)
      guard access(path, F_OK) == 0 else {
        throw ScriptError(
          OnnxRuntimeExceptions.noSuchFile,
          OnnxRuntimeExceptions.text("NO_SUCHFILE", 3, "Load model from \(path) failed:Load model \(path) failed. File doesn't exist"))
      }
      return call.vm.host(try load(try FileBytes.read(path), path: path))
    },
    members: [
      .method("get_inputs()", "What has to be fed.") { (object: InferenceSessionObject, call) in
        call.vm.list(object.session.inputs.map { call.vm.host(NodeArgObject($0)) })
      },
      .method("get_outputs()", "What a run gives.") { (object: InferenceSessionObject, call) in
        call.vm.list(object.session.outputs.map { call.vm.host(NodeArgObject($0)) })
      },
      .method("run(output_names, input_feed, run_options=None)", "The outputs asked for, in a list.") {
        (object: InferenceSessionObject, call) in
        try object.run(call["output_names"], call["input_feed"], call.vm)
      },
      .method("get_providers()", "Where the model runs.") { (_: InferenceSessionObject, call) in
        call.vm.list([call.vm.string("CPUExecutionProvider")])
      },
      .method("get_modelmeta()", "What the file says about the model.") {
        (object: InferenceSessionObject, call) in
        let vm = call.vm
        let model = object.session.model
        return try Bunch.make(
          [
            ("producer_name", vm.string(model.producerName)), ("graph_name", vm.string(model.graph.name)),
            ("domain", vm.string(model.domain)), ("description", vm.string(model.documentation)),
            ("version", Ref(model.modelVersion)),
            ("custom_metadata_map", vm.dict(model.metadata.map { ($0.key, vm.string($0.value)) })),
          ], vm)
      },
    ])

  private static func load(_ bytes: [UInt8], path: String?) throws -> InferenceSessionObject {
    do {
      return InferenceSessionObject(try InferenceSession(bytes: bytes), path: path)
    } catch {
      let prefix = path.map { "Load model from \($0) failed:" } ?? ""
      throw OnnxRuntimeExceptions.error(
        Diagnostic(error.code, error.category, prefix + error.message, hint: error.hint))
    }
  }

  private func run(_ names: Ref, _ feed: Ref, _ vm: Interpreter) throws -> Ref {
    guard let pairs = vm.dictItems(feed) else {
      throw ScriptError(
        .typeError, "run() argument 'input_feed' must be a dict of arrays by input name, not \(vm.typeName(feed))")
    }
    var feeds: [String: Tensor] = [:]
    for (key, value) in pairs {
      var tensor = try TensorConversion.tensor(value, vm)
      // A list has no element type of its own, so it takes the model's.
      if value.isList, let info = session.inputs.first(where: { $0.name == key.asString }),
        case .tensor(let type, _) = info.type
      {
        tensor = try TensorConversion.cast(tensor, to: type)
      }
      feeds[try vm.str(key)] = tensor
    }
    let wanted = names.isNone ? nil : try vm.elements(of: names).map { try vm.str($0) }
    do throws(Diagnostic) {
      return vm.list(
        try session.values(of: wanted, feeds).map { value in
          switch value {
          case .tensor(let tensor): TensorConversion.ref(tensor, vm)
          case .maps(let maps): TensorConversion.ref(maps, vm)
          }
        })
    } catch {
      throw OnnxRuntimeExceptions.error(error)
    }
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "<onnxruntime.capi.onnxruntime_inference_collection.InferenceSession object>"
  }
}

/// `NodeArg`: the name, type and shape of an input or output.
final class NodeArgObject: HostObject {
  let info: ValueInfo

  static let hostType = HostType(
    name: "NodeArg", module: "onnxruntime.capi.onnxruntime_pybind11_state",
    doc: "Name, type and shape of an input or output.", importPaths: [],
    members: [
      .property("name", "The name to feed or ask for.") { (node: NodeArgObject, vm) in vm.string(node.info.name) },
      .property("type", "The declared type, such as tensor(float).") { (node: NodeArgObject, vm) in
        vm.string(node.info.type.name)
      },
      .property("shape", "The declared sizes; None or a name for any size.") { (node: NodeArgObject, vm) in
        node.shape(vm)
      },
    ])

  init(_ info: ValueInfo) {
    self.info = info
    super.init(type: NodeArgObject.hostType)
  }

  private func shape(_ vm: Interpreter) -> Ref {
    guard case .tensor(_, let shape) = info.type else { return vm.list([]) }
    return vm.list(
      (shape ?? []).map {
        switch $0 {
        case .fixed(let size): Ref(size)
        case .symbolic(let name): vm.string(name)
        case .unknown: .none
        }
      })
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "NodeArg(name='\(info.name)', type='\(info.type.name)', shape=\(try vm.repr(shape(vm))))"
  }
}

enum OnnxRuntimeModule {
  static let modules: [NativeModule] = [
    NativeModule(
      name: "onnxruntime", doc: "Runs ONNX models, natively.",
      members: [
        .type(InferenceSessionObject.hostType),
        .value("__version__", "The release whose interface is followed.") { $0.string("1.32.0") },
        .function("get_available_providers()", "Where models can run.") { call in
          call.vm.list([call.vm.string("CPUExecutionProvider")])
        },
        .function("get_device()", "What models run on.") { $0.vm.string("CPU") },
        .function("set_default_logger_severity(severity)", "Accepted; there is no log.") { _ in .none },
        .function("SessionOptions()", "Accepted; a session has nothing to tune.") { try Bunch.make([], $0.vm) },
      ]),
    NativeModule(
      name: "onnxruntime.capi.onnxruntime_pybind11_state", doc: "The exceptions of onnxruntime.",
      members: OnnxRuntimeExceptions.all.map { .exception($0) }),
  ]
}
