public import LapisDiagnostics

/// Which rows a join keeps.
public enum JoinKind: String, Sendable, CaseIterable { case inner, left, right, outer, cross }

extension DataFrame {
  /// The values of one column, and of the other in the rows that the first lacks.
  public static func either(_ a: Column, _ left: [Int], _ b: Column, _ right: [Int]) -> Column {
    guard left.contains(-1) else { return a.taking(left) }
    let both = Column.concatenating([a, b])
    return both.taking(zip(left, right).map { $0 >= 0 ? $0 : a.count + $1 })
  }

  /// The pairs of rows of equal keys, −1 where one side has none: in the order of the left rows (`right`:
  /// of the right ones), sorted by the keys where `sorted` and for `outer`. Missing keys equal one another.
  public static func match(
    _ leftKeys: [Column], _ rightKeys: [Column], _ leftCount: Int, _ rightCount: Int, _ how: JoinKind, sorted: Bool = false
  ) -> (left: [Int], right: [Int]) {
    if how == .cross {
      return (
        (0..<leftCount).flatMap { [Int](repeating: $0, count: rightCount) },
        (0..<leftCount).flatMap { _ in Array(0..<rightCount) }
      )
    }
    if how == .right {
      let (right, left) = match(rightKeys, leftKeys, rightCount, leftCount, .left, sorted: sorted)
      return (left, right)
    }
    let total = leftCount + rightCount
    let parts = zip(leftKeys, rightKeys).map { Column.concatenating([$0, $1]).factorizedSorted().codes }
    let codes = combinedCodes(parts, rows: total)
    let groups = (codes.max() ?? -1) + 1
    // The right rows of each group one behind the other.
    var starts = [Int](repeating: 0, count: groups + 1)
    for row in 0..<rightCount { starts[codes[leftCount + row] + 1] += 1 }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    var next = starts
    var members = [Int](repeating: 0, count: rightCount)
    for row in 0..<rightCount {
      let group = codes[leftCount + row]
      members[next[group]] = row
      next[group] += 1
    }
    var left: [Int] = []
    var right: [Int] = []
    left.reserveCapacity(leftCount)
    right.reserveCapacity(leftCount)
    var used = [Bool](repeating: false, count: groups)
    for row in 0..<leftCount {
      let group = codes[row]
      used[group] = true
      if starts[group] == starts[group + 1] {
        if how != .inner {
          left.append(row)
          right.append(-1)
        }
      } else {
        for place in starts[group]..<starts[group + 1] {
          left.append(row)
          right.append(members[place])
        }
      }
    }
    if how == .outer {
      for row in 0..<rightCount where !used[codes[leftCount + row]] {
        left.append(-1)
        right.append(row)
      }
    }
    guard how == .outer || sorted else { return (left, right) }
    // By the keys, the first one foremost, missing ones last.
    var order = Array(left.indices)
    for part in parts.reversed() {
      let keys = order.map { place -> Int in
        let code = left[place] >= 0 ? part[left[place]] : part[leftCount + right[place]]
        return code < 0 ? Int.max : code
      }
      let sorted = Column.int(keys).order()
      order = sorted.map { order[$0] }
    }
    return (order.map { left[$0] }, order.map { right[$0] })
  }

  /// Frames one below the other: the columns of all of them, missing where a frame has none.
  public static func concatenating(rows frames: [DataFrame], ignoringIndex: Bool = false, innerOnly: Bool = false)
    -> DataFrame
  {
    var names: [Scalar] = []
    for frame in frames { for name in frame.names where !names.contains(name) { names.append(name) } }
    if innerOnly { names = names.filter { name in frames.allSatisfy { $0.position(of: name) != nil } } }
    let columns = names.map { name in
      Column.concatenating(
        frames.map { $0.column(name) ?? .double([Double](repeating: .nan, count: $0.rowCount)) })
    }
    let rows = frames.reduce(0) { $0 + $1.rowCount }
    if ignoringIndex { return DataFrame(unchecked: names, columns, RowIndex(count: rows)) }
    let sharedName = frames.first?.index.name
    let name = frames.allSatisfy { $0.index.name == sharedName } ? sharedName : nil
    return DataFrame(
      unchecked: names, columns, RowIndex(Column.concatenating(frames.map { $0.index.labels }), name: name))
  }

  /// Frames side by side, rows matched by their labels; a label that a frame lacks gives missing values.
  public static func concatenating(columns frames: [DataFrame], innerOnly: Bool = false) -> DataFrame {
    guard let first = frames.first else { return DataFrame() }
    if frames.allSatisfy({ $0.index.matches(first.index) }) {
      return DataFrame(unchecked: frames.flatMap { $0.names }, frames.flatMap { $0.columns }, first.index)
    }
    var seen: Set<Scalar> = []
    var labels: [Scalar] = []
    for frame in frames {
      for row in 0..<frame.rowCount where seen.insert(frame.index[row]).inserted { labels.append(frame.index[row]) }
    }
    let places = frames.map { frame in
      var rows: [Scalar: Int] = [:]
      for row in 0..<frame.rowCount where rows[frame.index[row]] == nil { rows[frame.index[row]] = row }
      return rows
    }
    if innerOnly { labels = labels.filter { label in places.allSatisfy { $0[label] != nil } } }
    var columns: [Column] = []
    for (frame, rows) in zip(frames, places) {
      let picked = labels.map { rows[$0] ?? -1 }
      columns += frame.columns.map { $0.taking(orMissing: picked) }
    }
    return DataFrame(
      unchecked: frames.flatMap { $0.names }, columns, RowIndex(Column(labels), name: first.index.name))
  }
}
