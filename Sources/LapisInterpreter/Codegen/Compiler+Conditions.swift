import LapisDiagnostics
import LapisSyntax

/// Conditions, which jump and make no value.
extension Compiler {
  /// Jumps to `label` when the truth of the expression is `sense`; falls through otherwise. Where the
  /// truth cannot be told, what is marked is `asking`: the statement or expression that asks.
  func compileCondition(
    _ expression: Expression, jumpIf sense: Bool, to label: Label, asking: SourceRange
  ) throws {
    depth += 1
    defer { depth -= 1 }
    if depth > Compiler.depthLimit {
      throw failure(
        "too-deep", "too many nested expressions: the limit is \(Compiler.depthLimit)",
        expression.range)
    }
    let range = expression.range
    let mark = nextTemporary
    switch expression.kind {
    case .bool(let bool):
      if bool == sense { jump(.jump, to: label, range) }
      return
    case .unary(.not, let value):
      return try compileCondition(value, jumpIf: !sense, to: label, asking: asking)
    case .and(let items), .or(let items):
      let isAnd = if case .and = expression.kind { true } else { false }
      if isAnd != sense {
        // One false operand decides an `and`, one true operand an `or`.
        for item in items { try compileCondition(item, jumpIf: sense, to: label, asking: asking) }
      } else {
        let skip = Label()
        for item in items.dropLast() { try compileCondition(item, jumpIf: !sense, to: skip, asking: asking) }
        if let last = items.last { try compileCondition(last, jumpIf: sense, to: label, asking: asking) }
        try place(skip)
      }
      return
    case .comparison(let left, let rest) where rest.count == 1:
      guard let (op, right) = rest.first else { return }
      if op == .is || op == .isNot, case .none = right.kind {
        let value = try operand(left)
        jump(
          (op == .is) == sense ? .jumpIfNone : .jumpIfNotNone, x: value.isTemporary ? 1 : 0,
          a: value.register, to: label, range)
        return release(to: mark)
      }
      let opcodes: (Opcode, Opcode)? =
        switch op {
        case .less: (.jumpLess, .jumpLessK)
        case .lessOrEqual: (.jumpLessEqual, .jumpLessEqualK)
        case .greater: (.jumpGreater, .jumpGreaterK)
        case .greaterOrEqual: (.jumpGreaterEqual, .jumpGreaterEqualK)
        case .equal: (.jumpEqual, .jumpEqualK)
        case .notEqual: (.jumpNotEqual, .jumpNotEqualK)
        default: nil
        }
      if let opcodes, !wideJumps {
        let a = try operand(left)
        let bit = sense ? 128 : 0
        if let key = constantKey(right) {
          let index = constant(key)
          if index <= 65_000 {
            try nearJump(
              opcodes.1, x: (a.isTemporary ? 1 : 0) | 4 | bit, a: a.register, b: index, to: label,
              range)
            return release(to: mark)
          }
        }
        let b = try operand(right)
        try nearJump(
          opcodes.0, x: flags(a, b) | bit, a: a.register, b: b.register, to: label, range)
        return release(to: mark)
      }
    default: break
    }
    let value = try operand(expression)
    jump(
      sense ? .jumpIfTrue : .jumpIfFalse, x: value.isTemporary ? 1 : 0, a: value.register,
      to: label, asking)
    release(to: mark)
  }
}
