import GRDB
import LapisDiagnostics

/// Columns as the types of the records. A value that someone else's tool wrote wrongly is an error, not a trap.
extension Row {
  func text(_ column: String) throws -> String {
    guard let text = String.fromDatabaseValue(self[column]) else { throw wrong(column) }
    return text
  }

  func optionalText(_ column: String) -> String? { String.fromDatabaseValue(self[column]) }

  func integer(_ column: String) throws -> Int {
    guard let number = Int.fromDatabaseValue(self[column]) else { throw wrong(column) }
    return number
  }

  func optionalInteger(_ column: String) -> Int? { Int.fromDatabaseValue(self[column]) }

  func time(_ column: String) throws -> Timestamp {
    guard let time = optionalTime(column) else { throw wrong(column) }
    return time
  }

  func optionalTime(_ column: String) -> Timestamp? {
    optionalText(column).flatMap { Timestamp(text: $0) }
  }

  func json(_ column: String) throws -> JSONValue { try JSONValue(parsing: text(column)) }

  func optionalJSON(_ column: String) throws -> JSONValue? {
    try optionalText(column).map { try JSONValue(parsing: $0) }
  }

  func process() throws -> ProcessIdentity {
    ProcessIdentity(
      id: try integer("process_id"), boot: try text("boot_id"),
      started: try integer("process_started"))
  }

  func wrong(_ column: String) -> Diagnostic {
    let value: DatabaseValue = self[column]
    return Diagnostic(
      "store.column", .io, "The store's column \(column) holds \(value), which Lapis did not write.")
  }
}
