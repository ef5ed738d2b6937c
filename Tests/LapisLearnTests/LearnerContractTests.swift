import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisONNX
import LapisParams
import Testing

/// A learner for one of its tasks.
struct LearnerCase: Sendable, CustomTestStringConvertible {
  let type: any Learner.Type
  let task: TaskKind

  var testDescription: String { "\(type.name) \(task.rawValue)" }

  static let all: [LearnerCase] = LearnerRegistry.all.flatMap { (type: any Learner.Type) in
    TaskKind.allCases.filter { type.tasks.contains($0) }.map { LearnerCase(type: type, task: $0) }
  }

  /// Naive Bayes over counts takes no negative features.
  var takesNegative: Bool { !["ComplementNB", "MultinomialNB"].contains(type.name) }
  /// What cannot become an ONNX graph.
  var isExportable: Bool {
    ![
      "AdaBoost", "GaussianProcessRegressor", "KNearestNeighbors", "SVC", "SVR",
    ].contains(type.name)
  }

  /// Made-up rows that the learner takes.
  func data(rows: Int, seed: UInt64 = 1) -> Dataset {
    let plain = SampleData.dataset(task, rows: rows, seed: seed)
    return takesNegative ? plain : SampleData.positive(plain)
  }

  /// The same with more columns, all of them normal.
  func wide(rows: Int, columns: Int) throws -> Dataset {
    let x = SampleData.features(rows: rows, columns: columns, seed: 5)
    let y = data(rows: rows).y
    guard !takesNegative else { return try Dataset(x: x, y: y) }
    return try Dataset(x: FeatureMatrix(rows: rows, columns: columns, values: x.values.map { abs($0) }), y: y)
  }

  func make(_ given: [String: ParamValue] = [:]) throws -> any Learner {
    // Fewer rounds keep the debug flavour of the tests quick; so does a kernel that is not searched for.
    let quick: [String: ParamValue] =
      type.name == "GaussianProcessRegressor"
      ? ["optimizer": .none]
      : type.params.contains { $0.name == "n_estimators" } ? ["n_estimators": .int(12)] : [:]
    return try LearnerRegistry.make(type.name, quick.merging(given) { _, new in new })
  }
}

/// The laws that every learner passes.
@Suite struct LearnerContractTests {
  @Test(arguments: LearnerCase.all)
  func isMadeFromItsDefaults(_ item: LearnerCase) throws {
    let values = try ParamValues(specs: item.type.params, owner: item.type.name)
    _ = try item.type.init(values)
    for spec in item.type.params {
      #expect(spec.constraint.allows(spec.defaultValue), "\(spec.name)")
      #expect(!spec.help.isEmpty, "\(spec.name)")
      if let range = spec.search {
        let ends: [ParamValue]
        switch range {
        case .choice(let values): ends = values
        case .int(let bounds, _): ends = [.int(bounds.lowerBound), .int(bounds.upperBound)]
        case .double(let bounds, _): ends = [.double(bounds.lowerBound), .double(bounds.upperBound)]
        }
        for end in ends { #expect(spec.constraint.allows(end), "\(spec.name) \(end)") }
      }
    }
  }

  @Test(arguments: LearnerCase.all)
  func givesTheSameBitsOnAnyNumberOfThreads(_ item: LearnerCase) throws {
    let data = item.data(rows: 700)
    let learner = try item.make()
    var encoded: [[UInt8]] = []
    for pool in [ThreadPool.serial, ThreadPool(threads: 2), ThreadPool(threads: 3)] {
      encoded.append(FittedModelCodec.encode(try learner.fit(data, FitContext(seed: 5, pool: pool))))
    }
    #expect(encoded[0] == encoded[1])
    #expect(encoded[0] == encoded[2])
  }

  @Test(arguments: LearnerCase.all)
  func predictsOneRowAfterTheOther(_ item: LearnerCase) throws {
    let data = item.data(rows: 150)
    let model = try item.make().fit(data, FitContext())
    #expect(model.featureCount == 4)
    #expect((model.labels == nil) == (item.task == .regression))
    let together = try model.predict(data.x)
    #expect(together.rows == 150)
    let width = model.labels?.count ?? 1
    let all = SampleData.values(together)
    #expect(all.allSatisfy { $0.isFinite })
    for row in [0, 77, 149] {
      let alone = SampleData.values(try model.predict(data.x.selecting(rows: [row])))
      #expect(alone == Array(all[row * width..<(row + 1) * width]), "row \(row)")
      if width > 1 { #expect(abs(alone.reduce(0, +) - 1) < 1e-9) }
    }
    #expect(try model.predict(data.x.selecting(rows: [])).rows == 0)
  }

  @Test(arguments: LearnerCase.all)
  func beatsTheBaseline(_ item: LearnerCase) throws {
    if item.type.name == "ConstantBaseline" { return }
    let data = item.data(rows: 300)
    // Where the defaults are for other data than these.
    let suited: [String: [String: ParamValue]] = [
      "ElasticNet": ["alpha": .double(0.01)], "LassoLars": ["alpha": .double(0.01)],
      "MLPRegressor": ["learning_rate_init": .double(0.01)],
      "GaussianProcessRegressor": ["alpha": .double(0.01)],
    ]
    let params = suited[item.type.name] ?? [:]
    let model = try item.make(params).fit(data, FitContext())
    let constant = try LearnerRegistry.make("ConstantBaseline").fit(data, FitContext())
    let test = item.data(rows: 200, seed: 9)
    let metric = try MetricRegistry.metric(item.task == .classification ? "accuracy" : "r2_score")
    let own = try metric.score(test.y, try model.predict(test.x))
    let base = try metric.score(test.y, try constant.predict(test.x))
    #expect(own > base + 0.05, "\(own) against \(base)")
  }

  @Test(arguments: LearnerCase.all)
  func answersBadDataWithADiagnostic(_ item: LearnerCase) throws {
    let learner = try item.make()
    let data = item.data(rows: 40)
    // No rows, and no columns.
    #expect(throws: Diagnostic.self) {
      _ = try learner.fit(data.selecting(rows: []), FitContext())
    }
    let noColumns = try Dataset(x: FeatureMatrix(rows: 40, columns: 0, values: []), y: data.y)
    #expect(throws: Diagnostic.self) { _ = try learner.fit(noColumns, FitContext()) }
    // Infinity is never a feature.
    var x = data.x
    x[3, 1] = .infinity
    let infinite = try Dataset(x: x, y: data.y)
    #expect(throws: Diagnostic.self, "\(item.testDescription) takes infinity") {
      if item.type.name == "ConstantBaseline" { throw Diagnostic("test", .value, "looks at no feature") }
      _ = try learner.fit(infinite, FitContext())
    }
    // The other kind of target, unless the learner does both.
    if item.type.tasks.count == 1 {
      let other: TaskKind = item.task == .classification ? .regression : .classification
      #expect(throws: Diagnostic.self) {
        _ = try learner.fit(SampleData.dataset(other, rows: 40), FitContext())
      }
    }
    // Another number of columns at prediction.
    let model = try learner.fit(data, FitContext())
    let narrow = SampleData.features(rows: 3, columns: 2)
    #expect(throws: Diagnostic.self) { _ = try model.predict(narrow) }
  }

  /// A model or a diagnostic, never a trap.
  @Test(arguments: LearnerCase.all)
  func survivesThinData(_ item: LearnerCase) throws {
    let learner = try item.make()
    let whole = item.data(rows: 12)
    for rows in [1, 2, 3] {
      let few = whole.selecting(rows: Array(0..<rows))
      if let model = try? learner.fit(few, FitContext()) {
        #expect(SampleData.values(try model.predict(whole.x)).count == 12 * (model.labels?.count ?? 1))
      }
    }
    // Constant columns.
    let flat = try Dataset(
      x: FeatureMatrix(rows: 12, columns: 2, values: [Double](repeating: 3, count: 24)), y: whole.y)
    if let model = try? learner.fit(flat, FitContext()) {
      #expect(SampleData.values(try model.predict(flat.x)).allSatisfy { $0.isFinite })
    }
    // Rows that weigh nothing.
    if let weightless = try? Dataset(x: whole.x, y: whole.y, weights: [Double](repeating: 0, count: 12)) {
      #expect(throws: Diagnostic.self) { _ = try learner.fit(weightless, FitContext()) }
    }
    guard item.task == .classification else { return }
    // One class among several labels, and one label alone.
    let oneClass = try Dataset(
      x: whole.x, y: .classes(codes: [Int32](repeating: 1, count: 12), labels: [.int(0), .int(1)]))
    if let model = try? learner.fit(oneClass, FitContext()) {
      #expect(model.labels == [.int(0), .int(1)])
      #expect(try model.predict(whole.x).codes.allSatisfy { $0 == 1 })
    }
    let oneLabel = try Dataset(
      x: whole.x, y: .classes(codes: [Int32](repeating: 0, count: 12), labels: [.string("a")]))
    _ = try? learner.fit(oneLabel, FitContext())
    let wrongCode = try Dataset(
      x: whole.x, y: .classes(codes: [Int32](repeating: 7, count: 12), labels: [.int(0), .int(1)]))
    #expect(throws: Diagnostic.self) { _ = try learner.fit(wrongCode, FitContext()) }
  }

  @Test(arguments: LearnerCase.all)
  func treatsMissingValuesAsItSays(_ item: LearnerCase) throws {
    let clean = item.data(rows: 120)
    let holes = try Dataset(x: SampleData.withMissing(clean.x), y: clean.y)
    let learner = try item.make()
    if item.type.acceptsMissing {
      let model = try learner.fit(holes, FitContext())
      #expect(SampleData.values(try model.predict(holes.x)).allSatisfy { $0.isFinite })
      // Values missing only at prediction have a way to go too.
      let other = try learner.fit(clean, FitContext())
      #expect(SampleData.values(try other.predict(holes.x)).allSatisfy { $0.isFinite })
    } else {
      let error = #expect(throws: Diagnostic.self) { _ = try learner.fit(holes, FitContext()) }
      #expect(error?.code == "data.missing")
      let model = try learner.fit(clean, FitContext())
      #expect(throws: Diagnostic.self) { _ = try model.predict(holes.x) }
    }
  }

  /// A weight of two is the same as the row twice; it holds where nothing is drawn by lot.
  @Test(arguments: LearnerCase.all)
  func countsWeights(_ item: LearnerCase) throws {
    let names = [
      "BernoulliNB", "ComplementNB", "ConstantBaseline", "DecisionTree", "GaussianNB", "LinearRegression", "LinearSVC",
      "LinearSVR", "LogisticRegression", "MultinomialNB", "Ridge", "RidgeClassifier",
    ]
    guard names.contains(item.type.name) else { return }
    let plain = item.data(rows: 60)
    let twice = plain.selecting(rows: Array(0..<60) + Array(0..<20))
    let weighted = try Dataset(
      x: plain.x, y: plain.y, weights: (0..<60).map { $0 < 20 ? 2 : 1 })
    let suited: [String: [String: ParamValue]] = [
      "DecisionTree": ["max_depth": .int(3)], "LinearSVR": ["tol": .double(1e-12), "max_iter": .int(1_000_000)],
    ]
    let params = suited[item.type.name] ?? [:]
    let learner = try item.make(params)
    let a = SampleData.values(try learner.fit(twice, FitContext()).predict(plain.x))
    let b = SampleData.values(try learner.fit(weighted, FitContext()).predict(plain.x))
    for (x, y) in zip(a, b) { #expect(abs(x - y) < 1e-6) }
  }

  @Test(arguments: LearnerCase.all)
  func stopsWhenCancelled(_ item: LearnerCase) throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    let data = item.data(rows: 60)
    let learner = try item.make()
    let cancelled = #expect(throws: Diagnostic.self) {
      _ = try learner.fit(data, FitContext(cancellation: cancellation))
    }
    #expect(cancelled?.code == "fit.cancelled")
    let late = Cancellation(deadline: ContinuousClock.now)
    let timeout = #expect(throws: Diagnostic.self) {
      _ = try learner.fit(data, FitContext(cancellation: late))
    }
    #expect(timeout?.code == "fit.timeout")
  }

  @Test(arguments: LearnerCase.all)
  func comesBackFromBytes(_ item: LearnerCase) throws {
    let data = item.data(rows: 90)
    let model = try item.make().fit(data, FitContext())
    let bytes = FittedModelCodec.encode(model)
    let again = try FittedModelCodec.decodeModel(bytes)
    #expect(again.featureCount == model.featureCount)
    #expect(again.labels == model.labels)
    #expect(SampleData.values(try again.predict(data.x)) == SampleData.values(try model.predict(data.x)))
    #expect(FittedModelCodec.encode(again) == bytes)
  }

  @Test(arguments: LearnerCase.all)
  func saysTheSameAsONNX(_ item: LearnerCase) throws {
    let data = item.data(rows: 200)
    let model = try item.make().fit(data, FitContext())
    guard item.isExportable else {
      #expect(throws: Diagnostic.self) { _ = try ONNXExport.model(of: model) }
      return
    }
    // The native model sees what the exported one does: float32.
    let x = try FeatureMatrix(
      rows: 200, columns: 4, values: data.x.values.map { Double(Float($0)) })
    let session = try InferenceSession(
      bytes: LapisONNX.ModelCodec.encode(try ONNXExport.model(of: model)))
    let outputs = try session.run(["X": try ONNXExport.tensor(x)])
    let exported = try ONNXExport.prediction(outputs, labels: model.labels)
    let native = try model.predict(x)
    for (a, b) in zip(SampleData.values(exported), SampleData.values(native)) {
      #expect(abs(a - b) < 1e-5 * max(1, abs(b)))
    }
    #expect(exported.codes == native.codes)
  }
}
