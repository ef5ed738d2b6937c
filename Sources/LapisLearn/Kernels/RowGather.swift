package import LapisNumerics

/// Rows of a table by number, copied by several threads: what every split does first.
package enum RowGather {
  /// - Parameters:
  ///   - values: row-major, `width` columns.
  ///   - rows: the caller guarantees that they exist.
  package static func take(_ values: [Double], width: Int, rows: [Int], pool: ThreadPool) -> [Double] {
    [Double](unsafeUninitializedCapacity: rows.count * width) { output, count in
      count = rows.count * width
      guard let base = output.baseAddress, width > 0 else { return }
      nonisolated(unsafe) let target = base
      pool.forEachBlock(of: rows.count, size: 2048) { range in
        values.withUnsafeBufferPointer { values in
          rows.withUnsafeBufferPointer { rows in
            guard let source = values.baseAddress else { return }
            if width == 1 {
              for place in range { target[place] = source[rows[place]] }
              return
            }
            for place in range {
              (target + place * width).update(from: source + rows[place] * width, count: width)
            }
          }
        }
      }
    }
  }
}
