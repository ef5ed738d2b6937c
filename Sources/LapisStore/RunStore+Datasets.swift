import GRDB
public import LapisDiagnostics

extension RunStore {
  /// Registers a dataset. With `newVersion` the name gets its next version; without, an existing name
  /// with another source is an error `store.exists`, and with the same source is returned as it is.
  @discardableResult
  public func registerDataset(
    name: String, source: JSONValue, description: String? = nil, tags: TextMap = [:],
    newVersion: Bool = false
  ) throws(Diagnostic) -> DatasetRecord {
    let created = clock()
    return try write { db in
      let latest = try Self.datasets(name, db).first
      if let latest, latest.source == source { return latest }
      if let latest, !newVersion {
        throw Diagnostic(
          "store.exists", .exists,
          "There is already a dataset '\(name)' (version \(latest.version)) with another source.",
          hint: "Register it with create_new_version=True.")
      }
      let version = 1 + (latest?.version ?? 0)
      try db.execute(
        sql: """
          INSERT INTO datasets (name, version, source_json, description, tags_json, created)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name, version, source.text(), description, tags.json.text(), created.text,
        ])
      return DatasetRecord(
        name: name, version: version, source: source, description: description, tags: tags,
        created: created)
    }
  }

  /// The given version of a dataset, or its latest.
  public func dataset(
    named name: String, version: Int? = nil
  ) throws(Diagnostic) -> DatasetRecord? {
    try datasets(named: name).first { version == nil || $0.version == version }
  }

  /// All datasets, or all versions of one; latest first within a name.
  public func datasets(named name: String? = nil) throws(Diagnostic) -> [DatasetRecord] {
    try read { try Self.datasets(name, $0) }
  }

  private static func datasets(_ name: String?, _ db: Database) throws -> [DatasetRecord] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM datasets WHERE ?1 IS NULL OR name = ?1 ORDER BY name, version DESC",
      arguments: [name]
    ).map { row in
      DatasetRecord(
        name: try row.text("name"), version: try row.integer("version"),
        source: try row.json("source_json"), description: row.optionalText("description"),
        tags: TextMap(try row.json("tags_json")), created: try row.time("created"))
    }
  }
}
