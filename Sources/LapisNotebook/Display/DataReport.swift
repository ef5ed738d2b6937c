import LapisDiagnostics
public import LapisStore

/// The files that stand in for addresses, as text and as JSON.
public enum DataReport {
  public static func text(_ copies: DataCopies, width: Int) -> String {
    let rows = rows(copies)
    guard !rows.isEmpty else {
      return "There are no copies: `lapis data add ADDRESS FILE` has a file of this machine stand in for an address.\n"
    }
    return TextTable.text(
      header: ["address", "kind", "bytes", "sha256", "since", "from"],
      rows: rows.map { kind, entry in
        [entry.address, kind.rawValue, String(entry.size), String(entry.sha256.prefix(12)), entry.added.shortText, entry.origin]
      }, width: width)
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
