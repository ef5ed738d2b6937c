import LapisDiagnostics

/// Where an exception passed: frames from the innermost outwards.
final class TracebackBox {
  struct Entry {
    var code: CodePointer
    /// Index of the instruction that failed.
    var index: Int
    /// The attribute of a method call was not found: the call itself did not begin.
    var isLookup: Bool
  }
  /// The first entry stands apart: most exceptions are caught where they were raised.
  private var first: Entry?
  private var others: [Entry] = []
  var entries: [Entry] { first.map { [$0] + others } ?? [] }
  var count: Int { first == nil ? 0 : 1 + others.count }
  /// The object that stands for it in scripts, while there is one.
  weak var head: TracebackObject?
  /// Variables of the frames that the exception has left, in the order in which they end with it.
  private(set) var kept: [Ref] = []

  init() {}
  /// The innermost `count` entries of another one.
  init(copying box: TracebackBox, _ count: Int) {
    for entry in box.entries.prefix(count) { add(entry.code, entry.index, isLookup: entry.isLookup) }
    kept = box.kept
  }

  func keep(_ variable: Ref) { kept.append(variable) }

  func add(_ code: CodePointer, _ index: Int, isLookup: Bool) {
    code.pointee.count += 1
    let entry = Entry(code: code, index: index, isLookup: isLookup)
    if first == nil { first = entry } else { others.append(entry) }
  }
  deinit {
    if let first { releaseCode(first.code) }
    for entry in others { releaseCode(entry.code) }
    // An array would let go of the last one first.
    while !kept.isEmpty { kept.removeFirst() }
  }
}

extension Interpreter {
  /// A new exception of a builtin or declared class with one message, ready to be thrown.
  func error(_ type: ExceptionType, _ message: String) -> Raised {
    let exception = heap.makeInstance(typeObject(type))
    if !message.isEmpty {
      exception.exception.pointee.arguments = heap.makeTuple(owned: [heap.makeString(message)])
    } else {
      exception.exception.pointee.arguments = heap.makeTuple(owned: [])
    }
    return Raised(exception: ref(owned: exception))
  }
  /// As `error`, with the known name that the help below a traceback then suggests.
  func error(
    _ type: ExceptionType, _ message: String, nearest name: String, _ candidates: [String], isKeyword: Bool = false
  ) -> Raised {
    let raised = error(type, message)
    let nearest = isKeyword ? NearestName.keyword(name, among: candidates) : NearestName.likely(name, among: candidates)
    if let nearest {
      setHelp(raised, "Did you mean '\(nearest)'?")
    }
    return raised
  }
  /// The line of help below a traceback.
  func setHelp(_ raised: Raised, _ help: String) { setSubject(raised, owned: heap.makeString(help)) }
  func setSubject(_ raised: Raised, owned subject: Value) {
    let old = raised.exception.value.exception.pointee.subject
    raised.exception.value.exception.pointee.subject = subject
    old.release()
  }
  func setHint(_ raised: Raised, _ hint: String) {
    let text = heap.makeString(hint)
    let old = raised.exception.value.exception.pointee.hint
    raised.exception.value.exception.pointee.hint = text
    old.release()
  }
  /// The `name` of a new NameError or ImportError.
  func setName(of raised: Raised, to text: String) {
    setHidden(raised.exception.value, names.hiddenName, heap.makeString(text))
  }
  /// What an exception knows beyond its arguments; takes over the value's count.
  func setHidden(_ exception: Value, _ name: StringPointer, _ value: Value) {
    let instance = exception.instance
    let slot = instance.pointee.shape.slot(of: name)
    if slot >= 0 {
      put(instance.pointee.slots, slot, value)
    } else if instance.pointee.shape.pointee.isDictMode {
      value.release()
    } else {
      instance.addSlot(instance.pointee.shape.adding(name), owned: value)
    }
  }
  func typeError(_ message: String) -> Raised { error(.typeError, message) }
  func valueError(_ message: String) -> Raised { error(.valueError, message) }
  func indexError(_ message: String) -> Raised { error(.indexError, message) }
  /// For an index that is beyond what is there.
  func indexError(_ message: String, _ index: Int, of length: Int) -> Raised {
    let raised = indexError(message)
    raised.exception.value.exception.pointee.subject = Value(length)
    raised.exception.value.exception.pointee.subjectIndex = index
    return raised
  }
  /// KeyError's argument is the key itself; `dict` is where it was looked for.
  func keyError(_ key: Value, in dict: Value = .none) -> Raised {
    let exception = heap.makeInstance(typeObject(.keyError))
    exception.exception.pointee.subject = dict.retained()
    exception.exception.pointee.arguments = heap.makeTuple(owned: [key.retained()])
    return Raised(exception: ref(owned: exception))
  }

  /// An instance with `()` as arguments.
  func makeException(_ type: TypePointer) -> Value {
    let exception = heap.makeInstance(type)
    exception.exception.pointee.arguments = heap.makeTuple(owned: [])
    return exception
  }

  /// The exception object of anything a native threw; the caller owns it.
  func exceptionValue(for thrown: any Error) -> Value {
    switch thrown {
    case let raised as Raised:
      return raised.exception.retained()
    case let script as ScriptError:
      let exception: Value
      if script.type === ExceptionType.keyError {
        // A key is the whole of a KeyError's argument; what helps goes into the traceback alone.
        let raised = error(script.type, script.message)
        if let hint = script.hint { setHint(raised, " " + hint) }
        exception = raised.exception.retained()
      } else {
        let text = script.hint.map { script.message + " " + $0 } ?? script.message
        let raised = error(script.type, text)
        if let aside = script.aside { setHint(raised, " " + aside) }
        exception = raised.exception.retained()
      }
      for (name, value) in script.attributes {
        try? setAttribute(exception, intern(name), value.value)
      }
      return exception
    case let diagnostic as Diagnostic:
      guard diagnostic.code.hasPrefix("frame.") || diagnostic.code.hasPrefix("csv.") else {
        return error(ExceptionType.of(diagnostic.category), diagnostic.description).exception.retained()
      }
      // Scripts compare the messages of tables with those of pandas.
      let raised = error(ExceptionType.of(diagnostic.category), diagnostic.message)
      if let hint = diagnostic.hint { setHint(raised, " " + hint) }
      return raised.exception.retained()
    case is CancellationError:
      return error(.keyboardInterrupt, "").exception.retained()
    default:
      return error(.runtimeError, "\(thrown)").exception.retained()
    }
  }

  /// Is the exception an instance of this builtin class?
  func isError(_ thrown: any Error, _ type: ExceptionType) -> Bool {
    switch thrown {
    case let raised as Raised:
      return typeOf(raised.exception.value).isSubclass(of: typeObject(type))
    case let script as ScriptError:
      return typeObject(script.type).isSubclass(of: typeObject(type))
    case let diagnostic as Diagnostic:
      return typeObject(ExceptionType.of(diagnostic.category)).isSubclass(of: typeObject(type))
    default:
      return false
    }
  }
}
