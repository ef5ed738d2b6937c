import Glibc
import LapisDiagnostics
import LapisSyntax

/// The native modules an interpreter knows, by dotted name. A family is declared when the first of its
/// roots is asked for: a start makes no module that the script does not import.
struct ModuleTable {
  private var modules: [String: [NativeModule]] = [:]
  /// Types and exceptions by the module paths they are imported from.
  private var types: [String: [HostType]] = [:]
  private var exceptions: [String: [ExceptionType]] = [:]
  /// Every declared path, parents included, in order of declaration.
  private var declared: [String] = []
  private var known: Set<String> = []
  /// Families not declared yet, by root.
  private var pending: [String: [ModuleFamily]] = [:]
  /// The standard library, until a module is looked for: a script that imports none does not even pay
  /// for the names.
  private var library: (() -> [NativeModule])?

  init(library: @escaping () -> [NativeModule]) { self.library = library }

  mutating func add(_ family: ModuleFamily) {
    for root in family.roots { pending[root, default: []].append(family) }
  }

  /// Every known path, parents included.
  mutating func paths() -> [String] {
    addLibrary()
    for root in pending.keys.sorted() { declare(root) }
    return declared
  }
  mutating func contains(_ path: String) -> Bool {
    declare(path)
    return known.contains(path)
  }
  /// What stands in the module of a path.
  mutating func contents(_ path: String) -> (
    modules: [NativeModule], types: [HostType], exceptions: [ExceptionType]
  ) {
    declare(path)
    return (modules[path] ?? [], types[path] ?? [], exceptions[path] ?? [])
  }

  private mutating func addLibrary() {
    guard let modules = library?() else { return }
    library = nil
    // What others add to a module of the library comes after what the library has in it.
    for module in modules.reversed() {
      let root = module.name.firstIndex(of: ".").map { String(module.name[..<$0]) } ?? module.name
      pending[root, default: []].insert(ModuleFamily(roots: [root]) { [module] }, at: 0)
    }
  }

  private mutating func declare(_ path: String) {
    addLibrary()
    let root = path.firstIndex(of: ".").map { String(path[..<$0]) } ?? path
    for family in pending.removeValue(forKey: root) ?? [] {
      for other in family.roots where other != root {
        pending[other]?.removeAll { $0 === family }
      }
      for module in family.modules() { declare(module) }
    }
  }

  private mutating func declare(_ module: NativeModule) {
    addPath(module.name)
    modules[module.name, default: []].append(module)
    for member in module.members {
      switch member.kind {
      case .type(let type):
        for path in type.importPaths + [module.name] {
          addPath(path)
          if !types[path, default: []].contains(where: { $0 === type }) {
            types[path, default: []].append(type)
          }
        }
      case .exception(let type):
        for path in type.importPaths + [module.name] {
          addPath(path)
          if !exceptions[path, default: []].contains(where: { $0 === type }) {
            exceptions[path, default: []].append(type)
          }
        }
      default: break
      }
    }
  }

  private mutating func addPath(_ path: String) {
    var prefix = ""
    for part in path.split(separator: ".") {
      // Not `+`: its generic form has the runtime search all conformances of the program.
      if !prefix.isEmpty { prefix += "." }
      prefix.append(contentsOf: part)
      if known.insert(prefix).inserted { declared.append(prefix) }
    }
  }

  /// Forgets all other modules, for programs that must not touch the machine outside.
  mutating func keepOnly(_ allowed: Set<String>) {
    _ = paths()
    modules = modules.filter { allowed.contains($0.key) }
    declared = declared.filter { allowed.contains($0) }
    known.formIntersection(allowed)
  }
}

extension Interpreter {
  /// A module with an empty namespace; the caller owns it.
  func makeModule(_ name: String, doc: String = "") -> Value {
    let object = heap.allocate(MemoryLayout<ModuleObject>.stride, Tag.module)
      .assumingMemoryBound(to: ModuleObject.self)
    object.pointee.name = heap.makeString(name)
    object.pointee.globals = Value(heap.makeDict())
    let globals = object.pointee.globals.dict
    globals.set(string: names.name, object.pointee.name)
    let docValue = doc.isEmpty ? Value.none : heap.makeString(doc)
    globals.set(string: names.doc, docValue)
    docValue.release()
    return Value(Tag.module, object)
  }

  func makeNamespace(_ name: String) -> Namespace {
    let module = makeModule(name)
    modules.set(string: intern(name), module)
    return Namespace(ref(owned: module))
  }

  /// The module of a dotted name, imported if need be, with its parents; the caller owns it.
  func importModule(_ name: String) throws -> Value {
    let key = intern(name)
    if let known = modules.value(key) {
      if known.isNone { throw moduleNotFound(name) }
      return known.retained()
    }
    var parent: Value?
    if let dot = name.lastIndex(of: ".") {
      parent = try importModule(String(name[..<dot]))
    }
    defer { parent?.release() }
    let module: Value
    if moduleTable.contains(name) {
      module = try buildNativeModule(name)
    } else if let found = try importFile(name, parent) {
      module = found
    } else {
      throw moduleNotFound(name, isPackage(parent) ? nil : String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]))
    }
    if let parent, parent.tag == Tag.module, let last = name.split(separator: ".").last {
      parent.module.pointee.globals.dict.set(string: intern(String(last)), module)
    }
    return module
  }

  /// Can modules stand below this one? Without a parent, nothing is said of it.
  private func isPackage(_ parent: Value?) -> Bool {
    guard let parent, parent.tag == Tag.module else { return true }
    if parent.module.pointee.globals.dict.value(names.path) != nil { return true }
    let name = parent.module.pointee.name.string.swiftString
    return name != "os" && moduleTable.contains(name) && moduleTable.paths().contains { $0.hasPrefix(name + ".") }
  }

  private func moduleNotFound(_ name: String, _ plainParent: String? = nil) -> Raised {
    let raised = error(
      .moduleNotFoundError,
      "No module named '\(name)'" + (plainParent.map { "; '\($0)' is not a package" } ?? ""))
    setName(of: raised, to: name)
    return raised
  }

  private func buildNativeModule(_ name: String) throws -> Value {
    let contents = moduleTable.contents(name)
    let module = makeModule(name, doc: contents.modules.first?.doc ?? "")
    let globals = module.module.pointee.globals.dict
    modules.set(string: intern(name), module)
    do {
      for type in contents.types {
        globals.set(string: intern(type.name), Value(typeObject(type)))
      }
      for type in contents.exceptions {
        globals.set(string: intern(type.name), Value(typeObject(type)))
      }
      for member in contents.modules.flatMap({ $0.members }) {
        switch member.kind {
        case .function(let function):
          let native = heap.makeNative(function.makeEntry())
          native.native.pointee.moduleName = module.module.pointee.name.retained()
          globals.set(string: intern(function.signature.name), native)
          native.release()
        case .entry(let entry):
          let native = heap.makeNative(entry)
          native.native.pointee.moduleName = module.module.pointee.name.retained()
          globals.set(string: intern(entry.name), native)
          native.release()
        case .iterator(let entry, let methods):
          globals.set(string: intern(entry.name), Value(iteratorClass(entry, "\(name).\(entry.name)", methods)))
        case .value(let valueName, _, let make):
          let made = try make(self).retained()
          globals.set(string: intern(valueName), made)
          made.release()
        case .script(let source):
          try executeModule(SourceFile(name: "<\(name)>", text: source), module, isLibrary: true)
        case .type, .exception:
          break
        }
      }
    } catch {
      removeModule(name)
      module.release()
      throw error
    }
    return module
  }

  func removeModule(_ name: String) {
    let entry = modules.find(string: intern(name))
    if entry >= 0 { modules.remove(entry: entry).release() }
  }

  /// A `.py` file or package folder beside the script, or inside the parent package.
  private func importFile(_ name: String, _ parent: Value?) throws -> Value? {
    let last = name.split(separator: ".").last.map { String($0) } ?? name
    var folders: [String] = []
    if let parent, parent.tag == Tag.module {
      if let path = parent.module.pointee.globals.dict.value(names.path),
        let folder = path.sequence?.first, folder.isString
      {
        folders = [folder.string.swiftString]
      }
    } else {
      if let directory = options.scriptDirectory { folders = [directory.isEmpty ? "." : directory] }
      if let sys = modules.value(intern("sys")), sys.tag == Tag.module,
        let path = sys.module.pointee.globals.dict.value(intern("path")),
        let entries = path.sequence
      {
        for entry in entries where entry.isString {
          let folder = entry.string.swiftString
          if !folders.contains(folder) { folders.append(folder.isEmpty ? "." : folder) }
        }
      }
    }
    for given in folders {
      let folder = absolute(given)
      let file = "\(folder)/\(last).py"
      let package = "\(folder)/\(last)/__init__.py"
      if let text = readFile(package) {
        return try loadFile(name, package, text, packageFolder: "\(folder)/\(last)")
      }
      if let text = readFile(file) { return try loadFile(name, file, text, packageFolder: nil) }
    }
    return nil
  }

  /// Modules go by their whole path.
  private func absolute(_ folder: String) -> String {
    if folder.hasPrefix("/") { return folder }
    guard let buffer = getcwd(nil, 0) else { return folder }
    defer { free(buffer) }
    let rest = folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return rest.isEmpty ? String(cString: buffer) : String(cString: buffer) + "/" + rest
  }

  private func loadFile(_ name: String, _ path: String, _ text: String, packageFolder: String?)
    throws -> Value
  {
    let module = makeModule(name)
    let globals = module.module.pointee.globals.dict
    let file = heap.makeString(path)
    globals.set(string: names.file, file)
    file.release()
    if let packageFolder {
      let paths = heap.makeList(owned: [heap.makeString(packageFolder)])
      globals.set(string: names.path, paths)
      paths.release()
    }
    modules.set(string: intern(name), module)
    do {
      try executeModule(SourceFile(name: path, text: text), module)
    } catch {
      removeModule(name)
      module.release()
      throw error
    }
    return module
  }

  private func readFile(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[0..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name a `from module import name` means; the caller owns it.
  func importMember(_ module: Value, _ name: StringPointer) throws -> Value {
    // A module's own `__getattr__` says by an AttributeError that it has no such name.
    if let found = try attributeIfAny(module, name) { return found }
    guard module.tag == Tag.module else { throw attributeError(module, name) }
    let moduleName = module.module.pointee.name.string.swiftString
    let full = moduleName + "." + name.swiftString
    do {
      return try importModule(full)
    } catch {
      guard isError(error, .moduleNotFoundError) else { throw error }
      let file = module.module.pointee.globals.dict.value(names.file)
      let place = file?.isString == true ? file?.string.swiftString : nil
      let raised = self.error(
        .importError,
        "cannot import name '\(name.swiftString)' from '\(moduleName)' (\(place ?? "unknown location"))",
        nearest: name.swiftString, attributeNames(of: module))
      setName(of: raised, to: moduleName)
      if let place { setHidden(raised.exception.value, names.hiddenPath, heap.makeString(place)) }
      if let help = help(forMissingMember: name.swiftString, of: moduleName) { setHelp(raised, help) }
      throw raised
    }
  }

  /// A module's attribute: its global, or a submodule known but not imported yet; nil for neither.
  func moduleAttribute(_ module: Value, _ name: StringPointer) throws -> Value? {
    let globals = module.module.pointee.globals
    if globals.isDict, let found = globals.dict.value(name) { return found.retained() }
    if name == names.dict { return globals.retained() }
    let full = module.module.pointee.name.string.swiftString + "." + name.swiftString
    if moduleTable.contains(full) { return try importModule(full) }
    if globals.isDict, let hook = globals.dict.value(names.getattr), hook.tag == Tag.function {
      return try call(hook, Value(name))
    }
    return nil
  }

  /// `from module import *` into a dict.
  func importAll(_ module: Value, into namespace: DictPointer) throws {
    guard module.tag == Tag.module else { return }
    let globals = module.module.pointee.globals.dict
    if let all = globals.value(names.all) {
      try forEach(all) { item in
        guard item.isString else { return }
        let value = try importMember(module, intern(item.string))
        namespace.set(string: intern(item.string), value)
        value.release()
      }
      return
    }
    for pair in globals.pairs() where pair.key.isString {
      if pair.key.string.buffer.first == UInt8(ascii: "_") { continue }
      namespace.set(string: pair.key.string, pair.value)
    }
  }
}
