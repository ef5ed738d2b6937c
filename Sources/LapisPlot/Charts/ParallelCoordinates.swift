extension Chart {
  /// One axis of parallel coordinates.
  public struct CoordinateAxis: Sendable, Hashable {
    public var name: String
    /// Where each line crosses it, from 0 at the bottom to 1; not finite where it does not.
    public var places: [Double]
    /// What stands at the bottom and at the top.
    public var low: String
    public var high: String

    public init(_ name: String, places: [Double], low: String, high: String) {
      self.name = name
      self.places = places
      self.low = low
      self.high = high
    }
  }

  /// A line for each of several things across one axis for each of their properties (Inselberg, *The plane with
  /// parallel coordinates*, 1985).
  ///
  /// - Parameters:
  ///   - colours: one a line.
  ///   - order: the lines from the first drawn to the last, which stands on top.
  public static func parallelCoordinates(
    _ axes: [CoordinateAxis], colours: [String], order: [Int], title: String = ""
  ) -> Chart {
    var marks: [Mark] = axes.indices.map { index in
      var axis = LineMark(x: [Double(index), Double(index)], y: [0, 1])
      axis.colour = "#999999"
      axis.width = 1
      return .line(axis)
    }
    for line in order {
      var mark = LineMark(x: axes.indices.map { Double($0) }, y: axes.map { axis in
        axis.places.indices.contains(line) ? axis.places[line] : .nan
      })
      mark.colour = colours.indices.contains(line) ? colours[line] : nil
      mark.width = 1.2
      marks.append(.line(mark))
    }
    for (index, axis) in axes.enumerated() {
      marks.append(.text(TextMark(axis.low, x: Double(index), y: -0.02, anchor: "middle", rise: -1, size: 10, colour: "#555555")))
      marks.append(.text(TextMark(axis.high, x: Double(index), y: 1.02, anchor: "middle", rise: 1, size: 10, colour: "#555555")))
    }
    var chart = Chart(title: title, marks: marks, showsGrid: false, showsLegend: false)
    chart.xLimits = -0.35...(Double(max(1, axes.count - 1)) + 0.35)
    chart.yLimits = -0.12...1.12
    chart.xTicks = axes.enumerated().map { Tick(Double($0.offset), $0.element.name) }
    chart.yTicks = []
    return chart
  }
}
