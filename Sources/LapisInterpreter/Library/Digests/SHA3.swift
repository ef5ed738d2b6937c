/// SHA-3 and SHAKE (FIPS 202).
enum SHA3 {
  private static let rounds: [UInt64] = [
    0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808A, 0x8000_0000_8000_8000,
    0x0000_0000_0000_808B, 0x0000_0000_8000_0001, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009,
    0x0000_0000_0000_008A, 0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000A,
    0x0000_0000_8000_808B, 0x8000_0000_0000_008B, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003,
    0x8000_0000_0000_8002, 0x8000_0000_0000_0080, 0x0000_0000_0000_800A, 0x8000_0000_8000_000A,
    0x8000_0000_8000_8081, 0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
  ]

  /// `rate` in bytes; `suffix` is 0x06 for SHA-3 and 0x1F for SHAKE.
  static func digest(_ message: [UInt8], rate: Int, suffix: UInt8, count: Int) -> [UInt8] {
    var padded = message
    padded.append(suffix)
    while padded.count % rate != 0 { padded.append(0) }
    padded[padded.count - 1] |= 0x80
    var state = [UInt64](repeating: 0, count: 25)
    for block in stride(from: 0, to: padded.count, by: rate) {
      for i in 0..<(rate / 8) {
        for k in 0..<8 { state[i] ^= UInt64(padded[block + i * 8 + k]) << UInt64(k * 8) }
      }
      permute(&state)
    }
    var out: [UInt8] = []
    while out.count < count {
      if !out.isEmpty { permute(&state) }
      for i in 0..<(rate / 8) {
        for k in 0..<8 { out.append(UInt8(truncatingIfNeeded: state[i] >> UInt64(k * 8))) }
      }
    }
    return Array(out[..<count])
  }

  private static func rotate(_ value: UInt64, _ count: Int) -> UInt64 {
    count == 0 ? value : value << UInt64(count) | value >> UInt64(64 - count)
  }

  private static func permute(_ a: inout [UInt64]) {
    for constant in rounds {
      var parity = [UInt64](repeating: 0, count: 5)
      for x in 0..<5 { parity[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] }
      for x in 0..<5 {
        let mixed = parity[(x + 4) % 5] ^ rotate(parity[(x + 1) % 5], 1)
        for y in 0..<5 { a[x + 5 * y] ^= mixed }
      }
      // Rotate and move every lane but the first along one path.
      var (x, y) = (1, 0)
      var lane = a[1]
      for t in 0..<24 {
        (x, y) = (y, (2 * x + 3 * y) % 5)
        let next = a[x + 5 * y]
        a[x + 5 * y] = rotate(lane, (t + 1) * (t + 2) / 2 % 64)
        lane = next
      }
      for y in 0..<5 {
        let row = Array(a[(5 * y)..<(5 * y + 5)])
        for x in 0..<5 { a[x + 5 * y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]) }
      }
      a[0] ^= constant
    }
  }
}
