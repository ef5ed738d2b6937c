import LapisInterpreter
import LapisNumerics
import LapisSyntax

/// Comparisons of two arrays, broadcast against each other.
extension ArrayArithmetic {
  static func compare(_ a: NDArray, _ b: NDArray, _ op: ComparisonOperator, _ vm: Interpreter) throws -> NDArray {
    let shape = try Shape.broadcasting([a.shape, b.shape])
    let common = ElementType.promoting(a.element, b.element)
    func result(_ flags: [Bool]) -> NDArray { NDArray(.bool(flags), shape: shape) }
    switch common.kind {
    case .double:
      let x = try a.broadcast(to: shape).doubles()
      if b.count == 1, let y = try b.doubles().first { return result(ordered(x, op, repeating: y)) }
      return result(ordered(x, try b.broadcast(to: shape).doubles(), op))
    case .int, .bool:
      let x = try a.broadcast(to: shape).ints()
      if b.count == 1, let y = try b.ints().first { return result(ordered(x, op, repeating: y)) }
      return result(ordered(x, try b.broadcast(to: shape).ints(), op))
    case .string:
      guard a.element == .string, b.element == .string else {
        // A number is never equal to text.
        guard op == .equal || op == .notEqual else {
          func described(_ element: ElementType) -> String {
            let name = element == .string ? "Str" : element.rawValue.prefix(1).uppercased() + element.rawValue.dropFirst()
            return "<class 'numpy.dtypes.\(name)DType'>"
          }
          let names: [ComparisonOperator: String] = [.less: "less", .lessOrEqual: "less_equal", .greater: "greater", .greaterOrEqual: "greater_equal"]
          throw ScriptError(
            ExceptionTypes.noLoopError,
            "ufunc '\(names[op] ?? "equal")' did not contain a loop with signature matching types (\(described(a.element)), \(described(b.element))) -> None")
        }
        return result([Bool](repeating: op == .notEqual, count: Shape.count(shape)))
      }
      let x = try a.broadcast(to: shape).strings(vm)
      let y = try b.broadcast(to: shape).strings(vm)
      return result(
        x.indices.map { i in
          switch op {
          case .equal: x[i] == y[i]
          case .notEqual: x[i] != y[i]
          case .less: x[i].utf8.lexicographicallyPrecedes(y[i].utf8)
          case .greater: y[i].utf8.lexicographicallyPrecedes(x[i].utf8)
          case .lessOrEqual: !y[i].utf8.lexicographicallyPrecedes(x[i].utf8)
          default: !x[i].utf8.lexicographicallyPrecedes(y[i].utf8)
          }
        })
    case .object:
      let x = a.broadcast(to: shape).refs(vm)
      let y = b.broadcast(to: shape).refs(vm)
      return result(
        try x.indices.map { i in
          switch op {
          case .equal: try vm.equals(x[i], y[i])
          case .notEqual: try !vm.equals(x[i], y[i])
          default: try vm.isTrue(vm.operate(op, x[i], y[i]))
          }
        })
    }
  }

  @inline(__always)
  private static func ordered<T: Comparable>(_ x: [T], _ op: ComparisonOperator, repeating y: T) -> [Bool] {
    switch op {
    case .equal: Elementwise.map(x) { $0 == y }
    case .notEqual: Elementwise.map(x) { $0 != y }
    case .less: Elementwise.map(x) { $0 < y }
    case .lessOrEqual: Elementwise.map(x) { $0 <= y }
    case .greater: Elementwise.map(x) { $0 > y }
    default: Elementwise.map(x) { $0 >= y }
    }
  }

  @inline(__always)
  private static func ordered<T: Comparable>(_ x: [T], _ y: [T], _ op: ComparisonOperator) -> [Bool] {
    switch op {
    case .equal: Elementwise.map(x, y, ==)
    case .notEqual: Elementwise.map(x, y, !=)
    case .less: Elementwise.map(x, y, <)
    case .lessOrEqual: Elementwise.map(x, y, <=)
    case .greater: Elementwise.map(x, y, >)
    default: Elementwise.map(x, y, >=)
    }
  }
}
