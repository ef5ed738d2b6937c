import LapisInterpreter
import LapisLearn

/// The modules of `sklearn`.
enum SklearnModules {
  static func all() -> [NativeModule] {
    [
      NativeModule(
        name: "sklearn", doc: "Machine learning over Lapis's engine.",
        members: [
          .value("__version__", "The release whose interface is followed.") { $0.string("1.9.1") },
          clone,
        ]),
      NativeModule(
        name: "sklearn.base", doc: "What estimators share.", members: [clone]),
      NativeModule(
        name: "sklearn.exceptions", doc: "Errors and warnings.",
        members: [
          .exception(SklearnExceptions.notFitted), .exception(SklearnExceptions.convergenceWarning),
          .exception(SklearnExceptions.undefinedMetricWarning),
        ]),
      NativeModule(
        name: "sklearn.utils", doc: "Helpers of the modules.", members: [.script(Bunch.script)]),
      NativeModule(
        name: "sklearn.pipeline", doc: "Steps in series.",
        members: [.type(PipelineObject.hostType), PipelineFunctions.makePipeline]),
      DatasetsModule.module, ModelSelectionModule.module, MetricsModule.module, InspectionModule.module,
    ] + EstimatorTypes.modules(EstimatorTables.all, extra: [
      ("sklearn.preprocessing", [.type(LabelEncoderObject.hostType)]),
      ("sklearn.ensemble", [.type(VotingObject.classifierType), .type(VotingObject.regressorType)]),
    ])
  }

  private static let clone = ModuleMember.function(
    "clone(estimator, *, safe=True)", "The same parameters, not fitted."
  ) { call in
    guard let model = call["estimator"].host(as: ModelObject.self) else {
      throw ScriptError(
        .typeError,
        "Cannot clone object '\(try call.vm.repr(call["estimator"]))' (type \(call.vm.typeName(call["estimator"]))): it does not seem to be a scikit-learn estimator as it does not implement a 'get_params' method.")
    }
    return call.vm.host(try model.clone(call.vm))
  }
}

/// The host types of estimator classes, one each, and the modules they stand in.
enum EstimatorTypes {
  static let all: [(owner: EstimatorClass, type: HostType)] =
    (EstimatorTables.all + BoostingTables.all).map { ($0, make($0)) }

  static func type(named name: String) -> (owner: EstimatorClass, type: HostType)? {
    all.first { $0.owner.name == name }
  }

  /// One module for each path that the classes name.
  static func modules(
    _ classes: [EstimatorClass], extra: [(module: String, members: [ModuleMember])] = []
  ) -> [NativeModule] {
    var paths: [String] = []
    for path in classes.flatMap({ $0.modules }) + extra.map({ $0.module }) where !paths.contains(path) {
      paths.append(path)
    }
    return paths.map { path in
      let types = all.filter { entry in
        entry.owner.modules.first == path && classes.contains { $0.name == entry.owner.name }
      }
      return NativeModule(
        name: path, doc: "Estimators.",
        members: types.map { .type($0.type) } + extra.filter { $0.module == path }.flatMap { $0.members })
    }
  }

  private static func make(_ owner: EstimatorClass) -> HostType {
    var members = ModelMembers.fitting()
    switch owner.role {
    case .classifier: members += ModelMembers.predicting() + ModelMembers.probabilities()
    case .regressor: members += ModelMembers.predicting()
    case .transformer: members += ModelMembers.transforming() + featureNames
    }
    return HostType(
      name: owner.name, module: owner.modules.first ?? "sklearn", doc: owner.doc, importPaths: owner.modules,
      initializer: NativeFunction(owner.signature, owner.doc) { call in
        guard let type = EstimatorTypes.type(named: owner.name)?.type else { return .none }
        return call.vm.host(EstimatorObject(owner, EstimatorValues(call, owner), type: type))
      },
      members: members)
  }

  private static let featureNames: [Member] = [
    .method("get_feature_names_out(input_features=None)", "The names of the columns it gives.") {
      (object: EstimatorObject, call) in
      ArrayBridge.names(try object.requireTransformer().outputNames, call.vm)
    }
  ]
}
