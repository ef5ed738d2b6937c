import LapisDiagnostics

/// Names of modules, class bodies and closures: the slow halves of the instructions that read and write them.
extension Interpreter {
  @inline(never)
  func globalValue(_ cache: UnsafeMutablePointer<InlineCache>, _ globals: DictPointer) throws
    -> Value
  {
    let name = cache.pointee.name
    let entry = globals.find(string: name)
    if entry >= 0 {
      cache.pointee.key = UInt(bitPattern: globals.pointee.version) << 1
      cache.pointee.index = entry
      return globals.entries[entry].value.retained()
    }
    let builtin = builtins.find(string: name)
    if builtin >= 0 {
      cache.pointee.key = UInt(bitPattern: globals.pointee.version) << 1 | 1
      cache.pointee.index = builtin
      return builtins.entries[builtin].value.retained()
    }
    throw nameError(name, globals)
  }

  func nameError(_ name: StringPointer, _ globals: DictPointer) -> Raised {
    let text = name.swiftString
    if text == "__builtins__" {
      return error(.nameError, "name '\(text)' is not defined")
    }
    let raised = error(.nameError, "name '\(text)' is not defined")
    if let nearest = nearestName(to: text, globals) { setHint(raised, ". Did you mean: '\(nearest)'?") }
    setName(of: raised, to: text)
    return raised
  }

  /// As CPython looks for it: among the locals, then the globals, then the builtins.
  private func nearestName(to name: String, _ globals: DictPointer) -> String? {
    if state.pointee.frameCount > 0 {
      let frame = state.pointee.frames[state.pointee.frameCount - 1]
      let info = frame.code.pointee.info.takeUnretainedValue()
      let locals = info.localNames.enumerated().filter { !frame.base[$0.offset].isUndefined }
      if let found = PythonSuggestion.nearest(to: name, among: locals.map(\.element)) { return found }
    }
    func names(_ dict: DictPointer) -> [String] {
      dict.pairs().compactMap { $0.key.isString ? $0.key.string.swiftString : nil }
    }
    return PythonSuggestion.nearest(to: name, among: names(globals))
      ?? PythonSuggestion.nearest(to: name, among: names(builtins))
  }

  @inline(never)
  func setGlobalValue(
    _ cache: UnsafeMutablePointer<InlineCache>, _ globals: DictPointer, owned value: Value
  ) {
    let name = cache.pointee.name
    globals.set(string: name, value)
    value.release()
    let entry = globals.find(string: name)
    if entry >= 0 {
      cache.pointee.key = UInt(bitPattern: globals.pointee.version) << 1
      cache.pointee.index = entry
    }
  }

  func deleteGlobalValue(_ cache: UnsafeMutablePointer<InlineCache>, _ globals: DictPointer) throws {
    let entry = globals.find(string: cache.pointee.name)
    if entry < 0 { throw nameError(cache.pointee.name, globals) }
    globals.remove(entry: entry).release()
  }

  func className(
    _ cache: UnsafeMutablePointer<InlineCache>, _ frame: UnsafeMutablePointer<Frame>
  ) throws -> Value {
    if frame.pointee.classNames.isDict,
      let value = frame.pointee.classNames.dict.value(cache.pointee.name)
    {
      return value.retained()
    }
    return try globalValue(cache, frame.pointee.globals)
  }
  func deleteClassName(_ name: StringPointer, _ frame: UnsafeMutablePointer<Frame>) throws {
    if frame.pointee.classNames.isDict {
      let dict = frame.pointee.classNames.dict
      let entry = dict.find(string: name)
      if entry >= 0 { return dict.remove(entry: entry).release() }
    }
    throw nameError(name, frame.pointee.globals)
  }

  /// Keeps the annotation of a variable of a module or class body.
  func annotate(_ frame: UnsafeMutablePointer<Frame>, _ name: Value, _ annotation: Value) {
    let classNames = frame.pointee.classNames
    let namespace = classNames.isDict ? classNames.dict : frame.pointee.globals
    if let known = namespace.value(names.annotations) {
      if known.isDict { known.dict.set(string: name.string, annotation) }
      return
    }
    let annotations = heap.makeDict()
    annotations.set(string: name.string, annotation)
    namespace.set(string: names.annotations, Value(annotations))
    Value(annotations).release()
  }

  func unboundLocal(
    _ frame: UnsafeMutablePointer<Frame>, _ register: Int, _ pc: UnsafePointer<Instruction>
  ) -> Raised {
    let info = frame.pointee.code.pointee.info.takeUnretainedValue()
    let name = register < info.localNames.count ? info.localNames[register] : "?"
    return unbound(name, isFree: false, frame, pc)
  }
  func unboundBox(
    _ name: Value, isFree: Bool, _ frame: UnsafeMutablePointer<Frame>, _ pc: UnsafePointer<Instruction>
  ) -> Raised {
    unbound(name.string.swiftString, isFree: isFree, frame, pc)
  }

  /// A variable without a value. A comprehension, which is a function of its own in CPython, sees those of
  /// the function around it as free ones.
  private func unbound(
    _ name: String, isFree: Bool, _ frame: UnsafeMutablePointer<Frame>, _ pc: UnsafePointer<Instruction>
  ) -> Raised {
    let code = frame.pointee.code
    let index = pc - UnsafePointer(code.pointee.instructions) - 1
    let info = code.pointee.info.takeUnretainedValue()
    guard isFree || info.comprehensions.contains(where: { index >= $0.start && index < $0.end }) else {
      return error(
        .unboundLocalError, "cannot access local variable '\(name)' where it is not associated with a value")
    }
    let raised = error(
      .nameError, "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope")
    if let nearest = nearestName(to: name, frame.pointee.globals) {
      setHint(raised, ". Did you mean: '\(nearest)'?")
    }
    return raised
  }
}
