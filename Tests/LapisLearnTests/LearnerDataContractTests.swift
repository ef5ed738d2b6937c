import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisParams
import Testing

/// The laws that every learner passes about unusual data, and about fits that come one after the other.
@Suite struct LearnerDataContractTests {
  /// A fit leaves nothing behind that a later one sees.
  @Test(arguments: LearnerCase.all)
  func forgetsEarlierFits(_ item: LearnerCase) throws {
    let learner = try item.make()
    let first = item.data(rows: 80)
    let before = FittedModelCodec.encode(try learner.fit(first, FitContext(seed: 3)))
    _ = try learner.fit(item.data(rows: 50, seed: 4), FitContext(seed: 8))
    #expect(FittedModelCodec.encode(try learner.fit(first, FitContext(seed: 3))) == before)
  }

  /// Predictions follow their rows.
  @Test(arguments: LearnerCase.all)
  func keepsTheOrderOfRows(_ item: LearnerCase) throws {
    let data = item.data(rows: 100)
    let model = try item.make().fit(data, FitContext())
    var stream = RandomStream(seed: 2, purpose: "test.order")
    let order = stream.permutation(100)
    let width = model.labels?.count ?? 1
    let plain = SampleData.values(try model.predict(data.x))
    let shuffled = SampleData.values(try model.predict(data.x.selecting(rows: order)))
    for (place, row) in order.enumerated() {
      #expect(Array(shuffled[place * width..<(place + 1) * width]) == Array(plain[row * width..<(row + 1) * width]))
    }
  }

  /// Numbers near the ends of the range: finite answers or a diagnostic, at fit or at predict.
  @Test(arguments: LearnerCase.all)
  func answersHugeAndTinyNumbers(_ item: LearnerCase) throws {
    let plain = item.data(rows: 40)
    for factor in [1e300, 1e150, 1e30, 1e-30, 1e-300] {
      let x = try FeatureMatrix(rows: 40, columns: 4, values: plain.x.values.map { $0 * factor })
      try answersOrRefuses(item, try Dataset(x: x, y: plain.y), "features times \(factor)")
    }
    guard case .numbers(let values) = plain.y else { return }
    for factor in [1e300, 1e150, 1e-150] {
      let y = Target.numbers(values.map { $0 * factor })
      try answersOrRefuses(item, try Dataset(x: plain.x, y: y), "target times \(factor)")
    }
  }

  private func answersOrRefuses(_ item: LearnerCase, _ data: Dataset, _ what: String) throws {
    let outcome = Result { SampleData.values(try item.make().fit(data, FitContext()).predict(data.x)) }
    switch outcome {
    case .success(let answers): #expect(answers.allSatisfy { $0.isFinite }, "\(what)")
    case .failure(let error): #expect((error as? Diagnostic)?.message.isEmpty == false, "\(what): \(error)")
    }
  }

  /// Far more columns than rows.
  @Test(arguments: LearnerCase.all)
  func answersManyColumns(_ item: LearnerCase) throws {
    let data = try item.wide(rows: 30, columns: 10_000)
    let quick: [String: ParamValue] =
      item.type.params.contains { $0.name == "n_estimators" } ? ["n_estimators": .int(2)] : [:]
    let model = try item.make(quick).fit(data, FitContext())
    #expect(SampleData.values(try model.predict(data.x)).allSatisfy { $0.isFinite })
  }

  /// A target that is the same for all rows is answered with itself.
  @Test(arguments: LearnerCase.all)
  func answersAConstantTarget(_ item: LearnerCase) throws {
    guard item.task == .regression else { return }
    // Their constant is found by steps that end near it.
    if ["LinearSVR", "MLPRegressor", "SGDRegressor"].contains(item.type.name) { return }
    let plain = item.data(rows: 30)
    let data = try Dataset(x: plain.x, y: .numbers([Double](repeating: 0.1, count: 30)))
    let model = try item.make().fit(data, FitContext())
    for value in SampleData.values(try model.predict(plain.x)) { #expect(abs(value - 0.1) < 1e-7) }
  }

  /// A fit that is told to stop does so within 50 ms, early and late in its work.
  @Test(arguments: LearnerCase.all)
  func stopsInTime(_ item: LearnerCase) throws {
    // A Gaussian process has a matrix of rows × rows.
    let data = try item.wide(rows: item.type.name == "GaussianProcessRegressor" ? 2000 : 30_000, columns: 20)
    let learner = try item.make(
      item.type.params.contains { $0.name == "n_estimators" } ? ["n_estimators": .int(3000)] : [:])
    for seconds in [0.002, 0.02, 0.15, 0.6] {
      var outcome: Diagnostic?
      let late = StopWatch.measure(stoppingAfter: seconds) { cancellation in
        do throws(Diagnostic) {
          _ = try learner.fit(data, FitContext(cancellation: cancellation))
        } catch { outcome = error }
      }
      guard let late else { break }
      if let outcome { #expect(outcome.code == "fit.cancelled", "\(outcome)") }
      #expect(late < 0.05, "\(item.testDescription) after \(seconds) s: \(late)")
    }
  }
}
