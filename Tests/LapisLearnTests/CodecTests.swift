import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisParams
import Testing

/// Damaged model files end in a diagnostic.
@Suite struct CodecTests {
  private func models() throws -> [any FittedModel] {
    let data = SampleData.dataset(.classification, rows: 40)
    let context = FitContext()
    let tree = try LearnerRegistry.make("DecisionTree").fit(data, context)
    let boosted = try LearnerRegistry.make("GradientBoosting", ["n_estimators": .int(3)]).fit(data, context)
    let pipeline = try Pipeline(
      [try TransformerRegistry.make("SimpleImputer"), try TransformerRegistry.make("StandardScaler")],
      try LearnerRegistry.make("LogisticRegression")
    ).fit(data, context)
    let voting = try VotingModel([tree, boosted, pipeline], weights: [0.5, 0.25, 0.25])
    let members: [any FittedModel] = [tree, pipeline]
    let stacked = StackingModel.features(try members.map { try $0.predict(data.x) })
    let final = try LearnerRegistry.make("LogisticRegression").fit(
      try Dataset(x: stacked, y: data.y), context)
    let neighbours = try LearnerRegistry.make("KNearestNeighbors").fit(data, context)
    return [voting, try StackingModel(members, final: final), neighbours]
  }

  @Test func compositionsComeBack() throws {
    let x = SampleData.features(rows: 20, seed: 3)
    for model in try models() {
      let again = try FittedModelCodec.decodeModel(FittedModelCodec.encode(model))
      #expect(SampleData.values(try again.predict(x)) == SampleData.values(try model.predict(x)))
    }
  }

  @Test func everyTruncationIsRefused() throws {
    for model in try models() {
      let bytes = FittedModelCodec.encode(model)
      for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
        #expect(throws: Diagnostic.self) { _ = try FittedModelCodec.decode(Array(bytes.prefix(count))) }
      }
    }
  }

  /// FNV-1a as the format has it: a forged file gets past the digest.
  private func sealed(_ body: [UInt8]) -> [UInt8] {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return body + (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64(8 * $0)) }
  }

  @Test func forgedBytesNeverTrap() throws {
    let x = SampleData.features(rows: 5, seed: 3)
    var stream = RandomStream(seed: 1, purpose: "test.forge")
    var refused = 0
    for model in try models() {
      let body = Array(FittedModelCodec.encode(model).dropLast(8))
      for _ in 0..<400 {
        var forged = body
        for _ in 0..<1 + stream.int(below: 3) {
          forged[12 + stream.int(below: forged.count - 12)] = UInt8(stream.int(below: 256))
        }
        do throws(Diagnostic) {
          let loaded = try FittedModelCodec.decodeModel(sealed(forged))
          // What loads may be wrong, but it answers or refuses.
          _ = try? loaded.predict(x)
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused > 100)
  }

  @Test func otherFilesAreRefusedInWords() throws {
    let nothing = #expect(throws: Diagnostic.self) { _ = try FittedModelCodec.decode([]) }
    #expect(nothing?.code == "model.corrupt")
    let pickle = #expect(throws: Diagnostic.self) {
      _ = try FittedModelCodec.decode([0x80, 0x04] + [UInt8](repeating: 0, count: 60))
    }
    #expect(pickle?.code == "model.corrupt")
    var newer = Array(FittedModelCodec.encode(try models()[0]).dropLast(8))
    newer[8] = 9
    let version = #expect(throws: Diagnostic.self) { _ = try FittedModelCodec.decode(sealed(newer)) }
    #expect(version?.code == "model.version")
  }
}
