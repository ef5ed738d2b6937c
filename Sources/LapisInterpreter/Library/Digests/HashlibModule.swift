/// `hashlib`: the digests are here, the objects are script.
enum HashlibModule {
  static let module = NativeModule(
    name: "hashlib", doc: "Digests of bytes.",
    members: [
      .entry("_digest(name, data, size, key, /)", "The digest of bytes.") { vm, a in
        guard a[0].isString, a[1].isAnyBytes, a[3].isAnyBytes else {
          throw vm.typeError("object supporting the buffer API required")
        }
        let size = try vm.index(a[2])
        try vm.checkAllocation(size, 1)
        guard
          let digest = digest(
            a[0].string.swiftString, Array(a[1].bytes.buffer), size, key: Array(a[3].bytes.buffer))
        else { throw vm.valueError("unsupported hash type \(a[0].string.swiftString)") }
        return vm.heap.makeBytes(digest)
      },
      .entry("_pbkdf2(name, password, salt, iterations, size, /)", "A key out of a password (RFC 8018).") { vm, a in
        guard a[0].isString, a[1].isAnyBytes, a[2].isAnyBytes else {
          throw vm.typeError("object supporting the buffer API required")
        }
        let name = a[0].string.swiftString
        let (count, size) = (try vm.index(a[3]), try vm.index(a[4]))
        try vm.checkAllocation(size, 1)
        guard let mac = Mac(name, key: Array(a[1].bytes.buffer)) else {
          throw vm.valueError("unsupported hash type \(name)")
        }
        var out: [UInt8] = []
        var block: UInt32 = 1
        while out.count < size {
          var step = mac.of(
            Array(a[2].bytes.buffer) + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: block >> UInt32($0)) })
          var sum = step
          for i in 1..<max(count, 1) {
            if i & 0xFF == 0 { try vm.checkInterrupt() }
            step = mac.of(step)
            for k in sum.indices { sum[k] ^= step[k] }
          }
          out += sum
          block &+= 1
        }
        return vm.heap.makeBytes(Array(out.prefix(size)))
      },
      .script(Scripts.hashlib),
    ])

  /// `size` counts for those digests that can have any.
  static func digest(_ name: String, _ data: [UInt8], _ size: Int, key: [UInt8] = []) -> [UInt8]? {
    switch name {
    case "md5": MD5.digest(data)
    case "sha1": SHA1.digest(data)
    case "sha224": SHA256.digest224(data)
    case "sha256": SHA256.digest(data)
    case "sha384": SHA512.digest384(data)
    case "sha512": SHA512.digest(data)
    case "sha3_224": SHA3.digest(data, rate: 144, suffix: 0x06, count: 28)
    case "sha3_256": SHA3.digest(data, rate: 136, suffix: 0x06, count: 32)
    case "sha3_384": SHA3.digest(data, rate: 104, suffix: 0x06, count: 48)
    case "sha3_512": SHA3.digest(data, rate: 72, suffix: 0x06, count: 64)
    case "shake_128": SHA3.digest(data, rate: 168, suffix: 0x1F, count: max(0, size))
    case "shake_256": SHA3.digest(data, rate: 136, suffix: 0x1F, count: max(0, size))
    case "blake2b" where (1...64).contains(size) && key.count <= 64: BLAKE2.b(data, key: key, count: size)
    case "blake2s" where (1...32).contains(size) && key.count <= 32: BLAKE2.s(data, key: key, count: size)
    default: nil
    }
  }

  /// A digest with a key (RFC 2104).
  private struct Mac {
    private let name: String
    private let inner, outer: [UInt8]

    init?(_ name: String, key: [UInt8]) {
      let block = ["md5", "sha1", "sha224", "sha256"].contains(name) ? 64 : ["sha384", "sha512"].contains(name) ? 128 : 0
      guard block > 0 else { return nil }
      self.name = name
      var key = key.count > block ? HashlibModule.digest(name, key, 0) ?? [] : key
      key += [UInt8](repeating: 0, count: block - key.count)
      inner = key.map { $0 ^ 0x36 }
      outer = key.map { $0 ^ 0x5C }
    }

    func of(_ data: [UInt8]) -> [UInt8] {
      HashlibModule.digest(name, outer + (HashlibModule.digest(name, inner + data, 0) ?? []), 0) ?? []
    }
  }
}
