import Glibc
import LapisFrame
import LapisLearn
import LapisNumerics

/// Small made-up tables for the contracts.
enum SampleData {
  /// Rows of `columns` normal numbers.
  static func features(rows: Int, columns: Int = 4, seed: UInt64 = 1) -> FeatureMatrix {
    var stream = RandomStream(seed: seed, purpose: "test.features")
    let values = (0..<rows * columns).map { _ in stream.normal() }
    return try! FeatureMatrix(rows: rows, columns: columns, values: values)
  }

  /// A target that depends on the first two columns, with some noise.
  static func dataset(_ task: TaskKind, rows: Int, classes: Int = 3, seed: UInt64 = 1) -> Dataset {
    let x = features(rows: rows, seed: seed)
    var stream = RandomStream(seed: seed, purpose: "test.noise")
    let signal = (0..<rows).map { x[$0, 0] + 0.5 * x[$0, 1] * x[$0, 1] + 0.1 * stream.normal() }
    if task == .regression { return try! Dataset(x: x, y: .numbers(signal)) }
    let codes = signal.map { value in Int32(min(classes - 1, max(0, Int(value + 1)))) }
    // Every class has rows.
    let filled = codes.enumerated().map { $0.offset < classes ? Int32($0.offset) : $0.element }
    return try! Dataset(
      x: x, y: .classes(codes: filled, labels: (0..<classes).map { .int($0) }))
  }

  /// The same rows with e^x in place of x.
  static func positive(_ data: Dataset) -> Dataset {
    let x = try! FeatureMatrix(
      rows: data.rows, columns: data.x.columns, values: data.x.values.map { exp($0) }, names: data.x.names)
    return try! Dataset(x: x, y: data.y, weights: data.weights)
  }

  static func withMissing(_ x: FeatureMatrix) -> FeatureMatrix {
    var x = x
    for row in stride(from: 0, to: x.rows, by: 3) { x[row, row % x.columns] = .nan }
    return x
  }

  static func values(_ prediction: Prediction) -> [Double] {
    switch prediction {
    case .numbers(let values): values
    case .probabilities(let values, _): values
    }
  }
}
