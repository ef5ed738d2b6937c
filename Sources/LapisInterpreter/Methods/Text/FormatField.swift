/// A template of `str.format`, taken apart: literal text and replacement fields.
struct FormatTemplate {
  /// One step into a field's value.
  enum Step {
    case attribute(String)
    case index(Int)
    case key(String)
    /// The name goes on with something else; the steps before it come first.
    case failure(ScriptError)
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
    /// What follows cannot be read; the fields before it come first.
    case failure(ScriptError)
  }

  var parts: [Part]

  init(_ template: String) {
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
      if !literal.isEmpty { found.append(.literal(String(literal))) }
      literal = String.UnicodeScalarView()
      do throws(ScriptError) {
        if c == "}" { throw ScriptError(.valueError, "Single '}' encountered in format string") }
        if index == text.count { throw ScriptError(.valueError, "Single '{' encountered in format string") }
        found.append(.field(try Self.field(text, &index)))
      } catch {
        found.append(.failure(error))
        break
      }
    }
    if !literal.isEmpty { found.append(.literal(String(literal))) }
    parts = found
  }

  private static func field(_ text: [Unicode.Scalar], _ index: inout Int) throws(ScriptError) -> Field {
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

  private static func parts(of name: [Unicode.Scalar]) throws(ScriptError) -> (Origin, [Step]) {
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
    do throws(ScriptError) {
      while index < name.count { steps.append(try step(of: name, &index)) }
    } catch {
      steps.append(.failure(error))
    }
    return (origin, steps)
  }

  private static func step(of name: [Unicode.Scalar], _ index: inout Int) throws(ScriptError) -> Step {
      if name[index] == "." {
        let word = name[(index + 1)...].prefix { $0 != "." && $0 != "[" }
        guard !word.isEmpty else { throw emptyAttribute }
        index += 1 + word.count
        return .attribute(string(word))
      } else if name[index] == "[" {
        let word = name[(index + 1)...].prefix { $0 != "]" }
        let end = index + 1 + word.count
        guard end < name.count else {
          throw ScriptError(.valueError, "Missing ']' in format string")
        }
        guard !word.isEmpty else { throw emptyAttribute }
        index = end + 1
        if let number = try decimal(word) { return .index(number) }
        return .key(string(word))
      }
      throw ScriptError(.valueError, "Only '.' or '[' may follow ']' in format field specifier")
  }

  private static var emptyAttribute: ScriptError {
    ScriptError(.valueError, "Empty attribute in format string")
  }

  private static func decimal(_ word: ArraySlice<Unicode.Scalar>) throws(ScriptError) -> Int? {
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
