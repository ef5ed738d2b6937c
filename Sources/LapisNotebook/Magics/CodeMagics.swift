import Glibc
import LapisDiagnostics
import LapisInterpreter

enum RunMagic: Magic {
  static let name = "run"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%run FILE [ARGUMENTS …]"
  static let summary = "Executes a script or notebook here, with its arguments; its names stay."
  static let mayNest = false
  static let flags: Set<String> = ["-i"]

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    guard let path = call.words.first else {
      throw Diagnostic("magic.run", .value, "%run needs a file.", hint: "Usage: \(usage)")
    }
    let expanded = session.expanding(path)
    let steps = try ScriptFile(path: expanded).steps
    let interpreter = session.interpreter
    let arguments = ([expanded] + call.words.dropFirst()).map { interpreter.string($0) }
    let kept = session.swapArguments(interpreter.list(arguments))
    let keptFile = interpreter.global("__file__")
    interpreter.setGlobal("__file__", interpreter.string(expanded))
    defer {
      if let kept { _ = session.swapArguments(kept) }
      if let keptFile { interpreter.setGlobal("__file__", keptFile) }
    }
    for step in steps {
      let outcome = session.execute(
        step.text, name: expanded, firstLine: step.line, keepsValue: false)
      if let failure = outcome.failure {
        // A script that leaves with 0 has ended well, and does not end the session.
        if failure.exitCode == 0 { return .succeeded() }
        var told = failure
        told.exitCode = nil
        return .failed(told)
      }
    }
    return .succeeded()
  }
}

enum TimeMagic: Magic {
  static let name = "time"
  static let kinds: Set<MagicKind> = [.line, .cell]
  static let usage = "%time STATEMENT, or %%time above a cell"
  static let summary = "Executes and tells how long it took."
  static let mayNest = false

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let text = call.line.isCell ? call.line.body : call.line.arguments
    let before = times()
    let outcome = session.execute(
      text, name: call.line.isCell ? session.cellName : "<timed>",
      firstLine: call.line.isCell ? call.line.bodyLine : 1)
    let after = times()
    let user = after.user - before.user
    let system = after.system - before.system
    session.write(
      """
      CPU times: user \(Duration.text(user)), sys: \(Duration.text(system)), total: \
      \(Duration.text(user + system))
      Wall time: \(Duration.text(after.wall - before.wall))

      """)
    return outcome
  }

  private static func times() -> (user: Double, system: Double, wall: Double) {
    var usage = rusage()
    getrusage(__rusage_who_t(bitPattern: 0), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (seconds(usage.ru_utime), seconds(usage.ru_stime), Session.monotonicSeconds())
  }
}

enum TimeitMagic: Magic {
  static let name = "timeit"
  static let kinds: Set<MagicKind> = [.line, .cell]
  static let usage = "%timeit [-n LOOPS] [-r REPEATS] STATEMENT"
  static let summary = "Executes a statement many times and tells how long one takes."
  static let mayNest = false
  static let flags: Set<String> = ["-q"]
  static let options: Set<String> = ["-n", "-r"]

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let statement = call.line.isCell ? call.line.body : call.rest
    if CellSource.isEmpty(statement) {
      throw Diagnostic("magic.timeit", .value, "%timeit needs a statement.", hint: "Usage: \(usage)")
    }
    let repeats = try call.positive("-r") ?? 7
    var loops = try call.positive("-n") ?? 0
    if let failure = session.syntaxFailure(statement, name: "<timed>") { return .failed(failure) }
    let body = statement.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "        " + $0 }.joined(separator: "\n")
    // The setup of a cell magic is its first line.
    let setup = call.line.isCell && !call.rest.isEmpty ? "    \(call.rest)\n" : ""
    let definition =
      "def __lapis_timed__(__lapis_loops__):\n\(setup)    for __lapis_loop__ in range(__lapis_loops__):\n\(body)\n"
    let defined = session.execute(definition, name: "<timed>", keepsValue: false)
    if defined.failure != nil { return defined }
    defer { _ = session.execute("del __lapis_timed__", name: "<timed>", keepsValue: false) }
    func seconds(_ count: Int) -> Result<Double, CellOutcome.Failure> {
      let started = Session.monotonicSeconds()
      let outcome = session.execute(
        "__lapis_timed__(\(count))", name: "<timed>", keepsValue: false)
      if let failure = outcome.failure { return .failure(failure) }
      return .success(Session.monotonicSeconds() - started)
    }
    if loops == 0 {
      loops = 1
      // As many as take a fifth of a second, in powers of ten.
      while true {
        switch seconds(loops) {
        case .failure(let failure): return .failed(failure)
        case .success(let time):
          if time >= 0.2 || loops >= 1_000_000_000 { break }
          loops *= 10
          continue
        }
        break
      }
    }
    var each: [Double] = []
    for _ in 0..<repeats {
      switch seconds(loops) {
      case .failure(let failure): return .failed(failure)
      case .success(let time): each.append(time / Double(loops))
      }
    }
    let mean = each.reduce(0, +) / Double(repeats)
    let spread = each.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(repeats)
    if !call.flags.contains("-q") {
      session.write(
        "\(Duration.text(mean)) ± \(Duration.text(spread.squareRoot())) per loop (mean ± std. dev. of "
          + "\(repeats) run\(repeats == 1 ? "" : "s"), \(Duration.grouped(loops)) "
          + "loop\(loops == 1 ? "" : "s") each)\n")
    }
    return .succeeded()
  }
}

/// Durations as `%time` and `%timeit` print them.
enum Duration {
  /// Three significant digits: `1.23 ms`, `45 µs`, `2min 3s`.
  static func text(_ seconds: Double) -> String {
    if seconds >= 60 {
      let whole = Int(seconds)
      let parts = [(whole / 86400, "d"), (whole / 3600 % 24, "h"), (whole / 60 % 60, "min")]
      let shown = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" } + ["\(whole % 60)s"]
      return shown.joined(separator: " ")
    }
    for (unit, scale) in [("s", 1.0), ("ms", 1e3), ("µs", 1e6)] where seconds * scale >= 1 {
      return significant(seconds * scale) + " " + unit
    }
    return significant(max(0, seconds) * 1e9) + " ns"
  }

  private static func significant(_ value: Double) -> String {
    let scale = value >= 100 ? 1.0 : value >= 10 ? 10 : 100
    let rounded = (value * scale).rounded()
    guard rounded.isFinite, rounded < 1e15 else { return "\(value)" }
    if rounded == (rounded / scale).rounded() * scale { return String(Int(rounded / scale)) }
    return (rounded / scale).description
  }

  /// `1,000,000`
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var at = digits.count - 3
    while at > 0 {
      digits.insert(",", at: at)
      at -= 3
    }
    return String(digits)
  }
}

extension Session {
  /// The name under which the running cell stands in tracebacks.
  var cellName: String { "<cell \(nextNumber - 1)>" }

  /// Puts a list into `sys.argv` and returns what was there.
  func swapArguments(_ arguments: Ref) -> Ref? {
    interpreter.setGlobal("__lapis_argv__", arguments)
    let code = """
      import sys as __lapis_sys__
      __lapis_argv__, __lapis_sys__.argv = __lapis_sys__.argv, __lapis_argv__
      del __lapis_sys__
      """
    let result = interpreter.run(SourceFile(name: "<arguments>", text: code), mode: .script)
    guard result.failure == nil else { return nil }
    return interpreter.global("__lapis_argv__")
  }
}
