/// A format of `struct`, read: what lies where.
struct StructFormat {
  struct Item {
    let code: UInt8
    /// Bytes of one value; for `s` and `p` of the whole text.
    let size: Int
    /// How often; 1 for `s` and `p`.
    let count: Int
    let offset: Int
  }
  private(set) var items: [Item] = []
  private(set) var size = 0
  private(set) var valueCount = 0
  let isBig: Bool
  /// Sizes and alignment of this machine's C.
  let isNative: Bool

  enum Failure: Error {
    case badCharacter, countAlone, tooLong
    var message: String {
      switch self {
      case .badCharacter: "bad char in struct format"
      case .countAlone: "repeat count given without format specifier"
      case .tooLong: "total struct size too long"
      }
    }
  }

  init(_ format: some Sequence<UInt8>) throws(Failure) {
    var text = Array(format)[...]
    switch text.first {
    case UInt8(ascii: "<"), UInt8(ascii: "="): (isBig, isNative) = (false, false)
    case UInt8(ascii: ">"), UInt8(ascii: "!"): (isBig, isNative) = (true, false)
    case UInt8(ascii: "@"): (isBig, isNative) = (false, true)
    default:
      (isBig, isNative) = (false, true)
      try read(text)
      return
    }
    text = text.dropFirst()
    try read(text)
  }

  private mutating func read(_ text: ArraySlice<UInt8>) throws(Failure) {
    var count: Int?
    for c in text {
      if c == 0x20 || (0x09...0x0D).contains(c) {
        if count != nil { throw .countAlone }
        continue
      }
      if c >= 0x30, c <= 0x39 {
        let (more, tooMany) = (count ?? 0).multipliedReportingOverflow(by: 10)
        let (next, isOver) = more.addingReportingOverflow(Int(c - 0x30))
        if tooMany || isOver { throw .tooLong }
        count = next
        continue
      }
      guard let width = width(c) else { throw .badCharacter }
      try add(c, width, count ?? 1)
      count = nil
    }
    if count != nil { throw .countAlone }
  }

  private mutating func add(_ c: UInt8, _ width: Int, _ count: Int) throws(Failure) {
    if isNative, width > 1 { size += (width - size % width) % width }
    let isText = c == UInt8(ascii: "s") || c == UInt8(ascii: "p")
    let (bytes, tooMany) = width.multipliedReportingOverflow(by: count)
    let (end, isOver) = size.addingReportingOverflow(bytes)
    if tooMany || isOver || end > 1 << 40 { throw .tooLong }
    if c != UInt8(ascii: "x") {
      items.append(Item(code: c, size: isText ? bytes : width, count: isText ? 1 : count, offset: size))
      valueCount += isText ? 1 : count
    }
    size = end
  }

  private func width(_ c: UInt8) -> Int? {
    switch Unicode.Scalar(c) {
    case "x", "c", "b", "B", "?", "s", "p": 1
    case "h", "H", "e": 2
    case "i", "I", "f": 4
    case "l", "L": isNative ? 8 : 4
    case "q", "Q", "d": 8
    case "n", "N", "P": isNative ? 8 : nil
    default: nil
    }
  }
}
