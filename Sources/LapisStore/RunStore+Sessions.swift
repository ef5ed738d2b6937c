import GRDB
public import LapisDiagnostics

extension RunStore {
  public func startSession(
    kind: SessionRecord.Kind, cwd: String, seed: Int, version: String, remark: String? = nil
  ) throws(Diagnostic) -> SessionRecord {
    let started = clock()
    let identity = self.identity
    return try write { db in
      try db.execute(
        sql: """
          INSERT INTO sessions
            (kind, started, cwd, seed, version, remark, process_id, boot_id, process_started)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          kind.rawValue, started.text, cwd, seed, version, remark, identity.id, identity.boot,
          identity.started,
        ])
      return SessionRecord(
        id: Int(db.lastInsertedRowID), kind: kind, started: started, ended: nil, cwd: cwd,
        seed: seed, version: version, remark: remark, process: identity)
    }
  }

  public func endSession(_ id: Int) throws(Diagnostic) {
    let ended = clock().text
    try write { db in
      try db.execute(sql: "UPDATE sessions SET ended = ? WHERE id = ?", arguments: [ended, id])
    }
  }

  public func session(_ id: Int) throws(Diagnostic) -> SessionRecord? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM sessions WHERE id = ?", arguments: [id])
        .map(Self.session)
    }
  }

  /// Newest first.
  public func sessions(limit: Int = .max) throws(Diagnostic) -> [SessionRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM sessions ORDER BY id DESC LIMIT ?", arguments: [limit]
      ).map(Self.session)
    }
  }

  private static func session(_ row: Row) throws -> SessionRecord {
    guard let kind = SessionRecord.Kind(rawValue: try row.text("kind")) else {
      throw row.wrong("kind")
    }
    return SessionRecord(
      id: try row.integer("id"), kind: kind, started: try row.time("started"),
      ended: row.optionalTime("ended"), cwd: try row.text("cwd"), seed: try row.integer("seed"),
      version: try row.text("version"), remark: row.optionalText("remark"),
      process: try row.process())
  }
}
