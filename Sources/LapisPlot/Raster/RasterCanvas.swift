import Glibc

/// Draws what charts are made of as pixels.
struct RasterCanvas: Canvas {
  private var pixels: PixelBuffer
  /// Pixels in a unit of the page.
  private let scale: Double

  init(width: Double, height: Double, scale: Double, background: RasterColour) {
    self.scale = scale
    pixels = PixelBuffer(
      width: max(1, Int((width * scale).rounded())), height: max(1, Int((height * scale).rounded())), background: background)
  }

  var width: Int { pixels.width }
  var height: Int { pixels.height }
  var bytes: [UInt8] { pixels.bytes }

  private func scaled(_ point: PixelBuffer.Point) -> PixelBuffer.Point { (point.x * scale, point.y * scale) }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String, width: Double) {
    var (a, b) = (scaled((x1, y1)), scaled((x2, y2)))
    let thickness = max(1, width * scale)
    // A thin line along the pixels covers them whole.
    let shift = Int(thickness.rounded()) % 2 == 1 ? 0.5 : 0
    if a.x == b.x { a.x = a.x.rounded(.down) + shift; b.x = a.x }
    if a.y == b.y { a.y = a.y.rounded(.down) + shift; b.y = a.y }
    guard let paint = RasterColour(named: colour) else { return }
    pixels.fill(Stroke.contours([a, b], width: thickness, isRound: false), paint)
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], fill: String, opacity: Double, stroke: String?) {
    let outline = points.map { scaled($0) }
    if let paint = RasterColour(named: fill) { pixels.fill([outline], paint, opacity: opacity) }
    if let stroke, let paint = RasterColour(named: stroke), let first = outline.first {
      pixels.fill(Stroke.contours(outline + [first], width: max(1, scale), isRound: true), paint)
    }
  }

  mutating func rectangle(_ area: SVGArea, fill: String, opacity: Double, stroke: String?) {
    let (right, bottom) = (area.x + max(0, area.width), area.y + max(0, area.height))
    polygon([(area.x, area.y), (right, area.y), (right, bottom), (area.x, bottom)], fill: fill, opacity: opacity, stroke: stroke)
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: String, opacity: Double) {
    guard let paint = RasterColour(named: fill) else { return }
    pixels.fill([Stroke.circle(scaled((x, y)), radius * scale)], paint, opacity: opacity)
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ colour: String, isDashed: Bool, width: Double) {
    guard let paint = RasterColour(named: colour) else { return }
    let path = points.map { scaled($0) }
    let thickness = max(0.6, width * scale)
    if isDashed {
      let contours = Stroke.dashes(path, on: 6 * scale, off: 4 * scale).flatMap {
        Stroke.contours($0, width: thickness, isRound: false)
      }
      pixels.fill(contours, paint)
    } else {
      pixels.fill(Stroke.contours(path, width: thickness, isRound: true), paint)
    }
  }

  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, anchor: String, colour: String, turn: Double, isBold: Bool
  ) {
    guard let paint = RasterColour(named: colour) else { return }
    let unit = size * scale / StrokeFont.unitsPerSize
    let length = StrokeFont.width(text, size: size) * scale
    let start = anchor == "middle" ? -length / 2 : anchor == "end" ? -length : 0
    let angle = turn * .pi / 180
    let (c, s) = (cos(angle), sin(angle))
    let origin = scaled((x, y))
    var contours: [[PixelBuffer.Point]] = []
    var at = start
    let thickness = max(isBold ? 1.5 : 1.05, size * scale * (isBold ? 0.135 : 0.085))
    for character in text {
      let glyph = StrokeFont.glyph(character)
      for line in glyph.lines {
        let path = line.map { point -> PixelBuffer.Point in
          let (px, py) = (at + point.x * unit, -point.y * unit)
          return (origin.x + px * c - py * s, origin.y + px * s + py * c)
        }
        contours += Stroke.contours(path, width: thickness, isRound: true)
      }
      at += glyph.advance * unit
    }
    pixels.fill(contours, paint)
  }
}
