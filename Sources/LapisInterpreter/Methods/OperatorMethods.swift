import BigInt
import LapisSyntax

/// The special methods of the core types, for scripts that name them: `super().__setitem__(k, v)`,
/// `int.__add__(1, 2)`. The machine itself never goes through them for core values.
enum OperatorMethods {
  /// The other operand as a core value; nil where its own class must answer.
  private static func other(_ value: Value, of receiver: Value = .none) -> Value? {
    let found = value.instancePayload ?? value
    // An int leaves it to the float, and a number to what is none.
    if receiver.isInteger, found.isFloat { return nil }
    if receiver.isInteger || receiver.isFloat, !(found.isInteger || found.isFloat) { return nil }
    return found.isInstanceLike || found.tag == Tag.host ? nil : found
  }

  private static func attempt(_ vm: Interpreter, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let thrown where vm.isError(thrown, .typeError) {
      return .notImplemented
    }
  }

  private static func binary(_ op: BinaryOperator, _ stem: String, reflected: Bool = true) -> [NativeEntry] {
    var entries = [
      NativeEntry("__\(stem)__(self, value, /)", "Return self\(op.rawValue)value.") { vm, a in
        guard let value = other(a[1], of: a[0]) else { return .notImplemented }
        return try attempt(vm) { try vm.binary(op, a[0], value) }
      }
    ]
    if reflected {
      entries.append(
        NativeEntry("__r\(stem)__(self, value, /)", "Return value\(op.rawValue)self.") { vm, a in
          guard let value = other(a[1], of: a[0]) else { return .notImplemented }
          return try attempt(vm) { try vm.binary(op, value, a[0]) }
        })
    }
    return entries
  }

  /// Values of kinds that know of each other; all others are left to the other operand.
  private static func comparable(_ vm: Interpreter, _ a: Value, _ b: Value) -> Bool {
    a.tag == b.tag || (vm.isNumber(a) && vm.isNumber(b)) || (a.isAnySet && b.isAnySet)
      || (a.isAnyBytes && b.isAnyBytes)
  }

  private static func comparison(_ op: ComparisonOperator, _ name: String) -> NativeEntry {
    NativeEntry("\(name)(self, value, /)", "Return self\(op.rawValue)value.") { vm, a in
      guard let value = other(a[1], of: a[0]), comparable(vm, a[0], value) else { return .notImplemented }
      // What the elements of two lists raise is theirs.
      if a[0].isList || a[0].isTuple { return try vm.compare(op, a[0], value) }
      return try attempt(vm) { try vm.compare(op, a[0], value) }
    }
  }

  private static let texts: [NativeEntry] = [
    NativeEntry("__repr__(self, /)", "Return repr(self).") { vm, a in try vm.repr(a[0]) },
    comparison(.equal, "__eq__"), comparison(.notEqual, "__ne__"),
  ]
  private static let hashing: [NativeEntry] = [
    NativeEntry("__hash__(self, /)", "Return hash(self).") { vm, a in Value(try vm.hash(of: a[0])) }
  ]

  private static let ordering: [NativeEntry] = texts + [
    comparison(.less, "__lt__"), comparison(.lessOrEqual, "__le__"), comparison(.greater, "__gt__"),
    comparison(.greaterOrEqual, "__ge__"),
  ]

  private static func unary(_ op: UnaryOperator, _ name: String, _ doc: String) -> NativeEntry {
    NativeEntry("\(name)(self, /)", doc) { vm, a in try vm.unary(op, a[0]) }
  }

  private static let arithmetic: [NativeEntry] =
    binary(.add, "add") + binary(.subtract, "sub") + binary(.multiply, "mul")
    + binary(.divide, "truediv") + binary(.floorDivide, "floordiv") + binary(.modulo, "mod") + [
      NativeEntry("__pow__(self, value, mod=None, /)", "Return pow(self, value, mod).") { vm, a in
        guard let value = other(a[1], of: a[0]) else { return .notImplemented }
        return try attempt(vm) { try BuiltinTable.power(vm, a[0], value, a[2]) }
      },
      NativeEntry("__rpow__(self, value, mod=None, /)", "Return pow(value, self, mod).") { vm, a in
        guard let value = other(a[1], of: a[0]) else { return .notImplemented }
        return try attempt(vm) { try BuiltinTable.power(vm, value, a[0], a[2]) }
      },
      NativeEntry("__divmod__(self, value, /)", "Return divmod(self, value).") { vm, a in
        guard let value = other(a[1], of: a[0]) else { return .notImplemented }
        return try attempt(vm) { try BuiltinTable.quotientAndRest(vm, a[0], value) }
      },
      NativeEntry("__rdivmod__(self, value, /)", "Return divmod(value, self).") { vm, a in
        guard let value = other(a[1], of: a[0]) else { return .notImplemented }
        return try attempt(vm) { try BuiltinTable.quotientAndRest(vm, value, a[0]) }
      },
      NativeEntry("__hash__(self, /)", "Return hash(self).") { vm, a in Value(try vm.hash(of: a[0])) },
      NativeEntry("__abs__(self, /)", "abs(self)") { vm, a in try BuiltinTable.absolute(vm, a[0]) },
      unary(.minus, "__neg__", "-self"), unary(.plus, "__pos__", "+self"),
      NativeEntry("__bool__(self, /)", "True if self else False") { vm, a in Value(try vm.isTrue(a[0])) },
      NativeEntry("__int__(self, /)", "int(self)") { vm, a in try NumberMethods.integer(vm, a[0]) },
      NativeEntry("__trunc__(self, /)", "Truncate toward zero.") { vm, a in
        try NumberMethods.integer(vm, a[0])
      },
      NativeEntry("__float__(self, /)", "float(self)") { vm, a in Value(try vm.double(a[0])) },
      NativeEntry("__round__(self, ndigits=None, /)", "Round to a number of decimal digits.") { vm, a in
        try BuiltinTable.roundValue(vm, a[0], a[1])
      },
      NativeEntry("__floor__(self, /)", "The greatest integer not above self.") { vm, a in
        a[0].isFloat
          ? try NumberMethods.truncated(vm, a[0].double.rounded(.down)) : try NumberMethods.integer(vm, a[0])
      },
      NativeEntry("__ceil__(self, /)", "The least integer not below self.") { vm, a in
        a[0].isFloat
          ? try NumberMethods.truncated(vm, a[0].double.rounded(.up)) : try NumberMethods.integer(vm, a[0])
      },
    ] + ordering

  static let integer: [NativeEntry] =
    arithmetic + binary(.leftShift, "lshift") + binary(.rightShift, "rshift") + binary(.bitAnd, "and")
    + binary(.bitOr, "or") + binary(.bitXor, "xor") + [
      unary(.invert, "__invert__", "~self"),
      NativeEntry("__index__(self, /)", "The int itself.") { vm, a in try NumberMethods.integer(vm, a[0]) },
    ]
  static let float: [NativeEntry] = arithmetic

  private static let length = NativeEntry("__len__(self, /)", "Return len(self).") { vm, a in
    Value(try vm.length(of: a[0]))
  }
  private static let contains = NativeEntry("__contains__(self, key, /)", "Return key in self.") { vm, a in
    Value(try vm.contains(a[0], a[1]))
  }
  private static let iterate = NativeEntry("__iter__(self, /)", "Implement iter(self).") { vm, a in
    try vm.makeIterator(a[0])
  }
  private static let getItem = NativeEntry("__getitem__(self, key, /)", "Return self[key].") { vm, a in
    try vm.getItem(a[0], a[1])
  }
  private static let setItem = NativeEntry("__setitem__(self, key, value, /)", "Set self[key] to value.") {
    vm, a in
    try vm.setItem(a[0], a[1], a[2])
    return .none
  }
  private static let deleteItem = NativeEntry("__delitem__(self, key, /)", "Delete self[key].") { vm, a in
    try vm.deleteItem(a[0], a[1])
    return .none
  }
  private static let reversed = NativeEntry("__reversed__(self, /)", "Return a reverse iterator.") { vm, a in
    try BuiltinTable.reversed(vm, a[0])
  }
  private static let parameters = NativeEntry.classMethod(
    "__class_getitem__(cls, parameters, /)", "The class with parameters, for annotations."
  ) { vm, a in
    let parameters = a[1].isTuple ? vm.ref(a[1]) : vm.tuple([vm.ref(a[1])])
    return vm.host(GenericAlias(origin: vm.ref(a[0]), arguments: parameters)).retained()
  }

  private static func augmented(_ op: BinaryOperator, _ stem: String) -> [NativeEntry] {
    [
      NativeEntry("__\(stem)__(self, value, /)", "Implement self\(op.rawValue)=value.") { vm, a in
        guard let value = other(a[1]) else { return .notImplemented }
        return try attempt(vm) { try vm.augmented(op, a[0], value) }
      }
    ]
  }

  private static let container: [NativeEntry] = [length, contains, iterate]
  private static let sequence: [NativeEntry] =
    container + [getItem, concatenation] + ["mul", "rmul"].map { repetition($0) } + ordering

  /// Unlike numbers, sequences say themselves what they cannot be joined with.
  private static let concatenation = NativeEntry("__add__(self, value, /)", "Return self+value.") { vm, a in
    guard let value = other(a[1]) else { throw vm.concatenationError(a[0], a[1]) }
    return try vm.binary(.add, a[0], value)
  }
  private static let modulo: [NativeEntry] = [
    NativeEntry("__mod__(self, value, /)", "Return self%value.") { vm, a in
      a[0].isString
        ? vm.makeText(try StringFormatting.percent(vm, a[0].string.buffer, a[1])) : try vm.binary(.modulo, a[0], a[1])
    },
    NativeEntry("__rmod__(self, value, /)", "Return value%self.") { vm, a in
      guard let value = other(a[1]), value.tag == a[0].tag else { return .notImplemented }
      return try vm.binary(.modulo, value, a[0])
    },
  ]
  private static let inPlace: [NativeEntry] = [
    NativeEntry("__iadd__(self, value, /)", "Implement self+=value.") { vm, a in
      if a[0].tag == Tag.byteArray, try vm.bytesLike(a[1]) == nil { throw vm.concatenationError(a[0], a[1]) }
      return try vm.augmented(.add, a[0], a[1])
    },
    NativeEntry("__imul__(self, value, /)", "Implement self*=value.") { vm, a in
      try vm.augmented(.multiply, a[0], Value(try times(vm, a[1])))
    },
  ]
  private static func times(_ vm: Interpreter, _ value: Value) throws -> Int {
    guard let count = try vm.integer(value).int else {
      throw vm.error(.overflowError, "cannot fit '\(vm.typeName(of: value))' into an index-sized integer")
    }
    return count
  }
  private static func repetition(_ stem: String) -> NativeEntry {
    let doc = stem == "mul" ? "Return self*value." : "Return value*self."
    return NativeEntry("__\(stem)__(self, value, /)", doc) { vm, a in
      try vm.binary(.multiply, a[0], Value(try times(vm, a[1])))
    }
  }

  static let string: [NativeEntry] = hashing + sequence + modulo
  static let bytes: [NativeEntry] = hashing + sequence + modulo + [
    NativeEntry("__bytes__(self, /)", "The bytes themselves.") { vm, a in a[0].retained() }
  ]
  static let byteArray: [NativeEntry] =
    sequence + modulo + [setItem, deleteItem] + inPlace
  static let tuple: [NativeEntry] = hashing + sequence + [parameters]
  static let list: [NativeEntry] =
    sequence + [
      setItem, deleteItem, reversed, parameters,
    ] + inPlace
  static let dict: [NativeEntry] =
    texts + container + [getItem, setItem, deleteItem, reversed, parameters] + binary(.bitOr, "or") + [
      NativeEntry("__ior__(self, value, /)", "Return self|=value.") { vm, a in
        try vm.augmented(.bitOr, a[0], a[1])
      }
    ]
  static let dictView: [NativeEntry] =
    container + [reversed] + binary(.bitAnd, "and") + binary(.bitOr, "or") + binary(.bitXor, "xor")
    + binary(.subtract, "sub")
  static let frozenSet: [NativeEntry] =
    container + [parameters] + binary(.bitAnd, "and") + binary(.bitOr, "or") + binary(.bitXor, "xor")
    + binary(.subtract, "sub") + ordering.filter { $0.name != "__repr__" }
  static let set: [NativeEntry] =
    frozenSet + augmented(.bitAnd, "iand") + augmented(.bitOr, "ior") + augmented(.bitXor, "ixor")
    + augmented(.subtract, "isub")
  static let range: [NativeEntry] = container + [getItem, reversed]
}
