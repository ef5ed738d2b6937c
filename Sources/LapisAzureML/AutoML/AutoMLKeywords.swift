import LapisDiagnostics
import LapisInterpreter

/// The keywords of `AutoMLConfig`: old names become today's, unknown ones are warned about, and
/// what the constructor refuses is refused.
enum AutoMLKeywords {
  /// Old names that only renamed a parameter.
  private static let renamed = [
    "blacklist_models": "blocked_models", "whitelist_models": "allowed_models",
    "concurrent_iterations": "max_concurrent_iterations", "exit_score": "experiment_exit_score",
    "enable_ensembling": "enable_voting_ensemble",
    "enable_stack_ensembling": "enable_stack_ensemble",
  ]
  /// Accepted, without effect on a local engine or on these tasks.
  private static let accepted: Set<String> = [
    "run_configuration", "name", "enable_code_generation", "track_child_runs", "save_mlflow",
    "auto_blacklist", "lag_length", "data_script", "drop_column_names", "enable_subsampling",
    "ensemble_iterations", "early_stopping_n_iters", "cache_store", "show_warnings",
    "enable_distributed_dnn_training", "vm_type", "send_telemetry",
  ]
  private static let forecasting: Set<String> = [
    "time_column_name", "grain_column_names", "max_horizon", "country_or_region", "target_lags",
    "target_rolling_window_size", "cv_step_size", "forecast_horizon",
    "time_series_id_column_names", "freq", "holiday_country", "group_column_names",
  ]
  private static let deprecatedValues: Set<String> = ["y_min", "y_max", "num_classes"]
  private static let refusedTasks = [
    "image-classification", "image-classification-multilabel", "image-multi-labeling",
    "image-object-detection", "image-instance-segmentation", "text-classification",
    "text-classification-multilabel", "text-ner", "forecasting",
  ]

  private static let converted = [
    "random_seed", "console_layout", "preprocess", "experiment_timeout_minutes", "max_time_sec", "exit_time_sec",
  ]

  /// What `**kwargs` is read for.
  static let beyondParameters = (converted + renamed.keys + accepted + forecasting).sorted()

  static func resolve(_ call: Call) throws -> [(name: String, value: Ref)] {
    let vm = call.vm
    var settings: [(name: String, value: Ref)] = []
    for parameter in call.signature.parameters where parameter.name != "kwargs" {
      let name = parameter.name
      if deprecatedValues.contains(name) {
        if call.isPresent(name) { vm.warn("Parameter \(name) will be deprecated; its value is not used.") }
        continue
      }
      if let today = renamed[name] {
        guard call.isPresent(name) else { continue }
        vm.warn("Parameter \(name) will be deprecated. Please use \(today) instead.")
        if call.isPresent(today), try !vm.equals(call[name], call[today]) {
          throw SDKException.make(
            AutoMLExceptions.config,
            "\(name) and \(today) were both given, with different values. Keep \(today) only.", vm)
        }
        settings.removeAll { $0.name == today }
        settings.append((today, call[name]))
        continue
      }
      if settings.contains(where: { $0.name == name }) { continue }
      settings.append((name, call[name]))
    }
    for (name, value) in call.keywords { try addKeyword(name, value, to: &settings, call) }
    try check(settings, vm)
    return settings
  }

  private static func addKeyword(
    _ name: String, _ value: Ref, to settings: inout [(name: String, value: Ref)], _ call: Call
  ) throws {
    func set(_ name: String, _ value: Ref) {
      settings.removeAll { $0.name == name }
      settings.append((name, value))
    }
    func minutes(perUnit: Double, _ target: String, roundUp: Bool) throws {
      guard let number = value.asDouble, number.isFinite else {
        throw SDKException.make(
          AutoMLExceptions.config, "\(name) must be a number. Got \(try call.vm.repr(value)).",
          call.vm)
      }
      let amount = number / perUnit
      set(target, Ref(roundUp ? amount.rounded(.up) : amount))
    }
    switch name {
    case "random_seed": set(name, value)
    case "console_layout": set(name, value)
    case "preprocess":
      if let flag = value.asBool { set("featurization", call.vm.string(flag ? "auto" : "off")) }
    case "experiment_timeout_minutes":
      try minutes(perUnit: 60, "experiment_timeout_hours", roundUp: false)
    case "max_time_sec": try minutes(perUnit: 60, "iteration_timeout_minutes", roundUp: true)
    case "exit_time_sec": try minutes(perUnit: 3600, "experiment_timeout_hours", roundUp: false)
    case _ where renamed[name] != nil: set(renamed[name] ?? name, value)
    case _ where accepted.contains(name) || forecasting.contains(name): set(name, value)
    default:
      let known = call.signature.parameters.map { $0.name }
      let nearest = NearestName.nearest(to: name, among: known)
      call.vm.warn(
        "Received unrecognized parameter \(name)"
          + (nearest.map { ". Did you mean \($0)?" } ?? ""))
    }
  }

  private static func check(_ settings: [(name: String, value: Ref)], _ vm: Interpreter) throws {
    func value(_ name: String) -> Ref { settings.last { $0.name == name }?.value ?? .none }
    func refuse(_ message: String) -> ScriptError {
      SDKException.make(AutoMLExceptions.config, message, vm)
    }
    let task = try value("task").asString ?? vm.repr(value("task"))
    if refusedTasks.contains(task) {
      throw refuse(
        "The task '\(task)' is not part of Lapis. "
          + (task == "forecasting"
            ? "The nearest is 'regression', with the parts of the date as columns."
            : "The nearest is 'classification' over a table of features."))
    }
    let tasks = ["classification", "regression"]
    guard tasks.contains(task) else {
      throw refuse(
        "Invalid value for task: '\(task)'. It must be 'classification' or 'regression'."
          + (NearestName.nearest(to: task, among: tasks).map { " Did you mean '\($0)'?" } ?? ""))
    }
    let featurization = value("featurization")
    if let text = featurization.asString, !["auto", "off"].contains(text.lowercased()) {
      throw refuse(
        "Invalid value for featurization: '\(text)'. It must be 'auto', 'off' or a FeaturizationConfig.")
    }
  }
}
