import LapisInterpreter
import LapisLearn

/// Classes and functions in stored values: by module and name, as nothing that a file holds is ever run.
enum StoredNames {
  /// Where a class or function is found again; nil for other values.
  static func name(of value: Ref, _ vm: Interpreter) throws -> (module: String, name: String)? {
    guard vm.isClass(value) || value.isCallable else { return nil }
    guard let name = try vm.attributeIfPresent(value, "__qualname__")?.asString
      ?? vm.attributeIfPresent(value, "__name__")?.asString
    else { return nil }
    // Instances with a `__call__` are no functions.
    if !vm.isClass(value), try vm.attributeIfPresent(value, "get_params") != nil { return nil }
    let module = try vm.attributeIfPresent(value, "__module__")?.asString ?? "builtins"
    guard !name.contains("<") else {
      throw ScriptError(
        .typeError, "joblib.dump cannot store '\(name)': a function without a name of its own cannot be found again.",
        hint: "Define it with def at the top of the script or of a module.")
    }
    return (module, name)
  }

  /// The class and the attributes of an instance of a class in the language; nil for other values.
  static func instance(
    _ value: Ref, _ vm: Interpreter
  ) throws -> (type: (module: String, name: String), state: Ref)? {
    guard value.hostObject == nil, !vm.isModule(value),
      let state = try vm.attributeIfPresent(value, "__dict__"), vm.dictItems(state) != nil,
      let type = try name(of: try vm.attribute(value, "__class__"), vm)
    else { return nil }
    return (type, state)
  }

  /// The class or function of a name: of a module that comes with Lapis, of the script, or of a module that is
  /// imported already. No module is run for the sake of a file.
  static func find(_ module: String, _ name: String, _ vm: Interpreter) throws -> Ref {
    var found: Ref
    if module == "__main__" || vm.hasModule(module) {
      found = try vm.imported(module)
    } else {
      let modules = try vm.attribute(try vm.imported("sys"), "modules")
      guard let known = vm.dictItems(modules)?.first(where: { $0.key.asString == module })?.value else {
        throw ScriptError(
          .valueError, "The file holds an object of '\(module).\(name)', and no module '\(module)' is imported.",
          hint: "Import it first: joblib.load runs no module by itself.")
      }
      found = known
    }
    for part in name.split(separator: ".") {
      guard let next = try vm.attributeIfPresent(found, String(part)) else {
        throw ScriptError(
          .attributeError, "The file holds an object of '\(module).\(name)', which is not defined here.",
          hint: "Define or import '\(name)' before the file is loaded.")
      }
      found = next
    }
    return found
  }

  /// An instance with these attributes, whose constructor does not run.
  static func make(_ type: Ref, state: Ref, _ vm: Interpreter) throws -> Ref {
    guard vm.isClass(type), vm.dictItems(state) != nil else {
      throw ModelReader.corrupt("it holds an object that is none")
    }
    let plain = try vm.attribute(try vm.imported("builtins"), "object")
    let made = try vm.call(try vm.attribute(plain, "__new__"), [type])
    _ = try vm.callMethod(try vm.attribute(made, "__dict__"), "update", [state])
    return made
  }
}

/// Tables in stored values: their columns, names and row labels as arrays and lists.
enum StoredTables {
  static let partCount = 3

  static func parts(of value: Ref, _ vm: Interpreter) throws -> (isFrame: Bool, parts: [Ref])? {
    if ArrayBridge.isFrame(value) {
      let names = try vm.callMethod(try vm.attribute(value, "columns"), "tolist", [])
      let count = try vm.length(names)
      let places = try vm.attribute(value, "iloc")
      let all = vm.slice(.none, .none, .none)
      var columns: [Ref] = []
      for column in 0..<count {
        columns.append(try plain(try vm.item(places, vm.tuple([all, Ref(column)])), vm))
      }
      return (true, [vm.list(columns), names, try labels(value, vm)])
    }
    if ArrayBridge.isSeries(value) {
      return (false, [try plain(value, vm), try vm.attribute(value, "name"), try labels(value, vm)])
    }
    return nil
  }

  /// A column's values as an array with the name of its type.
  private static func plain(_ series: Ref, _ vm: Interpreter) throws -> Ref {
    let type = try vm.str(try vm.attribute(series, "dtype"))
    let values: Ref
    if type.hasPrefix("datetime") || type.hasPrefix("timedelta") {
      values = try vm.callMethod(try vm.callMethod(series, "astype", [vm.string("str")]), "tolist", [])
    } else if ["category", "string", "str"].contains(type) {
      values = try vm.callMethod(series, "tolist", [])
    } else {
      values = try vm.callMethod(series, "to_numpy", [])
    }
    return vm.tuple([vm.string(type), values])
  }

  /// Nil where the rows are simply numbered.
  private static func labels(_ value: Ref, _ vm: Interpreter) throws -> Ref {
    let index = try vm.attribute(value, "index")
    if vm.typeName(index) == "RangeIndex", try vm.attribute(index, "start").asInt == 0,
      try vm.attribute(index, "step").asInt == 1
    { return .none }
    return try vm.callMethod(index, "tolist", [])
  }

  static func make(_ parts: [Ref], isFrame: Bool, _ vm: Interpreter) throws -> Ref {
    let pandas = try vm.imported("pandas")
    func series(_ part: Ref, _ keywords: [(String, Ref)]) throws -> Ref {
      guard let pair = vm.listElements(part), pair.count == 2, let type = pair[0].asString else {
        throw ModelReader.corrupt("a table has a column that is none")
      }
      return try vm.call(
        try vm.attribute(pandas, "Series"), [pair[1]], keywords: keywords + [("dtype", vm.string(type))])
    }
    let index: [(String, Ref)] = parts[2].isNone ? [] : [("index", parts[2])]
    if !isFrame { return try series(parts[0], index + [("name", parts[1])]) }
    guard let columns = vm.listElements(parts[0]), let names = vm.listElements(parts[1]),
      columns.count == names.count
    else { throw ModelReader.corrupt("a table's names do not fit its columns") }
    var pairs: [(Ref, Ref)] = []
    for (place, column) in columns.enumerated() { pairs.append((Ref(place), try series(column, index))) }
    let frame = try vm.call(
      try vm.attribute(pandas, "DataFrame"), [try vm.makeDict(pairs)], keywords: index)
    try vm.setAttribute(frame, "columns", parts[1])
    return frame
  }

  /// An array of objects.
  static func objects(_ items: [Ref], shape: [Int], _ vm: Interpreter) throws -> Ref {
    let numpy = try vm.imported("numpy")
    let array = try vm.call(
      try vm.attribute(numpy, "empty"), [Ref(items.count)],
      keywords: [("dtype", try vm.attribute(try vm.imported("builtins"), "object"))])
    for (place, item) in items.enumerated() { try vm.setItem(array, Ref(place), item) }
    return try vm.callMethod(array, "reshape", [vm.tuple(shape.map { Ref($0) })])
  }
}
