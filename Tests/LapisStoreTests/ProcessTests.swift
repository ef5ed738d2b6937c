import Foundation
import GRDB
import Glibc
import LapisDiagnostics
import Testing

@testable import LapisStore

/// Several processes on one store. The children get their folder through the environment.
@Suite(.serialized) struct ProcessTests {
  @Test func aDeadProcessIsKnownByItsIdentity() {
    let me = ProcessIdentity.current
    #expect(me.isAlive && me.id == Int(getpid()) && !me.boot.isEmpty)
    #expect(!ProcessIdentity(id: me.id, boot: me.boot, started: me.started + 1).isAlive)
    #expect(!ProcessIdentity(id: me.id, boot: "another boot", started: me.started).isAlive)
    #expect(!ProcessIdentity(id: 1 << 30, boot: me.boot, started: 1).isAlive)
  }

  @Test func runsOfAKilledProcessAreMarked() async throws {
    let home = try TemporaryHome()
    setenv("LAPIS_TEST_KILLED", home.path, 1)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let home = String(cString: getenv("LAPIS_TEST_KILLED"))
      let store = try RunStore(home: home)
      try store.createRun(RunRecord(id: "p", experiment: "e", status: .running, version: "0"))
      for index in 0..<3 {
        let id = "p_\(index)"
        try store.createRun(
          RunRecord(id: id, experiment: "e", parent: "p", status: .running, version: "0"))
        if index == 2 { break }
        try store.finishRun(
          id, status: .completed, metrics: [MetricEntry("accuracy", .number(Double(index)))])
      }
      try store.appendMetrics([MetricEntry("accuracy", .number(7))], run: "p_2")
      kill(getpid(), SIGKILL)
    }
    let store = try RunStore(home: home.path)
    #expect(store.notices.isEmpty)
    let report = try store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    #expect(report == ["ok"])
    let children = try store.children(of: "p")
    #expect(children.map(\.status) == [.completed, .completed, .canceled])
    #expect(children.map(\.interrupted) == [false, false, true])
    #expect(try store.metrics(of: "p_1").map(\.value) == [.number(1)])
    #expect(try store.metrics(of: "p_2").map(\.value) == [.number(7)])
    let parent = try #require(try store.run("p"))
    #expect(parent.status == .canceled && parent.interrupted)
    let lastSign = try #require(try store.metrics(of: "p_2").first).logged
    #expect(children[2].ended == lastSign)
    #expect(try store.markInterruptedRuns().isEmpty)
    let resumed = try store.resumeRun("p")
    #expect(resumed.status == .running && !resumed.interrupted && resumed.process == .current)
  }

  @Test func runsOfALiveProcessAreLeftAlone() throws {
    let home = try TemporaryHome()
    let store = try RunStore(home: home.path)
    try store.createRun(RunRecord(id: "r", experiment: "e", status: .running, version: "0"))
    #expect(try RunStore(home: home.path).run("r")?.status == .running)
  }

  @Test func processesThatStartTogetherShareOneStore() async throws {
    let home = try TemporaryHome()
    setenv("LAPIS_TEST_SHARED", home.path, 1)
    await withTaskGroup { group in
      for _ in 0..<6 {
        group.addTask {
          await #expect(processExitsWith: .success) {
            let store = try RunStore(home: String(cString: getenv("LAPIS_TEST_SHARED")))
            let session = try store.startSession(kind: .script, cwd: "/", seed: 0, version: "0")
            for number in 1...20 {
              try store.startCell(session: session.id, number: number, source: "x")
            }
            try store.createRun(
              RunRecord(id: "r\(session.id)", experiment: "shared", version: "0"))
            exit(0)
          }
        }
      }
    }
    let store = try RunStore(home: home.path)
    #expect(store.notices.isEmpty)
    #expect(try store.sessions().count == 6)
    #expect(try store.cellCounts().values.allSatisfy { $0 == 20 })
    #expect(try store.experiments().count == 1)
    #expect(try store.runs().map(\.number).sorted() == Array(1...6))
  }
}
