/// How long a text gets is worked out before it is made, where a script chooses how much it grows.
extension Interpreter {
  /// `text.replace(old, new, limit)`; MemoryError where the result would be too long.
  func replaced(
    _ text: TextBytes, _ old: TextBytes, _ new: TextBytes, limit: Int, perByte: Bool
  ) throws -> [UInt8] {
    // Short ones need no counting beforehand.
    if new.count > old.count, new.count.multipliedFullWidth(by: text.count + 1).low > 1 << 24 {
      let found =
        old.isEmpty ? text.count + 1 : TextSearch.count(old, in: text, from: 0, to: text.count)
      let times = limit < 0 ? found : min(found, limit)
      let (added, overflow) = times.multipliedReportingOverflow(by: new.count - old.count)
      try checkAllocation(overflow ? -1 : min(added, Int.max - text.count) + text.count, 1)
    }
    return TextSearch.replace(text, old, new, limit: limit, perByte: perByte)
  }

  /// The argument of `expandtabs`.
  func tabSize(_ value: Value, _ text: TextBytes) throws -> Int {
    let size = max(0, try index(value))
    if size > Int(Int32.max) {
      throw error(.overflowError, "Python int too large to convert to C int")
    }
    if size > 64 {
      try checkAllocation(text.reduce(0) { $0 + ($1 == 0x09 ? size : 1) }, 1)
    }
    return size
  }
}
