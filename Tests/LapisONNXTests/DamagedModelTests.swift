import Foundation
import LapisDiagnostics
import LapisONNX
import LapisTestSupport
import Testing

/// Damaged files are answered with an error, or run; they never trap and never hang.
struct DamagedModelTests {
  /// A small generator of its own, so that every run damages the same bytes.
  private struct Noise: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    }
  }

  private func survives(_ bytes: [UInt8], _ feeds: [String: Tensor]) -> Bool {
    do {
      let session = try InferenceSession(bytes: bytes)
      _ = try session.values(of: nil, feeds)
      return true
    } catch {
      return !error.message.isEmpty
    }
  }

  @Test(arguments: Fixtures.files(in: "Fixtures/models", ending: ".json"))
  func changedBytes(_ file: URL) throws {
    for recorded in try RecordedCase.load(file) {
      let bytes = recorded.bytes
      let feeds = try recorded.feeds()
      var noise = Noise(state: 11)
      for _ in 0..<300 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...4, using: &noise) {
          damaged[Int.random(in: 0..<damaged.count, using: &noise)] = UInt8.random(in: 0...255, using: &noise)
        }
        #expect(survives(damaged, feeds))
      }
    }
  }

  @Test(arguments: Fixtures.files(in: "Fixtures/learning", ending: ".json"))
  func changedBytesOfOperators(_ file: URL) throws {
    for recorded in try RecordedCase.load(file) {
      let bytes = recorded.bytes
      let feeds = try recorded.feeds()
      var noise = Noise(state: 12)
      for _ in 0..<200 {
        var damaged = bytes
        damaged[Int.random(in: 0..<damaged.count, using: &noise)] = UInt8.random(in: 0...255, using: &noise)
        #expect(survives(damaged, feeds))
      }
    }
  }

  @Test(arguments: Fixtures.files(in: "Fixtures/nodes", ending: ".json"))
  func changedBytesOfStandardOperators(_ file: URL) throws {
    for recorded in try RecordedCase.load(file) {
      let bytes = recorded.bytes
      let feeds = try recorded.feeds()
      var noise = Noise(state: 13)
      for _ in 0..<100 {
        var damaged = bytes
        damaged[Int.random(in: 0..<damaged.count, using: &noise)] = UInt8.random(in: 0...255, using: &noise)
        #expect(survives(damaged, feeds))
      }
    }
  }

  @Test func cutShort() throws {
    for file in Fixtures.files(in: "Fixtures/models", ending: ".json").prefix(3) {
      for recorded in try RecordedCase.load(file) {
        let bytes = recorded.bytes
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
          #expect(throws: Diagnostic.self) { try InferenceSession(bytes: Array(bytes.prefix(length))) }
        }
      }
    }
  }
}
