import CLapisKernels
import LapisDiagnostics
import LapisFrame

extension CoordinateDescent {
  /// On sparse columns, weighted and centred without being filled: an update costs as many operations as the column
  /// has values.
  func minimise(
    sparse x: SparseRows, _ system: LeastSquares, _ y: [Double], weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> Result {
    let rows = x.rows
    let roots = weights.map { $0.squareRoot() }
    let target = system.scaledTarget(y, weights)
    let (columns, squares, sums) = Self.scaled(x.transposed, roots, system.means)
    let means = system.means
    let count = squares.count
    var beta = [Double](repeating: 0, count: count)
    // The residual is `left + offset · √w`, which without centring has no offset. Then where it was when it was last
    // asked how far it has moved.
    let left = UnsafeMutablePointer<Double>.allocate(capacity: 2 * rows)
    defer { left.deallocate() }
    let last = left + rows
    for row in 0..<rows { left[row] = target[row] }
    last.initialize(from: left, count: rows)
    let offset = UnsafeMutablePointer<Double>.allocate(capacity: 1)
    defer { offset.deallocate() }
    offset.initialize(to: 0)
    return try SparseView.with(columns) { (view) throws(Diagnostic) -> Result in
      func slope(_ column: Int) -> Double { view.dot(column, left) + offset[0] * sums[column] }
      func residual() -> [Double] { (0..<rows).map { left[$0] + offset[0] * roots[$0] } }
      func gap(_ beta: [Double]) -> Gap {
        let all = residual()
        return self.gap(
          beta, slopes: (0..<count).map { slope($0) }, residualSquares: LBFGS.dot(all, all),
          cross: LBFGS.dot(all, target))
      }
      func moved() -> Double {
        var square = 0.0
        for row in 0..<rows {
          let now = left[row] + offset[0] * roots[row]
          square += (now - last[row]) * (now - last[row])
          last[row] = now
        }
        return square.squareRoot()
      }
      func update(_ column: Int, _ step: Double) {
        view.add(-step, column, to: left)
        offset[0] += step * means[column]
      }
      return try descend(
        &beta, squares, targetSquares: LBFGS.dot(target, target), context, moved: moved, gap: gap, update: update,
        slope: slope)
    }
  }

  /// √w · x by column, its squared length when centred, and its product with √w.
  private static func scaled(
    _ columns: SparseRows, _ roots: [Double], _ means: [Double]
  ) -> (columns: SparseRows, squares: [Double], sums: [Double]) {
    var values = columns.values
    var squares = [Double](repeating: 0, count: columns.rows)
    var sums = squares
    for column in squares.indices {
      for place in columns.starts[column]..<columns.starts[column + 1] {
        let root = roots[Int(columns.indices[place])]
        values[place] *= root
        squares[column] += values[place] * values[place]
        sums[column] += values[place] * root
      }
      // What is left of a column that is the same everywhere is rounding.
      let centred = squares[column] - sums[column] * means[column]
      squares[column] = centred > 1e-14 * squares[column] ? centred : 0
    }
    return (
      SparseRows(unchecked: columns.rows, columns.columns, columns.starts, columns.indices, values), squares, sums
    )
  }
}
