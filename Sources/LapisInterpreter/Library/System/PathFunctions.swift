/// The functions of `os.path` that take texts apart and put them together. They work on bytes, so that a
/// `bytes` path costs the same as a `str` one and answers in kind.
enum PathFunctions {
  static let members: [ModuleMember] = [
    .entry("isabs(s, /)", "Does the path start at the root?") { vm, a in
      Value(try vm.pathArgument(a[0]).bytes.first == slash)
    },
    .entry("join(a, /, *paths)", "Paths put together with a slash where one is missing.") { vm, a in
      let first = try vm.pathArgument(a[0])
      var path = first.bytes
      for part in a[1].tuple.buffer {
        let next: PathArgument
        do { next = try vm.pathArgument(part) } catch {
          if part.isString || part.tag == Tag.bytes || part.tag == Tag.instance { throw error }
          throw vm.typeError(
            "join() argument must be str, bytes, or os.PathLike object, not '\(vm.typeName(of: part))'")
        }
        if next.isBytes != first.isBytes {
          throw vm.typeError("Can't mix strings and bytes in path components")
        }
        if next.bytes.first == slash {
          path = next.bytes
        } else {
          if let last = path.last, last != slash { path.append(slash) }
          path += next.bytes
        }
      }
      return vm.made(path, like: first)
    },
    .entry("split(p, /)", "(folder, name)") { vm, a in
      let path = try vm.pathArgument(a[0])
      return vm.heap.makeTuple(owned: [
        vm.made(folder(path.bytes), like: path), vm.made(tail(path.bytes), like: path),
      ])
    },
    .entry("basename(p, /)", "The last part of a path.") { vm, a in
      let path = try vm.pathArgument(a[0])
      return vm.made(tail(path.bytes), like: path)
    },
    .entry("dirname(p, /)", "The folder part of a path.") { vm, a in
      let path = try vm.pathArgument(a[0])
      return vm.made(folder(path.bytes), like: path)
    },
    .entry("splitext(p, /)", "(path without extension, extension with its dot)") { vm, a in
      let path = try vm.pathArgument(a[0])
      let end = extensionStart(path.bytes)
      return vm.heap.makeTuple(owned: [
        vm.made(Array(path.bytes[..<end]), like: path), vm.made(Array(path.bytes[end...]), like: path),
      ])
    },
    .entry("splitdrive(p, /)", "('', path): there are no drives.") { vm, a in
      let path = try vm.pathArgument(a[0])
      return vm.heap.makeTuple(owned: [vm.made([], like: path), vm.made(path.bytes, like: path)])
    },
    .entry("normcase(s, /)", "The path as it is: case counts.") { vm, a in
      let path = try vm.pathArgument(a[0])
      return vm.made(path.bytes, like: path)
    },
    .entry("normpath(path, /)", "The path without `.`, `..` and doubled slashes.") { vm, a in
      let path = try vm.pathArgument(a[0])
      return vm.made(normalized(path.bytes), like: path)
    },
    .entry("abspath(path, /)", "The normalized path from the root.") { vm, a in
      let path = try vm.pathArgument(a[0])
      if path.bytes.first == slash { return vm.made(normalized(path.bytes), like: path) }
      let here = try OSModule.currentFolder(vm)
      return vm.made(normalized(Array(here.utf8) + [slash] + path.bytes), like: path)
    },
  ]

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  private static func tail(_ path: [UInt8]) -> [UInt8] {
    guard let last = path.lastIndex(of: slash) else { return path }
    return Array(path[(last + 1)...])
  }

  /// Up to the last slash, without slashes at its end unless there is nothing else.
  private static func folder(_ path: [UInt8]) -> [UInt8] {
    guard let last = path.lastIndex(of: slash) else { return [] }
    let head = path[...last]
    guard let end = head.lastIndex(where: { $0 != slash }) else { return Array(head) }
    return Array(head[...end])
  }

  /// Where the last dot of the name is, if anything but dots stands in front of it there.
  private static func extensionStart(_ path: [UInt8]) -> Int {
    let start = path.lastIndex(of: slash).map { $0 + 1 } ?? 0
    guard let last = path.lastIndex(of: dot), last >= start,
      path[start..<last].contains(where: { $0 != dot })
    else { return path.count }
    return last
  }

  static func normalized(_ path: [UInt8]) -> [UInt8] {
    if path.isEmpty { return [dot] }
    // POSIX leaves the meaning of exactly two leading slashes open, so they are kept.
    let leading = path.prefix { $0 == slash }.count
    let slashes = leading == 2 ? 2 : min(leading, 1)
    let up = [dot, dot][...]
    var parts: [ArraySlice<UInt8>] = []
    for part in path.split(separator: slash) where part != [dot] {
      if part != up || (slashes == 0 && parts.isEmpty) || parts.last == up {
        parts.append(part)
      } else {
        parts.removeLast(min(1, parts.count))
      }
    }
    let result = [UInt8](repeating: slash, count: slashes) + parts.joined(separator: [slash])
    return result.isEmpty ? [dot] : result
  }
}

/// A path given by a script: its bytes, and whether the answer is `bytes` too.
struct PathArgument {
  let bytes: [UInt8]
  let isBytes: Bool
}

extension Interpreter {
  /// A `str`, `bytes` or an object with `__fspath__`.
  func pathArgument(_ value: Value) throws -> PathArgument {
    if value.isString { return PathArgument(bytes: Array(value.string.buffer), isBytes: false) }
    if value.tag == Tag.bytes { return PathArgument(bytes: Array(value.bytes.buffer), isBytes: true) }
    let text = try path(value)
    return PathArgument(bytes: Array(text.utf8), isBytes: false)
  }

  func made(_ bytes: [UInt8], like path: PathArgument) -> Value {
    path.isBytes ? heap.makeBytes(bytes) : makeText(bytes)
  }
}
