import LapisFrame

extension Column {
  /// The first row of the greatest or least value that is not missing; nil where there is none.
  func extremeRow(greatest: Bool) -> Int? {
    switch self {
    case .double(let values): Self.extreme(values, greatest) { $0.isNaN }
    case .int(let values): Self.extreme(values, greatest) { _ in false }
    case .bool(let values): values.firstIndex(of: greatest) ?? (values.isEmpty ? nil : 0)
    case .instants(let values), .spans(let values): Self.extreme(values, greatest) { $0 == Instant.missing }
    case .category(let values): Self.extreme(values.codes, greatest) { $0 < 0 }
    case .narrow(let values): values.wide.extremeRow(greatest: greatest)
    case .string(let values):
      Self.extreme(values.codes, greatest, skipping: { $0 < 0 }) { a, b in
        a != b && values.dictionary[Int(a)].utf8.lexicographicallyPrecedes(values.dictionary[Int(b)].utf8)
      }
    case .mixed(let values): Self.extreme(values, greatest, skipping: { $0.isMissing }, Scalar.precedes)
    }
  }

  private static func extreme<Value: Comparable>(_ values: [Value], _ greatest: Bool, skipping: (Value) -> Bool) -> Int? {
    extreme(values, greatest, skipping: skipping) { $0 < $1 }
  }

  private static func extreme<Value>(
    _ values: [Value], _ greatest: Bool, skipping: (Value) -> Bool, _ precedes: (Value, Value) -> Bool
  ) -> Int? {
    var best: Int?
    for row in values.indices where !skipping(values[row]) {
      guard let known = best else {
        best = row
        continue
      }
      if greatest ? precedes(values[known], values[row]) : precedes(values[row], values[known]) { best = row }
    }
    return best
  }

  /// Whether no value falls (or, descending, rises) and none is missing.
  func isMonotonic(ascending: Bool) -> Bool {
    func holds<Value>(_ values: [Value], _ precedes: (Value, Value) -> Bool) -> Bool {
      for row in values.indices.dropFirst() {
        if ascending ? precedes(values[row], values[row - 1]) : precedes(values[row - 1], values[row]) { return false }
      }
      return true
    }
    switch self {
    case .double(let values): return !values.contains { $0.isNaN } && holds(values) { $0 < $1 }
    case .int(let values): return holds(values) { $0 < $1 }
    case .instants(let values), .spans(let values): return !values.contains(Instant.missing) && holds(values) { $0 < $1 }
    case .category(let values): return !values.codes.contains(-1) && holds(values.codes) { $0 < $1 }
    case .narrow(let values): return values.wide.isMonotonic(ascending: ascending)
    default: return missingCount == 0 && holds(scalars, Scalar.precedes)
    }
  }
}
