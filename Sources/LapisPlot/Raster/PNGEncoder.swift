/// Pixels as a PNG file (ISO/IEC 15948).
enum PNGEncoder {
  /// - Parameters:
  ///   - pixels: red, green, blue and opacity, row by row.
  ///   - dotsPerInch: written as pHYs, so that a program that prints knows the size.
  ///   - deflate: makes a zlib stream; nil stores the bytes as they are.
  static func encode(
    _ pixels: [UInt8], width: Int, height: Int, dotsPerInch: Double, deflate: ([UInt8]) throws -> [UInt8]?
  ) rethrows -> [UInt8] {
    let isOpaque = stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
    let depth = isOpaque ? 3 : 4
    var raw: [UInt8] = []
    raw.reserveCapacity((width * depth + 1) * height)
    var above = [UInt8](repeating: 0, count: width * depth)
    for row in 0..<height {
      var line: [UInt8] = []
      line.reserveCapacity(width * depth)
      for x in 0..<width {
        let place = (row * width + x) * 4
        line.append(pixels[place])
        line.append(pixels[place + 1])
        line.append(pixels[place + 2])
        if !isOpaque { line.append(pixels[place + 3]) }
      }
      // Each byte as its difference from the one above: charts have long runs of equal rows.
      raw.append(2)
      for i in line.indices { raw.append(line[i] &- above[i]) }
      above = line
    }
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let perMetre = UInt32(max(1, min(1e6, (dotsPerInch / 0.0254).rounded())))
    chunk("IHDR", big(UInt32(width)) + big(UInt32(height)) + [8, isOpaque ? 2 : 6, 0, 0, 0], &file)
    chunk("pHYs", big(perMetre) + big(perMetre) + [1], &file)
    chunk("IDAT", try deflate(raw) ?? stored(raw), &file)
    chunk("IEND", [], &file)
    return file
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func chunk(_ name: String, _ body: [UInt8], _ file: inout [UInt8]) {
    let named = Array(name.utf8) + body
    file += big(UInt32(body.count)) + named + big(checksum(named))
  }

  /// A zlib stream of blocks that are not compressed (RFC 1950, RFC 1951).
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let count = min(65535, bytes.count - start)
      let isLast = start + count == bytes.count
      let (low, high) = (UInt8(count & 255), UInt8(count >> 8))
      result += [isLast ? 1 : 0, low, high, ~low, ~high]
      result += bytes[start..<start + count]
      start += count
    } while start < bytes.count
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return result + big(b << 16 | a)
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { table[Int(($0 ^ UInt32($1)) & 255)] ^ $0 >> 8 }
  }
}
