import LapisDiagnostics
import LapisSyntax

/// A function of the library before its first call: most of a module's functions are never called, so that
/// their bodies are neither parsed nor compiled when it is imported.
///
/// It stands at the top of its module or in a class there: the only variable it can capture is `__class__`.
final class DeferredFunction {
  let definition: FunctionDefinition
  let body: DeferredBody
  /// The class around it.
  let className: String?
  let postponesAnnotations: Bool

  init(_ definition: FunctionDefinition, _ body: DeferredBody, className: String?, postponesAnnotations: Bool) {
    self.definition = definition
    self.body = body
    self.className = className
    self.postponesAnnotations = postponesAnnotations
  }
}

extension Compiler {
  /// A block that has only what making a function of it needs.
  func deferredFunction(_ function: FunctionDefinition, _ body: DeferredBody) -> Prepared {
    let captures = className != nil && mentionsClass(body.range) ? ["__class__"] : []
    let info = CodeInfo(
      name: function.name, qualifiedName: qualifiedName(ofInner: function.name), source: source,
      line: source.line(at: function.nameRange.start), freeNames: captures,
      deferred: DeferredFunction(
        function, body, className: className, postponesAnnotations: postponesAnnotations))
    return Prepared(code: .deferred(info, vm), captures: captures)
  }

  /// Does the text have a word through which a method reaches the class it stands in? Where it is only part
  /// of a string or of another word, the class is captured for nothing.
  private func mentionsClass(_ range: SourceRange) -> Bool {
    source.text.utf8.withContiguousStorageIfAvailable { bytes in
      guard range.start <= range.end, range.end <= bytes.count else { return true }
      func stands(_ word: StaticString, at place: Int) -> Bool {
        guard place + word.utf8CodeUnitCount <= range.end else { return false }
        for i in 0..<word.utf8CodeUnitCount where bytes[place + i] != word.utf8Start[i] { return false }
        return true
      }
      return (range.start..<range.end).contains { place in
        switch bytes[place] {
        case UInt8(ascii: "s"): stands("super", at: place)
        case UInt8(ascii: "_"): stands("__class__", at: place)
        default: false
        }
      }
    } ?? true
  }

  /// The code of a deferred function, in a block of its own.
  static func compile(_ deferred: DeferredFunction, _ info: CodeInfo, _ vm: Interpreter) throws -> CodePointer {
    let function = deferred.definition
    let body = deferred.body.parse(in: info.source)
    if !body.diagnostics.isEmpty {
      throw SourceMistakes(source: info.source, diagnostics: body.diagnostics)
    }
    let names = ScopeNames(function.parameters, body.statements)
    if let mistake = names.mistake { throw mistake }
    let outside = Compiler(
      vm: vm, source: info.source, kind: deferred.className == nil ? .module : .classBody,
      name: deferred.className ?? "<module>", qualifiedName: "", parent: nil, names: ScopeNames(),
      wideJumps: false)
    outside.postponesAnnotations = deferred.postponesAnnotations
    return try withNarrowThenWide { wide in
      let compiler = Compiler(
        vm: vm, source: info.source, kind: .function, name: info.name, qualifiedName: info.qualifiedName,
        parent: outside, names: names, wideJumps: wide)
      compiler.parameters = function.parameters
      for name in info.freeNames { _ = compiler.capture(name) }
      return try compiler.compileBody(
        function.parameters, docString(body.statements), function.nameRange
      ) { try $0.compileStatements(of: function, body.statements) }
    }
  }
}

extension CodePointer {
  /// A block without code; one count. It takes part in nothing that looks at all blocks.
  static func deferred(_ info: CodeInfo, _ vm: Interpreter) -> CodePointer {
    let code = CodePointer.allocate(capacity: 1)
    let nothing = UnsafeMutableRawPointer(code)
    code.initialize(
      to: CodeBlock(
        count: 1, instructions: nothing.assumingMemoryBound(to: Instruction.self), instructionCount: 0,
        constants: nothing.assumingMemoryBound(to: Value.self), constantCount: 0,
        caches: nothing.assumingMemoryBound(to: InlineCache.self), cacheCount: 0, registerCount: 0,
        localCount: 0, parameterCount: 0, positionalCount: 0, simpleCount: -1, flags: .deferred,
        info: Unmanaged.passRetained(info), interpreter: Unmanaged.passUnretained(vm)))
    return code
  }
}

extension Interpreter {
  /// Makes the code of a function that has none yet. Whoever looks at a block's code, parameters or flags
  /// calls it before; a frame's block is always ready.
  @inline(__always)
  func prepare(_ code: CodePointer) throws {
    if code.pointee.flags.contains(.deferred) { try makeDeferredCode(code) }
  }

  @inline(never)
  private func makeDeferredCode(_ code: CodePointer) throws {
    let info = code.pointee.info.takeUnretainedValue()
    guard let deferred = info.deferred else { return }
    try checkNativeStack()
    let made: CodePointer
    do {
      made = try Compiler.compile(deferred, info, self)
    } catch let mistakes as SourceMistakes {
      throw syntaxError(mistakes)
    } catch let mistake as Diagnostic {
      throw syntaxError(SourceMistakes(source: info.source, diagnostics: [mistake]))
    }
    guard code.pointee.flags.contains(.deferred) else {
      // Made meanwhile, by what a dying object ran.
      releaseCode(made)
      return
    }
    // The functions made already go on with the block they have.
    let count = code.pointee.count
    code.pointee.info.release()
    code.pointee = made.pointee
    code.pointee.count = count
    codeBlocks.remove(made)
    made.deallocate()
    codeBlocks.insert(code)
  }

  /// `__doc__` of a function; borrowed.
  func documentation(of function: FunctionPointer) -> Value {
    if function.pointee.doc.isUndefined {
      try? prepare(function.pointee.code)
      let doc = function.pointee.code.pointee.info._withUnsafeGuaranteedRef { $0.doc }
      function.pointee.doc = doc.map { heap.makeString($0) } ?? .none
    }
    return function.pointee.doc
  }
}
