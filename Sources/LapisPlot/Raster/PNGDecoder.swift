/// Reads PNG files of 8 and 16 bits a sample, without interlacing.
public enum PNGDecoder {
  public struct Image: Sendable {
    public let width: Int
    public let height: Int
    /// Samples a pixel: 1 grey, 2 grey and opacity, 3 colours, 4 colours and opacity.
    public let depth: Int
    /// From 0 to 1, pixel by pixel, row by row.
    public let samples: [Double]
  }

  public struct Failure: Error {
    public let reason: String
  }

  /// - Parameter inflate: undoes a zlib stream.
  public static func decode(_ file: [UInt8], inflate: ([UInt8]) throws -> [UInt8]) throws -> Image {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw Failure(reason: "not a PNG file") }
    var place = 8
    var header: [UInt8] = []
    var packed: [UInt8] = []
    var palette: [UInt8] = []
    func big(_ at: Int) -> Int { file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    while place + 8 <= file.count {
      let length = big(place)
      let name = String(decoding: file[place + 4..<place + 8], as: UTF8.self)
      guard length >= 0, place + 12 + length <= file.count else { throw Failure(reason: "the file ends too early") }
      let body = file[place + 8..<place + 8 + length]
      switch name {
      case "IHDR": header = Array(body)
      case "PLTE": palette = Array(body)
      case "IDAT": packed += body
      default: break
      }
      if name == "IEND" { break }
      place += 12 + length
    }
    guard header.count == 13 else { throw Failure(reason: "the file has no header") }
    let width = header[0..<4].reduce(0) { $0 << 8 | Int($1) }
    let height = header[4..<8].reduce(0) { $0 << 8 | Int($1) }
    let (bits, kind) = (Int(header[8]), Int(header[9]))
    guard width > 0, height > 0, width < 1 << 16, height < 1 << 16 else { throw Failure(reason: "the picture has no size") }
    guard bits == 8 || bits == 16, header[12] == 0, let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][kind] else {
      throw Failure(reason: "pictures of \(bits) bits, type \(kind)\(header[12] == 0 ? "" : ", interlaced,") are not read")
    }
    let step = channels * bits / 8
    let rowLength = width * step
    let raw = try inflate(packed)
    guard raw.count >= (rowLength + 1) * height else { throw Failure(reason: "the file has too few pixels") }
    var pixels = [UInt8](repeating: 0, count: rowLength * height)
    for row in 0..<height {
      let filter = raw[row * (rowLength + 1)]
      for i in 0..<rowLength {
        let value = raw[row * (rowLength + 1) + 1 + i]
        let left = i >= step ? Int(pixels[row * rowLength + i - step]) : 0
        let up = row > 0 ? Int(pixels[(row - 1) * rowLength + i]) : 0
        let corner = row > 0 && i >= step ? Int(pixels[(row - 1) * rowLength + i - step]) : 0
        let guess: Int
        switch filter {
        case 0: guess = 0
        case 1: guess = left
        case 2: guess = up
        case 3: guess = (left + up) / 2
        case 4:
          // Paeth's predictor: the neighbour nearest to left + up - corner.
          let estimate = left + up - corner
          let (a, b, c) = (abs(estimate - left), abs(estimate - up), abs(estimate - corner))
          guess = a <= b && a <= c ? left : b <= c ? up : corner
        default: throw Failure(reason: "row \(row) has an unknown filter")
        }
        pixels[row * rowLength + i] = value &+ UInt8(truncatingIfNeeded: guess)
      }
    }
    if kind == 3 {
      let samples = pixels.flatMap { index -> [Double] in
        let at = Int(index) * 3
        guard at + 2 < palette.count else { return [0, 0, 0] }
        return palette[at...at + 2].map { Double($0) / 255 }
      }
      return Image(width: width, height: height, depth: 3, samples: samples)
    }
    let samples: [Double] =
      bits == 8
      ? pixels.map { Double($0) / 255 }
      : stride(from: 0, to: pixels.count - 1, by: 2).map { Double(Int(pixels[$0]) << 8 | Int(pixels[$0 + 1])) / 65535 }
    return Image(width: width, height: height, depth: channels, samples: samples)
  }
}
