/// One picture with a pair of axes, as data: what is drawn, not how.
///
/// Renderers turn it into SVG or terminal text; both skip values that are not finite.
public struct Chart: Sendable, Hashable {
  public var title: String
  public var xLabel: String
  public var yLabel: String
  public var marks: [Mark]
  /// Bounds given by hand; nil fits the axis to the marks.
  public var xLimits: ClosedRange<Double>?
  public var yLimits: ClosedRange<Double>?
  /// Positions and texts of ticks given by hand.
  public var xTicks: [Tick]?
  public var yTicks: [Tick]?
  public var showsGrid: Bool
  /// nil shows a legend where two marks or more have names.
  public var showsLegend: Bool?

  public init(
    title: String = "", xLabel: String = "", yLabel: String = "", marks: [Mark] = [],
    showsGrid: Bool = true, showsLegend: Bool? = nil
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.marks = marks
    self.showsGrid = showsGrid
    self.showsLegend = showsLegend
  }

  /// The names in the legend, in the order of the marks.
  public var legend: [(name: String, mark: Int)] {
    let named = marks.indices.filter { !marks[$0].name.isEmpty }.map { (marks[$0].name, $0) }
    return showsLegend ?? (named.count > 1) ? named : []
  }
}

/// One thing drawn between the axes.
public enum Mark: Sendable, Hashable {
  case line(LineMark)
  case points(PointMark)
  case bars(BarMark)

  /// As the legend calls it; empty leaves it out.
  public var name: String {
    switch self {
    case .line(let mark): mark.name
    case .points(let mark): mark.name
    case .bars(let mark): mark.name
    }
  }
}

/// Several charts on one page, in rows of equal width.
public struct Figure: Sendable, Hashable {
  public var title: String
  public var columns: Int
  public var charts: [Chart]
  /// In pixels (SVG user units).
  public var width: Double
  public var height: Double

  public init(
    title: String = "", columns: Int = 1, charts: [Chart], width: Double = 640, height: Double = 480
  ) {
    self.title = title
    self.columns = max(1, columns)
    self.charts = charts
    self.width = width
    self.height = height
  }
}
