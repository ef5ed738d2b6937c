import LapisDiagnostics
import LapisSyntax

/// How a name is reached from the scope being compiled.
enum Binding {
  case local(Int)
  /// A register that holds a box.
  case boxed(Int)
  case free(Int)
  case global
  /// A name that the class body binds; the global of that name before it does.
  case className
}

extension Compiler {
  /// Names with two leading underscores belong to the class they are written in.
  func mangled(_ name: String) -> String { Self.mangled(name, className: className) }

  static func mangled(_ name: String, className: String?) -> String {
    guard name.hasPrefix("__"), !name.hasSuffix("__"), !name.contains("."), let className else {
      return name
    }
    let bare = className.drop { $0 == "_" }
    return bare.isEmpty ? name : "_" + bare + name
  }

  func binding(of name: String) -> Binding {
    for targets in comprehensions.reversed() {
      if let target = targets[name] {
        return target.isBoxed ? .boxed(target.register) : .local(target.register)
      }
    }
    if names.globals.contains(name) { return .global }
    if names.nonlocals.contains(name), let index = capture(name) { return .free(index) }
    if kind == .module { return .global }
    if kind == .classBody {
      // A comprehension does not see the names of the class around it.
      if comprehensions.isEmpty, names.binds(name) { return .className }
      if let index = capture(name) { return .free(index) }
      return .global
    }
    if let register = locals[name] {
      return boxed.contains(name) ? .boxed(register) : .local(register)
    }
    if let index = capture(name) { return .free(index) }
    return .global
  }

  /// The place of a variable of a function around this one among the captures; nil: there is none.
  func capture(_ name: String) -> Int? {
    if let known = free[name] { return known }
    guard let parent, parent.canCapture(name) else { return nil }
    freeOrder.append(name)
    free[name] = freeOrder.count - 1
    return freeOrder.count - 1
  }

  /// Is this name a boxed variable here or further out?
  func canCapture(_ name: String) -> Bool {
    for targets in comprehensions where targets[name]?.isBoxed == true { return true }
    switch kind {
    case .module: return false
    case .classBody:
      if name == "__class__" { return true }
    case .function, .generator:
      if names.globals.contains(name) { return false }
      if locals[name] != nil, boxed.contains(name) { return true }
    }
    return parent?.canCapture(name) ?? false
  }

  /// r[destination] = the box of a variable, for a closure.
  func loadBox(_ name: String, into destination: Int, _ range: SourceRange) {
    for targets in comprehensions.reversed() {
      if let target = targets[name], target.isBoxed {
        emit(.move, a: destination, b: target.register, range)
        return
      }
    }
    if kind == .classBody, name == "__class__" {
      emit(.move, a: destination, b: 0, range)
      return
    }
    if kind != .module, kind != .classBody, let register = locals[name], boxed.contains(name),
      !names.nonlocals.contains(name)
    {
      emit(.move, a: destination, b: register, range)
      return
    }
    if let index = capture(name) { emit(.loadCapture, a: destination, b: index, range) }
  }

  func load(_ name: String, into destination: Int, _ range: SourceRange) throws {
    switch binding(of: name) {
    case .local(let register):
      checkBound(register, range)
      if register != destination { emit(.move, a: destination, b: register, range) }
    case .boxed(let register):
      emit(.getBox, a: destination, b: register, c: try nameConstant(name), range)
    case .free(let index):
      emit(.getFree, a: destination, b: index, c: try nameConstant(name), range)
    case .global:
      emit(.getGlobal, a: destination, c: try cache(mangled(name)), range)
    case .className: emit(.getName, a: destination, c: try cache(mangled(name)), range)
    }
  }

  /// Makes sure that a local has a value, where that is not known already.
  func checkBound(_ register: Int, _ range: SourceRange) {
    guard register < firstTemporary, assigned?.contains(register) == false else { return }
    emit(.checkBound, a: register, range)
    assigned?.insert(register)
  }

  /// The name's own register, if an expression may be computed straight into it.
  func directRegister(_ name: String) -> Int? {
    if case .local(let register) = binding(of: name) { return register }
    return nil
  }

  func store(_ name: String, from operand: Operand, _ range: SourceRange) throws {
    let register = operand.register
    let kill = operand.isTemporary ? 1 : 0
    switch binding(of: name) {
    case .local(let target):
      if register != target { emit(.move, x: kill, a: target, b: register, range) }
      assigned?.insert(target)
    case .boxed(let target):
      emit(.setBox, x: kill, a: target, b: register, range)
    case .free(let index):
      emit(.setFree, x: kill, a: register, b: index, range)
    case .global:
      emit(.setGlobal, x: kill, a: register, c: try cache(mangled(name)), range)
    case .className:
      emit(.setName, x: kill, a: register, c: try cache(mangled(name)), range)
    }
  }

  func delete(_ name: String, _ range: SourceRange) throws {
    switch binding(of: name) {
    case .local(let register):
      if register < firstTemporary {
        // Loops may come back here: every later use asks again.
        emit(.checkBound, a: register, range)
        assigned?.remove(register)
      }
      emit(.clear, a: register, range)
    case .boxed(let register):
      emit(.deleteBox, a: register, c: try nameConstant(name), range)
    case .free(let index):
      emit(.deleteFree, b: index, c: try nameConstant(name), range)
    case .global: emit(.deleteGlobal, c: try cache(mangled(name)), range)
    case .className: emit(.deleteName, c: try cache(mangled(name)), range)
    }
  }

  /// The end of `except … as name`: the name goes, whether or not it still exists.
  func deleteHandlerName(_ name: String, _ range: SourceRange) throws {
    let none = try temporary()
    emit(.loadImmediate, x: Int(Tag.none), a: none, range)
    try store(name, from: .temporary(none), range)
    release(to: none)
    try delete(name, range)
  }
}
