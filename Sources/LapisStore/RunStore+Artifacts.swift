import GRDB
public import LapisDiagnostics

extension RunStore {
  /// The folder of a run's files, made if it is missing.
  public func folder(ofRun id: String) throws(Diagnostic) -> String {
    try Self.check(id: id)
    let path = home + "/runs/" + id
    try Folder.make(path)
    return path
  }

  /// Copies a file into the run's folder and records it with its digest; one of the same name is replaced.
  ///
  /// `name` is relative to the run's folder and may have folders in it: `outputs/model.joblib`.
  @discardableResult
  public func addArtifact(
    _ name: String, copying source: String, run id: String
  ) throws(Diagnostic) -> ArtifactRecord {
    let path = try artifactPath(name, run: id)
    if let parent = Folder.parent(of: path) { try Folder.make(parent) }
    try Folder.copy(source, to: path)
    return try recordArtifact(name, run: id)
  }

  /// Writes a file of the run's folder and records it with its digest; one of the same name is replaced.
  @discardableResult
  public func addArtifact(
    _ name: String, contents: [UInt8], run id: String
  ) throws(Diagnostic) -> ArtifactRecord {
    let path = try artifactPath(name, run: id)
    if let parent = Folder.parent(of: path) { try Folder.make(parent) }
    try Folder.write(contents, to: path)
    return try recordArtifact(name, run: id)
  }

  /// Records a file that already stands in the run's folder.
  @discardableResult
  public func recordArtifact(_ name: String, run id: String) throws(Diagnostic) -> ArtifactRecord {
    let path = try artifactPath(name, run: id)
    let (size, sha256) = try Folder.digest(path)
    let record = ArtifactRecord(
      run: id, name: name, path: path, size: size, sha256: sha256, created: clock())
    try write { db in
      guard try Self.run(id, db) != nil else { throw Self.unknownRun(id) }
      try db.execute(
        sql: """
          INSERT INTO artifacts (run_id, name, path, size, sha256, created)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (run_id, name) DO UPDATE SET path = excluded.path, size = excluded.size,
            sha256 = excluded.sha256, created = excluded.created
          """,
        arguments: [id, name, "runs/\(id)/\(name)", size, sha256, record.created.text])
    }
    return record
  }

  /// In the order of their names.
  public func artifacts(of id: String) throws(Diagnostic) -> [ArtifactRecord] {
    let home = self.home
    return try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM artifacts WHERE run_id = ? ORDER BY name", arguments: [id]
      ).map { row in
        let path = try row.text("path")
        return ArtifactRecord(
          run: id, name: try row.text("name"), path: path.hasPrefix("/") ? path : home + "/" + path,
          size: try row.integer("size"), sha256: try row.text("sha256"),
          created: try row.time("created"))
      }
    }
  }

  /// Whether the file still has the digest it was recorded with.
  public func isIntact(_ artifact: ArtifactRecord) throws(Diagnostic) -> Bool {
    let found = try Folder.digest(artifact.path)
    return found.size == artifact.size && found.sha256 == artifact.sha256
  }

  private func artifactPath(_ name: String, run id: String) throws(Diagnostic) -> String {
    try Self.check(id: id)
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }),
      !name.utf8.contains(0)
    else {
      throw Diagnostic(
        "store.artifact-name", .value,
        "An artifact's name is a relative path without '.' and '..'; got '\(name)'.")
    }
    return home + "/runs/" + id + "/" + name
  }
}
