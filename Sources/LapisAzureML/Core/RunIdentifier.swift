import FoundationEssentials
import LapisStore

/// Ids of runs, in the SDK's shapes.
enum RunIdentifier {
  static func guid() -> String { UUID().uuidString.lowercased() }

  static func hyperDrive() -> String { "HD_" + guid() }

  /// `{experiment}_{seconds since 1970}_{8 hexadecimal digits}`.
  static func script(_ experiment: String) -> String {
    "\(experiment.prefix(120))_\(Timestamp.now().microseconds / 1_000_000)_\(guid().prefix(8))"
  }
}
