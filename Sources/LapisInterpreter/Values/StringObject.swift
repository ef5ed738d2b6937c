import Glibc

/// An immutable string: UTF-8 bytes follow the struct in the same allocation.
struct StringObject {
  var header: ObjectHeader
  /// 0 until it was asked for.
  var hash: Int
  /// Bytes of UTF-8.
  var count: Int
  /// Unicode scalars; equal to `count` where all are ASCII.
  var length: Int
}

typealias StringPointer = UnsafeMutablePointer<StringObject>

extension UnsafeMutablePointer where Pointee == StringObject {
  @inline(__always) var bytes: UnsafeMutablePointer<UInt8> {
    (UnsafeMutableRawPointer(self) + MemoryLayout<StringObject>.stride)
      .assumingMemoryBound(to: UInt8.self)
  }
  @inline(__always) var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: pointee.count)
  }
  @inline(__always) var isASCII: Bool { pointee.count == pointee.length }
  /// A name that no script can write, for what instances hold beside their attributes.
  var isHidden: Bool { pointee.count > 0 && bytes[0] == UInt8(ascii: "<") }
  @inline(__always) var isInterned: Bool {
    pointee.header.flags & ObjectHeader.internedFlag != 0
  }
  var swiftString: String { String(decoding: buffer, as: UTF8.self) }

  /// The cached hash; never 0 and never -1.
  @inline(__always) var hashValue: Int {
    let known = pointee.hash
    return known != 0 ? known : computeHash()
  }
  @inline(never) func computeHash() -> Int {
    let hash = hashBytes(bytes, pointee.count)
    pointee.hash = hash
    return hash
  }

  @inline(__always) func isEqual(to other: StringPointer) -> Bool {
    if self == other { return true }
    if pointee.count != other.pointee.count { return false }
    if pointee.hash != 0 && other.pointee.hash != 0 && pointee.hash != other.pointee.hash {
      return false
    }
    return memcmp(bytes, other.bytes, pointee.count) == 0
  }

  /// Byte offset of the scalar with this index, 0...length. Complexity: O(1) for ASCII, else O(index).
  func byteOffset(ofScalar index: Int) -> Int {
    if isASCII { return index }
    var offset = 0
    var left = index
    let bytes = bytes
    let end = pointee.count
    while left > 0, offset < end {
      offset += utf8Width(bytes[offset])
      left -= 1
    }
    return offset
  }

  /// Scalars before a byte offset.
  func scalarIndex(ofByte offset: Int) -> Int {
    if isASCII { return offset }
    return countScalars(bytes, offset)
  }

  func unicodeScalars() -> [Unicode.Scalar] {
    Array(swiftString.unicodeScalars)
  }

  /// Negative, zero or positive: by code point, which UTF-8 order equals.
  func compare(to other: StringPointer) -> Int {
    let shared = min(pointee.count, other.pointee.count)
    let order = Int(memcmp(bytes, other.bytes, shared))
    return order != 0 ? order : pointee.count - other.pointee.count
  }
}

/// Bytes of the UTF-8 sequence that starts with this byte.
@inline(__always) func utf8Width(_ lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// Copies bytes that do not overlap. Texts of scripts are short: for them a call of memcpy costs more than
/// the copy.
@inline(__always)
func copyBytes(_ target: UnsafeMutablePointer<UInt8>, _ source: UnsafePointer<UInt8>, _ count: Int) {
  let to = UnsafeMutableRawPointer(target)
  let from = UnsafeRawPointer(source)
  /// The first and the last `T` of the bytes, which meet or overlap in the middle.
  @inline(__always) func ends<T: BitwiseCopyable>(_: T.Type) {
    let last = count &- MemoryLayout<T>.size
    let (head, tail) = (from.loadUnaligned(as: T.self), from.loadUnaligned(fromByteOffset: last, as: T.self))
    to.storeBytes(of: head, as: T.self)
    to.storeBytes(of: tail, toByteOffset: last, as: T.self)
  }
  if count > 32 {
    memcpy(target, source, count)
  } else if count >= 16 {
    ends(SIMD2<UInt64>.self)
  } else if count >= 8 {
    ends(UInt64.self)
  } else if count >= 4 {
    ends(UInt32.self)
  } else if count >= 2 {
    ends(UInt16.self)
  } else if count == 1 {
    target.pointee = source.pointee
  }
}

func countScalars(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  var scalars = 0
  for i in 0..<count where bytes[i] & 0xC0 != 0x80 { scalars &+= 1 }
  return scalars
}

/// Eight bytes a step, multiplied and folded; never 0 or -1, which mean "unknown" and "error".
func hashBytes(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  // What is empty has the hash 0 everywhere.
  if count == 0 { return 0 }
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
  var offset = 0
  let raw = UnsafeRawPointer(bytes)
  while offset + 8 <= count {
    let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    hash = product.high ^ product.low
    offset += 8
  }
  var tail: UInt64 = 0
  while offset < count {
    tail = tail << 8 | UInt64(bytes[offset])
    offset += 1
  }
  let product = (hash ^ tail).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
  hash = product.high ^ product.low
  let result = Int(truncatingIfNeeded: hash)
  return result == 0 || result == -1 ? 0x5BD1_E995 : result
}

extension Value {
  @inline(__always) var string: StringPointer {
    StringPointer(bitPattern: bits).unsafelyUnwrapped
  }
  @inline(__always) init(_ string: StringPointer) {
    self.init(tag: Tag.string, bits: UInt(bitPattern: string))
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// A string of `count` bytes to be filled; the caller sets `length` (or calls `finish`).
  @inline(__always) func makeString(count: Int) -> StringPointer {
    let string = allocate(MemoryLayout<StringObject>.stride + count, Tag.string)
      .assumingMemoryBound(to: StringObject.self)
    string.pointee.hash = 0
    string.pointee.count = count
    string.pointee.length = count
    return string
  }
  /// A string from valid UTF-8.
  func makeString(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    let string = makeString(count: bytes.count)
    if let base = bytes.baseAddress { memcpy(string.bytes, base, bytes.count) }
    string.pointee.length = countScalars(string.bytes, bytes.count)
    return Value(string)
  }
  func makeString(_ text: String) -> Value {
    var text = text
    return text.withUTF8 { makeString($0) }
  }
  func makeString(_ bytes: [UInt8]) -> Value {
    bytes.withUnsafeBufferPointer { makeString($0) }
  }
  func makeString(_ scalar: Unicode.Scalar) -> Value {
    makeString(String(Character(scalar)))
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// Grows a large string that nobody else holds by another one; the object may move.
  func append(_ other: StringPointer, to string: StringPointer) -> StringPointer {
    let old = UnsafeMutableRawPointer(string) - LargeHeader.stride
    let header = old.assumingMemoryBound(to: LargeHeader.self)
    let count = string.pointee.count
    let added = other.pointee.count
    let addedLength = other.pointee.length
    let isSelf = other == string
    let needed = MemoryLayout<StringObject>.stride + count + added
    var object = string
    if needed > header.pointee.size {
      let size = needed + needed / 8
      guard let memory = realloc(old, LargeHeader.stride + size) else { outOfMemory() }
      let moved = memory.assumingMemoryBound(to: LargeHeader.self)
      noteTaken(size - moved.pointee.size)
      moved.pointee.size = size
      if let previous = moved.pointee.previous {
        previous.pointee.next = moved
      } else {
        pointee.large = moved
      }
      moved.pointee.next?.pointee.previous = moved
      object = (memory + LargeHeader.stride).assumingMemoryBound(to: StringObject.self)
    }
    let source = isSelf ? object : other
    memcpy(object.bytes + count, source.bytes, added)
    object.pointee.count = count + added
    object.pointee.length += addedLength
    object.pointee.hash = 0
    return object
  }
}
