import Synchronization

/// A flag and a deadline that long loops look at: per tree, per epoch, per block of rows.
public final class Cancellation: Sendable {
  public enum Reason: Sendable { case cancelled, timeout }

  private let flag = Atomic<Bool>(false)
  private let deadline: ContinuousClock.Instant?
  private let parent: Cancellation?

  /// - Parameter parent: what stops it also stops this one.
  public init(deadline: ContinuousClock.Instant? = nil, parent: Cancellation? = nil) {
    self.deadline = deadline
    self.parent = parent
  }

  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Why the work should stop now, or nil. Cost: a load and, with a deadline, a clock read; its
  /// parent's cost on top.
  public var reason: Reason? {
    if flag.load(ordering: .relaxed) { return .cancelled }
    if let deadline, ContinuousClock.now >= deadline { return .timeout }
    return parent?.reason
  }
}
