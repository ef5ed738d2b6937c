import Foundation
import LapisTestSupport
import Testing

@testable import LapisNotebook

@Suite struct DocumentationTests {
  /// What the page says of magics and keys is what the program says.
  @Test func thePageOfThePromptIsUpToDate() throws {
    let page = try String(
      contentsOf: LapisBinary.checkout.appendingPathComponent("docs/prompt.md"), encoding: .utf8)
    for magic in MagicRegistry.all {
      #expect(page.contains("| `\(magic.usage)` | \(magic.summary) |"), "\(magic.name)")
    }
    for row in KeysMagic.table { #expect(page.contains("| \(row.key) | \(row.does) |")) }
  }
}
