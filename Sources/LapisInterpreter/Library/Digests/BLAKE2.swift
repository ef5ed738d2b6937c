/// BLAKE2b and BLAKE2s without trees (RFC 7693).
enum BLAKE2 {
  private static let order: [[Int]] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
  ]

  /// 1...64 bytes, keyed by at most 64.
  static func b(_ message: [UInt8], key: [UInt8], count: Int) -> [UInt8] {
    digest(
      message, key, count, rounds: 12, rotations: (32, 24, 16, 63),
      start: [
        0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1,
        0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
      ] as [UInt64])
  }

  /// 1...32 bytes, keyed by at most 32.
  static func s(_ message: [UInt8], key: [UInt8], count: Int) -> [UInt8] {
    digest(
      message, key, count, rounds: 10, rotations: (16, 12, 8, 7),
      start: [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
      ] as [UInt32])
  }

  private static func digest<Word: FixedWidthInteger & UnsignedInteger>(
    _ message: [UInt8], _ key: [UInt8], _ count: Int, rounds: Int, rotations: (Int, Int, Int, Int), start: [Word]
  ) -> [UInt8] {
    let width = Word.bitWidth / 8
    let block = width * 16
    var data = key.isEmpty ? [] : key + [UInt8](repeating: 0, count: block - key.count)
    data += message
    let length = data.count
    if data.isEmpty || data.count % block != 0 {
      data += [UInt8](repeating: 0, count: block - data.count % block)
    }
    var state = start
    state[0] ^= 0x0101_0000 ^ Word(key.count << 8) ^ Word(count)
    var taken = 0
    func rotate(_ value: Word, _ n: Int) -> Word { value >> Word(n) | value << Word(Word.bitWidth - n) }
    for offset in stride(from: 0, to: data.count, by: block) {
      let isLast = offset + block == data.count
      taken = isLast ? length : taken + block
      let words = (0..<16).map { i in
        (0..<width).reduce(Word(0)) { $0 | Word(data[offset + i * width + $1]) << Word($1 * 8) }
      }
      var v = state + start
      v[12] ^= Word(truncatingIfNeeded: taken)
      if isLast { v[14] = ~v[14] }
      func mix(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ x: Word, _ y: Word) {
        v[a] = v[a] &+ v[b] &+ x
        v[d] = rotate(v[d] ^ v[a], rotations.0)
        v[c] = v[c] &+ v[d]
        v[b] = rotate(v[b] ^ v[c], rotations.1)
        v[a] = v[a] &+ v[b] &+ y
        v[d] = rotate(v[d] ^ v[a], rotations.2)
        v[c] = v[c] &+ v[d]
        v[b] = rotate(v[b] ^ v[c], rotations.3)
      }
      for round in 0..<rounds {
        let s = order[round % 10]
        mix(0, 4, 8, 12, words[s[0]], words[s[1]])
        mix(1, 5, 9, 13, words[s[2]], words[s[3]])
        mix(2, 6, 10, 14, words[s[4]], words[s[5]])
        mix(3, 7, 11, 15, words[s[6]], words[s[7]])
        mix(0, 5, 10, 15, words[s[8]], words[s[9]])
        mix(1, 6, 11, 12, words[s[10]], words[s[11]])
        mix(2, 7, 8, 13, words[s[12]], words[s[13]])
        mix(3, 4, 9, 14, words[s[14]], words[s[15]])
      }
      for i in 0..<8 { state[i] ^= v[i] ^ v[i + 8] }
    }
    let bytes = state.flatMap { word in (0..<width).map { UInt8(truncatingIfNeeded: word >> Word($0 * 8)) } }
    return Array(bytes.prefix(count))
  }
}
