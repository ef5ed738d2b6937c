/// `html`: the names of characters are here, the rest is script.
enum HTMLModule {
  static let module = NativeModule(
    name: "html", doc: "Text made safe for HTML and back.",
    members: [
      .entry("_entity(name, /)", "The characters of a reference, None for an unknown one.") { vm, a in
        let name = try vm.text(a[0], "name must be str").swiftString
        return HTMLEntities.table[Substring(name)].map { vm.makeText($0) } ?? .none
      },
      .script(Scripts.html),
    ])
}
