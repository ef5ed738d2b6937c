/// Lays one chart out in its rectangle and draws it.
struct SVGChart {
  let chart: Chart
  private let xTicks: [Tick]
  private let yTicks: [Tick]
  let xScale: Scale
  let yScale: Scale
  /// The plotting area inside the margins.
  private(set) var plot: SVGArea
  let area: SVGArea
  private let turnsXLabels: Bool
  private static let tickSize = 11.0
  private static let lineHeight = 14.0

  init(_ chart: Chart, in area: SVGArea) {
    self.chart = chart
    self.area = area
    let extent = ChartExtent(chart)
    let size = SVGChart.tickSize
    let barWidth = chart.colourBar.map { bar in
      34 + (Scale.ticks(bar.range, atMost: 6).map { TextWidth.pixels($0.text, size: 10) }.max() ?? 0) + (bar.label.isEmpty ? 0 : 18)
    } ?? 0

    let top = area.y + (chart.title.isEmpty ? 10 : 30)
    let legendHeight = chart.legend.isEmpty && chart.twins.allSatisfy { $0.legend.isEmpty } ? 0 : SVGChart.lineHeight + 4
    let labels = SVGChart.categories(chart, .vertical)
    var bottomMargin = 8 + SVGChart.lineHeight + (chart.xLabel.isEmpty ? 0 : 18)

    let roughHeight = max(20, area.y + area.height - top - bottomMargin - legendHeight)
    let yCategories = chart.yTicks ?? SVGChart.categories(chart, .horizontal)
    let yTicks = yCategories ?? Scale.ticks(
      extent.y, atMost: max(2, Int(roughHeight / 40)), wholeOnly: extent.yIsWhole, chart.yScale)
    let limit = area.width * 0.4
    let widestY = min(limit, yTicks.map { TextWidth.pixels($0.text, size: size) }.max() ?? 0)
    let leftMargin = 10 + widestY + 8 + (chart.yLabel.isEmpty ? 0 : 18)
    let rightWidth = chart.twins.reduce(0.0) { $0 + SVGChart.rightAxisWidth($1) }
    let plotWidth = max(20, area.width - leftMargin - 16 - barWidth - rightWidth)

    var xTicks: [Tick]
    var turns = false
    if let given = chart.xTicks ?? labels {
      xTicks = given
      let widest = given.map { TextWidth.pixels($0.text, size: size) }.max() ?? 0
      let step = plotWidth / Double(max(1, given.count))
      turns = widest + 6 > step || chart.turnsXTicks
      if turns {
        bottomMargin += min(area.height * 0.3, widest * 0.75)
        // Even turned, texts need a line's height each; show every nth where there are too many.
        let every = max(1, Int((SVGChart.lineHeight / step).rounded(.up)))
        xTicks = given.enumerated().filter { $0.offset % every == 0 }.map { $0.element }
      }
    } else {
      xTicks = []
      for count in stride(from: max(2, Int(plotWidth / 45)), through: 2, by: -1) {
        xTicks = Scale.ticks(extent.x, atMost: count, wholeOnly: extent.xIsWhole, chart.xScale)
        let widest = xTicks.map { TextWidth.pixels($0.text, size: size) }.max() ?? 0
        if Double(xTicks.count) * (widest + 14) <= plotWidth { break }
      }
    }
    var plot = SVGArea(
      x: area.x + leftMargin, y: top + legendHeight, width: plotWidth,
      height: max(20, area.y + area.height - top - bottomMargin - legendHeight))
    // The cells of an image stay square.
    for mark in chart.marks {
      guard case .image(let image) = mark, image.keepsSquare, extent.y.upperBound > extent.y.lowerBound else { continue }
      let shape = (extent.x.upperBound - extent.x.lowerBound) / (extent.y.upperBound - extent.y.lowerBound)
      guard shape.isFinite, shape > 0 else { continue }
      if plot.width / plot.height > shape {
        let width = max(20, plot.height * shape)
        plot.x += (plot.width - width) / 2
        plot.width = width
      } else {
        let height = max(20, plot.width / shape)
        plot.y += (plot.height - height) / 2
        plot.height = height
      }
    }
    self.plot = plot
    self.xTicks = xTicks
    self.yTicks = yTicks
    if chart.turnsXTicks, !turns {
      let widest = xTicks.map { TextWidth.pixels($0.text, size: size) }.max() ?? 0
      let more = min(area.height * 0.3, widest * 0.75)
      self.plot.height = max(20, plot.height - more)
      turns = true
    }
    if turns {
      // Slanting texts reach to the left of their tick.
      let span = extent.x.upperBound - extent.x.lowerBound
      let (left, wide) = (self.plot.x - area.x, self.plot.width)
      let missing = xTicks.reduce(0.0) { worst, tick in
        let reach = min(TextWidth.pixels(tick.text, size: size), area.height * 0.4) * 0.72 + 2
        let place = left + (tick.value - extent.x.lowerBound) / span * wide
        return max(worst, reach - place)
      }
      if missing > 0, missing.isFinite, chart.xScale == .linear {
        let shift = min(missing, self.plot.width / 3)
        self.plot.x += shift
        self.plot.width -= shift
      }
    }
    turnsXLabels = turns
    xScale = Scale(domain: extent.x, start: self.plot.x, end: self.plot.x + self.plot.width, kind: chart.xScale)
    let (top_, bottom) = (self.plot.y, self.plot.y + self.plot.height)
    yScale =
      chart.flipsY
      ? Scale(domain: extent.y, start: top_, end: bottom, kind: chart.yScale)
      : Scale(domain: extent.y, start: bottom, end: top_, kind: chart.yScale)
  }

  private static func rightTicks(_ twin: Chart, _ height: Double) -> [Tick] {
    let extent = ChartExtent(twin)
    return twin.yTicks ?? Scale.ticks(extent.y, atMost: max(2, Int(height / 40)), wholeOnly: extent.yIsWhole, twin.yScale)
  }

  private static func rightAxisWidth(_ twin: Chart) -> Double {
    let widest = rightTicks(twin, 240).map { TextWidth.pixels($0.text, size: tickSize) }.max() ?? 0
    return min(widest, 120) + 12 + (twin.yLabel.isEmpty ? 0 : 18)
  }

  /// A chart over the x axis of another, with its own y axis.
  private init(_ twin: Chart, over parent: SVGChart) {
    chart = twin
    plot = parent.plot
    area = parent.area
    xTicks = []
    yTicks = SVGChart.rightTicks(twin, parent.plot.height)
    turnsXLabels = false
    xScale = parent.xScale
    let (top, bottom) = (parent.plot.y, parent.plot.y + parent.plot.height)
    yScale = Scale(
      domain: ChartExtent(twin).y, start: twin.flipsY ? top : bottom, end: twin.flipsY ? bottom : top, kind: twin.yScale)
  }

  /// Ticks that name the bars; nil where bars stand at numbers.
  private static func categories(_ chart: Chart, _ direction: BarMark.Direction) -> [Tick]? {
    for mark in chart.marks {
      if case .boxes(let mark) = mark, mark.isVertical == (direction == .vertical),
        mark.boxes.contains(where: { !$0.label.isEmpty })
      {
        return mark.boxes.map { Tick($0.position, $0.label) }
      }
      guard case .bars(let bars) = mark, bars.direction == direction,
        bars.labels.contains(where: { !$0.isEmpty }),
        bars.positions == bars.values.indices.map({ Double($0) })
      else { continue }
      return zip(bars.positions, bars.labels).map { Tick($0, $1) }
    }
    return nil
  }

  func draw(into svg: inout some Canvas) {
    if !chart.title.isEmpty {
      svg.text(
        chart.title, x: plot.x + plot.width / 2, y: area.y + 20, size: 14, anchor: "middle", isBold: true)
    }
    let isPie = chart.marks.contains { if case .pie = $0 { true } else { false } }
    let isImage = chart.marks.contains { if case .image = $0 { true } else { false } }
    if !chart.hidesAxes, !isPie { drawAxes(into: &svg, showsGrid: chart.showsGrid && !isImage) }
    drawMarks(into: &svg)
    var right = plot.x + plot.width
    var taken = chart.marks.filter { $0.takesColour }.count
    for twin in chart.twins {
      var twin = twin
      twin.firstColour = taken
      taken += twin.marks.filter { $0.takesColour }.count
      let over = SVGChart(twin, over: self)
      over.drawMarks(into: &svg)
      if !chart.hidesAxes, !twin.hidesAxes { over.drawRightAxis(at: right, into: &svg) }
      right += SVGChart.rightAxisWidth(twin)
    }
    drawColourBar(into: &svg)
    drawLegend(into: &svg)
  }

  private func drawRightAxis(at x: Double, into svg: inout some Canvas) {
    svg.line(x, plot.y, x, plot.y + plot.height, "#555555")
    var widest = 0.0
    for tick in yTicks where yScale.domain.contains(tick.value) {
      let y = yScale(tick.value)
      svg.line(x, y, x + 4, y, "#555555")
      svg.text(tick.text, x: x + 7, y: y + 4, size: SVGChart.tickSize)
      widest = max(widest, TextWidth.pixels(tick.text, size: SVGChart.tickSize))
    }
    if !chart.yLabel.isEmpty {
      svg.text(chart.yLabel, x: x + 7 + widest + 14, y: plot.y + plot.height / 2, size: 12, anchor: "middle", turn: -90)
    }
  }

  private func drawMarks(into svg: inout some Canvas) {
    for (index, mark) in chart.marks.enumerated() {
      let colour = chart.colour(of: index)
      switch mark {
      case .line(let line): draw(line, colour, into: &svg)
      case .points(let points):
        for (i, point) in points.points.enumerated() where isInside(point.x, point.y) {
          svg.circle(
            xScale(point.x), yScale(point.y), radius: points.radii.isEmpty ? 3 : points.radii[i % points.radii.count],
            fill: points.colours.isEmpty ? colour : points.colours[i % points.colours.count], opacity: points.opacity)
        }
      case .bars(let bars): draw(bars, colour, into: &svg)
      case .area(let area): draw(area, colour, into: &svg)
      case .image(let image): draw(image, into: &svg)
      case .boxes(let boxes): draw(boxes, colour, into: &svg)
      case .text(let text): draw(text, into: &svg)
      case .rule(let rule): draw(rule, colour, into: &svg)
      case .pie(let pie): draw(pie, into: &svg)
      }
    }
  }

  private func isInside(_ x: Double, _ y: Double) -> Bool {
    xScale.domain.contains(x) && yScale.domain.contains(y)
  }

  private func drawAxes(into svg: inout some Canvas, showsGrid: Bool) {
    let bottom = plot.y + plot.height
    let size = SVGChart.tickSize
    for tick in xTicks where xScale.domain.contains(tick.value) {
      let x = xScale(tick.value)
      if showsGrid { svg.line(x, plot.y, x, bottom, "#E6E6E6") }
      svg.line(x, bottom, x, bottom + 4, "#555555")
      if turnsXLabels {
        let text = SVGChart.shortened(tick.text, to: area.height * 0.4, size: size)
        svg.text(text, x: x + 4, y: bottom + 14, size: size, anchor: "end", turn: -45)
      } else {
        svg.text(tick.text, x: x, y: bottom + 16, size: size, anchor: "middle")
      }
    }
    for tick in yTicks where yScale.domain.contains(tick.value) {
      let y = yScale(tick.value)
      if showsGrid { svg.line(plot.x, y, plot.x + plot.width, y, "#E6E6E6") }
      svg.line(plot.x - 4, y, plot.x, y, "#555555")
      let text = SVGChart.shortened(tick.text, to: area.width * 0.4, size: size)
      svg.text(text, x: plot.x - 7, y: y + 4, size: size, anchor: "end")
    }
    svg.line(plot.x, bottom, plot.x + plot.width, bottom, "#555555")
    svg.line(plot.x, plot.y, plot.x, bottom, "#555555")
    if !chart.xLabel.isEmpty {
      svg.text(
        chart.xLabel, x: plot.x + plot.width / 2, y: area.y + area.height - 8, size: 12, anchor: "middle")
    }
    if !chart.yLabel.isEmpty {
      svg.text(
        chart.yLabel, x: area.x + 16, y: plot.y + plot.height / 2, size: 12, anchor: "middle", turn: -90)
    }
  }

  private static func shortened(_ text: String, to pixels: Double, size: Double) -> String {
    guard TextWidth.pixels(text, size: size) > pixels else { return text }
    return TextWidth.elide(text, to: max(3, Int(pixels / (size * 0.57))))
  }

  /// Segments with an end outside the axes are left out, so that a line never leaves the plotting area.
  private func draw(_ line: LineMark, _ colour: String, into svg: inout some Canvas) {
    var run: [(x: Double, y: Double)] = []
    func flush() {
      if run.count > 1 { svg.polyline(run, colour, isDashed: line.isDashed, width: line.width) }
      if line.showsPoints || run.count == 1 {
        for point in run { svg.circle(point.x, point.y, radius: 3, fill: colour) }
      }
      run = []
    }
    for point in line.points {
      if point.x.isFinite, point.y.isFinite, isInside(point.x, point.y) {
        run.append((xScale(point.x), yScale(point.y)))
      } else {
        flush()
      }
    }
    flush()
  }

  private func draw(_ bars: BarMark, _ colour: String, into svg: inout some Canvas) {
    let isVertical = bars.direction == .vertical
    // Touching bars, as in a histogram, keep a hair of white between them.
    let gap = bars.thickness < 0.95 && bars.positions.count > 1 ? 0 : 1.0
    for (index, value) in bars.values.enumerated()
    where value.isFinite && bars.positions.indices.contains(index) {
      let low = bars.positions[index] - bars.thickness / 2
      let high = bars.positions[index] + bars.thickness / 2
      let along = isVertical ? xScale : yScale
      let across = isVertical ? yScale : xScale
      let start = min(along(low), along(high))
      let size = abs(along(high) - along(low)) - gap
      func clamped(_ value: Double) -> Double {
        across(value.clamped(to: across.domain))
      }
      let base = bars.starts.indices.contains(index) ? bars.starts[index] : 0
      let value = base + value
      let from = min(clamped(base), clamped(value))
      let length = abs(clamped(value) - clamped(base))
      svg.rectangle(
        isVertical
          ? SVGArea(x: start + gap / 2, y: from, width: size, height: length)
          : SVGArea(x: from, y: start + gap / 2, width: length, height: size),
        fill: bars.colours.isEmpty ? colour : bars.colours[index % bars.colours.count], opacity: bars.opacity,
        stroke: bars.edge)
      guard bars.errors.indices.contains(index), bars.errors[index] > 0 else { continue }
      let middle = along(bars.positions[index])
      let ends = (clamped(value - bars.errors[index]), clamped(value + bars.errors[index]))
      if isVertical {
        svg.line(middle, ends.0, middle, ends.1, "#222222")
        for end in [ends.0, ends.1] { svg.line(middle - 3, end, middle + 3, end, "#222222") }
      } else {
        svg.line(ends.0, middle, ends.1, middle, "#222222")
        for end in [ends.0, ends.1] { svg.line(end, middle - 3, end, middle + 3, "#222222") }
      }
    }
  }

  /// One row above the plotting area; what does not fit is left out and counted.
  private func drawLegend(into svg: inout some Canvas) {
    var x = plot.x
    let y = plot.y - 8
    var shown = chart.legend.map { (name: $0.name, colour: chart.colour(of: $0.mark)) }
    var taken = chart.marks.filter { $0.takesColour }.count
    for twin in chart.twins {
      var twin = twin
      twin.firstColour = taken
      taken += twin.marks.filter { $0.takesColour }.count
      shown += twin.legend.map { (name: $0.name, colour: twin.colour(of: $0.mark)) }
    }
    for (index, entry) in shown.enumerated() {
      let width = TextWidth.pixels(entry.name, size: SVGChart.tickSize) + 30
      guard x + width <= area.x + area.width || index == 0 else {
        svg.text("+\(shown.count - index)", x: x, y: y, size: SVGChart.tickSize)
        return
      }
      svg.rectangle(SVGArea(x: x, y: y - 8, width: 10, height: 10), fill: entry.colour)
      svg.text(entry.name, x: x + 14, y: y + 1, size: SVGChart.tickSize)
      x += width
    }
  }
}
