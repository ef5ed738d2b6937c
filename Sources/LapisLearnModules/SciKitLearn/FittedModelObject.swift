package import LapisFrame
package import LapisInterpreter
package import LapisLearn

/// A model that was fitted elsewhere, as a scikit-learn pipeline looks to a script: `steps`, `named_steps`,
/// `predict`, `predict_proba`, `classes_`. AutoML hands its best model out as one of these.
package final class FittedModelObject: ModelObject {
  /// One step as it is shown: its name and what `repr` prints of it.
  package struct Step {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  package let steps: [Step]
  /// How rows become the features the model takes; nil takes them as numbers.
  private let prepare: ((Ref, Interpreter) throws -> FeatureMatrix)?

  package static let hostType = HostType(
    name: "PipelineWithYTransformations", module: "azureml.automl.runtime.shared.model_wrappers",
    doc: "A fitted model with its preprocessing.",
    importPaths: ["azureml.automl.runtime.shared.model_wrappers"],
    members: ModelMembers.predicting() + ModelMembers.probabilities() + [
      .method("get_params(deep=True)", "The steps as a dict.") { (model: FittedModelObject, call) in
        call.vm.dict(model.steps.map { ($0.name, call.vm.host(StepObject($0))) })
      },
      .property("steps", "The (name, step) pairs.") { (model: FittedModelObject, vm) in
        vm.list(model.steps.map { vm.tuple([vm.string($0.name), vm.host(StepObject($0))]) })
      },
      .property("named_steps", "The steps by name.") { (model: FittedModelObject, vm) in
        vm.host(BunchObject(model.steps.map { ($0.name, vm.host(StepObject($0))) }))
      },
    ])

  /// - Parameters:
  ///   - names: of the raw columns that `prepare` or the model expects.
  ///   - prepare: featurization of raw rows (a frame or an array); nil where the model takes numbers.
  package init(
    _ model: any FittedModel, steps: [Step], names: [String]? = nil,
    prepare: ((Ref, Interpreter) throws -> FeatureMatrix)? = nil
  ) {
    self.steps = steps
    self.prepare = prepare
    super.init(type: FittedModelObject.hostType)
    fitted = model
    featureNames = names
  }

  package override var displayName: String { "Pipeline" }

  package override func matrix(_ x: Ref, _ vm: Interpreter) throws -> FeatureMatrix {
    if let prepare { return try prepare(x, vm) }
    return try super.matrix(x, vm)
  }

  package override func length(_ vm: Interpreter) throws -> Int? { steps.count }

  package override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if let name = key.asString, let step = steps.first(where: { $0.name == name }) {
      return vm.host(StepObject(step))
    }
    guard let index = key.asInt, (-steps.count..<steps.count).contains(index) else {
      throw ScriptError(key.isString ? .keyError : .indexError, try vm.repr(key))
    }
    return vm.host(StepObject(steps[index < 0 ? index + steps.count : index]))
  }

  override func layout(_ vm: Interpreter) throws -> EstimatorLayout {
    let items = steps.map { (name: $0.name, layout: EstimatorLayout.atom($0.text)) }
    return .group(open: "Pipeline(", items: [.keyed("steps", EstimatorLayout.steps(items))], close: ")")
  }

  /// A step of a model that was fitted elsewhere: it can be looked at.
  final class StepObject: HostObject {
    let step: Step

    static let hostType = HostType(
      name: "Step", module: "sklearn.pipeline", doc: "A step of a fitted model.", importPaths: [], members: [])

    init(_ step: Step) {
      self.step = step
      super.init(type: StepObject.hostType)
    }

    override func repr(_ vm: Interpreter) throws -> String { step.text }
  }
}
