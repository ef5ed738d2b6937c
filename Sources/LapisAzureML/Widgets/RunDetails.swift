import LapisInterpreter
import LapisStore
import LapisTune

/// `azureml.widgets.RunDetails`: shows a run as a text table.
final class RunDetails: HostObject, SDKClass {
  private let run: Run

  init(_ run: Run) {
    self.run = run
    super.init(type: run.host.type(of: RunDetails.self))
  }

  /// The table as it is now.
  func text() throws -> String {
    let record = try run.record()
    var lines = ["Run \(record.id)  \(record.status.rawValue)"]
    if let error = record.error { lines.append("Error: \(error)") }
    if let search = run as? HyperDriveRun {
      lines += try Self.table(search.search())
    } else {
      let children = try run.host.store().children(of: record.id)
      for child in children { lines.append("  \(child.id)  \(child.status.rawValue)  \(child.name)") }
      let metrics = try RunDocuments(store: run.host.store()).metrics(record.id).asObject ?? []
      for metric in metrics { lines.append("  \(metric.key): \(Self.short(metric.value))") }
    }
    return lines.joined(separator: "\n")
  }

  private static func table(_ search: HyperDriveRun.Search) -> [String] {
    guard !search.children.isEmpty else { return ["No runs scheduled yet"] }
    let parameters = search.children[0].record.parameters.asObject?.map { $0.key } ?? []
    var rows = [["Run", search.metric, "Status"] + parameters]
    for child in SearchChild.ranked(search.children, search.goal) {
      rows.append(
        [String(child.number), child.best.map { TrialTable.number($0) } ?? "-", child.record.status.rawValue]
          + parameters.map { short(child.record.parameters[$0] ?? .null) })
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { TrialTable.pad($0, $1) }.joined(separator: "  ")
      return String(cells.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func short(_ value: JSONValue) -> String {
    switch value {
    case .number(let number): TrialTable.number(number)
    case .string(let text): text
    case .array(let values) where values.count > 6:
      "[\(values.prefix(3).map { short($0) }.joined(separator: ", ")), … \(values.count) values]"
    case .array(let values): "[\(values.map { short($0) }.joined(separator: ", "))]"
    default: value.text()
    }
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "RunDetails", module: "azureml.widgets", doc: "Shows a run.",
      importPaths: ["azureml.widgets", "azureml.widgets.run_details"],
      initializer: NativeFunction("RunDetails(run_instance)", "A view of a run.") { call in
        call.vm.host(RunDetails(try call.host("run_instance", as: Run.self)))
      },
      members: [
        .method("show(render_lib=None, widget_settings=None)", "Prints the run as it is now.") {
          (details: RunDetails, call) in
          call.vm.print(try details.text())
          return .none
        },
        .method("get_widget_data(widget_settings=None)", "What is shown, as a dict.") {
          (details: RunDetails, call) in
          let record = try details.run.record()
          let documents = RunDocuments(store: try host.store())
          let children = try host.store().children(of: record.id).map { child -> JSONValue in
            [
              "run_id": .string(child.id), "run_number": .integer(child.number),
              "status": .string(child.status.rawValue), "run_type": child.type.map { .string($0) } ?? .null,
              "hyperdrive_id": .string(child.id.split(separator: "_").last.map(String.init) ?? ""),
              "arguments": .array(child.arguments.map { .string($0) }),
            ]
          }
          return JSONBridge.ref(
            [
              "status": .string(record.status.rawValue), "workbench_run_details_uri": "",
              "run_id": .string(record.id), "run_properties": try documents.details(record.id),
              "child_runs": .array(children), "run_metrics": try documents.metrics(record.id),
            ], call.vm)
        },
      ])
  }
}
