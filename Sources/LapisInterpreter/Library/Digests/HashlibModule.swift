/// `hashlib`: the digests are here, the objects are script.
enum HashlibModule {
  static let module = NativeModule(
    name: "hashlib", doc: "Digests of bytes.",
    members: [
      .entry("_digest(name, data, /)", "The digest of bytes.") { vm, a in
        guard a[0].isString, a[1].isAnyBytes else { throw vm.typeError("object supporting the buffer API required") }
        let data = Array(a[1].bytes.buffer)
        switch a[0].string.swiftString {
        case "md5": return vm.heap.makeBytes(MD5.digest(data))
        case "sha1": return vm.heap.makeBytes(SHA1.digest(data))
        case "sha224": return vm.heap.makeBytes(SHA256.digest224(data))
        case "sha256": return vm.heap.makeBytes(SHA256.digest(data))
        case "sha384": return vm.heap.makeBytes(SHA512.digest384(data))
        case "sha512": return vm.heap.makeBytes(SHA512.digest(data))
        default: throw vm.valueError("unsupported hash type \(a[0].string.swiftString)")
        }
      },
      .script(Scripts.hashlib),
    ])
}
