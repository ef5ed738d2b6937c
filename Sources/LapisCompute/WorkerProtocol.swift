public import LapisDiagnostics
public import LapisStore

/// What a worker tells or asks its host; every request is answered before the script goes on.
///
/// On the wire a request is one JSON object a line, `{"request": name, …}`, and so is its answer. The
/// line goes over a socket of its own, whose descriptor stands in the environment variable
/// `LAPIS_WORKER_FD`, so that the script's own output cannot be mistaken for it.
public enum WorkerRequest: Sendable, Hashable {
  /// A value of a metric; the answer says whether the trial goes on.
  case log(name: String, kind: String, value: JSONValue, step: Int?)
  case tag(key: String, value: String)
  case properties(TextMap)
  /// A file to keep under a name of the run's folder.
  case file(name: String, path: String)
  /// Something only the host knows: a data set by its name, a model to register.
  case ask(question: String, JSONValue)
  /// The script came to its end.
  case complete
  case fail(message: String)

  public var json: JSONValue {
    switch self {
    case .log(let name, let kind, let value, let step):
      [
        "request": "log", "name": .string(name), "kind": .string(kind), "value": value,
        "step": step.map { .integer($0) } ?? .null,
      ]
    case .tag(let key, let value): ["request": "tag", "key": .string(key), "value": .string(value)]
    case .properties(let properties): ["request": "properties", "properties": properties.json]
    case .file(let name, let path): ["request": "file", "name": .string(name), "path": .string(path)]
    case .ask(let question, let details):
      ["request": "ask", "question": .string(question), "details": details]
    case .complete: ["request": "complete"]
    case .fail(let message): ["request": "fail", "message": .string(message)]
    }
  }

  /// - Throws: `worker.protocol` for anything that is not a request.
  public init(_ json: JSONValue) throws(Diagnostic) {
    func text(_ name: String) throws(Diagnostic) -> String {
      guard let value = json[name]?.asString else {
        throw Diagnostic("worker.protocol", .value, "A worker's request has no text for '\(name)'.")
      }
      return value
    }
    switch try text("request") {
    case "log":
      self = .log(
        name: try text("name"), kind: try text("kind"), value: json["value"] ?? .null,
        step: json["step"]?.asInt)
    case "tag": self = .tag(key: try text("key"), value: try text("value"))
    case "properties": self = .properties(TextMap(json["properties"] ?? [:]))
    case "file": self = .file(name: try text("name"), path: try text("path"))
    case "ask": self = .ask(question: try text("question"), json["details"] ?? .null)
    case "complete": self = .complete
    case "fail": self = .fail(message: try text("message"))
    case let other:
      throw Diagnostic("worker.protocol", .value, "A worker made the unknown request '\(other)'.")
    }
  }
}

/// The host's answer.
public enum WorkerReply: Sendable, Hashable {
  case proceed
  /// The trial should end now.
  case stop
  case value(JSONValue)
  /// The request could not be fulfilled; the script sees an exception.
  case failure(Diagnostic)

  public var json: JSONValue {
    switch self {
    case .proceed: return ["reply": "continue"]
    case .stop: return ["reply": "stop"]
    case .value(let value): return ["reply": "value", "value": value]
    case .failure(let diagnostic):
      return [
        "reply": "failure", "code": .string(diagnostic.code),
        "category": .string(diagnostic.category.rawValue), "message": .string(diagnostic.message),
        "hint": diagnostic.hint.map { .string($0) } ?? .null,
      ]
    }
  }

  public init(_ json: JSONValue) throws(Diagnostic) {
    switch json["reply"]?.asString {
    case "continue": self = .proceed
    case "stop": self = .stop
    case "value": self = .value(json["value"] ?? .null)
    case "failure":
      self = .failure(
        Diagnostic(
          json["code"]?.asString ?? "worker.failure",
          Diagnostic.Category(rawValue: json["category"]?.asString ?? "") ?? .value,
          json["message"]?.asString ?? "The host refused a request.", hint: json["hint"]?.asString))
    default:
      throw Diagnostic("worker.protocol", .value, "The host's answer is not understood.")
    }
  }
}
