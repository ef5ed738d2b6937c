import Glibc
import LapisFrame
import LapisInterpreter
import LapisLearn

/// `sklearn.model_selection`.
enum ModelSelectionModule {
  static let module = NativeModule(
    name: "sklearn.model_selection", doc: "Splits and cross-validation.",
    members: [
      trainTestSplit,
      .script(
        SklearnScripts.lazy(
          "sklearn.model_selection",
          [
            (
              "sklearn.model_selection._split",
              [
                "BaseCrossValidator", "GroupKFold", "GroupShuffleSplit", "KFold", "LeaveOneGroupOut", "LeaveOneOut",
                "LeavePGroupsOut", "LeavePOut", "PredefinedSplit", "RepeatedKFold", "RepeatedStratifiedKFold",
                "ShuffleSplit", "StratifiedGroupKFold", "StratifiedKFold", "StratifiedShuffleSplit",
                "TimeSeriesSplit", "check_cv",
              ]
            ),
            (
              "sklearn.model_selection._validation",
              [
                "cross_val_predict", "cross_val_score", "cross_validate", "learning_curve",
                "permutation_test_score", "validation_curve",
              ]
            ),
            (
              "sklearn.model_selection._search",
              ["GridSearchCV", "ParameterGrid", "ParameterSampler", "RandomizedSearchCV", "BaseSearchCV"]
            ),
          ])),
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
    // Generators, the global state and data of other kinds: what the splitters do.
    let seed = call["random_state"]
    let isPlain = arrays.allSatisfy { array in
      ArrayBridge.isData(array) || array.isList
    }
    let isShuffled = try call.bool("shuffle")
    let isDrawnElsewhere = isShuffled && seed.asInt == nil
    let isTaken = call["stratify"].isNone || ArrayBridge.isData(call["stratify"])
    if !isPlain || isDrawnElsewhere || !isTaken {
      let split = try vm.attribute(try vm.imported("sklearn.model_selection._split"), "_train_test_split")
      return try vm.call(
        split,
        [
          vm.list(arrays), call["test_size"], call["train_size"], seed, Ref(try call.bool("shuffle")),
          call["stratify"],
        ])
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
      let isAllowed = value.isInteger ? (value.asInt ?? 0) >= 1 : value.asDouble.map { $0 > 0 && $0 < 1 } ?? false
      guard isAllowed else {
        throw ScriptError(
          SklearnExceptions.invalidParameter,
          "The '\(name)' parameter of train_test_split must be a float in the range (0.0, 1.0), an int in the range [1, inf) or None. Got \(try call.vm.repr(value)) instead.")
      }
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
}

/// Seeds and class codes of splits.
enum SplitSeed {
  static func seed(_ value: Ref, _ vm: Interpreter) throws -> UInt32 {
    guard let number = value.asInt, let seed = UInt32(exactly: number) else {
      throw ScriptError(
        .valueError, "\(try vm.repr(value)) cannot be used to seed a numpy.random.RandomState instance")
    }
    return seed
  }

  static func codes(_ y: Ref, _ vm: Interpreter) throws -> [Int32] {
    guard case .classes(let codes, _) = try Target.classes(from: try ArrayBridge.column(y, vm)) else { return [] }
    return codes
  }
}
