import Glibc

/// Earlier cells in a file, one a line; the line breaks of a cell are written as `\n`.
///
/// Entries are appended one write each, so that several prompts at once lose nothing.
public struct HistoryFile: Sendable {
  public let path: String
  /// How many of the newest entries are read.
  public let limit: Int

  public init(path: String, limit: Int = 5000) {
    self.path = path
    self.limit = limit
  }

  /// Oldest first; of equal neighbours one.
  public func entries() -> [String] {
    guard let stream = fopen(path, "re") else { return [] }
    defer { fclose(stream) }
    var lines: [String] = []
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    while true {
      let count = getline(&buffer, &capacity, stream)
      guard count > 0, let buffer else { break }
      let bytes = UnsafeRawBufferPointer(start: buffer, count: count)
      let entry = Self.decoded(String(decoding: bytes.filter { $0 != 0x0A }, as: UTF8.self))
      if !entry.isEmpty, entry != lines.last { lines.append(entry) }
    }
    return lines.suffix(limit)
  }

  /// Trouble with the file is no reason to stop: the entry is then known to this prompt only.
  public func append(_ entry: String) {
    if let slash = path.lastIndex(of: "/") { Self.makeFolder(String(path[..<slash])) }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let line = Array((Self.encoded(entry) + "\n").utf8)
    _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  private static func makeFolder(_ path: String) {
    guard !path.isEmpty, mkdir(path, 0o777) != 0, errno == ENOENT else { return }
    if let slash = path.lastIndex(of: "/") { makeFolder(String(path[..<slash])) }
    mkdir(path, 0o777)
  }

  static func encoded(_ entry: String) -> String {
    var out = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  static func decoded(_ line: String) -> String {
    var out = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        out.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
