import LapisFrame
import LapisInterpreter

/// `class_weight` given as a dict: a factor on the weights of each class's rows, 1 for classes it leaves out.
enum ClassWeights {
  static func isDict(_ value: Ref, _ vm: Interpreter) -> Bool { vm.dictItems(value) != nil }

  static func apply(_ values: EstimatorValues, to data: Dataset, _ vm: Interpreter) throws -> Dataset {
    guard
      let index = values.owner.params.firstIndex(where: { if case .classWeight = $0.use { true } else { false } }),
      let items = vm.dictItems(values.refs[index]), case .classes(let codes, let labels) = data.y
    else { return data }
    var factors = [Double](repeating: 1, count: labels.count)
    var isSet = [Bool](repeating: false, count: labels.count)
    var matched = 0
    for (key, value) in items {
      guard let factor = value.asDouble, factor >= 0, factor.isFinite else {
        throw ScriptError(
          .valueError, "class_weight must be numbers of at least 0. Got \(try vm.repr(value)) for the class \(try vm.repr(key)).")
      }
      if let code = labels.firstIndex(where: { matches($0, key) }) {
        factors[code] = factor
        isSet[code] = true
        matched += 1
      }
    }
    let left = labels.indices.filter { !isSet[$0] }
    if !left.isEmpty, matched != items.count {
      throw ScriptError(
        .valueError, "The classes, [\(left.map { "\(labels[$0])" }.joined(separator: ", "))], are not in class_weight")
    }
    var weights = data.weights ?? [Double](repeating: 1, count: data.rows)
    for row in weights.indices where codes.indices.contains(row) { weights[row] *= factors[Int(codes[row])] }
    return try Dataset(x: data.x, y: data.y, weights: weights)
  }

  private static func matches(_ label: ClassLabel, _ key: Ref) -> Bool {
    switch label {
    case .string(let text): key.asString == text
    case .int(let number): key.asDouble == Double(number)
    case .double(let number): key.asDouble == number
    case .bool(let flag): key.asBool == flag || key.asDouble == (flag ? 1 : 0)
    }
  }
}
