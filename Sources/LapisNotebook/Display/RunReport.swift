public import LapisDiagnostics
public import LapisStore

/// Stored runs as text and as JSON.
public enum RunReport {
  /// Runs without a parent, newest first.
  public static func text(limit: Int, in store: RunStore, width: Int) throws(Diagnostic) -> String {
    let runs = try topLevel(limit, store)
    guard !runs.isEmpty else { return "There are no runs yet.\n" }
    let children = try store.childCounts()
    return TextTable.text(
      header: ["run", "experiment", "type", "status", "created", "children"],
      rows: runs.map { run in
        [
          run.id, run.experiment, run.type ?? "", status(run), run.created.shortText,
          String(children[run.id] ?? 0),
        ]
      }, width: width)
  }

  public static func json(limit: Int, in store: RunStore) throws(Diagnostic) -> JSONValue {
    let children = try store.childCounts()
    return .array(
      try topLevel(limit, store).map { run in
        .object(members(run) + [JSONValue.Member("children", .integer(children[run.id] ?? 0))])
      })
  }

  public static func text(
    ofRun id: String, in store: RunStore, width: Int
  ) throws(Diagnostic) -> String {
    let run = try find(id, in: store)
    var rows = [
      ["run", run.id], ["experiment", run.experiment], ["type", run.type ?? ""],
      ["status", status(run)], ["created", run.created.shortText + " UTC"],
      ["started", run.started.map { $0.shortText + " UTC" } ?? ""],
      ["ended", run.ended.map { $0.shortText + " UTC" } ?? ""],
    ]
    if let parent = run.parent { rows.append(["parent", parent]) }
    if let target = run.target { rows.append(["target", target]) }
    if let seed = run.seed { rows.append(["seed", String(seed)]) }
    if !run.arguments.isEmpty { rows.append(["arguments", run.arguments.joined(separator: " ")]) }
    if let error = run.error { rows.append(["error", error]) }
    var out = rows.filter { !$0[1].isEmpty }
      .map { $0[0] + String(repeating: " ", count: 12 - $0[0].count) + $0[1] + "\n" }.joined()
    let parameters = run.parameters.asObject ?? []
    if !parameters.isEmpty {
      out += "\nparameters\n"
      for member in parameters { out += "  \(member.key) = \(member.value.asString ?? member.value.text())\n" }
    }
    let metrics = try series(of: id, in: store)
    if !metrics.isEmpty {
      out += "\n"
      out += TextTable.text(
        header: ["metric", "last", "least", "most", "logged"],
        rows: metrics.map { $0.row }, width: width)
    }
    let artifacts = try store.artifacts(of: id)
    if !artifacts.isEmpty {
      out += "\n"
      out += TextTable.text(
        header: ["file", "bytes"], rows: artifacts.map { [$0.name, String($0.size)] }, width: width)
    }
    out += try childTable(of: id, in: store, width: width)
    return out
  }

  public static func json(ofRun id: String, in store: RunStore) throws(Diagnostic) -> JSONValue {
    let run = try find(id, in: store)
    let metrics = try store.metrics(of: id).map { metric -> JSONValue in
      [
        "name": .string(metric.name), "sequence": .integer(metric.sequence),
        "step": metric.step.map { .integer($0) } ?? .null, "kind": .string(metric.kind),
        "value": json(metric.value), "logged": .string(metric.logged.text),
      ]
    }
    let artifacts = try store.artifacts(of: id).map { artifact -> JSONValue in
      [
        "name": .string(artifact.name), "path": .string(artifact.path),
        "size": .integer(artifact.size), "sha256": .string(artifact.sha256),
      ]
    }
    let children = try store.children(of: id).map { JSONValue.string($0.id) }
    return .object(
      members(run) + [
        JSONValue.Member("metrics", .array(metrics)),
        JSONValue.Member("artifacts", .array(artifacts)),
        JSONValue.Member("children", .array(children)),
      ])
  }

  // MARK: Parts

  private static func topLevel(_ limit: Int, _ store: RunStore) throws(Diagnostic) -> [RunRecord] {
    var query = RunQuery()
    query.topLevelOnly = true
    query.limit = limit
    return try store.runs(query)
  }

  /// By id, or by the beginning of an id that only one run has.
  package static func find(_ id: String, in store: RunStore) throws(Diagnostic) -> RunRecord {
    if let run = try store.run(id) { return run }
    let runs = try store.runs()
    let matches = runs.filter { $0.id.hasPrefix(id) && $0.parent == nil }
    if matches.count == 1, !id.isEmpty { return matches[0] }
    let nearest = NearestName.nearest(to: id, among: runs.map { $0.id })
    throw Diagnostic(
      "run.unknown", .notFound,
      matches.count > 1 ? "\(matches.count) runs begin with '\(id)'." : "There is no run '\(id)'.",
      hint: nearest.map { "Did you mean \($0)?" } ?? "`lapis runs` lists them.")
  }

  private static func status(_ run: RunRecord) -> String {
    run.interrupted ? "\(run.status.rawValue) (interrupted)" : run.status.rawValue
  }

  private struct Series {
    var name: String
    var values: [MetricValue]

    var row: [String] {
      let numbers = values.compactMap(\.asDouble).filter { !$0.isNaN }
      let last = values.last.map(RunReport.text) ?? ""
      guard let least = numbers.min(), let most = numbers.max(), values.count > 1 else {
        return [name, last, "", "", String(values.count)]
      }
      return [name, last, short(least), short(most), String(values.count)]
    }
  }

  private static func series(of id: String, in store: RunStore) throws(Diagnostic) -> [Series] {
    var series: [Series] = []
    for metric in try store.metrics(of: id) {
      if let index = series.firstIndex(where: { $0.name == metric.name }) {
        series[index].values.append(metric.value)
      } else {
        series.append(Series(name: metric.name, values: [metric.value]))
      }
    }
    return series
  }

  private static func childTable(
    of id: String, in store: RunStore, width: Int
  ) throws(Diagnostic) -> String {
    let children = try store.children(of: id)
    guard !children.isEmpty else { return "" }
    let metrics = try store.metrics(ofChildrenOf: id)
    var last: [String: String] = [:]
    for metric in metrics { last[metric.run] = "\(metric.name) \(text(metric.value))" }
    return "\n"
      + TextTable.text(
        header: ["child", "status", "last metric", "parameters"],
        rows: children.map { child in
          [
            String(child.id.dropFirst(child.id.hasPrefix(id + "_") ? id.count + 1 : 0)),
            status(child), last[child.id] ?? "",
            (child.parameters.asObject ?? [])
              .map { "\($0.key)=\($0.value.asString ?? $0.value.text())" }.joined(separator: " "),
          ]
        }, width: width)
  }

  static func text(_ value: MetricValue) -> String {
    switch value {
    case .integer(let number): return String(number)
    case .number(let number): return short(number)
    case .text(let text): return text
    case .json(let json): return json.text()
    }
  }

  private static func json(_ value: MetricValue) -> JSONValue {
    switch value {
    case .integer(let number): return .integer(number)
    case .number(let number): return .number(number)
    case .text(let text): return .string(text)
    case .json(let json): return json
    }
  }

  /// Six significant digits.
  private static func short(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return number.description }
    var magnitude = 0
    var size = abs(number)
    while size >= 10, magnitude < 300 {
      size /= 10
      magnitude += 1
    }
    while size < 1, magnitude > -300 {
      size *= 10
      magnitude -= 1
    }
    guard (-5...14).contains(magnitude) else { return number.description }
    var scale = 1.0
    for _ in 0..<abs(5 - magnitude) { scale *= 10 }
    let rounded = magnitude <= 5 ? (number * scale).rounded() / scale : (number / scale).rounded() * scale
    let text = rounded.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func members(_ run: RunRecord) -> [JSONValue.Member] {
    func member(_ key: String, _ value: JSONValue) -> JSONValue.Member { .init(key, value) }
    func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return [
      member("id", .string(run.id)), member("experiment", .string(run.experiment)),
      member("number", .integer(run.number)), member("parent", optional(run.parent)),
      member("name", .string(run.name)), member("type", optional(run.type)),
      member("target", optional(run.target)), member("status", .string(run.status.rawValue)),
      member("interrupted", .bool(run.interrupted)),
      member("created", .string(run.created.text)), member("started", optional(run.started?.text)),
      member("ended", optional(run.ended?.text)), member("properties", run.properties.json),
      member("tags", run.tags.json), member("parameters", run.parameters),
      member("arguments", .array(run.arguments.map { .string($0) })),
      member("definition", run.definition ?? .null), member("error", optional(run.error)),
      member("seed", run.seed.map { .integer($0) } ?? .null),
      member("version", .string(run.version)),
    ]
  }
}
