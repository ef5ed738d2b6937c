/// The functions that every script has without an import. One line each; the convention is the
/// one of `NativeBody`.
enum BuiltinTable {
  static let functions: [NativeEntry] =
    []
}
