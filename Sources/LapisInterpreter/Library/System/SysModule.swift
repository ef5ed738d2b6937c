import Glibc

/// `sys`.
enum SysModule {
  static let module = NativeModule(
    name: "sys", doc: "The interpreter and its surroundings.",
    members: [
      .value("argv", "The script's name and its arguments.") { vm in
        vm.list(vm.options.arguments.map { vm.string($0) })
      },
      .value("path", "The folders that import looks in.") { vm in
        vm.list([vm.string(vm.options.scriptDirectory ?? "")])
      },
      .value("modules", "The modules imported.") { vm in vm.ref(Value(vm.modules)) },
      .value("stdout", "The script's output.") { vm in vm.host(StandardStream.text(vm, .output)) },
      .value("stderr", "The script's messages.") { vm in vm.host(StandardStream.text(vm, .error)) },
      .value("stdin", "The script's input.") { vm in vm.host(StandardStream.text(vm, .input)) },
      .value("version", "The version of the language.") { vm in
        vm.string("3.11.0 (Lapis)")
      },
      .value("hexversion", "The version as one number.") { _ in Ref(0x030B_00F0) },
      .value("platform", "The operating system.") { vm in vm.string("linux") },
      .value("byteorder", "The order of bytes in words.") { vm in vm.string("little") },
      .value("maxsize", "The largest size of a container.") { _ in Ref(Int.max) },
      .value("maxunicode", "The largest code point.") { _ in Ref(0x10FFFF) },
      .value("executable", "The program that runs the script.") { vm in
        vm.string(executablePath())
      },
      .value("prefix", "Where the program is installed.") { vm in
        let path = executablePath()
        return vm.string(path.split(separator: "/").dropLast(2).reduce(into: "") { $0 += "/\($1)" })
      },
      // Those of the standard library: to name all others too would make them.
      .value("builtin_module_names", "The modules of the program itself.") { vm in
        let roots = Set(LibraryModules.all.map { $0.name.prefix { $0 != "." } })
        return vm.tuple(
          roots.filter { !$0.hasPrefix("_") || $0.hasPrefix("__") }.sorted().map { vm.string(String($0)) })
      },
      .builtin("exit(status=None, /)", "Exit by raising SystemExit(status).") { vm, a in
        throw BuiltinTable.systemExit(vm, a[0])
      },
      .builtin("getrecursionlimit()", "The most calls inside calls.") { vm, a in
        Value(vm.state.pointee.recursionLimit)
      },
      .builtin("setrecursionlimit(limit, /)", "Set the most calls inside calls.") { vm, a in
        let limit = try vm.index(a[0])
        if limit < 1 { throw vm.valueError("recursion limit must be greater or equal than 1") }
        vm.state.pointee.recursionLimit = min(limit, 50_000)
        return .none
      },
      .builtin("get_int_max_str_digits()", "The most decimal digits of an int read or written.") {
        vm, a in
        Value(vm.integerDigitLimit)
      },
      .builtin("set_int_max_str_digits(maxdigits)", "Set that; 0 means no limit.") { vm, a in
        let limit = try vm.index(a[0])
        if limit != 0, limit < 640 { throw vm.valueError("maxdigits must be 0 or larger than 640") }
        vm.integerDigitLimit = limit
        return .none
      },
      .builtin("getsizeof(object, default=...)", "About the bytes an object takes.") { vm, a in
        switch a[0].tag {
        case Tag.string: return Value(49 + a[0].string.pointee.count)
        case Tag.list: return Value(56 + 8 * a[0].list.pointee.count)
        case Tag.tuple: return Value(40 + 8 * a[0].tuple.pointee.count)
        case Tag.dict: return Value(64 + 104 * a[0].dict.pointee.live)
        case Tag.float: return Value(24)
        default: return Value(28)
        }
      },
      .builtin("getdefaultencoding()", "The encoding of str.encode().") { vm, a in vm.makeText("utf-8") },
      .builtin("getfilesystemencoding()", "The encoding of file names.") { vm, a in vm.makeText("utf-8") },
      .builtin("intern(string, /)", "The one string object with this text.") { vm, a in
        guard a[0].isString else {
          throw vm.typeError("intern() argument must be str, not \(vm.typeName(of: a[0]))")
        }
        return Value(vm.intern(a[0].string)).retained()
      },
      .builtin("getrefcount(object, /)", "The holders of an object.") { vm, a in
        Value(a[0].isHeap ? Int(a[0].header.pointee.count) : 1)
      },
      .builtin("exc_info()", "The exception being handled, as (type, value, traceback).") { vm, a in
        let count = vm.state.pointee.handledCount
        guard count > 0 else { return vm.heap.makeTuple(owned: [.none, .none, .none]) }
        let exception = vm.state.pointee.handled[count - 1]
        return vm.heap.makeTuple(owned: [
          Value(vm.typeOf(exception)).retained(), exception.retained(),
          vm.tracebackValue(exception.exception),
        ])
      },
      .script(Scripts.sys),
    ] + CallerInfo.exceptHook)

  static func executablePath() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return "" }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
