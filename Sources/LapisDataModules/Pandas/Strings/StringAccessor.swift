import LapisFrame
import LapisInterpreter

/// `series.str`: text functions of each value.
final class StringAccessor: HostObject {
  let series: SeriesObject
  /// Whether results are labels of an index.
  private let givesIndex: Bool
  /// The texts; what is none has no code.
  let texts: StringColumn

  /// - Throws: AttributeError for a column of something else than text.
  init(of series: SeriesObject, givesIndex: Bool = false) throws {
    switch series.column {
    case .string(let values): texts = values
    case .mixed(let values): texts = StringColumn(values.map { $0.text })
    case .category(let values) where Column(values.categories).dtype == .object:
      texts = StringColumn(series.column.scalars.map { $0.text })
    default: throw ScriptError(.attributeError, "Can only use .str accessor with string values!")
    }
    let hasOthers: Bool
    if case .mixed(let values) = series.column {
      hasOthers = !values.isEmpty && values.allSatisfy { $0.isMissing || $0.number != nil } && values.contains { !$0.isMissing }
    } else {
      hasOthers = false
    }
    guard !hasOthers else { throw ScriptError(.attributeError, "Can only use .str accessor with string values!") }
    self.series = series
    self.givesIndex = givesIndex
    super.init(type: StringAccessor.hostType)
  }

  // MARK: Results

  func result(_ column: Column, name: Scalar? = nil, _ vm: Interpreter) -> Ref {
    if givesIndex {
      if case .bool(let flags) = column { return vm.host(NDArray(flags)) }
      return vm.host(IndexObject(RowIndex(column, name: series.index.name)))
    }
    return vm.host(SeriesObject(column, index: series.index, name: name ?? series.name))
  }

  /// - Parameter asLevels: whether columns are levels where the texts are labels.
  func table(_ names: [Scalar], _ columns: [Column], asLevels: Bool = true, _ vm: Interpreter) throws -> Ref {
    if givesIndex, asLevels, columns.count > 1 { return vm.host(IndexObject(RowIndex(levels: columns, names: columns.map { _ in nil }))) }
    let index = givesIndex ? RowIndex(count: series.column.count) : series.index
    return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: index)))
  }

  /// What stands for a row without text: None stays None.
  func absent(_ row: Int) -> Scalar {
    if case .mixed(let values) = series.column, values[row].isMissing { return values[row] }
    return .nan
  }

  /// Each distinct text once through a function.
  func mapping(missing: Scalar? = nil, _ body: (String) throws -> Scalar) rethrows -> Column {
    let results = try texts.dictionary.map(body)
    let values = texts.codes.enumerated().map { row, code in code < 0 ? missing ?? absent(row) : results[Int(code)] }
    return values.isEmpty ? .mixed([]) : Column(values)
  }

  /// Text of each distinct text.
  func rewriting(_ body: (String) throws -> String) rethrows -> Column {
    if case .string = series.column { return .string(try texts.mappingThrowing(body)) }
    return try mapping { .string(try body($0)) }
  }

  func testing(_ missing: Ref, _ vm: Interpreter, _ body: (String) throws -> Bool) throws -> Ref {
    let column = try mapping(missing: missing.isNone ? nil : ScalarConversion.scalar(missing, vm)) { .bool(try body($0)) }
    return result(column.count == 0 ? .bool([]) : column, vm)
  }

  /// Each value that is text, a list or another container through a function; `missing` for all others.
  func mappingValues(_ vm: Interpreter, _ body: (Ref) throws -> Ref) throws -> Column {
    if case .string = series.column { return try mapping { ScalarConversion.scalar(try body(vm.string($0)), vm) } }
    let values = try ColumnConversion.refs(series.column, vm).enumerated().map { row, value -> Scalar in
      if series.column.isMissing(row) || value.isScalarNumber { return absent(row) }
      return ScalarConversion.scalar(try body(value), vm)
    }
    return values.isEmpty ? .mixed([]) : Column(values)
  }

  /// Each text through a method of the language's strings.
  func calling(_ method: String, _ arguments: [Ref], _ vm: Interpreter) throws -> Column {
    try mapping { ScalarConversion.scalar(try vm.callMethod(vm.string($0), method, arguments), vm) }
  }

  // MARK: Items

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if key.sliceParts != nil { return result(try mappingValues(vm) { try vm.item($0, key) }, vm) }
    return result(
      try mappingValues(vm) { item in
        if item.isDict { return try vm.callMethod(item, "get", [key]) }
        guard let place = key.asInt, let count = try? vm.length(item), place >= -count, place < count else { return Ref(Double.nan) }
        return try vm.item(item, key)
      }, vm)
  }

  static let hostType = HostType(
    name: "StringMethods", module: "pandas.core.strings.accessor", doc: "Text functions of each value.", importPaths: [],
    members: plain + shaping + searching + splitting)

  /// Methods that each text has itself.
  private static var plain: [Member] {
    let signatures = [
      "lower()", "upper()", "title()", "capitalize()", "swapcase()", "casefold()", "strip(to_strip=None)", "lstrip(to_strip=None)",
      "rstrip(to_strip=None)", "zfill(width)", "ljust(width, fillchar=' ')", "rjust(width, fillchar=' ')", "center(width, fillchar=' ')",
      "removeprefix(prefix)", "removesuffix(suffix)", "translate(table)",
    ]
    let tests = ["isdigit", "isalpha", "isnumeric", "isalnum", "isupper", "islower", "isspace", "istitle", "isdecimal"]
    return signatures.map { text in
      let signature = Signature(text)
      return .method(text, "Each text's own `\(signature.name)`.") { (s: StringAccessor, call) in
        let arguments = signature.parameters.map { call[$0.name] }.filter { !$0.isNone }
        return s.result(try s.calling(signature.name, arguments, call.vm), call.vm)
      }
    } + tests.map { name in
      .method("\(name)()", "Each text's own `\(name)`.") { (s: StringAccessor, call) in
        s.result(try s.calling(name, [], call.vm), call.vm)
      }
    }
  }

  private static var shaping: [Member] {
    [
      .method("len()", "The length of each text or container.") { (s: StringAccessor, call) in
        s.result(try s.mappingValues(call.vm) { Ref(try call.vm.length($0)) }, call.vm)
      },
      .method("get(i)", "The element at a position of each value.") { (s: StringAccessor, call) in
        try s.getItem(call.vm, call["i"])
      },
      .method("slice(start=None, stop=None, step=None)", "A part of each text.") { (s: StringAccessor, call) in
        try s.getItem(call.vm, call.vm.slice(call["start"], call["stop"], call["step"]))
      },
      .method("slice_replace(start=None, stop=None, repl=None)", "Each text with a part of it exchanged.") { (s: StringAccessor, call) in
        let repl = try call.optionalString("repl") ?? ""
        return s.result(
          try s.rewriting { text in
            let scalars = Array(text.unicodeScalars)
            func place(_ value: Int?, _ fallback: Int) -> Int {
              guard let value else { return fallback }
              return min(max(0, value < 0 ? value + scalars.count : value), scalars.count)
            }
            let start = place(try call.optionalInt("start"), 0)
            let stop = max(start, place(try call.optionalInt("stop"), scalars.count))
            var result = String.UnicodeScalarView()
            result.append(contentsOf: scalars[..<start])
            result.append(contentsOf: repl.unicodeScalars)
            result.append(contentsOf: scalars[stop...])
            return String(result)
          }, call.vm)
      },
      .method("pad(width, side='left', fillchar=' ')", "Each text filled up to a width.") { (s: StringAccessor, call) in
        let methods = ["left": "rjust", "right": "ljust", "both": "center"]
        guard let method = methods[try call.string("side")] else { throw ScriptError(.valueError, "Invalid side") }
        return s.result(try s.calling(method, [call["width"], call["fillchar"]], call.vm), call.vm)
      },
      .method("wrap(width, **kwargs)", "Each text broken into lines.") { (s: StringAccessor, call) in
        let wrap = try call.vm.attribute(call.vm.imported("textwrap"), "wrap")
        let arguments = [("width", call["width"])] + call.keywords
        return s.result(
          try s.rewriting { text in
            try call.vm.elements(of: call.vm.call(wrap, [call.vm.string(text)], keywords: arguments)).compactMap { $0.asString }.joined(separator: "\n")
          }, call.vm)
      },
      .method("normalize(form)", "Each text in a normal form of Unicode.") { (s: StringAccessor, call) in
        let normalize = try call.vm.attribute(call.vm.imported("unicodedata"), "normalize")
        return s.result(try s.rewriting { try call.vm.str(call.vm.call(normalize, [call["form"], call.vm.string($0)])) }, call.vm)
      },
      .method("encode(encoding, errors='strict')", "The bytes of each text.") { (s: StringAccessor, call) in
        s.result(try s.calling("encode", [call["encoding"], call["errors"]], call.vm), call.vm)
      },
      .method("decode(encoding, errors='strict')", "The text of each value of bytes.") { (s: StringAccessor, call) in
        s.result(
          try s.mappingValues(call.vm) { value in
            value.asBytes == nil ? Ref(Double.nan) : try call.vm.callMethod(value, "decode", [call["encoding"], call["errors"]])
          }, call.vm)
      },
      .method("join(sep)", "The elements of each value with text between them.") { (s: StringAccessor, call) in
        let separator = call.vm.string(try call.string("sep"))
        return s.result(
          try s.mappingValues(call.vm) { value in
            let items = try call.vm.elements(of: value)
            return items.allSatisfy { $0.isString } ? try call.vm.callMethod(separator, "join", [value]) : Ref(Double.nan)
          }, call.vm)
      },
      .method("repeat(repeats)", "Each text several times.") { (s: StringAccessor, call) in
        if call["repeats"].asInt != nil { return s.result(try s.calling("__mul__", [call["repeats"]], call.vm), call.vm) }
        let counts = try ArrayConversion.array(call["repeats"], call.vm).ints()
        guard counts.count == s.texts.count else {
          throw ScriptError(.valueError, "operands could not be broadcast together with shapes (\(s.texts.count),) (\(counts.count),)")
        }
        return s.result(
          Column(try counts.enumerated().map { row, count in
            guard let text = s.texts[row] else { return s.absent(row) }
            return ScalarConversion.scalar(try call.vm.callMethod(call.vm.string(text), "__mul__", [Ref(count)]), call.vm)
          }), call.vm)
      },
    ]
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
