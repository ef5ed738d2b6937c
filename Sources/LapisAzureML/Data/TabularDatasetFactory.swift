import FoundationEssentials
import LapisDataModules
import LapisDiagnostics
import LapisInterpreter
import LapisStore

/// `Dataset.Tabular`: data sets from files of this machine.
final class TabularDatasetFactory: HostObject, SDKClass {
  init(_ host: SDKHost) { super.init(type: host.type(of: TabularDatasetFactory.self)) }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "TabularDatasetFactory", module: "azureml.data.dataset_factory",
      doc: "Makes data sets from files.", importPaths: ["azureml.data.dataset_factory"],
      members: [
        .staticMethod(
          "from_delimited_files(path, validate=True, include_path=False, infer_column_types=True, "
            + "set_column_types=None, separator=',', header=True, partition_format=None, "
            + "support_multi_line=False, empty_as_string=False, encoding='utf8')",
          "A table in CSV files: a path of this machine, a place in a datastore, or a list of them."
        ) { call in try fromDelimitedFiles(call, host) },
        .staticMethod(
          "register_pandas_dataframe(dataframe, target, name, description=None, tags=None, show_progress=True, "
            + "row_group_size=None, make_target_path_unique=True)", "Keeps a DataFrame as a registered data set."
        ) { call in try registerFrame(call, host) },
      ])
  }

  private static let encodings = [
    "utf8", "iso88591", "latin1", "ascii", "utf16", "utf32", "utf8bom", "windows1252",
  ]
  /// What Python calls the encodings.
  static let codecs = ["utf8bom": "utf-8-sig", "iso88591": "iso-8859-1", "windows1252": "cp1252", "utf16": "utf-16", "utf32": "utf-32"]
  private static let headers = [
    "ALL_FILES_HAVE_SAME_HEADERS", "NO_HEADERS", "ONLY_FIRST_FILE_HAS_HEADERS", "COMBINE_ALL_FILES_HEADERS",
  ]

  private static func fromDelimitedFiles(_ call: Call, _ host: SDKHost) throws -> Ref {
    let vm = call.vm
    let encoding = try call.string("encoding")
    guard encodings.contains(encoding) else {
      throw SDKException.make(
        SDKException.userError,
        "Unsupported encoding '\(encoding)'; the encodings are \(encodings.joined(separator: ", ")).", vm)
    }
    let header = call["header"]
    var hasHeader = true
    if let flag = header.asBool {
      hasHeader = flag
    } else {
      let name = try vm.str(header).split(separator: ".").last.map(String.init) ?? ""
      guard headers.contains(name) else {
        throw SDKException.make(
          SDKException.userError,
          "header must be True, False or one of \(headers.joined(separator: ", ")); got \(try vm.repr(header)).",
          vm)
      }
      hasHeader = name != "NO_HEADERS"
    }
    if try call.optionalString("partition_format") != nil || !call["set_column_types"].isNone {
      throw SDKException.make(
        SDKException.userError,
        "partition_format and set_column_types are not supported. Convert the columns of the DataFrame that "
          + "to_pandas_dataframe() gives.", vm)
    }
    let given = call["path"]
    let several = given.isList ? try vm.elements(of: given) : [given]
    var paths: [JSONValue] = []
    let isChecked = try call.bool("validate")
    for path in several { paths += try files(path, isChecked: isChecked, vm).map { .string($0) } }
    return vm.host(
      TabularDataset(
        host,
        source: [
          "paths": .array(paths), "separator": .string(try call.string("separator")),
          "header": .bool(hasHeader), "encoding": .string(encoding),
          "infersTypes": .bool(try call.bool("infer_column_types")), "includesPath": .bool(try call.bool("include_path")),
          "keepsEmptyText": .bool(try call.bool("empty_as_string")),
        ]))
  }

  /// Absolute paths of existing files, and addresses, which are looked at where they are to be checked.
  private static func files(_ value: Ref, isChecked: Bool, _ vm: Interpreter) throws -> [String] {
    var path: String
    if let parts = vm.listElements(value), parts.count == 2, let store = parts[0].host(as: Datastore.self) {
      path = try store.path(try vm.str(parts[1]), vm)
    } else if let place = value.hostObject as? OpenObject, let store = place.get("datastore")?.host(as: Datastore.self) {
      path = try store.path(try vm.str(place.get("path_on_datastore") ?? .none), vm)
    } else if let text = value.asString {
      path = text
    } else {
      throw SDKException.make(
        SDKException.userError,
        "path must be a path, a list of paths or (datastore, path); got \(vm.typeName(value)).", vm)
    }
    if path.hasPrefix("file://") { path.removeFirst("file://".count) }
    if TableSource.scheme(of: path) != nil {
      if isChecked { try check(path, vm) }
      return [path]
    }
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var isFolder = false
    if FileManager.default.fileExists(atPath: absolute, isDirectory: &isFolder) {
      guard isFolder else { return [absolute] }
      let inside = (try? FileManager.default.contentsOfDirectory(atPath: absolute)) ?? []
      return inside.filter { !$0.hasPrefix(".") }.sorted().map { absolute + "/" + $0 }
    }
    if let pattern = absolute.split(separator: "/").last, pattern.contains("*"),
      let slash = absolute.lastIndex(of: "/")
    {
      let folder = String(absolute[..<slash])
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let parts = pattern.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
      let found = names.filter { $0.hasPrefix(parts[0]) && $0.hasSuffix(parts.last ?? "") }.sorted()
      if !found.isEmpty { return found.map { folder + "/" + $0 } }
    }
    throw SDKException.make(
      SDKException.userError, "There is no file at the path \(path) (looked at \(absolute)).", vm)
  }

  /// Reads an address, so that one that cannot be read fails where it is named.
  private static func check(_ address: String, _ vm: Interpreter) throws {
    do {
      _ = try vm.callMethod(vm.imported("_downloads"), "read", [vm.string(address)])
    } catch {
      try vm.checkInterrupt()
      throw SDKException.make(
        SDKException.userError,
        "Cannot load any data from \(address): \(try vm.str(vm.exception(for: error))). Where there is no network, `lapis data add \(address) "
          + "FILE` has a file of this machine stand in for it.", vm)
    }
  }

  private static func registerFrame(_ call: Call, _ host: SDKHost) throws -> Ref {
    let vm = call.vm
    let show = try call.bool("show_progress")
    func say(_ line: String) { if show { vm.print(line) } }
    say("Validating arguments.")
    let name = try call.string("name")
    say("Arguments validated.")
    let target = vm.listElements(call["target"])?.first ?? call["target"]
    let datastore = target.host(as: Datastore.self) ?? Datastore(Workspace(host, .local), "workspaceblobstore")
    say("Successfully obtained datastore reference and path.")
    let folder = "managed-dataset/\(RunIdentifier.guid())/"
    let path = try datastore.path(folder + "table.csv", vm)
    say("Uploading file to \(folder)")
    do {
      try FileManager.default.createDirectory(
        atPath: String(path.dropLast("/table.csv".count)), withIntermediateDirectories: true)
    } catch {
      throw ScriptError(.osError, "\(path) cannot be written: \(error)")
    }
    _ = try vm.call(
      try vm.attribute(call["dataframe"], "to_csv"), [vm.string(path)], keywords: [("index", Ref(false))])
    say("Successfully uploaded file to datastore.")
    say("Creating and registering a new dataset.")
    let record = try host.store().registerDataset(
      name: name, source: ["paths": [.string(path)], "separator": ",", "header": true, "encoding": "utf8"],
      description: try call.optionalString("description"), tags: try JSONBridge.textMap(call["tags"], vm),
      newVersion: true)
    say("Successfully created and registered a new dataset.")
    return vm.host(TabularDataset(host, registered: record.json))
  }
}

/// `azureml.core.Dataset`.
final class Dataset: HostObject, SDKClass {
  init(_ host: SDKHost) { super.init(type: host.type(of: Dataset.self)) }

  static func makeType(_ host: SDKHost) -> HostType {
    func find(_ call: Call, _ name: String, _ version: Int?) throws -> Ref {
      let catalog = DatasetCatalog(host)
      guard let found = try catalog.find(name, version: version) else {
        let nearest = NearestName.nearest(to: name, among: try catalog.names())
        throw SDKException.make(
          SDKException.userError,
          "Cannot find dataset registered with name \"\(name)\"\(version.map { " (version: \($0))" } ?? "") in the "
            + "workspace." + (nearest.map { " Did you mean '\($0)'?" } ?? ""), call.vm)
      }
      return call.vm.host(TabularDataset(host, registered: found))
    }
    return HostType(
      name: "Dataset", module: "azureml.core.dataset", doc: "Registered data sets, and their factories.",
      importPaths: ["azureml.core", "azureml.core.dataset"],
      members: [
        .classConstant("Tabular", "Makes data sets from files.") { vm in
          vm.type(host.type(of: TabularDatasetFactory.self))
        },
        .staticMethod("get_by_name(workspace, name, version='latest')", "A registered data set.") { call in
          try find(call, try call.string("name"), call["version"].asInt)
        },
        .staticMethod("get_by_id(workspace, id)", "A registered data set by its id.") { call in
          let id = try call.string("id")
          let parts = id.split(separator: ":")
          return try find(call, parts.first.map(String.init) ?? id, parts.count > 1 ? Int(parts[1]) : nil)
        },
        .staticMethod("get_all(workspace)", "All registered data sets by name.") { call in
          let catalog = DatasetCatalog(host)
          return call.vm.dict(
            try catalog.names().compactMap { name in
              try catalog.find(name).map { (name, call.vm.host(TabularDataset(host, registered: $0))) }
            })
        },
      ])
  }
}
