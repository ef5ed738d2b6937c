import LapisAutoML
import LapisDataModules
import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisStore

/// What an `AutoMLConfig` asks for, checked: the engine's settings and the data, taken out of the
/// language's values, so that the run needs them no more.
struct AutoMLRequest {
  let settings: AutoMLSettings
  let data: AutoMLData
  let layout: IterationTable.Layout
  let target: String
  let primaryMetric: String

  init(_ config: AutoMLConfig, _ vm: Interpreter) throws {
    let reader = Reader(config: config, vm: vm)
    let task: TaskKind = config["task"].asString == "regression" ? .regression : .classification
    var settings = AutoMLSettings(task: task, seed: 0)
    settings.primaryMetric = try reader.text("primary_metric")
    settings.iterations = try reader.int("iterations")
    settings.crossValidations =
      config["n_cross_validations"].asString == "auto" ? nil : try reader.int("n_cross_validations")
    settings.validationShare = try reader.number("validation_size").flatMap { $0 == 0 ? nil : $0 }
    settings.featurization =
      config["featurization"].asString?.lowercased() == "off" ? .off : .auto
    settings.iterationTimeout = try reader.number("iteration_timeout_minutes").map { $0 * 60 }
    settings.experimentTimeout = try reader.number("experiment_timeout_hours").map { $0 * 3600 }
    settings.exitScore = try reader.number("experiment_exit_score")
    settings.stopsEarly = try vm.isTrue(config["enable_early_stopping"])
    settings.allowedModels = try reader.texts("allowed_models")
    settings.blockedModels = try reader.texts("blocked_models") ?? []
    settings.votingEnsemble = try vm.isTrue(config["enable_voting_ensemble"])
    settings.onnxCompatible = try vm.isTrue(config["enable_onnx_compatible_models"])
    settings.stackEnsemble =
      try config["enable_stack_ensemble"].isNone
      ? !settings.onnxCompatible : vm.isTrue(config["enable_stack_ensemble"])
    if let seed = try reader.int("random_seed") {
      settings.seed = UInt64(bitPattern: Int64(seed))
    } else {
      settings.seed = config.host.nextSeed()
    }
    data = try reader.data()
    if data.validation != nil, settings.crossValidations != nil || settings.validationShare != nil {
      throw reader.refuse(
        "validation_data cannot be given together with n_cross_validations or validation_size.")
    }
    self.settings = settings
    layout = config["console_layout"].asString == "classic" ? .classic : .current
    target = try reader.target()
    primaryMetric = settings.primaryMetric ?? AutoML.primaryMetrics(task)[0]
    let known = AutoML.primaryMetrics(task)
    if !known.contains(primaryMetric) {
      throw reader.refuse(
        "Invalid value for primary_metric: '\(primaryMetric)'. For \(task.rawValue) it must be one of "
          + known.map { "'\($0)'" }.joined(separator: ", ") + "."
          + (NearestName.nearest(to: primaryMetric, among: known).map { " Did you mean '\($0)'?" } ?? ""))
    }
  }

  /// What was asked, without the data, as the run's row keeps it.
  func document(_ config: AutoMLConfig, _ vm: Interpreter) throws -> JSONValue {
    var members: [JSONValue.Member] = []
    for setting in config.settings where !setting.value.isNone {
      if setting.value.hostObject != nil { continue }
      guard let value = try JSONBridge.json(setting.value, vm), value.text().utf8.count < 2000 else { continue }
      members.append(.init(setting.name, value))
    }
    return .object(members)
  }

  /// Takes values out of the language.
  private struct Reader {
    let config: AutoMLConfig
    let vm: Interpreter

    func refuse(_ message: String) -> ScriptError {
      SDKException.make(AutoMLExceptions.config, message, vm)
    }

    func text(_ name: String) throws -> String? {
      let value = config[name]
      if value.isNone { return nil }
      guard let text = value.asString else {
        throw refuse("\(name) must be a string. Got \(try vm.repr(value)).")
      }
      return text
    }

    func int(_ name: String) throws -> Int? {
      let value = config[name]
      if value.isNone { return nil }
      guard let int = value.asInt, value.asBool == nil else {
        throw refuse("\(name) must be an int. Got \(try vm.repr(value)).")
      }
      return int
    }

    func number(_ name: String) throws -> Double? {
      let value = config[name]
      if value.isNone { return nil }
      guard let number = value.asDouble, number.isFinite, value.asBool == nil else {
        throw refuse("\(name) must be a number. Got \(try vm.repr(value)).")
      }
      return number
    }

    func texts(_ name: String) throws -> [String]? {
      let value = config[name]
      if value.isNone { return nil }
      if let one = value.asString { return [one] }
      return try vm.elements(of: value).map { element in
        guard let text = element.asString else {
          throw refuse("\(name) must be a list of names. Got \(try vm.repr(value)).")
        }
        return text
      }
    }

    func target() throws -> String {
      let value = config["compute_target"]
      if value.isNone { return "local" }
      if let name = value.asString { return name }
      return try vm.attribute(value, "name").asString ?? "local"
    }

    func data() throws -> AutoMLData {
      let training = config["training_data"]
      let splits = try splits()
      if training.isNone {
        guard !config["X"].isNone else {
          throw refuse("There is no data: give training_data and label_column_name, or X and y.")
        }
        guard !config["y"].isNone else { throw refuse("X was given without y.") }
        return AutoMLData(
          training: try table(config["X"], config["y"], config["sample_weight"]),
          validation: config["X_valid"].isNone
            ? nil : try table(config["X_valid"], config["y_valid"], config["sample_weight_valid"]),
          splits: splits)
      }
      guard config["X"].isNone, config["y"].isNone else {
        throw refuse("training_data cannot be given together with X and y.")
      }
      return AutoMLData(
        training: try labelled(training, "training_data"),
        validation: config["validation_data"].isNone
          ? nil : try labelled(config["validation_data"], "validation_data"),
        splits: splits)
    }

    private func table(_ x: Ref, _ y: Ref, _ weights: Ref) throws -> AutoMLTable {
      AutoMLTable(
        features: try DataConversion.frame(from: unwrapped(x), vm),
        target: try DataConversion.column(from: unwrapped(y), vm),
        weights: weights.isNone ? nil : try DataConversion.doubles(from: weights, vm))
    }

    /// A `TabularDataset` as its frame.
    private func unwrapped(_ value: Ref) throws -> Ref {
      guard value.host(as: TabularDataset.self) != nil else { return value }
      return try vm.callMethod(value, "to_pandas_dataframe", [])
    }

    private func labelled(_ value: Ref, _ name: String) throws -> AutoMLTable {
      let label = config["label_column_name"]
      guard !label.isNone else { throw refuse("\(name) needs label_column_name.") }
      var frame = try DataConversion.frame(from: unwrapped(value), vm)
      let target = try take(label, "label_column_name", from: &frame, name)
      var weights: [Double]?
      if !config["weight_column_name"].isNone {
        let column = try take(config["weight_column_name"], "weight_column_name", from: &frame, name)
        guard case .numbers(let values) = try Target.numbers(from: column) else { return AutoMLTable(features: frame, target: target) }
        weights = values
      }
      return AutoMLTable(features: frame, target: target, weights: weights)
    }

    /// Takes a column out of the frame, by name or position.
    private func take(
      _ label: Ref, _ parameter: String, from frame: inout DataFrame, _ name: String
    ) throws -> Column {
      let names = frame.names.map { $0.description }
      let wanted = try label.asString ?? vm.str(label)
      guard let index = names.firstIndex(of: wanted) else {
        throw refuse(
          "\(parameter) '\(wanted)' is not a column of \(name)."
            + (NearestName.nearest(to: wanted, among: names).map { " Did you mean '\($0)'?" } ?? ""))
      }
      let column = frame.columns[index]
      frame = frame.selecting(positions: names.indices.filter { $0 != index })
      return column
    }

    private func splits() throws -> [Split]? {
      let value = config["cv_splits_indices"]
      if value.isNone { return nil }
      return try vm.elements(of: value).map { pair in
        let parts = try vm.elements(of: pair)
        guard parts.count == 2 else {
          throw refuse("cv_splits_indices must be a list of [training rows, validation rows].")
        }
        let rows = try parts.map { part in
          try vm.elements(of: part).map { element in
            guard let row = element.asInt else {
              throw refuse("cv_splits_indices must hold row numbers. Got \(try vm.repr(element)).")
            }
            return row
          }
        }
        return Split(train: rows[0], validation: rows[1])
      }
    }
  }
}
