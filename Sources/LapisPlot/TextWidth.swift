/// How wide texts are: in terminal cells, and roughly in pixels.
enum TextWidth {
  /// Terminal cells: two for East Asian wide characters and emoji, none for combining marks.
  static func cells(_ text: String) -> Int {
    text.reduce(0) { $0 + cells($1) }
  }

  static func cells(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }

  /// The text cut in the middle to this many cells, with `…` for what is gone; names of features often
  /// differ at both ends.
  static func elide(_ text: String, to width: Int) -> String {
    if cells(text) <= width { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    let tailWidth = (width - 1) / 3
    var head = ""
    var used = 0
    for character in text {
      guard used + cells(character) <= width - 1 - tailWidth else { break }
      head.append(character)
      used += cells(character)
    }
    var tail = ""
    used = 0
    for character in text.reversed() {
      guard used + cells(character) <= tailWidth else { break }
      tail.insert(character, at: tail.startIndex)
      used += cells(character)
    }
    return head + "…" + tail
  }

  static func padLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - cells(text))) + text
  }

  static func padRight(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - cells(text)))
  }

  /// Pixels in a common sans-serif face; good to about a tenth, which the margins allow for.
  static func pixels(_ text: String, size: Double) -> Double {
    var em = 0.0
    for character in text {
      switch character {
      case "i", "j", "l", "I", ".", ",", ":", ";", "|", "'", "!": em += 0.28
      case "f", "t", "r", "(", ")", "[", "]", "-", " ", "/": em += 0.36
      case "m", "w", "M", "W", "@", "%": em += 0.88
      case "A"..."Z": em += 0.68
      default: em += Double(cells(character)) * 0.57
      }
    }
    return em * size
  }
}
