import LapisInterpreter
import LapisNumerics

/// How a quantile between two elements is worked out: the methods of Hyndman and Fan (1996), and NumPy's own.
enum QuantileMethod: String, CaseIterable {
  case invertedCDF = "inverted_cdf"
  case averagedInvertedCDF = "averaged_inverted_cdf"
  case closestObservation = "closest_observation"
  case interpolatedInvertedCDF = "interpolated_inverted_cdf"
  case hazen, weibull, linear
  case medianUnbiased = "median_unbiased"
  case normalUnbiased = "normal_unbiased"
  case lower, higher, midpoint, nearest

  init(_ name: String) throws {
    guard let method = QuantileMethod(rawValue: name) else {
      throw ScriptError(
        .valueError,
        "'\(name)' is not a valid method. Use one of: dict_keys([\(QuantileMethod.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))])")
    }
    self = method
  }

  /// Does the method give an element itself?
  var isPick: Bool {
    switch self {
    case .invertedCDF, .closestObservation, .lower, .higher, .nearest: true
    default: false
    }
  }

  /// The quantile `q` of sorted values, of which there is at least one.
  func value(_ sorted: [Double], _ q: Double) -> Double {
    let n = Double(sorted.count)
    /// The place for parameters alpha and beta of Hyndman and Fan.
    func place(_ alpha: Double, _ beta: Double) -> Double { n * q + (alpha + q * (1 - alpha - beta)) - 1 }
    func pick(_ place: Double) -> Double { sorted[max(0, min(sorted.count - 1, Int(place)))] }
    switch self {
    case .linear: return Statistics.quantile(sorted: sorted, q)
    case .lower: return pick(((n - 1) * q).rounded(.down))
    case .higher: return pick(((n - 1) * q).rounded(.up))
    case .nearest: return pick(((n - 1) * q).rounded(.toNearestOrEven))
    case .midpoint:
      let at = (n - 1) * q
      let middle = 0.5 * (at.rounded(.down) + at.rounded(.up))
      return between(sorted, middle) { _, place in place == place.rounded(.down) ? 0 : 0.5 }
    case .invertedCDF:
      let at = n * q - 1
      return pick(at == at.rounded(.down) ? at : at.rounded(.down) + 1)
    case .closestObservation:
      let at = n * q - 1 - 0.5
      let floor = at.rounded(.down)
      return pick(at == floor && floor.truncatingRemainder(dividingBy: 2) == 0 ? floor : floor + 1)
    case .averagedInvertedCDF: return between(sorted, n * q - 1) { gamma, _ in gamma == 0 ? 0.5 : 1 }
    case .interpolatedInvertedCDF: return between(sorted, place(0, 1)) { gamma, _ in gamma }
    case .hazen: return between(sorted, place(0.5, 0.5)) { gamma, _ in gamma }
    case .weibull: return between(sorted, place(0, 0)) { gamma, _ in gamma }
    case .medianUnbiased: return between(sorted, place(1.0 / 3, 1.0 / 3)) { gamma, _ in gamma }
    case .normalUnbiased: return between(sorted, place(3.0 / 8, 3.0 / 8)) { gamma, _ in gamma }
    }
  }

  private func between(_ sorted: [Double], _ place: Double, _ weight: (Double, Double) -> Double) -> Double {
    let last = sorted.count - 1
    if place < 0 { return sorted[0] }
    if place >= Double(last) { return sorted[last] }
    let floor = place.rounded(.down)
    let (low, high) = (sorted[Int(floor)], sorted[Int(floor) + 1])
    let t = weight(place - floor, place)
    return t >= 0.5 ? high - (high - low) * (1 - t) : low + (high - low) * t
  }
}
