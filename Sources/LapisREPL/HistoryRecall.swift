/// Walks through earlier cells with the arrow keys: those that begin with what was typed before the cursor.
struct HistoryRecall: Sendable {
  private var position: Int?
  private var prefix = ""
  /// What was typed before the first step back.
  private var typed = ""
  private var shown: String?

  /// Whether the text is a recalled cell that was not changed since.
  func shows(_ text: String) -> Bool { shown != nil && shown == text }

  mutating func previous(in entries: [String], before: String, after: String) -> String? {
    if !shows(before + after) {
      position = nil
      prefix = after.isEmpty ? before : ""
      typed = before + after
    }
    var index = position ?? entries.count
    while index > 0 {
      index -= 1
      if entries[index].hasPrefix(prefix), entries[index] != before + after {
        position = index
        shown = entries[index]
        return shown
      }
    }
    return nil
  }

  /// Behind the newest cell stands what was typed.
  mutating func next(in entries: [String], before: String, after: String) -> String? {
    guard shows(before + after), var index = position else { return nil }
    while index + 1 < entries.count {
      index += 1
      if entries[index].hasPrefix(prefix), entries[index] != before + after {
        position = index
        shown = entries[index]
        return shown
      }
    }
    position = nil
    shown = nil
    return typed
  }
}
