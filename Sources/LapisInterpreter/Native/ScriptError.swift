import LapisDiagnostics

/// A Python exception raised by a native.
public struct ScriptError: Error, @unchecked Sendable {
  public let type: ExceptionType
  public let message: String
  /// One sentence after the message that says what to do next.
  public let hint: String?
  /// As `hint`, where scripts compare the message: shown behind it in a traceback, and no part of it.
  public let aside: String?
  /// Set on the exception object.
  public let attributes: [(String, Ref)]

  public init(
    _ type: ExceptionType, _ message: String, hint: String? = nil, aside: String? = nil,
    attributes: [(String, Ref)] = []
  ) {
    self.type = type
    self.message = message
    self.hint = hint
    self.aside = aside
    self.attributes = attributes
  }
}

/// An exception on its way to a handler: what `raise` and every failed operation throws inside.
struct Raised: Error, @unchecked Sendable {
  let exception: Ref
}

/// An exception class. Those of the language are constants here; modules declare their own.
public final class ExceptionType: Sendable {
  public let name: String
  public let base: ExceptionType?
  /// What it is besides.
  let secondBase: ExceptionType?
  /// The modules that scripts import it from; empty for the builtin ones.
  public let importPaths: [String]
  public let doc: String

  public convenience init(_ name: String, base: ExceptionType, importPaths: [String], doc: String = "") {
    self.init(name, bases: (base, nil), importPaths: importPaths, doc: doc)
  }
  public init(_ name: String, bases: (ExceptionType, ExceptionType?), importPaths: [String], doc: String) {
    self.name = name
    (base, secondBase) = bases
    self.importPaths = importPaths
    self.doc = doc
  }
  private init(_ name: String, _ base: ExceptionType?, _ doc: String) {
    self.name = name
    self.base = base
    secondBase = nil
    importPaths = []
    self.doc = doc
  }

  public static let baseException = ExceptionType(
    "BaseException", nil, "Common base class for all exceptions.")
  public static let systemExit = ExceptionType(
    "SystemExit", baseException, "Request to exit from the interpreter.")
  public static let keyboardInterrupt = ExceptionType(
    "KeyboardInterrupt", baseException, "Program interrupted by user.")
  public static let generatorExit = ExceptionType(
    "GeneratorExit", baseException, "Request that a generator exit.")
  public static let exception = ExceptionType(
    "Exception", baseException, "Common base class for all non-exit exceptions.")
  public static let stopIteration = ExceptionType(
    "StopIteration", exception, "Signal the end from iterator.__next__().")
  public static let arithmeticError = ExceptionType(
    "ArithmeticError", exception, "Base class for arithmetic errors.")
  public static let floatingPointError = ExceptionType(
    "FloatingPointError", arithmeticError, "Floating point operation failed.")
  public static let overflowError = ExceptionType(
    "OverflowError", arithmeticError, "Result too large to be represented.")
  public static let zeroDivisionError = ExceptionType(
    "ZeroDivisionError", arithmeticError,
    "Second argument to a division or modulo operation was zero.")
  public static let assertionError = ExceptionType(
    "AssertionError", exception, "Assertion failed.")
  public static let attributeError = ExceptionType(
    "AttributeError", exception, "Attribute not found.")
  public static let bufferError = ExceptionType("BufferError", exception, "Buffer error.")
  public static let eofError = ExceptionType(
    "EOFError", exception, "Read beyond end of file.")
  public static let importError = ExceptionType(
    "ImportError", exception, "Import can't find module, or can't find name in module.")
  public static let moduleNotFoundError = ExceptionType(
    "ModuleNotFoundError", importError, "Module not found.")
  public static let lookupError = ExceptionType(
    "LookupError", exception, "Base class for lookup errors.")
  public static let indexError = ExceptionType(
    "IndexError", lookupError, "Sequence index out of range.")
  public static let keyError = ExceptionType("KeyError", lookupError, "Mapping key not found.")
  public static let memoryError = ExceptionType("MemoryError", exception, "Out of memory.")
  public static let nameError = ExceptionType(
    "NameError", exception, "Name not found globally.")
  public static let unboundLocalError = ExceptionType(
    "UnboundLocalError", nameError, "Local name referenced but not bound to a value.")
  public static let osError = ExceptionType(
    "OSError", exception, "Base class for I/O related errors.")
  public static let blockingIOError = ExceptionType(
    "BlockingIOError", osError, "I/O operation would block.")
  public static let connectionError = ExceptionType(
    "ConnectionError", osError, "Connection error.")
  public static let brokenPipeError = ExceptionType(
    "BrokenPipeError", connectionError, "Broken pipe.")
  public static let connectionAbortedError = ExceptionType(
    "ConnectionAbortedError", connectionError, "Connection aborted.")
  public static let connectionRefusedError = ExceptionType(
    "ConnectionRefusedError", connectionError, "Connection refused.")
  public static let connectionResetError = ExceptionType(
    "ConnectionResetError", connectionError, "Connection reset.")
  public static let childProcessError = ExceptionType(
    "ChildProcessError", osError, "Child process error.")
  public static let interruptedError = ExceptionType(
    "InterruptedError", osError, "Interrupted by signal.")
  public static let processLookupError = ExceptionType(
    "ProcessLookupError", osError, "Process not found.")
  public static let fileExistsError = ExceptionType(
    "FileExistsError", osError, "File already exists.")
  public static let fileNotFoundError = ExceptionType(
    "FileNotFoundError", osError, "File not found.")
  public static let isADirectoryError = ExceptionType(
    "IsADirectoryError", osError, "Operation doesn't work on directories.")
  public static let notADirectoryError = ExceptionType(
    "NotADirectoryError", osError, "Operation only works on directories.")
  public static let permissionError = ExceptionType(
    "PermissionError", osError, "Not enough permissions.")
  public static let timeoutError = ExceptionType("TimeoutError", osError, "Timeout expired.")
  public static let referenceError = ExceptionType(
    "ReferenceError", exception, "Weak ref proxy used after referent went away.")
  public static let runtimeError = ExceptionType(
    "RuntimeError", exception, "Unspecified run-time error.")
  public static let notImplementedError = ExceptionType(
    "NotImplementedError", runtimeError, "Method or function hasn't been implemented yet.")
  public static let recursionError = ExceptionType(
    "RecursionError", runtimeError, "Recursion limit exceeded.")
  public static let syntaxError = ExceptionType("SyntaxError", exception, "Invalid syntax.")
  public static let indentationError = ExceptionType(
    "IndentationError", syntaxError, "Improper indentation.")
  public static let tabError = ExceptionType(
    "TabError", indentationError, "Improper mixture of spaces and tabs.")
  public static let stopAsyncIteration = ExceptionType(
    "StopAsyncIteration", exception, "Signal the end from iterator.__anext__().")
  public static let systemError = ExceptionType(
    "SystemError", exception, "Internal error of the interpreter.")
  public static let typeError = ExceptionType(
    "TypeError", exception, "Inappropriate argument type.")
  public static let valueError = ExceptionType(
    "ValueError", exception, "Inappropriate argument value (of correct type).")
  public static let unicodeError = ExceptionType(
    "UnicodeError", valueError, "Unicode related error.")
  public static let unicodeDecodeError = ExceptionType(
    "UnicodeDecodeError", unicodeError, "Unicode decoding error.")
  public static let unicodeEncodeError = ExceptionType(
    "UnicodeEncodeError", unicodeError, "Unicode encoding error.")
  public static let unicodeTranslateError = ExceptionType(
    "UnicodeTranslateError", unicodeError, "Unicode translation error.")
  public static let warning = ExceptionType(
    "Warning", exception, "Base class for warning categories.")
  public static let userWarning = ExceptionType(
    "UserWarning", warning, "Base class for warnings generated by user code.")
  public static let deprecationWarning = ExceptionType(
    "DeprecationWarning", warning, "Base class for warnings about deprecated features.")
  public static let futureWarning = ExceptionType(
    "FutureWarning", warning,
    "Base class for warnings about constructs that will change semantically in the future.")
  public static let runtimeWarning = ExceptionType(
    "RuntimeWarning", warning, "Base class for warnings about dubious runtime behavior.")

  static let bytesWarning = ExceptionType(
    "BytesWarning", warning, "Base class for warnings about bytes and buffer related problems.")
  static let encodingWarning = ExceptionType(
    "EncodingWarning", warning, "Base class for warnings about encodings.")
  static let importWarning = ExceptionType(
    "ImportWarning", warning, "Base class for warnings about probable mistakes in module imports.")
  static let pendingDeprecationWarning = ExceptionType(
    "PendingDeprecationWarning", warning,
    "Base class for warnings about features which will be deprecated in the future.")
  static let resourceWarning = ExceptionType(
    "ResourceWarning", warning, "Base class for warnings about resource usage.")
  static let syntaxWarning = ExceptionType(
    "SyntaxWarning", warning, "Base class for warnings about dubious syntax.")
  static let unicodeWarning = ExceptionType(
    "UnicodeWarning", warning, "Base class for warnings about Unicode related problems.")

  /// The builtin exceptions, bases before what derives from them.
  static let builtin: [ExceptionType] = [
    baseException, systemExit, keyboardInterrupt, generatorExit, exception, stopIteration,
    arithmeticError, floatingPointError, overflowError, zeroDivisionError, assertionError,
    attributeError, bufferError, eofError, importError, moduleNotFoundError, lookupError,
    indexError, keyError, memoryError, nameError, unboundLocalError, osError, blockingIOError,
    connectionError, fileExistsError, fileNotFoundError, isADirectoryError, notADirectoryError,
    permissionError, timeoutError, referenceError, runtimeError, notImplementedError,
    recursionError, syntaxError, indentationError, systemError, typeError, valueError,
    unicodeError, unicodeDecodeError, unicodeEncodeError, warning, userWarning,
    deprecationWarning, futureWarning, runtimeWarning, brokenPipeError, connectionAbortedError,
    connectionRefusedError, connectionResetError, childProcessError, interruptedError,
    processLookupError, tabError, stopAsyncIteration, unicodeTranslateError, bytesWarning,
    encodingWarning, importWarning, pendingDeprecationWarning, resourceWarning, syntaxWarning,
    unicodeWarning,
  ]

  /// The class that means what a diagnostic's category means.
  static func of(_ category: Diagnostic.Category) -> ExceptionType {
    switch category {
    case .syntax: syntaxError
    case .value: valueError
    case .type: typeError
    case .name: nameError
    case .attribute: attributeError
    case .key: keyError
    case .index: indexError
    case .arithmetic: arithmeticError
    case .notFound: fileNotFoundError
    case .exists: fileExistsError
    case .io: osError
    case .notSupported: notImplementedError
    case .resource: memoryError
    case .timeout: timeoutError
    case .cancelled: keyboardInterrupt
    case .internal: runtimeError
    }
  }
}
