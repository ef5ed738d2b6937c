public import LapisInterpreter
public import LapisStore

/// How a session begins.
public struct SessionOptions {
  public var kind: SessionRecord.Kind = .script
  /// From which every random stream of the session is derived.
  public var seed = 0
  /// Bytes that the values of scripts may take before MemoryError; nil: no limit.
  public var memoryLimit: Int?
  /// Columns that shown values may take.
  public var width = 80
  public var usesColor = false
  /// `sys.argv`, the script first.
  public var arguments: [String] = [""]
  /// The script's path: `__file__`, and its folder is where `import` looks first.
  public var scriptPath: String?
  /// Whether cells are stored.
  public var isRecorded = false
  /// What the stored session says about itself.
  public var remark: String?
  /// Whether `In`, `Out`, `_` and `ws` are kept, as at a prompt.
  public var isNotebook = false
  /// One line of input for `input()`, after the prompt; nil at the end.
  /// How many trials run at once, at most.
  public var workers = 2
  /// The command that starts a worker, before `--trial FILE`.
  public var workerCommand: [String] = []
  public var readLine: ((_ prompt: String) -> String?)?
  public var store: StoreHandle
  /// Where output goes.
  public var output: any OutputSink

  public init(store: StoreHandle, output: any OutputSink) {
    self.store = store
    self.output = output
  }
}
