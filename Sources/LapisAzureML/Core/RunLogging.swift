import Glibc
import LapisInterpreter
import LapisStore

/// `log` and its relatives.
enum RunLogging {
  static var members: [Member] {
    [
      .method("log(name, value, description='', step=None)", "Logs one value; several under one name are a series.") {
        (run: Run, call) in
        let value = try scalar(call["value"], call)
        try run.recorder.log(
          try call.string("name"), value, kind: "scalar", step: try call.optionalInt("step"), call.vm, run.host)
        return .none
      },
      .method("log_list(name, value, description='')", "Logs a list of values.") { (run: Run, call) in
        let values = try call.elements("value").map { try scalar($0, call).json }
        try run.recorder.log(
          try call.string("name"), .json(.array(values)), kind: "list", step: nil, call.vm, run.host)
        return .none
      },
      .method("log_row(name, description=None, **kwargs)", "Logs one row of named columns.") {
        (run: Run, call) in
        var columns: [JSONValue.Member] = []
        for (name, value) in call.keywords {
          guard !value.isList else {
            throw SDKException.make(
              SDKException.azureML, "log_row takes one value for each column; '\(name)' is a list.", call.vm)
          }
          columns.append(.init(name, try scalar(value, call).json))
        }
        try run.recorder.log(
          try call.string("name"), .json(.object(columns)), kind: "row", step: nil, call.vm, run.host)
        return .none
      },
      .method("log_table(name, value, description='')", "Logs a dict of columns.") { (run: Run, call) in
        guard let pairs = call.vm.dictItems(call["value"]) else {
          throw SDKException.make(
            SDKException.azureML, "log_table takes a dict of columns; got \(call.vm.typeName(call["value"])).",
            call.vm)
        }
        var columns: [JSONValue.Member] = []
        var lengths: Set<Int> = []
        for (key, value) in pairs {
          let isColumn = value.isList || value.isTuple || value.hostObject != nil
          let cells = isColumn ? try call.vm.elements(of: value) : [value]
          lengths.insert(cells.count)
          let json = try cells.map { try scalar($0, call).json }
          columns.append(.init(try call.vm.str(key), isColumn ? .array(json) : json[0]))
        }
        guard lengths.count <= 1 else {
          throw SDKException.make(
            SDKException.azureML, "The columns of log_table must be of one length; got \(lengths.sorted()).",
            call.vm)
        }
        try run.recorder.log(
          try call.string("name"), .json(.object(columns)), kind: "table", step: nil, call.vm, run.host)
        return .none
      },
      .method("log_image(name, path=None, plot=None, description='')", "Keeps an image file or a plot.") {
        (run: Run, call) in try logImage(run, call)
      },
      document("confusion_matrix"), document("accuracy_table"), document("residuals"),
      document("predictions"),
      .method("tag(key, value=None)", "Sets a tag.") { (run: Run, call) in
        let value = call["value"]
        if !value.isNone, !value.isString {
          call.vm.warn("Converting non-string tag to string: (\(try call.string("key")): \(try call.vm.str(value)))")
        }
        let text = value.isNone ? "" : try call.vm.str(value)
        try run.recorder.changeTags(run.host, call.vm, TextMap([(try call.string("key"), text)]))
        return .none
      },
      .method("set_tags(tags)", "Sets several tags.") { (run: Run, call) in
        try run.recorder.changeTags(run.host, call.vm, try JSONBridge.textMap(call["tags"], call.vm))
        return .none
      },
      .method("remove_tags(tags)", "Removes tags by name.") { (run: Run, call) in
        let names = try call.elements("tags").map { try call.vm.str($0) }
        try run.host.store().updateRun(run.id) { record in for name in names { record.tags[name] = nil } }
        return .none
      },
      .method("add_properties(properties)", "Adds properties.") { (run: Run, call) in
        try run.recorder.addProperties(run.host, call.vm, try JSONBridge.textMap(call["properties"], call.vm))
        return .none
      },
      .method(
        "get_metrics(name=None, recursive=False, run_type=None, populate=False)",
        "What was logged, by name: one value as it is, several as a list."
      ) { (run: Run, call) in
        let metrics = try run.recorder.ask("run.metrics", run.host)
        if try call.bool("recursive") {
          let children = try RunDocuments(store: run.host.store()).metricsOfChildren(run.id)
          let all = [JSONValue.Member(run.id, metrics)] + (children.asObject ?? [])
          return JSONBridge.ref(.object(all), call.vm)
        }
        guard let name = try call.optionalString("name") else { return JSONBridge.ref(metrics, call.vm) }
        return JSONBridge.ref(.object((metrics.asObject ?? []).filter { $0.key == name }), call.vm)
      },
    ]
  }

  /// Metrics that are documents: a dict, or its JSON text.
  private static func document(_ kind: String) -> Member {
    .method("log_\(kind)(name, value, description='')", "Logs a \(kind) document.") { (run: Run, call) in
      let value = call["value"]
      let json: JSONValue?
      if let text = value.asString {
        json = try? JSONValue(parsing: text)
      } else {
        json = try JSONBridge.json(value, call.vm)
      }
      guard let json, json.asObject != nil else {
        throw SDKException.make(
          SDKException.userError, "log_\(kind) takes a dict or its JSON text.", call.vm)
      }
      try run.recorder.log(try call.string("name"), .json(json), kind: kind, step: nil, call.vm, run.host)
      return .none
    }
  }

  private static func logImage(_ run: Run, _ call: Call) throws -> Ref {
    let name = try call.string("name")
    guard call.isPresent("path") != call.isPresent("plot") else {
      throw SDKException.make(
        SDKException.azureML, "log_image takes exactly one of path and plot.", call.vm)
    }
    let file: String
    if let path = try call.optionalString("path") {
      file = path.split(separator: "/").last.map(String.init) ?? name
      try run.recorder.addFile(file, path, run.host, call.vm)
    } else {
      file = "\(name)_\(Timestamp.now().microseconds / 1_000_000).png"
      let temporary = "/tmp/lapis-\(getpid())-\(file)"
      defer { unlink(temporary) }
      _ = try call.vm.callMethod(call["plot"], "savefig", [call.vm.string(temporary)])
      try run.recorder.addFile(file, temporary, run.host, call.vm)
    }
    try run.recorder.log(
      name, .text("aml://artifactId/ExperimentRun/dcid.\(run.id)/\(file)"), kind: "image", step: nil,
      call.vm, run.host)
    return .none
  }

  /// One logged value. Lists are refused; an object that is no number is stored as its text.
  static func scalar(_ value: Ref, _ call: Call) throws -> MetricValue {
    let vm = call.vm
    if let flag = value.asBool { return .json(.bool(flag)) }
    if value.hostObject == nil {
      if value.isFloat, let number = value.asDouble { return .number(number) }
      if let number = value.asInt { return .integer(number) }
    } else if let number = value.asDouble {
      // A NumPy scalar; which kind, its type's name says.
      let type = vm.typeName(value)
      if type.hasPrefix("bool") { return .json(.bool(number != 0)) }
      if !type.hasPrefix("float"), let integer = value.asInt { return .integer(integer) }
      return .number(number)
    }
    if let text = value.asString { return .text(text) }
    if value.isList || value.rangeParts != nil || vm.typeName(value) == "generator" {
      throw SDKException.make(
        SDKException.userError,
        "A value of type \(vm.typeName(value)) cannot be logged with log; use log_list for several values.", vm)
    }
    return .text(try vm.repr(value))
  }
}
