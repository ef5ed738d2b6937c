import GRDB
public import LapisDiagnostics

extension RunStore {
  /// Appends to the series of a run, in the order given. Cost: one transaction, whatever the count.
  public func appendMetrics(_ metrics: [MetricEntry], run: String) throws(Diagnostic) {
    guard !metrics.isEmpty else { return }
    try write { db in
      guard try Self.run(run, db) != nil else { throw Self.unknownRun(run) }
      try Self.append(metrics, run: run, db)
    }
  }

  /// In the order in which they were logged.
  public func metrics(of run: String) throws(Diagnostic) -> [MetricRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM metrics WHERE run_id = ? ORDER BY id", arguments: [run]
      ).map(Self.metric)
    }
  }

  /// One series, in order.
  public func metrics(of run: String, named name: String) throws(Diagnostic) -> [MetricRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM metrics WHERE run_id = ? AND name = ? ORDER BY sequence",
        arguments: [run, name]
      ).map(Self.metric)
    }
  }

  /// What the children of a run logged, child after child in the order of their creation.
  public func metrics(ofChildrenOf parent: String) throws(Diagnostic) -> [MetricRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT metrics.* FROM metrics JOIN runs ON runs.id = metrics.run_id
          WHERE runs.parent_id = ? ORDER BY runs.number, metrics.id
          """, arguments: [parent]
      ).map(Self.metric)
    }
  }

  static func append(_ metrics: [MetricEntry], run: String, _ db: Database) throws {
    guard !metrics.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO metrics (run_id, name, sequence, step, kind, value, value_json, logged)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    var next: [String: Int] = [:]
    for metric in metrics {
      let sequence: Int
      if let known = next[metric.name] {
        sequence = known
      } else {
        sequence =
          try Int.fetchOne(
            db.cachedStatement(
              sql: "SELECT max(sequence) + 1 FROM metrics WHERE run_id = ? AND name = ?"),
            arguments: [run, metric.name]) ?? 0
      }
      next[metric.name] = sequence + 1
      let (value, json) = columns(metric.value)
      try statement.execute(arguments: [
        run, metric.name, sequence, metric.step, metric.kind, value, json, metric.logged.text,
      ])
    }
  }

  /// SQLite has no NaN: both columns are NULL for it.
  private static func columns(_ value: MetricValue) -> (DatabaseValue, String?) {
    switch value {
    case .integer(let number): return (number.databaseValue, nil)
    case .number(let number): return (number.isNaN ? .null : number.databaseValue, nil)
    case .text(let text): return (text.databaseValue, nil)
    case .json(let json): return (.null, json.text())
    }
  }

  private static func metric(_ row: Row) throws -> MetricRecord {
    let value: MetricValue
    if let json = try row.optionalJSON("value_json") {
      value = .json(json)
    } else {
      switch (row["value"] as DatabaseValue).storage {
      case .null: value = .number(.nan)
      case .int64(let number): value = .integer(Int(number))
      case .double(let number): value = .number(number)
      case .string(let text): value = .text(text)
      case .blob: throw row.wrong("value")
      }
    }
    return MetricRecord(
      run: try row.text("run_id"), name: try row.text("name"),
      sequence: try row.integer("sequence"), step: row.optionalInteger("step"),
      kind: try row.text("kind"), value: value, logged: try row.time("logged"))
  }
}
