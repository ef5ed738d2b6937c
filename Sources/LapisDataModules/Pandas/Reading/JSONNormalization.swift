import LapisFrame
import LapisInterpreter

/// `json_normalize`: nested dicts as columns with joined names, records inside records as rows of their own.
struct JSONNormalization {
  static let signature =
    "json_normalize(data, record_path=None, meta=None, meta_prefix=None, record_prefix=None, errors='raise', sep='.', max_level=None)"

  private let vm: Interpreter
  private let separator: String
  private let depth: Int?
  private let ignoresAbsent: Bool
  /// The fields of the dicts around a record that its row repeats, each with the path to it.
  private let meta: [[String]]
  private var records: [Ref] = []
  private var repeated: [[Ref]]

  private init(_ call: Call) throws {
    vm = call.vm
    separator = try call.string("sep")
    depth = try call.optionalInt("max_level")
    ignoresAbsent = try call.string("errors") == "ignore"
    meta = call["meta"].isNone ? [] : try Self.paths(call["meta"], vm)
    repeated = meta.map { _ in [] }
  }

  /// A list of names and of paths, which are lists of names.
  private static func paths(_ value: Ref, _ vm: Interpreter) throws -> [[String]] {
    if let name = value.asString { return [[name]] }
    return try vm.elements(of: value).map { item in
      try vm.listElements(item)?.map { try vm.str($0) } ?? [vm.str(item)]
    }
  }

  static func frame(_ call: Call) throws -> Ref {
    let vm = call.vm
    let data = call["data"]
    guard data.isDict || !data.isString, let items = data.isDict ? [data] : try? vm.elements(of: data) else {
      throw ScriptError(.notImplementedError, "json_normalize() takes a dict or a list of dicts, not \(vm.typeName(data))")
    }
    var normalization = try JSONNormalization(call)
    guard !call["record_path"].isNone else {
      let rows = try items.map { try vm.makeDict(normalization.flat($0)) }
      return vm.host(FrameObject(try FrameConstruction.frame(vm.list(rows), columns: .none, index: .none, vm)))
    }
    let path = try vm.listElements(call["record_path"])?.map { try vm.str($0) } ?? [call.string("record_path")]
    try normalization.extract(items, path[...], [:], level: 0)
    return vm.host(FrameObject(try normalization.result(call)))
  }

  /// The fields of a dict, those of dicts inside it behind the others under joined names.
  private func flat(_ value: Ref) throws -> [(Ref, Ref)] {
    let pairs = vm.dictItems(value) ?? []
    let nested = pairs.filter { isNested($0.value, level: 0) }
    return try pairs.filter { !isNested($0.value, level: 0) }.map { (vm.string(try vm.str($0.key)), $0.value) }
      + nested.flatMap { try fields(of: $0.value, prefix: vm.str($0.key), level: 1) }
  }

  private func isNested(_ value: Ref, level: Int) -> Bool { value.isDict && (depth.map { level < $0 } ?? true) }

  private func fields(of value: Ref, prefix: String, level: Int) throws -> [(Ref, Ref)] {
    guard level < 1000 else { throw ScriptError(.recursionError, "maximum recursion depth exceeded") }
    return try (vm.dictItems(value) ?? []).flatMap { pair -> [(Ref, Ref)] in
      let name = prefix + separator + (try vm.str(pair.key))
      if isNested(pair.value, level: level) { return try fields(of: pair.value, prefix: name, level: level + 1) }
      return [(vm.string(name), pair.value)]
    }
  }

  // MARK: Records inside records

  private func field(_ value: Ref, _ path: ArraySlice<String>) throws -> Ref {
    var found = value
    for name in path {
      guard let pair = vm.dictItems(found)?.first(where: { $0.key.asString == name }) else {
        if ignoresAbsent { return Ref(Double.nan) }
        throw ScriptError(
          .keyError, "Key '\(name)' not found. To replace missing values of '\(name)' with np.nan, pass in errors='ignore'")
      }
      found = pair.value
    }
    return found
  }

  private func inner(_ value: Ref, _ name: String) throws -> [Ref] {
    guard let pair = vm.dictItems(value)?.first(where: { $0.key.asString == name }) else {
      if ignoresAbsent { return [] }
      throw ScriptError(
        .keyError, "Key '\(name)' not found. If specifying a record_path, all elements of data should have the path.")
    }
    if pair.value.isNone { return [] }
    guard let list = vm.listElements(pair.value) else {
      throw ScriptError(
        .typeError, "{data} has non list value {value} for path \(name). Must be list or null."
          .replacing("{data}", with: try vm.str(value)).replacing("{value}", with: try vm.str(pair.value)))
    }
    return list
  }

  private mutating func extract(_ items: [Ref], _ path: ArraySlice<String>, _ seen: [Int: Ref], level: Int) throws {
    guard let name = path.first else { return }
    for item in items {
      if path.count > 1 {
        var seen = seen
        for (place, keys) in meta.enumerated() where keys.count == level + 1 { seen[place] = try field(item, keys.suffix(1)) }
        let next = try field(item, [name])
        try extract(vm.listElements(next) ?? [next], path.dropFirst(), seen, level: level + 1)
        continue
      }
      let found = try inner(item, name)
      records += try found.map { $0.isDict ? try vm.makeDict(flat($0)) : $0 }
      for (place, keys) in meta.enumerated() {
        let value = try level + 1 > keys.count ? seen[place] ?? .none : field(item, keys.dropFirst(level))
        repeated[place] += [Ref](repeating: value, count: found.count)
      }
    }
  }

  private func result(_ call: Call) throws -> DataFrame {
    var frame = try FrameConstruction.frame(vm.list(records), columns: .none, index: .none, vm)
    if let prefix = try call.optionalString("record_prefix") {
      frame = frame.renamingColumns { .string(prefix + $0.description) }
    }
    for (keys, values) in zip(meta, repeated) {
      let name = Scalar.string((try call.optionalString("meta_prefix") ?? "") + keys.joined(separator: separator))
      guard frame.position(of: name) == nil else {
        throw ScriptError(.valueError, "Conflicting metadata name \(name), need distinguishing prefix ")
      }
      try frame.set(name, to: ColumnConversion.column(ArrayValues.object(values), vm))
    }
    return frame
  }
}
