import LapisDiagnostics
import LapisStore

/// What the SDK tells about a stored run, as documents.
struct RunDocuments: Sendable {
  let store: RunStore

  func record(_ id: String) throws(Diagnostic) -> RunRecord {
    guard let record = try store.run(id) else {
      throw Diagnostic(
        "run.unknown", .notFound, "There is no run \(id) in this workspace.",
        hint: "`lapis runs` lists them.")
    }
    return record
  }

  /// `get_metrics()`: one value as it is, several as a list. An int becomes a float where another value of
  /// its name is one.
  func metrics(_ id: String) throws(Diagnostic) -> JSONValue { Self.merged(try store.metrics(of: id)) }

  /// `get_metrics()` of a run's children: a member for each child, in order.
  func metricsOfChildren(_ id: String) throws(Diagnostic) -> JSONValue {
    let all = try store.metrics(ofChildrenOf: id)
    var members: [JSONValue.Member] = []
    for child in try store.children(of: id) {
      members.append(.init(child.id, Self.merged(all.filter { $0.run == child.id })))
    }
    return .object(members)
  }

  static func merged(_ records: [MetricRecord]) -> JSONValue {
    var names: [String] = []
    var series: [String: [MetricRecord]] = [:]
    for record in records {
      if series[record.name] == nil { names.append(record.name) }
      series[record.name, default: []].append(record)
    }
    return .object(names.map { .init($0, merged(series: series[$0] ?? [])) })
  }

  private static func merged(series: [MetricRecord]) -> JSONValue {
    let values = series.map { $0.value.json }
    switch series.first?.kind {
    case "row" where values.count > 1:
      var columns: [JSONValue.Member] = []
      for row in values {
        for member in row.asObject ?? [] {
          if let index = columns.firstIndex(where: { $0.key == member.key }) {
            columns[index].value = .array((columns[index].value.asArray ?? []) + [member.value])
          } else {
            columns.append(.init(member.key, .array([member.value])))
          }
        }
      }
      return .object(columns)
    case "list":
      let joined = values.flatMap { $0.asArray ?? [$0] }
      return .array(joined)
    default:
      guard values.count != 1 else { return values[0] }
      let isFloat = values.contains { if case .number = $0 { true } else { false } }
      return .array(
        values.map { value in
          if isFloat, case .integer(let number) = value { return .number(Double(number)) }
          return value
        })
    }
  }

  /// `get_details()`.
  func details(_ id: String) throws(Diagnostic) -> JSONValue {
    let run = try record(id)
    var members: [JSONValue.Member] = [
      .init("runId", .string(run.id)),
      .init("target", run.target.map { .string($0) } ?? .null),
      .init("status", .string(run.status.rawValue)),
      .init("startTimeUtc", run.started.map { .string($0.text) } ?? .null),
    ]
    if let ended = run.ended { members.append(.init("endTimeUtc", .string(ended.text))) }
    members.append(.init("services", [:]))
    if let error = run.error { members.append(.init("error", Self.error(error))) }
    members += [
      .init("properties", run.properties.json), .init("inputDatasets", []),
      .init("outputDatasets", []),
    ]
    if let definition = run.definition { members.append(.init("runDefinition", definition)) }
    members += [.init("logFiles", try logFiles(id)), .init("submittedBy", "local")]
    return .object(members)
  }

  static func error(_ message: String) -> JSONValue {
    ["error": ["code": "UserError", "message": .string(message), "details": []]]
  }

  private func logFiles(_ id: String) throws(Diagnostic) -> JSONValue {
    let logs = try store.artifacts(of: id).filter {
      $0.name.hasPrefix("user_logs/") || $0.name.hasPrefix("azureml-logs/")
    }
    return .object(logs.map { .init($0.name, .string($0.path)) })
  }
}
