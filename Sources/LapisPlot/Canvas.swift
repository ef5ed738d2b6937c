/// What charts are drawn on: SVG text, or pixels.
protocol Canvas {
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String, width: Double)
  mutating func polygon(_ points: [(x: Double, y: Double)], fill: String, opacity: Double, stroke: String?)
  mutating func rectangle(_ area: SVGArea, fill: String, opacity: Double, stroke: String?)
  mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: String, opacity: Double)
  mutating func polyline(_ points: [(x: Double, y: Double)], _ colour: String, isDashed: Bool, width: Double)
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, anchor: String, colour: String, turn: Double, isBold: Bool)
}

extension Canvas {
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String) {
    line(x1, y1, x2, y2, colour, width: 1)
  }
  mutating func polygon(_ points: [(x: Double, y: Double)], fill: String, opacity: Double) {
    polygon(points, fill: fill, opacity: opacity, stroke: nil)
  }
  mutating func rectangle(_ area: SVGArea, fill: String, opacity: Double = 1) {
    rectangle(area, fill: fill, opacity: opacity, stroke: nil)
  }
  mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: String) {
    circle(x, y, radius: radius, fill: fill, opacity: 1)
  }
  mutating func polyline(_ points: [(x: Double, y: Double)], _ colour: String, isDashed: Bool) {
    polyline(points, colour, isDashed: isDashed, width: 2)
  }
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, anchor: String = "start", colour: String = "#222222",
    turn: Double = 0
  ) {
    self.text(text, x: x, y: y, size: size, anchor: anchor, colour: colour, turn: turn, isBold: false)
  }
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, anchor: String, isBold: Bool
  ) {
    self.text(text, x: x, y: y, size: size, anchor: anchor, colour: "#222222", turn: 0, isBold: isBold)
  }
}
