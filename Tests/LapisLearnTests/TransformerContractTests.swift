import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisONNX
import LapisParams
import Testing

struct TransformerCase: Sendable, CustomTestStringConvertible {
  let type: any Transformer.Type

  var testDescription: String { type.name }

  static let all: [TransformerCase] = TransformerRegistry.all.map { (type: any Transformer.Type) in
    TransformerCase(type: type)
  }

  func make() throws -> any Transformer { try TransformerRegistry.make(type.name) }

  /// One-hot encoding wants few distinct values.
  var sample: FeatureMatrix {
    let x = SampleData.features(rows: 60)
    guard type.name == "OneHotEncoder" else { return x }
    return try! FeatureMatrix(rows: 60, columns: 4, values: x.values.map { ($0 * 2).rounded() })
  }

  var acceptsMissing: Bool { !["KMeans", "Normalizer", "PCA", "TruncatedSVD"].contains(type.name) }
}

/// The laws that every transformer passes.
@Suite struct TransformerContractTests {
  @Test(arguments: TransformerCase.all)
  func transformsRowByRow(_ item: TransformerCase) throws {
    let x = item.sample
    let fitted = try item.make().fit(x, FitContext())
    #expect(fitted.inputCount == 4)
    let all = try fitted.transform(x)
    #expect(all.rows == 60)
    #expect(all.columns == fitted.outputNames.count)
    #expect(all.names == fitted.outputNames)
    let one = try fitted.transform(x.selecting(rows: [17]))
    for column in 0..<all.columns { #expect(one[0, column] == all[17, column]) }
    #expect(try fitted.transform(x.selecting(rows: [])).rows == 0)
    #expect(throws: Diagnostic.self) {
      _ = try fitted.transform(SampleData.features(rows: 2, columns: 3))
    }
  }

  @Test(arguments: TransformerCase.all)
  func answersBadDataWithADiagnostic(_ item: TransformerCase) throws {
    let x = item.sample
    let made = try item.make()
    #expect(throws: Diagnostic.self) { _ = try made.fit(x.selecting(rows: []), FitContext()) }
    var infinite = x
    infinite[2, 2] = .infinity
    #expect(throws: Diagnostic.self) { _ = try made.fit(infinite, FitContext()) }
    let holes = SampleData.withMissing(x)
    if item.acceptsMissing {
      _ = try made.fit(holes, FitContext()).transform(holes)
    } else {
      #expect(throws: Diagnostic.self) { _ = try made.fit(holes, FitContext()) }
    }
    // One row, and constant columns: no division by zero.
    for thin in [x.selecting(rows: [0]), try FeatureMatrix(rows: 5, columns: 2, values: [Double](repeating: 2, count: 10))] {
      if let fitted = try? made.fit(thin, FitContext()) {
        #expect(try fitted.transform(thin).values.allSatisfy { $0.isFinite })
      }
    }
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: Diagnostic.self) { _ = try made.fit(x, FitContext(cancellation: cancellation)) }
  }

  @Test(arguments: TransformerCase.all)
  func comesBackFromBytes(_ item: TransformerCase) throws {
    let x = item.sample
    let fitted = try item.make().fit(x, FitContext())
    let bytes = FittedModelCodec.encode(fitted)
    guard case .transformer(let again) = try FittedModelCodec.decode(bytes) else {
      Issue.record("a transformer came back as a model")
      return
    }
    #expect(try again.transform(x).values == (try fitted.transform(x).values))
    #expect(again.outputNames == fitted.outputNames)
    #expect(throws: Diagnostic.self) { _ = try FittedModelCodec.decodeModel(bytes) }
  }

  /// In single precision the native values are those of the operator, to the last bit.
  @Test(arguments: TransformerCase.all)
  func equalsItsOperatorInSinglePrecision(_ item: TransformerCase) throws {
    let x = item.sample
    let fitted = try item.make().fit(x, FitContext())
    var builder = GraphBuilder(reserved: ["X"])
    let output = try fitted.lower(into: &builder, input: "X")
    let graph = builder.build(
      inputs: [.rows("X", .float, 4)], outputs: [.rows(output, .float, fitted.outputNames.count)])
    let session = try InferenceSession(model: Model(graph: graph))
    let answer = try session.run(["X": try ONNXExport.tensor(x)])[output]?.floats ?? []
    let native = try fitted.transform(x, .single).values.map { Float($0) }
    if ["KMeans", "PCA", "TruncatedSVD", "Normalizer"].contains(item.type.name) {
      // Sums whose order an operator leaves open.
      try #require(answer.count == native.count)
      for (a, b) in zip(answer, native) { #expect(abs(a - b) < 1e-5) }
    } else {
      #expect(answer == native)
    }
  }

  @Test func imputerFillsDropsAndMarks() throws {
    let nan = Double.nan
    let x = try FeatureMatrix(
      rows: 4, columns: 3, values: [1, nan, 5, 3, nan, nan, nan, nan, 7, 8, nan, 9], names: ["a", "b", "c"])
    let fitted = try TransformerRegistry.make("SimpleImputer", ["add_indicator": .bool(true)])
      .fit(x, FitContext())
    #expect(fitted.outputNames == ["a", "c", "missingindicator_a", "missingindicator_b", "missingindicator_c"])
    #expect(try fitted.transform(x).values == [1, 5, 0, 1, 0, 3, 7, 0, 1, 1, 4, 7, 1, 1, 0, 8, 9, 0, 1, 0])
    let median = try TransformerRegistry.make("SimpleImputer", ["strategy": .string("median")])
    #expect(try median.fit(x, FitContext()).transform(x)[2, 0] == 3)
  }

  @Test func unseenCategoriesAreZerosOrAnError() throws {
    let x = try FeatureMatrix(rows: 3, columns: 1, values: [1, 2, 2], names: ["c"])
    let unseen = try FeatureMatrix(rows: 1, columns: 1, values: [9])
    let strict = try TransformerRegistry.make("OneHotEncoder").fit(x, FitContext())
    #expect(strict.outputNames == ["c_1", "c_2"])
    #expect(throws: Diagnostic.self) { _ = try strict.transform(unseen) }
    let lenient = try TransformerRegistry.make("OneHotEncoder", ["handle_unknown": .string("ignore")])
    #expect(try lenient.fit(x, FitContext()).transform(unseen).values == [0, 0])
  }
}
