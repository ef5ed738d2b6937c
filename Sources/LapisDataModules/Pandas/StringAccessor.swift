import LapisFrame
import LapisInterpreter

/// `series.str`: text functions of each value.
final class StringAccessor: HostObject {
  private let series: SeriesObject
  private let givesIndex: Bool

  init(_ series: SeriesObject, givesIndex: Bool = false) {
    self.series = series
    self.givesIndex = givesIndex
    super.init(type: StringAccessor.hostType)
  }

  private func result(_ column: Column, _ vm: Interpreter) -> Ref {
    if givesIndex {
      // What is true of labels is an array, not an index.
      if case .bool(let flags) = column { return vm.host(NDArray(flags)) }
      return vm.host(IndexObject(RowIndex(column, name: series.name?.description)))
    }
    return vm.host(SeriesObject(column, like: series))
  }

  private func strings() throws -> StringColumn {
    switch series.column {
    case .string(let values): return values
    case .mixed(let values): return StringColumn(values.map { $0.text })
    default: throw ScriptError(.attributeError, "Can only use .str accessor with string values!")
    }
  }

  /// Each distinct text once through a method of the language's strings.
  private func calling(_ method: String, _ call: Call, _ arguments: [Ref]) throws -> Ref {
    let values = try strings()
    let results = try values.dictionary.map { text -> Scalar in
      ScalarConversion.scalar(try call.vm.callMethod(call.vm.string(text), method, arguments), call.vm)
    }
    return result(Column(values.codes.map { $0 < 0 ? .nan : results[Int($0)] }), call.vm)
  }

  private func testing(_ call: Call, missing: Ref, _ body: (String) throws -> Bool) throws -> Ref {
    let values = try strings()
    let results = try values.dictionary.map(body)
    let absent = missing.isNone ? Scalar.nan : ScalarConversion.scalar(missing, call.vm)
    return result(Column(values.codes.map { $0 < 0 ? absent : .bool(results[Int($0)]) }), call.vm)
  }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if key.sliceParts != nil {
      let values = try strings()
      return result(.string(try values.mappingThrowing { try vm.str(vm.item(vm.string($0), key)) }), vm)
    }
    // Parts of split text come as lists.
    let items = ColumnConversion.refs(series.column, vm)
    let place = key.asInt ?? 0
    return result(
      ColumnConversion.column(of: try items.map { item in
        guard let count = item.asString.map({ $0.unicodeScalars.count }) ?? vm.listElements(item)?.count,
          place >= -count, place < count
        else { return .none }
        return try vm.item(item, key)
      }, vm), vm)
  }

  /// A search in text: by the language's `re` where the pattern is an expression.
  private func searcher(_ pattern: String, regex: Bool, ignoringCase: Bool, _ vm: Interpreter) throws -> (String) throws -> Bool {
    let isPlain = !regex || !pattern.contains { "\\.^$*+?{}[]|()".contains($0) }
    if isPlain {
      let wanted = ignoringCase ? pattern.lowercased() : pattern
      return { text in wanted.isEmpty || (ignoringCase ? text.lowercased() : text).contains(wanted) }
    }
    let re = try vm.imported("re")
    let compiled = try vm.callMethod(re, "compile", [vm.string(pattern)] + (ignoringCase ? [vm.attribute(re, "IGNORECASE")] : []))
    return { text in try !vm.callMethod(compiled, "search", [vm.string(text)]).isNone }
  }

  static let hostType = HostType(
    name: "StringMethods", module: "pandas.core.strings.accessor", doc: "Text functions of each value.", importPaths: [],
    members: plain + [
      .method("len()", "The length of each text.") { (s: StringAccessor, call) in
        let values = s.series.column.scalars.map { value -> Scalar in
          if let text = value.text { return .int(text.unicodeScalars.count) }
          guard case .opaque(let held) = value, let list = held as? HeldValue else { return .nan }
          return (try? call.vm.length(list.ref)).map { .int($0) } ?? .nan
        }
        return s.result(Column(values), call.vm)
      },
      .method("contains(pat, case=True, flags=0, na=None, regex=True)", "Does each text hold the pattern?") { (s: StringAccessor, call) in
        let search = try s.searcher(call.string("pat"), regex: call.bool("regex"), ignoringCase: !call.bool("case"), call.vm)
        return try s.testing(call, missing: call["na"], search)
      },
      .method("match(pat, na=None)", "Does each text start with a match of the pattern?") { (s: StringAccessor, call) in
        let compiled = try call.vm.callMethod(call.vm.imported("re"), "compile", [call["pat"]])
        return try s.testing(call, missing: call["na"]) { try !call.vm.callMethod(compiled, "match", [call.vm.string($0)]).isNone }
      },
      .method("replace(pat, repl, n=-1, regex=False)", "Each text with a part replaced.") { (s: StringAccessor, call) in
        if try call.bool("regex") {
          let compiled = try call.vm.callMethod(call.vm.imported("re"), "compile", [call["pat"]])
          return s.result(
            .string(try s.strings().mappingThrowing { try call.vm.str(call.vm.callMethod(compiled, "sub", [call["repl"], call.vm.string($0)])) }),
            call.vm)
        }
        return try s.calling("replace", call, [call["pat"], call["repl"]])
      },
      .method("split(pat=None, n=-1, expand=False)", "The parts of each text.") { (s: StringAccessor, call) in
        let n = try call.int("n")
        let values = try s.strings()
        let parts = try values.dictionary.map { text in
          try call.vm.callMethod(call.vm.string(text), "split", [call["pat"], Ref(n == 0 ? -1 : n)])
        }
        if try call.bool("expand") {
          let width = try parts.map { try call.vm.length($0) }.max() ?? 0
          let columns = (0..<width).map { place in
            Column(values.codes.map { code -> Scalar in
              guard code >= 0, let items = call.vm.listElements(parts[Int(code)]), place < items.count else { return .nan }
              return ScalarConversion.scalar(items[place], call.vm)
            })
          }
          return call.vm.host(
            FrameObject(try DataFrame(names: (0..<width).map { .int($0) }, columns: columns, index: s.series.index)))
        }
        return s.result(.mixed(values.codes.map { $0 < 0 ? .nan : ScalarConversion.scalar(parts[Int($0)], call.vm) }), call.vm)
      },
      .method("get(i)", "The element at a position of each value.") { (s: StringAccessor, call) in
        try s.getItem(call.vm, call["i"])
      },
      .method("cat(sep='')", "All texts joined.") { (s: StringAccessor, call) in
        let values = try s.strings()
        return call.vm.string((0..<values.count).compactMap { values[$0] }.joined(separator: try call.string("sep")))
      },
      .method("extract(pat, expand=True)", "The groups of the first match in each text.") { (s: StringAccessor, call) in
        let compiled = try call.vm.callMethod(call.vm.imported("re"), "compile", [call["pat"]])
        let values = try s.strings()
        let groups = try values.dictionary.map { text -> [Ref] in
          let match = try call.vm.callMethod(compiled, "search", [call.vm.string(text)])
          return match.isNone ? [] : try call.vm.elements(of: call.vm.callMethod(match, "groups", []))
        }
        let width = groups.map { $0.count }.max() ?? 0
        let columns = (0..<width).map { place in
          Column(values.codes.map { code -> Scalar in
            guard code >= 0, place < groups[Int(code)].count else { return .nan }
            return ScalarConversion.scalar(groups[Int(code)][place], call.vm)
          })
        }
        if width == 1, try !call.bool("expand") { return s.result(columns[0], call.vm) }
        return call.vm.host(
          FrameObject(try DataFrame(names: (0..<width).map { .int($0) }, columns: columns, index: s.series.index)))
      },
    ])

  /// Methods that each text has itself.
  private static var plain: [Member] {
    let signatures = [
      "lower()", "upper()", "title()", "capitalize()", "swapcase()", "strip(to_strip=None)", "lstrip(to_strip=None)",
      "rstrip(to_strip=None)", "startswith(pat)", "endswith(pat)", "isdigit()", "isalpha()", "isnumeric()", "isalnum()",
      "isupper()", "islower()", "count(pat)", "find(sub)", "zfill(width)", "ljust(width)", "rjust(width)", "center(width)",
    ]
    return signatures.map { text in
      let signature = Signature(text)
      return .method(text, "Each text's own `\(signature.name)`.") { (s: StringAccessor, call) in
        let arguments = signature.parameters.map { call[$0.name] }.filter { !$0.isNone }
        return try s.calling(signature.name, call, arguments)
      }
    }
  }
}

extension StringColumn {
  func mappingThrowing(_ transform: (String) throws -> String) rethrows -> StringColumn {
    let replaced = try dictionary.map(transform)
    var interner = StringInterner()
    let merged = replaced.map { interner.code(of: $0) }
    return StringColumn(codes: codes.map { $0 < 0 ? -1 : merged[Int($0)] }, dictionary: interner.values)
  }
}
