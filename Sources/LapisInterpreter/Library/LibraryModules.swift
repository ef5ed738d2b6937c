/// The standard library's modules, built when first imported. One line each.
enum LibraryModules {
  static let all: [NativeModule] = [
    BuiltinsModule.module,
    MathModule.module,
    OSModule.module,
    OSModule.pathModule,
    JSONModule.module,
    NativeModule(name: "json.decoder", doc: "The reader of json.", members: []),
    SysModule.module,
    RandomModule.module,
    TimeModule.module,
    script("argparse", "Command-line options, arguments and help texts.", Scripts.argparse),
    script("collections", "Containers beyond the builtin ones.", Scripts.collections),
    script("copy", "Shallow and deep copies.", Scripts.copy),
    script("functools", "Functions that make or take functions.", Scripts.functools),
    script("itertools", "Iterators put together out of others.", Scripts.itertools),
    script("operator", "The operators as functions.", Scripts.operator),
    script("string", "Constants of characters, and templates.", Scripts.string),
  ]

  private static func script(_ name: String, _ doc: String, _ source: String) -> NativeModule {
    NativeModule(name: name, doc: doc, members: [.script(source)])
  }
}
