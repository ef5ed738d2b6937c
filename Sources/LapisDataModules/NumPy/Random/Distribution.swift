import LapisInterpreter

/// What a parameter of a distribution must fulfil; the error names the parameter as NumPy does.
enum ParameterRule {
  case any, notNegative, positive, count, fraction, fractionAboveZero, fractionBelowOne, aboveOne, rate

  /// The largest rate of Poisson numbers that fit 64 bits, ten standard deviations away.
  static let largestRate = 9.223372006484771e18

  func check(_ value: Double, _ name: String, inArray: Bool) throws {
    let isNaN = inArray ? "contains NaNs" : "is NaN"
    switch self {
    case .any: return
    case .notNegative, .count: if value < 0 { throw ScriptError(.valueError, "\(name) < 0") }
    case .positive: if !(value > 0) { throw ScriptError(.valueError, "\(name) <= 0") }
    case .fraction:
      if !(value >= 0 && value <= 1) { throw ScriptError(.valueError, "\(name) < 0, \(name) > 1 or \(name) \(isNaN)") }
    case .fractionAboveZero:
      if !(value > 0 && value <= 1) { throw ScriptError(.valueError, "\(name) <= 0, \(name) > 1 or \(name) contains NaNs") }
    case .fractionBelowOne:
      if !(value >= 0 && value < 1) { throw ScriptError(.valueError, "\(name) < 0, \(name) >= 1 or \(name) \(isNaN)") }
    case .aboveOne: if !(value > 1) { throw ScriptError(.valueError, "\(name) <= 1 or \(name) \(isNaN)") }
    case .rate:
      if !(value >= 0) { throw ScriptError(.valueError, "\(name) < 0 or \(name) \(isNaN)") }
      if value > Self.largestRate { throw ScriptError(.valueError, "\(name) value too large") }
    }
  }
}

/// A member of `np.random`, `RandomState` or `Generator`.
struct RandomMember<Box: NumberBox> {
  let signature: String
  let doc: String
  let body: (Box, Call) throws -> Ref

  init(_ signature: String, _ doc: String, _ body: @escaping (Box, Call) throws -> Ref) {
    self.signature = signature
    self.doc = doc
    self.body = body
  }

  /// Numbers drawn one by one from up to three parameters, which may be arrays.
  static func drawing(
    _ signature: String, _ doc: String, _ rules: KeyValuePairs<String, ParameterRule>,
    _ next: @escaping (inout Box.Source, Double, Double, Double) -> Double
  ) -> RandomMember {
    each(signature, doc, rules, next, { Ref($0) }, { .double($0) })
  }

  /// Counts drawn one by one.
  static func counting(
    _ signature: String, _ doc: String, _ rules: KeyValuePairs<String, ParameterRule>,
    _ next: @escaping (inout Box.Source, Double, Double, Double) -> Int
  ) -> RandomMember {
    each(signature, doc, rules, next, { Ref($0) }, { .int($0) })
  }

  private static func each<Drawn>(
    _ signature: String, _ doc: String, _ rules: KeyValuePairs<String, ParameterRule>,
    _ next: @escaping (inout Box.Source, Double, Double, Double) -> Drawn, _ single: @escaping (Drawn) -> Ref,
    _ several: @escaping ([Drawn]) -> ArrayValues
  ) -> RandomMember {
    let rules = Array(rules)
    return RandomMember(signature, doc) { box, call in
      let parameters = try DrawnParameters(rules.map { ($0.key, $0.value) }, call)
      return box.use(call.vm) { source in
        func drawn(_ i: Int) -> Drawn {
          let row = parameters.row(i)
          return next(&source, row.0, row.1, row.2)
        }
        guard let shape = parameters.shape else { return single(drawn(0)) }
        return call.vm.host(NDArray(several((0..<Shape.count(shape)).map { drawn($0) }), shape: shape))
      }
    }
  }
}

/// The parameters of a distribution, checked, each a number or an array broadcast to the result.
struct DrawnParameters {
  /// The shape of the result; nil for a single number.
  let shape: [Int]?
  private var single: [Double] = []
  private var columns: [[Double]]?

  init(_ rules: [(name: String, rule: ParameterRule)], _ call: Call) throws {
    let size = try Drawing.shape(call["size"], call.vm)
    let values = rules.map { call[$0.name] }
    if values.allSatisfy({ $0.asDouble != nil && $0.host(as: NDArray.self) == nil }) {
      single = values.map { $0.asDouble ?? 0 }
      for (value, entry) in zip(single, rules) { try entry.rule.check(value, entry.name, inArray: false) }
      shape = size
      return
    }
    let arrays = try values.map { try ArrayConversion.array($0, call.vm) }
    for (array, entry) in zip(arrays, rules) {
      for value in try array.doubles() { try entry.rule.check(value, entry.name, inArray: array.rank > 0) }
    }
    let common = try Shape.broadcasting(arrays.map { $0.shape })
    let target = size ?? common
    guard (try? Shape.broadcasting([common, target])) == target else {
      throw ScriptError(
        .valueError, rules.count == 1
          ? "Output size \(Shape.text(target)) is not compatible with broadcast dimensions of inputs \(Shape.text(common))."
          : "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape \(Shape.text(target)) and arg 1 with shape \(Shape.text(common)).")
    }
    shape = size == nil && target.isEmpty ? nil : target
    columns = try arrays.map { try $0.broadcast(to: target).doubles() }
  }

  func row(_ i: Int) -> (Double, Double, Double) {
    func part(_ place: Int) -> Double {
      if let columns { return place < columns.count ? columns[place][i] : 0 }
      return place < single.count ? single[place] : 0
    }
    return (part(0), part(1), part(2))
  }
}
