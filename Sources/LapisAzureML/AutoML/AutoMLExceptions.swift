import LapisInterpreter

/// The exceptions of AutoML that its checks raise.
enum AutoMLExceptions {
  private static let shared = [
    "azureml.automl.core.shared.exceptions", "azureml.train.automl.exceptions",
  ]

  static let autoML = ExceptionType(
    "AutoMLException", base: SDKException.azureML, importPaths: shared,
    doc: "Base of AutoML's exceptions.")
  static let user = ExceptionType(
    "UserException", base: autoML, importPaths: shared, doc: "A mistake in what AutoML was asked.")
  static let data = ExceptionType(
    "DataException", base: user, importPaths: shared, doc: "Data that AutoML cannot learn from.")
  static let validation = ExceptionType(
    "ValidationException", base: autoML, importPaths: shared, doc: "A check failed.")
  static let config = ExceptionType(
    "ConfigException", base: validation, importPaths: shared,
    doc: "A setting of AutoMLConfig that is not allowed.")
  static let notFound = ExceptionType(
    "NotFoundException", base: validation, importPaths: shared,
    doc: "There is no such iteration.")
  static let client = ExceptionType(
    "ClientException", base: autoML, importPaths: shared, doc: "AutoML itself failed.")
  static let onnxConvert = ExceptionType(
    "OnnxConvertException", base: client, importPaths: shared,
    doc: "The model cannot be exported as ONNX.")

  static let all = [autoML, user, data, validation, config, notFound, client, onnxConvert]
}
