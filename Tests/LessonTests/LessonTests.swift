import Foundation
import LapisNotebook
import LapisTestSupport
import Testing

/// Every lesson prints what `lessons/expected` holds, whatever the number of workers.
/// `LAPIS_RECORD=1 scripts/test --filter LessonTests` writes what it prints now, and fails.
@Suite(.serialized) struct LessonTests {
  private static let folder = LapisBinary.checkout.appendingPathComponent("lessons")

  private static var lessons: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".py") }.sorted()
  }

  @Test func lessonsAreThere() {
    #expect(Self.lessons.count >= 3)
    #expect(LapisBinary.path != nil)
  }

  @Test(arguments: Self.lessons)
  func printsWhatIsExpected(lesson: String) throws {
    let expected = Self.folder.appendingPathComponent("expected/\(lesson.dropLast(3)).out")
    let printed = try run(lesson, workers: 1)
    if ProcessInfo.processInfo.environment["LAPIS_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: expected.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(printed.utf8).write(to: expected)
      Issue.record("recorded \(lesson); read the difference, then run the tests without LAPIS_RECORD")
      return
    }
    #expect(printed == (try String(contentsOf: expected, encoding: .utf8)))
    #expect(try run(lesson, workers: 2) == printed, "two workers give other answers than one")
  }

  private func run(_ lesson: String, workers: Int) throws -> String {
    let outcome = try LapisBinary.run(["--workers", "\(workers)", "lessons/\(lesson)"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return Sanitizer(folders: [LapisBinary.checkout.path]).sanitize(outcome.output)
  }
}
