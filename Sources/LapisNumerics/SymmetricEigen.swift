/// Eigenvalues and eigenvectors of a symmetric matrix.
///
/// Reflections bring the matrix to three diagonals (Householder, 1958), implicit QL or QR steps with Wilkinson's
/// shift to one (Golub and Van Loan, 2013, §8.3). The rotations of many steps are kept and applied together, strip by
/// strip, while a strip is in the cache (Van Zee, van de Geijn and Quintana-Ortí, 2014). The steps are taken in
/// LAPACK's order, so that up to 25 columns the vectors have the signs that its drivers give them.
///
/// The bits are the same for any number of threads. Complexity: O(size³).
public struct SymmetricEigen: Sendable {
  /// Ascending.
  public let values: [Double]
  /// The unit vector of each value as a row.
  public let vectors: [Double]

  /// - Parameter matrix: row-major; only the lower triangle is read.
  /// - Returns: nil where an entry is not finite, the steps do not converge, or `cancellation` stopped the work.
  public init?(_ matrix: [Double], size n: Int, pool: ThreadPool = .serial, cancellation: Cancellation? = nil) {
    guard n >= 0, matrix.count == n * n else { return nil }
    var largest = 0.0
    for row in 0..<n {
      for column in 0...row {
        let size = abs(matrix[row * n + column])
        guard size.isFinite else { return nil }
        largest = max(largest, size)
      }
    }
    // The largest entry becomes 1 to 2, so that squares neither overflow nor vanish; a power of two changes no digit.
    let scale = largest > 0 ? Double(sign: .plus, exponent: min(1000, -largest.exponent), significand: 1) : 1
    var a = [Double](repeating: 0, count: n * n)
    for row in 0..<n {
      for column in 0...row {
        a[row * n + column] = matrix[row * n + column] * scale
        a[column * n + row] = a[row * n + column]
      }
    }
    var work = Tridiagonalisation(a, size: n)
    guard work.reduce(pool, cancellation) else { return nil }
    var vectors = work.transposedBasis(pool, cancellation)
    var steps = TridiagonalSteps(diagonal: work.diagonal, off: work.off, pool: pool, cancellation: cancellation)
    guard steps.run(&vectors) else { return nil }
    let diagonal = steps.diagonal
    let order = (0..<n).sorted { diagonal[$0] == diagonal[$1] ? $0 < $1 : diagonal[$0] < diagonal[$1] }
    values = order.map { diagonal[$0] / scale }
    self.vectors = [Double](unsafeUninitializedCapacity: n * n) { buffer, count in
      count = n * n
      guard let base = buffer.baseAddress else { return }
      vectors.withUnsafeBufferPointer { source in
        guard let source = source.baseAddress else { return }
        for (place, index) in order.enumerated() { (base + place * n).update(from: source + index * n, count: n) }
      }
    }
  }
}
