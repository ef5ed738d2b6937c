import FoundationEssentials
import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics
import LapisStore

/// `azureml.data.TabularDataset`: where a table's files are and how they are read, and what is done to
/// the rows and columns then. Nothing is read before it is asked for.
final class TabularDataset: HostObject, SDKClass {
  let host: SDKHost
  /// `paths`, `separator`, `header`, `encoding`, `infersTypes`, `includesPath`, `keepsEmptyText`, `steps`: all
  /// that is needed to make the table.
  let source: JSONValue
  /// name, version, description, tags; nil where it is not registered.
  private let registration: JSONValue?

  init(_ host: SDKHost, source: JSONValue, registration: JSONValue? = nil) {
    self.host = host
    self.source = source
    self.registration = registration
    super.init(type: host.type(of: TabularDataset.self))
  }

  convenience init(_ host: SDKHost, registered: JSONValue) {
    self.init(host, source: registered["source"] ?? [:], registration: registered)
  }

  override func repr(_ vm: Interpreter) throws -> String { document.text(indent: 2) }

  override func str(_ vm: Interpreter) throws -> String { "TabularDataset\n" + document.text(indent: 2) }

  private var document: JSONValue {
    var members: [JSONValue.Member] = [
      .init("source", source["paths"] ?? []), .init("definition", ["GetFiles", "ParseDelimited", "SetColumnTypes"]),
    ]
    if let registration {
      members.append(
        .init(
          "registration",
          [
            "id": .string(identifier), "name": registration["name"] ?? .null,
            "version": registration["version"] ?? .null, "workspace": "local",
          ]))
    }
    return .object(members)
  }

  private var identifier: String {
    "\(registration?["name"]?.asString ?? "dataset"):\(registration?["version"]?.asInt ?? 1)"
  }

  /// The same files with one more step.
  private func adding(_ step: JSONValue) -> TabularDataset {
    var members = source.asObject ?? []
    let steps = (source["steps"]?.asArray ?? []) + [step]
    members.removeAll { $0.key == "steps" }
    members.append(.init("steps", .array(steps)))
    return TabularDataset(host, source: .object(members))
  }

  // MARK: Reading

  /// The table as a DataFrame of the pandas module.
  func frame(_ vm: Interpreter) throws -> Ref {
    let pandas = try vm.module("pandas")
    var frames: [Ref] = []
    for path in source["paths"]?.asArray ?? [] {
      frames.append(try read(path.asString ?? "", pandas, vm))
    }
    guard !frames.isEmpty else {
      throw SDKException.make(SDKException.userError, "The dataset has no files.", vm)
    }
    var frame = frames[0]
    if frames.count > 1 {
      frame = try vm.call(
        try vm.attribute(pandas, "concat"), [vm.list(frames)], keywords: [("ignore_index", Ref(true))])
    }
    let steps = source["steps"]?.asArray ?? []
    for step in steps { frame = try apply(step, to: frame, vm) }
    guard !steps.isEmpty else { return frame }
    return try vm.call(try vm.attribute(frame, "reset_index"), [], keywords: [("drop", Ref(true))])
  }

  private func read(_ path: String, _ pandas: Ref, _ vm: Interpreter) throws -> Ref {
    var keywords: [(String, Ref)] = [("sep", vm.string(source["separator"]?.asString ?? ","))]
    let hasHeader = source["header"]?.asBool ?? true
    if !hasHeader { keywords.append(("header", .none)) }
    if let encoding = source["encoding"]?.asString {
      keywords.append(("encoding", vm.string(TabularDatasetFactory.codecs[encoding] ?? encoding)))
    }
    if source["infersTypes"]?.asBool == false { keywords.append(("dtype", vm.string("str"))) }
    if source["keepsEmptyText"]?.asBool == true {
      // An empty field is text; what else means missing goes on to.
      let others = CSVOptions.defaultMissing.filter { !$0.isEmpty }.map { vm.string($0) }
      keywords += [("keep_default_na", Ref(false)), ("na_values", vm.list(others))]
    }
    let frame = try vm.call(try vm.attribute(pandas, "read_csv"), [vm.string(path)], keywords: keywords)
    if !hasHeader {
      let width = try vm.length(try vm.attribute(frame, "columns"))
      try vm.setAttribute(frame, "columns", vm.list((1...max(1, width)).prefix(width).map { vm.string("Column\($0)") }))
    }
    if source["includesPath"]?.asBool == true {
      _ = try vm.callMethod(frame, "insert", [Ref(0), vm.string("Path"), vm.string(path)])
    }
    return frame
  }

  private func apply(_ step: JSONValue, to frame: Ref, _ vm: Interpreter) throws -> Ref {
    func rows(_ indices: [Int]) throws -> Ref {
      try vm.item(try vm.attribute(frame, "iloc"), vm.list(indices.map { Ref($0) }))
    }
    let count = try vm.length(frame)
    switch step["step"]?.asString {
    case "take": return try rows(Array(0..<min(count, max(0, step["count"]?.asInt ?? 0))))
    case "skip": return try rows(Array(min(count, max(0, step["count"]?.asInt ?? 0))..<count))
    case "keep": return try vm.item(frame, JSONBridge.ref(step["columns"] ?? [], vm))
    case "drop":
      return try vm.call(
        try vm.attribute(frame, "drop"), [], keywords: [("columns", JSONBridge.ref(step["columns"] ?? [], vm))])
    case "split":
      let seed = UInt64(bitPattern: Int64(step["seed"]?.asInt ?? 0))
      var stream = RandomStream(seed: seed, purpose: "dataset split")
      let share = step["share"]?.asDouble ?? 0.5
      let wantsFirst = step["first"]?.asBool ?? true
      return try rows((0..<count).filter { _ in (stream.uniform() < share) == wantsFirst })
    default: return frame
    }
  }

  // MARK: The class

  static func makeType(_ host: SDKHost) -> HostType {
    func columns(_ call: Call) throws -> JSONValue {
      let value = call["columns"]
      if let name = value.asString { return [.string(name)] }
      return .array(try vm(call).elements(of: value).map { .string(try call.vm.str($0)) })
    }
    func vm(_ call: Call) -> Interpreter { call.vm }
    func fact(_ name: String, _ doc: String) -> Member {
      .property(name, doc, get: { (d: TabularDataset, vm) in JSONBridge.ref(d.registration?[name] ?? .null, vm) })
    }
    return HostType(
      name: "TabularDataset", module: "azureml.data.tabular_dataset",
      doc: "A table in files: read when it is asked for.",
      importPaths: ["azureml.data", "azureml.data.tabular_dataset"],
      members: [
        .method(
          "to_pandas_dataframe(on_error='null', out_of_range_datetime='null')", "The table as a DataFrame."
        ) { (dataset: TabularDataset, call) in try dataset.frame(call.vm) },
        .method("take(count)", "The first rows.") { (dataset: TabularDataset, call) in
          call.vm.host(dataset.adding(["step": "take", "count": .integer(try call.int("count"))]))
        },
        .method("skip(count)", "All but the first rows.") { (dataset: TabularDataset, call) in
          call.vm.host(dataset.adding(["step": "skip", "count": .integer(try call.int("count"))]))
        },
        .method("keep_columns(columns, validate=False)", "Only these columns.") { (dataset: TabularDataset, call) in
          call.vm.host(dataset.adding(["step": "keep", "columns": try columns(call)]))
        },
        .method("drop_columns(columns)", "Without these columns.") { (dataset: TabularDataset, call) in
          call.vm.host(dataset.adding(["step": "drop", "columns": try columns(call)]))
        },
        .method("random_split(percentage, seed=None)", "Two data sets: a share of the rows, and the rest.") {
          (dataset: TabularDataset, call) in
          let share = try call.double("percentage")
          guard share >= 0, share <= 1 else {
            throw SDKException.make(
              SDKException.userError, "percentage must be between 0 and 1; got \(share).", call.vm)
          }
          let seed = try call.optionalInt("seed") ?? Int(truncatingIfNeeded: host.seed)
          return call.vm.tuple(
            [true, false].map { first in
              call.vm.host(
                dataset.adding([
                  "step": "split", "share": .number(share), "seed": .integer(seed), "first": .bool(first),
                ]))
            })
        },
        .method("take_sample(probability, seed=None)", "Each row with a probability.") {
          (dataset: TabularDataset, call) in
          let seed = try call.optionalInt("seed") ?? Int(truncatingIfNeeded: host.seed)
          return call.vm.host(
            dataset.adding([
              "step": "split", "share": .number(try call.double("probability")), "seed": .integer(seed),
              "first": true,
            ]))
        },
        .method(
          "register(workspace, name, description=None, tags=None, create_new_version=False)",
          "Keeps the description under a name."
        ) { (dataset: TabularDataset, call) in
          do {
            let record = try host.store().registerDataset(
              name: try call.string("name"), source: dataset.source,
              description: try call.optionalString("description"),
              tags: try JSONBridge.textMap(call["tags"], call.vm),
              newVersion: try call.bool("create_new_version"))
            return call.vm.host(TabularDataset(host, registered: record.json))
          } catch let error as Diagnostic where error.code == "store.exists" {
            throw SDKException.make(SDKException.userError, error, call.vm)
          }
        },
        .method("as_named_input(name)", "The data set as an input of a run, under a name.") {
          (dataset: TabularDataset, call) in
          call.vm.host(DatasetInput(dataset, try call.string("name")))
        },
        .method("unregister_all_versions()", "Registrations are kept; nothing to do.") {
          (_: TabularDataset, _) in .none
        },
        fact("name", "The registered name."), fact("version", "The registered version."),
        fact("description", "What was said about it."),
        .property(
          "tags", "The tags.",
          get: { (d: TabularDataset, vm) in JSONBridge.ref(d.registration?["tags"] ?? [:], vm) }),
        .property("id", "The id.", get: { (d: TabularDataset, vm) in vm.string(d.identifier) }),
      ])
  }
}

/// A data set as an input of a run: `dataset.as_named_input('name')`.
final class DatasetInput: HostObject, SDKClass {
  let dataset: TabularDataset
  let name: String

  init(_ dataset: TabularDataset, _ name: String) {
    self.dataset = dataset
    self.name = name
    super.init(type: dataset.host.type(of: DatasetInput.self))
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "DatasetConsumptionConfig", module: "azureml.data.dataset_consumption_config",
      doc: "A data set under the name by which a script asks for it.",
      importPaths: ["azureml.data.dataset_consumption_config"],
      initializer: NativeFunction(
        "DatasetConsumptionConfig(name, dataset, mode='direct', path_on_compute=None)", "A named input."
      ) { call in
        call.vm.host(
          DatasetInput(try call.host("dataset", as: TabularDataset.self), try call.string("name")))
      },
      members: [
        .property("name", "The input's name.", get: { (i: DatasetInput, vm) in vm.string(i.name) }),
        .property("dataset", "The data set.", get: { (i: DatasetInput, vm) in vm.host(i.dataset) }),
      ])
  }
}
