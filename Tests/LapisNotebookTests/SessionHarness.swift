import Foundation
import LapisInterpreter
import LapisStore

@testable import LapisNotebook

/// A session over a folder of its own, with what it wrote.
final class SessionHarness {
  let folder: String
  let output = CollectedOutput()
  let store: StoreHandle
  let session: Session

  init(_ change: (inout SessionOptions) -> Void = { _ in }) {
    folder = NSTemporaryDirectory() + "/lapis-notebook-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = StoreHandle(home: folder + "/home") { _ in }
    var options = SessionOptions(store: store, output: output)
    options.isNotebook = true
    options.kind = .interactive
    change(&options)
    session = Session(options)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What one cell wrote to standard output.
  @discardableResult
  func run(_ cell: String) -> String {
    let before = output.text.utf8.count
    session.run(cell: cell)
    return String(decoding: output.text.utf8.dropFirst(before), as: UTF8.self)
  }

  /// What one cell wrote to standard error.
  func error(_ cell: String) -> String {
    let before = output.errorText.utf8.count
    session.run(cell: cell)
    return String(decoding: output.errorText.utf8.dropFirst(before), as: UTF8.self)
  }

  func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}
