/// The text table that an AutoML run prints while it goes: what each column means, a header, a row an iteration.
struct IterationTable {
  /// The SDK's two layouts: the one since its version 1.37, and the one before.
  enum Layout {
    case current, classic
  }

  private struct Column {
    var name: String
    var width: Int
    var meaning: String
  }

  let width: Int
  private let columns: [Column]

  init(layout: Layout = .current) {
    let classic = layout == .classic
    columns = [
      Column(
        name: classic ? "ITERATION" : "ITER", width: classic ? 10 : 5,
        meaning: "The iteration being evaluated."),
      Column(
        name: "PIPELINE", width: 48,
        meaning: "A summary description of the pipeline being evaluated."),
      Column(
        name: "DURATION", width: classic ? 10 : 16, meaning: "Time taken for the current iteration."),
      Column(
        name: "METRIC", width: 10,
        meaning: "The result of computing score on the fitted pipeline."),
      Column(name: "BEST", width: 10, meaning: "The best observed score thus far."),
    ]
    let sum = columns.reduce(0) { $0 + $1.width }
    width = classic ? sum + 3 * (columns.count - 1) : sum + 3
  }

  var stars: String { String(repeating: "*", count: width) }

  /// The block that says what each column means, between lines of stars.
  var description: [String] {
    ["", stars] + columns.map { "\($0.name): \($0.meaning)" } + [stars, ""]
  }

  var header: String { line(columns.map { $0.name }) }

  /// One finished iteration. `metric` is nil where it failed; `best` is nil before the first score.
  func row(
    iteration: Int, pipeline: String, seconds: Double, metric: Double?, best: Double?
  ) -> String {
    line([
      String(iteration), pipeline, Self.duration(seconds), Self.number(metric), Self.number(best),
    ])
  }

  private func line(_ cells: [String]) -> String {
    right(cells[0], columns[0].width) + "   "
      + String(left(cells[1], columns[1].width).prefix(columns[1].width - 1))
      + left(cells[2], columns[2].width) + right(cells[3], columns[3].width)
      + right(cells[4], columns[4].width)
  }

  private func left(_ text: String, _ width: Int) -> String {
    String((text + String(repeating: " ", count: max(0, width - text.count))).prefix(width))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// `h:mm:ss`, rounded to seconds.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "0:00:00" }
    let whole = Int(seconds.rounded())
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }

  /// Four decimals; `nan` where there is no number.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "nan" }
    let scaled = (abs(value) * 10_000).rounded(.toNearestOrEven)
    guard scaled < 1e15 else { return String(value) }
    let units = Int(scaled)
    let digits = String(units % 10_000)
    let sign = value < 0 ? "-" : ""
    return "\(sign)\(units / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }
}
