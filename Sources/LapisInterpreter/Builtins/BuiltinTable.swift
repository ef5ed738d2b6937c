/// The functions that every script has without an import. One line for each family; the convention
/// is the one of `NativeBody`.
enum BuiltinTable {
  static let functions: [NativeEntry] =
    (numbers + sequences + printing + introspection + files).map { $0.owned(by: "") }
}
