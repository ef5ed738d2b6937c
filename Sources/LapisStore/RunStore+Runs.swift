import GRDB
public import LapisDiagnostics

/// Which runs to list; every condition that is set must hold.
public struct RunQuery: Sendable, Hashable {
  public var experiment: String?
  public var parent: String?
  /// Only runs without a parent.
  public var topLevelOnly = false
  public var status: RunStatus?
  public var type: String?
  public var session: Int?
  /// By number within the experiment; newest first otherwise.
  public var oldestFirst = false
  public var limit = Int.max

  public init() {}
}

extension RunStore {
  /// Stores a new run, and its experiment if that is new. The result has its number.
  ///
  /// Throws `store.exists` if there is a run of this id, `store.not-found` if the parent is unknown.
  @discardableResult
  public func createRun(_ run: RunRecord) throws(Diagnostic) -> RunRecord {
    try Self.check(id: run.id)
    let experiment = try experiment(named: run.experiment)
    let identity = self.identity
    return try write { db in
      if try Self.run(run.id, db) != nil {
        throw Diagnostic("store.exists", .exists, "There is already a run \(run.id).")
      }
      if let parent = run.parent, try Self.run(parent, db) == nil {
        throw Self.unknownRun(parent)
      }
      var stored = run
      stored.process = identity
      stored.number =
        1 + (try Int.fetchOne(
          db, sql: "SELECT max(number) FROM runs WHERE experiment_id = ?",
          arguments: [experiment.id]) ?? 0)
      try db.execute(
        sql: """
          INSERT INTO runs (name, type, target, status, interrupted, created, started, ended,
            properties_json, tags_json, parameters_json, arguments_json, definition_json, error,
            seed, version, parent_id, session_id, process_id, boot_id, process_started,
            id, number, experiment_id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: Self.mutableColumns(stored) + [
          stored.parent, stored.session, identity.id, identity.boot, identity.started, stored.id,
          stored.number, experiment.id,
        ])
      return stored
    }
  }

  /// Reads, changes and writes a run in one transaction. Id, number, experiment and parent stay.
  @discardableResult
  public func updateRun(
    _ id: String, _ change: (inout RunRecord) -> Void
  ) throws(Diagnostic) -> RunRecord {
    try write { try Self.update(id, $0, change) }
  }

  /// Ends a run: status, the metrics that are not stored yet and whatever `change` sets, in one
  /// transaction that is on the disk when the call returns.
  @discardableResult
  public func finishRun(
    _ id: String, status: RunStatus, error: String? = nil, metrics: [MetricEntry] = [],
    change: (inout RunRecord) -> Void = { _ in }
  ) throws(Diagnostic) -> RunRecord {
    let ended = clock()
    return try writeDurably { db in
      try Self.append(metrics, run: id, db)
      return try Self.update(id, db) { run in
        run.status = status
        run.interrupted = false
        run.error = error ?? run.error
        run.ended = ended
        change(&run)
      }
    }
  }

  /// Takes over a run that was cut off: it is `Running` again, in this process.
  @discardableResult
  public func resumeRun(_ id: String) throws(Diagnostic) -> RunRecord {
    let identity = self.identity
    return try write { db in
      try Self.update(id, db) { run in
        run.status = .running
        run.interrupted = false
        run.ended = nil
        run.process = identity
      }
    }
  }

  public func run(_ id: String) throws(Diagnostic) -> RunRecord? {
    try read { try Self.run(id, $0) }
  }

  /// By `query`, newest first unless it says otherwise.
  public func runs(_ query: RunQuery = RunQuery()) throws(Diagnostic) -> [RunRecord] {
    try read { db in
      var conditions: [String] = []
      var values: [(any DatabaseValueConvertible)?] = []
      func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
        guard let value else { return }
        conditions.append(condition)
        values.append(value)
      }
      add("experiments.name = ?", query.experiment)
      add("runs.parent_id = ?", query.parent)
      add("runs.status = ?", query.status?.rawValue)
      add("runs.type = ?", query.type)
      add("runs.session_id = ?", query.session)
      if query.topLevelOnly { conditions.append("runs.parent_id IS NULL") }
      let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
      let order = query.oldestFirst ? "runs.number" : "runs.created DESC, runs.number DESC"
      values.append(query.limit)
      return try Row.fetchAll(
        db, sql: "\(Self.selection)\(filter) ORDER BY \(order) LIMIT ?",
        arguments: StatementArguments(values)
      ).map(Self.run)
    }
  }

  /// In the order in which they were created.
  public func children(of id: String) throws(Diagnostic) -> [RunRecord] {
    var query = RunQuery()
    query.parent = id
    query.oldestFirst = true
    return try runs(query)
  }

  /// How many children each run has, by run; runs without children are absent.
  public func childCounts() throws(Diagnostic) -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT parent_id, count(*) AS children FROM runs WHERE parent_id IS NOT NULL
          GROUP BY parent_id
          """)
      var counts: [String: Int] = [:]
      for row in rows { counts[try row.text("parent_id")] = try row.integer("children") }
      return counts
    }
  }

  // MARK: Rows

  private static let selection = """
    SELECT runs.*, experiments.name AS experiment
    FROM runs JOIN experiments ON experiments.id = runs.experiment_id
    """

  static func run(_ id: String, _ db: Database) throws -> RunRecord? {
    try Row.fetchOne(db, sql: selection + " WHERE runs.id = ?", arguments: [id]).map(run)
  }

  static func update(
    _ id: String, _ db: Database, _ change: (inout RunRecord) -> Void
  ) throws -> RunRecord {
    guard var run = try run(id, db) else { throw unknownRun(id) }
    change(&run)
    try db.execute(
      sql: """
        UPDATE runs SET name = ?, type = ?, target = ?, status = ?, interrupted = ?, created = ?,
          started = ?, ended = ?, properties_json = ?, tags_json = ?, parameters_json = ?,
          arguments_json = ?, definition_json = ?, error = ?, seed = ?, version = ?,
          process_id = ?, boot_id = ?, process_started = ?
        WHERE id = ?
        """,
      arguments: mutableColumns(run) + [
        run.process.id, run.process.boot, run.process.started, id,
      ])
    return run
  }

  /// In the order in which both statements above name them.
  private static func mutableColumns(_ run: RunRecord) -> StatementArguments {
    [
      run.name, run.type, run.target, run.status.rawValue, run.interrupted, run.created.text,
      run.started?.text, run.ended?.text, run.properties.json.text(), run.tags.json.text(),
      run.parameters.text(), JSONValue.array(run.arguments.map { .string($0) }).text(),
      run.definition?.text(), run.error, run.seed, run.version,
    ]
  }

  private static func run(_ row: Row) throws -> RunRecord {
    guard let status = RunStatus(rawValue: try row.text("status")) else {
      throw row.wrong("status")
    }
    var run = RunRecord(
      id: try row.text("id"), experiment: try row.text("experiment"),
      parent: row.optionalText("parent_id"), session: row.optionalInteger("session_id"),
      name: try row.text("name"), type: row.optionalText("type"),
      target: row.optionalText("target"), status: status, created: try row.time("created"),
      started: row.optionalTime("started"), properties: TextMap(try row.json("properties_json")),
      tags: TextMap(try row.json("tags_json")), parameters: try row.json("parameters_json"),
      arguments: (try row.json("arguments_json").asArray ?? []).map { $0.asString ?? $0.text() },
      definition: try row.optionalJSON("definition_json"), seed: row.optionalInteger("seed"),
      version: try row.text("version"))
    run.number = try row.integer("number")
    run.interrupted = try row.integer("interrupted") != 0
    run.ended = row.optionalTime("ended")
    run.error = row.optionalText("error")
    run.process = try row.process()
    return run
  }

  static func unknownRun(_ id: String) -> Diagnostic {
    Diagnostic(
      "store.not-found", .notFound, "There is no run \(id).", hint: "`lapis runs` lists them.")
  }

  /// The id names a folder.
  static func check(id: String) throws(Diagnostic) {
    let allowed = id.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != 0x7F }
    guard allowed, !id.isEmpty, id.utf8.count <= 200, !id.hasPrefix(".") else {
      throw Diagnostic(
        "store.run-id", .value,
        "A run's id has 1 to 200 characters without spaces and slashes and does not start with a "
          + "dot; got '\(id.prefix(60))'.")
    }
  }
}
