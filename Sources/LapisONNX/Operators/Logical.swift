import LapisDiagnostics

/// `And`, `Or`, `Xor`, `Not` and `Where`.
enum Logical {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("And", since: 7, inputs: 2...2) { _ in LogicalOperator { $0 && $1 } },
    OperatorDefinition("Or", since: 7, inputs: 2...2) { _ in LogicalOperator { $0 || $1 } },
    OperatorDefinition("Xor", since: 7, inputs: 2...2) { _ in LogicalOperator { $0 != $1 } },
    OperatorDefinition("Not") { _ in NotOperator() },
    OperatorDefinition("Where", since: 9, inputs: 3...3) { _ in WhereOperator() },
  ]

  static func flags(_ tensor: Tensor) throws(Diagnostic) -> [Bool] {
    guard let flags = tensor.bools else {
      throw OperatorFault.type("tensor(bool) was expected, but tensor(\(tensor.elementType.name)) came")
    }
    return flags
  }
}

private struct LogicalOperator: TensorOperator {
  let combine: @Sendable (Bool, Bool) -> Bool

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let a = try inputs.required(0)
    let b = try inputs.required(1)
    let pair = try Broadcast(a.shape, b.shape)
    let answers = try pair.map(try Logical.flags(a), try Logical.flags(b), combine)
    return [Tensor(unchecked: .bool(answers), shape: pair.shape)]
  }
}

private struct NotOperator: TensorOperator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let a = try inputs.required(0)
    return [Tensor(unchecked: .bool(try Logical.flags(a).map { !$0 }), shape: a.shape)]
  }
}

private struct WhereOperator: TensorOperator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let condition = try inputs.required(0)
    let flags = try Logical.flags(condition)
    let a = try inputs.required(1)
    let b = try inputs.required(2)
    guard a.elementType == b.elementType else {
      throw OperatorFault.type("both branches must have one type")
    }
    let shape = try Broadcast.shape(try Broadcast.shape(a.shape, b.shape), condition.shape)
    let count = try Broadcast.checkedCount(shape)
    let which = Broadcast.table(of: condition.shape, in: shape, count: count)
    let left = Broadcast.table(of: a.shape, in: shape, count: count)
    let right = Broadcast.table(of: b.shape, in: shape, count: count)
    func choose<T>(_ x: [T], _ y: [T]) -> [T] {
      (0..<count).map { flags[which[$0]] ? x[left[$0]] : y[right[$0]] }
    }
    let storage: Tensor.Storage
    switch (a.storage, b.storage) {
    case (.float(let x), .float(let y)): storage = .float(choose(x, y))
    case (.double(let x), .double(let y)): storage = .double(choose(x, y))
    case (.int32(let x), .int32(let y)): storage = .int32(choose(x, y))
    case (.int64(let x), .int64(let y)): storage = .int64(choose(x, y))
    case (.string(let x), .string(let y)): storage = .string(choose(x, y))
    case (.bool(let x), .bool(let y)): storage = .bool(choose(x, y))
    default: throw OperatorFault.typeNotSupported(a)
    }
    return [Tensor(unchecked: storage, shape: shape)]
  }
}
