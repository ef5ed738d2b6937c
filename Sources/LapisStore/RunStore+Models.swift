import GRDB
public import LapisDiagnostics

extension RunStore {
  /// Registers a model under the next version of its name.
  @discardableResult
  public func registerModel(
    name: String, path: String, run: String? = nil, description: String? = nil,
    properties: TextMap = [:], tags: TextMap = [:]
  ) throws(Diagnostic) -> ModelRecord {
    let created = clock()
    return try writeDurably { db in
      let version =
        1 + (try Int.fetchOne(
          db, sql: "SELECT max(version) FROM models WHERE name = ?", arguments: [name]) ?? 0)
      try db.execute(
        sql: """
          INSERT INTO models
            (name, version, run_id, path, description, properties_json, tags_json, created)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name, version, run, path, description, properties.json.text(), tags.json.text(),
          created.text,
        ])
      return ModelRecord(
        name: name, version: version, path: path, run: run, description: description,
        properties: properties, tags: tags, created: created)
    }
  }

  /// The given version of a model, or its latest.
  public func model(named name: String, version: Int? = nil) throws(Diagnostic) -> ModelRecord? {
    try models(named: name).first { version == nil || $0.version == version }
  }

  /// All models, or all versions of one; latest first within a name.
  public func models(named name: String? = nil) throws(Diagnostic) -> [ModelRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT * FROM models WHERE ?1 IS NULL OR name = ?1 ORDER BY name, version DESC",
        arguments: [name]
      ).map { row in
        ModelRecord(
          name: try row.text("name"), version: try row.integer("version"),
          path: try row.text("path"), run: row.optionalText("run_id"),
          description: row.optionalText("description"),
          properties: TextMap(try row.json("properties_json")),
          tags: TextMap(try row.json("tags_json")), created: try row.time("created"))
      }
    }
  }
}
