/// What comments in a cell ask of a replay, in nbval's words.
public struct CellMarkers: Sendable, Hashable {
  /// `# NBVAL_IGNORE_OUTPUT`: the cell runs and its output is not compared.
  public var ignoresOutput = false
  /// `# NBVAL_SKIP`: the cell is not run.
  public var isSkipped = false
  /// `# NBVAL_RAISES_EXCEPTION`: the cell must fail.
  public var raisesException = false

  public init(source: String) {
    for line in source.split(separator: "\n") {
      guard let comment = line.firstIndex(of: "#") else { continue }
      let words = line[comment...].split { $0 == "#" || $0 == " " || $0 == "," || $0 == "\t" }
      if words.contains("NBVAL_IGNORE_OUTPUT") { ignoresOutput = true }
      if words.contains("NBVAL_SKIP") { isSkipped = true }
      if words.contains("NBVAL_RAISES_EXCEPTION") { raisesException = true }
    }
  }
}
