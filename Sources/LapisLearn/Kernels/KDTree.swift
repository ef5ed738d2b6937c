import LapisFrame

/// A k-d tree (Bentley, 1975) over rows of few columns, for the metrics that add up the columns.
///
/// Nodes divide the widest column of their rows at the median until a leaf has few rows; the rows stand
/// leaf by leaf in memory. A subtree is passed over where the columns' gaps alone are too far.
struct KDTree: Sendable {
  private static let leafSize = 24

  private struct Node: Sendable {
    /// -1 for a leaf.
    var column: Int32
    var low: Double
    var high: Double
    /// A leaf's rows, or the children.
    var first: Int32
    var second: Int32
  }

  let columns: Int
  private var nodes: [Node] = []
  /// Row-major, in the order of the leaves.
  private let points: PlainBuffer<Double>
  private let rowNumbers: PlainBuffer<Int32>

  /// - Parameter values: row-major, all finite.
  init(_ values: [Double], rows: Int, columns: Int) {
    self.columns = columns
    var order = (0..<Int32(rows)).map { $0 }
    var nodes: [Node] = []
    values.withUnsafeBufferPointer { values in
      var stack = [(start: 0, end: rows, parent: -1, isFirst: true)]
      while let (start, end, parent, isFirst) = stack.popLast() {
        let id = Int32(nodes.count)
        if parent >= 0 {
          if isFirst { nodes[parent].first = id } else { nodes[parent].second = id }
        }
        var widest = -1
        var width = 0.0
        if end - start > Self.leafSize {
          for column in 0..<columns {
            var low = Double.infinity
            var high = -Double.infinity
            for position in start..<end {
              let value = values[Int(order[position]) * columns + column]
              low = min(low, value)
              high = max(high, value)
            }
            if high - low > width {
              width = high - low
              widest = column
            }
          }
        }
        guard widest >= 0 else {
          nodes.append(Node(column: -1, low: 0, high: 0, first: Int32(start), second: Int32(end)))
          continue
        }
        let column = widest
        let middle = (start + end) / 2
        order.withUnsafeMutableBufferPointer { order in
          Self.select(order, start, end, middle) { values[Int($0) * columns + column] }
        }
        var low = -Double.infinity
        for position in start..<middle { low = max(low, values[Int(order[position]) * columns + column]) }
        let high = values[Int(order[middle]) * columns + column]
        nodes.append(Node(column: Int32(column), low: low, high: high, first: 0, second: 0))
        stack.append((middle, end, Int(id), false))
        stack.append((start, middle, Int(id), true))
      }
    }
    self.nodes = nodes
    points = PlainBuffer(repeating: 0, count: rows * columns)
    rowNumbers = PlainBuffer(order)
    for (position, row) in order.enumerated() {
      for column in 0..<columns { points.base[position * columns + column] = values[Int(row) * columns + column] }
    }
  }

  /// Moves what belongs up to `middle` before it (Hoare, 1961); equal keys may stand on both sides.
  private static func select(
    _ order: UnsafeMutableBufferPointer<Int32>, _ start: Int, _ end: Int, _ middle: Int,
    _ key: (Int32) -> Double
  ) {
    var low = start
    var high = end - 1
    while low < high {
      let pivot = Self.median(key(order[low]), key(order[(low + high) / 2]), key(order[high]))
      var i = low
      var j = high
      while i <= j {
        while key(order[i]) < pivot { i += 1 }
        while key(order[j]) > pivot { j -= 1 }
        if i <= j {
          order.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if middle <= j { high = j } else if middle >= i { low = i } else { return }
    }
  }

  private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }

  /// Puts the rows nearest to a point into `nearest`.
  ///
  /// - Parameter gaps: `columns` numbers to work with.
  func search(
    _ point: UnsafePointer<Double>, _ distance: Distance, _ nearest: inout NearestRows,
    gaps: UnsafeMutablePointer<Double>
  ) {
    gaps.update(repeating: 0, count: columns)
    nodes.withUnsafeBufferPointer { nodes in
      visit(nodes, 0, 0, point, distance, &nearest, gaps)
    }
  }

  /// - Parameter least: no row below the node is nearer than this. The depth is at most log₂ of the rows.
  private func visit(
    _ nodes: UnsafeBufferPointer<Node>, _ index: Int, _ least: Double, _ point: UnsafePointer<Double>,
    _ distance: Distance, _ nearest: inout NearestRows, _ gaps: UnsafeMutablePointer<Double>
  ) {
    let node = nodes[index]
    if node.column < 0 {
      for position in Int(node.first)..<Int(node.second) {
        let found = distance.reduced(points.base + position * columns, point, columns)
        if found <= nearest.bound { nearest.add(found, rowNumbers.base[position]) }
      }
      return
    }
    let column = Int(node.column)
    let value = point[column]
    let goesFirst = value - node.low < node.high - value
    visit(nodes, Int(goesFirst ? node.first : node.second), least, point, distance, &nearest, gaps)
    // The other side begins beyond the gap.
    let gap = max(0, goesFirst ? node.high - value : value - node.low)
    let kept = gaps[column]
    guard gap > kept else {
      if least <= nearest.bound * (1 + 1e-9) {
        visit(nodes, Int(goesFirst ? node.second : node.first), least, point, distance, &nearest, gaps)
      }
      return
    }
    let other: Double
    if case .chebyshev = distance {
      other = max(least, gap)
    } else {
      other = least - distance.part(kept) + distance.part(gap)
    }
    // Sums in another order may differ in their last digits.
    if other <= nearest.bound * (1 + 1e-9) {
      gaps[column] = gap
      visit(nodes, Int(goesFirst ? node.second : node.first), other, point, distance, &nearest, gaps)
      gaps[column] = kept
    }
  }
}
