import LapisDiagnostics
import Testing

@testable import LapisStore

@Suite struct RecordTests {
  let clock = Timestamp(text: "2026-03-01T10:00:00.250000Z")!

  func store(_ home: TemporaryHome) throws -> RunStore {
    let clock = self.clock
    return try RunStore.inMemory(files: home.path, clock: { clock })
  }

  @Test func cellsKeepWhatWasTypedAndPrinted() throws {
    let store = try store(TemporaryHome())
    let session = try store.startSession(kind: .interactive, cwd: "/w", seed: 7, version: "0.1")
    #expect(session.id == 1)
    let source = "print('é')\n%time 1\n"
    try store.startCell(session: session.id, number: 1, source: source)
    #expect(try store.cells(session: session.id).first?.status == .running)
    try store.finishCell(
      session: session.id, number: 1, status: .ok, output: "é\n", result: "1", error: nil,
      duration: 0.5)
    let cell = try #require(try store.cells(session: session.id).first)
    #expect(cell.source == source)
    #expect(cell.output == "é\n")
    #expect(cell.result == "1")
    #expect(cell.duration == 0.5)
    #expect(try store.session(session.id)?.ended == nil)
    try store.endSession(session.id)
    let ended = try #require(try store.session(session.id))
    #expect(ended.ended == clock && ended.seed == 7 && ended.process == .current)
    #expect(throws: Diagnostic.self) {
      try store.startCell(session: session.id, number: 1, source: "again")
    }
  }

  @Test func runsKeepEveryField() throws {
    let store = try store(TemporaryHome())
    var run = RunRecord(
      id: "HD_1", experiment: "e", name: "shown", type: "hyperdrive", target: "cpu",
      status: .running, created: clock, started: clock,
      properties: ["z": "1", "a": "2"], tags: ["k": ""],
      parameters: ["b": 1, "a": [.number(.nan), .number(1e-5), .null, true]],
      arguments: ["--C", "0.5", ""], definition: ["script": "train.py"], seed: -3, version: "0.1")
    run = try store.createRun(run)
    #expect(run.number == 1)
    let read = try #require(try store.run("HD_1"))
    #expect(read.properties.entries.map(\.key) == ["z", "a"])
    #expect(read.arguments == ["--C", "0.5", ""])
    #expect(read.parameters["a"]?.asArray?[0].asDouble?.isNaN == true)
    #expect(read.parameters["a"]?.asArray?[1] == 1e-5)
    #expect(read.definition?["script"] == "train.py")
    #expect(read.seed == -3 && read.name == "shown" && read.type == "hyperdrive")
    #expect(read.started == clock && read.ended == nil && !read.interrupted)
    #expect(throws: Diagnostic.self) { try store.createRun(run) }
    let child = try store.createRun(
      RunRecord(id: "HD_1_0", experiment: "e", parent: "HD_1", version: "0.1"))
    #expect(child.number == 2 && child.name == "HD_1_0" && child.type == nil)
    #expect(try store.children(of: "HD_1").map(\.id) == ["HD_1_0"])
    #expect(try store.childCounts() == ["HD_1": 1])
    #expect(throws: Diagnostic.self) {
      try store.createRun(RunRecord(id: "x", experiment: "e", parent: "none", version: "0.1"))
    }
    #expect(try store.run("x") == nil)
  }

  @Test func finishingStoresMetricsAndStatusTogether() throws {
    let store = try store(TemporaryHome())
    try store.createRun(RunRecord(id: "r", experiment: "e", status: .running, version: "0.1"))
    try store.appendMetrics([MetricEntry("loss", .number(2)), MetricEntry("loss", .number(1))], run: "r")
    let ended = try store.finishRun(
      "r", status: .completed,
      metrics: [
        MetricEntry("loss", .number(.nan), step: 9), MetricEntry("epochs", .integer(3)),
        MetricEntry("note", .text("done")), MetricEntry("big", .number(.infinity)),
        MetricEntry("whole", .number(4)),
        MetricEntry("list", .json([1, 2.5]), kind: "list"),
      ]
    ) { $0.properties["score"] = "0.9" }
    #expect(ended.status == .completed && ended.ended == clock && ended.properties["score"] == "0.9")
    let series = try store.metrics(of: "r", named: "loss")
    #expect(series.map(\.sequence) == [0, 1, 2])
    #expect(series.map(\.step) == [nil, nil, 9])
    #expect(series[2].value.asDouble?.isNaN == true)
    let all = try store.metrics(of: "r")
    #expect(all[3].value == .integer(3))
    #expect(all[4].value == .text("done"))
    #expect(all[5].value == .number(.infinity))
    #expect(all[6].value == .number(4))
    #expect(all[7].value == .json([1, 2.5]) && all[7].kind == "list")
    // Nothing of a transaction that fails is kept.
    #expect(throws: Diagnostic.self) {
      try store.finishRun("unknown", status: .failed, metrics: [MetricEntry("loss", .number(0))])
    }
    #expect(try store.metrics(of: "unknown").isEmpty)
    #expect(throws: Diagnostic.self) {
      try store.appendMetrics([MetricEntry("loss", .number(0))], run: "unknown")
    }
  }

  @Test func runsAreListedByQuery() throws {
    let store = try store(TemporaryHome())
    for (index, id) in ["a", "b", "c"].enumerated() {
      try store.createRun(
        RunRecord(
          id: id, experiment: id == "c" ? "f" : "e", parent: id == "b" ? "a" : nil,
          status: id == "a" ? .completed : .running,
          created: Timestamp(microseconds: Int64(index)), version: "0.1"))
    }
    #expect(try store.runs().map(\.id) == ["c", "b", "a"])
    var query = RunQuery()
    query.experiment = "e"
    #expect(try store.runs(query).map(\.id) == ["b", "a"])
    query.topLevelOnly = true
    #expect(try store.runs(query).map(\.id) == ["a"])
    query = RunQuery()
    query.status = .running
    query.limit = 1
    #expect(try store.runs(query).map(\.id) == ["c"])
  }

  @Test func artifactsAreCopiedWithTheirDigest() throws {
    let home = try TemporaryHome()
    let store = try store(home)
    try store.createRun(RunRecord(id: "r", experiment: "e", version: "0.1"))
    let source = try home.write("abc", to: "source.txt")
    let artifact = try store.addArtifact("outputs/a.txt", copying: source, run: "r")
    #expect(artifact.size == 3)
    // FIPS 180-4's example for "abc".
    #expect(
      artifact.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(artifact.path == home.path + "/runs/r/outputs/a.txt")
    #expect(try store.artifacts(of: "r") == [artifact])
    #expect(try store.isIntact(artifact))
    let written = try store.addArtifact("outputs/b.txt", contents: Array("abc".utf8), run: "r")
    #expect(written.sha256 == artifact.sha256)
    #expect(try store.isIntact(written))
    _ = try home.write("abd", to: "runs/r/outputs/a.txt")
    #expect(try !store.isIntact(artifact))
    for name in ["../x", "/x", "", "a//b", "a/./b", "a\0b"] {
      #expect(throws: Diagnostic.self, "\(name)") {
        try store.addArtifact(name, copying: source, run: "r")
      }
    }
    let missing = #expect(throws: Diagnostic.self) {
      try store.addArtifact("b", copying: home.path + "/absent", run: "r")
    }
    #expect(missing?.category == .notFound)
    for id in ["", ".", "..", "a/b", "a b"] {
      #expect(throws: Diagnostic.self, "\(id)") { try store.folder(ofRun: id) }
    }
  }

  @Test func modelsDatasetsAndTargetsHaveVersions() throws {
    let store = try store(TemporaryHome())
    #expect(try store.registerModel(name: "m", path: "p").version == 1)
    #expect(try store.registerModel(name: "m", path: "q", tags: ["t": "1"]).version == 2)
    #expect(try store.model(named: "m")?.path == "q")
    #expect(try store.model(named: "m", version: 1)?.path == "p")
    #expect(try store.model(named: "none") == nil)
    #expect(try store.models().map(\.version) == [2, 1])

    #expect(try store.registerDataset(name: "d", source: ["path": "a.csv"]).version == 1)
    #expect(try store.registerDataset(name: "d", source: ["path": "a.csv"]).version == 1)
    let other = #expect(throws: Diagnostic.self) {
      try store.registerDataset(name: "d", source: ["path": "b.csv"])
    }
    #expect(other?.code == "store.exists")
    #expect(
      try store.registerDataset(name: "d", source: ["path": "b.csv"], newVersion: true).version
        == 2)
    #expect(try store.dataset(named: "d")?.source["path"] == "b.csv")

    try store.saveComputeTarget(name: "cpu", type: "AmlCompute", configuration: ["max": 4])
    try store.saveComputeTarget(name: "cpu", type: "AmlCompute", configuration: ["max": 2])
    #expect(try store.computeTargets().map(\.configuration) == [["max": 2]])
    #expect(try store.deleteComputeTarget(named: "cpu"))
    #expect(try !store.deleteComputeTarget(named: "cpu"))
  }
}
