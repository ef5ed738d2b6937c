import Glibc

/// Changes programs by lines and words as well as by bytes: most changes of single bytes are no programs
/// any more, and never reach the machine. libFuzzer looks these two functions up by name.

@_silgen_name("LLVMFuzzerMutate")
func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int) -> Int

private struct Dice {
  var state: UInt64
  init(_ seed: UInt32) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return bound <= 1 ? 0 : Int(state % UInt64(bound))
  }
}

@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int, _ seed: UInt32
) -> Int {
  var dice = Dice(seed)
  if dice.below(3) == 0 { return mutateBytes(data, size, most) }
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
  for _ in 0...dice.below(3) {
    let at = dice.below(lines.count)
    switch dice.below(6) {
    case 0: if lines.count > 1 { lines.remove(at: at) }
    case 1: lines.insert(lines[dice.below(lines.count)], at: at)
    case 2: lines.swapAt(at, dice.below(lines.count))
    case 3:
      // A line at the depth of another one.
      let body = lines[at].drop { $0 == 0x20 }
      let indent = lines[dice.below(lines.count)].prefix { $0 == 0x20 }
      lines[at] = Array(indent) + body
    default: exchangeWord(&lines, at, &dice)
    }
  }
  return write(lines, data, most)
}

@_cdecl("LLVMFuzzerCustomCrossOver")
public func customCrossOver(
  _ first: UnsafePointer<UInt8>, _ firstSize: Int, _ second: UnsafePointer<UInt8>, _ secondSize: Int,
  _ out: UnsafeMutablePointer<UInt8>, _ most: Int, _ seed: UInt32
) -> Int {
  var dice = Dice(seed)
  func lines(_ start: UnsafePointer<UInt8>, _ count: Int) -> [[UInt8]] {
    Array(UnsafeBufferPointer(start: start, count: count))
      .split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
  }
  var result = lines(first, firstSize)
  let other = lines(second, secondSize)
  let from = dice.below(other.count)
  let to = min(other.count, from + 1 + dice.below(20))
  result.insert(contentsOf: other[from..<to], at: dice.below(result.count + 1))
  return write(result, out, most)
}

private func write(_ lines: [[UInt8]], _ out: UnsafeMutablePointer<UInt8>, _ most: Int) -> Int {
  let joined = lines.joined(separator: [0x0A])
  var count = 0
  for byte in joined {
    if count == most { break }
    out[count] = byte
    count += 1
  }
  return max(count, 1)
}

/// Puts a word of another place, or of the language, where a word stands.
private func exchangeWord(_ lines: inout [[UInt8]], _ at: Int, _ dice: inout Dice) {
  func words(_ line: [UInt8]) -> [Range<Int>] {
    func kind(_ byte: UInt8) -> Int {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: 0
      case 0x20, 0x09: 1
      default: 2
      }
    }
    var result: [Range<Int>] = []
    var start = 0
    for i in 0...line.count where i == line.count || i == start || kind(line[i]) != kind(line[start]) {
      if i > start { result.append(start..<i) }
      start = i
    }
    return result
  }
  let places = words(lines[at])
  guard !places.isEmpty else { return }
  let place = places[dice.below(places.count)]
  let other = lines[dice.below(lines.count)]
  let others = words(other)
  let word: [UInt8]
  if others.isEmpty || dice.below(3) == 0 {
    word = Array(vocabulary[dice.below(vocabulary.count)].utf8)
  } else {
    word = Array(other[others[dice.below(others.count)]])
  }
  lines[at].replaceSubrange(place, with: word)
}

private let vocabulary = [
  "0", "1", "-1", "2", "10**20", "2**63", "-2**63", "1 << 70", "1e308", "float('nan')", "''", "'abc'",
  "'\\u00e9\\U0001F600'", "b'ab'", "bytearray(b'xyz')", "[]", "[1, 2, 3]", "()", "(1,)", "{}", "{1: 2}",
  "set()", "{1, 2}", "frozenset()", "None", "True", "...", "NotImplemented", "range(5)", "slice(1, 2)",
  "lambda: 0", "lambda *a, **k: a", "self", "print", "len", "iter", "next", "list", "dict", "tuple", "str",
  "int", "float", "type", "object", "super()", "sorted", "map", "zip", "enumerate", "reversed", "isinstance",
  "getattr", "setattr", "delattr", "vars", "globals()", "locals()", "__init__", "__eq__", "__hash__",
  "__lt__", "__repr__", "__iter__", "__next__", "__getitem__", "__setitem__", "__delitem__", "__len__",
  "__call__", "__enter__", "__exit__", "__del__", "__getattr__", "__setattr__", "__index__", "__add__",
  "__radd__", "__class__", "__dict__", "__name__", "__new__", "append", "clear", "pop", "insert", "sort",
  "update", "keys", "items", "join", "split", "format", "encode", "decode", "send", "throw", "close",
  "if", "else", "elif", "for", "while", "break", "continue", "def", "class", "return", "yield",
  "yield from", "try:", "except", "finally:", "raise", "with", "as", "import", "from", "del", "global",
  "nonlocal", "assert", "match", "case", "pass", "in", "not in", "is", "and", "or", "not", "await", ":=",
  "+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "~", "==", "!=", "<", "=", "+=", "*=",
  "[::2]", "[::-1]", "[1:2] =", "(*x)", "**x", "f'{x!r:>{w}}'", "'%s' % x", "@property", "@staticmethod",
  "@classmethod", "KeyError", "StopIteration", "Exception", "ValueError()",
]
