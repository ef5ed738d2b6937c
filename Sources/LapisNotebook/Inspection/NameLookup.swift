import LapisInterpreter

/// Finds what a dotted name stands for without executing anything of the user's: no property, no
/// `__getattr__` of a script class is called.
enum NameLookup {
  static func value(of dotted: String, in interpreter: Interpreter) -> Ref? {
    let parts = dotted.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, !parts.contains("") else { return nil }
    guard var value = interpreter.global(first) ?? interpreter.builtin(first) else { return nil }
    for part in parts.dropFirst() {
      guard let next = interpreter.attributeWithoutRunningCode(value, part) else { return nil }
      value = next
    }
    return value
  }

  /// Names that may stand where the last part of the dotted name does.
  static func knownNames(beside dotted: String, in interpreter: Interpreter) -> [String] {
    guard let dot = dotted.lastIndex(of: ".") else {
      return interpreter.globalNames() + interpreter.builtinNames()
    }
    guard let owner = value(of: String(dotted[..<dot]), in: interpreter) else { return [] }
    return interpreter.attributeNames(of: owner)
  }
}
