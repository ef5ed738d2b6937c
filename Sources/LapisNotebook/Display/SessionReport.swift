public import LapisDiagnostics
public import LapisStore

/// Stored sessions as text and as JSON.
public enum SessionReport {
  /// Newest first; sessions without cells are left out of the text.
  public static func text(limit: Int, in store: RunStore, width: Int) throws(Diagnostic) -> String {
    let sessions = try store.sessions(limit: limit)
    let counts = try store.cellCounts()
    guard !sessions.isEmpty else {
      return "There are no sessions yet: those typed at the prompt and scripts run with --record are kept.\n"
    }
    return TextTable.text(
      header: ["session", "kind", "started", "cells", "seed", "folder"],
      rows: sessions.map { session in
        [
          String(session.id), session.kind.rawValue, session.started.shortText,
          String(counts[session.id] ?? 0), String(session.seed), session.remark ?? session.cwd,
        ]
      }, width: width)
  }

  public static func json(limit: Int, in store: RunStore) throws(Diagnostic) -> JSONValue {
    let counts = try store.cellCounts()
    return .array(
      try store.sessions(limit: limit).map { session in
        .object(members(session) + [JSONValue.Member("cells", .integer(counts[session.id] ?? 0))])
      })
  }

  public static func text(ofSession id: Int, in store: RunStore) throws(Diagnostic) -> String {
    let session = try find(id, in: store)
    var out =
      "Session \(id), \(session.kind.rawValue), \(session.started.shortText) UTC, seed \(session.seed), "
      + "Lapis \(session.version)\n\(session.remark ?? session.cwd)\n"
    for cell in try store.cells(session: id) {
      out += "\n" + CellText.prompted(cell.source, number: cell.number) + cell.output
      if !cell.output.isEmpty, !cell.output.hasSuffix("\n") { out += "\n" }
      if let result = cell.result {
        out += "Out[\(cell.number)]: " + (result.contains("\n") ? "\n" : "") + result + "\n"
      }
      if let error = cell.error { out += error }
      if cell.status == .running { out += "(it did not end: the session was killed)\n" }
    }
    return out
  }

  public static func json(ofSession id: Int, in store: RunStore) throws(Diagnostic) -> JSONValue {
    let session = try find(id, in: store)
    let cells = try store.cells(session: id).map { cell -> JSONValue in
      [
        "number": .integer(cell.number), "source": .string(cell.source),
        "output": .string(cell.output), "result": cell.result.map { .string($0) } ?? .null,
        "error": cell.error.map { .string($0) } ?? .null, "status": .string(cell.status.rawValue),
        "started": .string(cell.started.text),
        "duration": cell.duration.map { .number($0) } ?? .null,
      ]
    }
    return .object(members(session) + [JSONValue.Member("cells", .array(cells))])
  }

  static func find(_ id: Int, in store: RunStore) throws(Diagnostic) -> SessionRecord {
    guard let session = try store.session(id) else {
      throw Diagnostic(
        "session.unknown", .notFound, "There is no session \(id).",
        hint: "`lapis sessions` lists them.")
    }
    return session
  }

  private static func members(_ session: SessionRecord) -> [JSONValue.Member] {
    [
      JSONValue.Member("id", .integer(session.id)),
      JSONValue.Member("kind", .string(session.kind.rawValue)),
      JSONValue.Member("started", .string(session.started.text)),
      JSONValue.Member("ended", session.ended.map { .string($0.text) } ?? .null),
      JSONValue.Member("cwd", .string(session.cwd)),
      JSONValue.Member("seed", .integer(session.seed)),
      JSONValue.Member("version", .string(session.version)),
      JSONValue.Member("remark", session.remark.map { .string($0) } ?? .null),
    ]
  }
}

/// A cell's source as it looks at the prompt.
enum CellText {
  static func prompted(_ source: String, number: Int) -> String {
    var text = source
    while text.hasSuffix("\n") { text.removeLast() }
    let prompt = "In [\(number)]: "
    let indent = String(repeating: " ", count: max(0, prompt.count - 5)) + "...: "
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0 == 0 ? prompt : indent) + $1 + "\n" }.joined()
  }
}
