import LapisDiagnostics
import LapisSyntax

/// A module that is a file: its names, found by reading and not by running it.
struct ModuleFile {
  private(set) var names: [String] = []
  /// It may have more names than can be seen.
  private(set) var isOpen = false
  private(set) var starImports: [String] = []
  /// Definitions that are the only ones of their name.
  private(set) var functions: [String: FunctionDefinition] = [:]
  let source: SourceFile

  init(_ source: SourceFile) {
    self.source = source
    let module = parse(source)
    var tree = ScopeTree()
    tree.add(module.statements, unit: 0)
    names = tree.root.bindings.keys.sorted()
    isOpen = tree.bindsUnseenNames || !module.diagnostics.isEmpty || tree.root.bindings["__getattr__"] != nil
    starImports = tree.root.starImports.map { $0.module }
    for (name, bindings) in tree.root.bindings where bindings.count == 1 {
      if case .function(let definition) = bindings[0].origin { functions[name] = definition }
    }
  }
}
