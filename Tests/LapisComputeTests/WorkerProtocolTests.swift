import LapisCompute
import LapisDiagnostics
import LapisStore
import Testing

@Suite struct WorkerProtocolTests {
  static let requests: [WorkerRequest] = [
    .log(name: "accuracy \"x\"\n", kind: "scalar", value: 0.1, step: nil),
    .log(name: "a", kind: "scalar", value: 3, step: 7),
    .log(name: "a", kind: "scalar", value: 3.0, step: nil),
    .log(name: "t", kind: "table", value: ["x": [1, 2.5, nil], "y": ["a", true, "ü"]], step: nil),
    .tag(key: "k", value: "v"), .properties(["b": "1", "a": "2"]),
    .file(name: "outputs/model.joblib", path: "/tmp/model"),
    .ask(question: "dataset.get_by_name", ["name": "bank"]), .complete, .fail(message: "no"),
  ]

  @Test(arguments: requests) func requestsSurviveTheWire(_ request: WorkerRequest) throws {
    let line = request.json.text()
    #expect(!line.contains("\n"))
    let back = try WorkerRequest(JSONValue(parsing: line))
    #expect(back == request)
    // 3 and 3.0 are different values to a script.
    #expect(back.json.text() == line)
  }

  @Test func repliesSurviveTheWire() throws {
    let failure = Diagnostic("dataset.unknown", .notFound, "There is no dataset.", hint: "Register it.")
    for reply in [WorkerReply.proceed, .stop, .value(["a", 1]), .failure(failure)] {
      #expect(try WorkerReply(JSONValue(parsing: reply.json.text())) == reply)
    }
  }

  @Test func notANumberArrives() throws {
    let request = WorkerRequest.log(name: "loss", kind: "scalar", value: .number(.nan), step: nil)
    guard case .log(_, _, let value, _) = try WorkerRequest(JSONValue(parsing: request.json.text())) else {
      Issue.record("another request")
      return
    }
    #expect(value.asDouble?.isNaN == true)
  }

  @Test(arguments: ["{}", "{\"request\": \"dance\"}", "{\"request\": \"tag\", \"key\": 3}", "[]"])
  func nonsenseIsRefused(_ line: String) {
    #expect(throws: Diagnostic.self) { try WorkerRequest(JSONValue(parsing: line)) }
  }

  @Test func trialFiles() throws {
    let job = TrialJob(
      run: "HD_1_0", experiment: "e", script: "/tmp/train.py", arguments: ["--a b", "ü\n"],
      workingDirectory: "/tmp", environment: ["A": "b=c"], seed: .max, context: ["x": [1, 2.0]])
    #expect(try TrialJob(JSONValue(parsing: job.json.text(indent: 2))) == job)
    let newer = job.json.text().replacingFirst("\"version\": 1", with: "\"version\": 99")
    #expect(throws: Diagnostic.self) { try TrialJob(JSONValue(parsing: newer)) }
    #expect(throws: Diagnostic.self) { try TrialJob.read("/nonexistent/trial.json") }
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func firstRange(of part: String) -> Range<Index>? {
    for start in indices where self[start...].hasPrefix(part) {
      return start..<index(start, offsetBy: part.count)
    }
    return nil
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
