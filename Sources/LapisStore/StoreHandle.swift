public import LapisDiagnostics
import Glibc
import Synchronization

/// A store that is opened when it is first asked for, by whoever asks first, on any thread.
///
/// Starting must not wait for a database that a script may never need.
public final class StoreHandle: Sendable {
  public let home: String
  /// Told what there is to tell about opening: a damaged file set aside, or that nothing will be kept.
  private let notice: @Sendable (Diagnostic) -> Void
  /// Whether work goes on with a store in memory where the one on disk cannot be opened.
  private let fallsBack: Bool
  private let opened = Mutex<RunStore?>(nil)

  public init(
    home: String, fallsBack: Bool = false, notice: @escaping @Sendable (Diagnostic) -> Void
  ) {
    self.home = home
    self.fallsBack = fallsBack
    self.notice = notice
  }

  /// Complexity: opening takes some milliseconds, later calls nothing.
  public func store() throws(Diagnostic) -> RunStore {
    let result = opened.withLock { current -> Result<RunStore, Diagnostic> in
      if let current { return .success(current) }
      do throws(Diagnostic) {
        let store = try open()
        current = store
        return .success(store)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The store if somebody asked for it already.
  public var ifOpen: RunStore? { opened.withLock { $0 } }

  /// Writes a figure that a session showed, and returns the file's path. Sessions that are not stored share
  /// a folder for each process.
  public func keepFigure(_ svg: [UInt8], session: Int?, number: Int) throws(Diagnostic) -> String {
    let folder = home + "/figures/" + (session.map { "session-\($0)" } ?? "process-\(getpid())")
    try Folder.make(folder)
    let path = "\(folder)/figure-\(number).svg"
    try Folder.write(svg, to: path)
    return path
  }

  private func open() throws(Diagnostic) -> RunStore {
    do throws(Diagnostic) {
      let store = try RunStore(home: home)
      for found in store.notices { notice(found) }
      return store
    } catch {
      guard fallsBack else { throw error }
      var told = error
      told.message += " What this process does will not be kept."
      notice(told)
      return try RunStore.inMemory(files: "/tmp/lapis-\(getpid())")
    }
  }
}
