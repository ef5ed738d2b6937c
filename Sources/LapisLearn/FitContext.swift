public import LapisDiagnostics
public import LapisNumerics
import Synchronization

/// What a fit gets beside its data: the seed, the threads it may use, when to stop, and where to say
/// what the user should know of the result.
public struct FitContext: Sendable {
  /// Every random stream of the fit is derived from this seed and a purpose.
  public var seed: UInt64
  public var pool: ThreadPool
  public var cancellation: Cancellation
  public var notices: FitNotices

  public init(
    seed: UInt64 = 0, pool: ThreadPool = .serial, cancellation: Cancellation = Cancellation(),
    notices: FitNotices = FitNotices()
  ) {
    self.seed = seed
    self.pool = pool
    self.cancellation = cancellation
    self.notices = notices
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

/// Something about a fit that succeeded which its user should know.
public struct FitNotice: Sendable, Hashable {
  public enum Kind: Sendable {
    /// The solver stopped before it was done.
    case notConverged
    /// A parameter or the data make the result other than expected.
    case advice
  }

  public let kind: Kind
  public let message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

/// Collects the notices of one fit. A fit that runs others in parallel gives each its own.
public final class FitNotices: Sendable {
  private let storage = Mutex<[FitNotice]>([])

  public init() {}

  public func add(_ kind: FitNotice.Kind, _ message: String) {
    storage.withLock { $0.append(FitNotice(kind, message)) }
  }

  /// In the order they came.
  public var all: [FitNotice] { storage.withLock { $0 } }
}
