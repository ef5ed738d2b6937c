public import FoundationEssentials

/// Files beside a test's source, found by listing the folder, so that nobody keeps a list.
public enum Fixtures {
  /// The folder `name` beside the calling test file.
  public static func folder(_ name: String, file: StaticString = #filePath) -> URL {
    URL(fileURLWithPath: "\(file)").deletingLastPathComponent().appendingPathComponent(name)
  }

  /// The files below `Fixtures/…` with one of the endings, sorted by path; empty where the folder is absent.
  public static func files(
    in name: String, ending suffix: String, file: StaticString = #filePath
  ) -> [URL] {
    let root = folder(name, file: file)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { root.appendingPathComponent($0) }
  }
}
