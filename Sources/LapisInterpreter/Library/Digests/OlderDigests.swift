import Glibc

/// MD5 (RFC 1321), kept for files that name it.
enum MD5 {
  private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
  private static let constants = (0..<64).map { UInt32((sin(Double($0 + 1)).magnitude * 4_294_967_296).rounded(.down)) }

  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    let padded = MerkleDamgard.padded(message, bigEndian: false)
    for block in stride(from: 0, to: padded.count, by: 64) {
      let words = (0..<16).map { MerkleDamgard.littleWord(padded, block + $0 * 4) }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for i in 0..<64 {
        let mixed: UInt32
        let place: Int
        switch i / 16 {
        case 0: (mixed, place) = ((b & c) | (~b & d), i)
        case 1: (mixed, place) = ((d & b) | (~d & c), (5 * i + 1) % 16)
        case 2: (mixed, place) = (b ^ c ^ d, (3 * i + 5) % 16)
        default: (mixed, place) = (c ^ (b | ~d), (7 * i) % 16)
        }
        let sum = a &+ mixed &+ constants[i] &+ words[place]
        let shift = shifts[i / 16 * 4 + i % 4]
        (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
    }
    return state.flatMap { word in [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  }
}

/// SHA-1 (FIPS 180-4), kept for files that name it.
enum SHA1 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    let padded = MerkleDamgard.padded(message, bigEndian: true)
    var w = [UInt32](repeating: 0, count: 80)
    func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x << n | x >> (32 - n) }
    for block in stride(from: 0, to: padded.count, by: 64) {
      for i in 0..<16 { w[i] = MerkleDamgard.bigWord(padded, block + i * 4) }
      for i in 16..<80 { w[i] = rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1) }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for i in 0..<80 {
        let (mixed, constant): (UInt32, UInt32)
        switch i / 20 {
        case 0: (mixed, constant) = ((b & c) | (~b & d), 0x5A82_7999)
        case 1: (mixed, constant) = (b ^ c ^ d, 0x6ED9_EBA1)
        case 2: (mixed, constant) = ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
        default: (mixed, constant) = (b ^ c ^ d, 0xCA62_C1D6)
        }
        let next = rotate(a, 5) &+ mixed &+ e &+ constant &+ w[i]
        (e, d, c, b, a) = (d, c, rotate(b, 30), a, next)
      }
      for (i, value) in [a, b, c, d, e].enumerated() { state[i] &+= value }
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  }
}
