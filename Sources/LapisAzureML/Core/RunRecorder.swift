import FoundationEssentials
import Glibc
import LapisCompute
import LapisDiagnostics
import LapisInterpreter
import LapisStore

/// Where a run's data goes and comes from: the store in the host's process, the channel in a worker's.
enum RunRecorder {
  case stored(String)
  case submitted(WorkerChannel, run: String)

  var id: String {
    switch self {
    case .stored(let id), .submitted(_, let id): id
    }
  }

  var isSubmitted: Bool { if case .submitted = self { true } else { false } }

  /// In a worker that is told to stop, this does not return: what the script printed is written and the
  /// process ends.
  func log(_ name: String, _ value: MetricValue, kind: String, step: Int?, _ vm: Interpreter, _ host: SDKHost)
    throws
  {
    switch self {
    case .stored(let id):
      try host.store().appendMetrics([MetricEntry(name, value, kind: kind, step: step)], run: id)
    case .submitted(let channel, _):
      try send(.log(name: name, kind: kind, value: value.json, step: step), channel, vm)
    }
  }

  func changeTags(_ host: SDKHost, _ vm: Interpreter, _ tags: TextMap) throws {
    switch self {
    case .stored(let id):
      try host.store().updateRun(id) { run in
        for entry in tags.entries { run.tags[entry.key] = entry.value }
      }
    case .submitted(let channel, _):
      for entry in tags.entries { try send(.tag(key: entry.key, value: entry.value), channel, vm) }
    }
  }

  func addProperties(_ host: SDKHost, _ vm: Interpreter, _ properties: TextMap) throws {
    switch self {
    case .stored(let id):
      try host.store().updateRun(id) { run in
        for entry in properties.entries { run.properties[entry.key] = entry.value }
      }
    case .submitted(let channel, _): try send(.properties(properties), channel, vm)
    }
  }

  func addFile(_ name: String, _ path: String, _ host: SDKHost, _ vm: Interpreter) throws {
    let folder = FileManager.default.currentDirectoryPath
    let absolute = path.hasPrefix("/") ? path : folder + "/" + path
    switch self {
    case .stored(let id): try host.store().addArtifact(name, copying: absolute, run: id)
    case .submitted(let channel, _): try send(.file(name: name, path: absolute), channel, vm)
    }
  }

  /// `run.details`, `run.metrics`, `run.record`, `run.files`, `model.register`.
  func ask(_ question: String, _ host: SDKHost, _ details: JSONValue = [:]) throws(Diagnostic) -> JSONValue {
    switch self {
    case .stored(let id): try HostQuestions(store: host.store(), run: id).answer(question, details)
    case .submitted(let channel, _): try channel.ask(question, details)
    }
  }

  private func send(_ request: WorkerRequest, _ channel: WorkerChannel, _ vm: Interpreter) throws {
    switch try channel.request(request) {
    case .proceed, .value: break
    case .failure(let diagnostic): throw diagnostic
    case .stop:
      vm.output.flush()
      _exit(0)
    }
  }
}

extension WorkerChannel {
  func ask(_ question: String, _ details: JSONValue = [:]) throws(Diagnostic) -> JSONValue {
    switch try request(.ask(question: question, details)) {
    case .value(let value): return value
    case .failure(let diagnostic): throw diagnostic
    case .proceed, .stop: return .null
    }
  }
}
