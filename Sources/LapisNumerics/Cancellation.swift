import Synchronization

/// A flag and a deadline that long loops look at: per tree, per epoch, per block of rows.
public final class Cancellation: Sendable {
  public enum Reason: Sendable { case cancelled, timeout }

  private let flag = Atomic<Bool>(false)
  private let deadline: ContinuousClock.Instant?

  public init(deadline: ContinuousClock.Instant? = nil) { self.deadline = deadline }

  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Why the work should stop now, or nil. Cost: a load and, with a deadline, a clock read.
  public var reason: Reason? {
    if flag.load(ordering: .relaxed) { return .cancelled }
    if let deadline, ContinuousClock.now >= deadline { return .timeout }
    return nil
  }
}
