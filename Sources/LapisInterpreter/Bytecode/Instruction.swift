/// One instruction: 8 bytes, fixed size. What the fields mean is said by each `Opcode`.
struct Instruction {
  var op: Opcode
  var x: UInt8
  var a: UInt16
  var b: UInt16
  var c: UInt16

  /// `b` and `c` as one signed number: wide jumps and wide constants.
  @inline(__always) var wide: Int {
    Int(Int32(truncatingIfNeeded: UInt32(b) | UInt32(c) << 16))
  }
  /// `c` as a signed number: the distance of a fused jump.
  @inline(__always) var near: Int { Int(Int16(bitPattern: c)) }

  init(_ op: Opcode, x: UInt8 = 0, a: Int = 0, b: Int = 0, c: Int = 0) {
    self.op = op
    self.x = x
    self.a = UInt16(truncatingIfNeeded: a)
    self.b = UInt16(truncatingIfNeeded: b)
    self.c = UInt16(truncatingIfNeeded: c)
  }
  init(_ op: Opcode, x: UInt8 = 0, a: Int = 0, wide: Int) {
    self.op = op
    self.x = x
    self.a = UInt16(truncatingIfNeeded: a)
    b = UInt16(truncatingIfNeeded: wide)
    c = UInt16(truncatingIfNeeded: wide >> 16)
  }
}

/// What one site remembers. The name is fixed; the rest is filled by the machine and emptied when a
/// class changes.
struct InlineCache {
  /// The attribute's or global's interned name.
  var name: StringPointer
  /// A shape, a type or a dict version; 0: nothing remembered.
  var key: UInt
  /// A slot or entry index.
  var index: Int
  /// A function found in the class, borrowed from it.
  var value: Value
}
