/// `_downloads`: what an address holds, kept for the next time; the rules are script.
enum DownloadsModule {
  static let module = NativeModule(
    name: "_downloads", doc: "What addresses hold.",
    members: [
      .entry("_copy(address, /)", "The bytes that a user gave for the address, or None.") { vm, a in
        let address = try vm.text(a[0], "address must be str").swiftString
        return try vm.options.addresses?.copy(of: address).map { vm.heap.makeBytes($0) } ?? .none
      },
      .entry("_known(address, /)", "(bytes, tag, modified, date) of the last download, or None.") { vm, a in
        let address = try vm.text(a[0], "address must be str").swiftString
        guard let known = vm.options.addresses?.download(of: address) else { return .none }
        return vm.heap.makeTuple(owned: [
          vm.heap.makeBytes(known.bytes), known.tag.map { vm.makeText($0) } ?? .none,
          known.modified.map { vm.makeText($0) } ?? .none, vm.makeText(known.date),
        ])
      },
      .entry("_keep(address, data, tag, modified, /)", "Keeps a download.") { vm, a in
        let address = try vm.text(a[0], "address must be str").swiftString
        guard a[1].isAnyBytes else { throw vm.typeError("data must be bytes") }
        func text(_ value: Value) throws -> String? {
          value.isNone ? nil : try vm.text(value, "a header must be str").swiftString
        }
        let download = Download(bytes: Array(a[1].bytes.buffer), tag: try text(a[2]), modified: try text(a[3]))
        vm.options.addresses?.keep(download, of: address)
        return .none
      },
      .entry("_advise(error, address, /)", "Has the traceback of the error say what to do.") { vm, a in
        guard vm.options.addresses != nil, vm.typeOf(a[0]).isSubclass(of: vm.typeObject(.baseException)) else { return .none }
        let address = try vm.text(a[1], "address must be str").swiftString
        vm.setHelp(
          Raised(exception: vm.ref(a[0])),
          "Where there is no network, `lapis data add \(address) FILE` has a file of this machine stand in for the address.")
        return .none
      },
      .script(Scripts.downloads),
    ])
}
