import LapisDiagnostics
import LapisFrame
import LapisParams

/// What `class_weight` asks for: nothing, balance, or a factor for each of some labels.
enum ClassWeighting: Sendable {
  case none
  case balanced
  case factors([(label: ParamValue, factor: Double)])

  /// None, 'balanced', or a list of [label, factor] pairs.
  static let constraint = Constraint.any

  init(_ value: ParamValue?, owner: String) throws(Diagnostic) {
    switch value {
    case nil, .some(.none): self = .none
    case .string("balanced"): self = .balanced
    case .list(let items):
      var pairs: [(label: ParamValue, factor: Double)] = []
      for item in items {
        guard case .list(let pair) = item, pair.count == 2, let factor = pair[1].number, factor >= 0, factor.isFinite
        else { throw ClassWeighting.refused(value, owner) }
        pairs.append((pair[0], factor))
      }
      self = .factors(pairs)
    default: throw ClassWeighting.refused(value, owner)
    }
  }

  private static func refused(_ value: ParamValue?, _ owner: String) -> Diagnostic {
    Diagnostic(
      "params.out-of-range", .value,
      "The 'class_weight' parameter of \(owner) must be an instance of 'dict', a str among {'balanced'} or None. Got \(value ?? .none) instead.")
  }

  /// One factor a class.
  func factors(_ codes: [Int32], _ labels: [ClassLabel], weights: [Double]) throws(Diagnostic) -> [Double] {
    switch self {
    case .none: return [Double](repeating: 1, count: labels.count)
    case .balanced: return ClassBalance.factors(codes, classes: labels.count, weights: weights)
    case .factors(let pairs):
      var result = [Double](repeating: 1, count: labels.count)
      var matched = 0
      var isSet = [Bool](repeating: false, count: labels.count)
      for (label, factor) in pairs {
        if let code = labels.firstIndex(where: { ClassWeighting.matches($0, label) }) {
          result[code] = factor
          isSet[code] = true
          matched += 1
        }
      }
      let left = labels.indices.filter { !isSet[$0] }
      if !left.isEmpty, matched != pairs.count {
        throw Diagnostic(
          "params.class-weight", .value,
          "The classes, [\(left.map { "\(labels[$0])" }.joined(separator: ", "))], are not in class_weight")
      }
      return result
    }
  }

  private static func matches(_ label: ClassLabel, _ value: ParamValue) -> Bool {
    switch label {
    case .string(let text): value.text == text
    case .int(let number): value.number == Double(number)
    case .double(let number): value.number == number
    case .bool(let flag): value.flag == flag
    }
  }
}
