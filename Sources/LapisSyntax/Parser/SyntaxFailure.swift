import LapisDiagnostics

/// Thrown when a statement cannot be read further; the diagnostic is already recorded.
struct SyntaxFailure: Error {}

/// What surrounds the statement being read, for the mistakes that depend on it.
struct ParseContext {
  var isInFunction = false
  var isInLoop = false
  var isInClass = false
  /// Inside the block of a header that could not be read: what surrounds it is not known.
  var isUncertain = false
}
