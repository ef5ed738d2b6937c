import LapisDiagnostics

/// `dataclasses`: script, but for the step from the methods' source to functions. CPython makes them
/// from text too; scripts themselves cannot.
enum DataclassesModule {
  static let module = NativeModule(
    name: "dataclasses", doc: "Classes that are mostly fields.",
    members: [
      .entry("_run(source, names, /)", "Run the methods' source in a dict of names.") { vm, a in
        guard a[0].isString, a[1].isDict else { return .none }
        let source = SourceFile(name: "<string>", text: a[0].string.swiftString)
        let code = try vm.compile(source, keepsResult: false)
        defer { releaseCode(code) }
        try vm.executeCode(code, globals: a[1].dict).release()
        return .none
      },
      .script(Scripts.dataclasses),
    ])
}
