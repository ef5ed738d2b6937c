import Glibc
import LapisDiagnostics
import LapisParams

/// How far two rows are from each other.
///
/// Sums run over the columns in order, so a distance has the same bits whatever else is measured with it.
public enum Distance: Sendable, Hashable {
  case euclidean, manhattan, chebyshev
  /// (Σ |a - b|^p)^(1/p), p ≥ 1.
  case minkowski(Double)
  /// 1 - cosine of the angle; of a row of zeros: 1.
  case cosine

  /// - Throws: `params.out-of-range` for a name that is not known.
  init(metric: String, p: Double, owner: String) throws(Diagnostic) {
    switch metric {
    case "euclidean", "l2": self = .euclidean
    case "manhattan", "cityblock", "l1": self = .manhattan
    case "chebyshev", "infinity": self = .chebyshev
    case "cosine": self = .cosine
    case "minkowski":
      switch p {
      case 1: self = .manhattan
      case 2: self = .euclidean
      case .infinity: self = .chebyshev
      default:
        guard p > 1 else {
          throw Diagnostic(
            "params.out-of-range", .value, "p must be at least 1 for the minkowski metric. Got \(p).")
        }
        self = .minkowski(p)
      }
    default:
      throw Diagnostic(
        "params.out-of-range", .notSupported,
        "The '\(metric)' metric of \(owner) is not supported.",
        hint: "Known are euclidean, manhattan, chebyshev, minkowski and cosine.")
    }
  }

  public var name: String {
    switch self {
    case .euclidean: "euclidean"
    case .manhattan: "manhattan"
    case .chebyshev: "chebyshev"
    case .minkowski: "minkowski"
    case .cosine: "cosine"
    }
  }

  /// What is compared in place of the distance: it grows with it and is cheaper.
  @inline(__always)
  func reduced(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int) -> Double {
    var sum = 0.0
    switch self {
    case .euclidean:
      for j in 0..<count {
        let difference = a[j] - b[j]
        sum += difference * difference
      }
    case .manhattan: for j in 0..<count { sum += abs(a[j] - b[j]) }
    case .chebyshev: for j in 0..<count { sum = max(sum, abs(a[j] - b[j])) }
    case .minkowski(let p): for j in 0..<count { sum += pow(abs(a[j] - b[j]), p) }
    case .cosine:
      // Both rows have length 1 here.
      for j in 0..<count { sum += a[j] * b[j] }
      return max(0, 1 - sum)
    }
    return sum
  }

  /// One column's part of the reduced distance; chebyshev takes the largest part, the others the sum.
  @inline(__always)
  func part(_ difference: Double) -> Double {
    switch self {
    case .euclidean, .cosine: difference * difference
    case .manhattan, .chebyshev: abs(difference)
    case .minkowski(let p): pow(abs(difference), p)
    }
  }

  /// The distance of a reduced one.
  func full(_ reduced: Double) -> Double {
    switch self {
    case .euclidean: reduced.squareRoot()
    case .manhattan, .chebyshev, .cosine: reduced
    case .minkowski(let p): pow(reduced, 1 / p)
    }
  }
}

/// The nearest rows found so far: reduced distances ascending, equal ones by row.
struct NearestRows {
  let capacity: Int
  private(set) var distances: [Double]
  private(set) var rows: [Int32]
  private(set) var count = 0

  init(_ capacity: Int) {
    self.capacity = capacity
    distances = [Double](repeating: .infinity, count: max(capacity, 1))
    rows = [Int32](repeating: 0, count: max(capacity, 1))
  }

  mutating func clear() { count = 0 }

  /// What a row must not exceed; infinite until enough rows are there.
  var bound: Double { count == capacity ? distances[capacity - 1] : .infinity }

  mutating func add(_ distance: Double, _ row: Int32) {
    var at = count
    if count == capacity {
      let last = capacity - 1
      if distance > distances[last] || (distance == distances[last] && row > rows[last]) { return }
      at = last
    } else {
      count += 1
    }
    distances.withUnsafeMutableBufferPointer { distances in
      rows.withUnsafeMutableBufferPointer { rows in
        while at > 0, distances[at - 1] > distance || (distances[at - 1] == distance && rows[at - 1] > row) {
          distances[at] = distances[at - 1]
          rows[at] = rows[at - 1]
          at -= 1
        }
        distances[at] = distance
        rows[at] = row
      }
    }
  }
}
