import LapisDiagnostics
import LapisSyntax

/// Works out the one line of help below the traceback of an exception that nobody caught.
///
/// It looks at the exception, at what was kept for it (`subject`), and at the text of the innermost
/// frame. Nothing is run. Where it is not sure, there is no line.
final class FailureHelp {
  let vm: Interpreter
  let exception: Value
  let message: String
  /// The quoted parts of the message.
  let quoted: [String]
  /// The innermost frame; nil in code of the library, whose text is nobody's business.
  let frame: (info: CodeInfo, range: SourceRange)?
  let isInLibrary: Bool
  lazy var module: Module? = (frame?.info.source).map { parse($0) }
  lazy var tree: ScopeTree = {
    var tree = ScopeTree()
    if let module { tree.add(module.statements, unit: 0) }
    return tree
  }()
  lazy var node: (expression: Expression?, statements: [Statement]) =
    frame.flatMap { frame in module?.node(at: frame.range) } ?? (nil, [])

  init(_ vm: Interpreter, _ exception: Value, message: String) {
    self.vm = vm
    self.exception = exception
    self.message = message
    quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let entry = exception.exception.pointee.traceback?.takeUnretainedValue().entries.first
    guard let entry else {
      frame = nil
      isInLibrary = false
      return
    }
    let info = entry.code.pointee.info.takeUnretainedValue()
    let name = info.source.name
    isInLibrary = name.hasPrefix("<") && name.hasSuffix(">") && vm.hasModule(String(name.dropFirst().dropLast()))
    guard !isInLibrary, entry.index >= 0, entry.index < info.ranges.count else {
      frame = nil
      return
    }
    frame = (info, info.ranges[entry.index])
  }

  func text() -> String? {
    let subject = exception.exception.pointee.subject
    if subject.isString { return subject.string.swiftString }
    if `is`(.moduleNotFoundError) { return missing.flatMap { vm.help(forMissingModule: $0) } }
    if isInLibrary { return nil }
    if `is`(.keyError) { return keyHelp(subject) }
    if `is`(.indexError) { return indexHelp(subject) }
    if `is`(.fileNotFoundError) { return fileHelp() }
    if `is`(.recursionError) {
      return "A function that calls itself needs a case in which it does not."
    }
    // What the program says itself needs no explanation.
    if case .raise? = node.statements.last?.kind { return nil }
    if `is`(.unboundLocalError) { return localHelp() }
    if `is`(.nameError) { return nameHelp() }
    if `is`(.attributeError) { return attributeHelp() }
    if `is`(.typeError) { return typeHelp() }
    if `is`(.valueError) { return valueHelp() }
    return nil
  }

  func `is`(_ type: ExceptionType) -> Bool { vm.typeOf(exception).isSubclass(of: vm.typeObject(type)) }

  /// The exception's `name`: of what was not found.
  var missing: String? {
    guard let value = vm.ownAttribute(exception.instance, vm.names.hiddenName), value.isString else { return nil }
    return value.string.swiftString
  }

  func line(of range: SourceRange) -> Int { frame?.info.source.line(at: range.start) ?? 0 }

  /// How an expression is written, where that is short.
  func source(of expression: Expression) -> String? {
    guard let bytes = frame.map({ Array($0.info.source.text.utf8) }), expression.range.end <= bytes.count,
      expression.range.end - expression.range.start <= 40
    else { return nil }
    let text = String(decoding: bytes[expression.range.start..<expression.range.end], as: UTF8.self)
    return text.contains("\n") ? nil : text
  }
}
