import Glibc

/// Areas, images, boxes, texts, rules and pies.
extension SVGChart {
  func draw(_ area: AreaMark, _ colour: String, into svg: inout some Canvas) {
    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      (xScale(x.clamped(to: xScale.domain)), yScale(y.clamped(to: yScale.domain)))
    }
    var run: [Int] = []
    func flush() {
      if run.count > 1 {
        svg.polygon(run.map { point(area.x[$0], area.high[$0]) } + run.reversed().map { point(area.x[$0], area.low[$0]) }, fill: colour, opacity: area.opacity)
      }
      run = []
    }
    for i in area.x.indices {
      if area.x[i].isFinite, area.low[i].isFinite, area.high[i].isFinite { run.append(i) } else { flush() }
    }
    flush()
  }

  func draw(_ image: ImageMark, into svg: inout some Canvas) {
    let (left, right) = (xScale(image.x.lowerBound), xScale(image.x.upperBound))
    let (bottom, top) = (yScale(image.y.lowerBound), yScale(image.y.upperBound))
    let upper = min(top, bottom)
    let (width, height) = (abs(right - left) / Double(image.columns), abs(bottom - top) / Double(image.rows))
    for row in 0..<image.rows {
      // Cells of one colour side by side are one rectangle.
      var column = 0
      while column < image.columns {
        let colour = image.colours[row * image.columns + column]
        var end = column + 1
        while end < image.columns, image.colours[row * image.columns + end] == colour { end += 1 }
        let shown = image.startsAtBottom ? image.rows - 1 - row : row
        // A little overlap hides the seams between neighbours.
        svg.rectangle(
          SVGArea(
            x: min(left, right) + Double(column) * width, y: upper + Double(shown) * height,
            width: Double(end - column) * width + (end < image.columns ? 0.4 : 0), height: height + (shown < image.rows - 1 ? 0.4 : 0)),
          fill: colour)
        column = end
      }
    }
  }

  func draw(_ mark: BoxMark, _ colour: String, into svg: inout some Canvas) {
    let (along, across) = mark.isVertical ? (xScale, yScale) : (yScale, xScale)
    func line(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ colour: String = "#333333", width: Double = 1) {
      mark.isVertical ? svg.line(a, b, c, d, colour, width: width) : svg.line(b, a, d, c, colour, width: width)
    }
    for box in mark.boxes where box.median.isFinite {
      let (from, to) = (along(box.position - mark.width / 2), along(box.position + mark.width / 2))
      let middle = along(box.position)
      let quarter = (to - from) / 4
      let (first, third) = (across(box.first), across(box.third))
      let (start, size) = (min(from, to), abs(to - from))
      svg.rectangle(
        mark.isVertical
          ? SVGArea(x: start, y: min(first, third), width: size, height: abs(first - third))
          : SVGArea(x: min(first, third), y: start, width: abs(first - third), height: size), fill: colour, opacity: 0.35, stroke: "#333333")
      line(middle, first, middle, across(box.low))
      line(middle, third, middle, across(box.high))
      for end in [box.low, box.high] { line(middle - quarter, across(end), middle + quarter, across(end)) }
      line(from, across(box.median), to, across(box.median), "#D55E00", width: 2)
      for outlier in box.outliers {
        let at = across(outlier)
        svg.circle(mark.isVertical ? middle : at, mark.isVertical ? at : middle, radius: 2.5, fill: "#555555", opacity: 0.8)
      }
    }
  }

  func draw(_ text: TextMark, into svg: inout some Canvas) {
    let x = text.isRelative ? plot.x + text.x * plot.width : xScale(text.x)
    let y = text.isRelative ? plot.y + (1 - text.y) * plot.height : yScale(text.y)
    guard x.isFinite, y.isFinite else { return }
    if text.arrow.count == 2 {
      let (toX, toY) = (xScale(text.arrow[0]), yScale(text.arrow[1]))
      // The line starts beside the text and not in it.
      let wide = TextWidth.pixels(text.text, size: text.size)
      let left = text.anchor == "middle" ? x - wide / 2 : text.anchor == "end" ? x - wide : x
      let from = (x: toX.clamped(to: left - 4...left + wide + 4), y: toY.clamped(to: y - text.size - 2...y + 4))
      svg.line(from.x, from.y, toX, toY, "#555555", width: 1.2)
      svg.circle(toX, toY, radius: 2.5, fill: "#555555")
    }
    let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
    let tall = text.size * 1.2
    let base = text.rise > 0 ? y - tall * Double(lines.count - 1) - Double(text.rise - 1) * 4 : text.rise < 0 ? y + text.size : y + text.size * 0.35 - tall * Double(lines.count - 1) / 2
    for (i, line) in lines.enumerated() {
      svg.text(String(line), x: x, y: base + Double(i) * tall, size: text.size, anchor: text.anchor, colour: text.colour, turn: -text.turn)
    }
  }

  func draw(_ rule: RuleMark, _ colour: String, into svg: inout some Canvas) {
    let (scale, other) = rule.isHorizontal ? (yScale, xScale) : (xScale, yScale)
    if let end = rule.end {
      let (a, b) = (scale(rule.place.clamped(to: scale.domain)), scale(end.clamped(to: scale.domain)))
      svg.rectangle(
        rule.isHorizontal
          ? SVGArea(x: plot.x, y: min(a, b), width: plot.width, height: abs(a - b))
          : SVGArea(x: min(a, b), y: plot.y, width: abs(a - b), height: plot.height), fill: colour, opacity: 0.3)
      return
    }
    guard scale.domain.contains(rule.place) else { return }
    let at = scale(rule.place)
    let points = rule.isHorizontal ? [(x: other.start, y: at), (x: other.end, y: at)] : [(x: at, y: other.start), (x: at, y: other.end)]
    svg.polyline(points, colour, isDashed: rule.isDashed)
  }

  func draw(_ pie: PieMark, into svg: inout some Canvas) {
    let total = pie.values.filter { $0.isFinite && $0 > 0 }.reduce(0, +)
    guard total > 0 else { return }
    let centre = (x: plot.x + plot.width / 2, y: plot.y + plot.height / 2)
    let radius = min(plot.width, plot.height) * 0.38
    var angle = pie.startAngle * .pi / 180
    for (i, value) in pie.values.enumerated() where value.isFinite && value > 0 {
      let sweep = value / total * 2 * .pi * (pie.runsClockwise ? -1 : 1)
      let colour = pie.colours.isEmpty ? Palette.colour(i) : pie.colours[i % pie.colours.count]
      // Short steps along the arc: half a degree each.
      let steps = max(2, Int(abs(sweep) / (.pi / 360)))
      let arc = (0...steps).map { step -> (x: Double, y: Double) in
        let at = angle + sweep * Double(step) / Double(steps)
        return (centre.x + radius * cos(at), centre.y - radius * sin(at))
      }
      svg.polygon([centre] + arc, fill: colour, opacity: 1, stroke: "#FFFFFF")
      let middle = angle + sweep / 2
      func put(_ text: String, _ distance: Double, _ colour: String, _ anchor: String) {
        svg.text(
          text, x: centre.x + distance * cos(middle), y: centre.y - distance * sin(middle) + 4, size: 11, anchor: anchor, colour: colour)
      }
      if pie.labels.indices.contains(i) {
        put(pie.labels[i], radius * 1.1, "#222222", cos(middle) > 0.2 ? "start" : cos(middle) < -0.2 ? "end" : "middle")
      }
      if pie.texts.indices.contains(i) { put(pie.texts[i], radius * 0.6, "#FFFFFF", "middle") }
      angle += sweep
    }
  }

  /// A strip beside the plotting area with the colours and their values.
  func drawColourBar(into svg: inout some Canvas) {
    guard let bar = chart.colourBar else { return }
    let strip = SVGArea(x: plot.x + plot.width + 14, y: plot.y, width: 14, height: plot.height)
    let steps = 64
    for i in 0..<steps {
      let height = strip.height / Double(steps)
      svg.rectangle(
        SVGArea(x: strip.x, y: strip.y + Double(i) * height, width: strip.width, height: height + 0.4),
        fill: bar.map.hex(1 - (Double(i) + 0.5) / Double(steps)))
    }
    let scale = Scale(domain: bar.range, start: strip.y + strip.height, end: strip.y)
    for tick in Scale.ticks(bar.range, atMost: max(2, Int(strip.height / 40))) {
      svg.line(strip.x + strip.width, scale(tick.value), strip.x + strip.width + 4, scale(tick.value), "#555555")
      svg.text(tick.text, x: strip.x + strip.width + 6, y: scale(tick.value) + 4, size: 10)
    }
    if !bar.label.isEmpty {
      svg.text(bar.label, x: area.x + area.width - 6, y: plot.y + plot.height / 2, size: 11, anchor: "middle", turn: -90)
    }
  }
}
