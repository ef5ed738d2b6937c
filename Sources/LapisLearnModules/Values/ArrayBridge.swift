import LapisDataModules
package import LapisFrame
package import LapisInterpreter
import LapisLearn

/// Between values of the language and what the engine computes with: the one place that knows how arrays,
/// series, frames and lists are read and made.
package enum ArrayBridge {
  // MARK: Reading

  /// Rows of numbers: a frame (by its column names), a two-dimensional array, a list of rows.
  ///
  /// - Parameters:
  ///   - isSharing: whether rows that lie in a larger array stay there instead of being copied; for models of trees,
  ///     which read them where they are.
  ///   - sparse: whether a sparse matrix may stay one; else its zeros are written out, as far as memory goes.
  package static func features(
    _ value: Ref, isSharing: Bool = false, sparse: Bool = false, _ vm: Interpreter
  ) throws -> FeatureMatrix {
    if let rows = try sparseRows(value, vm) {
      let matrix = FeatureMatrix(rows)
      return sparse ? matrix : try matrix.dense()
    }
    return try DataConversion.featureMatrix(from: value, isSharing: isSharing, vm)
  }

  /// A matrix of `scipy.sparse`; nil for anything else.
  private static func sparseRows(_ value: Ref, _ vm: Interpreter) throws -> SparseRows? {
    if isData(value) || value.isList { return nil }
    guard let convert = try vm.attributeIfPresent(value, "tocsr") else { return nil }
    let matrix = try vm.call(convert, [])
    let width = try vm.elements(of: try vm.attribute(matrix, "shape")).last?.asInt ?? 0
    return try KernelsModule.sparseRows(
      try vm.attribute(matrix, "data"), try vm.attribute(matrix, "indices"), try vm.attribute(matrix, "indptr"),
      width: width, vm)
  }

  /// The names of a frame's columns where all are text; nil for anything else.
  package static func columnNames(_ value: Ref, _ vm: Interpreter) throws -> [String]? {
    guard DataConversion.isFrame(value) else { return nil }
    let names = try DataConversion.frame(from: value, vm).names
    let texts = names.compactMap { $0.text }
    return texts.count == names.count ? texts : nil
  }

  /// One value a row, typed.
  package static func column(_ value: Ref, _ vm: Interpreter) throws -> Column {
    try DataConversion.column(from: value, vm)
  }

  /// Numbers of one axis, or of one column.
  package static func doubles(_ value: Ref, _ vm: Interpreter) throws -> [Double] {
    try DataConversion.doubles(from: value, vm)
  }

  /// The numbers of an array of integers, row-major.
  package static func ints(_ value: Ref, _ vm: Interpreter) throws -> [Int] {
    try DataConversion.ints(from: value, vm)
  }

  /// Numbers of one or two dimensions, row-major; one dimension counts as one column.
  package static func table(
    _ value: Ref, _ vm: Interpreter
  ) throws -> (rows: Int, columns: Int, values: [Double]) {
    let (values, shape) = try DataConversion.numbers(of: value, vm)
    switch shape.count {
    case 1: return (shape[0], 1, values)
    case 2: return (shape[0], shape[1], values)
    default:
      throw ScriptError(.valueError, "Found array with dim \(shape.count). Expected one or two dimensions.")
    }
  }

  /// Row-major numbers with their shape.
  package static func numbers(_ value: Ref, _ vm: Interpreter) throws -> (values: [Double], shape: [Int]) {
    try DataConversion.numbers(of: value, vm)
  }

  /// Row-major texts with their shape.
  package static func strings(_ value: Ref, _ vm: Interpreter) throws -> (values: [String], shape: [Int]) {
    try DataConversion.strings(of: value, vm)
  }

  /// `float32`, `int64`, `str`, `object` …
  package static func elementType(_ value: Ref, _ vm: Interpreter) throws -> String {
    try DataConversion.elementType(of: value, vm)
  }

  /// An array, a frame or a series.
  package static func isData(_ value: Ref) -> Bool {
    DataConversion.isArray(value) || DataConversion.isFrame(value) || DataConversion.isSeries(value)
  }

  package static func isFrame(_ value: Ref) -> Bool { DataConversion.isFrame(value) }
  package static func isSeries(_ value: Ref) -> Bool { DataConversion.isSeries(value) }
  package static func isArray(_ value: Ref) -> Bool { DataConversion.isArray(value) }

  /// The number of rows.
  package static func rows(_ value: Ref, _ vm: Interpreter) throws -> Int {
    try DataConversion.rowCount(of: value, vm)
  }

  /// The rows with these indices, as the same kind of value.
  package static func taking(_ value: Ref, _ rows: [Int], _ vm: Interpreter) throws -> Ref {
    let count = try DataConversion.rowCount(of: value, vm)
    if let bad = rows.first(where: { !(0..<count).contains($0) }) {
      throw ScriptError(.indexError, "index \(bad) is out of bounds for axis 0 with size \(count)")
    }
    return try DataConversion.taking(rows: rows, of: value, vm)
  }

  // MARK: Making

  package static func array(_ values: [Double], _ vm: Interpreter) -> Ref { DataConversion.array(values, vm) }
  package static func array(_ values: [Int], _ vm: Interpreter) -> Ref { DataConversion.array(values, vm) }
  package static func array(_ values: [Double], shape: [Int], _ vm: Interpreter) -> Ref {
    DataConversion.array(values, shape: shape, vm)
  }
  package static func array(_ values: [Int], shape: [Int], _ vm: Interpreter) -> Ref {
    DataConversion.array(values, shape: shape, vm)
  }
  /// As int32, which the indices of sparse matrices are. The caller guarantees that they fit.
  package static func shortInts(_ values: [Int], _ vm: Interpreter) -> Ref { DataConversion.shortIntArray(values, vm) }
  package static func floats(_ values: [Float], shape: [Int], _ vm: Interpreter) -> Ref {
    DataConversion.floatArray(values, shape: shape, vm)
  }
  package static func flags(_ values: [Bool], shape: [Int], _ vm: Interpreter) -> Ref {
    DataConversion.array(values, shape: shape, vm)
  }
  package static func objects(_ values: [String], shape: [Int], _ vm: Interpreter) -> Ref {
    DataConversion.array(values, shape: shape, vm)
  }
  package static func names(_ values: [String], _ vm: Interpreter) -> Ref { DataConversion.array(values, vm) }

  /// Classes as the data spells them.
  package static func labels(_ labels: [ClassLabel], _ vm: Interpreter) -> Ref {
    let texts = labels.compactMap { if case .string(let text) = $0 { text } else { nil } }
    return texts.count == labels.count && !texts.isEmpty
      ? DataConversion.array(texts, vm) : DataConversion.array(labels, vm)
  }

  package static func array(_ column: Column, _ vm: Interpreter) -> Ref {
    switch column {
    case .double(let values): return DataConversion.array(values, vm)
    case .int(let values): return DataConversion.array(values, vm)
    case .bool(let values): return DataConversion.array(values, vm)
    case .string, .mixed, .instants, .spans, .category, .narrow:
      let refs = column.scalars.map { scalar in
        if case .missing = scalar { Ref(Double.nan) } else { DataConversion.ref(scalar, vm) }
      }
      return DataConversion.array(of: refs, vm)
    }
  }

  /// A cell's value as the language has it.
  package static func ref(_ scalar: Scalar, _ vm: Interpreter) -> Ref { DataConversion.ref(scalar, vm) }

  package static func frame(_ frame: DataFrame, _ vm: Interpreter) -> Ref { DataConversion.frame(frame, vm) }

  package static func series(_ column: Column, name: String, _ vm: Interpreter) -> Ref {
    DataConversion.series(column, name: name, vm)
  }
}
