/// Unicode's names of characters, in both directions.
public enum UnicodeNames {
  private static let hangulLead = [
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H",
  ]
  private static let hangulVowel = [
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI",
    "YU", "EU", "YI", "I",
  ]
  private static let hangulTail = [
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS",
    "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
  ]

  /// nil: the character has none.
  public static func name(of scalar: Unicode.Scalar) -> String? {
    if let name = scalar.properties.name { return name }
    let value = Int(scalar.value)
    if (0xAC00...0xD7A3).contains(value) {
      let index = value - 0xAC00
      let (lead, rest) = index.quotientAndRemainder(dividingBy: 588)
      return "HANGUL SYLLABLE " + hangulLead[lead] + hangulVowel[rest / 28] + hangulTail[rest % 28]
    }
    if isUnifiedIdeograph(value) { return "CJK UNIFIED IDEOGRAPH-" + String(value, radix: 16).uppercased() }
    return nil
  }

  private static func isUnifiedIdeograph(_ value: Int) -> Bool {
    (0x3400...0x4DBF).contains(value) || (0x4E00...0x9FFF).contains(value) || (0x20000...0x2A6DF).contains(value)
      || (0x2A700...0x2EBE0).contains(value) || (0x30000...0x323AF).contains(value)
  }

  /// The character of a name or of an alias, in any case.
  /// Complexity: O(all scalars) at the first call, then O(1) but for Hangul syllables.
  public static func scalar(named name: String) -> Unicode.Scalar? {
    guard name.utf8.count <= 100 else { return nil }
    let wanted = name.uppercased()
    if let known = table[wanted] { return known }
    let ideograph = "CJK UNIFIED IDEOGRAPH-"
    if wanted.hasPrefix(ideograph) {
      guard let value = UInt32(wanted.dropFirst(ideograph.count), radix: 16), isUnifiedIdeograph(Int(value))
      else { return nil }
      return Unicode.Scalar(value)
    }
    if wanted.hasPrefix("HANGUL SYLLABLE ") {
      for value in UInt32(0xAC00)...0xD7A3 {
        if let scalar = Unicode.Scalar(value), self.name(of: scalar) == wanted { return scalar }
      }
    }
    return nil
  }

  private static let table: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for range in [UInt32(0x20)...0x1FFFF, 0x2F800...0x2FA1D, 0xE0000...0xE01EF] {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        if let alias = scalar.properties.nameAlias { table[alias] = scalar }
        if let name = scalar.properties.name { table[name] = scalar }
      }
    }
    return table
  }()
}
