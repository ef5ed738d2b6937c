import Foundation
import LapisDiagnostics
import LapisStore
import Testing

/// Files that stand in for addresses.
@Suite struct DataCopiesTests {
  private static let address = "https://example.org/data/table.csv"

  private func file(_ text: String, in home: TemporaryHome) throws -> String {
    let path = home.path + "/given-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func aCopyIsGivenBack() throws {
    let home = try TemporaryHome()
    let copies = DataCopies(home: home.path)
    #expect(try copies.copy(of: Self.address) == nil)
    let path = try file("a,b\n1,2\n", in: home)
    let entry = try copies.add(Self.address + "#part", file: path)
    #expect(entry.address == Self.address && entry.size == 8)
    #expect(entry.sha256 == "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470")
    try FileManager.default.removeItem(atPath: path)
    #expect(try copies.copy(of: Self.address) == Array("a,b\n1,2\n".utf8))
    #expect(try copies.copy(of: Self.address + "?x=1") == nil)
    #expect(copies.entries(.copy) == [entry])
  }

  @Test func aLaterCopyReplacesAnEarlierOne() throws {
    let home = try TemporaryHome()
    let copies = DataCopies(home: home.path)
    try copies.add(Self.address, file: file("old", in: home))
    try copies.add(Self.address, file: file("new", in: home))
    #expect(try copies.copy(of: Self.address) == Array("new".utf8))
    #expect(copies.entries(.copy).count == 1)
    try copies.remove(Self.address)
    #expect(try copies.copy(of: Self.address) == nil)
    #expect(copies.entries(.copy).isEmpty)
    let error = #expect(throws: Diagnostic.self) { try copies.remove(Self.address) }
    #expect(error?.code == "data.no-copy")
  }

  @Test func aChangedCopyIsRefused() throws {
    let home = try TemporaryHome()
    let copies = DataCopies(home: home.path)
    try copies.add(Self.address, file: file("a\n1\n", in: home))
    let folder = home.path + "/data"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".copy") })
    try Data("a\n2\n".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    let error = #expect(throws: Diagnostic.self) { try copies.copy(of: Self.address) }
    #expect(error?.code == "data.changed")
    #expect(error?.message.contains(Self.address) == true)
  }

  @Test func aDamagedDownloadIsNone() throws {
    let home = try TemporaryHome()
    let copies = DataCopies(home: home.path)
    #expect(copies.download(of: Self.address) == nil)
    try copies.keep([1, 2, 3], of: Self.address, tag: "\"v1\"", modified: nil)
    let known = try #require(copies.download(of: Self.address))
    #expect(known.bytes == [1, 2, 3] && known.entry.tag == "\"v1\"" && known.entry.modified == nil)
    let folder = home.path + "/data"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".download") })
    try Data([1, 2]).write(to: URL(fileURLWithPath: folder + "/" + name))
    #expect(copies.download(of: Self.address) == nil)
    #expect(copies.forgetDownloads() == 1)
    #expect(copies.entries(.download).isEmpty)
  }

  @Test(arguments: ["table.csv", "", "https://", "://x", "file:///tmp/x", "C:\\x"])
  func whatIsNoAddressIsRefused(text: String) throws {
    let home = try TemporaryHome()
    let path = try file("x", in: home)
    let error = #expect(throws: Diagnostic.self) { try DataCopies(home: home.path).add(text, file: path) }
    #expect(error?.code == "data.address")
  }

  @Test func whatIsNoFileIsRefused() throws {
    let home = try TemporaryHome()
    let copies = DataCopies(home: home.path)
    #expect(throws: Diagnostic.self) { try copies.add(Self.address, file: home.path + "/absent.csv") }
    let error = #expect(throws: Diagnostic.self) { try copies.add(Self.address, file: home.path) }
    #expect(error?.code == "data.folder")
    #expect(try copies.copy(of: Self.address) == nil)
  }
}
