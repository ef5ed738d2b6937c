import LapisDiagnostics

/// `Equal`, `Less`, `Greater`, `LessOrEqual`, `GreaterOrEqual`, with broadcasting.
enum Comparison {
  static let definitions: [OperatorDefinition] = [
    define("Equal", .equal), define("Less", .less), define("Greater", .greater),
    define("LessOrEqual", .lessOrEqual), define("GreaterOrEqual", .greaterOrEqual),
  ]

  enum Kind: Sendable { case equal, less, greater, lessOrEqual, greaterOrEqual }

  private static func define(_ name: String, _ kind: Kind) -> OperatorDefinition {
    OperatorDefinition(name, since: 7, inputs: 2...2) { _ in ComparisonOperator(kind: kind) }
  }
}

private struct ComparisonOperator: TensorOperator {
  let kind: Comparison.Kind

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let a = try inputs.required(0)
    let b = try inputs.required(1)
    let pair = try Broadcast(a.shape, b.shape)
    let answers: [Bool]
    switch (a.storage, b.storage) {
    case (.float(let x), .float(let y)): answers = try pair.map(x, y, compare())
    case (.double(let x), .double(let y)): answers = try pair.map(x, y, compare())
    case (.int64(let x), .int64(let y)): answers = try pair.map(x, y, compare())
    case (.int32(let x), .int32(let y)): answers = try pair.map(x, y, compare())
    case (.string(let x), .string(let y)) where kind == .equal: answers = try pair.map(x, y) { $0 == $1 }
    case (.bool(let x), .bool(let y)) where kind == .equal: answers = try pair.map(x, y) { $0 == $1 }
    default:
      guard a.elementType == b.elementType else {
        throw OperatorFault.type(
          "both inputs must have one type, but tensor(\(a.elementType.name)) and tensor(\(b.elementType.name)) came")
      }
      throw OperatorFault.typeNotSupported(a)
    }
    return [Tensor(unchecked: .bool(answers), shape: pair.shape)]
  }

  private func compare<T: Comparable>() -> (T, T) -> Bool {
    switch kind {
    case .equal: { $0 == $1 }
    case .less: { $0 < $1 }
    case .greater: { $0 > $1 }
    case .lessOrEqual: { $0 <= $1 }
    case .greaterOrEqual: { $0 >= $1 }
    }
  }
}
