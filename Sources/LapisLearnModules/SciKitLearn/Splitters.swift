import LapisFrame
import LapisInterpreter
import LapisLearn

/// `KFold` and `StratifiedKFold` of `sklearn.model_selection`.
final class SplitterObject: HostObject {
  let folds: Int
  let shuffles: Bool
  let randomState: Ref
  let isStratified: Bool

  static let kFold = make("KFold", isStratified: false, "Folds of consecutive or shuffled rows.")
  static let stratifiedKFold = make("StratifiedKFold", isStratified: true, "Folds with the same shares of the classes.")

  private static func make(_ name: String, isStratified: Bool, _ doc: String) -> HostType {
    HostType(
      name: name, module: "sklearn.model_selection._split", doc: doc, importPaths: ["sklearn.model_selection"],
      initializer: NativeFunction("\(name)(n_splits=5, *, shuffle=False, random_state=None)", doc) { call in
        let folds = try call.int("n_splits")
        guard folds >= 2 else {
          throw ScriptError(
            .valueError,
            "k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits=\(folds).")
        }
        let shuffles = try call.bool("shuffle")
        if !shuffles, !call["random_state"].isNone {
          throw ScriptError(
            .valueError,
            "Setting a random_state has no effect since shuffle is False. You should leave random_state to its default (None), or set shuffle=True.")
        }
        return call.vm.host(
          SplitterObject(
            folds: folds, shuffles: shuffles, randomState: call["random_state"], isStratified: isStratified))
      },
      members: [
        .method("split(X, y=None, groups=None)", "The (train, test) row numbers of each fold.") {
          (splitter: SplitterObject, call) in
          let splits = try splitter.splits(call["X"], call["y"], call.vm)
          var rest = splits[...]
          let vm = call.vm
          return vm.iterator {
            rest.popFirst().map {
              vm.tuple([ArrayBridge.array($0.train, vm), ArrayBridge.array($0.validation, vm)])
            }
          }
        },
        .method("get_n_splits(X=None, y=None, groups=None)", "The number of folds.") {
          (splitter: SplitterObject, _) in Ref(splitter.folds)
        },
        .property("n_splits", "The number of folds.") { (splitter: SplitterObject, _) in Ref(splitter.folds) },
        .property("shuffle", "Whether rows are shuffled first.") { (splitter: SplitterObject, _) in
          Ref(splitter.shuffles)
        },
        .property("random_state", "The seed.") { (splitter: SplitterObject, _) in splitter.randomState },
      ])
  }

  init(folds: Int, shuffles: Bool, randomState: Ref, isStratified: Bool) {
    self.folds = folds
    self.shuffles = shuffles
    self.randomState = randomState
    self.isStratified = isStratified
    super.init(type: isStratified ? SplitterObject.stratifiedKFold : SplitterObject.kFold)
  }

  func splits(_ x: Ref, _ y: Ref, _ vm: Interpreter) throws -> [Split] {
    let rows = try ArrayBridge.rows(x, vm)
    let seed = shuffles ? try SplitSeed.seed(randomState, vm) : nil
    guard isStratified else { return try Splitter.kFold(rows: rows, folds: folds, shuffleSeed: seed) }
    guard !y.isNone else {
      throw ScriptError(
        .valueError, "Supported target types are: ('binary', 'multiclass'). Got 'unknown' instead.")
    }
    return try Splitter.stratifiedKFold(
      try SplitSeed.codes(y, vm), folds: folds, shuffleSeed: seed)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "\(type.name)(n_splits=\(folds), random_state=\(try vm.repr(randomState)), shuffle=\(shuffles ? "True" : "False"))"
  }

  override func visit(_ visit: (Ref) -> Void) { visit(randomState) }
}

/// Seeds and class codes of splits.
enum SplitSeed {
  /// `random_state`; the session's seed for None.
  static func seed(_ value: Ref, _ vm: Interpreter) throws -> UInt32 {
    if value.isNone { return UInt32(truncatingIfNeeded: vm.options.seed) }
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
