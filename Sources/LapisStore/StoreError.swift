import GRDB
import LapisDiagnostics

/// The words for what the database reports. Busy, full, corrupt and unreadable are different things.
enum StoreError {
  static func diagnostic(_ error: any Error, path: String) -> Diagnostic {
    if let diagnostic = error as? Diagnostic { return diagnostic }
    guard let database = error as? DatabaseError else {
      return Diagnostic("store.failed", .io, "The store at \(path) could not be used: \(error).")
    }
    switch database.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return Diagnostic(
        "store.busy", .resource, "The store at \(path) is busy: another Lapis is writing to it.",
        hint: "Try again in a moment.")
    case .SQLITE_FULL:
      return Diagnostic(
        "store.full", .io, "The disk that holds the store at \(path) is full.",
        hint: "Free some space, or set LAPIS_HOME to a folder on another disk.")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return Diagnostic(
        "store.corrupt", .io, "The store at \(path) is damaged: \(text(of: database)).",
        hint: "The next start checks it and, if it is, sets it aside.")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      return Diagnostic(
        "store.unwritable", .io, "The store at \(path) cannot be written: \(text(of: database)).",
        hint: "Set LAPIS_HOME to a folder that you may write to.")
    case .SQLITE_CONSTRAINT:
      return Diagnostic(
        "store.constraint", .value, "The store refused the row: \(text(of: database)).")
    default:
      return Diagnostic(
        "store.failed", .io, "The store at \(path) could not be used: \(text(of: database)).")
    }
  }

  static func isDamage(_ error: any Error) -> Bool {
    guard let code = (error as? DatabaseError)?.resultCode else { return false }
    return code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB
  }

  private static func text(of error: DatabaseError) -> String {
    error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
  }
}
