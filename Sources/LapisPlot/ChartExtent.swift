/// The ranges that a chart's marks cover, bars from zero and with their error bars.
struct ChartExtent {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  /// Whether all places along the axis are whole numbers.
  let xIsWhole: Bool
  let yIsWhole: Bool

  init(_ chart: Chart) {
    var xs: [Double] = []
    var ys: [Double] = []
    var zeroX = false
    var zeroY = false
    /// Bars fill their part of the category axis without a margin.
    var tightX = false
    var tightY = false
    /// Texts widen a chart only where there is nothing else.
    var texts: [(Double, Double)] = []
    // Charts over the same x axis share its range.
    for (place, mark) in (chart.marks + chart.twins.flatMap { $0.marks }).enumerated() {
      let ownHeights = ys.count
      defer { if place >= chart.marks.count { ys.removeLast(ys.count - ownHeights) } }
      switch mark {
      case .line(let line):
        for point in line.points where point.x.isFinite && point.y.isFinite {
          xs.append(point.x)
          ys.append(point.y)
        }
      case .points(let points):
        for point in points.points where point.x.isFinite && point.y.isFinite {
          xs.append(point.x)
          ys.append(point.y)
        }
      case .area(let area):
        xs += area.x
        ys += area.low + area.high
      case .image(let image):
        xs += [image.x.lowerBound, image.x.upperBound]
        ys += [image.y.lowerBound, image.y.upperBound]
        tightX = true
        tightY = true
      case .boxes(let mark):
        let values = mark.boxes.flatMap { [$0.low, $0.high] + $0.outliers }
        let places = mark.boxes.flatMap { [$0.position - 0.5, $0.position + 0.5] }
        xs += mark.isVertical ? places : values
        ys += mark.isVertical ? values : places
        if mark.isVertical { tightX = true } else { tightY = true }
      case .text(let text):
        if !text.isRelative {
          texts.append((text.x, text.y))
        }
      case .rule(let rule):
        let values = [rule.place] + (rule.end.map { [$0] } ?? [])
        if rule.isHorizontal { ys += values } else { xs += values }
      case .pie: break
      case .bars(let bars):
        let ends = bars.values.indices.flatMap { index -> [Double] in
          let error = bars.errors.indices.contains(index) ? bars.errors[index] : 0
          if bars.starts.indices.contains(index) {
            return [bars.starts[index], bars.starts[index] + bars.values[index] + error]
          }
          return [bars.values[index] - error, bars.values[index] + error]
        }
        let places = bars.positions.flatMap { [$0 - bars.thickness / 2, $0 + bars.thickness / 2] }
        if bars.direction == .horizontal {
          xs += ends
          ys += places
          zeroX = true
          tightY = true
        } else {
          xs += places
          ys += ends
          zeroY = true
          tightX = true
        }
      }
    }
    if xs.isEmpty { xs = texts.map { $0.0 } }
    if ys.isEmpty { ys = texts.map { $0.1 } }
    xIsWhole = xs.allSatisfy { $0 == $0.rounded() }
    yIsWhole = ys.allSatisfy { $0 == $0.rounded() }
    x = ChartExtent.usable(chart.xLimits, chart.xScale)
      ?? (chart.xScale == .log ? Scale.logDomain(of: xs) : ChartExtent.range(xs, zero: zeroX, tight: tightX))
    y = ChartExtent.usable(chart.yLimits, chart.yScale)
      ?? (chart.yScale == .log ? Scale.logDomain(of: ys) : ChartExtent.range(ys, zero: zeroY, tight: tightY))
  }

  /// Limits that span something.
  private static func usable(_ limits: ClosedRange<Double>?, _ scale: AxisScale) -> ClosedRange<Double>? {
    guard let limits, limits.upperBound > limits.lowerBound, scale == .linear || limits.lowerBound > 0,
      (limits.upperBound - limits.lowerBound).isFinite
    else { return nil }
    return limits
  }

  private static func range(_ values: [Double], zero: Bool, tight: Bool) -> ClosedRange<Double> {
    let finite = values.filter { $0.isFinite }
    if tight, let low = finite.min(), let high = finite.max(), low < high, (high - low).isFinite {
      return low...high
    }
    return Scale.domain(of: values, includesZero: zero)
  }
}

extension Chart {
  /// The ranges of both axes, as they are drawn.
  public var shownRanges: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let extent = ChartExtent(self)
    return (extent.x, extent.y)
  }

  /// The ticks of an axis, where there is room for so many.
  public func shownTicks(isX: Bool, atMost limit: Int = 9) -> [Tick] {
    if let given = isX ? xTicks : yTicks { return given }
    let extent = ChartExtent(self)
    return Scale.ticks(isX ? extent.x : extent.y, atMost: limit, wholeOnly: isX ? extent.xIsWhole : extent.yIsWhole, isX ? xScale : yScale)
  }
}
