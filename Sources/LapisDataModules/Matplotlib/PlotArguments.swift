import LapisInterpreter

/// Values of scripts as what charts are drawn from.
enum PlotArguments {
  /// Numbers of any iterable: lists, arrays, series, ranges.
  static func numbers(_ value: Ref, _ vm: Interpreter) throws -> [Double] {
    if let number = value.asDouble { return [number] }
    return try vm.elements(of: value).map { element in
      if let number = element.asDouble { return number }
      if element.isNone { return .nan }
      throw ScriptError(.typeError, "could not convert '\(try vm.str(element))' to a number to draw")
    }
  }

  /// Where things stand along an axis: numbers, or the places of texts, which become ticks.
  static func positions(_ value: Ref, _ vm: Interpreter) throws -> (values: [Double], labels: [String]?) {
    let elements = try vm.elements(of: value)
    if elements.contains(where: { $0.isString }) {
      var names: [String] = []
      let places = try elements.map { element -> Double in
        let name = try vm.str(element)
        if let known = names.firstIndex(of: name) { return Double(known) }
        names.append(name)
        return Double(names.count - 1)
      }
      return (places, names)
    }
    return (try numbers(value, vm), nil)
  }

  static func text(_ value: Ref, _ vm: Interpreter) throws -> String {
    value.isNone ? "" : try vm.str(value)
  }

  /// A number for both ends, or a pair; nil keeps what is there.
  static func limits(_ low: Ref, _ high: Ref, _ vm: Interpreter) throws -> ClosedRange<Double>? {
    var ends = [low, high]
    if let pair = vm.listElements(low), pair.count == 2 { ends = pair }
    guard let a = ends[0].asDouble, let b = ends[1].asDouble, a.isFinite, b.isFinite, a != b else { return nil }
    return min(a, b)...max(a, b)
  }
}
