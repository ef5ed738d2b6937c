import LapisInterpreter

/// Passes output on and keeps what a cell writes to standard output, for the record.
final class CapturingOutput: OutputSink {
  /// A cell's recorded output ends here; what it prints does not.
  static let limit = 4 << 20
  static let truncationMark = "\n… (the rest was not recorded)\n"

  private let target: any OutputSink
  private var captured: [UInt8]?
  private var isTruncated = false
  /// Whether the last thing written to standard output ended its line.
  private(set) var isAtLineStart = true

  init(_ target: any OutputSink) { self.target = target }

  func write(_ text: String, to stream: OutputStream) { write(bytes: Array(text.utf8), to: stream) }

  func write(bytes: [UInt8], to stream: OutputStream) {
    target.write(bytes: bytes, to: stream)
    guard stream == .standardOutput, !bytes.isEmpty else { return }
    isAtLineStart = bytes.last == 0x0A
    guard let count = captured?.count, !isTruncated else { return }
    captured?.append(contentsOf: bytes.prefix(Self.limit - count))
    isTruncated = count + bytes.count > Self.limit
  }

  func flush() { target.flush() }

  func startCapture() {
    captured = []
    isTruncated = false
  }

  func endCapture() -> String {
    let text = Self.afterCarriageReturns(Self.withoutColours(captured ?? []))
    captured = nil
    return text + (isTruncated ? Self.truncationMark : "")
  }

  /// The record has the text that the terminal showed in colour.
  static func withoutColours(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x1B) else { return bytes }
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x1B, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") {
        var end = index + 2
        while end < bytes.count, bytes[end] == UInt8(ascii: ";") || (0x30...0x39).contains(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "m") {
          index = end + 1
          continue
        }
      }
      kept.append(bytes[index])
      index += 1
    }
    return kept
  }

  /// A progress line that was written over is recorded as it was last seen.
  static func afterCarriageReturns(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    var kept: [UInt8] = []
    var lineStart = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
        if next != 0x0A { kept.removeSubrange(lineStart...) }
      } else {
        kept.append(byte)
        if byte == 0x0A { lineStart = kept.count }
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
