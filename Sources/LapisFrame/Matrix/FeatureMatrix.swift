public import LapisDiagnostics

/// The features of some samples: row-major doubles, missing as NaN, with a name a column.
public struct FeatureMatrix: Sendable {
  public let rows: Int
  public let columns: Int
  /// Row-major, `rows × columns`.
  public private(set) var values: [Double]
  /// One a column; `x0`, `x1` … where the data has none.
  public private(set) var names: [String]

  /// - Throws: `matrix.shape` where the counts do not fit together.
  public init(rows: Int, columns: Int, values: [Double], names: [String]? = nil) throws(Diagnostic) {
    guard rows >= 0, columns >= 0, values.count == rows * columns, names?.count ?? columns == columns else {
      throw Diagnostic(
        "matrix.shape", .value,
        "cannot make a matrix of shape (\(rows), \(columns)) from \(values.count) values and \(names?.count ?? columns) names")
    }
    self.rows = rows
    self.columns = columns
    self.values = values
    self.names = names ?? (0..<columns).map { "x\($0)" }
  }

  /// For kernels, which know their shape.
  package init(unchecked values: [Double], rows: Int, columns: Int, names: [String]) {
    self.rows = rows
    self.columns = columns
    self.values = values
    self.names = names
  }

  /// The rows with these indices, in this order. The caller guarantees the bounds.
  public func selecting(rows indices: [Int]) -> FeatureMatrix {
    var picked = [Double]()
    picked.reserveCapacity(indices.count * columns)
    for row in indices { picked.append(contentsOf: values[row * columns..<(row + 1) * columns]) }
    return FeatureMatrix(unchecked: picked, rows: indices.count, columns: columns, names: names)
  }

  public subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }
}
