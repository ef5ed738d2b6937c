import LapisDiagnostics
import LapisInterpreter
import LapisStore

/// The SDK's exception classes, and how they print.
enum SDKException {
  private static let core = ["azureml.exceptions", "azureml._common.exceptions"]
  private static func exported(
    _ name: String, base: ExceptionType, also: [String] = [], _ doc: String
  ) -> ExceptionType {
    ExceptionType(name, base: base, importPaths: ["azureml.exceptions"] + also, doc: doc)
  }
  private static let hyperDrivePaths = ["azureml.train.hyperdrive.exceptions"]

  static let azureML = ExceptionType(
    "AzureMLException", base: .exception, importPaths: core, doc: "The base of the SDK's exceptions.")
  static let userError = exported(
    "UserErrorException", base: azureML, "Something in the script's request is wrong.")
  static let authentication = exported(
    "AuthenticationException", base: userError, "Authentication failed.")
  static let aggregated = exported("AzureMLAggregatedException", base: azureML, "Several errors at once.")
  static let activityFailed = exported("ActivityFailedException", base: azureML, "A run has failed.")
  static let computeTarget = exported(
    "ComputeTargetException", base: azureML, also: ["azureml.core.compute_target"],
    "A compute target is unknown or cannot be made.")
  static let datasetTimestampMissing = exported(
    "DatasetTimestampMissingError", base: azureML, "A data set has no timestamp column.")
  static let discoveryURL = exported(
    "DiscoveryUrlNotFoundException", base: azureML, "A workspace's discovery address is unknown.")
  static let experimentExecution = exported(
    "ExperimentExecutionException", base: azureML, "A run could not be followed to its end.")
  static let modelNotFound = exported(
    "ModelNotFoundException", base: azureML, "There is no model of that name.")
  static let modelPathNotFound = exported(
    "ModelPathNotFoundException", base: azureML, "A run has no file at a model's path.")
  static let parallelRun = exported("ParallelRunException", base: azureML, "A parallel run step failed.")
  static let projectSystem = exported(
    "ProjectSystemException", base: azureML, "A project's folder cannot be used.")
  static let runConfiguration = exported(
    "RunConfigurationException", base: azureML, "A run's configuration is wrong.")
  static let runEnvironment = exported(
    "RunEnvironmentException", base: azureML, "There is no submitted run around this script.")
  static let service = exported("ServiceException", base: .exception, "The service answered with an error.")
  static let snapshot = exported("SnapshotException", base: azureML, "A snapshot could not be taken.")
  static let training = exported("TrainingException", base: azureML, "A training run could not be used.")
  static let webservice = exported(
    "WebserviceException", base: azureML, also: ["azureml.core.webservice"],
    "A model or web service is unknown or its description is wrong.")
  static let workspace = exported("WorkspaceException", base: azureML, "A workspace cannot be used.")
  static let workspacePrivateEndpoint = exported(
    "WorkspacePrivateEndpointException", base: azureML, "A private endpoint cannot be used.")

  static let hyperDrive = ExceptionType(
    "HyperDriveException", base: azureML, importPaths: hyperDrivePaths, doc: "The base of HyperDrive's.")
  static let hyperDriveService = ExceptionType(
    "HyperDriveServiceException", base: hyperDrive, importPaths: hyperDrivePaths,
    doc: "A HyperDrive run could not be started or cancelled.")
  static let hyperDriveRehydrate = ExceptionType(
    "HyperDriveRehydrateException", base: hyperDrive, importPaths: hyperDrivePaths,
    doc: "A HyperDrive run's configuration could not be read back.")
  static let hyperDriveConfig = ExceptionType(
    "HyperDriveConfigException", base: hyperDrive, importPaths: hyperDrivePaths,
    doc: "A search space, sampling, policy or HyperDriveConfig is wrong.")
  static let hyperDriveScenario = ExceptionType(
    "HyperDriveScenarioNotSupportedException", base: hyperDriveConfig, importPaths: hyperDrivePaths,
    doc: "HyperDrive does not do this.")
  static let hyperDriveNotImplemented = ExceptionType(
    "HyperDriveNotImplementedException", base: hyperDriveScenario, importPaths: hyperDrivePaths,
    doc: "A method of Run that HyperDrive's runs do not have.")

  static let all: [ExceptionType] = [
    azureML, userError, authentication, aggregated, activityFailed, computeTarget,
    datasetTimestampMissing, discoveryURL, experimentExecution, modelNotFound, modelPathNotFound,
    parallelRun, projectSystem, runConfiguration, runEnvironment, service, snapshot, training,
    webservice, workspace, workspacePrivateEndpoint, hyperDrive, hyperDriveService,
    hyperDriveRehydrate, hyperDriveConfig, hyperDriveScenario, hyperDriveNotImplemented,
  ]

  /// Classes whose mistakes are the caller's.
  private static let blamesUser: [ExceptionType] = [
    userError, hyperDriveConfig, runConfiguration, computeTarget, modelPathNotFound, modelNotFound,
    webservice,
  ]

  private static func isUserError(_ type: ExceptionType) -> Bool {
    var next: ExceptionType? = type
    while let current = next {
      if blamesUser.contains(where: { $0 === current }) { return true }
      next = current.base
    }
    return false
  }

  /// An exception as the SDK raises it: `str` gives the SDK's layout, `.message` the sentence alone.
  static func make(_ type: ExceptionType, _ message: String, _ vm: Interpreter) -> ScriptError {
    let error: JSONValue = [
      "error": [
        "code": .string(isUserError(type) ? "UserError" : "SystemError"), "message": .string(message),
      ]
    ]
    let layout =
      "\(type.name):\n\tMessage: \(message)\n\tInnerException None\n\tErrorResponse \n"
      + error.text(indent: 4)
    return ScriptError(
      type, layout, attributes: [("message", vm.string(message)), ("inner_exception", .none)])
  }

  /// A diagnostic as an exception of the given class.
  static func make(_ type: ExceptionType, _ diagnostic: Diagnostic, _ vm: Interpreter) -> ScriptError {
    make(type, diagnostic.description, vm)
  }
}

extension Interpreter {
  /// What the SDK prints as a warning: on standard error, the script goes on.
  func warn(_ text: String) { output.write("WARNING - \(text)\n", to: .standardError) }

  func print(_ text: String) { output.write(text + "\n", to: .standardOutput) }
}
