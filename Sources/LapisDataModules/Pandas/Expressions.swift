import LapisFrame
import LapisInterpreter
import LapisSyntax

/// The expressions of `query` and `eval`: the language's own over the columns of a frame.
enum Expressions {
  /// `name = expression` as its parts; nil for other text.
  static func assignment(_ text: String) -> (name: String, expression: String)? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].hasPrefix("="), !parts[0].contains(where: { "<>!+-*/(".contains($0) }) else { return nil }
    return (parts[0].filter { $0 != " " }, String(parts[1].drop { $0 == " " }))
  }

  static func value(_ text: String, _ frame: FrameObject, _ vm: Interpreter) throws -> Ref {
    var source = ""
    var names: [(String, Ref)] = []
    let scalars = Array(text.unicodeScalars)
    var place = 0
    // Names in backticks and names of variables get names that the language takes.
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "'" || scalar == "\"" {
        source.unicodeScalars.append(scalar)
        place += 1
        while place < scalars.count, scalars[place] != scalar {
          source.unicodeScalars.append(scalars[place])
          place += 1
        }
        source.unicodeScalars.append(scalar)
        place += 1
      } else if scalar == "`" {
        var name = ""
        place += 1
        while place < scalars.count, scalars[place] != "`" {
          name.unicodeScalars.append(scalars[place])
          place += 1
        }
        place += 1
        let alias = "_column_\(names.count)"
        names.append((alias, try frame.getItem(vm, vm.string(name))))
        source += alias
      } else if scalar == "@" {
        source += "_variable_"
        place += 1
      } else {
        source.unicodeScalars.append(scalar)
        place += 1
      }
    }
    for (position, name) in frame.frame.names.enumerated() {
      guard let text = name.text else { continue }
      names.append((text, vm.host(SeriesObject.column(of: frame, at: position))))
    }
    names.append(("index", vm.host(SeriesObject(frame.frame.index.labels, index: frame.frame.index, name: nil))))
    if let name = frame.frame.index.name {
      names.append((name, vm.host(SeriesObject(frame.frame.index.labels, index: frame.frame.index, name: .string(name)))))
    }
    let builtins = try vm.imported("builtins")
    let caller = try vm.call(vm.attribute(builtins, "globals"), [])
    for pair in vm.dictItems(caller) ?? [] {
      if let name = pair.key.asString { names.append(("_variable_" + name, pair.value)) }
    }
    let scope = vm.dict(names)
    return try vm.call(vm.attribute(builtins, "eval"), [vm.string(precedence(source)), scope])
  }

  /// `and`, `or`, `not` and chained comparisons work on columns: as `&`, `|`, `~` around parenthesized comparisons.
  private static func precedence(_ text: String) -> String {
    func split(_ text: String, _ words: [String]) -> [String] {
      var parts: [String] = []
      var depth = 0
      var quote: Character?
      var current = ""
      var rest = Substring(text)
      while let first = rest.first {
        if let open = quote {
          if first == open { quote = nil }
        } else if first == "'" || first == "\"" {
          quote = first
        } else if "([".contains(first) {
          depth += 1
        } else if ")]".contains(first) {
          depth -= 1
        } else if depth == 0, let word = words.first(where: { rest.hasPrefix($0) }) {
          parts.append(current)
          current = ""
          rest = rest.dropFirst(word.count)
          continue
        }
        current.append(first)
        rest = rest.dropFirst()
      }
      return parts + [current]
    }
    func trimmed(_ text: String) -> String { String(String(text.drop { $0 == " " }).trimmedRight) }
    func convert(_ text: String) -> String {
      let ors = split(text, [" or ", "|"])
      if ors.count > 1 { return ors.map { "(" + convert($0) + ")" }.joined(separator: " | ") }
      let ands = split(text, [" and ", "&"])
      if ands.count > 1 { return ands.map { "(" + convert($0) + ")" }.joined(separator: " & ") }
      let plain = trimmed(text)
      if plain.hasPrefix("not ") { return "~(" + convert(String(plain.dropFirst(4))) + ")" }
      if plain.hasPrefix("~") { return "~(" + convert(String(plain.dropFirst())) + ")" }
      if plain.hasPrefix("("), plain.hasSuffix(")"), split(String(plain.dropFirst().dropLast()), ["\u{0}"]).count == 1,
        balanced(plain.dropFirst().dropLast())
      {
        return "(" + convert(String(plain.dropFirst().dropLast())) + ")"
      }
      for (word, sign) in [(" not in ", "~"), (" in ", "")] {
        let sides = split(plain, [word])
        if sides.count == 2 { return "\(sign)(\(sides[0])).isin(\(sides[1]))" }
      }
      // Each comparison of a chain on its own.
      let operators = ["<=", ">=", "==", "!=", "<", ">"]
      let sides = split(plain, operators)
      guard sides.count > 2 else {
        let equal = split(plain, ["=="])
        if equal.count == 2, trimmed(equal[1]).hasPrefix("[") { return "(\(equal[0])).isin(\(equal[1]))" }
        return plain
      }
      var signs: [String] = []
      var rest = Substring(plain)
      for side in sides.dropLast() {
        rest = rest.dropFirst(side.count)
        let sign = operators.first { rest.hasPrefix($0) } ?? ""
        signs.append(sign)
        rest = rest.dropFirst(sign.count)
      }
      return signs.indices.map { "(\(sides[$0]) \(signs[$0]) \(sides[$0 + 1]))" }.joined(separator: " & ")
    }
    return convert(text)
  }

  private static func balanced(_ text: Substring) -> Bool {
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
