import Foundation
import GRDB
import LapisDiagnostics
import LapisTestSupport
import Testing

@testable import LapisStore

@Suite(.serialized) struct MigrationTests {
  static let fixtures = Fixtures.folder("Fixtures")
  static let isRecording = ProcessInfo.processInfo.environment["LAPIS_RECORD"] == "1"

  /// The statements of a database, one file's schema to compare with another's.
  static func schema(_ reader: any DatabaseReader) throws -> String {
    let statements = try reader.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_master
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
          ORDER BY name
          """)
    }
    return "-- Remake with LAPIS_RECORD=1 swift test --filter MigrationTests.\n"
      + statements.map { $0 + ";\n" }.joined()
  }

  /// `v<N>.sqlite` is a store of the N-th migration with a row in every table.
  @Test(.enabled(if: isRecording)) func recordTheFixtureOfTheLatestMigration() throws {
    let home = try TemporaryHome()
    let moment = try #require(Timestamp(text: "2026-11-23T12:00:00.000000Z"))
    let store = try RunStore(home: home.path, clock: { moment })
    let session = try store.startSession(kind: .interactive, cwd: "/work", seed: 1, version: "0.1")
    try store.startCell(session: session.id, number: 1, source: "1 + 1")
    try store.finishCell(
      session: session.id, number: 1, status: .ok, output: "", result: "2", error: nil, duration: 0)
    try store.createRun(
      RunRecord(
        id: "HD_1", experiment: "e", session: session.id, type: "hyperdrive", status: .running,
        created: moment, parameters: ["lr": 0.1], version: "0.1"))
    try store.createRun(
      RunRecord(id: "HD_1_0", experiment: "e", parent: "HD_1", created: moment, version: "0.1"))
    try store.finishRun(
      "HD_1_0", status: .completed, metrics: [MetricEntry("accuracy", .number(0.5), logged: moment)])
    try store.addArtifact(
      "outputs/a.txt", copying: home.write("abc", to: "a.txt"), run: "HD_1_0")
    try store.registerModel(name: "m", path: "runs/HD_1_0/outputs/a.txt", run: "HD_1_0")
    try store.registerDataset(name: "d", source: ["path": "d.csv"])
    try store.saveComputeTarget(name: "cpu", type: "AmlCompute", configuration: ["max_nodes": 4])
    let target = Self.fixtures.appendingPathComponent(
      "v\(Migrations.migrator.migrations.count).sqlite")
    try? FileManager.default.removeItem(at: target)
    try store.writer.writeWithoutTransaction { db in
      try db.execute(sql: "VACUUM INTO ?", arguments: [target.path])
    }
    try Self.schema(store.writer).write(
      to: Self.fixtures.appendingPathComponent("schema.sql"), atomically: true, encoding: .utf8)
    Issue.record("recorded \(target.lastPathComponent) and schema.sql")
  }

  @Test func everyMigrationHasItsFixture() {
    let names = Fixtures.files(in: "Fixtures", ending: ".sqlite").map(\.lastPathComponent)
    #expect(names == (1...Migrations.migrator.migrations.count).map { "v\($0).sqlite" })
  }

  @Test(arguments: Fixtures.files(in: "Fixtures", ending: ".sqlite"))
  func oldFilesMigrateToTheSchema(_ fixture: URL) throws {
    let home = try TemporaryHome()
    try FileManager.default.copyItem(
      atPath: fixture.path, toPath: home.path + "/lapis.sqlite")
    let store = try RunStore(home: home.path)
    let golden = try String(
      contentsOf: Self.fixtures.appendingPathComponent("schema.sql"), encoding: .utf8)
    #expect(try Self.schema(store.writer) == golden)
    #expect(try store.cells(session: 1).map(\.result) == ["2"])
    #expect(try store.metrics(ofChildrenOf: "HD_1").map(\.value) == [.number(0.5)])
    #expect(try store.artifacts(of: "HD_1_0").map(\.size) == [3])
    #expect(try store.models().count == 1 && store.datasets().count == 1)
    #expect(try store.computeTarget(named: "cpu")?.configuration["max_nodes"] == 4)
    // It was running in a process of another boot.
    #expect(try store.run("HD_1")?.interrupted == true)
  }

  @Test func aLaterSchemaIsRefusedAndKept() throws {
    let home = try TemporaryHome()
    let store = try RunStore(home: home.path)
    try store.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')")
    }
    try store.close()
    let error = #expect(throws: Diagnostic.self) { try RunStore(home: home.path) }
    #expect(error?.code == "store.newer")
    #expect(!home.names.contains { $0.contains("damaged") })
  }
}
