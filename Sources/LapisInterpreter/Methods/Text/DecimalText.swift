/// The decimal digits of ints, written where they are wanted: texts of numbers are made by the million.
enum DecimalText {
  /// Bytes of the text, the sign included.
  @inline(__always) static func count(_ int: Int) -> Int {
    var rest = int.magnitude
    var count = int < 0 ? 2 : 1
    while rest >= 10_000 {
      rest /= 10_000
      count &+= 4
    }
    return count &+ (rest >= 1000 ? 3 : rest >= 100 ? 2 : rest >= 10 ? 1 : 0)
  }

  /// Writes the text, whose length `count(_:)` told.
  @inline(__always)
  static func write(_ int: Int, _ count: Int, to target: UnsafeMutablePointer<UInt8>) {
    var rest = int.magnitude
    var position = count
    repeat {
      position &-= 1
      target[position] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
      rest /= 10
    } while rest > 0
    if int < 0 { target.pointee = UInt8(ascii: "-") }
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// `str` of an int.
  func makeString(decimal int: Int) -> Value {
    let count = DecimalText.count(int)
    let string = makeString(count: count)
    DecimalText.write(int, count, to: string.bytes)
    return Value(string)
  }
}
