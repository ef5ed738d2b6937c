public import LapisInterpreter
import LapisLearnModules

/// The modules `azureml.*` over one host.
public enum AzureMLModules {
  static let version = "1.62.0"

  public static func all(host: SDKHost) -> [NativeModule] {
    var members: [ModuleMember] = SDKRegistry.all.map { .type(host.type(of: $0)) }
    members += RecordClass.all.map { .type($0.makeType(host)) }
    members += EstimatorConfig.types(host).map { .type($0) }
    // Types and exceptions appear in every path they name; they are declared in one module that no
    // script has a reason to import.
    let modules = [
      NativeModule(name: "azureml._lapis", doc: "The classes of the SDK.", members: members),
      NativeModule(
        name: "azureml.exceptions", doc: "The SDK's exceptions.",
        members: SDKException.all.map { .exception($0) }),
      core(host), runconfig(), hyperDrive("azureml.train.hyperdrive", host),
      hyperDrive("azureml.train.hyperdrive.parameter_expressions", nil),
      NativeModule(
        name: "azureml.train.hyperdrive.runconfig", doc: "Configurations of searches.",
        members: [.function(HyperDriveConfig.oldConstructor(host))]),
      NativeModule(
        name: "azureml.telemetry", doc: "Nothing is collected.",
        members: [
          .function("set_diagnostics_collection(send_diagnostics=True, verbosity=None)", "Nothing is collected.") {
            _ in .none
          },
          .value("INSTRUMENTATION_KEY", "Empty: nothing is collected.") { $0.string("") },
        ]),
    ]
    return modules + AutoMLModules.all(host)
  }

  /// The modules of machine-learning libraries, with `joblib` reading the model files of AutoML runs.
  public static func learning(host: SDKHost) -> [NativeModule] {
    LearnModules.all(storedFormats: [FittedAutoMLModel.storedFormat(host)])
  }

  private static func core(_ host: SDKHost) -> NativeModule {
    NativeModule(
      name: "azureml.core", doc: "Workspaces, experiments, runs, models and data sets.",
      members: [
        .value("VERSION", "The version of the SDK whose surface this is.") { $0.string(version) },
        .value("__version__", "The version of the SDK whose surface this is.") { $0.string(version) },
        .function("get_run(experiment, run_id, rehydrate=True, clean_up=True)", "A stored run by its id.") {
          call in
          let experiment = try call.host("experiment", as: Experiment.self)
          return try Run.stored(try call.string("run_id"), host, experiment.workspace, call.vm)
        },
      ])
  }

  private static func runconfig() -> NativeModule {
    NativeModule(
      name: "azureml.core.runconfig", doc: "Where and how scripts run.",
      members: [
        .value("DEFAULT_CPU_IMAGE", "The name of an image; kept and not used here.") {
          $0.string("mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04")
        },
        .value("DEFAULT_GPU_IMAGE", "The name of an image; kept and not used here.") {
          $0.string("mcr.microsoft.com/azureml/openmpi4.1.0-cuda11.1-cudnn8-ubuntu20.04")
        },
      ])
  }

  private static func hyperDrive(_ name: String, _ host: SDKHost?) -> NativeModule {
    var members: [ModuleMember] = ParameterExpressions.functions.map { .function($0) }
    if let host { members.append(.function(HyperDriveConfig.oldConstructor(host))) }
    return NativeModule(name: name, doc: "Searches for hyperparameters.", members: members)
  }
}
