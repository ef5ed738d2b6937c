import Glibc
import Synchronization

/// A fixed set of threads for data-parallel loops.
///
/// Tasks are claimed one at a time from an atomic counter; the caller takes part and at the end waits
/// only for tasks that a worker has really started, so a busy machine degrades to serial speed.
/// Which thread runs which task is not fixed: give every task its own output, and combine the outputs
/// in task order, and the result is the same for any number of threads.
public final class ThreadPool: Sendable {
  /// Runs everything on the caller.
  public static let serial = ThreadPool(threads: 1)

  /// For work of the session itself, started at the first use: one thread a processor, or as many as the
  /// environment variable `LAPIS_THREADS` says.
  public static let shared = ThreadPool(threads: environmentThreads ?? processorCount)

  /// The number in `LAPIS_THREADS`; nil where there is none, or none above zero.
  private static var environmentThreads: Int? {
    guard let text = getenv("LAPIS_THREADS"), let count = Int(String(cString: text)), count > 0 else { return nil }
    return count
  }

  /// The shared pool, or one of fewer threads.
  ///
  /// - Parameter jobs: as scikit-learn counts them: so many threads; −1 all, −2 all but one; nil and 0 all. Never
  ///   more than the shared pool has.
  public static func limited(toJobs jobs: Int?) -> ThreadPool {
    guard let jobs, jobs != 0 else { return shared }
    let wanted = jobs > 0 ? jobs : max(1, shared.threads &+ 1 &+ max(jobs, -256))
    if wanted >= shared.threads { return shared }
    return wanted == 1 ? serial : ThreadPool(threads: wanted)
  }

  /// One thread for each processor that this process may use, the caller among them.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// How many threads work on a loop, the caller among them; at least 1.
  public let threads: Int

  private let core: PoolCore?

  /// - Parameter threads: threads that work on a loop, the caller among them; less than 1 means 1.
  public init(threads: Int) {
    let wanted = min(max(1, threads), 256)
    guard wanted > 1 else {
      self.threads = 1
      core = nil
      return
    }
    let core = PoolCore()
    var started = 0
    for _ in 1..<wanted where core.startWorker() { started += 1 }
    self.threads = 1 + started
    self.core = started > 0 ? core : nil
  }

  deinit { core?.stop() }

  /// Calls `body` once for each of `0..<count` and returns when all calls have returned.
  ///
  /// A call from inside a task, or while another thread uses the pool, runs its tasks on the caller.
  /// Cost: about a microsecond where the workers are awake.
  public func run(count: Int, _ body: @Sendable (Int) -> Void) {
    guard let core, count > 1, count <= Int(UInt32.max), core.claimPool() else {
      var index = 0
      while index < count {
        body(index)
        index += 1
      }
      return
    }
    withoutActuallyEscaping(body) { core.run(count: count, PoolJob(count: count, body: $0)) }
    core.releasePool()
  }

  /// Calls `body` with the half-open ranges of `size` elements that cover `0..<count`, in parallel.
  /// The ranges depend on `count` and `size` alone, never on the number of threads.
  public func forEachBlock(of count: Int, size: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let step = max(1, size)
    guard count > 0 else { return }
    run(count: (count - 1) / step + 1) { block in
      let start = block * step
      body(start..<min(start + step, count))
    }
  }

  /// The results of `body` for `0..<count`, in this order.
  public func map<T: Sendable>(count: Int, _ body: @Sendable (Int) -> T) -> [T] {
    var results = [T?](repeating: nil, count: max(0, count))
    results.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let slots = SharedPointer(base)
      run(count: count) { slots[$0] = body($0) }
    }
    return results.compactMap { $0 }
  }
}

/// A pointer that the tasks of a pool share; each task must write only its own part.
public struct SharedPointer<Element>: @unchecked Sendable {
  public let base: UnsafeMutablePointer<Element>

  @inlinable public init(_ base: UnsafeMutablePointer<Element>) { self.base = base }

  /// For reading only: the tasks must not write through it.
  @inlinable public init(reading base: UnsafePointer<Element>) {
    self.base = UnsafeMutablePointer(mutating: base)
  }

  @inlinable public subscript(index: Int) -> Element {
    unsafeAddress { UnsafePointer(base + index) }
    nonmutating unsafeMutableAddress { base + index }
  }
}

/// One loop: its size and its body.
private final class PoolJob: Sendable {
  let count: Int
  let body: @Sendable (Int) -> Void

  init(count: Int, body: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.body = body
  }
}

/// What the workers share with the pool; it outlives the pool until the last worker has left.
private final class PoolCore: @unchecked Sendable {
  /// Generation in the high half, tasks not yet claimed in the low half. A claim is one
  /// compare-and-exchange; a stale generation or a finished loop can never be claimed.
  private let ticket = Atomic<UInt64>(0)
  /// Tasks of the present loop that have not returned.
  private let pending = Atomic<Int>(0)
  private let busy = Atomic<Bool>(false)
  private let sleepers = Atomic<Int>(0)
  private let callerSleeps = Atomic<Bool>(false)
  private let stopped = Atomic<Bool>(false)
  /// Written by the caller before the ticket is published; read only after a successful claim, which
  /// keeps the loop from ending.
  private var job: Unmanaged<PoolJob>?
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let work: UnsafeMutablePointer<pthread_cond_t>
  private let done: UnsafeMutablePointer<pthread_cond_t>

  private static let spins = 4000

  init() {
    mutex = .allocate(capacity: 1)
    work = .allocate(capacity: 1)
    done = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(work, nil)
    pthread_cond_init(done, nil)
  }

  deinit {
    pthread_cond_destroy(done)
    pthread_cond_destroy(work)
    pthread_mutex_destroy(mutex)
    done.deallocate()
    work.deallocate()
    mutex.deallocate()
  }

  /// Starts a detached worker that keeps the core alive; false where the system refuses a thread.
  func startWorker() -> Bool {
    var thread = pthread_t()
    let retained = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<PoolCore>.fromOpaque(context).takeRetainedValue().workerLoop()
        return nil
      }, retained.toOpaque())
    guard status == 0 else {
      retained.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  func stop() {
    stopped.store(true, ordering: .sequentiallyConsistent)
    pthread_mutex_lock(mutex)
    pthread_cond_broadcast(work)
    pthread_mutex_unlock(mutex)
  }

  func claimPool() -> Bool {
    busy.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
  }

  func releasePool() { busy.store(false, ordering: .releasing) }

  func run(count: Int, _ job: PoolJob) {
    withExtendedLifetime(job) {
      self.job = Unmanaged.passUnretained(job)
      pending.store(count, ordering: .relaxed)
      let generation = (ticket.load(ordering: .relaxed) >> 32) &+ 1
      ticket.store(generation << 32 | UInt64(count), ordering: .sequentiallyConsistent)
      if sleepers.load(ordering: .sequentiallyConsistent) > 0 {
        pthread_mutex_lock(mutex)
        pthread_cond_broadcast(work)
        pthread_mutex_unlock(mutex)
      }
      while claimAndRun() {}
      waitForStarted()
      self.job = nil
    }
  }

  /// Runs one task of the present loop; false where none is left to claim.
  private func claimAndRun() -> Bool {
    var seen = ticket.load(ordering: .acquiring)
    while seen & 0xFFFF_FFFF != 0 {
      let (exchanged, original) = ticket.weakCompareExchange(
        expected: seen, desired: seen - 1, ordering: .acquiringAndReleasing)
      guard exchanged else {
        seen = original
        continue
      }
      guard let job else { return false }
      job._withUnsafeGuaranteedRef { $0.body($0.count - Int(seen & 0xFFFF_FFFF)) }
      let left = pending.subtract(1, ordering: .sequentiallyConsistent).newValue
      if left == 0, callerSleeps.load(ordering: .sequentiallyConsistent) {
        pthread_mutex_lock(mutex)
        pthread_cond_signal(done)
        pthread_mutex_unlock(mutex)
      }
      return true
    }
    return false
  }

  private func waitForStarted() {
    for _ in 0..<Self.spins where pending.load(ordering: .acquiring) != 0 { spinPause() }
    guard pending.load(ordering: .acquiring) != 0 else { return }
    pthread_mutex_lock(mutex)
    callerSleeps.store(true, ordering: .sequentiallyConsistent)
    while pending.load(ordering: .sequentiallyConsistent) != 0 { pthread_cond_wait(done, mutex) }
    callerSleeps.store(false, ordering: .relaxed)
    pthread_mutex_unlock(mutex)
  }

  private func workerLoop() {
    // Signals go to the thread that runs the language, never to a worker.
    var everything = sigset_t()
    sigfillset(&everything)
    pthread_sigmask(SIG_BLOCK, &everything, nil)
    while !stopped.load(ordering: .acquiring) {
      if claimAndRun() { continue }
      var found = false
      for _ in 0..<Self.spins {
        if ticket.load(ordering: .relaxed) & 0xFFFF_FFFF != 0 {
          found = true
          break
        }
        spinPause()
      }
      if found { continue }
      pthread_mutex_lock(mutex)
      sleepers.add(1, ordering: .sequentiallyConsistent)
      while ticket.load(ordering: .sequentiallyConsistent) & 0xFFFF_FFFF == 0,
        !stopped.load(ordering: .sequentiallyConsistent)
      {
        pthread_cond_wait(work, mutex)
      }
      sleepers.subtract(1, ordering: .sequentiallyConsistent)
      pthread_mutex_unlock(mutex)
    }
  }

  @inline(__always)
  private func spinPause() { _ = stopped.load(ordering: .relaxed) }
}
