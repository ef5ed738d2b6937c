import FoundationEssentials
import LapisDiagnostics
import LapisStore

/// `config.json` of a workspace: where it is looked for, and what stands in it.
enum WorkspaceConfig {
  /// nil where nothing is found and no path was asked for.
  ///
  /// A file's path is read directly. A folder (else the current one) is searched in `.azureml/`,
  /// `aml_config/` and itself, for `config.json`, then the older `project.json`; then its parents.
  ///
  /// - Throws: `workspace.config` for a path that does not exist, or a file that cannot be understood.
  static func find(_ path: String?, fileName: String?) throws(Diagnostic) -> Workspace.Identity? {
    let files = FileManager.default
    var isFolder = false
    let start = path ?? files.currentDirectoryPath
    guard files.fileExists(atPath: start, isDirectory: &isFolder) else {
      throw Diagnostic(
        "workspace.config", .notFound, "We could not find config.json in: \(start) or in its parent directories.",
        hint: "Without a path the local workspace is used.")
    }
    if !isFolder { return try read(start) }
    var folder = start.hasPrefix("/") ? start : files.currentDirectoryPath + "/" + start
    let names = fileName.map { [$0] } ?? ["config.json", "project.json"]
    while true {
      for place in [".azureml/", "aml_config/", ""] {
        for name in names {
          let candidate = folder + "/" + place + name
          guard files.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder else { continue }
          // Other programs have files of this name, too.
          if place.isEmpty, (try? read(candidate)) == nil { continue }
          return try read(candidate)
        }
      }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = String(folder[..<slash])
    }
  }

  static func read(_ path: String) throws(Diagnostic) -> Workspace.Identity {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic("workspace.config", .io, "The file \(path) cannot be read.")
    }
    let json: JSONValue
    do throws(Diagnostic) {
      json = try JSONValue(parsing: Array(data))
    } catch {
      throw Diagnostic("workspace.config", .value, "The file \(path) is not valid JSON: \(error.message)")
    }
    if let scope = json["Scope"]?.asString {
      let parts = scope.split(separator: "/").map(String.init)
      func after(_ word: String) -> String? {
        guard let index = parts.firstIndex(where: { $0.lowercased() == word }), index + 1 < parts.count
        else { return nil }
        return parts[index + 1]
      }
      if let subscription = after("subscriptions"), let group = after("resourcegroups"),
        let name = after("workspaces")
      {
        return .init(
          name: name, subscription: subscription, resourceGroup: group,
          location: Workspace.Identity.local.location)
      }
    }
    guard let subscription = json["subscription_id"]?.asString,
      let group = json["resource_group"]?.asString, let name = json["workspace_name"]?.asString
    else {
      throw Diagnostic(
        "workspace.config", .value,
        "The workspace configuration file config.json needs subscription_id, resource_group and "
          + "workspace_name; \(path) lacks one of them.")
    }
    return .init(
      name: name, subscription: subscription, resourceGroup: group,
      location: Workspace.Identity.local.location)
  }

  static func write(_ identity: Workspace.Identity, folder: String, file: String) throws(Diagnostic) {
    let json: JSONValue = [
      "subscription_id": .string(identity.subscription), "resource_group": .string(identity.resourceGroup),
      "workspace_name": .string(identity.name),
    ]
    let place = folder + "/.azureml"
    do {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      let data = Data((json.text(indent: 4) + "\n").utf8)
      try data.write(to: URL(fileURLWithPath: place + "/" + file))
    } catch {
      throw Diagnostic("workspace.config", .io, "\(place)/\(file) cannot be written: \(error).")
    }
  }
}
