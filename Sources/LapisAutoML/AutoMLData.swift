import LapisDiagnostics
public import LapisFrame
public import LapisLearn

/// Raw features, target and weights as the user gives them.
public struct AutoMLTable: Sendable {
  public var features: DataFrame
  public var target: Column
  /// One a row, or nil.
  public var weights: [Double]?

  public init(features: DataFrame, target: Column, weights: [Double]? = nil) {
    self.features = features
    self.target = target
    self.weights = weights
  }

  /// A numeric matrix, its columns named as it names them.
  public init(features: FeatureMatrix, target: Column, weights: [Double]? = nil) {
    self.init(features: DataFrame(features), target: target, weights: weights)
  }
}

/// What a run learns from: the training table and, where the user gave them, the validation rows.
public struct AutoMLData: Sendable {
  public var training: AutoMLTable
  public var validation: AutoMLTable?
  /// Splits of the training rows that the user made.
  public var splits: [Split]?

  public init(training: AutoMLTable, validation: AutoMLTable? = nil, splits: [Split]? = nil) {
    self.training = training
    self.validation = validation
    self.splits = splits
  }
}

/// A table with a target taken apart: rows without a target are gone.
struct PreparedTable: Sendable {
  let features: DataFrame
  let target: Target
  let weights: [Double]?

  var rows: Int { features.rowCount }

  /// - Throws: `automl.data` where nothing can be learned from the table.
  init(_ table: AutoMLTable, task: TaskKind, labels: [ClassLabel]? = nil) throws(Diagnostic) {
    guard table.features.rowCount == table.target.count,
      table.weights?.count ?? table.target.count == table.target.count
    else {
      throw Diagnostic(
        "automl.data", .value,
        "X and y should have the same number of samples. Got \(table.features.rowCount) and \(table.target.count).")
    }
    let present = (0..<table.target.count).filter { !table.target.isMissing($0) }
    guard !present.isEmpty else {
      throw Diagnostic("automl.data", .value, "the target column has no value in it.")
    }
    guard table.features.columnCount > 0 else {
      throw Diagnostic("automl.data", .value, "the data has no feature column.")
    }
    let isWhole = present.count == table.target.count
    features = isWhole ? table.features : table.features.taking(present)
    let column = isWhole ? table.target : table.target.taking(present)
    weights = table.weights.map { all in present.map { all[$0] } }
    switch task {
    case .regression: target = try Target.numbers(from: column)
    case .classification:
      let found = try Target.classes(from: column)
      if let labels, case .classes(let codes, let own) = found {
        target = try PreparedTable.recode(codes, own, to: labels)
      } else {
        target = found
      }
    }
  }

  private static func recode(
    _ codes: [Int32], _ own: [ClassLabel], to labels: [ClassLabel]
  ) throws(Diagnostic) -> Target {
    var place: [Int32] = []
    for label in own {
      guard let position = labels.firstIndex(of: label) else {
        throw Diagnostic(
          "automl.data", .value, "the validation data has a class that training data has not: \(label).")
      }
      place.append(Int32(position))
    }
    return .classes(codes: codes.map { place[Int($0)] }, labels: labels)
  }
}
