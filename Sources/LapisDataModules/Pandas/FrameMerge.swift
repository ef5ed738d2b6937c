import LapisFrame
import LapisInterpreter

/// `merge` and `join`: two frames side by side where their keys are equal.
struct FrameMerge {
  /// One side's keys: columns, or the labels of the rows.
  struct Keys {
    var columns: [Column] = []
    /// The names of the columns; nil for labels and arrays.
    var names: [Scalar?] = []
    /// For each, whether it is a level of the labels that was named.
    var areLevels: [Bool] = []
    var isIndex = false
  }

  let left: DataFrame
  let right: DataFrame
  var how = JoinKind.inner
  var leftKeys = Keys()
  var rightKeys = Keys()
  var suffixes: (String?, String?) = ("_x", "_y")
  var sorts = false
  /// The name of the column that tells on which side a row was found.
  var indicator: String?

  // MARK: The table

  func table() throws -> DataFrame {
    try checkTypes()
    let (a, b) = DataFrame.match(leftKeys.columns, rightKeys.columns, left.rowCount, right.rowCount, how, sorted: sorts)
    // A key that both sides have under one name is one column.
    let shared = zip(leftKeys.names, rightKeys.names).compactMap { $0 != nil && $0 == $1 ? $0 : nil }
    let (leftNames, rightNames) = try suffixed(shared)
    var names: [Scalar] = []
    var columns: [Column] = []
    for (place, column) in left.columns.enumerated() {
      names.append(leftNames[place])
      if let key = leftKeys.names.firstIndex(of: left.names[place]), shared.contains(left.names[place]) || rightKeys.isIndex {
        columns.append(DataFrame.either(column, a, rightKeys.columns[key], b))
      } else {
        columns.append(column.taking(orMissing: a))
      }
    }
    for (place, column) in right.columns.enumerated() where !shared.contains(right.names[place]) || left.position(of: right.names[place]) == nil {
      names.append(rightNames[place])
      if leftKeys.isIndex || shared.contains(right.names[place]), let key = rightKeys.names.firstIndex(of: right.names[place]) {
        columns.append(DataFrame.either(column, b, leftKeys.columns[key], a))
      } else {
        columns.append(column.taking(orMissing: b))
      }
    }
    var result = try DataFrame(names: names, columns: columns, index: index(a, b))
    if left.columnsNames == right.columnsNames || right.columnsNames.isEmpty { result.columnsNames = left.columnsNames }
    if let indicator {
      let codes = zip(a, b).map { left, right -> Int32 in left < 0 ? 1 : right < 0 ? 0 : 2 }
      try result.set(.string(indicator), to: .category(CategoryColumn(codes: codes, categories: ["left_only", "right_only", "both"])))
    }
    return result
  }

  /// The labels of the rows: of both sides where both are matched by label, of the side whose columns are
  /// matched with the labels of the other, else numbers.
  private func index(_ a: [Int], _ b: [Int]) -> RowIndex {
    // Levels of both sides that were named as keys are the labels of the result.
    let named = leftKeys.areLevels.indices.filter { leftKeys.areLevels[$0] && rightKeys.areLevels.indices.contains($0) && rightKeys.areLevels[$0] }
    if !named.isEmpty {
      return RowIndex(
        levels: named.map { DataFrame.either(leftKeys.columns[$0], a, rightKeys.columns[$0], b) }, names: named.map { leftKeys.names[$0]?.description })
    }
    if leftKeys.isIndex, rightKeys.isIndex {
      let (own, names) = left.index.levels
      let theirs = right.index.levels.columns
      guard own.count == theirs.count else { return how == .right ? right.index.taking(b) : left.index.taking(a) }
      let sharedNames = zip(names, right.index.levels.names).map { $0 == $1 ? $0 : how == .left ? $0 : how == .right ? $1 : nil }
      return RowIndex(levels: own.indices.map { DataFrame.either(own[$0], a, theirs[$0], b) }, names: sharedNames)
    }
    func taking(_ index: RowIndex, _ rows: [Int]) -> RowIndex {
      RowIndex(levels: index.levels.columns.map { $0.taking(orMissing: rows) }, names: index.levels.names)
    }
    if rightKeys.isIndex { return taking(left.index, a) }
    if leftKeys.isIndex { return taking(right.index, b) }
    return RowIndex(count: a.count)
  }

  private func suffixed(_ shared: [Scalar]) throws -> (left: [Scalar], right: [Scalar]) {
    let overlap = Set(left.names).intersection(right.names).subtracting(shared)
    if overlap.isEmpty { return (left.names, right.names) }
    if (suffixes.0 ?? "").isEmpty, (suffixes.1 ?? "").isEmpty {
      let list = left.names.filter { overlap.contains($0) }.map { Labels.spelled($0) }.joined(separator: ", ")
      throw ScriptError(.valueError, "columns overlap but no suffix specified: Index([\(list)], dtype='object')")
    }
    func named(_ names: [Scalar], _ suffix: String?) -> [Scalar] {
      guard let suffix else { return names }
      return names.map { name in
        guard overlap.contains(name) else { return name }
        if case .tuple(let parts) = name, let first = parts.first { return .tuple([.string(first.description + suffix)] + parts.dropFirst()) }
        return .string(name.description + suffix)
      }
    }
    let (a, b) = (named(left.names, suffixes.0), named(right.names, suffixes.1))
    let twice = Set(a).intersection(b).subtracting(shared).subtracting(overlap.filter { _ in suffixes.0 == nil && suffixes.1 == nil })
    let repeated = twice.union(Set(a.filter { name in a.count(where: { $0 == name }) > 1 && left.names.count(where: { $0 == name }) < 2 }))
    guard repeated.isEmpty else {
      throw ScriptError(
        PandasModule.mergeError,
        "Passing 'suffixes' which cause duplicate columns {\(repeated.map { $0.spelled }.sorted().joined(separator: ", "))} is not allowed.")
    }
    return (a, b)
  }

  private func checkTypes() throws {
    for (place, pair) in zip(leftKeys.columns, rightKeys.columns).enumerated() {
      let (a, b) = (pair.0.dtype, pair.1.dtype)
      func isText(_ column: Column) -> Bool { if case .string = column { column.count > 0 } else { false } }
      guard a != b, pair.0.count > 0, pair.1.count > 0 else { continue }
      let clashes = a.isNumeric && isText(pair.1) || b.isNumeric && isText(pair.0) || (a == .datetime) != (b == .datetime)
      guard clashes, a != .category, b != .category else { continue }
      let name = leftKeys.names[place] ?? rightKeys.names[place]
      throw ScriptError(
        .valueError,
        "You are trying to merge on \(a.rawValue) and \(b.rawValue) columns for key \(name?.spelled ?? "'index'"). If you wish to proceed you should use pd.concat")
    }
  }

  // MARK: Checks

  /// `validate=`: that keys are unique on the sides that are to be.
  func validate(_ how: String) throws {
    func isUnique(_ keys: [Column], _ rows: Int) throws -> Bool {
      guard !keys.isEmpty else { return true }
      let frame = try DataFrame(names: keys.indices.map { .int($0) }, columns: keys)
      return try !Duplicates.mask(frame, in: nil, keep: .none).contains(true)
    }
    let leftUnique = try isUnique(leftKeys.columns, left.rowCount)
    let rightUnique = try isUnique(rightKeys.columns, right.rowCount)
    func fail(_ side: String, _ kind: String) -> ScriptError {
      ScriptError(PandasModule.mergeError, "Merge keys are not unique in \(side); not a \(kind) merge")
    }
    switch how {
    case "one_to_one", "1:1":
      if !leftUnique, !rightUnique { throw fail("either left or right dataset", "one-to-one") }
      if !leftUnique { throw fail("left dataset", "one-to-one") }
      if !rightUnique { throw fail("right dataset", "one-to-one") }
    case "one_to_many", "1:m": if !leftUnique { throw fail("left dataset", "one-to-many") }
    case "many_to_one", "m:1": if !rightUnique { throw fail("right dataset", "many-to-one") }
    case "many_to_many", "m:m": break
    default:
      let kinds = ["1:1", "1:m", "m:1", "m:m", "one_to_one", "one_to_many", "many_to_one", "many_to_many"]
      throw ScriptError(
        .valueError, "\"\(how)\" is not a valid argument. Valid arguments are:\n" + kinds.map { "- \"\($0)\"" }.joined(separator: "\n"))
    }
  }

  // MARK: Calls

  static func operand(_ value: Ref, _ vm: Interpreter) throws -> DataFrame {
    if let frame = value.host(as: FrameObject.self) { return frame.frame }
    guard let series = value.host(as: SeriesObject.self) else {
      throw ScriptError(
        .typeError, "Can only merge Series or DataFrame objects, a \(try vm.repr(vm.attribute(value, "__class__"))) was passed")
    }
    guard let name = series.name else { throw ScriptError(.valueError, "Cannot merge a Series without a name") }
    return try DataFrame(names: [name], columns: [series.column], index: series.index)
  }

  /// The keys that `on=`, `left_on=` or `right_on=` name: columns, levels of the labels, or arrays.
  static func keys(_ value: Ref, _ frame: DataFrame, _ vm: Interpreter) throws -> Keys {
    var keys = Keys()
    let items = value.isList || value.isTuple && frame.position(of: ScalarConversion.scalar(value, vm)) == nil ? vm.listElements(value) ?? [] : [value]
    for item in items {
      if item.host(as: SeriesObject.self) != nil || item.host(as: NDArray.self) != nil || item.host(as: IndexObject.self) != nil || item.isList {
        let column = try Labels.index(item, vm).labels
        guard column.count == frame.rowCount else { throw ScriptError(.valueError, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()") }
        keys.columns.append(column)
        keys.names.append(nil)
        keys.areLevels.append(false)
        continue
      }
      let name = ScalarConversion.scalar(item, vm)
      keys.areLevels.append(frame.position(of: name) == nil)
      if let column = frame.column(name) {
        keys.columns.append(column)
      } else if name.text != nil, let level = frame.index.level(name) {
        keys.columns.append(frame.index.levels.columns[level])
      } else {
        throw FrameObject(frame).noColumn(item, vm)
      }
      keys.names.append(name)
    }
    return keys
  }

  static func labels(_ frame: DataFrame) -> Keys {
    let columns = frame.index.levels.columns
    return Keys(columns: columns, names: columns.map { _ in nil }, isIndex: true)
  }

  static func merged(_ left: DataFrame, _ call: Call) throws -> Ref {
    let vm = call.vm
    var merge = FrameMerge(left: left, right: try operand(call["right"], vm))
    let (right, error) = (merge.right, PandasModule.mergeError)
    if call.isGiven("suffixes") {
      let given = try call.elements("suffixes")
      guard given.count == 2 else { throw ScriptError(.valueError, "too many values to unpack (expected 2)") }
      merge.suffixes = (given[0].asString, given[1].asString)
    }
    merge.sorts = try call.bool("sort")
    let (byLeft, byRight) = (try call.bool("left_index"), try call.bool("right_index"))
    let how = try call.string("how")
    if how == "cross" {
      guard call["on"].isNone, call["left_on"].isNone, call["right_on"].isNone, !byLeft, !byRight else {
        throw ScriptError(error, "Can not pass on, right_on, left_on or set right_index=True or left_index=True")
      }
    } else if !call["on"].isNone {
      guard call["left_on"].isNone, call["right_on"].isNone else {
        throw ScriptError(error, "Can only pass argument \"on\" OR \"left_on\" and \"right_on\", not a combination of both.")
      }
      guard !byLeft, !byRight else {
        throw ScriptError(error, "Can only pass argument \"on\" OR \"left_index\" and \"right_index\", not a combination of both.")
      }
      merge.leftKeys = try keys(call["on"], left, vm)
      merge.rightKeys = try keys(call["on"], right, vm)
    } else if call["left_on"].isNone, call["right_on"].isNone, !byLeft, !byRight {
      let common = left.names.filter { right.position(of: $0) != nil }
      guard !common.isEmpty else {
        throw ScriptError(
          error, "No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False")
      }
      merge.leftKeys = Keys(columns: try common.map { try left.requireColumn($0) }, names: common)
      merge.rightKeys = Keys(columns: try common.map { try right.requireColumn($0) }, names: common)
    } else {
      if byLeft, !call["left_on"].isNone { throw ScriptError(error, "Can only pass argument \"left_on\" OR \"left_index\" not both.") }
      if byRight, !call["right_on"].isNone { throw ScriptError(error, "Can only pass argument \"right_on\" OR \"right_index\" not both.") }
      guard byLeft || !call["left_on"].isNone else { throw ScriptError(error, "Must pass \"left_on\" OR \"left_index\".") }
      guard byRight || !call["right_on"].isNone else { throw ScriptError(error, "Must pass \"right_on\" OR \"right_index\".") }
      merge.leftKeys = try byLeft ? labels(left) : keys(call["left_on"], left, vm)
      merge.rightKeys = try byRight ? labels(right) : keys(call["right_on"], right, vm)
      guard merge.leftKeys.columns.count == merge.rightKeys.columns.count else {
        if byRight {
          throw ScriptError(.valueError, "len(left_on) must equal the number of levels in the index of \"right\"")
        }
        throw ScriptError(.valueError, byLeft ? "len(right_on) must equal the number of levels in the index of \"left\"" : "len(right_on) must equal len(left_on)")
      }
    }
    if let validation = try call.optionalString("validate") { try merge.validate(validation) }
    guard let kind = JoinKind(rawValue: how) else { throw ScriptError(.valueError, "do not recognize join method \(how)") }
    merge.how = kind
    if !call["indicator"].isNone, call["indicator"].asBool != false {
      let name = call["indicator"].asString ?? "_merge"
      guard left.position(of: .string(name)) == nil, right.position(of: .string(name)) == nil else {
        throw ScriptError(.valueError, "Cannot use name of an existing column for indicator column")
      }
      merge.indicator = name
    }
    return vm.host(FrameObject(try merge.table()))
  }

  static func joined(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let how = try call.string("how")
    if call["other"].isList || call["other"].isTuple {
      guard call["on"].isNone else { throw ScriptError(.valueError, "Joining multiple DataFrames only supported for joining on index") }
      let frames = try [f.frame] + call.elements("other").map { try operand($0, vm) }
      let all = DataFrame.concatenating(columns: frames, innerOnly: how == "inner")
      return vm.host(FrameObject(try how == "left" ? Alignment.rows(all, f.frame.index) : all))
    }
    let right: DataFrame
    if let series = call["other"].host(as: SeriesObject.self), series.name == nil { throw ScriptError(.valueError, "Other Series must have a name") }
    right = try operand(call["other"], vm)
    var merge = FrameMerge(left: f.frame, right: right)
    merge.suffixes = (try call.string("lsuffix"), try call.string("rsuffix"))
    merge.sorts = try call.bool("sort")
    guard let kind = JoinKind(rawValue: how) else { throw ScriptError(.valueError, "do not recognize join method \(how)") }
    merge.how = kind
    if kind != .cross {
      merge.leftKeys = try call["on"].isNone ? labels(f.frame) : keys(call["on"], f.frame, vm)
      merge.rightKeys = labels(right)
      // Labels of several levels are matched by the names of those that both have.
      if call["on"].isNone, merge.leftKeys.columns.count != merge.rightKeys.columns.count {
        let (own, theirs) = (f.frame.index.levels, right.index.levels)
        let shared = own.names.compactMap { $0 }.filter { theirs.names.contains($0) }
        guard !shared.isEmpty else { throw ScriptError(.valueError, "cannot join with no overlapping index names") }
        func part(_ levels: (columns: [Column], names: [String?])) -> [Column] {
          shared.compactMap { name in levels.names.firstIndex(of: name).map { levels.columns[$0] } }
        }
        merge.leftKeys.columns = part(own)
        merge.rightKeys.columns = part(theirs)
        merge.leftKeys.names = shared.map { _ in nil }
        merge.rightKeys.names = merge.leftKeys.names
      }
      guard merge.leftKeys.columns.count == merge.rightKeys.columns.count else {
        throw ScriptError(.valueError, "len(left_on) must equal the number of levels in the index of \"right\"")
      }
      if let validation = try call.optionalString("validate") { try merge.validate(validation) }
    }
    return vm.host(FrameObject(try merge.table()))
  }
}
