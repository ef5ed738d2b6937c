import FoundationEssentials
import Testing

/// A recorded text beside a fixture: compared, or written anew under `LAPIS_RECORD=1`, which fails.
func checkGolden(_ actual: String, at file: URL) throws {
  let head = "# remake with LAPIS_RECORD=1 scripts/test\n"
  let isRecording = ProcessInfo.processInfo.environment["LAPIS_RECORD"] == "1"
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if isRecording {
    try (head + actual).write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(file.lastPathComponent)")
    return
  }
  #expect(recorded == head + actual, "\(file.lastPathComponent)")
}
