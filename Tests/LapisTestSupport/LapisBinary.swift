public import Foundation

/// The `lapis` executable that was built beside the tests, run as a user runs it.
public enum LapisBinary {
  public struct Outcome: Sendable {
    public var output: String
    public var errors: String
    /// The exit code; 128 and the signal's number where a signal ended it.
    public var exitCode: Int32
  }

  /// Where the build put it; nil where only the tests were built.
  public static let path: URL? = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    var folder = bundle.deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("lapis")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path)
      {
        return candidate
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  /// The root of the source checkout.
  public static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs it with its own empty home (or the given one) in the checkout (or the given folder).
  public static func run(
    _ arguments: [String], input: String = "", home: URL? = nil, folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    struct Missing: Error {}
    guard let path else { throw Missing() }
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("lapis-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files, not pipes: output of any length cannot block either side.
    let streams = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
    try Data(input.utf8).write(to: streams[0])
    try Data().write(to: streams[1])
    try Data().write(to: streams[2])
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? checkout
    process.environment = ProcessInfo.processInfo.environment.merging([
      "LAPIS_HOME": (home ?? scratch.appendingPathComponent("home")).path, "NO_COLOR": "1",
      "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self),
      exitCode: process.terminationStatus
        + (process.terminationReason == .uncaughtSignal ? 128 : 0))
  }
}
