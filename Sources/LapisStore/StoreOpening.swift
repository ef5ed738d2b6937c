import GRDB
import Glibc
import LapisDiagnostics

/// Opens the file of a store under a lock, so that sixteen processes that start at once migrate it once.
enum StoreOpening {
  static let fileName = "lapis.sqlite"
  /// How long a writer waits for another one, in seconds.
  static let patience = 10.0

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 3
    return configuration
  }

  static func open(
    home: String, clock: () -> Timestamp
  ) throws(Diagnostic) -> (writer: DatabasePool, notices: [Diagnostic]) {
    let path = home + "/" + fileName
    try Folder.make(home)
    let lock = try FileLock(path: path + ".lock", patience: patience)
    defer { lock.release() }
    var notices: [Diagnostic] = []
    if access(checkMarker(home), F_OK) == 0 {
      if let fault = damage(path: path) {
        notices.append(try setAside(path: path, fault: fault, at: clock()))
      }
      unlink(checkMarker(home))
    }
    do {
      return (try openPool(path: path), notices)
    } catch {
      guard StoreError.isDamage(error), let fault = damage(path: path) else {
        throw StoreError.diagnostic(error, path: path)
      }
      notices.append(try setAside(path: path, fault: fault, at: clock()))
      do { return (try openPool(path: path), notices) } catch {
        throw StoreError.diagnostic(error, path: path)
      }
    }
  }

  private static func openPool(path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration())
    let migrator = Migrations.migrator
    if try pool.read({ try migrator.hasBeenSuperseded($0) }) {
      throw Diagnostic(
        "store.newer", .io, "The store at \(path) was written by a later version of Lapis.",
        hint: "Use that version, or set LAPIS_HOME to another folder.")
    }
    try migrator.migrate(pool)
    // Opening a pool sets its own value, so this comes after it.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    return pool
  }

  // MARK: Damage

  /// A busy or unreadable file is not a damaged one: only the integrity check decides.
  private static func damage(path: String) -> String? {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      let report = try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(5)") }
      return report == ["ok"] ? nil : report.joined(separator: "; ")
    } catch {
      guard StoreError.isDamage(error) else { return nil }
      return (error as? DatabaseError)?.message ?? "not a database"
    }
  }

  /// Renames the file with its log; nothing is deleted.
  private static func setAside(
    path: String, fault: String, at time: Timestamp
  ) throws(Diagnostic) -> Diagnostic {
    let stamp = String(time.text.prefix(19).map { $0 == ":" ? "-" : $0 })
    var target = "\(path).damaged-\(stamp)"
    var attempt = 1
    while access(target, F_OK) == 0 {
      attempt += 1
      target = "\(path).damaged-\(stamp)-\(attempt)"
    }
    guard rename(path, target) == 0 else {
      throw Diagnostic(
        "store.corrupt", .io,
        "The store at \(path) is damaged (\(fault)) and could not be set aside: "
          + "\(String(cString: strerror(errno))).")
    }
    for suffix in ["-wal", "-shm"] { rename(path + suffix, target + suffix) }
    return Diagnostic(
      "store.set-aside", .io,
      "The store at \(path) is damaged (\(fault)). It was kept as \(target); a new one was started.",
      hint: "`sqlite3 '\(target)' .recover` can often read the rows that are left.")
  }

  private static func checkMarker(_ home: String) -> String { home + "/" + fileName + ".check" }

  static func requestCheck(home: String) {
    let descriptor = Glibc.open(checkMarker(home), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }
}

/// An advisory lock on a file, gone with the process that holds it.
struct FileLock {
  private let descriptor: Int32

  /// Throws `store.busy` when another process holds the lock for longer than `patience` seconds.
  init(path: String, patience: Double) throws(Diagnostic) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Diagnostic(
        "store.unwritable", .io,
        "The store's folder cannot be written: \(path): \(String(cString: strerror(errno))).",
        hint: "Set LAPIS_HOME to a folder that you may write to.")
    }
    var waited = 0.0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // A file system without locks leaves SQLite's own, which suffice once the schema is there.
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      guard waited < patience else {
        close(descriptor)
        throw Diagnostic(
          "store.busy", .resource, "The store is being opened by another Lapis: \(path) is locked.",
          hint: "Try again in a moment.")
      }
      usleep(5000)
      waited += 0.005
    }
  }

  func release() {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
