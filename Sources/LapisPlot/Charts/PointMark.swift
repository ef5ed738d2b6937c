/// Separate points.
public struct PointMark: Sendable, Hashable {
  public var name: String
  public var x: [Double]
  public var y: [Double]
  public var colour: String?
  /// A colour a point, and a radius a point in pixels; empty where all are the same.
  public var colours: [String] = []
  public var radii: [Double] = []
  public var opacity = 0.75

  public init(_ name: String = "", x: [Double], y: [Double]) {
    self.name = name
    self.x = x
    self.y = y
  }

  /// Pairs up to the shorter list.
  var points: [(x: Double, y: Double)] { zip(x, y).map { ($0, $1) } }
}

extension Chart {
  /// Points in groups: one colour and one glyph a group.
  public static func scatter(
    _ groups: [PointMark], title: String = "", xLabel: String = "", yLabel: String = ""
  ) -> Chart {
    Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: groups.map { .points($0) })
  }
}
