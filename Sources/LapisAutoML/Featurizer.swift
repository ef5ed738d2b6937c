public import LapisDiagnostics
public import LapisFrame
public import LapisLearn

/// What a raw column holds, as the featurization summary names it.
public enum ColumnPurpose: String, Sendable {
  case numeric = "Numeric"
  case categorical = "Categorical"
  /// Constant.
  case ignore = "Ignore"
  case allMissing = "AllNan"
  /// A different value in every row: an identifier.
  case hashes = "Hashes"

  var isDropped: Bool { self != .numeric && self != .categorical }

  /// Distinct categories that get columns of their own; the commonest where there are more.
  static let mostCategories = 50

  /// What a column of the training data is for.
  static func detect(_ column: Column) -> ColumnPurpose {
    let rows = column.count
    let missing = column.missingCount
    if missing == rows { return .allMissing }
    let (_, first) = column.factorized()
    if first.count <= 1, missing == 0 { return .ignore }
    if column.doubles != nil {
      return isRowNumber(column) ? .hashes : .numeric
    }
    // Nearly as many values as rows: nothing to learn from.
    return rows >= 20 && Double(first.count) > 0.9 * Double(rows - missing) ? .hashes : .categorical
  }

  /// Whole numbers that go up by one with every row.
  private static func isRowNumber(_ column: Column) -> Bool {
    guard case .int(let values) = column, values.count >= 50 else { return false }
    for row in 1..<values.count where values[row] &- values[row - 1] != 1 { return false }
    return true
  }
}

/// One row of the human summary of a featurization.
public struct FeaturizedColumn: Sendable {
  public let rawName: String
  public let type: String
  public let isDropped: Bool
  public let engineeredCount: Int
  /// In the order they are applied.
  public let transformations: [String]
}

/// From raw columns to a numeric matrix: what was fitted on the training rows.
public struct Featurizer: Sendable {
  enum Plan: Sendable {
    case dropped(ColumnPurpose)
    /// `hasMarker` appends a column that says where a value was missing.
    case numeric(fill: Double, hasMarker: Bool)
    case categories([String])
    /// As it is, missing values included.
    case raw
  }

  let rawNames: [String]
  let plans: [Plan]
  public let outputNames: [String]

  init(rawNames: [String], plans: [Plan]) {
    self.rawNames = rawNames
    self.plans = plans
    outputNames = Featurizer.names(rawNames, plans)
  }

  /// Fits on the rows of a frame.
  ///
  /// - Parameter purposes: one a column, from the whole training data.
  /// - Throws: `automl.data` where no column is left.
  init(
    fitting frame: DataFrame, purposes: [ColumnPurpose], mode: AutoMLSettings.FeaturizationMode
  ) throws(Diagnostic) {
    var plans: [Plan] = []
    for (number, column) in frame.columns.enumerated() {
      if mode == .off {
        guard column.doubles != nil else {
          throw Diagnostic(
            "automl.data", .value,
            "column '\(frame.names[number])' holds text, and featurization is off.",
            hint: "Use featurization='auto', or encode the column first.")
        }
        plans.append(.raw)
        continue
      }
      switch purposes[number] {
      case .numeric:
        let values = (column.doubles ?? []).filter { $0.isFinite }
        var sum = 0.0
        for value in values { sum += value }
        plans.append(
          .numeric(
            fill: values.isEmpty ? 0 : sum / Double(values.count), hasMarker: false))
      case .categorical: plans.append(.categories(Featurizer.categories(column)))
      case let purpose: plans.append(.dropped(purpose))
      }
    }
    self.init(rawNames: frame.names.map { $0.description }, plans: plans)
    guard !outputNames.isEmpty else {
      throw Diagnostic(
        "automl.data", .value, "every column is constant, missing or an identifier: nothing to learn from.")
    }
  }

  /// The same with a marker for the columns that have missing values in the whole training data, so
  /// that every fold has the same columns.
  func addingMarkers(_ hasMissing: [Bool]) -> Featurizer {
    Featurizer(
      rawNames: rawNames,
      plans: zip(plans, hasMissing).map { plan, missing in
        if case .numeric(let fill, _) = plan { return .numeric(fill: fill, hasMarker: missing) }
        return plan
      })
  }

  /// The commonest values, in the order of their text.
  private static func categories(_ column: Column) -> [String] {
    let (codes, first) = column.factorized()
    var counts = [Int](repeating: 0, count: first.count)
    for code in codes where code >= 0 { counts[code] += 1 }
    let common = first.indices.sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }
    return common.prefix(ColumnPurpose.mostCategories).map { column[first[$0]].description }.sorted()
  }

  private static func names(_ rawNames: [String], _ plans: [Plan]) -> [String] {
    var names: [String] = []
    for (raw, plan) in zip(rawNames, plans) {
      switch plan {
      case .dropped: continue
      case .raw: names.append(raw)
      case .numeric(_, let hasMarker):
        names.append("\(raw)_MeanImputer")
        if hasMarker { names.append("\(raw)_ImputationMarker") }
      case .categories(let values): names += values.map { "\(raw)_OneHotEncoder_\($0)" }
      }
    }
    return names
  }

  /// What happens to each raw column, for people.
  public var summary: [FeaturizedColumn] {
    zip(rawNames, plans).map { raw, plan in
      switch plan {
      case .dropped(let purpose):
        FeaturizedColumn(
          rawName: raw, type: purpose.rawValue, isDropped: true, engineeredCount: 0, transformations: [])
      case .raw:
        FeaturizedColumn(
          rawName: raw, type: "Numeric", isDropped: false, engineeredCount: 1, transformations: [])
      case .numeric(_, let hasMarker):
        FeaturizedColumn(
          rawName: raw, type: "Numeric", isDropped: false, engineeredCount: hasMarker ? 2 : 1,
          transformations: hasMarker ? ["MeanImputer", "ImputationMarker"] : ["MeanImputer"])
      case .categories(let values):
        FeaturizedColumn(
          rawName: raw, type: "Categorical", isDropped: false, engineeredCount: values.count,
          transformations: ["StringCast-OneHotEncoder"])
      }
    }
  }

  /// The raw columns in the order of the training data: by name, else by place where the names are
  /// others but as many.
  func columns(of frame: DataFrame) throws(Diagnostic) -> [Column] {
    let names = frame.names.map { $0.description }
    let places = rawNames.map { names.firstIndex(of: $0) }
    if places.allSatisfy({ $0 != nil }) { return places.compactMap { $0 }.map { frame.columns[$0] } }
    if frame.columnCount == rawNames.count { return frame.columns }
    let absent = rawNames.filter { !names.contains($0) }
    throw Diagnostic(
      "data.features", .value,
      "the model was trained on \(rawNames.count) columns, got \(frame.columnCount); missing: \(absent.prefix(5).joined(separator: ", ")).")
  }

  /// - Throws: `data.features` for missing columns or text where numbers belong.
  public func transform(_ frame: DataFrame) throws(Diagnostic) -> FeatureMatrix {
    let rows = frame.rowCount
    let width = outputNames.count
    let columns = try columns(of: frame)
    var values = [Double](repeating: 0, count: rows * width)
    var place = 0
    for (number, plan) in plans.enumerated() {
      switch plan {
      case .dropped: continue
      case .raw, .numeric:
        guard let numbers = columns[number].doubles else {
          throw Diagnostic(
            "data.features", .value,
            "column '\(rawNames[number])' held numbers in training and holds text now.")
        }
        guard case .numeric(let fill, let hasMarker) = plan else {
          for row in 0..<rows { values[row * width + place] = numbers[row] }
          place += 1
          continue
        }
        for row in 0..<rows {
          let value = numbers[row]
          // Infinities are as little known as missing values.
          values[row * width + place] = value.isFinite ? value : fill
          if hasMarker, !value.isFinite { values[row * width + place + 1] = 1 }
        }
        place += hasMarker ? 2 : 1
      case .categories(let known):
        fill(columns[number], known, into: &values, at: place, width: width)
        place += known.count
      }
    }
    return try FeatureMatrix(rows: rows, columns: width, values: values, names: outputNames)
  }

  private func fill(
    _ column: Column, _ known: [String], into values: inout [Double], at place: Int, width: Int
  ) {
    var positions: [String: Int] = [:]
    for (position, name) in known.enumerated() { positions[name] = position }
    let (codes, first) = column.factorized()
    let positionOfCode = first.map { positions[column[$0].description] }
    for (row, code) in codes.enumerated() where code >= 0 {
      if let position = positionOfCode[code] { values[row * width + place + position] = 1 }
    }
  }
}

extension Featurizer: Storable {
  public static let kind = "automl-featurizer"

  public func encode(into writer: inout ModelWriter) {
    writer.write(rawNames)
    for plan in plans {
      switch plan {
      case .dropped(let purpose):
        writer.write(UInt8(0))
        writer.write(purpose.rawValue)
      case .numeric(let fill, let hasMarker):
        writer.write(UInt8(1))
        writer.write(fill)
        writer.write(hasMarker)
      case .categories(let values):
        writer.write(UInt8(2))
        writer.write(values)
      case .raw: writer.write(UInt8(3))
      }
    }
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    let names = try reader.strings()
    var plans: [Plan] = []
    for _ in names {
      switch try reader.byte() {
      case 0:
        guard let purpose = ColumnPurpose(rawValue: try reader.string()) else {
          throw ModelReader.corrupt("a column has an unknown purpose")
        }
        plans.append(.dropped(purpose))
      case 1: plans.append(.numeric(fill: try reader.double(), hasMarker: try reader.bool()))
      case 2: plans.append(.categories(try reader.strings()))
      case 3: plans.append(.raw)
      default: throw ModelReader.corrupt("a column is featurized in an unknown way")
      }
    }
    self.init(rawNames: names, plans: plans)
  }
}
