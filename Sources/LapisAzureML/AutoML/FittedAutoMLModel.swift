import LapisAutoML
import LapisDataModules
import LapisDiagnostics
import LapisInterpreter
import LapisLearnModules

/// The fitted model that `get_output` gives, as scripts see it: a pipeline from raw tables to predictions.
enum FittedAutoMLModel {
  static func object(_ model: AutoMLModel, _ host: SDKHost) -> FittedModelObject {
    FittedModelObject(
      model,
      steps: model.steps.map {
        FittedModelObject.Step(name: $0.name, value: FittedAutoMLStep(host, model, $0))
      },
      names: model.rawFeatureNames,
      predictTable: { table, vm in try model.predict(try DataConversion.frame(from: table, vm)) },
      encoded: { model.encode() })
  }

  /// So that `joblib.load` reads the model files of AutoML runs.
  static func storedFormat(_ host: SDKHost) -> StoredModelFormat {
    StoredModelFormat(
      recognizes: { AutoMLModel.isEncoded($0) },
      decode: { bytes, vm in vm.host(object(try AutoMLModel(decoding: bytes), host)) })
  }
}

/// One step of a fitted pipeline.
final class FittedAutoMLStep: HostObject, SDKClass {
  let model: AutoMLModel
  let step: AutoMLModel.Step

  init(_ host: SDKHost, _ model: AutoMLModel, _ step: AutoMLModel.Step) {
    self.model = model
    self.step = step
    super.init(type: host.type(of: Self.self))
  }

  private var isFeaturizer: Bool { step.name == "datatransformer" }
  private var isEnsemble: Bool { !model.members.isEmpty && !isFeaturizer }

  override func repr(_ vm: Interpreter) throws -> String { step.text }

  /// What only some steps have.
  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    switch name {
    case "estimators" where isEnsemble:
      return vm.list(
        model.members.map { vm.tuple([vm.string("\($0.iteration)"), vm.string(step.text)]) })
    case "weights" where isEnsemble: return vm.list(model.members.map { Ref($0.weight) })
    default: return nil
    }
  }

  override func attributeNames(_ vm: Interpreter) -> [String] {
    isEnsemble ? ["estimators", "weights"] : []
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "PipelineStep", module: "sklearn.pipeline", doc: "One step of a fitted pipeline.",
      importPaths: [],
      members: [
        .method("get_params(deep=True)", "The step with its parameters, as text.") {
          (step: FittedAutoMLStep, call) in
          call.vm.dict([("step", call.vm.string(step.step.text))])
        },
        .method("get_engineered_feature_names()", "The columns that the featurizer makes.") {
          (step: FittedAutoMLStep, call) in
          try step.requireFeaturizer("get_engineered_feature_names")
          return call.vm.list(step.model.featurizer.outputNames.map { call.vm.string($0) })
        },
        .method(
          "get_featurization_summary(is_user_friendly=True)", "What became of each raw column."
        ) { (step: FittedAutoMLStep, call) in
          try step.requireFeaturizer("get_featurization_summary")
          return call.vm.list(
            step.model.featurizer.summary.map {
              JSONBridge.ref(AutoMLDriver.document($0), call.vm)
            })
        },
      ])
  }

  private func requireFeaturizer(_ name: String) throws {
    guard isFeaturizer else {
      throw ScriptError(
        .attributeError, "the step '\(step.name)' has no \(name)(); the step 'datatransformer' has it")
    }
  }
}
