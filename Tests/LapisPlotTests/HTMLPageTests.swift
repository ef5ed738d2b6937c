import Foundation
import LapisPlot
import Testing

struct HTMLPageTests {
  @Test func everyTextIsEscapedAndNothingIsFetched() throws {
    let evil = "<script>alert('&')</script>"
    let chart = Chart.parallelCoordinates(
      [.init(evil, places: [0, 1], low: evil, high: "1"), .init("b", places: [1, .nan], low: "0", high: "1")],
      colours: ["#000000", "#FF0000"], order: [0, 1])
    let page = HTMLPage(
      title: evil,
      blocks: [
        .heading(evil), .paragraph(evil), .facts([.init(evil, evil)]), .chart(chart, width: 400, height: 300),
        .charts([chart, chart], width: 300, height: 200),
        .table(.init(columns: [evil], rows: [[evil], ["2"]], numeric: [0], marked: 1)),
      ], footer: evil
    ).render()
    #expect(!page.contains("<script"))
    #expect(!page.contains("http:") || page.components(separatedBy: "http:").count == page.components(separatedBy: "http://www.w3.org/2000/svg").count)
    #expect(!page.contains("https:") && !page.contains("<link") && !page.contains("@import") && !page.contains("url("))
    #expect(page.components(separatedBy: "<svg").count == 4)
    #expect(page.components(separatedBy: "<tr class=\"marked\">").count == 2)
  }
}
