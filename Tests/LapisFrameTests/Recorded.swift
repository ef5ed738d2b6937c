import FoundationEssentials
import LapisDiagnostics
import LapisFrame
import LapisTestSupport
import Testing

/// What pandas made of the same tables: the sections of `cases.txt`.
enum Recorded {
  static let sections: [String: String] = {
    let url = Fixtures.folder("Fixtures").appendingPathComponent("cases.txt")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var result: [String: String] = [:]
    var name = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        name = String(line.dropFirst(4))
      } else if !name.isEmpty {
        result[name, default: ""] += line + "\n"
      }
    }
    // The last section ends with the file, the others before the next heading.
    return result.mapValues { text in
      var text = text
      while text.hasSuffix("\n\n") { text.removeLast() }
      return text
    }
  }()

  static func table(_ name: String) throws(Diagnostic) -> DataFrame {
    try CSVReader.read(path: Fixtures.folder("Fixtures/csv").path + "/\(name).csv")
  }

  /// Compares types and values; the text is what `to_csv` writes.
  static func check(_ name: String, _ frame: DataFrame, index: Bool = false) {
    let types = "# " + frame.columns.map { $0.dtype.rawValue }.joined(separator: " ") + "\n"
    var style = CSVStyle()
    style.includesIndex = index
    let bytes = try? CSVWriter.bytes(frame, style)
    let text = types + String(decoding: bytes ?? [], as: UTF8.self)
    #expect(text == sections[name], "\(name)")
  }
}
