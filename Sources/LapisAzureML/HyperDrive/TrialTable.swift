import LapisDiagnostics
import LapisTune

/// The rows that `wait_for_completion(show_output=True)` prints: one a trial, in the order of the trials,
/// as soon as all before it have ended, so that two runs of a script print the same.
struct TrialTable: Sendable {
  private var waiting: [Int: String] = [:]
  private var next = 0

  static func header(_ metric: String) -> String {
    pad("Run", 4, left: false) + "  " + pad("Status", 9) + "  " + pad(metric, 10) + "  Hyperparameters"
  }

  /// The rows that can be printed now that `record` has ended.
  mutating func rows(after record: TrialRecord, goal: Goal) -> [String] {
    waiting[record.trial.number] = Self.row(record, goal)
    var rows: [String] = []
    while let row = waiting.removeValue(forKey: next) {
      rows.append(row)
      next += 1
    }
    return rows
  }

  static func row(_ record: TrialRecord, _ goal: Goal) -> String {
    var status: String
    var reason = ""
    switch record.state {
    case .completed: status = "Completed"
    case .failed(let diagnostic):
      status = "Failed"
      reason = "  (\(diagnostic.message.split(separator: "\n").first ?? ""))"
    case .running: status = "Running"
    case .stopped, .cancelled, .discarded: status = "Canceled"
    }
    let metric = record.best(goal).map { number($0) } ?? "-"
    let hyperparameters = record.trial.assignment.arguments.joined(separator: " ")
    return pad(String(record.trial.number), 4, left: false) + "  " + pad(status, 9) + "  "
      + pad(metric, 10) + "  " + hyperparameters + reason
  }

  /// Six decimals at most, more digits for small numbers.
  static func number(_ value: Double) -> String {
    let scaled = value * 1e6
    guard abs(scaled) < 1e15, abs(value) >= 0.001 || value == 0 else { return value.description }
    return (scaled.rounded() / 1e6).description
  }

  static func pad(_ text: String, _ width: Int, left: Bool = true) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + space : space + text
  }
}
