import Glibc
import LapisFrame
import LapisInterpreter
import LapisLearn

/// `sklearn.model_selection`.
enum ModelSelectionModule {
  static let module = NativeModule(
    name: "sklearn.model_selection", doc: "Splits and cross-validation.",
    members: [
      .type(SplitterObject.kFold), .type(SplitterObject.stratifiedKFold), trainTestSplit, crossValidate,
      crossValScore, crossValPredict, .type(GridSearchObject.hostType), parameterGrid,
    ])

  private static let trainTestSplit = ModuleMember.function(
    "train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None)",
    "Splits arrays, frames or lists into a part to fit on and a part to test on."
  ) { call in
    let vm = call.vm
    let arrays = call.varargs
    guard let first = arrays.first else {
      throw ScriptError(.valueError, "At least one array required as input")
    }
    let rows = try ArrayBridge.rows(first, vm)
    let counts = try arrays.map { try ArrayBridge.rows($0, vm) }
    guard counts.allSatisfy({ $0 == rows }) else {
      throw ScriptError(
        .valueError,
        "Found input variables with inconsistent numbers of samples: [\(counts.map { String($0) }.joined(separator: ", "))]")
    }
    let (train, test) = try sizes(call, rows: rows)
    let split: Split
    if try call.bool("shuffle") {
      let codes = call["stratify"].isNone ? nil : try SplitSeed.codes(call["stratify"], vm)
      split = try Splitter.trainTest(
        rows: rows, testCount: test, trainCount: train, seed: try SplitSeed.seed(call["random_state"], vm),
        stratify: codes)
    } else {
      guard call["stratify"].isNone else {
        throw ScriptError(.valueError, "Stratified train/test split is not implemented for shuffle=False")
      }
      split = Split(train: Array(0..<train), validation: Array(train..<train + test))
    }
    return vm.list(
      try arrays.flatMap {
        [try ArrayBridge.taking($0, split.train, vm), try ArrayBridge.taking($0, split.validation, vm)]
      })
  }

  /// How many rows each part gets: shares are rounded up for the test part and down for the other.
  private static func sizes(_ call: Call, rows: Int) throws -> (train: Int, test: Int) {
    func size(_ name: String, roundsUp: Bool) throws -> Int? {
      let value = call[name]
      if value.isNone { return nil }
      if value.isInteger, let count = value.asInt {
        guard count > 0, count < rows else {
          throw ScriptError(
            .valueError,
            "\(name)=\(count) should be either positive and smaller than the number of samples \(rows) or a float in the (0, 1) range")
        }
        return count
      }
      guard let share = value.asDouble, share > 0, share < 1 else {
        throw ScriptError(
          .valueError,
          "\(name)=\(try call.vm.repr(value)) should be either positive and smaller than the number of samples \(rows) or a float in the (0, 1) range")
      }
      return Int(roundsUp ? ceil(share * Double(rows)) : floor(share * Double(rows)))
    }
    let test = try size("test_size", roundsUp: true)
    let train = try size("train_size", roundsUp: false)
    let counts: (train: Int, test: Int)
    switch (train, test) {
    case (nil, nil):
      let part = Int(ceil(0.25 * Double(rows)))
      counts = (rows - part, part)
    case (nil, let test?): counts = (rows - test, test)
    case (let train?, nil): counts = (train, rows - train)
    case (let train?, let test?): counts = (train, test)
    }
    guard counts.train + counts.test <= rows else {
      throw ScriptError(
        .valueError,
        "The sum of train_size and test_size = \(counts.train + counts.test), should be smaller than the number of samples \(rows). Reduce test_size and/or train_size.")
    }
    guard counts.train > 0 else {
      throw ScriptError(
        .valueError,
        "With n_samples=\(rows), test_size=\(try call.vm.repr(call["test_size"])) and train_size=\(try call.vm.repr(call["train_size"])), the resulting train set will be empty. Adjust any of the aforementioned parameters.")
    }
    return counts
  }

  // MARK: Cross-validation

  /// The splits that `cv=` means: a number of folds, a splitter, or a list of (train, test) pairs.
  static func splits(_ cv: Ref, _ x: Ref, _ y: Ref, isClassifier: Bool, _ vm: Interpreter) throws -> [Split] {
    if let splitter = cv.host(as: SplitterObject.self) { return try splitter.splits(x, y, vm) }
    if cv.isNone || cv.isInteger {
      let folds = cv.asInt ?? 5
      let rows = try ArrayBridge.rows(x, vm)
      return isClassifier
        ? try Splitter.stratifiedKFold(try SplitSeed.codes(y, vm), folds: folds)
        : try Splitter.kFold(rows: rows, folds: folds)
    }
    return try vm.elements(of: cv).map { pair in
      guard let parts = vm.listElements(pair), parts.count == 2 else {
        throw ScriptError(
          .valueError,
          "Expected `cv` as an integer, a cross-validation object (from sklearn.model_selection), or an iterable. Got \(try vm.repr(cv)).")
      }
      return Split(
        train: try ArrayBridge.doubles(parts[0], vm).map { Int($0) },
        validation: try ArrayBridge.doubles(parts[1], vm).map { Int($0) })
    }
  }

  struct FoldResult {
    var model: ModelObject
    var scores: [Double]
    var trainScores: [Double]
    var fitTime: Double
    var scoreTime: Double
  }

  /// Fits a clone on each split's training rows and scores it on the others.
  static func run(
    _ estimator: ModelObject, _ x: Ref, _ y: Ref, _ splits: [Split], _ scorers: [ScorerChoice],
    withTrainScores: Bool = false, _ vm: Interpreter
  ) throws -> [FoldResult] {
    try splits.map { split in
      try vm.checkInterrupt()
      let model = try estimator.clone(vm)
      let trainX = try ArrayBridge.taking(x, split.train, vm)
      let trainY = try ArrayBridge.taking(y, split.train, vm)
      let started = ContinuousClock.now
      try model.fit(trainX, trainY, weights: .none, vm)
      let fitted = ContinuousClock.now
      let testX = try ArrayBridge.taking(x, split.validation, vm)
      let testY = try ArrayBridge.taking(y, split.validation, vm)
      let scores = try scorers.map { try $0.score(model, testX, testY, vm) }
      let scored = ContinuousClock.now
      let trainScores = withTrainScores ? try scorers.map { try $0.score(model, trainX, trainY, vm) } : []
      return FoldResult(
        model: model, scores: scores, trainScores: trainScores, fitTime: (fitted - started) / .seconds(1),
        scoreTime: (scored - fitted) / .seconds(1))
    }
  }

  static func estimator(_ call: Call) throws -> ModelObject {
    guard let model = call["estimator"].host(as: ModelObject.self) else {
      throw ScriptError(
        .typeError,
        "estimator should be an estimator implementing 'fit' method, \(try call.vm.repr(call["estimator"])) was passed")
    }
    return model
  }

  private static let crossValScore = ModuleMember.function(
    "cross_val_score(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, fit_params=None, params=None, pre_dispatch='2*n_jobs', error_score=nan)",
    "The score of each fold."
  ) { call in
    let model = try estimator(call)
    let scorer = try ScorerChoice(call["scoring"], for: model, call.vm)
    let splits = try splits(call["cv"], call["X"], call["y"], isClassifier: model.isClassifier, call.vm)
    let results = try run(model, call["X"], call["y"], splits, [scorer], call.vm)
    return ArrayBridge.array(results.map { $0.scores[0] }, call.vm)
  }

  private static let crossValidate = ModuleMember.function(
    "cross_validate(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, fit_params=None, params=None, pre_dispatch='2*n_jobs', return_train_score=False, return_estimator=False, return_indices=False, error_score=nan)",
    "Times and scores of each fold."
  ) { call in
    let vm = call.vm
    let model = try estimator(call)
    let choices = try ScorerChoice.several(call["scoring"], for: model, vm)
    let splits = try splits(call["cv"], call["X"], call["y"], isClassifier: model.isClassifier, vm)
    let withTrain = try call.bool("return_train_score")
    let results = try run(
      model, call["X"], call["y"], splits, choices.map { $0.choice }, withTrainScores: withTrain, vm)
    var pairs: [(String, Ref)] = [
      ("fit_time", ArrayBridge.array(results.map { $0.fitTime }, vm)),
      ("score_time", ArrayBridge.array(results.map { $0.scoreTime }, vm)),
    ]
    if try call.bool("return_estimator") {
      pairs.append(("estimator", vm.list(results.map { vm.host($0.model) })))
    }
    for (index, choice) in choices.enumerated() {
      pairs.append(("test_\(choice.name)", ArrayBridge.array(results.map { $0.scores[index] }, vm)))
      if withTrain {
        pairs.append(("train_\(choice.name)", ArrayBridge.array(results.map { $0.trainScores[index] }, vm)))
      }
    }
    return vm.dict(pairs)
  }

  private static let crossValPredict = ModuleMember.function(
    "cross_val_predict(estimator, X, y=None, *, groups=None, cv=None, n_jobs=None, verbose=0, fit_params=None, params=None, pre_dispatch='2*n_jobs', method='predict')",
    "For each row the answer of the model that was not fitted on it."
  ) { call in
    let vm = call.vm
    let model = try estimator(call)
    let method = try call.string("method")
    guard method == "predict" || method == "predict_proba" else {
      throw ScriptError(.notImplementedError, "cross_val_predict with method='\(method)' is not supported by Lapis.")
    }
    let splits = try splits(call["cv"], call["X"], call["y"], isClassifier: model.isClassifier, vm)
    let rows = try ArrayBridge.rows(call["X"], vm)
    var labels = [ClassLabel](repeating: .int(0), count: rows)
    var numbers = [Double](repeating: .nan, count: rows)
    var shares: [Double] = []
    var width = 0
    for (split, result) in zip(splits, try run(model, call["X"], call["y"], splits, [], vm)) {
      let prediction = try result.model.prediction(try ArrayBridge.taking(call["X"], split.validation, vm), vm)
      switch prediction {
      case .numbers(let values):
        for (place, row) in split.validation.enumerated() { numbers[row] = values[place] }
      case .probabilities(let values, let names):
        width = names.count
        if shares.isEmpty { shares = [Double](repeating: 0, count: rows * width) }
        let codes = prediction.codes
        for (place, row) in split.validation.enumerated() {
          labels[row] = names[Int(codes[place])]
          for column in 0..<width where (row + 1) * width <= shares.count {
            shares[row * width + column] = values[place * width + column]
          }
        }
      }
    }
    if method == "predict_proba" { return ArrayBridge.array(shares, shape: [rows, width], vm) }
    return model.isClassifier ? ArrayBridge.labels(labels, vm) : ArrayBridge.array(numbers, vm)
  }

  private static let parameterGrid = ModuleMember.function(
    "ParameterGrid(param_grid)", "The combinations of a grid as a list of dicts."
  ) { call in
    call.vm.list(try GridSearchObject.combinations(call["param_grid"], call.vm).map { call.vm.dict($0) })
  }
}

/// What `scoring=` holds: nothing, a name, or a function of (estimator, X, y).
struct ScorerChoice {
  private enum Kind {
    case metric(Scorer)
    case function(Ref)
  }
  private let kind: Kind

  init(_ scoring: Ref, for model: ModelObject, _ vm: Interpreter) throws {
    if scoring.isNone {
      kind = .metric(try .standard(isClassifier: model.isClassifier))
    } else if let name = scoring.asString {
      kind = .metric(try Scorer(named: name))
    } else if scoring.isCallable {
      kind = .function(scoring)
    } else {
      throw ScriptError(
        .valueError, "scoring value should either be a callable, string or None. \(try vm.repr(scoring)) was passed")
    }
  }

  /// A list or dict of them, each with the name its results get.
  static func several(
    _ scoring: Ref, for model: ModelObject, _ vm: Interpreter
  ) throws -> [(name: String, choice: ScorerChoice)] {
    if let items = vm.listElements(scoring) {
      return try items.map { (try vm.str($0), try ScorerChoice($0, for: model, vm)) }
    }
    if let pairs = vm.dictItems(scoring) {
      return try pairs.map { (try vm.str($0.key), try ScorerChoice($0.value, for: model, vm)) }
    }
    return [("score", try ScorerChoice(scoring, for: model, vm))]
  }

  func score(_ model: ModelObject, _ x: Ref, _ y: Ref, _ vm: Interpreter) throws -> Double {
    switch kind {
    case .metric(let scorer): return try scorer.score(model, x, y, vm)
    case .function(let function):
      let value = try vm.call(function, [vm.host(model), x, y])
      guard let number = value.asDouble else {
        throw ScriptError(
          .valueError, "scoring must return a number, got \(try vm.repr(value)) (\(vm.typeName(value))) instead.")
      }
      return number
    }
  }
}
