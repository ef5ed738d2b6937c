/// Where the charts of a figure stand on its page.
enum FigureLayout {
  static func draw(_ figure: Figure, width: Double, height: Double, into canvas: inout some Canvas) {
    let top = figure.title.isEmpty ? 0.0 : 30
    if !figure.title.isEmpty {
      canvas.text(figure.title, x: width / 2, y: 20, size: 15, anchor: "middle", isBold: true)
    }
    let columns = min(figure.columns, max(1, figure.charts.count))
    let rows = max(1, (figure.charts.count + columns - 1) / columns)
    for (index, chart) in figure.charts.enumerated() {
      let area = SVGArea(
        x: Double(index % columns) * width / Double(columns),
        y: top + Double(index / columns) * (height - top) / Double(rows),
        width: width / Double(columns), height: (height - top) / Double(rows))
      SVGChart(chart, in: area).draw(into: &canvas)
    }
  }
}

extension Figure {
  /// The page in units, within what can be drawn.
  var pageSize: (width: Double, height: Double) {
    ((width.isFinite ? width : 640).clamped(to: 120...20_000), (height.isFinite ? height : 480).clamped(to: 90...100_000))
  }
}
