/// What runs along the edges of a graph.
public enum GraphValue: Sendable {
  case tensor(Tensor)
  case maps(MapSequence)

  public var tensor: Tensor? { if case .tensor(let tensor) = self { tensor } else { nil } }
}

/// One map a row, all with the same keys: what `ZipMap` makes of class probabilities.
public struct MapSequence: Sendable {
  public enum Keys: Sendable, Hashable {
    case int64([Int64])
    case string([String])

    public var count: Int {
      switch self {
      case .int64(let keys): keys.count
      case .string(let keys): keys.count
      }
    }
  }

  public let keys: Keys
  public let rows: Int
  /// Row-major, rows × keys.
  public let values: [Float]
}
