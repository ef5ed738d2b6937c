import Crypto
import Glibc
public import LapisDiagnostics

/// Files that stand in for addresses: copies that a user gave, and what was downloaded.
///
/// They are plain files in the folder `data` of the store, so that reading one opens no database: for each
/// address its content and a document about it, both named by the address's digest.
public struct DataCopies: Sendable {
  public enum Kind: String, Sendable {
    /// Given with `lapis data add`: it is used instead of the network.
    case copy
    /// Downloaded before: it is used where the server says that it is current, or cannot be asked.
    case download
  }

  public struct Entry: Sendable, Hashable {
    public var address: String
    /// The path that a copy was made of; empty for a download.
    public var origin: String
    public var size: Int
    public var sha256: String
    public var added: Timestamp
    /// What the server calls this state of the content.
    public var tag: String?
    public var modified: String?
  }

  private let folder: String

  public init(home: String) { folder = home + "/data" }

  // MARK: Copies

  /// Keeps a copy of a file for an address; an earlier one is replaced.
  /// - Throws: `data.address` for what is no address, `store.file`, `store.unwritable`.
  @discardableResult
  public func add(_ address: String, file: String) throws(Diagnostic) -> Entry {
    let address = Self.plain(address)
    guard Self.isAddress(address) else {
      throw Diagnostic(
        "data.address", .value, "'\(address)' is no address: it has the form https://host/path.",
        hint: "The address comes first, then the file: lapis data add https://host/table.csv table.csv")
    }
    var status = stat()
    if stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Diagnostic("data.folder", .value, "\(file) is a folder; an address has one file.")
    }
    try Folder.make(folder)
    let content = path(address, .copy)
    try Folder.copy(file, to: content)
    let (size, sha256) = try Folder.digest(content)
    let origin = Self.absolute(file)
    let entry = Entry(address: address, origin: origin, size: size, sha256: sha256, added: .now())
    try write(entry, .copy)
    return entry
  }

  /// - Throws: `data.no-copy`.
  public func remove(_ address: String) throws(Diagnostic) {
    let address = Self.plain(address)
    guard unlink(document(address, .copy)) == 0 else {
      throw Diagnostic(
        "data.no-copy", .notFound, "There is no copy for \(address).",
        hint: NearestName.nearest(to: address, among: entries(.copy).map { $0.address }).map { "Did you mean \($0)?" }
          ?? "`lapis data list` shows those there are.")
    }
    unlink(path(address, .copy))
  }

  /// All copies, or all downloads, by address.
  public func entries(_ kind: Kind) -> [Entry] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [Entry] = []
    while let item = readdir(directory) {
      let name = withUnsafeBytes(of: item.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix("." + kind.rawValue + ".json"), let entry = entry(at: folder + "/" + name) else { continue }
      found.append(entry)
    }
    return found.sorted { $0.address < $1.address }
  }

  /// The copy that was given for an address; nil for none.
  /// - Throws: `data.changed` where it is not what was given, `store.file`.
  public func copy(of address: String) throws(Diagnostic) -> [UInt8]? {
    let address = Self.plain(address)
    guard let entry = entry(at: document(address, .copy)) else { return nil }
    let content = path(address, .copy)
    let bytes = try Folder.bytes(content)
    guard Self.digest(bytes) == entry.sha256 else {
      throw Diagnostic(
        "data.changed", .value, "The copy of \(address) has changed since it was added: \(content) has another SHA-256 digest.",
        hint: "`lapis data add \(address) FILE` takes a file anew, `lapis data remove \(address)` forgets the copy.")
    }
    return bytes
  }

  // MARK: Downloads

  /// What was downloaded from an address; nil where nothing was, or not the whole of it is there.
  public func download(of address: String) -> (entry: Entry, bytes: [UInt8])? {
    let address = Self.plain(address)
    guard let entry = entry(at: document(address, .download)), let bytes = try? Folder.bytes(path(address, .download)),
      Self.digest(bytes) == entry.sha256
    else { return nil }
    return (entry, bytes)
  }

  /// - Throws: `store.unwritable`.
  public func keep(_ bytes: [UInt8], of address: String, tag: String?, modified: String?) throws(Diagnostic) {
    let address = Self.plain(address)
    try Folder.make(folder)
    try Folder.write(bytes, to: path(address, .download))
    let entry = Entry(
      address: address, origin: "", size: bytes.count, sha256: Self.digest(bytes), added: .now(), tag: tag, modified: modified)
    try write(entry, .download)
  }

  /// Deletes all downloads; how many there were.
  public func forgetDownloads() -> Int {
    let known = entries(.download)
    for entry in known {
      unlink(document(entry.address, .download))
      unlink(path(entry.address, .download))
    }
    return known.count
  }

  // MARK: Files

  private func path(_ address: String, _ kind: Kind) -> String {
    folder + "/" + Self.digest(Array(address.utf8)) + "." + kind.rawValue
  }

  private func document(_ address: String, _ kind: Kind) -> String { path(address, kind) + ".json" }

  private func write(_ entry: Entry, _ kind: Kind) throws(Diagnostic) {
    var members: [JSONValue.Member] = [
      .init("address", .string(entry.address)), .init("origin", .string(entry.origin)),
      .init("size", .integer(entry.size)), .init("sha256", .string(entry.sha256)),
      .init("added", .integer(Int(entry.added.microseconds))),
    ]
    if let tag = entry.tag { members.append(.init("tag", .string(tag))) }
    if let modified = entry.modified { members.append(.init("modified", .string(modified))) }
    try Folder.write(Array((JSONValue.object(members).text(indent: 2) + "\n").utf8), to: document(entry.address, kind))
  }

  private func entry(at path: String) -> Entry? {
    guard let bytes = try? Folder.bytes(path), let document = try? JSONValue(parsing: bytes),
      let address = document["address"]?.asString, let sha256 = document["sha256"]?.asString
    else { return nil }
    return Entry(
      address: address, origin: document["origin"]?.asString ?? "", size: document["size"]?.asInt ?? 0, sha256: sha256,
      added: Timestamp(microseconds: Int64(document["added"]?.asInt ?? 0)), tag: document["tag"]?.asString,
      modified: document["modified"]?.asString)
  }

  /// Without white space around it and without the fragment, which no server sees.
  private static func plain(_ address: String) -> String {
    let trimmed = address.drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != "#" }
    return String(trimmed)
  }

  private static func isAddress(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://"), !text[colon...].dropFirst(3).isEmpty else { return false }
    let scheme = text[..<colon]
    return !scheme.isEmpty && scheme != "file" && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+") }
  }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    Folder.hexadecimal(SHA256.hash(data: bytes))
  }
}
