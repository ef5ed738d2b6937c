import Glibc

/// Numbers as messages show them.
enum Scientific {
  /// `1.234e-05` with so many digits after the point.
  static func text(_ value: Double, digits: Int) -> String { formatted("%.*e", digits, value) }

  /// Three digits, in whichever form is shorter.
  static func short(_ value: Double) -> String { formatted("%.*g", 3, value) }

  private static func formatted(_ format: String, _ digits: Int, _ value: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    withVaList([Int32(clamping: digits), value]) { _ = vsnprintf(&buffer, 64, format, $0) }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
