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
  /// Leaves out the axes with their ticks.
  public var hidesAxes = false
  public var xScale = AxisScale.linear
  public var yScale = AxisScale.linear
  /// Writes the texts below the x axis aslant, also where they would fit.
  public var turnsXTicks = false
  /// Charts with a y axis of their own on the right, over the same x axis.
  public var twins: [Chart] = []
  /// How many colours of the palette others have taken.
  var firstColour = 0
  /// Turns the y axis: the greatest value is at the bottom.
  public var flipsY = false
  public var colourBar: ColourBar?
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

  /// The colour of a mark: its own, or the next of the palette.
  func colour(of index: Int) -> String {
    if let own = marks[index].colour { return own }
    if case .rule = marks[index] { return "#555555" }
    return Palette.colour(marks[..<index].reduce(firstColour) { $1.takesColour ? $0 + 1 : $0 })
  }

  /// The colour in which a mark is drawn.
  public func shownColour(of index: Int) -> String { marks.indices.contains(index) ? colour(of: index) : Palette.colour(0) }

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
  case area(AreaMark)
  case image(ImageMark)
  case boxes(BoxMark)
  case text(TextMark)
  case rule(RuleMark)
  case pie(PieMark)

  /// As the legend calls it; empty leaves it out.
  public var name: String {
    switch self {
    case .line(let mark): mark.name
    case .points(let mark): mark.name
    case .bars(let mark): mark.name
    case .area(let mark): mark.name
    case .rule(let mark): mark.name
    case .image, .boxes, .text, .pie: ""
    }
  }

  /// The colour given by hand.
  public var colour: String? {
    switch self {
    case .line(let mark): mark.colour
    case .points(let mark): mark.colour
    case .bars(let mark): mark.colour
    case .area(let mark): mark.colour
    case .rule(let mark): mark.colour
    case .boxes(let mark): mark.colour
    case .image, .text, .pie: nil
    }
  }

  /// Whether it takes a colour of the palette, where none is given.
  var takesColour: Bool {
    switch self {
    case .line, .points, .bars, .area, .boxes: colour == nil
    case .rule, .image, .text, .pie: false
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
