import LapisSyntax

/// `operator`: the operators as functions, and functions that take items and attributes. Native, since
/// they stand in the inner loops of sorting and folding.
enum OperatorModule {
  static let module = NativeModule(
    name: "operator", doc: "The operators as functions.",
    members: binary + augmented + comparisons + unary + containers + getters
      + [.script(Scripts.operator)])

  private static let operators: [(String, BinaryOperator, String)] = [
    ("add", .add, "a + b"), ("sub", .subtract, "a - b"), ("mul", .multiply, "a * b"),
    ("truediv", .divide, "a / b"), ("floordiv", .floorDivide, "a // b"), ("mod", .modulo, "a % b"),
    ("pow", .power, "a ** b"), ("matmul", .matrixMultiply, "a @ b"), ("lshift", .leftShift, "a << b"),
    ("rshift", .rightShift, "a >> b"), ("and_", .bitAnd, "a & b"), ("or_", .bitOr, "a | b"),
    ("xor", .bitXor, "a ^ b"),
  ]

  private static let binary: [ModuleMember] = operators.map { name, op, doc in
    .builtin("\(name)(a, b, /)", doc) { vm, a in try vm.binary(op, a[0], a[1]) }
  }

  private static let augmented: [ModuleMember] = operators.map { name, op, doc in
    let bare = name.hasSuffix("_") ? String(name.dropLast()) : name
    let shown = doc.replacing(" b", with: "= b")
    return .builtin("i\(bare)(a, b, /)", shown) { vm, a in try vm.augmented(op, a[0], a[1]) }
  }

  private static let comparisons: [ModuleMember] = [
    ("lt", ComparisonOperator.less, "a < b"), ("le", .lessOrEqual, "a <= b"), ("eq", .equal, "a == b"),
    ("ne", .notEqual, "a != b"), ("ge", .greaterOrEqual, "a >= b"), ("gt", .greater, "a > b"),
  ].map { name, op, doc in
    .builtin("\(name)(a, b, /)", doc) { vm, a in try vm.compare(op, a[0], a[1]) }
  }

  private static let unary: [ModuleMember] = [
    .entry("neg(a, /)", of: "_operator", "-a") { vm, a in try vm.unary(.minus, a[0]) },
    .entry("pos(a, /)", of: "_operator", "+a") { vm, a in try vm.unary(.plus, a[0]) },
    .entry("inv(a, /)", of: "_operator", "~a") { vm, a in try vm.unary(.invert, a[0]) },
    .entry("invert(a, /)", of: "_operator", "~a") { vm, a in try vm.unary(.invert, a[0]) },
    .entry("not_(a, /)", of: "_operator", "not a") { vm, a in Value(try !vm.isTrue(a[0])) },
    .entry("truth(a, /)", of: "_operator", "bool(a)") { vm, a in Value(try vm.isTrue(a[0])) },
    .builtin("is_(a, b, /)", "a is b") { vm, a in Value(a[0].isIdentical(to: a[1])) },
    .builtin("is_not(a, b, /)", "a is not b") { vm, a in Value(!a[0].isIdentical(to: a[1])) },
  ]

  private static let containers: [ModuleMember] = [
    .builtin("contains(a, b, /)", "b in a") { vm, a in Value(try vm.contains(a[0], a[1])) },
    .builtin("getitem(a, b, /)", "a[b]") { vm, a in try vm.getItem(a[0], a[1]) },
    .builtin("setitem(a, b, c, /)", "a[b] = c") { vm, a in
      try vm.setItem(a[0], a[1], a[2])
      return .none
    },
    .builtin("delitem(a, b, /)", "del a[b]") { vm, a in
      try vm.deleteItem(a[0], a[1])
      return .none
    },
    .builtin("countOf(a, b, /)", "How often b is in a.") { vm, a in
      try checkWalkable(vm, a[0])
      var count = 0
      try vm.forEach(a[0]) { if try $0.isIdentical(to: a[1]) || vm.equals($0, a[1]) { count += 1 } }
      return Value(count)
    },
    .builtin("indexOf(a, b, /)", "Where b is first in a.") { vm, a in
      try checkWalkable(vm, a[0])
      var place = 0
      var isFound = false
      try vm.scan(a[0]) {
        isFound = try $0.isIdentical(to: a[1]) || vm.equals($0, a[1])
        if !isFound { place += 1 }
        return !isFound
      }
      if !isFound { throw vm.valueError("sequence.index(x): x not in sequence") }
      return Value(place)
    },
  ]

  private static func checkWalkable(_ vm: Interpreter, _ value: Value) throws {
    if vm.isIterable(value) { return }
    throw vm.typeError("argument of type '\(vm.typeName(of: value))' is not iterable")
  }

  private static let getters: [ModuleMember] = [
    .builtin("itemgetter(*items)", "A function that takes an item, or several as a tuple.") { vm, a in
      if a[0].tuple.pointee.count == 0 { throw vm.typeError("itemgetter expected 1 argument, got 0") }
      let wanted = HeldValues(Array(a[0].tuple.buffer))
      return vm.heap.makeNative(
        NativeEntry("itemgetter(obj, /)", "Takes an item, or several.") { vm, a in
          if wanted.values.count == 1 { return try vm.getItem(a[0], wanted.values[0]) }
          return vm.heap.makeTuple(owned: try wanted.map(vm) { try vm.getItem(a[0], $0) })
        }.owned(by: "").shown { vm in "operator.itemgetter(\(try wanted.shown(vm).joined(separator: ", ")))" })
    },
    .builtin("attrgetter(*attrs)", "A function that takes an attribute, or several as a tuple.") {
      vm, a in
      if a[0].tuple.pointee.count == 0 { throw vm.typeError("attrgetter expected 1 argument, got 0") }
      let given = HeldValues(Array(a[0].tuple.buffer))
      var paths: [[StringPointer]] = []
      for path in given.values {
        guard path.isString else { throw vm.typeError("attribute name must be a string") }
        paths.append(
          path.string.swiftString.split(separator: ".", omittingEmptySubsequences: false).map { vm.intern(String($0)) })
      }
      let wanted = paths
      func take(_ vm: Interpreter, _ object: Value, _ path: [StringPointer]) throws -> Value {
        var current = object.retained()
        for name in path {
          let holder = current
          defer { holder.release() }
          current = try vm.getAttribute(holder, name)
        }
        return current
      }
      return vm.heap.makeNative(
        NativeEntry("attrgetter(obj, /)", "Takes an attribute, or several.") { vm, a in
          if wanted.count == 1 { return try take(vm, a[0], wanted[0]) }
          var found: [Value] = []
          do { for path in wanted { found.append(try take(vm, a[0], path)) } } catch {
            vm.releaseAll(found)
            throw error
          }
          return vm.heap.makeTuple(owned: found)
        }.owned(by: "").shown { vm in "operator.attrgetter(\(try given.shown(vm).joined(separator: ", ")))" })
    },
    .builtin("methodcaller(name=..., /, *args, **kwargs)", "A function that calls a method.") { vm, a in
      if a[0].isUndefined {
        throw vm.typeError("methodcaller needs at least one argument, the method name")
      }
      guard a[0].isString else { throw vm.typeError("method name must be a string") }
      let name = vm.intern(a[0].string)
      let given = HeldValues(Array(a[1].tuple.buffer))
      let named = a[2].dict.pairs().map { vm.intern($0.key.string) }
      let values = HeldValues(a[2].dict.pairs().map(\.value))
      return vm.heap.makeNative(
        NativeEntry("methodcaller(obj, /)", "Calls a method.") { vm, a in
          let method = try vm.getAttribute(a[0], name)
          defer { method.release() }
          return try vm.call(method, given.values, keywords: Array(zip(named, values.values)))
        }.owned(by: "").shown { vm in
          let shown = [try vm.reprText(Value(name))] + (try given.shown(vm))
            + zip(named, try values.shown(vm)).map { "\($0.swiftString)=\($1)" }
          return "operator.methodcaller(\(shown.joined(separator: ", ")))"
        })
    },
  ]
}

/// Values that a native function keeps for its calls.
final class HeldValues: @unchecked Sendable {
  let values: [Value]
  init(_ values: [Value]) { self.values = values.map { $0.retained() } }
  deinit { for value in values { value.release() } }

  func shown(_ vm: Interpreter) throws -> [String] { try values.map { try vm.reprText($0) } }

  /// The owned results for each value; none of them stays behind where one fails.
  func map(_ vm: Interpreter, _ body: (Value) throws -> Value) throws -> [Value] {
    var results: [Value] = []
    results.reserveCapacity(values.count)
    do { for value in values { results.append(try body(value)) } } catch {
      vm.releaseAll(results)
      throw error
    }
    return results
  }
}
