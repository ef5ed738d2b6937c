import LapisDiagnostics
import LapisFrame
package import LapisInterpreter
import LapisLearn

/// `sklearn.pipeline.Pipeline`: named steps, the last of which may predict.
package final class PipelineObject: ModelObject {
  package private(set) var steps: [(name: String, object: Ref)]

  static let hostType = HostType(
    name: "Pipeline", module: "sklearn.pipeline", doc: "Steps in series: transformers, then an estimator.",
    importPaths: ["sklearn.pipeline"],
    initializer: NativeFunction(
      "Pipeline(steps, *, transform_input=None, memory=None, verbose=False)", "Makes a pipeline of named steps."
    ) { call in
      var steps: [(name: String, object: Ref)] = []
      for pair in try call.elements("steps") {
        guard let parts = call.vm.listElements(pair), parts.count == 2, let name = parts[0].asString else {
          throw ScriptError(
            .typeError, "The steps of a Pipeline must be (name, estimator) pairs. Got \(try call.vm.repr(pair)).")
        }
        steps.append((name, parts[1]))
      }
      return call.vm.host(try PipelineObject(steps, call.vm))
    },
    members: ModelMembers.fitting() + ModelMembers.predicting() + ModelMembers.probabilities()
      + ModelMembers.transforming() + [
        .property("steps", "The (name, estimator) pairs.") { (pipeline: PipelineObject, vm) in
          vm.list(pipeline.steps.map { vm.tuple([vm.string($0.name), $0.object]) })
        },
        .property("named_steps", "The estimators by name.") { (pipeline: PipelineObject, vm) in
          try Bunch.make(pipeline.steps.map { ($0.name, $0.object) }, vm)
        },
      ])

  init(_ steps: [(name: String, object: Ref)], _ vm: Interpreter) throws {
    self.steps = steps
    super.init(type: PipelineObject.hostType)
    guard !steps.isEmpty else { throw ScriptError(.valueError, "The pipeline is empty. Please add steps.") }
    var seen: Set<String> = []
    for (index, step) in steps.enumerated() {
      guard seen.insert(step.name).inserted else {
        throw ScriptError(
          .valueError, "Names provided are not unique: [\(steps.map { "'\($0.name)'" }.joined(separator: ", "))]")
      }
      if PipelineObject.isPassed(step.object) { continue }
      guard let model = step.object.host(as: ModelObject.self) else {
        throw ScriptError(
          .typeError,
          "Pipelines of Lapis take the estimators of sklearn, lightgbm and xgboost. '\(try vm.repr(step.object))' (type \(vm.typeName(step.object))) is none.")
      }
      let transforms = (model as? EstimatorObject)?.isTransformer ?? false
      if index < steps.count - 1, !transforms {
        throw ScriptError(
          .typeError,
          "All intermediate steps should be transformers and implement fit and transform or be the string 'passthrough' '\(try vm.repr(step.object))' (type \(vm.typeName(step.object))) doesn't")
      }
    }
  }

  private static func isPassed(_ object: Ref) -> Bool { object.isNone || object.asString == "passthrough" }

  /// The steps that do something.
  private var active: [ModelObject] {
    steps.compactMap { $0.object.host(as: ModelObject.self) }
  }
  private var last: ModelObject? { steps.last?.object.host(as: ModelObject.self) }
  private var predictor: ModelObject? {
    guard let last, !((last as? EstimatorObject)?.isTransformer ?? false) else { return nil }
    return last
  }
  private var transformers: [EstimatorObject] {
    active.compactMap { $0 as? EstimatorObject }.filter { $0.isTransformer }
  }

  package override var isClassifier: Bool { predictor?.isClassifier ?? false }

  package override func fit(_ x: Ref, _ y: Ref, weights: Ref, _ vm: Interpreter) throws {
    var matrix = try ArrayBridge.features(x, vm)
    let names = try ArrayBridge.columnNames(x, vm)
    // Ahead of trees everything is computed in float32, so that an exported pipeline agrees on every branch.
    var precision = Precision.double
    if let estimator = predictor as? EstimatorObject, Swift.type(of: try estimator.learner(vm)).readsSingle {
      precision = .single
    }
    var fittedSteps: [any FittedTransformer] = []
    for step in transformers {
      try step.fitTransformer(matrix, vm)
      let transformer = try step.requireTransformer()
      matrix = try transformer.transform(matrix, precision)
      fittedSteps.append(transformer)
    }
    featureNames = names
    guard let predictor else {
      fitted = nil
      return
    }
    if let estimator = predictor as? EstimatorObject {
      try estimator.fitModel(matrix, y, weights: weights, vm)
    } else if let voting = predictor as? VotingObject {
      try voting.fit(matrix, y, weights: weights, vm)
    } else {
      try predictor.fit(
        ArrayBridge.array(matrix.values, shape: [matrix.rows, matrix.columns], vm), y, weights: weights, vm)
    }
    fitted = FittedPipeline(
      transformers: fittedSteps, model: try predictor.requireFitted(), precision: precision)
  }

  package override func transform(_ x: Ref, _ vm: Interpreter) throws -> Ref {
    guard predictor == nil else {
      throw ScriptError(
        .attributeError, "This 'Pipeline' has no attribute 'transform': its last step is no transformer.")
    }
    var matrix = try matrix(x, vm)
    for step in transformers { matrix = try step.requireTransformer().transform(matrix, .double) }
    return ArrayBridge.array(matrix.values, shape: [matrix.rows, matrix.columns], vm)
  }

  package override func parameters(deep: Bool, _ vm: Interpreter) -> [(String, Ref)] {
    var result: [(String, Ref)] = [
      ("memory", .none), ("transform_input", .none), ("verbose", Ref(false)),
      ("steps", vm.list(steps.map { vm.tuple([vm.string($0.name), $0.object]) })),
    ]
    guard deep else { return result }
    for step in steps {
      result.append((step.name, step.object))
      guard let model = step.object.host(as: ModelObject.self) else { continue }
      result += model.parameters(deep: true, vm).map { ("\(step.name)__\($0.0)", $0.1) }
    }
    return result
  }

  package override func setParameter(_ name: String, _ value: Ref, _ vm: Interpreter) throws {
    if let index = steps.firstIndex(where: { $0.name == name }) {
      steps[index].object = value
      return
    }
    // `step__param`: the longest name of a step that fits.
    for step in steps where name.hasPrefix(step.name + "__") {
      guard let model = step.object.host(as: ModelObject.self) else { continue }
      try model.setParameter(String(name.dropFirst(step.name.count + 2)), value, vm)
      return
    }
    if ["memory", "transform_input", "verbose"].contains(name) { return }
    throw ScriptError(
      .valueError,
      "Invalid parameter '\(name)' for estimator \(try repr(vm)). Valid parameters are: [\(parameters(deep: true, vm).map { "'\($0.0)'" }.sorted().joined(separator: ", "))].")
  }

  package override func clone(_ vm: Interpreter) throws -> ModelObject {
    var copies: [(name: String, object: Ref)] = []
    for step in steps {
      guard let model = step.object.host(as: ModelObject.self) else {
        copies.append(step)
        continue
      }
      copies.append((step.name, vm.host(try model.clone(vm))))
    }
    return try PipelineObject(copies, vm)
  }

  package override func fittedAttribute(_ name: String, _ vm: Interpreter) throws -> Ref? {
    guard let predictor, fitted != nil else { return nil }
    if name == "n_features_in_" || name == "feature_names_in_" {
      return try super.fittedAttribute(name, vm)
    }
    return name == "classes_" ? try predictor.fittedAttribute(name, vm) : nil
  }

  package override func length(_ vm: Interpreter) throws -> Int? { steps.count }

  package override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if let name = key.asString {
      guard let step = steps.first(where: { $0.name == name }) else {
        throw ScriptError(.keyError, "'\(name)'")
      }
      return step.object
    }
    if let parts = key.sliceParts {
      let count = steps.count
      func place(_ ref: Ref, _ other: Int) -> Int {
        guard let index = ref.asInt else { return other }
        return min(max(index < 0 ? index + count : index, 0), count)
      }
      let start = place(parts.start, 0)
      let stop = max(start, place(parts.stop, count))
      let part = try PipelineObject(Array(steps[start..<stop]), vm)
      part.featureNames = start == 0 ? featureNames : nil
      return vm.host(part)
    }
    guard let index = key.asInt, (-steps.count..<steps.count).contains(index) else {
      throw ScriptError(.indexError, "list index out of range")
    }
    return steps[index < 0 ? index + steps.count : index].object
  }

  override func layout(_ vm: Interpreter) throws -> EstimatorLayout {
    var items: [(name: String, layout: EstimatorLayout)] = []
    for step in steps { items.append((step.name, try EstimatorLayout.make(step.object, vm))) }
    return .group(open: "Pipeline(", items: [.keyed("steps", EstimatorLayout.steps(items))], close: ")")
  }

  package override func visit(_ visit: (Ref) -> Void) { steps.forEach { visit($0.object) } }
}

enum PipelineFunctions {
  static let makePipeline = ModuleMember.function(
    "make_pipeline(*steps, memory=None, transform_input=None, verbose=False)",
    "A pipeline whose steps are named after their classes."
  ) { call in
    let objects = call.varargs
    let names = objects.map { call.vm.typeName($0).lowercased() }
    var steps: [(name: String, object: Ref)] = []
    for (index, name) in names.enumerated() {
      let same = names.indices.filter { names[$0] == name }
      let place = (same.firstIndex(of: index) ?? 0) + 1
      steps.append((same.count > 1 ? "\(name)-\(place)" : name, objects[index]))
    }
    return call.vm.host(try PipelineObject(steps, call.vm))
  }
}
