/// Encodings that scripts name: UTF-8, UTF-16 and UTF-32 with their relatives, Latin-1, ASCII and the code
/// pages that data files come in.
enum TextCodec {
  case utf8, utf8Signed, latin1, ascii
  case utf16, utf16Little, utf16Big
  case utf32, utf32Little, utf32Big
  case page(CodePage)

  /// The codec of a name, spelled any way Python accepts; nil where it is unknown.
  init?(_ name: String) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch plain {
    case "utf8", "u8", "utf", "cp65001", "utf8ucs2", "utf8ucs4": self = .utf8
    case "utf8sig": self = .utf8Signed
    case "latin1", "latin", "iso88591", "88591", "8859", "cp819", "l1": self = .latin1
    case "ascii", "usascii", "646", "ansix3.41968": self = .ascii
    case "utf16", "u16": self = .utf16
    case "utf16le": self = .utf16Little
    case "utf16be": self = .utf16Big
    case "utf32", "u32": self = .utf32
    case "utf32le": self = .utf32Little
    case "utf32be": self = .utf32Big
    default:
      guard let page = CodePage.named(plain) else { return nil }
      self = .page(page)
    }
  }

  /// The name in error texts.
  var shown: String {
    switch self {
    case .utf8, .utf8Signed: return "utf-8"
    case .latin1: return "latin-1"
    case .ascii: return "ascii"
    case .utf16: return "utf-16"
    case .utf16Little: return "utf-16-le"
    case .utf16Big: return "utf-16-be"
    case .utf32: return "utf-32"
    case .utf32Little: return "utf-32-le"
    case .utf32Big: return "utf-32-be"
    case .page: return "charmap"
    }
  }

  /// What ASCII text and its bytes have in common: they are the same.
  var keepsASCII: Bool {
    switch self {
    case .utf8, .latin1, .ascii, .page: return true
    default: return false
    }
  }

  /// Bytes of a code unit, and whether the high one comes first.
  var unit: (width: Int, isBig: Bool) {
    switch self {
    case .utf16, .utf16Little: return (2, false)
    case .utf16Big: return (2, true)
    case .utf32, .utf32Little: return (4, false)
    case .utf32Big: return (4, true)
    default: return (1, false)
    }
  }

  /// What to do with what does not fit.
  enum ErrorMode: Equatable {
    case strict, ignore, replace, backslashreplace, xmlcharrefreplace, surrogateescape, surrogatepass
    case namereplace
    /// No handler has this name, which matters once there is something to handle.
    case unknown(String)

    init(_ name: String) {
      switch name {
      case "strict": self = .strict
      case "ignore": self = .ignore
      case "replace": self = .replace
      case "backslashreplace": self = .backslashreplace
      case "xmlcharrefreplace": self = .xmlcharrefreplace
      case "surrogateescape": self = .surrogateescape
      case "surrogatepass": self = .surrogatepass
      case "namereplace": self = .namereplace
      default: self = .unknown(name)
      }
    }
  }

  /// A part of the input that has no place in the other form.
  struct Failure: Error {
    var start: Int
    var end: Int
    var reason: String
    var codec: String
    var isDecoding: Bool
    /// The bytes or code points at fault.
    var fault: [UInt32]

    var message: String {
      if isDecoding {
        if end &- start == 1, let byte = fault.first {
          let hex = byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
          return "'\(codec)' codec can't decode byte 0x\(hex) in position \(start): \(reason)"
        }
        return "'\(codec)' codec can't decode bytes in position \(start)-\(end &- 1): \(reason)"
      }
      if end &- start == 1, let value = fault.first {
        var text: [UInt8] = []
        TextEscape.appendEscape(value, to: &text)
        let shown = String(decoding: text, as: UTF8.self)
        return "'\(codec)' codec can't encode character '\(shown)' in position \(start): \(reason)"
      }
      return "'\(codec)' codec can't encode characters in position \(start)-\(end &- 1): \(reason)"
    }
  }
}
