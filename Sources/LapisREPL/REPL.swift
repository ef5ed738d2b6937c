public import LapisNotebook

/// The prompt: reads cells, runs them, until the user leaves.
public final class REPL {
  private let session: Session
  private let editor: any LineEditor
  /// How many runs are going; leaving then asks once.
  private let runsGoing: () -> Int

  /// The width of the screen, which may change between cells.
  private let width: () -> Int

  public init(
    session: Session, editor: any LineEditor, runsGoing: (() -> Int)? = nil,
    width: @escaping () -> Int = { TerminalSize.columns }
  ) {
    self.width = width
    self.session = session
    self.editor = editor
    self.runsGoing = runsGoing ?? { session.runningCount }
  }

  public static var banner: String {
    "Lapis \(LapisVersion.text) · name? shows help, Tab completes, %help lists more, Ctrl-D leaves\n"
  }

  /// Returns the exit code.
  public func run() -> Int {
    while true {
      session.width = width()
      session.flush()
      switch editor.readCell(prompt: "In [\(session.nextNumber)]: ") {
      case .interrupted: continue
      case .end:
        if mayLeave() { return session.exitCode ?? 0 }
      case .cell(let text):
        if CellSource.isEmpty(text) { continue }
        let cell = Self.withoutBlankEnd(text)
        editor.remember(cell)
        Interrupt.arm(session.interpreter)
        session.run(cell: cell)
        Interrupt.disarm()
        if let code = session.exitCode {
          session.flush()
          return code
        }
        session.write("\n")
      }
    }
  }

  /// The blank line that ends a block is not part of it.
  private static func withoutBlankEnd(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last == " " || last == "\n" { text = text.dropLast() }
    return String(text)
  }

  private func mayLeave() -> Bool {
    let going = runsGoing()
    guard going > 0 else { return true }
    let runs = going == 1 ? "A run is" : "\(going) runs are"
    guard let answer = editor.ask("\(runs) still going and would be canceled. Leave? [y/N] ") else {
      return true
    }
    return ["y", "yes"].contains(answer.lowercased())
  }
}
