import LapisDiagnostics
import LapisStore

/// What a script inside a run may ask its host. The names and shapes are between two ends of the same
/// program, so a version is not needed.
struct HostQuestions: Sendable {
  let store: RunStore
  let run: String

  func answer(_ question: String, _ details: JSONValue) throws(Diagnostic) -> JSONValue {
    let documents = RunDocuments(store: store)
    switch question {
    case "run.details": return try documents.details(run)
    case "run.metrics": return try documents.metrics(run)
    case "run.record":
      let record = try documents.record(run)
      return [
        "experiment": .string(record.experiment), "parent": record.parent.map { .string($0) } ?? .null,
        "name": .string(record.name), "number": .integer(record.number),
        "type": record.type.map { .string($0) } ?? .null, "tags": record.tags.json,
        "properties": record.properties.json, "status": .string(record.status.rawValue),
      ]
    case "run.files":
      return .array(try store.artifacts(of: run).map { ["name": .string($0.name), "path": .string($0.path)] })
    case "dataset.get":
      guard
        let record = try store.dataset(
          named: details["name"]?.asString ?? "", version: details["version"]?.asInt)
      else { return .null }
      return record.json
    case "dataset.names":
      var names: [String] = []
      for record in try store.datasets() where !names.contains(record.name) { names.append(record.name) }
      return .array(names.map { .string($0) })
    case "model.register":
      return try ModelFiles(store: store).register(details, run: run).json
    case "model.get":
      return try store.model(named: details["name"]?.asString ?? "", version: details["version"]?.asInt)?
        .json ?? .null
    case "experiment.names":
      return .array(try store.experiments().map { .string($0.name) })
    default:
      throw Diagnostic(
        "sdk.worker", .notSupported, "A script inside a run cannot ask for '\(question)'.",
        hint: "Do it in the script or the session that submits the run.")
    }
  }
}

extension DatasetRecord {
  var json: JSONValue {
    [
      "name": .string(name), "version": .integer(version), "source": source,
      "description": description.map { .string($0) } ?? .null, "tags": tags.json,
    ]
  }
}

extension ModelRecord {
  var json: JSONValue {
    [
      "name": .string(name), "version": .integer(version), "path": .string(path),
      "run": run.map { .string($0) } ?? .null, "description": description.map { .string($0) } ?? .null,
      "tags": tags.json, "properties": properties.json, "created": .string(created.text),
    ]
  }
}
