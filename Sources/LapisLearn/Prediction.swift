public import LapisFrame

/// What a fitted model says of some rows.
public enum Prediction: Sendable {
  /// One value a row.
  case numbers([Double])
  /// `probabilities` is row-major, rows × labels; the predicted code is the row's argmax, ties to the lowest.
  case probabilities([Double], labels: [ClassLabel])

  public var rows: Int {
    switch self {
    case .numbers(let values): values.count
    case .probabilities(let values, let labels): labels.isEmpty ? 0 : values.count / labels.count
    }
  }

  /// The predicted class codes; empty for numbers.
  public var codes: [Int32] {
    guard case .probabilities(let values, let labels) = self, !labels.isEmpty else { return [] }
    let width = labels.count
    return (0..<values.count / width).map { row in
      var best = 0
      for code in 1..<max(width, 1) where values[row * width + code] > values[row * width + best] {
        best = code
      }
      return Int32(best)
    }
  }
}
