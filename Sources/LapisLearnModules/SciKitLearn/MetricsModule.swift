import LapisFrame
import LapisInterpreter

/// `sklearn.metrics`.
enum MetricsModule {
  static let module = NativeModule(
    name: "sklearn.metrics", doc: "Scores and losses.", members: labels + numbers + rankings)

  private static func scores(_ call: Call, labels: [Scalar]? = nil) throws -> LabelScores {
    let weights = call["sample_weight"].isNone ? nil : try ArrayBridge.doubles(call["sample_weight"], call.vm)
    return try LabelScores(
      try ArrayBridge.column(call["y_true"], call.vm), try ArrayBridge.column(call["y_pred"], call.vm), weights,
      labels: labels)
  }

  private static func wantedLabels(_ call: Call) throws -> [Scalar]? {
    call["labels"].isNone ? nil : try ArrayBridge.column(call["labels"], call.vm).scalars
  }

  private static func scalar(_ value: Ref) -> Scalar {
    if let flag = value.asBool { return .bool(flag) }
    if value.isInteger, let number = value.asInt { return .int(number) }
    if let text = value.asString { return .string(text) }
    return .double(value.asDouble ?? .nan)
  }

  private static func averaged(
    _ name: String, _ doc: String, extra: String = "",
    _ score: @escaping (Call, LabelScores, Int) throws -> Double
  ) -> ModuleMember {
    .function(
      "\(name)(y_true, y_pred, *, \(extra)labels=None, pos_label=1, average='binary', sample_weight=None, zero_division='warn')",
      doc
    ) { call in
      let all = try scores(call, labels: try wantedLabels(call))
      var failure: (any Error)?
      let average = try call.optionalString("average")
      let values = try all.averaged(average, positive: scalar(call["pos_label"])) { scores, label in
        do { return try score(call, scores, label) } catch {
          failure = error
          return .nan
        }
      }
      if let failure { throw failure }
      return average == nil ? ArrayBridge.array(values, call.vm) : Ref(values[0])
    }
  }

  private static let labels: [ModuleMember] = [
    .function(
      "accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None)", "The share of right answers."
    ) { call in
      let scores = try scores(call)
      if try call.bool("normalize") { return Ref(scores.accuracy) }
      return Ref(scores.matrix.indices.reduce(0.0) { $0 + scores.matrix[$1][$1] })
    },
    .function(
      "balanced_accuracy_score(y_true, y_pred, *, sample_weight=None, adjusted=False)",
      "The mean of the classes' recalls."
    ) { call in Ref(try scores(call).balancedAccuracy) },
    .function("matthews_corrcoef(y_true, y_pred, *, sample_weight=None)", "Matthews' correlation coefficient.") {
      call in Ref(try scores(call).matthews)
    },
    averaged("precision_score", "The share of right answers among those given for a class.") { $1.precision($2) },
    averaged("recall_score", "The share of a class's rows that were found.") { $1.recall($2) },
    averaged("f1_score", "The harmonic mean of precision and recall.") { $1.f($2) },
    .function(
      "confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None)",
      "How often each class (rows) was predicted as each class (columns)."
    ) { call in
      let scores = try scores(call, labels: try wantedLabels(call))
      let size = scores.labels.count
      guard let mode = try call.optionalString("normalize") else {
        let flat = scores.matrix.flatMap { $0 }
        return scores.isWeighted
          ? ArrayBridge.array(flat, shape: [size, size], call.vm)
          : ArrayBridge.array(flat.map { Int($0) }, shape: [size, size], call.vm)
      }
      let total = scores.total
      let columns = (0..<size).map { column in scores.matrix.reduce(0) { $0 + $1[column] } }
      let shares = scores.matrix.enumerated().flatMap { row, values in
        values.enumerated().map { column, value -> Double in
          let bottom = mode == "true" ? scores.support(row) : mode == "pred" ? columns[column] : total
          return bottom == 0 ? 0 : value / bottom
        }
      }
      return ArrayBridge.array(shares, shape: [size, size], call.vm)
    },
    .function(
      "classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, output_dict=False, zero_division='warn')",
      "Precision, recall and F1 of each class as text."
    ) { call in try ClassificationReport.make(call, try scores(call, labels: try wantedLabels(call))) },
  ]

  private static func regression(
    _ name: String, _ doc: String, _ score: @escaping ([Double], [Double], [Double]?) throws -> Double
  ) -> ModuleMember {
    .function(
      "\(name)(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average', squared=True)", doc
    ) { call in
      let weights = call["sample_weight"].isNone ? nil : try ArrayBridge.doubles(call["sample_weight"], call.vm)
      let value = try score(
        try ArrayBridge.doubles(call["y_true"], call.vm), try ArrayBridge.doubles(call["y_pred"], call.vm), weights)
      // Older releases took the root in the same function.
      let isRoot = name == "mean_squared_error" && call["squared"].asBool == false
      return Ref(isRoot ? value.squareRoot() : value)
    }
  }

  private static let numbers: [ModuleMember] = [
    regression("mean_squared_error", "The mean of the squared errors.") { try RegressionScores.meanSquared($0, $1, $2) },
    regression("root_mean_squared_error", "The root of the mean of the squared errors.") {
      try RegressionScores.meanSquared($0, $1, $2).squareRoot()
    },
    regression("mean_absolute_error", "The mean of the absolute errors.") {
      try RegressionScores.meanAbsolute($0, $1, $2)
    },
    regression("mean_absolute_percentage_error", "The mean of the errors' shares.") {
      try RegressionScores.meanPercentage($0, $1, $2)
    },
    regression("median_absolute_error", "The median of the absolute errors.") { truth, predicted, _ in
      try RegressionScores.medianAbsolute(truth, predicted)
    },
    regression("explained_variance_score", "The share of the variance that is explained.") {
      try RegressionScores.explainedVariance($0, $1, $2)
    },
    regression("r2_score", "The coefficient of determination.") { try RegressionScores.r2($0, $1, $2) },
  ]

  /// The labels of the truth, and which row has which.
  private static func truth(_ call: Call, _ name: String = "y_true") throws -> (codes: [Int], labels: [Scalar]) {
    let column = try ArrayBridge.column(call[name], call.vm)
    let (codes, uniques) = column.factorizedSorted()
    var labels = uniques.scalars
    guard call.signature.index(of: "labels") != nil, let wanted = try wantedLabels(call) else {
      return (codes.map { Int($0) }, labels)
    }
    let places = labels.map { label in wanted.firstIndex(of: label) }
    guard !places.contains(where: { $0 == nil }) else {
      throw ScriptError(.valueError, "'y_true' contains labels not in parameter 'labels'")
    }
    labels = wanted
    return (codes.map { places[Int($0)] ?? 0 }, labels)
  }

  private static let rankings: [ModuleMember] = [
    .function(
      "roc_auc_score(y_true, y_score, *, average='macro', sample_weight=None, max_fpr=None, multi_class='raise', labels=None)",
      "The area under the ROC curve."
    ) { call in
      let (codes, labels) = try truth(call)
      let weights = call["sample_weight"].isNone ? nil : try ArrayBridge.doubles(call["sample_weight"], call.vm)
      let table = try ArrayBridge.table(call["y_score"], call.vm)
      guard table.rows == codes.count else {
        throw ScriptError(
          .valueError,
          "Found input variables with inconsistent numbers of samples: [\(codes.count), \(table.rows)]")
      }
      guard labels.count >= 2 else {
        throw ScriptError(
          .valueError,
          "Only one class present in y_true. ROC AUC score is not defined in that case.")
      }
      if labels.count == 2 {
        let scores = table.columns == 1
          ? table.values : codes.indices.map { table.values[$0 * table.columns + table.columns - 1] }
        return Ref(RankingScores.area(codes.map { $0 == 1 }, scores, weights))
      }
      let mode = try call.string("multi_class")
      guard mode == "ovr" || mode == "ovo" else {
        throw ScriptError(.valueError, "multi_class must be in ('ovo', 'ovr')")
      }
      guard table.columns == labels.count else {
        throw ScriptError(
          .valueError, "Number of classes in y_true not equal to the number of columns in 'y_score'")
      }
      let average = try call.optionalString("average") ?? "macro"
      return Ref(
        mode == "ovr"
          ? RankingScores.oneVersusRest(codes, classes: labels.count, table.values, average: average, weights)
          : RankingScores.oneVersusOne(codes, classes: labels.count, table.values, average: average))
    },
    .function(
      "roc_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True)",
      "False and true positive rates with their thresholds."
    ) { call in
      let (codes, labels) = try truth(call)
      let scores = try ArrayBridge.doubles(call["y_score"], call.vm)
      guard scores.count == codes.count, labels.count == 2 else {
        throw ScriptError(.valueError, "\(labels.count) classes with \(scores.count) scores: two classes, and a score for each row, are needed.")
      }
      var (x, y, thresholds) = RankingScores.curve(codes.map { $0 == 1 }, scores, nil)
      if try call.bool("drop_intermediate"), x.count > 2 {
        // A point halfway between its neighbours says nothing; the origin and the first point always stay.
        let kept = x.indices.filter { i in
          i <= 1 || i == x.count - 1 || abs(x[i - 1] - 2 * x[i] + x[i + 1]) > 1e-12
            || abs(y[i - 1] - 2 * y[i] + y[i + 1]) > 1e-12
        }
        (x, y, thresholds) = (kept.map { x[$0] }, kept.map { y[$0] }, kept.map { thresholds[$0] })
      }
      return call.vm.tuple([
        ArrayBridge.array(x, call.vm), ArrayBridge.array(y, call.vm), ArrayBridge.array(thresholds, call.vm),
      ])
    },
    .function("auc(x, y)", "The area under a curve by trapezoids.") { call in
      let x = try ArrayBridge.doubles(call["x"], call.vm)
      let y = try ArrayBridge.doubles(call["y"], call.vm)
      guard x.count == y.count, x.count >= 2 else {
        throw ScriptError(
          .valueError, "At least 2 points are needed to compute area under curve, but x.shape = (\(x.count),)")
      }
      return Ref(abs(RankingScores.area(x, y)))
    },
    .function(
      "log_loss(y_true, y_pred, *, normalize=True, sample_weight=None, labels=None)",
      "The mean of the negative logarithms of the true classes' probabilities."
    ) { call in
      let (codes, labels) = try truth(call)
      let table = try ArrayBridge.table(call["y_pred"], call.vm)
      let weights = call["sample_weight"].isNone ? nil : try ArrayBridge.doubles(call["sample_weight"], call.vm)
      guard table.rows == codes.count, table.columns == labels.count || table.columns == 1 && labels.count <= 2
      else {
        throw ScriptError(
          .valueError,
          "y_true and y_pred contain different number of classes: \(labels.count) vs \(table.columns). Please provide the true labels explicitly through the labels argument.")
      }
      var sum = 0.0
      var total = 0.0
      for (row, code) in codes.enumerated() {
        let weight = weights?[row] ?? 1
        var share: Double
        if table.columns == 1 {
          share = code == 1 ? table.values[row] : 1 - table.values[row]
        } else {
          let all = table.values[row * table.columns..<(row + 1) * table.columns].reduce(0, +)
          share = table.values[row * table.columns + code] / all
        }
        share = min(max(share, 2.220446049250313e-16), 1 - 2.220446049250313e-16)
        sum -= weight * Logarithm.natural(share)
        total += weight
      }
      return Ref(try call.bool("normalize") ? sum / total : sum)
    },
  ]
}
