public import LapisDiagnostics

public enum OutputStream: Sendable { case standardOutput, standardError }

/// Where `print` and tracebacks of a script go.
public protocol OutputSink: AnyObject {
  func write(_ text: String, to stream: OutputStream)
  /// The same for text in UTF-8, and for bytes that are no text.
  func write(bytes: [UInt8], to stream: OutputStream)
  func flush()
}

extension OutputSink {
  public func write(bytes: [UInt8], to stream: OutputStream) {
    write(String(decoding: bytes, as: UTF8.self), to: stream)
  }
  public func flush() {}
}

/// Collects what is written, for tests and cells.
public final class CollectedOutput: OutputSink {
  public private(set) var text = ""
  public private(set) var errorText = ""
  public init() {}
  public func write(_ text: String, to stream: OutputStream) {
    switch stream {
    case .standardOutput: self.text += text
    case .standardError: errorText += text
    }
  }
}

public struct InterpreterOptions {
  public var output: (any OutputSink)?
  /// `sys.argv`, the script first.
  public var arguments: [String] = [""]
  /// The folder whose files `import` finds first; nil: none.
  public var scriptDirectory: String?
  /// Calls inside calls before RecursionError.
  public var recursionLimit = 1000
  /// Bytes that the values of scripts may take before MemoryError; nil: no limit.
  public var memoryLimit: Int?
  /// The session's seed, from which `random` and others start.
  public var seed: UInt64 = 0
  /// One line of input without its line break, after the prompt; nil at the end (EOFError).
  public var readLine: ((_ prompt: String) -> String?)?
  /// Copies of what addresses hold; nil: none are looked for or kept.
  public var addresses: (any AddressStore)?

  public init() {}
}

public enum RunMode: Sendable {
  /// As `python file.py`.
  case script
  /// Keeps the value of a last expression statement that does not end with `;`.
  case cell
}

public struct RunResult {
  /// `.cell`: the last expression's value; nil where there is none or it is None.
  public var value: Ref?
  public var failure: ScriptFailure?
}

/// An exception nobody caught, or source that cannot be read.
public struct ScriptFailure {
  /// `ValueError`
  public var className: String
  public var message: String
  /// What Python 3.11 would print, with a line break at the end.
  public var traceback: String
  /// One sentence that says what to do next, where there is one to say; it is shown below the traceback.
  public var help: String?
  /// The name that has no value, for a NameError.
  public var missingName: String?
  /// For a SyntaxError: every mistake found.
  public var diagnostics: [Diagnostic]
  public var isInterrupt: Bool
  /// For SystemExit: the process's exit code; what else it was given to say is in `message`.
  public var exitCode: Int?
  /// The exception; nil where the source could not be read.
  public var exception: Ref?
  /// The 1-based line of the innermost frame in the source that was run.
  public var line: Int?
}

/// The names of one session or module.
public final class Namespace {
  let module: Ref
  init(_ module: Ref) { self.module = module }
}
