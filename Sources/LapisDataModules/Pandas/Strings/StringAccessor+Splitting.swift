import LapisFrame
import LapisInterpreter

extension StringAccessor {
  static var splitting: [Member] {
    [
      .method("split(pat=None, n=-1, expand=False, regex=None)", "The parts of each text.") { (s: StringAccessor, call) in
        let vm = call.vm
        let n = try call.int("n")
        let most = n <= 0 ? -1 : n
        // A pattern of one character is plain text, a longer one an expression.
        let isLong = call["pat"].asString.map { $0.unicodeScalars.count > 1 } ?? true
        let isPattern = call["regex"].asBool ?? isLong
        let pattern = !call["pat"].isNone && isPattern && call["pat"].isString
          ? try vm.callMethod(vm.imported("re"), "compile", [call["pat"]]) : call["pat"]
        let isText = pattern.isNone || pattern.isString
        return try s.parts(call) { text in
          isText
            ? try vm.callMethod(vm.string(text), "split", [pattern, Ref(most)])
            : try vm.callMethod(pattern, "split", [vm.string(text), Ref(max(0, n))])
        }
      },
      .method("rsplit(pat=None, n=-1, expand=False)", "The parts of each text, counted from the end.") { (s: StringAccessor, call) in
        let n = try call.int("n")
        return try s.parts(call) { try call.vm.callMethod(call.vm.string($0), "rsplit", [call["pat"], Ref(n <= 0 ? -1 : n)]) }
      },
      .method("partition(sep=' ', expand=True)", "What stands before, at and behind the first separator.") { (s: StringAccessor, call) in
        try s.parts(call) { try call.vm.callMethod(call.vm.string($0), "partition", [call["sep"]]) }
      },
      .method("rpartition(sep=' ', expand=True)", "What stands before, at and behind the last separator.") { (s: StringAccessor, call) in
        try s.parts(call) { try call.vm.callMethod(call.vm.string($0), "rpartition", [call["sep"]]) }
      },
      .method("cat(others=None, sep=None, na_rep=None, join='left')", "Texts joined: all, or each with those of others.") { (s: StringAccessor, call) in
        let separator = try call.optionalString("sep") ?? ""
        let stand = try call.optionalString("na_rep")
        if call["others"].isNone {
          return call.vm.string((0..<s.texts.count).compactMap { s.texts[$0] ?? stand }.joined(separator: separator))
        }
        let others = try s.others(call["others"], call.vm)
        let values = (0..<s.texts.count).map { row -> Scalar in
          var parts: [String] = []
          for text in [s.texts[row]] + others.map({ $0[row] }) {
            guard let known = text ?? stand else { return .nan }
            parts.append(known)
          }
          return .string(parts.joined(separator: separator))
        }
        return s.result(values.isEmpty ? .mixed([]) : Column(values), call.vm)
      },
      .method("get_dummies(sep='|')", "A column for each word, 1 where a text holds it.") { (s: StringAccessor, call) in
        let separator = try call.string("sep")
        guard !separator.isEmpty else { throw ScriptError(.valueError, "empty separator") }
        let words = s.texts.dictionary.map { Set($0.components(by: separator)) }
        var present: Set<Int32> = []
        for code in s.texts.codes where code >= 0 { present.insert(code) }
        let names = Set(present.flatMap { words[Int($0)] }).filter { !$0.isEmpty }
          .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let columns = names.map { name -> Column in
          let flags = words.map { $0.contains(name) ? 1 : 0 }
          return .int(s.texts.codes.map { $0 < 0 ? 0 : flags[Int($0)] })
        }
        return try s.table(names.map { .string($0) }, columns, call.vm)
      },
    ]
  }

  /// Lists (or tuples) of parts, or with `expand` a frame with a column a part.
  private func parts(_ call: Call, _ body: (String) throws -> Ref) throws -> Ref {
    let vm = call.vm
    let parts = try texts.dictionary.map(body)
    guard try call.bool("expand") else {
      return result(
        .mixed(texts.codes.enumerated().map { row, code in
          code < 0 ? absent(row) : .opaque(HeldValue(parts[Int(code)], vm))
        }), vm)
    }
    let items = parts.map { vm.listElements($0)?.map { ScalarConversion.scalar($0, vm) } ?? [] }
    let width = texts.codes.reduce(1) { max($0, $1 < 0 ? 1 : items[Int($1)].count) }
    let columns = (0..<width).map { place in
      Column(texts.codes.enumerated().map { row, code -> Scalar in
        if code < 0 { return absent(row) }
        return place < items[Int(code)].count ? items[Int(code)][place] : .missing
      }).asObject
    }
    return try table((0..<width).map { .int($0) }, columns, vm)
  }

  /// The texts of `others`, a list of one a row for each.
  private func others(_ value: Ref, _ vm: Interpreter) throws -> [[String?]] {
    func texts(_ value: Ref) throws -> [String?] {
      if let series = value.host(as: SeriesObject.self) {
        let places = series.index.matches(self.series.index)
          ? Array(0..<series.column.count) : Labels.positions(of: self.series.index, in: series.index)
        return places.map { $0 < 0 ? nil : series.column[$0].text }
      }
      let items = try vm.elements(of: value).map { $0.asString }
      guard items.count == self.texts.count else {
        throw ScriptError(
          .valueError,
          "If `others` contains arrays or lists (or other list-likes without an index), these must all be of the same length as the calling Series/Index.")
      }
      return items
    }
    if let frame = value.host(as: FrameObject.self)?.frame {
      return try frame.columns.map { try texts(vm.host(SeriesObject($0, index: frame.index, name: nil))) }
    }
    if let items = vm.listElements(value), items.contains(where: { $0.hostObject != nil || $0.isList }) { return try items.map(texts) }
    return [try texts(value)]
  }
}

extension String {
  /// The parts between separators, which are not empty.
  fileprivate func components(by separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
