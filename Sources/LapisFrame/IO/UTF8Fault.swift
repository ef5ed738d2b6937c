/// Where bytes stop being UTF-8, in the words of Python's decoder.
struct UTF8Fault {
  let position: Int
  let byte: UInt8
  let reason: String

  var message: String {
    let digits = String(byte, radix: 16)
    return "'utf-8' codec can't decode byte 0x\(digits) in position \(position): \(reason)"
  }

  /// The first fault; nil where the bytes are well-formed (Unicode 15, table 3-7).
  static func first(in bytes: some Collection<UInt8>) -> UTF8Fault? {
    bytes.withContiguousStorageIfAvailable { first(in: $0) } ?? Array(bytes).withUnsafeBufferPointer { first(in: $0) }
  }

  private static func first(in bytes: UnsafeBufferPointer<UInt8>) -> UTF8Fault? {
    var i = 0
    while i < bytes.count {
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
        continue
      }
      let length: Int
      // The second byte's bounds keep out overlong forms, surrogates and what is above U+10FFFF.
      var (low, high): (UInt8, UInt8) = (0x80, 0xbf)
      switch lead {
      case 0xc2...0xdf: length = 2
      case 0xe0: (length, low) = (3, 0xa0)
      case 0xed: (length, high) = (3, 0x9f)
      case 0xe1...0xef: length = 3
      case 0xf0: (length, low) = (4, 0x90)
      case 0xf4: (length, high) = (4, 0x8f)
      case 0xf1...0xf3: length = 4
      default: return UTF8Fault(position: i, byte: lead, reason: "invalid start byte")
      }
      for offset in 1..<length {
        guard i + offset < bytes.count else {
          return UTF8Fault(position: i, byte: lead, reason: "unexpected end of data")
        }
        guard bytes[i + offset] >= low, bytes[i + offset] <= high else {
          return UTF8Fault(position: i, byte: lead, reason: "invalid continuation byte")
        }
        (low, high) = (0x80, 0xbf)
      }
      i += length
    }
    return nil
  }
}
