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
  /// The modules beside it, where it is a package.
  var submodules: [String] {
    guard source.name.hasSuffix("/__init__.py") else { return [] }
    return FolderListing.names(in: String(source.name.dropLast("__init__.py".count)))
      .filter { $0.hasSuffix(".py") && !$0.hasPrefix("__") }.map { String($0.dropLast(3)) }
  }

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
