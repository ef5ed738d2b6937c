/// A template of the `%` operator, taken apart.
struct PercentTemplate {
  /// A number that is written out or taken from the arguments (`*`).
  enum Amount: Equatable {
    case none, argument
    case number(Int)
  }

  struct Conversion {
    /// The name in `%(name)s`.
    var key: String?
    var leftAligned = false
    var sign: UInt8?
    var alternate = false
    var zeroPadded = false
    var width = Amount.none
    var precision = Amount.none
    var type: Unicode.Scalar
    /// Index of the type in code points, for error texts.
    var index: Int
    /// The template ends early or asks for too much: raised when what stands before it has been taken.
    var failure: ScriptError?
  }

  enum Part {
    case literal([UInt8])
    case conversion(Conversion)
    /// A `%(` without its end.
    case openKey
  }

  var parts: [Part] = []
  var usesKeys = false

  init(_ template: TextBytes) {
    let text = TextIndex.scalars(template)
    var literal: [UInt8] = []
    var index = 0
    func flush(_ parts: inout [Part]) {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = []
    }
    while index < text.count {
      if text[index] != 0x25 {
        TextIndex.append(text[index], to: &literal)
        index += 1
        continue
      }
      index += 1
      if index < text.count, text[index] == 0x25 {
        literal.append(0x25)
        index += 1
        continue
      }
      flush(&parts)
      var found = Conversion(type: "s", index: 0)
      if index < text.count, text[index] == 0x28 {
        var depth = 1
        let start = index + 1
        index += 1
        while index < text.count, depth > 0 {
          if text[index] == 0x29 { depth -= 1 } else if text[index] == 0x28 { depth += 1 }
          index += 1
        }
        guard depth == 0 else {
          parts.append(.openKey)
          return
        }
        found.key = String(decoding: TextIndex.utf8(text[start..<(index - 1)]), as: UTF8.self)
        usesKeys = true
      }
      flags: while index < text.count {
        switch text[index] {
        case 0x2D: found.leftAligned = true
        case 0x2B: found.sign = UInt8(ascii: "+")
        case 0x20: found.sign = found.sign ?? UInt8(ascii: " ")
        case 0x23: found.alternate = true
        case 0x30: found.zeroPadded = true
        default: break flags
        }
        index += 1
      }
      do throws(ScriptError) {
        found.width = try Self.amount(text, &index, most: Int.max, tooBig: "width too big")
        if index < text.count, text[index] == 0x2E {
          index += 1
          found.precision = try Self.amount(text, &index, most: Int(Int32.max), tooBig: "precision too big")
          if found.precision == .none { found.precision = .number(0) }
        }
      } catch {
        found.failure = error
        parts.append(.conversion(found))
        return
      }
      if index < text.count, text[index] == 0x68 || text[index] == 0x6C || text[index] == 0x4C {
        index += 1
      }
      guard index < text.count else {
        found.failure = ScriptError(.valueError, "incomplete format")
        parts.append(.conversion(found))
        return
      }
      found.type = Unicode.Scalar(text[index]) ?? "\u{FFFD}"
      found.index = index
      parts.append(.conversion(found))
      index += 1
    }
    flush(&parts)
  }

  private static func amount(_ text: [UInt32], _ index: inout Int, most: Int, tooBig: String) throws(ScriptError)
    -> Amount
  {
    if index < text.count, text[index] == 0x2A {
      index += 1
      return .argument
    }
    var value: Int?
    while index < text.count, text[index] >= 0x30, text[index] <= 0x39 {
      let digit = Int(text[index] - 0x30)
      if (value ?? 0) > (most - digit) / 10 { throw ScriptError(.valueError, tooBig) }
      value = (value ?? 0) * 10 + digit
      index += 1
    }
    return value.map { .number($0) } ?? .none
  }
}

extension PercentTemplate.Conversion {
  static func unsupported(_ conversion: Self) -> ScriptError {
    let shown = conversion.type.value > 31 && conversion.type.value < 127 ? String(Character(conversion.type)) : "?"
    return ScriptError(
      .valueError,
      "unsupported format character '\(shown)' (0x\(String(conversion.type.value, radix: 16))) at index \(conversion.index)")
  }

  /// Puts a number's digits, sign and prefix into the field.
  static func number(
    negative: Bool, digits: [UInt8], prefix: [UInt8], conversion: Self, width: Int
  ) -> [UInt8] {
    var head: [UInt8] = []
    if negative { head = [FloatText.minus] } else if let sign = conversion.sign { head = [sign] }
    head += prefix
    let missing = width - head.count - digits.count
    guard missing > 0 else { return head + digits }
    if conversion.leftAligned { return head + digits + [UInt8](repeating: 0x20, count: missing) }
    if conversion.zeroPadded { return head + [UInt8](repeating: FloatText.zero, count: missing) + digits }
    return [UInt8](repeating: 0x20, count: missing) + head + digits
  }

  /// `%e`, `%f`, `%g` and their capitals.
  static func float(_ x: Double, conversion: Self, width: Int, precision: Int?) -> [UInt8] {
    var body: [UInt8]
    let kind = conversion.type
    if x.isFinite {
      let style: UInt8 = kind == "e" || kind == "E" ? 0x65 : kind == "g" || kind == "G" ? 0x67 : 0x66
      body = FloatText.formatted(
        x.magnitude, style: style, precision: precision ?? 6, alternate: conversion.alternate)
    } else {
      body = FloatText.nonFinite(x.isNaN ? x : x.magnitude)
    }
    if kind == "E" || kind == "F" || kind == "G" {
      body = body.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    }
    return number(
      negative: x.sign == .minus && !x.isNaN, digits: body, prefix: [], conversion: conversion, width: width)
  }

  /// `%d`, `%i`, `%u`, `%o`, `%x`, `%X` over the digits of the magnitude in the type's radix.
  static func integer(
    negative: Bool, digits: [UInt8], conversion: Self, width: Int, precision: Int?
  ) -> [UInt8] {
    var body = digits
    if let precision, body.count < precision {
      body = [UInt8](repeating: FloatText.zero, count: precision - body.count) + body
    }
    var prefix: [UInt8] = []
    let kind = conversion.type
    if conversion.alternate, kind == "o" || kind == "x" || kind == "X" {
      prefix = [FloatText.zero, UInt8(truncatingIfNeeded: kind.value)]
    }
    if kind == "X" { body = body.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 } }
    return number(negative: negative, digits: body, prefix: prefix, conversion: conversion, width: width)
  }

  /// Pads text that is no number.
  static func padded(_ body: [UInt8], conversion: Self, width: Int) -> [UInt8] {
    let count = body.withUnsafeBufferPointer { TextIndex.count($0) }
    guard width > count else { return body }
    let spaces = [UInt8](repeating: 0x20, count: width - count)
    return conversion.leftAligned ? body + spaces : spaces + body
  }
}
