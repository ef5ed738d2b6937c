/// Classes of code points as `str.isalpha` and its relatives define them.
enum TextClass {
  /// nil for what is no character in Unicode 14, the version that Python 3.11 knows.
  static func properties(_ value: UInt32) -> Unicode.Scalar.Properties? {
    guard let properties = Unicode.Scalar(value)?.properties, let age = properties.age, age.major <= 14 else {
      return nil
    }
    return properties
  }

  /// `str.isspace` and the whitespace that `split` and `strip` remove.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      return true
    default: return false
    }
  }

  /// Whitespace of bytes objects.
  static func isByteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// Where `splitlines` breaks.
  static func isLineBreak(_ value: UInt32) -> Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: return true
    default: return false
    }
  }

  static func isAlpha(_ value: UInt32) -> Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    switch properties(value)?.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  static func isDecimal(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 0x30 && value <= 0x39 }
    return properties(value)?.numericType == .decimal
  }

  static func isDigit(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 0x30 && value <= 0x39 }
    let type = properties(value)?.numericType
    return type == .decimal || type == .digit
  }

  static func isNumeric(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 0x30 && value <= 0x39 }
    return properties(value)?.numericType != nil && !numericSinceUnicode15.contains(value)
  }

  static func isAlnum(_ value: UInt32) -> Bool { isAlpha(value) || isNumeric(value) }

  static func isLower(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 0x61 && value <= 0x7A }
    switch value {
    // Unicode 15 and 16 changed their minds about these.
    case 0x0295: return true
    case 0x10FC, 0xA7F2...0xA7F4, 0xAB69: return false
    default: return properties(value)?.isLowercase ?? false
    }
  }

  static func isUpper(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 0x41 && value <= 0x5A }
    return properties(value)?.isUppercase ?? false
  }

  static func isTitle(_ value: UInt32) -> Bool {
    value >= 0x80 && properties(value)?.generalCategory == .titlecaseLetter
  }

  static func isCased(_ value: UInt32) -> Bool { isLower(value) || isUpper(value) || isTitle(value) }

  static func isPrintable(_ value: UInt32) -> Bool {
    if value < 0x7F { return value >= 0x20 }
    switch properties(value)?.generalCategory {
    case nil, .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  static func isIdentifierStart(_ value: UInt32) -> Bool {
    if value < 0x80 { return isAlpha(value) || value == 0x5F }
    return properties(value)?.isXIDStart ?? false
  }

  static func isIdentifierPart(_ value: UInt32) -> Bool {
    if value < 0x80 { return isAlpha(value) || isDecimal(value) || value == 0x5F }
    switch value {
    // Parts of identifiers since Unicode 15.1 only.
    case 0x200C, 0x200D, 0x30FB, 0xFF65: return false
    default: return properties(value)?.isXIDContinue ?? false
    }
  }

  /// Older characters that later versions call numbers.
  private static let numericSinceUnicode15: Set<UInt32> = [
    0x4E24, 0x4EAC, 0x4FE9, 0x5006, 0x62D0, 0x6D1E, 0x7695, 0x79ED, 0x920E, 0x94A9, 0x12038, 0x12039, 0x12079,
    0x12226, 0x1222B, 0x1230B, 0x1230D, 0x12399,
  ]

  /// The value 0 to 9 of a decimal digit in any script.
  static func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.value < 0x80 {
      return scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value) - 0x30 : nil
    }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Int(exactly: value)
  }
}

extension TextClass {
  /// `str.islower`: something is cased, and all that is cased is lower.
  static func isLowerText(_ text: TextBytes) -> Bool {
    var found = false
    for value in TextIndex.scalars(text) {
      if isUpper(value) || isTitle(value) { return false }
      if isLower(value) { found = true }
    }
    return found
  }

  static func isUpperText(_ text: TextBytes) -> Bool {
    var found = false
    for value in TextIndex.scalars(text) {
      if isLower(value) || isTitle(value) { return false }
      if isUpper(value) { found = true }
    }
    return found
  }

  static func isTitleText(_ text: TextBytes) -> Bool {
    var found = false
    var afterCased = false
    for value in TextIndex.scalars(text) {
      if isUpper(value) || isTitle(value) {
        if afterCased { return false }
        afterCased = true
        found = true
      } else if isLower(value) {
        if !afterCased { return false }
        found = true
      } else {
        afterCased = false
      }
    }
    return found
  }

  static func isIdentifier(_ text: TextBytes) -> Bool {
    let scalars = TextIndex.scalars(text)
    guard let first = scalars.first, isIdentifierStart(first) else { return false }
    return scalars.dropFirst().allSatisfy(isIdentifierPart)
  }
}
