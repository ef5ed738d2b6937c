import LapisInterpreter
import LapisLearn
import LapisONNX

/// `skl2onnx` over Lapis's own export.
enum Skl2OnnxModule {
  static let modules: [NativeModule] = [
    NativeModule(
      name: "skl2onnx", doc: "Writes fitted models as ONNX models.",
      members: [
        .value("__version__", "The release whose interface is followed.") { $0.string("1.20.0") },
        .function(
          "convert_sklearn(model, name=None, initial_types=None, doc_string='', target_opset=None, custom_conversion_functions=None, custom_shape_calculators=None, custom_parsers=None, options=None, intermediate=False, white_op=None, black_op=None, final_types=None, dtype=None, naming=None, verbose=0)",
          "The ONNX model of a fitted model."
        ) { try convert($0) },
        .function(
          "to_onnx(model, X=None, name=None, initial_types=None, target_opset=None, options=None, white_op=None, black_op=None, final_types=None, dtype=None, naming=None, verbose=0)",
          "The ONNX model of a fitted model."
        ) { try convert($0) },
      ]),
    NativeModule(
      name: "skl2onnx.common.data_types", doc: "Types of inputs.",
      members: ["FloatTensorType", "DoubleTensorType", "Int64TensorType", "StringTensorType", "BooleanTensorType"]
        .map { name in
          .function("\(name)(shape=None, doc_string='')", "The type of an input.") { call in
            try Bunch.make([("type", call.vm.string(name)), ("shape", call["shape"])], call.vm)
          }
        }),
  ]

  private static func convert(_ call: Call) throws -> Ref {
    let vm = call.vm
    let fitted = try ExportedModel.make(call["model"], vm)
    var inputName = "X"
    if let types = vm.listElements(call["initial_types"]) {
      guard types.count == 1, let parts = vm.listElements(types[0]), parts.count == 2, let name = parts[0].asString
      else {
        throw ScriptError(
          .notImplementedError,
          "initial_types must hold one input for all features, such as [('X', FloatTensorType([None, \(fitted.featureCount)]))].")
      }
      if let type = vm.dictItems(parts[1])?.first(where: { $0.key.asString == "type" })?.value.asString,
        type != "FloatTensorType"
      {
        throw ScriptError(
          .notImplementedError, "\(type) inputs are not supported: Lapis exports models of float32 features.")
      }
      inputName = name
    }
    let isMapped = isClassifierMapped(call["options"], vm)
    let exported = try ONNXExport.model(
      of: fitted, inputName: inputName, graphName: try call.optionalString("name") ?? "lapis",
      isMapped: fitted.labels != nil && isMapped)
    return vm.host(ModelProtoObject(exported))
  }

  /// `options={id(model): {'zipmap': False}}`, or the same by class or without a key.
  private static func isClassifierMapped(_ options: Ref, _ vm: Interpreter) -> Bool {
    for (key, value) in vm.dictItems(options) ?? [] {
      if key.asString == "zipmap", value.asBool == false || value.asString == "columns" { return false }
      for (inner, choice) in vm.dictItems(value) ?? [] where inner.asString == "zipmap" {
        if choice.asBool == false { return false }
      }
    }
    return true
  }
}
