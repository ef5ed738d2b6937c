import LapisDiagnostics

/// What `inspect` needs of the machine: a function's parameters and where its source stands.
enum InspectModule {
  static let module = NativeModule(
    name: "inspect", doc: "What functions, classes and modules are made of.",
    members: [
      .entry("_parameters(function, /)", "The (name, kind, has a default) of each parameter; None where unknown.") {
        vm, a in
        if a[0].tag == Tag.function { try vm.prepare(a[0].function.pointee.code) }
        guard let parameters = parameters(vm, a[0]) else { return .none }
        return vm.heap.makeList(
          owned: parameters.map { name, kind, hasDefault in
            vm.heap.makeTuple(owned: [vm.makeText(name), Value(kind), Value(hasDefault)])
          })
      },
      .entry("_native_defaults(function, /)", "The defaults of a function of the program itself, by name.") { vm, a in
        let dict = vm.heap.makeDict()
        guard a[0].tag == Tag.native else { return Value(dict) }
        let signature = a[0].native.pointee.entry.takeUnretainedValue().signature
        for parameter in signature.parameters where parameter.defaultText != nil {
          let value = vm.defaultValue(parameter.defaultValue)
          let key = vm.makeText(parameter.name)
          dict.set(string: key.string, value.isUndefined ? Value(tag: Tag.ellipsis, bits: 0) : value)
          key.release()
          value.release()
        }
        return Value(dict)
      },
      .entry("_place(function, /)", "(file, line of its def, text of the file) of a function; None where unknown.") {
        vm, a in
        guard a[0].tag == Tag.function else { return .none }
        let info = a[0].function.pointee.code.pointee.info.takeUnretainedValue()
        return vm.heap.makeTuple(owned: [
          vm.makeText(info.source.name), Value(info.line), vm.makeText(info.source.text),
        ])
      },
      .entry("_is_generator(function, /)", "Does a call of it make a generator?") { vm, a in
        guard a[0].tag == Tag.function else { return Value(false) }
        try vm.prepare(a[0].function.pointee.code)
        return Value(a[0].function.pointee.code.pointee.flags.contains(.generator))
      },
      .script(Scripts.inspect),
    ])

  /// The kinds are numbered as `inspect.Parameter` has them.
  private static func parameters(_ vm: Interpreter, _ function: Value) -> [(String, Int, Bool)]? {
    switch function.tag {
    case Tag.function:
      let object = function.function.pointee
      let code = object.code.pointee
      let info = code.info.takeUnretainedValue()
      let names = info.parameterNames.map { $0.swiftString }
      let defaults = object.defaults.isTuple ? object.defaults.tuple.pointee.count : 0
      var found: [(String, Int, Bool)] = []
      for i in 0..<min(code.positionalCount, names.count) {
        found.append((names[i], i < info.positionalOnlyCount ? 0 : 1, i >= code.positionalCount - defaults))
      }
      var next = code.parameterCount
      if code.flags.contains(.variadic), next < names.count {
        found.append((names[next], 2, false))
        next += 1
      }
      for i in code.positionalCount..<max(code.positionalCount, min(code.parameterCount, names.count)) {
        let known =
          object.keywordDefaults.isDict
          && object.keywordDefaults.dict.value(vm.intern(names[i])) != nil
        found.append((names[i], 3, known))
      }
      if code.flags.contains(.keywordVariadic), next < names.count { found.append((names[next], 4, false)) }
      return found
    case Tag.native:
      return function.native.pointee.entry.takeUnretainedValue().signature.parameters.map {
        let kind: Int
        switch $0.kind {
        case .positionalOnly: kind = 0
        case .regular: kind = 1
        case .variadic: kind = 2
        case .keywordOnly: kind = 3
        case .keywordVariadic: kind = 4
        }
        return ($0.name, kind, $0.defaultText != nil)
      }
    default: return nil
    }
  }
}
