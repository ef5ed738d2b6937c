public import LapisFrame
public import LapisNumerics

/// Training rows prepared for finding the nearest of them.
///
/// Few columns: a k-d tree. Else every row is looked at, but almost all are ruled out by something cheaper than
/// their distance. Either way the answer is that of measuring every row
/// alone, equal distances by row number.
public struct NeighborIndex: Sendable {
  /// The rows as they were given.
  public let rows: FeatureMatrix
  public let distance: Distance
  /// What is measured: the rows, or for cosine the rows at length 1.
  private let values: [Double]
  private let tree: KDTree?
  private let tiles: NeighborTiles?

  /// More neighbours than this are found by sorting all distances.
  private static let fewNeighbors = 256

  init(_ rows: FeatureMatrix, _ distance: Distance) {
    self.rows = rows
    self.distance = distance
    var values = rows.values
    if case .cosine = distance { Self.normalize(&values, columns: rows.columns) }
    self.values = values
    // Sums of squares stay finite below this; the float32 sums of the other metrics ask for less.
    let most = distance == .euclidean || distance == .cosine ? 1e100 : 1e30
    let isModerate = values.allSatisfy { abs($0) < most }
    let usesTree = distance != .cosine && isModerate && Self.favorsTree(rows: rows.rows, columns: rows.columns)
    tree = usesTree ? KDTree(values, rows: rows.rows, columns: rows.columns) : nil
    tiles =
      usesTree || !isModerate || !NeighborTiles.serves(distance)
      ? nil : NeighborTiles(values, rows: rows.rows, columns: rows.columns, distance)
  }

  /// A tree looks at a number of rows that grows quickly with the columns.
  private static func favorsTree(rows: Int, columns: Int) -> Bool {
    columns <= 12 && rows >= 64 && Double(rows) > 40 * Double(1 << columns)
  }

  private static func normalize(_ values: inout [Double], columns: Int) {
    guard columns > 0 else { return }
    for start in stride(from: 0, to: values.count, by: columns) {
      // Scaled first, so that no square overflows or vanishes.
      var largest = 0.0
      for index in start..<start + columns { largest = max(largest, abs(values[index])) }
      guard largest > 0 else { continue }
      var squares = 0.0
      for index in start..<start + columns {
        values[index] /= largest
        squares += values[index] * values[index]
      }
      let length = squares.squareRoot()
      for index in start..<start + columns { values[index] /= length }
    }
  }

  /// The nearest rows of each row of `x`, nearest first: queries × count.
  ///
  /// - Parameters:
  ///   - x: finite, with as many columns as the rows; `count` is at most the number of rows.
  ///   - excludesSelf: row i of `x` is training row i, which is not its own neighbour.
  public func nearest(
    _ x: FeatureMatrix, count: Int, excludesSelf: Bool = false, pool: ThreadPool = .serial
  ) -> (rows: [Int32], distances: [Double]) {
    let wanted = min(count + (excludesSelf ? 1 : 0), rows.rows)
    var queries = x.values
    if case .cosine = distance { Self.normalize(&queries, columns: x.columns) }
    var found = [Int32](repeating: 0, count: x.rows * count)
    var distances = [Double](repeating: 0, count: x.rows * count)
    guard count > 0, x.rows > 0 else { return (found, distances) }
    found.withUnsafeMutableBufferPointer { found in
      distances.withUnsafeMutableBufferPointer { distances in
        queries.withUnsafeBufferPointer { queries in
          guard let foundBase = found.baseAddress, let distancesBase = distances.baseAddress,
            let queriesBase = queries.baseAddress
          else { return }
          let rowsOut = SharedPointer(foundBase)
          let distancesOut = SharedPointer(distancesBase)
          let points = SharedPointer(reading: queriesBase)
          pool.forEachBlock(of: x.rows, size: NeighborTiles.queryBlock) { block in
            var lists = [NearestRows](repeating: NearestRows(min(wanted, Self.fewNeighbors)), count: block.count)
            if wanted > Self.fewNeighbors {
              lists = block.map { all(points.base + $0 * x.columns, wanted) }
            } else {
              search(points.base + block.lowerBound * x.columns, &lists)
            }
            for (offset, list) in lists.enumerated() {
              let query = block.lowerBound + offset
              var at = 0
              for position in 0..<list.count where at < count {
                if excludesSelf, Int(list.rows[position]) == query { continue }
                rowsOut[query * count + at] = list.rows[position]
                distancesOut[query * count + at] = distance.full(list.distances[position])
                at += 1
              }
            }
          }
        }
      }
    }
    return (found, distances)
  }

  /// The rows within a distance of each row of `x`: every row is measured.
  func within(
    _ x: FeatureMatrix, radius: Double, excludesSelf: Bool, isSorted: Bool
  ) -> [(rows: [Int], distances: [Double])] {
    var queries = x.values
    let columns = rows.columns
    if case .cosine = distance { Self.normalize(&queries, columns: columns) }
    return (0..<x.rows).map { query in
      var found: [(row: Int, distance: Double)] = []
      values.withUnsafeBufferPointer { values in
        queries.withUnsafeBufferPointer { queries in
          guard let values = values.baseAddress, let point = queries.baseAddress.map({ $0 + query * columns })
          else { return }
          for row in 0..<rows.rows where !excludesSelf || row != query {
            let measured = distance.full(distance.reduced(values + row * columns, point, columns))
            if measured <= radius { found.append((row, measured)) }
          }
        }
      }
      if isSorted { found.sort { $0.distance < $1.distance || ($0.distance == $1.distance && $0.row < $1.row) } }
      return (found.map { $0.row }, found.map { $0.distance })
    }
  }

  private func search(_ points: UnsafePointer<Double>, _ lists: inout [NearestRows]) {
    let columns = rows.columns
    if let tree {
      withUnsafeTemporaryAllocation(of: Double.self, capacity: columns) { gaps in
        guard let gaps = gaps.baseAddress else { return }
        for index in lists.indices { tree.search(points + index * columns, distance, &lists[index], gaps: gaps) }
      }
      return
    }
    values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return }
      if let tiles {
        tiles.search(points, values, &lists)
        return
      }
      for index in lists.indices {
        for row in 0..<rows.rows {
          lists[index].add(distance.reduced(values + row * columns, points + index * columns, columns), Int32(row))
        }
      }
    }
  }

  /// All distances sorted.
  private func all(_ point: UnsafePointer<Double>, _ count: Int) -> NearestRows {
    let columns = rows.columns
    let measured = values.withUnsafeBufferPointer { values -> [Double] in
      guard let values = values.baseAddress else { return [] }
      return (0..<rows.rows).map { distance.reduced(values + $0 * columns, point, columns) }
    }
    let order = RadixSort.order(of: measured)
    var list = NearestRows(count)
    for row in order.prefix(count) { list.add(measured[row], Int32(row)) }
    return list
  }
}
