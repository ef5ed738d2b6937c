public import LapisDiagnostics

/// The features of some samples: row-major doubles, missing as NaN, with a name a column; or, as text and categories
/// give them, only the values that are not zero.
public struct FeatureMatrix: Sendable {
  public let rows: Int
  public let columns: Int
  /// Holds the values from `start` on; more than they where others share it. Empty where the matrix is sparse.
  @usableFromInline var storage: [Double]
  private var start = 0
  /// The values that are not zero, of a sparse matrix.
  public let sparse: SparseRows?
  /// One a column; `x0`, `x1` … where the data has none. A sparse matrix may have none at all.
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
    storage = values
    self.names = names ?? (0..<columns).map { "x\($0)" }
    sparse = nil
  }

  public init(_ sparse: SparseRows) {
    rows = sparse.rows
    columns = sparse.columns
    storage = []
    names = []
    self.sparse = sparse
  }

  /// For kernels, which know their shape.
  package init(unchecked values: [Double], rows: Int, columns: Int, names: [String]) {
    self.rows = rows
    self.columns = columns
    storage = values
    self.names = names
    sparse = nil
  }

  public var isSparse: Bool { sparse != nil }

  /// The most values that a sparse matrix is written out to: 2 GiB of doubles.
  public static let mostWritten = 1 << 28

  /// The matrix with its zeros.
  ///
  /// - Throws: `matrix.too-large` beyond `mostWritten` values.
  public func dense() throws(Diagnostic) -> FeatureMatrix {
    guard let sparse else { return self }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, count <= Self.mostWritten else {
      throw Diagnostic(
        "matrix.too-large", .resource,
        "A sparse matrix of shape (\(rows), \(columns)) is too large to be written out, as this estimator needs it: at most \(Self.mostWritten) values are.",
        hint: "Keep fewer columns: max_features= or min_df= of the vectorizer, or TruncatedSVD ahead of the estimator.")
    }
    return try FeatureMatrix(rows: rows, columns: columns, values: sparse.dense)
  }

  /// The values that stand in a longer array from `start` on, which is not copied.
  /// - Throws: `matrix.shape` where the array is too short.
  package init(rows: Int, columns: Int, sharing storage: [Double], from start: Int) throws(Diagnostic) {
    guard rows >= 0, columns >= 0, start >= 0, storage.count - start >= rows * columns else {
      throw Diagnostic(
        "matrix.shape", .value,
        "cannot make a matrix of shape (\(rows), \(columns)) from \(storage.count - start) values")
    }
    self.init(unchecked: storage, rows: rows, columns: columns, names: (0..<columns).map { "x\($0)" })
    self.start = start
  }

  /// Row-major, `rows × columns`; none where the matrix is sparse. A copy where the storage is shared: not for loops
  /// over what may be.
  // Inlined, or each element that a loop of another module reads costs a call.
  @inlinable public var values: [Double] { storage.count == rows * columns ? storage : part }

  @usableFromInline var part: [Double] { isSparse ? [] : Array(storage[start..<start + rows * columns]) }

  /// The values where they are, row-major; none where the matrix is sparse.
  package func withValues<R>(_ body: (UnsafeBufferPointer<Double>) throws -> R) rethrows -> R {
    try storage.withUnsafeBufferPointer {
      try body(isSparse ? $0 : UnsafeBufferPointer(rebasing: $0[start..<start + rows * columns]))
    }
  }

  /// The rows with these indices, in this order. The caller guarantees the bounds.
  public func selecting(rows indices: [Int]) -> FeatureMatrix {
    if let sparse { return FeatureMatrix(sparse.selecting(rows: indices)) }
    var picked = [Double]()
    picked.reserveCapacity(indices.count * columns)
    for row in indices { picked.append(contentsOf: storage[start + row * columns..<start + (row + 1) * columns]) }
    return FeatureMatrix(unchecked: picked, rows: indices.count, columns: columns, names: names)
  }

  /// Of a matrix that is not sparse.
  public subscript(row: Int, column: Int) -> Double {
    get { storage[start + row * columns + column] }
    set { storage[start + row * columns + column] = newValue }
  }
}
