import LapisDiagnostics
import LapisFrame
import LapisLearn

/// One check of the data, with its outcome as the SDK words it.
public struct Guardrail: Sendable {
  public enum Result: String, Sendable { case passed, alerted, done }

  public let type: String
  public let friendlyType: String
  public let result: Result
  public let friendlyResult: String
  public let friendlyLearnMore: String
  public let friendlyParameterPreface: String
  /// The table: header names, and rows of text.
  public let headers: [String]
  public let rows: [[String]]

  /// The checks of a training table, in the order they are shown.
  static func all(
    _ table: PreparedTable, purposes: [ColumnPurpose], folds: Int?, isAutomaticValidation: Bool,
    mode: AutoMLSettings.FeaturizationMode
  ) -> [Guardrail] {
    var found: [Guardrail] = []
    if isAutomaticValidation, let folds {
      found.append(
        Guardrail(
          type: "CrossValidation", friendlyType: "Cross validation", result: .done,
          friendlyResult:
            "No validation data was given, so models are judged on training rows held back from them: \(folds) folds, each row predicted once.",
          friendlyLearnMore: learnMore, friendlyParameterPreface: "", headers: ["Number of folds"],
          rows: [[String(folds)]]))
    }
    if case .classes(let codes, let labels) = table.target { found.append(balance(codes, labels)) }
    if mode == .auto {
      found.append(missing(table, purposes))
      found.append(cardinality(table, purposes))
    }
    return found
  }

  private static let learnMore =
    "Learn more about data guardrails with: help(AutoMLConfig)"

  private static func balance(_ codes: [Int32], _ labels: [ClassLabel]) -> Guardrail {
    var counts = [Int](repeating: 0, count: labels.count)
    for code in codes { counts[Int(code)] += 1 }
    let smallest = counts.min() ?? 0
    let largest = counts.max() ?? 0
    let isBalanced = Double(smallest) > 0.2 * Double(largest)
    let name = counts.firstIndex(of: smallest).map { labels[$0].description } ?? ""
    return Guardrail(
      type: "ClassBalancing", friendlyType: "Class balancing detection",
      result: isBalanced ? .passed : .alerted,
      friendlyResult: isBalanced
        ? "The classes of the training data are balanced."
        : "The classes are imbalanced. Consider cancelling the run and balancing the training data.",
      friendlyLearnMore: learnMore, friendlyParameterPreface: isBalanced
        ? "" : "A model can score well on such data by always answering the larger class.",
      headers: isBalanced
        ? []
        : [
          "Size of the smallest class", "Name/Label of the smallest class",
          "Number of samples in the training data",
        ],
      rows: isBalanced ? [] : [[String(smallest), name, String(codes.count)]])
  }

  private static func missing(_ table: PreparedTable, _ purposes: [ColumnPurpose]) -> Guardrail {
    var rows: [[String]] = []
    for (number, column) in table.features.columns.enumerated() where !purposes[number].isDropped {
      let count = column.missingCount
      if count > 0 {
        rows.append([
          table.features.names[number].description, String(count),
          purposes[number] == .numeric ? "mean" : "none",
        ])
      }
    }
    return Guardrail(
      type: "MissingValues", friendlyType: "Missing feature values imputation",
      result: rows.isEmpty ? .passed : .done,
      friendlyResult: rows.isEmpty
        ? "No feature of the training data has missing values."
        : "Missing values were found and filled. If they are not expected, cancel the run and look at the data.",
      friendlyLearnMore: learnMore, friendlyParameterPreface: "",
      headers: rows.isEmpty ? [] : ["Column name", "Missing value count", "Imputation type"], rows: rows)
  }

  private static func cardinality(_ table: PreparedTable, _ purposes: [ColumnPurpose]) -> Guardrail {
    var rows: [[String]] = []
    for (number, column) in table.features.columns.enumerated() {
      let name = table.features.names[number].description
      switch purposes[number] {
      case .hashes: rows.append([name, "identifier, dropped"])
      case .categorical where column.factorized().firstRows.count > ColumnPurpose.mostCategories:
        rows.append([name, "categorical"])
      default: continue
      }
    }
    return Guardrail(
      type: "HighCardinality", friendlyType: "High cardinality feature detection",
      result: rows.isEmpty ? .passed : .done,
      friendlyResult: rows.isEmpty
        ? "No feature has too many distinct values."
        : "Features with very many distinct values were found and handled.",
      friendlyLearnMore: learnMore,
      friendlyParameterPreface: rows.isEmpty
        ? "" : "Columns in which a large share of the values is unique.",
      headers: rows.isEmpty ? [] : ["Column name", "Column Content Type"], rows: rows)
  }
}
