import Foundation
import GRDB
import LapisDiagnostics
import Testing

@testable import LapisStore

@Suite struct OpeningTests {
  @Test func settings() throws {
    let home = try TemporaryHome()
    let store = try RunStore(home: home.path + "/new/folder")
    func setting(_ name: String) throws -> String? {
      try store.writer.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }
    #expect(try setting("journal_mode") == "wal")
    #expect(try setting("synchronous") == "1")
    #expect(try Int(setting("busy_timeout") ?? "") ?? 0 >= 5000)
    #expect(try setting("foreign_keys") == "1")
    try store.createRun(RunRecord(id: "r", experiment: "e", version: "0"))
    try store.finishRun("r", status: .completed)
    #expect(try setting("synchronous") == "1")
  }

  @Test func theHomeComesFromTheEnvironment() {
    #expect(RunStore.defaultHome { ["LAPIS_HOME": "/h", "XDG_DATA_HOME": "/x"][$0] } == "/h")
    #expect(RunStore.defaultHome { ["XDG_DATA_HOME": "/x", "HOME": "/u"][$0] } == "/x/lapis")
    #expect(
      RunStore.defaultHome { ["LAPIS_HOME": "", "HOME": "/u"][$0] } == "/u/.local/share/lapis")
  }

  @Test(arguments: ["This is no database at all.\n", String(repeating: "\u{1}garbage", count: 2000)])
  func aFileThatIsNoDatabaseIsSetAside(_ content: String) throws {
    let home = try TemporaryHome()
    _ = try home.write(content, to: "lapis.sqlite")
    let store = try RunStore(home: home.path)
    #expect(store.notices.map(\.code) == ["store.set-aside"])
    #expect(try store.sessions().isEmpty)
    let kept = try #require(home.names.first { $0.hasPrefix("lapis.sqlite.damaged-") })
    #expect(try String(contentsOfFile: home.path + "/" + kept, encoding: .utf8) == content)
    try store.close()
    #expect(try RunStore(home: home.path).notices.isEmpty)
  }

  @Test func damageInsideIsFoundAtTheNextStart() throws {
    let home = try TemporaryHome()
    let store = try RunStore(home: home.path)
    let session = try store.startSession(kind: .script, cwd: "/", seed: 0, version: "0")
    for number in 1...200 {
      try store.startCell(session: session.id, number: number, source: String(repeating: "x", count: 500))
    }
    try store.writer.writeWithoutTransaction { db in
      _ = try db.checkpoint(.truncate)
    }
    try store.close()
    // The rows are overwritten; the schema in the first pages stays.
    let path = home.path + "/lapis.sqlite"
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    try #require(bytes.count > 50_000)
    for position in (bytes.count / 4 * 3)..<bytes.count { bytes[position] = 0xAA }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    do {
      let damaged = try RunStore(home: home.path)
      #expect(damaged.notices.isEmpty)
      let error = #expect(throws: Diagnostic.self) { try damaged.cells(session: session.id) }
      #expect(error?.code == "store.corrupt")
      try? damaged.close()
      #expect(home.names.contains("lapis.sqlite"))
    } catch {
      Issue.record("opening reads the schema only: \(error)")
    }
    let fresh = try RunStore(home: home.path)
    #expect(fresh.notices.map(\.code) == ["store.set-aside"])
    #expect(home.names.contains { $0.hasPrefix("lapis.sqlite.damaged-") })
    #expect(!home.names.contains("lapis.sqlite.check"))
  }

  @Test func aBusyStoreIsNotADamagedOne() throws {
    let home = try TemporaryHome()
    try RunStore(home: home.path).close()
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: home.path + "/lapis.sqlite", configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    defer { try? other.inDatabase { try $0.execute(sql: "ROLLBACK") } }
    // Readers are not held up by a writer.
    let store = try RunStore(home: home.path)
    #expect(store.notices.isEmpty)
    #expect(try store.sessions().isEmpty)
    let busy = StoreError.diagnostic(DatabaseError(resultCode: .SQLITE_BUSY), path: home.path)
    #expect(busy.code == "store.busy")
    #expect(!home.names.contains { $0.contains("damaged") })
  }

  @Test func aFolderThatCannotBeMadeSaysSo() throws {
    let home = try TemporaryHome()
    let file = try home.write("", to: "file")
    let error = #expect(throws: Diagnostic.self) { try RunStore(home: file + "/below") }
    #expect(error?.code == "store.unwritable")
  }
}
