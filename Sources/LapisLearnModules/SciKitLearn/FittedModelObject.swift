package import LapisFrame
package import LapisInterpreter
package import LapisLearn

/// A model that was fitted elsewhere, as a scikit-learn pipeline looks to a script: `steps`, `named_steps`,
/// `predict`, `predict_proba`, `classes_`. AutoML hands its best model out as one of these.
package final class FittedModelObject: ModelObject {
  /// One step: its name and the object that a script finds there.
  package struct Step {
    package let name: String
    package let value: HostObject

    package init(name: String, value: HostObject) {
      self.name = name
      self.value = value
    }
  }

  package let steps: [Step]
  /// Predicts from raw rows, text included; nil takes them as numbers.
  private let predictTable: ((Ref, Interpreter) throws -> Prediction)?
  /// The bytes of its file, where it has a format of its own.
  package let encoded: (() -> [UInt8])?

  package static let hostType = HostType(
    name: "PipelineWithYTransformations", module: "azureml.automl.runtime.shared.model_wrappers",
    doc: "A fitted model with its preprocessing.",
    importPaths: ["azureml.automl.runtime.shared.model_wrappers"],
    members: ModelMembers.predicting() + ModelMembers.probabilities() + [
      .method("get_params(deep=True)", "The steps as a dict.") { (model: FittedModelObject, call) in
        call.vm.dict(model.steps.map { ($0.name, call.vm.host($0.value)) })
      },
      .property("steps", "The (name, step) pairs.") { (model: FittedModelObject, vm) in
        vm.list(model.steps.map { vm.tuple([vm.string($0.name), vm.host($0.value)]) })
      },
      .property("named_steps", "The steps by name.") { (model: FittedModelObject, vm) in
        try Bunch.make(model.steps.map { ($0.name, vm.host($0.value)) }, vm)
      },
    ])

  /// - Parameters:
  ///   - names: of the raw columns that the model expects.
  ///   - predictTable: predictions from raw rows (a frame or an array); nil where the model takes numbers.
  ///   - encoded: the bytes of its file; nil stores the model by the engine's codec.
  package init(
    _ model: any FittedModel, steps: [Step], names: [String]? = nil,
    predictTable: ((Ref, Interpreter) throws -> Prediction)? = nil, encoded: (() -> [UInt8])? = nil
  ) {
    self.steps = steps
    self.predictTable = predictTable
    self.encoded = encoded
    super.init(type: FittedModelObject.hostType)
    fitted = model
    featureNames = names
  }

  package override var displayName: String { "Pipeline" }

  package override func prediction(_ x: Ref, _ vm: Interpreter) throws -> Prediction {
    if let predictTable { return try predictTable(x, vm) }
    return try super.prediction(x, vm)
  }

  package override func length(_ vm: Interpreter) throws -> Int? { steps.count }

  package override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if let name = key.asString, let step = steps.first(where: { $0.name == name }) {
      return vm.host(step.value)
    }
    guard let index = key.asInt, (-steps.count..<steps.count).contains(index) else {
      throw ScriptError(key.isString ? .keyError : .indexError, try vm.repr(key))
    }
    return vm.host(steps[index < 0 ? index + steps.count : index].value)
  }

  override func layout(_ vm: Interpreter) throws -> EstimatorLayout {
    let items = try steps.map { (name: $0.name, layout: EstimatorLayout.atom(try $0.value.repr(vm))) }
    return .group(open: "Pipeline(", items: [.keyed("steps", EstimatorLayout.steps(items))], close: ")")
  }
}
