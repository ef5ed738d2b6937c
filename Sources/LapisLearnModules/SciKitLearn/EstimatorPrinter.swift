import LapisInterpreter

/// Estimators as scikit-learn prints them: the parameters that differ from their defaults, by name, in
/// lines of at most 80 characters.
enum EstimatorPrinter {
  static func text(_ object: EstimatorObject, _ vm: Interpreter) throws -> String {
    var arguments: [String] = []
    let owner = object.owner
    let given = object.parameters(deep: false, vm).sorted { $0.0 < $1.0 }
    for (name, value) in given {
      if let param = owner.params.first(where: { $0.name == name }) {
        let wanted = EstimatorValues.ref(param.defaultValue, vm)
        if value.isSame(as: wanted) { continue }
        if let a = value.asDouble, let b = wanted.asDouble, a.isNaN, b.isNaN { continue }
        // 1 and 1.0 are told apart, as repr tells them apart.
        if try vm.repr(value) == vm.repr(wanted) { continue }
      }
      arguments.append("\(name)=\(try vm.repr(value))")
    }
    return call(owner.name, arguments)
  }

  /// `Name(a=1, b=2)`, broken after commas where it gets too long, later lines under the first argument.
  static func call(_ name: String, _ arguments: [String], width: Int = 80) -> String {
    let oneLine = "\(name)(\(arguments.joined(separator: ", ")))"
    if oneLine.count < width, !oneLine.contains("\n") { return oneLine }
    return name + "(" + filled(arguments, indent: name.count + 1, width: width) + ")"
  }

  /// As many items to a line as fit; every line after the first is indented.
  static func filled(_ items: [String], indent: Int, width: Int = 80) -> String {
    let margin = String(repeating: " ", count: indent)
    var result = ""
    var column = indent
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      let lines = item.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      let length = (lines.first?.count ?? 0) + 1
      if index > 0 {
        if column + 1 + length > width - 1 {
          result += "\n" + margin
          column = indent
        } else {
          result += " "
          column += 1
        }
      }
      let shift = String(repeating: " ", count: column)
      result += lines.joined(separator: "\n" + shift)
      column = lines.count > 1 ? column + (lines.last?.count ?? 0) : column + length - 1
      if !isLast {
        result += ","
        column += 1
      }
    }
    return result
  }
}
