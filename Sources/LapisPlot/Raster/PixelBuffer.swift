import Glibc

/// Pixels of red, green, blue and opacity, filled with anti-aliased shapes.
struct PixelBuffer {
  let width: Int
  let height: Int
  /// Four bytes a pixel, row by row, colours not multiplied with the opacity.
  private(set) var bytes: [UInt8]
  /// The part of each pixel of a row that a shape covers.
  private var coverage: [Float]
  private var crossings: [(x: Double, turn: Int)] = []

  /// Lines on which each row of pixels is sampled; along them coverage is exact.
  private static let samples = 5

  init(width: Int, height: Int, background: RasterColour) {
    self.width = width
    self.height = height
    bytes = []
    bytes.reserveCapacity(width * height * 4)
    for _ in 0..<width * height { bytes += [background.red, background.green, background.blue, background.alpha] }
    coverage = [Float](repeating: 0, count: width + 1)
  }

  typealias Point = (x: Double, y: Double)

  /// An edge that goes down from `top` to `bottom`.
  private struct Edge {
    let top: Double
    let bottom: Double
    let x: Double
    let slope: Double
    let turn: Int
  }

  /// Fills the inside of closed contours: where they wind around a place at least once.
  mutating func fill(_ contours: [[Point]], _ colour: RasterColour, opacity: Double = 1) {
    var edges: [Edge] = []
    var (low, high) = (Double.infinity, -Double.infinity)
    for contour in contours where contour.count > 1 {
      for i in contour.indices {
        let (a, b) = (contour[i], contour[i + 1 == contour.count ? 0 : i + 1])
        guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite, a.y != b.y else { continue }
        let (upper, lower, turn) = a.y < b.y ? (a, b, 1) : (b, a, -1)
        edges.append(Edge(top: upper.y, bottom: lower.y, x: upper.x, slope: (lower.x - upper.x) / (lower.y - upper.y), turn: turn))
        low = min(low, upper.y)
        high = max(high, lower.y)
      }
    }
    guard !edges.isEmpty, opacity > 0, colour.alpha > 0 else { return }
    edges.sort { $0.top < $1.top }
    let firstRow = max(0, Int(max(low.rounded(.down), 0)))
    let lastRow = min(height - 1, Int(min(high.rounded(.down), Double(height))))
    guard firstRow <= lastRow else { return }
    var active: [Edge] = []
    var next = 0
    let strength = Float(opacity) * Float(colour.alpha) / 255
    for row in firstRow...lastRow {
      var (left, right) = (width, -1)
      active.removeAll { $0.bottom <= Double(row) }
      while next < edges.count, edges[next].top < Double(row + 1) {
        if edges[next].bottom > Double(row) { active.append(edges[next]) }
        next += 1
      }
      for sample in 0..<Self.samples {
        let y = Double(row) + (Double(sample) + 0.5) / Double(Self.samples)
        crossings.removeAll(keepingCapacity: true)
        for edge in active where edge.top <= y && y < edge.bottom {
          crossings.append((edge.x + (y - edge.top) * edge.slope, edge.turn))
        }
        crossings.sort { $0.x < $1.x }
        var winding = 0
        var start = 0.0
        for crossing in crossings {
          let before = winding
          winding += crossing.turn
          if before == 0, winding != 0 { start = crossing.x }
          if before != 0, winding == 0 { span(start, crossing.x, &left, &right) }
        }
      }
      guard left <= right else { continue }
      for x in left...right {
        let part = coverage[x]
        coverage[x] = 0
        if part > 0 { blend(x, row, colour, min(1, part) * strength) }
      }
    }
  }

  private mutating func span(_ from: Double, _ to: Double, _ left: inout Int, _ right: inout Int) {
    let a = min(max(from, 0), Double(width))
    let b = min(max(to, 0), Double(width))
    guard b > a else { return }
    let first = min(Int(a), width - 1)
    let last = min(Int(b), width - 1)
    let weight = 1 / Float(Self.samples)
    left = min(left, first)
    right = max(right, last)
    if first == last {
      coverage[first] += Float(b - a) * weight
      return
    }
    coverage[first] += Float(Double(first + 1) - a) * weight
    for x in first + 1..<max(first + 1, last) { coverage[x] += weight }
    coverage[last] += Float(min(1, b - Double(last))) * weight
  }

  private mutating func blend(_ x: Int, _ y: Int, _ colour: RasterColour, _ alpha: Float) {
    let place = (y * width + x) * 4
    let below = Float(bytes[place + 3]) / 255
    let total = alpha + below * (1 - alpha)
    guard total > 0 else { return }
    func mixed(_ over: UInt8, _ under: UInt8) -> UInt8 {
      UInt8(min(255, max(0, ((Float(over) * alpha + Float(under) * below * (1 - alpha)) / total).rounded())))
    }
    bytes[place] = mixed(colour.red, bytes[place])
    bytes[place + 1] = mixed(colour.green, bytes[place + 1])
    bytes[place + 2] = mixed(colour.blue, bytes[place + 2])
    bytes[place + 3] = UInt8((total * 255).rounded())
  }
}

/// A colour as bytes.
struct RasterColour {
  var red: UInt8
  var green: UInt8
  var blue: UInt8
  var alpha: UInt8 = 255

  static let black = RasterColour(red: 0, green: 0, blue: 0)
  static let white = RasterColour(red: 255, green: 255, blue: 255)
  static let clear = RasterColour(red: 255, green: 255, blue: 255, alpha: 0)
}
