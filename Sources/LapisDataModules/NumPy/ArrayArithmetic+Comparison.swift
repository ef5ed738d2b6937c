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
      return result(ordered(try side(a, shape), try side(b, shape), op, Shape.count(shape)))
    case .int, .bool:
      func side(_ array: NDArray) throws -> Elementwise.Side<Int> {
        if array.count == 1, let one = try array.ints().first { return .all(one) }
        return .each(try array.broadcast(to: shape).ints())
      }
      return result(ordered(try side(a), try side(b), op, Shape.count(shape)))
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

  private static func ordered<T: Comparable & BitwiseCopyable & Sendable>(
    _ x: Elementwise.Side<T>, _ y: Elementwise.Side<T>, _ op: ComparisonOperator, _ count: Int
  ) -> [Bool] {
    switch op {
    case .equal: Elementwise.combine(Equal<T>.self, x, y, count: count)
    case .notEqual: Elementwise.combine(NotEqual<T>.self, x, y, count: count)
    case .less: Elementwise.combine(Less<T>.self, x, y, count: count)
    case .lessOrEqual: Elementwise.combine(LessOrEqual<T>.self, x, y, count: count)
    case .greater: Elementwise.combine(Less<T>.self, y, x, count: count)
    default: Elementwise.combine(LessOrEqual<T>.self, y, x, count: count)
    }
  }
}
