package import LapisDiagnostics
package import LapisFrame
import LapisNumerics

/// What every fit and predict looks at before it computes.
package enum InputChecks {
  /// Rows and columns there, no infinity, and no NaN unless allowed. With `single`, values beyond
  /// float32 count as infinite. Without `sparse`, a sparse matrix is refused: who reads its values as if it were dense
  /// would read none.
  package static func features(
    _ x: FeatureMatrix, for owner: String, missing: Bool, single: Bool = false, sparse: Bool = false
  ) throws(Diagnostic) {
    if !sparse { try dense(x) }
    guard x.rows > 0 else {
      throw Diagnostic(
        "data.empty", .value,
        "Found array with 0 sample(s) (shape=(0, \(x.columns))) while a minimum of 1 is required by \(owner).")
    }
    guard x.columns > 0 else {
      throw Diagnostic(
        "data.empty", .value,
        "Found array with 0 feature(s) (shape=(\(x.rows), 0)) while a minimum of 1 is required by \(owner).")
    }
    try values(x, for: owner, missing: missing, single: single)
  }

  /// The same for prediction: the columns must be as many as in training, and no rows are fine.
  package static func features(
    _ x: FeatureMatrix, for owner: String, expecting columns: Int, missing: Bool,
    single: Bool = false, sparse: Bool = false
  ) throws(Diagnostic) {
    if !sparse { try dense(x) }
    guard x.columns == columns else {
      throw Diagnostic(
        "data.features", .value,
        "X has \(x.columns) features, but \(owner) is expecting \(columns) features as input.")
    }
    try values(x, for: owner, missing: missing, single: single)
  }

  private static func dense(_ x: FeatureMatrix) throws(Diagnostic) {
    if x.isSparse {
      throw Diagnostic(
        "data.sparse", .type,
        "Sparse data was passed for X, but dense data is required. Use '.toarray()' to convert to a dense numpy array.")
    }
  }

  private static func values(
    _ x: FeatureMatrix, for owner: String, missing: Bool, single: Bool
  ) throws(Diagnostic) {
    // One cheap pass for the usual case.
    let most = single ? Double(Float.greatestFiniteMagnitude) : Double.greatestFiniteMagnitude
    func place(_ values: UnsafeBufferPointer<Double>) -> Int? {
      if FiniteCheck.isWithin(values, most) { return nil }
      return values.firstIndex { value in value.isNaN ? !missing : abs(value) > most && (!single || Float(value).isInfinite) }
    }
    let found = x.sparse.map { $0.values.withUnsafeBufferPointer(place) } ?? x.withValues(place)
    guard let found else { return }
    let (row, column, value) = entry(found, of: x)
    let name = x.names.indices.contains(column) ? x.names[column] : "x\(column)"
    if value.isNaN {
      throw Diagnostic(
        "data.missing", .value,
        "Input X contains NaN.\n\(owner) does not accept missing values encoded as NaN natively.",
        hint: "Column '\(name)' has the first one, in row \(row): put a SimpleImputer ahead.")
    }
    throw Diagnostic(
      "data.infinite", .value,
      "Input X contains infinity or a value too large for dtype('\(single ? "float32" : "float64")').",
      hint: "Column '\(name)' has the first one, in row \(row).")
  }

  /// Where the value at a place among the values that are kept stands in the matrix.
  private static func entry(_ place: Int, of x: FeatureMatrix) -> (row: Int, column: Int, value: Double) {
    guard let sparse = x.sparse else {
      let (row, column) = place.quotientAndRemainder(dividingBy: x.columns)
      return (row, column, x[row, column])
    }
    let row = sparse.starts.lastIndex { $0 <= place } ?? 0
    return (row, Int(sparse.indices[place]), sparse.values[place])
  }

  /// The numbers of a regression target, all finite.
  package static func numbers(
    _ data: Dataset, for owner: String
  ) throws(Diagnostic) -> [Double] {
    guard case .numbers(let values) = data.y else {
      throw Diagnostic("data.target", .value, "\(owner) needs a numeric target. Got classes.")
    }
    if let bad = values.firstIndex(where: { !$0.isFinite }) {
      throw Diagnostic(
        "data.target", .value,
        "Input y contains \(values[bad].isNaN ? "NaN" : "infinity or a value too large for dtype('float64')").",
        hint: "The first one is in row \(bad).")
    }
    return values
  }

  /// The codes and labels of a classification target, codes within the labels.
  package static func classes(
    _ data: Dataset, for owner: String
  ) throws(Diagnostic) -> (codes: [Int32], labels: [ClassLabel]) {
    guard case .classes(let codes, let labels) = data.y else {
      throw Diagnostic(
        "data.target", .value, "Unknown label type: continuous. \(owner) needs classes, got numbers.",
        hint: "Maybe you are trying to fit a classifier, which expects discrete classes on a regression target with continuous values.")
    }
    guard !labels.isEmpty, codes.allSatisfy({ $0 >= 0 && Int($0) < labels.count }) else {
      throw Diagnostic(
        "data.target", .value, "\(owner) got class codes outside of its \(labels.count) labels.")
    }
    return (codes, labels)
  }

  /// The weights of the rows, 1 where none were given.
  ///
  /// - Throws: `data.weights` where none is above zero.
  package static func weights(_ data: Dataset, for owner: String) throws(Diagnostic) -> [Double] {
    guard let weights = data.weights else { return [Double](repeating: 1, count: data.rows) }
    guard weights.contains(where: { $0 > 0 }) else {
      throw Diagnostic(
        "data.weights", .value, "\(owner) needs at least one sample_weight above zero.")
    }
    return weights
  }

  /// - Throws: `data.one-class` where there is nothing to tell apart.
  package static func severalClasses(_ labels: [ClassLabel]) throws(Diagnostic) {
    if labels.count < 2 {
      throw Diagnostic(
        "data.one-class", .value,
        "The number of classes has to be greater than one; got \(labels.count) class")
    }
  }

  /// - Throws: `data.one-class`, in the words of the linear solvers.
  package static func severalClassesForSolver(_ labels: [ClassLabel]) throws(Diagnostic) {
    guard labels.count < 2 else { return }
    let only: String
    switch labels.first {
    case .int(let value): only = "np.int64(\(value))"
    case .double(let value): only = "np.float64(\(value))"
    case .bool(let value): only = value ? "np.True_" : "np.False_"
    case .string(let value): only = "np.str_('\(value)')"
    case nil: only = ""
    }
    throw Diagnostic(
      "data.one-class", .value,
      "This solver needs samples of at least 2 classes in the data, but the data contains only one class: \(only)")
  }

  /// Answers of a model, all finite: huge features times coefficients may leave the range of numbers.
  package static func finite(_ answers: [Double], for owner: String) throws(Diagnostic) -> [Double] {
    if answers.withUnsafeBufferPointer({ FiniteCheck.isWithin($0, .greatestFiniteMagnitude) }) { return answers }
    throw Diagnostic(
      "predict.overflow", .arithmetic, "an answer of \(owner) is not a finite number.",
      hint: "Scale the features and the target ahead of the fit.")
  }
}
