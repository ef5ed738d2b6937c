package import LapisDiagnostics
package import LapisFrame
package import LapisNumerics

/// Products and other changes of sparse rows.
package enum SparseProduct {
  /// Rows times a table.
  ///
  /// - Parameter table: row-major, `width` columns; a row for each column of `rows`, which the caller guarantees.
  /// - Returns: row-major, rows × width.
  package static func compute(_ rows: SparseRows, table: [Double], width: Int, pool: ThreadPool) -> [Double] {
    guard width > 0 else { return [] }
    return Elementwise.make(rows.rows * width) { (target: UnsafeMutablePointer<Double>) in
      let target = SharedPointer(target)
      pool.forEachBlock(of: rows.rows, size: 256) { range in
        SparseView.with(rows) { view in
          table.withUnsafeBufferPointer { table in
            (target.base + range.lowerBound * width).initialize(repeating: 0, count: range.count * width)
            guard let table = table.baseAddress else { return }
            for row in range { view.add(row, times: table, width: width, to: target.base + row * width) }
          }
        }
      }
    }
  }

  /// The values, each row divided by its `l1`, `l2` or `max` norm; rows of zeros stay.
  ///
  /// - Parameter starts: where each row starts, and the end of the last; the caller guarantees that they ascend.
  package static func normalized(_ values: [Double], _ starts: [Int], norm: String, pool: ThreadPool) -> [Double] {
    let rows = max(starts.count - 1, 0)
    return Elementwise.make(values.count) { (target: UnsafeMutablePointer<Double>) in
      let target = SharedPointer(target)
      pool.forEachBlock(of: rows, size: 1024) { range in
        values.withUnsafeBufferPointer { values in
          for row in range {
            let places = starts[row]..<starts[row + 1]
            var size = 0.0
            switch norm {
            case "l1": for place in places { size += abs(values[place]) }
            case "max": for place in places { size = max(size, abs(values[place])) }
            default:
              for place in places { size += values[place] * values[place] }
              size = size.squareRoot()
            }
            let divisor = size == 0 ? 1 : size
            for place in places { target.base[place] = values[place] / divisor }
          }
        }
      }
    }
  }

  /// Matrices side by side; nil where they differ in the number of rows.
  ///
  /// - Throws: `matrix.shape` where there are more columns than 32 bits count.
  package static func joined(_ matrices: [SparseRows]) throws(Diagnostic) -> SparseRows? {
    let rows = matrices.first?.rows ?? 0
    guard matrices.allSatisfy({ $0.rows == rows }) else { return nil }
    var (width, total) = (0, 0)
    for matrix in matrices {
      width += matrix.columns
      total += matrix.values.count
    }
    guard width <= Int(Int32.max) else {
      throw Diagnostic("matrix.shape", .value, "a sparse matrix cannot have \(width) columns.")
    }
    var starts = [Int](repeating: 0, count: rows + 1)
    for row in 0..<rows {
      var count = 0
      for matrix in matrices { count += matrix.starts[row + 1] - matrix.starts[row] }
      starts[row + 1] = starts[row] + count
    }
    var indices: [Int32] = []
    let values = Elementwise.make(total) { (values: UnsafeMutablePointer<Double>) in
      indices = Elementwise.make(total) { (indices: UnsafeMutablePointer<Int32>) in
        // Where in each row the next matrix's values go.
        var free = Array(starts.prefix(rows))
        var first: Int32 = 0
        for matrix in matrices {
          matrix.values.withUnsafeBufferPointer { own in
            matrix.indices.withUnsafeBufferPointer { places in
              for row in 0..<rows {
                var target = free[row]
                for place in matrix.starts[row]..<matrix.starts[row + 1] {
                  values[target] = own[place]
                  indices[target] = places[place] + first
                  target += 1
                }
                free[row] = target
              }
            }
          }
          first += Int32(truncatingIfNeeded: matrix.columns)
        }
      }
    }
    return SparseRows(unchecked: rows, width, starts, indices, values)
  }
}
