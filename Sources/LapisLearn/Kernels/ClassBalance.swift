import LapisDiagnostics
import LapisFrame
import LapisParams

/// Weights of classes: `class_weight`.
enum ClassBalance {
  /// total / (classes · weight of the class), 0 for a class without rows.
  static func factors(_ codes: [Int32], classes: Int, weights: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: classes)
    var total = 0.0
    for (row, code) in codes.enumerated() {
      sums[Int(code)] += weights[row]
      total += weights[row]
    }
    return sums.map { $0 > 0 ? total / (Double(classes) * $0) : 0 }
  }

  /// The factor of each class for a `class_weight`: None, `balanced`, or (label, weight) pairs, which is
  /// what a dict becomes. With pairs, a class without one counts 1.
  ///
  /// - Throws: `params.out-of-range` for anything else, and for pairs of classes that are not there.
  static func factors(
    _ value: ParamValue?, labels: [ClassLabel], codes: [Int32], weights: [Double], owner: String
  ) throws(Diagnostic) -> [Double]? {
    switch value {
    case nil, .some(ParamValue.none): return nil
    case .string("balanced"): return factors(codes, classes: labels.count, weights: weights)
    case .list(let pairs):
      var factors = [Double?](repeating: nil, count: labels.count)
      var known = 0
      for pair in pairs {
        guard case .list(let parts) = pair, parts.count == 2, let weight = parts[1].number, weight >= 0,
          weight.isFinite
        else { throw bad(value, owner) }
        if let code = labels.firstIndex(where: { matches($0, parts[0]) }) {
          factors[code] = weight
          known += 1
        }
      }
      if known < pairs.count, known < labels.count {
        let missing = labels.indices.filter { factors[$0] == nil }.map { labels[$0].description }
        throw Diagnostic(
          "params.out-of-range", .value,
          "The classes, [\(missing.joined(separator: ", "))], are not in class_weight")
      }
      return factors.map { $0 ?? 1 }
    default: throw bad(value, owner)
    }
  }

  private static func bad(_ value: ParamValue?, _ owner: String) -> Diagnostic {
    Diagnostic(
      "params.out-of-range", .value,
      "The 'class_weight' parameter of \(owner) must be a str among {'balanced'}, an instance of 'dict' or None. Got \(value.map { "\($0)" } ?? "None") instead.")
  }

  /// Whether a key of a dict names a class: numbers and bools as the language compares them.
  static func matches(_ label: ClassLabel, _ key: ParamValue) -> Bool {
    switch (label, key) {
    case (.string(let name), .string(let text)): name == text
    case (.bool(let flag), .bool(let other)): flag == other
    case (.bool(let flag), _): key.number == (flag ? 1 : 0)
    case (.int(let value), .bool(let flag)): value == (flag ? 1 : 0)
    case (.int(let value), _): key.number == Double(value)
    case (.double(let value), _): key.number == value
    default: false
    }
  }
}
