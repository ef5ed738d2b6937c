import LapisFrame
import LapisInterpreter

/// `joblib`: `dump` and `load` of models and plain values.
enum JoblibModule {
  private static func members(_ stored: StoredValue) -> [ModuleMember] { [
    .function(
      "dump(value, filename, compress=0, protocol=None)", "Writes a model or a plain value to a file."
    ) { call in
      let bytes = try stored.encode(call["value"], call.vm)
      if let path = try path(call["filename"], call.vm) {
        try FileWriting.write(bytes, to: path)
        return call.vm.list([call.vm.string(path)])
      }
      _ = try call.vm.callMethod(call["filename"], "write", [call.vm.bytes(bytes)])
      return .none
    },
    .function("load(filename, mmap_mode=None)", "Reads what dump has written.") { call in
      if let path = try path(call["filename"], call.vm) {
        return try stored.decode(try FileBytes.read(path), call.vm)
      }
      let content = try call.vm.callMethod(call["filename"], "read", [])
      return try stored.decode(content.asBytes ?? [], call.vm)
    },
  ] }

  static func modules(_ formats: [StoredModelFormat]) -> [NativeModule] {
    let members = members(StoredValue(formats: formats))
    return [
    NativeModule(
      name: "joblib", doc: "Stores models and plain values.",
      members: members + [.value("__version__", "The release whose interface is followed.") { $0.string("1.6.0") }]),
    NativeModule(name: "pickle", doc: "Values as bytes.", members: [.script(SklearnScripts.pickle)]),
    // The place joblib had in old releases of scikit-learn.
    NativeModule(name: "sklearn.externals.joblib", doc: "Stores models and plain values.", members: members),
    ]
  }

  /// A path, or an object that spells one; nil for an open file.
  private static func path(_ value: Ref, _ vm: Interpreter) throws -> String? {
    if let text = value.asString { return text }
    if try vm.attributeIfPresent(value, "read") != nil || vm.attributeIfPresent(value, "write") != nil,
      try vm.attributeIfPresent(value, "__fspath__") == nil
    { return nil }
    return try vm.str(value)
  }
}
