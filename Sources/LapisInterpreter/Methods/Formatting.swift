extension Interpreter {
  /// `format(value, spec)`, as f-strings use it.
  func formatValue(_ value: Value, spec: String) throws -> String {
    if spec.isEmpty { return try strText(value) }
    throw valueError("Invalid format specifier '\(spec)'")
  }

  /// `text % arguments`; the caller owns the result.
  func formatPercent(_ text: Value, _ arguments: Value) throws -> Value {
    throw typeError("not all arguments converted during string formatting")
  }
}
