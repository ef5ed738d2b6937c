import LapisInterpreter

/// The SDK's classes, one line each.
enum SDKRegistry {
  static let all: [any SDKClass.Type] = [
    AmlCompute.self, AmlComputeStatus.self, AutoMLConfig.self, AutoMLRun.self, BanditPolicyClass.self, BayesianParameterSampling.self,
    ComputeTarget.self, CondaDependencies.self, Dataset.self, DatasetInput.self, Datastore.self,
    Environment.self, Experiment.self, FittedAutoMLStep.self, GridParameterSampling.self, HyperDriveConfig.self,
    HyperDriveRun.self, MedianStoppingPolicyClass.self, Model.self, NoTerminationPolicyClass.self,
    OfflineRun.self, ParameterSampling.self, PrimaryMetricGoal.self, ProvisioningConfiguration.self,
    RandomParameterSampling.self, Run.self, RunConfiguration.self, RunDetails.self, ScriptRun.self,
    ScriptRunConfig.self, TabularDataset.self, TabularDatasetFactory.self, TerminationPolicy.self,
    TruncationSelectionPolicyClass.self, Workspace.self,
  ]
}
