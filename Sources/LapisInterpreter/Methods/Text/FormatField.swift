/// A template of `str.format`, taken apart: literal text and replacement fields.
struct FormatTemplate {
  /// One step into a field's value.
  enum Step: Equatable {
    case attribute(String)
    case index(Int)
    case key(String)
  }

  /// What a field starts from.
  enum Origin: Equatable {
    /// `{}`: the next positional argument.
    case automatic
    case position(Int)
    case name(String)
  }

  struct Field {
    var origin: Origin
    var steps: [Step]
    /// `r`, `s` or `a`.
    var conversion: Unicode.Scalar?
    /// The specifier, which may hold fields itself.
    var spec: String
  }

  enum Part {
    case literal(String)
    case field(Field)
  }

  var parts: [Part]

  init(_ template: String) throws {
    let text = Array(template.unicodeScalars)
    var found: [Part] = []
    var literal = String.UnicodeScalarView()
    var index = 0
    while index < text.count {
      let c = text[index]
      index += 1
      guard c == "{" || c == "}" else {
        literal.append(c)
        continue
      }
      if index < text.count, text[index] == c {
        literal.append(c)
        index += 1
        continue
      }
      if c == "}" { throw ScriptError(.valueError, "Single '}' encountered in format string") }
      if index == text.count {
        throw ScriptError(.valueError, "Single '{' encountered in format string")
      }
      if !literal.isEmpty { found.append(.literal(String(literal))) }
      literal = String.UnicodeScalarView()
      found.append(.field(try Self.field(text, &index)))
    }
    if !literal.isEmpty { found.append(.literal(String(literal))) }
    parts = found
  }

  private static func field(_ text: [Unicode.Scalar], _ index: inout Int) throws -> Field {
    // The name runs to a conversion, a specifier or the end; brackets hide those marks.
    let start = index
    var inBrackets = false
    scan: while index < text.count {
      switch text[index] {
      case "{" where !inBrackets: throw ScriptError(.valueError, "unexpected '{' in field name")
      case "[": inBrackets = true
      case "]": inBrackets = false
      case "}" where !inBrackets, ":" where !inBrackets, "!" where !inBrackets: break scan
      default: break
      }
      index += 1
    }
    let name = Array(text[start..<index])
    guard index < text.count else {
      throw ScriptError(.valueError, "expected '}' before end of string")
    }
    var conversion: Unicode.Scalar?
    if text[index] == "!" {
      guard index + 1 < text.count else {
        throw ScriptError(
          .valueError, "end of string while looking for conversion specifier")
      }
      guard text[index + 1] != "}" else {
        throw ScriptError(.valueError, "unmatched '{' in format spec")
      }
      conversion = text[index + 1]
      index += 2
      guard index < text.count else {
        throw ScriptError(.valueError, "unmatched '{' in format spec")
      }
      guard text[index] == ":" || text[index] == "}" else {
        throw ScriptError(.valueError, "expected ':' after conversion specifier")
      }
    }
    var spec = String.UnicodeScalarView()
    if text[index] == ":" {
      index += 1
      var depth = 1
      while index < text.count {
        if text[index] == "{" { depth += 1 }
        if text[index] == "}" {
          depth -= 1
          if depth == 0 { break }
        }
        spec.append(text[index])
        index += 1
      }
      guard index < text.count else {
        throw ScriptError(.valueError, "unmatched '{' in format spec")
      }
    }
    index += 1
    let (origin, steps) = try parts(of: name)
    return Field(origin: origin, steps: steps, conversion: conversion, spec: String(spec))
  }

  private static func parts(of name: [Unicode.Scalar]) throws -> (Origin, [Step]) {
    let head = name.prefix { $0 != "." && $0 != "[" }
    let origin: Origin
    if head.isEmpty {
      origin = .automatic
    } else if let number = try decimal(head) {
      origin = .position(number)
    } else {
      origin = .name(string(head))
    }
    var steps: [Step] = []
    var index = head.count
    while index < name.count {
      if name[index] == "." {
        let word = name[(index + 1)...].prefix { $0 != "." && $0 != "[" }
        guard !word.isEmpty else { throw emptyAttribute }
        steps.append(.attribute(string(word)))
        index += 1 + word.count
      } else if name[index] == "[" {
        let word = name[(index + 1)...].prefix { $0 != "]" }
        let end = index + 1 + word.count
        guard end < name.count else {
          throw ScriptError(.valueError, "Missing ']' in format string")
        }
        guard !word.isEmpty else { throw emptyAttribute }
        if let number = try decimal(word) {
          steps.append(.index(number))
        } else {
          steps.append(.key(string(word)))
        }
        index = end + 1
      } else {
        throw ScriptError(
          .valueError, "Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return (origin, steps)
  }

  private static var emptyAttribute: ScriptError {
    ScriptError(.valueError, "Empty attribute in format string")
  }

  private static func decimal(_ word: ArraySlice<Unicode.Scalar>) throws -> Int? {
    var value = 0
    for scalar in word {
      guard scalar.value >= 0x30, scalar.value <= 0x39 else { return nil }
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, carry) = scaled.addingReportingOverflow(Int(scalar.value) - 0x30)
      if overflow || carry {
        throw ScriptError(.valueError, "Too many decimal digits in format string")
      }
      value = next
    }
    return value
  }

  private static func string(_ word: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    return String(view)
  }
}
