import BigInt

// The library's generic initialisers ask the runtime which words a type has; its first answer searches all
// conformances of the program, 2 ms and 2 MiB. These take a machine word as it is; Swift prefers them.

extension BigUInt {
  init(_ value: UInt) { self.init(words: CollectionOfOne(value)) }
}

extension BigInt {
  init(_ value: Int) {
    self.init(sign: value < 0 ? .minus : .plus, magnitude: BigUInt(value.magnitude))
  }

  /// The value where it has 64 bits; nil beyond.
  var int: Int? {
    let words = magnitude.words
    guard words.endIndex <= 1 else { return nil }
    let word = words.endIndex == 0 ? 0 : words[0]
    if sign == .plus { return Int(exactly: word) }
    return word <= Int.min.magnitude ? 0 &- Int(bitPattern: word) : nil
  }
}
