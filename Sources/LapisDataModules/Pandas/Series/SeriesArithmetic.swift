import LapisFrame
import LapisInterpreter
import LapisSyntax

/// Arithmetic of columns, which differs from that of arrays where pandas does.
enum SeriesArithmetic {
  static func apply(_ op: BinaryOperator, _ a: NDArray, _ b: NDArray, weak: Int?, _ vm: Interpreter) throws -> NDArray {
    switch op {
    case .floorDivide, .modulo:
      // Whole numbers divided by zero are infinite or missing, as other numbers are.
      guard a.element.kind == .int || a.element.kind == .bool, b.element.kind == .int, try b.ints().contains(0) else { break }
      return try quietly(vm) {
        try ArrayArithmetic.apply(op, a.casting(to: .float64, vm), b.casting(to: .float64, vm), vm)
      }
    default: break
    }
    // Text with numbers is an error of NumPy's; with objects each is tried.
    let isText = a.element == .string || b.element == .string
    if isText, [a, b].allSatisfy({ $0.element == .string || $0.element == .object }) { return try ArrayArithmetic.apply(op, objects(a, vm), objects(b, vm), vm) }
    return try quietly(vm) { try ArrayArithmetic.apply(op, a, b, weak: weak, vm) }
  }

  private static func objects(_ array: NDArray, _ vm: Interpreter) throws -> NDArray {
    array.element == .string ? try array.casting(to: .object, vm) : array
  }

  /// Columns do not warn of divisions by zero and the like.
  static func quietly<T>(_ vm: Interpreter, _ body: () throws -> T) rethrows -> T {
    let settings = FloatingPointErrors.settings(vm)
    let before = settings.actions
    for event in FloatingPointErrors.Event.allCases { settings.actions[event] = "ignore" }
    defer { settings.actions = before }
    return try body()
  }
}

/// Comparisons of categories.
enum CategoryComparison {
  /// nil where the other side is compared value by value.
  static func flags(_ values: CategoryColumn, _ op: ComparisonOperator, _ other: Ref, _ vm: Interpreter) throws -> [Bool]? {
    let isEquality = op == .equal || op == .notEqual
    if !isEquality, !values.isOrdered {
      throw ScriptError(.typeError, "Unordered Categoricals can only compare equality or not")
    }
    let theirs = (other.host(as: SeriesObject.self)?.column ?? other.host(as: CategoricalObject.self)?.column)
    if case .category(let second)? = theirs {
      guard Set(second.categories) == Set(values.categories), second.isOrdered == values.isOrdered else {
        throw ScriptError(.typeError, "Categoricals can only be compared if 'categories' are the same.")
      }
      guard second.codes.count == values.codes.count else { throw ScriptError(.valueError, "Lengths must match.") }
      let matched = CategoryColumn(.category(second), categories: values.categories, isOrdered: values.isOrdered)
      return values.codes.indices.map { holds(values.codes[$0], op, matched.codes[$0]) }
    }
    guard theirs == nil, !other.isList, other.host(as: NDArray.self) == nil, other.host(as: IndexObject.self) == nil else { return nil }
    let scalar = ScalarConversion.scalar(other, vm)
    guard let place = values.categories.firstIndex(of: scalar) else {
      guard isEquality else {
        throw ScriptError(.typeError, "Invalid comparison between dtype=category and \(vm.typeName(other))")
      }
      return values.codes.map { _ in op == .notEqual }
    }
    return values.codes.map { holds($0, op, Int32(place)) }
  }

  private static func holds(_ a: Int32, _ op: ComparisonOperator, _ b: Int32) -> Bool {
    a >= 0 && b >= 0 ? op.holds(a, b) : op == .notEqual
  }
}
