import LapisDiagnostics
import LapisParams
import LapisStore
import LapisTune

/// A child of a stored search, with what it reached.
struct SearchChild {
  var record: RunRecord
  /// From 0, in the order proposed.
  var number: Int
  var assignment: Assignment
  /// The primary metric, in the order logged.
  var curve: [Double]
  /// The best of it.
  var best: Double?

  /// In the order of the trials.
  ///
  /// - Parameter metrics: all that the children logged.
  static func all(
    of parent: String, metric: String, goal: Goal, metrics: [MetricRecord], in store: RunStore
  ) throws(Diagnostic) -> [SearchChild] {
    var curves: [String: [Double]] = [:]
    for entry in metrics where entry.name == metric {
      if let value = entry.value.asDouble { curves[entry.run, default: []].append(value) }
    }
    return try store.children(of: parent).enumerated().map { index, record in
      let curve = curves[record.id] ?? []
      return SearchChild(
        record: record, number: number(record.id, parent) ?? index, assignment: Assignment(record.parameters), curve: curve,
        best: TrialCurve(trial: 0, values: curve).best(goal, upTo: .max))
    }
  }

  /// The number behind the parent's id.
  private static func number(_ id: String, _ parent: String) -> Int? {
    id.hasPrefix(parent + "_") ? Int(id.dropFirst(parent.count + 1)) : nil
  }

  /// Whether it is a part of the result: one that a cut-off made meaningless is not.
  var counts: Bool { record.properties[SearchChild.discardedProperty] == nil }

  var started: Timestamp? { record.started }
  var ended: Timestamp? { record.ended }
  var seconds: Double? {
    guard let started, let ended else { return nil }
    return ended.seconds(since: started)
  }

  var state: String {
    switch record.status {
    case .completed: "Completed"
    case .failed: "Failed"
    case .canceled: record.properties[SearchChild.stoppedProperty] == nil ? "Canceled" : "Stopped by the policy"
    default: record.status.rawValue
    }
  }

  /// The first line of why it failed.
  var reason: String { record.error?.split(separator: "\n").first.map { String($0) } ?? "" }

  /// The property of a child that a policy stopped: its status is that of a cancelled one.
  static let stoppedProperty = "lapis.stopped_by_policy"

  /// The property of a child that ended after another had been cut off.
  static let discardedProperty = "lapis.discarded"

  /// Best first; those without a value last, in their order.
  static func ranked(_ children: [SearchChild], _ goal: Goal) -> [SearchChild] {
    children.enumerated().sorted { a, b in
      switch (a.element.best, b.element.best) {
      case (let x?, let y?) where x != y: goal.isBetter(x, than: y)
      case (nil, _?): false
      case (_?, nil): true
      default: a.offset < b.offset
      }
    }.map { $0.element }
  }

  /// How many are in each state, the usual states first.
  static func states(_ children: [SearchChild]) -> [(name: String, count: Int)] {
    var names = ["Completed", "Stopped by the policy", "Failed", "Canceled"]
    for child in children where !names.contains(child.state) { names.append(child.state) }
    return names.map { name in (name, children.count { $0.state == name }) }.filter { $0.count > 0 }
  }

  /// A value as a table shows it: no quotes, six significant digits.
  static func text(_ value: ParamValue) -> String {
    guard case .double(let number) = value, number != number.rounded() else { return value.argumentText }
    return TrialTable.number(number)
  }

  /// `0.42 s`, `3:07`, `1:02:03`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "" }
    if seconds < 60 { return "\((seconds * 100).rounded() / 100) s" }
    let whole = Int(seconds.rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(whole % 60))" : "\(minutes):\(two(whole % 60))"
  }

  /// Two hexadecimal digits of a share of 255.
  static func hexadecimal(_ share: Double) -> String {
    let value = Int((max(0, min(1, share)) * 255).rounded())
    return (value < 16 ? "0" : "") + String(value, radix: 16)
  }
}
