/// A namespace with its cells, from start to quit.
public struct SessionRecord: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable { case interactive, script, replay }

  public var id: Int
  public var kind: Kind
  public var started: Timestamp
  /// Nil while it runs, and for ever when its process was killed.
  public var ended: Timestamp?
  public var cwd: String
  public var seed: Int
  /// Of Lapis.
  public var version: String
  /// The script's path, or what the user noted.
  public var remark: String?
  public var process: ProcessIdentity
}

/// One submitted input and its outputs.
public struct CellRecord: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable { case running, ok, error, interrupted }

  public var session: Int
  public var number: Int
  /// As typed, magics included.
  public var source: String
  /// The columns that shown values could take.
  public var width: Int
  /// What it wrote to standard output.
  public var output: String
  /// The shown value of its last expression.
  public var result: String?
  /// The traceback or the message.
  public var error: String?
  public var status: Status
  public var started: Timestamp
  /// In seconds.
  public var duration: Double?
}
