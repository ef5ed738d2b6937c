/// "Did you mean" as CPython 3.11 finds it for names and attributes: what a traceback shows.
///
/// An edit costs 2, a change of case only 1; a candidate may cost at most a third of both lengths
/// together, and the cheapest wins, the first of equals.
public enum PythonSuggestion {
  private static let edit = 2
  private static let caseChange = 1
  private static let longest = 40
  private static let mostCandidates = 750

  /// Complexity: O(candidates × length²).
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    guard candidates.count < mostCandidates else { return nil }
    let wanted = Array(name.utf8)
    var best: (name: String, cost: Int)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.utf8)
      let limit = (wanted.count + other.count + 3) * edit / 6
      let cost = distance(wanted, other, limit: min(limit, (best?.cost ?? Int.max) - 1))
      if let cost, cost < best?.cost ?? Int.max { best = (candidate, cost) }
    }
    return best?.name
  }

  /// nil where it is above the limit.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    if a == b { return 0 }
    guard limit >= 0, a.count <= longest, b.count <= longest, abs(a.count - b.count) * edit <= limit else {
      return nil
    }
    var row = (0...b.count).map { $0 * edit }
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = (i + 1) * edit
      for (j, right) in b.enumerated() {
        let substituted = diagonal + cost(left, right)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, min(diagonal, row[j]) + edit)
      }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }

  private static func cost(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    return lowercased(a) == lowercased(b) ? caseChange : edit
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
