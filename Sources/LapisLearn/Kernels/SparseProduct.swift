package import LapisDiagnostics
package import LapisNumerics

/// Rows of which only the values that are not zero are kept, times a table.
package enum SparseProduct {
  /// - Parameters:
  ///   - starts: where in `values` and `columns` each row starts, and its end.
  ///   - table: row-major, `width` columns.
  /// - Returns: row-major, rows × width.
  /// - Throws: `matrix.shape` for parts that do not fit together.
  package static func compute(
    values: [Double], columns: [Int], starts: [Int], table: [Double], width: Int, pool: ThreadPool
  ) throws(Diagnostic) -> [Double] {
    let rows = max(starts.count - 1, 0)
    let height = width == 0 ? 0 : table.count / width
    var last = 0
    for start in starts {
      guard start >= last, start <= values.count else { throw mismatch() }
      last = start
    }
    guard values.count == columns.count, columns.allSatisfy({ $0 >= 0 && $0 < height }) || width == 0 else {
      throw mismatch()
    }
    return [Double](unsafeUninitializedCapacity: rows * width) { output, count in
      count = rows * width
      output.initialize(repeating: 0)
      guard let base = output.baseAddress else { return }
      nonisolated(unsafe) let target = base
      pool.forEachBlock(of: rows, size: 256) { range in
        table.withUnsafeBufferPointer { table in
          for row in range {
            for place in starts[row]..<starts[row + 1] {
              let value = values[place]
              let line = columns[place] * width
              for column in 0..<width { target[row * width + column] += value * table[line + column] }
            }
          }
        }
      }
    }
  }

  private static func mismatch() -> Diagnostic {
    Diagnostic("matrix.shape", .value, "the parts of a sparse matrix do not fit together.")
  }
}
