import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics

/// The train/validation pairs of a run, featurized once and kept in memory, and the whole training data.
struct ValidationPlan: Sendable {
  struct Fold: Sendable {
    let train: Dataset
    let validation: Dataset
  }

  let folds: [Fold]
  /// All training rows, featurized by what was fitted on all of them.
  let whole: Dataset
  let featurizer: Featurizer
  /// Rows of the validation parts, one after the other, as the ensembles see them.
  let range: ClosedRange<Double>?
  let isAutomatic: Bool
  let isCrossValidation: Bool

  /// Folds that the SDK takes where the user says nothing; nil for a 10 % holdout.
  static func automaticFolds(rows: Int) -> Int? {
    rows < 1000 ? min(10, rows) : rows < 20_000 ? 3 : nil
  }

  /// The splits of the training rows; nil where the user gave validation data.
  static func splits(
    _ settings: AutoMLSettings, _ data: AutoMLData, _ table: PreparedTable
  ) throws(Diagnostic) -> [Split]? {
    if data.validation != nil {
      guard settings.crossValidations == nil, settings.validationShare == nil, data.splits == nil else {
        throw Diagnostic(
          "automl.validation", .value,
          "validation_data cannot be combined with n_cross_validations, validation_size or cv_splits_indices.")
      }
      return nil
    }
    if let given = data.splits {
      let rows = table.rows
      guard rows == data.training.features.rowCount else {
        throw Diagnostic(
          "automl.validation", .value, "cv_splits_indices need a target without missing values.")
      }
      for split in given {
        guard !split.train.isEmpty, !split.validation.isEmpty,
          (split.train + split.validation).allSatisfy({ $0 >= 0 && $0 < rows })
        else {
          throw Diagnostic(
            "automl.validation", .value, "cv_splits_indices name rows outside of the \(rows) of the data.")
        }
      }
      return given
    }
    let seed = UInt32(truncatingIfNeeded: settings.seed)
    var codes: [Int32]?
    if case .classes(let all, _) = table.target { codes = all }
    let share = settings.validationShare
    let automatic = share == nil ? automaticFolds(rows: table.rows) : nil
    if let folds = settings.crossValidations ?? automatic {
      if let codes, let splits = try? Splitter.stratifiedKFold(codes, folds: folds, shuffleSeed: seed) {
        return splits
      }
      return try Splitter.kFold(rows: table.rows, folds: folds, shuffleSeed: seed)
    }
    let count = Splitter.testCount(share ?? 0.1, rows: table.rows)
    if let codes,
      let split = try? Splitter.trainTest(
        rows: table.rows, testCount: count, seed: seed, stratify: codes)
    {
      return [split]
    }
    return [try Splitter.trainTest(rows: table.rows, testCount: count, seed: seed)]
  }

  init(
    _ settings: AutoMLSettings, _ data: AutoMLData, _ table: PreparedTable, _ purposes: [ColumnPurpose],
    splits: [Split]?, pool: ThreadPool
  ) throws(Diagnostic) {
    let hasMissing = table.features.columns.map { ($0.doubles ?? []).contains { !$0.isFinite } }
    let whole = try Self.featurizer(table.features, purposes, hasMissing, settings)
    featurizer = whole
    self.whole = try Dataset(
      x: try whole.transform(table.features), y: table.target, weights: table.weights)
    range = CrossValidation.range(of: table.target)
    isAutomatic = settings.crossValidations == nil && settings.validationShare == nil
      && data.splits == nil && data.validation == nil
    if let validation = data.validation {
      var labels: [ClassLabel]?
      if case .classes(_, let own) = table.target { labels = own }
      let held = try PreparedTable(validation, task: settings.task, labels: labels)
      folds = [
        Fold(
          train: self.whole,
          validation: try Dataset(
            x: try whole.transform(held.features), y: held.target, weights: held.weights))
      ]
      isCrossValidation = false
      return
    }
    let pairs = splits ?? []
    let results = pool.map(count: pairs.count) { number -> Result<Fold, Diagnostic> in
      let split = pairs[number]
      do throws(Diagnostic) {
        let frame = table.features.taking(split.train)
        let own = try Self.featurizer(frame, purposes, hasMissing, settings)
        func part(_ rows: [Int], _ frame: DataFrame) throws(Diagnostic) -> Dataset {
          try Dataset(
            x: try own.transform(frame), y: table.target.selecting(rows: rows),
            weights: table.weights.map { all in rows.map { all[$0] } })
        }
        return .success(
          Fold(
            train: try part(split.train, frame),
            validation: try part(split.validation, table.features.taking(split.validation))))
      } catch {
        return .failure(error)
      }
    }
    var folds: [Fold] = []
    for result in results { folds.append(try result.get()) }
    self.folds = folds
    isCrossValidation = pairs.count > 1
  }

  private static func featurizer(
    _ frame: DataFrame, _ purposes: [ColumnPurpose], _ hasMissing: [Bool], _ settings: AutoMLSettings
  ) throws(Diagnostic) -> Featurizer {
    try Featurizer(fitting: frame, purposes: purposes, mode: settings.featurization)
      .addingMarkers(hasMissing)
  }
}
