import FoundationEssentials
import LapisAutoML
import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisONNX
import LapisParams
import LapisTestSupport
import Testing

/// Whole runs on small tables.
@Suite struct AutoMLTests {
  private func table(_ name: String) throws -> AutoMLTable {
    let url = Fixtures.folder("../../lessons/data").appendingPathComponent("\(name).csv")
    let frame = try CSVReader.read(bytes: Array(try Data(contentsOf: url)))
    let target = try frame.requireColumn(.string("target"))
    return AutoMLTable(features: try frame.dropping(columns: [.string("target")]), target: target)
  }

  private func values(_ prediction: Prediction) -> [Double] {
    switch prediction {
    case .numbers(let values): values
    case .probabilities(let values, _): values
    }
  }

  private let quick = ["LightGBM", "LogisticRegression", "DecisionTree"]

  @Test func findsAGoodModelOfTheBreastCancerTable() throws {
    let data = AutoMLData(training: try table("breast_cancer"))
    let settings = AutoMLSettings(
      task: .classification, primaryMetric: "AUC_weighted", iterations: 30, crossValidations: 5)
    var rows: [String] = []
    let outcome = try AutoML.run(settings, data, pool: ThreadPool(threads: 2)) { event in
      if case .iterationFinished(let iteration) = event { rows.append(iteration.pipeline) }
    }
    try #require(rows.count == 30)
    #expect(rows[0] == "MaxAbsScaler LightGBM")
    #expect(rows[1] == "MaxAbsScaler XGBoostClassifier")
    #expect(rows[28] == "VotingEnsemble")
    #expect(rows[29] == "StackEnsemble")
    let best = try #require(outcome.best)
    #expect(best.score >= 0.99)
    #expect(best.scores.first { $0.name == "accuracy" }?.value ?? 0 >= 0.95)
    #expect(outcome.baseline.first { $0.name == "AUC_weighted" }?.value == 0.5)
    #expect(outcome.end == .iterations)
    #expect(outcome.iterations.allSatisfy { $0.failure == nil })
    // Weights are multiples of one divided by the picks.
    let members = try #require(outcome.iterations[28].model).members
    #expect(abs(members.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
  }

  @Test func givesTheSameBitsOnAnyNumberOfThreads() throws {
    let data = AutoMLData(training: try table("wine"))
    let settings = AutoMLSettings(
      task: .classification, primaryMetric: "AUC_weighted", iterations: 22, crossValidations: 3,
      blockedModels: ["RandomForest", "ExtremeRandomTrees"], seed: 3)
    var runs: [[[UInt64]]] = []
    var models: [[UInt8]] = []
    for threads in [1, 2] {
      let outcome = try AutoML.run(settings, data, pool: ThreadPool(threads: threads))
      runs.append(outcome.iterations.map { row in row.scores.map { $0.value.bitPattern } })
      models.append(try #require(outcome.best?.model).encode())
    }
    #expect(runs[0] == runs[1])
    #expect(models[0] == models[1])
  }

  /// The time limit decides how many trials run, never which: a shorter run is the start of a longer one.
  @Test func aShorterRunIsTheStartOfALongerOne() throws {
    let data = AutoMLData(training: try table("iris"))
    func scores(_ iterations: Int) throws -> [Double] {
      try AutoML.run(
        AutoMLSettings(
          task: .classification, iterations: iterations, crossValidations: 3, stopsEarly: false,
          allowedModels: quick, votingEnsemble: false, stackEnsemble: false), data
      ).iterations.map { $0.score }
    }
    let long = try scores(14)
    #expect(long.count == 14)
    #expect(Array(long.prefix(9)) == (try scores(9)))
  }

  /// Labels drawn by lot cannot be predicted: anything else would be a leak between folds.
  @Test func seesNothingInRandomLabels() throws {
    var stream = RandomStream(seed: 4, purpose: "test.leak")
    let rows = 400
    var columns: [(String, Column)] = (0..<6).map { number in
      ("n\(number)", .double((0..<rows).map { _ in stream.normal() }))
    }
    columns.append(("c", Column(strings: (0..<rows).map { _ in "v\(stream.int(below: 30))" })))
    let target = Column.int((0..<rows).map { _ in stream.int(below: 2) })
    let data = AutoMLData(training: AutoMLTable(features: try DataFrame(columns), target: target))
    let outcome = try AutoML.run(
      AutoMLSettings(
        task: .classification, primaryMetric: "AUC_weighted", iterations: 6, crossValidations: 5,
        allowedModels: quick, votingEnsemble: false, stackEnsemble: false), data)
    for iteration in outcome.iterations {
      // Three standard deviations: boosted trees over 400 such rows have .05, LightGBM's as ours.
      #expect(abs(iteration.score - 0.5) < 0.15, "\(iteration.pipeline): \(iteration.score)")
    }
  }

  private func mixedTable(rows: Int = 120) throws -> AutoMLTable {
    var stream = RandomStream(seed: 2, purpose: "test.mixed")
    var age: [Double] = []
    var job: [String?] = []
    var label: [String] = []
    for row in 0..<rows {
      let years = 20 + 40 * stream.uniform()
      let name = ["admin", "clerk", "nurse"][stream.int(below: 3)]
      age.append(row % 10 == 3 ? .nan : years)
      job.append(row % 17 == 5 ? nil : name)
      label.append(years > 40 || name == "nurse" ? "yes" : "no")
    }
    let frame = try DataFrame([
      ("id", .int(Array(1000..<1000 + rows))), ("age", .double(age)),
      ("job", .string(StringColumn(job))), ("constant", .int([Int](repeating: 7, count: rows))),
      ("nothing", .double([Double](repeating: .nan, count: rows))),
      ("key", Column(strings: (0..<rows).map { "k\($0)" })),
    ])
    return AutoMLTable(features: frame, target: Column(strings: label))
  }

  @Test func featurizesAMixedTable() throws {
    let raw = try mixedTable()
    let outcome = try AutoML.run(
      AutoMLSettings(
        task: .classification, iterations: 5, crossValidations: 3, allowedModels: quick),
      AutoMLData(training: raw))
    let summary = outcome.featurizer.summary
    #expect(summary.map { $0.rawName } == ["id", "age", "job", "constant", "nothing", "key"])
    #expect(summary.map { $0.type } == ["Hashes", "Numeric", "Categorical", "Ignore", "AllNan", "Hashes"])
    #expect(summary.map { $0.engineeredCount } == [0, 2, 3, 0, 0, 0])
    #expect(
      outcome.featurizer.outputNames == [
        "age_MeanImputer", "age_ImputationMarker", "job_OneHotEncoder_admin", "job_OneHotEncoder_clerk",
        "job_OneHotEncoder_nurse",
      ])
    #expect(outcome.guardrails.map { $0.type } == ["ClassBalancing", "MissingValues", "HighCardinality"])
    #expect(outcome.guardrails[1].rows == [["age", "12", "mean"], ["job", "7", "none"]])
    #expect(outcome.guardrails[2].rows.map { $0[0] } == ["id", "key"])
    let best = try #require(outcome.best)
    #expect(best.score > 0.85)
    let model = try #require(best.model)
    #expect(model.labels == [.string("no"), .string("yes")])
    // Columns in another order, an unseen category and more columns change nothing that matters.
    let shuffled = try raw.features.selecting([
      .string("key"), .string("job"), .string("age"), .string("nothing"), .string("constant"), .string("id"),
    ])
    #expect(values(try model.predict(shuffled)) == values(try model.predict(raw.features)))
    var unseen = raw.features
    unseen.replaceColumn(at: 2, with: Column(strings: [String](repeating: "pilot", count: 120)))
    #expect(values(try model.predict(unseen)).allSatisfy { $0.isFinite })
    #expect(throws: Diagnostic.self) {
      _ = try model.predict(raw.features.selecting(positions: [0, 1]))
    }
    // The exported model has an input a column that is used, and agrees where a category is unseen too.
    let exported = try model.onnx()
    #expect(exported.graph.inputs.map { $0.name } == ["age", "job"])
    let session = try InferenceSession(bytes: ModelCodec.encode(exported))
    for frame in [raw.features, unseen] {
      let answer = try ONNXExport.prediction(
        try session.run(try model.feeds(frame)), labels: model.labels)
      for (a, b) in zip(values(answer), values(try model.predict(frame))) { #expect(abs(a - b) < 1e-5) }
    }
    // Without featurization text is refused.
    #expect(throws: Diagnostic.self) {
      _ = try AutoML.run(
        AutoMLSettings(task: .classification, iterations: 3, featurization: .off),
        AutoMLData(training: raw))
    }
  }

  @Test func modelsComeBackFromBytesAndSayTheSameAsONNX() throws {
    let raw = try table("diabetes")
    let outcome = try AutoML.run(
      AutoMLSettings(
        task: .regression, iterations: 7, crossValidations: 3,
        allowedModels: ["LightGBM", "ElasticNet", "DecisionTree"]), AutoMLData(training: raw))
    #expect(outcome.primaryMetric.name == "normalized_root_mean_squared_error")
    #expect((outcome.best?.score ?? 1) < 0.185)
    for iteration in outcome.iterations {
      let model = try #require(iteration.model, "\(iteration.pipeline)")
      let bytes = model.encode()
      let again = try AutoMLModel(decoding: bytes)
      let native = values(try model.predict(raw.features))
      #expect(values(try again.predict(raw.features)) == native)
      #expect(again.steps.map { $0.name } == model.steps.map { $0.name })
      #expect(again.encode() == bytes)
      #expect(throws: Diagnostic.self) { _ = try AutoMLModel(decoding: Array(bytes.dropLast())) }
      let x = try raw.features.featureMatrix()
      let session = try InferenceSession(bytes: ModelCodec.encode(try model.onnx(input: "rows")))
      let outputs = try session.run(try model.feeds(raw.features, input: "rows"))
      #expect(outputs["variable"]?.count == x.rows)
      let exported = values(try ONNXExport.prediction(outputs, labels: nil))
      for (a, b) in zip(exported, native) { #expect(abs(a - b) < 1e-4 * max(1, abs(b))) }
    }
  }

  @Test func listsChooseTheModels() throws {
    let data = AutoMLData(training: try table("iris"))
    func pipelines(_ allowed: [String]?, _ blocked: [String]) throws -> Set<String> {
      let outcome = try AutoML.run(
        AutoMLSettings(
          task: .classification, iterations: 8, crossValidations: 3, allowedModels: allowed,
          blockedModels: blocked, votingEnsemble: false, stackEnsemble: false), data)
      return Set(outcome.iterations.map { $0.algorithm })
    }
    #expect(try pipelines(["LogisticRegression", "SVM"], []) == ["LogisticRegression"])
    #expect(
      try pipelines(["LogisticRegression", "LightGBMClassifier", "KNN"], ["KNearestNeighborsClassifier"])
        == ["LogisticRegression", "LightGBM"])
    let none = #expect(throws: Diagnostic.self) { _ = try pipelines(["SVM"], []) }
    #expect(none?.code == "automl.no-models")
  }

  @Test func stopsWhereItIsTold() throws {
    let data = AutoMLData(training: try table("iris"))
    var settings = AutoMLSettings(
      task: .classification, iterations: 20, crossValidations: 3, exitScore: 0.9, allowedModels: quick)
    let reached = try AutoML.run(settings, data)
    #expect(reached.end == .exitScore)
    #expect(reached.iterations.count < 20)
    settings.exitScore = nil
    settings.iterations = 60
    settings.votingEnsemble = false
    settings.stackEnsemble = false
    let early = try AutoML.run(settings, data, pool: ThreadPool(threads: 2))
    #expect(early.end == .noImprovement(over: 10))
    #expect(early.iterations.count > 30 && early.iterations.count < 60)
    settings.experimentTimeout = 1e-6
    let late = try AutoML.run(settings, data)
    #expect(late.end == .timeout)
    #expect(late.iterations.isEmpty)
    #expect(late.best == nil)
    let cancellation = Cancellation()
    var seen = 0
    settings.experimentTimeout = nil
    let cancelled = try AutoML.run(settings, data, cancellation: cancellation) { event in
      if case .iterationFinished = event {
        seen += 1
        if seen == 3 { cancellation.cancel() }
      }
    }
    #expect(cancelled.end == .cancelled)
    #expect(cancelled.iterations.count == 3)
    settings.iterationTimeout = 1e-6
    settings.iterations = 3
    let slow = try AutoML.run(settings, data)
    #expect(slow.iterations.count == 3)
    #expect(slow.iterations.allSatisfy { $0.failure?.code == "automl.iteration-timeout" })
    #expect(slow.dependsOnTime)
    #expect(slow.best == nil)
  }

  @Test func judgesByWhatTheUserGives() throws {
    let raw = try table("iris")
    var settings = AutoMLSettings(task: .classification, iterations: 3, allowedModels: quick)
    // 150 rows without any wish: ten folds.
    let automatic = try AutoML.run(settings, AutoMLData(training: raw))
    #expect(automatic.folds == 10)
    #expect(automatic.guardrails[0].type == "CrossValidation")
    settings.validationShare = 0.2
    let held = try AutoML.run(settings, AutoMLData(training: raw))
    #expect(held.folds == 1)
    #expect(held.trainingType == "TrainValid")
    settings.validationShare = nil
    let even = Array(stride(from: 0, to: 150, by: 2))
    let odd = Array(stride(from: 1, to: 150, by: 2))
    let part = AutoMLTable(features: raw.features.taking(even), target: raw.target.taking(even))
    let rest = AutoMLTable(features: raw.features.taking(odd), target: raw.target.taking(odd))
    let given = try AutoML.run(settings, AutoMLData(training: part, validation: rest))
    #expect(given.folds == 1)
    #expect((given.best?.score ?? 0) > 0.9)
    let splits = [Split(train: even, validation: odd), Split(train: odd, validation: even)]
    let own = try AutoML.run(settings, AutoMLData(training: raw, splits: splits))
    #expect(own.folds == 2)
    #expect(throws: Diagnostic.self) {
      _ = try AutoML.run(
        settings, AutoMLData(training: raw, splits: [Split(train: [0], validation: [900])]))
    }
    settings.crossValidations = 5
    #expect(throws: Diagnostic.self) {
      _ = try AutoML.run(settings, AutoMLData(training: part, validation: rest))
    }
  }

  @Test func answersBadSettingsAndDataInWords() throws {
    let raw = try table("iris")
    func failure(_ settings: AutoMLSettings, _ table: AutoMLTable) -> String {
      do throws(Diagnostic) {
        _ = try AutoML.run(settings, AutoMLData(training: table))
        return ""
      } catch {
        return error.description
      }
    }
    #expect(
      failure(AutoMLSettings(task: .classification, primaryMetric: "AUC_weigthed"), raw)
        .hasSuffix("Did you mean 'AUC_weighted'?"))
    #expect(
      failure(AutoMLSettings(task: .classification, iterations: 0), raw)
        == "iterations must be an int from 1 to 1000. Got 0.")
    #expect(
      failure(AutoMLSettings(task: .classification, crossValidations: 1), raw)
        == "n_cross_validations must be an int from 2 to 1000. Got 1.")
    let one = AutoMLTable(features: raw.features, target: .int([Int](repeating: 1, count: 150)))
    #expect(failure(AutoMLSettings(task: .classification), one).hasPrefix("At least two distinct values"))
    let many = AutoMLTable(features: raw.features, target: .double((0..<150).map { Double($0) / 7 }))
    #expect(failure(AutoMLSettings(task: .classification), many).contains("too many for classes"))
    let empty = AutoMLTable(
      features: raw.features, target: .double([Double](repeating: .nan, count: 150)))
    #expect(failure(AutoMLSettings(task: .regression), empty).contains("no value"))
    let text = AutoMLTable(
      features: raw.features, target: Column(strings: [String](repeating: "a", count: 150)))
    #expect(failure(AutoMLSettings(task: .regression), text).contains("could not convert"))
    let short = AutoMLTable(features: raw.features, target: .int([1, 2, 3]))
    #expect(failure(AutoMLSettings(task: .regression), short).contains("150 and 3"))
    let few = AutoMLTable(
      features: raw.features.taking([0, 60, 120]), target: .int([0, 1, 0]))
    #expect(failure(AutoMLSettings(task: .classification, crossValidations: 5), few).contains("n_splits=5"))
  }

  @Test func rowsWithoutATargetAreLeftOut() throws {
    let raw = try table("iris")
    guard case .int(let codes) = raw.target else {
      Issue.record("the target is not read as ints")
      return
    }
    let holes = Column.double(codes.enumerated().map { $0.offset % 15 == 4 ? .nan : Double($0.element) })
    let outcome = try AutoML.run(
      AutoMLSettings(task: .classification, iterations: 3, crossValidations: 3, allowedModels: quick),
      AutoMLData(training: AutoMLTable(features: raw.features, target: holes)))
    #expect((outcome.best?.score ?? 0) > 0.9)
    #expect(outcome.labels?.count == 3)
  }
}
