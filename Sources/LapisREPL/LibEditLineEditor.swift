@preconcurrency import CLibEdit
@preconcurrency import Glibc
public import LapisNotebook
import LapisSyntax

/// Line editing in a terminal by libedit: a whole cell in one buffer, with history, search and completion.
public final class LibEditLineEditor: LineEditor {
  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let file: HistoryFile
  private let complete: (String) -> Completion
  private let usesColor: Bool
  /// Kept for libedit, which asks for it while it draws.
  fileprivate var promptText = strdup("")
  private var wasInterrupted = false
  /// Earlier cells, oldest first, for the arrow keys.
  private var entries: [String]
  private var recall = HistoryRecall()

  /// Nil where the terminal cannot be set up.
  public init?(
    history file: HistoryFile, usesColor: Bool, complete: @escaping (String) -> Completion
  ) {
    // Containers often have no locale; without one, letters beyond ASCII cannot be edited.
    setlocale(LC_CTYPE, "")
    if __ctype_get_mb_cur_max() == 1 { setlocale(LC_CTYPE, "C.UTF-8") }
    guard let editor = lapis_el_open("lapis") else { return nil }
    guard let history = history_init() else {
      el_end(editor)
      return nil
    }
    self.editor = editor
    self.history = history
    self.file = file
    self.usesColor = usesColor
    self.complete = complete
    entries = file.entries()
    _ = lapis_hist_int(history, H_SETSIZE, Int32(clamping: file.limit + 1000))
    _ = lapis_hist_int(history, H_SETUNIQUE, 1)
    for entry in entries { _ = lapis_hist_enter(history, entry) }
    configure()
  }

  deinit {
    history_end(history)
    el_end(editor)
    free(promptText)
  }

  public func readCell(prompt: String) -> LineEditorEvent {
    setPrompt(prompt)
    wasInterrupted = false
    recall = HistoryRecall()
    fflush(stdout)
    let isTerminal = isatty(1) != 0
    // The terminal then marks what is pasted, so that it is not taken for typing.
    if isTerminal { terminalWrite("\u{1B}[?2004h") }
    errno = 0
    var count: Int32 = 0
    let line = el_gets(editor, &count)
    let reason = errno
    if isTerminal { terminalWrite("\u{1B}[?2004l") }
    guard let line, count > 0 else {
      if wasInterrupted || (count < 0 && reason == EINTR) {
        el_reset(editor)
        terminalWrite("\n")
        return .interrupted
      }
      terminalWrite("\n")
      return .end
    }
    if wasInterrupted { return .interrupted }
    var text = String(cString: line)
    if text.hasSuffix("\n") { text.removeLast() }
    return .cell(text)
  }

  public func remember(_ cell: String) {
    var entry = cell
    while let last = entry.last, last == "\n" || last == " " { entry.removeLast() }
    guard !entry.isEmpty, entry != entries.last else { return }
    entries.append(entry)
    _ = lapis_hist_enter(history, entry)
    file.append(entry)
  }

  public func ask(_ question: String) -> String? {
    terminalWrite(question)
    return TerminalInput.line()
  }

  // MARK: Setting up

  private func configure() {
    _ = lapis_el_setdata(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = lapis_el_str(editor, EL_EDITOR, "emacs")
    _ = lapis_el_int(editor, EL_SIGNAL, 1)
    _ = lapis_el_hist(editor, history)
    // Control-C is a key while editing, and a signal while a cell runs; Control-S searches.
    _ = lapis_el_setty(editor, "-d", "-isig")
    _ = lapis_el_setty(editor, "-d", "-ixon")
    _ = lapis_el_prompt(
      editor,
      { editor in
        of(editor)?.promptText
      }, 1)
    add("lapis-enter") { editor, _ in of(editor)?.enter() ?? failed }
    add("lapis-newline") { editor, _ in of(editor)?.newLine() ?? failed }
    add("lapis-tab") { editor, _ in of(editor)?.tab() ?? failed }
    add("lapis-interrupt") { editor, _ in of(editor)?.interrupt() ?? failed }
    add("lapis-delete") { editor, _ in of(editor)?.deleteOrEnd() ?? failed }
    add("lapis-up") { editor, _ in of(editor)?.moveUp() ?? failed }
    add("lapis-down") { editor, _ in of(editor)?.moveDown() ?? failed }
    add("lapis-paste") { editor, _ in of(editor)?.paste() ?? failed }
    // libedit restores the terminal for the time of the stop.
    add("lapis-suspend") { _, _ in
      raise(SIGTSTP)
      return UInt8(CC_REFRESH)
    }
    for (key, command) in [
      ("^M", "lapis-enter"), ("^J", "lapis-enter"), ("\\e^M", "lapis-newline"),
      ("\\e^J", "lapis-newline"), ("^I", "lapis-tab"), ("^C", "lapis-interrupt"),
      ("^D", "lapis-delete"), ("^Z", "lapis-suspend"), ("\\e[200~", "lapis-paste"),
      ("\\e[A", "lapis-up"), ("\\eOA", "lapis-up"), ("^P", "lapis-up"),
      ("\\e[B", "lapis-down"), ("\\eOB", "lapis-down"), ("^N", "lapis-down"),
      ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"),
      ("^W", "ed-delete-prev-word"), ("^L", "ed-clear-screen"),
      ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"),
      ("\\e[3~", "ed-delete-next-char"), ("\\e[H", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"),
      // Reached by the functions above only.
      ("^X^J", "ed-newline"), ("^X^D", "ed-delete-next-char"), ("^Xp", "ed-prev-line"),
      ("^Xn", "ed-next-line"),
    ] {
      _ = lapis_el_bind(editor, key, command)
    }
  }

  private func add(_ name: String, _ function: lapis_edit_fn) {
    // libedit keeps the name for as long as the process lives.
    let name = strdup(name)
    _ = lapis_el_addfn(editor, name, name, function)
  }

  /// Escape sequences stand between two marks, so that they are not counted as columns.
  private func setPrompt(_ prompt: String) {
    free(promptText)
    promptText = strdup(
      usesColor ? "\u{1}\u{1B}[32m\u{1}\(prompt)\u{1}\u{1B}[0m\u{1}" : prompt)
  }

  // MARK: The buffer

  /// The text before and after the cursor.
  private var buffer: (before: String, after: String) {
    guard let info = el_line(editor)?.pointee, let start = info.buffer, let cursor = info.cursor,
      let end = info.lastchar
    else { return ("", "") }
    func text(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> String {
      let bytes = UnsafeRawBufferPointer(start: from, count: max(0, to - from))
      return String(decoding: bytes, as: UTF8.self)
    }
    return (text(start, cursor), text(cursor, end))
  }

  private func replaceBuffer(with text: String) {
    let (before, after) = buffer
    _ = el_cursor(editor, Int32(clamping: after.unicodeScalars.count))
    el_deletestr(editor, Int32(clamping: (before + after).unicodeScalars.count))
    _ = el_insertstr(editor, text)
  }

  private func accept() -> UInt8 {
    el_push(editor, "\u{18}\n")
    return UInt8(CC_NORM)
  }

  // MARK: Keys

  fileprivate func enter() -> UInt8 {
    let (before, after) = buffer
    let text = before + after
    // An earlier cell that was not changed is run wherever the cursor stands in it.
    if entries.contains(text), CellInput.completeness(of: text + "\n") == .complete {
      return accept()
    }
    // On a line above the last one, Enter opens a line there.
    if after.contains("\n") { return newLine() }
    guard case .incomplete(let indent) = CellInput.completeness(of: text) else { return accept() }
    return insert("\n" + String(repeating: " ", count: indent))
  }

  fileprivate func newLine() -> UInt8 {
    let line = buffer.before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return insert("\n" + line.prefix { $0 == " " })
  }

  private func insert(_ text: String) -> UInt8 {
    el_insertstr(editor, text) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  fileprivate func interrupt() -> UInt8 {
    wasInterrupted = true
    return accept()
  }

  fileprivate func deleteOrEnd() -> UInt8 {
    let (before, after) = buffer
    if before.isEmpty, after.isEmpty { return UInt8(CC_EOF) }
    if after.isEmpty { return UInt8(CC_NORM) }
    el_push(editor, "\u{18}\u{4}")
    return UInt8(CC_NORM)
  }

  fileprivate func moveUp() -> UInt8 {
    let (before, after) = buffer
    if before.contains("\n"), !recall.shows(before + after) {
      el_push(editor, "\u{18}p")
      return UInt8(CC_NORM)
    }
    guard let entry = recall.previous(in: entries, before: before, after: after) else {
      return UInt8(CC_ERROR)
    }
    replaceBuffer(with: entry)
    return UInt8(CC_REFRESH)
  }

  fileprivate func moveDown() -> UInt8 {
    let (before, after) = buffer
    if after.contains("\n"), !recall.shows(before + after) {
      el_push(editor, "\u{18}n")
      return UInt8(CC_NORM)
    }
    guard let entry = recall.next(in: entries, before: before, after: after) else {
      return UInt8(CC_ERROR)
    }
    replaceBuffer(with: entry)
    return UInt8(CC_REFRESH)
  }

  fileprivate func tab() -> UInt8 {
    let before = buffer.before
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    if line.allSatisfy({ $0 == " " }) {
      return insert(String(repeating: " ", count: 4 - line.count % 4))
    }
    let completion = complete(before)
    let typed = String(
      String.UnicodeScalarView(before.unicodeScalars.suffix(completion.replacedCount)))
    guard let first = completion.candidates.first else { return UInt8(CC_ERROR) }
    let common = completion.candidates.dropFirst().reduce(first) { Self.commonPrefix($0, $1) }
    if common.unicodeScalars.count > typed.unicodeScalars.count {
      return insert(String(String.UnicodeScalarView(common.unicodeScalars.dropFirst(typed.unicodeScalars.count))))
    }
    if completion.candidates.count == 1 { return UInt8(CC_NORM) }
    terminalWrite("\n" + CandidateList.text(completion.candidates, width: TerminalSize.columns))
    return UInt8(CC_REDISPLAY)
  }

  private static func commonPrefix(_ a: String, _ b: String) -> String {
    String(zip(a, b).prefix { $0 == $1 }.map { $0.0 })
  }

  /// Reads up to the mark that ends what is pasted.
  fileprivate func paste() -> UInt8 {
    var scalars: [Unicode.Scalar] = []
    let end = Array("\u{1B}[201~".unicodeScalars)
    while true {
      var character = wchar_t()
      guard el_wgetc(editor, &character) == 1 else { break }
      scalars.append(Unicode.Scalar(UInt32(bitPattern: Int32(character))) ?? "\u{FFFD}")
      if scalars.count >= end.count, Array(scalars.suffix(end.count)) == end {
        scalars.removeLast(end.count)
        break
      }
    }
    let text = PastedText.cleaned(String(String.UnicodeScalarView(scalars)))
    return text.isEmpty ? UInt8(CC_NORM) : insert(text)
  }
}

private let failed = UInt8(CC_ERROR)

/// The object behind libedit's handle, for callbacks, which carry no context.
private func of(_ editor: OpaquePointer?) -> LibEditLineEditor? {
  guard let editor, let data = lapis_el_data(editor) else { return nil }
  return Unmanaged<LibEditLineEditor>.fromOpaque(data).takeUnretainedValue()
}

private func terminalWrite(_ text: String) {
  fflush(stdout)
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}
