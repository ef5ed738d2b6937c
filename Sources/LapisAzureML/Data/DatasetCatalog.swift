import LapisCompute
import LapisDiagnostics
import LapisStore

/// The registered data sets, also from inside a run.
struct DatasetCatalog {
  private let host: SDKHost

  init(_ host: SDKHost) { self.host = host }

  func names() throws(Diagnostic) -> [String] {
    if let channel = host.options.channel {
      return try channel.ask("dataset.names").asArray?.compactMap { $0.asString } ?? []
    }
    var names: [String] = []
    for record in try host.store().datasets() where !names.contains(record.name) { names.append(record.name) }
    return names
  }

  /// The registration as a document: name, version, source, description, tags; nil where there is none.
  func find(_ name: String, version: Int? = nil) throws(Diagnostic) -> JSONValue? {
    if let channel = host.options.channel {
      let found = try channel.ask(
        "dataset.get", ["name": .string(name), "version": version.map { .integer($0) } ?? .null])
      // Spelled out: a nil in a conditional expression would be JSON's null.
      if case .null = found { return nil }
      return found
    }
    return try host.store().dataset(named: name, version: version)?.json
  }
}
