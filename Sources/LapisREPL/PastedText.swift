/// Text from the clipboard as it goes into the input: prompts of sessions taken off, outputs left out.
public enum PastedText {
  public static func cleaned(_ text: String) -> String {
    let normalized = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" })
    var lines = normalized.map { String(String.UnicodeScalarView($0)) }
    // A terminal sends a carriage return for each line break; a file's two make no empty lines.
    if text.unicodeScalars.contains("\n"), text.unicodeScalars.contains("\r") {
      lines = text.replacingCarriageReturns().split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    if lines.contains(where: isPrompted) { lines = unprompted(lines) }
    lines = lines.map { $0.replacingTabs() }
    while lines.count > 1, lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    return dedented(lines).joined(separator: "\n")
  }

  /// `In [3]: ` and `>>> ` begin a cell.
  private static func isPrompted(_ line: String) -> Bool {
    line.hasPrefix(">>> ") || line == ">>>" || promptLength(line) != nil
  }

  private static func promptLength(_ line: String) -> Int? {
    guard line.hasPrefix("In [") else { return nil }
    let digits = line.dropFirst(4).prefix { $0.isNumber }
    let rest = line.dropFirst(4 + digits.count)
    guard !digits.isEmpty, rest.hasPrefix("]:") else { return nil }
    return 4 + digits.count + (rest.hasPrefix("]: ") ? 3 : 2)
  }

  private static func unprompted(_ lines: [String]) -> [String] {
    var kept: [String] = []
    var isInput = false
    for line in lines {
      if let length = promptLength(line) {
        kept.append(String(line.dropFirst(length)))
        isInput = true
      } else if line.hasPrefix(">>>") {
        kept.append(String(line.dropFirst(line.hasPrefix(">>> ") ? 4 : 3)))
        isInput = true
      } else if isInput, let rest = continuation(line) {
        kept.append(rest)
      } else {
        isInput = false
      }
    }
    return kept
  }

  /// `... x` and `   ...: x`.
  private static func continuation(_ line: String) -> String? {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("...") else { return nil }
    let rest = text.dropFirst(3)
    if rest.hasPrefix(": ") { return String(rest.dropFirst(2)) }
    if rest.hasPrefix(":") || rest.hasPrefix(" ") { return String(rest.dropFirst()) }
    return rest.isEmpty ? "" : nil
  }

  /// An indented passage starts at the margin.
  private static func dedented(_ lines: [String]) -> [String] {
    let indents = lines.filter { line in line.contains { $0 != " " } }.map { line in
      line.prefix { $0 == " " }.count
    }
    guard let first = indents.first, let least = indents.min(), first == least, least > 0 else {
      return lines
    }
    return lines.map { String($0.dropFirst(min(least, $0.prefix { $0 == " " }.count))) }
  }
}

extension String {
  fileprivate func replacingTabs() -> String {
    guard contains("\t") else { return self }
    var out = ""
    for character in self {
      if character == "\t" {
        out += String(repeating: " ", count: 4 - out.count % 4)
      } else {
        out.append(character)
      }
    }
    return out
  }

  fileprivate func replacingCarriageReturns() -> String {
    var out = ""
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar == "\r" {
        out += "\n"
      } else if scalar != "\n" || previous != "\r" {
        out.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return out
  }
}
