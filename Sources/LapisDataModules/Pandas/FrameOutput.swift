import LapisInterpreter

/// Frames as files and text.
enum FrameOutput {
  /// The path that a string or path object means; nil for a file object.
  static func path(_ value: Ref, _ vm: Interpreter) throws -> String? {
    if let text = value.asString { return text }
    if let method = try vm.attributeIfPresent(value, "__fspath__") { return try vm.call(method, []).asString }
    return nil
  }
}
