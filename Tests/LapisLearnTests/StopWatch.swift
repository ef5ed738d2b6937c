import Glibc
import LapisNumerics
import Synchronization

/// Tells work that runs on the calling thread to stop, and measures how much processor time that thread still takes:
/// on a machine that others use, elapsed time would say little.
final class StopWatch: Sendable {
  let cancellation = Cancellation()
  private let clock: clockid_t
  private let limit: Double
  private let stoppedAt = Mutex<Double?>(nil)
  private let hasEnded = Atomic<Bool>(false)

  private init(limit: Double) {
    var clock = clockid_t()
    pthread_getcpuclockid(pthread_self(), &clock)
    self.clock = clock
    self.limit = StopWatch.seconds(clock) + limit
  }

  /// Runs `body`, which is told to stop after `seconds` of processor time.
  ///
  /// - Returns: the seconds of processor time from then on; nil where it ended before.
  static func measure(stoppingAfter seconds: Double, _ body: (Cancellation) -> Void) -> Double? {
    let watch = StopWatch(limit: seconds)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<StopWatch>.fromOpaque(context).takeRetainedValue().wait()
        return nil
      }, Unmanaged.passRetained(watch).toOpaque())
    guard status == 0 else { return nil }
    body(watch.cancellation)
    let end = StopWatch.seconds(watch.clock)
    watch.hasEnded.store(true, ordering: .relaxed)
    pthread_join(thread, nil)
    return watch.stoppedAt.withLock { $0 }.flatMap { $0 < end ? end - $0 : nil }
  }

  private func wait() {
    while !hasEnded.load(ordering: .relaxed) {
      let now = StopWatch.seconds(clock)
      if now >= limit {
        stoppedAt.withLock { $0 = now }
        cancellation.cancel()
        return
      }
      usleep(500)
    }
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
