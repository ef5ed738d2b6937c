import LapisDiagnostics
package import LapisFrame
package import LapisInterpreter
package import LapisLearn

/// `VotingClassifier` and `VotingRegressor`: the mean of several estimators' answers.
package final class VotingObject: ModelObject {
  private let isForClasses: Bool
  private var members: [(name: String, object: Ref)]
  private var voting: Ref
  private var weights: Ref

  static let classifierType = make("VotingClassifier", "estimators, *, voting='hard', weights=None, n_jobs=None, flatten_transform=True, verbose=False", true)
  static let regressorType = make("VotingRegressor", "estimators, *, weights=None, n_jobs=None, verbose=False", false)

  private static func make(_ name: String, _ parameters: String, _ isForClasses: Bool) -> HostType {
    HostType(
      name: name, module: "sklearn.ensemble", doc: "The mean of several estimators' answers.",
      importPaths: ["sklearn.ensemble"],
      initializer: NativeFunction("\(name)(\(parameters))", "Makes an ensemble of (name, estimator) pairs.") { call in
        var members: [(name: String, object: Ref)] = []
        for pair in try call.elements("estimators") {
          guard let parts = call.vm.listElements(pair), parts.count == 2, let name = parts[0].asString,
            parts[1].host(as: ModelObject.self) != nil
          else {
            throw ScriptError(
              .typeError, "The estimators must be (name, estimator) pairs. Got \(try call.vm.repr(pair)).")
          }
          members.append((name, parts[1]))
        }
        let voting = isForClasses ? call["voting"] : call.vm.string("soft")
        return call.vm.host(
          try VotingObject(members, voting: voting, weights: call["weights"], isForClasses: isForClasses))
      },
      members: ModelMembers.fitting() + ModelMembers.predicting()
        + (isForClasses ? ModelMembers.probabilities() : []))
  }

  init(
    _ members: [(name: String, object: Ref)], voting: Ref, weights: Ref, isForClasses: Bool
  ) throws {
    self.members = members
    self.voting = voting
    self.weights = weights
    self.isForClasses = isForClasses
    super.init(type: isForClasses ? VotingObject.classifierType : VotingObject.regressorType)
    guard !members.isEmpty else {
      throw ScriptError(
        .valueError,
        "Invalid 'estimators' attribute, 'estimators' should be a non-empty list of (string, estimator) tuples.")
    }
  }

  package override var isClassifier: Bool { isForClasses }
  private var isHard: Bool { voting.asString == "hard" }

  package override func fit(_ x: Ref, _ y: Ref, weights: Ref, _ vm: Interpreter) throws {
    let names = try ArrayBridge.columnNames(x, vm)
    try fit(try ArrayBridge.features(x, vm), y, weights: weights, vm)
    featureNames = names
  }

  func fit(_ matrix: FeatureMatrix, _ y: Ref, weights: Ref, _ vm: Interpreter) throws {
    guard voting.asString == "hard" || voting.asString == "soft" else {
      throw ScriptError(
        .valueError,
        "The 'voting' parameter of VotingClassifier must be a str among {'hard', 'soft'}. Got \(try vm.repr(voting)) instead.")
    }
    let x = ArrayBridge.array(matrix.values, shape: [matrix.rows, matrix.columns], vm)
    var models: [any FittedModel] = []
    for member in members {
      guard let model = member.object.host(as: ModelObject.self) else { continue }
      let copy = try model.clone(vm)
      try copy.fit(x, y, weights: weights, vm)
      models.append(try copy.requireFitted())
    }
    let shares = self.weights.isNone
      ? [Double](repeating: 1, count: models.count) : try ArrayBridge.doubles(self.weights, vm)
    fitted = try VotingModel(models, weights: shares)
  }

  /// Hard voting counts labels; ties go to the first class.
  package override func prediction(_ x: Ref, _ vm: Interpreter) throws -> Prediction {
    guard isForClasses, isHard, let ensemble = try requireFitted() as? VotingModel, let labels = ensemble.labels
    else { return try super.prediction(x, vm) }
    let matrix = try matrix(x, vm)
    var votes = [Double](repeating: 0, count: matrix.rows * labels.count)
    let total = ensemble.weights.reduce(0, +)
    for (member, weight) in zip(ensemble.members, ensemble.weights) {
      for (row, code) in try member.predict(matrix).codes.enumerated() {
        votes[row * labels.count + Int(code)] += weight / total
      }
    }
    return .probabilities(votes, labels: labels)
  }

  package override func predictProbabilities(
    _ x: Ref, _ vm: Interpreter
  ) throws -> (values: [Double], classes: Int) {
    guard !isHard else {
      throw ScriptError(.attributeError, "predict_proba is not available when voting='hard'")
    }
    return try super.predictProbabilities(x, vm)
  }

  package override func parameters(deep: Bool, _ vm: Interpreter) -> [(String, Ref)] {
    var result: [(String, Ref)] = [
      ("estimators", vm.list(members.map { vm.tuple([vm.string($0.name), $0.object]) })),
      ("weights", weights),
    ]
    if isForClasses { result.append(("voting", voting)) }
    guard deep else { return result }
    for member in members {
      result.append((member.name, member.object))
      guard let model = member.object.host(as: ModelObject.self) else { continue }
      result += model.parameters(deep: true, vm).map { ("\(member.name)__\($0.0)", $0.1) }
    }
    return result
  }

  package override func setParameter(_ name: String, _ value: Ref, _ vm: Interpreter) throws {
    switch name {
    case "weights": weights = value
    case "voting" where isForClasses: voting = value
    default:
      if let index = members.firstIndex(where: { $0.name == name }) {
        members[index].object = value
        return
      }
      for member in members where name.hasPrefix(member.name + "__") {
        try member.object.host(as: ModelObject.self)?
          .setParameter(String(name.dropFirst(member.name.count + 2)), value, vm)
        return
      }
      try super.setParameter(name, value, vm)
    }
  }

  package override func clone(_ vm: Interpreter) throws -> ModelObject {
    var copies: [(name: String, object: Ref)] = []
    for member in members {
      guard let model = member.object.host(as: ModelObject.self) else { continue }
      copies.append((member.name, vm.host(try model.clone(vm))))
    }
    return try VotingObject(copies, voting: voting, weights: weights, isForClasses: isForClasses)
  }

  override func layout(_ vm: Interpreter) throws -> EstimatorLayout {
    var steps: [(name: String, layout: EstimatorLayout)] = []
    for member in members { steps.append((member.name, try EstimatorLayout.make(member.object, vm))) }
    var items: [EstimatorLayout] = [.keyed("estimators", EstimatorLayout.steps(steps))]
    if isForClasses, !isHard { items.append(.keyed("voting", .atom(try vm.repr(voting)))) }
    if !weights.isNone { items.append(.keyed("weights", try EstimatorLayout.make(weights, vm))) }
    return .group(open: "\(type.name)(", items: items, close: ")")
  }

  package override func visit(_ visit: (Ref) -> Void) {
    members.forEach { visit($0.object) }
    visit(weights)
    visit(voting)
  }
}
