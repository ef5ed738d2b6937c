import FoundationEssentials
import LapisDiagnostics
import LapisInterpreter
import LapisTestSupport
import Testing

@testable import LapisAzureML

/// Every name by every path that lessons import it from.
@Suite struct ImportTests {
  static let paths: [(String, String)] = [
    (
      "azureml.core",
      "Workspace Experiment Environment Dataset ScriptRunConfig Model Datastore Run RunConfiguration "
        + "ComputeTarget ScriptRun get_run VERSION __version__"
    ),
    ("azureml.core.workspace", "Workspace"), ("azureml.core.experiment", "Experiment"),
    ("azureml.core.run", "Run _OfflineRun"), ("azureml.core.dataset", "Dataset"),
    ("azureml.core.datastore", "Datastore"),
    ("azureml.core.environment", "Environment CondaDependencies"),
    ("azureml.core.compute", "AmlCompute ComputeTarget"), ("azureml.core.compute.amlcompute", "AmlCompute"),
    ("azureml.core.compute_target", "ComputeTargetException"),
    ("azureml.core.model", "InferenceConfig Model"),
    ("azureml.core.resource_configuration", "ResourceConfiguration"),
    ("azureml.core.conda_dependencies", "CondaDependencies"),
    (
      "azureml.core.runconfig",
      "RunConfiguration DEFAULT_CPU_IMAGE DockerConfiguration CondaDependencies MpiConfiguration "
        + "PyTorchConfiguration"
    ),
    ("azureml.core.script_run_config", "ScriptRunConfig"), ("azureml.core.script_run", "ScriptRun"),
    (
      "azureml.core.authentication",
      "InteractiveLoginAuthentication MsiAuthentication ServicePrincipalAuthentication AzureCliAuthentication"
    ),
    ("azureml.data.dataset_factory", "TabularDatasetFactory"), ("azureml.data", "TabularDataset"),
    ("azureml.data.datapath", "DataPath"),
    ("azureml.data.dataset_consumption_config", "DatasetConsumptionConfig"),
    ("azureml.train.sklearn", "SKLearn"), ("azureml.train.estimator", "Estimator"),
    ("azureml.train.hyperdrive.run", "PrimaryMetricGoal HyperDriveRun"),
    ("azureml.train.hyperdrive.runconfig", "HyperDriveConfig HyperDriveRunConfig"),
    (
      "azureml.train.hyperdrive.policy",
      "BanditPolicy MedianStoppingPolicy TruncationSelectionPolicy NoTerminationPolicy EarlyTerminationPolicy"
    ),
    (
      "azureml.train.hyperdrive.sampling",
      "RandomParameterSampling BayesianParameterSampling GridParameterSampling HyperParameterSampling"
    ),
    (
      "azureml.train.hyperdrive.parameter_expressions",
      "uniform choice normal quniform randint loguniform qloguniform qnormal lognormal qlognormal"
    ),
    (
      "azureml.train.hyperdrive",
      "BanditPolicy BayesianParameterSampling EarlyTerminationPolicy GridParameterSampling HyperDriveConfig "
        + "HyperDriveRun HyperDriveRunConfig HyperParameterSampling MedianStoppingPolicy NoTerminationPolicy "
        + "PrimaryMetricGoal RandomParameterSampling TruncationSelectionPolicy choice lognormal loguniform "
        + "normal qlognormal qloguniform qnormal quniform randint uniform"
    ),
    (
      "azureml.train.hyperdrive.exceptions",
      "HyperDriveException HyperDriveServiceException HyperDriveRehydrateException HyperDriveConfigException "
        + "HyperDriveScenarioNotSupportedException HyperDriveNotImplementedException"
    ),
    ("azureml.widgets", "RunDetails"), ("azureml.widgets.run_details", "RunDetails"),
    (
      "azureml.exceptions",
      "ActivityFailedException AuthenticationException AzureMLException AzureMLAggregatedException "
        + "ComputeTargetException DatasetTimestampMissingError DiscoveryUrlNotFoundException "
        + "ExperimentExecutionException ModelNotFoundException ModelPathNotFoundException ParallelRunException "
        + "ProjectSystemException RunConfigurationException RunEnvironmentException ServiceException "
        + "SnapshotException TrainingException UserErrorException WebserviceException WorkspaceException "
        + "WorkspacePrivateEndpointException"
    ),
    ("azureml.telemetry", "set_diagnostics_collection INSTRUMENTATION_KEY"),
  ]

  @Test(arguments: paths.indices) func imports(_ index: Int) throws {
    let script = try SDKScript()
    let (path, names) = Self.paths[index]
    for name in names.split(separator: " ") { script.run("from \(path) import \(name)") }
  }

  @Test func oneClassWhateverThePath() throws {
    let script = try SDKScript()
    let printed = script.run(
      """
      from azureml.core import Run, Workspace as A
      from azureml.core.run import Run as R
      from azureml.core.workspace import Workspace as B
      from azureml.exceptions import ComputeTargetException as X
      from azureml.core.compute_target import ComputeTargetException as Y
      from azureml.train.hyperdrive import HyperDriveRun
      import azureml.core
      print(Run is R, A is B, X is Y, issubclass(HyperDriveRun, Run), azureml.core.VERSION)
      """)
    #expect(printed == "True True True True 1.62.0\n")
  }

  @Test func anUnknownNameIsAnsweredWithTheNearest() throws {
    let script = try SDKScript()
    let source = SourceFile(name: "test.py", text: "from azureml.core import Experimant")
    let failure = try #require(script.vm.run(source, mode: .script).failure)
    #expect(failure.className == "ImportError")
    #expect(failure.help == "Did you mean 'Experiment'?")
  }

  /// Classes conform to SDKClass to be seen by scripts; one that the registry does not name would be dead.
  @Test func everyClassIsRegistered() throws {
    let registered = Set(SDKRegistry.all.map { String(describing: $0) })
    // Classes that scripts get and never import.
    let given: Set<String> = ["RunDefinition", "EnvironmentSection", "ModelFramework", "HyperDriveSettings"]
    var declared: Set<String> = []
    for file in Fixtures.files(in: "../../Sources/LapisAzureML", ending: ".swift") {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for line in text.split(separator: "\n") where line.contains("class ") && line.contains("SDKClass") {
        let words = line.split(whereSeparator: { " :,{".contains($0) }).map(String.init)
        if let index = words.firstIndex(of: "class"), index + 1 < words.count { declared.insert(words[index + 1]) }
      }
    }
    #expect(declared.count > 20)
    #expect(declared.subtracting(given).subtracting(registered).isEmpty)
  }

  @Test func everyMemberIsDocumented() throws {
    let host = try ShellWorker("exit 0").host(workers: 1)
    for sdkClass in SDKRegistry.all {
      let type = host.type(of: sdkClass)
      #expect(!type.doc.isEmpty, "\(type.name)")
      for member in type.members { #expect(!member.doc.isEmpty, "\(type.name).\(member.name)") }
    }
  }
}
