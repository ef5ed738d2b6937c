import Foundation
import LapisTestSupport
import Testing

/// A stored answer beside the tests. `LAPIS_RECORD=1 swift test --filter LapisPlotTests` rewrites it, and
/// fails, so that a recording run is never green.
enum Golden {
  static func check(_ text: String, _ name: String) throws {
    let url = Fixtures.folder("Goldens").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["LAPIS_RECORD"] == "1" {
      try Data((text + "\n").utf8).write(to: url)
      Issue.record("recorded \(name)")
      return
    }
    let wanted = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(text + "\n" == wanted, "\(name) differs from its golden")
  }
}
