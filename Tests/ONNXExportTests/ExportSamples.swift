import Foundation
import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisParams
import LapisTestSupport
import Testing

/// A pipeline to fit on one of the lessons' tables, with float32 features.
struct ExportSample: CustomTestStringConvertible, Sendable {
  let table: String
  let transformers: [String]
  let learner: String
  let params: [String: ParamValue]
  let isText: Bool

  init(
    _ table: String, _ transformers: [String], _ learner: String, _ params: [String: ParamValue] = [:],
    isText: Bool = false
  ) {
    self.table = table
    self.transformers = transformers
    self.learner = learner
    self.params = params
    self.isText = isText
  }

  var name: String {
    ([table] + transformers + [learner] + (isText ? ["text"] : [])).joined(separator: "-")
  }
  var testDescription: String { name }

  /// Every 9th row is held out; all values are float32, so that native and exported models see the same.
  func data() throws -> (train: Dataset, test: Dataset) {
    let path = LapisBinary.checkout.appendingPathComponent("lessons/data/\(table).csv").path
    let frame = try CSVReader.read(path: path)
    let target = try frame.requireColumn("target")
    var x = try frame.dropping(columns: ["target"]).featureMatrix()
    x = try FeatureMatrix(
      rows: x.rows, columns: x.columns, values: x.values.map { Double(Float($0)) }, names: x.names)
    let y: Target
    if table == "diabetes" {
      y = try Target.numbers(from: target)
    } else if isText, case .classes(let codes, let labels) = try Target.classes(from: target) {
      y = .classes(codes: codes, labels: labels.map { .string("class \($0)") })
    } else {
      y = try Target.classes(from: target)
    }
    let all = try Dataset(x: x, y: y)
    return (
      all.selecting(rows: (0..<all.rows).filter { $0 % 9 != 0 }),
      all.selecting(rows: (0..<all.rows).filter { $0 % 9 == 0 })
    )
  }

  func fit(_ data: Dataset) throws -> FittedPipeline {
    let learner = try LearnerRegistry.make(learner, params)
    let steps = try transformers.map { try TransformerRegistry.make($0) }
    return try Pipeline(steps, learner).fit(data, FitContext(seed: 1))
  }

  static let few: [String: ParamValue] = ["n_estimators": .int(10)]

  static let all: [ExportSample] = [
    ExportSample("breast_cancer", ["StandardScaler"], "LogisticRegression"),
    ExportSample("breast_cancer", ["MinMaxScaler"], "LogisticRegression", isText: true),
    ExportSample("breast_cancer", ["MaxAbsScaler"], "RandomForest", few),
    ExportSample("breast_cancer", ["StandardScaler"], "GradientBoosting", few),
    ExportSample("breast_cancer", ["MinMaxScaler"], "DecisionTree", isText: true),
    ExportSample("breast_cancer", [], "ExtraTrees", few),
    ExportSample("breast_cancer", ["RobustScaler", "PCA"], "LogisticRegression"),
    ExportSample("breast_cancer", ["SimpleImputer", "Normalizer"], "RandomForest", few),
    ExportSample("breast_cancer", ["StandardScaler"], "GaussianNB"),
    ExportSample("breast_cancer", ["MaxAbsScaler"], "GradientBoosting", ["n_estimators": .int(60)], isText: true),
    ExportSample("breast_cancer", [], "ConstantBaseline"),
    ExportSample("iris", [], "LogisticRegression", isText: true),
    ExportSample("iris", ["StandardScaler"], "RandomForest", few, isText: true),
    ExportSample("iris", [], "GradientBoosting", few),
    ExportSample("wine", ["MaxAbsScaler"], "LogisticRegression"),
    ExportSample("wine", ["StandardScaler"], "ExtraTrees", few),
    ExportSample("wine", ["StandardScaler", "TruncatedSVD"], "GradientBoosting", few),
    ExportSample("digits", ["MinMaxScaler"], "GradientBoosting", ["n_estimators": .int(3)]),
    ExportSample("diabetes", ["StandardScaler"], "Ridge"),
    ExportSample("diabetes", [], "LinearRegression"),
    ExportSample("diabetes", ["StandardScaler"], "ElasticNet"),
    ExportSample("diabetes", ["MinMaxScaler"], "RandomForest", few),
    ExportSample("diabetes", ["StandardScaler"], "GradientBoosting", few),
    ExportSample("diabetes", [], "DecisionTree"),
  ]
}
