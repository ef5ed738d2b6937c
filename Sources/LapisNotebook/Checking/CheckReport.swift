public import LapisStore
import LapisDiagnostics

/// Findings as text and as JSON.
public enum CheckReport {
  /// Nothing where nothing was found:
  ///
  /// ```
  /// train.py:3:6: module 'pandas' has no attribute 'read_cvs'
  ///     df = pd.read_cvs("x.csv")
  ///             ^^^^^^^^
  /// help: Did you mean 'read_csv'?
  /// ```
  public static func text(_ files: [CheckedFile]) -> String {
    var text = ""
    for file in files {
      for finding in file.findings {
        text += "\(place(of: finding, in: file.path)): \(finding.message)\n"
        if let excerpt = SourceExcerpt(finding.range, in: finding.source) {
          text += "    \(excerpt.line)\n    \(excerpt.carets)\n"
        }
        if let help = finding.help { text += "help: \(help)\n" }
      }
    }
    return text
  }

  /// `train.py:3:6`, or `lesson.ipynb: cell 4, line 2, column 7`.
  static func place(of finding: CheckFinding, in path: String) -> String {
    guard let cell = finding.cell else { return "\(path):\(finding.line):\(finding.column)" }
    return "\(path): cell \(cell), line \(finding.line), column \(finding.column)"
  }

  public static func json(_ files: [CheckedFile]) -> JSONValue {
    .array(
      files.flatMap { file in
        file.findings.map { finding in
          let end = finding.source.position(at: finding.range.end)
          return [
            "file": .string(file.path), "cell": finding.cell.map { .integer($0) } ?? .null,
            "line": .integer(finding.line), "column": .integer(finding.column),
            "endLine": .integer(end.line), "endColumn": .integer(end.column + 1),
            "code": .string(finding.code), "message": .string(finding.message),
            "help": finding.help.map { .string($0) } ?? .null,
          ]
        }
      })
  }
}
