/// The parameters of a native function, read from Python syntax:
/// `fit(X, y=None, *, sample_weight=None, **kwargs)`. Used for binding, help and completion.
///
/// Defaults may be `None`, `True`, `False`, numbers, strings and empty `()`, `[]`, `{}`. Any other text
/// (`...`, a name) is shown in help and means "not given": the argument is missing.
/// A name may carry an annotation, which is shown and not used.
public struct Signature: Sendable {
  public struct Parameter: Sendable {
    public enum Kind: Sendable { case positionalOnly, regular, variadic, keywordOnly, keywordVariadic }
    public var name: String
    public var kind: Kind
    /// As written; nil where the parameter is required.
    public var defaultText: String?
    public var defaultValue: Default
  }
  public enum Default: Sendable {
    case required, missing, none, bool(Bool), int(Int), double(Double), string(String)
    case emptyTuple, emptyList, emptyDict
  }

  public let name: String
  public let parameters: [Parameter]
  /// As given.
  public let text: String
  /// The core type whose method it is, or "" for a builtin function: their errors are worded as CPython
  /// words those of C functions. nil for everything else.
  var owner: String?

  /// Parameters that positions fill.
  let positionalCount: Int
  let positionalOnlyCount: Int
  let requiredPositionalCount: Int
  let variadicIndex: Int?
  let keywordVariadicIndex: Int?
  /// Positions only, no stars, nothing to bind by name.
  let isSimple: Bool

  public init(_ text: String) {
    let characters = Array(text)
    let open = characters.firstIndex(of: "(") ?? characters.count
    let name = String(characters[..<open]).trimmed
    var parts: [String] = []
    var depth = 0
    var current = ""
    var quote: Character?
    for character in characters.dropFirst(open + 1) {
      if let end = quote {
        current.append(character)
        if character == end { quote = nil }
        continue
      }
      switch character {
      case "'", "\"":
        quote = character
        current.append(character)
      case "(", "[", "{":
        depth += 1
        current.append(character)
      case ")", "]", "}":
        depth -= 1
        if depth >= 0 { current.append(character) }
      case "," where depth == 0:
        parts.append(current.trimmed)
        current = ""
      default:
        if depth >= 0 { current.append(character) }
      }
      if depth < 0 { break }
    }
    if !current.trimmed.isEmpty { parts.append(current.trimmed) }

    var parameters: [Parameter] = []
    var kind = Parameter.Kind.regular
    for part in parts where !part.isEmpty {
      if part == "/" {
        for i in parameters.indices { parameters[i].kind = .positionalOnly }
      } else if part == "*" {
        kind = .keywordOnly
      } else if part.hasPrefix("**") {
        parameters.append(
          Parameter(
            name: Signature.bareName(String(part.dropFirst(2))), kind: .keywordVariadic,
            defaultText: nil, defaultValue: .emptyDict))
      } else if part.hasPrefix("*") {
        parameters.append(
          Parameter(
            name: Signature.bareName(String(part.dropFirst())), kind: .variadic, defaultText: nil,
            defaultValue: .emptyTuple))
        kind = .keywordOnly
      } else if let equals = part.firstIndex(of: "=") {
        let text = String(part[part.index(after: equals)...]).trimmed
        parameters.append(
          Parameter(
            name: Signature.bareName(String(part[..<equals])), kind: kind, defaultText: text,
            defaultValue: Signature.parseDefault(text)))
      } else {
        parameters.append(
          Parameter(
            name: Signature.bareName(part), kind: kind, defaultText: nil, defaultValue: .required))
      }
    }
    self.init(name: name, parameters: parameters, text: text)
  }

  /// The same with a positional-only receiver in front.
  func withReceiver(_ receiver: String) -> Signature {
    let first = Parameter(
      name: receiver, kind: .positionalOnly, defaultText: nil, defaultValue: .required)
    return Signature(name: name, parameters: [first] + parameters, text: text)
  }

  init(name: String, parameters: [Parameter], text: String) {
    self.name = name
    self.parameters = parameters
    self.text = text
    let positional = parameters.filter { $0.kind == .positionalOnly || $0.kind == .regular }
    positionalCount = positional.count
    positionalOnlyCount = parameters.filter { $0.kind == .positionalOnly }.count
    requiredPositionalCount = positional.filter { $0.defaultText == nil }.count
    variadicIndex = parameters.firstIndex { $0.kind == .variadic }
    keywordVariadicIndex = parameters.firstIndex { $0.kind == .keywordVariadic }
    isSimple = positional.count == parameters.count
  }

  public func index(of name: String) -> Int? { parameters.firstIndex { $0.name == name } }

  private static func bareName(_ text: String) -> String {
    (text.split(separator: ":", maxSplits: 1).first.map { String($0) } ?? text).trimmed
  }

  private static func parseDefault(_ text: String) -> Default {
    switch text {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "()": return .emptyTuple
    case "[]": return .emptyList
    case "{}": return .emptyDict
    default: break
    }
    if let int = Int(text) { return .int(int) }
    if let first = text.first, first.isNumber || first == "-" || first == ".",
      let double = Double(text)
    {
      return .double(double)
    }
    if let first = text.first, first == "'" || first == "\"", text.count >= 2, text.last == first {
      return .string(unescape(text.dropFirst().dropLast()))
    }
    return .missing
  }

  private static func unescape(_ text: Substring) -> String {
    var result = ""
    var escaped = false
    for character in text {
      if escaped {
        switch character {
        case "n": result.append("\n")
        case "t": result.append("\t")
        case "r": result.append("\r")
        default: result.append(character)
        }
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}

extension String {
  var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
