/// Case mappings of str. ASCII text takes the short way.
enum TextCase {
  static func lower(_ text: TextBytes) -> [UInt8] {
    map(text, ascii: { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, scalars: lower)
  }

  static func upper(_ text: TextBytes) -> [UInt8] {
    map(text, ascii: { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }) { scalars in
      scalars.flatMap { upper($0) }
    }
  }

  static func swapcase(_ text: TextBytes) -> [UInt8] {
    map(
      text, ascii: { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A ? $0 ^ 0x20 : $0 }
    ) { scalars in
      scalars.indices.flatMap { i in
        TextClass.isUpper(scalars[i])
          ? lower(scalars, i) : TextClass.isLower(scalars[i]) ? upper(scalars[i]) : [scalars[i]]
      }
    }
  }

  static func capitalize(_ text: TextBytes) -> [UInt8] {
    let scalars = TextIndex.scalars(text)
    guard let first = scalars.first else { return [] }
    return TextIndex.utf8(title(first) + scalars.indices.dropFirst().flatMap { lower(scalars, $0) })
  }

  static func title(_ text: TextBytes) -> [UInt8] {
    let scalars = TextIndex.scalars(text)
    var out: [UInt32] = []
    out.reserveCapacity(scalars.count)
    var afterCased = false
    for i in scalars.indices {
      out += afterCased ? lower(scalars, i) : title(scalars[i])
      afterCased = TextClass.isCased(scalars[i])
    }
    return TextIndex.utf8(out)
  }

  /// Folding through the upper case covers all but the few letters named here (Unicode CaseFolding, C and F).
  static func casefold(_ text: TextBytes) -> [UInt8] {
    map(text, ascii: { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }) { scalars in
      scalars.flatMap { value -> [UInt32] in
        switch value {
        case 0x0131: return [value]
        case 0x1E9E: return [0x73, 0x73]
        case 0x13A0...0x13F5: return [value]
        case 0x13F8...0x13FD: return [value - 8]
        case 0xAB70...0xABBF: return [value - 0xAB70 + 0x13A0]
        default: return upper(value).flatMap { simpleLower($0) }
        }
      }
    }
  }

  private static func map(
    _ text: TextBytes, ascii: (UInt8) -> UInt8, scalars: ([UInt32]) -> [UInt32]
  ) -> [UInt8] {
    if TextIndex.isASCII(text) { return text.map(ascii) }
    return TextIndex.utf8(scalars(TextIndex.scalars(text)))
  }

  private static func lower(_ scalars: [UInt32]) -> [UInt32] {
    scalars.indices.flatMap { lower(scalars, $0) }
  }

  /// Lower case in context: a capital sigma that ends a word becomes the final form.
  private static func lower(_ scalars: [UInt32], _ index: Int) -> [UInt32] {
    guard scalars[index] == 0x3A3 else { return simpleLower(scalars[index]) }
    func ignorable(_ value: UInt32) -> Bool {
      TextClass.properties(value)?.isCaseIgnorable ?? false
    }
    var before = index - 1
    while before >= 0, ignorable(scalars[before]) { before -= 1 }
    guard before >= 0, TextClass.isCased(scalars[before]) else { return [0x3C3] }
    var after = index + 1
    while after < scalars.count, ignorable(scalars[after]) { after += 1 }
    return after < scalars.count && TextClass.isCased(scalars[after]) ? [0x3C3] : [0x3C2]
  }

  private static func simpleLower(_ value: UInt32) -> [UInt32] {
    if value < 0x80 { return [value >= 0x41 && value <= 0x5A ? value | 0x20 : value] }
    return known(TextClass.properties(value)?.lowercaseMapping, value)
  }

  private static func upper(_ value: UInt32) -> [UInt32] {
    if value < 0x80 { return [value >= 0x61 && value <= 0x7A ? value & 0xDF : value] }
    return known(TextClass.properties(value)?.uppercaseMapping, value)
  }

  private static func title(_ value: UInt32) -> [UInt32] {
    if value < 0x80 { return upper(value) }
    return known(TextClass.properties(value)?.titlecaseMapping, value)
  }

  /// What a character is mapped to; itself where that is younger than the Unicode we follow.
  private static func known(_ mapping: String?, _ value: UInt32) -> [UInt32] {
    guard let mapping else { return [value] }
    let scalars = mapping.unicodeScalars.map(\.value)
    if scalars.count == 1, scalars[0] != value, TextClass.properties(scalars[0]) == nil { return [value] }
    return scalars
  }
}
