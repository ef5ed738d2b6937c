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
  /// `key: ` and a value.
  case labelled(String, EstimatorLayout)

  private static let width = 80

  var flat: String {
    switch self {
    case .atom(let text): text
    case .group(let open, let items, let close):
      open + items.map { $0.flat }.joined(separator: ", ") + close
    case .keyed(let name, let value): "\(name)=\(value.flat)"
    case .labelled(let name, let value): name + value.flat
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
    case .labelled(let name, let value):
      return name + value.text(at: column + name.count, allowance: allowance)
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

  /// Lists and dicts show as many elements.
  private static let mostElements = 30

  /// Any value: estimators, lists, tuples and dicts can be broken, all else cannot.
  static func make(_ value: Ref, _ vm: Interpreter) throws -> EstimatorLayout {
    if let model = value.host(as: ModelObject.self) { return try model.layout(vm) }
    if let pairs = value.isDict ? vm.dictItems(value) : nil {
      var parts: [EstimatorLayout] = []
      for pair in try sorted(pairs, vm).prefix(mostElements) {
        parts.append(.labelled("\(try vm.repr(pair.key)): ", try make(pair.value, vm)))
      }
      if pairs.count > mostElements { parts.append(.atom("...")) }
      return .group(open: "{", items: parts, close: "}")
    }
    if let items = value.isList || value.isTuple ? vm.listElements(value) : nil {
      var parts = try items.prefix(mostElements).map { try make($0, vm) }
      if items.count > mostElements { parts.append(.atom("...")) }
      if value.isTuple { return .group(open: "(", items: parts, close: items.count == 1 ? ",)" : ")") }
      return .group(open: "[", items: parts, close: "]")
    }
    if !vm.isClass(value), let shown = try vm.attributeIfPresent(value, "_shown_params") {
      var parts: [EstimatorLayout] = []
      for pair in vm.listElements(try vm.call(shown, [])) ?? [] {
        guard let entry = vm.listElements(pair), entry.count == 2, let name = entry[0].asString else { continue }
        parts.append(.keyed(name, try make(entry[1], vm)))
      }
      return .group(open: "\(vm.typeName(value))(", items: parts, close: ")")
    }
    return .atom(try vm.repr(value))
  }

  /// The pairs of a dict as `pprint` orders them: by key where keys can be compared.
  private static func sorted(
    _ pairs: [(key: Ref, value: Ref)], _ vm: Interpreter
  ) throws -> [(key: Ref, value: Ref)] {
    let texts = pairs.compactMap { $0.key.asString }
    guard texts.count == pairs.count else { return pairs }
    return zip(texts, pairs).sorted { $0.0 < $1.0 }.map { $0.1 }
  }

  /// Whether printing shows a parameter: other than its default, where 1 and 1.0 are told apart, as repr
  /// tells them apart.
  static func isChanged(_ value: Ref, _ wanted: Ref, _ vm: Interpreter) throws -> Bool {
    if value.isSame(as: wanted) { return false }
    // A class with the name of the default's class, such as `inspect._empty`: no default at all.
    if vm.isClass(wanted) { return true }
    return try vm.repr(value) != vm.repr(wanted)
  }

  /// The text, of which at most 700 characters that are no blanks are shown: the ends, with dots between.
  func shortened(to limit: Int = 700) -> String {
    let text = text()
    let count = text.reduce(0) { $0 + ($1.isWhitespace ? 0 : 1) }
    guard count > limit else { return text }
    let half = limit / 2
    func prefixLength(_ characters: some Sequence<Character>) -> Int {
      var left = half
      var length = 0
      for character in characters {
        if left == 0 { break }
        length += 1
        if !character.isWhitespace { left -= 1 }
      }
      return length
    }
    let characters = Array(text)
    let head = prefixLength(characters)
    var tail = prefixLength(characters.reversed())
    // Where the cut takes out line breaks, the part after it starts with a whole line.
    if head < characters.count - tail, characters[head..<(characters.count - tail)].contains("\n") {
      while tail < characters.count, characters[characters.count - 1 - tail] != "\n" { tail += 1 }
      tail = min(tail + 1, characters.count)
    }
    guard head + 3 < characters.count - tail else { return text }
    return String(characters[..<head]) + "..." + String(characters[(characters.count - tail)...])
  }

  /// `Name(a=1, b=2)` of an estimator's parameters, sorted, without those at their defaults.
  static func estimator(_ object: EstimatorObject, _ vm: Interpreter) throws -> EstimatorLayout {
    var items: [EstimatorLayout] = []
    let owner = object.owner
    for (name, value) in object.parameters(deep: false, vm).sorted(by: { $0.0 < $1.0 }) {
      if let param = owner.params.first(where: { $0.name == name }) {
        if try !isChanged(value, EstimatorValues.ref(param.defaultValue, vm), vm) { continue }
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
