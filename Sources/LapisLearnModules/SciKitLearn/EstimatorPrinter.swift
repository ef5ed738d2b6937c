import LapisInterpreter

/// Estimators as scikit-learn prints them: the parameters that differ from their defaults, by name, in
/// lines of at most 80 characters, each continued under the bracket it belongs to.
///
/// The layout is that of CPython's `pprint` with `compact=True`, which scikit-learn builds on.
indirect enum EstimatorLayout {
  case atom(String)
  /// `open`, items between commas, `close`.
  case group(open: String, items: [EstimatorLayout], close: String)
  /// `name=` and a value.
  case keyed(String, EstimatorLayout)

  private static let width = 80

  var flat: String {
    switch self {
    case .atom(let text): text
    case .group(let open, let items, let close):
      open + items.map { $0.flat }.joined(separator: ", ") + close
    case .keyed(let name, let value): "\(name)=\(value.flat)"
    }
  }

  /// The text from a column on, where `allowance` characters still follow on its last line.
  func text(at column: Int = 0, allowance: Int = 0) -> String {
    let flat = flat
    if flat.count <= EstimatorLayout.width - column - allowance, !flat.contains("\n") { return flat }
    switch self {
    case .atom(let text): return text
    case .keyed(let name, let value):
      return "\(name)=" + value.text(at: column + name.count + 1, allowance: allowance)
    case .group(let open, let items, let close):
      return open
        + EstimatorLayout.filled(items, at: column + open.count, allowance: allowance + close.count) + close
    }
  }

  private static func filled(_ items: [EstimatorLayout], at column: Int, allowance: Int) -> String {
    let lineBreak = ",\n" + String(repeating: " ", count: column)
    var result = ""
    var separator = ""
    var full = width - column + 1
    var left = full
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      if isLast {
        full -= allowance
        left -= allowance
      }
      let flat = item.flat
      let needed = flat.count + 2
      if left < needed {
        left = full
        if !separator.isEmpty { separator = lineBreak }
      }
      if left >= needed, !flat.contains("\n") {
        left -= needed
        result += separator + flat
        separator = ", "
      } else {
        result += separator + item.text(at: column, allowance: isLast ? allowance : 1)
        separator = lineBreak
        left = 0
      }
    }
    return result
  }

  /// Any value: estimators, lists and tuples can be broken, all else cannot.
  static func make(_ value: Ref, _ vm: Interpreter) throws -> EstimatorLayout {
    if let model = value.host(as: ModelObject.self) { return try model.layout(vm) }
    if let items = vm.listElements(value) {
      let parts = try items.map { try make($0, vm) }
      if value.isTuple { return .group(open: "(", items: parts, close: items.count == 1 ? ",)" : ")") }
      return .group(open: "[", items: parts, close: "]")
    }
    return .atom(try vm.repr(value))
  }

  /// `Name(a=1, b=2)` of an estimator's parameters, sorted, without those at their defaults.
  static func estimator(_ object: EstimatorObject, _ vm: Interpreter) throws -> EstimatorLayout {
    var items: [EstimatorLayout] = []
    let owner = object.owner
    for (name, value) in object.parameters(deep: false, vm).sorted(by: { $0.0 < $1.0 }) {
      if let param = owner.params.first(where: { $0.name == name }) {
        let wanted = EstimatorValues.ref(param.defaultValue, vm)
        if value.isSame(as: wanted) { continue }
        // 1 and 1.0 are told apart, as repr tells them apart.
        if try vm.repr(value) == vm.repr(wanted) { continue }
      }
      items.append(.keyed(name, try make(value, vm)))
    }
    return .group(open: "\(owner.name)(", items: items, close: ")")
  }

  /// `[('name', …), …]`
  static func steps(_ steps: [(name: String, layout: EstimatorLayout)]) -> EstimatorLayout {
    .group(
      open: "[",
      items: steps.map { .group(open: "(", items: [.atom("'\($0.name)'"), $0.layout], close: ")") }, close: "]")
  }
}
