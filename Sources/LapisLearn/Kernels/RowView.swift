import CLapisKernels
import LapisFrame

/// The rows of a matrix, dense or sparse, as pointers, for kernels that take one row at a time.
///
/// It is valid within the closure of `with` only. The caller guarantees rows within the matrix and vectors as long as
/// it is wide.
struct RowView {
  private let columns: Int
  /// Nil for a sparse matrix.
  private let values: UnsafePointer<Double>?
  private let sparse: SparseView?

  @inline(__always)
  static func with<R>(_ x: FeatureMatrix, _ body: (RowView) -> R) -> R {
    if let sparse = x.sparse {
      return SparseView.with(sparse) { body(RowView(columns: x.columns, values: nil, sparse: $0)) }
    }
    return x.values.withUnsafeBufferPointer {
      body(RowView(columns: x.columns, values: $0.baseAddress, sparse: nil))
    }
  }

  @inline(__always)
  func dot(_ row: Int, _ vector: UnsafePointer<Double>) -> Double {
    if let values { return lapis_dot(Int64(columns), values + row * columns, vector) }
    return sparse?.dot(row, vector) ?? 0
  }

  /// `vector += step · row`
  @inline(__always)
  func add(_ step: Double, _ row: Int, to vector: UnsafeMutablePointer<Double>) {
    if let values {
      lapis_axpy(Int64(columns), step, values + row * columns, vector)
    } else {
      sparse?.add(step, row, to: vector)
    }
  }

  func squaredNorm(_ row: Int) -> Double {
    if let values { return lapis_dot(Int64(columns), values + row * columns, values + row * columns) }
    return sparse?.squaredNorm(row) ?? 0
  }

  /// Writes the row with its zeros, each value times `factor`.
  func write(_ row: Int, times factor: Double = 1, to target: UnsafeMutablePointer<Double>) {
    if let values {
      let own = values + row * columns
      for column in 0..<columns { target[column] = factor * own[column] }
    } else {
      target.initialize(repeating: 0, count: columns)
      sparse?.add(factor, row, to: target)
    }
  }
}
