import Glibc
import LapisAzureML
import LapisDiagnostics
import LapisInterpreter

/// What is known of the modules that a checked program imports: those of Lapis by importing them, which
/// runs nothing of the user's, and files beside the program by reading them.
final class ModuleFacts {
  enum Found {
    case builtin(Ref)
    case file(ModuleFile)
    /// It is there, and nothing more is known of it.
    case unknown
    case missing
  }

  let interpreter: Interpreter
  private let folder: String
  private let written: [String: SourceFile]
  /// Folders that the program adds to `sys.path`.
  var extraFolders: [String] = []
  /// The program adds folders that cannot be known.
  var searchesElsewhere = false
  private var known: [String: Found] = [:]

  init(_ interpreter: Interpreter, folder: String, written: [String: SourceFile]) {
    self.interpreter = interpreter
    self.folder = folder
    self.written = written
  }

  /// An interpreter with the modules of Lapis and no store, no runs, no output.
  static func makeInterpreter() -> Interpreter {
    final class Silence: OutputSink {
      func write(_ text: String, to stream: OutputStream) {}
    }
    var options = InterpreterOptions()
    options.output = Silence()
    let interpreter = Interpreter(options: options)
    let host = SDKHost(SDKHost.Options(openStore: nil, version: LapisVersion.text))
    interpreter.register(BuiltinModules.all(host: host))
    return interpreter
  }

  func find(_ module: String) -> Found {
    if let found = known[module] { return found }
    // A module that imports itself in a circle.
    known[module] = .unknown
    let found = search(module)
    known[module] = found
    return found
  }

  private func search(_ module: String) -> Found {
    if interpreter.hasModule(module) {
      guard let value = try? interpreter.module(module) else { return .unknown }
      return .builtin(value)
    }
    let path = module.replacingDots
    for folder in [folder] + extraFolders {
      for candidate in ["\(folder)/\(path)/__init__.py", "\(folder)/\(path).py"] {
        guard let bytes = try? SourceText.bytes(ofFile: candidate) else { continue }
        guard let text = try? SourceText.text(bytes, name: candidate) else { return .unknown }
        return .file(ModuleFile(SourceFile(name: candidate, text: text)))
      }
    }
    if let source = written[module] { return .file(ModuleFile(source)) }
    return .missing
  }

  /// The names of a module; nil where not all are known.
  func names(of module: String, depth: Int = 0) -> [String]? {
    switch find(module) {
    case .builtin(let value): return interpreter.attributeNames(of: value)
    case .file(let file):
      guard !file.isOpen, depth < 20 else { return nil }
      var names = file.names
      for star in file.starImports {
        guard let more = self.names(of: star, depth: depth + 1) else { return nil }
        names += more
      }
      return names
    case .unknown, .missing: return nil
    }
  }

  /// What `from module import *` binds; nil where it is not known.
  func starNames(of module: String) -> [String]? {
    if case .builtin(let value) = find(module),
      let all = try? interpreter.attributeIfPresent(value, "__all__"),
      let items = interpreter.listElements(all)
    {
      return items.compactMap(\.asString)
    }
    return names(of: module)?.filter { !$0.hasPrefix("_") }
  }

  /// An attribute of a module or class of Lapis. `isMissing` is true only where it surely is.
  func member(_ name: String, of value: Ref) -> (value: Ref?, isMissing: Bool) {
    do {
      let found = try interpreter.attributeIfPresent(value, name)
      return (found, found == nil)
    } catch {
      return (nil, false)
    }
  }
}

extension String {
  fileprivate var replacingDots: String { split(separator: ".").joined(separator: "/") }
}
