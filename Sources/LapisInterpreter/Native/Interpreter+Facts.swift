public import LapisDiagnostics
import LapisSyntax

/// What is known of modules and values without running a script: for checks, help and completion.
extension Interpreter {
  /// Whether a module of this name is built in.
  public func hasModule(_ name: String) -> Bool { moduleTable.contains(name) }

  /// The modules that a class or exception written in Swift is imported from, the usual one first.
  public func modules(exporting name: String) -> [String] {
    moduleTable.paths().filter { path in
      let contents = moduleTable.contents(path)
      return contents.types.contains { $0.name == name }
        || contents.exceptions.contains { $0.name == name }
        || contents.modules.contains { $0.members.contains { $0.names(name) } }
    }
  }

  public func isModule(_ value: Ref) -> Bool { value.value.tag == Tag.module }
  public func isClass(_ value: Ref) -> Bool { value.value.tag == Tag.type }
  /// Whether instances of the class have the attributes that the class declares and no others.
  public func isBuiltinClass(_ value: Ref) -> Bool {
    guard value.value.tag == Tag.type else { return false }
    for i in 0..<Tag.count where types[i] == value.value.type { return true }
    return false
  }

  /// The parameters that a caller may give to a function, method or class: without the receiver. nil
  /// where they are not known.
  public func callSignature(of value: Ref) -> Signature? {
    let raw = value.value
    switch raw.tag {
    case Tag.native:
      return raw.native.pointee.entry._withUnsafeGuaranteedRef { entry in
        entry.signature.withoutReceiver
      }
    case Tag.type:
      if let constructor = raw.type.info.constructor { return constructor.signature }
      guard let text = signatureText(raw), raw.type.lookup(names.initName)?.tag == Tag.function else {
        return nil
      }
      return Signature(raw.type.name + text)
    case Tag.function, Tag.boundMethod:
      return signatureText(raw).map { Signature(functionName(raw) + $0) }
    default: return nil
    }
  }

  /// Every mistake for which a source text cannot run, those included that only compiling finds.
  public func mistakes(in source: SourceFile) -> [Diagnostic] {
    do {
      releaseCode(try compile(source, keepsResult: false))
      return []
    } catch let mistakes as SourceMistakes {
      return mistakes.diagnostics
    } catch {
      return []
    }
  }
}

extension ModuleMember {
  func names(_ name: String) -> Bool {
    switch kind {
    case .function(let function): function.signature.name == name
    case .entry(let entry), .iterator(let entry, _): entry.name == name
    case .type(let type): type.name == name
    case .exception(let type): type.name == name
    case .value(let own, _, _): own == name
    case .script: false
    }
  }
}
