public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisONNX

/// The training rows themselves; a row is answered by those nearest to it.
public struct NeighborsModel: FittedModel {
  public static let kind = "neighbors"
  let neighbors: Int
  let weighsByDistance: Bool
  let usesManhattan: Bool
  let rows: FeatureMatrix
  /// Class codes or numbers, one a row.
  let targets: [Double]
  public let labels: [ClassLabel]?

  init(
    neighbors: Int, weighsByDistance: Bool, usesManhattan: Bool, rows: FeatureMatrix,
    targets: [Double], labels: [ClassLabel]?
  ) {
    self.neighbors = neighbors
    self.weighsByDistance = weighsByDistance
    self.usesManhattan = usesManhattan
    self.rows = rows
    self.targets = targets
    self.labels = labels
  }

  public var featureCount: Int { rows.columns }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "KNearestNeighbors", expecting: featureCount, missing: false)
    let outputs = labels?.count ?? 1
    var answers = [Double](repeating: 0, count: x.rows * outputs)
    var distances = [Double](repeating: 0, count: rows.rows)
    for row in 0..<x.rows {
      measure(x, row, into: &distances)
      let nearest = nearest(distances)
      let isExact = weighsByDistance && nearest.contains { distances[$0] == 0 }
      var total = 0.0
      for neighbor in nearest {
        var weight = 1.0
        if isExact {
          weight = distances[neighbor] == 0 ? 1 : 0
        } else if weighsByDistance {
          weight = 1 / distances[neighbor]
        }
        total += weight
        if labels != nil {
          answers[row * outputs + Int(targets[neighbor])] += weight
        } else {
          answers[row] += weight * targets[neighbor]
        }
      }
      for output in 0..<outputs { answers[row * outputs + output] /= total }
    }
    guard let labels else { return .numbers(answers) }
    return .probabilities(answers, labels: labels)
  }

  private func measure(_ x: FeatureMatrix, _ row: Int, into distances: inout [Double]) {
    let width = x.columns
    x.values.withUnsafeBufferPointer { values in
      rows.values.withUnsafeBufferPointer { known in
        for other in 0..<rows.rows {
          var sum = 0.0
          for column in 0..<width {
            let difference = values[row * width + column] - known[other * width + column]
            sum += usesManhattan ? abs(difference) : difference * difference
          }
          distances[other] = usesManhattan ? sum : sum.squareRoot()
        }
      }
    }
  }

  /// The rows with the smallest distances, nearest first, ties to the earlier row.
  private func nearest(_ distances: [Double]) -> [Int] {
    var best: [Int] = []
    best.reserveCapacity(neighbors + 1)
    for row in distances.indices {
      if best.count == neighbors, distances[row] >= distances[best[neighbors - 1]] { continue }
      var at = best.count
      while at > 0, distances[best[at - 1]] > distances[row] { at -= 1 }
      best.insert(row, at: at)
      if best.count > neighbors { best.removeLast() }
    }
    return best
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    throw Diagnostic(
      "onnx.not-exportable", .notSupported, "KNearestNeighbors cannot be written as ONNX.",
      hint: "Export another learner, such as LogisticRegression or RandomForest.")
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(neighbors)
    writer.write(weighsByDistance)
    writer.write(usesManhattan)
    writer.write(rows.rows)
    writer.write(rows.names)
    writer.write(rows.values)
    writer.write(targets)
    writer.write(labels != nil)
    writer.write(labels ?? [])
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    neighbors = try reader.int(in: 1...Int(Int32.max))
    weighsByDistance = try reader.bool()
    usesManhattan = try reader.bool()
    let count = try reader.int(in: 1...Int(Int32.max))
    let names = try reader.strings()
    let values = try reader.doubles(count: count * names.count)
    rows = try FeatureMatrix(rows: count, columns: names.count, values: values, names: names)
    targets = try reader.doubles(count: count)
    let isClassifier = try reader.bool()
    let classes = try reader.labels()
    labels = isClassifier ? classes : nil
    if isClassifier, !targets.allSatisfy({ $0 >= 0 && $0 < Double(classes.count) }) {
      throw ModelReader.corrupt("a neighbour has an unknown class")
    }
  }
}
