import LapisFrame
import LapisInterpreter

/// `sklearn.metrics.classification_report`: the table that lessons print.
enum ClassificationReport {
  static func make(_ call: Call, _ scores: LabelScores) throws -> Ref {
    let vm = call.vm
    let digits = min(max(try call.int("digits"), 0), 15)
    let names = call["target_names"].isNone
      ? scores.labels.map { $0.description } : try call.elements("target_names").map { try vm.str($0) }
    guard names.count == scores.labels.count else {
      throw ScriptError(
        .valueError,
        "Number of classes, \(scores.labels.count), does not match size of target_names, \(names.count). Try specifying the labels parameter")
    }
    let total = scores.total
    var rows: [(name: String, values: [Double], support: Double)] = scores.labels.indices.map {
      (names[$0], [scores.precision($0), scores.recall($0), scores.f($0)], scores.support($0))
    }
    let classes = rows
    func mean(_ column: Int, weighted: Bool) -> Double {
      if weighted {
        return total == 0 ? 0 : classes.reduce(0) { $0 + $1.values[column] * $1.support } / total
      }
      return classes.isEmpty ? 0 : classes.reduce(0) { $0 + $1.values[column] } / Double(classes.count)
    }
    rows.append(("macro avg", (0..<3).map { mean($0, weighted: false) }, total))
    rows.append(("weighted avg", (0..<3).map { mean($0, weighted: true) }, total))

    if try call.bool("output_dict") {
      var pairs: [(String, Ref)] = []
      for row in rows {
        if row.name == "macro avg" { pairs.append(("accuracy", Ref(scores.accuracy))) }
        pairs.append(
          (
            row.name,
            vm.dict([
              ("precision", Ref(row.values[0])), ("recall", Ref(row.values[1])), ("f1-score", Ref(row.values[2])),
              ("support", Ref(row.support)),
            ])
          ))
      }
      return vm.dict(pairs)
    }

    let width = max(names.map { $0.count }.max() ?? 0, "weighted avg".count, digits)
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func number(_ value: Double) throws -> String { try vm.format(Ref(value), spec: ".\(digits)f") }
    var text = padded("", width) + " "
    text += ["precision", "recall", "f1-score", "support"].map { " " + padded($0, 9) }.joined() + "\n\n"
    for row in rows {
      if row.name == "macro avg" {
        text += "\n" + padded("accuracy", width) + " " + String(repeating: " ", count: 20)
        text += " " + padded(try number(scores.accuracy), 9) + " " + padded(String(Int(total)), 9) + "\n"
      }
      text += padded(row.name, width) + " "
      for value in row.values { text += " " + padded(try number(value), 9) }
      text += " " + padded(String(Int(row.support)), 9) + "\n"
    }
    return vm.string(text)
  }
}
