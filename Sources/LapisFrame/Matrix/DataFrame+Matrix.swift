public import LapisDiagnostics

extension DataFrame {
  /// The columns (nil: all) as features: bools as 0 and 1, missing as NaN.
  /// - Throws: `frame.not-numeric` naming a column of text.
  public func featureMatrix(_ wanted: [Scalar]? = nil) throws(Diagnostic) -> FeatureMatrix {
    let frame = try wanted.map { (names) throws(Diagnostic) in try selecting(names) } ?? self
    let width = frame.columnCount
    let rows = frame.rowCount
    var values = [Double](repeating: 0, count: rows * width)
    for (place, column) in frame.columns.enumerated() {
      guard let numbers = column.doubles else {
        let sample = column.scalars.first { !$0.isMissing && $0.number == nil }
        throw Diagnostic(
          "frame.not-numeric", .value,
          "could not convert string to float: '\(sample?.description ?? "")' (column '\(frame.names[place])')",
          hint: "Encode the column first, with pd.get_dummies or a OneHotEncoder.")
      }
      var position = place
      for number in numbers {
        values[position] = number
        position += width
      }
    }
    return FeatureMatrix(
      unchecked: values, rows: rows, columns: width, names: frame.names.map { $0.description })
  }

  public init(_ matrix: FeatureMatrix) {
    let columns = (0..<matrix.columns).map { j in
      Column.double((0..<matrix.rows).map { matrix.values[$0 * matrix.columns + j] })
    }
    self.init(
      unchecked: matrix.names.map { .string($0) }, columns, RowIndex(count: matrix.rows))
  }
}

extension Target {
  /// The column's values as classes, labels sorted ascending.
  /// - Throws: `target.missing` where a value is missing.
  public static func classes(from column: Column) throws(Diagnostic) -> Target {
    try refuseMissing(column)
    let (codes, uniques) = column.factorizedSorted()
    let labels = uniques.scalars.map { value -> ClassLabel in
      switch value {
      case .int(let value): .int(value)
      case .double(let value): .double(value)
      case .bool(let value): .bool(value)
      default: .string(value.description)
      }
    }
    return .classes(codes: codes.map { Int32($0) }, labels: labels)
  }

  /// The column's values as numbers.
  /// - Throws: `target.not-numeric` for text, `target.missing` where a value is missing.
  public static func numbers(from column: Column) throws(Diagnostic) -> Target {
    try refuseMissing(column)
    guard let values = column.doubles else {
      let sample = column.scalars.first { $0.number == nil }
      throw Diagnostic(
        "target.not-numeric", .value, "could not convert string to float: '\(sample?.description ?? "")'",
        hint: "A regression needs a target of numbers.")
    }
    return .numbers(values)
  }

  private static func refuseMissing(_ column: Column) throws(Diagnostic) {
    guard let row = (0..<column.count).first(where: { column.isMissing($0) }) else { return }
    throw Diagnostic(
      "target.missing", .value, "Input y contains NaN (first in row \(row)).",
      hint: "Drop the rows without a target first, for example with dropna.")
  }
}

extension Column {
  /// Predicted or true classes as the data spells them.
  public init(labels: [ClassLabel]) {
    self = Column(
      labels.map { label in
        switch label {
        case .int(let value): .int(value)
        case .double(let value): .double(value)
        case .bool(let value): .bool(value)
        case .string(let value): .string(value)
        }
      })
  }
}
