@preconcurrency import Glibc

public enum TerminalSize {
  /// The width of the terminal, 80 where it is unknown.
  public static var columns: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

public enum TerminalInput {
  /// One line of standard input without its line break; nil at the end or when interrupted.
  public static func line() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    // Byte by byte: what stands behind the line belongs to whoever reads next.
    while true {
      let count = read(0, &byte, 1)
      if count != 1 {
        if bytes.isEmpty || count < 0 { return nil }
        break
      }
      if byte == 0x0A { break }
      bytes.append(byte)
    }
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

public enum TerminalColor {
  public enum Choice: String, Sendable, CaseIterable { case auto, always, never }

  /// `auto`: on a terminal that is not `dumb`, unless `NO_COLOR` is set to anything.
  public static func isWanted(_ choice: Choice, descriptor: Int32 = 1) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
      return isatty(descriptor) != 0 && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
    }
  }
}

/// Completion candidates side by side, at most as many as fit half a screen.
enum CandidateList {
  static let maximum = 120

  static func text(_ candidates: [String], width: Int) -> String {
    let shown = candidates.prefix(maximum)
    let cell = (shown.map(\.count).max() ?? 0) + 2
    let columns = max(1, (width - 1) / cell)
    let rows = (shown.count + columns - 1) / columns
    var out = ""
    for row in 0..<rows {
      for index in stride(from: row, to: shown.count, by: rows) {
        out += shown[index] + String(repeating: " ", count: cell - shown[index].count)
      }
      while out.last == " " { out.removeLast() }
      out += "\n"
    }
    if candidates.count > shown.count { out += "… and \(candidates.count - shown.count) more\n" }
    return out
  }
}
