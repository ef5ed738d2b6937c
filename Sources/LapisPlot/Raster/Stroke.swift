import Glibc

/// Lines of some width as contours to fill, all wound the same way so that they join.
enum Stroke {
  typealias Point = PixelBuffer.Point

  /// A path with round joins; with `isRound` its ends are round too, else they are cut off.
  static func contours(_ points: [Point], width: Double, isRound: Bool) -> [[Point]] {
    let half = max(width, 0.1) / 2
    var result: [[Point]] = []
    for (a, b) in zip(points, points.dropFirst()) {
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = hypot(dx, dy)
      guard length > 1e-9, length.isFinite else { continue }
      let (nx, ny) = (-dy / length * half, dx / length * half)
      result.append([(a.x + nx, a.y + ny), (a.x - nx, a.y - ny), (b.x - nx, b.y - ny), (b.x + nx, b.y + ny)])
    }
    if half > 0.55 {
      let joints = isRound ? points[...] : points.dropFirst().dropLast()
      for point in joints { result.append(circle(point, half)) }
    }
    return result
  }

  static func circle(_ centre: Point, _ radius: Double) -> [Point] {
    let steps = min(96, max(8, Int(radius * 3)))
    return (0..<steps).map { step in
      let angle = 2 * Double.pi * Double(step) / Double(steps)
      return (centre.x + radius * cos(angle), centre.y + radius * sin(angle))
    }
  }

  /// The parts of a path that dashes leave: `on` drawn, `off` left out, in turn.
  static func dashes(_ points: [Point], on: Double, off: Double) -> [[Point]] {
    var result: [[Point]] = []
    var current: [Point] = points.first.map { [$0] } ?? []
    var isOn = true
    var left = on
    for (a, b) in zip(points, points.dropFirst()) {
      let length = hypot(b.x - a.x, b.y - a.y)
      guard length > 0, length.isFinite, length / (on + off) < 100_000 else { continue }
      var at = 0.0
      while length - at > left {
        at += left
        let point: Point = (a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length)
        if isOn {
          result.append(current + [point])
          current = []
        } else {
          current = [point]
        }
        isOn.toggle()
        left = isOn ? on : off
      }
      left -= length - at
      if isOn { current.append(b) }
    }
    if isOn, current.count > 1 { result.append(current) }
    return result
  }
}
