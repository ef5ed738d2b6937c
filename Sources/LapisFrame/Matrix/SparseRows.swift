public import LapisDiagnostics
import LapisNumerics

/// Rows of which only the values that are not zero are kept, with their columns: compressed sparse rows. Within a row
/// the columns ascend, each at most once.
public struct SparseRows: Sendable {
  public let rows: Int
  public let columns: Int
  /// Where in `values` each row starts, and where the last one ends: `rows + 1` places.
  public let starts: [Int]
  /// The column of each value.
  public let indices: [Int32]
  public let values: [Double]

  /// Rows that are not in order are put in order, values of one place added up.
  ///
  /// - Throws: `matrix.shape` for parts that do not fit together.
  public init(
    rows: Int, columns: Int, starts: [Int], indices: [Int32], values: [Double]
  ) throws(Diagnostic) {
    guard rows >= 0, columns >= 0, columns <= Int(Int32.max), starts.count == rows + 1, starts.first == 0,
      starts.last == values.count, indices.count == values.count,
      indices.allSatisfy({ $0 >= 0 && $0 < Int32(columns) }), zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else {
      throw Diagnostic("matrix.shape", .value, "the parts of a sparse matrix do not fit together.")
    }
    if SparseRows.isOrdered(starts, indices) {
      self.init(unchecked: rows, columns, starts, indices, values)
    } else {
      self = SparseRows.ordered(rows, columns, starts, indices, values)
    }
  }

  /// For kernels, which keep to the order.
  package init(unchecked rows: Int, _ columns: Int, _ starts: [Int], _ indices: [Int32], _ values: [Double]) {
    self.rows = rows
    self.columns = columns
    self.starts = starts
    self.indices = indices
    self.values = values
  }

  /// What of row-major values is not zero.
  public init(dense values: [Double], rows: Int, columns: Int) {
    var starts = [0]
    starts.reserveCapacity(rows + 1)
    var indices: [Int32] = []
    var kept: [Double] = []
    values.withUnsafeBufferPointer { values in
      for row in 0..<rows {
        for column in 0..<columns where values[row * columns + column] != 0 {
          indices.append(Int32(truncatingIfNeeded: column))
          kept.append(values[row * columns + column])
        }
        starts.append(kept.count)
      }
    }
    self.init(unchecked: rows, columns, starts, indices, kept)
  }

  /// Row-major, zeros included: `rows × columns`.
  public var dense: [Double] {
    Elementwise.make(rows * columns) { (target: UnsafeMutablePointer<Double>) in
      target.initialize(repeating: 0, count: rows * columns)
      for row in 0..<rows {
        for place in starts[row]..<starts[row + 1] { target[row * columns + Int(indices[place])] = values[place] }
      }
    }
  }

  /// The columns as the rows of another: the values of a column stand next to each other.
  public var transposed: SparseRows {
    var ends = [Int](repeating: 0, count: columns + 1)
    for column in indices { ends[Int(column) + 1] += 1 }
    for column in 0..<columns { ends[column + 1] += ends[column] }
    let columnStarts = ends
    var rowOfPlace = [Int32](repeating: 0, count: values.count)
    var moved = [Double](repeating: 0, count: values.count)
    for row in 0..<rows {
      for place in starts[row]..<starts[row + 1] {
        let column = Int(indices[place])
        rowOfPlace[ends[column]] = Int32(truncatingIfNeeded: row)
        moved[ends[column]] = values[place]
        ends[column] += 1
      }
    }
    return SparseRows(unchecked: columns, rows, columnStarts, rowOfPlace, moved)
  }

  /// The rows with these indices, in this order. The caller guarantees the bounds.
  public func selecting(rows wanted: [Int]) -> SparseRows {
    var picked = [0]
    picked.reserveCapacity(wanted.count + 1)
    for row in wanted { picked.append(picked[picked.count - 1] + starts[row + 1] - starts[row]) }
    var own: [Int32] = []
    var kept: [Double] = []
    own.reserveCapacity(picked[picked.count - 1])
    kept.reserveCapacity(picked[picked.count - 1])
    for row in wanted {
      own.append(contentsOf: indices[starts[row]..<starts[row + 1]])
      kept.append(contentsOf: values[starts[row]..<starts[row + 1]])
    }
    return SparseRows(unchecked: wanted.count, columns, picked, own, kept)
  }

  private static func isOrdered(_ starts: [Int], _ indices: [Int32]) -> Bool {
    for (start, end) in zip(starts, starts.dropFirst()) {
      var place = start + 1
      while place < end {
        if indices[place] <= indices[place - 1] { return false }
        place += 1
      }
    }
    return true
  }

  /// Values at places given by row and column, in any order; those of one place add up in the order given.
  ///
  /// - Throws: `matrix.shape` for places beyond the matrix.
  public static func placed(
    _ values: [Double], rows places: [Int32], columns indices: [Int32], shape: (rows: Int, columns: Int)
  ) throws(Diagnostic) -> SparseRows {
    let (rows, columns) = shape
    guard rows >= 0, rows <= Int(Int32.max), columns >= 0, columns <= Int(Int32.max), places.count == values.count,
      indices.count == values.count, places.allSatisfy({ $0 >= 0 && $0 < Int32(rows) }),
      indices.allSatisfy({ $0 >= 0 && $0 < Int32(columns) })
    else { throw Diagnostic("matrix.shape", .value, "the places of values are beyond the shape of a sparse matrix.") }
    // Dealt out by column, then by row: in the order of rows, and of columns within them.
    var ends = [Int](repeating: 0, count: columns + 1)
    for column in indices { ends[Int(column) + 1] += 1 }
    for column in 0..<columns { ends[column + 1] += ends[column] }
    let starts = ends
    var rowOfPlace = [Int32](repeating: 0, count: values.count)
    var moved = [Double](repeating: 0, count: values.count)
    for place in values.indices {
      let column = Int(indices[place])
      rowOfPlace[ends[column]] = places[place]
      moved[ends[column]] = values[place]
      ends[column] += 1
    }
    return SparseRows(unchecked: columns, rows, starts, rowOfPlace, moved).transposed.addingUp()
  }

  private static func ordered(
    _ rows: Int, _ columns: Int, _ starts: [Int], _ indices: [Int32], _ values: [Double]
  ) -> SparseRows {
    SparseRows(unchecked: rows, columns, starts, indices, values).transposed.transposed.addingUp()
  }

  /// With the values of one place, which stand side by side, added up.
  private func addingUp() -> SparseRows {
    if SparseRows.isOrdered(starts, indices) { return self }
    var (newStarts, newIndices, newValues) = ([0], [Int32](), [Double]())
    newStarts.reserveCapacity(rows + 1)
    for row in 0..<rows {
      let first = newIndices.count
      for place in starts[row]..<starts[row + 1] {
        if newIndices.count > first, newIndices[newIndices.count - 1] == indices[place] {
          newValues[newValues.count - 1] += values[place]
        } else {
          newIndices.append(indices[place])
          newValues.append(values[place])
        }
      }
      newStarts.append(newIndices.count)
    }
    return SparseRows(unchecked: rows, columns, newStarts, newIndices, newValues)
  }
}
