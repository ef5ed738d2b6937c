/// A self-contained page of texts, charts and tables: styles and pictures are part of it, nothing is fetched and
/// nothing runs. The same content gives the same bytes.
public struct HTMLPage: Sendable, Hashable {
  public struct Table: Sendable, Hashable {
    public var columns: [String]
    public var rows: [[String]]
    /// Columns whose cells stand on the right, as numbers do.
    public var numeric: Set<Int>
    /// A row to stand out.
    public var marked: Int?

    public init(columns: [String], rows: [[String]], numeric: Set<Int> = [], marked: Int? = nil) {
      self.columns = columns
      self.rows = rows
      self.numeric = numeric
      self.marked = marked
    }
  }

  public enum Block: Sendable, Hashable {
    case heading(String)
    case paragraph(String)
    /// Names with values, side by side.
    case facts([Fact])
    case chart(Chart, width: Double, height: Double)
    /// Charts that stand beside one another where the page is wide enough.
    case charts([Chart], width: Double, height: Double)
    case table(Table)
  }

  public struct Fact: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public var title: String
  public var blocks: [Block]
  /// The last line, in small letters.
  public var footer: String

  public init(title: String, blocks: [Block], footer: String = "") {
    self.title = title
    self.blocks = blocks
    self.footer = footer
  }

  public func render() -> String {
    var html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(SVGText.escaped(title))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      <h1>\(SVGText.escaped(title))</h1>

      """
    for block in blocks { html += render(block) }
    if !footer.isEmpty { html += "<footer>\(SVGText.escaped(footer))</footer>\n" }
    return html + "</main>\n</body>\n</html>\n"
  }

  private func render(_ block: Block) -> String {
    switch block {
    case .heading(let text): return "<h2>\(SVGText.escaped(text))</h2>\n"
    case .paragraph(let text): return "<p>\(SVGText.escaped(text))</p>\n"
    case .facts(let facts):
      let items = facts.map { "<div><dt>\(SVGText.escaped($0.name))</dt><dd>\(SVGText.escaped($0.value))</dd></div>" }
      return "<dl>\n\(items.joined(separator: "\n"))\n</dl>\n"
    case .chart(let chart, let width, let height):
      return "<figure class=\"wide\">\(SVGRenderer().render(chart, width: width, height: height))</figure>\n"
    case .charts(let charts, let width, let height):
      let figures = charts.map { "<figure>\(SVGRenderer().render($0, width: width, height: height))</figure>" }
      return "<div class=\"charts\">\n\(figures.joined(separator: "\n"))\n</div>\n"
    case .table(let table): return render(table)
    }
  }

  private func render(_ table: Table) -> String {
    func cells(_ values: [String], _ tag: String) -> String {
      values.enumerated().map { index, value in
        let side = table.numeric.contains(index) ? " class=\"number\"" : ""
        return "<\(tag)\(side)>\(SVGText.escaped(value))</\(tag)>"
      }.joined()
    }
    let rows = table.rows.enumerated().map { index, row in
      "<tr\(index == table.marked ? " class=\"marked\"" : "")>\(cells(row, "td"))</tr>"
    }
    return """
      <div class="table"><table>
      <thead><tr>\(cells(table.columns, "th"))</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>

      """
  }

  private static let style = """

    :root { color: #222; background: #fff; font: 15px/1.5 system-ui, "Helvetica Neue", Arial, sans-serif; }
    body { margin: 0; }
    main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
    h1 { font-size: 1.6rem; margin: 1rem 0 .5rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    p { max-width: 46rem; }
    dl { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin: 1rem 0; }
    dl div { min-width: 6rem; }
    dt { color: #666; font-size: .8rem; }
    dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    figure { margin: 0; }
    figure.wide { overflow-x: auto; }
    figure.wide svg { min-width: 38rem; }
    svg { display: block; max-width: 100%; height: auto; }
    .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: .5rem 1rem; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
    th, td { padding: .25rem .75rem .25rem 0; text-align: left; white-space: nowrap; border-bottom: 1px solid #e4e4e4; }
    th { color: #666; font-weight: 600; }
    .number { text-align: right; }
    tr.marked td { font-weight: 600; background: #eef6fb; }
    footer { margin-top: 2rem; color: #666; font-size: .8rem; }

    """
}
