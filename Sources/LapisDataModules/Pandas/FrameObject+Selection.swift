import LapisDiagnostics
import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var selection: [Member] {
    [
      .method("head(n=5)", "The first rows.") { (f: FrameObject, call) in
        let n = try count(call)
        let rows = f.frame.rowCount
        return call.vm.host(FrameObject(f.frame.slicing(0..<(n < 0 ? max(0, rows + max(n, -rows)) : min(n, rows)))))
      },
      .method("tail(n=5)", "The last rows.") { (f: FrameObject, call) in
        let n = try count(call)
        let rows = f.frame.rowCount
        return call.vm.host(FrameObject(f.frame.slicing((n < 0 ? min(-max(n, -rows), rows) : max(0, rows - min(n, rows)))..<rows)))
      },
      .method("sample(n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False)", "Random rows.") {
        (f: FrameObject, call) in try sampled(f, call)
      },
      .method("select_dtypes(include=None, exclude=None)", "The columns of these types.") { (f: FrameObject, call) in try TypeSelection.selected(f, call) },
      .method("get(key, default=None)", "A column, or the default.") { (f: FrameObject, call) in
        let key = call["key"]
        let wanted = try key.isList ? Labels.labels(key, call.vm) : [ScalarConversion.scalar(key, call.vm)]
        guard wanted.allSatisfy({ f.frame.position(of: $0) != nil }) else { return call["default"] }
        return try f.getItem(call.vm, key)
      },
      .method("filter(items=None, like=None, regex=None, axis=None)", "What has these labels, or labels that hold a text.") { (f: FrameObject, call) in
        try filtered(f, call)
      },
      .method("drop_duplicates(subset=None, keep='first', inplace=False, ignore_index=False)", "Each row once.") { (f: FrameObject, call) in
        let repeats = try repeats(f, call)
        var frame = repeats.contains(true) ? f.frame.filtering(repeats.map { !$0 }) : f.frame
        if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
        return try result(f, frame, call)
      },
      .method("duplicated(subset=None, keep='first')", "Does each row repeat an earlier one?") { (f: FrameObject, call) in
        call.vm.host(SeriesObject(.bool(try repeats(f, call)), index: f.frame.index, name: nil))
      },
      .method("drop(labels=None, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise')", "The frame without rows or columns.") {
        (f: FrameObject, call) in try dropping(f, call)
      },
      .method("pop(item)", "Takes a column out and gives it.") { (f: FrameObject, call) in
        let name = ScalarConversion.scalar(call["item"], call.vm)
        guard let position = f.frame.position(of: name) else { throw f.noColumn(call["item"], call.vm) }
        let series = SeriesObject(f.frame.columns[position], index: f.frame.index, name: name)
        f.frame = f.frame.selecting(positions: f.frame.columns.indices.filter { $0 != position })
        return call.vm.host(series)
      },
      .method("take(indices, axis=0)", "Rows, or columns, by position.") { (f: FrameObject, call) in
        let picked = try Indexer(f, positional: true)
        let indices = call.vm.list(try call.elements("indices"))
        if try axis(call["axis"], call.vm) == 0 { return try picked.getItem(call.vm, indices) }
        return try picked.getItem(call.vm, call.vm.tuple([call.vm.slice(.none, .none, .none), indices]))
      },
      .method("truncate(before=None, after=None, axis=None, copy=None)", "What lies between two labels.") { (f: FrameObject, call) in
        let slice = call.vm.slice(call["before"], call["after"], .none)
        let indexer = Indexer(f, positional: false)
        if try !call["axis"].isNone && axis(call["axis"], call.vm) == 1 {
          return try indexer.getItem(call.vm, call.vm.tuple([call.vm.slice(.none, .none, .none), slice]))
        }
        return try indexer.getItem(call.vm, slice)
      },
      .method("first_valid_index()", "The label of the first row with a value.") { (f: FrameObject, call) in
        guard let row = (0..<f.frame.rowCount).first(where: { row in f.frame.columns.contains { !$0.isMissing(row) } }) else { return .none }
        return IndexObject(f.frame.index).label(row, call.vm)
      },
      .method("last_valid_index()", "The label of the last row with a value.") { (f: FrameObject, call) in
        guard let row = (0..<f.frame.rowCount).last(where: { row in f.frame.columns.contains { !$0.isMissing(row) } }) else { return .none }
        return IndexObject(f.frame.index).label(row, call.vm)
      },
    ]
  }

  /// The KeyError of a column that is not there.
  func noColumn(_ key: Ref, _ vm: Interpreter) -> ScriptError {
    let known = frame.noColumn(ScalarConversion.scalar(key, vm))
    return ScriptError(.keyError, known.message, hint: known.hint, attributes: key.isString ? [] : [("args", vm.tuple([key]))])
  }

  private static func count(_ call: Call) throws -> Int {
    if let n = call["n"].asInt { return n }
    throw ScriptError(
      .typeError, "cannot do positional indexing on Index with these indexers [\(try call.vm.str(call["n"]))] of type \(call.vm.typeName(call["n"]))")
  }

  private static func repeats(_ f: FrameObject, _ call: Call) throws -> [Bool] {
    let vm = call.vm
    let keep = call["keep"]
    guard keep.asString == "first" || keep.asString == "last" || keep.asBool == false else {
      throw ScriptError(.valueError, "keep must be either \"first\", \"last\" or False")
    }
    guard !call["subset"].isNone else { return try Duplicates.mask(f.frame, in: nil, keep: keep) }
    let subset = try names(call["subset"], vm)
    let absent = subset.filter { f.frame.position(of: $0) == nil }
    guard absent.isEmpty else {
      throw ScriptError(
        .keyError, try IndexObject(names: absent).repr(vm), attributes: [("args", vm.tuple([vm.host(IndexObject(names: absent))]))])
    }
    return try Duplicates.mask(f.frame, in: subset, keep: keep)
  }

  private static func sampled(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let alongColumns = try !call["axis"].isNone && axis(call["axis"], vm) == 1
    var weights: [Double]?
    if !call["weights"].isNone {
      let given = call["weights"]
      if let name = given.asString {
        guard let column = f.frame.column(.string(name)) else {
          throw ScriptError(.keyError, "String passed to weights not a valid column")
        }
        weights = try SeriesFunctions.numbers(column, "sample")
      } else if let series = given.host(as: SeriesObject.self), !alongColumns {
        weights = try SeriesFunctions.numbers(series.column.taking(orMissing: Labels.positions(of: f.frame.index, in: series.index)), "sample")
      } else {
        weights = try SeriesFunctions.numbers(DataConversion.column(from: given, vm), "sample")
      }
    }
    let picked = try Sampling.rows(alongColumns ? f.frame.columnCount : f.frame.rowCount, call, weights: weights)
    if alongColumns {
      var frame = f.frame.selecting(positions: picked)
      if try call.bool("ignore_index") { try frame.setNames(frame.names.indices.map { .int($0) }) }
      return vm.host(FrameObject(frame))
    }
    var frame = f.frame.taking(picked)
    if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
    return vm.host(FrameObject(frame))
  }

  private static func filtered(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let given = ["items", "like", "regex"].filter { !call[$0].isNone }
    guard given.count < 2 else { throw ScriptError(.typeError, "Keyword arguments `items`, `like`, or `regex` are mutually exclusive") }
    guard let way = given.first else { throw ScriptError(.typeError, "Must pass either `items`, `like`, or `regex`") }
    let byRow = try !call["axis"].isNone && axis(call["axis"], vm) == 0
    let labels = byRow ? f.frame.index.labels.scalars : f.frame.names
    var kept: [Int]
    switch way {
    case "items":
      kept = try Labels.labels(call["items"], vm).flatMap { wanted in labels.indices.filter { labels[$0] == wanted } }
    case "like":
      let text = try call.string("like")
      kept = labels.indices.filter { labels[$0].description.contains(text) }
    default:
      let pattern = try vm.callMethod(vm.imported("re"), "compile", [call["regex"]])
      kept = try labels.indices.filter { try !vm.callMethod(pattern, "search", [vm.string(labels[$0].description)]).isNone }
    }
    return vm.host(FrameObject(byRow ? f.frame.taking(kept) : f.frame.selecting(positions: kept)))
  }

  private static func dropping(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let ignoring = try call.string("errors") == "ignore"
    var frame = f.frame
    var (columns, rows) = (call["columns"], call["index"])
    if !call["labels"].isNone {
      guard columns.isNone, rows.isNone else { throw ScriptError(.valueError, "Cannot specify both 'labels' and 'index'/'columns'") }
      if try axis(call["axis"], vm) == 1 { columns = call["labels"] } else { rows = call["labels"] }
    }
    guard !columns.isNone || !rows.isNone else {
      throw ScriptError(.valueError, "Need to specify at least one of 'labels', 'index' or 'columns'")
    }
    /// The positions that stay of an axis.
    func kept(_ index: RowIndex, _ labels: Ref) throws -> [Int] {
      if labels.isTuple, index.levels.columns.count == 1 || !call["level"].isNone {
        return try kept(index, vm.list(vm.listElements(labels) ?? []))
      }
      let gone = try labels.isTuple ? [ScalarConversion.scalar(labels, vm)] : names(labels, vm)
      let (levels, _) = index.levels
      var found = [Bool](repeating: false, count: gone.count)
      var table: [Scalar: Int] = [:]
      for (place, label) in gone.enumerated() { table[label] = place }
      let level = call["level"].isNone ? nil : try requireLevel(index, call["level"], vm)
      var stays: [Int] = []
      for row in 0..<index.count {
        let place = level.map { table[levels[$0][row]] } ?? table[index[row]] ?? (levels.count > 1 && level == nil ? table[levels[0][row]] : nil)
        if let place { found[place] = true } else { stays.append(row) }
      }
      let absent = gone.indices.filter { !found[$0] && table[gone[$0]] == $0 }.map { gone[$0] }
      guard absent.isEmpty || ignoring else {
        throw ScriptError(
          .keyError, "[\(absent.map { Labels.spelled($0) }.joined(separator: ", "))] not found in axis",
          hint: absent.first?.text.flatMap { text in NearestName.nearest(to: text, among: index.labels.scalars.compactMap { $0.text }) }.map { "Did you mean '\($0)'?" })
      }
      return stays
    }
    if !columns.isNone, frame.columnCount > 0 || !(vm.listElements(columns) ?? [columns]).isEmpty {
      frame = frame.selecting(positions: try kept(columnIndex(frame), columns))
    }
    if !rows.isNone {
      let stays = try kept(frame.index, rows)
      if stays.count < frame.rowCount { frame = frame.taking(stays) }
    }
    return try result(f, frame, call)
  }
}
