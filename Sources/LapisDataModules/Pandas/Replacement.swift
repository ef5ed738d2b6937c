import LapisFrame
import LapisInterpreter

/// What `replace` exchanges: values for values, or text that a pattern finds.
struct Replacement {
  private var table: [Scalar: Scalar] = [:]
  private var missing: Scalar?
  /// Compiled patterns with what stands for what they find.
  private var patterns: [(pattern: Ref, value: Ref)] = []
  private let vm: Interpreter

  init(_ vm: Interpreter) { self.vm = vm }

  mutating func add(_ old: Ref, _ new: Ref, isPattern: Bool) throws {
    if isPattern, old.isString {
      patterns.append((try vm.callMethod(vm.imported("re"), "compile", [old]), new))
      return
    }
    if try !old.isString && vm.attributeIfPresent(old, "fullmatch") != nil {
      patterns.append((old, new))
      return
    }
    let scalar = ScalarConversion.scalar(old, vm)
    let value = ScalarConversion.scalar(new, vm)
    if scalar.isMissing { missing = value } else { table[scalar] = value }
  }

  /// Pairs of `to_replace` and `value`: single values, or lists of them.
  mutating func add(_ old: Ref, value new: Ref, isPattern: Bool) throws {
    if let pairs = vm.dictItems(old) {
      for pair in pairs { try add(pair.key, pair.value, isPattern: isPattern) }
      return
    }
    guard !old.isString, let olds = vm.listElements(old) else { return try add(old, new, isPattern: isPattern) }
    if new.isList || new.isTuple, let news = vm.listElements(new) {
      guard news.count == olds.count else {
        throw ScriptError(.valueError, "Replacement lists must match in length. Expecting \(olds.count) got \(news.count) ")
      }
      for (old, new) in zip(olds, news) { try add(old, new, isPattern: isPattern) }
      return
    }
    for old in olds { try add(old, new, isPattern: isPattern) }
  }

  /// The column with each value exchanged at most once; of patterns all apply, one after another.
  func applied(to column: Column) throws -> Column {
    if case .category(let values) = column { return try applied(to: values) }
    var changed: [Int] = []
    var values: [Scalar] = []
    // A column of bools has no numbers in it, and one of numbers no bools.
    let isBool = column.dtype == .bool
    let isNumeric = column.dtype.isNumeric && !isBool
    func new(_ value: Scalar) -> Scalar? {
      if value.isMissing { return missing }
      guard let place = table.index(forKey: value) else { return nil }
      if case .bool = table[place].key { if isNumeric { return nil } } else if isBool { return nil }
      return table[place].value
    }
    if !table.isEmpty || missing != nil {
      for row in 0..<column.count {
        guard let value = new(column[row]) else { continue }
        changed.append(row)
        values.append(value)
      }
    }
    var result = column
    if !changed.isEmpty {
      if column.dtype == .object {
        var all = column.scalars
        for (row, value) in zip(changed, values) { all[row] = value }
        result = Column(all)
        if case .mixed(let was) = column, was.contains(where: { if case .missing = $0 { true } else { false } }), case .double = result { result = .mixed(all) }
      } else {
        result = column.setting(changed, to: values)
      }
    }
    guard !patterns.isEmpty, column.dtype == .object else { return result }
    var all = result.scalars
    var isChanged = false
    for (pattern, value) in patterns {
      for row in all.indices {
        guard let text = all[row].text else { continue }
        if value.isString || value.isCallable {
          let replaced = try vm.callMethod(pattern, "sub", [value, vm.string(text)])
          guard let next = replaced.asString, next != text else { continue }
          all[row] = .string(next)
        } else {
          guard try !vm.callMethod(pattern, "search", [vm.string(text)]).isNone else { continue }
          all[row] = ScalarConversion.scalar(value, vm)
        }
        isChanged = true
      }
    }
    return isChanged ? Column(all) : result
  }

  /// Categories are renamed; those that become equal are one.
  private func applied(to values: CategoryColumn) throws -> Column {
    let renamed = try applied(to: Column(values.categories)).scalars
    var categories: [Scalar] = []
    let places = renamed.map { value -> Int32 in
      if value.isMissing { return -1 }
      if let known = categories.firstIndex(of: value) { return Int32(known) }
      categories.append(value)
      return Int32(categories.count - 1)
    }
    let absent = missing.flatMap { value in categories.firstIndex(of: value).map { Int32($0) } } ?? -1
    return .category(
      CategoryColumn(codes: values.codes.map { $0 < 0 ? absent : places[Int($0)] }, categories: categories, isOrdered: values.isOrdered))
  }

  // MARK: Calls

  /// `series.replace(…)`
  static func column(_ column: Column, _ call: Call) throws -> Column {
    let vm = call.vm
    var old = call["to_replace"]
    var isPattern = call["regex"].asBool == true
    if call["regex"].asBool == nil, !call["regex"].isNone {
      guard old.isNone else { throw ScriptError(.valueError, "'to_replace' must be 'None' if 'regex' is not a bool") }
      old = call["regex"]
      isPattern = true
    }
    guard call.isGiven("value") || old.isDict else {
      throw ScriptError(
        .notImplementedError, "replace without value= fills from the row before; pass value=", hint: "Use ffill() after replacing by NaN.")
    }
    var replacement = Replacement(vm)
    try replacement.add(old, value: call["value"], isPattern: isPattern)
    return try replacement.applied(to: column)
  }

  /// `df.replace(…)`
  static func frame(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    var (old, new) = (call["to_replace"], call["value"])
    let hasValue = call.isGiven("value")
    var isPattern = call["regex"].asBool == true
    if call["regex"].asBool == nil, !call["regex"].isNone {
      guard old.isNone else { throw ScriptError(.valueError, "'to_replace' must be 'None' if 'regex' is not a bool") }
      old = call["regex"]
      isPattern = true
    }
    var frame = f.frame
    func apply(_ replacement: Replacement, at place: Int) throws {
      let column = try replacement.applied(to: frame.columns[place])
      frame.replaceColumn(at: place, with: column)
    }
    func positions(_ name: Ref) -> [Int] {
      let name = ScalarConversion.scalar(name, vm)
      return frame.names.indices.filter { frame.names[$0] == name }
    }
    if !hasValue, let pairs = vm.dictItems(old), !pairs.isEmpty, pairs.allSatisfy({ $0.value.isDict }) {
      // {column: {old: new}}
      for pair in pairs {
        var replacement = Replacement(vm)
        try replacement.add(pair.value, value: .none, isPattern: isPattern)
        for place in positions(pair.key) { try apply(replacement, at: place) }
      }
    } else if hasValue, let pairs = vm.dictItems(old) {
      // {column: old}, with one value or {column: new}
      let news = vm.dictItems(new)
      for pair in pairs {
        var own = new
        if let news {
          guard let found = try news.first(where: { try vm.equals($0.key, pair.key) }) else { continue }
          own = found.value
        }
        var replacement = Replacement(vm)
        try replacement.add(pair.value, value: own, isPattern: isPattern)
        for place in positions(pair.key) { try apply(replacement, at: place) }
      }
    } else if let news = vm.dictItems(new) {
      // one value, with {column: new}
      for pair in news {
        var replacement = Replacement(vm)
        try replacement.add(old, value: pair.value, isPattern: isPattern)
        for place in positions(pair.key) { try apply(replacement, at: place) }
      }
    } else {
      guard hasValue || old.isDict else {
        throw ScriptError(.notImplementedError, "replace without value= fills from the row before; pass value=", hint: "Use ffill() after replacing by NaN.")
      }
      if old.isNone, !isPattern { new = call["value"] }
      var replacement = Replacement(vm)
      try replacement.add(old, value: new, isPattern: isPattern)
      for place in frame.columns.indices { try apply(replacement, at: place) }
    }
    return try FrameObject.result(f, frame, call)
  }
}
