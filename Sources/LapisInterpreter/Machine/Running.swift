public import LapisDiagnostics
import LapisSyntax

extension Interpreter {
  /// Runs source text in a namespace (`__main__` where none is given). Never throws: what went wrong
  /// is in the result, with its traceback; nothing of it is written to the output.
  public func run(_ source: SourceFile, mode: RunMode, in namespace: Namespace? = nil) -> RunResult {
    let module = (namespace ?? main).module
    let globals = module.value.module.pointee.globals.dict
    if globals.value(names.file) == nil, mode == .script {
      let file = heap.makeString(source.name)
      globals.set(string: names.file, file)
      file.release()
    }
    do {
      let code = try compile(source, keepsResult: mode == .cell)
      defer { releaseCode(code) }
      setDocumentation(code, module.value)
      let result = outcome(of: code, globals, source, keepsValue: mode == .cell)
      if mode == .script {
        _ = runExitFunctions()
        finalizeWhatIsLeft(result.failure?.exception)
      }
      return result
    } catch let mistakes as SourceMistakes {
      return RunResult(value: nil, failure: scriptFailure(mistakes))
    } catch {
      return RunResult(value: nil, failure: scriptFailure(error, source))
    }
  }

  private func outcome(
    of code: CodePointer, _ globals: DictPointer, _ source: SourceFile, keepsValue: Bool
  ) -> RunResult {
    do {
      let value = try executeCode(code, globals: globals)
      let result = ref(owned: value)
      return RunResult(value: keepsValue && !value.isNone ? result : nil, failure: nil)
    } catch {
      return RunResult(value: nil, failure: scriptFailure(error, source))
    }
  }

  /// The code of a source text; throws `SourceMistakes` where it cannot be read.
  func compile(_ source: SourceFile, keepsResult: Bool = false, isOutline: Bool = false) throws -> CodePointer {
    let module = isOutline ? parseOutline(source) : parse(source)
    if !module.diagnostics.isEmpty {
      throw SourceMistakes(source: source, diagnostics: module.diagnostics)
    }
    do {
      return try Compiler.compileModule(module, self, keepsResult: keepsResult)
    } catch let diagnostic as Diagnostic {
      throw SourceMistakes(source: source, diagnostics: [diagnostic])
    }
  }

  /// A module's docstring becomes its `__doc__`.
  private func setDocumentation(_ code: CodePointer, _ module: Value) {
    guard let doc = code.pointee.info.takeUnretainedValue().doc else { return }
    let text = heap.makeString(doc)
    module.module.pointee.globals.dict.set(string: names.doc, text)
    text.release()
  }

  /// Runs a module's source in its namespace, for `import`. Functions of the library get their code when they
  /// are first called; a program's own files are read whole, so that every mistake shows at once.
  func executeModule(_ source: SourceFile, _ module: Value, isLibrary: Bool = false) throws {
    let code: CodePointer
    do {
      code = try compile(source, isOutline: isLibrary)
    } catch let mistakes as SourceMistakes {
      throw syntaxError(mistakes)
    }
    defer { releaseCode(code) }
    setDocumentation(code, module)
    try executeCode(code, globals: module.module.pointee.globals.dict).release()
  }

  /// The exception that an import raises.
  func syntaxError(_ mistakes: SourceMistakes) -> Raised {
    let first = mistakes.diagnostics.first
    let line = first?.range.map { mistakes.source.line(at: $0.start) } ?? 1
    return error(
      .syntaxError, "\(first?.message ?? "invalid syntax") (\(mistakes.source.name), line \(line))")
  }

  // MARK: Failures

  private func scriptFailure(_ mistakes: SourceMistakes) -> ScriptFailure {
    let source = mistakes.source
    let text = DiagnosticRenderer().render(mistakes.diagnostics, in: source)
    let first = mistakes.diagnostics.first
    return ScriptFailure(
      className: first.map { DiagnosticRenderer.className(of: $0) } ?? "SyntaxError",
      message: first?.message ?? "invalid syntax", traceback: text,
      diagnostics: mistakes.diagnostics, isInterrupt: false, exitCode: nil, exception: nil,
      line: first?.range.map { source.line(at: $0.start) })
  }

  private func scriptFailure(_ thrown: any Error, _ source: SourceFile) -> ScriptFailure {
    let exception = ref(owned: exceptionValue(for: thrown))
    return scriptFailure(exception, source)
  }

  private func scriptFailure(_ exception: Ref, _ source: SourceFile?) -> ScriptFailure {
    let value = exception.value
    let type = typeOf(value)
    var exitCode: Int?
    var message = (try? strText(value)) ?? ""
    if type.isSubclass(of: typeObject(.systemExit)) {
      let arguments = value.exception.pointee.arguments
      let given =
        arguments.isTuple && arguments.tuple.pointee.count > 0
        ? arguments.tuple.items[0] : Value.none
      if given.isNone {
        exitCode = 0
        message = ""
      } else if given.isInt || given.isBool {
        exitCode = given.int & 255
        message = ""
      } else {
        exitCode = 1
      }
    }
    var line: Int?
    if let box = value.exception.pointee.traceback?.takeUnretainedValue() {
      for entry in box.entries {
        let info = entry.code.pointee.info.takeUnretainedValue()
        if let source, info.source.name == source.name, entry.index >= 0,
          entry.index < info.ranges.count
        {
          line = info.source.line(at: info.ranges[entry.index].start)
          break
        }
      }
    }
    let explanation = FailureHelp(self, value, message: message)
    let isNameError = type.isSubclass(of: typeObject(.nameError)) && !type.isSubclass(of: typeObject(.unboundLocalError))
    return ScriptFailure(
      className: type.name, message: message, traceback: renderTraceback(value),
      help: exitCode == nil ? explanation.text() : nil,
      missingName: isNameError ? explanation.missing : nil, diagnostics: [],
      isInterrupt: type.isSubclass(of: typeObject(.keyboardInterrupt)), exitCode: exitCode,
      exception: exception, line: line)
  }

  /// The failure that an error thrown by `call`, `elements` and the like stands for.
  public func failure(for thrown: any Error) -> ScriptFailure {
    scriptFailure(ref(owned: exceptionValue(for: thrown)), nil)
  }

  // MARK: The end

  /// Gives up every value and every host object. Memory that a `Ref` still points into stays until
  /// that is gone.
  func tearDown() {
    heap.pointee.isTearingDown = true
    (libraryState["weakref"] as? WeakTable)?.clearAll()
    forgetMain()
    libraryState = [:]
    state.truncateHandled(0)
    for pair in modules.pairs() where pair.value.tag == Tag.module {
      pair.value.module.pointee.globals.dict.removeAll()
    }
    modules.removeAll()
    builtins.removeAll()
    // What is left hangs together in cycles, or is the machine's own.
    heap.forEachObject { value in
      switch value.tag {
      case Tag.string, Tag.type, Tag.bigInt: break
      default:
        value.retain()
        clearObject(value)
        value.release()
      }
    }
    heap.forEachObject { value in
      if value.tag == Tag.type {
        value.retain()
        clearObject(value)
        value.release()
      }
    }
    for i in 0..<128 { state.pointee.characters[i].release() }
    releaseCoreTypes()
    interned.removeAll()
    for object in [interned, builtins, modules] { Value(object).release() }
    for code in codeBlocks { code.pointee.interpreter = nil }
    heap.pointee.interpreter = nil
    types.deallocate()
    MachineState.destroy(state)
  }
}

extension Interpreter {
  func releaseCoreTypes() {
    var own: Set<TypePointer> = []
    for i in 0..<Tag.count { own.insert(types[i]) }
    for type in exceptionTypes.values { own.insert(type) }
    for type in hostTypes.values { own.insert(type) }
    for type in viewTypes.values { own.insert(type) }
    viewTypes = [:]
    exceptionTypes = [:]
    hostTypes = [:]
    recentHostTypes = (nil, nil)
    recentHostPointers = (nil, nil)
    for type in own { Value(type).release() }
  }
}

/// Source that cannot be read or compiled.
struct SourceMistakes: Error {
  let source: SourceFile
  let diagnostics: [Diagnostic]
}
