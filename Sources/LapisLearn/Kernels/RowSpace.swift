import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// Rows that have more columns than there are rows, in coordinates of the space that they span.
///
/// The coefficients that minimise a loss of the rows' scores with a penalty on ‖w‖ lie in that space (the
/// representer theorem), and the coordinates keep scores and norms: the small problem has the same solution.
struct RowSpace {
  /// As many columns as rows.
  let coordinates: FeatureMatrix
  private let x: FeatureMatrix
  private let factor: Factor

  private enum Factor {
    /// x·xᵀ = L·Lᵀ; the coordinates are L, the basis is xᵀ·L⁻ᵀ.
    case cholesky(Cholesky)
    /// The basis itself, columns × rows.
    case basis([Double])
  }

  /// - Throws: what stops the context.
  init(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) {
    let rows = x.rows
    let columns = x.columns
    self.x = x
    let products = GEMM.product(x.values, x.values, transposeB: true, m: rows, n: rows, k: columns, pool: context.pool)
    try context.checkStop()
    let names = (0..<rows).map { "x\($0)" }
    if let factor = Cholesky(products, size: rows, cancellation: context.cancellation), RowSpace.isSound(factor, products) {
      self.factor = .cholesky(factor)
      coordinates = FeatureMatrix(unchecked: factor.lower, rows: rows, columns: rows, names: names)
      return
    }
    // Rows that nearly repeat each other: products of rows would lose what tells them apart.
    var turned = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows { for column in 0..<columns { turned[column * rows + row] = x.values[row * columns + column] } }
    let found = OrthogonalFactor(turned, rows: columns, columns: rows, cancellation: context.cancellation)
    try context.checkStop()
    var lower = [Double](repeating: 0, count: rows * rows)
    for row in 0..<rows { for column in 0...row { lower[row * rows + column] = found.r[column * rows + row] } }
    factor = .basis(found.q)
    coordinates = FeatureMatrix(unchecked: lower, rows: rows, columns: rows, names: names)
  }

  private static func isSound(_ factor: Cholesky, _ products: [Double]) -> Bool {
    for index in 0..<factor.size {
      let place = index * factor.size + index
      if factor.lower[place] < 1e-4 * products[place].squareRoot() { return false }
    }
    return true
  }

  /// Coefficients of the coordinates as those of the columns.
  func restored(_ coefficients: [Double]) -> [Double] {
    switch factor {
    case .cholesky(let factor):
      return GEMM.product(
        x.values, transposeA: true, factor.solveUpper(coefficients), m: x.columns, n: 1, k: x.rows)
    case .basis(let basis):
      return GEMM.product(basis, coefficients, m: x.columns, n: 1, k: x.rows)
    }
  }
}
