import LapisFrame
import LapisInterpreter

/// How a label that an index lacks finds a row.
enum ReindexMethod {
  case exact, forward, backward, nearest

  static func named(_ value: Ref) throws -> ReindexMethod {
    switch value.asString {
    case nil: return .exact
    case "ffill", "pad": return .forward
    case "bfill", "backfill": return .backward
    case "nearest": return .nearest
    case let name?:
      throw ScriptError(
        .valueError, "Invalid fill method. Expecting pad (ffill), backfill (bfill) or nearest. Got \(name)")
    }
  }

  /// For each label the row that has it, or the one beside the place where it would be; −1 for none.
  static func positions(of wanted: RowIndex, in index: RowIndex, _ method: ReindexMethod, limit: Int? = nil) throws -> [Int] {
    let exact = Labels.positions(of: wanted, in: index)
    guard method != .exact, exact.contains(-1) else { return exact }
    let rises = index.labels.isMonotonic(ascending: true)
    guard rises || index.labels.isMonotonic(ascending: false) else {
      throw ScriptError(.valueError, "index must be monotonic increasing or decreasing")
    }
    guard limit == nil || rises && wanted.labels.isMonotonic(ascending: true) else {
      let name = method == .backward ? "backfill" : "pad"
      throw ScriptError(.valueError, "limit argument for '\(name)' method only well-defined if index and target are monotonic")
    }
    let (known, sought) = (index.labels.scalars, wanted.labels.scalars)
    let places = exact.indices.map { exact[$0] < 0 ? place(of: sought[$0], in: known, rises: rises) : 0 }
    func neighbours(before: Bool) -> [Int] {
      var found = exact
      var runs: [Int: Int] = [:]
      for step in exact.indices {
        let row = before ? step : exact.count - 1 - step
        let place = before ? places[row] - 1 : places[row]
        guard exact[row] < 0, known.indices.contains(place) else { continue }
        let run = (runs[place] ?? 0) + 1
        runs[place] = run
        if limit.map({ run <= $0 }) ?? true { found[row] = place }
      }
      return found
    }
    guard method == .nearest else { return neighbours(before: method == .forward) }
    let (before, after) = (neighbours(before: true), neighbours(before: false))
    return exact.indices.map { row in
      let (left, right) = (before[row], after[row])
      guard left >= 0, right >= 0, left != right else { return max(left, right) }
      // Of two that are as near the greater.
      let (toLeft, toRight) = (distance(known[left], sought[row]), distance(known[right], sought[row]))
      return toLeft < toRight || toLeft == toRight && !rises ? left : right
    }
  }

  /// How many of the labels, which rise (or fall), stand before one that is none of them.
  private static func place(of label: Scalar, in known: [Scalar], rises: Bool) -> Int {
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if rises ? Scalar.precedes(known[middle], label) : Scalar.precedes(label, known[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func distance(_ a: Scalar, _ b: Scalar) -> Double {
    switch (a, b) {
    case (.instant(let x), .instant(let y)), (.span(let x), .span(let y)): Swift.abs(Instant.distance(x, y))
    default: Swift.abs((a.number ?? .nan) - (b.number ?? .nan))
    }
  }
}
