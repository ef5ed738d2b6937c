import GRDB
public import LapisDiagnostics

extension RunStore {
  /// Stores the source before the cell runs, so that a crash keeps what was typed.
  public func startCell(
    session: Int, number: Int, source: String, width: Int = 80
  ) throws(Diagnostic) {
    let started = clock().text
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO cells (session_id, number, source, width, status, started)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [session, number, source, width, CellRecord.Status.running.rawValue, started])
    }
  }

  /// `duration` is in seconds.
  public func finishCell(
    session: Int, number: Int, status: CellRecord.Status, output: String, result: String?,
    error: String?, duration: Double
  ) throws(Diagnostic) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE cells SET status = ?, output = ?, result = ?, error = ?, duration = ?
          WHERE session_id = ? AND number = ?
          """,
        arguments: [status.rawValue, output, result, error, duration, session, number])
    }
  }

  /// In the order of their numbers.
  public func cells(session: Int) throws(Diagnostic) -> [CellRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM cells WHERE session_id = ? ORDER BY number", arguments: [session]
      ).map { row in
        guard let status = CellRecord.Status(rawValue: try row.text("status")) else {
          throw row.wrong("status")
        }
        return CellRecord(
          session: session, number: try row.integer("number"), source: try row.text("source"),
          width: try row.integer("width"),
          output: try row.text("output"), result: row.optionalText("result"),
          error: row.optionalText("error"), status: status, started: try row.time("started"),
          duration: Double.fromDatabaseValue(row["duration"]))
      }
    }
  }

  /// How many cells each session has, by session.
  public func cellCounts() throws(Diagnostic) -> [Int: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT session_id, count(*) AS cells FROM cells GROUP BY session_id")
      var counts: [Int: Int] = [:]
      for row in rows { counts[try row.integer("session_id")] = try row.integer("cells") }
      return counts
    }
  }
}
