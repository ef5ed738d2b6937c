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
    let labels = index.labels
    let order = labels.order()
    guard order == Array(0..<index.count) || labels.order(ascending: false) == Array(0..<index.count) else {
      throw ScriptError(.valueError, "index must be monotonic increasing or decreasing")
    }
    let sorted = order.map { labels[$0] }
    var run: [Int: Int] = [:]
    let targets = wanted.labels
    let walk = method == .backward ? Array((0..<wanted.count).reversed()) : Array(0..<wanted.count)
    var result = exact
    for row in walk where exact[row] < 0 {
      let label = targets[row]
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if Scalar.precedes(sorted[middle], label) { low = middle + 1 } else { high = middle }
      }
      let before = low - 1
      var place = method == .forward ? before : low < sorted.count ? low : -1
      if method == .nearest {
        let distance = { (place: Int) -> Double in Swift.abs((sorted[place].number ?? 0) - (label.number ?? 0)) }
        place = before < 0 ? low : low >= sorted.count ? before : distance(before) < distance(low) ? before : low
      }
      guard place >= 0, place < sorted.count else { continue }
      run[place, default: 0] += 1
      if let limit, let count = run[place], count > limit { continue }
      result[row] = order[place]
    }
    return result
  }
}
