import Glibc

/// Files and folders that begin as the typed path does.
enum PathCompletion {
  /// The last components; folders end with a slash.
  static func candidates(for path: String) -> [String] {
    let typed = lastComponent(path)
    var folder = String(path.dropLast(typed.count))
    if folder.hasPrefix("~/"), let home = getenv("HOME") {
      folder = String(cString: home) + folder.dropFirst()
    }
    return FolderListing.entries(in: folder.isEmpty ? "." : folder)
      .filter { $0.name.hasPrefix(typed) && (typed.hasPrefix(".") || !$0.name.hasPrefix(".")) }
      .map { $0.isFolder ? $0.name + "/" : $0.name }
  }

  static func lastComponent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
