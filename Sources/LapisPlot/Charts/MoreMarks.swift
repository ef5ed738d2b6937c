/// The space between two lines.
public struct AreaMark: Sendable, Hashable {
  public var name: String
  public var x: [Double]
  public var low: [Double]
  public var high: [Double]
  public var colour: String?
  public var opacity: Double

  public init(_ name: String = "", x: [Double], low: [Double], high: [Double], colour: String? = nil, opacity: Double = 0.4) {
    self.name = name
    self.x = x
    self.low = low
    self.high = high
    self.colour = colour
    self.opacity = opacity
  }
}

/// A grid of coloured cells.
public struct ImageMark: Sendable, Hashable {
  public var rows: Int
  public var columns: Int
  /// A colour a cell, row by row from the top.
  public var colours: [String]
  /// How dark each cell is in text, from 0 to 1.
  public var levels: [Double]
  public var x: ClosedRange<Double>
  public var y: ClosedRange<Double>
  /// Whether row 0 stands where the y axis is lowest.
  public var startsAtBottom: Bool
  public var keepsSquare: Bool

  public init(
    rows: Int, columns: Int, colours: [String], levels: [Double], x: ClosedRange<Double>, y: ClosedRange<Double>,
    startsAtBottom: Bool, keepsSquare: Bool
  ) {
    self.rows = rows
    self.columns = columns
    self.colours = colours
    self.levels = levels
    self.x = x
    self.y = y
    self.startsAtBottom = startsAtBottom
    self.keepsSquare = keepsSquare
  }
}

/// Medians, quartiles and whiskers.
public struct BoxMark: Sendable, Hashable {
  public struct Box: Sendable, Hashable {
    public var position: Double
    public var label: String
    public var low: Double
    public var first: Double
    public var median: Double
    public var third: Double
    public var high: Double
    public var outliers: [Double]

    /// Whiskers reach to the last values within 1.5 times the distance of the quartiles.
    public init(position: Double, label: String, values: [Double], reach: Double = 1.5) {
      let sorted = values.filter { $0.isFinite }.sorted()
      func quantile(_ q: Double) -> Double {
        guard !sorted.isEmpty else { return .nan }
        let at = q * Double(sorted.count - 1)
        let below = sorted[Int(at)]
        return below + (sorted[min(Int(at) + 1, sorted.count - 1)] - below) * (at - at.rounded(.down))
      }
      self.position = position
      self.label = label
      first = quantile(0.25)
      median = quantile(0.5)
      third = quantile(0.75)
      let (bottom, top) = (first - reach * (third - first), third + reach * (third - first))
      let inside = sorted.filter { $0 >= bottom && $0 <= top }
      low = min(inside.first ?? first, first)
      high = max(inside.last ?? third, third)
      outliers = sorted.filter { $0 < bottom || $0 > top }
    }
  }

  public var boxes: [Box]
  public var isVertical: Bool
  public var width: Double
  public var colour: String?

  public init(_ boxes: [Box], isVertical: Bool = true, width: Double = 0.5, colour: String? = nil) {
    self.boxes = boxes
    self.isVertical = isVertical
    self.width = width
    self.colour = colour
  }
}

/// A text at a place of the chart.
public struct TextMark: Sendable, Hashable {
  public var text: String
  public var x: Double
  public var y: Double
  /// `start`, `middle` or `end`.
  public var anchor: String
  /// Where the text stands against its place: -1 below it, 0 on its height, 1 above it.
  public var rise: Double
  public var size: Double
  public var colour: String
  public var turn: Double
  /// Whether the place is a part of the plotting area, from 0 to 1.
  public var isRelative: Bool
  /// Where an arrow from the text points to.
  public var arrow: [Double]

  public init(
    _ text: String, x: Double, y: Double, anchor: String = "start", rise: Double = 1, size: Double = 11,
    colour: String = "#222222", turn: Double = 0, isRelative: Bool = false, arrow: [Double] = []
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.anchor = anchor
    self.rise = rise
    self.size = size
    self.colour = colour
    self.turn = turn
    self.isRelative = isRelative
    self.arrow = arrow
  }
}

/// A line, or a band, across the whole plotting area.
public struct RuleMark: Sendable, Hashable {
  public var name: String
  public var place: Double
  /// The other side of a band; nil for a line.
  public var end: Double?
  public var isHorizontal: Bool
  public var isDashed: Bool
  public var colour: String?

  public init(_ name: String = "", place: Double, end: Double? = nil, isHorizontal: Bool, isDashed: Bool = false, colour: String? = nil) {
    self.name = name
    self.place = place
    self.end = end
    self.isHorizontal = isHorizontal
    self.isDashed = isDashed
    self.colour = colour
  }
}

/// Parts of a whole as a pie.
public struct PieMark: Sendable, Hashable {
  public var values: [Double]
  public var labels: [String]
  public var texts: [String]
  public var colours: [String]
  public var startAngle: Double
  public var runsClockwise: Bool

  public init(
    _ values: [Double], labels: [String], texts: [String] = [], colours: [String] = [], startAngle: Double = 0,
    runsClockwise: Bool = false
  ) {
    self.values = values
    self.labels = labels
    self.texts = texts
    self.colours = colours
    self.startAngle = startAngle
    self.runsClockwise = runsClockwise
  }
}

/// What the colours of an image or of points mean.
public struct ColourBar: Sendable, Hashable {
  public var map: ColourMap
  public var range: ClosedRange<Double>
  public var label: String

  public init(map: ColourMap, range: ClosedRange<Double>, label: String = "") {
    self.map = map
    self.range = range
    self.label = label
  }
}
