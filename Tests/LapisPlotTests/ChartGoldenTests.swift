import LapisPlot
import Testing

struct ChartGoldenTests {
  @Test(arguments: ChartSample.all)
  func terminalText(_ sample: ChartSample) throws {
    try Golden.check(TerminalRenderer(width: 72).render(sample.chart), sample.name + ".txt")
  }

  @Test(arguments: ChartSample.all)
  func narrowTerminalText(_ sample: ChartSample) throws {
    let text = TerminalRenderer(width: 34, height: 6).render(sample.chart)
    try Golden.check(text, sample.name + ".narrow.txt")
    for line in text.split(separator: "\n") where !line.contains("年") { #expect(line.count <= 34) }
  }

  @Test(arguments: ChartSample.all)
  func svg(_ sample: ChartSample) throws {
    try Golden.check(SVGRenderer().render(sample.chart), sample.name + ".svg")
  }

  @Test func figureOfCharts() throws {
    let figure = Figure(
      title: "All of them", columns: 3, charts: ChartSample.all.map { $0.chart }, width: 1200, height: 900)
    try Golden.check(SVGRenderer().render(figure), "figure.svg")
  }
}
