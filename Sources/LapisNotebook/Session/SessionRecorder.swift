import LapisDiagnostics
import LapisStore

/// Stores a session and its cells. The session's row is made with its first cell; trouble with the
/// store is told once and never stops a cell.
final class SessionRecorder {
  private let handle: StoreHandle
  private let isRecording: Bool
  private let kind: SessionRecord.Kind
  private let cwd: String
  private let remark: String?
  private let tell: (Diagnostic) -> Void
  private(set) var session: Int?
  private var hasFailed = false

  init(
    handle: StoreHandle, isRecording: Bool, kind: SessionRecord.Kind, cwd: String,
    remark: String?, tell: @escaping (Diagnostic) -> Void
  ) {
    self.handle = handle
    self.isRecording = isRecording
    self.kind = kind
    self.cwd = cwd
    self.remark = remark
    self.tell = tell
  }

  func start(number: Int, source: String, seed: Int, width: Int) {
    attempt { store throws(Diagnostic) in
      let id: Int
      if let session {
        id = session
      } else {
        id = try store.startSession(
          kind: kind, cwd: cwd, seed: seed, version: LapisVersion.text, remark: remark
        ).id
        session = id
      }
      try store.startCell(session: id, number: number, source: source, width: width)
    }
  }

  func finish(number: Int, outcome: CellOutcome, output: String, duration: Double) {
    attempt { store throws(Diagnostic) in
      guard let session else { return }
      try store.finishCell(
        session: session, number: number, status: outcome.status, output: output,
        result: outcome.shown, error: outcome.failure?.text, duration: duration)
    }
  }

  func end() {
    attempt { store throws(Diagnostic) in
      if let session { try store.endSession(session) }
    }
  }

  private func attempt(_ body: (RunStore) throws(Diagnostic) -> Void) {
    guard isRecording, !hasFailed else { return }
    do throws(Diagnostic) {
      try body(try handle.store())
    } catch {
      hasFailed = true
      var told = error
      told.message += " The cells from here on are not recorded."
      tell(told)
    }
  }
}
