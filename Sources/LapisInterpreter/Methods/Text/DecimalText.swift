/// The decimal digits of ints, written where they are wanted: texts of numbers are made by the million.
enum DecimalText {
  /// The digits of 00 to 99: two are written with one division.
  private static var pairs: StaticString {
    """
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
    """
  }

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
    let pairs = UnsafeRawPointer(pairs.utf8Start)
    let end = UnsafeMutableRawPointer(target)
    var rest = int.magnitude
    var position = count
    while rest >= 100 {
      let (quotient, pair) = (rest / 100, Int(rest % 100))
      position &-= 2
      end.storeBytes(of: pairs.loadUnaligned(fromByteOffset: pair &* 2, as: UInt16.self), toByteOffset: position, as: UInt16.self)
      rest = quotient
    }
    if rest >= 10 {
      position &-= 2
      end.storeBytes(of: pairs.loadUnaligned(fromByteOffset: Int(rest) &* 2, as: UInt16.self), toByteOffset: position, as: UInt16.self)
    } else {
      target[position &- 1] = UInt8(truncatingIfNeeded: 48 &+ rest)
    }
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
