/// Points joined by straight lines; a value that is not finite leaves a gap.
public struct LineMark: Sendable, Hashable {
  public var name: String
  public var x: [Double]
  public var y: [Double]
  public var isDashed: Bool
  public var showsPoints: Bool
  public var colour: String?
  /// In pixels.
  public var width = 2.0

  /// - Parameter x: positions; nil counts from 0.
  public init(
    _ name: String = "", x: [Double]? = nil, y: [Double], isDashed: Bool = false, showsPoints: Bool = false
  ) {
    self.name = name
    self.x = x ?? y.indices.map { Double($0) }
    self.y = y
    self.isDashed = isDashed
    self.showsPoints = showsPoints
  }

  /// Pairs up to the shorter list.
  var points: [(x: Double, y: Double)] { zip(x, y).map { ($0, $1) } }
}

extension Chart {
  /// Series over a shared axis: a metric over epochs, the best score over trials.
  public static func lines(
    _ series: [LineMark], title: String = "", xLabel: String = "", yLabel: String = ""
  ) -> Chart {
    Chart(title: title, xLabel: xLabel, yLabel: yLabel, marks: series.map { .line($0) })
  }
}
