import LapisInterpreter
import LapisLearnModules

/// `OnnxConverter`: saves and loads the ONNX models that `get_output(return_onnx_model=True)` gives.
final class OnnxConverter: HostObject {
  init() { super.init(type: Self.hostType) }

  static let hostType = HostType(
    name: "OnnxConverter", module: "azureml.automl.runtime.onnx_convert",
    doc: "Saves and loads ONNX models.",
    importPaths: [
      "azureml.automl.runtime.onnx_convert", "azureml.automl.core.onnx_convert",
    ],
    initializer: NativeFunction(
      "OnnxConverter(version='', is_onnx_compatible=False, **kwargs)", "A converter."
    ) { call in call.vm.host(OnnxConverter()) },
    members: [
      .staticMethod("save_onnx_model(onnx_model, file_path)", "Writes the model to a file.") { call in
        try OnnxModule.save(
          try OnnxModule.model(call["onnx_model"], call.vm), to: try call.string("file_path"))
        return .none
      },
      .staticMethod("load_onnx_model(file_path)", "The model that a file holds.") { call in
        call.vm.host(ModelProtoObject(try OnnxModule.model(call["file_path"], call.vm)))
      },
    ])
}
