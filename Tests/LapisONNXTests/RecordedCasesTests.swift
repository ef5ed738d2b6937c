import Foundation
import LapisONNX
import LapisTestSupport
import Testing

struct RecordedCasesTests {
  /// The ONNX project's own cases of single operators.
  @Test(arguments: Fixtures.files(in: "Fixtures/nodes", ending: ".json"))
  func standardOperator(_ file: URL) throws {
    for recorded in try RecordedCase.load(file) {
      // The transcendental functions differ in the last bits between libraries.
      #expect(try recorded.differences(tolerance: 2e-6) == [], "\(recorded.name)")
    }
  }

  /// Operators of `ai.onnx.ml` with attributes of all kinds, answered by onnxruntime.
  @Test(arguments: Fixtures.files(in: "Fixtures/learning", ending: ".json"))
  func learningOperator(_ file: URL) throws {
    for recorded in try RecordedCase.load(file) {
      #expect(try recorded.differences() == [], "\(recorded.name)")
    }
  }

  /// Models of scikit-learn, LightGBM and XGBoost: the same labels, the same probabilities.
  @Test(arguments: Fixtures.files(in: "Fixtures/models", ending: ".json"))
  func convertedModel(_ file: URL) throws {
    for recorded in try RecordedCase.load(file) {
      #expect(try recorded.differences() == [], "\(recorded.name)")
    }
  }

  /// Reading and writing a model loses nothing that a run needs, and writing is repeatable.
  @Test(arguments: Fixtures.files(in: "Fixtures/models", ending: ".json"))
  func rewrittenModel(_ file: URL) throws {
    for recorded in try RecordedCase.load(file) {
      let model = try ModelCodec.decode(recorded.bytes)
      let bytes = ModelCodec.encode(model)
      #expect(bytes == ModelCodec.encode(try ModelCodec.decode(bytes)))
      let first = try InferenceSession(model: model).values(of: nil, try recorded.feeds())
      let second = try InferenceSession(bytes: bytes).values(of: nil, try recorded.feeds())
      #expect(first.map { $0.tensor } == second.map { $0.tensor })
    }
  }

  @Test func everyOperatorFamilyHasACase() throws {
    let files = ["nodes", "learning"].flatMap { Fixtures.files(in: "Fixtures/\($0)", ending: ".json") }
    let names = Set(files.map { $0.deletingPathExtension().lastPathComponent })
    // ZipMap is covered by the converted models.
    for definition in OperatorRegistry.all where definition.opType != "ZipMap" {
      #expect(names.contains(definition.opType), "\(definition.opType) has no recorded case")
    }
  }
}
