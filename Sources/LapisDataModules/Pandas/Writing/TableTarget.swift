import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// Where a written table goes: into a file of a path, or to something that can be written to.
enum TableTarget {
  /// Text as the encoding, packing and mode of the call want it. Returns the text where no target is named.
  static func put(_ text: [UInt8], _ call: Call) throws -> Ref {
    let vm = call.vm
    let target = call["path_or_buf"]
    if target.isNone { return vm.string(String(decoding: text, as: UTF8.self)) }
    guard let path = try FrameOutput.path(target, vm) else {
      guard let write = try vm.attributeIfPresent(target, "write") else {
        throw ScriptError(.valueError, "Invalid file path or buffer object type: \(try vm.repr(vm.attribute(target, "__class__")))")
      }
      let takesBytes = try isBinary(target, vm)
      _ = try vm.call(write, [takesBytes ? vm.bytes(try encoded(text, call)) : vm.string(String(decoding: text, as: UTF8.self))])
      return .none
    }
    if let scheme = TableSource.scheme(of: path), scheme != "file" {
      throw ScriptError(.notImplementedError, "\(scheme) addresses are not written to: '\(path)'", hint: "Write to a file.")
    }
    let mode = try call.string("mode")
    let name = String(path.hasPrefix("file://") ? path.dropFirst("file://".count) : path[...])
    try refuseAbsentFolder(of: name, vm)
    let bytes = try TableSource.packed(try encoded(text, call), compression: call["compression"], path: name, vm)
    let file = try vm.callMethod(
      vm.imported("io"), "open", [vm.string(name), vm.string(mode.contains("b") ? mode : mode + "b")])
    defer { _ = try? vm.callMethod(file, "close", []) }
    _ = try vm.callMethod(file, "write", [vm.bytes(bytes)])
    return .none
  }

  private static func refuseAbsentFolder(of path: String, _ vm: Interpreter) throws {
    let folder = try vm.callMethod(vm.imported("os.path"), "dirname", [vm.string(path)]).asString ?? ""
    guard !folder.isEmpty, try !vm.isTrue(vm.callMethod(vm.imported("os.path"), "isdir", [vm.string(folder)])) else { return }
    throw ScriptError(.osError, "Cannot save file into a non-existent directory: '\(folder)'")
  }

  private static func encoded(_ text: [UInt8], _ call: Call) throws -> [UInt8] {
    guard call.signature.index(of: "encoding") != nil, let name = try call.optionalString("encoding") else { return text }
    let errors = call.signature.index(of: "errors") == nil ? nil : try call.optionalString("errors")
    if ["utf8"].contains(name.lowercased().filter { $0 != "-" && $0 != "_" }), errors == nil { return text }
    return try call.vm.callMethod(
      call.vm.string(String(decoding: text, as: UTF8.self)), "encode", [call.vm.string(name), call.vm.string(errors ?? "strict")]
    ).asBytes ?? []
  }

  private static func isBinary(_ target: Ref, _ vm: Interpreter) throws -> Bool {
    if let mode = try vm.attributeIfPresent(target, "mode") {
      if let text = mode.asString { return text.contains("b") }
      if mode.asInt != nil { return true }
    }
    return ["BytesIO", "BufferedWriter", "BufferedRandom", "FileIO", "GzipFile"]
      .contains { vm.typeName(target).hasSuffix($0) }
  }
}
