import GRDB
public import LapisDiagnostics

/// Sessions, cells, experiments, runs, metrics, artifacts, models and datasets in one SQLite file.
///
/// Every call is one short transaction and returns when it is committed; calls may come from any thread.
/// One process holds one store; several processes may use the same folder at once.
public final class RunStore: Sendable {
  /// The folder that holds `lapis.sqlite` and `runs/`.
  public let home: String
  /// What opening had to tell: a damaged file that was set aside.
  public let notices: [Diagnostic]
  let writer: any DatabaseWriter
  let clock: @Sendable () -> Timestamp
  let identity: ProcessIdentity
  let isOnDisk: Bool

  /// Opens the store of a folder, which is made if it is missing, migrates it, and marks the runs
  /// of processes that died.
  ///
  /// Throws `store.busy`, `store.unwritable`, `store.full`, `store.newer` (written by a later Lapis).
  public convenience init(
    home: String, clock: @escaping @Sendable () -> Timestamp = { Timestamp.now() }
  ) throws(Diagnostic) {
    let opened = try StoreOpening.open(home: home, clock: clock)
    self.init(
      home: home, writer: opened.writer, notices: opened.notices, clock: clock,
      identity: .current, isOnDisk: true)
    try markInterruptedRuns()
  }

  init(
    home: String, writer: any DatabaseWriter, notices: [Diagnostic],
    clock: @escaping @Sendable () -> Timestamp, identity: ProcessIdentity, isOnDisk: Bool
  ) {
    self.home = home
    self.writer = writer
    self.notices = notices
    self.clock = clock
    self.identity = identity
    self.isOnDisk = isOnDisk
  }

  /// A store whose rows live in memory; files of runs go below `files`.
  public static func inMemory(
    files: String, clock: @escaping @Sendable () -> Timestamp = { Timestamp.now() }
  ) throws(Diagnostic) -> RunStore {
    do {
      let queue = try DatabaseQueue(configuration: StoreOpening.configuration())
      try Migrations.migrator.migrate(queue)
      return RunStore(
        home: files, writer: queue, notices: [], clock: clock, identity: .current,
        isOnDisk: false)
    } catch {
      throw StoreError.diagnostic(error, path: ":memory:")
    }
  }

  /// `$LAPIS_HOME`, else `$XDG_DATA_HOME/lapis`, else `~/.local/share/lapis`.
  public static func defaultHome(environment: (String) -> String?) -> String {
    if let home = environment("LAPIS_HOME"), !home.isEmpty { return home }
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/lapis" }
    return (environment("HOME") ?? "/tmp") + "/.local/share/lapis"
  }

  /// The database file.
  public var path: String { home + "/" + StoreOpening.fileName }

  /// Checkpoints the log and closes the file; later calls throw.
  public func close() throws(Diagnostic) {
    do { try writer.close() } catch { throw StoreError.diagnostic(error, path: path) }
  }

  // MARK: Transactions

  func read<T>(_ body: (Database) throws -> T) throws(Diagnostic) -> T {
    do { return try writer.read(body) } catch { throw noted(error) }
  }

  func write<T>(_ body: (Database) throws -> T) throws(Diagnostic) -> T {
    do { return try writer.write(body) } catch { throw noted(error) }
  }

  /// A transaction that is on the disk when the call returns, whatever happens to the machine.
  func writeDurably<T>(_ body: (Database) throws -> T) throws(Diagnostic) -> T {
    do {
      return try writer.writeWithoutTransaction { db in
        // The setting cannot change inside a transaction.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        defer { try? db.execute(sql: "PRAGMA synchronous = NORMAL") }
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return result
      }
    } catch {
      throw noted(error)
    }
  }

  /// Remembers damage beside the file, so that the next start checks it.
  private func noted(_ error: any Error) -> Diagnostic {
    if isOnDisk, StoreError.isDamage(error) { StoreOpening.requestCheck(home: home) }
    return StoreError.diagnostic(error, path: path)
  }
}
