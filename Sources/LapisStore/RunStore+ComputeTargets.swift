import GRDB
public import LapisDiagnostics

extension RunStore {
  /// Stores a compute target; one of the same name gets the new configuration.
  @discardableResult
  public func saveComputeTarget(
    name: String, type: String, configuration: JSONValue
  ) throws(Diagnostic) -> ComputeTargetRecord {
    let created = clock()
    return try write { db in
      try db.execute(
        sql: """
          INSERT INTO compute_targets (name, type, configuration_json, created)
          VALUES (?, ?, ?, ?)
          ON CONFLICT (name) DO UPDATE
            SET type = excluded.type, configuration_json = excluded.configuration_json
          """, arguments: [name, type, configuration.text(), created.text])
      guard let stored = try Self.computeTargets(db).first(where: { $0.name == name }) else {
        throw Diagnostic("store.failed", .io, "The compute target \(name) could not be stored.")
      }
      return stored
    }
  }

  public func computeTarget(named name: String) throws(Diagnostic) -> ComputeTargetRecord? {
    try computeTargets().first { $0.name == name }
  }

  /// In the order of their names.
  public func computeTargets() throws(Diagnostic) -> [ComputeTargetRecord] {
    try read { try Self.computeTargets($0) }
  }

  /// False if there was none of this name.
  @discardableResult
  public func deleteComputeTarget(named name: String) throws(Diagnostic) -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM compute_targets WHERE name = ?", arguments: [name])
      return db.changesCount > 0
    }
  }

  private static func computeTargets(_ db: Database) throws -> [ComputeTargetRecord] {
    try Row.fetchAll(db, sql: "SELECT * FROM compute_targets ORDER BY name").map { row in
      ComputeTargetRecord(
        name: try row.text("name"), type: try row.text("type"),
        configuration: try row.json("configuration_json"), created: try row.time("created"))
    }
  }
}
