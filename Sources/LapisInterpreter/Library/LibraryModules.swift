/// The standard library's modules, built when first imported. One line each.
enum LibraryModules {
  static let all: [NativeModule] =
    []
}
