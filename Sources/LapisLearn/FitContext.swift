public import LapisDiagnostics
public import LapisNumerics

/// What a fit gets beside its data: the seed, the threads it may use, and when to stop.
public struct FitContext: Sendable {
  /// Every random stream of the fit is derived from this seed and a purpose.
  public var seed: UInt64
  public var pool: ThreadPool
  public var cancellation: Cancellation

  public init(seed: UInt64 = 0, pool: ThreadPool = .serial, cancellation: Cancellation = Cancellation()) {
    self.seed = seed
    self.pool = pool
    self.cancellation = cancellation
  }

  /// - Throws: `fit.cancelled` or `fit.timeout` when the work should stop now.
  public func checkStop() throws(Diagnostic) {
    switch cancellation.reason {
    case nil: return
    case .cancelled: throw Diagnostic("fit.cancelled", .cancelled, "the fit was cancelled")
    case .timeout: throw Diagnostic("fit.timeout", .timeout, "the fit ran out of its time limit")
    }
  }
}
