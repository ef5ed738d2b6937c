/// Charts as lines of text for a terminal.
public struct TerminalRenderer: Sendable {
  /// In cells; the text never gets wider (at least 20).
  public var width: Int
  /// Lines of the plotting area of line and point charts.
  public var height: Int
  /// Whether bars and series are coloured with ANSI sequences.
  public var usesColour: Bool

  public init(width: Int = 80, height: Int = 12, usesColour: Bool = false) {
    self.width = max(20, width)
    self.height = max(3, height)
    self.usesColour = usesColour
  }

  public func render(_ figure: Figure) -> String {
    var parts = figure.title.isEmpty ? [] : [centred(figure.title)]
    for chart in figure.charts {
      parts.append(render(chart))
      // What has its own y axis stands below.
      parts += chart.twins.map { render($0) }
    }
    return parts.joined(separator: "\n\n")
  }

  /// The lines joined by line breaks, without one at the end and without trailing blanks.
  public func render(_ chart: Chart) -> String {
    var lines = chart.title.isEmpty ? [] : [centred(chart.title)]
    for mark in chart.marks {
      var picture: [String] = []
      switch mark {
      case .image(let mark): picture = image(mark)
      case .boxes(let mark): picture = boxes(mark)
      case .pie(let mark): picture = self.bars(pie(mark), colour: 0)
      default: continue
      }
      lines += picture
      for label in [chart.xLabel, chart.yLabel] where !label.isEmpty { lines.append(centred(label)) }
      return lines.map { TerminalRenderer.trimmed($0) }.joined(separator: "\n")
    }
    let bars = chart.marks.compactMap { if case .bars(let mark) = $0 { mark } else { nil } }
    // The values stand beside the bars anyway: labels at them are left out.
    let others = chart.marks.filter { if case .text = $0 { false } else { true } }
    if !bars.isEmpty, bars.count == others.count {
      for (index, mark) in bars.enumerated() {
        if bars.count > 1, !mark.name.isEmpty { lines.append("\(mark.name):") }
        let rows = self.bars(mark, colour: index)
        lines += mark.direction == .horizontal && !chart.flipsY ? rows.reversed() : rows
      }
      let label = bars[0].direction == .horizontal ? chart.xLabel : chart.yLabel
      if !label.isEmpty { lines.append(centred(label)) }
    } else {
      lines += TerminalGrid(chart, width: width, height: height, usesColour: usesColour).lines()
    }
    return lines.map { TerminalRenderer.trimmed($0) }.joined(separator: "\n")
  }

  private func centred(_ text: String) -> String {
    let shown = TextWidth.elide(text, to: width)
    return String(repeating: " ", count: (width - TextWidth.cells(shown)) / 2) + shown
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  // MARK: Bars

  /// Eighths of a cell, from one to a full one.
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  /// One line a bar: label, bar, value. Bars of negative values run from the axis to the left.
  private func bars(_ mark: BarMark, colour: Int) -> [String] {
    let texts = TickFormat.column(mark.values)
    let errorTexts = mark.errors.isEmpty ? [] : TickFormat.column(mark.errors)
    let ends = mark.values.indices.map { index in
      errorTexts.indices.contains(index) ? "\(texts[index]) ± \(errorTexts[index])" : texts[index]
    }
    let valueWidth = ends.map { TextWidth.cells($0) }.max() ?? 0
    let longest = mark.labels.map { TextWidth.cells($0) }.max() ?? 0
    let labelWidth = min(longest, max(6, width - valueWidth - 2 - max(8, width / 3)))
    let room = max(1, width - labelWidth - valueWidth - 2)
    let finite = mark.values.filter { $0.isFinite }
    let low = min(0, finite.min() ?? 0)
    let high = max(0, finite.max() ?? 0)
    let leftCells = low < 0 ? max(1, Int((Double(room) * (-low / (high - low))).rounded())) : 0
    let rightCells = max(high > 0 ? 1 : 0, room - leftCells)
    return mark.values.indices.map { index in
      let label = TextWidth.padRight(TextWidth.elide(mark.labels[index], to: labelWidth), to: labelWidth)
      let value = mark.values[index].isFinite ? mark.values[index] : 0
      let left = value < 0 ? -value / -low * Double(leftCells) : 0
      let right = value > 0 ? value / high * Double(rightCells) : 0
      let bar =
        TextWidth.padLeft(TerminalRenderer.leftBar(left), to: leftCells)
        + TextWidth.padRight(TerminalRenderer.rightBar(right), to: rightCells)
      let shown = usesColour ? TerminalRenderer.coloured(bar, colour) : bar
      return "\(label) \(shown) \(TextWidth.padLeft(ends[index], to: valueWidth))"
    }
  }

  static func rightBar(_ cells: Double) -> String {
    let units = Int((cells * 8).rounded())
    let full = String(repeating: "█", count: units / 8)
    let rest = units % 8
    // The smallest bar that is not zero still shows.
    if units == 0 { return cells > 0 ? "▏" : "" }
    return rest == 0 ? full : full + String(eighths[rest - 1])
  }

  /// There are no eighths that start on the right, so halves have to do.
  static func leftBar(_ cells: Double) -> String {
    let halves = max(cells > 0 ? 1 : 0, Int((cells * 2).rounded()))
    return (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
  }

  /// The nearest of the 256 terminal colours to the palette's.
  static func coloured(_ text: String, _ index: Int) -> String {
    let codes = [25, 172, 36, 166, 175, 74, 16, 227]
    return "\u{1B}[38;5;\(codes[index % codes.count])m\(text)\u{1B}[0m"
  }
}
