/// "Did you mean": the known name that is nearest to a mistyped one.
public enum NearestName {
  /// The nearest candidate within a third of the name's length (at least one edit), or nil.
  ///
  /// Distance is optimal string alignment (insert, delete, substitute, swap neighbours) on letters
  /// compared without case. Ties go to the first candidate in the order given.
  /// Complexity: O(candidates × length²).
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(name.lowercased().unicodeScalars)
    let limit = max(1, target.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - target.count) <= limit else { continue }
      let found = distance(target, other)
      if found <= limit, found < best?.distance ?? Int.max { best = (candidate, found) }
    }
    return best?.name
  }

  /// The name that a mistyped one stands for, looked for in both ways; nil for names too short to tell.
  public static func likely(_ name: String, among candidates: [String]) -> String? {
    if let found = PythonSuggestion.nearest(to: name, among: candidates) { return found }
    return name.count > 2 ? nearest(to: name, among: candidates) : nil
  }

  /// As `likely`, for the name of an argument: a long or short form, as `sep` is of `separator`, stands for it
  /// where no other name is within two edits.
  public static func keyword(_ name: String, among candidates: [String]) -> String? {
    let found = likely(name, among: candidates)
    if let found, distance(between: name, and: found) <= 2 { return found }
    let forms = candidates.filter { $0.count > 2 && (name.hasPrefix($0) || name.count > 2 && $0.hasPrefix(name)) }
    return forms.count == 1 ? forms[0] : found
  }

  /// Insertions, deletions, substitutions and swaps of neighbours between two names, without case.
  public static func distance(between a: String, and b: String) -> Int {
    distance(Array(a.lowercased().unicodeScalars), Array(b.lowercased().unicodeScalars))
  }

  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
