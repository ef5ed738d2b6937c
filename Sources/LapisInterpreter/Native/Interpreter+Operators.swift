public import LapisSyntax

/// The operators of the language over values that a native holds.
extension Interpreter {
  public func operate(_ op: BinaryOperator, _ a: Ref, _ b: Ref) throws -> Ref {
    ref(owned: try binary(op, a.value, b.value))
  }
  public func operate(_ op: UnaryOperator, _ value: Ref) throws -> Ref {
    ref(owned: try unary(op, value.value))
  }
  /// What a comparison gives, which for arrays and tables is no bool.
  public func operate(_ op: ComparisonOperator, _ a: Ref, _ b: Ref) throws -> Ref {
    ref(owned: try compare(op, a.value, b.value))
  }
}
