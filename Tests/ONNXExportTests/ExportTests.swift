import Foundation
import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisONNX
import LapisTestSupport
import Testing

/// Exported models answer as the native ones do, in Lapis's inference session and in onnxruntime.
struct ExportTests {
  /// Labels equal; probabilities to 1e-6; values to float32's precision, relative to their size.
  private func compare(
    _ native: Prediction, _ exported: [String: Tensor], labels: [ClassLabel]?, _ name: String
  ) throws {
    let answer = try ONNXExport.prediction(exported, labels: labels)
    let (a, b): ([Double], [Double])
    switch (native, answer) {
    case (.numbers(let x), .numbers(let y)): (a, b) = (x, y)
    case (.probabilities(let x, _), .probabilities(let y, _)):
      (a, b) = (x, y)
      let wanted = native.codes.map { labels?[Int($0)].description ?? "" }
      let got = exported["label"]?.strings ?? exported["label"]?.int64s?.map { String($0) } ?? []
      #expect(got == wanted, "\(name): other labels")
    default:
      Issue.record("\(name): another task")
      return
    }
    #expect(a.count == b.count)
    let worst = zip(a, b).map { abs($0 - $1) / max(1, abs($0)) }.max() ?? 0
    #expect(worst <= 1e-6, "\(name): differs by \(worst)")
  }

  @Test(arguments: ExportSample.all)
  func nativeSession(_ sample: ExportSample) throws {
    let (train, test) = try sample.data()
    let fitted = try sample.fit(train)
    let bytes = ModelCodec.encode(try ONNXExport.model(of: fitted))
    #expect(bytes == ModelCodec.encode(try ONNXExport.model(of: fitted)))
    let feeds = ["X": try ONNXExport.tensor(test.x)]
    let outputs = try InferenceSession(bytes: bytes).run(feeds)
    try compare(try fitted.predict(test.x), outputs, labels: fitted.labels, sample.name)

    // `scripts/check-onnx` asks for the files and for what they should answer.
    if let folder = ProcessInfo.processInfo.environment["LAPIS_EXPORT"] {
      let url = URL(fileURLWithPath: folder)
      try Data(bytes).write(to: url.appendingPathComponent(sample.name + ".onnx"))
      let input = feeds["X"]?.floats ?? []
      try input.withUnsafeBytes { Data($0) }.write(to: url.appendingPathComponent(sample.name + ".input"))
    }
  }

  @Test func mappedProbabilities() throws {
    let sample = ExportSample("iris", ["StandardScaler"], "LogisticRegression", isText: true)
    let (train, test) = try sample.data()
    let fitted = try sample.fit(train)
    let session = try InferenceSession(model: try ONNXExport.model(of: fitted, isMapped: true))
    let values = try session.values(of: ["probabilities"], ["X": try ONNXExport.tensor(test.x)])
    guard case .maps(let maps)? = values.first, case .probabilities(let native, _) = try fitted.predict(test.x)
    else {
      Issue.record("no maps")
      return
    }
    #expect(maps.keys == .string(["class 0", "class 1", "class 2"]))
    #expect(zip(maps.values, native).allSatisfy { abs(Double($0) - $1) <= 1e-6 })
  }

  /// Our exports, as `onnx.checker` accepted them and onnxruntime answered them.
  @Test(arguments: Fixtures.files(in: "Fixtures", ending: ".json"))
  func recordedByONNXRuntime(_ file: URL) throws {
    struct Recorded: Decodable {
      struct Values: Decodable {
        let shape: [Int]
        let data: String?
        let strings: [String]?
      }
      let model: String
      let input: Values
      let outputs: [String: Values]
    }
    func floats(_ values: Recorded.Values) -> [Float] {
      (Data(base64Encoded: values.data ?? "") ?? Data()).withUnsafeBytes { buffer in
        (0..<buffer.count / 4).map { buffer.loadUnaligned(fromByteOffset: $0 * 4, as: Float.self) }
      }
    }
    func ints(_ values: Recorded.Values) -> [Int64] {
      (Data(base64Encoded: values.data ?? "") ?? Data()).withUnsafeBytes { buffer in
        (0..<buffer.count / 8).map { buffer.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self) }
      }
    }
    let recorded = try JSONDecoder().decode(Recorded.self, from: try Data(contentsOf: file))
    let session = try InferenceSession(bytes: [UInt8](Data(base64Encoded: recorded.model) ?? Data()))
    let outputs = try session.run([
      "X": try Tensor(shape: recorded.input.shape, .float(floats(recorded.input)))
    ])
    #expect(outputs.count == recorded.outputs.count)
    for (name, wanted) in recorded.outputs {
      let got = try #require(outputs[name])
      #expect(got.shape == wanted.shape)
      switch got.storage {
      case .string(let values): #expect(values == wanted.strings)
      case .int64(let values): #expect(values == ints(wanted))
      default:
        let values = got.floats ?? []
        let worst = zip(values, floats(wanted)).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? 0
        #expect(worst <= 1e-6, "\(name) differs by \(worst)")
      }
    }
  }
}
