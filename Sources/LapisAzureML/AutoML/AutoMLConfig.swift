import LapisDiagnostics
import LapisInterpreter

/// `AutoMLConfig`: what to learn, from which data, how to judge it, and the budget.
final class AutoMLConfig: HostObject, SDKClass {
  let host: SDKHost
  /// What the constructor was given, under today's names.
  let settings: [(name: String, value: Ref)]

  init(_ host: SDKHost, settings: [(name: String, value: Ref)]) {
    self.host = host
    self.settings = settings
    super.init(type: host.type(of: Self.self))
  }

  subscript(name: String) -> Ref {
    settings.last { $0.name == name }?.value ?? .none
  }

  override func visit(_ visit: (Ref) -> Void) { settings.forEach { visit($0.value) } }

  static func makeType(_ host: SDKHost) -> HostType { HostType(
    name: "AutoMLConfig", module: "azureml.train.automl.automlconfig",
    doc: "Configuration of an AutoML experiment.",
    importPaths: ["azureml.train.automl", "azureml.train.automl.automlconfig"],
    initializer: NativeFunction(
      """
      AutoMLConfig(task, path=None, iterations=None, primary_metric=None, positive_label=None, \
      compute_target=None, spark_context=None, X=None, y=None, sample_weight=None, X_valid=None, \
      y_valid=None, sample_weight_valid=None, cv_splits_indices=None, validation_size=None, \
      n_cross_validations=None, y_min=None, y_max=None, num_classes=None, featurization='auto', \
      max_cores_per_iteration=1, max_concurrent_iterations=1, iteration_timeout_minutes=None, \
      mem_in_mb=None, enforce_time_on_windows=False, experiment_timeout_hours=None, \
      experiment_exit_score=None, enable_early_stopping=True, blocked_models=None, \
      blacklist_models=None, exclude_nan_labels=True, verbosity=20, enable_tf=False, \
      model_explainability=True, allowed_models=None, whitelist_models=None, \
      enable_onnx_compatible_models=False, enable_voting_ensemble=True, \
      enable_stack_ensemble=None, debug_log='automl.log', training_data=None, \
      validation_data=None, test_data=None, test_size=None, label_column_name=None, \
      weight_column_name=None, cv_split_column_names=None, enable_local_managed=False, \
      enable_dnn=None, forecasting_parameters=None, **kwargs)
      """,
      """
      Configuration of an AutoML experiment.

      task: 'classification' or 'regression'.
      training_data, label_column_name: a DataFrame or TabularDataset, and its target column;
        X and y are the older spelling.
      primary_metric: what to be best in, such as 'AUC_weighted' or 'accuracy'.
      iterations, iteration_timeout_minutes, experiment_timeout_hours: the budget.
      n_cross_validations or validation_size or validation_data: how to judge a model.
      random_seed: the seed of the search and of every model (the session's unless given).
      """, keywords: AutoMLKeywords.beyondParameters
    ) { call in
      call.vm.host(AutoMLConfig(host, settings: try AutoMLKeywords.resolve(call)))
    },
    members: [
      .property("user_settings", "What was asked, by name.") { (config: AutoMLConfig, vm) in
        vm.dict(config.settings.map { (vm.string($0.name), $0.value) })
      },
      .property("is_timeseries", "Whether the task is forecasting.") {
        (config: AutoMLConfig, vm) in
        Ref(config["task"].asString == "forecasting")
      },
      .method("as_serializable_dict()", "What was asked, by name.") {
        (config: AutoMLConfig, call) in
        call.vm.dict(config.settings.map { (call.vm.string($0.name), $0.value) })
      },
    ]) }
}
