import CLapisKernels

/// Sums of the products of all pairs of columns, Aᵀ·A, of row-major rows that are centred and weighted on the way.
///
/// Blocks of rows are packed into panels, 8 columns for the right and 6 for the left side, and only the tiles on and
/// below the diagonal are multiplied. The order of the sums depends on the shape alone, so the bits are the same for
/// any number of threads.
public enum Gram {
  /// Rows of a block: a panel of 256 × 8 doubles fills half of a 32 KiB cache.
  private static let depth = 256
  /// Columns of a band of the result, the share of a task: a multiple of both panels.
  private static let band = 48

  /// The sums for `columns` columns of `x`, and one more where there is a `target`: square, row-major, both triangles.
  ///
  /// - Parameters:
  ///   - centres: what is subtracted, one a column; nil for nothing.
  ///   - factors: what a row (and its target) is multiplied by after that, one a row: the root of a weight.
  ///   - target: one more column, with its centre.
  ///   - cancellation: where it stops, what comes back is incomplete; the caller looks at it and throws.
  public static func products(
    _ x: UnsafePointer<Double>, rows: Int, columns: Int, centres: UnsafePointer<Double>? = nil,
    factors: UnsafePointer<Double>? = nil, target: UnsafePointer<Double>? = nil, targetCentre: Double = 0,
    pool: ThreadPool = .serial, cancellation: Cancellation? = nil
  ) -> [Double] {
    let width = columns + (target == nil ? 0 : 1)
    guard width > 0 else { return [] }
    let rowsOf = Rows(
      x: x, columns: columns, centres: centres, factors: factors, target: target, targetCentre: targetCentre)
    // Few columns: each task sums some rows for itself. Many: the tasks share the bands of one sum.
    let parts = width <= 256 ? max(1, min(16, rows / 1024)) : 1
    let sums = pool.map(count: parts) { part -> [Double] in
      var result = [Double](repeating: 0, count: width * width)
      result.withUnsafeMutableBufferPointer { result in
        guard let result = result.baseAddress else { return }
        add(rowsOf, part * rows / parts..<(part + 1) * rows / parts, width, into: SharedPointer(result), pool, cancellation)
      }
      return result
    }
    var result = sums.first ?? []
    result.withUnsafeMutableBufferPointer { result in
      guard let base = result.baseAddress else { return }
      for part in sums.dropFirst() {
        part.withUnsafeBufferPointer { part in
          guard let part = part.baseAddress else { return }
          lapis_axpy(Int64(width * width), 1, part, base)
        }
      }
      for row in 0..<width {
        for column in 0..<row { base[column * width + row] = base[row * width + column] }
      }
    }
    return result
  }

  /// Sums of the columns, each row times its weight; nil weighs all as 1. Blocks of rows are added in their order.
  public static func sums(
    _ x: UnsafePointer<Double>, rows: Int, columns: Int, weights: UnsafePointer<Double>? = nil,
    pool: ThreadPool = .serial, cancellation: Cancellation? = nil
  ) -> [Double] {
    let block = max(1024, (rows + 63) / 64)
    let (source, shares) = (SharedPointer(reading: x), weights.map { SharedPointer(reading: $0) })
    let parts = pool.map(count: (rows + block - 1) / block) { number -> [Double] in
      var sums = [Double](repeating: 0, count: columns)
      if cancellation?.reason != nil { return sums }
      sums.withUnsafeMutableBufferPointer { sums in
        guard let sums = sums.baseAddress else { return }
        for row in number * block..<min((number + 1) * block, rows) {
          lapis_axpy(Int64(columns), shares?[row] ?? 1, source.base + row * columns, sums)
        }
      }
      return sums
    }
    var result = [Double](repeating: 0, count: columns)
    for part in parts { for column in 0..<columns { result[column] += part[column] } }
    return result
  }

  /// Where the rows stand and what becomes of them.
  private struct Rows: @unchecked Sendable {
    let x: UnsafePointer<Double>
    let columns: Int
    let centres: UnsafePointer<Double>?
    let factors: UnsafePointer<Double>?
    let target: UnsafePointer<Double>?
    let targetCentre: Double

    /// A row as it is multiplied, into `line`.
    @inline(__always)
    func write(_ row: Int, into line: UnsafeMutablePointer<Double>) {
      let source = x + row * columns
      let factor = factors?[row] ?? 1
      if let centres {
        for column in 0..<columns { line[column] = factor * (source[column] - centres[column]) }
      } else {
        for column in 0..<columns { line[column] = factor * source[column] }
      }
      if let target { line[columns] = factor * (target[row] - targetCentre) }
    }
  }

  private static func add(
    _ rows: Rows, _ range: Range<Int>, _ width: Int, into result: SharedPointer<Double>, _ pool: ThreadPool,
    _ cancellation: Cancellation?
  ) {
    let bands = (width + band - 1) / band
    let rightPanels = (width + 7) / 8
    let leftPanels = (width + 5) / 6
    let padded = max(rightPanels * 8, leftPanels * 6)
    // A panel more than its rows need apart, or all panels would fall into the same lines of the cache.
    let room = min(depth, range.count) + 1
    // Right panels, left panels, and one row.
    let scratch = UnsafeMutablePointer<Double>.allocate(capacity: 2 * padded * room + padded)
    defer { scratch.deallocate() }
    let line = scratch + 2 * padded * room
    line.update(repeating: 0, count: padded)
    let shared = SharedPointer(scratch)
    for start in stride(from: range.lowerBound, to: range.upperBound, by: depth) {
      if cancellation?.reason != nil { return }
      let height = min(depth, range.upperBound - start)
      let leftSide = scratch + padded * room
      for row in 0..<height {
        rows.write(start + row, into: line)
        let source = UnsafeRawPointer(line)
        var right = UnsafeMutableRawPointer(scratch + row * 8)
        for panel in 0..<rightPanels {
          right.storeBytes(of: source.loadUnaligned(fromByteOffset: panel * 64, as: SIMD8<Double>.self), as: SIMD8<Double>.self)
          right += room * 64
        }
        var left = UnsafeMutableRawPointer(leftSide + row * 6)
        for panel in 0..<leftPanels {
          left.storeBytes(of: source.loadUnaligned(fromByteOffset: panel * 48, as: SIMD4<Double>.self), as: SIMD4<Double>.self)
          left.storeBytes(
            of: source.loadUnaligned(fromByteOffset: panel * 48 + 32, as: SIMD2<Double>.self), toByteOffset: 32,
            as: SIMD2<Double>.self)
          left += room * 48
        }
      }
      pool.run(count: bands) { index in
        if cancellation?.reason != nil { return }
        // The longest band first.
        multiply(shared.base, bands - 1 - index, padded, room, height, width, into: result.base)
      }
    }
  }

  /// Adds the rows `48 · index` and on of the result, up to the diagonal.
  private static func multiply(
    _ packed: UnsafePointer<Double>, _ index: Int, _ padded: Int, _ room: Int, _ height: Int, _ width: Int,
    into result: UnsafeMutablePointer<Double>
  ) {
    let leftPanels = packed + padded * room
    let bottom = min((index + 1) * band, width)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 48) { tile in
      guard let tile = tile.baseAddress else { return }
      for column in stride(from: 0, to: bottom, by: 8) {
        let right = packed + column * room
        // The first left panel that reaches down to the diagonal.
        let top = max(index * band, column / 6 * 6)
        for row in stride(from: top, to: bottom, by: 6) {
          let left = leftPanels + row * room
          if row + 6 <= bottom, column + 8 <= width {
            lapis_gemm_6x8(Int64(height), 1, left, right, result + row * width + column, Int64(width))
            continue
          }
          tile.update(repeating: 0, count: 48)
          lapis_gemm_6x8(Int64(height), 1, left, right, tile, 8)
          for i in 0..<min(6, bottom - row) {
            for j in 0..<min(8, width - column) { result[(row + i) * width + column + j] += tile[i * 8 + j] }
          }
        }
      }
    }
  }
}
