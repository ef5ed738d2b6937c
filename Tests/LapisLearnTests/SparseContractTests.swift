import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisParams
import Testing

/// What learners make of a matrix that keeps only the values that are not zero.
@Suite struct SparseContractTests {
  /// Learners that take sparse rows, with the parameters under which both forms must give one model.
  static let learners: [(name: String, params: [String: ParamValue])] = [
    ("BernoulliNB", [:]), ("ComplementNB", [:]), ("MultinomialNB", [:]),
    ("ElasticNet", ["alpha": .double(0.01), "tol": .double(1e-12), "max_iter": .int(100_000)]),
    ("ElasticNet", ["alpha": .double(0.01), "tol": .double(1e-12), "max_iter": .int(100_000), "fit_intercept": .bool(false)]),
    ("LinearRegression", [:]), ("LinearRegression", ["fit_intercept": .bool(false)]),
    ("LinearSVC", ["loss": .string("hinge")]), ("LinearSVC", [:]), ("LinearSVR", [:]),
    ("LinearSVR", ["loss": .string("squared_epsilon_insensitive")]),
    ("LogisticRegression", ["solver": .string("lbfgs"), "tol": .double(1e-10), "max_iter": .int(10_000)]),
    ("LogisticRegression", ["solver": .string("newton-cholesky"), "tol": .double(1e-10)]),
    ("LogisticRegression", ["solver": .string("saga"), "penalty": .string("l1"), "tol": .double(1e-10)]),
    ("Ridge", [:]), ("Ridge", ["fit_intercept": .bool(false)]), ("RidgeClassifier", [:]),
  ]

  /// Counts of words, most of them zero.
  static func counts(rows: Int, columns: Int, seed: UInt64 = 3) -> FeatureMatrix {
    var stream = RandomStream(seed: seed, purpose: "test.sparse")
    var values = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for _ in 0..<6 { values[row * columns + stream.int(below: columns)] += Double(1 + stream.int(below: 3)) }
    }
    return try! FeatureMatrix(rows: rows, columns: columns, values: values)
  }

  static func sparse(_ x: FeatureMatrix) -> FeatureMatrix {
    FeatureMatrix(SparseRows(dense: x.values, rows: x.rows, columns: x.columns))
  }

  static func data(_ task: TaskKind, _ x: FeatureMatrix) throws -> Dataset {
    var stream = RandomStream(seed: 8, purpose: "test.sparse-target")
    let signal = (0..<x.rows).map { x[$0, 0] - x[$0, 1] + 0.5 * x[$0, 2] + 0.3 * stream.normal() }
    let weights = (0..<x.rows).map { 0.5 + Double($0 % 3) }
    switch task {
    case .regression: return try Dataset(x: x, y: .numbers(signal), weights: weights)
    case .classification:
      let codes = signal.map { Int32($0 < -0.3 ? 0 : $0 > 0.5 ? 2 : 1) }
      return try Dataset(x: x, y: .classes(codes: codes, labels: [.int(0), .int(1), .int(2)]), weights: weights)
    }
  }

  @Test(arguments: SparseContractTests.learners.indices)
  func giveTheModelOfTheDenseMatrix(_ index: Int) throws {
    let (name, params) = Self.learners[index]
    let learner = try LearnerRegistry.make(name, params)
    #expect(learner.acceptsSparse)
    let x = Self.counts(rows: 300, columns: 24)
    let type = try #require(LearnerRegistry.all.first { $0.name == name })
    let data = try Self.data(type.tasks.contains(.regression) ? .regression : .classification, x)
    let thin = try Dataset(x: Self.sparse(x), y: data.y, weights: data.weights)
    let dense = try learner.fit(data, FitContext(seed: 4))
    let sparse = try learner.fit(thin, FitContext(seed: 4))
    #expect(sparse.acceptsSparse)
    let wanted = SampleData.values(try dense.predict(x))
    for found in [SampleData.values(try sparse.predict(x)), SampleData.values(try sparse.predict(thin.x))] {
      // Sums over a row go in another order; what a solver leaves open is smaller than this.
      for (a, b) in zip(found, wanted) { #expect(abs(a - b) <= 1e-6 * max(1, abs(b)), "\(name): \(a), \(b)") }
    }
    let threads = try learner.fit(thin, FitContext(seed: 4, pool: ThreadPool(threads: 3)))
    #expect(FittedModelCodec.encode(threads) == FittedModelCodec.encode(sparse))
  }

  /// More columns than are worth a matrix of their products.
  @Test(arguments: ["ElasticNet", "LinearRegression", "LinearSVC", "LogisticRegression", "Ridge", "RidgeClassifier"])
  func giveTheModelOfTheDenseMatrixWhereItIsWide(_ name: String) throws {
    let params: [String: ParamValue] =
      switch name {
      case "ElasticNet": ["alpha": .double(0.01), "tol": .double(1e-12)]
      // Dense rows take another way, and end nearer to the optimum.
      case "LogisticRegression": ["tol": .double(1e-8), "max_iter": .int(1000)]
      default: [:]
      }
    let learner = try LearnerRegistry.make(name, params)
    let x = Self.counts(rows: 120, columns: 3100)
    let type = try #require(LearnerRegistry.all.first { $0.name == name })
    let data = try Self.data(type.tasks.contains(.regression) ? .regression : .classification, x)
    let thin = try Dataset(x: Self.sparse(x), y: data.y, weights: data.weights)
    let wanted = SampleData.values(try learner.fit(data, FitContext(seed: 4)).predict(x))
    let found = SampleData.values(try learner.fit(thin, FitContext(seed: 4)).predict(thin.x))
    // LinearSVC stops at a tolerance.
    for (a, b) in zip(found, wanted) { #expect(abs(a - b) <= 1e-3 * max(1, abs(b)), "\(a), \(b)") }
  }

  /// Learners by stochastic gradients take smaller steps of the intercept on sparse rows, as scikit-learn's do.
  @Test(arguments: ["SGDClassifier", "SGDRegressor"])
  func stochasticGradientsLearn(_ name: String) throws {
    for average in [0, 1] {
      for penalty in ["l2", "elasticnet"] {
        let learner = try LearnerRegistry.make(name, ["average": .int(average), "penalty": .string(penalty)])
        let x = Self.counts(rows: 400, columns: 24)
        let data = try Self.data(name == "SGDRegressor" ? .regression : .classification, x)
        let thin = try Dataset(x: Self.sparse(x), y: data.y)
        let a = SampleData.values(try learner.fit(thin, FitContext(seed: 4)).predict(thin.x))
        #expect(a.allSatisfy { $0.isFinite })
      }
    }
  }

  /// Who does not say that it takes sparse rows must not read them as if they were dense.
  @Test(arguments: LearnerCase.all)
  func othersRefuseIt(_ item: LearnerCase) throws {
    let learner = try item.make()
    let x = Self.counts(rows: 60, columns: 4)
    let data = try Self.data(item.task, x)
    let thin = try Dataset(x: Self.sparse(x), y: data.y)
    if !learner.acceptsSparse {
      let error = #expect(throws: Diagnostic.self) { _ = try learner.fit(thin, FitContext()) }
      #expect(error?.code == "data.sparse")
    }
    let model = try learner.fit(try Dataset(x: x, y: data.y), FitContext())
    if model.acceptsSparse {
      let (a, b) = (SampleData.values(try model.predict(x)), SampleData.values(try model.predict(thin.x)))
      for (one, other) in zip(a, b) { #expect(abs(one - other) <= 1e-9 * max(1, abs(one))) }
    } else {
      let error = #expect(throws: Diagnostic.self) { _ = try model.predict(thin.x) }
      #expect(error?.code == "data.sparse")
    }
  }

  @Test func rowsInAnyOrderArePutInOrder() throws {
    let rows = try SparseRows(
      rows: 2, columns: 4, starts: [0, 3, 5], indices: [2, 0, 2, 3, 1], values: [1, 2, 3, 4, 5])
    #expect(rows.dense == [2, 0, 4, 0, 0, 5, 0, 4])
    #expect(rows.transposed.dense == [2, 0, 0, 5, 4, 0, 0, 4])
    #expect(rows.selecting(rows: [1, 0]).dense == [0, 5, 0, 4, 2, 0, 4, 0])
    let placed = try SparseRows.placed(
      [1, 2, 3], rows: [1, 0, 1], columns: [2, 1, 2], shape: (rows: 2, columns: 3))
    #expect(placed.dense == [0, 2, 0, 0, 0, 4])
    #expect(throws: Diagnostic.self) {
      _ = try SparseRows(rows: 1, columns: 2, starts: [0, 1], indices: [2], values: [1])
    }
  }
}
