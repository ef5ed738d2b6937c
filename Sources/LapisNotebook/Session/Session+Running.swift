import Glibc
import LapisAzureML
import LapisDiagnostics
import LapisInterpreter
import LapisStore
import LapisSyntax

extension Session {
  /// Runs one cell: numbers and records it, executes it, shows its value and its failure.
  ///
  /// `name` and `firstLine` say where the text stands, for tracebacks; a typed cell is `<cell n>`.
  @discardableResult
  public func run(
    cell text: String, name: String? = nil, firstLine: Int = 1, showsValue: Bool = true
  ) -> CellOutcome {
    runCapturing(text, name: name, firstLine: firstLine, showsValue: showsValue).outcome
  }

  /// The same, with what the cell wrote to standard output, its shown value left out.
  func runCapturing(
    _ text: String, name: String? = nil, firstLine: Int = 1, showsValue: Bool = true
  ) -> (outcome: CellOutcome, output: String) {
    let source = SourceText.normalized(text)
    if CellSource.isEmpty(source) { return (.succeeded(), "") }
    let number = nextNumber
    nextNumber += 1
    inputs.append((number, source))
    if let code = plainExit(source) {
      exitCode = code
      return (.succeeded(), "")
    }
    recorder.start(number: number, source: source, seed: seed, width: width)
    noteInput(source, number)
    output.startCapture()
    let started = Session.monotonicSeconds()
    var outcome = execute(
      source, name: name ?? "<cell \(number)>", firstLine: firstLine, keepsValue: showsValue)
    let written = output.endCapture()
    if showsValue { show(&outcome, number: number) }
    report(outcome)
    let duration = Session.monotonicSeconds() - started
    recorder.finish(number: number, outcome: outcome, output: written, duration: duration)
    if outcome.failure != nil { failedCells.insert(number) }
    wasInterrupted = outcome.failure?.isInterrupt ?? false
    if let code = outcome.failure?.exitCode { exitCode = code }
    return (outcome, written)
  }

  /// Runs text without a number, a record or a shown value: what magics execute.
  func execute(
    _ source: String, name: String, firstLine: Int = 1, keepsValue: Bool = true
  ) -> CellOutcome {
    guard depth < 50 else {
      return .failed(
        CellOutcome.Failure(
          text: "RecursionError: cells run one another more than 50 deep\n",
          className: "RecursionError", message: "cells run one another more than 50 deep"))
    }
    depth += 1
    defer { depth -= 1 }
    let cell = CellSource(source, firstLine: firstLine)
    if cell.steps.count > 1 || cell.steps.first.map({ $0.isCode }) == false,
      let failure = syntaxFailure(cell.checked, name: name)
    {
      return .failed(failure)
    }
    var outcome = CellOutcome.succeeded()
    for (index, step) in cell.steps.enumerated() {
      let isLast = index == cell.steps.count - 1
      switch step {
      case .code(let code):
        bindWorkspace(ifNamedIn: code)
        outcome = outcomeOf(
          interpreter.run(
            SourceFile(name: name, text: code), mode: isLast && keepsValue ? .cell : .script),
          SourceFile(name: name, text: code))
      case .magic(let magic):
        outcome = execute(magic, isNested: false)
      case .help(let subject, let isFull):
        outcome = showHelp(subject, isFull: isFull)
      }
      if outcome.status != .ok { return outcome }
    }
    return outcome
  }

  /// Every mistake of the text at once.
  func syntaxFailure(_ text: String, name: String) -> CellOutcome.Failure? {
    let source = SourceFile(name: name, text: text)
    let mistakes = interpreter.mistakes(in: source)
    guard !mistakes.isEmpty else { return nil }
    return SyntaxCheck.failure(mistakes, in: source, color: options.usesColor)
  }

  func outcomeOf(_ result: RunResult, _ source: SourceFile) -> CellOutcome {
    guard let failure = result.failure else { return .succeeded(result.value) }
    if !failure.diagnostics.isEmpty {
      return .failed(
        SyntaxCheck.failure(failure.diagnostics, in: source, color: options.usesColor))
    }
    var text = failure.traceback
    if failure.exitCode != nil { text = failure.message.isEmpty ? "" : failure.message + "\n" }
    let help = failure.missingName.flatMap(placeOfDefinition) ?? failure.help
    if let help { text += DiagnosticRenderer(color: options.usesColor).helpLine(help) }
    return .failed(
      CellOutcome.Failure(
        text: text, className: failure.className, message: failure.message, help: help,
        isInterrupt: failure.isInterrupt, exitCode: failure.exitCode))
  }

  /// Another cell that defines a name without a value: one that is still to come, or one that failed.
  private func placeOfDefinition(_ name: String) -> String? {
    for step in stepsToCome {
      guard let range = Self.binding(of: name, in: step.text) else { continue }
      if let cell = step.cell { return "'\(name)' is defined in cell \(cell), which has not been run." }
      let line = SourceFile(name: "", text: step.text).line(at: range.start) + step.line - 1
      return "'\(name)' is defined in line \(line), below."
    }
    guard isNotebook else { return nil }
    let failed = inputs.last { input in
      failedCells.contains(input.number) && Self.binding(of: name, in: input.source) != nil
    }
    return failed.map { "'\(name)' is defined in cell \($0.number), which failed." }
  }

  private static func binding(of name: String, in text: String) -> SourceRange? {
    var tree = ScopeTree()
    tree.add(parse(SourceFile(name: "", text: CellSource(text).checked)).statements, unit: 0)
    return tree.root.bindings[name]?.first?.place.range
  }

  // MARK: Showing

  /// Turns the value into text; a failing `repr` is the cell's failure.
  private func show(_ outcome: inout CellOutcome, number: Int) {
    guard outcome.status == .ok, let value = outcome.value, !value.isNone else { return }
    let result = ValueDisplay.text(of: value, in: self)
    switch result {
    case .success(let text):
      outcome.shown = text
      if !output.isAtLineStart { write("\n") }
      write(prompt(forResult: text, number: number) + text + "\n")
      if isNotebook {
        results.append((number, text))
        noteOutput(value, number)
      }
    case .failure(let failure):
      outcome = .failed(failure)
    }
  }

  private func prompt(forResult text: String, number: Int) -> String {
    guard isNotebook else { return "" }
    let prompt = "Out[\(number)]: "
    let shown = options.usesColor ? "\u{1B}[31m\(prompt)\u{1B}[0m" : prompt
    return text.utf8.contains(0x0A) ? shown + "\n" : shown
  }

  private func report(_ outcome: CellOutcome) {
    guard let failure = outcome.failure, !failure.text.isEmpty else { return }
    // At the prompt an error starts a line, also where the terminal has shown ^C on this one. A script's
    // standard output is what the script wrote.
    if isNotebook, !output.isAtLineStart || failure.isInterrupt { write("\n") }
    output.flush()
    writeError(failure.text)
  }

  // MARK: In, Out and _

  private func noteInput(_ source: String, _ number: Int) {
    guard isNotebook, let list = interpreter.global("In") else { return }
    // A script may have put something else under the name.
    try? interpreter.append(interpreter.string(source), to: list)
  }

  private func noteOutput(_ value: Ref, _ number: Int) {
    if let dictionary = interpreter.global("Out"), dictionary.isDict {
      try? interpreter.setItem(dictionary, Ref(number), value)
    }
    interpreter.setGlobal("_\(number)", value)
    // A `_` that the user assigned stays the user's.
    if let current = interpreter.global("_"), lastValues.first.map({ !current.isSame(as: $0) }) ?? true {
      return
    }
    lastValues = [value] + lastValues.prefix(2)
    for (name, value) in zip(["_", "__", "___"], lastValues) { interpreter.setGlobal(name, value) }
  }

  /// `exit` and `quit` without parentheses, as people type them.
  private func plainExit(_ source: String) -> Int? {
    guard isNotebook else { return nil }
    var word = Substring(source).drop { $0.isWhitespace }
    while word.last?.isWhitespace == true { word = word.dropLast() }
    return word == "exit" || word == "quit" ? 0 : nil
  }

  /// `ws` is the local workspace; it is made when a cell first names it, and then belongs to the user.
  private func bindWorkspace(ifNamedIn code: String) {
    guard isNotebook, !hasBoundWorkspace, mentions("ws", in: code) else { return }
    hasBoundWorkspace = true
    guard interpreter.global("ws") == nil else { return }
    interpreter.setGlobal("ws", host.localWorkspace(interpreter))
  }

  private func mentions(_ name: String, in code: String) -> Bool {
    let bytes = code.utf8
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || byte == UInt8(ascii: "_") || byte >= 0x80
    }
    return bytes.split { !isWord($0) }.contains { $0.elementsEqual(name.utf8) }
  }

  static func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension CellSource.Step {
  var isCode: Bool {
    if case .code = self { return true }
    return false
  }
}
