/// The 32-bit MurmurHash3 of Austin Appleby, by which hashed features get their columns.
package enum MurmurHash3 {
  package static func hash(_ bytes: [UInt8], seed: UInt32 = 0) -> Int32 {
    var h = seed
    let blocks = bytes.count / 4
    for block in 0..<blocks {
      let at = block * 4
      let k = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
      h ^= mixed(k)
      h = (h << 13 | h >> 19) &* 5 &+ 0xe654_6b64
    }
    var tail: UInt32 = 0
    for offset in stride(from: bytes.count - 1, through: blocks * 4, by: -1) { tail = tail << 8 | UInt32(bytes[offset]) }
    if bytes.count % 4 != 0 { h ^= mixed(tail) }
    h ^= UInt32(truncatingIfNeeded: bytes.count)
    h ^= h >> 16
    h = h &* 0x85eb_ca6b
    h ^= h >> 13
    h = h &* 0xc2b2_ae35
    h ^= h >> 16
    return Int32(bitPattern: h)
  }

  private static func mixed(_ k: UInt32) -> UInt32 {
    let a = k &* 0xcc9e_2d51
    return (a << 15 | a >> 17) &* 0x1b87_3593
  }
}
