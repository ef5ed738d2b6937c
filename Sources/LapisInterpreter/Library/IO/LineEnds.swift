/// What a text file knows of its line ends.
struct LineEnds {
  /// A "\r" at the end of a chunk, kept back until the next one is there.
  var heldReturn = false
  /// Some "\r" was seen: without one, a line ends at "\n" only.
  private(set) var hasReturns = false
  private var feeds = false
  private var returns = false
  private var pairs = false

  mutating func note(_ text: [UInt8]) {
    if !text.contains(0x0D) {
      feeds = feeds || text.contains(0x0A)
      return
    }
    hasReturns = true
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0A { if previous == 0x0D { pairs = true } else { feeds = true } }
      if previous == 0x0D, byte != 0x0A { returns = true }
      previous = byte
    }
    if previous == 0x0D { returns = true }
  }

  /// "\r" and "\r\n" as "\n".
  static func translated(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D {
        out.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        out.append(byte)
      }
      previous = byte
    }
    return out
  }

  /// `file.newlines`: None, one kind, or a tuple of kinds.
  func shown(_ vm: Interpreter) -> Ref {
    let kinds = (returns ? ["\r"] : []) + (feeds ? ["\n"] : []) + (pairs ? ["\r\n"] : [])
    if kinds.count > 1 { return vm.tuple(kinds.map { vm.string($0) }) }
    return kinds.first.map { vm.string($0) } ?? .none
  }
}
