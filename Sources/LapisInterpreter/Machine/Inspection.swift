extension Interpreter {
  /// The names after a dot, sorted; never runs user code.
  public func attributeNames(of value: Ref) -> [String] { attributeNames(of: value.value) }

  func attributeNames(of value: Value) -> [String] {
    var found: Set<String> = []
    func add(_ dict: Value) {
      guard dict.isDict else { return }
      for pair in dict.dict.pairs() where pair.key.isString {
        found.insert(pair.key.string.swiftString)
      }
    }
    func addType(_ type: TypePointer) {
      for i in 0..<type.pointee.orderCount { add(type.pointee.order[i].pointee.attributes) }
    }
    if value.tag != Tag.module { found.formUnion(["__class__", "__doc__"]) }
    switch value.tag {
    case Tag.module:
      add(value.module.pointee.globals)
      // Names that the module takes from elsewhere when they are asked for.
      if value.module.pointee.globals.isDict, let all = value.module.pointee.globals.dict.value(names.all),
        let items = all.sequence
      {
        for item in items where item.isString { found.insert(item.string.swiftString) }
      }
      let prefix = value.module.pointee.name.string.swiftString + "."
      for path in moduleTable.paths() where path.hasPrefix(prefix) {
        let rest = path.dropFirst(prefix.count)
        if !rest.contains(".") { found.insert(String(rest)) }
      }
    case Tag.type:
      addType(value.type)
    case Tag.instance, Tag.exception:
      let shape = value.instance.pointee.shape
      if shape.pointee.isDictMode {
        add(value.instance.dictSlot.pointee)
      } else {
        for name in shape.names() where !name.isHidden { found.insert(name.swiftString) }
      }
      addType(typeOf(value))
      if value.tag == Tag.exception { found.formUnion(["args", "with_traceback"]) }
      if let object = value.hostObject { found.formUnion(object.attributeNames(self)) }
    case Tag.host:
      addType(typeOf(value))
      if let object = value.hostObject { found.formUnion(object.attributeNames(self)) }
    case Tag.function:
      add(value.function.pointee.attributes)
      found.formUnion(["__name__", "__doc__", "__module__", "__qualname__"])
    default:
      addType(typeOf(value))
    }
    return found.sorted()
  }

  /// The value of a global of `__main__`; nil where there is none.
  public func global(_ name: String) -> Ref? {
    main.module.value.module.pointee.globals.dict.value(intern(name)).map { ref($0) }
  }
  public func setGlobal(_ name: String, _ value: Ref) {
    main.module.value.module.pointee.globals.dict.set(string: intern(name), value.value)
  }
  public func removeGlobal(_ name: String) {
    let globals = main.module.value.module.pointee.globals.dict
    let entry = globals.find(string: intern(name))
    if entry >= 0 { globals.remove(entry: entry).release() }
  }
  /// The names of `__main__`, in order of first assignment.
  public func globalNames() -> [String] {
    main.module.value.module.pointee.globals.dict.pairs().compactMap {
      $0.key.isString ? $0.key.string.swiftString : nil
    }
  }
  public func builtinNames() -> [String] {
    builtins.pairs().compactMap { $0.key.isString ? $0.key.string.swiftString : nil }
  }
  public func builtin(_ name: String) -> Ref? { builtins.value(intern(name)).map { ref($0) } }

  /// Modules that can be imported, parents included.
  public func moduleNames() -> [String] {
    moduleTable.paths().filter { !$0.hasPrefix("_") || $0.hasPrefix("__") }
  }
  /// The module of a dotted name, imported if need be.
  public func module(_ name: String) throws -> Ref { ref(owned: try importModule(name)) }

  /// The parameters of a function, method or class, in Python syntax without the name; nil for other
  /// values.
  public func signature(of value: Ref) -> String? { signatureText(value.value) }

  func signatureText(_ value: Value) -> String? {
    switch value.tag {
    case Tag.function:
      let code = value.function.pointee.code
      try? prepare(code)
      return code.pointee.info._withUnsafeGuaranteedRef { $0.signatureText }
    case Tag.native:
      return value.native.pointee.entry._withUnsafeGuaranteedRef {
        let text = $0.signature.text
        return text.firstIndex(of: "(").map { String(text[$0...]) } ?? "()"
      }
    case Tag.boundMethod:
      guard let text = signatureText(value.boundMethod.pointee.function) else { return nil }
      for prefix in ["(self, /, ", "(self, ", "(cls, "] where text.hasPrefix(prefix) {
        return "(\(text.dropFirst(prefix.count))"
      }
      for whole in ["(self)", "(self, /)", "(cls)"] where text == whole { return "()" }
      return text
    case Tag.type:
      let info = value.type.info
      if let constructor = info.constructor {
        let text = constructor.signature.text
        return text.firstIndex(of: "(").map { String(text[$0...]) }
      }
      if let initializer = value.type.lookup(names.initName), initializer.tag == Tag.function {
        let text = signatureText(initializer) ?? "()"
        for prefix in ["(self, /, ", "(self, "] where text.hasPrefix(prefix) {
          return "(\(text.dropFirst(prefix.count))"
        }
        return "()"
      }
      return nil
    default:
      return nil
    }
  }

  /// The documentation string of a value or its type; nil where there is none.
  public func documentation(of value: Ref) -> String? {
    let value = value.value
    switch value.tag {
    case Tag.function:
      let doc = documentation(of: value.function)
      return doc.isString ? doc.string.swiftString : nil
    case Tag.native: return value.native.pointee.entry._withUnsafeGuaranteedRef { $0.doc }
    case Tag.boundMethod: return documentation(of: ref(value.boundMethod.pointee.function))
    case Tag.module:
      guard let doc = value.module.pointee.globals.dict.value(names.doc), doc.isString else {
        return nil
      }
      return doc.string.swiftString
    case Tag.type: return value.type.info.doc.isEmpty ? nil : value.type.info.doc
    default:
      let doc = typeOf(value).info.doc
      return doc.isEmpty ? nil : doc
    }
  }

  /// What `?name` shows: signature, kind, documentation, and for classes and modules their members.
  public func help(for value: Ref) -> String {
    var lines: [String] = []
    let raw = value.value
    switch raw.tag {
    case Tag.function, Tag.native, Tag.boundMethod:
      lines.append("\(functionName(raw))\(signatureText(raw) ?? "(...)")")
    case Tag.type:
      lines.append("class \(raw.type.name)\(signatureText(raw) ?? "")")
    case Tag.module:
      lines.append("module \(raw.module.pointee.name.string.swiftString)")
    default:
      lines.append("\(typeName(of: raw)) object")
    }
    if let doc = documentation(of: value) {
      lines.append(contentsOf: Self.undented(doc).map {
        $0.isEmpty ? "" : "    " + $0
      })
    }
    if raw.tag == Tag.type || raw.tag == Tag.module {
      let members = attributeNames(of: raw).filter { !$0.hasPrefix("_") }
      if !members.isEmpty {
        lines.append("")
        for member in members {
          guard let found = peek(raw, intern(member)) else {
            lines.append("    \(member)")
            continue
          }
          let text = documentation(of: ref(found)) ?? ""
          let summary = text.split(separator: "\n").first.map { String($0) } ?? ""
          let call = found.isCallableKind && found.tag != Tag.type ? signatureText(found) ?? "" : ""
          lines.append("    \(member)\(call)" + (summary.isEmpty ? "" : "  " + summary))
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The lines of a documentation string without the indent they have in the source (PEP 257).
  private static func undented(_ doc: String) -> [Substring] {
    let lines = doc.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = lines.dropFirst().compactMap { line in line.firstIndex { $0 != " " }.map { line[..<$0].count } }
      .min() ?? 0
    var result = lines.enumerated().map { index, line in
      index == 0 ? line.drop { $0 == " " } : line.dropFirst(min(indent, line.prefix { $0 == " " }.count))
    }
    while let last = result.last, last.allSatisfy({ $0 == " " }) { result.removeLast() }
    while let first = result.first, first.allSatisfy({ $0 == " " }) { result.removeFirst() }
    return result
  }

  /// An attribute without running any code, borrowed.
  private func peek(_ value: Value, _ name: StringPointer) -> Value? {
    switch value.tag {
    case Tag.type: value.type.lookup(name)
    case Tag.module: value.module.pointee.globals.dict.value(name)
    default: nil
    }
  }

  func functionName(_ value: Value) -> String {
    switch value.tag {
    case Tag.function:
      let name = value.function.pointee.name
      return name.isString ? name.string.swiftString : ""
    case Tag.native: return value.native.pointee.entry._withUnsafeGuaranteedRef { $0.name }
    case Tag.boundMethod: return functionName(value.boundMethod.pointee.function)
    case Tag.type: return value.type.name
    default: return typeName(of: value)
    }
  }
}
