/// Charts as self-contained SVG text: no scripts, no fonts, nothing to fetch. The same chart gives the same
/// bytes.
public struct SVGRenderer: Sendable {
  public init() {}

  /// - Parameters:
  ///   - width: in pixels; at least 120.
  ///   - height: nil takes what the chart needs: more for many horizontal bars.
  public func render(_ chart: Chart, width: Double = 640, height: Double? = nil) -> String {
    let tall = height ?? SVGRenderer.naturalHeight(chart)
    return render(Figure(charts: [chart], width: width, height: tall))
  }

  public func render(_ figure: Figure) -> String {
    let (width, height) = figure.pageSize
    var svg = SVGText()
    svg.open(width: width, height: height)
    FigureLayout.draw(figure, width: width, height: height, into: &svg)
    svg.close()
    return svg.result
  }

  private static func naturalHeight(_ chart: Chart) -> Double {
    let bars = chart.marks.reduce(0) { total, mark in
      guard case .bars(let bars) = mark, bars.direction == .horizontal else { return total }
      return max(total, bars.values.count)
    }
    return bars == 0 ? 400 : Double(bars) * 24 + 90
  }
}

/// A rectangle on the page.
struct SVGArea {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}

/// Collects SVG elements; numbers with two decimals, texts escaped.
struct SVGText: Canvas {
  private(set) var result = ""

  mutating func open(width: Double, height: Double) {
    let size = "\(number(width)) \(number(height))"
    result +=
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(number(width))\" height=\"\(number(height))\" viewBox=\"0 0 \(size)\" font-family=\"Helvetica, Arial, sans-serif\">\n"
    result += "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n"
  }

  mutating func close() { result += "</svg>\n" }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String, width: Double) {
    result +=
      "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" stroke=\"\(SVGText.escaped(colour))\" stroke-width=\"\(number(width))\"/>\n"
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], fill: String, opacity: Double, stroke: String?) {
    let path = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    result += "<polygon points=\"\(path)\"\(paint(fill, opacity, stroke))/>\n"
  }

  mutating func rectangle(_ area: SVGArea, fill: String, opacity: Double, stroke: String?) {
    result +=
      "<rect x=\"\(number(area.x))\" y=\"\(number(area.y))\" width=\"\(number(max(0, area.width)))\" height=\"\(number(max(0, area.height)))\"\(paint(fill, opacity, stroke))/>\n"
  }

  /// The attributes of an area's inside and edge.
  private func paint(_ fill: String, _ opacity: Double, _ stroke: String? = nil) -> String {
    let fade = opacity < 1 ? " fill-opacity=\"\(number(opacity))\"" : ""
    let edge = stroke.map { " stroke=\"\(SVGText.escaped($0))\"" } ?? ""
    return " fill=\"\(SVGText.escaped(fill))\"\(fade)\(edge)"
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: String, opacity: Double) {
    result +=
      "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\"\(paint(fill, opacity))/>\n"
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ colour: String, isDashed: Bool, width: Double) {
    let path = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    let dashes = isDashed ? " stroke-dasharray=\"6 4\"" : ""
    result +=
      "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(SVGText.escaped(colour))\" stroke-width=\"\(number(width))\" stroke-linejoin=\"round\"\(dashes)/>\n"
  }

  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, anchor: String, colour: String, turn: Double, isBold: Bool
  ) {
    let turned = turn == 0 ? "" : " transform=\"rotate(\(number(turn)) \(number(x)) \(number(y)))\""
    let weight = isBold ? " font-weight=\"bold\"" : ""
    result +=
      "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" text-anchor=\"\(anchor)\" fill=\"\(SVGText.escaped(colour))\"\(weight)\(turned)>\(SVGText.escaped(text))</text>\n"
  }

  private func number(_ value: Double) -> String {
    var text = TickFormat.fixed(min(max(value, -1e6), 1e6), decimals: 2)
    while text.contains("."), text.last == "0" || text.last == "." {
      let wasPoint = text.removeLast() == "."
      if wasPoint { break }
    }
    return text
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // XML 1.0 has no way to write the other control characters.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "�"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
