import GRDB
public import LapisDiagnostics

extension RunStore {
  /// The experiment of that name, made if there is none.
  public func experiment(named name: String) throws(Diagnostic) -> ExperimentRecord {
    let created = clock().text
    return try write { db in
      // Version 4 of a UUID, from SQLite's generator.
      try db.execute(
        sql: """
          INSERT INTO experiments (name, guid, created) VALUES (?,
            lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4'
              || substr(hex(randomblob(2)), 2) || '-'
              || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2)
              || '-' || hex(randomblob(6))), ?)
          ON CONFLICT (name) DO NOTHING
          """, arguments: [name, created])
      guard let found = try Self.experiment(named: name, db) else {
        throw Diagnostic("store.failed", .io, "The experiment \(name) could not be stored.")
      }
      return found
    }
  }

  public func findExperiment(named name: String) throws(Diagnostic) -> ExperimentRecord? {
    try read { try Self.experiment(named: name, $0) }
  }

  /// In the order in which they were made.
  public func experiments() throws(Diagnostic) -> [ExperimentRecord] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM experiments ORDER BY id").map(Self.experiment)
    }
  }

  public func setTags(_ tags: TextMap, experiment name: String) throws(Diagnostic) {
    try write { db in
      try db.execute(
        sql: "UPDATE experiments SET tags_json = ? WHERE name = ?",
        arguments: [tags.json.text(), name])
    }
  }

  static func experiment(named name: String, _ db: Database) throws -> ExperimentRecord? {
    try Row.fetchOne(db, sql: "SELECT * FROM experiments WHERE name = ?", arguments: [name])
      .map(experiment)
  }

  private static func experiment(_ row: Row) throws -> ExperimentRecord {
    ExperimentRecord(
      id: try row.integer("id"), name: try row.text("name"), guid: try row.text("guid"),
      created: try row.time("created"), tags: TextMap(try row.json("tags_json")))
  }
}
