import Glibc
public import LapisDiagnostics
public import LapisStore

/// What a worker needs to run one script: the content of a trial file.
public struct TrialJob: Sendable, Hashable {
  public var run: String
  public var experiment: String
  /// Absolute path.
  public var script: String
  public var arguments: [String]
  /// Absolute path of the folder in which the script runs.
  public var workingDirectory: String
  public var environment: TextMap
  /// From which the script's own random streams start.
  public var seed: UInt64
  /// What else the modules want to know, as they wrote it.
  public var context: JSONValue

  public init(
    run: String, experiment: String, script: String, arguments: [String], workingDirectory: String,
    environment: TextMap = [:], seed: UInt64 = 0, context: JSONValue = [:]
  ) {
    self.run = run
    self.experiment = experiment
    self.script = script
    self.arguments = arguments
    self.workingDirectory = workingDirectory
    self.environment = environment
    self.seed = seed
    self.context = context
  }

  static let version = 1

  public var json: JSONValue {
    [
      "version": .integer(Self.version), "run": .string(run), "experiment": .string(experiment),
      "script": .string(script), "arguments": .array(arguments.map { .string($0) }),
      "working_directory": .string(workingDirectory), "environment": environment.json,
      // As text: a seed may use all 64 bits.
      "seed": .string(String(seed)), "context": context,
    ]
  }

  /// - Throws: `trial.file` naming the member that is missing or wrong.
  public init(_ json: JSONValue) throws(Diagnostic) {
    guard json["version"]?.asInt == Self.version else {
      throw Diagnostic(
        "trial.file", .value, "The trial file is not of version \(Self.version).",
        hint: "It was written by another version of Lapis; submit the run again.")
    }
    func text(_ name: String) throws(Diagnostic) -> String {
      guard let value = json[name]?.asString else {
        throw Diagnostic("trial.file", .value, "The trial file has no text for '\(name)'.")
      }
      return value
    }
    run = try text("run")
    experiment = try text("experiment")
    script = try text("script")
    workingDirectory = try text("working_directory")
    guard let seed = UInt64(try text("seed")) else {
      throw Diagnostic("trial.file", .value, "The seed in the trial file is not a number.")
    }
    self.seed = seed
    arguments = (json["arguments"]?.asArray ?? []).compactMap { $0.asString }
    environment = TextMap(json["environment"] ?? [:])
    context = json["context"] ?? [:]
  }

  public func write(to path: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path, "written") }
    defer { close(descriptor) }
    let bytes = Array(json.text(indent: 2).utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(path, "written") }
      done += count
    }
  }

  public static func read(_ path: String) throws(Diagnostic) -> TrialJob {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, "read") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, "read") }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return try TrialJob(JSONValue(parsing: bytes))
  }

  private static func failure(_ path: String, _ what: String) -> Diagnostic {
    let reason = errno
    return Diagnostic(
      "trial.file", reason == ENOENT ? .notFound : .io,
      "The trial file \(path) cannot be \(what): \(String(cString: strerror(reason))).")
  }
}
