import LapisDiagnostics

extension Interpreter {
  /// One line for a name that is not defined anywhere: what it is called here, what to import, or the
  /// nearest of the names that are known there. nil when unsure.
  public func help(forUndefined name: String, known: [String]) -> String? {
    if let own = NameHelp.elsewhere[name] { return own }
    if let path = NameHelp.aliases[name], hasModule(path) {
      return "Import it first: import \(path) as \(name)"
    }
    if let module = NameHelp.members[name] { return "Import it first: from \(module) import \(name)" }
    if hasModule(name) { return "Import it first: import \(name)" }
    if name.first?.isUppercase == true, let module = usualModule(exporting: name) {
      return "Import it first: from \(module) import \(name)"
    }
    if let nearest = NearestName.likely(name, among: known) {
      return "Did you mean '\(nearest)'?"
    }
    return usualModule(exporting: name).map { "Import it first: from \($0) import \(name)" }
  }

  /// The module that a class or function is usually imported from; nil where several libraries have one
  /// of this name.
  func usualModule(exporting name: String) -> String? {
    let paths = modules(exporting: name).filter { !$0.split(separator: ".").contains { $0.hasPrefix("_") } }
    guard let first = paths.first?.split(separator: ".").first,
      paths.allSatisfy({ $0.split(separator: ".").first == first }), name.count > 1
    else { return nil }
    return paths.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }
}

/// Names that people write who come from other languages, from Python 2, or without the import.
enum NameHelp {
  static let elsewhere: [String: String] = [
    "null": "Python writes None.", "nil": "Python writes None.", "NULL": "Python writes None.",
    "none": "Python writes None.",
    "true": "Python writes True.", "TRUE": "Python writes True.",
    "false": "Python writes False.", "FALSE": "Python writes False.",
    "raw_input": "Python 3 calls it input().", "xrange": "Python 3 calls it range().",
    "unicode": "Python 3 calls it str().", "unichr": "Python 3 calls it chr().",
    "long": "Python 3 calls it int().", "basestring": "Python 3 calls it str.",
    "execfile": "Use %run FILE in a notebook, or import the file.",
    "printf": "Python writes print().", "println": "Python writes print().",
  ]

  static let aliases: [String: String] = [
    "np": "numpy", "pd": "pandas", "plt": "matplotlib.pyplot", "rt": "onnxruntime", "ort": "onnxruntime",
  ]

  /// Of the standard library's script modules, which are not known before they are imported.
  static let members: [String: String] = [
    "Counter": "collections", "OrderedDict": "collections", "defaultdict": "collections",
    "deque": "collections", "namedtuple": "collections", "dataclass": "dataclasses",
    "deepcopy": "copy", "lru_cache": "functools", "partial": "functools", "reduce": "functools",
    "timedelta": "datetime", "Path": "pathlib", "Enum": "enum", "contextmanager": "contextlib",
    "combinations": "itertools", "permutations": "itertools", "sqrt": "math", "pi": "math",
    "randint": "random", "sleep": "time", "List": "typing", "Dict": "typing", "Optional": "typing",
  ]
}
