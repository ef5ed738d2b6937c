/// Whether two outputs say the same: text exactly, numbers within a relative tolerance.
public struct OutputComparison: Sendable {
  public var relativeTolerance: Double

  public init(relativeTolerance: Double = 1e-9) { self.relativeTolerance = relativeTolerance }

  /// Compares two lines. Where numbers or placeholders of another length stand in a table, the
  /// blanks beside them may differ in number.
  public func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let left = Self.tokens(a)
    let right = Self.tokens(b)
    guard left.count == right.count else { return false }
    for (index, pair) in zip(left, right).enumerated() where pair.0 != pair.1 {
      switch pair {
      case (.number(let x), .number(let y)):
        guard isClose(x, y) else { return false }
      case (.blanks, .blanks):
        let neighbours = [index - 1, index + 1].filter { left.indices.contains($0) }
        guard neighbours.contains(where: { left[$0].isFlexible && right[$0].isFlexible }) else {
          return false
        }
      default: return false
      }
    }
    return true
  }

  private func isClose(_ a: Substring, _ b: Substring) -> Bool {
    // Whole numbers are counts: they are equal or not.
    if let x = Int(a), let y = Int(b) { return x == y }
    guard let x = Double(a), let y = Double(b) else { return a == b }
    return x == y || abs(x - y) <= relativeTolerance * max(abs(x), abs(y))
  }

  enum Token: Hashable {
    case number(Substring)
    case placeholder(Substring)
    case blanks(Int)
    case text(Substring)

    var isFlexible: Bool {
      switch self {
      case .number, .placeholder: return true
      case .blanks, .text: return false
      }
    }
  }

  static func tokens(_ line: String) -> [Token] {
    let bytes = line.utf8
    var tokens: [Token] = []
    var at = bytes.startIndex
    func isDigit(_ index: String.Index) -> Bool {
      index < bytes.endIndex && (0x30...0x39).contains(bytes[index])
    }
    func skipDigits(_ index: String.Index) -> String.Index {
      var index = index
      while isDigit(index) { index = bytes.index(after: index) }
      return index
    }
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || byte == UInt8(ascii: "_") || byte >= 0x80
    }
    while at < bytes.endIndex {
      let start = at
      let byte = bytes[at]
      if byte == 0x20 || byte == 0x09 {
        while at < bytes.endIndex, bytes[at] == 0x20 || bytes[at] == 0x09 {
          at = bytes.index(after: at)
        }
        tokens.append(.blanks(bytes.distance(from: start, to: at)))
        continue
      }
      if byte == UInt8(ascii: "<"),
        let close = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ">")),
        bytes[bytes.index(after: at)..<close].allSatisfy({ (0x61...0x7A).contains($0) }),
        bytes.index(after: at) < close
      {
        at = bytes.index(after: close)
        tokens.append(.placeholder(line[start..<at]))
        continue
      }
      let isSigned = byte == UInt8(ascii: "-") && isDigit(bytes.index(after: at))
      if isDigit(at) || isSigned {
        if isSigned { at = bytes.index(after: at) }
        at = skipDigits(at)
        if at < bytes.endIndex, bytes[at] == UInt8(ascii: "."), isDigit(bytes.index(after: at)) {
          at = skipDigits(bytes.index(after: at))
        } else if at < bytes.endIndex, bytes[at] == UInt8(ascii: ".") {
          at = bytes.index(after: at)
        }
        if at < bytes.endIndex, bytes[at] | 0x20 == UInt8(ascii: "e") {
          var exponent = bytes.index(after: at)
          if exponent < bytes.endIndex,
            bytes[exponent] == UInt8(ascii: "-") || bytes[exponent] == UInt8(ascii: "+")
          {
            exponent = bytes.index(after: exponent)
          }
          if isDigit(exponent) { at = skipDigits(exponent) }
        }
        tokens.append(.number(line[start..<at]))
        continue
      }
      if isWord(byte) {
        // A digit inside a name is part of the name.
        while at < bytes.endIndex, isWord(bytes[at]) { at = bytes.index(after: at) }
      } else {
        at = bytes.index(after: at)
      }
      tokens.append(.text(line[start..<at]))
    }
    return tokens
  }
}
