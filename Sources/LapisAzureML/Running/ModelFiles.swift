import FoundationEssentials
import LapisDiagnostics
import LapisStore

/// Registered models and their files. A model's files are a copy: what a later run writes to the place
/// they came from does not change them.
struct ModelFiles: Sendable {
  let store: RunStore

  /// Registers what stands in a run's folder or at a path of this machine.
  ///
  /// `details`: name, `path` (a file or folder) or `artifact` (a name within the run), description, tags,
  /// properties.
  func register(_ details: JSONValue, run: String?) throws(Diagnostic) -> ModelRecord {
    let name = details["name"]?.asString ?? ""
    let source: String
    if let artifact = details["artifact"]?.asString, let run {
      source = try artifactPath(artifact, run: run)
    } else {
      source = details["path"]?.asString ?? ""
    }
    let files = FileManager.default
    guard files.fileExists(atPath: source) else {
      throw Diagnostic("model.path", .notFound, "There is no file or folder \(source).")
    }
    let version = 1 + (try store.model(named: name)?.version ?? 0)
    let folder = store.home + "/models/\(name)/\(version)"
    let target = folder + "/" + (source.split(separator: "/").last.map(String.init) ?? name)
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try? files.removeItem(atPath: target)
      try files.copyItem(atPath: source, toPath: target)
    } catch {
      throw Diagnostic("model.copy", .io, "The model's files cannot be copied to \(folder): \(error).")
    }
    return try store.registerModel(
      name: name, path: target, run: run, description: details["description"]?.asString,
      properties: TextMap(details["properties"] ?? [:]), tags: TextMap(details["tags"] ?? [:]))
  }

  /// A file or a folder of the run's files.
  ///
  /// - Throws: `model.artifact` naming the files there are.
  private func artifactPath(_ name: String, run: String) throws(Diagnostic) -> String {
    var wanted = name
    while wanted.hasPrefix("./") { wanted.removeFirst(2) }
    while wanted.hasSuffix("/") { wanted.removeLast() }
    let artifacts = try store.artifacts(of: run)
    if let file = artifacts.first(where: { $0.name == wanted }) { return file.path }
    let folder = try store.folder(ofRun: run)
    if wanted.isEmpty || wanted == "." { return folder }
    if artifacts.contains(where: { $0.name.hasPrefix(wanted + "/") }) { return folder + "/" + wanted }
    // While the script still runs, its files are in the folder and not recorded yet.
    let parts = wanted.split(separator: "/")
    if !parts.contains(".."), RunFolder.collected.contains(String(parts.first ?? "")),
      FileManager.default.fileExists(atPath: folder + "/" + wanted)
    {
      return folder + "/" + wanted
    }
    let known = artifacts.map { $0.name }
    throw Diagnostic(
      "model.artifact", .notFound,
      "Could not locate the provided model_path \(name) in the set of files uploaded to the run: "
        + "[\(known.map { "'\($0)'" }.joined(separator: ", "))]",
      hint: NearestName.nearest(to: wanted, among: known).map { "Did you mean '\($0)'?" })
  }
}
