/// The difference of two texts, line by line, in the unified form.
public enum UnifiedDiff {
  private struct Line: Equatable {
    var text: String
    var comparison: OutputComparison

    static func == (a: Line, b: Line) -> Bool { a.comparison.isSame(a.text, b.text) }
  }

  /// Empty where `comparison` finds the texts the same. `context` is the number of equal lines shown
  /// around each change. Complexity: O(lines × changes).
  public static func of(
    _ old: String, _ new: String, oldName: String, newName: String,
    comparison: OutputComparison, context: Int = 3
  ) -> String {
    let before = lines(old).map { Line(text: $0, comparison: comparison) }
    let after = lines(new).map { Line(text: $0, comparison: comparison) }
    if before == after { return "" }
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    // Every line of the merged text with its mark, and where it stands in both.
    var merged: [(mark: Character, text: String, old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if i < before.count, removed.contains(i) {
        merged.append(("-", before[i].text, i, j))
        i += 1
      } else if j < after.count, inserted.contains(j) {
        merged.append(("+", after[j].text, i, j))
        j += 1
      } else if i < before.count, j < after.count {
        merged.append((" ", before[i].text, i, j))
        i += 1
        j += 1
      } else {
        break
      }
    }
    var out = "--- \(oldName)\n+++ \(newName)\n"
    var at = 0
    while let change = merged[at...].firstIndex(where: { $0.mark != " " }) {
      var end = change + 1
      var next = end
      while next < merged.count, next - end <= 2 * context {
        if merged[next].mark != " " { end = next + 1 }
        next += 1
      }
      let hunk = merged[max(at, change - context)..<min(merged.count, end + context)]
      out += header(Array(hunk))
      for line in hunk { out += "\(line.mark)\(line.text)\n" }
      at = end
    }
    return out
  }

  private static func header(
    _ hunk: [(mark: Character, text: String, old: Int, new: Int)]
  ) -> String {
    let oldCount = hunk.count { $0.mark != "+" }
    let newCount = hunk.count { $0.mark != "-" }
    func range(_ start: Int, _ count: Int) -> String {
      count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
    }
    return "@@ -\(range(hunk[0].old, oldCount)) +\(range(hunk[0].new, newCount)) @@\n"
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
