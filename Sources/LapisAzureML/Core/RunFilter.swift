import LapisInterpreter
import LapisStore

/// The `tags=`, `properties=`, `type=` and `status=` of `get_runs` and `get_children`.
struct RunFilter {
  private var tags = TextMap()
  private var tagName: String?
  private var properties = TextMap()
  private var type: String?
  private var status: String?

  init(_ call: Call) throws {
    if let name = call["tags"].asString {
      tagName = name
    } else {
      tags = try JSONBridge.textMap(call["tags"], call.vm)
    }
    properties = try JSONBridge.textMap(call["properties"], call.vm)
    type = try call.optionalString("type")
    status = try call.optionalString("status")
  }

  func allows(_ run: RunRecord) -> Bool {
    if let tagName, run.tags[tagName] == nil { return false }
    if let type, run.type != type { return false }
    if let status, run.status.rawValue != status { return false }
    return tags.entries.allSatisfy { run.tags[$0.key] == $0.value }
      && properties.entries.allSatisfy { run.properties[$0.key] == $0.value }
  }
}
