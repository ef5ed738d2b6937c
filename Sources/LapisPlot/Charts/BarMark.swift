/// Bars from zero, one a category, or one a position.
public struct BarMark: Sendable, Hashable {
  public enum Direction: Sendable, Hashable { case horizontal, vertical }

  public var name: String
  public var labels: [String]
  public var values: [Double]
  /// Half the length of an error bar; empty for none.
  public var errors: [Double]
  public var direction: Direction
  /// Middle of each bar along the axis of categories.
  public var positions: [Double]
  /// Thickness along that axis.
  public var thickness: Double
  public var colour: String?
  /// A colour a bar; empty where all are the same.
  public var colours: [String] = []
  /// Where each bar starts, instead of at zero.
  public var starts: [Double] = []
  public var opacity = 1.0
  /// The colour around each bar.
  public var edge: String?

  /// - Parameters:
  ///   - labels: one a bar; missing ones are empty.
  ///   - positions: nil counts from 0, so that the axis shows the labels.
  public init(
    _ name: String = "", labels: [String], values: [Double], errors: [Double] = [],
    direction: Direction = .horizontal, positions: [Double]? = nil, thickness: Double = 0.8
  ) {
    self.name = name
    self.labels = Array(labels.prefix(values.count))
      + [String](repeating: "", count: max(0, values.count - labels.count))
    self.values = values
    self.errors = errors
    self.direction = direction
    self.positions = positions ?? values.indices.map { Double($0) }
    self.thickness = thickness
  }
}

extension Chart {
  /// Bars of named values, the first on top (or to the left).
  public static func bars(
    labels: [String], values: [Double], errors: [Double] = [], title: String = "",
    valueLabel: String = "", direction: BarMark.Direction = .horizontal
  ) -> Chart {
    let mark = BarMark(labels: labels, values: values, errors: errors, direction: direction)
    let isHorizontal = direction == .horizontal
    var chart = Chart(
      title: title, xLabel: isHorizontal ? valueLabel : "", yLabel: isHorizontal ? "" : valueLabel,
      marks: [.bars(mark)])
    chart.flipsY = isHorizontal
    return chart
  }
}
