import LapisFrame
import LapisInterpreter

extension StringAccessor {
  /// A pattern of the language's `re`.
  private static func compiled(_ pattern: Ref, flags: Int = 0, ignoringCase: Bool = false, _ vm: Interpreter) throws -> Ref {
    guard pattern.isString else { return pattern }
    let re = try vm.imported("re")
    var all = flags
    if ignoringCase { all |= try vm.callMethod(vm.imported("builtins"), "int", [vm.attribute(re, "IGNORECASE")]).asInt ?? 0 }
    return try vm.callMethod(re, "compile", all == 0 ? [pattern] : [pattern, Ref(all)])
  }

  private static func isPlain(_ pattern: String) -> Bool { !pattern.contains { "\\.^$*+?{}[]|()".contains($0) } }

  private static func flags(_ call: Call) throws -> Int {
    try call.vm.callMethod(call.vm.imported("builtins"), "int", [call["flags"]]).asInt ?? 0
  }

  /// A test by a method of a compiled pattern.
  private static func testing(_ method: String) -> (StringAccessor, Call) throws -> Ref {
    { s, call in
      let pattern = try compiled(call["pat"], flags: flags(call), ignoringCase: !call.bool("case"), call.vm)
      return try s.testing(call["na"], call.vm) { try !call.vm.callMethod(pattern, method, [call.vm.string($0)]).isNone }
    }
  }

  /// Whether each text starts or ends with one of several.
  private static func ends(_ method: String) -> (StringAccessor, Call) throws -> Ref {
    { s, call in
      guard call["pat"].isString || call["pat"].isTuple else {
        throw ScriptError(.typeError, "expected a string or tuple, not \(call.vm.typeName(call["pat"]))")
      }
      return try s.testing(call["na"], call.vm) { try call.vm.isTrue(call.vm.callMethod(call.vm.string($0), method, [call["pat"]])) }
    }
  }

  static var searching: [Member] {
    [
      .method("contains(pat, case=True, flags=0, na=None, regex=True)", "Does each text hold the pattern?") { (s: StringAccessor, call) in
        let ignoringCase = try !call.bool("case")
        let flags = try flags(call)
        if let text = call["pat"].asString, try !call.bool("regex") || isPlain(text) && flags == 0 {
          let wanted = ignoringCase ? text.lowercased() : text
          return try s.testing(call["na"], call.vm) { wanted.isEmpty || (ignoringCase ? $0.lowercased() : $0).contains(wanted) }
        }
        let pattern = try compiled(call["pat"], flags: flags, ignoringCase: ignoringCase, call.vm)
        return try s.testing(call["na"], call.vm) { try !call.vm.callMethod(pattern, "search", [call.vm.string($0)]).isNone }
      },
      .method("match(pat, case=True, flags=0, na=None)", "Does each text start with a match of the pattern?", testing("match")),
      .method("fullmatch(pat, case=True, flags=0, na=None)", "Is each text a match of the pattern?", testing("fullmatch")),
      .method("startswith(pat, na=None)", "Does each text start so?", ends("startswith")),
      .method("endswith(pat, na=None)", "Does each text end so?", ends("endswith")),
      .method("count(pat, flags=0)", "How often the pattern matches in each text.") { (s: StringAccessor, call) in
        let pattern = try compiled(call["pat"], flags: flags(call), call.vm)
        return s.result(try s.mapping { .int(try call.vm.length(call.vm.callMethod(pattern, "findall", [call.vm.string($0)]))) }, call.vm)
      },
      .method("findall(pat, flags=0)", "All matches in each text.") { (s: StringAccessor, call) in
        let pattern = try compiled(call["pat"], flags: flags(call), call.vm)
        return s.result(try s.mapping { ScalarConversion.scalar(try call.vm.callMethod(pattern, "findall", [call.vm.string($0)]), call.vm) }, call.vm)
      },
      .method("replace(pat, repl=None, n=-1, case=None, flags=0, regex=False)", "Each text with what matches exchanged.") { (s: StringAccessor, call) in
        let vm = call.vm
        let n = try call.int("n")
        let isPattern = try call.bool("regex")
        let repl = call["repl"]
        guard repl.isString || repl.isCallable else { throw ScriptError(.typeError, "repl must be a string or callable") }
        if !isPattern {
          guard repl.isString else { throw ScriptError(.valueError, "Cannot use a callable replacement when regex=False") }
          guard call["pat"].isString else { throw ScriptError(.valueError, "Cannot use a compiled regex as replacement pattern with regex=False") }
        }
        if !isPattern, call["case"].asBool ?? true {
          return s.result(try s.calling("replace", [call["pat"], repl, Ref(n)], vm), vm)
        }
        let source = isPattern ? call["pat"] : try vm.callMethod(vm.imported("re"), "escape", [call["pat"]])
        let pattern = try compiled(source, flags: flags(call), ignoringCase: call["case"].asBool == false, vm)
        return s.result(try s.rewriting { try vm.str(vm.callMethod(pattern, "sub", [repl, vm.string($0), Ref(max(0, n))])) }, vm)
      },
      .method("extract(pat, flags=0, expand=True)", "The groups of the first match in each text.") { (s: StringAccessor, call) in
        let vm = call.vm
        let pattern = try compiled(call["pat"], flags: flags(call), vm)
        let names = try groupNames(pattern, vm)
        let groups = try s.texts.dictionary.map { text -> [Scalar]? in
          let match = try vm.callMethod(pattern, "search", [vm.string(text)])
          if match.isNone { return nil }
          return try vm.elements(of: vm.callMethod(match, "groups", [])).map { $0.isNone ? .nan : ScalarConversion.scalar($0, vm) }
        }
        let single = try names.count == 1 && !call.bool("expand")
        let columns = names.indices.map { place in
          Column(s.texts.codes.enumerated().map { row, code -> Scalar in
            if code < 0 { return single ? s.absent(row) : .nan }
            return groups[Int(code)]?[place] ?? .nan
          }).asObject
        }
        if single { return s.result(columns[0], name: names[0].text == nil ? nil : names[0], vm) }
        return try s.table(names, columns, asLevels: false, vm)
      },
      .method("extractall(pat, flags=0)", "The groups of all matches in each text.") { (s: StringAccessor, call) in
        let vm = call.vm
        let pattern = try compiled(call["pat"], flags: flags(call), vm)
        let names = try groupNames(pattern, vm)
        var rows: [Int] = []
        var numbers: [Int] = []
        var values = [[Scalar]](repeating: [], count: names.count)
        for row in 0..<s.texts.count {
          guard let text = s.texts[row] else { continue }
          for (number, match) in try vm.elements(of: vm.callMethod(pattern, "finditer", [vm.string(text)])).enumerated() {
            rows.append(row)
            numbers.append(number)
            let groups = try vm.elements(of: vm.callMethod(match, "groups", []))
            for (place, group) in groups.enumerated() { values[place].append(group.isNone ? .nan : ScalarConversion.scalar(group, vm)) }
          }
        }
        let (levels, levelNames) = s.series.index.levels
        let index = RowIndex(levels: levels.map { $0.taking(rows) } + [.int(numbers)], names: levelNames + ["match"])
        return vm.host(FrameObject(try DataFrame(names: names, columns: values.map { Column($0).asObject }, index: index)))
      },
    ] + ["find", "rfind", "index", "rindex"].map { name in
      .method("\(name)(sub, start=0, end=None)", "Where each text holds another.") { (s: StringAccessor, call) in
        s.result(try s.calling(name, [call["sub"], call["start"], call["end"]], call.vm), call.vm)
      }
    }
  }

  /// The names of the groups of a pattern, numbers where they have none.
  private static func groupNames(_ pattern: Ref, _ vm: Interpreter) throws -> [Scalar] {
    let count = try vm.attribute(pattern, "groups").asInt ?? 0
    guard count > 0 else { throw ScriptError(.valueError, "pattern contains no capture groups") }
    var names = (0..<count).map { Scalar.int($0) }
    let named = try vm.callMethod(vm.imported("builtins"), "dict", [vm.attribute(pattern, "groupindex")])
    for pair in vm.dictItems(named) ?? [] {
      if let place = pair.value.asInt, names.indices.contains(place - 1) { names[place - 1] = ScalarConversion.scalar(pair.key, vm) }
    }
    return names
  }
}
