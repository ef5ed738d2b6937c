public import LapisInterpreter
public import LapisStore

/// What came of a cell.
public struct CellOutcome {
  public struct Failure: Error, Sendable {
    /// What goes to standard error: a traceback, or the mistakes found in the source.
    public var text: String
    /// `ValueError`
    public var className: String
    public var message: String
    /// The last line of the text, where there is help to give.
    public var help: String?
    public var isInterrupt = false
    /// For `SystemExit`.
    public var exitCode: Int?
  }

  public var status: CellRecord.Status
  /// The value of the last expression.
  public var value: Ref?
  /// The value as it was shown.
  public var shown: String?
  public var failure: Failure?

  static func succeeded(_ value: Ref? = nil) -> CellOutcome {
    CellOutcome(status: .ok, value: value)
  }

  static func failed(_ failure: Failure) -> CellOutcome {
    CellOutcome(status: failure.isInterrupt ? .interrupted : .error, failure: failure)
  }
}
