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
  /// The class that errors name in front of the function, where Python's function is a method written in
  /// Python: "Random.randint() missing …". The receiver is then counted, as Python counts it.
  var className: String?
  /// Names that `**kwargs` is read for, where others have no effect; nil: it takes any.
  public internal(set) var knownKeywords: [String]?

  /// Parameters that positions fill.
  let positionalCount: Int
  let positionalOnlyCount: Int
  let requiredPositionalCount: Int
  let variadicIndex: Int?
  let keywordVariadicIndex: Int?
  /// Positions only, no stars, nothing to bind by name.
  let isSimple: Bool

  /// Works on bytes: a start parses some thousand signatures.
  public init(_ text: String) {
    let bytes = text.utf8
    let open = bytes.firstIndex(of: UInt8(ascii: "(")) ?? bytes.endIndex
    let name = String(Signature.trimmed(text[..<open]))
    var parameters: [Parameter] = []
    var kind = Parameter.Kind.regular
    for part in Signature.parts(text, after: open) where !part.isEmpty {
      if part == "/" {
        for i in parameters.indices { parameters[i].kind = .positionalOnly }
      } else if part == "*" {
        kind = .keywordOnly
      } else if part.utf8.starts(with: "**".utf8) {
        parameters.append(
          Parameter(
            name: Signature.bareName(part.dropFirst(2)), kind: .keywordVariadic,
            defaultText: nil, defaultValue: .emptyDict))
      } else if part.utf8.first == UInt8(ascii: "*") {
        parameters.append(
          Parameter(
            name: Signature.bareName(part.dropFirst()), kind: .variadic, defaultText: nil,
            defaultValue: .emptyTuple))
        kind = .keywordOnly
      } else if let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let text = String(Signature.trimmed(part[part.utf8.index(after: equals)...]))
        parameters.append(
          Parameter(
            name: Signature.bareName(part[..<equals]), kind: kind, defaultText: text,
            defaultValue: Signature.parseDefault(text)))
      } else {
        parameters.append(
          Parameter(
            name: Signature.bareName(part), kind: kind, defaultText: nil, defaultValue: .required))
      }
    }
    self.init(name: name, parameters: parameters, text: text)
  }

  /// The name, and the number of parameters where positions can fill all of them, else -1: what
  /// `init(_:)` would find, without making the parameters.
  static func outline(_ text: String) -> (name: String, simpleCount: Int) {
    var text = text
    return text.withUTF8 { bytes in
      let open = bytes.firstIndex(of: UInt8(ascii: "(")) ?? bytes.count
      let name = String(decoding: bytes[..<open], as: UTF8.self)
      var count = 0
      var depth = 0
      var quote: UInt8 = 0
      /// The first byte of the parameter at hand, and whether more follow it.
      var first: UInt8 = 0
      var at = open + 1
      while at < bytes.count {
        let byte = bytes[at]
        at += 1
        if quote != 0 {
          if byte == quote { quote = 0 }
          continue
        }
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ",") where depth == 0: first = 0
        case UInt8(ascii: " "): break
        case UInt8(ascii: "*") where first == 0: return (name, -1)
        case UInt8(ascii: "/") where first == 0: first = byte
        default:
          if first == 0 {
            first = byte
            count += 1
          }
        }
        if depth < 0 { break }
      }
      return (name, count)
    }
  }

  /// What stands between the commas of the outermost brackets, without the blanks around it.
  private static func parts(_ text: String, after open: String.Index) -> [Substring] {
    let bytes = text.utf8
    guard open < bytes.endIndex else { return [] }
    var parts: [Substring] = []
    var start = bytes.index(after: open)
    var at = start
    var depth = 0
    var quote: UInt8?
    while at < bytes.endIndex {
      let byte = bytes[at]
      if let end = quote {
        if byte == end { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ",") where depth == 0:
          parts.append(trimmed(text[start..<at]))
          start = bytes.index(after: at)
        default: break
        }
        if depth < 0 { break }
      }
      at = bytes.index(after: at)
    }
    parts.append(trimmed(text[start..<at]))
    return parts
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let bytes = text.utf8
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
      let end = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return text[start...end]
  }

  /// The same with a positional-only receiver in front.
  func withReceiver(_ receiver: String) -> Signature {
    let first = Parameter(
      name: receiver, kind: .positionalOnly, defaultText: nil, defaultValue: .required)
    return Signature(name: name, parameters: [first] + parameters, text: text)
  }

  /// The same as a caller of the bound method sees it.
  var withoutReceiver: Signature {
    guard let first = parameters.first, first.name == "self" || first.name == "cls" else { return self }
    var result = Signature(name: name, parameters: Array(parameters.dropFirst()), text: text)
    result.owner = owner
    result.knownKeywords = knownKeywords
    return result
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

  /// Without the annotation.
  private static func bareName(_ text: Substring) -> String {
    let end = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    return String(trimmed(text[..<end]))
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
