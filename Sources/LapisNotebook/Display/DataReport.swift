import LapisDiagnostics
public import LapisStore

/// The files that stand in for addresses, as text and as JSON.
public enum DataReport {
  /// Addresses stand whole on lines of their own, to be copied from there.
  public static func text(_ copies: DataCopies) -> String {
    let rows = rows(copies)
    guard !rows.isEmpty else {
      return "There are no copies: `lapis data add ADDRESS FILE` has a file of this machine stand in for an address.\n"
    }
    return rows.map { kind, entry in
      let origin = kind == .copy ? "a copy of \(entry.origin)" : "downloaded"
      return "\(entry.address)\n  \(origin), \(entry.size) bytes, SHA-256 \(entry.sha256.prefix(12)), since \(entry.added.shortText) UTC\n"
    }.joined()
  }

  public static func json(_ copies: DataCopies) -> JSONValue {
    .array(
      rows(copies).map { kind, entry in
        [
          "address": .string(entry.address), "kind": .string(kind.rawValue), "bytes": .integer(entry.size),
          "sha256": .string(entry.sha256), "since": .string(entry.added.text), "from": .string(entry.origin),
        ]
      })
  }

  private static func rows(_ copies: DataCopies) -> [(DataCopies.Kind, DataCopies.Entry)] {
    copies.entries(.copy).map { (.copy, $0) } + copies.entries(.download).map { (.download, $0) }
  }
}
