import LapisInterpreter

extension Interpreter {
  /// Warns as Python's `warnings.warn` does, where the script did not turn the warning into an error.
  func warn(_ message: String, _ category: String = "RuntimeWarning", from module: String = "builtins") throws {
    _ = try callMethod(imported("warnings"), "warn", [string(message), attribute(imported(module), category)])
  }
}
