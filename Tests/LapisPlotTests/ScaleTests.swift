import LapisPlot
import Testing

struct ScaleTests {
  @Test func histogramCountsLikeNumPy() {
    // numpy.histogram([0, 1, 1, 2, 3, 4, 4, 4], bins=4) of NumPy 2.4
    let histogram = Histogram([0, 1, 1, 2, 3, 4, 4, 4, .nan], bins: 4)
    #expect(histogram.counts == [1, 2, 1, 4])
    #expect(histogram.edges == [0, 1, 2, 3, 4])
    #expect(Histogram([5, 5], bins: 2).edges == [4.5, 5, 5.5])
    #expect(Histogram([], bins: 3).counts == [0, 0, 0])
  }

  @Test func barsScaleWithTheirValues() {
    let chart = Chart.bars(labels: ["a", "b", "c"], values: [4, 2, 1])
    #expect(
      TerminalRenderer(width: 22).render(chart) == """
        a ██████████████████ 4
        b █████████          2
        c ████▌              1
        """)
  }

  @Test func nothingTraps() {
    let odd: [Double] = [.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0, 5e-324]
    for values in [[], [.nan], odd, [0, 0], [1e308, -1e308], [5e-324], [-1, -2]] as [[Double]] {
      for chart in [
        Chart.bars(labels: ["a"], values: values), Chart.bars(labels: [], values: values, direction: .vertical),
        Chart.lines([LineMark(y: values)]), Chart.lines([LineMark(x: values, y: values), LineMark(y: values)]),
        Chart.scatter([PointMark(x: values, y: values)]), Chart.histogram(values), Chart(),
      ] {
        for width in [1, 20, 200] { _ = TerminalRenderer(width: width, height: width / 4).render(chart) }
        #expect(SVGRenderer().render(chart).hasSuffix("</svg>\n"))
      }
    }
  }

  @Test func colourOnlyWhenAsked() {
    let chart = Chart.bars(labels: ["a"], values: [1])
    #expect(!TerminalRenderer().render(chart).contains("\u{1B}"))
    #expect(TerminalRenderer(usesColour: true).render(chart).contains("\u{1B}[38;5;25m"))
  }
}
