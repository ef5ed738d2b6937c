/// The plotting area of line and point charts in text: a grid of cells with ticks on the left and below.
///
/// A single line is drawn in Braille dots, two by four to a cell; several series are told apart by glyphs.
struct TerminalGrid {
  private let chart: Chart
  private let width: Int
  private let height: Int
  private let usesColour: Bool
  private let extent: ChartExtent
  private let xDomain: ClosedRange<Double>
  private let yDomain: ClosedRange<Double>

  init(_ chart: Chart, width: Int, height: Int, usesColour: Bool) {
    self.chart = chart
    self.width = width
    self.height = height
    self.usesColour = usesColour
    let extent = ChartExtent(chart)
    self.extent = extent
    xDomain = extent.x
    yDomain = extent.y
  }

  func lines() -> [String] {
    let yTicks = (chart.yTicks ?? Scale.ticks(yDomain, atMost: max(2, height / 2), wholeOnly: extent.yIsWhole, chart.yScale))
      .filter { yDomain.contains($0.value) }
    let margin = min(yTicks.map { TextWidth.cells($0.text) }.max() ?? 0, width / 3)
    let columns = max(4, width - margin - 2)
    let xScale = Scale(domain: xDomain, start: 0, end: Double(columns), kind: chart.xScale)
    let yScale = chart.flipsY
      ? Scale(domain: yDomain, start: 0, end: Double(height), kind: chart.yScale)
      : Scale(domain: yDomain, start: Double(height), end: 0, kind: chart.yScale)
    let cells = draw(columns: columns, xScale, yScale)

    var result: [String] = []
    if !chart.yLabel.isEmpty { result.append(TextWidth.elide(chart.yLabel, to: width)) }
    for row in 0..<height {
      let tick = yTicks.first { Int(yScale($0.value).rounded(.down)).clamped(to: 0...height - 1) == row }
      let text = TextWidth.elide(tick?.text ?? "", to: margin)
      let content = cells[row].map { cell -> String in
        guard usesColour, let colour = cell.colour else { return String(cell.glyph) }
        return TerminalRenderer.coloured(String(cell.glyph), colour)
      }
      result.append(
        TextWidth.padLeft(text, to: margin) + (tick == nil ? " │" : " ┤") + content.joined())
    }
    let texts = xTexts(columns, xScale)
    result.append(
      String(repeating: " ", count: margin) + " └" + texts.axis)
    result.append(String(repeating: " ", count: margin + 2) + texts.labels)
    if !chart.xLabel.isEmpty {
      let label = TextWidth.elide(chart.xLabel, to: columns)
      let indent = margin + 2 + (columns - TextWidth.cells(label)) / 2
      result.append(String(repeating: " ", count: indent) + label)
    }
    for entry in chart.legend {
      let glyph = usesBraille ? "⠒" : String(Palette.glyph(entry.mark))
      let shown = usesColour ? TerminalRenderer.coloured(glyph, entry.mark) : glyph
      result.append(
        String(repeating: " ", count: margin + 2) + shown + " "
          + TextWidth.elide(entry.name, to: max(1, columns - 2)))
    }
    return result
  }

  private struct Cell {
    var glyph: Character = " "
    var colour: Int?
  }

  private var usesBraille: Bool {
    guard chart.marks.count == 1, case .line = chart.marks[0] else { return false }
    return true
  }

  private func draw(columns: Int, _ xScale: Scale, _ yScale: Scale) -> [[Cell]] {
    var cells = [[Cell]](repeating: [Cell](repeating: Cell(), count: columns), count: height)
    func put(_ x: Double, _ y: Double, _ glyph: Character, _ colour: Int) {
      guard x.isFinite, y.isFinite, x >= 0, x <= Double(columns), y >= 0, y <= Double(height) else { return }
      let row = Int(y).clamped(to: 0...height - 1)
      cells[row][Int(x).clamped(to: 0...columns - 1)] = Cell(glyph: glyph, colour: colour)
    }
    for (index, mark) in chart.marks.enumerated() {
      switch mark {
      case .points(let points):
        for point in points.points { put(xScale(point.x), yScale(point.y), Palette.glyph(index), index) }
      case .line(let line) where usesBraille:
        braille(line, columns: columns, xScale, yScale).forEach { cells[$0.row][$0.column].glyph = $0.glyph }
      case .line(let line):
        walk(line, xScale, yScale, step: 1) { put($0, $1, straight(line) ?? Palette.glyph(index), index) }
      case .area(let area):
        func fill(_ x: Double, _ a: Double, _ b: Double) {
          guard x.isFinite, a.isFinite, b.isFinite else { return }
          var level = max(0, min(a, b))
          while level <= min(Double(height), max(a, b)) {
            put(x, level, ["░", "▒", "▓"][index % 3], index)
            level += 1
          }
        }
        for i in area.x.indices {
          let (x, a, b) = (xScale(area.x[i]), yScale(area.low[i]), yScale(area.high[i]))
          fill(x, a, b)
          guard i + 1 < area.x.count else { continue }
          // Every column between two points.
          let (nextX, nextA, nextB) = (xScale(area.x[i + 1]), yScale(area.low[i + 1]), yScale(area.high[i + 1]))
          guard x.isFinite, nextX.isFinite, nextX > x + 1, nextX - x < 4000 else { continue }
          for step in stride(from: 1.0, to: nextX - x, by: 1) {
            let t = step / (nextX - x)
            fill(x + step, a + t * (nextA - a), b + t * (nextB - b))
          }
        }
      case .rule(let rule):
        if rule.isHorizontal {
          for x in 0..<columns { put(Double(x), yScale(rule.place), rule.isDashed ? "╌" : "─", index) }
        } else {
          for y in 0..<height { put(xScale(rule.place), Double(y), rule.isDashed ? "┆" : "│", index) }
        }
      case .text(let text):
        let x = text.isRelative ? text.x * Double(columns) : xScale(text.x)
        let y = text.isRelative ? (1 - text.y) * Double(height) : yScale(text.y)
        let letters = Array(text.text.split(separator: "\n").first ?? "")
        let shift = text.anchor == "middle" ? letters.count / 2 : text.anchor == "end" ? letters.count : 0
        for (i, letter) in letters.enumerated() { put(x + Double(i - shift), y, letter, index) }
      case .image, .boxes, .pie: break
      case .bars(let bars):
        for (position, value) in zip(bars.positions, bars.values) {
          let isVertical = bars.direction == .vertical
          let x = xScale(isVertical ? position : value)
          let y = yScale(isVertical ? value : position)
          put(x, y, "█", index)
          guard isVertical, x.isFinite, y.isFinite else { continue }
          let base = yScale(0)
          var level = max(0, min(y, base))
          while level < min(Double(height), max(y, base)) {
            put(x, level, "█", index)
            level += 1
          }
        }
      }
    }
    return cells
  }

  /// The glyph of a single stroke up or across, such as an error bar.
  private func straight(_ line: LineMark) -> Character? {
    guard line.points.count == 2, line.name.isEmpty else { return nil }
    if line.x[0] == line.x[1] { return "│" }
    return line.y[0] == line.y[1] ? "─" : nil
  }

  /// Visits points along each segment no further apart than the step, in grid units.
  private func walk(
    _ line: LineMark, _ xScale: Scale, _ yScale: Scale, step: Double, _ visit: (Double, Double) -> Void
  ) {
    var last: (x: Double, y: Double)?
    for point in line.points {
      let here = (x: xScale(point.x), y: yScale(point.y))
      guard here.x.isFinite, here.y.isFinite else {
        last = nil
        continue
      }
      if let last {
        let distance = max(abs(here.x - last.x), abs(here.y - last.y))
        // Far outside the area nothing shows, so nothing needs to be visited finely.
        let count = Int(min(distance / step, 4000)) + 1
        for i in 1...count {
          let t = Double(i) / Double(count)
          visit(last.x + t * (here.x - last.x), last.y + t * (here.y - last.y))
        }
      } else {
        visit(here.x, here.y)
      }
      last = here
    }
  }

  private func braille(
    _ line: LineMark, columns: Int, _ xScale: Scale, _ yScale: Scale
  ) -> [(row: Int, column: Int, glyph: Character)] {
    // Dots of a Braille cell, by row and column, as bits of the code point after U+2800.
    let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    var dots = [UInt32](repeating: 0, count: columns * height)
    walk(line, xScale, yScale, step: 0.2) { x, y in
      guard x >= 0, x <= Double(columns), y >= 0, y <= Double(height) else { return }
      let dotX = Int(x * 2).clamped(to: 0...columns * 2 - 1)
      let dotY = Int(y * 4).clamped(to: 0...height * 4 - 1)
      dots[(dotY / 4) * columns + dotX / 2] |= bits[dotY % 4][dotX % 2]
    }
    return dots.indices.compactMap { index in
      guard dots[index] != 0, let scalar = Unicode.Scalar(0x2800 + dots[index]) else { return nil }
      return (index / columns, index % columns, Character(scalar))
    }
  }

  /// The axis line with its ticks, and the texts under them, as many as do not touch.
  private func xTexts(_ columns: Int, _ xScale: Scale) -> (axis: String, labels: String) {
    var ticks = chart.xTicks ?? []
    if chart.xTicks == nil {
      for count in stride(from: max(2, columns / 6), through: 2, by: -1) {
        ticks = Scale.ticks(xDomain, atMost: count, wholeOnly: extent.xIsWhole, chart.xScale)
        let widest = ticks.map { TextWidth.cells($0.text) }.max() ?? 0
        if ticks.count * (widest + 2) <= columns { break }
      }
    }
    var axis = [Character](repeating: "─", count: columns)
    var labels = [Character](repeating: " ", count: columns)
    var free = 0
    for tick in ticks {
      let place = xScale(tick.value)
      guard place.isFinite, place >= 0, place <= Double(columns) else { continue }
      let column = Int(place).clamped(to: 0...columns - 1)
      let text = Array(tick.text)
      let start = (column - text.count / 2).clamped(to: 0...max(0, columns - text.count))
      guard start >= free, start + text.count <= columns else { continue }
      axis[column] = "┬"
      for (offset, character) in text.enumerated() { labels[start + offset] = character }
      free = start + text.count + 1
    }
    return (String(axis), String(labels))
  }
}

extension Comparable {
  func clamped(to range: ClosedRange<Self>) -> Self {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
