public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisONNX

/// The training rows themselves; a row is answered by those nearest to it.
public struct NeighborsModel: FittedModel {
  public static let kind = "neighbors"
  public let neighbors: Int
  let weighsByDistance: Bool
  public let index: NeighborIndex
  /// Class codes or numbers, one a row.
  let targets: [Double]
  public let labels: [ClassLabel]?

  init(
    neighbors: Int, weighsByDistance: Bool, index: NeighborIndex, targets: [Double], labels: [ClassLabel]?
  ) {
    self.neighbors = neighbors
    self.weighsByDistance = weighsByDistance
    self.index = index
    self.targets = targets
    self.labels = labels
  }

  public var featureCount: Int { index.rows.columns }

  /// The nearest training rows of each row, nearest first, equal distances by row: rows × `count`.
  ///
  /// - Parameters:
  ///   - x: nil asks for the neighbours of the training rows, none being its own.
  ///   - count: nil takes `n_neighbors`.
  public func nearest(
    _ x: FeatureMatrix?, count: Int?
  ) throws(Diagnostic) -> (rows: [Int32], distances: [Double], count: Int) {
    let count = count ?? neighbors
    let known = index.rows.rows
    let most = x == nil ? known - 1 : known
    guard count >= 1 else {
      throw Diagnostic("params.out-of-range", .value, "Expected n_neighbors > 0. Got \(count)")
    }
    guard count <= most else {
      throw Diagnostic(
        "data.too-few", .value,
        "Expected n_neighbors \(x == nil ? "<" : "<=") n_samples_fit, but n_neighbors = \(count), n_samples_fit = \(known), n_samples = \(x?.rows ?? known)")
    }
    if let x {
      try InputChecks.features(x, for: "KNearestNeighbors", expecting: featureCount, missing: false)
    }
    let (rows, distances) = index.nearest(
      x ?? index.rows, count: count, excludesSelf: x == nil, pool: .shared)
    return (rows, distances, count)
  }

  /// The training rows within a distance of each row, by row number or nearest first.
  ///
  /// - Parameter x: nil asks for the neighbours of the training rows, none being its own.
  public func within(
    _ x: FeatureMatrix?, radius: Double, isSorted: Bool
  ) throws(Diagnostic) -> [(rows: [Int], distances: [Double])] {
    if let x {
      try InputChecks.features(x, for: "KNearestNeighbors", expecting: featureCount, missing: false)
    }
    return index.within(x ?? index.rows, radius: radius, excludesSelf: x == nil, isSorted: isSorted)
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "KNearestNeighbors", expecting: featureCount, missing: false)
    let outputs = labels?.count ?? 1
    var answers = [Double](repeating: 0, count: x.rows * outputs)
    let (rows, distances) = index.nearest(x, count: neighbors, pool: .shared)
    for row in 0..<x.rows {
      let places = row * neighbors..<(row + 1) * neighbors
      let isExact = weighsByDistance && places.contains { distances[$0] == 0 }
      var total = 0.0
      for place in places {
        var weight = 1.0
        if isExact {
          weight = distances[place] == 0 ? 1 : 0
        } else if weighsByDistance {
          weight = 1 / distances[place]
        }
        let target = targets[Int(rows[place])]
        total += weight
        if labels != nil {
          answers[row * outputs + Int(target)] += weight
        } else {
          answers[row] += weight * target
        }
      }
      // Distances beyond the range of numbers tell nothing apart.
      guard total > 0, total.isFinite else {
        throw Diagnostic(
          "data.range", .value,
          "The distances of row \(row) to its neighbours are too \(total > 0 ? "small" : "large") to weigh them.",
          hint: "Scale the columns, for example with a StandardScaler.")
      }
      for output in 0..<outputs { answers[row * outputs + output] /= total }
    }
    guard let labels else { return .numbers(answers) }
    return .probabilities(answers, labels: labels)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    throw Diagnostic(
      "onnx.not-exportable", .notSupported, "KNearestNeighbors cannot be written as ONNX.",
      hint: "Export another learner, such as LogisticRegression or RandomForest.")
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(neighbors)
    writer.write(weighsByDistance)
    writer.write(index.distance)
    writer.write(index.rows.rows)
    writer.write(index.rows.names)
    writer.write(index.rows.values)
    writer.write(targets)
    writer.write(labels != nil)
    writer.write(labels ?? [])
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    neighbors = try reader.int(in: 1...Int(Int32.max))
    weighsByDistance = try reader.bool()
    let distance = try reader.distance()
    let count = try reader.int(in: 1...Int(Int32.max))
    let names = try reader.strings()
    let (cells, overflow) = count.multipliedReportingOverflow(by: names.count)
    guard !overflow, cells > 0, neighbors <= count else {
      throw ModelReader.corrupt("the rows of a neighbours model do not fit its counts")
    }
    let values = try reader.doubles(count: cells)
    guard values.allSatisfy({ $0.isFinite }) else {
      throw ModelReader.corrupt("a row of a neighbours model is not finite")
    }
    index = NeighborIndex(
      try FeatureMatrix(rows: count, columns: names.count, values: values, names: names), distance)
    targets = try reader.doubles(count: count)
    let isClassifier = try reader.bool()
    let classes = try reader.labels()
    labels = isClassifier ? classes : nil
    if isClassifier, !targets.allSatisfy({ $0 >= 0 && $0 < Double(classes.count) }) {
      throw ModelReader.corrupt("a neighbour has an unknown class")
    }
  }
}

extension ModelWriter {
  mutating func write(_ distance: Distance) {
    switch distance {
    case .euclidean: write(UInt8(0))
    case .manhattan: write(UInt8(1))
    case .chebyshev: write(UInt8(2))
    case .cosine: write(UInt8(3))
    case .minkowski(let p):
      write(UInt8(4))
      write(p)
    }
  }
}

extension ModelReader {
  mutating func distance() throws(Diagnostic) -> Distance {
    switch try byte() {
    case 0: return .euclidean
    case 1: return .manhattan
    case 2: return .chebyshev
    case 3: return .cosine
    case 4:
      let p = try double()
      guard p > 1, p.isFinite else { throw ModelReader.corrupt("a metric has an impossible power") }
      return .minkowski(p)
    default: throw ModelReader.corrupt("a metric is not known")
    }
  }
}
