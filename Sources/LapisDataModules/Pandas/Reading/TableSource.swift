import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// Where a table comes from: a path, an address, or something that can be read; packed or not.
package enum TableSource {
  struct Content {
    var bytes: [UInt8]
    /// Whether it came as text, which is UTF-8 here whatever encoding was named.
    var isText: Bool
  }

  private enum Packing { case none, gzip, zip }

  static func read(_ source: Ref, compression: Ref, _ vm: Interpreter) throws -> Content {
    if let path = try FrameOutput.path(source, vm) {
      let packing = try packing(compression, path)
      return Content(bytes: try unpacked(try bytes(of: path, vm), packing, path, vm), isText: false)
    }
    guard let method = try vm.attributeIfPresent(source, "read") else {
      throw ScriptError(.valueError, "Invalid file path or buffer object type: \(try typeText(source, vm))")
    }
    let content = try vm.call(method, [])
    if let text = content.asString { return Content(bytes: Array(text.utf8), isText: true) }
    guard let bytes = content.asBytes else {
      throw ScriptError(.typeError, "read() gave \(vm.typeName(content)); a table is read from text or bytes")
    }
    return Content(bytes: try unpacked(bytes, try packing(compression, nil), "", vm), isText: false)
  }

  /// `<class 'int'>`
  private static func typeText(_ value: Ref, _ vm: Interpreter) throws -> String {
    try vm.repr(vm.attribute(value, "__class__"))
  }

  /// The scheme of an address such as `https://…`; nil for a path.
  package static func scheme(of path: String) -> String? {
    guard let colon = path.firstIndex(of: ":"), path[colon...].hasPrefix("://") else { return nil }
    let scheme = path[..<colon].lowercased()
    return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+") } ? scheme : nil
  }

  private static func bytes(of path: String, _ vm: Interpreter) throws -> [UInt8] {
    switch scheme(of: path) {
    case nil, "file": return try fileBytes(path, vm)
    case .some:
      return try vm.callMethod(vm.imported("_downloads"), "read", [vm.string(path)]).asBytes ?? []
    }
  }

  private static func fileBytes(_ path: String, _ vm: Interpreter) throws -> [UInt8] {
    var path = path
    if path.hasPrefix("file://") { path = String(path.dropFirst("file://".count)) }
    if path.hasPrefix("~") {
      let expanded = try vm.callMethod(vm.imported("os.path"), "expanduser", [vm.string(path)])
      path = expanded.asString ?? path
    }
    do throws(Diagnostic) {
      return try FileBytes.read(path)
    } catch {
      // Opened as a script opens it, the failure is the one that scripts know.
      _ = try vm.callMethod(vm.imported("io"), "open", [vm.string(path), vm.string("rb")])
      throw error
    }
  }

  // MARK: Packed files

  private static func packing(_ compression: Ref, _ path: String?) throws -> Packing {
    if compression.isNone { return .none }
    guard let name = compression.asString else { return .none }
    switch name {
    case "infer":
      guard let path else { return .none }
      let lower = path.lowercased()
      for (ending, name) in [(".gz", "gzip"), (".zip", "zip"), (".bz2", "bz2"), (".xz", "xz"), (".zst", "zstd"), (".tar", "tar")]
      where lower.hasSuffix(ending) { return try packing(named: name) }
      return .none
    default: return try packing(named: name)
    }
  }

  private static func packing(named name: String) throws -> Packing {
    switch name {
    case "gzip": return .gzip
    case "zip": return .zip
    case "bz2", "xz", "zstd", "tar":
      throw ScriptError(
        .notImplementedError, "compression='\(name)' is not read or written: gzip and zip are",
        hint: "Unpack the file with a program of this machine, and pass the unpacked one.")
    default:
      throw ScriptError(
        .valueError, "Unrecognized compression type: \(name)\nValid compression types are ['infer', None, 'bz2', 'gzip', 'tar', 'xz', 'zip', 'zstd']")
    }
  }

  /// The name of the method in a `compression=` argument, which may be a dict.
  static func method(_ compression: Ref, _ vm: Interpreter) -> Ref {
    guard let pairs = vm.dictItems(compression) else { return compression }
    return pairs.first { $0.key.asString == "method" }?.value ?? vm.string("infer")
  }

  private static func unpacked(_ bytes: [UInt8], _ packing: Packing, _ path: String, _ vm: Interpreter) throws -> [UInt8] {
    switch packing {
    case .none: return bytes
    case .gzip: return try vm.callMethod(vm.imported("gzip"), "decompress", [vm.bytes(bytes)]).asBytes ?? []
    case .zip:
      let file = try vm.callMethod(vm.imported("io"), "BytesIO", [vm.bytes(bytes)])
      let archive = try vm.callMethod(vm.imported("zipfile"), "ZipFile", [file])
      let names = try vm.elements(of: vm.callMethod(archive, "namelist", []))
      guard names.count <= 1 else {
        throw ScriptError(
          .valueError, "Multiple files found in ZIP file. Only one file per ZIP: [\(try names.map { try vm.repr($0) }.joined(separator: ", "))]")
      }
      guard let name = names.first else { throw ScriptError(.valueError, "Zero files found in ZIP file \(path)") }
      return try vm.callMethod(archive, "read", [name]).asBytes ?? []
    }
  }

  /// Bytes as a file of the packing that its name or a `compression=` argument asks for.
  static func packed(_ bytes: [UInt8], compression: Ref, path: String?, _ vm: Interpreter) throws -> [UInt8] {
    switch try packing(method(compression, vm), path) {
    case .none: return bytes
    case .gzip: return try vm.callMethod(vm.imported("gzip"), "compress", [vm.bytes(bytes)]).asBytes ?? []
    case .zip:
      let file = try vm.callMethod(vm.imported("io"), "BytesIO", [])
      let module = try vm.imported("zipfile")
      let archive = try vm.call(
        vm.attribute(module, "ZipFile"), [file, vm.string("w"), vm.attribute(module, "ZIP_DEFLATED")])
      let last = path?.split(separator: "/").last.map { String($0) } ?? "zip"
      let inner = last.lowercased().hasSuffix(".zip") ? String(last.dropLast(4)) : last
      _ = try vm.callMethod(archive, "writestr", [vm.string(inner), vm.bytes(bytes)])
      _ = try vm.callMethod(archive, "close", [])
      return try vm.callMethod(file, "getvalue", []).asBytes ?? []
    }
  }

  /// Bytes in a text encoding as UTF-8.
  static func decoded(_ bytes: [UInt8], encoding: String, errors: String, _ vm: Interpreter) throws -> [UInt8] {
    let text = try vm.callMethod(vm.bytes(bytes), "decode", [vm.string(encoding), vm.string(errors)])
    return Array((text.asString ?? "").utf8)
  }
}
